/*
 * viewing.c - QuickTimeVR.h, "Viewing Angles and Zooming".
 */
#include <unistd.h>

#include "fixture.h"
#include "movie_bytes.h"

static void pan_wraps_round_a_full_circle(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* Worked example 3: a 360-degree panorama takes any pan modulo the circle. */
    CHECK_EQ(QTVRSetPanAngle(qtvr, -20.0f), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 340.0, 1e-3);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 370.0f), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 10.0, 1e-3);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 0.0f), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0.0, 1e-4);
    CloseOpened(&opened);
}

static void tilt_is_pinned_to_the_picture(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low, high;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRSetTiltAngle: pinned so that nothing outside the picture is seen. */
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 20.0f), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 89.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), high - 10.0, 1e-3);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, -89.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), low + 10.0, 1e-3);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 1.0f), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 1.0, 1e-4);
    CloseOpened(&opened);
}

static void a_cylinder_zoomed_out_has_one_tilt(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low, high, tilt;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* Worked example 7. */
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRFieldOfView, &low, &high), noErr);
    QTVRSetFieldOfView(qtvr, high);
    tilt = QTVRGetTiltAngle(qtvr);
    CHECK_NEAR(tilt, 0.0, 0.01);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 5.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), tilt, 1e-4);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, tilt), noErr);
    CloseOpened(&opened);
}

static void the_field_of_view_is_pinned_and_clips_the_tilt(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low, high;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRSetFieldOfView: a change clips pan and tilt again. */
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK(low > 0.0f);
    CHECK(low < high);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 20.0f), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 15.0f), noErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 170.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), high, 1e-3);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 0.0, 0.01);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 0.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), low, 1e-3);
    CloseOpened(&opened);
}

static void the_default_view_comes_back(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float pan, tilt, fieldOfView;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    pan = QTVRGetPanAngle(qtvr);
    tilt = QTVRGetTiltAngle(qtvr);
    fieldOfView = QTVRGetFieldOfView(qtvr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 12.0f), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, pan + 33.0f), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 7.0f), noErr);
    CHECK_EQ(QTVRShowDefaultView(qtvr), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 1e-4);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), tilt, 1e-4);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), fieldOfView, 1e-4);
    CloseOpened(&opened);
}

static void what_is_no_number_is_refused(void)
{
    Opened opened;
    QTVRInstance qtvr;
    volatile float zero = 0.0f;
    float pan;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    pan = QTVRGetPanAngle(qtvr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, zero / zero), paramErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 1.0f / zero), paramErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, -1.0f / zero), paramErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 0.0);
    CloseOpened(&opened);
}

static void a_cube_tilts_to_its_poles(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("cube.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* "Inside QuickTime: QuickTime VR": a cubic panorama can look straight up and down. */
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 90.0f), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 90.0, 1e-3);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 91.0f), constraintReachedErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, -90.0f), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), -90.0, 1e-3);
    CloseOpened(&opened);
}

static void a_partial_panorama_stops_at_its_ends(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low, high;

    if (!OpenSample("partial-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRSetPanAngle: half the view is kept inside the picture. */
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRPan, &low, &high), noErr);
    CHECK_NEAR(low, 60.0, 1e-3);
    CHECK_NEAR(high, 150.0, 1e-3);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 10.0f), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 59.0f), constraintReachedErr);
    CHECK(QTVRGetPanAngle(qtvr) > 60.0f);
    CHECK(QTVRGetPanAngle(qtvr) < 75.0f);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 151.0f), constraintReachedErr);
    CHECK(QTVRGetPanAngle(qtvr) > 135.0f);
    CHECK(QTVRGetPanAngle(qtvr) < 150.0f);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 100.0f), noErr);
    CloseOpened(&opened);
}

static void nil_and_stale_instances_answer_paramErr(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CloseOpened(&opened);
    CHECK_EQ(QTVRSetPanAngle(NULL, 1.0f), paramErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 1.0f), paramErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 1.0f), paramErr);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 1.0f), paramErr);
    CHECK_EQ(QTVRShowDefaultView(qtvr), paramErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 0.0, 0.0);
    CHECK_NEAR(QTVRGetTiltAngle(NULL), 0.0, 0.0);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 0.0, 0.0);
}

/* Opens a sample whose first atom of a type got two numbers, as words of a file: `skip` bytes behind
   its header; no atom of that type where `skip` is negative. */
static int OpenChanged(const char *name, const char *type, int skip, size_t low, size_t high,
                       Opened *opened)
{
    Bytes movie = ReadWhole(SamplePath(name));
    size_t at = 4;

    while (at + 120 < movie.size && memcmp(movie.data + at, type, 4) != 0)
        at++;
    CHECK(at + 120 < movie.size);
    if (at + 120 < movie.size && skip < 0)
        movie.data[at] = 'x';
    else if (at + 120 < movie.size) {
        PutLong(movie.data + at + 16 + skip, low);
        PutLong(movie.data + at + 20 + skip, high);
    }
    sprintf(scratch, "viewing-%ld.mov", (long)getpid());
    WriteScratch(&movie, 0, movie.size, "wb");
    free(movie.data);
    CHECK_EQ(OpenByPath(scratch, opened), noErr);
    remove(scratch);
    return opened->qtvr != NULL;
}

static void CheckLimits(QTVRInstance qtvr, UInt16 kind, double low, double high)
{
    float least = 0, most = 0;

    CHECK_EQ(QTVRGetViewingLimits(qtvr, kind, &least, &most), noErr);
    CHECK_NEAR(least, low, 1e-2);
    CHECK_NEAR(most, high, 1e-2);
}

/* QTFF, fields that are 0; what is told nowhere; ends of a cube before its poles [I]. */
static void limits_are_those_of_the_file(void)
{
    const size_t kZero = 0, kMinus20 = 0xC1A00000U, k30 = 0x41F00000, k170 = 0x432A0000;
    Opened opened;

    /* The whole height, and 5 % of it; no more than the height. */
    if (OpenChanged("two-node-cylinder.mov", "pdat", 28, kZero, kZero, &opened))
        CheckLimits(opened.qtvr, kQTVRFieldOfView, 4.111, 82.22);
    CloseOpened(&opened);
    if (OpenChanged("two-node-cylinder.mov", "pdat", 28, k30, k170, &opened))
        CheckLimits(opened.qtvr, kQTVRFieldOfView, 30, 82.22);
    CloseOpened(&opened);
    if (OpenChanged("cube.mov", "cuvw", -1, 0, 0, &opened)) {
        CheckLimits(opened.qtvr, kQTVRPan, 0, 360);
        CheckLimits(opened.qtvr, kQTVRTilt, -90, 90);
        CheckLimits(opened.qtvr, kQTVRFieldOfView, 5, 120);
        CHECK_NEAR(QTVRGetFieldOfView(opened.qtvr), 45, 1e-3);
    }
    CloseOpened(&opened);
    if (OpenChanged("cube.mov", "cuvw", 8, kMinus20, k30, &opened)) {
        CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, 20), noErr);
        CHECK_EQ(QTVRSetTiltAngle(opened.qtvr, 30), constraintReachedErr);
        CHECK_NEAR(QTVRGetTiltAngle(opened.qtvr), 20, 1e-3);
    }
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"pan_wraps_round_a_full_circle", pan_wraps_round_a_full_circle},
        {"tilt_is_pinned_to_the_picture", tilt_is_pinned_to_the_picture},
        {"a_cylinder_zoomed_out_has_one_tilt", a_cylinder_zoomed_out_has_one_tilt},
        {"the_field_of_view_is_pinned_and_clips_the_tilt", the_field_of_view_is_pinned_and_clips_the_tilt},
        {"the_default_view_comes_back", the_default_view_comes_back},
        {"what_is_no_number_is_refused", what_is_no_number_is_refused},
        {"a_cube_tilts_to_its_poles", a_cube_tilts_to_its_poles},
        {"a_partial_panorama_stops_at_its_ends", a_partial_panorama_stops_at_its_ends},
        {"nil_and_stale_instances_answer_paramErr", nil_and_stale_instances_answer_paramErr},
        {"limits_are_those_of_the_file", limits_are_those_of_the_file},
    };

    return RUN_CASES(cases);
}
