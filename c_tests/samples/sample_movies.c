/*
 * sample_movies.c - makes the sample movies of the suite in a folder, with what the authoring examples
 * make theirs with.
 *
 *     sample_movies folder
 */
#include <stdio.h>
#include <string.h>

#include "samples.h"

static const struct {
    const char *name;
    OSErr (*make)(const char *path);
} gSamples[] = {
    {"two-node-cylinder.mov", MakeTwoNodes},
    {"version-one-scene.mov", MakeOldTwoNodes},
    {"horizontal-cylinder.mov", MakeHorizontalCylinder},
    {"partial-cylinder.mov", MakePartialCylinder},
    {"low-resolution.mov", MakeLowResolution},
    {"constrained.mov", MakeConstrained},
    {"many-nodes.mov", MakeManyNodes},
    {"cube.mov", MakeWholeCube},
    {"tiled-cube.mov", MakeTiledCube},
    {"cube-hot-spots.mov", MakeCubeWithSpots},
    {"three-node-scene.mov", MakeThreeNodes},
    {"version-one-three-nodes.mov", MakeOldThreeNodes},
    {"object.mov", MakeTurntable},
    {"object-differences.mov", MakeObjectOfDifferences},
    {"version-one-object.mov", MakeOldObject},
    {"mixed-scene.mov", MakeMixedScene},
};

int main(int argc, char **argv)
{
    char path[1024];
    size_t i;
    OSErr err;

    if (argc != 2) {
        fprintf(stderr, "usage: sample_movies folder\n");
        return 2;
    }
    err = EnterMovies();
    for (i = 0; err == noErr && i < sizeof gSamples / sizeof gSamples[0]; i++) {
        err = JoinPath(path, sizeof path, argv[1], gSamples[i].name) ? gSamples[i].make(path) : bdNamErr;
        if (err == noErr)
            printf("%s\n", path);
        else
            fprintf(stderr, "sample_movies: %s: error %d\n", gSamples[i].name, (int)err);
    }
    ExitMovies();
    return err == noErr ? 0 : 1;
}
