/*
 * FixMath.h - arithmetic on Fixed (16.16) and Fract (2.30) numbers. Results that do not fit become
 * positiveInfinity or negativeInfinity; rounding is to nearest.
 */
#ifndef __FIXMATH__
#define __FIXMATH__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* One, and the ends of the range. */
enum {
    fixed1           = 0x00010000,
    fract1           = 0x40000000,
    positiveInfinity = 0x7FFFFFFF,
    negativeInfinity = -0x7FFFFFFF - 1
};

#define FixedToFract(x) Fix2Frac(x)
#define FractToFixed(x) Frac2Fix(x)
#define FixedToInt(a) ((short)(((Fixed)(a) + fixed1 / 2) >> 16))
#define IntToFixed(a) ((Fixed)((UInt32)(SInt32)(a) << 16))
#define FixedToFloat(a) ((float)(a) / fixed1)
#define FloatToFixed(a) ((Fixed)((float)(a) * fixed1))
#define FractToFloat(a) ((float)(a) / fract1)
#define FloatToFract(a) ((Fract)((float)(a) * fract1))

/* --- Fixed ------------------------------------------------------------------------------------ */

/* Gives numer / denom as Fixed. A zero denom gives an end of the range, with the sign of numer. */
Fixed FixRatio(short numer, short denom);

/* Gives a * b. */
Fixed FixMul(Fixed a, Fixed b);

/* Gives the nearest integer, halves upward. */
short FixRound(Fixed x);

/* Fixed to Fract. */
Fract Fix2Frac(Fixed x);

/* Gives the nearest integer. */
long Fix2Long(Fixed x);

/* Integer to Fixed. */
Fixed Long2Fix(long x);

/* Fract to Fixed, rounded. */
Fixed Frac2Fix(Fract x);

/* Gives x / y of two Fixeds. */
Fixed FixDiv(Fixed x, Fixed y);

/* Fixed to floating point. */
double Fix2X(Fixed x);

/* Floating point to Fixed. */
Fixed X2Fix(double x);

/* --- Fract and floating point ----------------------------------------------------------------- */

/* Gives x * y of two Fracts. */
Fract FracMul(Fract x, Fract y);

/* Gives x / y of two Fracts. */
Fract FracDiv(Fract x, Fract y);

/* Fract to floating point. */
double Frac2X(Fract x);

/* Floating point to Fract. */
Fract X2Frac(double x);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
