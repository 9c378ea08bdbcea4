/* spinner.c - turns an object once around. */
#include "classic.h"

int main(int argc, char **argv)
{
    QTVRInstance qtvr;
    MovieController controller;
    Movie movie;
    float least = 0, most = 0;
    int i;

    if (argc < 2 || EnterMovies() != noErr || (movie = OpenScene(argv[1])) == nil)
        return 1;
    controller = Control(movie, &qtvr);
    if (qtvr == nil || QTVRGetNodeType(qtvr, kQTVRCurrentNode) != kQTVRObjectType)
        return 1;
    QTVRSetAngularUnits(qtvr, kQTVRDegrees);
    QTVRGetConstraints(qtvr, kQTVRPan, &least, &most);
    printf("pan from %.0f to %.0f\n", least, most);
    for (i = 0; i < 4; i++) {
        QTVRSetPanAngle(qtvr, least + (most - least) * i / 4);
        printf("pan %.0f\n", QTVRGetPanAngle(qtvr));
    }
    DisposeMovieController(controller);
    DisposeMovie(movie);
    ExitMovies();
    return 0;
}
