/* versions.c - says what is there, as programs asked before they began. */
#include <stdio.h>

static void Tell(const char *name, OSType selector)
{
    long answer = 0;

    if (Gestalt(selector, &answer) == noErr)
        printf("%s: 0x%lx\n", name, answer);
    else
        printf("%s: not there\n", name);
}

int main(void)
{
    Tell("QuickTime", 'qtim');
    Tell("QuickTime VR", 'qtvr');
    Tell("Toaster", 'toas');
    printf("fixed: %d\n", FixRound(FixMul(X2Fix(2.5), X2Fix(3.0))));
    return 0;
}
