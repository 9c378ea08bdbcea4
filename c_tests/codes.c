/*
 * codes.c - calls that cannot do what they are asked to tell so.
 *
 * Sources: the result codes that each function's header names; for stale and nil arguments
 * behaviour.md, section 0.
 */
#include <Aliases.h>
#include <Components.h>
#include <Files.h>
#include <FixMath.h>
#include <ImageCompression.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <MediaHandlers.h>
#include <Movies.h>
#include <MoviesFormat.h>
#include <QDOffscreen.h>
#include <QuickTimeComponents.h>

#include "harness.h"

enum { kNote = 0x6E6F7465, kAlias = 0x616C6973, kHandle = 0x686E646C };

/* A movie that was disposed of, and a media of another. */
static void movies_that_are_none(void)
{
    Movie movie = NewMovie(newMovieActive);
    Handle handle = NewHandle(4);
    QTAtomContainer map = nil;
    short count = 0, index = 0;
    SampleReferenceRecord record;
    SInt32 time = 0, loaded = 0;
    Track track;
    Media media;
    long size = 0;

    CHECK_EQ(PutMovieIntoHandle(NULL, handle), invalidMovie);
    CHECK_EQ(PutMovieIntoHandle(movie, NULL), nilHandleErr);
    CHECK_EQ(GetMaxLoadedTimeInMovie(NULL, &loaded), invalidMovie);
    CHECK_EQ(PrerollMovie(NULL, 0, fixed1), invalidMovie);
    CHECK_EQ(PrePrerollMovie(NULL, 0, fixed1, NULL, NULL), invalidMovie);
    track = NewMovieTrack(movie, 1L << 16, 1L << 16, 0);
    media = NewTrackMedia(track, VideoMediaType, 600, nil, 0);
    CHECK_EQ(QTNewAtomContainer(&map), noErr);
    CHECK_EQ(EndMediaEdits(NULL), invalidMedia);
    CHECK_EQ(SetMediaInputMap(NULL, map), invalidMedia);
    CHECK_EQ(AddMediaSampleReference(NULL, 0, 4, 10, NULL, 1, 0, NULL), invalidMedia);
    CHECK_EQ(GetMediaSampleReference(NULL, NULL, &size, 0, &time, NULL, NULL, NULL, 1, NULL, NULL),
             invalidMedia);
    CHECK_EQ(GetMediaSampleReferences(NULL, 0, &time, NULL, NULL, 1, NULL, &record), invalidMedia);
    CHECK_EQ(AddMediaDataRef(NULL, &index, handle, kAlias), invalidMedia);
    CHECK_EQ(AddMediaDataRef(media, &index, NULL, kAlias), invalidDataRef);
    CHECK_EQ(GetMediaDataRefCount(NULL, &count), invalidMedia);
    CHECK_EQ(GetMediaDataRefCount(media, NULL), paramErr);
    CHECK_EQ(GetMediaPropertyAtom(NULL, &map), invalidMedia);
    QTDisposeAtomContainer(map);
    DisposeMovie(movie);
    CHECK_EQ(EndMediaEdits(media), invalidMedia);
    CHECK_EQ(GetMediaDataRefCount(media, &count), invalidMedia);
    DisposeHandle(handle);
}

static void user_data_that_is_none(void)
{
    Movie movie = NewMovie(newMovieActive);
    UserData data = GetMovieUserData(movie), again;
    Handle handle = NewHandle(4);

    CHECK_EQ(AddUserData(NULL, handle, kNote), paramErr);
    CHECK_EQ(AddUserData(data, NULL, kNote), nilHandleErr);
    CHECK_EQ(AddUserDataText(NULL, handle, kUserDataTextFullName, 1, 0), paramErr);
    CHECK_EQ(AddUserDataText(data, NULL, kUserDataTextFullName, 1, 0), nilHandleErr);
    CHECK_EQ(RemoveUserDataText(data, kUserDataTextFullName, 1, 0), userDataItemNotFound);
    CHECK_EQ(NewUserDataFromHandle(NULL, &again), nilHandleErr);
    CHECK(again == NULL);
    CHECK_EQ(NewUserDataFromHandle(handle, NULL), paramErr);
    CHECK_EQ(PutUserDataIntoHandle(NULL, handle), paramErr);
    CHECK_EQ(PutUserDataIntoHandle(data, NULL), nilHandleErr);
    DisposeHandle(handle);
    DisposeMovie(movie);
}

static void atoms_that_are_none(void)
{
    QTAtomContainer container = nil;
    QTAtom next = 9;
    QTAtomType type = 0;
    QTAtomID id = 0;
    QTAtomContainer keys = nil;

    CHECK_EQ(QTNewAtomContainer(NULL), paramErr);
    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    CHECK_EQ(QTNextChildAnyType(container, 0, 999, &next), invalidAtomErr);
    CHECK_EQ(QTGetAtomTypeAndID(container, 999, &type, &id), invalidAtomErr);
    CHECK_EQ(QTRemoveChildren(container, 999), invalidAtomErr);
    CHECK_EQ(QTUnlockContainer(NULL), invalidAtomContainerErr);
    CHECK_EQ(QTGetAccessKeys(NULL, kAccessKeySystemFlag, &keys), paramErr);
    CHECK_EQ(QTRegisterAccessKey(NULL, 0, NULL), paramErr);
    QTDisposeAtomContainer(container);
}

static void controllers_that_are_none(void)
{
    Rect rect = {0, 0, 10, 10};
    Point where = {1, 1};
    RgnHandle region = NULL;

    CHECK_EQ(MCSetMovie(NULL, NULL, NULL, where), invalidComponentID);
    CHECK_EQ(MCSetActionFilter(NULL, NULL), invalidComponentID);
    CHECK_EQ(MCSetActionFilterWithRefCon(NULL, NULL, 0), invalidComponentID);
    CHECK_EQ(MCSetControllerAttached(NULL, true), invalidComponentID);
    CHECK_EQ(MCActivate(NULL, NULL, true), invalidComponentID);
    CHECK_EQ(MCPositionController(NULL, &rect, NULL, 0), invalidComponentID);
    CHECK_EQ(MCSetClip(NULL, NULL, NULL), invalidComponentID);
    CHECK_EQ(MCGetClip(NULL, &region, NULL), invalidComponentID);
    CHECK_EQ(MCDrawBadge(NULL, NULL, NULL), invalidComponentID);
    CHECK_EQ(MCInvalidate(NULL, NULL, NULL), invalidComponentID);
    CHECK_EQ(MCAdjustCursor(NULL, NULL, where, 0), invalidComponentID);
}

static void handles_that_are_none(void)
{
    Handle handle = NULL;
    char bytes[4] = "abc";

    CHECK_EQ(HandToHand(&handle), nilHandleErr);
    CHECK_EQ(HandToHand(NULL), paramErr);
    handle = NewHandle(4);
    CHECK_EQ(HandAndHand(NULL, handle), nilHandleErr);
    CHECK_EQ(HandAndHand(handle, NULL), nilHandleErr);
    CHECK_EQ(PtrAndHand(bytes, NULL, 4), nilHandleErr);
    DisposeHandle(handle);
}

static void files_that_are_none(void)
{
    long number = 0;
    short volume = 0;
    FSSpec spec;
    FInfo info;

    CHECK_EQ(GetEOF(99, &number), rfNumErr);
    CHECK_EQ(GetFPos(99, &number), rfNumErr);
    CHECK_EQ(HGetVol(NULL, NULL, NULL), noErr);
    CHECK_EQ(HGetVol(NULL, &volume, &number), noErr);
    memset(&spec, 0, sizeof spec);
    memset(&info, 0, sizeof info);
    CHECK(FSpSetFInfo(&spec, &info) != noErr);
    CHECK_EQ(FSpSetFInfo(NULL, &info), paramErr);
}

static void images_that_are_none(void)
{
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandleClear(
        (Size)sizeof(ImageDescription));
    GraphicsImportComponent importer = nil;
    Handle handle = NewHandle((Size)sizeof(Handle));
    CTabHandle colors = nil;
    GWorldPtr world = nil;
    Rect box = {0, 0, 4, 4};
    ImageSequence sequence = 0;
    MatrixRecord matrix;
    char pixels[64];

    CHECK_EQ(GetImageDescriptionCTable(NULL, &colors), nilHandleErr);
    CHECK_EQ(SetImageDescriptionCTable(NULL, NULL), nilHandleErr);
    CHECK_EQ(QTNewGWorldFromPtr(&world, 77, &box, nil, nil, 0, pixels, 16), cDepthErr);
    CHECK_EQ(QTNewGWorldFromPtr(NULL, k32ARGBPixelFormat, &box, nil, nil, 0, pixels, 16), paramErr);
    CHECK_EQ(MakeImageDescriptionForPixMap(NULL, &description), nilHandleErr);
    CHECK_EQ(MakeImageDescriptionForEffect('smpt', NULL), paramErr);
    CHECK_EQ(CompressSequenceBegin(&sequence, NULL, nil, &box, &box, 32, kAnimationCodecType, anyCodec,
                                   codecNormalQuality, codecNormalQuality, 1, nil, 0, description),
             nilHandleErr);
    CHECK_EQ(DecompressSequenceFrame(77, pixels, 0, NULL, NULL), paramErr);
    CHECK_EQ(DecompressSequenceFrameWhen(77, pixels, 4, 0, NULL, NULL, NULL), paramErr);
    SetIdentityMatrix(&matrix);
    memcpy(*handle, &description, sizeof description);
    CHECK_EQ(GraphicsImportSetDataReference(importer, handle, kHandle), invalidComponentID);
    CHECK_EQ(GraphicsImportSetDataHandle(importer, (Handle)description), invalidComponentID);
    CHECK_EQ(GraphicsImportSetGWorld(importer, NULL, NULL), invalidComponentID);
    CHECK_EQ(GraphicsImportSetMatrix(importer, &matrix), invalidComponentID);
    CHECK_EQ(GraphicsImportSetBoundsRect(importer, &box), invalidComponentID);
    CHECK_EQ(GraphicsImportGetBoundsRect(importer, &box), invalidComponentID);
    DisposeHandle(handle);
    DisposeHandle((Handle)description);
}

static void components_that_are_none(void)
{
    QTAtomContainer settings = nil;
    GWorldPtr world = nil;
    Rect box = {0, 0, 2, 2};
    RGBColor color = {0, 0, 0};
    long number = 0;

    CHECK_EQ(NewGWorld(&world, 32, &box, nil, nil, 0), noErr);
    CHECK_EQ(SCDefaultPixMapSettings(NULL, GetGWorldPixMap(world), false), invalidComponentID);
    CHECK_EQ(SCGetSettingsAsAtomContainer(NULL, &settings), invalidComponentID);
    CHECK_EQ(SCRequestSequenceSettings(NULL), invalidComponentID);
    CHECK_EQ(MediaGetGraphicsMode(NULL, &number, &color), invalidComponentID);
    DisposeGWorld(world);
}

static const Case cases[] = {
    {"movies_that_are_none", movies_that_are_none},
    {"user_data_that_is_none", user_data_that_is_none},
    {"atoms_that_are_none", atoms_that_are_none},
    {"controllers_that_are_none", controllers_that_are_none},
    {"handles_that_are_none", handles_that_are_none},
    {"files_that_are_none", files_that_are_none},
    {"images_that_are_none", images_that_are_none},
    {"components_that_are_none", components_that_are_none},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
