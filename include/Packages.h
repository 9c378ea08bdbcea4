/* Packages.h - the older place of NumberFormatting.h. */
#include <NumberFormatting.h>
