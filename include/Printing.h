/*
 * Printing.h - printing; there is no printer. PrError tells resNotFound, as a Macintosh without a chosen
 * printer did, and every dialog is cancelled.
 */
#ifndef __PRINTING__
#define __PRINTING__

#include <MacTypes.h>
#include <MacErrors.h>
#include <Quickdraw.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef struct TPrint TPrint;
typedef TPrint *TPPrint;
typedef TPPrint *THPrint;
typedef GrafPtr TPPrPort;

struct TPrStatus {
    short iTotPages;
    short iCurPage;
    short iTotCopies;
    short iCurCopy;
    short iTotBands;
    short iCurBand;
    Boolean fPgDirty;
    Boolean fImaging;
    THPrint hPrint;
    TPPrPort pPrPort;
    PicHandle hPic;
};
typedef struct TPrStatus TPrStatus;

enum {
    iPrintSize = 120,
    iPrAbort = 128
};

static __inline__ void PrOpen(void)
{
}

static __inline__ void PrClose(void)
{
}

static __inline__ short PrError(void)
{
    return resNotFound;
}

static __inline__ void PrSetError(short iErr)
{
    (void)iErr;
}

static __inline__ void PrintDefault(THPrint hPrint)
{
    (void)hPrint;
}

static __inline__ Boolean PrValidate(THPrint hPrint)
{
    (void)hPrint;
    return 0;
}

static __inline__ Boolean PrStlDialog(THPrint hPrint)
{
    (void)hPrint;
    return 0;
}

static __inline__ Boolean PrJobDialog(THPrint hPrint)
{
    (void)hPrint;
    return 0;
}

static __inline__ TPPrPort PrOpenDoc(THPrint hPrint, TPPrPort pPrPort, Ptr pIOBuf)
{
    (void)hPrint;
    (void)pPrPort;
    (void)pIOBuf;
    return nil;
}

static __inline__ void PrCloseDoc(TPPrPort pPrPort)
{
    (void)pPrPort;
}

static __inline__ void PrOpenPage(TPPrPort pPrPort, void *pPageFrame)
{
    (void)pPrPort;
    (void)pPageFrame;
}

static __inline__ void PrClosePage(TPPrPort pPrPort)
{
    (void)pPrPort;
}

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
