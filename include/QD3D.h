/*
 * QD3D.h - points and matrices of QuickDraw 3D, which the library does not draw.
 */
#ifndef __QD3D__
#define __QD3D__

#include <MacTypes.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

typedef enum TQ3Boolean { kQ3False = 0, kQ3True = 1 } TQ3Boolean;
typedef enum TQ3Status { kQ3Failure = 0, kQ3Success = 1 } TQ3Status;
typedef struct OpaqueTQ3Object *TQ3Object;
typedef struct TQ3Point3D { float x, y, z; } TQ3Point3D;
typedef struct TQ3Vector3D { float x, y, z; } TQ3Vector3D;

/* A program that has the type from elsewhere defines QTVR_NO_TQ3_TYPES. */
#ifndef QTVR_NO_TQ3_TYPES
typedef struct TQ3Matrix4x4 { float value[4][4]; } TQ3Matrix4x4;
#endif

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
