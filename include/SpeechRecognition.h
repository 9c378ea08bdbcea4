/*
 * SpeechRecognition.h - speech that is understood: nothing listens, and the calls say so.
 */
#ifndef __SPEECHRECOGNITION__
#define __SPEECHRECOGNITION__

#include <MacTypes.h>
#include <MacErrors.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct OpaqueSRSpeechObject *SRSpeechObject;
typedef SRSpeechObject SRRecognitionSystem;
typedef SRSpeechObject SRRecognizer;
typedef SRSpeechObject SRSpeechSource;
typedef SRSpeechObject SRLanguageObject;
typedef SRLanguageObject SRLanguageModel;
typedef SRLanguageObject SRPath;
typedef SRLanguageObject SRPhrase;

/* kSRNotAvailable, from this and all the following; *system becomes nil. */
OSErr SROpenRecognitionSystem(SRRecognitionSystem *system, OSType systemID);
OSErr SRCloseRecognitionSystem(SRRecognitionSystem system);
OSErr SRNewRecognizer(SRRecognitionSystem system, SRRecognizer *recognizer, OSType sourceID);
OSErr SRSetLanguageModel(SRRecognizer recognizer, SRLanguageModel languageModel);
OSErr SRStartListening(SRRecognizer recognizer);
OSErr SRStopListening(SRRecognizer recognizer);
OSErr SRContinueRecognition(SRRecognizer recognizer);
OSErr SRReleaseObject(SRSpeechObject srObject);
OSErr SRSetProperty(SRSpeechObject srObject, OSType selector, const void *property,
                    Size propertyLen);
OSErr SRGetProperty(SRSpeechObject srObject, OSType selector, void *property, Size *propertyLen);
OSErr SRCountItems(SRSpeechObject container, long *count);
OSErr SRGetIndexedItem(SRSpeechObject container, SRSpeechObject *item, long index);
OSErr SRNewLanguageObjectFromHandle(SRRecognitionSystem system, SRLanguageObject *languageObject,
                                    Handle lObjHandle);
OSErr SRSpeakAndDrawText(SRRecognizer recognizer, const void *dataPtr, SInt32 dataLength);

#ifdef __cplusplus
}
#endif

#endif
