/*
 * events.c - events of SDL, as the records that MCIsPlayerEvent takes.
 */
#include "events.h"

#include <Events.h>

#include <string.h>

/* The keys of SDL that mean something, and what they were on a Mac: characters and codes. */
static const struct {
    SDL_Keycode key;
    UInt8 character, code;
} keys[] = {
    {SDLK_LEFT, kLeftArrowCharCode, 0x7B}, {SDLK_RIGHT, kRightArrowCharCode, 0x7C},
    {SDLK_UP, kUpArrowCharCode, 0x7E},     {SDLK_DOWN, kDownArrowCharCode, 0x7D},
    {SDLK_RETURN, kReturnCharCode, 0x24},  {SDLK_KP_ENTER, kEnterCharCode, 0x4C},
    {SDLK_TAB, kTabCharCode, 0x30},        {SDLK_BACKSPACE, kBackspaceCharCode, 0x33},
    {SDLK_ESCAPE, kEscapeCharCode, 0x35},  {SDLK_DELETE, kDeleteCharCode, 0x75},
    {SDLK_HOME, kHomeCharCode, 0x73},      {SDLK_END, kEndCharCode, 0x77},
    {SDLK_PAGEUP, kPageUpCharCode, 0x74},  {SDLK_PAGEDOWN, kPageDownCharCode, 0x79},
};

static EventModifiers Modifiers(const Hand *hand)
{
    SDL_Keymod held = SDL_GetModState();
    EventModifiers modifiers = 0;

    if (held & KMOD_SHIFT)
        modifiers |= shiftKey;
    if (held & KMOD_CTRL)
        modifiers |= controlKey;
    if (held & KMOD_ALT)
        modifiers |= optionKey;
    if (held & KMOD_GUI)
        modifiers |= cmdKey;
    /* The bit was set while the button was up. */
    if (!hand->down)
        modifiers |= btnState;
    return modifiers;
}

/* The message of a key: its character, and its code above that; 0 for a key that there was not. */
static UInt32 KeyMessage(SDL_Keycode key)
{
    size_t i;

    for (i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (keys[i].key == key)
            return (UInt32)keys[i].code << 8 | keys[i].character;
    return key >= ' ' && key < 127 ? (UInt32)key : 0;
}

static void Record(EventKind what, UInt32 message, const Hand *hand, EventRecord *record)
{
    memset(record, 0, sizeof *record);
    record->what = what;
    record->message = message;
    record->when = TickCount();
    record->where = hand->where;
    record->modifiers = Modifiers(hand);
}

static Boolean TurnButton(const SDL_MouseButtonEvent *button, const Screen *screen, Hand *hand,
                          EventRecord *record)
{
    if (button->button != SDL_BUTTON_LEFT)
        return false;
    hand->where = ScreenPoint(screen, button->x, button->y);
    hand->down = button->state == SDL_PRESSED;
    Record(hand->down ? mouseDown : mouseUp, 0, hand, record);
    return true;
}

static Boolean TurnWindow(const SDL_WindowEvent *window, Hand *hand, EventRecord *record)
{
    switch (window->event) {
        case SDL_WINDOWEVENT_FOCUS_GAINED:
        case SDL_WINDOWEVENT_FOCUS_LOST:
            Record(activateEvt, 0, hand, record);
            if (window->event == SDL_WINDOWEVENT_FOCUS_GAINED)
                record->modifiers |= activeFlag;
            return true;
        case SDL_WINDOWEVENT_LEAVE:
            /* A button that is held keeps the pointer ours. */
            if (!hand->down)
                hand->where.h = hand->where.v = -1;
            return false;
        default: return false;
    }
}

Boolean TurnEvent(const SDL_Event *event, const Screen *screen, Hand *hand, EventRecord *record)
{
    UInt32 message;

    switch (event->type) {
        case SDL_MOUSEBUTTONDOWN:
        case SDL_MOUSEBUTTONUP: return TurnButton(&event->button, screen, hand, record);
        case SDL_MOUSEMOTION:
            hand->where = ScreenPoint(screen, event->motion.x, event->motion.y);
            return false;
        case SDL_KEYDOWN:
        case SDL_KEYUP:
            message = KeyMessage(event->key.keysym.sym);
            if (message == 0)
                return false;
            Record(event->type == SDL_KEYUP ? keyUp
                   : event->key.repeat      ? autoKey
                                            : keyDown,
                   message, hand, record);
            return true;
        case SDL_WINDOWEVENT: return TurnWindow(&event->window, hand, record);
        default: return false;
    }
}

void NullEvent(const Hand *hand, EventRecord *record)
{
    Record(nullEvent, 0, hand, record);
}

Boolean AreZoomKeysHeld(void)
{
    return (SDL_GetModState() & (KMOD_SHIFT | KMOD_CTRL)) != 0;
}
