/*
 * shell.c - single calls of old programs' shells: folders, aliases, speech, registers, UPPs.
 *
 * Sources: "Inside Macintosh: More Macintosh Toolbox" (folders), "Sound" (speech); which folders
 * there are is our choice [I], told in Folders.h.
 */
#include <Aliases.h>
#include <AppleEvents.h>
#include <ColorPicker.h>
#include <Dialogs.h>
#include <Folders.h>
#include <Navigation.h>
#include <OSUtils.h>
#include <Script.h>
#include <SpeechRecognition.h>
#include <SpeechSynthesis.h>
#include <Timer.h>
#include <fp.h>

#include "harness.h"

static void folders_have_numbers(void)
{
    short volume = 9;
    long folder = 0;
    AliasHandle alias = NULL;

    CHECK_EQ(FindFolder(kOnSystemDisk, kTemporaryFolderType, kDontCreateFolder, &volume, &folder),
             noErr);
    CHECK(volume == 0 && folder != 0);
    CHECK_EQ(FindFolder(kOnSystemDisk, 'zzzz', kDontCreateFolder, &volume, &folder), fnfErr);
    CHECK_EQ(NewAliasMinimalFromFullPath(9, "/tmp/a.mv", NULL, NULL, &alias), noErr);
    CHECK(alias != NULL && GetHandleSize((Handle)alias) > 6);
    DisposeHandle((Handle)alias);
    CHECK_EQ(NewAliasMinimalFromFullPath(0, "", NULL, NULL, &alias), paramErr);
}

static void nothing_speaks_or_listens(void)
{
    SRRecognitionSystem system = (SRRecognitionSystem)&system;
    SRRecognizer recognizer = NULL;
    long count = 0;
    Size size = 0;

    CHECK_EQ(SpeakString((ConstStr255Param) "\002hi"), noSynthFound);
    CHECK_EQ(SpeechBusy(), 0);
    CHECK_EQ(SROpenRecognitionSystem(&system, 0), kSRNotAvailable);
    CHECK(system == NULL);
    CHECK_EQ(SRNewRecognizer(system, &recognizer, 0), kSRNotAvailable);
    CHECK_EQ(SRSetLanguageModel(recognizer, NULL), kSRNotAvailable);
    CHECK_EQ(SRStartListening(recognizer), kSRNotAvailable);
    CHECK_EQ(SRStopListening(recognizer), kSRNotAvailable);
    CHECK_EQ(SRContinueRecognition(recognizer), kSRNotAvailable);
    CHECK_EQ(SRSetProperty(recognizer, 1, "x", 1), kSRNotAvailable);
    CHECK_EQ(SRGetProperty(recognizer, 1, &count, &size), kSRNotAvailable);
    CHECK_EQ(SRCountItems(recognizer, &count), kSRNotAvailable);
    CHECK_EQ(SRGetIndexedItem(recognizer, &system, 0), kSRNotAvailable);
    CHECK_EQ(SRNewLanguageObjectFromHandle(system, &recognizer, NULL), kSRNotAvailable);
    CHECK_EQ(SRSpeakAndDrawText(recognizer, "x", 1), kSRNotAvailable);
    CHECK_EQ(SRReleaseObject(recognizer), kSRNotAvailable);
    CHECK_EQ(SRCloseRecognitionSystem(system), kSRNotAvailable);
}

static void small_calls_answer(void)
{
    long before = SetCurrentA5();

    CHECK_EQ(SetA5(1234), before);
    CHECK_EQ(SetCurrentA5(), 1234);
    CHECK_EQ(SetA5(before), 1234);
    CHECK_EQ(PickColor(NULL), userCanceledErr);
    CHECK(GetScriptManagerVariable(smVersion) != 0);
    CHECK_EQ(GetScriptManagerVariable(smSysScript), 0);
    CHECK(roundtol(2.5) == 3 && roundtol(-2.5) == -3 && roundtol(7.2) == 7);
}

static Boolean Sees(EventRecord *event)
{
    return event != NULL;
}

static void Ticks(TMTaskPtr task)
{
    (void)task;
}

static void Draws(DialogRef dialog, DialogItemIndex item)
{
    (void)dialog;
    (void)item;
}

static Boolean Filters(DialogRef dialog, EventRecord *event, DialogItemIndex *item)
{
    (void)dialog;
    (void)event;
    (void)item;
    return false;
}

static OSErr Handles(const AppleEvent *event, AppleEvent *reply, long refCon)
{
    (void)event;
    (void)reply;
    (void)refCon;
    return noErr;
}

static void Hears(NavEventCallbackMessage message, NavCBRecPtr record, NavCallBackUserData data)
{
    (void)message;
    (void)record;
    (void)data;
}

static Boolean Shows(AEDesc *item, void *info, NavCallBackUserData data, NavFilterModes mode)
{
    (void)item;
    (void)info;
    (void)data;
    (void)mode;
    return true;
}

/* A UPP is the procedure itself. */
static void procedures_are_their_pointers(void)
{
    CHECK(NewUserEventUPP(Sees) == Sees && NewTimerUPP(Ticks) == Ticks);
    CHECK(NewUserItemUPP(Draws) == Draws && NewModalFilterUPP(Filters) == Filters);
    CHECK(NewAEEventHandlerUPP(Handles) == Handles);
    CHECK(NewNavEventUPP(Hears) == Hears && NewNavObjectFilterUPP(Shows) == Shows);
    DisposeUserEventUPP(Sees);
    DisposeTimerUPP(Ticks);
    DisposeUserItemUPP(Draws);
    DisposeModalFilterUPP(Filters);
    DisposeAEEventHandlerUPP(Handles);
    DisposeNavEventUPP(Hears);
    DisposeNavObjectFilterUPP(Shows);
}

static const Case cases[] = {
    {"folders_have_numbers", folders_have_numbers},
    {"nothing_speaks_or_listens", nothing_speaks_or_listens},
    {"small_calls_answer", small_calls_answer},
    {"procedures_are_their_pointers", procedures_are_their_pointers},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
