/*
 * interaction.c - QuickTimeVR.h, "Node Procedures", "Interaction" and "Cursors".
 */
#include "fixture.h"

typedef struct NodeCalls {
    int leaving, entering;
    UInt32 from, to, entered, seenWhileLeaving, seenWhileEntering;
    Boolean refuse;
} NodeCalls;

static NodeCalls *gCalls;

static OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel, SInt32 refCon)
{
    CHECK_EQ(refCon, 17);
    CHECK_EQ(*cancel, false);
    gCalls->leaving++;
    gCalls->from = from;
    gCalls->to = to;
    gCalls->seenWhileLeaving = QTVRGetCurrentNodeID(qtvr);
    *cancel = gCalls->refuse;
    /* The result is ignored [?]. */
    return paramErr;
}

static OSErr Entering(QTVRInstance qtvr, UInt32 node, SInt32 refCon)
{
    CHECK_EQ(refCon, 18);
    gCalls->entering++;
    gCalls->entered = node;
    gCalls->seenWhileEntering = QTVRGetCurrentNodeID(qtvr);
    CHECK_EQ(QTVRSetPanAngle(qtvr, 30.0f), noErr);
    return paramErr;
}

static void node_procedures_may_call_back(void)
{
    Opened opened;
    QTVRInstance qtvr;
    NodeCalls calls;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* Leaving is asked in the old node, entering is told in the new one. */
    memset(&calls, 0, sizeof calls);
    gCalls = &calls;
    CHECK_EQ(QTVRSetLeavingNodeProc(qtvr, NewQTVRLeavingNodeUPP(Leaving), 17, 0), noErr);
    CHECK_EQ(QTVRSetEnteringNodeProc(qtvr, NewQTVREnteringNodeUPP(Entering), 18, 0), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(calls.leaving, 1);
    CHECK_EQ(calls.from, 127);
    CHECK_EQ(calls.to, 130);
    CHECK_EQ(calls.seenWhileLeaving, 127);
    CHECK_EQ(calls.entering, 1);
    CHECK_EQ(calls.entered, 130);
    CHECK_EQ(calls.seenWhileEntering, 130);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 30.0, 1e-3);
    /* The current node is gone to without asking anybody [?]. */
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(calls.leaving + calls.entering, 2);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), 180.0, 1e-3);
    CloseOpened(&opened);
}

static void the_leaving_procedure_can_refuse(void)
{
    Opened opened;
    QTVRInstance qtvr;
    NodeCalls calls;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* Worked example 13. */
    memset(&calls, 0, sizeof calls);
    calls.refuse = true;
    gCalls = &calls;
    QTVRSetLeavingNodeProc(qtvr, NewQTVRLeavingNodeUPP(Leaving), 17, 0);
    QTVRSetEnteringNodeProc(qtvr, NewQTVREnteringNodeUPP(Entering), 18, 0);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(calls.leaving, 1);
    CHECK_EQ(calls.entering, 0);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CloseOpened(&opened);
}

static void an_unknown_node_asks_nobody(void)
{
    Opened opened;
    QTVRInstance qtvr;
    NodeCalls calls;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    memset(&calls, 0, sizeof calls);
    gCalls = &calls;
    QTVRSetLeavingNodeProc(qtvr, NewQTVRLeavingNodeUPP(Leaving), 17, 0);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 4711), invalidNodeIDErr);
    CHECK_EQ(calls.leaving, 0);
    CloseOpened(&opened);
}

static void removed_procedures_are_not_called(void)
{
    Opened opened;
    QTVRInstance qtvr;
    NodeCalls calls;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    memset(&calls, 0, sizeof calls);
    gCalls = &calls;
    QTVRSetLeavingNodeProc(qtvr, NewQTVRLeavingNodeUPP(Leaving), 17, 0);
    CHECK_EQ(QTVRSetLeavingNodeProc(qtvr, NULL, 0, 0), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(calls.leaving, 0);
    CHECK_EQ(QTVRSetEnteringNodeProc(NULL, NULL, 0, 0), paramErr);
    CHECK_EQ(QTVRSetLeavingNodeProc(NULL, NULL, 0, 0), paramErr);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"node_procedures_may_call_back", node_procedures_may_call_back},
        {"the_leaving_procedure_can_refuse", the_leaving_procedure_can_refuse},
        {"an_unknown_node_asks_nobody", an_unknown_node_asks_nobody},
        {"removed_procedures_are_not_called", removed_procedures_are_not_called},
    };

    return RUN_CASES(cases);
}
