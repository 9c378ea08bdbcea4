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

/* Presses and releases one of the buttons, after the fifth sprite has shown it. */
static void Click(short h)
{
    Idle(128, 80, 1);
    Idle(h, 192, 1);
    Press(h, 192);
    Release(h, 192);
}

/* What the atoms of the buttons say: to the beginning, back, forward and to the end. */
static void each_button_goes_its_way(void)
{
    if (!Open())
        SKIP("the corpus is not here");
    Click(200);
    CHECK_EQ(Time(), 20);
    Click(200);
    CHECK_EQ(Time(), 40);
    CHECK_STR(State(), BUTTONS("-1", "-5", ":7", "-3") "5:15(84,19) 6:9(154,10) ");
    Press(200, 192);
    CHECK_STR(State(), BUTTONS("-1", "-5", ":8", "-3") "5:15(84,19) 6:9(154,10) ");
    Release(200, 192);
    CHECK_EQ(Time(), 60);
    SetMovieTimeValue(gStage.opened.movie, 0);
    Click(280);
    CHECK_EQ(Time(), 500);
    SetMovieTimeValue(gStage.opened.movie, 40);
    Click(120);
    CHECK_EQ(Time(), 20);
    Click(40);
    CHECK_EQ(Time(), 0);
    CloseStage(&gStage);
}

/*
 * The fifth sprite is all that the 24 overrides change: its image, and its place by 5, 5 each time.
 * The pictures were looked at: a penguin that turns and comes down over a violet ground, beside a
 * large one.
 */
static void every_sample_is_as_recorded(void)
{
    static const struct {
        const char *fifth;
        UInt32 sum;
    } samples[] = {
        {"5:13(74,9)", 0x4753AB63},
        {"5:14(79,14)", 0x01732907},
        {"5:15(84,19)", 0xBBEC45CB},
        {"5:16(89,24)", 0xEB9E13D7},
        {"5:17(94,29)", 0xAD9E1C78},
        {"5:18(99,34)", 0xBEC9E15B},
        {"5:19(104,39)", 0x3D845361},
        {"5:20(109,44)", 0xA6E8846E},
        {"5:21(114,49)", 0xCA32559E},
        {"5:22(119,54)", 0x6FF0B4F7},
        {"5:23(124,59)", 0x880BCB85},
        {"5:24(129,64)", 0x68AABBC6},
        {"5:13(134,69)", 0x64D595F3},
        {"5:14(139,74)", 0x23C5FB2C},
        {"5:15(144,79)", 0xCF7FCF36},
        {"5:16(149,84)", 0x16639B0C},
        {"5:17(154,89)", 0x987B3DA5},
        {"5:18(159,94)", 0xC625373A},
        {"5:19(164,99)", 0x1492A6E9},
        {"5:20(169,104)", 0xC370198F},
        {"5:21(174,109)", 0x2FF7D819},
        {"5:22(179,114)", 0x9B2CA6EB},
        {"5:23(184,119)", 0x237F273E},
        {"5:24(189,124)", 0x51B650AC},
        {"5:13(194,129)", 0x4EA7BE63},
    };
    long number = 0;
    char line[256];
    int i;

    if (!Open())
        SKIP("the corpus is not here");
    CHECK_EQ(GetMovieDuration(gStage.opened.movie), 500);
    for (i = 0; i < 25; i++) {
        SetMovieTimeValue(gStage.opened.movie, 20 * i);
        CHECK_EQ(UpdateMovie(gStage.opened.movie), noErr);
        CHECK_EQ(SpriteMediaGetDisplayedSampleNumber(gHandler, &number), noErr);
        CHECK_EQ(number, i + 1);
        sprintf(line, HIDDEN "%s 6:9(154,9) ", samples[i].fifth);
        CHECK_STR(State(), line);
        CHECK_EQ(StageSum(&gStage), samples[i].sum);
    }
    CloseStage(&gStage);
}

/* Every sprite track of the corpus shows something, drawn alone. */
static void sprite_tracks_of_the_corpus_draw(void)
{
    /* In the second a ball comes to be seen near the end only, of 11 by 11 pixels. */
    static const struct {
        const char *name;
        TimeValue time;
        short width, height;
        long least, most;
    } movies[] = {
        {"wired-sprite.mov", 0, 320, 240, 5000, 10000},
        {"linear-sprite-text.mov", 18100, 400, 300, 80, 121},
    };
    size_t i;

    if (CorpusPath(movies[0].name) == NULL)
        SKIP("the corpus is not here");
    for (i = 0; i < sizeof movies / sizeof movies[0]; i++) {
        Movie movie = NULL;
        Track sprites;
        GWorldPtr world;
        long index, shown = 0;
        short h, v;
        Rect box;

        CHECK_EQ(EnterMovies(), noErr);
        CHECK_EQ(OpenMovieByPath(CorpusPath(movies[i].name), &movie), noErr);
        SetRect(&box, 0, 0, movies[i].width, movies[i].height);
        memset(&gStage, 0, sizeof gStage);
        CHECK_EQ(NewGWorld(&world, 32, &box, NULL, NULL, 0), noErr);
        gStage.world = world;
        SetMovieGWorld(movie, world, NULL);
        sprites = GetMovieIndTrackType(movie, 1, SpriteMediaType, movieTrackMediaType);
        CHECK(sprites != NULL);
        for (index = 1; index <= GetMovieTrackCount(movie); index++)
            SetTrackEnabled(GetMovieIndTrack(movie, index),
                            GetMovieIndTrack(movie, index) == sprites);
        /* The box of what is left. */
        SetMovieBox(movie, &box);
        SetMovieTimeValue(movie, movies[i].time);
        CHECK_EQ(UpdateMovie(movie), noErr);
        for (v = box.top; v < box.bottom; v++)
            for (h = box.left; h < box.right; h++)
                shown += StagePixel(&gStage, h, v) != StagePixel(&gStage, 0, 0);
        CHECK(shown >= movies[i].least && shown <= movies[i].most);
        DisposeMovie(movie);
        DisposeGWorld(world);
    }
    memset(&gStage, 0, sizeof gStage);
}

static const Case cases[] = {
    {"sprites_do_what_their_atoms_say", sprites_do_what_their_atoms_say},
    {"idle_events_go_round", idle_events_go_round},
    {"each_button_goes_its_way", each_button_goes_its_way},
    {"every_sample_is_as_recorded", every_sample_is_as_recorded},
    {"sprite_tracks_of_the_corpus_draw", sprite_tracks_of_the_corpus_draw},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
