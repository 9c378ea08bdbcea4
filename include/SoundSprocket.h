/*
 * SoundSprocket.h - sound in space, which the library does not make.
 */
#ifndef __SOUNDSPROCKET__
#define __SOUNDSPROCKET__

#include <MacTypes.h>
#include <Sound.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* The information that a sound component would be given. */
enum {
    siSSpCPULoadLimit = 0x33646C6C, /* '3dll' */
    siSSpLocalization = 0x3364696E, /* '3din' */
    kSSpMedium_Air = 0,
    kSSpMedium_Water = 1
};

typedef struct OpaqueSSpSourceReference *SSpSourceReference;
typedef struct OpaqueSSpListenerReference *SSpListenerReference;

struct SSpLocationData {
    float elevation;
    float azimuth;
    float distance;
    float projectionAngle;
    float sourceVelocity;
    float listenerVelocity;
};
typedef struct SSpLocationData SSpLocationData;

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
