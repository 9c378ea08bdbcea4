/* lister.c - lists the nodes of a scene and their hot spots. */
#include "classic.h"

int main(int argc, char **argv)
{
    QTVRInstance qtvr;
    QTAtomContainer world = nil, info;
    QTAtom nodes, spots;
    QTAtomID id, spot;
    MovieController controller;
    Movie movie;
    short i, j;

    if (argc < 2 || EnterMovies() != noErr || (movie = OpenScene(argv[1])) == nil)
        return 1;
    controller = Control(movie, &qtvr);
    if (qtvr == nil || QTVRGetVRWorld(qtvr, &world) != noErr)
        return 1;
    nodes = QTFindChildByID(world, kParentAtomIsContainer, kQTVRNodeParentAtomType, 1, nil);
    for (i = 1; QTFindChildByIndex(world, nodes, kQTVRNodeIDAtomType, i, &id) != 0; i++) {
        printf("node %ld\n", (long)id);
        if (QTVRGetNodeInfo(qtvr, (UInt32)id, &info) != noErr)
            continue;
        spots = QTFindChildByID(info, kParentAtomIsContainer, kQTVRHotSpotParentAtomType, 1, nil);
        for (j = 1; spots != 0
                    && QTFindChildByIndex(info, spots, kQTVRHotSpotAtomType, j, &spot) != 0; j++) {
            printf("  hot spot %ld\n", (long)spot);
        }
        QTDisposeAtomContainer(info);
    }
    QTDisposeAtomContainer(world);
    DisposeMovieController(controller);
    DisposeMovie(movie);
    ExitMovies();
    return 0;
}
