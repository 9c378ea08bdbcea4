/*
 * sequence_grabber.c - QuickTimeComponents.h, "Recording": there is nothing to record with.
 */
#include <MacErrors.h>
#include <QuickTimeComponents.h>

#include "harness.h"

static void nothing_can_be_recorded(void)
{
    SeqGrabComponent grabber = OpenDefaultComponent('barg', 0);
    const ComponentResult none = (ComponentResult)badComponentInstance;
    SGChannel channel = (SGChannel)&grabber;

    CHECK(grabber == nil);
    CHECK_EQ(SGInitialize(grabber), none);
    CHECK_EQ(SGSetDataOutput(grabber, nil, 0), none);
    CHECK_EQ(SGNewChannel(grabber, 'vide', &channel), none);
    CHECK(channel == nil);
    CHECK_EQ(SGNewChannel(grabber, 'vide', nil), none);
    CHECK_EQ(SGSetChannelUsage(channel, 1), none);
    CHECK_EQ(SGStartRecord(grabber), none);
    CHECK_EQ(SGIdle(grabber), none);
    CHECK_EQ(SGPause(grabber, 1), none);
    CHECK_EQ(SGStop(grabber), none);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"nothing_can_be_recorded", nothing_can_be_recorded},
    };

    return RUN_CASES(cases);
}
