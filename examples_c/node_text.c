/*
 * node_text.c - a node as words tell of it.
 */
#include "node_text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char kNodeWordsHelp[] =
    "  format KIND           vertical, horizontal (cylinders), cube; make_panorama: 1.0 too\n"
    "  name TEXT             of the node\n"
    "  comment TEXT\n"
    "  view PAN TILT FOV     where it looks at first\n"
    "  pan FROM TO           of the picture; 0 360 is a full turn\n"
    "  tilt FROM TO          of the picture; from its size if not told\n"
    "  fov FROM TO           what may be seen at least and at most\n"
    "  limit WHAT FROM TO    pan, tilt or fov: what the author allows\n"
    "  tiles N               of a cylinder 24, of a cube's face as its size says\n"
    "  codec NAME [QUALITY]  jpeg, animation, cinepak, png, raw; min, low, normal, high, max, lossless\n"
    "  low-resolution TILES  a copy of half the size\n"
    "  preview HEIGHT        a small picture to be shown first\n"
    "  hot-spots PICTURE     whose values are the IDs of hot spots\n"
    "  box ID LEFT TOP WIDTH HEIGHT      where a hot spot is, in pixels of the picture\n"
    "  link ID NODE [NAME [PAN TILT [FOV]]]   leads to a node, and to a view there\n"
    "  url ID ADDRESS [NAME]\n"
    "  spot ID TYPE [DATA [NAME]]        a hot spot of another type, of four letters\n"
    "  cursors ID OVER DOWN UP           the cursors of a hot spot, by number\n";

void BeginNode(NodeText *text, UInt32 id, Boolean isObject, const char *folder)
{
    static const Range full = {0, 360};
    static const Packing jpeg = {kJPEGCodecType, codecHighQuality};
    static const Packing graphics = {kGraphicsCodecType, codecLosslessQuality};

    memset(text, 0, sizeof *text);
    text->isObject = isObject;
    text->folder = folder;
    text->node.id = id;
    text->node.spots = text->spots;
    text->panorama.kind = kQTVRVerticalCylinder;
    text->panorama.pan = text->object.pan = full;
    text->panorama.packing = text->object.packing = jpeg;
    text->panorama.spotPacking = text->object.spotPacking = graphics;
    text->object.columns = text->object.rows = text->object.frames = text->object.states = 1;
    text->object.controls = kQTVRObjectWrapPanOn | kQTVRObjectCanZoomOn | kQTVRObjectTranslationOn;
}

/* --- Words ------------------------------------------------------------------------------------ */

int SplitLine(char *line, char **words)
{
    int count = 0;

    for (;;) {
        line += strspn(line, " \t\r\n");
        if (*line == '\0' || *line == '#')
            return count;
        if (count == kMostWords)
            return -1;
        if (*line == '"') {
            words[count++] = ++line;
            line = strchr(line, '"');
            if (line == nil)
                return -1;
        } else {
            words[count++] = line;
            line += strcspn(line, " \t\r\n");
        }
        if (*line != '\0')
            *line++ = '\0';
    }
}

int SplitValue(char *value, char **words)
{
    int count = 0;

    while (count < kMostWords) {
        char *comma = strchr(value, ',');

        words[count++] = value;
        if (comma == nil)
            return count;
        *comma = '\0';
        value = comma + 1;
    }
    return -1;
}

/* A copy that lives as long as the node. */
static const char *Keep(NodeText *text, const char *word)
{
    size_t size = strlen(word) + 1;
    char *place = text->bytes + text->used;

    if (size > sizeof text->bytes - text->used)
        return nil;
    memcpy(place, word, size);
    text->used += size;
    return place;
}

Text PlainOrUTF8(const char *text)
{
    static const UInt32 utf8 = 0x08000100;
    Text result;
    const char *at;

    result.text = text;
    result.encoding = 0;
    for (at = text; at != nil && *at != '\0'; at++)
        if ((unsigned char)*at > 126)
            result.encoding = utf8;
    return result;
}

static Boolean IsNumber(const char *word, double *number)
{
    char *end;

    *number = strtod(word, &end);
    /* So written that no number fails. */
    return end != word && *end == '\0' && *number > -1e6 && *number < 1e10;
}

static Boolean IsWhole(const char *word, long least, long most, long *number)
{
    double value;

    if (!IsNumber(word, &value) || value < (double)least || value > (double)most)
        return false;
    *number = (long)value;
    return (double)*number == value;
}

static Boolean AreRange(char **words, Range *range)
{
    return IsNumber(words[0], &range->from) && IsNumber(words[1], &range->to) &&
           range->from <= range->to;
}

/* --- What is said ----------------------------------------------------------------------------- */

static const char *TakeFormat(NodeText *text, int count, char **words)
{
    (void)count;
    if (strcmp(words[1], "vertical") == 0)
        text->panorama.kind = kQTVRVerticalCylinder;
    else if (strcmp(words[1], "horizontal") == 0)
        text->panorama.kind = kQTVRHorizontalCylinder;
    else if (strcmp(words[1], "cube") == 0)
        text->panorama.kind = kQTVRCube;
    else
        return "the format is vertical, horizontal or cube";
    return nil;
}

static const char *TakeText(NodeText *text, int count, char **words)
{
    const char *kept = Keep(text, words[1]);

    (void)count;
    if (kept == nil)
        return "there is too much text";
    if (strcmp(words[0], "name") == 0)
        text->node.name = PlainOrUTF8(kept);
    else if (strcmp(words[0], "comment") == 0)
        text->node.comment = PlainOrUTF8(kept);
    else if (strcmp(words[0], "picture") == 0)
        text->picture = kept;
    else if (strcmp(words[0], "views") == 0)
        text->views.pattern = kept;
    else
        text->mask = kept;
    return nil;
}

static const char *TakeView(NodeText *text, int count, char **words)
{
    View *view = &text->node.view;

    (void)count;
    return IsNumber(words[1], &view->pan) && IsNumber(words[2], &view->tilt) &&
                   IsNumber(words[3], &view->fov)
               ? nil
               : "a view is three angles";
}

static const char *TakeRange(NodeText *text, int count, char **words)
{
    Range range;

    (void)count;
    if (!AreRange(words + 1, &range) && strcmp(words[0], "tilt") != 0)
        return "a range is two angles, the smaller first";
    if (strcmp(words[0], "pan") == 0)
        text->panorama.pan = text->object.pan = range;
    else if (strcmp(words[0], "tilt") == 0)
        text->panorama.tilt = text->object.tilt = range;
    else
        text->panorama.fov = range, text->object.fov = range.to;
    return nil;
}

static const char *TakeLimit(NodeText *text, int count, char **words)
{
    Range range;

    (void)count;
    if (!AreRange(words + 2, &range))
        return "a range is two angles, the smaller first";
    if (strcmp(words[1], "pan") == 0)
        text->panorama.panLimit = range;
    else if (strcmp(words[1], "tilt") == 0)
        text->panorama.tiltLimit = range;
    else if (strcmp(words[1], "fov") == 0)
        text->panorama.fovLimit = range;
    else
        return "pan, tilt or fov can be limited";
    return nil;
}

static const char *TakeNumber(NodeText *text, int count, char **words)
{
    long number;

    (void)count;
    if (!IsWhole(words[1], 1, 4096, &number))
        return "a number from 1 to 4096 is due";
    if (strcmp(words[0], "tiles") == 0)
        text->panorama.tiles = (short)number;
    else if (strcmp(words[0], "preview") == 0)
        text->panorama.previewSide = (short)number;
    else
        text->panorama.lowTiles = (short)number;
    return nil;
}

static const char *TakeGrid(NodeText *text, int count, char **words)
{
    short *const places[4] = {&text->object.columns, &text->object.rows, &text->object.frames,
                              &text->object.states};
    long number;
    int i;

    for (i = 1; i < count; i++) {
        if (!IsWhole(words[i], 1, 360, &number))
            return "columns, rows, frames and states are numbers from 1 to 360";
        *places[i - 1] = (short)number;
    }
    return nil;
}

static const char *TakeCodec(NodeText *text, int count, char **words)
{
    static const struct {
        const char *name;
        CodecType codec;
    } codecs[] = {{"jpeg", kJPEGCodecType},     {"animation", kAnimationCodecType},
                  {"cinepak", kCinepakCodecType}, {"png", kPNGCodecType},
                  {"raw", kRawCodecType}};
    static const struct {
        const char *name;
        CodecQ quality;
    } qualities[] = {{"min", codecMinQuality},   {"low", codecLowQuality},
                     {"normal", codecNormalQuality}, {"high", codecHighQuality},
                     {"max", codecMaxQuality},   {"lossless", codecLosslessQuality}};
    Packing packing = text->panorama.packing;
    size_t i;

    packing.codec = 0;
    for (i = 0; i < sizeof codecs / sizeof codecs[0]; i++)
        if (strcmp(words[1], codecs[i].name) == 0)
            packing.codec = codecs[i].codec;
    for (i = 0; count > 2 && i < sizeof qualities / sizeof qualities[0]; i++)
        if (strcmp(words[2], qualities[i].name) == 0) {
            packing.quality = qualities[i].quality;
            count = 2;
        }
    if (packing.codec == 0 || count > 2)
        return "there is no such codec or quality";
    text->panorama.packing = text->object.packing = packing;
    return nil;
}

/* The hot spot with an ID: the one that was told of, or a new one of no type. */
static SpotSpec *SpotOf(NodeText *text, const char *word)
{
    long id;
    int i;

    if (!IsWhole(word, 1, 255, &id))
        return nil;
    for (i = 0; i < text->node.spotCount; i++)
        if (text->spots[i].id == (UInt32)id)
            return &text->spots[i];
    text->spots[i].id = (UInt32)id;
    text->spots[i].type = kQTVRHotSpotUndefinedType;
    text->node.spotCount++;
    return &text->spots[i];
}

static const char kNoID[] = "the ID of a hot spot is a number from 1 to 255";

static const char *TakeLink(NodeText *text, int count, char **words)
{
    SpotSpec *spot = SpotOf(text, words[1]);
    long node;

    if (spot == nil)
        return kNoID;
    if (!IsWhole(words[2], 0, 0x7FFFFFFF, &node))
        return "a link leads to the ID of a node";
    spot->type = kQTVRHotSpotLinkType;
    spot->toNode = (UInt32)node;
    if (count > 3)
        spot->name = PlainOrUTF8(Keep(text, words[3]));
    if (count == 5 || (count > 5 && (!IsNumber(words[4], &spot->to.pan) ||
                                     !IsNumber(words[5], &spot->to.tilt))))
        return "the view of a link is a pan and a tilt, or a field of view too";
    if (count > 5)
        spot->toFlags = kQTVRValidPan | kQTVRValidTilt;
    if (count > 6) {
        if (!IsNumber(words[6], &spot->to.fov))
            return "the field of view of a link is an angle";
        spot->toFlags |= kQTVRValidFOV;
    }
    return nil;
}

static const char *TakeAddress(NodeText *text, int count, char **words)
{
    SpotSpec *spot = SpotOf(text, words[1]);

    if (spot == nil)
        return kNoID;
    spot->type = kQTVRHotSpotURLType;
    spot->data = Keep(text, words[2]);
    spot->dataSize = (long)strlen(words[2]);
    if (count > 3)
        spot->name = PlainOrUTF8(Keep(text, words[3]));
    return spot->data != nil ? nil : "there is too much text";
}

static const char *TakeSpot(NodeText *text, int count, char **words)
{
    SpotSpec *spot = SpotOf(text, words[1]);
    OSType type = 0;
    int i;

    if (spot == nil)
        return kNoID;
    if (strlen(words[2]) != 4)
        return "a type has four letters";
    for (i = 0; i < 4; i++)
        type = type << 8 | (UInt8)words[2][i];
    spot->type = type;
    if (count > 3) {
        spot->data = Keep(text, words[3]);
        spot->dataSize = (long)strlen(words[3]);
    }
    if (count > 4)
        spot->name = PlainOrUTF8(Keep(text, words[4]));
    return nil;
}

static const char *TakeCursors(NodeText *text, int count, char **words)
{
    SpotSpec *spot = SpotOf(text, words[1]);
    long number;
    int i;

    (void)count;
    if (spot == nil)
        return kNoID;
    for (i = 0; i < 3; i++) {
        if (!IsWhole(words[2 + i], -32768, 32767, &number))
            return "a cursor is told by its number";
        spot->cursors[i] = (SInt32)number;
    }
    return nil;
}

static const char *TakeBox(NodeText *text, int count, char **words)
{
    SpotSpec *spot = SpotOf(text, words[1]);
    long place[4];
    Rect box;
    int i;

    (void)count;
    if (spot == nil)
        return kNoID;
    if (text->boxCount == kMostBoxes)
        return "there are too many boxes";
    for (i = 0; i < 4; i++)
        if (!IsWhole(words[2 + i], 0, 32767, &place[i]))
            return "a box is left, top, width and height, in pixels";
    MacSetRect(&box, (short)place[0], (short)place[1], (short)(place[0] + place[2]),
               (short)(place[1] + place[3]));
    text->boxes[text->boxCount] = box;
    text->boxSpots[text->boxCount++] = (UInt8)spot->id;
    if (EmptyRect(&spot->box))
        spot->box = box;
    else
        UnionRect(&spot->box, &box, &spot->box);
    return nil;
}

const char *TakeWords(NodeText *text, int count, char **words)
{
    static const struct {
        const char *word;
        int least, most; /* words with this one */
        const char *(*take)(NodeText *text, int count, char **words);
    } known[] = {
        {"format", 2, 2, TakeFormat},   {"name", 2, 2, TakeText},
        {"comment", 2, 2, TakeText},    {"picture", 2, 2, TakeText},
        {"hot-spots", 2, 2, TakeText},  {"views", 2, 2, TakeText},
        {"view", 4, 4, TakeView},       {"pan", 3, 3, TakeRange},
        {"tilt", 3, 3, TakeRange},      {"fov", 3, 3, TakeRange},
        {"limit", 4, 4, TakeLimit},     {"tiles", 2, 2, TakeNumber},
        {"preview", 2, 2, TakeNumber},  {"low-resolution", 2, 2, TakeNumber},
        {"grid", 3, 5, TakeGrid},       {"codec", 2, 3, TakeCodec},
        {"link", 3, 7, TakeLink},       {"url", 3, 4, TakeAddress},
        {"spot", 3, 5, TakeSpot},       {"cursors", 5, 5, TakeCursors},
        {"box", 6, 6, TakeBox},
    };
    size_t i;

    for (i = 0; i < sizeof known / sizeof known[0]; i++)
        if (strcmp(words[0], known[i].word) == 0)
            return count >= known[i].least && count <= known[i].most
                       ? known[i].take(text, count, words)
                       : "there are too many words, or too few";
    return "that is not known";
}

/* --- Pictures --------------------------------------------------------------------------------- */

static OSErr ReadInFolder(const char *folder, const char *name, short depth, GWorldPtr *picture)
{
    char path[1024];

    if (folder == nil || name[0] == '/')
        return ReadPicture(name, depth, picture);
    if (!JoinPath(path, sizeof path, folder, name))
        return bdNamErr;
    return ReadPicture(path, depth, picture);
}

/* One of the files of an object's views; refCon is a ViewFiles. */
static OSErr ReadView(void *refCon, short state, short row, short column, short frame,
                      GWorldPtr *picture)
{
    const ViewFiles *files = refCon;
    int number = (((state - 1) * files->rows + row) * files->columns + column) * files->frames + frame;
    char name[1024];

    if (files->paths != nil)
        return number < files->count ? ReadInFolder(files->folder, files->paths[number], 32, picture)
                                     : fnfErr;
    if (files->pattern == nil || strlen(files->pattern) > 900)
        return bdNamErr;
    {
        /* The first %d, perhaps with digits before the d, is the number; nothing else is. */
        const char *percent = strchr(files->pattern, '%');
        const char *end = percent != nil ? percent + 1 + strspn(percent + 1, "0123456789") : nil;

        if (end == nil || *end != 'd' || end - percent > 3)
            return bdNamErr;
        memcpy(name, files->pattern, (size_t)(percent - files->pattern));
        sprintf(name + (percent - files->pattern), "%0*d", atoi(percent + 1), number + 1);
        strcat(name, end + 1);
    }
    return ReadInFolder(files->folder, name, 32, picture);
}

/* Draws the boxes into the picture of hot spots, which a picture of half the size is if none was told. */
static OSErr DrawBoxes(NodeText *text)
{
    GWorldPtr picture = text->panorama.picture;
    long w, h, width = PictureWidth(picture), height = PictureHeight(picture);
    short x, y;
    int i;
    OSErr err = noErr;

    if (text->boxCount > 0 && text->panorama.spots == nil) {
        /* A cube's faces stay whole pixels wide. */
        h = height / 2;
        w = text->panorama.kind == kQTVRCube ? 6 * h : width / 2;
        err = NewPicture((short)w, (short)h, 8, &text->panorama.spots);
        for (y = 0; err == noErr && y < h; y++)
            for (x = 0; x < w; x++)
                *IndexAt(text->panorama.spots, x, y) = 0;
    }
    if (err != noErr || text->panorama.spots == nil)
        return err;
    w = PictureWidth(text->panorama.spots);
    h = PictureHeight(text->panorama.spots);
    for (i = 0; i < text->boxCount; i++)
        for (y = 0; y < h; y++)
            for (x = 0; x < w; x++) {
                Point at;

                at.h = (short)(x * width / w);
                at.v = (short)(y * height / h);
                if (PtInRect(at, &text->boxes[i]))
                    *IndexAt(text->panorama.spots, x, y) = text->boxSpots[i];
            }
    return noErr;
}

/* The greatest number of tiles, from the usual one down, that cuts a side evenly. */
static short TilesFor(short length, short usual)
{
    while (usual > 1 && length % usual != 0)
        usual--;
    return usual;
}

static void ChooseTiles(NodeText *text)
{
    PanoramaSpec *panorama = &text->panorama;
    short side;

    if (panorama->kind == kQTVRCube) {
        if (panorama->tiles == 0)
            CubeTiles(PictureHeight(panorama->picture), &panorama->tiles, &side);
        panorama->spotTiles = 1;
        return;
    }
    if (panorama->tiles == 0)
        panorama->tiles = TilesFor(PictureWidth(panorama->picture), 24);
    if (panorama->spots != nil)
        panorama->spotTiles = TilesFor(PictureWidth(panorama->spots), 12);
}

OSErr ReadPictures(NodeText *text)
{
    OSErr err = noErr;

    if (text->isObject) {
        text->object.views = ReadView;
        text->object.refCon = &text->views;
        text->views.folder = text->folder;
        text->views.columns = text->object.columns;
        text->views.rows = text->object.rows;
        text->views.frames = text->object.frames;
        return noErr;
    }
    if (text->picture == nil)
        return paramErr;
    err = ReadInFolder(text->folder, text->picture, 32, &text->panorama.picture);
    if (err == noErr && text->mask != nil)
        err = ReadInFolder(text->folder, text->mask, 8, &text->panorama.spots);
    if (err == noErr)
        err = DrawBoxes(text);
    if (err == noErr)
        ChooseTiles(text);
    return err;
}

void EndNode(NodeText *text)
{
    if (text->panorama.picture != nil)
        DisposeGWorld(text->panorama.picture);
    if (text->panorama.spots != nil)
        DisposeGWorld(text->panorama.spots);
    text->panorama.picture = text->panorama.spots = nil;
}

const char *ErrorText(OSErr err)
{
    switch (err) {
    case fnfErr:
    case dirNFErr:
        return "a file is not there";
    case cantFindHandler:
        return "a picture is of no known kind";
    case badImageDescription:
        return "the picture cannot be cut into so many tiles, or is no row of six faces";
    case memFullErr:
        return "there is not enough memory";
    case dskFulErr:
        return "the disk is full";
    case wrPermErr:
    case permErr:
        return "the file may not be written";
    case bdNamErr:
        return "a name is too long, or has no number in it";
    case paramErr:
        return "something is missing, or cannot be in this version";
    default:
        return "it failed";
    }
}
