/*
 * ImageCompressionProcs.h - universal procedure pointers of ImageCompression.h: they are the procedures.
 */
#ifndef __IMAGECOMPRESSIONPROCS__
#define __IMAGECOMPRESSIONPROCS__

#define NewICMDataUPP(userRoutine) ((ICMDataUPP)(userRoutine))
#define NewICMDataProc(userRoutine) ((ICMDataUPP)(userRoutine))
#define DisposeICMDataUPP(userUPP) ((void)(userUPP))
#define InvokeICMDataUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallICMDataProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))
#define NewICMFlushUPP(userRoutine) ((ICMFlushUPP)(userRoutine))
#define NewICMFlushProc(userRoutine) ((ICMFlushUPP)(userRoutine))
#define DisposeICMFlushUPP(userUPP) ((void)(userUPP))
#define InvokeICMFlushUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallICMFlushProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))
#define NewICMCompletionUPP(userRoutine) ((ICMCompletionUPP)(userRoutine))
#define NewICMCompletionProc(userRoutine) ((ICMCompletionUPP)(userRoutine))
#define DisposeICMCompletionUPP(userUPP) ((void)(userUPP))
#define InvokeICMCompletionUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallICMCompletionProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))
#define NewICMProgressUPP(userRoutine) ((ICMProgressUPP)(userRoutine))
#define NewICMProgressProc(userRoutine) ((ICMProgressUPP)(userRoutine))
#define DisposeICMProgressUPP(userUPP) ((void)(userUPP))
#define InvokeICMProgressUPP(a, b, c, userUPP) (*(userUPP))((a), (b), (c))
#define CallICMProgressProc(userUPP, a, b, c) (*(userUPP))((a), (b), (c))
#define NewStdPixUPP(userRoutine) ((StdPixUPP)(userRoutine))
#define NewStdPixProc(userRoutine) ((StdPixUPP)(userRoutine))
#define DisposeStdPixUPP(userUPP) ((void)(userUPP))
#define InvokeStdPixUPP(a, b, c, d, e, f, g, h, userUPP) \
    (*(userUPP))((a), (b), (c), (d), (e), (f), (g), (h))
#define CallStdPixProc(userUPP, a, b, c, d, e, f, g, h) \
    (*(userUPP))((a), (b), (c), (d), (e), (f), (g), (h))
#define NewICMAlignmentUPP(userRoutine) ((ICMAlignmentUPP)(userRoutine))
#define NewICMAlignmentProc(userRoutine) ((ICMAlignmentUPP)(userRoutine))
#define DisposeICMAlignmentUPP(userUPP) ((void)(userUPP))
#define InvokeICMAlignmentUPP(a, b, userUPP) (*(userUPP))((a), (b))
#define CallICMAlignmentProc(userUPP, a, b) (*(userUPP))((a), (b))
#define NewICMConvertDataFormatUPP(userRoutine) ((ICMConvertDataFormatUPP)(userRoutine))
#define NewICMConvertDataFormatProc(userRoutine) ((ICMConvertDataFormatUPP)(userRoutine))
#define DisposeICMConvertDataFormatUPP(userUPP) ((void)(userUPP))
#define InvokeICMConvertDataFormatUPP(a, b, c, d, e, f, g, h, userUPP) \
    (*(userUPP))((a), (b), (c), (d), (e), (f), (g), (h))
#define CallICMConvertDataFormatProc(userUPP, a, b, c, d, e, f, g, h) \
    (*(userUPP))((a), (b), (c), (d), (e), (f), (g), (h))

#endif
