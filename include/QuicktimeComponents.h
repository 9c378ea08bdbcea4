/*
 * QuicktimeComponents.h - also spelled QuickTimeComponents.h.
 *
 * The contents stand in a third file, because the two are one where file names ignore case.
 */
#include "parts/QuickTimeComponents.h"
