/*
 * Quickdraw.h - points, rectangles, regions, pixel maps and the ports that are drawn in.
 *
 * The records behind handles and ports are real memory with the fields of their time. GrafPtr,
 * CGrafPtr, GWorldPtr, WindowPtr and WindowRef are one type: every port here is a colour port,
 * made with NewGWorld or QTNewGWorldFromPtr.
 */
#ifndef __QUICKDRAW__
#define __QUICKDRAW__

#include <MacTypes.h>
#include <MacMemory.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef short QDErr;

/* Transfer modes, colours, verbs, device flags, pixel formats. */
enum {
    invalColReq                    = -1,
    srcCopy                        = 0,
    srcOr                          = 1,
    srcXor                         = 2,
    srcBic                         = 3,
    notSrcCopy                     = 4,
    notSrcOr                       = 5,
    notSrcXor                      = 6,
    notSrcBic                      = 7,
    patCopy                        = 8,
    patOr                          = 9,
    patXor                         = 10,
    patBic                         = 11,
    notPatCopy                     = 12,
    notPatOr                       = 13,
    notPatXor                      = 14,
    notPatBic                      = 15,
    grayishTextOr                  = 49,
    hilitetransfermode             = 50,
    hilite                         = 50,
    blend                          = 32,
    addPin                         = 33,
    addOver                        = 34,
    subPin                         = 35,
    addMax                         = 37,
    adMax                          = 37,
    subOver                        = 38,
    adMin                          = 39,
    ditherCopy                     = 64,
    transparent                    = 36,
    italicBit                      = 1,
    ulineBit                       = 2,
    outlineBit                     = 3,
    shadowBit                      = 4,
    condenseBit                    = 5,
    extendBit                      = 6,
    normalBit                      = 0,
    inverseBit                     = 1,
    redBit                         = 4,
    greenBit                       = 3,
    blueBit                        = 2,
    cyanBit                        = 8,
    magentaBit                     = 7,
    yellowBit                      = 6,
    blackBit                       = 5,
    blackColor                     = 33,
    whiteColor                     = 30,
    redColor                       = 205,
    greenColor                     = 341,
    blueColor                      = 409,
    cyanColor                      = 273,
    magentaColor                   = 137,
    yellowColor                    = 69,
    picLParen                      = 0,
    picRParen                      = 1,
    clutType                       = 0,
    fixedType                      = 1,
    directType                     = 2,
    gdDevType                      = 0,
    interlacedDevice               = 2,
    hwMirroredDevice               = 4,
    roundedDevice                  = 5,
    hasAuxMenuBar                  = 6,
    burstDevice                    = 7,
    ext32Device                    = 8,
    ramInit                        = 10,
    mainScreen                     = 11,
    allInit                        = 12,
    screenDevice                   = 13,
    noDriver                       = 14,
    screenActive                   = 15,
    hiliteBit                      = 7,
    pHiliteBit                     = 0,
    defQDColors                    = 127,
    RGBDirect                      = 16,
    baseAddr32                     = 4,
    sysPatListID                   = 0,
    iBeamCursor                    = 1,
    crossCursor                    = 2,
    plusCursor                     = 3,
    watchCursor                    = 4,
    kQDGrafVerbFrame               = 0,
    kQDGrafVerbPaint               = 1,
    kQDGrafVerbErase               = 2,
    kQDGrafVerbInvert              = 3,
    kQDGrafVerbFill                = 4,
    frame                          = 0,
    paint                          = 1,
    erase                          = 2,
    invert                         = 3,
    fill                           = 4,
    chunky                         = 0,
    chunkyPlanar                   = 1,
    planar                         = 2,
    singleDevicesBit               = 0,
    dontMatchSeedsBit              = 1,
    allDevicesBit                  = 2,
    singleDevices                  = 1,
    dontMatchSeeds                 = 2,
    allDevices                     = 4,
    kPrinterFontStatus             = 0,
    kPrinterScalingStatus          = 1,
    uppQDTextProcInfo              = 0x3F80,
    uppQDLineProcInfo              = 192,
    uppQDRectProcInfo              = 832,
    uppQDRRectProcInfo             = 0x2B40,
    uppQDOvalProcInfo              = 832,
    uppQDArcProcInfo               = 0x2B40,
    uppQDPolyProcInfo              = 832,
    uppQDRgnProcInfo               = 832,
    uppQDBitsProcInfo              = 0xEFC0,
    uppQDCommentProcInfo           = 3712,
    uppQDTxMeasProcInfo            = 0xFFA0,
    uppQDGetPicProcInfo            = 704,
    uppQDPutPicProcInfo            = 704,
    uppQDOpcodeProcInfo            = 0x2BC0,
    uppQDStdGlyphsProcInfo         = 1009,
    uppQDJShieldCursorProcInfo     = 0x2A80,

    kNoConstraint                  = 0,
    kVerticalConstraint            = 1,
    kHorizontalConstraint          = 2,
    uppDragGrayRgnProcInfo         = 0,
    uppColorSearchProcInfo         = 976,
    uppColorComplementProcInfo     = 208,
    k1MonochromePixelFormat        = 1,
    k2IndexedPixelFormat           = 2,
    k4IndexedPixelFormat           = 4,
    k8IndexedPixelFormat           = 8,
    k16BE555PixelFormat            = 16,
    k24RGBPixelFormat              = 24,
    k32ARGBPixelFormat             = 32,
    k1IndexedGrayPixelFormat       = 33,
    k2IndexedGrayPixelFormat       = 34,
    k4IndexedGrayPixelFormat       = 36,
    k8IndexedGrayPixelFormat       = 40,
    k16LE555PixelFormat            = 0x4C353535, /* 'L555' */
    k16LE5551PixelFormat           = 0x35353531, /* '5551' */
    k16BE565PixelFormat            = 0x42353635, /* 'B565' */
    k16LE565PixelFormat            = 0x4C353635, /* 'L565' */
    k24BGRPixelFormat              = 0x32344247, /* '24BG' */
    k32BGRAPixelFormat             = 0x42475241, /* 'BGRA' */
    k32ABGRPixelFormat             = 0x41424752, /* 'ABGR' */
    k32RGBAPixelFormat             = 0x52474241, /* 'RGBA' */
    kYUVSPixelFormat               = 0x79757673, /* 'yuvs' */
    kYUVUPixelFormat               = 0x79757675, /* 'yuvu' */
    kYVU9PixelFormat               = 0x59565539, /* 'YVU9' */
    kYUV411PixelFormat             = 0x59343131, /* 'Y411' */
    kYVYU422PixelFormat            = 0x59565955, /* 'YVYU' */
    kUYVY422PixelFormat            = 0x55595659, /* 'UYVY' */
    kYUV211PixelFormat             = 0x59323131, /* 'Y211' */
    k2vuyPixelFormat               = 0x32767579, /* '2vuy' */
    kCursorImageMajorVersion       = 1,
    kCursorImageMinorVersion       = 0,
    uppQDPrinterStatusProcInfo     = 4081,
    uppDeviceLoopDrawingProcInfo   = 0x3E80,
    kQDParseRegionFromTop          = 1,
    kQDParseRegionFromBottom       = 2,
    kQDParseRegionFromLeft         = 4,
    kQDParseRegionFromRight        = 8,
    kQDParseRegionFromTopLeft      = 5,
    kQDParseRegionFromBottomRight  = 10,

    kQDRegionToRectsMsgInit        = 1,
    kQDRegionToRectsMsgParse       = 2,
    kQDRegionToRectsMsgTerminate   = 3,
    uppRegionToRectsProcInfo       = 0x3FB1,
    colorXorXFer                   = 52,
    noiseXFer                      = 53,
    customXFer                     = 54,
    kXFer1PixelAtATime             = 1,
    kXFerConvertPixelToRGB32       = 2,
    kCursorComponentsVersion       = 0x00010001,
    kCursorComponentType           = 0x63757273, /* 'curs' */
    cursorDoesAnimate              = 1,
    cursorDoesHardware             = 2,
    cursorDoesUnreadableScreenBits = 4,
    kRenderCursorInHardware        = 1,
    kRenderCursorInSoftware        = 2,
    kCursorComponentInit           = 1,
    kCursorComponentGetInfo        = 2,
    kCursorComponentSetOutputMode  = 3,
    kCursorComponentSetData        = 4,
    kCursorComponentReconfigure    = 5,
    kCursorComponentDraw           = 6,
    kCursorComponentErase          = 7,
    kCursorComponentMove           = 8,
    kCursorComponentAnimate        = 9,
    kCursorComponentLastReserved   = 80,

    kQDUseDefaultTextRendering     = 0,
    kQDUseTrueTypeScalerGlyphs     = 1,
    kQDUseCGTextRendering          = 2,
    kQDUseCGTextMetrics            = 4,
    kQDSupportedFlags              = 7,
    kQDDontChangeFlags             = -1
};

/* --- Small pictures and regions --------------------------------------------------------------- */

typedef short Bits16[16];

struct Pattern {
    UInt8 pat[8];
};
typedef struct Pattern Pattern;
typedef Pattern *PatPtr;
typedef PatPtr *PatHandle;

struct BitMap {
    Ptr baseAddr;
    short rowBytes;
    Rect bounds;
};
typedef struct BitMap BitMap;
typedef BitMap *BitMapPtr;
typedef BitMapPtr *BitMapHandle;

struct Cursor {
    Bits16 data;
    Bits16 mask;
    Point hotSpot;
};
typedef struct Cursor Cursor;
typedef Cursor *CursPtr;
typedef CursPtr *CursHandle;

/*
 * A region: a set of pixels. A rectangle needs no more than these fields; data of other shapes
 * follow them.
 */
struct MacRegion {
    unsigned short rgnSize;
    Rect rgnBBox;
};
typedef struct MacRegion MacRegion;
typedef MacRegion *RgnPtr;
typedef RgnPtr *RgnHandle;

struct Picture {
    short picSize;
    Rect picFrame;
};
typedef struct Picture Picture;
typedef Picture *PicPtr;
typedef PicPtr *PicHandle;

struct MacPolygon {
    short polySize;
    Rect polyBBox;
    Point polyPoints[1];
};
typedef struct MacPolygon MacPolygon;
typedef MacPolygon *PolyPtr;
typedef PolyPtr *PolyHandle;

/* --- Colours and pixel maps ------------------------------------------------------------------- */

struct RGBColor {
    unsigned short red;
    unsigned short green;
    unsigned short blue;
};
typedef struct RGBColor RGBColor;
typedef RGBColor *RGBColorPtr;
typedef RGBColorPtr *RGBColorHdl;

struct ColorSpec {
    short value;
    RGBColor rgb;
};
typedef struct ColorSpec ColorSpec;
typedef ColorSpec *ColorSpecPtr;
typedef ColorSpec CSpecArray[1];

/* ctSize is the number of entries less one. */
struct ColorTable {
    SInt32 ctSeed;
    short ctFlags;
    short ctSize;
    CSpecArray ctTable;
};
typedef struct ColorTable ColorTable;
typedef ColorTable *CTabPtr;
typedef CTabPtr *CTabHandle;

/*
 * The two highest bits of rowBytes are flags; QTGetPixMapPtrRowBytes gives the number. The three
 * last fields had other names and uses before QuickTime 3.
 */
struct PixMap {
    Ptr baseAddr;
    short rowBytes;
    Rect bounds;
    short pmVersion;
    short packType;
    SInt32 packSize;
    Fixed hRes;
    Fixed vRes;
    short pixelType;
    short pixelSize;
    short cmpCount;
    short cmpSize;
    QTVR_EXTENSION union {
        OSType pixelFormat;
        SInt32 planeBytes;
    };
    CTabHandle pmTable;
    QTVR_EXTENSION union {
        void *pmExt;
        SInt32 pmReserved;
    };
};
typedef struct PixMap PixMap;
typedef PixMap *PixMapPtr;
typedef PixMapPtr *PixMapHandle;

struct PixPat {
    short patType;
    PixMapHandle patMap;
    Handle patData;
    Handle patXData;
    short patXValid;
    Handle patXMap;
    Pattern pat1Data;
};
typedef struct PixPat PixPat;
typedef PixPat *PixPatPtr;
typedef PixPatPtr *PixPatHandle;

struct CCrsr {
    short crsrType;
    PixMapHandle crsrMap;
    Handle crsrData;
    Handle crsrXData;
    short crsrXValid;
    Handle crsrXHandle;
    Bits16 crsr1Data;
    Bits16 crsrMask;
    Point crsrHotSpot;
    SInt32 crsrXTable;
    SInt32 crsrID;
};
typedef struct CCrsr CCrsr;
typedef CCrsr *CCrsrPtr;
typedef CCrsrPtr *CCrsrHandle;

/* --- Graphics devices ------------------------------------------------------------------------- */

struct ITab {
    SInt32 iTabSeed;
    short iTabRes;
    Byte iTTable[1];
};
typedef struct ITab ITab;
typedef ITab *ITabPtr;
typedef ITabPtr *ITabHandle;

typedef struct SProcRec **SProcHndl;
typedef struct CProcRec **CProcHndl;

typedef struct GDevice GDevice;
typedef GDevice *GDPtr;
typedef GDPtr *GDHandle;
struct GDevice {
    short gdRefNum;
    short gdID;
    short gdType;
    ITabHandle gdITable;
    short gdResPref;
    SProcHndl gdSearchProc;
    CProcHndl gdCompProc;
    short gdFlags;
    PixMapHandle gdPMap;
    SInt32 gdRefCon;
    GDHandle gdNextGD;
    Rect gdRect;
    SInt32 gdMode;
    short gdCCBytes;
    short gdCCDepth;
    Handle gdCCXData;
    Handle gdCCXMask;
    SInt32 gdReserved;
    Handle gdExt;
};

/* --- Ports ------------------------------------------------------------------------------------ */

typedef struct QDProcs *QDProcsPtr;
typedef struct CQDProcs *CQDProcsPtr;

/* The port without colour, as it was. The library makes none. */
struct GrafPort {
    short device;
    BitMap portBits;
    Rect portRect;
    RgnHandle visRgn;
    RgnHandle clipRgn;
    Pattern bkPat;
    Pattern fillPat;
    Point pnLoc;
    Point pnSize;
    short pnMode;
    Pattern pnPat;
    short pnVis;
    short txFont;
    StyleField txFace;
    short txMode;
    short txSize;
    Fixed spExtra;
    SInt32 fgColor;
    SInt32 bkColor;
    short colrBit;
    short patStretch;
    Handle picSave;
    Handle rgnSave;
    Handle polySave;
    QDProcsPtr grafProcs;
};
typedef struct GrafPort GrafPort;

/*
 * A port. Sources written before Carbon reach the pixels as ((GrafPtr)port)->portBits; that name
 * lies over the first fields, and CopyBits knows a colour port by the two highest bits of
 * portVersion, which stand where a bit map has its rowBytes.
 */
struct CGrafPort {
    short device;
    QTVR_EXTENSION union {
        QTVR_EXTENSION struct {
            PixMapHandle portPixMap;
            short portVersion;
            Handle grafVars;
            short chExtra;
            short pnLocHFrac;
        };
        BitMap portBits;
    };
    Rect portRect;
    RgnHandle visRgn;
    RgnHandle clipRgn;
    PixPatHandle bkPixPat;
    RGBColor rgbFgColor;
    RGBColor rgbBkColor;
    Point pnLoc;
    Point pnSize;
    short pnMode;
    PixPatHandle pnPixPat;
    PixPatHandle fillPixPat;
    short pnVis;
    short txFont;
    StyleField txFace;
    short txMode;
    short txSize;
    Fixed spExtra;
    SInt32 fgColor;
    SInt32 bkColor;
    short colrBit;
    short patStretch;
    Handle picSave;
    Handle rgnSave;
    Handle polySave;
    CQDProcsPtr grafProcs;
};
typedef struct CGrafPort CGrafPort;
typedef CGrafPort *CGrafPtr;
typedef CGrafPtr GrafPtr;
typedef CGrafPtr GWorldPtr;
typedef GrafPtr WindowPtr;
typedef WindowPtr WindowRef;
typedef WindowPtr DialogPtr;
typedef DialogPtr DialogRef;

#pragma pack(pop)

/*
 * QuickDraw's globals. The library has one record of them, qd, whose fields programs may read and
 * whose randSeed they may set. thePort is the current port of the thread that called
 * InitGraf(&qd.thePort). There is no screen: screenBits has a rectangle and no pixels.
 */
struct QDGlobals {
    char privates[76];
    SInt32 randSeed;
    BitMap screenBits;
    Cursor arrow;
    Pattern dkGray;
    Pattern ltGray;
    Pattern gray;
    Pattern black;
    Pattern white;
    GrafPtr thePort;
};
typedef struct QDGlobals QDGlobals;
typedef QDGlobals *QDGlobalsPtr;
typedef QDGlobalsPtr *QDGlobalsHdl;

extern QDGlobals qd;

#pragma pack(push, 2)

/* --- QuickDraw's globals ---------------------------------------------------------------------- */

/*
 * Begins with QuickDraw: globalPtr is &qd.thePort, or points to a GrafPtr of the program's own, which
 * must last; it holds the current port of this thread from now on. The other fields of qd are set
 * anew. Nothing here needs the call.
 */
void InitGraf(void *globalPtr);

/* Gives the next random number, -32767 to 32767; qd.randSeed tells where the row begins. */
short Random(void);

/* Give and set qd.randSeed. */
long GetQDGlobalsRandomSeed(void);
void SetQDGlobalsRandomSeed(long randomSeed);

/* Put the arrow, a pattern or the screen's bit map where the parameter points, and give that. */
Cursor *GetQDGlobalsArrow(Cursor *arrow);
Pattern *GetQDGlobalsDarkGray(Pattern *dkGray);
Pattern *GetQDGlobalsLightGray(Pattern *ltGray);
Pattern *GetQDGlobalsGray(Pattern *gray);
Pattern *GetQDGlobalsBlack(Pattern *black);
Pattern *GetQDGlobalsWhite(Pattern *white);
BitMap *GetQDGlobalsScreenBits(BitMap *screenBits);

/* Gives the current port of this thread, or nil. */
CGrafPtr GetQDGlobalsThePort(void);

/* --- Ports ------------------------------------------------------------------------------------ */

/*
 * Make a port of a record of the program's own, and make it current. It is a colour port, as large
 * as the screen, with no pixels until SetPortPix gives it some. The record must stay where it is
 * until ClosePort. nil, and a port that the library made, are ignored.
 */
void OpenPort(GrafPtr port);
void OpenCPort(CGrafPtr port);

/* Close such a port: all that was made for it is freed, not the record or the program's pixels. */
void ClosePort(GrafPtr port);
void CloseCPort(CGrafPtr port);

/* Makes a port as OpenCPort does, in memory of the library, and does not make it current. */
CGrafPtr CreateNewPort(void);

/* Frees a port of CreateNewPort. */
void DisposePort(CGrafPtr port);

/* Draws in another pixel map from now on, in the current port; it stays the program's. */
void SetPortPix(PixMapHandle pm);

/* Makes the rectangle of a port another one; its pixels stay as they are. */
void SetPortBounds(CGrafPtr port, const Rect *rect);

/*
 * Gives the upper left corner of the current port's rectangle other coordinates. The pixel map and
 * the visible region move along; the clip region and the pen do not.
 */
void SetOrigin(short h, short v);

/* Changes the size of the current port's rectangle. */
void PortSize(short width, short height);

/* Gives the pixel map of a port, which belongs to it; nil for what is no port. */
PixMapHandle GetPortPixMap(CGrafPtr port);

/* Gives what CopyBits takes for the pixels of a port; good as long as the port. nil for none. */
const BitMap *GetPortBitMapForCopyBits(CGrafPtr port);

/*
 * Drawing, and CopyBits where the current port is the target, changes only what is in the visible
 * and the clip region. A new port's visible region is all of it, and its clip has no edge.
 */

/* Makes the clip region of the current port the same as rgn, or a rectangle. */
void SetClip(RgnHandle rgn);
void ClipRect(const Rect *r);

/* Makes rgn the same as the clip region of the current port. */
void GetClip(RgnHandle rgn);

/* Make visRgn or clipRgn the same as that of a port, and give it back. */
RgnHandle GetPortVisibleRegion(CGrafPtr port, RgnHandle visRgn);
RgnHandle GetPortClipRegion(CGrafPtr port, RgnHandle clipRgn);

/* Make that of a port the same as visRgn or clipRgn. */
void SetPortVisibleRegion(CGrafPtr port, RgnHandle visRgn);
void SetPortClipRegion(CGrafPtr port, RgnHandle clipRgn);

/* Gives the native window of a port made by CreatePortAssociation, else nil. */
void *GetPortNativeWindow(GrafPtr macPort);

/* Gives the port that CreatePortAssociation made for a native window, else nil. */
GrafPtr GetNativeWindowPort(void *nativeWindow);

/* The name of GetNativeWindowPort on Windows. */
GrafPtr GetHWNDPort(void *theHWND);

/* Makes a port the current one in this thread. */
void MacSetPort(GrafPtr port);

/* Puts the current port into *port. */
void GetPort(GrafPtr *port);

/* Puts the rectangle of a port into *rect, and gives rect. */
Rect *GetPortBounds(CGrafPtr port, Rect *rect);

/* Makes a port the current one in this thread. */
void SetPort(GrafPtr port);

/* --- Rectangles ------------------------------------------------------------------------------- */

/* Sets the four sides of a rectangle. */
void MacSetRect(Rect *r, short left, short top, short right, short bottom);

/* Moves a rectangle. */
void MacOffsetRect(Rect *r, short dh, short dv);

/* Shrinks a rectangle on all sides, or grows it; one that vanishes becomes empty. */
void MacInsetRect(Rect *r, short dh, short dv);

/* Puts what two rectangles share into *dstRect; false, and an empty one, if that is nothing. */
Boolean SectRect(const Rect *src1, const Rect *src2, Rect *dstRect);

/* Puts the smallest rectangle around two into *dstRect. */
void MacUnionRect(const Rect *src1, const Rect *src2, Rect *dstRect);

/* Tells whether two rectangles are the same. */
Boolean MacEqualRect(const Rect *rect1, const Rect *rect2);

/* Tells whether a rectangle has no pixels. */
Boolean EmptyRect(const Rect *r);

/* Tells whether a pixel is in a rectangle. */
Boolean MacPtInRect(Point pt, const Rect *r);

/* Makes the smallest rectangle between two points. */
void Pt2Rect(Point pt1, Point pt2, Rect *dstRect);

/* Sets the four sides of a rectangle. */
void SetRect(Rect *r, short left, short top, short right, short bottom);

/* Moves a rectangle. */
void OffsetRect(Rect *r, short dh, short dv);

/* Shrinks a rectangle on all sides, or grows it; one that vanishes becomes empty. */
void InsetRect(Rect *r, short dh, short dv);

/* Puts the smallest rectangle around two into *dstRect. */
void UnionRect(const Rect *src1, const Rect *src2, Rect *dstRect);

/* Tells whether two rectangles are the same. */
Boolean EqualRect(const Rect *rect1, const Rect *rect2);

/* Tells whether a pixel is in a rectangle. */
Boolean PtInRect(Point pt, const Rect *r);

/* --- Regions ---------------------------------------------------------------------------------- */

/* Makes an empty region, for the caller to dispose of. */
RgnHandle NewRgn(void);

/* Frees a region. */
void DisposeRgn(RgnHandle rgn);

/* Makes dstRgn the same as srcRgn. */
void MacCopyRgn(RgnHandle srcRgn, RgnHandle dstRgn);

/* Empties a region. */
void SetEmptyRgn(RgnHandle rgn);

/* Makes a region a rectangle. */
void MacSetRectRgn(RgnHandle rgn, short left, short top, short right, short bottom);

/* Makes a region a rectangle. */
void RectRgn(RgnHandle rgn, const Rect *r);

/* Moves a region. */
void MacOffsetRgn(RgnHandle rgn, short dh, short dv);

/* Makes dstRgn what two regions share. */
void SectRgn(RgnHandle srcRgnA, RgnHandle srcRgnB, RgnHandle dstRgn);

/* Makes dstRgn what either of two regions has. */
void MacUnionRgn(RgnHandle srcRgnA, RgnHandle srcRgnB, RgnHandle dstRgn);

/* Makes dstRgn what srcRgnA has and srcRgnB has not. */
void DiffRgn(RgnHandle srcRgnA, RgnHandle srcRgnB, RgnHandle dstRgn);

/* Makes dstRgn what just one of two regions has. */
void MacXorRgn(RgnHandle srcRgnA, RgnHandle srcRgnB, RgnHandle dstRgn);

/* Tells whether a rectangle and a region share a pixel. */
Boolean RectInRgn(const Rect *r, RgnHandle rgn);

/* Tells whether a region has no pixels. */
Boolean EmptyRgn(RgnHandle rgn);

/* Tells whether a pixel is in a region. */
Boolean PtInRgn(Point pt, RgnHandle rgn);

/* Puts the smallest rectangle around a region into *bounds, and gives bounds. */
Rect *GetRegionBounds(RgnHandle region, Rect *bounds);

/* Makes dstRgn the same as srcRgn. */
void CopyRgn(RgnHandle srcRgn, RgnHandle dstRgn);

/* Makes a region a rectangle. */
void SetRectRgn(RgnHandle rgn, short left, short top, short right, short bottom);

/* Moves a region. */
void OffsetRgn(RgnHandle rgn, short dh, short dv);

/* Makes dstRgn what either of two regions has. */
void UnionRgn(RgnHandle srcRgnA, RgnHandle srcRgnB, RgnHandle dstRgn);

/* Makes dstRgn what just one of two regions has. */
void XorRgn(RgnHandle srcRgnA, RgnHandle srcRgnB, RgnHandle dstRgn);

/* Tells whether two regions are the same. */
Boolean EqualRgn(RgnHandle rgnA, RgnHandle rgnB);

/* --- Copying pixels --------------------------------------------------------------------------- */

/*
 * Copies pixels from one rectangle to another, scaled, in a transfer mode, inside maskRgn (nil:
 * all). The bit maps are those of ports (GetPortBitMapForCopyBits, portBits) or pixel maps, cast.
 * Black and white of a source of one bit stand for the colours of the current port.
 */
void CopyBits(const BitMap *srcBits, const BitMap *dstBits, const Rect *srcRect,
              const Rect *dstRect, short mode, RgnHandle maskRgn);

/*
 * Copies pixels through a mask: all of a pixel where the mask is black, nothing where it is white,
 * and each primary colour by parts between. The mask is scaled as the source is.
 */
void CopyMask(const BitMap *srcBits, const BitMap *maskBits, const BitMap *dstBits,
              const Rect *srcRect, const Rect *maskRect, const Rect *dstRect);
void CopyDeepMask(const BitMap *srcBits, const BitMap *maskBits, const BitMap *dstBits,
                  const Rect *srcRect, const Rect *maskRect, const Rect *dstRect, short mode,
                  RgnHandle maskRgn);

/* --- Points ----------------------------------------------------------------------------------- */

/* Sets a point. The horizontal value comes first. */
void SetPt(Point *pt, short h, short v);

/* Turns a point of the current port into one of the screen. */
void LocalToGlobal(Point *pt);

/* Turns a point of the screen into one of the current port. */
void GlobalToLocal(Point *pt);

/* Adds src to *dst. */
void AddPt(Point src, Point *dst);

/* Tells whether two points are the same. */
Boolean EqualPt(Point pt1, Point pt2);

/* Subtracts src from *dst. */
void SubPt(Point src, Point *dst);

/* --- Colours ---------------------------------------------------------------------------------- */

/*
 * Every port draws in a foreground colour and erases in a background colour, black and white at
 * first.
 */

/* Sets them to one of the first eight colours: blackColor, redColor and so on. */
void ForeColor(long color);
void BackColor(long color);

/* Sets them to any colour. */
void RGBForeColor(const RGBColor *color);
void RGBBackColor(const RGBColor *color);

/* Puts them into *color. */
void GetForeColor(RGBColor *color);
void GetBackColor(RGBColor *color);

/*
 * Gives a colour table, for the caller to dispose of: that of a 'clut' resource, or the default
 * one of 1, 2, 4 or 8 bits, or with 32 added that of greys; nil if there is none.
 */
CTabHandle GetCTable(short ctID);

/* Frees a colour table. */
void DisposeCTable(CTabHandle cTable);

/* --- The pen ---------------------------------------------------------------------------------- */

/*
 * The pen of the current port hangs below and to the right of its place. Its modes are patCopy and
 * so on, or the arithmetic ones.
 */

/* Makes the pen one pixel, black and copying. */
void PenNormal(void);

/* Sets the size of the pen; 0 or less draws nothing. */
void PenSize(short width, short height);

/* Sets the mode of the pen. */
void PenMode(short mode);

/* Sets the pattern of the pen: its ones are the foreground, its zeros the background. */
void PenPat(const Pattern *pat);

/* Hides the pen, so that nothing is drawn. Calls count: each needs its ShowPen. */
void HidePen(void);
void ShowPen(void);

/* Puts the place of the pen into *pt. */
void GetPen(Point *pt);

/* Moves the pen to a place, or by a distance. */
void MoveTo(short h, short v);
void Move(short dh, short dv);

/* Draws a line to a place, or of a length; the pen moves along. */
void LineTo(short h, short v);
void MacLineTo(short h, short v);
void Line(short dh, short dv);

/* --- Shapes ----------------------------------------------------------------------------------- */

/*
 * Frame: the edge, within the shape, with the pen. Paint: all pixels, in the pen's pattern and
 * mode. Erase: in the background. Invert: each pixel becomes its opposite. Fill: in a pattern of
 * the caller's. All within the port's clip and visible regions.
 */
void FrameRect(const Rect *r);
void MacFrameRect(const Rect *r);
void PaintRect(const Rect *r);
void EraseRect(const Rect *r);
void InvertRect(const Rect *r);
void MacInvertRect(const Rect *r);
void FillRect(const Rect *r, const Pattern *pat);
void MacFillRect(const Rect *r, const Pattern *pat);

void FrameOval(const Rect *r);
void PaintOval(const Rect *r);
void EraseOval(const Rect *r);
void InvertOval(const Rect *r);
void FillOval(const Rect *r, const Pattern *pat);

/* The corners are quarters of an oval of this width and height. */
void FrameRoundRect(const Rect *r, short ovalWidth, short ovalHeight);
void PaintRoundRect(const Rect *r, short ovalWidth, short ovalHeight);
void EraseRoundRect(const Rect *r, short ovalWidth, short ovalHeight);
void InvertRoundRect(const Rect *r, short ovalWidth, short ovalHeight);
void FillRoundRect(const Rect *r, short ovalWidth, short ovalHeight, const Pattern *pat);

void FrameRgn(RgnHandle rgn);
void MacFrameRgn(RgnHandle rgn);
void PaintRgn(RgnHandle rgn);
void MacPaintRgn(RgnHandle rgn);
void EraseRgn(RgnHandle rgn);
void InvertRgn(RgnHandle rgn);
void MacInvertRgn(RgnHandle rgn);
void FillRgn(RgnHandle rgn, const Pattern *pat);
void MacFillRgn(RgnHandle rgn, const Pattern *pat);

/* --- Recording regions ------------------------------------------------------------------------ */

/*
 * From OpenRgn on, shapes that are framed and lines are not drawn: their outlines become a region,
 * which CloseRgn gives.
 */
void OpenRgn(void);
void CloseRgn(RgnHandle dstRgn);

/* Moves the edges of a region in, or out by negative distances. */
void InsetRgn(RgnHandle rgn, short dh, short dv);

/* --- From one rectangle to another ------------------------------------------------------------ */

/*
 * ScalePt makes a height and a width, in *pt, larger or smaller as dstRect is than srcRect, but not
 * nothing. The others move and scale what is in srcRect to the same place of dstRect. All round to
 * the nearest pixel.
 */
void ScalePt(Point *pt, const Rect *srcRect, const Rect *dstRect);
void MapPt(Point *pt, const Rect *srcRect, const Rect *dstRect);
void MapRect(Rect *r, const Rect *srcRect, const Rect *dstRect);
void MapRgn(RgnHandle rgn, const Rect *srcRect, const Rect *dstRect);

/* --- Scrolling -------------------------------------------------------------------------------- */

/*
 * Moves the pixels of a rectangle of the current port by a distance, within the rectangle and the
 * clip. What they leave is erased, and becomes updateRgn.
 */
void ScrollRect(const Rect *r, short dh, short dv, RgnHandle updateRgn);

/* What is drawn in a port is there at once: these tell false, and do nothing. */
Boolean QDIsPortBuffered(CGrafPtr port);
Boolean QDIsPortBufferDirty(CGrafPtr port);
void QDFlushPortBuffer(CGrafPtr port, RgnHandle region);

/* --- Pictures --------------------------------------------------------------------------------- */

/*
 * A picture is a Picture, with numbers in the order of the host, and opcodes of version 2 in that of
 * a file. DrawPicture takes one that is in the order of a file all through, too.
 */

/* What OpenCPicture is told: version is -2, the resolution 72 pixels an inch (0x00480000). */
struct OpenCPicParams {
    Rect srcRect;
    Fixed hRes;
    Fixed vRes;
    short version;
    short reserved1;
    SInt32 reserved2;
};
typedef struct OpenCPicParams OpenCPicParams;

/*
 * Begin a picture. What is drawn in the current port goes there, and is not seen, until ClosePicture:
 * lines, rectangles, ovals, round rectangles, regions, text, and pixels of CopyBits, with what the
 * port draws with, within the frame. nil without a port, and while a picture is open. The handle is
 * filled by ClosePicture; KillPicture frees it.
 */
PicHandle OpenPicture(const Rect *picFrame);
PicHandle OpenCPicture(const OpenCPicParams *newHeader);

/* Ends the picture. */
void ClosePicture(void);

/*
 * Draws a picture in the current port, stretched so that its frame becomes dstRect, within the clip.
 * The port stays as it is. What cannot be read, and what comes after damage, is left out.
 */
void DrawPicture(PicHandle myPicture, const Rect *dstRect);

/* Frees a picture that is no resource. */
void KillPicture(PicHandle myPicture);

/* Gives the picture of a 'PICT' resource, for ReleaseResource; nil if there is none. */
PicHandle GetPicture(short pictureID);

/* The same calls under the big-endian data contract: a Picture is in the order of a file. */
PicHandle OpenPicture_BigEndianData(const Rect *picFrame);
PicHandle OpenCPicture_BigEndianData(const OpenCPicParams *newHeader);
PicHandle GetPicture_BigEndianData(short pictureID);
#if TARGET_RT_LITTLE_ENDIAN
#define OpenPicture OpenPicture_BigEndianData
#define OpenCPicture OpenCPicture_BigEndianData
#define GetPicture GetPicture_BigEndianData
#endif

/* --- Cursors ---------------------------------------------------------------------------------- */

/*
 * The program's cursor is remembered, and drawn by nobody: QTVRExtGetToolboxCursor
 * (QTVRExtensions.h) tells an application that shows one what to show.
 */

/* Makes the cursor an arrow that can be seen. */
void InitCursor(void);

/* Set the cursor. */
void SetCursor(const Cursor *crsr);
void MacSetCursor(const Cursor *crsr);

/* Hides the cursor. Calls count: each needs its ShowCursor. */
void HideCursor(void);
void ShowCursor(void);
void MacShowCursor(void);

/* Hides the cursor while it is over a rectangle: here as HideCursor. */
void ShieldCursor(const Rect *shieldRect, Point offsetPt);

/* Hides the cursor until the mouse moves, which is not known here: does nothing. */
void ObscureCursor(void);

/*
 * Give the cursor of a 'CURS' resource, or iBeamCursor, crossCursor, plusCursor, watchCursor; nil if
 * there is none. The handle stays the library's; its numbers are in the order of the host.
 */
CursHandle GetCursor(short cursorID);
CursHandle MacGetCursor(short cursorID);

/* Makes a colour cursor of a 'crsr' resource, for DisposeCCursor; nil if there is none. */
CCrsrHandle GetCCursor(short crsrID);

/* Sets the cursor to a colour cursor. */
void SetCCursor(CCrsrHandle cCrsr);

/* Frees a colour cursor with its pixels and colours. */
void DisposeCCursor(CCrsrHandle cCrsr);

/* --- Pixel maps ------------------------------------------------------------------------------- */

/*
 * Makes a pixel map with the depth and the rectangle of the main device and a colour table of its
 * own; baseAddr is nil, and for the caller to set. nil if there is no memory.
 */
PixMapHandle NewPixMap(void);

/* Frees a pixel map and its colour table, not the pixels that the program gave it. */
void DisposePixMap(PixMapHandle pm);

/* Makes dstPM like srcPM, with the same pixels and a copy of the colour table. */
void CopyPixMap(PixMapHandle srcPM, PixMapHandle dstPM);

/* Gives the device that stands for the screen: 1024 by 768, 32 bits, no pixels. */
GDHandle GetMainDevice(void);

/* Gives the deepest device that shows a part of a rectangle; nil if that is off the screen. */
GDHandle GetMaxDevice(const Rect *globalRect);

/* Puts the rectangle of a pixel map into *bounds, and gives bounds. */
Rect *GetPixBounds(PixMapHandle pixMap, Rect *bounds);

/* Gives the bits of a pixel. */
short GetPixDepth(PixMapHandle pixMap);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
