/*
 * qtvr_render.c - qtvr-render: draws what a QTVR movie holds into picture files.
 */
#include <ImageCompression.h>
#include <Movies.h>
#include <QuickTimeVR.h>
#include <QuickTimeComponents.h>
#include <QuickTimeVRFormat.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "atoms.h"
#include "drawing.h"
#include "flat.h"
#include "pictures.h"
#include "tool.h"

static const char kHelp[] =
    "usage: qtvr-render KIND [option ...] movie PREFIX\n"
    "\n"
    "Draws what a movie holds into files PREFIX-node<ID>... of each node. KIND is:\n"
    "\n"
    "  view      the first view of a node, or the one that is asked for\n"
    "  flat      the cylinder of a panorama, unrolled, at its own size\n"
    "  spots     the same with the IDs of hot spots as grey values\n"
    "  sphere    all around as one picture, equirectangular, twice as wide as high\n"
    "  cube      all around as six pictures: front, right, back, left, up, down\n"
    "  object    every view of an object: ...-state<S>-row<R>-column<C>\n"
    "\n"
    "  --node ID           this node only\n"
    "  --pan, --tilt, --fov DEGREES      of a view\n"
    "  --size WIDTHxHEIGHT of a view (640x480) or of an object's views (the movie's)\n"
    "  --width PIXELS      of a sphere (2048) or of a side of a cube (1024); 16384 at most\n"
    "  --correction KIND   none, partial or full (the movie's)\n"
    "  --quality KIND      min, low, normal, high or max (max)\n"
    "  --format KIND       png or jpeg (png)\n"
    "  --progress          tells on stderr how far it is\n"
    "  --help, --version\n"
    "\n"
    "Prints the name of each file that it wrote. Nodes of the other type are passed over.\n"
    "Exit codes: 0 all drawn; 1 something could not be drawn, or is missing in the movie;\n"
    "2 the command line is wrong.\n";

static const char kProgram[] = "qtvr-render";

enum { kMostSide = 16384, kPathRoom = 4096 };

typedef struct Options {
    const char *movie, *prefix, *pan, *tilt, *fov, *node;
    int width, height, side;
    long correction; /* -1: as the movie says */
    UInt32 quality;
    OSType format;
    Boolean tells;
} Options;

/* What is drawn of one node; kNotOfThisKind for a node of the other type. */
typedef OSErr (*Render)(Drawing *drawing, const Options *options, UInt32 node);

enum { kNotOfThisKind = 1 };

/* --- The command line ------------------------------------------------------------------------- */

typedef struct Word {
    const char *word;
    UInt32 value;
} Word;

static Boolean FindWord(const Word *words, const char *word, UInt32 *value)
{
    for (; words->word != nil; words++)
        if (strcmp(words->word, word) == 0) {
            *value = words->value;
            return true;
        }
    return false;
}

static Boolean IsNumber(const char *text, Boolean isWhole)
{
    char *end = nil;

    if (isWhole)
        strtoul(text, &end, 10);
    else
        strtod(text, &end);
    return *text != '\0' && *end == '\0';
}

static Boolean ReadOption(Options *options, const char *name, const char *value)
{
    static const Word corrections[] = {{"none", kQTVRNoCorrection},
                                       {"partial", kQTVRPartialCorrection},
                                       {"full", kQTVRFullCorrection},
                                       {nil, 0}};
    static const Word qualities[] = {{"min", codecMinQuality},       {"low", codecLowQuality},
                                     {"normal", codecNormalQuality}, {"high", codecHighQuality},
                                     {"max", codecMaxQuality},       {nil, 0}};
    static const Word formats[] = {{"png", kQTFileTypePNG}, {"jpeg", kQTFileTypeJPEG}, {nil, 0}};
    UInt32 found = 0;
    char more;

    if (strcmp(name, "--node") == 0 && IsNumber(value, true))
        options->node = value;
    else if (strcmp(name, "--pan") == 0 && IsNumber(value, false))
        options->pan = value;
    else if (strcmp(name, "--tilt") == 0 && IsNumber(value, false))
        options->tilt = value;
    else if (strcmp(name, "--fov") == 0 && IsNumber(value, false))
        options->fov = value;
    else if (strcmp(name, "--size") == 0)
        return sscanf(value, "%dx%d%c", &options->width, &options->height, &more) == 2 &&
               options->width > 0 && options->width <= kMostSide && options->height > 0 &&
               options->height <= kMostSide;
    else if (strcmp(name, "--width") == 0)
        return IsNumber(value, true) && (options->side = atoi(value)) >= 2 &&
               options->side <= kMostSide;
    else if (strcmp(name, "--quality") == 0)
        return FindWord(qualities, value, &options->quality);
    else if (strcmp(name, "--correction") == 0 && FindWord(corrections, value, &found))
        options->correction = (long)found;
    else if (strcmp(name, "--format") == 0 && FindWord(formats, value, &found))
        options->format = found;
    else
        return false;
    return true;
}

static Boolean ReadOptions(int argc, char **argv, Options *options)
{
    int i;

    memset(options, 0, sizeof *options);
    options->quality = codecMaxQuality;
    options->correction = -1;
    options->format = kQTFileTypePNG;
    for (i = 2; i < argc; i++) {
        if (strcmp(argv[i], "--progress") == 0) {
            options->tells = true;
        } else if (argv[i][0] == '-' && argv[i][1] == '-') {
            if (i + 1 == argc || !ReadOption(options, argv[i], argv[i + 1])) {
                fprintf(stderr, "%s: wrong option %s; see --help\n", kProgram, argv[i]);
                return false;
            }
            i++;
        } else if (options->movie == nil) {
            options->movie = argv[i];
        } else if (options->prefix == nil) {
            options->prefix = argv[i];
        } else {
            options->movie = nil;
            break;
        }
    }
    if (options->movie == nil || options->prefix == nil) {
        fprintf(stderr, "%s: a movie and a prefix are due; see --help\n", kProgram);
        return false;
    }
    return true;
}

/* --- Kinds of pictures ------------------------------------------------------------------------ */

static OSErr Save(const Options *options, GWorldPtr picture, UInt32 node, const char *what)
{
    char path[kPathRoom];
    OSErr err;
    int length =
        snprintf(path, sizeof path, "%s-node%lu%s%s.%s", options->prefix, (unsigned long)node,
                 *what != '\0' ? "-" : "", what, options->format == kQTFileTypePNG ? "png" : "jpg");

    if (length < 0 || (size_t)length >= sizeof path)
        return bdNamErr;
    err = WritePictureAs(picture, path, options->format);
    if (err == noErr)
        printf("%s\n", path);
    return err;
}

static OSErr SaveAndDispose(const Options *options, GWorldPtr picture, OSErr err, UInt32 node,
                            const char *what)
{
    if (err == noErr)
        err = Save(options, picture, node, what);
    if (picture != nil)
        DisposeGWorld(picture);
    return err;
}

static Boolean IsPanorama(const Drawing *drawing, UInt32 node)
{
    return QTVRGetNodeType(drawing->scene.qtvr, node) == kQTVRPanoramaType;
}

static void SetQuality(Drawing *drawing, const Options *options)
{
    QTVRSetImagingProperty(drawing->scene.qtvr, kQTVRStatic, kQTVRImagingQuality,
                           (SInt32)options->quality);
    if (options->correction >= 0)
        QTVRSetImagingProperty(drawing->scene.qtvr, kQTVRStatic, kQTVRImagingCorrection,
                               (SInt32)options->correction);
}

static OSErr RenderView(Drawing *drawing, const Options *options, UInt32 node)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    OSErr err = SizeDrawing(drawing, (short)(options->width > 0 ? options->width : 640),
                            (short)(options->height > 0 ? options->height : 480));

    BeginProgress(drawing, 1);
    SetQuality(drawing, options);
    if (err == noErr)
        err = DrawAt(drawing, options->pan != nil ? atof(options->pan) : QTVRGetPanAngle(qtvr),
                     options->tilt != nil ? atof(options->tilt) : QTVRGetTiltAngle(qtvr),
                     options->fov != nil ? atof(options->fov) : 0);
    return err == noErr ? Save(options, drawing->view, node, "") : err;
}

static OSErr RenderFlat(Drawing *drawing, const Options *options, UInt32 node)
{
    GWorldPtr flat = nil;
    OSErr err;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawFlat(drawing, &flat);
    return SaveAndDispose(options, flat, err, node, "flat");
}

static OSErr RenderSpots(Drawing *drawing, const Options *options, UInt32 node)
{
    GWorldPtr flat = nil;
    OSErr err;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawFlatSpots(drawing, &flat);
    return SaveAndDispose(options, flat, err, node, "spots");
}

static OSErr RenderSphere(Drawing *drawing, const Options *options, UInt32 node)
{
    GWorldPtr sphere = nil;
    OSErr err;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawSphere(drawing, (short)(options->side > 0 ? options->side : 2048), &sphere);
    return SaveAndDispose(options, sphere, err, node, "sphere");
}

static OSErr RenderCube(Drawing *drawing, const Options *options, UInt32 node)
{
    static const char *const names[6] = {"front", "right", "back", "left", "up", "down"};
    GWorldPtr faces[6];
    OSErr err;
    int i;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawFaces(drawing, (short)(options->side > 0 ? options->side : 1024), faces);
    for (i = 0; i < 6; i++)
        err = SaveAndDispose(options, faces[i], err, node, names[i]);
    return err;
}

static OSErr RenderViews(Drawing *drawing, const Options *options, UInt32 node, UInt16 state)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    short columns, rows, row, column;
    float least = 0, most = 0;
    OSErr err = QTVRSetViewState(qtvr, kQTVRDefault, state);

    if (err != noErr)
        return err;
    QTVRGetViewingLimits(qtvr, kQTVRTilt, &least, &most);
    rows = QTVRTiltToRow(qtvr, least) > QTVRTiltToRow(qtvr, most) ? QTVRTiltToRow(qtvr, least)
                                                                  : QTVRTiltToRow(qtvr, most);
    /* The angle of a full turn is that of the first column again, so the greatest is looked for. */
    for (columns = 0; QTVRPanToColumn(qtvr, QTVRColumnToPan(qtvr, (short)(columns + 1))) > columns;)
        columns++;
    for (row = 0; err == noErr && row <= rows; row++)
        for (column = 0; err == noErr && column <= columns; column++) {
            char name[64];

            sprintf(name, "state%u-row%d-column%d", (unsigned)state, row, column);
            err = DrawAt(drawing, QTVRColumnToPan(qtvr, column), QTVRRowToTilt(qtvr, row), 0);
            if (err == noErr)
                err = Save(options, drawing->view, node, name);
        }
    return err;
}

static OSErr RenderObject(Drawing *drawing, const Options *options, UInt32 node)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    UInt16 state, states;
    OSErr err;

    if (IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = SizeDrawing(drawing, (short)options->width, (short)options->height);
    FreeDrawing(drawing);
    SetQuality(drawing, options);
    states = QTVRGetViewStateCount(qtvr);
    for (state = 1; err == noErr && state <= states; state++)
        err = RenderViews(drawing, options, node, state);
    return err;
}

/* --- Nodes ------------------------------------------------------------------------------------ */

static Boolean RenderNode(Drawing *drawing, const Options *options, Render render, UInt32 node)
{
    OSErr err = QTVRGoToNodeID(drawing->scene.qtvr, node);

    drawing->isPartial = false;
    if (err == noErr)
        err = render(drawing, options, node);
    if (err == kNotOfThisKind)
        return true;
    if (err != noErr)
        TellFailure(kProgram, options->movie, node, err);
    else if (drawing->isPartial)
        TellFailure(kProgram, options->movie, node, streamingNodeNotReadyErr);
    return err == noErr && !drawing->isPartial;
}

static Boolean RenderNodes(Drawing *drawing, const Options *options, Render render)
{
    QTAtomContainer world = nil;
    Boolean isWhole = true;
    short i, count;

    if (options->node != nil)
        return RenderNode(drawing, options, render, (UInt32)strtoul(options->node, nil, 10));
    if (QTVRGetVRWorld(drawing->scene.qtvr, &world) != noErr)
        return false;
    count = CountNodes(world);
    for (i = 1; i <= count; i++)
        if (!RenderNode(drawing, options, render, NodeAt(world, i)))
            isWhole = false;
    QTDisposeAtomContainer(world);
    return isWhole;
}

static Boolean RenderMovie(Options *options, Render render)
{
    Drawing drawing;
    Boolean isWhole = false;
    Rect box;
    OSErr err;

    err = OpenDrawing(options->movie, &drawing);
    if (err == noErr) {
        drawing.tells = options->tells;
        if (render == RenderObject && options->width == 0) {
            GetMovieNaturalBoundsRect(drawing.scene.movie, &box);
            options->width = box.right - box.left;
            options->height = box.bottom - box.top;
        }
        isWhole = RenderNodes(&drawing, options, render);
    } else {
        TellFailure(kProgram, options->movie, 0, err);
    }
    CloseDrawing(&drawing);
    return isWhole;
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        Render render;
    } kinds[] = {{"view", RenderView},     {"flat", RenderFlat}, {"spots", RenderSpots},
                 {"sphere", RenderSphere}, {"cube", RenderCube}, {"object", RenderObject}};
    Options options;
    size_t i;
    int result;

    if (AnswersHelp(argc, argv, kProgram, kHelp, &result))
        return result;
    for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(argv[1], kinds[i].name) == 0) {
            if (!ReadOptions(argc, argv, &options))
                return 2;
            return RenderMovie(&options, kinds[i].render) ? 0 : 1;
        }
    fprintf(stderr, "%s: there is no kind %s; see --help\n", kProgram, argv[1]);
    return 2;
}
