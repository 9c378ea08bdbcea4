/*
 * corrections.c - the three ways to straighten a cylinder, by their formulas.
 *
 * QuickTimeVR.h, kQTVRImagingCorrection. What each does is told by third parties only: none has
 * columns linear in the angle and rows linear in its tangent; partial has the columns of a
 * perspective, each as high as it is without a tilt; full is a perspective. Points, hot spots and
 * the picture follow the same.
 */
#include <math.h>

#include "stage.h"

static const SInt32 corrections[] = {kQTVRNoCorrection, kQTVRPartialCorrection,
                                     kQTVRFullCorrection};
static const double degree = 57.29577951308232;

/* Shows a view in a correction. */
static void Look(const Stage *stage, SInt32 correction, double pan, double tilt, double fov)
{
    CHECK_EQ(QTVRSetImagingProperty(stage->qtvr, kQTVRAllModes, kQTVRImagingCorrection, correction),
             noErr);
    QTVRSetFieldOfView(stage->qtvr, (float)fov);
    QTVRSetPanAngle(stage->qtvr, (float)pan);
    QTVRSetTiltAngle(stage->qtvr, (float)tilt);
}

/* The angles of a point by the formulas, in degrees. */
static void Expect(SInt32 correction, double pan, double tilt, double fov, double h, double v,
                   double *ptPan, double *ptTilt)
{
    double focal = STAGE_HEIGHT / 2.0 / tan(fov / 2 / degree);
    double right = h - STAGE_WIDTH / 2.0, up = STAGE_HEIGHT / 2.0 - v;
    double level = tan(tilt / degree), sine = sin(tilt / degree), cosine = cos(tilt / degree);

    if (correction == kQTVRNoCorrection) {
        double across = 2 * atan(STAGE_WIDTH / 2.0 / focal) * degree;

        *ptPan = pan - across * right / STAGE_WIDTH;
        *ptTilt = atan(level + up / focal) * degree;
    } else if (correction == kQTVRPartialCorrection) {
        *ptPan = pan - atan2(right, focal) * degree;
        *ptTilt = atan(level + up / hypot(right, focal)) * degree;
    } else {
        double ahead = focal * cosine - up * sine, above = up * cosine + focal * sine;

        *ptPan = pan - atan2(right, ahead) * degree;
        *ptTilt = atan2(above, hypot(right, ahead)) * degree;
    }
}

static void points_have_the_angles_of_the_formulas(void)
{
    Stage stage;
    int i;
    short h, v;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < 3; i++) {
        Look(&stage, corrections[i], 180, 11, 45);
        for (v = 0; v <= STAGE_HEIGHT; v += 40)
            for (h = 0; h < STAGE_WIDTH; h += 40) {
                double pan, tilt;
                float ptPan = 0, ptTilt = 0;

                Expect(corrections[i], 180, 11, 45, h, v, &pan, &tilt);
                CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(h, v), &ptPan, &ptTilt), noErr);
                CHECK_NEAR(ptPan, pan, 2e-3);
                CHECK_NEAR(ptTilt, tilt, 2e-3);
            }
    }
    CloseStage(&stage);
}

/* A hot spot is hit where the point's angles are in it, which a view of just that place tells. */
static void hot_spots_are_hit_where_the_picture_shows_them(void)
{
    Stage stage;
    int i, hits[3] = {0, 0, 0}, checked[3] = {0, 0, 0};
    short h, v;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < 3; i++)
        for (v = 3; v < STAGE_HEIGHT - 3; v += 13)
            for (h = 3; h < STAGE_WIDTH - 3; h += 17) {
                UInt32 id = 0, near = 0, there = 0;
                float pan, tilt;
                int at, same = 1;

                Look(&stage, corrections[i], 10, 9, 50);
                CHECK_EQ(QTVRPtToHotSpotID(stage.qtvr, StagePoint(h, v), &id), noErr);
                /* At an edge a pixel more or less decides. */
                for (at = 0; at < 4; at++) {
                    short dh = (short)(at < 2 ? -3 : 3), dv = (short)(at % 2 ? -3 : 3);

                    QTVRPtToHotSpotID(stage.qtvr, StagePoint((short)(h + dh), (short)(v + dv)),
                                      &near);
                    same &= near == id;
                }
                CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(h, v), &pan, &tilt), noErr);
                Look(&stage, kQTVRFullCorrection, pan, tilt, 8);
                if (!same || fabs(QTVRGetTiltAngle(stage.qtvr) - tilt) > 1e-3)
                    continue;
                CHECK_EQ(QTVRPtToHotSpotID(stage.qtvr, StageMiddle(), &there), noErr);
                CHECK_EQ(there, id);
                checked[i]++;
                hits[i] += id != 0;
            }
    for (i = 0; i < 3; i++)
        CHECK(checked[i] > 100 && hits[i] > 10);
    CloseStage(&stage);
}

/* The region of a hot spot is what is hit, and what is displayed. */
static void the_region_is_what_is_hit(void)
{
    Stage stage;
    int i;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    for (i = 0; i < 3; i++) {
        RgnHandle region = NewRgn();
        static UInt32 plain[STAGE_HEIGHT][STAGE_WIDTH];
        int differ = 0, inside = 0, tinted = 0;
        short h, v;

        Look(&stage, corrections[i], 10, 9, 50);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        for (v = 0; v < STAGE_HEIGHT; v++)
            for (h = 0; h < STAGE_WIDTH; h++)
                plain[v][h] = StagePixel(&stage, h, v);
        QTVRSetViewParameter(stage.qtvr, kQTVRHotSpotsVisible, (void *)(size_t)true, 0);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        QTVRSetViewParameter(stage.qtvr, kQTVRHotSpotsVisible, NULL, 0);
        CHECK_EQ(QTVRGetHotSpotRegion(stage.qtvr, 12, region), noErr);
        for (v = 0; v < STAGE_HEIGHT; v++)
            for (h = 0; h < STAGE_WIDTH; h++) {
                int is_in = PtInRgn(StagePoint(h, v), region);
                UInt32 id = 0;

                QTVRPtToHotSpotID(stage.qtvr, StagePoint(h, v), &id);
                differ += (id == 12) != is_in;
                inside += is_in;
                tinted += (StagePixel(&stage, h, v) != plain[v][h]) != (id != 0);
            }
        CHECK(inside > 1000);
        /* A pixel is hit at its middle, which may round otherwise at an edge; a white pixel of the
           picture may be one of the outline. */
        CHECK(differ <= inside / 50);
        CHECK(tinted <= inside / 10);
        DisposeRgn(region);
    }
    CloseStage(&stage);
}

/* Flat pictures are seen in perspective whatever is set. */
static void cubes_are_always_in_perspective(void)
{
    Stage stage;
    int i;

    if (!OpenStage("cube.mov", &stage))
        return;
    for (i = 0; i < 3; i++) {
        double pan, tilt;
        float ptPan = 0, ptTilt = 0;

        Look(&stage, corrections[i], 100, 30, 60);
        Expect(kQTVRFullCorrection, 100, 30, 60, 40, 30, &pan, &tilt);
        CHECK_EQ(QTVRPtToAngles(stage.qtvr, StagePoint(40, 30), &ptPan, &ptTilt), noErr);
        CHECK_NEAR(ptPan, pan, 2e-3);
        CHECK_NEAR(ptTilt, tilt, 2e-3);
    }
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"points_have_the_angles_of_the_formulas", points_have_the_angles_of_the_formulas},
        {"hot_spots_are_hit_where_the_picture_shows_them",
         hot_spots_are_hit_where_the_picture_shows_them},
        {"the_region_is_what_is_hit", the_region_is_what_is_hit},
        {"cubes_are_always_in_perspective", cubes_are_always_in_perspective},
    };

    return RUN_CASES(cases);
}
