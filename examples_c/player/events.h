/*
 * events.h - events of SDL, as the records that MCIsPlayerEvent takes.
 */
#ifndef EVENTS_OF_SDL_H
#define EVENTS_OF_SDL_H

#include "screen.h"

/* What an event record tells with every event. */
typedef struct Hand {
    Point where;  /* of the pointer, in the world of the screen */
    Boolean down; /* its button is held */
} Hand;

/* Turns an event into a record, and notes what it tells of the hand. False for an event that a
   program of old never saw; moves of the mouse are such, since null events tell where it is. */
Boolean TurnEvent(const SDL_Event *event, const Screen *screen, Hand *hand, EventRecord *record);

/* A null event: it lets time pass. */
void NullEvent(const Hand *hand, EventRecord *record);

/* Whether Shift or Control is held, which zoom. */
Boolean AreZoomKeysHeld(void);

#endif
