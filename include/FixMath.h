/* FixMath.h - arithmetic on Fixed (16.16) and Fract (2.30) numbers. Results that do not fit become positiveInfinity or
 * negativeInfinity; rounding is to nearest.
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

/* --- fixed point --- */

Fixed FixRatio(short numer, short denom);
Fixed FixMul(Fixed a, Fixed b);
short FixRound(Fixed x);
Fract Fix2Frac(Fixed x);
long Fix2Long(Fixed x);
Fixed Long2Fix(long x);
Fixed Frac2Fix(Fract x);

/* --- fract / wide --- */

Fract FracMul(Fract x, Fract y);

/* --- fixed point --- */

Fixed FixDiv(Fixed x, Fixed y);

/* --- fract / wide --- */

Fract FracDiv(Fract x, Fract y);
long double Frac2X(Fract x);

/* --- fixed point --- */

long double Fix2X(Fixed x);
Fixed X2Fix(long double x);

/* --- fract / wide --- */

Fract X2Frac(long double x);

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
