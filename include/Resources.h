/*
 * Resources.h - the resources of files.
 *
 * A file's resources are those of its resource fork, in whatever form it reached this system
 * (AppleDouble or AppleSingle, MacBinary, a .rsrc file beside it), or those of a data fork that is
 * one. They are read, and cannot be written.
 *
 * Resources are looked for in the current file and in those opened before it; the ...1... calls
 * look in the current file only. The program's own resources, which a Mac opens by itself, are
 * those of the file that the environment variable QTVR_RESOURCE_FILE names, or else those of the
 * program's own path with .rsrc added. The handle of a resource holds the file's bytes.
 *
 * Every call leaves its result code for ResError, which is kept for each thread: resNotFound,
 * resFNotFound, fnfErr, eofErr for a file without resources.
 */
#ifndef __RESOURCES__
#define __RESOURCES__

#include <MacTypes.h>
#include <Files.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    resSysHeap    = 64,
    resPurgeable  = 32,
    resLocked     = 16,
    resProtected  = 8,
    resPreload    = 4,
    resChanged    = 2,
    kResFileNotOpened = -1,
    kSystemResFile    = 0
};

/* --- Results ---------------------------------------------------------------------------------- */

/* Gives the result of the last call of this header in this thread. */
OSErr ResError(void);

/* --- Files ------------------------------------------------------------------------------------ */

/* Opens a file's resources and makes it the current file; gives its number, or -1. */
short FSpOpenResFile(const FSSpec *spec, SignedByte permission);

/* As FSpOpenResFile, for a file of the current folder. */
short OpenResFile(ConstStr255Param fileName);

/* Closes a file; the handles of its resources are disposed of. */
void CloseResFile(short refNum);

/* Gives the number of the current file, 0 if none is open. */
short CurResFile(void);

/* Makes a file the current one; 0 stands for the first. */
void UseResFile(short refNum);

/* --- Resources -------------------------------------------------------------------------------- */

/*
 * Gives the handle of a resource, the same for as long as the program keeps it; nil if there is
 * none.
 */
Handle GetResource(ResType theType, short theID);
Handle Get1Resource(ResType theType, short theID);

/* Gives a resource by its name; upper and lower case are one. */
Handle GetNamedResource(ResType theType, ConstStr255Param name);
Handle Get1NamedResource(ResType theType, ConstStr255Param name);

/* Gives the resource at a place, counted from 1, among those of its type. */
Handle GetIndResource(ResType theType, short index);
Handle Get1IndResource(ResType theType, short index);

/* Gives the number of resources of a type. */
short CountResources(ResType theType);
short Count1Resources(ResType theType);

/* Does nothing: what was got is loaded. */
void LoadResource(Handle theResource);

/* Disposes of a resource's handle. */
void ReleaseResource(Handle theResource);

/* Makes a resource's handle the program's own, to dispose of with DisposeHandle. */
void DetachResource(Handle theResource);

/* Gives the size of a resource in its file, -1 if the handle is no resource's. */
long GetResourceSizeOnDisk(Handle theResource);

/* Gives the ID, the type and the name of a resource; each place may be nil. */
void GetResInfo(Handle theResource, short *theID, ResType *theType, Str255 name);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
