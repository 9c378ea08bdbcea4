/*
 * wired_sprites.c - Movies.h, "Wired actions": a real movie whose sprites are buttons, and sprites
 * that tweens move.
 *
 * Sources: Apple's WiredSprite.mov, whose atoms are told in formats.md 8 and 10: four buttons go to
 * the beginning, back, forward and to the end; the fifth sprite shows them; the sixth starts and
 * stops the movie, and moves down on idle events.
 */
#include <Endian.h>
#include <FixMath.h>
#include <ImageCompression.h>
#include <QTVRExtensions.h>

#include "stage.h"

static Stage gStage;
static MediaHandler gHandler;
static char gState[512];

/* Whether the movie is there, and open on a stage. */
static int Open(void)
{
    const char *path = CorpusPath("wired-sprite.mov");
    Rect box;

    memset(&gStage, 0, sizeof gStage);
    if (path == NULL)
        return 0;
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    CHECK_EQ(EnterMovies(), noErr);
    CHECK_EQ(OpenMovieByPath(path, &gStage.opened.movie), noErr);
    GetMovieBox(gStage.opened.movie, &box);
    CHECK_EQ(NewGWorld(&gStage.world, 32, &box, NULL, NULL, 0), noErr);
    SetMovieGWorld(gStage.opened.movie, gStage.world, NULL);
    gStage.mc = gStage.opened.controller =
        NewMovieController(gStage.opened.movie, &box, mcTopLeftMovie | mcNotVisible);
    CHECK(gStage.mc != NULL);
    gHandler = GetMediaHandler(GetTrackMedia(
        GetMovieIndTrackType(gStage.opened.movie, 1, SpriteMediaType, movieTrackMediaType)));
    CHECK(gHandler != NULL);
    return 1;
}

/* The sprites as they are: which are visible, with their image and where they are. */
static const char *State(void)
{
    QTAtomID id;

    gState[0] = 0;
    for (id = 1; id <= 6; id++) {
        short visible = 0, image = 0;
        MatrixRecord matrix;
        char text[48];

        CHECK_EQ(SpriteMediaGetSpriteProperty(gHandler, id, kSpritePropertyVisible, &visible),
                 noErr);
        CHECK_EQ(SpriteMediaGetSpriteProperty(gHandler, id, kSpritePropertyImageIndex, &image),
                 noErr);
        CHECK_EQ(SpriteMediaGetSpriteProperty(gHandler, id, kSpritePropertyMatrix, &matrix), noErr);
        sprintf(text, "%ld%s%d(%d,%d) ", (long)id, visible ? ":" : "-", image,
                (int)(matrix.matrix[2][0] >> 16), (int)(matrix.matrix[2][1] >> 16));
        strcat(gState, text);
    }
    return gState;
}

static void Idle(short h, short v, UInt32 ticks)
{
    stage_now += ticks;
    StageEvent(&gStage, nullEvent, StagePoint(h, v), 0);
}

static void Press(short h, short v)
{
    StageEvent(&gStage, mouseDown, StagePoint(h, v), 0);
}

static void Release(short h, short v)
{
    StageEvent(&gStage, mouseUp, StagePoint(h, v), 0);
}

static long Time(void)
{
    return MCGetCurrentTime(gStage.mc, NULL);
}

/* The four buttons, from the left; sprites five and six. */
#define BUTTONS(one, two, three, four) \
    "1" one "(22,183) 2" two "(106,183) 3" three "(186,183) 4" four "(262,183) "
#define HIDDEN BUTTONS("-1", "-5", "-7", "-3")

static void sprites_do_what_their_atoms_say(void)
{
    QTVRExtWiredReport report;
    Fixed rate = 99;

    if (!Open())
        SKIP("the corpus is not here");
    CHECK_STR(State(), HIDDEN "5:13(74,9) 6:9(154,9) ");
    /* Every 60 ticks the sixth goes down by one. */
    Idle(2, 2, 0);
    CHECK_STR(State(), HIDDEN "5:13(74,9) 6:9(154,10) ");
    Idle(2, 2, 59);
    CHECK_STR(State(), HIDDEN "5:13(74,9) 6:9(154,10) ");
    Idle(2, 2, 1);
    CHECK_STR(State(), HIDDEN "5:13(74,9) 6:9(154,11) ");
    /* The fifth shows the buttons; each of them keeps itself shown. */
    Idle(128, 80, 1);
    CHECK_STR(State(), BUTTONS(":1", ":5", ":7", ":3") "5:13(74,9) 6:9(154,11) ");
    Idle(40, 192, 1);
    CHECK_STR(State(), BUTTONS(":1", "-5", "-7", "-3") "5:13(74,9) 6:9(154,11) ");
    Press(40, 192);
    CHECK_STR(State(), BUTTONS(":2", "-5", "-7", "-3") "5:13(74,9) 6:9(154,11) ");
    Release(40, 192);
    CHECK_STR(State(), BUTTONS(":1", "-5", "-7", "-3") "5:13(74,9) 6:9(154,11) ");
    CHECK_EQ(Time(), 0);
    /* To the end, where the last override moves the fifth. */
    Idle(128, 80, 1);
    Idle(280, 192, 1);
    Press(280, 192);
    Release(280, 192);
    CHECK_STR(State(), BUTTONS("-1", "-5", "-7", ":3") "5:13(194,129) 6:9(154,11) ");
    CHECK_EQ(Time(), 500);
    /* One step back. */
    Idle(248, 200, 1);
    Idle(120, 192, 1);
    Press(120, 192);
    CHECK_STR(State(), BUTTONS("-1", ":6", "-7", "-3") "5:13(194,129) 6:9(154,11) ");
    Release(120, 192);
    CHECK_STR(State(), BUTTONS("-1", ":5", "-7", "-3") "5:13(194,129) 6:9(154,11) ");
    CHECK_EQ(Time(), 480);
    /* A click that ends elsewhere is none. */
    Press(120, 192);
    Idle(2, 2, 1);
    Release(2, 2);
    CHECK_EQ(Time(), 480);
    CHECK_STR(State(), HIDDEN "5:13(194,129) 6:9(154,11) ");
    /* The sixth starts the movie, and stops it: a case on a variable. */
    Press(200, 80);
    CHECK_STR(State(), HIDDEN "5:13(194,129) 6:12(154,11) ");
    Release(200, 80);
    MCDoAction(gStage.mc, mcActionGetPlayRate, &rate);
    CHECK_EQ(rate, 0x10000);
    Press(200, 80);
    Release(200, 80);
    MCDoAction(gStage.mc, mcActionGetPlayRate, &rate);
    CHECK_EQ(rate, 0);
    CHECK_EQ(QTVRExtGetWiredReport(gStage.opened.movie, &report, false), noErr);
    CHECK_EQ(report.skipped, 0);
    CHECK_EQ(report.failed, 0);
    CHECK(report.performed > 30);
    CloseStage(&gStage);
}

/* The sixth moves between 9 and 129, and begins anew. */
static void idle_events_go_round(void)
{
    int i;

    if (!Open())
        SKIP("the corpus is not here");
    for (i = 0; i < 120; i++)
        Idle(2, 2, 60);
    CHECK_STR(State(), HIDDEN "5:13(74,9) 6:9(154,129) ");
    Idle(2, 2, 60);
    CHECK_STR(State(), HIDDEN "5:13(74,9) 6:9(154,9) ");
    CloseStage(&gStage);
}

static const Case cases[] = {
    {"sprites_do_what_their_atoms_say", sprites_do_what_their_atoms_say},
    {"idle_events_go_round", idle_events_go_round},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
