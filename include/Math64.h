/*
 * Math64.h - numbers of 64 bits. Compilers know them, so that these are their operators.
 */
#ifndef __MATH64__
#define __MATH64__

#include <MacTypes.h>

#define S64Set(value) ((SInt64)(value))
#define S64SetU(value) ((SInt64)(value))
#define S32Set(value) ((SInt32)(value))
#define S64Add(left, right) ((SInt64)((UInt64)(left) + (UInt64)(right)))
#define S64Subtract(left, right) ((SInt64)((UInt64)(left) - (UInt64)(right)))
#define S64Negate(value) ((SInt64)(0 - (UInt64)(value)))
#define S64Absolute(value) ((value) < 0 ? S64Negate(value) : (SInt64)(value))
#define S64Multiply(left, right) ((SInt64)((UInt64)(left) * (UInt64)(right)))
#define S64Div(dividend, divisor) ((SInt64)(dividend) / (SInt64)(divisor))
#define S64Compare(left, right) ((left) < (right) ? -1 : (left) > (right))
#define S64And(left, right) ((left) && (right))
#define S64Or(left, right) ((left) || (right))
#define S64Not(value) (!(value))
#define S64BitwiseAnd(left, right) ((SInt64)((left) & (right)))
#define S64BitwiseOr(left, right) ((SInt64)((left) | (right)))
#define S64ShiftRight(value, shift) ((SInt64)(value) >> ((shift) & 127))
#define S64ShiftLeft(value, shift) ((SInt64)((UInt64)(value) << ((shift) & 127)))
#define U64Set(value) ((UInt64)(value))
#define U32SetU(value) ((UInt32)(value))
#define U64SetU(value) ((UInt64)(value))
#define U64Add(left, right) ((UInt64)(left) + (UInt64)(right))
#define U64Subtract(left, right) ((UInt64)(left) - (UInt64)(right))
#define U64Multiply(left, right) ((UInt64)(left) * (UInt64)(right))
#define U64Div(dividend, divisor) ((UInt64)(dividend) / (UInt64)(divisor))
#define U64Compare(left, right) ((left) < (right) ? -1 : (left) > (right))
#define SInt64ToUInt64(value) ((UInt64)(value))
#define UInt64ToSInt64(value) ((SInt64)(value))

#endif
