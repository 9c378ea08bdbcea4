/*
 * movie_export.c - QuickTimeComponents.h, "Movie exporters": the flattener, the splitter and the object
 * exporter of QTVR.
 *
 * Sources: golden.md example 30; formats.md 1.13, 4.7; "What's New in QuickTime 5", QuickTime VR Authoring
 * Components.
 */
#include <QuickTimeComponents.h>
#include <QuickTimeVRFormat.h>

#include "fixture.h"

/* The first component of the kind. */
static MovieExportComponent OpenExporter(OSType manufacturer)
{
    ComponentDescription looking;
    Component found;

    memset(&looking, 0, sizeof looking);
    looking.componentType = MovieExportType;
    looking.componentSubType = kQTFileTypeMovie;
    looking.componentManufacturer = manufacturer;
    found = FindNextComponent(NULL, &looking);
    CHECK(found != NULL);
    CHECK(FindNextComponent(found, &looking) == NULL);
    return OpenComponent(found);
}

static OSErr FileNamed(const char *name, FSSpec *file)
{
    char path[256];
    OSErr err;

    strcpy(path, name);
    err = NativePathNameToFSSpec(path, file, 0);
    return err == fnfErr ? noErr : err;
}

/* The data of a setting; its size is what it must be. */
static void Setting(QTAtomContainer settings, OSType parent, OSType type, void *data, long size)
{
    QTAtom above = parent != 0 ? QTFindChildByID(settings, 0, (QTAtomType)parent, 1, NULL) : 0;
    QTAtom atom = QTFindChildByID(settings, above, (QTAtomType)type, 1, NULL);
    long length = 0;
    Ptr at = NULL;

    CHECK(atom != 0);
    QTLockContainer(settings);
    CHECK_EQ(QTGetAtomDataPtr(settings, atom, &length, &at), noErr);
    CHECK_EQ(length, size);
    if (length == size)
        memcpy(data, at, (size_t)size);
    QTUnlockContainer(settings);
}

static Boolean Flag(QTAtomContainer settings, OSType parent, OSType type)
{
    Boolean flag = 99;

    Setting(settings, parent, type, &flag, 1);
    return flag;
}

static QTAtomContainer SettingsOf(MovieExportComponent exporter)
{
    QTAtomContainer settings = NULL;

    CHECK_EQ(MovieExportGetSettingsAsAtomContainer(exporter, &settings), noErr);
    CHECK(settings != NULL);
    return settings;
}

/* golden.md example 30 [D]: a preview of a quarter of the size, blurred, made and not imported. */
static void the_flattener_has_its_defaults(void)
{
    MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
    const OSType parent = kQTVRFlattenerSettingsParentAtomType;
    QTAtomContainer settings = SettingsOf(exporter);
    SInt16 resolution = 0;

    Setting(settings, parent, kQTVRFlattenerPreviewResAtomType, &resolution, 2);
    CHECK_EQ(resolution, 4);
    CHECK_EQ(Flag(settings, parent, kQTVRFlattenerCreatePreviewAtomType), true);
    CHECK_EQ(Flag(settings, parent, kQTVRFlattenerBlurPreviewAtomType), true);
    CHECK_EQ(Flag(settings, parent, kQTVRFlattenerImportPreviewAtomType), false);
    QTDisposeAtomContainer(settings);
    CHECK_EQ(CloseComponent(exporter), noErr);
}

static void every_exporter_keeps_what_it_is_told(void)
{
    MovieExportComponent flattener = OpenExporter(kQTVRFlattenerManufacturer);
    MovieExportComponent splitter = OpenExporter(kQTVRSplitterManufacturer);
    MovieExportComponent objects = OpenExporter(kQTVRObjExporterManufacturer);
    QTAtomContainer settings = NULL, told;
    QTAtom parent;
    SInt16 number = 5;
    SInt32 size = 70000;
    Boolean yes = true, no = false, canceled = 99;
    Movie movie = NewMovie(0);

    CHECK_EQ(QTNewAtomContainer(&settings), noErr);
    CHECK_EQ(QTInsertChild(settings, 0, kQTVRFlattenerSettingsParentAtomType, 1, 0, 0, NULL, &parent),
             noErr);
    CHECK_EQ(QTInsertChild(settings, parent, kQTVRFlattenerPreviewResAtomType, 1, 0, 2, &number, NULL),
             noErr);
    CHECK_EQ(QTInsertChild(settings, parent, kQTVRFlattenerBlurPreviewAtomType, 1, 0, 1, &no, NULL),
             noErr);
    CHECK_EQ(QTInsertChild(settings, 0, kQTVRSplitterSettingsParentAtomType, 1, 0, 0, NULL, &parent),
             noErr);
    CHECK_EQ(QTInsertChild(settings, parent, kQTVRSplitterOverwriteFilesAtomType, 1, 0, 1, &yes, NULL),
             noErr);
    CHECK_EQ(QTInsertChild(settings, 0, kQTVRObjExporterSettingsTargetSize, 1, 0, 4, &size, NULL),
             noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(flattener, settings), noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(splitter, settings), noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(objects, settings), noErr);
    CHECK_EQ(MovieExportDoUserDialog(flattener, movie, NULL, 0, 0, &canceled), noErr);
    CHECK_EQ(canceled, false);
    told = SettingsOf(flattener);
    number = 0;
    Setting(told, kQTVRFlattenerSettingsParentAtomType, kQTVRFlattenerPreviewResAtomType, &number, 2);
    CHECK_EQ(number, 5);
    CHECK_EQ(Flag(told, kQTVRFlattenerSettingsParentAtomType, kQTVRFlattenerBlurPreviewAtomType),
             false);
    CHECK_EQ(Flag(told, kQTVRFlattenerSettingsParentAtomType, kQTVRFlattenerCreatePreviewAtomType),
             true);
    QTDisposeAtomContainer(told);
    told = SettingsOf(splitter);
    CHECK_EQ(Flag(told, kQTVRSplitterSettingsParentAtomType, kQTVRSplitterOverwriteFilesAtomType),
             true);
    CHECK_EQ(Flag(told, kQTVRSplitterSettingsParentAtomType, kQTVRSplitterUseFlattenerAtomType), true);
    QTDisposeAtomContainer(told);
    told = SettingsOf(objects);
    size = 0;
    Setting(told, 0, kQTVRObjExporterSettingsTargetSize, &size, 4);
    CHECK_EQ(size, 70000);
    size = 0;
    Setting(told, 0, kQTVRObjExporterSettingsBlockSize, &size, 4);
    CHECK_EQ(size, 1);
    QTDisposeAtomContainer(told);
    QTDisposeAtomContainer(settings);
    DisposeMovie(movie);
    CloseComponent(flattener);
    CloseComponent(splitter);
    CloseComponent(objects);
}

/* Whether a movie draws something. */
static Boolean Draws(const Opened *opened)
{
    GWorldPtr world = NULL;
    PixMapHandle map;
    Boolean drawn;
    Rect box;

    MacSetRect(&box, 0, 0, 64, 48);
    CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(opened->movie, world, NULL);
    SetMovieBox(opened->movie, &box);
    CHECK_EQ(QTVRUpdate(opened->qtvr, kQTVRStatic), noErr);
    map = GetGWorldPixMap(world);
    drawn = memcmp(GetPixBaseAddr(map) + 24 * GetPixRowBytes(map), "\0\0\0\0", 4) != 0;
    SetMovieGWorld(opened->movie, NULL, NULL);
    DisposeGWorld(world);
    return drawn;
}

static Boolean Same(const Opened *a, const Opened *b, float pan)
{
    QTVRFloatPoint left, right;

    QTVRSetPanAngle(a->qtvr, pan);
    QTVRSetPanAngle(b->qtvr, pan);
    CHECK_EQ(QTVRAnglesToCoord(a->qtvr, pan, 0, &left), QTVRAnglesToCoord(b->qtvr, pan, 0, &right));
    return left.x == right.x && left.y == right.y;
}

/* formats.md 4.7: previews are in a track of their own, which the samples of the panoramas name. */
static void a_scene_is_flattened(void)
{
    MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
    Handle sample = NewHandle(0);
    Opened scene, flat;
    Track panoramas, preview;
    QTVRTrackRefEntry *entries = NULL;
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    QTAtom atom;
    FSSpec file;
    long size = 0, count, i;
    Boolean named = false;

    if (!OpenSample("two-node-cylinder.mov", &scene))
        return;
    CHECK_EQ(FileNamed("flattened.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("flattened.mov", &flat), noErr);
    if (flat.qtvr == NULL)
        return;
    CHECK_EQ(GetMovieTrackCount(flat.movie), GetMovieTrackCount(scene.movie) + 1);
    CHECK_EQ(QTVRGetCurrentNodeID(flat.qtvr), QTVRGetCurrentNodeID(scene.qtvr));
    CHECK(Same(&scene, &flat, 70));
    panoramas = GetMovieIndTrackType(flat.movie, 1, kQTVRPanoramaType, movieTrackMediaType);
    count = GetTrackReferenceCount(panoramas, kQTVRImageTrackRefType);
    preview = GetTrackReference(panoramas, kQTVRImageTrackRefType, count);
    CHECK(preview != NULL);
    CHECK_EQ(GetTrackEnabled(preview), false);
    /* A quarter of 320 by 1152, one for each node. */
    CHECK_EQ(GetMediaSampleCount(GetTrackMedia(preview)), 2);
    GetMediaSampleDescription(GetTrackMedia(preview), 1, (SampleDescriptionHandle)description);
    CHECK_EQ((*description)->cType, kJPEGCodecType);
    CHECK_EQ((*description)->width, 80);
    CHECK_EQ((*description)->height, 288);
    CHECK_EQ(GetMediaSample(GetTrackMedia(panoramas), sample, 0, NULL, 0, NULL, NULL, NULL, NULL, 1,
                            NULL, NULL),
             noErr);
    atom = QTFindChildByID(sample, 0, kQTVRTrackRefArrayAtomType, 1, NULL);
    CHECK(atom != 0);
    QTLockContainer(sample);
    CHECK_EQ(QTGetAtomDataPtr(sample, atom, &size, (Ptr *)&entries), noErr);
    for (i = 0; i < size / 10; i++)
        if (entries[i].trackResolution == kQTVRPreviewTrackRes)
            named = entries[i].trackRefType == kQTVRImageTrackRefType &&
                    entries[i].trackRefIndex == (UInt32)count;
    CHECK(named);
    QTUnlockContainer(sample);
    CloseOpened(&flat);
    CloseOpened(&scene);
    CloseComponent(exporter);
    DisposeHandle(sample);
    DisposeHandle((Handle)description);
    remove("flattened.mov");
}

/* The places of two sample types in a file: what is needed first comes first. */
static long PlaceOf(const char *bytes, long length, const char *what)
{
    long i;

    for (i = 0; i + 4 <= length; i++)
        if (memcmp(bytes + i, what, 4) == 0)
            return i;
    return -1;
}

/* formats.md 1.13: the header, what tells of the nodes, previews, pictures. */
static void what_is_needed_first_comes_first(void)
{
    static char bytes[65536];
    MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
    Opened scene;
    FSSpec file;
    FILE *stream;
    long length = 0, header, data, node, pano, picture;

    if (!OpenSample("two-node-cylinder.mov", &scene))
        return;
    CHECK_EQ(FileNamed("ordered.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), noErr);
    stream = fopen("ordered.mov", "rb");
    if (stream != NULL) {
        length = (long)fread(bytes, 1, sizeof bytes, stream);
        fclose(stream);
    }
    header = PlaceOf(bytes, length, "moov");
    data = PlaceOf(bytes, length, "mdat");
    CHECK(header >= 0 && data > header);
    node = data + PlaceOf(bytes + data, length - data, "ndhd");
    pano = data + PlaceOf(bytes + data, length - data, "pdat");
    picture = data + PlaceOf(bytes + data, length - data, "\377\330\377\340");
    /* Two nodes and two panoramas take less than a tile. */
    CHECK(node > data && node < data + 4096);
    CHECK(pano > data && pano < data + 4096);
    CHECK(picture > pano && picture < data + 4096);
    CloseOpened(&scene);
    CloseComponent(exporter);
    remove("ordered.mov");
}

/* A second flattening finds previews and makes no more. */
static void previews_are_made_once(void)
{
    MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
    Opened cube, once, twice;
    FSSpec file;

    if (!OpenSample("cube-hot-spots.mov", &cube))
        return;
    CHECK_EQ(FileNamed("once.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, cube.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("once.mov", &once), noErr);
    CHECK_EQ(GetMovieTrackCount(once.movie), GetMovieTrackCount(cube.movie) + 1);
    CHECK_EQ(FileNamed("twice.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, once.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("twice.mov", &twice), noErr);
    CHECK_EQ(GetMovieTrackCount(twice.movie), GetMovieTrackCount(once.movie));
    CloseOpened(&twice);
    CloseOpened(&once);
    CloseOpened(&cube);
    CloseComponent(exporter);
    remove("once.mov");
    remove("twice.mov");
}

/* Sets one flag of an exporter. */
static void SetFlag(MovieExportComponent exporter, OSType parent, OSType type, Boolean flag)
{
    QTAtomContainer settings = NULL;
    QTAtom above = 0;

    CHECK_EQ(QTNewAtomContainer(&settings), noErr);
    CHECK_EQ(QTInsertChild(settings, 0, (QTAtomType)parent, 1, 0, 0, NULL, &above), noErr);
    CHECK_EQ(QTInsertChild(settings, above, (QTAtomType)type, 1, 0, 1, &flag, NULL), noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(exporter, settings), noErr);
    QTDisposeAtomContainer(settings);
}

/* A picture file with a row of two colours: left and right. */
static void WritePicture(const char *name, short width, short height)
{
    ComponentInstance exporter =
        OpenDefaultComponent(GraphicsExporterComponentType, kQTFileTypePNG);
    GWorldPtr world = NULL;
    PixMapHandle map;
    unsigned long size = 0;
    FSSpec file;
    Rect box;
    short x, y;

    MacSetRect(&box, 0, 0, width, height);
    CHECK_EQ(QTNewGWorld(&world, k32ARGBPixelFormat, &box, NULL, NULL, 0), noErr);
    map = GetGWorldPixMap(world);
    for (y = 0; y < height; y++)
        for (x = 0; x < width; x++)
            memcpy(GetPixBaseAddr(map) + y * GetPixRowBytes(map) + 4 * x,
                   x < width / 2 ? "\377\377\0\0" : "\377\0\0\377", 4);
    CHECK_EQ(FileNamed(name, &file), noErr);
    CHECK_EQ(GraphicsExportSetInputGWorld(exporter, world), noErr);
    CHECK_EQ(GraphicsExportSetOutputFile(exporter, &file), noErr);
    CHECK_EQ(GraphicsExportDoExport(exporter, &size), noErr);
    CloseComponent(exporter);
    DisposeGWorld(world);
}

/* The description of the preview's first picture. */
static void PreviewOf(const Opened *flat, ImageDescriptionHandle description)
{
    Track panoramas = GetMovieIndTrackType(flat->movie, 1, kQTVRPanoramaType, movieTrackMediaType);
    long count = GetTrackReferenceCount(panoramas, kQTVRImageTrackRefType);
    Track preview = GetTrackReference(panoramas, kQTVRImageTrackRefType, count);

    CHECK(preview != NULL);
    GetMediaSampleDescription(GetTrackMedia(preview), 1, (SampleDescriptionHandle)description);
}

/* "What's New in QuickTime 5", The QTVR Flattener: an imported preview has its own size, and settings of
   standard compression say how previews are compressed; the file may stand in the atom of the flag. */
static void a_preview_is_imported(void)
{
    static const OSType places[] = {kQTVRFlattenerImportSpecAtomType,
                                    kQTVRFlattenerImportPreviewAtomType};
    ComponentInstance compression =
        OpenDefaultComponent(StandardCompressionType, StandardCompressionSubType);
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    SCSpatialSettings spatial = {kPNGCodecType, NULL, 24, codecMaxQuality};
    QTAtomContainer compressed = NULL;
    Opened scene, flat;
    FSSpec picture, file;
    int i;

    if (!OpenSample("two-node-cylinder.mov", &scene))
        return;
    WritePicture("preview.png", 96, 24);
    CHECK_EQ(FileNamed("preview.png", &picture), noErr);
    CHECK_EQ(FileNamed("imported.mov", &file), noErr);
    CHECK_EQ(SCSetInfo(compression, scSpatialSettingsType, &spatial), noErr);
    CHECK_EQ(SCGetSettingsAsAtomContainer(compression, &compressed), noErr);
    for (i = 0; i < 2; i++) {
        MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
        QTAtomContainer settings = NULL;
        QTAtom parent = 0;
        Boolean yes = true;

        CHECK_EQ(QTNewAtomContainer(&settings), noErr);
        CHECK_EQ(QTInsertChild(settings, 0, kQTVRFlattenerSettingsParentAtomType, 1, 0, 0, NULL, &parent),
                 noErr);
        if (i == 0)
            CHECK_EQ(QTInsertChild(settings, parent, kQTVRFlattenerImportPreviewAtomType, 1, 0, 1, &yes,
                                   NULL),
                     noErr);
        CHECK_EQ(QTInsertChild(settings, parent, (QTAtomType)places[i], 1, 0, sizeof picture, &picture,
                               NULL),
                 noErr);
        CHECK_EQ(MovieExportSetSettingsFromAtomContainer(exporter, settings), noErr);
        if (i == 1)
            CHECK_EQ(MovieExportSetSettingsFromAtomContainer(exporter, compressed), noErr);
        CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), noErr);
        CHECK_EQ(OpenByPath("imported.mov", &flat), noErr);
        PreviewOf(&flat, description);
        CHECK_EQ((*description)->cType, i == 0 ? kJPEGCodecType : kPNGCodecType);
        /* It lies, and the cylinder is stored standing. */
        CHECK_EQ((*description)->width, 24);
        CHECK_EQ((*description)->height, 96);
        CloseOpened(&flat);
        QTDisposeAtomContainer(settings);
        CloseComponent(exporter);
    }
    CloseOpened(&scene);
    QTDisposeAtomContainer(compressed);
    CloseComponent(compression);
    DisposeHandle((Handle)description);
    remove("preview.png");
    remove("imported.mov");
}

/* A cube's picture has its faces in a row; a picture that does not fit, or none, is refused. */
static void a_preview_of_a_cube_is_imported(void)
{
    MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    const OSType parent = kQTVRFlattenerSettingsParentAtomType;
    QTAtomContainer settings = NULL;
    Opened cube, flat;
    QTAtom above = 0;
    FSSpec picture, file;

    if (!OpenSample("cube-hot-spots.mov", &cube))
        return;
    CHECK_EQ(FileNamed("imported-cube.mov", &file), noErr);
    SetFlag(exporter, parent, kQTVRFlattenerImportPreviewAtomType, true);
    CHECK_EQ(MovieExportToFile(exporter, &file, cube.movie, NULL, 0, 0), userCanceledErr);
    WritePicture("faces.png", 6 * 16, 16);
    CHECK_EQ(FileNamed("faces.png", &picture), noErr);
    CHECK_EQ(QTNewAtomContainer(&settings), noErr);
    CHECK_EQ(QTInsertChild(settings, 0, (QTAtomType)parent, 1, 0, 0, NULL, &above), noErr);
    CHECK_EQ(QTInsertChild(settings, above, kQTVRFlattenerImportSpecAtomType, 1, 0, sizeof picture,
                           &picture, NULL),
             noErr);
    CHECK_EQ(MovieExportSetSettingsFromAtomContainer(exporter, settings), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, cube.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("imported-cube.mov", &flat), noErr);
    PreviewOf(&flat, description);
    CHECK_EQ((*description)->width, 16);
    CHECK_EQ((*description)->height, 16);
    CHECK(Draws(&flat));
    CloseOpened(&flat);
    WritePicture("faces.png", 5 * 16, 16);
    CHECK(MovieExportToFile(exporter, &file, cube.movie, NULL, 0, 0) != noErr);
    QTDisposeAtomContainer(settings);
    CloseOpened(&cube);
    CloseComponent(exporter);
    DisposeHandle((Handle)description);
    remove("faces.png");
    remove("imported-cube.mov");
}

/* "What's New in QuickTime 5", Usage of the QTVR Splitter: a movie for each node, called after the scene
   and the node; links have become addresses; a page has a tag for each movie. */
static void a_scene_is_split(void)
{
    static char text[4096];
    MovieExportComponent exporter = OpenExporter(kQTVRSplitterManufacturer);
    Opened scene, first, second;
    OSType type = 0;
    FSSpec file;
    FILE *page;

    if (!OpenSample("two-node-cylinder.mov", &scene))
        return;
    CHECK_EQ(FileNamed("split it.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), noErr);
    SetFlag(exporter, kQTVRSplitterSettingsParentAtomType, kQTVRSplitterOverwriteFilesAtomType, false);
    CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), dupFNErr);
    CHECK_EQ(OpenByPath("split_it_node127.mov", &first), noErr);
    CHECK_EQ(OpenByPath("split_it_node130.mov", &second), noErr);
    if (first.qtvr == NULL || second.qtvr == NULL)
        return;
    CHECK_EQ(QTVRGetCurrentNodeID(first.qtvr), 127);
    CHECK_EQ(QTVRGetCurrentNodeID(second.qtvr), 130);
    CHECK_EQ(QTVRGoToNodeID(first.qtvr, 130), invalidNodeIDErr);
    CHECK_EQ(QTVRGetHotSpotType(first.qtvr, 12, &type), noErr);
    CHECK_EQ(type, kQTVRHotSpotURLType);
    CHECK(Draws(&first));
    CHECK(Draws(&second));
    CHECK_NEAR(QTVRGetPanAngle(second.qtvr), 180, 1e-4);
    page = fopen("split_it.html", "r");
    CHECK(page != NULL);
    if (page != NULL) {
        text[fread(text, 1, sizeof text - 1, page)] = 0;
        fclose(page);
    }
    CHECK(strstr(text, "src=\"split_it_node127.mov\"") != NULL);
    CHECK(strstr(text, "src=\"split_it_node130.mov\" type=\"video/quicktime\" width=\"320\" height=\"256\"")
          != NULL);
    CHECK(strstr(text, "hotspot12=\"&lt;split_it_node130.mov&gt; T&lt;myself&gt;\"") != NULL);
    CloseOpened(&first);
    CloseOpened(&second);
    CloseOpened(&scene);
    CloseComponent(exporter);
    remove("split_it_node127.mov");
    remove("split_it_node130.mov");
    remove("split_it.html");
}

/* Views become smaller until they fit. */
static void an_object_is_compressed_anew(void)
{
    MovieExportComponent exporter = OpenExporter(kQTVRObjExporterManufacturer);
    Opened object, small;
    FSSpec file;

    if (!OpenSample("object.mov", &object))
        return;
    CHECK_EQ(FileNamed("object-small.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, object.movie, NULL, 0, 0), noErr);
    CHECK_EQ(OpenByPath("object-small.mov", &small), noErr);
    if (small.qtvr == NULL)
        return;
    CHECK_EQ(QTVRGetViewStateCount(small.qtvr), QTVRGetViewStateCount(object.qtvr));
    CHECK_NEAR(QTVRGetPanAngle(small.qtvr), QTVRGetPanAngle(object.qtvr), 1e-4);
    CHECK(Draws(&small));
    CloseOpened(&small);
    CloseOpened(&object);
    CloseComponent(exporter);
    remove("object-small.mov");
}

static void what_cannot_be_exported_is_refused(void)
{
    MovieExportComponent exporter = OpenExporter(kQTVRFlattenerManufacturer);
    Movie empty = NewMovie(0);
    Boolean canceled;
    FSSpec file;

    CHECK_EQ(FileNamed("nothing.mov", &file), noErr);
    CHECK(MovieExportToFile(exporter, &file, empty, NULL, 0, 0) != noErr);
    CHECK(fopen("nothing.mov", "rb") == NULL);
    CHECK(MovieExportToFile(exporter, &file, NULL, NULL, 0, 0) != noErr);
    CHECK_EQ(MovieExportToFile(exporter, NULL, empty, NULL, 0, 0), paramErr);
    CHECK_EQ(MovieExportGetSettingsAsAtomContainer(exporter, NULL), paramErr);
    CHECK_EQ(MovieExportDoUserDialog(exporter, empty, NULL, 0, 0, NULL), paramErr);
    CHECK(MovieExportSetSettingsFromAtomContainer(exporter, NULL) != noErr);
    CloseComponent(exporter);
    CHECK_EQ(MovieExportToFile(exporter, &file, empty, NULL, 0, 0), invalidComponentID);
    CHECK_EQ(MovieExportDoUserDialog(exporter, empty, NULL, 0, 0, &canceled), invalidComponentID);
    DisposeMovie(empty);
}

/* Version 1.0 knows no addresses: its nodes become movies of version 2 that show the same. */
static void an_old_scene_is_split(void)
{
    static const UInt32 nodes[] = {127, 130};
    MovieExportComponent exporter = OpenExporter(kQTVRSplitterManufacturer);
    Opened scene, part;
    FSSpec file;
    int i;

    if (!OpenSample("version-one-scene.mov", &scene))
        return;
    CHECK_EQ(FileNamed("old.mov", &file), noErr);
    CHECK_EQ(MovieExportToFile(exporter, &file, scene.movie, NULL, 0, 0), noErr);
    for (i = 0; i < 2; i++) {
        float old[2], new[2];
        char name[32];
        OSType type = 0;

        sprintf(name, "old_node%d.mov", (int)nodes[i]);
        CHECK_EQ(OpenByPath(name, &part), noErr);
        if (part.qtvr == NULL)
            return;
        CHECK_EQ(QTVRGoToNodeID(scene.qtvr, nodes[i]), noErr);
        CHECK_EQ(QTVRGetCurrentNodeID(part.qtvr), nodes[i]);
        CHECK(GetMovieIndTrackType(part.movie, 1, kQTVRQTVRType, movieTrackMediaType) != NULL);
        CHECK_NEAR(QTVRGetPanAngle(part.qtvr), QTVRGetPanAngle(scene.qtvr), 1e-3);
        CHECK_NEAR(QTVRGetTiltAngle(part.qtvr), QTVRGetTiltAngle(scene.qtvr), 1e-3);
        CHECK_NEAR(QTVRGetFieldOfView(part.qtvr), QTVRGetFieldOfView(scene.qtvr), 1e-3);
        CHECK_EQ(QTVRGetViewingLimits(scene.qtvr, kQTVRTilt, &old[0], &old[1]), noErr);
        CHECK_EQ(QTVRGetViewingLimits(part.qtvr, kQTVRTilt, &new[0], &new[1]), noErr);
        CHECK_NEAR(new[0], old[0], 1e-3);
        CHECK_NEAR(new[1], old[1], 1e-3);
        CHECK(Same(&scene, &part, 70));
        CHECK_EQ(QTVRGetHotSpotType(part.qtvr, 12, &type), noErr);
        CHECK_EQ(type, kQTVRHotSpotURLType);
        CHECK(Draws(&part));
        CloseOpened(&part);
        remove(name);
    }
    CloseOpened(&scene);
    CloseComponent(exporter);
    remove("old.html");
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"the_flattener_has_its_defaults", the_flattener_has_its_defaults},
        {"every_exporter_keeps_what_it_is_told", every_exporter_keeps_what_it_is_told},
        {"a_scene_is_flattened", a_scene_is_flattened},
        {"what_is_needed_first_comes_first", what_is_needed_first_comes_first},
        {"previews_are_made_once", previews_are_made_once},
        {"a_preview_is_imported", a_preview_is_imported},
        {"a_preview_of_a_cube_is_imported", a_preview_of_a_cube_is_imported},
        {"a_scene_is_split", a_scene_is_split},
        {"an_old_scene_is_split", an_old_scene_is_split},
        {"an_object_is_compressed_anew", an_object_is_compressed_anew},
        {"what_cannot_be_exported_is_refused", what_cannot_be_exported_is_refused},
    };

    return RUN_CASES(cases);
}
