/*
 * MediaHandlers.h - what programs ask of media handlers themselves.
 */
#ifndef __MEDIAHANDLERS__
#define __MEDIAHANDLERS__

#include <Movies.h>

#ifdef __cplusplus
extern "C" {
#endif

/* --- Media information ------------------------------------------------------------------------ */

/*
 * Gives a handler the information that it keeps for its media: "get" and "put" are the handler's
 * words. Only one kind is known: that of a 1.0 panorama ('STpn') is a PanoMediaInfo, its name, its
 * default node and the table of its nodes (QuickTimeVR1Format.h). The bytes are copied; h stays
 * the caller's. The record is taken in the order of the host, or as the file's bytes with
 * TARGET_RT_LITTLE_ENDIAN.
 *
 * noErr; invalidComponentID for what is no open handler; memWZErr for what is no Handle; paramErr
 * for a panorama whose record is too short, is not of type 'pInf', or has another size than it says;
 * featureUnsupported for pictures and sound, whose handlers keep none.
 */
ComponentResult MediaGetMediaInfo(MediaHandler mh, Handle h);

/*
 * Replaces the contents of h by the information that a handler keeps; no bytes where it has none.
 *
 * noErr; invalidComponentID; memWZErr.
 */
ComponentResult MediaPutMediaInfo(MediaHandler mh, Handle h);

/* What the two are with the file's bytes; see the byte-order contracts in ConditionalMacros.h. */
ComponentResult MediaGetMediaInfo_BigEndianData(MediaHandler mh, Handle h);
ComponentResult MediaPutMediaInfo_BigEndianData(MediaHandler mh, Handle h);
#if TARGET_RT_LITTLE_ENDIAN
#define MediaGetMediaInfo MediaGetMediaInfo_BigEndianData
#define MediaPutMediaInfo MediaPutMediaInfo_BigEndianData
#endif

/* --- Graphics modes --------------------------------------------------------------------------- */

/*
 * Sets how the pictures of a media go over what is behind them: a QuickDraw or QuickTime graphics
 * mode, and its colour (the weights of blend, what transparent leaves away); NULL is black.
 *
 * noErr; invalidComponentID for what is no open handler; paramErr for a mode beyond 16 bits.
 */
ComponentResult MediaSetGraphicsMode(MediaHandler mh, long mode, const RGBColor *opColor);

/* Gives them; either pointer may be NULL. noErr; invalidComponentID. */
ComponentResult MediaGetGraphicsMode(MediaHandler mh, long *mode, RGBColor *opColor);

/* --- Sound ------------------------------------------------------------------------------------- */

/*
 * Moves the sound of a media to a side: 8.8, from -1 at the left to 1 at the right. Sound is not
 * played; the balance goes to the file with the movie.
 *
 * noErr; featureUnsupported for media without sound; invalidComponentID for what is no open handler.
 */
ComponentResult MediaSetSoundBalance(MediaHandler mh, short balance);

/* Gives it. noErr; featureUnsupported; invalidComponentID; paramErr for NULL. */
ComponentResult MediaGetSoundBalance(MediaHandler mh, short *balance);

/* --- What a media is called -------------------------------------------------------------------- */

/*
 * Puts what media of this kind are called into name, in English whatever language is asked for;
 * *actualLanguage, which may be NULL, becomes 0. noErr; invalidComponentID; paramErr for NULL.
 */
ComponentResult MediaGetName(MediaHandler mh, Str255 name, long requestedLanguage,
                             long *actualLanguage);

/* --- Custom handlers of wired actions ----------------------------------------------------------- */

#pragma pack(push, 2)

/*
 * What a custom action is done to: the movie, the track that the action's target means with the ID
 * of the sprite or hot spot in it, and those to which the handler belongs; nil and 0 for none. The
 * procedure does an action of the controller that shows the movie, as MCDoAction does, when it is
 * called with callBackRefcon.
 */
struct QTCustomActionTargetRecord {
    Movie movie;
    DoMCActionUPP doMCActionCallbackProc;
    SInt32 callBackRefcon;
    Track track;
    SInt32 trackObjectRefCon;
    Track defaultTrack;
    SInt32 defaultObjectRefCon;
    SInt32 reserved1;
    SInt32 reserved2;
};
typedef struct QTCustomActionTargetRecord QTCustomActionTargetRecord;
typedef QTCustomActionTargetRecord *QTCustomActionTargetPtr;

#pragma pack(pop)

/*
 * The selector with which a component is called for a wired action that has an atom
 * kCustomActionHandler: one that the program has registered (Components.h), found by the
 * ComponentDescription in the child kCustomHandlerDesc, or opened before under the ID in the child
 * kCustomHandlerID, by kActionOpenCustomActionHandler. params holds four words, in this order: a
 * QTAtomContainer with a copy of the action, which is disposed of behind the call, the QTAtom of the
 * action in it, a QTCustomActionTargetPtr, and a QTEventRecordPtr. The container is in the order of
 * the host, or has the file's bytes where the controller's action filter was set with
 * TARGET_RT_LITTLE_ENDIAN. noErr says that the action was done; badComponentSelector, that the
 * component does none.
 */
enum {
    kCallComponentExecuteWiredActionSelect = -9
};

/* Names of old versions. */
#define GetVideoMediaGraphicsMode MediaGetGraphicsMode
#define SetVideoMediaGraphicsMode MediaSetGraphicsMode
#define GetSoundMediaBalance MediaGetSoundBalance
#define SetSoundMediaBalance MediaSetSoundBalance

#ifdef __cplusplus
}
#endif

#endif
