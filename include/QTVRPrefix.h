/*
 * QTVRPrefix.h - what an old development system included before each file by itself.
 *
 * Compile with -include QTVRPrefix.h: pascal, PASCAL_RTN and the usual headers are there then, as
 * sources expect that name none of them.
 */
#ifndef __QTVRPREFIX__
#define __QTVRPREFIX__

#include <ConditionalMacros.h>
#include <MacTypes.h>
#include <MacErrors.h>
#include <MacMemory.h>
#include <MixedMode.h>
#include <Gestalt.h>
#include <FixMath.h>
#include <Quickdraw.h>
#include <QuickdrawText.h>
#include <QDOffscreen.h>
#include <Fonts.h>
#include <Events.h>
#include <MacWindows.h>
#include <Menus.h>
#include <TextEdit.h>
#include <Controls.h>
#include <Dialogs.h>
#include <Lists.h>
#include <AppleEvents.h>
#include <Files.h>
#include <Aliases.h>
#include <Folders.h>
#include <StandardFile.h>
#include <Resources.h>
#include <Scrap.h>
#include <Script.h>
#include <TextUtils.h>
#include <ToolUtils.h>
#include <OSUtils.h>
#include <OSEvents.h>
#include <Packages.h>
#include <Devices.h>
#include <DiskInit.h>
#include <Processes.h>
#include <SegLoad.h>
#include <Sound.h>
#include <Timer.h>
#include <Traps.h>
#include <LowMem.h>
#include <Balloons.h>

#endif
