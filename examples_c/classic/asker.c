/* asker.c - a dialog, a file dialog and an Apple event, all answered by a script. */
#include "classic.h"
#include <Navigation.h>

static const unsigned char gItems[] = {0, 1,
    0, 0, 0, 0, 0, 50, 0, 60, 0, 70, 0, 110, 4, 2, 'O', 'K',
    0, 0, 0, 0, 0, 10, 0, 10, 0, 30, 0, 110, 16, 2, 'H', 'i'};

static pascal OSErr Quit(const AppleEvent *event, AppleEvent *reply, long refCon)
{
    (void)event;
    (void)reply;
    printf("quit %ld\n", refCon);
    return noErr;
}

int main(void)
{
    Rect bounds = {100, 100, 180, 220};
    Handle items = NewHandle(sizeof(gItems)), text;
    DialogPtr dialog;
    short hit = 0;
    Str255 string;
    NavReplyRecord reply;
    FSSpec file;
    AppleEvent quit;
    EventRecord event;

    memcpy(*items, gItems, sizeof(gItems));
    dialog = NewDialog(nil, &bounds, "\pAsk", true, dBoxProc, (WindowPtr)-1L, false, 0, items);
    PostEvent(keyDown, '!');
    ModalDialog(nil, &hit);
    GetDialogItem(dialog, hit, nil, &text, nil);
    GetDialogItemText(text, string);
    printf("item %d: %.*s\n", hit, string[0], (char *)string + 1);
    ModalDialog(nil, &hit);
    printf("item %d\n", hit);
    DisposeDialog(dialog);
    DisposeHandle(items);
    QTVRExtSetNavFile("scene.mov");
    if (NavPutFile(nil, &reply, nil, nil, 'MooV', 'TVOD', nil) == noErr) {
        AEGetNthPtr(&reply.selection, 1, typeFSS, nil, nil, &file, sizeof(file), nil);
        printf("save as %.*s\n", file.name[0], (char *)file.name + 1);
        NavDisposeReply(&reply);
    }
    printf("open: %d\n", NavGetFile(nil, &reply, nil, nil, nil, nil, nil, nil));
    AEInstallEventHandler(kCoreEventClass, kAEQuitApplication, NewAEEventHandlerUPP(Quit), 7,
                          false);
    AECreateAppleEvent(kCoreEventClass, kAEQuitApplication, nil, kAutoGenerateReturnID,
                       kAnyTransactionID, &quit);
    QTVRExtPostAppleEvent(&quit);
    AEDisposeDesc(&quit);
    while (GetNextEvent(highLevelEventMask, &event))
        AEProcessAppleEvent(&event);
    return 0;
}
