/*
 * Devices.h - drivers, of which there are none.
 */
#ifndef __DEVICES__
#define __DEVICES__

#include <MacTypes.h>
#include <Files.h>
#include <OSUtils.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma pack(push, 2)

/* What a driver is asked. */
enum {
    kOpenCommand = 0,
    kCloseCommand = 1,
    kReadCommand = 2,
    kWriteCommand = 3,
    kControlCommand = 4,
    kStatusCommand = 5,
    kKillIOCommand = 6,
    drvStsCode = 8,
    ejectCode = 7,
    goodbye = -1,
    killCode = 1
};

#pragma pack(pop)

#ifdef __cplusplus
}
#endif

#endif
