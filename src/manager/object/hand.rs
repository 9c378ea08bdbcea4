//! The pointer on an object: turning it, scrolling at its edges, pushing, choosing, moving its
//! image.
//!
//! `behaviour.md` 6.5 and 9.6. Dragging pulls the object's surface along: to the right is a smaller
//! pan, down a larger tilt. Speeds are our choice [I].

use super::super::Access;
use super::super::cursor::{self, CursorId};
use super::super::instance::Instance;
use super::super::motion::step as seconds_since;
use super::super::navigate::{Callouts, Pointer};
use super::super::viewing::AngleKind;
use super::settings::control;
use super::{ObjectNode, steps};
use crate::base::{Point, Rect, Result};

/// `optionKey`.
const OPTION: u16 = 0x0800;
/// Ticks between two steps at an edge [I].
const STEP_TICKS: u32 = 6;
/// Widest edge in pixels, and the part of a side that it is in small pictures [I].
const EDGE: (i32, i32) = (20, 10);
/// How many times the mouse motion scale a joystick turns in a second, pushed by the whole width [I].
const PUSH: f64 = 2.0;

/// Bits of the mouse mode.
mod mode {
    pub const PANNING: u32 = 1;
    pub const TRANSLATING: u32 = 2;
    pub const ZOOMING: u32 = 4;
    pub const SCROLLING: u32 = 8;
    pub const SELECTING: u32 = 16;
}

/// Movie types, which are ways to use the mouse.
mod movie_type {
    pub const OLD_JOYSTICK: u16 = 2;
    pub const JOYSTICK: u16 = 3;
    pub const GRABBER_ONLY: u16 = 4;
    pub const ABSOLUTE: u16 = 5;
}

/// What the hand does while the button is down.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Work {
    /// Drags the object round.
    Turn,
    /// Drags its image.
    Translate,
    /// Goes step by step, to the right and up.
    Scroll(f64, f64),
    /// Pushes it on, the faster the farther from the press.
    Push,
    /// Points at a view.
    Select,
}

/// The pointer on an object.
#[derive(Debug, Default)]
pub(super) struct Hand {
    work: Option<Work>,
    start: Point,
    /// Where the pointer was seen last, if it was.
    at: Option<Point>,
    last: Option<u32>,
    option: bool,
}

impl Hand {
    fn mode(work: Work) -> u32 {
        match work {
            Work::Turn => mode::PANNING,
            Work::Translate => mode::TRANSLATING,
            Work::Scroll(..) | Work::Push => mode::SCROLLING,
            Work::Select => mode::SELECTING,
        }
    }
}

/// The edge of the picture at a point, as a direction to the right and up.
fn edge(movie_box: Rect, at: Point) -> Option<(f64, f64)> {
    let broad = |side: i32| EDGE.0.min(side / EDGE.1);
    let (across, down) = (broad(movie_box.width()), broad(movie_box.height()));
    let (h, v) = (i32::from(at.h), i32::from(at.v));
    let left = h - i32::from(movie_box.left);
    let top = v - i32::from(movie_box.top);
    if left < across {
        Some((-1.0, 0.0))
    } else if left >= movie_box.width() - across {
        Some((1.0, 0.0))
    } else if top < down {
        Some((0.0, 1.0))
    } else if top >= movie_box.height() - down {
        Some((0.0, -1.0))
    } else {
        None
    }
}

impl ObjectNode {
    /// What the button would do at a point.
    fn work_at(&self, movie_box: Rect, at: Option<Point>, translates: bool) -> Work {
        if translates && self.is(control::TRANSLATION) {
            return Work::Translate;
        }
        match self.record().movie_type {
            movie_type::OLD_JOYSTICK | movie_type::JOYSTICK => Work::Push,
            movie_type::GRABBER_ONLY => Work::Turn,
            movie_type::ABSOLUTE => Work::Select,
            _ => at
                .and_then(|at| edge(movie_box, at))
                .map_or(Work::Turn, |(right, up)| Work::Scroll(right, up)),
        }
    }
}

impl Instance {
    fn translates(&self, option: bool) -> bool {
        option || self.interaction.now.translate_on_mouse_down
    }

    /// What the button does, or would do now.
    fn object_work(&self) -> Option<Work> {
        let object = self.object.as_ref()?;
        let translates = self.translates(object.hand.option);
        let would = || object.work_at(self.movie_box, object.hand.at, translates);
        Some(object.hand.work.unwrap_or_else(would))
    }

    /// Whether a drag moves the image of the object.
    pub(super) fn is_translating(&self) -> bool {
        self.object_work() == Some(Work::Translate)
    }

    /// The bits of `QTVRGetCurrentMouseMode`.
    pub fn mouse_mode(&self) -> Result<u32> {
        self.object()?;
        let zooming = if self.is_zooming() { mode::ZOOMING } else { 0 };
        Ok(self.object_work().map_or(0, Hand::mode) | zooming)
    }

    /// Whether the button scrolls an object for as long as it is held at a point: the place of what
    /// `Movies.h` calls its autorotation [I].
    pub fn scrolls_at(&self, at: Point) -> bool {
        let translates = self.interaction.now.translate_on_mouse_down;
        let work =
            self.object.as_ref().map(|object| object.work_at(self.movie_box, Some(at), translates));
        matches!(work, Some(Work::Scroll(..))) && self.movie_box.contains(at)
    }

    /// Takes note of where the pointer is over an object, and whether Option is held.
    pub(in crate::manager) fn hover(&mut self, at: Point, modifiers: Option<u16>) {
        let Some(object) = &mut self.object else { return };
        if object.hand.work.is_none() {
            object.hand.at = Some(at);
        }
        if let Some(modifiers) = modifiers {
            object.hand.option = modifiers & OPTION != 0;
        }
    }

    fn object_cursor(&self, held: bool) -> Option<CursorId> {
        Some(match self.object_work()? {
            Work::Scroll(right, up) => cursor::of_edge(right, up, self.view.tilt),
            _ if held => cursor::OBJECT_HELD,
            _ => cursor::OBJECT,
        })
    }
}

/// The cursor over an object, or over a panorama at rest.
pub(in crate::manager) fn rest(cell: &impl Access) -> CursorId {
    cell.with_movie(|instance, _| instance.object_cursor(false).unwrap_or(cursor::PANORAMA))
}

/// The cursor while the button is down on an object, or in the middle of a panorama's drag.
pub(in crate::manager) fn held(cell: &impl Access) -> CursorId {
    cell.with_movie(|instance, _| instance.object_cursor(true).unwrap_or(cursor::DRAG_CENTRE))
}

/// The button goes down on the object: its view state changes, and what a drag does is settled.
pub(in crate::manager) fn grip(instance: &mut Instance, pointer: Pointer) {
    let movie_box = instance.movie_box;
    let option = pointer.modifiers & OPTION != 0;
    let translates = instance.translates(option);
    let Some(object) = &mut instance.object else { return };
    object.states.press(true);
    let work = object.work_at(movie_box, Some(pointer.at), translates);
    let Pointer { at, when, .. } = pointer;
    let last = if work == Work::Push { Some(when) } else { None };
    object.hand = Hand { work: Some(work), start: at, at: Some(at), last, option };
}

/// The button goes up.
pub(in crate::manager) fn let_go(instance: &mut Instance, pointer: Pointer) {
    let Some(object) = &mut instance.object else { return };
    object.states.press(false);
    object.hand = Hand { at: Some(pointer.at), ..Hand::default() };
}

/// What a drag asks for.
enum Wish {
    Nothing,
    Step(f64, f64),
    Turn(Option<f64>, Option<f64>),
    Centre((f64, f64)),
}

/// The button is held on the object.
pub(in crate::manager) fn drag(cell: &impl Access, pointer: Pointer, callouts: &impl Callouts) {
    let wish = cell.with_movie(|instance, _| instance.wish(pointer));
    // An interceptor may refuse one; the others are still asked for.
    match wish {
        Wish::Nothing => {}
        Wish::Step(right, up) => {
            let _ = steps::step(cell, (right, up), callouts);
        }
        Wish::Centre(centre) => {
            let _ = callouts.set_view_centre(centre);
        }
        Wish::Turn(pan, tilt) => {
            if let Some(pan) = pan {
                let _ = callouts.set_angle(AngleKind::Pan, pan);
            }
            if let Some(tilt) = tilt {
                let _ = callouts.set_angle(AngleKind::Tilt, tilt);
            }
        }
    }
}

impl Instance {
    fn wish(&mut self, pointer: Pointer) -> Wish {
        let (view, movie_box) = (self.view, self.movie_box);
        let scale = self.interaction.now.mouse_motion_scale;
        let Some(object) = &mut self.object else { return Wish::Nothing };
        let Some(work) = object.hand.work else { return Wish::Nothing };
        let (width, height) = (f64::from(movie_box.width()), f64::from(movie_box.height()));
        if width <= 0.0 || height <= 0.0 {
            return Wish::Nothing;
        }
        let way = |from: Point, to: Point| {
            let along = |from: i16, to: i16| f64::from(to) - f64::from(from);
            (along(from.h, to.h), along(to.v, from.v))
        };
        let from = object.hand.at.replace(pointer.at).unwrap_or(pointer.at);
        // The surface follows the hand: the view goes the other way round.
        let turned = |(right, up): (f64, f64), scale: f64| {
            let turn = |angle: f64, way: f64| (way != 0.0).then_some(angle - way * scale);
            Wish::Turn(turn(view.pan, right), turn(view.tilt, up))
        };
        match work {
            Work::Turn => turned(object.controlled(way(from, pointer.at)), scale / width),
            Work::Push => {
                let seconds = seconds_since(&mut object.hand.last, pointer.when);
                let push = object.controlled(way(object.hand.start, pointer.at));
                turned(push, scale / width * PUSH * seconds)
            }
            Work::Scroll(right, up) => {
                let now = pointer.when;
                let waits = |last: u32| now.wrapping_sub(last) < STEP_TICKS;
                if object.hand.last.is_some_and(waits) {
                    return Wish::Nothing;
                }
                object.hand.last = Some(now);
                let (right, up) = object.controlled((right, up));
                Wish::Step(-right, -up)
            }
            Work::Select => {
                let part = |place: f64, side: f64| (place / side).clamp(0.0, 1.0) - 0.5;
                let x = f64::from(pointer.at.h) - f64::from(movie_box.left);
                let y = f64::from(pointer.at.v) - f64::from(movie_box.top);
                let (right, up) = object.controlled((part(x, width), -part(y, height)));
                let grid = &object.grid;
                let place = |part: f64, count: u32| {
                    (((part + 0.5) * f64::from(count)) as u32).min(count - 1)
                };
                let column = place(right, grid.columns);
                let row = place(-up, grid.rows);
                Wish::Turn(Some(grid.pan_of(column)), Some(grid.tilt_of(row)))
            }
            Work::Translate => {
                let (right, up) = way(from, pointer.at);
                let (image_width, image_height) = object.image_size();
                let zoom = object.magnification(view.field_of_view);
                let (x, y) = object.centre;
                let moved =
                    (x - right * image_width / zoom / width, y + up * image_height / zoom / height);
                if (right, up) == (0.0, 0.0) { Wish::Nothing } else { Wish::Centre(moved) }
            }
        }
    }
}
