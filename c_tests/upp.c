/*
 * upp.c - QuickTimeVR.h, "Universal Procedure Pointers".
 */
#include "fixture.h"

static void Intercept(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon, Boolean *cancel)
{
    CHECK(qtvr == NULL && message == NULL);
    CHECK_EQ(refCon, 5);
    *cancel = true;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    CHECK(qtvr == NULL);
    return (OSErr)(node + (UInt32)refCon);
}

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    CHECK(qtvr == NULL && cancel != NULL);
    return (OSErr)(from + to + (UInt32)refCon);
}

static OSErr Over(QTVRInstance qtvr, UInt32 hotSpot, UInt32 flags, SInt32 refCon)
{
    CHECK(qtvr == NULL);
    return (OSErr)(hotSpot + flags + (UInt32)refCon);
}

static OSErr Complete(QTVRInstance qtvr, SInt32 refCon)
{
    CHECK(qtvr == NULL);
    return (OSErr)refCon;
}

static OSErr Imaging(QTVRInstance qtvr, Rect *drawRect, UInt16 area, UInt32 flagsIn,
                     UInt32 *flagsOut, SInt32 refCon)
{
    CHECK(qtvr == NULL && drawRect != NULL);
    *flagsOut = kQTVRBackBufferFlagDidDraw;
    return (OSErr)(area + flagsIn + (UInt32)refCon);
}

static void a_upp_is_its_procedure(void)
{
    QTVRInterceptUPP intercept = NewQTVRInterceptUPP(Intercept);
    QTVREnteringNodeUPP entering = NewQTVREnteringNodeUPP(Entering);
    Boolean cancel = false;

    InvokeQTVRInterceptUPP(NULL, NULL, 5, &cancel, intercept);
    CHECK_EQ(cancel, true);
    CHECK_EQ(InvokeQTVREnteringNodeUPP(NULL, 9, 5, entering), 14);
    DisposeQTVRInterceptUPP(intercept);
    DisposeQTVREnteringNodeUPP(entering);
}

static void every_kind_has_its_calls(void)
{
    Boolean cancel = false;
    UInt32 flags = 0;
    Rect rect;

    CHECK_EQ(InvokeQTVRLeavingNodeUPP(NULL, 1, 2, &cancel, 3, NewQTVRLeavingNodeUPP(Leaving)), 6);
    CHECK_EQ(InvokeQTVRMouseOverHotSpotUPP(NULL, 1, 2, 3, NewQTVRMouseOverHotSpotUPP(Over)), 6);
    CHECK_EQ(InvokeQTVRImagingCompleteUPP(NULL, 7, NewQTVRImagingCompleteUPP(Complete)), 7);
    CHECK_EQ(InvokeQTVRBackBufferImagingUPP(NULL, &rect, 1, 2, &flags, 3,
                                            NewQTVRBackBufferImagingUPP(Imaging)),
             6);
    CHECK_EQ(flags, kQTVRBackBufferFlagDidDraw);
    DisposeQTVRLeavingNodeUPP(NewQTVRLeavingNodeUPP(Leaving));
    DisposeQTVRMouseOverHotSpotUPP(NewQTVRMouseOverHotSpotUPP(Over));
    DisposeQTVRImagingCompleteUPP(NewQTVRImagingCompleteUPP(Complete));
    DisposeQTVRBackBufferImagingUPP(NewQTVRBackBufferImagingUPP(Imaging));
}

static void nil_procedures_are_refused(void)
{
    CHECK_EQ(InvokeQTVREnteringNodeUPP(NULL, 1, 2, NULL), paramErr);
    CHECK_EQ(InvokeQTVRImagingCompleteUPP(NULL, 1, NULL), paramErr);
    CHECK(NewQTVRInterceptUPP(NULL) == NULL);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_upp_is_its_procedure", a_upp_is_its_procedure},
        {"every_kind_has_its_calls", every_kind_has_its_calls},
        {"nil_procedures_are_refused", nil_procedures_are_refused},
    };

    return RUN_CASES(cases);
}
