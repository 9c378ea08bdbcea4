/*
 * sample_movies.c - makes the sample movies of the suite in a folder, with what the authoring examples
 * make theirs with.
 *
 *     sample_movies folder              those of the suite
 *     sample_movies --measured folder   large ones, whose drawing is measured
 *     sample_movies --tiny folder       a few kilobytes each, which fuzz targets begin with
 */
#include <stdio.h>
#include <string.h>

#include "samples.h"

typedef struct Sample {
    const char *name;
    OSErr (*make)(const char *path);
} Sample;

static const Sample gSamples[] = {
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

static const Sample gMeasured[] = {
    {"small.mov", MakeSoftCylinder},
    {"large.mov", MakeLargeSoftCylinder},
    {"cube.mov", MakeSoftCube},
    {"spots.mov", MakeTwoNodes},
};

static const Sample gTiny[] = {
    {"tiny-scene.mov", MakeTinyScene},
    {"tiny-version-one.mov", MakeTinyOldScene},
    {"tiny-version-one-object.mov", MakeTinyOldObject},
};

#define COUNT(samples) (sizeof samples / sizeof *samples)

int main(int argc, char **argv)
{
    int measured = argc == 3 && strcmp(argv[1], "--measured") == 0;
    int tiny = argc == 3 && strcmp(argv[1], "--tiny") == 0;
    const Sample *samples = measured ? gMeasured : tiny ? gTiny : gSamples;
    size_t count = measured ? COUNT(gMeasured) : tiny ? COUNT(gTiny) : COUNT(gSamples);
    char path[1024];
    size_t i;
    OSErr err;

    if (argc != 2 + (measured || tiny)) {
        fprintf(stderr, "usage: sample_movies [--measured | --tiny] folder\n");
        return 2;
    }
    err = EnterMovies();
    for (i = 0; err == noErr && i < count; i++) {
        err = JoinPath(path, sizeof path, argv[argc - 1], samples[i].name) ? samples[i].make(path)
                                                                          : bdNamErr;
        if (err == noErr)
            printf("%s\n", path);
        else
            fprintf(stderr, "sample_movies: %s: error %d\n", samples[i].name, (int)err);
    }
    ExitMovies();
    return err == noErr ? 0 : 1;
}
