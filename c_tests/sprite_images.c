/*
 * sprite_images.c - Movies.h, sprite media: where images come from, samples that are compressed, and
 * what the properties of a track change.
 *
 * Source: "QuickTime File Format" (QTFF), *Sprite Media*, as formats.md section 8 tells it.
 */
#include <MediaHandlers.h>

#include "scratch.h"
#include "sprites.h"

static const UInt32 kRed = 0xE02010, kBlue = 0x1020D0;

static void ShowWith(Stage *stage, Track track, QTAtomContainer properties)
{
    EndSpriteTrack(track);
    if (properties != NULL) {
        CHECK_EQ(SetMediaPropertyAtom(GetTrackMedia(track), properties), noErr);
        QTDisposeAtomContainer(properties);
    }
    CHECK_EQ(UpdateMovie(stage->opened.movie), noErr);
}

/* A key frame with one sprite, at (10, 10), whose 20 × 10 pixels have one colour. */
static QTAtomContainer OneSprite(UInt32 color)
{
    QTAtom images, shared;
    QTAtomContainer key = NewKeyFrame(&images, &shared);

    AddImage(key, 1, 20, 10, color);
    AddSprite(key, 1, 10, 10, 5, 1);
    return key;
}

/* Adler-32, the sum at the end of a zlib stream. */
static UInt32 Adler(const unsigned char *data, long size)
{
    UInt32 a = 1, b = 0;
    long i;

    for (i = 0; i < size; i++) {
        a = (a + data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

static void PutLong(unsigned char *at, UInt32 value)
{
    int i;

    for (i = 0; i < 4; i++)
        at[i] = (unsigned char)(value >> (24 - 8 * i));
}

/* A sample as QTFF has it with a decompressor: its size, and a stream of zlib, which is stored here.
   The bytes inside are those of files. */
static Handle Packed(Handle sample)
{
    long size = GetHandleSize(sample);
    Handle packed = NewHandleClear(size + 15);
    unsigned char *to = (unsigned char *)*packed;

    CHECK(size < 0xFFFF);
    PutLong(to, (UInt32)size);
    memcpy(to + 4, "\x78\x01\x01", 3);
    to[7] = (unsigned char)size;
    to[8] = (unsigned char)(size >> 8);
    to[9] = (unsigned char)~size;
    to[10] = (unsigned char)(~size >> 8);
    memcpy(to + 11, *sample, (size_t)size);
    PutLong(to + 11 + size, Adler((const unsigned char *)*sample, size));
    return packed;
}

/* QTFF, sprite sample description: 'zlib' as the decompressor. */
static void compressed_samples_are_inflated(void)
{
    SpriteDescriptionHandle description;
    Handle sample = NewHandle(0), packed;
    Stage stage;
    Track plain, track;
    long size = 0;

    if (!OpenLinear(&stage))
        return;
    plain = AddSpriteTrack(stage.opened.movie, 64, 48);
    AddSpriteSample(plain, OneSprite(kRed), 100, 0);
    CHECK_EQ(EndMediaEdits(GetTrackMedia(plain)), noErr);
    CHECK_EQ(GetMediaSample_BigEndianData(GetTrackMedia(plain), sample, 0, &size, 0, NULL, NULL,
                                          NULL, NULL, 1, NULL, NULL),
             noErr);
    CHECK(size > 600);
    SetHandleSize(sample, size);
    track = AddSpriteTrack(stage.opened.movie, 64, 48);
    description = (SpriteDescriptionHandle)NewHandleClear((Size)sizeof(SpriteDescription));
    (*description)->descSize = (long)sizeof(SpriteDescription);
    (*description)->dataFormat = SpriteMediaType;
    (*description)->dataRefIndex = 1;
    (*description)->decompressorType = 'zlib';
    packed = Packed(sample);
    CHECK_EQ(AddMediaSample(GetTrackMedia(track), packed, 0, (unsigned long)GetHandleSize(packed),
                            100, (SampleDescriptionHandle)description, 1, 0, NULL),
             noErr);
    ShowWith(&stage, track, NULL);
    CHECK_EQ(StagePixel(&stage, 10, 10), kRed);
    CHECK_EQ(StagePixel(&stage, 29, 19), kRed);
    CHECK_EQ(StagePixel(&stage, 30, 19), 0);
    DisposeHandle(sample);
    DisposeHandle(packed);
    DisposeHandle((Handle)description);
    CloseStage(&stage);
}

/* A BMP file of 4 × 4 blue pixels. */
static void WriteBitmap(const char *name)
{
    static const unsigned char head[54] = {
        'B', 'M', 102, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0, 4, 0, 0, 0, 4, 0, 0, 0, 1, 0, 24};
    static const unsigned char pixel[3] = {0xD0, 0x20, 0x10};
    FILE *file = fopen(ScratchPath(name), "wb");
    int i;

    CHECK(file != NULL);
    if (file == NULL)
        return;
    fwrite(head, 1, sizeof head, file);
    for (i = 0; i < 16; i++)
        fwrite(pixel, 1, sizeof pixel, file);
    fclose(file);
}

/* An image that a data reference leads to, with another one that stands in for it. */
static void AddReference(QTAtomContainer key, QTAtomID id, const char *url, short standIn)
{
    QTAtom shared = QTFindChildByIndex(key, 0, kSpriteSharedDataAtomType, 1, NULL);
    QTAtom images = QTFindChildByID(key, shared, kSpriteImagesContainerAtomType, 1, NULL);
    QTAtom image = AddParent(key, images, kSpriteImageAtomType, id);
    OSType type = 'url ';

    AddLeaf(key, image, kSpriteImageDataRefAtomType, 1, url, (long)strlen(url) + 1);
    AddLeaf(key, image, kSpriteImageDataRefTypeAtomType, 1, &type, 4);
    AddLeaf(key, image, kSpriteImageDefaultImageIndexAtomType, 1, &standIn, 2);
}

/* QTFF, 'imre', 'imrt' and 'defi': a file beside the movie's, and one that is not there. */
static void images_come_from_files(void)
{
    Stage stage;
    QTAtomContainer key;
    Track track;
    FSSpec spec;
    Movie flat, again = NULL;
    short refNum;

    if (!OpenLinear(&stage))
        return;
    ScratchBegin();
    WriteBitmap("blue.bmp");
    track = AddSpriteTrack(stage.opened.movie, 64, 48);
    key = OneSprite(kRed);
    AddReference(key, 2, "blue.bmp", 1);
    AddReference(key, 3, "nowhere.bmp", 1);
    AddReference(key, 4, "nowhere.bmp", 0);
    AddSprite(key, 2, 40, 4, 5, 2);
    AddSprite(key, 3, 40, 20, 5, 3);
    AddSprite(key, 4, 4, 40, 5, 4);
    AddSpriteSample(track, key, 100, 0);
    EndSpriteTrack(track);
    spec = ScratchSpec("referring.mov");
    flat = FlattenMovieData(stage.opened.movie, flattenAddMovieToDataFork, &spec, 'TVOD', 0,
                            createMovieFileDeleteCurFile);
    CHECK(flat != NULL);
    DisposeMovie(flat);
    CHECK_EQ(OpenMovieFile(&spec, &refNum, fsRdPerm), noErr);
    CHECK_EQ(NewMovieFromFile(&again, refNum, NULL, NULL, newMovieActive, NULL), noErr);
    SetMovieGWorld(again, stage.world, NULL);
    CHECK_EQ(UpdateMovie(again), noErr);
    CHECK_EQ(StagePixel(&stage, 10, 10), kRed);
    CHECK_EQ(StagePixel(&stage, 40, 4), kBlue);
    CHECK_EQ(StagePixel(&stage, 43, 7), kBlue);
    CHECK_EQ(StagePixel(&stage, 44, 8), 0);
    CHECK_EQ(StagePixel(&stage, 40, 20), kRed);
    CHECK_EQ(StagePixel(&stage, 59, 29), kRed);
    CHECK_EQ(StagePixel(&stage, 5, 42), 0);
    DisposeMovie(again);
    CloseMovieFile(refNum);
    ScratchEnd();
    CloseStage(&stage);
}

static QTAtomContainer Property(long number, short value)
{
    QTAtomContainer properties = NULL;

    CHECK_EQ(QTNewAtomContainer(&properties), noErr);
    AddLeaf(properties, 0, (QTAtomType)number, 1, &value, 2);
    return properties;
}

static void SetMode(QTAtomContainer key, UInt32 mode)
{
    QTAtom sprite = QTFindChildByID(key, 0, kSpriteAtomType, 1, NULL);
    ModifierTrackGraphicsModeRecord record;

    memset(&record, 0, sizeof record);
    record.graphicsMode = (long)mode;
    AddLeaf(key, sprite, kSpritePropertyGraphicsMode, 1, &record, (long)sizeof record);
}

/* QTFF, kSpriteTrackPropertyOffscreenBitDepth; how dither copy spreads colours is ours. */
static void a_track_may_have_few_colors(void)
{
    static const UInt32 grey = 0x808080;
    int dithers, white = 0;
    short h, v;

    for (dithers = 0; dithers < 2; dithers++) {
        QTAtomContainer key = OneSprite(grey);
        Stage stage;
        Track track;

        if (!OpenLinear(&stage)) {
            QTDisposeAtomContainer(key);
            return;
        }
        track = AddSpriteTrack(stage.opened.movie, 64, 48);
        if (dithers)
            SetMode(key, ditherCopy);
        AddSpriteSample(track, key, 100, 0);
        ShowWith(&stage, track, Property(kSpriteTrackPropertyOffscreenBitDepth, 1));
        for (v = 10; v < 20; v++)
            for (h = 10; h < 30; h++) {
                UInt32 pixel = StagePixel(&stage, h, v);

                CHECK(pixel == 0 || pixel == 0xFFFFFF);
                if (dithers)
                    white += pixel != 0;
                else
                    CHECK_EQ(pixel, StagePixel(&stage, 10, 10));
            }
        CloseStage(&stage);
    }
    /* Half of 200. */
    CHECK(white >= 90 && white <= 110);
}

/* QTFF, kSpriteTrackPropertyAllSpritesHitTestingMode, over kSpritePropertyCanBeHitTested. */
static void hits_follow_the_track(void)
{
    static const short modes[] = {0, 1, 2};
    static const QTAtomID found[] = {0, 1, 0};
    int i;

    for (i = 0; i < 3; i++) {
        QTAtomContainer key = OneSprite(kRed);
        QTAtom sprite = QTFindChildByID(key, 0, kSpriteAtomType, 1, NULL);
        QTAtomID hit = 99;
        Stage stage;
        Track track;

        AddShort(key, sprite, kSpritePropertyCanBeHitTested, 0);
        if (!OpenLinear(&stage)) {
            QTDisposeAtomContainer(key);
            return;
        }
        track = AddSpriteTrack(stage.opened.movie, 64, 48);
        AddSpriteSample(track, key, 100, 0);
        ShowWith(&stage, track, Property(kSpriteTrackPropertyAllSpritesHitTestingMode, modes[i]));
        CHECK_EQ(SpriteMediaHitTestAllSprites(GetMediaHandler(GetTrackMedia(track)),
                                              spriteHitTestImage, StagePoint(12, 12), &hit),
                 noErr);
        CHECK_EQ(hit, found[i]);
        CloseStage(&stage);
    }
}

/* QTFF: a sprite in layer 32767 is the background, and lies behind all others. */
static void a_sprite_may_be_the_background(void)
{
    QTAtomContainer key = OneSprite(kRed);
    QTAtom sprite;
    Stage stage;
    Track track;

    AddImage(key, 2, 64, 48, kBlue);
    sprite = AddSprite(key, 2, 0, 0, kBackgroundSpriteLayerNum, 2);
    CHECK(sprite != 0);
    if (!OpenLinear(&stage)) {
        QTDisposeAtomContainer(key);
        return;
    }
    track = AddSpriteTrack(stage.opened.movie, 64, 48);
    AddSpriteSample(track, key, 100, 0);
    ShowWith(&stage, track, NULL);
    CHECK_EQ(StagePixel(&stage, 12, 12), kRed);
    CHECK_EQ(StagePixel(&stage, 2, 2), kBlue);
    CHECK_EQ(StagePixel(&stage, 63, 47), kBlue);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"compressed_samples_are_inflated", compressed_samples_are_inflated},
    {"images_come_from_files", images_come_from_files},
    {"a_track_may_have_few_colors", a_track_may_have_few_colors},
    {"hits_follow_the_track", hits_follow_the_track},
    {"a_sprite_may_be_the_background", a_sprite_may_be_the_background},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
