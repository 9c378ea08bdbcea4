/*
 * QuickTime.h - everything of QuickTime and QuickTime VR.
 */
#ifndef __QUICKTIME__
#define __QUICKTIME__

#include <MacTypes.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <Gestalt.h>
#include <Endian.h>
#include <FixMath.h>
#include <Files.h>
#include <Aliases.h>
#include <Events.h>
#include <Quickdraw.h>
#include <QDOffscreen.h>
#include <Components.h>
#include <ImageCompression.h>
#include <Movies.h>
#include <MediaHandlers.h>
#include <MoviesFormat.h>
#include <QuickTimeComponents.h>
#include <QuickTimeErrors.h>
#include <QTML.h>
#include <QuickTimeVR.h>
#include <QuickTimeVRFormat.h>

#endif
