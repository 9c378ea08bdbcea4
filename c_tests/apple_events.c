/*
 * apple_events.c - AppleEvents.h and Navigation.h: events with parameters, answers of dialogs.
 *
 * Sources: "Inside Macintosh: Interapplication Communication", chapters 3 to 5; "Programming With
 * Navigation Services". Where answers come from is our choice [I].
 */
#include <AppleEvents.h>
#include <Navigation.h>
#include <QTVRExtensions.h>

#include "fixture.h"

static long handled;

static OSErr Open(const AppleEvent *event, AppleEvent *reply, long refCon)
{
    AEDescList files;
    long count = 0;
    SInt32 number = 0;
    DescType type = 0;
    Size size = 0;

    (void)reply;
    CHECK_EQ(AEGetParamDesc(event, keyDirectObject, typeAEList, &files), noErr);
    CHECK_EQ(AECountItems(&files, &count), noErr);
    CHECK_EQ(count, 1);
    CHECK_EQ(AEGetNthPtr(&files, 1, typeWildCard, NULL, &type, &number, 4, &size), noErr);
    CHECK(type == typeLongInteger && size == 4);
    CHECK_EQ(AEGetNthPtr(&files, 2, typeWildCard, NULL, NULL, NULL, 0, NULL), errAEIllegalIndex);
    CHECK_EQ(AEDisposeDesc(&files), noErr);
    handled = number + refCon;
    return -49;
}

/* 4: an event that is posted reaches its handler. */
static void an_event_reaches_its_handler(void)
{
    AppleEvent event;
    EventRecord record;
    SInt32 number = 40;

    FlushEvents(everyEvent, 0);
    CHECK_EQ(AECreateAppleEvent(kCoreEventClass, kAEOpenDocuments, NULL, kAutoGenerateReturnID,
                                kAnyTransactionID, &event), noErr);
    CHECK_EQ(AEPutParamPtr(&event, keyDirectObject, typeLongInteger, &number, 4), noErr);
    CHECK_EQ(QTVRExtPostAppleEvent(&event), noErr);
    CHECK_EQ(QTVRExtPostAppleEvent(&event), noErr);
    CHECK(GetNextEvent(highLevelEventMask, &record) && record.what == kHighLevelEvent);
    CHECK_EQ(record.message, kCoreEventClass);
    CHECK_EQ(AEProcessAppleEvent(&record), errAEEventNotHandled);
    CHECK_EQ(AEInstallEventHandler(kCoreEventClass, kAEOpenDocuments, NewAEEventHandlerUPP(Open), 2,
                                   false), noErr);
    CHECK(GetNextEvent(highLevelEventMask, &record));
    CHECK_EQ(AEProcessAppleEvent(&record), -49);
    CHECK_EQ(handled, 42);
    CHECK_EQ(AERemoveEventHandler(kCoreEventClass, kAEOpenDocuments, Open, false), noErr);
    CHECK_EQ(AERemoveEventHandler(kCoreEventClass, kAEOpenDocuments, Open, false),
             errAEHandlerNotFound);
    record.what = nullEvent;
    CHECK_EQ(AEProcessAppleEvent(&record), errAENotAppleEvent);
    CHECK_EQ(AEInstallEventHandler(1, 2, NULL, 0, false), paramErr);
    CHECK_EQ(AEDisposeDesc(&event), noErr);
    CHECK(event.descriptorType == typeNull && event.dataHandle == NULL);
}

/* 5: lists, parameters, and what can be what. */
static void descriptors_are_lists_and_data(void)
{
    AEDescList list;
    AERecord record;
    AEDesc text;
    short one = 1;
    SInt32 big = 0;
    long count = 0;
    Size size = 0;
    char got[3] = "";

    CHECK_EQ(AECreateList(NULL, 0, false, &list), noErr);
    CHECK_EQ(AEPutPtr(&list, 0, typeShortInteger, &one, 2), noErr);
    CHECK_EQ(AEPutPtr(&list, 0, typeChar, "abc", 3), noErr);
    CHECK_EQ(AEPutPtr(&list, 9, typeChar, "abc", 3), errAEIllegalIndex);
    CHECK_EQ(AECountItems(&list, &count), noErr);
    CHECK_EQ(count, 2);
    CHECK_EQ(AEGetNthPtr(&list, 1, typeLongInteger, NULL, NULL, &big, 4, NULL), noErr);
    CHECK_EQ(big, 1);
    CHECK_EQ(AEGetNthPtr(&list, 2, typeChar, NULL, NULL, got, 2, &size), noErr);
    CHECK(size == 3 && got[1] == 'b' && got[2] == 0);
    CHECK_EQ(AEGetNthPtr(&list, 2, typeFSS, NULL, NULL, got, 2, &size), errAECoercionFail);
    CHECK_EQ(AECreateList(NULL, 0, true, &record), noErr);
    CHECK_EQ(AECreateDesc(typeChar, "hi", 2, &text), noErr);
    CHECK_EQ(AEPutParamDesc(&record, 'name', &text), noErr);
    CHECK_EQ(AEGetParamPtr(&record, 'name', typeChar, NULL, got, 2, &size), noErr);
    CHECK(got[0] == 'h' && got[1] == 'i');
    CHECK_EQ(AEGetParamPtr(&record, 'none', typeChar, NULL, got, 2, &size), errAEDescNotFound);
    CHECK_EQ(AECountItems(&text, &count), errAEWrongDataType);
    CHECK_EQ(AEDisposeDesc(&text), noErr);
    CHECK_EQ(AEDisposeDesc(&record), noErr);
    CHECK_EQ(AEDisposeDesc(&list), noErr);
}

/* Without an answer the user has cancelled; an answer is a list with one FSSpec. */
static void a_file_dialog_answers(void)
{
    NavDialogOptions options;
    NavReplyRecord reply;
    NavAskSaveChangesResult result = 0;
    FSSpec file;
    long count = 0;

    CHECK(NavServicesAvailable() && NavLoad() == noErr);
    memset(&options, 0xff, sizeof options);
    CHECK_EQ(NavGetDefaultDialogOptions(&options), noErr);
    CHECK_EQ(options.dialogOptionFlags, kNavDefaultNavDlogOptions);
    CHECK(options.location.h == -1 && options.message[0] == 0 && options.popupExtension == NULL);
    CHECK_EQ(NavGetFile(NULL, &reply, &options, NULL, NULL, NULL, NULL, NULL), userCanceledErr);
    CHECK_EQ(reply.validRecord, false);
    CHECK_EQ(NavDisposeReply(&reply), noErr);
    CHECK_EQ(QTVRExtSetNavFile("/no/such/movie.mov"), noErr);
    CHECK_EQ(NavGetFile(NULL, &reply, &options, NULL, NULL, NULL, NULL, NULL), fnfErr);
    CHECK_EQ(QTVRExtSetNavFile("out of here.mov"), noErr);
    CHECK_EQ(NavPutFile(NULL, &reply, &options, NewNavEventUPP(NULL), 'MooV', 'TVOD', NULL), noErr);
    CHECK(reply.validRecord && !reply.replacing);
    CHECK_EQ(AECountItems(&reply.selection, &count), noErr);
    CHECK_EQ(count, 1);
    CHECK_EQ(AEGetNthPtr(&reply.selection, 1, typeFSS, NULL, NULL, &file, (Size)sizeof file, NULL),
             noErr);
    CHECK(file.name[0] == 15 && memcmp(file.name + 1, "out of here.mov", 15) == 0);
    CHECK_EQ(NavCompleteSave(&reply, kNavTranslateInPlace), noErr);
    CHECK_EQ(NavDisposeReply(&reply), noErr);
    CHECK(reply.selection.dataHandle == NULL);
    CHECK_EQ(NavAskSaveChanges(&options, kNavSaveChangesClosingDocument, &result, NULL, NULL),
             noErr);
    CHECK_EQ(result, kNavAskSaveChangesCancel);
    CHECK_EQ(NavGetDefaultDialogOptions(NULL), paramErr);
    CHECK_EQ(NavUnload(), noErr);
}

/* The name of the file that a dialog gives, as a C string; empty where it gives none. */
static const char *Chosen(OSErr (*ask)(NavReplyRecord *reply), OSErr expected)
{
    static char name[64];
    NavReplyRecord reply;
    FSSpec file;

    name[0] = 0;
    CHECK_EQ(ask(&reply), expected);
    if (expected != noErr)
        return name;
    CHECK_EQ(AEGetNthPtr(&reply.selection, 1, typeFSS, NULL, NULL, &file, (Size)sizeof file, NULL),
             noErr);
    memcpy(name, file.name + 1, file.name[0]);
    name[file.name[0]] = 0;
    CHECK_EQ(NavDisposeReply(&reply), noErr);
    return name;
}

static OSErr AskOpen(NavReplyRecord *reply)
{
    return NavGetFile(NULL, reply, NULL, NULL, NULL, NULL, NULL, NULL);
}

static OSErr AskSave(NavReplyRecord *reply)
{
    return NavPutFile(NULL, reply, NULL, NULL, 'MooV', 'TVOD', NULL);
}

/* Navigation.h: first what the extension was told, each once; then the variable, every time. */
static void the_environment_answers_a_file_dialog(void)
{
    const char *path = SamplePath("object.mov");

    CHECK_EQ(setenv("QTVR_NAV_FILE", "/no/such/movie.mov", 1), 0);
    Chosen(AskOpen, fnfErr);
    CHECK(path != NULL);
    if (path == NULL)
        return;
    CHECK_EQ(setenv("QTVR_NAV_FILE", path, 1), 0);
    CHECK_STR(Chosen(AskOpen, noErr), "object.mov");
    CHECK_EQ(QTVRExtSetNavFile("told.mov"), noErr);
    CHECK_EQ(QTVRExtSetNavFile("told then.mov"), noErr);
    CHECK_STR(Chosen(AskSave, noErr), "told.mov");
    CHECK_STR(Chosen(AskSave, noErr), "told then.mov");
    CHECK_STR(Chosen(AskSave, noErr), "object.mov");
    CHECK_STR(Chosen(AskOpen, noErr), "object.mov");
    CHECK_EQ(setenv("QTVR_NAV_FILE", "", 1), 0);
    Chosen(AskOpen, userCanceledErr);
    CHECK_EQ(unsetenv("QTVR_NAV_FILE"), 0);
    Chosen(AskSave, userCanceledErr);
}

static const Case cases[] = {
    {"an_event_reaches_its_handler", an_event_reaches_its_handler},
    {"descriptors_are_lists_and_data", descriptors_are_lists_and_data},
    {"a_file_dialog_answers", a_file_dialog_answers},
    {"the_environment_answers_a_file_dialog", the_environment_answers_a_file_dialog},
};

int main(int argc, char **argv)
{
    return RUN_CASES(cases);
}
