/*
 * fp.h - arithmetic: the functions of math.h.
 */
#ifndef __FP__
#define __FP__

#include <MacTypes.h>
#include <math.h>

/* What relation of two numbers gives. */
enum {
    GREATERTHAN = 0,
    LESSTHAN = 1,
    EQUALTO = 2,
    UNORDERED = 3
};
typedef short relop;

#ifdef __cplusplus
extern "C" {
#endif

/* The nearest whole number; halves go away from 0. */
long roundtol(double round);

#ifdef __cplusplus
}
#endif

#endif
