/*
 * conversion.c - QuickTimeVR.h, "Conversions".
 */
#include "fixture.h"

static void units_change_only_the_expression(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* Worked example 8. */
    CHECK_EQ(QTVRGetAngularUnits(qtvr), kQTVRDegrees);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRRadians), noErr);
    CHECK_EQ(QTVRGetAngularUnits(qtvr), kQTVRRadians);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 1.5707963f), noErr);
    CHECK_EQ(QTVRSetAngularUnits(qtvr, kQTVRDegrees), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 90.0, 1e-4);
    CloseOpened(&opened);
}

static void an_unknown_unit_is_refused(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRSetAngularUnits(qtvr, 2), paramErr);
    CHECK_EQ(QTVRGetAngularUnits(qtvr), kQTVRDegrees);
    CHECK_EQ(QTVRSetAngularUnits(NULL, kQTVRDegrees), paramErr);
    CHECK_EQ(QTVRGetAngularUnits(NULL), kQTVRDegrees);
    CloseOpened(&opened);
}

static void limits_come_in_the_current_unit(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float degrees, radians, low;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRTilt, &low, &degrees), noErr);
    QTVRSetAngularUnits(qtvr, kQTVRRadians);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRTilt, &low, &radians), noErr);
    CHECK_NEAR(radians * 57.29577951, degrees, 1e-4);
    CloseOpened(&opened);
}

static void wrap_and_constrain_changes_nothing(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float value, low, high, pan;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRWrapAndConstrain: what the value would become. The result may be where the value was. */
    pan = QTVRGetPanAngle(qtvr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, -20.0f, &value), noErr);
    CHECK_NEAR(value, 340.0, 1e-3);
    CHECK_EQ(QTVRGetViewingLimits(qtvr, kQTVRFieldOfView, &low, &high), noErr);
    value = 179.0f;
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRFieldOfView, value, &value), noErr);
    CHECK_NEAR(value, high, 1e-3);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 0.0);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, 3, 1.0f, &value), paramErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, -1, 1.0f, &value), paramErr);
    CHECK_EQ(QTVRWrapAndConstrain(qtvr, kQTVRPan, 1.0f, NULL), paramErr);
    CHECK_EQ(QTVRWrapAndConstrain(NULL, kQTVRPan, 1.0f, &value), paramErr);
    CloseOpened(&opened);
}

static void the_middle_of_the_view_has_its_angles(void)
{
    Opened opened;
    QTVRInstance qtvr;
    Rect box;
    Point middle;
    float pan, tilt;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRPtToAngles: the centre of the view gives the current pan and tilt. */
    GetMovieBox(opened.movie, &box);
    middle.h = (short)((box.left + box.right) / 2);
    middle.v = (short)((box.top + box.bottom) / 2);
    CHECK_EQ(QTVRSetFieldOfView(qtvr, 30.0f), noErr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 77.0f), noErr);
    CHECK_EQ(QTVRSetTiltAngle(qtvr, 4.0f), noErr);
    CHECK_EQ(QTVRPtToAngles(qtvr, middle, &pan, &tilt), noErr);
    CHECK_NEAR(pan, 77.0, 1e-3);
    CHECK_NEAR(tilt, 4.0, 1e-3);
    /* Pan grows to the left, tilt upwards. */
    middle.h = (short)(middle.h - 20);
    middle.v = (short)(middle.v - 20);
    CHECK_EQ(QTVRPtToAngles(qtvr, middle, &pan, &tilt), noErr);
    CHECK(pan > 77.5f);
    CHECK(tilt > 4.5f);
    CHECK_EQ(QTVRPtToAngles(NULL, middle, &pan, &tilt), paramErr);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"units_change_only_the_expression", units_change_only_the_expression},
        {"an_unknown_unit_is_refused", an_unknown_unit_is_refused},
        {"limits_come_in_the_current_unit", limits_come_in_the_current_unit},
        {"wrap_and_constrain_changes_nothing", wrap_and_constrain_changes_nothing},
        {"the_middle_of_the_view_has_its_angles", the_middle_of_the_view_has_its_angles},
    };

    return RUN_CASES(cases);
}
