/*
 * layout.h - checks of sizes and offsets that are made when a program is compiled.
 */
#ifndef LAYOUT_H
#define LAYOUT_H

#include <stddef.h>

/* A pointer, four bytes in the classic layout. */
#define P sizeof(void *)

#define JOIN(a, b) a##b
#define NAME(a, b) JOIN(a, b)
#define HOLDS(condition) extern int NAME(holds_, __LINE__)[(condition) ? 1 : -1]
#define SIZE(type, bytes) HOLDS(sizeof(type) == (bytes))
#define FIELD(type, field, at) HOLDS(offsetof(type, field) == (at))

#endif
