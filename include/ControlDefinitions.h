/*
 * ControlDefinitions.h - kinds of controls.
 */
#ifndef __CONTROLDEFINITIONS__
#define __CONTROLDEFINITIONS__

#include <MacTypes.h>
#include <MacWindows.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* Numbers of definitions, and parts. */
enum {
    kControlSliderProc = 48,
    kControlProgressBarProc = 80,
    kControlLittleArrowsProc = 96,
    kControlTabLargeProc = 128,
    kControlGroupBoxTextTitleProc = 160,
    kControlPictureProc = 304,
    kControlIconProc = 320,
    kControlPushButtonProc = 368,
    kControlCheckBoxProc = 369,
    kControlRadioButtonProc = 370,
    kControlScrollBarProc = 384,
    kControlPopupButtonProc = 400
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
