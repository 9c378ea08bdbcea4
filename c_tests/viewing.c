/*
 * viewing.c - QuickTimeVR.h, "Viewing Angles and Zooming".
 */
#include "fixture.h"

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
    };

    return RUN_CASES(cases);
}
