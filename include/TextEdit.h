/*
 * TextEdit.h - text that is edited; the library edits none.
 */
#ifndef __TEXTEDIT__
#define __TEXTEDIT__

#include <MacTypes.h>
#include <Quickdraw.h>
#include <QuickdrawText.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef struct TERec TERec;
typedef TERec *TEPtr;
typedef TEPtr *TEHandle;

/* Justification. */
enum {
    teJustLeft = 0,
    teJustCenter = 1,
    teJustRight = -1,
    teForceLeft = -2,
    teFlushDefault = 0,
    teCenter = 1,
    teFlushRight = -1,
    teFlushLeft = -2
};

/* Begins with editing; nothing here needs it. */
static __inline__ void TEInit(void)
{
}

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
