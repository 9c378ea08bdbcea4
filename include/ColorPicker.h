/*
 * ColorPicker.h - colours in other measures, and who chooses one.
 */
#ifndef __COLORPICKER__
#define __COLORPICKER__

#include <MacTypes.h>
#include <Quickdraw.h>
#include <Events.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* A part from 0 to 1 in 16 bits. */
typedef UInt16 SmallFract;

enum {
    MaxSmallFract = 0x0000FFFF
};

struct HSVColor {
    SmallFract hue;
    SmallFract saturation;
    SmallFract value;
};
typedef struct HSVColor HSVColor;

struct HSLColor {
    SmallFract hue;
    SmallFract saturation;
    SmallFract lightness;
};
typedef struct HSLColor HSLColor;

struct CMYColor {
    SmallFract cyan;
    SmallFract magenta;
    SmallFract yellow;
};
typedef struct CMYColor CMYColor;

#pragma pack(pop)

/* What the picker is asked for; programs fill it, and the library does not look into it. */
typedef struct ColorPickerInfo ColorPickerInfo;
typedef Boolean (*UserEventProcPtr)(EventRecord *event);
typedef UserEventProcPtr UserEventUPP;

/* userCanceledErr: nobody chooses a colour. The record stays as it is. */
OSErr PickColor(ColorPickerInfo *theColorInfo);

/* A universal procedure pointer is the procedure itself. */
UserEventUPP NewUserEventUPP(UserEventProcPtr userRoutine);
void DisposeUserEventUPP(UserEventUPP userUPP);
#define NewUserEventProc(userRoutine) NewUserEventUPP(userRoutine)

/* Other names of old headers for the same. */
#define InvokeUserEventUPP(a, userUPP) (*(userUPP))((a))
#define CallUserEventProc(userUPP, a) (*(userUPP))((a))

#ifdef __cplusplus
}
#endif

#endif
