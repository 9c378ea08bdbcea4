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

/* GLO: constraints are always inside the limits, whichever way round they are given. */
static void constraints_stay_in_a_partial_picture(void)
{
    static const struct {
        float min, max, low, high;
    } tries[] = {{200, 190, 60, 150}, {61, 420, 61, 150}, {-90, 269, 60, 150}, {0, 360, 60, 150},
                 {130, 70, 130, 150}, {140, 90, 60, 90},  {10, 70, 60, 70},    {160, 200, 150, 150},
                 {20, 30, 60, 60},    {70, 80, 70, 80}};
    Opened opened;
    float low, high;
    size_t i;

    if (!OpenSample("partial-cylinder.mov", &opened))
        return;
    for (i = 0; i < sizeof tries / sizeof tries[0]; i++) {
        CHECK_EQ(QTVRSetConstraints(opened.qtvr, kQTVRPan, tries[i].min, tries[i].max), noErr);
        CHECK_EQ(QTVRGetConstraints(opened.qtvr, kQTVRPan, &low, &high), noErr);
        CHECK_NEAR(low, tries[i].low, 1e-3);
        CHECK_NEAR(high, tries[i].high, 1e-3);
        QTVRSetPanAngle(opened.qtvr, 300);
        CHECK(QTVRGetPanAngle(opened.qtvr) >= 59.99f && QTVRGetPanAngle(opened.qtvr) <= 150.01f);
    }
    CloseOpened(&opened);
}

/* The shape of the view limits its height: the constraints follow. */
static void constraints_follow_the_shape_of_the_view(void)
{
    Opened opened;
    Rect wide;
    float low, high, limit;

    if (!OpenSample("partial-cylinder.mov", &opened))
        return;
    SetRect(&wide, 0, 0, 1000, 100);
    SetMovieBox(opened.movie, &wide);
    CHECK_EQ(QTVRGetViewingLimits(opened.qtvr, kQTVRFieldOfView, NULL, &limit), noErr);
    CHECK_NEAR(limit, 11.42, 0.01);
    CHECK_EQ(QTVRGetConstraints(opened.qtvr, kQTVRFieldOfView, &low, &high), noErr);
    CHECK_NEAR(high, limit, 1e-4);
    CHECK(low <= high);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, high), noErr);
    CHECK_EQ(QTVRSetFieldOfView(opened.qtvr, 12), constraintReachedErr);
    CloseOpened(&opened);
}

static void Through(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    (void)qtvr, (void)message, (void)refCon, (void)cancel;
}

/* What an angle would become, it becomes without an error: in both units, and through an
   interceptor, whose floats are radians. */
static void a_wrapped_and_constrained_angle_can_be_set(void)
{
    static const float fields[] = {3.7f, 5, 11.3f, 17.7f, 21, 29.9f};
    Opened opened;
    QTVRInstance qtvr;
    float end, tilt;
    size_t i;
    UInt32 units;
    int way;

    if (!OpenSample("partial-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    for (way = 0; way < 2; way++) {
        for (i = 0; i < sizeof fields / sizeof fields[0]; i++) {
            CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRDegrees), noErr);
            QTVRSetFieldOfView(qtvr, fields[i]);
            for (units = kQTVRDegrees; units <= kQTVRRadians; units++) {
                CHECK_EQ(QTVRSetAngularUnits(qtvr, units), noErr);
                CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, units ? 2.9f : 170, &end), noErr);
                CHECK_EQ(QTVRSetPanAngle(qtvr, end), noErr);
                CHECK_EQ(QTVRSetPanAngle(qtvr, QTVRGetPanAngle(qtvr)), noErr);
                CHECK(QTVRGetConstraintStatus(qtvr) & kQTVRCantPanLeft);
                CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, units ? 0.9f : 40, &end), noErr);
                CHECK_EQ(QTVRSetPanAngle(qtvr, end), noErr);
                CHECK(QTVRGetConstraintStatus(qtvr) & kQTVRCantPanRight);
                CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRTilt, 1.5f * (units ? 1 : 60), &tilt),
                         noErr);
                CHECK_EQ(QTVRSetTiltAngle(qtvr, tilt), noErr);
                CHECK(QTVRGetConstraintStatus(qtvr) & kQTVRCantPanUp);
            }
        }
        CHECK_EQ(QTVRInstallInterceptProc(qtvr, kQTVRSetPanAngleSelector,
                                          NewQTVRInterceptUPP(Through), 0, 0),
                 noErr);
        CHECK_EQ(QTVRInstallInterceptProc(qtvr, kQTVRSetTiltAngleSelector,
                                          NewQTVRInterceptUPP(Through), 0, 0),
                 noErr);
    }
    CloseOpened(&opened);
}

/* No number that C can hold leads the view outside, or ends in anything but a result code. */
static void no_constraint_is_too_odd(void)
{
    static const float odd[] = {0,    -0.0f,    1e-38f, -1e-38f, 90,     -90,   180,      359.9999f,
                                360,  -360,     720,    1e9f,    -1e9f,  3e38f, -3e38f,   INFINITY,
                                -INFINITY, NAN};
    static const char *const movies[] = {"two-node-cylinder.mov", "partial-cylinder.mov", "cube.mov",
                                         "constrained.mov"};
    size_t count = sizeof odd / sizeof odd[0], movie, i, j;
    Opened opened;

    for (movie = 0; movie < 4; movie++) {
        if (!OpenSample(movies[movie], &opened))
            return;
        for (i = 0; i < count; i++) {
            for (j = 0; j < count; j++) {
                QTVRInstance qtvr = opened.qtvr;
                UInt16 kind = (UInt16)((i + j) % 3);
                float pan, tilt, field;
                OSErr err = QTVRSetConstraints(qtvr, kind, odd[i], odd[j]);

                CHECK(err == noErr || err == paramErr);
                if (!isfinite(odd[i]) || !isfinite(odd[j]))
                    CHECK_EQ(err, paramErr);
                err = QTVRSetPanAngle(qtvr, odd[i]);
                CHECK(err == noErr || err == constraintReachedErr
                      || (err == paramErr && !isfinite(odd[i])));
                err = QTVRSetTiltAngle(qtvr, odd[j]);
                CHECK(err == noErr || err == constraintReachedErr
                      || (err == paramErr && !isfinite(odd[j])));
                QTVRSetFieldOfView(qtvr, odd[(i + j) % count]);
                pan = QTVRGetPanAngle(qtvr);
                tilt = QTVRGetTiltAngle(qtvr);
                field = QTVRGetFieldOfView(qtvr);
                CHECK(pan >= 0 && pan <= 360);
                CHECK(tilt >= -90.001f && tilt <= 90.001f);
                CHECK(field > 0 && field < 180);
                QTVRGetConstraintStatus(qtvr);
            }
        }
        CloseOpened(&opened);
    }
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"pan_is_pinned_to_the_sweep_of_growing_angles", pan_is_pinned_to_the_sweep_of_growing_angles},
        {"constraints_begin_as_the_limits_and_stay_inside", constraints_begin_as_the_limits_and_stay_inside},
        {"setting_constraints_clips_the_view_at_once", setting_constraints_clips_the_view_at_once},
        {"the_status_tells_what_cannot_be_done", the_status_tells_what_cannot_be_done},
        {"bad_arguments_are_refused", bad_arguments_are_refused},
        {"constraints_stay_in_a_partial_picture", constraints_stay_in_a_partial_picture},
        {"constraints_follow_the_shape_of_the_view", constraints_follow_the_shape_of_the_view},
        {"a_wrapped_and_constrained_angle_can_be_set", a_wrapped_and_constrained_angle_can_be_set},
        {"no_constraint_is_too_odd", no_constraint_is_too_odd},
    };

    return RUN_CASES(cases);
}
