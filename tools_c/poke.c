/*
 * poke.c - damages a movie, for tests.
 *
 *     poke movie damaged [change ...]
 *
 * A change is TYPE,NUMBER,OFFSET,HEX: puts bytes so far behind the name of the atom of that type that
 * stands there for the so-many-th time; or cut,BYTES: leaves so many bytes, those at the end where the
 * number is below 0; or add,HEX: adds bytes at the end.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static unsigned char bytes[1 << 23];
static size_t size;

/* Puts the bytes that two digits each tell, and gives their number. */
static size_t Put(size_t at, const char *hex)
{
    size_t count = strlen(hex) / 2, i;

    for (i = 0; i < count && at + i < sizeof bytes; i++) {
        unsigned byte = 0;

        sscanf(hex + 2 * i, "%2x", &byte);
        bytes[at + i] = (unsigned char)byte;
    }
    return count;
}

static int Change(const char *change)
{
    long number, offset;
    char type[5], hex[256];
    size_t at;

    if (strncmp(change, "cut,", 4) == 0) {
        number = atol(change + 4);
        size = number < 0 ? size - (size_t)-number : (size_t)number;
        return 1;
    }
    if (strncmp(change, "add,", 4) == 0) {
        size += Put(size, change + 4);
        return 1;
    }
    if (sscanf(change, "%4c,%ld,%ld,%255s", type, &number, &offset, hex) != 4)
        return 0;
    for (at = 0; at + 4 <= size; at++)
        if (memcmp(bytes + at, type, 4) == 0 && --number == 0) {
            Put((size_t)((long)at + offset), hex);
            return 1;
        }
    return 0;
}

int main(int argc, char **argv)
{
    FILE *file = argc > 2 ? fopen(argv[1], "rb") : NULL;
    int i;

    if (file == NULL)
        return 1;
    size = fread(bytes, 1, sizeof bytes / 2, file);
    fclose(file);
    for (i = 3; i < argc; i++)
        if (!Change(argv[i])) {
            fprintf(stderr, "poke: %s cannot be done\n", argv[i]);
            return 1;
        }
    file = fopen(argv[2], "wb");
    if (file == NULL || fwrite(bytes, 1, size, file) != size || fclose(file) != 0)
        return 1;
    return 0;
}
