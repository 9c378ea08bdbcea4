/*
 * wired_sprite_actions.c - Movies.h, "Wired actions": what each action and operand does to sprites and
 * to their track.
 *
 * Sources: the comments of Movies.h and the QuickTime File Format (QTFF), as formats.md 8 and 10 tell
 * them.
 */
#include "sprites.h"
#include "wired_actions.h"

static const UInt32 kRed = 0xE02010, kGreen = 0x10C020;

static MediaHandler gHandler;
/* The sprite that is acted on and asked; 0 for the track. */
static long gSprite;

/*
 * Two sprites: 1, which is called "door", red and 10 by 6 at 20, 30, whose registration point is 2, 1;
 * 2 green and 8 by 8 at 40, 50. Red is image 7, green image 9.
 */
static void Open(void)
{
    QTAtom images, shared, image, sprite;
    QTAtomContainer key;
    FixedPoint registration;
    SInt32 group = 3;
    Track track;

    CHECK(OpenLinear(&gStage));
    key = NewKeyFrame(&images, &shared);
    image = AddImage(key, 7, 10, 6, kRed);
    registration.x = 2 << 16;
    registration.y = 1 << 16;
    AddLeaf(key, image, kSpriteImageRegistrationAtomType, 1, &registration,
            (long)sizeof registration);
    AddLeaf(key, image, kSpriteImageGroupIDAtomType, 1, &group, 4);
    AddImage(key, 9, 8, 8, kGreen);
    sprite = AddSprite(key, 1, 20, 30, 2, 1);
    AddLeaf(key, sprite, kSpriteNameAtomType, 1, "door", 4);
    AddSprite(key, 2, 40, 50, -1, 2);
    track = AddSpriteTrack(gStage.opened.movie, 64, 60);
    AddSpriteSample(track, key, 600, 0);
    EndSpriteTrack(track);
    gHandler = GetMediaHandler(GetTrackMedia(track));
    Control();
    gSprite = 1;
}

/* Leads an action or an operand to the sprite track, and to the sprite. */
static void Aim(QTAtom parent)
{
    OSType type = EndianU32_NtoB(SpriteMediaType);
    QTAtom target = WiredAtom(gActions, parent, kActionTarget, 1, 0, NULL);

    WiredAtom(gActions, target, kTargetTrackType, 1, 4, &type);
    if (gSprite != 0)
        WiredLong(gActions, target, kTargetSpriteID, 1, gSprite);
}

/* Does one action on the sprite, with flags for its first parameter. */
static OSErr Act(long number, long flags, const char *format, ...)
{
    va_list list;

    va_start(list, format);
    Aim(BeginWith(number, flags, format, list));
    va_end(list);
    return Execute();
}

/* Checks the value of an operand of the sprite. */
static void Is(const char *file, int line, long number, const char *expected, const char *format,
               ...)
{
    QTAtom operand = Operand(Showing(), number);
    va_list list;

    va_start(list, format);
    Parameters(operand, format, list);
    va_end(list);
    Aim(operand);
    Shows(file, line, expected);
}

#define IS(number, expected) Is(__FILE__, __LINE__, number, expected, "")
#define IS_OF(number, expected, argument) Is(__FILE__, __LINE__, number, expected, "l", argument)

/* Where the sprite's matrix puts its origin. */
static void StandsAt(const char *file, int line, int h, int v)
{
    MatrixRecord matrix;

    CHECK_EQ(SpriteMediaGetSpriteProperty(gHandler, gSprite, kSpritePropertyMatrix, &matrix), noErr);
    harness_check_eq(file, line, "h", matrix.matrix[2][0], (long)h << 16);
    harness_check_eq(file, line, "v", matrix.matrix[2][1], (long)v << 16);
}

#define STANDS_AT(h, v) StandsAt(__FILE__, __LINE__, h, v)

/* A matrix as a parameter. */
static void MatrixParameter(QTAtom action, QTAtomID id, OSType type, SInt32 across, SInt32 down)
{
    SInt32 stored[9] = {0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000};
    int i;

    stored[6] = across;
    stored[7] = down;
    for (i = 0; i < 9; i++)
        stored[i] = (SInt32)EndianS32_NtoB(stored[i]);
    WiredAtom(gActions, action, type, id, sizeof stored, stored);
}

/* A graphics mode as a parameter. */
static void ModeParameter(QTAtom action, QTAtomID id, UInt32 mode, UInt16 weight)
{
    ModifierTrackGraphicsModeRecord stored;

    stored.graphicsMode = EndianU32_NtoB(mode);
    stored.opColor.red = stored.opColor.green = stored.opColor.blue = EndianU16_NtoB(weight);
    WiredAtom(gActions, action, kActionParameter, id, sizeof stored, &stored);
}

/* --- Sprites ---------------------------------------------------------------------------------- */

static void sprites_tell_what_they_are(void)
{
    Open();
    /* The registration point lies at the sprite's place. */
    IS(kOperandSpriteBoundsLeft, "18");
    IS(kOperandSpriteBoundsTop, "29");
    IS(kOperandSpriteBoundsRight, "28");
    IS(kOperandSpriteBoundsBottom, "35");
    IS(kOperandSpriteImageIndex, "1");
    IS(kOperandSpriteVisible, "1");
    IS(kOperandSpriteLayer, "2");
    IS(kOperandSpriteID, "1");
    IS(kOperandSpriteIndex, "1");
    IS(kOperandSpriteName, "door");
    IS(kOperandSpriteFirstCornerX, "18");
    IS(kOperandSpriteFirstCornerY, "29");
    IS(kOperandSpriteSecondCornerX, "28");
    IS(kOperandSpriteSecondCornerY, "29");
    IS(kOperandSpriteThirdCornerX, "28");
    IS(kOperandSpriteThirdCornerY, "35");
    IS(kOperandSpriteFourthCornerX, "18");
    IS(kOperandSpriteFourthCornerY, "35");
    IS(kOperandSpriteImageRegistrationPointX, "2");
    IS(kOperandSpriteImageRegistrationPointY, "1");
    IS(kOperandSpriteCanBeHitTested, "1");
    gSprite = 2;
    IS(kOperandSpriteBoundsLeft, "40");
    IS(kOperandSpriteIndex, "2");
    IS(kOperandSpriteName, "");
    /* A sprite that is not there. */
    gSprite = 5;
    Aim(Operand(Showing(), kOperandSpriteLayer));
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    Close();
}

static void tracks_tell_of_their_sprites(void)
{
    Open();
    gSprite = 0;
    IS(kOperandSpriteTrackNumSprites, "2");
    IS(kOperandSpriteTrackNumImages, "2");
    IS(kOperandSpriteTrackAllSpritesHitTestingMode, "0");
    IS_OF(kOperandSpriteTrackImageIDByIndex, "9", 2);
    IS_OF(kOperandSpriteTrackImageIndexByID, "1", 7);
    IS_OF(kOperandSpriteTrackImageIndexByID, "0", 8);
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "1", "ss", 18, 29);
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "2", "ss", 44, 54);
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "0", "ss", 4, 4);
    Close();
}

/* Names and indices lead to a sprite as its ID does. */
static void targets_lead_to_sprites(void)
{
    static const unsigned char name[] = "\004door";
    OSType type = EndianU32_NtoB(SpriteMediaType);
    QTAtom operand, target;

    Open();
    operand = Operand(Showing(), kOperandSpriteLayer);
    target = WiredAtom(gActions, operand, kActionTarget, 1, 0, NULL);
    WiredAtom(gActions, target, kTargetTrackType, 1, 4, &type);
    WiredAtom(gActions, target, kTargetSpriteName, 1, 5, name);
    SHOWS("2");
    operand = Operand(Showing(), kOperandSpriteLayer);
    target = WiredAtom(gActions, operand, kActionTarget, 1, 0, NULL);
    WiredLong(gActions, target, kTargetTrackID, 1, 1);
    WiredShort(gActions, target, kTargetSpriteIndex, 1, 2);
    SHOWS("-1");
    /* The number of a target may be an expression. */
    operand = Operand(Showing(), kOperandSpriteLayer);
    target = WiredAtom(gActions, operand, kActionTarget, 1, 0, NULL);
    WiredLong(gActions, target, kTargetTrackIndex, 1, 1);
    target = WiredAtom(gActions, target, kTargetSpriteID, 1, 0, NULL);
    Constant(WiredAtom(gActions, target, kExpressionContainerAtomType, 1, 0, NULL), 2);
    SHOWS("-1");
    Close();
}

static void actions_change_properties(void)
{
    ModifierTrackGraphicsModeRecord mode;
    QTAtom action;

    Open();
    CHECK_EQ(Act(kActionSpriteSetImageIndex, 0, "s", 2), noErr);
    IS(kOperandSpriteImageIndex, "2");
    /* From the last image around to the first. */
    CHECK_EQ(Act(kActionSpriteSetImageIndex,
                 kActionFlagActionIsDelta | kActionFlagParameterWrapsAround, "s", 1),
             noErr);
    IS(kOperandSpriteImageIndex, "1");
    CHECK_EQ(Act(kActionSpriteSetImageIndex, 0, "s", 3), qtActionNotHandledErr);
    IS(kOperandSpriteImageIndex, "1");
    CHECK_EQ(Act(kActionSpriteSetVisible, 0, "s", 0), noErr);
    IS(kOperandSpriteVisible, "0");
    CHECK_EQ(Act(kActionSpriteSetVisible, kActionFlagActionIsToggle, "s", 0), noErr);
    IS(kOperandSpriteVisible, "1");
    CHECK_EQ(Act(kActionSpriteSetLayer, kActionFlagActionIsDelta, "s", -5), noErr);
    IS(kOperandSpriteLayer, "-3");
    CHECK_EQ(Act(kActionSpriteSetCanBeHitTested, 0, "s", 0), noErr);
    IS(kOperandSpriteCanBeHitTested, "0");
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "0", "ss", 18, 29);
    CHECK_EQ(Act(kActionSpriteSetCanBeHitTested, kActionFlagActionIsToggle, "s", 0), noErr);
    IS(kOperandSpriteCanBeHitTested, "1");
    action = Begin(kActionSpriteSetGraphicsMode);
    ModeParameter(action, 1, blend, 0x4000);
    Aim(action);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(gHandler, 1, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(mode.graphicsMode, blend);
    CHECK_EQ(mode.opColor.green, 0x4000);
    /* A delta is added to the colour. */
    WiredLong(gActions, action, kActionFlags, 1, kActionFlagActionIsDelta);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(gHandler, 1, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(mode.graphicsMode, blend);
    CHECK_EQ(mode.opColor.green, 0x8000);
    Close();
}

static void actions_move_sprites(void)
{
    QTAtom action;

    Open();
    CHECK_EQ(Act(kActionSpriteTranslate, 0, "xxb", 5.0, -3.0, false), noErr);
    STANDS_AT(25, 27);
    CHECK_EQ(Act(kActionSpriteTranslate, 0, "xxb", 11.0, 12.0, true), noErr);
    STANDS_AT(11, 12);
    action = Begin(kActionSpriteSetMatrix);
    MatrixParameter(action, 1, kActionParameter, 30 << 16, 31 << 16);
    Aim(action);
    CHECK_EQ(Execute(), noErr);
    STANDS_AT(30, 31);
    /* A delta between limits, each element by itself: down, and around from 40 to 10. */
    action = Begin(kActionSpriteSetMatrix);
    MatrixParameter(action, 1, kActionParameter, 0, 10 << 16);
    WiredLong(gActions, action, kActionFlags, 1,
              kActionFlagActionIsDelta | kActionFlagParameterWrapsAround);
    MatrixParameter(action, 1, kActionParameterMinValue, 0, 10 << 16);
    MatrixParameter(action, 1, kActionParameterMaxValue, 100 << 16, 40 << 16);
    Aim(action);
    CHECK_EQ(Execute(), noErr);
    STANDS_AT(30, 10);
    Close();
}

static void actions_bend_sprites(void)
{
    Open();
    /* Scaled and turned about the registration point, which stays at 20, 30. */
    CHECK_EQ(Act(kActionSpriteScale, 0, "xx", 2.0, 3.0), noErr);
    IS(kOperandSpriteBoundsLeft, "16");
    IS(kOperandSpriteBoundsRight, "36");
    IS(kOperandSpriteBoundsTop, "27");
    IS(kOperandSpriteBoundsBottom, "45");
    STANDS_AT(20, 30);
    gSprite = 2;
    CHECK_EQ(Act(kActionSpriteRotate, 0, "x", 90.0), noErr);
    /* Clockwise: what was to the right is below. */
    IS(kOperandSpriteSecondCornerX, "40");
    IS(kOperandSpriteSecondCornerY, "58");
    IS(kOperandSpriteBoundsLeft, "32");
    CHECK_EQ(Act(kActionSpriteStretch, 0, "xxxxxxxx", 2.0, 3.0, 20.0, 5.0, 18.0, 25.0, 4.0, 17.0),
             noErr);
    IS(kOperandSpriteFirstCornerX, "2");
    IS(kOperandSpriteFirstCornerY, "3");
    IS(kOperandSpriteBoundsRight, "20");
    IS(kOperandSpriteBoundsBottom, "25");
    CHECK_EQ(UpdateMovie(gStage.opened.movie), noErr);
    CHECK_EQ(StagePixel(&gStage, 10, 10), kGreen);
    CHECK(StagePixel(&gStage, 2, 20) != kGreen);
    Close();
}

/* --- Sprite tracks ---------------------------------------------------------------------------- */

static void sprites_come_and_go(void)
{
    QTAtom action;

    Open();
    gSprite = 0;
    action = Begin(kActionSpriteTrackNewSprite);
    WiredLong(gActions, action, kActionParameter, 1, 30);
    WiredShort(gActions, action, kActionParameter, 2, 2);
    MatrixParameter(action, 3, kActionParameter, 3 << 16, 4 << 16);
    WiredShort(gActions, action, kActionParameter, 4, 1);
    WiredShort(gActions, action, kActionParameter, 5, -7);
    ModeParameter(action, 6, srcCopy, 0);
    WiredLong(gActions, action, kActionParameter, 7, 1);
    Aim(action);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    IS(kOperandSpriteTrackNumSprites, "3");
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "30", "ss", 5, 6);
    gSprite = 30;
    IS(kOperandSpriteLayer, "-7");
    IS(kOperandSpriteIndex, "3");
    CHECK_EQ(UpdateMovie(gStage.opened.movie), noErr);
    CHECK_EQ(StagePixel(&gStage, 5, 6), kGreen);
    gSprite = 0;
    CHECK_EQ(Act(kActionSpriteTrackDisposeSprite, 0, "l", 30), noErr);
    CHECK_EQ(Act(kActionSpriteTrackDisposeSprite, 0, "l", 30), qtActionNotHandledErr);
    IS(kOperandSpriteTrackNumSprites, "2");
    Close();
}

static void images_come_and_go(void)
{
    Open();
    gSprite = 0;
    /* It is read when it is first shown. */
    CHECK_EQ(Act(kActionSpriteTrackNewImage, 0, "tl", "door.png", 12), noErr);
    IS(kOperandSpriteTrackNumImages, "3");
    IS_OF(kOperandSpriteTrackImageIDByIndex, "12", 3);
    CHECK_EQ(Act(kActionSpriteTrackNewImage, 0, "tl", "door.png", 12), qtActionNotHandledErr);
    CHECK_EQ(Act(kActionSpriteTrackDisposeImage, 0, "s", 1), noErr);
    IS(kOperandSpriteTrackNumImages, "2");
    IS_OF(kOperandSpriteTrackImageIDByIndex, "9", 1);
    CHECK_EQ(Act(kActionSpriteTrackDisposeImage, 0, "s", 3), qtActionNotHandledErr);
    Close();
}

static void variables_belong_to_the_track(void)
{
    float number = 0;

    Open();
    gSprite = 0;
    CHECK_EQ(Act(kActionSpriteTrackSetVariable, 0, "lf", 4, 2.5), noErr);
    CHECK_EQ(SpriteMediaGetActionVariable(gHandler, 4, &number), noErr);
    CHECK_NEAR(number, 2.5, 0);
    CHECK_EQ(Act(kActionSpriteTrackSetVariableToString, 0, "lt", 5, "12 doors"), noErr);
    CHECK_EQ(Act(kActionSpriteTrackConcatVariables, 0, "lll", 5, 4, 6), noErr);
    IS_OF(kOperandSpriteTrackVariable, "12 doors2.5", 6);
    /* A text counts as the number that it begins with; what was never set is 0. */
    CHECK_EQ(SpriteMediaGetActionVariable(gHandler, 5, &number), noErr);
    CHECK_NEAR(number, 12, 0);
    IS_OF(kOperandSpriteTrackVariable, "0", 99);
    /* They are not those of the movie's own actions. */
    TELLS1(kOperandSpriteTrackVariable, "0", "l", 4);
    Close();
}

static void hit_testing_has_modes(void)
{
    Open();
    CHECK_EQ(Act(kActionSpriteSetCanBeHitTested, 0, "s", 0), noErr);
    gSprite = 0;
    CHECK_EQ(Act(kActionSpriteTrackSetAllSpritesHitTestingMode, 0, "l", 1), noErr);
    IS(kOperandSpriteTrackAllSpritesHitTestingMode, "1");
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "1", "ss", 18, 29);
    CHECK_EQ(Act(kActionSpriteTrackSetAllSpritesHitTestingMode, 0, "l", 2), noErr);
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "0", "ss", 44, 54);
    CHECK_EQ(Act(kActionSpriteTrackSetAllSpritesHitTestingMode, 0, "l", 0), noErr);
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "2", "ss", 44, 54);
    Is(__FILE__, __LINE__, kOperandSpriteTrackSpriteIDAtPoint, "0", "ss", 18, 29);
    Close();
}

/* --- Events that are sent, and actions that are packed ---------------------------------------- */

/* An event of a sprite's handler: click in, "sent" out, with the event's first parameter. */
static void OpenWithHandler(void)
{
    QTAtom images, shared, sprite, handler, action;
    QTAtomContainer key;
    Track track;

    CHECK(OpenLinear(&gStage));
    key = NewKeyFrame(&images, &shared);
    AddImage(key, 1, 4, 4, kRed);
    sprite = AddSprite(key, 1, 2, 2, 0, 1);
    handler = WiredAtom(key, sprite, kQTEventType, (QTAtomID)kQTEventMouseClick, 0, NULL);
    action = WiredAction(key, handler, kActionSpriteTrackSetVariable);
    WiredLong(key, action, kActionParameter, 1, 9);
    action = WiredAtom(key, action, kActionParameter, 2, 0, NULL);
    action = WiredAtom(key, action, kExpressionContainerAtomType, 1, 0, NULL);
    action = WiredAtom(key, action, kOperandAtomType, 1, 0, NULL);
    action = WiredAtom(key, action, kOperandEventParameter, 1, 0, NULL);
    WiredShort(key, action, kActionParameter, 1, 2);
    track = AddSpriteTrack(gStage.opened.movie, 16, 12);
    AddSpriteSample(track, key, 600, 0);
    EndSpriteTrack(track);
    gHandler = GetMediaHandler(GetTrackMedia(track));
    Control();
    gSprite = 1;
}

/* A QTEventRecord of version 2, whose parameters are 7, 8 and 9, as a parameter. */
static void EventParameter(QTAtomContainer actions, QTAtom action, QTAtomID id, OSType type)
{
    SInt32 words[8];
    int i;

    words[0] = (SInt32)EndianS32_NtoB(2);
    words[1] = (SInt32)EndianU32_NtoB(type);
    for (i = 2; i < 5; i++)
        words[i] = 0;
    for (i = 5; i < 8; i++)
        words[i] = (SInt32)EndianS32_NtoB(i + 2);
    WiredAtom(actions, action, kActionParameter, id, sizeof words, words);
}

static void events_are_sent_to_sprites(void)
{
    static const long numbers[] = {kActionSendQTEventToSprite, kActionSendQTEventToTrackObject};
    OSType type = EndianU32_NtoB(SpriteMediaType);
    int i;

    OpenWithHandler();
    for (i = 0; i < 2; i++) {
        QTAtom action = Begin(numbers[i]), target;
        float number = 0;

        target = WiredAtom(gActions, action, kActionParameter, 1, 0, NULL);
        WiredAtom(gActions, target, kTargetTrackType, 1, 4, &type);
        WiredLong(gActions, target, kTargetSpriteID, 1, 1);
        EventParameter(gActions, action, 2, kQTEventMouseClick);
        CHECK_EQ(SpriteMediaSetActionVariable(gHandler, 9, &number), noErr);
        CHECK_EQ(Execute(), noErr);
        CHECK_EQ(SpriteMediaGetActionVariable(gHandler, 9, &number), noErr);
        CHECK_NEAR(number, 8, 0);
        /* One without a handler there does nothing. */
        action = Begin(numbers[i]);
        target = WiredAtom(gActions, action, kActionParameter, 1, 0, NULL);
        WiredAtom(gActions, target, kTargetTrackType, 1, 4, &type);
        WiredLong(gActions, target, kTargetSpriteID, 1, 1);
        EventParameter(gActions, action, 2, kQTEventKey);
        CHECK_EQ(Execute(), noErr);
    }
    Close();
}

/* The parameters that send a click to sprite 1. */
static void SendClick(QTAtomContainer actions, QTAtom action)
{
    OSType type = EndianU32_NtoB(SpriteMediaType);
    QTAtom target = WiredAtom(actions, action, kActionParameter, 1, 0, NULL);

    WiredAtom(actions, target, kTargetTrackType, 1, 4, &type);
    WiredLong(actions, target, kTargetSpriteID, 1, 1);
    EventParameter(actions, action, 2, kQTEventMouseClick);
}

/* An event that sends itself again ends 16 deep, which docs/compatibility.md tells. */
static void events_go_so_deep(void)
{
    QTAtom images, shared, handler, action;
    QTVRExtWiredReport report;
    QTAtomContainer key;
    Track track;

    CHECK(OpenLinear(&gStage));
    key = NewKeyFrame(&images, &shared);
    AddImage(key, 1, 4, 4, kRed);
    handler = WiredAtom(key, AddSprite(key, 1, 2, 2, 0, 1), kQTEventType,
                        (QTAtomID)kQTEventMouseClick, 0, NULL);
    WiredStatus(key, handler, "again");
    SendClick(key, WiredAction(key, handler, kActionSendQTEventToSprite));
    track = AddSpriteTrack(gStage.opened.movie, 16, 12);
    AddSpriteSample(track, key, 600, 0);
    EndSpriteTrack(track);
    Control();
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    action = Begin(kActionSendQTEventToSprite);
    SendClick(gActions, action);
    CHECK_EQ(Execute(), qtActionNotHandledErr);
    CHECK_EQ(gStatusCount, 16);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
    CHECK_EQ(report.skipped, 1);
    Close();
}

/* Adler-32, the sum at the end of a zlib stream. */
static UInt32 Adler(const char *data, long size)
{
    UInt32 a = 1, b = 0;
    long i;

    for (i = 0; i < size; i++) {
        a = (a + (UInt8)data[i]) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}

/* formats.md 10.5: compressor, size, and a stream of zlib with the container in it, here stored. */
static void packed_actions_are_done(void)
{
    QTAtomContainer packed = NULL;
    QTAtom action;
    char data[1024];
    UInt32 word;
    long size;

    Open();
    CHECK_EQ(QTNewAtomContainer(&packed), noErr);
    /* What is packed has the order of files: kActionStatusString. */
    action = WiredAtom(packed, kParentAtomIsContainer, kAction, 1, 0, NULL);
    WiredAtom(packed, action, kWhichAction, 1, 4, "\0\0\x18\x09");
    WiredText(packed, action, kActionParameter, 1, "unpacked");
    size = GetHandleSize(packed);
    CHECK(size < 900);
    memcpy(data, "zlib\0\0", 6);
    data[6] = (char)(size >> 8);
    data[7] = (char)size;
    memcpy(data + 8, "\x78\x01\x01", 3);
    data[11] = (char)size;
    data[12] = (char)(size >> 8);
    data[13] = (char)~size;
    data[14] = (char)(~size >> 8);
    memcpy(data + 15, *packed, (size_t)size);
    word = Adler(*packed, size);
    data[15 + size] = (char)(word >> 24);
    data[16 + size] = (char)(word >> 16);
    data[17 + size] = (char)(word >> 8);
    data[18 + size] = (char)word;
    action = Begin(kActionDoCompressedActions);
    WiredAtom(gActions, action, kActionParameter, 1, size + 19, data);
    SHOWS("unpacked");
    QTDisposeAtomContainer(packed);
    Close();
}

/* Only this movie can be reached: its root is itself, and it has no parent and no children. */
static void targets_elsewhere_are_refused(void)
{
    static const OSType elsewhere[] = {kTargetMovieName,           kTargetMovieID,
                                       kTargetParentMovie,         kTargetChildMovieTrackName,
                                       kTargetChildMovieTrackID,   kTargetChildMovieTrackIndex,
                                       kTargetChildMovieMovieName, kTargetChildMovieMovieID,
                                       kTargetQD3DNamedObjectName};
    QTVRExtWiredReport report;
    QTAtom operand;
    size_t i;

    Open();
    operand = Operand(Showing(), kOperandMovieDuration);
    operand = WiredAtom(gActions, operand, kActionTarget, 1, 0, NULL);
    WiredAtom(gActions, operand, kTargetRootMovie, 1, 0, NULL);
    SHOWS("600");
    operand = Operand(Showing(), kOperandMovieDuration);
    operand = WiredAtom(gActions, operand, kActionTarget, 1, 0, NULL);
    WiredAtom(gActions, operand, kTargetMovie, 1, 0, NULL);
    SHOWS("600");
    for (i = 0; i < sizeof elsewhere / sizeof elsewhere[0]; i++) {
        QTAtom action = Begin(kActionMovieGoToEnd), target;

        target = WiredAtom(gActions, action, kActionTarget, 1, 0, NULL);
        WiredAtom(gActions, target, elsewhere[i], 1, 4, "\0\0\0\1");
        CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
        CHECK_EQ(Execute(), qtActionNotHandledErr);
        CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, true), noErr);
        CHECK_EQ(report.skipped, 1);
        TELLS(kOperandMovieTime, "0");
    }
    Close();
}

static const Case cases[] = {
    {"sprites_tell_what_they_are", sprites_tell_what_they_are},
    {"tracks_tell_of_their_sprites", tracks_tell_of_their_sprites},
    {"targets_lead_to_sprites", targets_lead_to_sprites},
    {"actions_change_properties", actions_change_properties},
    {"actions_move_sprites", actions_move_sprites},
    {"actions_bend_sprites", actions_bend_sprites},
    {"sprites_come_and_go", sprites_come_and_go},
    {"images_come_and_go", images_come_and_go},
    {"variables_belong_to_the_track", variables_belong_to_the_track},
    {"hit_testing_has_modes", hit_testing_has_modes},
    {"events_are_sent_to_sprites", events_are_sent_to_sprites},
    {"events_go_so_deep", events_go_so_deep},
    {"packed_actions_are_done", packed_actions_are_done},
    {"targets_elsewhere_are_refused", targets_elsewhere_are_refused},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
