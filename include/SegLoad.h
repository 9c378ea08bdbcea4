/*
 * SegLoad.h - also spelled Segload.h.
 *
 * The contents stand in a third file, because the two are one where file names ignore case.
 */
#include "parts/SegLoad.h"
