/*
 * sprite_map.c - a map over a scene of several nodes, whose dots lead to them: a sprite track.
 *
 *     sprite_map [picture.png]
 *
 * Makes the movie in memory with the atom functions and AddMediaSample, opens it with a controller,
 * clicks through the map as a user would, and prints what happens; a picture of the end is written
 * if a file is named. The dot of the node that is shown is full: each node tells its own dot so
 * when a click leads there.
 */
#include <MediaHandlers.h>
#include <QTVRExtensions.h>
#include <QuickTimeComponents.h>

#include <stdio.h>
#include <string.h>

#include "atom_maker.h"
#include "pictures.h"
#include "scene_maker.h"

enum { kWide = 512, kHigh = 128, kNodes = 3 };

/* The window, and the map in its lower right corner. */
enum { kWidth = 240, kHeight = 160, kMapLeft = 140, kMapTop = 96, kMapWide = 92, kMapHigh = 56 };

/* Images: the map, a dot, a dot under the pointer, the dot of the node that is shown. */
enum { kMap = 1, kDot, kDotOver, kDotFull, kDotSide = 13 };

/* Sprites: the map and a dot for each node. */
enum { kMapSprite = 1, kFirstDot = 10 };

static const short kDots[kNodes][2] = {{16, 36}, {44, 14}, {72, 36}};

/* --- Pictures --------------------------------------------------------------------------------- */

/* A colour; black is left away. */
static UInt32 MapPixel(short x, short y)
{
    short i;

    if (x == 0 || y == 0 || x == kMapWide - 1 || y == kMapHigh - 1)
        return 0xF0E8D0;
    /* Ways from each node to the next. */
    for (i = 0; i + 1 < kNodes; i++) {
        const short *a = kDots[i], *b = kDots[i + 1];

        if (x >= a[0] && x <= b[0]) {
            long way = a[1] + (long)(b[1] - a[1]) * (x - a[0]) / (b[0] - a[0]);

            if (y >= way - 1 && y <= way + 1)
                return 0xF0E8D0;
        }
    }
    return 0x283858;
}

static UInt32 DotPixel(short image, short x, short y)
{
    short across = (short)(x - kDotSide / 2), down = (short)(y - kDotSide / 2);
    short away = (short)(across * across + down * down);

    if (away > kDotSide * kDotSide / 4)
        return 0;
    if (away > 20)
        return 0xFFFFFF;
    return image == kDot ? 0x606878 : image == kDotOver ? 0xF8C040 : 0xE04830;
}

/* Adds an image: its description, and pixels of 24 bits. Its middle is what a dot is placed by. */
static void AddImage(QTAtomContainer sample, QTAtomID id, short width, short height)
{
    long size = (long)sizeof(ImageDescription) + 3L * width * height;
    Ptr data = NewPtrClear(size);
    ImageDescription *description = (ImageDescription *)(void *)data;
    unsigned char *pixel = (unsigned char *)data + sizeof(ImageDescription);
    FixedPoint middle;
    QTAtom image;
    short x, y;

    if (data == nil) {
        gErr = memFullErr;
        return;
    }
    description->idSize = (SInt32)U32(sizeof(ImageDescription));
    description->cType = U32(kRawCodecType);
    description->width = (short)U16(width);
    description->height = (short)U16(height);
    description->hRes = description->vRes = (Fixed)U32(72L << 16);
    description->dataSize = (SInt32)U32(3L * width * height);
    description->frameCount = (short)U16(1);
    description->depth = (short)U16(24);
    description->clutID = (short)U16(-1);
    for (y = 0; y < height; y++)
        for (x = 0; x < width; x++) {
            UInt32 color = id == kMap ? MapPixel(x, y) : DotPixel((short)id, x, y);

            *pixel++ = (unsigned char)(color >> 16);
            *pixel++ = (unsigned char)(color >> 8);
            *pixel++ = (unsigned char)color;
        }
    image = QTFindChildByID(sample, kParentAtomIsContainer, kSpriteSharedDataAtomType, 1, nil);
    image = QTFindChildByID(sample, image, kSpriteImagesContainerAtomType, 1, nil);
    image = Parent(sample, image, kSpriteImageAtomType, id);
    Leaf(sample, image, kSpriteImageDataAtomType, 1, data, size);
    middle.x = middle.y = (Fixed)U32(id == kMap ? 0 : (long)(kDotSide / 2) << 16);
    Leaf(sample, image, kSpriteImageRegistrationAtomType, 1, &middle, sizeof middle);
    DisposePtr(data);
}

/* --- Sprites ---------------------------------------------------------------------------------- */

static QTAtom AddSprite(QTAtomContainer sample, QTAtomID id, short x, short y, short layer,
                        short image, const char *name)
{
    QTAtom sprite = Parent(sample, kParentAtomIsContainer, kSpriteAtomType, id);
    ModifierTrackGraphicsModeRecord mode = {0};
    MatrixRecord matrix;
    short row, column;

    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, (Fixed)x << 16, (Fixed)y << 16);
    for (row = 0; row < 3; row++)
        for (column = 0; column < 3; column++)
            matrix.matrix[row][column] = (Fixed)U32(matrix.matrix[row][column]);
    mode.graphicsMode = (SInt32)U32(transparent);
    Leaf(sample, sprite, kSpritePropertyMatrix, 1, &matrix, sizeof matrix);
    Short(sample, sprite, kSpritePropertyLayer, 1, layer);
    Short(sample, sprite, kSpritePropertyVisible, 1, true);
    Short(sample, sprite, kSpritePropertyImageIndex, 1, image);
    Leaf(sample, sprite, kSpritePropertyGraphicsMode, 1, &mode, sizeof mode);
    Leaf(sample, sprite, kSpriteNameAtomType, 1, name, (long)strlen(name));
    return sprite;
}

static QTAtom Action(QTAtomContainer sample, QTAtom handler, long number)
{
    QTAtom action = Parent(sample, handler, kAction, 0);

    Long(sample, action, kWhichAction, 1, number);
    return action;
}

/* A click that ends on a dot: its node comes, and the dots show that. */
static void AddDotHandler(QTAtomContainer sample, QTAtom sprite, short node)
{
    QTAtom handler =
        Parent(sample, sprite, kQTEventType, (QTAtomID)kQTEventMouseClickEndTriggerButton);
    QTAtom action = Action(sample, handler, kActionQTVRGoToNodeID), target;
    short i;

    Long(sample, action, kActionParameter, 1, node + 1);
    for (i = 0; i < kNodes; i++) {
        action = Action(sample, handler, kActionSpriteSetImageIndex);
        Short(sample, action, kActionParameter, 1, i == node ? kDotFull : kDot);
        target = Parent(sample, action, kActionTarget, 1);
        Long(sample, target, kTargetSpriteID, 1, kFirstDot + i);
    }
}

/* While the button is down over it the dot is bright, and dark again when the pointer leaves. */
static void AddDotBehavior(QTAtomContainer sample, QTAtom sprite)
{
    QTAtom behavior = Parent(sample, sprite, kSpriteBehaviorsAtomType, 1);
    QTSpriteButtonBehaviorStruct images;

    images.notOverNotPressedStateID = images.overNotPressedStateID = (QTAtomID)U32(-1);
    images.overPressedStateID = (QTAtomID)U32(kDotOver);
    images.notOverPressedStateID = (QTAtomID)U32(kDot);
    Leaf(sample, behavior, kSpriteImageBehaviorAtomType, 1, &images, sizeof images);
}

static QTAtomContainer MakeSample(void)
{
    QTAtomContainer sample = nil;
    QTAtom shared, sprite;
    char name[16];
    short i;

    gErr = QTNewAtomContainer(&sample);
    shared = Parent(sample, kParentAtomIsContainer, kSpriteSharedDataAtomType, 1);
    Parent(sample, shared, kSpriteImagesContainerAtomType, 1);
    AddImage(sample, kMap, kMapWide, kMapHigh);
    AddImage(sample, kDot, kDotSide, kDotSide);
    AddImage(sample, kDotOver, kDotSide, kDotSide);
    AddImage(sample, kDotFull, kDotSide, kDotSide);
    AddSprite(sample, kMapSprite, kMapLeft, kMapTop, 2, kMap, "map");
    for (i = 0; i < kNodes; i++) {
        sprintf(name, "dot %d", i + 1);
        sprite = AddSprite(sample, kFirstDot + i, (short)(kMapLeft + kDots[i][0]),
                           (short)(kMapTop + kDots[i][1]), 1, i == 0 ? kDotFull : kDot, name);
        AddDotHandler(sample, sprite, i);
        AddDotBehavior(sample, sprite);
    }
    return sample;
}

/* A track of the window's size in front of the scene, black being left away, as long as the movie. */
static void AddMap(Movie movie)
{
    static const RGBColor black = {0, 0, 0};
    SpriteDescriptionHandle description =
        (SpriteDescriptionHandle)NewHandleClear(sizeof(SpriteDescription));
    QTAtomContainer sample = MakeSample(), properties = nil;
    TimeValue duration = GetMovieDuration(movie);
    Boolean yes = true;
    Track track = nil;
    Media media;

    (*description)->descSize = sizeof(SpriteDescription);
    (*description)->dataFormat = SpriteMediaType;
    (*description)->dataRefIndex = 1;
    if (gErr == noErr)
        gErr = AddTrack(movie, SpriteMediaType, kWidth, kHeight, &track);
    media = GetTrackMedia(track);
    if (gErr == noErr)
        gErr = BeginMediaEdits(media);
    if (gErr == noErr)
        gErr = AddMediaSample(media, sample, 0, (unsigned long)GetHandleSize(sample), duration,
                              (SampleDescriptionHandle)description, 1, 0, nil);
    if (gErr == noErr)
        gErr = EndMediaEdits(media);
    if (gErr == noErr)
        gErr = InsertMediaIntoTrack(track, 0, 0, duration, 0x10000);
    SetTrackLayer(track, -1);
    if (gErr == noErr)
        gErr = (OSErr)MediaSetGraphicsMode(GetMediaHandler(media), transparent, &black);
    if (gErr == noErr)
        gErr = QTNewAtomContainer(&properties);
    Leaf(properties, kParentAtomIsContainer, kSpriteTrackPropertyHasActions, 1, &yes, sizeof yes);
    if (gErr == noErr)
        gErr = SetMediaPropertyAtom(media, properties);
    QTDisposeAtomContainer(properties);
    QTDisposeAtomContainer(sample);
    DisposeHandle((Handle)description);
}

/* --- The movie -------------------------------------------------------------------------------- */

static OSErr AddNode(SceneMaker *maker, short place)
{
    NodeSpec node = {.id = (UInt32)place + 1, .view = {0, 0, 40}};
    PanoramaSpec panorama = {.kind = kQTVRHorizontalCylinder, .pan = {0, 360}, .tiles = 4,
                             .packing = {kRawCodecType, codecNormalQuality}};
    OSErr err = NewPicture(kWide, kHigh, 32, &panorama.picture);
    short x, y;

    for (y = 0; err == noErr && y < kHigh; y++)
        for (x = 0; x < kWide; x++)
            *ColorAt(panorama.picture, x, y) =
                0xFF202020U + ((UInt32)(x / 32 % 2 * 0x30 + y) << (16 - 8 * place));
    if (err == noErr)
        err = AddPanorama(maker, &node, &panorama);
    DisposeGWorld(panorama.picture);
    return err;
}

static Movie MakeMovie(void)
{
    SceneSpec scene = {.width = kWidth, .height = kHeight};
    SceneMaker maker;
    short i;

    gErr = BeginScene(&maker, &scene);
    if (gErr != noErr)
        return nil;
    for (i = 0; gErr == noErr && i < kNodes; i++)
        gErr = AddNode(&maker, i);
    if (gErr == noErr)
        gErr = EndScene(&maker);
    else
        EndScene(&maker);
    if (gErr == noErr)
        AddMap(maker.movie);
    return maker.movie;
}

/* --- Clicking through it ---------------------------------------------------------------------- */

static UInt32 gNow = 0;

static UInt32 Now(void *refCon)
{
    (void)refCon;
    return gNow;
}

static void Event(MovieController mc, EventKind what, short h, short v)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.when = gNow += 5;
    event.where.h = h;
    event.where.v = v;
    MCIsPlayerEvent(mc, &event);
}

static void Tell(QTVRInstance qtvr, MediaHandler mh, GWorldPtr world)
{
    PixMapHandle map = GetGWorldPixMap(world);
    short i, image;

    printf("  node %lu, dots", (unsigned long)QTVRGetCurrentNodeID(qtvr));
    for (i = 0; i < kNodes; i++) {
        Ptr row = GetPixBaseAddr(map) + (kMapTop + kDots[i][1]) * QTGetPixMapHandleRowBytes(map);

        image = 0;
        SpriteMediaGetSpriteProperty(mh, kFirstDot + i, kSpritePropertyImageIndex, &image);
        printf(" %d:%06lx", image,
               (unsigned long)((UInt32 *)(void *)row)[kMapLeft + kDots[i][0]] & 0xFFFFFFUL);
    }
    printf("\n");
}

static void Click(MovieController mc, QTVRInstance qtvr, MediaHandler mh, GWorldPtr world, short h,
                  short v)
{
    Point point;
    QTAtomID id = 0;

    point.h = h;
    point.v = v;
    SpriteMediaHitTestAllSprites(mh, spriteHitTestImage | spriteHitTestLocInDisplayCoordinates,
                                 point, &id);
    printf("click at %d %d: sprite %ld\n", h, v, (long)id);
    Event(mc, nullEvent, h, v);
    Event(mc, mouseDown, h, v);
    Event(mc, nullEvent, h, v);
    Tell(qtvr, mh, world);
    Event(mc, mouseUp, h, v);
    Event(mc, nullEvent, h, v);
    Tell(qtvr, mh, world);
}

static OSErr RunMovie(Movie movie, const char *path)
{
    Track track = GetMovieIndTrackType(movie, 1, SpriteMediaType, movieTrackMediaType);
    MediaHandler mh = GetMediaHandler(GetTrackMedia(track));
    GWorldPtr world = nil;
    MovieController mc;
    QTVRInstance qtvr = nil;
    short i, count = 0;
    Str255 name;
    Rect box;
    OSErr err;

    MacSetRect(&box, 0, 0, kWidth, kHeight);
    err = NewGWorld(&world, 32, &box, nil, nil, 0);
    if (err != noErr)
        return err;
    SetMovieGWorld(movie, (CGrafPtr)world, nil);
    SetMovieBox(movie, &box);
    mc = NewMovieController(movie, &box, mcTopLeftMovie | mcNotVisible);
    err = QTVRGetQTVRInstance(&qtvr, QTVRGetQTVRTrack(movie, 1), mc);
    if (err == noErr) {
        SpriteMediaCountSprites(mh, &count);
        for (i = 1; i <= count; i++) {
            QTAtomID id = 0;

            SpriteMediaSpriteIndexToID(mh, i, &id);
            SpriteMediaGetSpriteName(mh, id, name);
            printf("sprite %ld: %.*s\n", (long)id, name[0], (char *)name + 1);
        }
        Event(mc, nullEvent, 1, 1);
        Tell(qtvr, mh, world);
        for (i = kNodes; i-- > 0;)
            Click(mc, qtvr, mh, world, (short)(kMapLeft + kDots[i][0]),
                  (short)(kMapTop + kDots[i][1]));
        /* The map itself does nothing; nor does a click that ends elsewhere. */
        Click(mc, qtvr, mh, world, kMapLeft + 4, kMapTop + 4);
        printf("a click that ends elsewhere\n");
        Event(mc, mouseDown, kMapLeft + kDots[1][0], kMapTop + kDots[1][1]);
        Event(mc, nullEvent, 10, 10);
        Event(mc, mouseUp, 10, 10);
        Event(mc, nullEvent, 10, 10);
        Tell(qtvr, mh, world);
        Click(mc, qtvr, mh, world, kMapLeft + kDots[1][0], kMapTop + kDots[1][1]);
        if (path != nil)
            err = WritePicture(world, path);
    }
    DisposeMovieController(mc);
    DisposeGWorld(world);
    return err;
}

int main(int argc, char **argv)
{
    Movie movie;

    gErr = EnterMovies();
    if (gErr != noErr)
        return 1;
    QTVRExtSetTickProc(Now, nil);
    movie = MakeMovie();
    if (gErr == noErr)
        gErr = RunMovie(movie, argc > 1 ? argv[1] : nil);
    if (movie != nil)
        DisposeMovie(movie);
    ExitMovies();
    if (gErr != noErr)
        fprintf(stderr, "sprite_map: error %d\n", gErr);
    return gErr != noErr;
}
