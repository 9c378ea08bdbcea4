/*
 * resource_file.h - writes a resource fork as a file, for tests that read resources.
 *
 * Layout: "Inside Macintosh: More Macintosh Toolbox", Resource File Format.
 */
#ifndef RESOURCE_FILE_H
#define RESOURCE_FILE_H

#include <unistd.h>

#include <Files.h>
#include <QTML.h>

#include "harness.h"

typedef struct TestResource {
    OSType type;
    short id;
    const char *name; /* nil: without a name */
    const void *data;
    size_t size;
} TestResource;

enum { MOST_BYTES = 1 << 20 };

typedef struct ForkBytes {
    unsigned char *bytes;
    size_t size;
} ForkBytes;

static __inline__ void fork_put(ForkBytes *fork, const void *bytes, size_t size)
{
    if (fork->size + size > MOST_BYTES)
        abort();
    memcpy(fork->bytes + fork->size, bytes, size);
    fork->size += size;
}

static __inline__ void fork_put_number(ForkBytes *fork, unsigned long number, int size)
{
    while (size-- > 0) {
        unsigned char byte = (unsigned char)(number >> (8 * size));
        fork_put(fork, &byte, 1);
    }
}

/* Resources of one type have to stand together. */
static __inline__ void fork_make(ForkBytes *fork, const TestResource *list, size_t count)
{
    size_t i, j, types = 0, map, names, type_list, references, data = 0;

    fork->bytes = (unsigned char *)calloc(1, MOST_BYTES);
    fork->size = 256;
    for (i = 0; i < count; i++) {
        fork_put_number(fork, (unsigned long)list[i].size, 4);
        fork_put(fork, list[i].data, list[i].size);
        types += i == 0 || list[i].type != list[i - 1].type;
    }
    map = fork->size;
    names = 28 + 2 + 8 * types + 12 * count;
    fork->size += 24;
    fork_put_number(fork, 28, 2);
    fork_put_number(fork, (unsigned long)names, 2);
    type_list = 2 + 8 * types;
    references = type_list;
    fork_put_number(fork, (unsigned long)types - 1, 2);
    for (i = 0; i < count; i = j) {
        for (j = i; j < count && list[j].type == list[i].type; j++)
            ;
        fork_put_number(fork, list[i].type, 4);
        fork_put_number(fork, (unsigned long)(j - i - 1), 2);
        fork_put_number(fork, (unsigned long)references, 2);
        references += 12 * (j - i);
    }
    names = 0;
    for (i = 0; i < count; i++) {
        fork_put_number(fork, (unsigned long)(unsigned short)list[i].id, 2);
        fork_put_number(fork, list[i].name ? (unsigned long)names : 0xFFFFUL, 2);
        fork_put_number(fork, (unsigned long)data, 4);
        fork_put_number(fork, 0, 4);
        data += 4 + list[i].size;
        names += list[i].name ? 1 + strlen(list[i].name) : 0;
    }
    for (i = 0; i < count; i++) {
        if (list[i].name) {
            fork_put_number(fork, (unsigned long)strlen(list[i].name), 1);
            fork_put(fork, list[i].name, strlen(list[i].name));
        }
    }
    names = fork->size;
    fork->size = 0;
    fork_put_number(fork, 256, 4);
    fork_put_number(fork, (unsigned long)map, 4);
    fork_put_number(fork, (unsigned long)(map - 256), 4);
    fork_put_number(fork, (unsigned long)(names - map), 4);
    fork->size = names;
}

/* A path for a file of this program's own. */
static __inline__ const char *scratch_path(const char *name)
{
    static char path[512];
    const char *folder = getenv("TMPDIR");

    sprintf(path, "%.200s/qtvr-%.100s-%ld", folder ? folder : "/tmp", name, (long)getpid());
    return path;
}

/* Writes the file and makes its specification; 0 if it cannot. */
static __inline__ int write_resources(const char *path, const TestResource *list, size_t count,
                                      FSSpec *spec)
{
    ForkBytes fork;
    FILE *file = fopen(path, "wb");
    char copy[512];
    int written;

    if (file == NULL)
        return 0;
    fork_make(&fork, list, count);
    written = fwrite(fork.bytes, 1, fork.size, file) == fork.size;
    free(fork.bytes);
    strcpy(copy, path);
    return fclose(file) == 0 && written && NativePathNameToFSSpec(copy, spec, 0) == noErr;
}

#endif
