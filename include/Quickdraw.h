/*
 * Quickdraw.h - also spelled QuickDraw.h.
 *
 * The contents stand in a third file, because the two are one where file names ignore case.
 */
#include "parts/Quickdraw.h"
