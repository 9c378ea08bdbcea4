/*
 * sprite_media.c - Movies.h, sprite media: the sprites of a track, drawn, asked and changed.
 *
 * Sources: "QuickTime File Format" (QTFF), *Sprite Media*, as formats.md section 8 tells it;
 * "QuickTime 3 Reference", *Sprite Media Handler*; result codes: MacErrors.h. Real movies:
 * formats.md 8.3 and 8.5.
 */
#include <MediaHandlers.h>

#include "sprites.h"

static const UInt32 kRed = 0xE02010, kGreen = 0x10C020, kBlue = 0x1020D0;

/* Red 20 × 10 as image 1, blue 10 × 10 as image 2 with ID 7, green 4 × 4 as image 3. */
static QTAtomContainer NewScene(void)
{
    static const unsigned char name[] = {4, 'b', 'l', 'u', 'e'};
    QTAtom images, shared, image, sprite;
    QTAtomContainer key = NewKeyFrame(&images, &shared);
    FixedPoint registration = {2 << 16, 3 << 16};
    SInt32 group = 5;
    float number = 2.5F;
    short no = 0;

    AddImage(key, 1, 20, 10, kRed);
    image = AddImage(key, 7, 10, 10, kBlue);
    AddLeaf(key, image, kSpriteImageNameAtomType, 1, name, (long)sizeof name);
    AddLeaf(key, image, kSpriteImageRegistrationAtomType, 1, &registration,
            (long)sizeof registration);
    AddLeaf(key, image, kSpriteImageGroupIDAtomType, 1, &group, (long)sizeof group);
    AddImage(key, 3, 4, 4, kGreen);
    shared = QTFindChildByID(key, 0, kSpriteSharedDataAtomType, 1, NULL);
    shared = AddParent(key, shared, kSpriteVariablesContainerAtomType, 1);
    AddLeaf(key, shared, kSpriteFloatingPointVariableAtomType, 12, &number, (long)sizeof number);
    AddLeaf(key, shared, kSpriteStringVariableAtomType, 13, "hello", 6);
    AddSprite(key, 1, 10, 10, 5, 1);
    sprite = AddSprite(key, 2, 22, 13, 2, 2);
    AddLeaf(key, sprite, kSpriteNameAtomType, 1, "second", 6);
    AddLeaf(key, sprite, kSpritePropertyCanBeHitTested, 1, &no, (long)sizeof no);
    return key;
}

static QTAtomContainer NewOverride(QTAtomID id, short x, short y)
{
    QTAtomContainer container = NULL;

    CHECK_EQ(QTNewAtomContainer(&container), noErr);
    AddMatrix(container, AddParent(container, 0, kSpriteAtomType, id), x, y);
    return container;
}

/* Opens a stage with one track of 64 × 48; its handler. */
static MediaHandler OpenScene(Stage *stage, QTAtomContainer properties)
{
    Track track;

    if (!OpenLinear(stage))
        return NULL;
    track = AddSpriteTrack(stage->opened.movie, 64, 48);
    AddSpriteSample(track, NewScene(), 100, 0);
    AddSpriteSample(track, NewOverride(1, 30, 30), 100, mediaSampleNotSync);
    AddSpriteSample(track, NewOverride(2, 2, 3), 100, mediaSampleNotSync);
    EndSpriteTrack(track);
    if (properties != NULL) {
        CHECK_EQ(SetMediaPropertyAtom(GetTrackMedia(track), properties), noErr);
        QTDisposeAtomContainer(properties);
    }
    CHECK_EQ(UpdateMovie(stage->opened.movie), noErr);
    return GetMediaHandler(GetTrackMedia(track));
}

static Point At(short h, short v)
{
    Point point;

    point.h = h;
    point.v = v;
    return point;
}

/* QTFF: layers, registration points; black behind all where no background is set. */
static void a_key_frame_is_drawn(void)
{
    Stage stage;
    MediaHandler mh = OpenScene(&stage, NULL);

    if (mh == NULL)
        return;
    CHECK_EQ(StagePixel(&stage, 10, 10), kRed);
    CHECK_EQ(StagePixel(&stage, 29, 19), kBlue);
    CHECK_EQ(StagePixel(&stage, 20, 10), kBlue);
    CHECK_EQ(StagePixel(&stage, 19, 10), kRed);
    CHECK_EQ(StagePixel(&stage, 30, 10), 0);
    CHECK_EQ(StagePixel(&stage, 5, 5), 0);
    CloseStage(&stage);
}

/* QTFF, sprite track sample format: the default is the key frame and one override. */
static void overrides_stand_on_the_key_frame(void)
{
    static const struct {
        SInt32 format;
        short left;
    } formats[] = {{0, 10}, {2, 10}, {4, 30}};
    size_t i;

    for (i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        QTAtomContainer properties = NULL;
        MediaHandler mh;
        Stage stage;
        long sample = 0;

        CHECK_EQ(QTNewAtomContainer(&properties), noErr);
        if (formats[i].format != 0)
            AddLeaf(properties, 0, kSpriteTrackPropertySampleFormat, 1, &formats[i].format, 4);
        mh = OpenScene(&stage, properties);
        if (mh == NULL)
            return;
        SetMovieTimeValue(stage.opened.movie, 100);
        CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
        CHECK_EQ(StagePixel(&stage, 30, 30), kRed);
        CHECK_EQ(StagePixel(&stage, 22, 12), kBlue);
        SetMovieTimeValue(stage.opened.movie, 200);
        CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
        CHECK_EQ(StagePixel(&stage, 0, 0), kBlue);
        CHECK_EQ(StagePixel(&stage, formats[i].left + 15, formats[i].left + 5), kRed);
        CHECK_EQ(SpriteMediaGetDisplayedSampleNumber(mh, &sample), noErr);
        CHECK_EQ(sample, 3);
        SetMovieTimeValue(stage.opened.movie, 0);
        CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
        CHECK_EQ(StagePixel(&stage, 29, 19), kBlue);
        CHECK_EQ(StagePixel(&stage, 10, 10), kRed);
        CloseStage(&stage);
    }
}

static void counts_names_and_ids(void)
{
    Stage stage;
    MediaHandler mh = OpenScene(&stage, NULL);
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    FixedPoint point = {0, 0};
    Str255 name;
    QTAtomID id = 0;
    short number = 0;
    long group = 0;

    if (mh == NULL)
        return;
    CHECK_EQ(SpriteMediaCountSprites(mh, &number), noErr);
    CHECK_EQ(number, 2);
    CHECK_EQ(SpriteMediaCountImages(mh, &number), noErr);
    CHECK_EQ(number, 3);
    CHECK_EQ(SpriteMediaSpriteIndexToID(mh, 2, &id), noErr);
    CHECK_EQ(id, 2);
    CHECK_EQ(SpriteMediaSpriteIndexToID(mh, 3, &id), invalidSpriteIndexErr);
    CHECK_EQ(SpriteMediaSpriteIndexToID(mh, 0, &id), invalidSpriteIndexErr);
    CHECK_EQ(SpriteMediaSpriteIDToIndex(mh, 1, &number), noErr);
    CHECK_EQ(number, 1);
    CHECK_EQ(SpriteMediaSpriteIDToIndex(mh, 3, &number), invalidSpriteIDErr);
    CHECK_EQ(SpriteMediaImageIndexToID(mh, 2, &id), noErr);
    CHECK_EQ(id, 7);
    CHECK_EQ(SpriteMediaImageIDToIndex(mh, 3, &number), noErr);
    CHECK_EQ(number, 3);
    CHECK_EQ(SpriteMediaImageIDToIndex(mh, 2, &number), invalidImageIndexErr);
    CHECK_EQ(SpriteMediaGetSpriteName(mh, 2, name), noErr);
    CHECK(name[0] == 6 && memcmp(name + 1, "second", 6) == 0);
    CHECK_EQ(SpriteMediaGetSpriteName(mh, 1, name), noErr);
    CHECK_EQ(name[0], 0);
    CHECK_EQ(SpriteMediaGetImageName(mh, 2, name), noErr);
    CHECK(name[0] == 4 && memcmp(name + 1, "blue", 4) == 0);
    CHECK_EQ(SpriteMediaGetIndImageDescription(mh, 1, description), noErr);
    CHECK_EQ((*description)->width, 20);
    CHECK_EQ((*description)->cType, kRawCodecType);
    CHECK_EQ(SpriteMediaGetIndImageDescription(mh, 4, description), invalidImageIndexErr);
    CHECK_EQ(SpriteMediaGetIndImageProperty(mh, 2, kSpriteImagePropertyRegistrationPoint, &point),
             noErr);
    CHECK_EQ(point.x, 2 << 16);
    CHECK_EQ(point.y, 3 << 16);
    CHECK_EQ(SpriteMediaGetIndImageProperty(mh, 2, kSpriteImagePropertyGroupID, &group), noErr);
    CHECK_EQ(group, 5);
    CHECK_EQ(SpriteMediaGetIndImageProperty(mh, 2, 1, &group), invalidSpritePropertyErr);
    CHECK_EQ(CountSpriteMediaSprites(NULL, &number), invalidComponentID);
    CHECK_EQ(SpriteMediaCountSprites(mh, NULL), paramErr);
    DisposeHandle((Handle)description);
    CloseStage(&stage);
}

static void properties_are_set_and_seen(void)
{
    ModifierTrackGraphicsModeRecord mode = {blend, {0x8000, 0x8000, 0x8000}}, got;
    Stage stage;
    MediaHandler mh = OpenScene(&stage, NULL);
    MatrixRecord matrix;
    QTAtomID handler = 0;
    short number = 0;

    if (mh == NULL)
        return;
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(matrix.matrix[2][0], 10 << 16);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyLayer, &number), noErr);
    CHECK_EQ(number, 5);
    CHECK_EQ(SpriteMediaGetProperty(mh, 2, kSpritePropertyCanBeHitTested, &number), noErr);
    CHECK_EQ(number, 0);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 2, kSpritePropertyVisible, &number), noErr);
    CHECK_EQ(number, 1);

    SetIdentityMatrix(&matrix);
    TranslateMatrix(&matrix, 40 << 16, 2 << 16);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, kSpritePropertyImageIndex, (void *)3), noErr);
    CHECK_EQ(SpriteMediaSetProperty(mh, 2, kSpritePropertyVisible, (void *)false), noErr);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 43, 5), kGreen);
    CHECK_EQ(StagePixel(&stage, 44, 5), 0);
    CHECK_EQ(StagePixel(&stage, 25, 15), 0);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyGraphicsMode, &got), noErr);
    CHECK_EQ(got.graphicsMode, blend);
    CHECK_EQ(got.opColor.blue, 0x8000);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 43, 5), 0x086010);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, kSpritePropertyActionHandlingSpriteID, (void *)2),
             noErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyActionHandlingSpriteID, &handler),
             noErr);
    CHECK_EQ(handler, 2);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 9, kSpritePropertyLayer, NULL), invalidSpriteIDErr);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, 55, NULL), invalidSpritePropertyErr);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, kSpritePropertyImageIndex, (void *)4),
             invalidImageIndexErr);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 1, kSpritePropertyMatrix, NULL), paramErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyMatrix, NULL), paramErr);

    /* An override of one sprite leaves what was done to the other. */
    SetMovieTimeValue(stage.opened.movie, 200);
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyImageIndex, &number), noErr);
    CHECK_EQ(number, 3);
    CloseStage(&stage);
}

static void sprites_are_hit(void)
{
    const long image = spriteHitTestImage, display = spriteHitTestLocInDisplayCoordinates;
    Stage stage;
    MediaHandler mh = OpenScene(&stage, NULL);
    Boolean was = false;
    QTAtomID id = -1;
    short index = -1;
    Rect box;

    if (mh == NULL)
        return;
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image, At(12, 12), &id), noErr);
    CHECK_EQ(id, 1);
    /* Sprite 2 is in front, but says that it cannot be hit. */
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image, At(25, 15), &id), noErr);
    CHECK_EQ(id, 1);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image | spriteHitTestTreatAllSpritesAsHitTestable,
                                          At(25, 15), &id),
             noErr);
    CHECK_EQ(id, 2);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image, At(50, 40), &id), noErr);
    CHECK_EQ(id, 0);
    CHECK_EQ(SpriteMediaHitTestSprites(mh, image, At(12, 12), &index), noErr);
    CHECK_EQ(index, 1);
    CHECK_EQ(SpriteMediaHitTestSprites(mh, image, At(50, 40), &index), noErr);
    CHECK_EQ(index, 0);
    CHECK_EQ(SpriteMediaHitTestOneSprite(mh, 1, image, At(25, 15), &was), noErr);
    CHECK(was);
    CHECK_EQ(SpriteMediaHitTestOneSprite(mh, 2, image, At(25, 15), &was), noErr);
    CHECK(!was);
    CHECK_EQ(SpriteMediaHitTestOneSprite(mh, 3, image, At(25, 15), &was), invalidSpriteIDErr);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 2, kSpritePropertyCanBeHitTested, (void *)true),
             noErr);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image, At(25, 15), &id), noErr);
    CHECK_EQ(id, 2);
    CHECK_EQ(SpriteMediaSetSpriteProperty(mh, 2, kSpritePropertyVisible, (void *)false), noErr);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image, At(25, 15), &id), noErr);
    CHECK_EQ(id, 1);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image | spriteHitTestInvisibleSprites, At(25, 15),
                                          &id),
             noErr);
    CHECK_EQ(id, 2);

    /* The movie is shown elsewhere, twice as large. */
    SetRect(&box, 10, 20, 138, 116);
    SetMovieBox(stage.opened.movie, &box);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image | display, At(10 + 24, 20 + 24), &id), noErr);
    CHECK_EQ(id, 1);
    CHECK_EQ(SpriteMediaHitTestAllSprites(mh, image | display, At(12, 12), &id), noErr);
    CHECK_EQ(id, 0);
    CloseStage(&stage);
}

static void variables_are_kept(void)
{
    Stage stage;
    MediaHandler mh = OpenScene(&stage, NULL);
    float number = 0, seven = 7;
    Handle text = NULL;
    char wish[] = "12 ducks";

    if (mh == NULL)
        return;
    CHECK_EQ(SpriteMediaGetActionVariable(mh, 12, &number), noErr);
    CHECK_NEAR(number, 2.5, 0);
    CHECK_EQ(SpriteMediaGetActionVariable(mh, 99, &number), noErr);
    CHECK_NEAR(number, 0, 0);
    CHECK_EQ(SpriteMediaSetActionVariable(mh, 12, &seven), noErr);
    CHECK_EQ(SpriteMediaGetActionVariable(mh, 12, &number), noErr);
    CHECK_NEAR(number, 7, 0);
    CHECK_EQ(SpriteMediaGetActionVariableAsString(mh, 13, &text), noErr);
    CHECK_STR(*text, "hello");
    DisposeHandle(text);
    CHECK_EQ(SpriteMediaGetActionVariableAsString(mh, 12, &text), noErr);
    CHECK_STR(*text, "7");
    DisposeHandle(text);
    CHECK_EQ(SpriteMediaSetActionVariableToString(mh, 14, wish), noErr);
    CHECK_EQ(SpriteMediaGetActionVariable(mh, 14, &number), noErr);
    CHECK_NEAR(number, 12, 0);
    CHECK_EQ(SpriteMediaSetActionVariable(mh, 12, NULL), paramErr);
    CHECK_EQ(SpriteMediaSetActionVariableToString(mh, 12, NULL), paramErr);
    CloseStage(&stage);
}

static void sprites_come_and_go(void)
{
    QTRuntimeSpriteDescStruct desc;
    Stage stage;
    MediaHandler mh = OpenScene(&stage, NULL);
    short number = 0;

    if (mh == NULL)
        return;
    memset(&desc, 0, sizeof desc);
    desc.spriteID = 40;
    desc.imageIndex = 3;
    desc.visible = 1;
    desc.layer = -1;
    SetIdentityMatrix(&desc.matrix);
    TranslateMatrix(&desc.matrix, 12 << 16, 12 << 16);
    CHECK_EQ(SpriteMediaNewSprite(mh, &desc), noErr);
    CHECK_EQ(SpriteMediaNewSprite(mh, &desc), invalidSpriteIDErr);
    CHECK_EQ(SpriteMediaNewSprite(mh, NULL), paramErr);
    CHECK_EQ(SpriteMediaSpriteIDToIndex(mh, 40, &number), noErr);
    CHECK_EQ(number, 3);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 12, 12), kGreen);
    CHECK_EQ(SpriteMediaDisposeSprite(mh, 40), noErr);
    CHECK_EQ(SpriteMediaDisposeSprite(mh, 40), invalidSpriteIDErr);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(StagePixel(&stage, 12, 12), kRed);
    CHECK_EQ(SpriteMediaDisposeImage(mh, 4), invalidImageIndexErr);
    CHECK_EQ(SpriteMediaDisposeImage(mh, 1), noErr);
    CHECK_EQ(SpriteMediaCountImages(mh, &number), noErr);
    CHECK_EQ(number, 2);
    CloseStage(&stage);
}

/* QTFF: background colour, visibility; the media's graphics mode lets what is behind show. */
static void track_properties_and_modes(void)
{
    RGBColor color = {0x8000, 0, 0xFFFF}, got = {1, 2, 3};
    QTAtomContainer properties = NULL;
    Track behind, track;
    Stage stage;
    MediaHandler mh;
    long mode = 0;
    char no = 0;

    CHECK_EQ(QTNewAtomContainer(&properties), noErr);
    AddLeaf(properties, 0, kSpriteTrackPropertyBackgroundColor, 1, &color, (long)sizeof color);
    mh = OpenScene(&stage, properties);
    if (mh == NULL)
        return;
    CHECK_EQ(StagePixel(&stage, 5, 5), 0x8000FF);
    CHECK_EQ(StagePixel(&stage, 12, 12), kRed);

    /* What has the background's colour is left away: another track shows there. */
    track = GetMediaTrack(GetTrackMedia(GetMovieIndTrack(stage.opened.movie, 1)));
    behind = AddColors(stage.opened.movie, 64, 48, &kGreen, 1, 300);
    CHECK_EQ(InsertMediaIntoTrack(behind, 0, 0, 300, fixed1), noErr);
    SetTrackLayer(behind, 10);
    CHECK_EQ(MediaSetGraphicsMode(mh, transparent, &color), noErr);
    CHECK_EQ(MediaGetGraphicsMode(mh, &mode, &got), noErr);
    CHECK_EQ(mode, transparent);
    CHECK_EQ(got.red, 0x8000);
    CHECK_EQ(MediaGetGraphicsMode(mh, NULL, NULL), noErr);
    CHECK_EQ(MediaSetGraphicsMode(mh, 0x10000, NULL), paramErr);
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    CHECK_EQ(StagePixel(&stage, 5, 5), kGreen);
    CHECK_EQ(StagePixel(&stage, 12, 12), kRed);

    /* A track that is not to be seen is not drawn. */
    CHECK_EQ(QTNewAtomContainer(&properties), noErr);
    AddLeaf(properties, 0, kSpriteTrackPropertyVisible, 1, &no, 1);
    CHECK_EQ(SetMediaPropertyAtom(GetTrackMedia(track), properties), noErr);
    QTDisposeAtomContainer(properties);
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    CHECK_EQ(StagePixel(&stage, 12, 12), kGreen);
    CloseStage(&stage);
}

/* A sample that is no container, and one that is damaged: an error, and the movie goes on. */
static void damaged_samples_are_told(void)
{
    QTAtomContainer sample;
    Track track;
    Stage stage;
    MediaHandler mh;
    short number = 0;

    if (!OpenLinear(&stage))
        return;
    track = AddSpriteTrack(stage.opened.movie, 64, 48);
    AddSpriteSample(track, NewScene(), 100, 0);
    AddSpriteSample(track, NewHandleClear(40), 100, 0);
    sample = NewScene();
    SetHandleSize(sample, GetHandleSize(sample) - 100);
    AddSpriteSample(track, sample, 100, 0);
    EndSpriteTrack(track);
    mh = GetMediaHandler(GetTrackMedia(track));
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    CHECK_EQ(StagePixel(&stage, 12, 12), kRed);
    SetMovieTimeValue(stage.opened.movie, 100);
    CHECK(UpdateMovie(stage.opened.movie) != noErr);
    CHECK_EQ(SpriteMediaCountSprites(mh, &number), invalidAtomContainerErr);
    SetMovieTimeValue(stage.opened.movie, 200);
    CHECK(UpdateMovie(stage.opened.movie) != noErr);
    SetMovieTimeValue(stage.opened.movie, 0);
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    CHECK_EQ(SpriteMediaCountSprites(mh, &number), noErr);
    CHECK_EQ(number, 2);
    CloseStage(&stage);
}

/* The handler of an event comes with its container; a track of another kind has no sprites. */
static void handlers_are_given(void)
{
    QTAtomContainer key, container = NULL;
    QTEventRecord event;
    QTAtom sprite, atom = 0;
    Track track, video;
    Stage stage;
    MediaHandler mh;
    QTAtomID id = 0;
    short number;

    if (!OpenLinear(&stage))
        return;
    track = AddSpriteTrack(stage.opened.movie, 64, 48);
    key = NewScene();
    sprite = QTFindChildByID(key, 0, kSpriteAtomType, 1, NULL);
    sprite = AddParent(key, sprite, kQTEventType, kQTEventMouseClick);
    AddParent(key, sprite, kAction, 1);
    AddSpriteSample(track, key, 100, 0);
    EndSpriteTrack(track);
    mh = GetMediaHandler(GetTrackMedia(track));
    memset(&event, 0, sizeof event);
    event.version = 1;
    event.eventType = kQTEventMouseClick;
    CHECK_EQ(SpriteMediaGetSpriteActionsForQTEvent(mh, &event, 1, &container, &atom), noErr);
    CHECK(container != NULL && atom != 0);
    CHECK_EQ(QTGetAtomTypeAndID(container, atom, NULL, &id), noErr);
    CHECK_EQ(id, kQTEventMouseClick);
    QTDisposeAtomContainer(container);
    event.eventType = kQTEventMouseEnter;
    CHECK_EQ(SpriteMediaGetSpriteActionsForQTEvent(mh, &event, 1, &container, &atom), noErr);
    CHECK(container == NULL && atom == 0);
    CHECK_EQ(SpriteMediaGetSpriteActionsForQTEvent(mh, &event, 8, &container, &atom),
             invalidSpriteIDErr);
    CHECK_EQ(SpriteMediaGetSpriteActionsForQTEvent(mh, NULL, 1, &container, &atom), paramErr);
    video = AddColors(stage.opened.movie, 8, 8, &kRed, 1, 100);
    CHECK_EQ(SpriteMediaCountSprites(GetMediaHandler(GetTrackMedia(video)), &number),
             invalidHandler);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"a_key_frame_is_drawn", a_key_frame_is_drawn},
    {"overrides_stand_on_the_key_frame", overrides_stand_on_the_key_frame},
    {"counts_names_and_ids", counts_names_and_ids},
    {"properties_are_set_and_seen", properties_are_set_and_seen},
    {"sprites_are_hit", sprites_are_hit},
    {"variables_are_kept", variables_are_kept},
    {"sprites_come_and_go", sprites_come_and_go},
    {"track_properties_and_modes", track_properties_and_modes},
    {"damaged_samples_are_told", damaged_samples_are_told},
    {"handlers_are_given", handlers_are_given},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
