/* ImageCodec.h - part of the framework: ImageCodec.h. */
#include <ImageCodec.h>
