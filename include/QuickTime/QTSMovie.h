/* QTSMovie.h - part of the framework: QTSMovie.h. */
#include <QTSMovie.h>
