/*
 * controller_editing.c - Movies.h, "Movie Controllers": editing and its menu, clips, badges, the
 * time line, and what is attached.
 *
 * Sources: "Inside Macintosh: QuickTime Components" (IM), *Movie Controller Components*; actions as
 * behaviour.md 10.6 tells them.
 */
#include <Scrap.h>

#include "linear.h"

static const UInt32 gColors[3] = {0xE02010, 0x10C020, 0x1020D0};

static int OpenPlain(Stage *stage)
{
    Track track;
    Rect box;

    if (!OpenLinear(stage))
        return 0;
    track = AddColors(stage->opened.movie, 64, 48, gColors, 3, 600);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 1800, fixed1), noErr);
    GetMovieBox(stage->opened.movie, &box);
    stage->mc = NewMovieController(stage->opened.movie, &box, mcTopLeftMovie);
    stage->opened.controller = stage->mc;
    CHECK(stage->mc != NULL);
    return stage->mc != NULL;
}

/* IM: a QTVR movie is not edited; menus have texts. */
static void editing_is_switched(void)
{
    Stage stage;
    Str255 text;

    if (!OpenPlain(&stage))
        return;
    CHECK_EQ(MCIsEditingEnabled(stage.mc), 0);
    CHECK_EQ(MCEnableEditing(stage.mc, true), noErr);
    CHECK_EQ(MCIsEditingEnabled(stage.mc), 1);
    CHECK_EQ(MCSetUpEditMenu(stage.mc, 0, NULL), noErr);
    CHECK_EQ(MCSetUpEditMenu(NULL, 0, NULL), invalidComponentID);
    CHECK_EQ(MCSetDuration(NULL, 100), invalidComponentID);
    CHECK_EQ(MCGetMenuString(stage.mc, 0, mcMenuPaste, text), noErr);
    CHECK_EQ(text[0], 5);
    CHECK_EQ(memcmp(text + 1, "Paste", 5), 0);
    CHECK_EQ(MCGetMenuString(stage.mc, 0, 2, text), paramErr);
    CHECK_EQ(MCSetDuration(stage.mc, 100), noErr);
    CHECK_EQ(MCPaste(stage.mc, NULL), noMovieFound);
    CloseStage(&stage);
    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(MCEnableEditing(stage.mc, true), featureUnsupported);
    CHECK_EQ(MCIsEditingEnabled(stage.mc), 0);
    CloseStage(&stage);
}

/* IM, MCGetControllerInfo and MCSetUpEditMenu: what can be done is in the flags and in the menu. */
static void a_menu_tells_what_can_be_done(void)
{
    MenuRef menu = NewMenu(128, (ConstStr255Param) "\004Edit");
    Str255 text;
    Stage stage;
    TimeValue length;
    long info = 0;

    if (!OpenPlain(&stage))
        return;
    AppendMenu(menu, (ConstStr255Param) "\023a;-;b;c;d;e;-;Other");
    CHECK_EQ(MCGetControllerInfo(stage.mc, &info), noErr);
    CHECK_EQ(info, 0);
    CHECK_EQ(MCSetUpEditMenu(stage.mc, 0, menu), noErr);
    CHECK(!IsMenuItemEnabled(menu, mcMenuCut) && !IsMenuItemEnabled(menu, mcMenuCopy));
    CHECK(!IsMenuItemEnabled(menu, mcMenuUndo) && IsMenuItemEnabled(menu, 8));
    GetMenuItemText(menu, mcMenuClear, text);
    CHECK(text[0] == 5 && memcmp(text + 1, "Clear", 5) == 0);
    SetMovieSelection(stage.opened.movie, 300, 600);
    CHECK_EQ(MCGetControllerInfo(stage.mc, &info), noErr);
    CHECK_EQ(info, mcInfoCopyAvailable);
    CHECK_EQ(MCEnableEditing(stage.mc, true), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetLooping, (void *)1L), noErr);
    CHECK_EQ(MCGetControllerInfo(stage.mc, &info), noErr);
    CHECK_EQ(info, mcInfoCopyAvailable | mcInfoCutAvailable | mcInfoClearAvailable
                       | mcInfoEditingEnabled | mcInfoIsLooping);
    CHECK_EQ(MCClear(stage.mc), noErr);
    SetMovieRate(stage.opened.movie, fixed1);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetLoopIsPalindrome, (void *)1L), noErr);
    CHECK_EQ(MCGetControllerInfo(stage.mc, &info), noErr);
    CHECK_EQ(info & (mcInfoUndoAvailable | mcInfoIsPlaying | mcInfoIsInPalindrome),
             mcInfoUndoAvailable | mcInfoIsPlaying | mcInfoIsInPalindrome);
    CHECK_EQ(MCSetUpEditMenu(stage.mc, 0, menu), noErr);
    CHECK(IsMenuItemEnabled(menu, mcMenuUndo) && !IsMenuItemEnabled(menu, mcMenuPaste));
    /* What is on the scrap can be pasted. */
    StopMovie(stage.opened.movie);
    length = GetMovieDuration(stage.opened.movie);
    CHECK_EQ(PutMovieOnScrap(stage.opened.movie, movieScrapOnlyPutMovie), noErr);
    CHECK_EQ(MCSetUpEditMenu(stage.mc, 0, menu), noErr);
    CHECK(IsMenuItemEnabled(menu, mcMenuPaste));
    SetMovieSelection(stage.opened.movie, 0, 0);
    CHECK_EQ(MCPaste(stage.mc, NULL), noErr);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 2 * length);
    CHECK_EQ(ZeroScrap(), noErr);
    CHECK_EQ(MCPaste(stage.mc, NULL), noMovieFound);
    CHECK_EQ(MCGetControllerInfo(NULL, &info), invalidComponentID);
    DisposeMenu(menu);
    CloseStage(&stage);
}

static int gEdits;

static Boolean CountEdits(MovieController mc, short action, void *params, long refCon)
{
    (void)mc;
    (void)params;
    (void)refCon;
    gEdits += action == mcActionMovieEdited;
    return false;
}

/* IM, MCCut and its kin: the selection is edited, and the last edit taken back; the filter hears of
   each edit. */
static void the_selection_is_edited(void)
{
    Stage stage;
    Movie cut, copy;

    if (!OpenPlain(&stage))
        return;
    SetMovieSelection(stage.opened.movie, 600, 900);
    CHECK(MCCut(stage.mc) == NULL);
    CHECK_EQ(GetMoviesError(), featureUnsupported);
    CHECK_EQ(MCClear(stage.mc), featureUnsupported);
    CHECK_EQ(MCUndo(stage.mc), paramErr);
    CHECK_EQ(MCEnableEditing(stage.mc, true), noErr);
    gEdits = 0;
    CHECK_EQ(MCSetActionFilterWithRefCon(stage.mc, NewMCActionFilterWithRefConUPP(CountEdits), 0),
             noErr);
    copy = MCCopy(stage.mc);
    CHECK_EQ(GetMovieDuration(copy), 900);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 1800);
    cut = MCCut(stage.mc);
    CHECK_EQ(GetMovieDuration(cut), 900);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 900);
    CHECK_EQ(MCUndo(stage.mc), noErr);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 1800);
    CHECK_EQ(MCUndo(stage.mc), noErr);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 900);
    CHECK_EQ(MCPaste(stage.mc, cut), noErr);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 1800);
    CHECK_EQ(MCClear(stage.mc), noErr);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 900);
    CHECK_EQ(MCUndo(stage.mc), noErr);
    CHECK_EQ(GetMovieDuration(stage.opened.movie), 1800);
    CHECK_EQ(gEdits, 6);
    DisposeMovie(copy);
    DisposeMovie(cut);
    CloseStage(&stage);
    CHECK_EQ(MCUndo(stage.mc), invalidComponentID);
}

/* IM, MCSetClip: what is outside is not drawn; nil clips nothing. */
static void clips_are_kept_and_hold(void)
{
    Stage stage;
    RgnHandle whole = NewRgn(), got = NULL, movie = NULL;
    Rect box;

    if (!OpenPlain(&stage))
        return;
    SetRectRgn(whole, 0, 0, 20, 20);
    CHECK_EQ(MCSetClip(stage.mc, NULL, whole), noErr);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    CHECK_EQ(StagePixel(&stage, 10, 10), gColors[0]);
    CHECK_EQ(StagePixel(&stage, 30, 10), 0);
    /* The bar is not clipped [I]. */
    CHECK(StagePixel(&stage, 30, 56) != 0);
    CHECK_EQ(MCGetClip(stage.mc, &got, &movie), noErr);
    CHECK(got == NULL && movie != NULL && movie != whole);
    GetRegionBounds(movie, &box);
    CHECK_EQ(box.right, 20);
    DisposeRgn(movie);
    CHECK_EQ(MCSetClip(stage.mc, NULL, NULL), noErr);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    CHECK_EQ(StagePixel(&stage, 30, 10), gColors[0]);
    DisposeRgn(whole);
    CloseStage(&stage);
}

/* IM, MCDrawBadge: a badge stands for a bar that is hidden, where badges are used. */
static void a_badge_stands_for_the_bar(void)
{
    Stage stage;
    RgnHandle region = NULL;
    Rect box;

    if (!OpenPlain(&stage))
        return;
    CHECK_EQ(MCDrawBadge(stage.mc, NULL, &region), noErr);
    CHECK(EmptyRgn(region));
    DisposeRgn(region);
    CHECK_EQ(MCSetVisible(stage.mc, false), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetUseBadge, (void *)true), noErr);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    CHECK_EQ(MCDrawBadge(stage.mc, NULL, &region), noErr);
    GetRegionBounds(region, &box);
    CHECK_EQ(box.left, 4);
    CHECK_EQ(box.bottom, 44);
    CHECK(StagePixel(&stage, box.left, box.top) != gColors[0]);
    CHECK_EQ(StagePixel(&stage, 40, 10), gColors[0]);
    DisposeRgn(region);
    CloseStage(&stage);
}

/* MOV: times of plain movies by actions: play, go, step, select, loop. */
static void actions_move_the_time(void)
{
    Stage stage;
    TimeRecord record;
    Fixed rate = 0;
    Boolean on = false;

    if (!OpenPlain(&stage))
        return;
    memset(&record, 0, sizeof record);
    record.value.lo = 2;
    record.scale = 1;
    CHECK_EQ(MCDoAction(stage.mc, mcActionGoToTime, &record), noErr);
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 1200);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(StagePixel(&stage, 10, 10), gColors[2]);
    CHECK_EQ(MCDoAction(stage.mc, mcActionStep, (void *)-1L), noErr);
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 600);
    CHECK_EQ(MCDoAction(stage.mc, mcActionPlay, (void *)(long)fixed1), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetPlayRate, &rate), noErr);
    CHECK_EQ(rate, fixed1);
    stage_now += 180;
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 1800);
    /* At the end it begins again. */
    CHECK_EQ(MCDoAction(stage.mc, mcActionPrerollAndPlay, (void *)(long)fixed1), noErr);
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 0);
    /* And backwards from the beginning at the end. */
    CHECK_EQ(MCDoAction(stage.mc, mcActionPlay, (void *)(long)-fixed1), noErr);
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 1800);
    GoToBeginningOfMovie(stage.opened.movie);
    CHECK_EQ(MCDoAction(stage.mc, mcActionPlay, (void *)(long)fixed1), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetLooping, (void *)true), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetLooping, &on), noErr);
    CHECK(on);
    stage_now += 240;
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 600);
    record.value.lo = 1;
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetSelectionBegin, &record), noErr);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetSelectionDuration, &record), noErr);
    memset(&record, 0, sizeof record);
    CHECK_EQ(MCDoAction(stage.mc, mcActionGetSelectionBegin, &record), noErr);
    CHECK_EQ(record.value.lo, 600);
    CHECK_EQ(MCDoAction(stage.mc, mcActionSetPlaySelection, (void *)true), noErr);
    stage_now += 90;
    CHECK_EQ(MCGetCurrentTime(stage.mc, NULL), 900);
    CloseStage(&stage);
}

/* IM, MCNewAttachedController. */
static void another_movie_is_attached(void)
{
    Stage stage;
    Movie other;
    Track track;
    Rect box;

    if (!OpenPlain(&stage))
        return;
    other = NewMovie(newMovieActive);
    SetMovieGWorld(other, stage.world, NULL);
    track = AddColors(other, 32, 32, &gColors[1], 1, 600);
    CHECK_EQ(InsertMediaIntoTrack(track, 0, 0, 600, fixed1), noErr);
    CHECK_EQ(MCSetControllerAttached(stage.mc, false), noErr);
    CHECK_EQ(MCNewAttachedController(stage.mc, other, NULL, StagePoint(100, 50)), noErr);
    CHECK(MCGetMovie(stage.mc) == other);
    CHECK_EQ(MCIsControllerAttached(stage.mc), 1);
    CHECK_EQ(MCGetControllerBoundsRect(stage.mc, &box), noErr);
    CHECK_EQ(box.left, 100);
    CHECK_EQ(box.top, 50);
    CHECK_EQ(box.bottom, 50 + 32 + 16);
    CHECK_EQ(MCDraw(stage.mc, NULL), noErr);
    CHECK_EQ(StagePixel(&stage, 110, 60), gColors[1]);
    CHECK_EQ(MCNewAttachedController(stage.mc, NULL, NULL, StagePoint(0, 0)), invalidMovie);
    DisposeMovie(other);
    CloseStage(&stage);
}

static const Case cases[] = {
    {"editing_is_switched", editing_is_switched},
    {"a_menu_tells_what_can_be_done", a_menu_tells_what_can_be_done},
        {"the_selection_is_edited", the_selection_is_edited},
    {"clips_are_kept_and_hold", clips_are_kept_and_hold},
    {"a_badge_stands_for_the_bar", a_badge_stands_for_the_bar},
    {"actions_move_the_time", actions_move_the_time},
    {"another_movie_is_attached", another_movie_is_attached},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
