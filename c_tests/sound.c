/*
 * sound.c - Sound.h: there is none.
 *
 * "Inside Macintosh: Sound", chapter 2, for the layout of 'snd ' resources.
 */
#include <MacErrors.h>
#include <MacMemory.h>
#include <Sound.h>

#include "harness.h"

static void there_are_no_channels(void)
{
    SndChannelPtr channel = (SndChannelPtr)&channel;
    SndCommand command = {quietCmd, 0, 0};

    CHECK_EQ(SndNewChannel(&channel, sampledSynth, initMono, nil), notEnoughHardwareErr);
    CHECK(channel == nil);
    CHECK_EQ(SndDoCommand(channel, &command, true), badChannel);
    CHECK_EQ(SndDoImmediate(channel, &command), badChannel);
    CHECK_EQ(SndSetInfo(channel, 'rate', nil), badChannel);
    CHECK_EQ(SndDisposeChannel(channel, true), badChannel);
    SysBeep(30);
}

static void the_version_is_a_number_version(void)
{
    NumVersion version = SndSoundManagerVersion();

    CHECK_EQ(version.majorRev, 3);
    CHECK_EQ(version.minorAndBugRev, 0x63);
    CHECK_EQ(version.stage, finalStage);
}

static void a_sound_header_is_found(void)
{
    /* One data format, one command: bufferCmd with the offset 20. */
    static const unsigned char sound[] = {0, 1, 0, 1, 0, 5, 0, 0, 0, 0, 0, 1, 0x80, 0x51, 0, 0,
                                          0, 0, 0, 20, 1, 2, 3, 4};
    long offset = 0;
    Handle h;
    int size;

    CHECK_EQ(PtrToHand(sound, &h, sizeof(sound)), noErr);
    CHECK_EQ(GetSoundHeaderOffset((SndListHandle)h, &offset), noErr);
    CHECK_EQ(offset, 20);
    for (size = 0; size <= 20; size++) {
        SetHandleSize(h, size);
        CHECK_EQ(GetSoundHeaderOffset((SndListHandle)h, &offset), badFormat);
    }
    DisposeHandle(h);
}

static void a_procedure_is_its_own_pointer(void)
{
    SndCallBackUPP upp = NewSndCallBackUPP((SndCallBackProcPtr)there_are_no_channels);

    CHECK(upp == (SndCallBackUPP)there_are_no_channels);
    DisposeSndCallBackUPP(upp);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"there_are_no_channels", there_are_no_channels},
        {"the_version_is_a_number_version", the_version_is_a_number_version},
        {"a_sound_header_is_found", a_sound_header_is_found},
        {"a_procedure_is_its_own_pointer", a_procedure_is_its_own_pointer},
    };

    return RUN_CASES(cases);
}
