/*
 * SpeechSynthesis.h - speech, of which there is none.
 */
#ifndef __SPEECHSYNTHESIS__
#define __SPEECHSYNTHESIS__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

/* noSynthFound: nothing here speaks. */
OSErr SpeakString(ConstStr255Param textToBeSpoken);

/* The number of voices that speak: 0. */
SInt16 SpeechBusy(void);

#ifdef __cplusplus
}
#endif

#endif
