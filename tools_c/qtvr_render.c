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

typedef struct Settings {
    const char *kind, *movie, *prefix, *pan, *tilt, *fov, *node;
    const char *sizeText, *widthText, *correctionText, *qualityText, *formatText;
    int width, height, side; /* 0: what is usual */
    long correction;         /* -1: as the movie says */
    UInt32 quality;
    OSType format;
    Boolean tells;
} Settings;

/* What is drawn of one node; kNotOfThisKind for a node of the other type. */
typedef OSErr (*Render)(Drawing *drawing, const Settings *settings, UInt32 node);

enum { kNotOfThisKind = 1 };

/* --- The command line ------------------------------------------------------------------------- */

typedef struct Word {
    const char *word;
    UInt32 value;
} Word;

static Boolean Refuse(const char *option, const char *value)
{
    fprintf(stderr, "%s: %s cannot be %s; see --help\n", kProgram, option, value);
    return false;
}

/* Looks a word up, if there is one. */
static Boolean FindWord(const char *option, const char *word, const Word *words, UInt32 *value)
{
    if (word == nil)
        return true;
    for (; words->word != nil; words++)
        if (strcmp(words->word, word) == 0) {
            *value = words->value;
            return true;
        }
    return Refuse(option, word);
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

/* Whether the value of an option, if there is one, is a number. */
static Boolean HasNumber(const char *option, const char *text, Boolean isWhole)
{
    return text == nil || IsNumber(text, isWhole) || Refuse(option, text);
}

static Boolean IsSide(int length, int least)
{
    return length >= least && length <= kMostSide;
}

/* Reads what the values of the options tell. */
static Boolean ReadValues(Settings *settings)
{
    static const Word corrections[] = {{"none", kQTVRNoCorrection},
                                       {"partial", kQTVRPartialCorrection},
                                       {"full", kQTVRFullCorrection},
                                       {nil, 0}};
    static const Word qualities[] = {{"min", codecMinQuality},       {"low", codecLowQuality},
                                     {"normal", codecNormalQuality}, {"high", codecHighQuality},
                                     {"max", codecMaxQuality},       {nil, 0}};
    static const Word formats[] = {{"png", kQTFileTypePNG}, {"jpeg", kQTFileTypeJPEG}, {nil, 0}};
    UInt32 correction = 0;
    char more;

    if (!HasNumber("--node", settings->node, true) || !HasNumber("--pan", settings->pan, false) ||
        !HasNumber("--tilt", settings->tilt, false) || !HasNumber("--fov", settings->fov, false) ||
        !HasNumber("--width", settings->widthText, true))
        return false;
    if (settings->sizeText != nil &&
        (sscanf(settings->sizeText, "%dx%d%c", &settings->width, &settings->height, &more) != 2 ||
         !IsSide(settings->width, 1) || !IsSide(settings->height, 1)))
        return Refuse("--size", settings->sizeText);
    if (settings->widthText != nil && !IsSide(settings->side = atoi(settings->widthText), 2))
        return Refuse("--width", settings->widthText);
    if (!FindWord("--correction", settings->correctionText, corrections, &correction) ||
        !FindWord("--quality", settings->qualityText, qualities, &settings->quality) ||
        !FindWord("--format", settings->formatText, formats, &settings->format))
        return false;
    settings->correction = settings->correctionText != nil ? (long)correction : -1;
    return true;
}

/* Reads the command line; false if there is nothing to draw, and *result is the exit code. */
static Boolean ReadSettings(int argc, char **argv, Settings *settings, int *result)
{
    static Settings read = {.quality = codecMaxQuality, .format = kQTFileTypePNG};
    static const Option options[] = {
        {"--node", nil, &read.node},
        {"--pan", nil, &read.pan},
        {"--tilt", nil, &read.tilt},
        {"--fov", nil, &read.fov},
        {"--size", nil, &read.sizeText},
        {"--width", nil, &read.widthText},
        {"--correction", nil, &read.correctionText},
        {"--quality", nil, &read.qualityText},
        {"--format", nil, &read.formatText},
        {"--progress", &read.tells, nil},
        {nil, nil, nil},
    };
    static const Tool tool = {kProgram, kHelp, options};
    int count = ReadOptions(argc, argv, &tool, result);

    if (count == 0)
        return false;
    *result = 2;
    if (!ReadValues(&read))
        return false;
    if (count != 3) {
        fprintf(stderr, "%s: a kind, a movie and a prefix are due; see --help\n", kProgram);
        return false;
    }
    read.kind = argv[1];
    read.movie = argv[2];
    read.prefix = argv[3];
    *settings = read;
    return true;
}

/* --- Kinds of pictures ------------------------------------------------------------------------ */

static OSErr Save(const Settings *settings, GWorldPtr picture, UInt32 node, const char *what)
{
    char path[kPathRoom];
    OSErr err;
    int length = snprintf(path, sizeof path, "%s-node%lu%s%s.%s", settings->prefix,
                          (unsigned long)node, *what != '\0' ? "-" : "", what,
                          settings->format == kQTFileTypePNG ? "png" : "jpg");

    if (length < 0 || (size_t)length >= sizeof path)
        return bdNamErr;
    err = WritePictureAs(picture, path, settings->format);
    if (err == noErr)
        printf("%s\n", path);
    return err;
}

static OSErr SaveAndDispose(const Settings *settings, GWorldPtr picture, OSErr err, UInt32 node,
                            const char *what)
{
    if (err == noErr)
        err = Save(settings, picture, node, what);
    if (picture != nil)
        DisposeGWorld(picture);
    return err;
}

static Boolean IsPanorama(const Drawing *drawing, UInt32 node)
{
    return QTVRGetNodeType(drawing->scene.qtvr, node) == kQTVRPanoramaType;
}

static void SetQuality(Drawing *drawing, const Settings *settings)
{
    QTVRSetImagingProperty(drawing->scene.qtvr, kQTVRStatic, kQTVRImagingQuality,
                           (SInt32)settings->quality);
    if (settings->correction >= 0)
        QTVRSetImagingProperty(drawing->scene.qtvr, kQTVRStatic, kQTVRImagingCorrection,
                               (SInt32)settings->correction);
}

static OSErr RenderView(Drawing *drawing, const Settings *settings, UInt32 node)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    OSErr err = SizeDrawing(drawing, (short)(settings->width > 0 ? settings->width : 640),
                            (short)(settings->height > 0 ? settings->height : 480));

    BeginProgress(drawing, 1);
    SetQuality(drawing, settings);
    if (err == noErr)
        err = DrawAt(drawing, settings->pan != nil ? atof(settings->pan) : QTVRGetPanAngle(qtvr),
                     settings->tilt != nil ? atof(settings->tilt) : QTVRGetTiltAngle(qtvr),
                     settings->fov != nil ? atof(settings->fov) : 0);
    return err == noErr ? Save(settings, drawing->view, node, "") : err;
}

static OSErr RenderFlat(Drawing *drawing, const Settings *settings, UInt32 node)
{
    GWorldPtr flat = nil;
    OSErr err;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawFlat(drawing, &flat);
    return SaveAndDispose(settings, flat, err, node, "flat");
}

static OSErr RenderSpots(Drawing *drawing, const Settings *settings, UInt32 node)
{
    GWorldPtr flat = nil;
    OSErr err;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawFlatSpots(drawing, &flat);
    return SaveAndDispose(settings, flat, err, node, "spots");
}

static OSErr RenderSphere(Drawing *drawing, const Settings *settings, UInt32 node)
{
    GWorldPtr sphere = nil;
    OSErr err;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawSphere(drawing, (short)(settings->side > 0 ? settings->side : 2048), &sphere);
    return SaveAndDispose(settings, sphere, err, node, "sphere");
}

static OSErr RenderCube(Drawing *drawing, const Settings *settings, UInt32 node)
{
    static const char *const names[6] = {"front", "right", "back", "left", "up", "down"};
    GWorldPtr faces[6];
    OSErr err;
    int i;

    if (!IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = DrawFaces(drawing, (short)(settings->side > 0 ? settings->side : 1024), faces);
    for (i = 0; i < 6; i++)
        err = SaveAndDispose(settings, faces[i], err, node, names[i]);
    return err;
}

static OSErr RenderViews(Drawing *drawing, const Settings *settings, UInt32 node, UInt16 state)
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
                err = Save(settings, drawing->view, node, name);
        }
    return err;
}

static OSErr RenderObject(Drawing *drawing, const Settings *settings, UInt32 node)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    UInt16 state, states;
    OSErr err;

    if (IsPanorama(drawing, node))
        return kNotOfThisKind;
    err = SizeDrawing(drawing, (short)settings->width, (short)settings->height);
    FreeDrawing(drawing);
    SetQuality(drawing, settings);
    states = QTVRGetViewStateCount(qtvr);
    for (state = 1; err == noErr && state <= states; state++)
        err = RenderViews(drawing, settings, node, state);
    return err;
}

/* --- Nodes ------------------------------------------------------------------------------------ */

static Boolean RenderNode(Drawing *drawing, const Settings *settings, Render render, UInt32 node)
{
    OSErr err = QTVRGoToNodeID(drawing->scene.qtvr, node);

    drawing->isPartial = false;
    if (err == noErr)
        err = render(drawing, settings, node);
    if (err == kNotOfThisKind)
        return true;
    if (err != noErr)
        TellFailure(kProgram, settings->movie, node, err);
    else if (drawing->isPartial)
        TellFailure(kProgram, settings->movie, node, streamingNodeNotReadyErr);
    return err == noErr && !drawing->isPartial;
}

static Boolean RenderNodes(Drawing *drawing, const Settings *settings, Render render)
{
    QTAtomContainer world = nil;
    Boolean isWhole = true;
    short i, count;

    if (settings->node != nil)
        return RenderNode(drawing, settings, render, (UInt32)strtoul(settings->node, nil, 10));
    if (QTVRGetVRWorld(drawing->scene.qtvr, &world) != noErr)
        return false;
    count = CountNodes(world);
    for (i = 1; i <= count; i++)
        if (!RenderNode(drawing, settings, render, NodeAt(world, i)))
            isWhole = false;
    QTDisposeAtomContainer(world);
    return isWhole;
}

static Boolean RenderMovie(Settings *settings, Render render)
{
    Drawing drawing;
    Boolean isWhole = false;
    Rect box;
    OSErr err;

    err = OpenDrawing(settings->movie, &drawing);
    if (err == noErr) {
        drawing.tells = settings->tells;
        if (render == RenderObject && settings->width == 0) {
            GetMovieNaturalBoundsRect(drawing.scene.movie, &box);
            settings->width = box.right - box.left;
            settings->height = box.bottom - box.top;
        }
        isWhole = RenderNodes(&drawing, settings, render);
    } else {
        TellFailure(kProgram, settings->movie, 0, err);
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
    Settings settings;
    size_t i;
    int result;

    if (!ReadSettings(argc, argv, &settings, &result))
        return result;
    for (i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (strcmp(settings.kind, kinds[i].name) == 0)
            return RenderMovie(&settings, kinds[i].render) ? 0 : 1;
    fprintf(stderr, "%s: there is no kind %s; see --help\n", kProgram, settings.kind);
    return 2;
}
