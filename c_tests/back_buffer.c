/*
 * back_buffer.c - QuickTimeVR.h, "Memory and Back Buffers".
 *
 * Sources: "Virtual Reality Programming With QuickTime VR" (B20, B21), the QuickTime VR Reference
 * (REF), Inside QuickTime (IQT) and What's New in QuickTime 5 (WN5), as behaviour.md section 8 tells
 * them.
 */
#include "stage.h"

/* golden.md 8: the full cache is the whole picture. */
static void sizes_are_those_of_the_picture(void)
{
    Stage stage;
    SInt32 least, suggested, whole;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, kQTVRUseMovieGeometry, kQTVRFullRes,
                                      kQTVRUseMovieDepth, &least, &suggested, &whole),
             noErr);
    CHECK_EQ(whole, 1152 * 320 * 4);
    CHECK(0 < least && least <= suggested && suggested <= whole);
    /* Three tiles, and a third more for smaller versions [I]. */
    CHECK_EQ(least, 4 * (48 * 320 * 4));
    CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, kQTVRVerticalCylinder, kQTVRFullRes, 16, NULL,
                                      NULL, &whole),
             noErr);
    CHECK_EQ(whole, 1152 * 320 * 2);
    /* B20: a resolution that the file does not have may be asked for. */
    CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, kQTVRHorizontalCylinder, kQTVRQuarterRes, 32, NULL,
                                      NULL, &whole),
             noErr);
    CHECK_EQ(whole, 288 * 80 * 4);
    CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, 1, 1, 0, NULL, NULL, &whole), paramErr);
    CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, 0, 3, 0, NULL, NULL, &whole), paramErr);
    CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, 0, 1, 7, NULL, NULL, &whole), paramErr);
    CHECK_EQ(QTVRGetBackBufferMemInfo(NULL, 0, 1, 0, NULL, NULL, &whole), paramErr);
    CloseStage(&stage);
}

/* REF: the default is the movie's own geometry and the whole picture. */
static void preferences_are_told_again(void)
{
    Stage stage;
    OSType geometry, format;
    UInt16 resolution;
    SInt16 size;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRGetBackBufferSettings(stage.qtvr, &geometry, &resolution, &format, &size), noErr);
    CHECK_EQ(geometry, kQTVRVerticalCylinder);
    CHECK_EQ(resolution, kQTVRFullRes);
    CHECK_EQ(format, 32);
    CHECK_EQ(size, kQTVRFullCache);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, kQTVRHorizontalCylinder, kQTVRHalfRes, 16,
                                    kQTVRMinimumCache),
             noErr);
    CHECK_EQ(QTVRGetBackBufferSettings(stage.qtvr, &geometry, &resolution, &format, &size), noErr);
    CHECK_EQ(geometry, kQTVRHorizontalCylinder);
    CHECK_EQ(resolution, kQTVRHalfRes);
    CHECK_EQ(format, 16);
    CHECK_EQ(size, kQTVRMinimumCache);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 8, 0, 0), paramErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, 8, 0), paramErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, 0, 2), paramErr);
    CHECK_EQ(QTVRGetBackBufferSettings(stage.qtvr, NULL, NULL, NULL, &size), noErr);
    CHECK_EQ(size, kQTVRMinimumCache);
    CloseStage(&stage);
}

/* B20: bit 0 always; a bit for each other resolution in the file, previews not. */
static void resolutions_are_those_of_the_file(void)
{
    Stage stage;
    UInt16 mask = 0;

    if (!OpenStage("low-resolution.mov", &stage))
        return;
    CHECK_EQ(QTVRGetAvailableResolutions(stage.qtvr, &mask), noErr);
    CHECK_EQ(mask, kQTVRFullRes | kQTVRHalfRes);
    CHECK_EQ(QTVRGetAvailableResolutions(stage.qtvr, NULL), paramErr);
    CloseStage(&stage);
    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRGetAvailableResolutions(stage.qtvr, &mask), noErr);
    CHECK_EQ(mask, kQTVRFullRes);
    CloseStage(&stage);
}

/* Whether the middle of the lowest row is rather green than blue. */
static int HasGreenGround(Stage *stage)
{
    UInt32 pixel;

    CHECK_EQ(QTVRUpdate(stage->qtvr, kQTVRStatic), noErr);
    pixel = StagePixel(stage, 160, 238);
    return (pixel >> 8 & 0xFF) > (pixel & 0xFF);
}

/* B20: a resolution of the file is read from there, for another the best picture is reduced. The
   sample's full picture has green ground, its half blue, and a quarter is only a preview. */
static void the_picture_has_the_resolution_that_was_asked_for(void)
{
    Stage stage;
    QTVRFloatPoint coord;
    float across = 0.0f;
    UInt16 resolution;

    if (!OpenStage("low-resolution.mov", &stage))
        return;
    for (resolution = kQTVRFullRes; resolution <= kQTVRQuarterRes; resolution *= 2) {
        SInt32 told = 0;

        CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, resolution, 0, kQTVRFullCache), noErr);
        CHECK_EQ(HasGreenGround(&stage), resolution != kQTVRHalfRes);
        CHECK_EQ(QTVRAnglesToCoord(stage.qtvr, 100.0f, 0.0f, &coord), noErr);
        across = resolution == kQTVRFullRes ? coord.y : across;
        CHECK_NEAR(coord.y * resolution, across, 0.01);
        CHECK_EQ(QTVRGetBackBufferMemInfo(stage.qtvr, 0, resolution, 32, NULL, NULL, &told), noErr);
        CHECK_EQ(told, 1152 * 320 * 4 / (resolution * resolution));
    }
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, 0, kQTVRFullCache), noErr);
    CHECK(HasGreenGround(&stage));
    CloseStage(&stage);
}

/* A buffer of 16 bits has five bits for each colour. */
static void the_picture_has_the_depth_that_was_asked_for(void)
{
    Stage stage;
    UInt32 whole;
    int x, y, finer[2] = {0, 0}, depth;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRSetImagingProperty(stage.qtvr, kQTVRAllModes, kQTVRImagingQuality, codecMinQuality),
             noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    whole = StageSum(&stage);
    for (depth = 0; depth < 2; depth++) {
        CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, depth == 0 ? 16 : 32, kQTVRFullCache),
                 noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        for (y = 0; y < 240; y += 3)
            for (x = 0; x < 320; x += 3) {
                UInt32 pixel = StagePixel(&stage, (short)x, (short)y);
                int shift;

                for (shift = 0; shift < 24; shift += 8) {
                    UInt32 part = pixel >> shift & 0xFF;

                    finer[depth] += part != (part >> 3 << 3 | part >> 5);
                }
            }
    }
    CHECK_EQ(finer[0], 0);
    CHECK(finer[1] > 0);
    CHECK_EQ(StageSum(&stage), whole);
    CloseStage(&stage);
}

typedef struct Paint {
    int calls, hidden;
    Rect rect;
    UInt32 flags;
    UInt16 index;
    int refreshInside, draw;
    UInt32 color;
} Paint;

static Paint gPaint;

static OSErr Painter(QTVRInstance qtvr, Rect *rect, UInt16 index, UInt32 flagsIn, UInt32 *flagsOut,
                     SInt32 refCon)
{
    GWorldPtr world;
    GDHandle device;
    PixMapHandle map;
    short v;

    CHECK_EQ(refCon, 3);
    gPaint.calls++;
    gPaint.rect = *rect;
    gPaint.flags = flagsIn;
    gPaint.index = index;
    if ((flagsIn & kQTVRBackBufferRectVisible) == 0) {
        gPaint.hidden++;
        return noErr;
    }
    if (gPaint.refreshInside)
        CHECK_EQ(QTVRRefreshBackBuffer(qtvr, 0), noErr);
    /* The current port is the buffer, in its coordinates. */
    GetGWorld(&world, &device);
    map = GetGWorldPixMap(world);
    CHECK(EqualRect(rect, &(*map)->bounds));
    CHECK_EQ((*map)->pixelSize, 32);
    if (!gPaint.draw)
        return noErr;
    for (v = 0; v < rect->bottom - rect->top; v++) {
        UInt32 *row = (UInt32 *)(GetPixBaseAddr(map) + (size_t)v * ((*map)->rowBytes & 0x3FFF));
        short h;

        for (h = 0; h < rect->right - rect->left; h++)
            row[h] = gPaint.color;
    }
    *flagsOut |= kQTVRBackBufferFlagDidDraw;
    return noErr;
}

static OSErr Install(const Stage *stage, float pan, float tilt, float width, float height,
                     UInt32 flags)
{
    QTVRAreaOfInterest area;

    area.panAngle = pan;
    area.tiltAngle = tilt;
    area.width = width;
    area.height = height;
    area.flags = flags;
    return QTVRSetBackBufferImagingProc(stage->qtvr, NewQTVRBackBufferImagingUPP(Painter), 1, &area,
                                        3);
}

/* REF: the procedure paints before each update; what it painted stays until it is refreshed. */
static void a_procedure_paints_in_its_area(void)
{
    static const char *const movies[] = {"two-node-cylinder.mov", "horizontal-cylinder.mov"};
    Stage stage;
    UInt32 before, sky;
    size_t i;

    for (i = 0; i < 2; i++) {
        if (!OpenStage(movies[i], &stage))
            return;
        memset(&gPaint, 0, sizeof gPaint);
        gPaint.color = 0xFF12C8FA;
        gPaint.draw = 1;
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
        CHECK_EQ(QTVRSetTiltAngle(stage.qtvr, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        before = StagePixel(&stage, 160, 120);
        sky = StagePixel(&stage, 20, 20);
        /* golden.md, worked example 16: ten degrees around the middle of the view. */
        CHECK_EQ(Install(&stage, 105, 5, 10, 10, kQTVRBackBufferEveryUpdate), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(gPaint.calls, 1);
        CHECK_EQ(gPaint.index, 0);
        CHECK_EQ(gPaint.flags, kQTVRBackBufferRectVisible);
        CHECK_EQ(StagePixel(&stage, 160, 120), 0x12C8FA);
        CHECK_EQ(StagePixel(&stage, 20, 20), sky);
        /* A vertical buffer has a row for 360/1152 degrees: 32 rows for ten of them. */
        CHECK_NEAR(gPaint.rect.bottom - gPaint.rect.top, 32, 1);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(gPaint.calls, 2);
        /* Without the procedure it stays, until it is refreshed. */
        CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, NULL, 0, NULL, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(gPaint.calls, 2);
        CHECK_EQ(StagePixel(&stage, 160, 120), 0x12C8FA);
        CHECK_EQ(QTVRRefreshBackBuffer(stage.qtvr, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(StagePixel(&stage, 160, 120), before);
        CloseStage(&stage);
    }
}

/* B21: stored rows grow with pan: the buffer of a vertical cylinder. An unturned one is wanted by
   a flag. */
static void rectangles_are_places_in_the_buffer(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    memset(&gPaint, 0, sizeof gPaint);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_EQ(Install(&stage, 90, 0, 45, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.rect.top, 144);
    CHECK_EQ(gPaint.rect.bottom, 288);
    CHECK_EQ(gPaint.rect.left, 160);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, kQTVRHorizontalCylinder, 0, 16, kQTVRFullCache),
             noErr);
    /* Without the flag it is turned. */
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.rect.bottom - gPaint.rect.top, 144);
    CHECK_EQ(Install(&stage, 90, 0, 45, 10,
                     kQTVRBackBufferEveryUpdate | kQTVRBackBufferHorizontal),
             noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.rect.left, 864);
    CHECK_EQ(gPaint.rect.right, 1008);
    CHECK_EQ(gPaint.rect.top, 160);
    /* Half the resolution, half the numbers. */
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, kQTVRHorizontalCylinder, kQTVRHalfRes, 0,
                                    kQTVRFullCache),
             noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.rect.left, 432);
    CHECK_EQ(gPaint.rect.right, 504);
    CHECK_EQ(gPaint.rect.top, 80);
    CloseStage(&stage);
}

/* REF: with neither flag, when the area comes into view or goes out of it; in idle time with one. */
static void procedures_are_called_when_they_should_be(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    memset(&gPaint, 0, sizeof gPaint);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 90), noErr);
    CHECK_EQ(Install(&stage, 95, 5, 10, 10, 0), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 1);
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 270), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 2);
    CHECK_EQ(gPaint.hidden, 1);
    CHECK_EQ(Install(&stage, 275, 5, 10, 10, kQTVRBackBufferEveryIdle), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 2);
    MoviesTask(stage.opened.movie, 0);
    CHECK_EQ(MCIdle(stage.mc), noErr);
    CHECK_EQ(gPaint.calls, 4);
    /* The picture as the movie has it, if that is wanted. */
    CHECK_EQ(Install(&stage, 275, 5, 10, 10,
                     kQTVRBackBufferEveryUpdate | kQTVRBackBufferAlwaysRefresh),
             noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.flags, kQTVRBackBufferRectVisible | kQTVRBackBufferWasRefreshed);
    CloseStage(&stage);
}

/* An area across the end of the picture is painted at both ends. */
static void areas_go_round(void)
{
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    memset(&gPaint, 0, sizeof gPaint);
    gPaint.color = 0xFF12C8FA;
    gPaint.draw = 1;
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 0), noErr);
    CHECK_EQ(Install(&stage, 20, 10, 40, 20, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(StagePixel(&stage, 130, 120), 0x12C8FA);
    CHECK_EQ(StagePixel(&stage, 160, 120), 0x12C8FA);
    CHECK_EQ(StagePixel(&stage, 190, 120), 0x12C8FA);
    CloseStage(&stage);
}

/* golden.md, worked example 17. */
static void wide_areas_and_cubes_are_refused(void)
{
    QTVRBackBufferImagingUPP upp = NewQTVRBackBufferImagingUPP(Painter);
    QTVRAreaOfInterest areas[65];
    Stage stage;
    int i;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(Install(&stage, 300, 5, 200, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(Install(&stage, 300, 5, 361, 10, kQTVRBackBufferEveryUpdate), constraintReachedErr);
    CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, 0, 0, kQTVRSuggestedCache), noErr);
    CHECK_EQ(Install(&stage, 300, 5, 200, 10, kQTVRBackBufferEveryUpdate), constraintReachedErr);
    CHECK_EQ(Install(&stage, 300, 5, 180, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(Install(&stage, 300, 5, 0, 10, kQTVRBackBufferEveryUpdate), paramErr);
    memset(areas, 0, sizeof areas);
    for (i = 0; i < 65; i++)
        areas[i].width = areas[i].height = 1;
    CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, upp, 65, areas, 3), paramErr);
    CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, upp, 64, areas, 3), noErr);
    CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, NewQTVRBackBufferImagingUPP(Painter), 1, NULL,
                                          3),
             paramErr);
    CloseStage(&stage);
    if (!OpenStage("cube.mov", &stage))
        return;
    CHECK_EQ(Install(&stage, 0, 5, 10, 10, kQTVRBackBufferEveryUpdate), callNotSupportedByNodeErr);
    CHECK_EQ(QTVRRefreshBackBuffer(stage.qtvr, 0), callNotSupportedByNodeErr);
    CloseStage(&stage);
}

static int gComplete;
static UInt32 gCompleteColor;

static OSErr Complete(QTVRInstance qtvr, SInt32 refCon)
{
    GWorldPtr world;
    GDHandle device;
    PixMapHandle map;
    Rect bounds;

    (void)qtvr;
    CHECK_EQ(refCon, 8);
    gComplete++;
    GetGWorld(&world, &device);
    map = GetGWorldPixMap(world);
    bounds = (*map)->bounds;
    /* IQT: the current port is the picture, whose bounds are the view. */
    CHECK_EQ(bounds.right - bounds.left, STAGE_WIDTH);
    CHECK_EQ(bounds.bottom - bounds.top, STAGE_HEIGHT);
    if (gCompleteColor != 0)
        *(UInt32 *)GetPixBaseAddr(map) = gCompleteColor;
    return noErr;
}

/* B21, IQT: called with each picture, before it goes to the screen, also while it is hidden. */
static void a_procedure_sees_the_finished_picture(void)
{
    static const char *const movies[] = {"two-node-cylinder.mov", "cube.mov"};
    Stage stage;
    QTVRImagingCompleteUPP upp = NewQTVRImagingCompleteUPP(Complete);
    UInt32 sum, corner;
    size_t i;

    for (i = 0; i < 2; i++) {
        if (!OpenStage(movies[i], &stage))
            return;
        gComplete = 0;
        gCompleteColor = 0;
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        sum = StageSum(&stage);
        corner = StagePixel(&stage, 0, 0);
        CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr, upp, 8, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(gComplete, 1);
        CHECK_EQ(StageSum(&stage), sum);
        gCompleteColor = 0xFF010203;
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(StagePixel(&stage, 0, 0), 0x010203);
        /* behaviour.md 8.2: hidden, the screen stays, and the procedure still runs. */
        CHECK_EQ(QTVRSetVisible(stage.qtvr, false), noErr);
        gCompleteColor = 0xFF040506;
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(gComplete, 3);
        CHECK_EQ(StagePixel(&stage, 0, 0), 0x010203);
        CHECK_EQ(QTVRSetVisible(stage.qtvr, true), noErr);
        /* At every idle with the flag, else only where something changed. */
        gCompleteColor = 0;
        CHECK_EQ(MCIdle(stage.mc), noErr);
        gComplete = 0;
        CHECK_EQ(MCIdle(stage.mc), noErr);
        CHECK_EQ(gComplete, 0);
        CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr, upp, 8, kQTVRPreScreenEveryIdle),
                 noErr);
        CHECK_EQ(MCIdle(stage.mc), noErr);
        CHECK_EQ(MCIdle(stage.mc), noErr);
        CHECK_EQ(gComplete, 2);
        CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr, NULL, 0, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(gComplete, 2);
        CHECK_EQ(StagePixel(&stage, 0, 0), corner);
        CloseStage(&stage);
    }
}

/* The early calls without a geometry. */
static void the_early_calls_are_the_same(void)
{
    Stage stage;
    SInt32 whole;
    UInt16 resolution;
    SInt16 depth, size;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    CHECK_EQ(QTVRGetCacheMemInfo(stage.qtvr, kQTVRFullRes, 32, NULL, NULL, &whole), noErr);
    CHECK_EQ(whole, 1152 * 320 * 4);
    CHECK_EQ(QTVRSetCachePrefs(stage.qtvr, kQTVRQuarterRes, 16, kQTVRSuggestedCache), noErr);
    CHECK_EQ(QTVRGetCacheSettings(stage.qtvr, &resolution, &depth, &size), noErr);
    CHECK_EQ(resolution, kQTVRQuarterRes);
    CHECK_EQ(depth, 16);
    CHECK_EQ(size, kQTVRSuggestedCache);
    CloseStage(&stage);
}

/* What is refreshed is the movie's picture again, at whatever resolution the buffer is seen. */
static void a_refresh_is_exact(void)
{
    Stage stage;
    UInt32 sum;
    UInt16 resolution;

    for (resolution = kQTVRFullRes; resolution <= kQTVRQuarterRes; resolution *= 2) {
        if (!OpenStage("two-node-cylinder.mov", &stage))
            return;
        memset(&gPaint, 0, sizeof gPaint);
        gPaint.color = 0xFF12C8FA;
        gPaint.draw = 1;
        CHECK_EQ(QTVRSetBackBufferPrefs(stage.qtvr, 0, resolution, 0, kQTVRFullCache), noErr);
        CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 100), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        sum = StageSum(&stage);
        CHECK_EQ(Install(&stage, 120, 20, 40, 40, kQTVRBackBufferEveryUpdate), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(StagePixel(&stage, 160, 120), 0x12C8FA);
        CHECK(StageSum(&stage) != sum);
        /* A procedure that no longer draws sees the movie's picture, which stays as it is. */
        gPaint.draw = 0;
        CHECK_EQ(Install(&stage, 120, 20, 40, 40,
                         kQTVRBackBufferEveryUpdate | kQTVRBackBufferAlwaysRefresh),
                 noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(StageSum(&stage), sum);
        gPaint.draw = 1;
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK(StageSum(&stage) != sum);
        CHECK_EQ(QTVRSetBackBufferImagingProc(stage.qtvr, NULL, 0, NULL, 0), noErr);
        CHECK_EQ(QTVRRefreshBackBuffer(stage.qtvr, 0), noErr);
        CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
        CHECK_EQ(StageSum(&stage), sum);
        CloseStage(&stage);
    }
}

/* A picture that does not close ends at its ends: 60 to 150 degrees. */
static void areas_end_with_a_partial_picture(void)
{
    Stage stage;
    short rows;

    if (!OpenStage("partial-cylinder.mov", &stage))
        return;
    memset(&gPaint, 0, sizeof gPaint);
    CHECK_EQ(Install(&stage, 110, 5, 20, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 1);
    rows = (short)(gPaint.rect.bottom - gPaint.rect.top);
    CHECK(rows > 0);
    /* Half of it lies beyond the left end, which is the last row. */
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 150), constraintReachedErr);
    CHECK_EQ(Install(&stage, 160, 5, 20, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 2);
    CHECK_NEAR(gPaint.rect.bottom - gPaint.rect.top, rows / 2, 1);
    CHECK_NEAR(gPaint.rect.bottom, rows * 90 / 20, 5);
    /* And beyond the right one. */
    CHECK_EQ(QTVRSetPanAngle(stage.qtvr, 60), constraintReachedErr);
    CHECK_EQ(Install(&stage, 70, 5, 20, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 3);
    CHECK_NEAR(gPaint.rect.bottom - gPaint.rect.top, rows / 2, 1);
    CHECK_EQ(gPaint.rect.top, 0);
    /* What lies outside altogether is not painted. */
    CHECK_EQ(Install(&stage, 200, 5, 20, 10, kQTVRBackBufferEveryUpdate), noErr);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), noErr);
    CHECK_EQ(gPaint.calls, 3);
    CloseStage(&stage);
}

/* A picture too large for a buffer of its own is not drawn, and the result tells. */
static void a_huge_picture_has_no_prescreen_buffer(void)
{
    static const Rect huge = {-32768, -32768, 32767, 32767};
    Stage stage;

    if (!OpenStage("two-node-cylinder.mov", &stage))
        return;
    gComplete = 0;
    CHECK_EQ(QTVRSetPrescreenImagingCompleteProc(stage.qtvr, NewQTVRImagingCompleteUPP(Complete), 8,
                                                 0),
             noErr);
    SetMovieBox(stage.opened.movie, &huge);
    CHECK_EQ(QTVRUpdate(stage.qtvr, kQTVRStatic), memFullErr);
    CHECK_EQ(gComplete, 0);
    CloseStage(&stage);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"sizes_are_those_of_the_picture", sizes_are_those_of_the_picture},
        {"preferences_are_told_again", preferences_are_told_again},
        {"resolutions_are_those_of_the_file", resolutions_are_those_of_the_file},
        {"the_picture_has_the_resolution_that_was_asked_for",
         the_picture_has_the_resolution_that_was_asked_for},
        {"the_picture_has_the_depth_that_was_asked_for",
         the_picture_has_the_depth_that_was_asked_for},
        {"a_procedure_paints_in_its_area", a_procedure_paints_in_its_area},
        {"rectangles_are_places_in_the_buffer", rectangles_are_places_in_the_buffer},
        {"procedures_are_called_when_they_should_be", procedures_are_called_when_they_should_be},
        {"areas_go_round", areas_go_round},
        {"wide_areas_and_cubes_are_refused", wide_areas_and_cubes_are_refused},
        {"a_procedure_sees_the_finished_picture", a_procedure_sees_the_finished_picture},
        {"the_early_calls_are_the_same", the_early_calls_are_the_same},
        {"a_refresh_is_exact", a_refresh_is_exact},
        {"areas_end_with_a_partial_picture", areas_end_with_a_partial_picture},
        {"a_huge_picture_has_no_prescreen_buffer", a_huge_picture_has_no_prescreen_buffer},
    };

    return RUN_CASES(cases);
}
