//! The queue of events, and the mouse and the keys as they are known from it.
//!
//! The mouse, its button and the keys are where the last event that was taken left them. A null
//! event in the queue is a move of the mouse.

use super::Desktop;
use crate::base::{Point, Rect};

/// Kinds of events.
pub mod kind {
    /// Nothing happened, or the mouse was moved.
    pub const NULL: u16 = 0;
    /// The button went down.
    pub const MOUSE_DOWN: u16 = 1;
    /// The button went up.
    pub const MOUSE_UP: u16 = 2;
    /// A key went down.
    pub const KEY_DOWN: u16 = 3;
    /// A key went up.
    pub const KEY_UP: u16 = 4;
    /// A key is held.
    pub const AUTO_KEY: u16 = 5;
    /// A window has to be drawn.
    pub const UPDATE: u16 = 6;
    /// A window came to the front, or left it.
    pub const ACTIVATE: u16 = 8;
    /// The program came to the front, or left it.
    pub const SYSTEM: u16 = 15;
    /// An Apple event.
    pub const HIGH_LEVEL: u16 = 23;
}

/// `highLevelEventMask`.
const HIGH_LEVEL_MASK: u16 = 1 << 10;
/// `btnState`: set while the button is up.
const BUTTON_UP: u16 = 0x80;
/// `activeFlag`.
const ACTIVE: u16 = 1;
/// What may wait; then the oldest is lost, as on the original.
const MOST: usize = 1000;

/// An event.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Event {
    /// What happened.
    pub what: u16,
    /// What the kind says.
    pub message: u32,
    /// When, in ticks.
    pub when: u32,
    /// Where the mouse was, in global coordinates.
    pub place: Point,
    /// The keys held, and the button.
    pub modifiers: u16,
}

impl Event {
    fn is_in(&self, mask: u16) -> bool {
        match self.what {
            kind::HIGH_LEVEL => mask & HIGH_LEVEL_MASK != 0,
            what => what < 16 && mask >> what & 1 != 0,
        }
    }
}

impl Desktop {
    /// Puts an event behind those that wait. Whether there was room without losing the oldest.
    pub fn post(&mut self, event: Event) -> bool {
        let fits = self.waiting.len() < MOST;
        if !fits {
            self.waiting.pop_front();
        }
        self.waiting.push_back(event);
        fits
    }

    /// An event of here and now, with the keys that are held.
    pub fn event_now(&self, what: u16, message: u32, now: u32) -> Event {
        let up = if self.button { 0 } else { BUTTON_UP };
        let modifiers = self.modifiers & !(BUTTON_UP | ACTIVE) | up;
        Event { what, message, when: now, place: self.mouse, modifiers }
    }

    /// The next event that the mask lets through; a null event where there is none.
    ///
    /// Windows that came to the front go first, then what waits in the queue, then windows that
    /// have to be drawn. A move of the mouse in front of all that waits is a null event.
    pub fn next(&mut self, mask: u16, take: bool, now: u32) -> Event {
        if mask >> kind::ACTIVATE & 1 != 0 {
            if let Some(&(port, on)) = self.activations.front() {
                if take {
                    self.activations.pop_front();
                }
                let mut event = self.event_now(kind::ACTIVATE, port.address() as u32, now);
                event.modifiers |= u16::from(on);
                return event;
            }
        }
        let moved = |event: &Event| event.what == kind::NULL;
        let first = self.waiting.iter().position(|event| moved(event) || event.is_in(mask));
        if let Some(event) = first.and_then(|at| self.waiting.get(at).copied()) {
            if take {
                first.and_then(|at| self.waiting.remove(at));
                self.took(&event);
            }
            return event;
        }
        let due = self.due_update().filter(|_| mask >> kind::UPDATE & 1 != 0);
        match due {
            Some(port) => self.event_now(kind::UPDATE, port.address() as u32, now),
            None => self.event_now(kind::NULL, 0, now),
        }
    }

    /// Whether there is anything that [`Desktop::next`] would give, moves of the mouse included.
    pub fn has_event(&self, mask: u16) -> bool {
        let waits = |event: &Event| event.what == kind::NULL || event.is_in(mask);
        mask >> kind::ACTIVATE & 1 != 0 && !self.activations.is_empty()
            || self.waiting.iter().any(waits)
            || mask >> kind::UPDATE & 1 != 0 && self.due_update().is_some()
    }

    fn took(&mut self, event: &Event) {
        self.mouse = event.place;
        self.modifiers = event.modifiers;
        let code = (event.message >> 8 & 0x7F) as usize;
        match event.what {
            kind::MOUSE_DOWN => (self.button, self.press_seen) = (true, false),
            kind::MOUSE_UP => (self.button, self.press_seen) = (false, false),
            kind::KEY_DOWN | kind::AUTO_KEY => self.keys[code / 8] |= 1 << (code % 8),
            kind::KEY_UP => self.keys[code / 8] &= !(1 << (code % 8)),
            _ => {}
        }
    }

    /// Removes what `which` lets through, until an event that `stop` lets through; what that is, or
    /// 0 where all was looked at.
    pub fn flush(&mut self, which: u16, stop: u16) -> u16 {
        let end = self.waiting.iter().position(|event| event.is_in(stop));
        self.press_seen = false;
        let stopped = end.and_then(|end| self.waiting.get(end)).map_or(0, |event| event.what);
        let mut index = 0;
        let end = end.unwrap_or(self.waiting.len());
        self.waiting.retain(|event| {
            index += 1;
            index > end || !event.is_in(which)
        });
        stopped
    }

    /// Whether the button is still down after it went down: takes one move of the mouse, and ends
    /// with a release, which stays in the queue, or with an empty queue.
    pub fn still_down(&mut self) -> bool {
        if !self.button {
            return false;
        }
        match self.waiting.front().copied() {
            Some(event) if event.what == kind::NULL => {
                self.waiting.pop_front();
                self.took(&event);
                true
            }
            // Keys may be pressed while the button is down.
            Some(_) => match self.next_release() {
                Some(release) => {
                    self.mouse = release.place;
                    self.button = false;
                    false
                }
                None => self.let_go(),
            },
            None => self.let_go(),
        }
    }

    /// Whether the button is down, for a program that takes no events: a press that waits counts
    /// once, and stays in the queue. A move of the mouse in front of it is taken.
    pub fn is_pressed(&mut self) -> bool {
        if self.button || self.press_seen {
            return self.still_down();
        }
        if let Some(event) = self.waiting.front().copied().filter(|event| event.what == kind::NULL)
        {
            self.waiting.pop_front();
            self.took(&event);
            return false;
        }
        let buttons = [kind::MOUSE_DOWN, kind::MOUSE_UP];
        let first = self.waiting.iter().find(|event| buttons.contains(&event.what)).copied();
        let Some(press) = first.filter(|event| event.what == kind::MOUSE_DOWN) else {
            return false;
        };
        (self.mouse, self.button, self.press_seen) = (press.place, true, true);
        true
    }

    fn next_release(&self) -> Option<Event> {
        self.release_at().and_then(|at| self.waiting.get(at).copied())
    }

    /// Where the release is that ends this press; one behind another press is not.
    fn release_at(&self) -> Option<usize> {
        let buttons = [kind::MOUSE_DOWN, kind::MOUSE_UP];
        let at = self.waiting.iter().position(|event| buttons.contains(&event.what))?;
        self.waiting.get(at).filter(|event| event.what == kind::MOUSE_UP).map(|_| at)
    }

    fn let_go(&mut self) -> bool {
        self.button = false;
        false
    }

    /// Takes the release that ends a press out of the queue, if there is one. A release that is
    /// left behind would be taken for the end of another press.
    pub fn take_release(&mut self) -> Option<Event> {
        let at = self.release_at()?;
        let event = self.waiting.remove(at)?;
        self.took(&event);
        Some(event)
    }

    /// Where the mouse is, in global coordinates.
    pub fn mouse(&self) -> Point {
        self.mouse
    }

    /// Whether the button is down.
    pub fn button(&self) -> bool {
        self.button
    }

    /// A bit for each key that is held: key 0 is the lowest bit of the first byte.
    pub fn keys(&self) -> [u8; 16] {
        self.keys
    }

    /// The keys that change others, as an event has them.
    pub fn modifiers(&self) -> u16 {
        self.event_now(kind::NULL, 0, 0).modifiers
    }

    /// Puts the mouse somewhere at once, with its button down or up.
    pub fn set_mouse(&mut self, place: Point, button: bool) {
        (self.mouse, self.button) = (place, button);
    }

    /// Where a press that began at `from` ends: at its release, or where the last move of the mouse
    /// leads; `within` holds it.
    pub fn follow(&mut self, from: Point, within: Option<Rect>) -> Point {
        self.set_mouse(from, true);
        while self.still_down() {}
        self.take_release();
        let Point { v, h } = self.mouse;
        match within.filter(|area| !area.is_empty()) {
            Some(area) => Point {
                v: v.clamp(area.top, area.bottom - 1),
                h: h.clamp(area.left, area.right - 1),
            },
            None => Point { v, h },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(what: u16, v: i16, h: i16) -> Event {
        Event { what, place: Point { v, h }, ..Event::default() }
    }

    #[test]
    fn what_waits_comes_in_order_and_moves_the_mouse() {
        let mut desktop = Desktop::new();
        desktop.post(event(kind::MOUSE_DOWN, 3, 4));
        desktop.post(event(kind::NULL, 5, 6));
        desktop.post(event(kind::MOUSE_UP, 7, 8));
        assert_eq!(desktop.next(1 << 2, false, 0).what, kind::NULL);
        assert_eq!(desktop.next(0xFFFF, true, 0).what, kind::MOUSE_DOWN);
        assert!(desktop.button() && desktop.still_down());
        assert_eq!(desktop.mouse(), Point { v: 5, h: 6 });
        assert!(!desktop.still_down() && !desktop.button());
        assert_eq!(desktop.mouse(), Point { v: 7, h: 8 });
        assert_eq!(desktop.next(0xFFFF, true, 9).what, kind::MOUSE_UP);
        assert_eq!(desktop.next(0xFFFF, true, 9).modifiers, BUTTON_UP);
    }

    #[test]
    fn a_press_without_a_release_ends_with_the_queue() {
        let mut desktop = Desktop::new();
        desktop.post(event(kind::NULL, 90, 9));
        let end = desktop.follow(Point { v: 1, h: 1 }, Some(Rect::new(0, 0, 20, 20)));
        assert_eq!((end, desktop.button()), (Point { v: 19, h: 9 }, false));
    }

    #[test]
    fn a_press_that_waits_is_seen_once() {
        let mut desktop = Desktop::new();
        desktop.post(event(kind::NULL, 3, 4));
        desktop.post(event(kind::KEY_DOWN, 3, 4));
        desktop.post(event(kind::MOUSE_DOWN, 5, 6));
        desktop.post(event(kind::MOUSE_UP, 7, 8));
        let seen: Vec<bool> = (0..5).map(|_| desktop.is_pressed()).collect();
        assert_eq!(seen, [false, true, false, false, false]);
        assert_eq!(desktop.next(1 << kind::MOUSE_DOWN, true, 0).place, Point { v: 5, h: 6 });
        assert!(desktop.button() && !desktop.is_pressed());
        desktop.post(event(kind::MOUSE_DOWN, 1, 1));
        assert_eq!(desktop.next(1 << kind::MOUSE_UP, true, 0).what, kind::MOUSE_UP);
        assert!(desktop.is_pressed() && !desktop.is_pressed());
    }

    #[test]
    fn a_flush_stops_where_it_is_told() {
        let mut desktop = Desktop::new();
        for what in [kind::KEY_DOWN, kind::MOUSE_DOWN, kind::KEY_DOWN] {
            desktop.post(event(what, 0, 0));
        }
        assert_eq!(desktop.flush(1 << kind::KEY_DOWN, 1 << kind::MOUSE_DOWN), kind::MOUSE_DOWN);
        assert_eq!(desktop.waiting.len(), 2);
        assert_eq!(desktop.flush(0xFFFF, 0), 0);
        assert!(desktop.waiting.is_empty());
    }

    #[test]
    fn the_queue_has_an_end() {
        let mut desktop = Desktop::new();
        for n in 0..MOST {
            assert!(desktop.post(Event { message: n as u32, what: 12, ..Event::default() }));
        }
        assert!(!desktop.post(event(kind::KEY_DOWN, 0, 0)));
        assert_eq!(desktop.next(0xFFFF, true, 0).message, 1);
    }
}
