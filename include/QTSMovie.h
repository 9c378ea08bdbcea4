/*
 * QTSMovie.h - movies that come over a network; the library streams none.
 */
#ifndef __QTSMOVIE__
#define __QTSMOVIE__

#include <MacTypes.h>
#include <Movies.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

enum {
    kQTSStreamMediaType = 0x7374726D, /* 'strm' */
    kQTSMovieExporterSubType = 0x7374726D /* 'strm' */
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
