/*
 * Sound.h - sound, of which there is none: nothing is played, and the calls say so.
 */
#ifndef __SOUND__
#define __SOUND__

#include <MacTypes.h>
#include <MixedMode.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

struct SndCommand {
    unsigned short cmd;
    short param1;
    SInt32 param2;
};
typedef struct SndCommand SndCommand;

struct SndChannel;
typedef struct SndChannel SndChannel;
typedef SndChannel *SndChannelPtr;

typedef void (*SndCallBackProcPtr)(SndChannelPtr chan, SndCommand *cmd);
typedef SndCallBackProcPtr SndCallBackUPP;

typedef struct SndListResource **SndListHandle;

enum {
    nullCmd = 0,
    quietCmd = 3,
    flushCmd = 4,
    ampCmd = 43,
    freqCmd = 45,
    volumeCmd = 46,
    soundCmd = 80,
    bufferCmd = 81,
    rateCmd = 82,
    callBackCmd = 13,
    squareWaveSynth = 1,
    waveTableSynth = 3,
    sampledSynth = 5,
    kFullVolume = 0x0100, /* volumes are 8.8 */
    kNoVolume = 0,
    initMono = 0x80,
    initStereo = 0xC0
};

/* --- Beeping ---------------------------------------------------------------------------------- */

/* Would beep; is silent. */
void SysBeep(short duration);

/* --- Channels --------------------------------------------------------------------------------- */

/* notEnoughHardwareErr, and nil in *chan. */
OSErr SndNewChannel(SndChannelPtr *chan, short synth, long init, SndCallBackUPP userRoutine);

/* badChannel, as no channel can have been made. The same holds for the next three. */
OSErr SndDisposeChannel(SndChannelPtr chan, Boolean quietNow);
OSErr SndDoCommand(SndChannelPtr chan, const SndCommand *cmd, Boolean noWait);
OSErr SndDoImmediate(SndChannelPtr chan, const SndCommand *cmd);
OSErr SndSetInfo(SndChannelPtr chan, OSType selector, const void *infoPtr);

/* Gives the version of the Sound Manager that the answers are those of: 3.6.3. */
NumVersion SndSoundManagerVersion(void);

/*
 * Puts the offset of the sound header within a 'snd ' resource into *offset. badFormat if there is
 * none.
 */
OSErr GetSoundHeaderOffset(SndListHandle sndHandle, long *offset);

/* --- Universal procedure pointers ------------------------------------------------------------- */

/* Gives back its argument. */
SndCallBackUPP NewSndCallBackUPP(SndCallBackProcPtr userRoutine);

/* Does nothing. */
void DisposeSndCallBackUPP(SndCallBackUPP userUPP);

#define NewSndCallBackProc(userRoutine) NewSndCallBackUPP(userRoutine)

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#include "parts/SoundProcs.h"

#endif
