/*
 * sprite_events.c - the mouse over sprites: their button behaviours, and their events and actions.
 *
 * Sources: "QuickTime File Format" (QTFF), *Sprite Button Behaviors* and *Wired Action Grammar*, as
 * formats.md sections 8.6 and 10 tell them; the atoms of WiredSprite.mov, formats.md 8.3 and 10.3.
 */
#include "sprites.h"

static const UInt32 kRed = 0xE02010, kGreen = 0x10C020, kBlue = 0x1020D0, kGrey = 0x808080;

/* Where the pointer is. */
static void Send(Stage *stage, EventKind what, short h, short v)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.when = stage_now;
    event.where.h = h;
    event.where.v = v;
    MCIsPlayerEvent(stage->opened.controller, &event);
}

static void Number(QTAtomContainer container, QTAtom parent, QTAtomType type, QTAtomID id,
                   SInt32 value)
{
    AddLeaf(container, parent, type, id, &value, (long)sizeof value);
}

/* Adds 1 to a variable for an event of a sprite. */
static void Count(QTAtomContainer key, QTAtomID sprite, OSType event, SInt32 variable)
{
    QTAtom parent = QTFindChildByID(key, 0, kSpriteAtomType, sprite, NULL);
    QTAtom action;
    float one = 1;

    parent = AddParent(key, parent, kQTEventType, (QTAtomID)event);
    action = AddParent(key, parent, kAction, 1);
    Number(key, action, kWhichAction, 1, kActionSpriteTrackSetVariable);
    Number(key, action, kActionParameter, 1, variable);
    AddLeaf(key, action, kActionParameter, 2, &one, (long)sizeof one);
    Number(key, action, kActionFlags, 2, kActionFlagActionIsDelta);
}

static const OSType kEvents[] = {kQTEventMouseEnter, kQTEventMouseExit, kQTEventMouseClick,
                                 kQTEventMouseClickEnd, kQTEventMouseClickEndTriggerButton,
                                 kQTEventMouseMoved, kQTEventIdle};
enum { kEventCount = sizeof kEvents / sizeof kEvents[0] };

/*
 * A button of 10 × 10 at 20, 10 with an image for each of its states and a counter for each event,
 * 1 and on; beside it a sprite that gives its events to the button; idle every ten ticks.
 */
static MediaHandler OpenButton(Stage *stage)
{
    QTAtom images, shared, sprite;
    QTAtomContainer key, properties = NULL;
    QTSpriteButtonBehaviorStruct states = {1, 2, 3, 4};
    QTSpriteButtonBehaviorStruct cursors = {-1, -19183, -1, -19182}, texts = {-1, 20, -1, 21};
    QTAtomID handler = 1;
    SInt32 ticks = 10;
    Boolean yes = true;
    Track track;
    Rect box;
    int i;

    if (!OpenLinear(stage))
        return NULL;
    key = NewKeyFrame(&images, &shared);
    AddImage(key, 1, 10, 10, kGrey);
    AddImage(key, 2, 10, 10, kGreen);
    AddImage(key, 3, 10, 10, kRed);
    AddImage(key, 4, 10, 10, kBlue);
    sprite = AddSprite(key, 1, 20, 10, 0, 1);
    sprite = AddParent(key, sprite, kSpriteBehaviorsAtomType, 1);
    AddLeaf(key, sprite, kSpriteImageBehaviorAtomType, 1, &states, (long)sizeof states);
    AddLeaf(key, sprite, kSpriteCursorBehaviorAtomType, 1, &cursors, (long)sizeof cursors);
    AddLeaf(key, sprite, kSpriteStatusStringsBehaviorAtomType, 1, &texts, (long)sizeof texts);
    for (i = 0; i < kEventCount; i++)
        Count(key, 1, kEvents[i], i + 1);
    sprite = AddSprite(key, 2, 40, 10, 0, 1);
    AddLeaf(key, sprite, kSpritePropertyActionHandlingSpriteID, 1, &handler, 4);
    AddSprite(key, 3, 0, 40, 0, 2);
    track = AddSpriteTrack(stage->opened.movie, 64, 60);
    AddSpriteSample(track, key, 600, 0);
    EndSpriteTrack(track);
    CHECK_EQ(QTNewAtomContainer(&properties), noErr);
    AddLeaf(properties, 0, kSpriteTrackPropertyHasActions, 1, &yes, 1);
    AddLeaf(properties, 0, kSpriteTrackPropertyQTIdleEventsFrequency, 1, &ticks, 4);
    CHECK_EQ(SetMediaPropertyAtom(GetTrackMedia(track), properties), noErr);
    QTDisposeAtomContainer(properties);
    GetMovieBox(stage->opened.movie, &box);
    stage->opened.controller =
        NewMovieController(stage->opened.movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK(stage->opened.controller != NULL);
    return GetMediaHandler(GetTrackMedia(track));
}

/* The counters, in the order of kEvents, against what they should be; the idle one is left out. */
static void Expect(MediaHandler mh, const char *what, const char *expected)
{
    char text[32];
    float number;
    int i;

    for (i = 0; i < kEventCount - 1; i++) {
        number = -1;
        CHECK_EQ(SpriteMediaGetActionVariable(mh, i + 1, &number), noErr);
        text[i] = (char)('0' + (int)number);
    }
    text[i] = 0;
    if (strcmp(text, expected) != 0)
        printf("%s:\n", what);
    CHECK_STR(text, expected);
}

static void a_button_has_its_states_and_events(void)
{
    Stage stage;
    MediaHandler mh = OpenButton(&stage);

    if (mh == NULL)
        return;
    Send(&stage, nullEvent, 1, 1);
    CHECK_EQ(StagePixel(&stage, 25, 15), kGrey);
    Expect(mh, "nothing", "000000");
    Send(&stage, nullEvent, 25, 15);
    CHECK_EQ(StagePixel(&stage, 25, 15), kGreen);
    Expect(mh, "over it", "100000");
    Send(&stage, nullEvent, 26, 15);
    Expect(mh, "moved on it", "100001");
    Send(&stage, mouseDown, 26, 15);
    Send(&stage, nullEvent, 26, 15);
    CHECK_EQ(StagePixel(&stage, 25, 15), kRed);
    Expect(mh, "pressed", "101001");
    /* Away with the button down, and back. */
    Send(&stage, nullEvent, 5, 5);
    CHECK_EQ(StagePixel(&stage, 25, 15), kBlue);
    Expect(mh, "away", "111001");
    Send(&stage, nullEvent, 26, 15);
    CHECK_EQ(StagePixel(&stage, 25, 15), kRed);
    Expect(mh, "back", "211001");
    Send(&stage, mouseUp, 26, 15);
    Send(&stage, nullEvent, 26, 15);
    CHECK_EQ(StagePixel(&stage, 25, 15), kGreen);
    Expect(mh, "released", "211111");
    /* A click that ends elsewhere ends, but triggers nothing. */
    Send(&stage, mouseDown, 26, 15);
    Send(&stage, nullEvent, 5, 5);
    Send(&stage, mouseUp, 5, 5);
    Send(&stage, nullEvent, 5, 5);
    CHECK_EQ(StagePixel(&stage, 25, 15), kGrey);
    Expect(mh, "released elsewhere", "222211");
    CloseStage(&stage);
}

/* What the filter was told last. */
static short gCursor;
static int gCursors;
static char gStatus[40];

static Boolean Filter(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)refCon;
    if (action == mcActionGetCursorByID) {
        gCursor = ((const QTGetCursorByIDRecord *)params)->cursorID;
        gCursors++;
        return true;
    }
    if (action == mcActionShowStatusString) {
        strncpy(gStatus, ((const QTStatusStringRecord *)params)->statusString, sizeof gStatus - 1);
        return true;
    }
    return false;
}

/* QTFF: -1 leaves things as they are; leaving a sprite resets the cursor; texts are variables. */
static void a_button_shows_cursors_and_texts(void)
{
    char door[] = "a door", away[] = "come back";
    Stage stage;
    MediaHandler mh = OpenButton(&stage);

    if (mh == NULL)
        return;
    gCursor = 0;
    gCursors = 0;
    gStatus[0] = 0;
    CHECK_EQ(SpriteMediaSetActionVariableToString(mh, 20, door), noErr);
    CHECK_EQ(SpriteMediaSetActionVariableToString(mh, 21, away), noErr);
    CHECK_EQ(MCSetActionFilterWithRefCon(stage.opened.controller,
                                         NewMCActionFilterWithRefConUPP(Filter), 0),
             noErr);
    Send(&stage, nullEvent, 1, 1);
    CHECK_EQ(gCursors, 0);
    Send(&stage, nullEvent, 25, 15);
    CHECK_EQ(gCursor, -19183);
    CHECK_STR(gStatus, door);
    Send(&stage, mouseDown, 25, 15);
    CHECK_EQ(gCursor, -19183);
    CHECK_EQ(gCursors, 1);
    Send(&stage, nullEvent, 5, 5);
    CHECK_EQ(gCursor, -19182);
    CHECK_STR(gStatus, away);
    Send(&stage, mouseUp, 5, 5);
    CHECK_EQ(gCursor, 0);
    CHECK_EQ(gCursors, 3);
    /* Switched off, nothing is told any more. */
    CHECK_EQ(MCDoAction(stage.opened.controller, mcActionSetCursorSettingEnabled, (void *)0), noErr);
    Send(&stage, nullEvent, 25, 15);
    CHECK_EQ(gCursors, 3);
    CloseStage(&stage);
}

/* QTFF: another sprite may handle a sprite's events. One without handlers does nothing. */
static void events_go_to_the_handling_sprite(void)
{
    Stage stage;
    MediaHandler mh = OpenButton(&stage);

    if (mh == NULL)
        return;
    Send(&stage, mouseDown, 45, 15);
    Send(&stage, mouseUp, 45, 15);
    Expect(mh, "the other one", "101110");
    Send(&stage, mouseDown, 5, 45);
    Send(&stage, mouseUp, 5, 45);
    Expect(mh, "one without", "111110");
    CloseStage(&stage);
}

/* QTFF, kSpriteTrackPropertyQTIdleEventsFrequency: in ticks. */
static void idle_events_have_their_time(void)
{
    Stage stage;
    MediaHandler mh = OpenButton(&stage);
    float number = 0;
    int i;

    if (mh == NULL)
        return;
    for (i = 0; i < 10; i++) {
        Send(&stage, nullEvent, 1, 1);
        stage_now += 5;
    }
    CHECK_EQ(SpriteMediaGetActionVariable(mh, kEventCount, &number), noErr);
    CHECK_NEAR(number, 5, 0);
    CloseStage(&stage);
}

/* The atoms of a real movie, played: what its sprites do under the mouse, and by themselves. */
static void wired_sprites_do_what_their_atoms_say(void)
{
    const char *path = CorpusPath("wired-sprite.mov");
    ModifierTrackGraphicsModeRecord mode;
    MatrixRecord matrix;
    MediaHandler mh;
    Stage stage;
    short number, i;
    float variable = -1;
    Rect box;

    if (path == NULL || !OpenLinear(&stage)) {
        SKIP("QTVR_CORPUS has no wired-sprite.mov");
        return;
    }
    DisposeMovie(stage.opened.movie);
    CHECK_EQ(OpenMovieByPath(path, &stage.opened.movie), noErr);
    SetMovieGWorld(stage.opened.movie, stage.world, NULL);
    GetMovieBox(stage.opened.movie, &box);
    CHECK_EQ(box.right, 320);
    mh = GetMediaHandler(
        GetTrackMedia(GetMovieIndTrackType(stage.opened.movie, 1, SpriteMediaType,
                                           movieTrackMediaType)));
    stage.opened.controller =
        NewMovieController(stage.opened.movie, &box, mcTopLeftMovie | mcNotVisible);
    Send(&stage, nullEvent, 300, 230);

    /* Buttons show while the pointer is over the flying penguin. */
    for (i = 1; i <= 4; i++) {
        CHECK_EQ(SpriteMediaGetSpriteProperty(mh, i, kSpritePropertyVisible, &number), noErr);
        CHECK_EQ(number, 0);
    }
    CHECK_EQ(StagePixel(&stage, 40, 192), 0x8000FF);
    Send(&stage, nullEvent, 110, 60);
    Send(&stage, nullEvent, 110, 60);
    for (i = 1; i <= 4; i++) {
        CHECK_EQ(SpriteMediaGetSpriteProperty(mh, i, kSpritePropertyVisible, &number), noErr);
        CHECK_EQ(number, 1);
    }
    CHECK(StagePixel(&stage, 40, 192) != 0x8000FF);

    /* A button changes its image while it is pressed, and then steps to the end: "go to end". */
    Send(&stage, mouseDown, 40, 192);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyImageIndex, &number), noErr);
    CHECK_EQ(number, 2);
    Send(&stage, mouseUp, 40, 192);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 1, kSpritePropertyImageIndex, &number), noErr);
    CHECK_EQ(number, 1);

    /* The large penguin moves down by itself, once a second, and comes again at the top. */
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 6, kSpritePropertyMatrix, &matrix), noErr);
    number = (short)(matrix.matrix[2][1] >> 16);
    stage_now += 60;
    Send(&stage, nullEvent, 300, 230);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 6, kSpritePropertyMatrix, &matrix), noErr);
    CHECK_EQ(matrix.matrix[2][1] >> 16, number + 1);

    /* A click on it starts the movie, and dims it. */
    Send(&stage, mouseDown, 200, 60);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 6, kSpritePropertyImageIndex, &number), noErr);
    CHECK_EQ(number, 12);
    Send(&stage, mouseUp, 200, 60);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 6, kSpritePropertyImageIndex, &number), noErr);
    CHECK_EQ(number, 9);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 6, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(mode.graphicsMode, blend);
    CHECK_EQ(mode.opColor.red, 0x8FFF);
    CHECK_EQ(SpriteMediaGetActionVariable(mh, 1, &variable), noErr);
    CHECK_NEAR(variable, 1, 0);

    /* Overrides and the return to the key frame leave all that. */
    SetMovieTimeValue(stage.opened.movie, 100);
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    SetMovieTimeValue(stage.opened.movie, 0);
    CHECK_EQ(UpdateMovie(stage.opened.movie), noErr);
    CHECK_EQ(SpriteMediaGetSpriteProperty(mh, 6, kSpritePropertyGraphicsMode, &mode), noErr);
    CHECK_EQ(mode.graphicsMode, blend);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_button_has_its_states_and_events", a_button_has_its_states_and_events},
        {"a_button_shows_cursors_and_texts", a_button_shows_cursors_and_texts},
        {"events_go_to_the_handling_sprite", events_go_to_the_handling_sprite},
        {"idle_events_have_their_time", idle_events_have_their_time},
        {"wired_sprites_do_what_their_atoms_say", wired_sprites_do_what_their_atoms_say},
    };

    return RUN_CASES(cases);
}
