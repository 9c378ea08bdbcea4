/* walk.c - walks through all nodes of a scene, and hears of each step. */
#include "classic.h"

static pascal OSErr Leaving(QTVRInstance qtvr, UInt32 from, UInt32 to, Boolean *cancel,
                            SInt32 refCon)
{
#pragma unused(qtvr, refCon)
    (void)qtvr;
    (void)refCon;
    printf("leaving %lu for %lu\n", (unsigned long)from, (unsigned long)to);
    *cancel = false;
    return noErr;
}

static pascal void Intercept(QTVRInstance qtvr, QTVRInterceptPtr message, SInt32 refCon,
                             Boolean *cancel)
{
    (void)qtvr;
    (void)refCon;
    printf("intercepted 0x%lx\n", (unsigned long)message->selector);
    *cancel = false;
}

int main(int argc, char **argv)
{
    QTVRInstance qtvr;
    QTAtomContainer world = nil;
    QTAtom nodes, node;
    QTAtomID id;
    MovieController controller;
    Movie movie;
    short i, count;

    if (argc < 2 || EnterMovies() != noErr || (movie = OpenScene(argv[1])) == nil)
        return 1;
    controller = Control(movie, &qtvr);
    if (qtvr == nil || QTVRGetVRWorld(qtvr, &world) != noErr)
        return 1;
    QTVRSetLeavingNodeProc(qtvr, NewQTVRLeavingNodeProc(Leaving), 0, 0);
    QTVRInstallInterceptProc(qtvr, kQTVRSetPanAngleSelector, NewQTVRInterceptProc(Intercept), 0,
                             0);
    nodes = QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
    count = QTCountChildrenOfType(world, nodes, kQTVRNodeIDAtomType);
    for (i = 1; i <= count; i++) {
        node = QTFindChildByIndex(world, nodes, kQTVRNodeIDAtomType, i, &id);
        if (node == 0)
            continue;
        printf("go to %ld: %d\n", (long)id, QTVRGoToNodeID(qtvr, (UInt32)id));
        QTVRSetPanAngle(qtvr, QTVRGetPanAngle(qtvr));
        printf("at %lu, %d\n", (unsigned long)QTVRGetCurrentNodeID(qtvr),
               QTVRGetNodeType(qtvr, kQTVRCurrentNode) == kQTVRPanoramaType);
    }
    QTDisposeAtomContainer(world);
    DisposeMovieController(controller);
    DisposeMovie(movie);
    ExitMovies();
    return 0;
}
