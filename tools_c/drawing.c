/*
 * drawing.c - drawing views of a movie into a picture.
 */
#include "drawing.h"

#include <ImageCompression.h>

#include <stdio.h>
#include <string.h>

#include "pictures.h"

OSErr OpenDrawing(const char *path, Drawing *drawing)
{
    Rect box = {0, 0, 64, 64};
    OSErr err;

    memset(drawing, 0, sizeof *drawing);
    err = NewPicture(box.right, box.bottom, 32, &drawing->view);
    if (err == noErr)
        err = OpenScene(path, drawing->view, &box, &drawing->scene);
    return err;
}

void CloseDrawing(Drawing *drawing)
{
    CloseScene(&drawing->scene);
    if (drawing->view != nil)
        DisposeGWorld(drawing->view);
    drawing->view = nil;
}

OSErr SizeDrawing(Drawing *drawing, short width, short height)
{
    GWorldPtr view;
    Rect box = {0, 0, 0, 0};
    OSErr err = NewPicture(width, height, 32, &view);

    if (err != noErr)
        return err;
    box.right = width;
    box.bottom = height;
    SetMovieGWorld(drawing->scene.movie, view, nil);
    SetMovieBox(drawing->scene.movie, &box);
    DisposeGWorld(drawing->view);
    drawing->view = view;
    return GetMoviesError();
}

void FreeDrawing(Drawing *drawing)
{
    static const UInt16 kinds[3] = {kQTVRPan, kQTVRTilt, kQTVRFieldOfView};
    float least, most;
    int i;

    for (i = 0; i < 3; i++)
        if (QTVRGetViewingLimits(drawing->scene.qtvr, kinds[i], &least, &most) == noErr)
            QTVRSetConstraints(drawing->scene.qtvr, kinds[i], least, most);
}

void SetDrawing(Drawing *drawing, UInt32 correction, UInt32 quality)
{
    QTVRSetImagingProperty(drawing->scene.qtvr, kQTVRStatic, kQTVRImagingCorrection,
                           (SInt32)correction);
    QTVRSetImagingProperty(drawing->scene.qtvr, kQTVRStatic, kQTVRImagingQuality, (SInt32)quality);
}

OSErr Draw(Drawing *drawing)
{
    OSErr err = QTVRUpdate(drawing->scene.qtvr, kQTVRStatic);

    /* What there is was drawn. */
    if (err == streamingNodeNotReadyErr || err == codecBadDataErr || err == noCodecErr) {
        drawing->isPartial = true;
        err = noErr;
    }
    if (drawing->tells && ++drawing->done <= drawing->due)
        fprintf(stderr, "\r%ld of %ld%s", drawing->done, drawing->due,
                drawing->done == drawing->due ? "\n" : "");
    return err;
}

OSErr DrawAt(Drawing *drawing, double pan, double tilt, double fieldOfView)
{
    QTVRInstance qtvr = drawing->scene.qtvr;
    OSErr err = noErr;

    /* The zoom comes first: it decides how far a view may be turned. */
    if (fieldOfView > 0)
        err = QTVRSetFieldOfView(qtvr, (float)fieldOfView);
    if (err == noErr || err == constraintReachedErr)
        err = QTVRSetPanAngle(qtvr, (float)pan);
    if (err == noErr || err == constraintReachedErr)
        err = QTVRSetTiltAngle(qtvr, (float)tilt);
    return err == noErr || err == constraintReachedErr ? Draw(drawing) : err;
}

void BeginProgress(Drawing *drawing, long due)
{
    drawing->done = 0;
    drawing->due = due;
}
