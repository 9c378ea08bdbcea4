/*
 * memory.c - MacMemory.h.
 */
#include <MacErrors.h>
#include <MacMemory.h>

#include "harness.h"

static void a_handle_points_to_real_memory(void)
{
    Handle h = NewHandleClear(1000);

    CHECK(h != NULL && *h != NULL);
    CHECK_EQ(MemError(), noErr);
    CHECK_EQ(GetHandleSize(h), 1000);
    CHECK_EQ((*h)[999], 0);
    (*h)[999] = 7;
    SetHandleSize(h, 2000000);
    CHECK_EQ(MemError(), noErr);
    CHECK_EQ((*h)[999], 7);
    SetHandleSize(h, 10);
    CHECK_EQ(GetHandleSize(h), 10);
    CHECK(RecoverHandle(*h) == h);
    DisposeHandle(h);
    CHECK_EQ(MemError(), noErr);
}

static void stale_foreign_and_nil_handles_are_told(void)
{
    Ptr master = (Ptr)"foreign";
    Handle h = NewHandle(4);

    DisposeHandle(h);
    CHECK_EQ(GetHandleSize(h), 0);
    CHECK_EQ(MemError(), memWZErr);
    DisposeHandle(h);
    CHECK_EQ(MemError(), memWZErr);
    HLock(&master);
    CHECK_EQ(MemError(), memWZErr);
    SetHandleSize(NULL, 4);
    CHECK_EQ(MemError(), nilHandleErr);
    DisposePtr(master);
    CHECK_EQ(MemError(), memWZErr);
    CHECK(RecoverHandle(master) == NULL);
    CHECK_EQ(MemError(), memWZErr);
}

static void absurd_sizes_are_refused(void)
{
    Handle h = NewHandle(-1);
    OSErr err = noErr;

    CHECK(h == NULL);
    CHECK_EQ(MemError(), memFullErr);
    CHECK(NewPtr((Size)(~0UL >> 1)) == NULL);
    CHECK_EQ(MemError(), memFullErr);
    CHECK(TempNewHandle(-5, &err) == NULL);
    CHECK_EQ(err, memFullErr);
    h = NewHandle(8);
    SetHandleSize(h, (Size)(~0UL >> 1));
    CHECK_EQ(MemError(), memFullErr);
    CHECK_EQ(GetHandleSize(h), 8);
    DisposeHandle(h);
}

static void states_are_kept(void)
{
    Handle h = NewHandle(8);
    SInt8 state;

    CHECK_EQ(HGetState(h), 0);
    HLock(h);
    HPurge(h);
    state = HGetState(h);
    CHECK_EQ(state & 0xFF, 0xC0);
    HUnlock(h);
    HNoPurge(h);
    CHECK_EQ(HGetState(h), 0);
    HSetState(h, state);
    CHECK_EQ(HGetState(h) & 0xFF, 0xC0);
    HUnlock(h);
    HNoPurge(h);
    HLockHi(h);
    CHECK_EQ(HGetState(h) & 0xFF, 0x80);
    HUnlock(h);
    MoveHHi(NULL);
    CHECK_EQ(MemError(), nilHandleErr);
    MoveHHi(h);
    CHECK_EQ(MemError(), noErr);
    DisposeHandle(h);
}

static void a_locked_block_does_not_move(void)
{
    Handle h = NewHandle(100);
    Ptr before = *h;

    HLock(h);
    SetHandleSize(h, 1000000);
    CHECK_EQ(MemError(), memFullErr);
    CHECK(*h == before);
    SetHandleSize(h, 50);
    CHECK_EQ(MemError(), noErr);
    CHECK(*h == before);
    DisposeHandle(h);
}

static void an_emptied_handle_can_be_filled_again(void)
{
    Handle h = NewEmptyHandle();

    CHECK(h != NULL && *h == NULL);
    CHECK_EQ(GetHandleSize(h), 0);
    SetHandleSize(h, 5);
    CHECK_EQ(MemError(), nilHandleErr);
    ReallocateHandle(h, 20);
    CHECK_EQ(MemError(), noErr);
    CHECK(*h != NULL);
    CHECK_EQ(GetHandleSize(h), 20);
    EmptyHandle(h);
    CHECK(*h == NULL);
    HLock(h);
    EmptyHandle(h);
    CHECK_EQ(MemError(), memPurErr);
    DisposeHandle(h);
}

static void bytes_become_handles_and_grow(void)
{
    Handle h = NULL, copy;

    CHECK_EQ(PtrToHand("hall", &h, 4), noErr);
    copy = h;
    CHECK_EQ(HandToHand(&copy), noErr);
    CHECK(copy != h);
    CHECK_EQ(PtrAndHand("way", h, 3), noErr);
    CHECK_EQ(HandAndHand(copy, h), noErr);
    CHECK_EQ(GetHandleSize(h), 11);
    CHECK_EQ(memcmp(*h, "hallwayhall", 11), 0);
    CHECK_EQ(HandAndHand(copy, copy), noErr);
    CHECK_EQ(memcmp(*copy, "hallhall", 8), 0);
    CHECK_EQ(PtrToXHand("nook", h, 4), noErr);
    CHECK_EQ(GetHandleSize(h), 4);
    CHECK_EQ(PtrToHand(NULL, &h, 4), paramErr);
    CHECK_EQ(PtrToXHand("x", NULL, 1), nilHandleErr);
    DisposeHandle(h);
    DisposeHandle(copy);
}

static void blocks_move_also_over_themselves(void)
{
    char text[] = "abcdef";

    BlockMove(text, text + 2, 4);
    CHECK_STR(text, "ababcd");
    BlockMoveData(text + 2, text, 4);
    CHECK_STR(text, "abcdcd");
    BlockZero(text, 2);
    CHECK_EQ(text[0], 0);
    CHECK_EQ(text[2], 'c');
    BlockMove(NULL, text, 4);
    BlockMove(text, text + 1, -1);
    CHECK_EQ(text[2], 'c');
}

static void pointers_have_sizes(void)
{
    Ptr p = NewPtrClear(33);

    CHECK(p != NULL);
    CHECK_EQ(GetPtrSize(p), 33);
    CHECK_EQ(p[32], 0);
    SetPtrSize(p, 10);
    CHECK_EQ(MemError(), noErr);
    CHECK_EQ(GetPtrSize(p), 10);
    SetPtrSize(p, 10000000);
    CHECK_EQ(MemError(), memFullErr);
    DisposePtr(p);
    CHECK_EQ(GetPtrSize(p), 0);
    CHECK_EQ(MemError(), memWZErr);
}

static void a_pointer_survives_a_cast_to_SInt32(void)
{
    /* Programs keep handles and pointers in refCons of 32 bits. */
    static const Size sizes[] = {1, 1000, 100000, 10000000};
    unsigned i;

    for (i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        Handle h = NewHandle(sizes[i]);
        Ptr p = NewPtr(sizes[i]);

        CHECK((Handle)(size_t)(SInt32)(size_t)h == h);
        CHECK((Ptr)(size_t)(SInt32)(size_t)*h == *h);
        CHECK((Ptr)(size_t)(SInt32)(size_t)p == p);
        DisposeHandle(h);
        DisposePtr(p);
    }
}

static void many_blocks_come_and_go(void)
{
    static Handle handles[2000];
    int i, round;

    for (round = 0; round < 5; round++) {
        for (i = 0; i < 2000; i++) {
            handles[i] = NewHandle(i * 13 % 5000);
            if (handles[i] != NULL)
                memset(*handles[i], i & 0xFF, (size_t)(i * 13 % 5000));
        }
        for (i = 0; i < 2000; i++) {
            Size size = GetHandleSize(handles[i]);

            CHECK_EQ(size, i * 13 % 5000);
            if (size > 0)
                CHECK_EQ((*handles[i])[size - 1] & 0xFF, i & 0xFF);
            DisposeHandle(handles[i]);
        }
    }
}

/* "Inside Macintosh: Memory", chapters 1 and 2: what programs do when they start. */
static void the_heap_has_no_limit(void)
{
    Size grow = 5;
    Handle h = NewHandle(8);
    char block[1];

    /* Each tells that there was no error; else the one before would be told. */
#define WELL(call)                    \
    do {                              \
        HLock(nil);                   \
        CHECK(MemError() != noErr);   \
        call;                         \
        CHECK_EQ(MemError(), noErr);  \
    } while (0)
    WELL(MaxApplZone());
    WELL(MoreMasters());
    WELL(SetApplLimit(nil));
    WELL(SetGrowZone(nil));
    WELL(SetZone(nil));
    WELL(CHECK(GetZone() == nil));
    WELL(CHECK(GetApplLimit() == nil));
    WELL(CHECK(GZSaveHnd() == nil));
#undef WELL
    CHECK(FreeMem() >= 64 << 20);
    CHECK(MaxMem(&grow) >= 64 << 20);
    CHECK_EQ(grow, 0);
    CHECK(CompactMem(1 << 20) >= 1 << 20);
    CHECK(HandleZone(h) == GetZone());
    CHECK_EQ(MemError(), noErr);
    DisposeHandle(h);
    HandleZone(h);
    CHECK_EQ(MemError(), memWZErr);
    CHECK(StripAddress(block) == block);
    CHECK(NewGrowZoneUPP(nil) == nil);
    DisposeGrowZoneUPP(nil);
}

int main(int argc, char **argv)
{
    static const Case cases[] = {
        {"a_handle_points_to_real_memory", a_handle_points_to_real_memory},
        {"stale_foreign_and_nil_handles_are_told", stale_foreign_and_nil_handles_are_told},
        {"absurd_sizes_are_refused", absurd_sizes_are_refused},
        {"states_are_kept", states_are_kept},
        {"a_locked_block_does_not_move", a_locked_block_does_not_move},
        {"an_emptied_handle_can_be_filled_again", an_emptied_handle_can_be_filled_again},
        {"bytes_become_handles_and_grow", bytes_become_handles_and_grow},
        {"blocks_move_also_over_themselves", blocks_move_also_over_themselves},
        {"pointers_have_sizes", pointers_have_sizes},
        {"a_pointer_survives_a_cast_to_SInt32", a_pointer_survives_a_cast_to_SInt32},
        {"many_blocks_come_and_go", many_blocks_come_and_go},
        {"the_heap_has_no_limit", the_heap_has_no_limit},
    };

    return RUN_CASES(cases);
}
