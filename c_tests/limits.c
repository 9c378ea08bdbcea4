/*
 * limits.c - QuickTimeVR.h, "Viewing Limits and Constraints".
 */
#include "fixture.h"

static void pan_is_pinned_to_the_sweep_of_growing_angles(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low, high, pan;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* Worked examples 1 and 2. */
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRPan, 315.0f, 45.0f), noErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRPan, &low, &high), noErr);
    CHECK_NEAR(low, 315.0, 1e-3);
    CHECK_NEAR(high, 45.0, 1e-3);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 60.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 45.0, 1e-3);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 300.0f), constraintReachedErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 315.0, 1e-3);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 10.0f), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 10.0, 1e-3);

    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRPan, 45.0f, 315.0f), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 0.0f), constraintReachedErr);
    pan = QTVRGetPanAngle(qtvr);
    CHECK((pan > 44.9f && pan < 45.1f) || (pan > 314.9f && pan < 315.1f));
    CloseOpened(&opened);
}

static void constraints_begin_as_the_limits_and_stay_inside(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float limitLow, limitHigh, low, high;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRTilt, &limitLow, &limitHigh), noErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(low, limitLow, 1e-4);
    CHECK_NEAR(high, limitHigh, 1e-4);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRTilt, -89.0f, 5.0f), noErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(low, limitLow, 1e-4);
    CHECK_NEAR(high, 5.0, 1e-4);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRTilt, &low, &high), noErr);
    CHECK_NEAR(high, limitHigh, 1e-4);
    CloseOpened(&opened);
}

static void setting_constraints_clips_the_view_at_once(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 40.0f), noErr);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRFieldOfView, 10.0f, 30.0f), noErr);
    CHECK_NEAR(QTVRGetFieldOfView(qtvr), 30.0, 1e-3);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRTilt, 2.0f, 3.0f), noErr);
    CHECK_NEAR(QTVRGetTiltAngle(qtvr), 2.0, 1e-3);
    CloseOpened(&opened);
}

static void the_status_tells_what_cannot_be_done(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low, high;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    QTVRSetFieldOfView(qtvr, 20.0f);
    QTVRSetTiltAngle(qtvr, 0.0f);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRUnconstrained);
    QTVRSetTiltAngle(qtvr, 89.0f);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantPanUp);
    QTVRSetTiltAngle(qtvr, -89.0f);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantPanDown);
    QTVRSetTiltAngle(qtvr, 0.0f);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRPan, 300.0f, 40.0f), noErr);
    QTVRSetPanAngle(qtvr, 40.0f);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantPanLeft);
    QTVRSetPanAngle(qtvr, 300.0f);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantPanRight);
    QTVRSetPanAngle(qtvr, 0.0f);
    QTVRGetViewingLimits(qtvr, kQTVRFieldOfView, &low, &high);
    QTVRSetFieldOfView(qtvr, low);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantZoomIn);
    QTVRSetFieldOfView(qtvr, high);
    CHECK_EQ(QTVRGetConstraintStatus(qtvr), kQTVRCantZoomOut | kQTVRCantPanUp | kQTVRCantPanDown);
    CHECK_EQ(QTVRGetConstraintStatus(NULL), 0);
    CloseOpened(&opened);
}

static void bad_arguments_are_refused(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float low = -1.0f, high = -1.0f;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetViewingLimits(qtvr, 3, &low, &high), paramErr);
    CHECK_EQ(QTVRGetConstraints(qtvr, 9, &low, &high), paramErr);
    CHECK_NEAR(low, -1.0, 0.0);
    CHECK_EQ(QTVRSetConstraints(qtvr, kQTVRTilt, 5.0f, -5.0f), paramErr);
    CHECK_EQ(QTVRGetViewingLimits(NULL, kQTVRPan, &low, &high), paramErr);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRPan, NULL, &high), noErr);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRPan, &low, NULL), noErr);
    CHECK_NEAR(low, 0.0, 1e-3);
    CHECK_NEAR(high, 360.0, 1e-3);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"pan_is_pinned_to_the_sweep_of_growing_angles", pan_is_pinned_to_the_sweep_of_growing_angles},
        {"constraints_begin_as_the_limits_and_stay_inside", constraints_begin_as_the_limits_and_stay_inside},
        {"setting_constraints_clips_the_view_at_once", setting_constraints_clips_the_view_at_once},
        {"the_status_tells_what_cannot_be_done", the_status_tells_what_cannot_be_done},
        {"bad_arguments_are_refused", bad_arguments_are_refused},
    };

    return RUN_CASES(cases);
}
