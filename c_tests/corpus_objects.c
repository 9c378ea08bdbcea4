/*
 * corpus_objects.c - objects by another writer turn, by call and by mouse: every view shows its own
 * image, pixel by pixel.
 *
 * The movies are not part of the project; without them every case is skipped. What a view has to show
 * is decoded here by the Image Compression Manager, from the sample that the order of the images
 * names: row after row, in them the columns (QTFF, as behaviour.md 9.1 tells it).
 */
#include <ImageCompression.h>

#include "stage.h"

typedef struct Shape {
    const char *name;
    short columns, rows;
} Shape;

static const Shape kRow = {"libquicktime-object-36x1.mov", 36, 1};
static const Shape kRing = {"libquicktime-object-24x3.mov", 24, 3};

/* A movie of the corpus that is drawn in its own size, and what it should show. */
typedef struct Turned {
    Stage stage;
    Shape shape;
    Media images;
    GWorldPtr expected;
    Rect box;
} Turned;

static int OpenTurned(const Shape *shape, Turned *turned)
{
    const char *path = CorpusPath(shape->name);
    Stage *stage = &turned->stage;

    memset(turned, 0, sizeof *turned);
    if (path == NULL) {
        harness_skipped = 1;
        printf("SKIPPED: %s is not here\n", shape->name);
        return 0;
    }
    stage_now = 1000;
    QTVRExtSetTickProc(StageTicks, &stage_now);
    turned->shape = *shape;
    CHECK_EQ(OpenByPath(path, &stage->opened), noErr);
    stage->qtvr = stage->opened.qtvr;
    stage->mc = stage->opened.controller;
    GetMovieBox(stage->opened.movie, &turned->box);
    CHECK_EQ(NewGWorld(&stage->world, 32, &turned->box, NULL, NULL, 0), noErr);
    CHECK_EQ(NewGWorld(&turned->expected, 32, &turned->box, NULL, NULL, 0), noErr);
    SetMovieGWorld(stage->opened.movie, stage->world, NULL);
    turned->images = GetTrackMedia(
        GetMovieIndTrackType(stage->opened.movie, 1, VideoMediaType, movieTrackMediaType));
    CHECK_EQ(GetMediaSampleCount(turned->images), shape->columns * shape->rows);
    return stage->qtvr != NULL && turned->expected != NULL;
}

static void CloseTurned(Turned *turned)
{
    if (turned->expected != NULL)
        DisposeGWorld(turned->expected);
    CloseStage(&turned->stage);
}

/* Decodes the image of a view: the samples are in the order of the views. */
static void Decode(Turned *turned, short row, short column)
{
    ImageDescriptionHandle description = (ImageDescriptionHandle)NewHandle(0);
    Handle data = NewHandle(0);
    TimeValue time = 0, duration;
    long size = 0;

    SampleNumToMediaTime(turned->images, row * turned->shape.columns + column + 1, &time, &duration);
    CHECK_EQ(GetMediaSample(turned->images, data, 0, &size, time, NULL, NULL,
                            (SampleDescriptionHandle)description, NULL, 1, NULL, NULL),
             noErr);
    CHECK_EQ((*description)->dataSize, 0);
    CHECK_EQ(DecompressImage(*data, description, GetGWorldPixMap(turned->expected), NULL,
                             &turned->box, srcCopy, NULL),
             noErr);
    DisposeHandle(data);
    DisposeHandle((Handle)description);
}

static const UInt32 *Row(GWorldPtr world, short v)
{
    PixMapHandle map = GetGWorldPixMap(world);

    return (const UInt32 *)(const void *)(GetPixBaseAddr(map) + (size_t)v * (size_t)GetPixRowBytes(map));
}

/* Whether the view and nothing else is in the picture. */
static void CheckShown(Turned *turned, short row, short column)
{
    long wrong = 0, colours = 0;
    short h, v;

    Decode(turned, row, column);
    for (v = 0; v < turned->box.bottom; v++) {
        const UInt32 *shown = Row(turned->stage.world, v), *expected = Row(turned->expected, v);

        for (h = 0; h < turned->box.right; h++) {
            wrong += ((shown[h] ^ expected[h]) & 0xFFFFFF) != 0;
            colours += ((expected[0] ^ expected[h]) & 0xFFFFFF) != 0;
        }
    }
    /* A picture of one colour would prove nothing. */
    CHECK(colours > 100);
    CHECK_EQ(wrong, 0);
    if (wrong > 0)
        printf("    column %d of row %d\n", column, row);
}

/* SMP: the angles of columns and rows; every one of them, and back again. */
static void Call(const Shape *shape)
{
    Turned turned;
    short row, column;

    if (!OpenTurned(shape, &turned))
        return;
    for (row = (short)(shape->rows - 1); row >= 0; row--)
        for (column = 0; column < shape->columns; column++) {
            QTVRInstance qtvr = turned.stage.qtvr;

            CHECK_NEAR(QTVRColumnToPan(qtvr, column), 360.0 / shape->columns * column, 1e-3);
            CHECK_EQ(QTVRSetPanAngle(qtvr, QTVRColumnToPan(qtvr, column)), noErr);
            CHECK_EQ(QTVRSetTiltAngle(qtvr, QTVRRowToTilt(qtvr, row)), noErr);
            CHECK_EQ(QTVRUpdate(qtvr, kQTVRCurrentMode), noErr);
            CheckShown(&turned, row, column);
        }
    CloseTurned(&turned);
}

static void every_view_of_a_row_is_called(void)
{
    Call(&kRow);
}

static void every_view_of_rows_is_called(void)
{
    Call(&kRing);
}

/* How far the hand has to go for an angle. GLO, QTFF: the mouse motion scale is told for the whole
   width; here the vertical way has as many degrees a pixel. */
static double Pixels(const Turned *turned, double degrees)
{
    float scale = 0;

    CHECK_EQ(QTVRGetInteractionProperty(turned->stage.qtvr, kQTVRInteractionMouseMotionScale, &scale),
             noErr);
    CHECK(scale > 0);
    return degrees / scale * turned->box.right;
}

/* X: the hand pulls the object along, so to the left is a larger pan, and down a larger tilt. In each
   row the hand goes once around, one column after the other, without letting go. */
static void Pull(const Shape *shape)
{
    Turned turned;
    short row, column;

    if (!OpenTurned(shape, &turned))
        return;
    for (row = 0; row < shape->rows; row++) {
        QTVRInstance qtvr = turned.stage.qtvr;
        Point middle = StagePoint(turned.box.right / 2, turned.box.bottom / 2), to = middle;

        CHECK_EQ(QTVRSetPanAngle(qtvr, QTVRColumnToPan(qtvr, 0)), noErr);
        CHECK_EQ(QTVRSetTiltAngle(qtvr, QTVRRowToTilt(qtvr, 0)), noErr);
        CHECK_EQ(StageEvent(&turned.stage, mouseDown, middle, 0), 1);
        if (row > 0) {
            double down = QTVRRowToTilt(qtvr, row) - QTVRRowToTilt(qtvr, 0);

            to.v = (short)(middle.v + floor(Pixels(&turned, down) + 0.5));
        }
        for (column = 0; column < shape->columns; column++) {
            double left = Pixels(&turned, 360.0 / shape->columns * column);

            stage_now++;
            to.h = (short)(middle.h - floor(left + 0.5));
            StageEvent(&turned.stage, nullEvent, to, 0);
            MCIdle(turned.stage.mc);
            CheckShown(&turned, row, column);
        }
        StageEvent(&turned.stage, mouseUp, to, 0);
        MCIdle(turned.stage.mc);
        CheckShown(&turned, row, (short)(shape->columns - 1));
    }
    CloseTurned(&turned);
}

static void every_view_of_a_row_is_pulled(void)
{
    Pull(&kRow);
}

static void every_view_of_rows_is_pulled(void)
{
    Pull(&kRing);
}

/* B20: a nudge shows the next view; all around, and from row to row. */
static void Push(const Shape *shape)
{
    Turned turned;
    short row, column;

    if (!OpenTurned(shape, &turned))
        return;
    CHECK_EQ(QTVRSetPanAngle(turned.stage.qtvr, 0), noErr);
    CHECK_EQ(QTVRSetTiltAngle(turned.stage.qtvr, QTVRRowToTilt(turned.stage.qtvr, 0)), noErr);
    for (row = 0; row < shape->rows; row++) {
        for (column = 1; column <= shape->columns; column++) {
            CHECK_EQ(QTVRNudge(turned.stage.qtvr, kQTVRRight), noErr);
            CheckShown(&turned, row, (short)(column % shape->columns));
        }
        if (row + 1 < shape->rows) {
            int falls = QTVRRowToTilt(turned.stage.qtvr, (short)(row + 1)) <
                        QTVRRowToTilt(turned.stage.qtvr, row);

            CHECK_EQ(QTVRNudge(turned.stage.qtvr, falls ? kQTVRDown : kQTVRUp), noErr);
            CheckShown(&turned, (short)(row + 1), 0);
        }
    }
    CloseTurned(&turned);
}

static void every_view_of_a_row_is_nudged(void)
{
    Push(&kRow);
}

static void every_view_of_rows_is_nudged(void)
{
    Push(&kRing);
}

static const Case cases[] = {
    {"every_view_of_a_row_is_called", every_view_of_a_row_is_called},
    {"every_view_of_rows_is_called", every_view_of_rows_is_called},
    {"every_view_of_a_row_is_pulled", every_view_of_a_row_is_pulled},
    {"every_view_of_rows_is_pulled", every_view_of_rows_is_pulled},
    {"every_view_of_a_row_is_nudged", every_view_of_a_row_is_nudged},
    {"every_view_of_rows_is_nudged", every_view_of_rows_is_nudged},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
