/*
 * nodes.c - QuickTimeVR.h, "Scene and Node Location Information".
 */
#include <QuickTimeVRFormat.h>

#include "fixture.h"

static void a_scene_begins_at_its_default_node(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGetNodeType(qtvr, kQTVRCurrentNode), kQTVRPanoramaType);
    CHECK_EQ(QTVRGetNodeType(qtvr, 130), kQTVRPanoramaType);
    CHECK_EQ(QTVRGetNodeType(qtvr, 4711), kQTVRUnknownType);
    CHECK_EQ(QTVRGetNodeType(NULL, 127), kQTVRUnknownType);
    CHECK_EQ(QTVRGetCurrentNodeID(NULL), 0);
    CloseOpened(&opened);
}

static void special_ids_lead_back(void)
{
    Opened opened;
    QTVRInstance qtvr;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRPreviousNode), invalidNodeIDErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 130);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRPreviousNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRDefaultNode), noErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 4711), invalidNodeIDErr);
    CHECK_EQ(QTVRGetCurrentNodeID(qtvr), 127);
    CHECK_EQ(QTVRGoToNodeID(NULL, 127), paramErr);
    CloseOpened(&opened);
}

static void a_node_begins_with_its_default_view(void)
{
    Opened opened;
    QTVRInstance qtvr;
    float pan;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    /* QTVRGoToNodeID: pan, tilt and field of view are the new node's defaults. */
    pan = QTVRGetPanAngle(qtvr);
    QTVRSetPanAngle(qtvr, pan + 50.0f);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 130), noErr);
    CHECK_EQ(QTVRGoToNodeID(qtvr, 127), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 1e-4);
    QTVRSetPanAngle(qtvr, pan + 50.0f);
    CHECK_EQ(QTVRGoToNodeID(qtvr, kQTVRCurrentNode), noErr);
    CHECK_NEAR(QTVRGetPanAngle(qtvr), pan, 1e-4);
    CloseOpened(&opened);
}

static void containers_are_copies_of_ones_own(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTAtomContainer world, info, again;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetVRWorld(qtvr, &world), noErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &info), noErr);
    CHECK(QTFindChildByID(world, kParentAtomIsContainer, kQTVRWorldHeaderAtomType, 1, NULL) != 0);
    CHECK(QTFindChildByID(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL) != 0);
    CHECK_EQ(QTRemoveChildren(info, kParentAtomIsContainer), noErr);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &again), noErr);
    CHECK(QTFindChildByID(again, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL) != 0);
    CHECK_EQ(QTDisposeAtomContainer(world), noErr);
    CHECK_EQ(QTDisposeAtomContainer(info), noErr);
    CHECK_EQ(QTDisposeAtomContainer(again), noErr);
    CloseOpened(&opened);
}

static void what_cannot_be_got_is_told(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTAtomContainer info = NULL;

    if (!OpenSample("two-node-cylinder.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 4711, &info), invalidNodeIDErr);
    CHECK(info == NULL);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 127, NULL), paramErr);
    CHECK_EQ(QTVRGetVRWorld(qtvr, NULL), paramErr);
    CHECK_EQ(QTVRGetVRWorld(NULL, &info), paramErr);
    CHECK_EQ(QTVRGetNodeInfo(NULL, 127, &info), paramErr);
    CloseOpened(&opened);
}

static void an_old_scene_has_the_same_containers(void)
{
    Opened opened;
    QTVRInstance qtvr;
    QTAtomContainer world, info;
    QTAtom parent, header;
    VRNodeHeaderAtomPtr data;

    if (!OpenSample("version-one-scene.mov", &opened))
        return;
    qtvr = opened.qtvr;
    CHECK_EQ(QTVRGetVRWorld(qtvr, &world), noErr);
    parent = QTFindChildByIndex(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, NULL);
    CHECK_EQ(QTCountChildrenOfType(world, parent, kQTVRNodeIDAtomType), 2);
    CHECK_EQ(QTVRGetNodeInfo(qtvr, 130, &info), noErr);
    header = QTFindChildByID(info, kParentAtomIsContainer, kQTVRNodeHeaderAtomType, 1, NULL);
    CHECK(header != 0);
    CHECK_EQ(QTGetAtomDataPtr(info, header, NULL, (Ptr *)&data), noErr);
    CHECK_EQ(data->nodeID, 130);
    CHECK_EQ(data->nodeType, kQTVRPanoramaType);
    QTDisposeAtomContainer(world);
    QTDisposeAtomContainer(info);
    CloseOpened(&opened);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_scene_begins_at_its_default_node", a_scene_begins_at_its_default_node},
        {"special_ids_lead_back", special_ids_lead_back},
        {"a_node_begins_with_its_default_view", a_node_begins_with_its_default_view},
        {"containers_are_copies_of_ones_own", containers_are_copies_of_ones_own},
        {"what_cannot_be_got_is_told", what_cannot_be_got_is_told},
        {"an_old_scene_has_the_same_containers", an_old_scene_has_the_same_containers},
    };

    return RUN_CASES(cases);
}
