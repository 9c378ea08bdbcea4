/*
 * wired_linear.c - Movies.h, "Wired actions": what actions and operands do in movies that play, and in
 * object movies; keys and the movie's beginning.
 *
 * Sources: the comments of Movies.h and the QuickTime File Format (QTFF), as formats.md 10 tells them;
 * QTFF, "Chapter Lists".
 */
#include <MediaHandlers.h>

#include "sprites.h"
#include "wired_actions.h"

static const UInt32 kRed = 0xE02010, kGreen = 0x10C020, kBlue = 0x1020D0;

/* The chapters: a text track, which another track refers to. */
static void AddChapters(Movie movie, Track told)
{
    static const char *const names[] = {"hall", "stairs", "roof"};
    Track track = NewMovieTrack(movie, 0, 0, 0);
    Media media = NewTrackMedia(track, TextMediaType, LINEAR_SCALE, NULL, 0);
    Handle description = RecordDescription(TextMediaType, NULL);
    int i;

    CHECK(media != NULL);
    CHECK_EQ(BeginMediaEdits(media), noErr);
    for (i = 0; i < 3; i++) {
        size_t length = strlen(names[i]);
        Handle data = NewHandle((Size)length + 2);

        (*data)[0] = 0;
        (*data)[1] = (char)length;
        memcpy(*data + 2, names[i], length);
        CHECK_EQ(AddMediaSample(media, data, 0, length + 2, 200,
                                (SampleDescriptionHandle)description, 1, 0, NULL),
                 noErr);
        DisposeHandle(data);
    }
    DisposeHandle(description);
    CHECK_EQ(EndMediaEdits(media), noErr);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 600, fixed1), noErr);
    SetTrackEnabled(track, false);
    CHECK_EQ(AddTrackReference(told, track, FOUR_CHAR_CODE('chap'), NULL), noErr);
}

/* A movie of three colours, 16 by 12, each for a third of a second and a chapter. */
static void OpenColors(void)
{
    UInt32 colors[3];
    Track track;

    colors[0] = kRed;
    colors[1] = kGreen;
    colors[2] = kBlue;
    CHECK(OpenLinear(&gStage));
    track = AddColors(gStage.opened.movie, 16, 12, colors, 3, 200);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 600, fixed1), noErr);
    AddChapters(gStage.opened.movie, track);
    Control();
}

static void chapters_are_gone_through(void)
{
    TimeValue start = 0, duration = 0;

    OpenColors();
    TELLS(kOperandMovieChapterCount, "3");
    TELLS(kOperandMovieChapterIndex, "1");
    TELLS(kOperandMovieChapterName, "hall");
    TELLS1(kOperandMovieChapterNameByIndex, "roof", "s", 3);
    TELLS1(kOperandMovieChapterIndexByName, "2", "t", "stairs");
    CHECK_EQ(Do(kActionMovieGotoNextChapter, ""), noErr);
    TELLS(kOperandMovieTime, "200");
    TELLS(kOperandMovieChapterName, "stairs");
    CHECK_EQ(Do(kActionMovieGotoLastChapter, ""), noErr);
    TELLS(kOperandMovieTime, "400");
    CHECK_EQ(Do(kActionMovieGotoNextChapter, ""), qtActionNotHandledErr);
    CHECK_EQ(Do(kActionMovieGotoPreviousChapter, ""), noErr);
    TELLS(kOperandMovieTime, "200");
    CHECK_EQ(Do(kActionMovieGotoFirstChapter, ""), noErr);
    TELLS(kOperandMovieTime, "0");
    CHECK_EQ(Do(kActionMovieGotoChapterByIndex, "s", 3), noErr);
    TELLS(kOperandMovieTime, "400");
    CHECK_EQ(Do(kActionMovieGotoChapterByIndex, "s", 4), qtActionNotHandledErr);
    CHECK_EQ(DoWith(kActionMovieGotoChapterByIndex,
                    kActionFlagActionIsDelta | kActionFlagParameterWrapsAround, "s", 1),
             noErr);
    TELLS(kOperandMovieChapterIndex, "1");
    CHECK_EQ(Do(kActionMovieGoToTimeByName, "p", "roof"), noErr);
    TELLS(kOperandMovieTime, "400");
    CHECK_EQ(Do(kActionMovieGoToTimeByName, "p", "cellar"), qtActionNotHandledErr);
    CHECK_EQ(Do(kActionMovieSetSelectionByName, "pp", "stairs", "roof"), noErr);
    GetMovieSelection(gStage.opened.movie, &start, &duration);
    CHECK_EQ(start, 200);
    CHECK_EQ(duration, 200);
    Close();
}

static void movies_play_and_tell_of_themselves(void)
{
    Handle text = NULL;

    OpenColors();
    CHECK_EQ(Do(kActionMovieSetRate, "x", -0.5), noErr);
    TELLS(kOperandMovieRate, "-0.5");
    CHECK_EQ(Do(kActionMovieRestartAtTime, "lx", 100, 2.0), noErr);
    TELLS(kOperandMovieRate, "2");
    TELLS(kOperandMovieTime, "100");
    stage_now += 6;
    CHECK_EQ(MCIdle(gStage.mc), noErr);
    TELLS(kOperandMovieTime, "220");
    CHECK_EQ(Do(kActionMovieSetRate, "x", 0.0), noErr);
    CHECK_EQ(PtrToHand("A tower", &text, 7), noErr);
    CHECK_EQ(AddUserDataText(GetMovieUserData(gStage.opened.movie), text, kUserDataTextFullName, 1,
                             0),
             noErr);
    DisposeHandle(text);
    TELLS(kOperandMovieName, "A tower");
    TELLS2(kOperandMovieAnnotation, "A tower", "tl", "nam", 0);
    TELLS2(kOperandMovieAnnotation, "", "tl", "cpy", 0);
    TELLS2(kOperandMovieAnnotation, "", "tl", "no such note", 0);
    /* Without tracks that stand for one another a language changes nothing. */
    CHECK_EQ(Do(kActionMovieSetLanguage, "l", 1), noErr);
    TELLS_OF(kOperandTrackEnabled, "1", 1);
    TELLS_OF(kOperandTrackEnabled, "0", 2);
    Close();
}

static void tracks_are_cut_and_mixed(void)
{
    ModifierTrackGraphicsModeRecord record;
    RGBColor color = {0, 0, 0};
    SInt16 words[5] = {10, 2, 4, 8, 10};
    MediaHandler handler;
    RgnHandle clip;
    QTAtom action;
    long mode = 0;
    Rect bounds;
    int i;

    OpenColors();
    action = Begin(kActionTrackSetClip);
    for (i = 0; i < 5; i++)
        words[i] = (SInt16)EndianS16_NtoB(words[i]);
    WiredAtom(gActions, action, kActionParameter, 1, sizeof words, words);
    action = WiredAtom(gActions, action, kActionTarget, 1, 0, NULL);
    WiredLong(gActions, action, kTargetTrackIndex, 1, 1);
    CHECK_EQ(Execute(), noErr);
    clip = GetTrackClipRgn(GetMovieIndTrack(gStage.opened.movie, 1));
    CHECK(clip != NULL);
    GetRegionBounds(clip, &bounds);
    CHECK_EQ(bounds.top, 2);
    CHECK_EQ(bounds.left, 4);
    CHECK_EQ(bounds.bottom, 8);
    CHECK_EQ(bounds.right, 10);
    DisposeRgn(clip);
    CHECK_EQ(UpdateMovie(gStage.opened.movie), noErr);
    CHECK_EQ(StagePixel(&gStage, 4, 2), kRed);
    CHECK_EQ(StagePixel(&gStage, 9, 7), kRed);
    CHECK(StagePixel(&gStage, 3, 2) != kRed);
    CHECK(StagePixel(&gStage, 4, 1) != kRed);
    CHECK(StagePixel(&gStage, 10, 7) != kRed);
    CHECK(StagePixel(&gStage, 9, 8) != kRed);

    memset(&record, 0, sizeof record);
    record.graphicsMode = EndianU32_NtoB(blend);
    record.opColor.red = record.opColor.green = record.opColor.blue = EndianU16_NtoB(0x8000);
    action = Begin(kActionTrackSetGraphicsMode);
    WiredAtom(gActions, action, kActionParameter, 1, sizeof record, &record);
    action = WiredAtom(gActions, action, kActionTarget, 1, 0, NULL);
    WiredLong(gActions, action, kTargetTrackIndex, 1, 1);
    CHECK_EQ(Execute(), noErr);
    handler = GetMediaHandler(GetTrackMedia(GetMovieIndTrack(gStage.opened.movie, 1)));
    CHECK_EQ(MediaGetGraphicsMode(handler, &mode, &color), noErr);
    CHECK_EQ(mode, blend);
    CHECK_EQ(color.blue, 0x8000);
    /* A delta is added to the colour. */
    record.opColor.blue = EndianU16_NtoB(0x1000);
    action = Begin(kActionTrackSetGraphicsMode);
    WiredAtom(gActions, action, kActionParameter, 1, sizeof record, &record);
    WiredLong(gActions, action, kActionFlags, 1, kActionFlagActionIsDelta);
    action = WiredAtom(gActions, action, kActionTarget, 1, 0, NULL);
    WiredLong(gActions, action, kTargetTrackIndex, 1, 1);
    CHECK_EQ(Execute(), noErr);
    CHECK_EQ(MediaGetGraphicsMode(handler, &mode, &color), noErr);
    CHECK_EQ(mode, blend);
    CHECK_EQ(color.blue, 0x9000);
    Close();
}

/* --- Objects ---------------------------------------------------------------------------------- */

static void objects_are_moved_and_have_states(void)
{
    const char *name = "/object.mov";
    size_t length;
    QTAtom operand;

    if (!OpenStage("object.mov", &gStage))
        return;
    Listen();
    TELLS(kOperandQTVRViewStateCount, "2");
    TELLS1(kOperandQTVRViewState, "1", "l", kQTVRDefault);
    TELLS1(kOperandQTVRViewState, "2", "l", kQTVRMouseDown);
    CHECK_EQ(Do(kActionQTVRSetViewState, "ls", kQTVRCurrent, 2), noErr);
    TELLS1(kOperandQTVRViewState, "2", "l", kQTVRCurrent);
    CHECK_EQ(Do(kActionQTVRSetViewState, "ls", kQTVRCurrent, 3), qtActionNotHandledErr);
    /* The centre, in pixels of the image; it moves once the view is zoomed in. */
    TELLS(kOperandQTVRViewCenterH, "40");
    TELLS(kOperandQTVRViewCenterV, "30");
    CHECK_EQ(Do(kActionQTVRSetFieldOfView, "f", 32.0), noErr);
    CHECK_EQ(Do(kActionQTVRTranslateObject, "ff", -7.0, 5.0), noErr);
    TELLS(kOperandQTVRViewCenterH, "33");
    TELLS(kOperandQTVRViewCenterV, "35");
    /* Where the movie is. */
    CHECK_EQ(Do(kActionSpriteTrackSetVariableToMovieURL, "l", 1), noErr);
    /* The container is made anew here, before it is named. */
    operand = Operand(Showing(), kOperandSpriteTrackVariable);
    WiredLong(gActions, operand, kActionParameter, 1, 1);
    CHECK_EQ(Execute(), noErr);
    length = strlen(gStatus);
    CHECK(length > strlen(name) && strcmp(gStatus + length - strlen(name), name) == 0);
    CHECK(strncmp(gStatus, "file:///", 8) == 0);
    gStatus[length - strlen(name) + 1] = 0;
    CHECK_EQ(Do(kActionSpriteTrackSetVariableToMovieBaseURL, "l", 2), noErr);
    {
        char folder[sizeof gStatus];

        strcpy(folder, gStatus);
        TELLS1(kOperandSpriteTrackVariable, folder, "l", 2);
    }
    Close();
}

/* --- Keys ------------------------------------------------------------------------------------- */

/* Adds a handler to a sprite; gives its atom. */
static QTAtom Handler(QTAtomContainer key, QTAtomID sprite, OSType event)
{
    QTAtom parent = QTFindChildByID(key, 0, kSpriteAtomType, sprite, NULL);

    return WiredAtom(key, parent, kQTEventType, (QTAtomID)event, 0, NULL);
}

/* A status with the character of the key that an event is about. */
static void ShowKey(QTAtomContainer container, QTAtom handler)
{
    QTAtom action = WiredAction(container, handler, kActionStatusString), atom;

    atom = WiredAtom(container, action, kActionParameter, 1, 0, NULL);
    atom = WiredAtom(container, atom, kExpressionContainerAtomType, 1, 0, NULL);
    atom = WiredAtom(container, atom, kOperandAtomType, 1, 0, NULL);
    atom = WiredAtom(container, atom, kOperandEventParameter, 1, 0, NULL);
    WiredShort(container, atom, kActionParameter, 1, 1);
    WiredLong(container, action, kActionParameter, 2, 0);
}

static Boolean Key(EventKind what, char character)
{
    EventRecord event;

    memset(&event, 0, sizeof event);
    event.what = what;
    event.when = stage_now;
    event.message = (UInt32)character;
    gStatus[0] = 0;
    return MCIsPlayerEvent(gStage.mc, &event) != 0;
}

/* Sprites hear of the movie's beginning and of keys; a handler may keep a key. */
static void sprites_hear_of_keys(void)
{
    QTAtomContainer key, properties = NULL;
    QTAtom images, shared, handler;
    Boolean yes = true;
    Track track;

    CHECK(OpenLinear(&gStage));
    key = NewKeyFrame(&images, &shared);
    AddImage(key, 1, 4, 4, kRed);
    AddSprite(key, 1, 2, 2, 0, 1);
    WiredStatus(key, Handler(key, 1, kQTEventMovieLoaded), "loaded");
    handler = Handler(key, 1, kQTEventKey);
    ShowKey(key, handler);
    WiredAction(key, handler, kActionDontPassKeyEvent);
    ShowKey(key, Handler(key, 1, kQTEventKeyUp));
    track = AddSpriteTrack(gStage.opened.movie, 16, 12);
    AddSpriteSample(track, key, 600, 0);
    EndSpriteTrack(track);
    CHECK_EQ(QTNewAtomContainer(&properties), noErr);
    AddLeaf(properties, 0, kSpriteTrackPropertyHasActions, 1, &yes, 1);
    CHECK_EQ(SetMediaPropertyAtom(GetTrackMedia(track), properties), noErr);
    QTDisposeAtomContainer(properties);
    Control();
    CHECK_EQ(MCIdle(gStage.mc), noErr);
    CHECK_STR(gStatus, "loaded");
    gStatus[0] = 0;
    CHECK_EQ(MCIdle(gStage.mc), noErr);
    CHECK_STR(gStatus, "");
    /* Keys do nothing until the controller takes them. */
    CHECK_EQ(Key(keyDown, 'x'), false);
    CHECK_STR(gStatus, "");
    CHECK_EQ(MCDoAction(gStage.mc, mcActionSetKeysEnabled, (void *)1), noErr);
    CHECK_EQ(Key(keyDown, 'x'), true);
    CHECK_STR(gStatus, "120");
    CHECK_EQ(Key(keyUp, 'y'), false);
    CHECK_STR(gStatus, "121");
    Close();
}

static const Case cases[] = {
    {"chapters_are_gone_through", chapters_are_gone_through},
    {"movies_play_and_tell_of_themselves", movies_play_and_tell_of_themselves},
    {"tracks_are_cut_and_mixed", tracks_are_cut_and_mixed},
    {"objects_are_moved_and_have_states", objects_are_moved_and_have_states},
    {"sprites_hear_of_keys", sprites_hear_of_keys},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
