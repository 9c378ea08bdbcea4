//! `Movies.h`, "Movie Controllers": events from the application, and idle time.
//!
//! "Programming With QuickTime VR": an application hands all events to `MCIsPlayerEvent`, idle ones
//! too. While tracking is on, the controller makes the mouse calls that a program would make.

use core::ffi::{c_long, c_void};
use std::sync::Arc;

use super::boundary::{Boolean, read};
use super::controller_actions::{action, is_filtered};
use super::controller_time;
use super::movie_controllers::{MovieController, result};
use super::names::{EventRecord, WindowRef};
use super::ports::CGrafPtr;
use super::quicktime_vr::callouts::Application;
use super::quicktime_vr::events::{MouseCall, make};
use super::quicktime_vr::types::QTVRInstance;
use super::types;
use super::wired::sprite_events;
use super::{controller_bar, controller_bounds, drawing, wired};
use crate::base::{Error, Point, Result};
use crate::manager::{self, Direction, Pointer, nudge};
use crate::runtime::clock;
use crate::runtime::controllers::Controller;
use crate::runtime::desktop::kind;
use crate::runtime::instances::{self, InstanceCell};

/// `activeFlag` of an activate event's modifiers.
const ACTIVE: u16 = 1;
/// `resumeFlag` of a suspend or resume event's message.
const RESUME: u32 = 1;
/// The high byte of the message of a suspend or resume event.
const SUSPEND_RESUME: u32 = 1;

/// Does what an event asks for; the result is 1 where it was the controller's and 0 where the
/// application should look at it.
///
/// Update and activate events are looked at by both, so they give 0 [I].
///
/// # Safety
///
/// `e` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MCIsPlayerEvent(mc: MovieController, e: *const EventRecord) -> i32 {
    result("MCIsPlayerEvent", || {
        let controller = mc.resolve()?;
        // SAFETY: as this function's own contract.
        let event = unsafe { read(e.cast::<types::EventRecord>())? };
        handle(mc, &controller, event).map(i32::from)
    })
}

/// Gives the controller a click in its window, at a point of that; 1 where it was its own.
#[unsafe(no_mangle)]
pub extern "C" fn MCClick(
    mc: MovieController,
    _w: WindowRef,
    place: Point,
    when: c_long,
    modifiers: c_long,
) -> i32 {
    result("MCClick", || {
        let controller = mc.resolve()?;
        let pointer = Pointer { at: place, when: when as u32, modifiers: modifiers as u16 };
        press(mc, &controller, pointer).map(i32::from)
    })
}

/// Gives the controller a key; 1 where it was its own.
#[unsafe(no_mangle)]
pub extern "C" fn MCKey(mc: MovieController, key: i8, modifiers: c_long) -> i32 {
    result("MCKey", || {
        let controller = mc.resolve()?;
        let event = types::EventRecord {
            what: kind::KEY_DOWN,
            message: u32::from(key as u8),
            when: clock::ticks(),
            place: Point::default(),
            modifiers: modifiers as u16,
        };
        handle(mc, &controller, event).map(i32::from)
    })
}

/// Lets the controller follow the pointer to a point of its window: hot spots are met, and the
/// cursor changes.
#[unsafe(no_mangle)]
pub extern "C" fn MCAdjustCursor(
    mc: MovieController,
    _w: WindowRef,
    place: Point,
    modifiers: c_long,
) -> i32 {
    result("MCAdjustCursor", || {
        let controller = mc.resolve()?;
        let when = clock::ticks();
        let pointer = Pointer { at: place, when, modifiers: modifiers as u16 };
        controller.change(|settings| settings.pointer = Some(pointer));
        if let Some(movie) = controller.movie() {
            sprite_events::follow(mc, &movie, pointer);
        }
        for (qtvr, cell) in shown(mc) {
            follow(qtvr, &cell, &controller, pointer);
        }
        Ok(0)
    })
}

/// The instances of a controller, as C knows them.
fn shown(mc: MovieController) -> Vec<(QTVRInstance, Arc<InstanceCell>)> {
    let instances = instances::of_controller(mc.token()).into_iter();
    instances.map(|(token, cell)| (QTVRInstance::from_token(token), cell)).collect()
}

/// The pointer of an event, in coordinates of the movie's port.
fn pointer_of(controller: &Controller, event: &types::EventRecord) -> Pointer {
    let port = controller.movie().map(|movie| movie.with(|state| state.port));
    let origin = port.map(CGrafPtr::at).and_then(|port| super::ports::origin(port).ok());
    let Point { v: top, h: left } = origin.unwrap_or_default();
    let place = event.place;
    let at = Point { v: place.v.saturating_add(top), h: place.h.saturating_add(left) };
    Pointer { at, when: event.when, modifiers: event.modifiers }
}

fn window_of(controller: &Controller) -> WindowRef {
    let port = controller.movie().map_or(0, |movie| movie.with(|state| state.port));
    core::ptr::with_exposed_provenance_mut(port)
}

/// Handles an event. Whether it was the controller's own.
fn handle(mc: MovieController, controller: &Controller, event: types::EventRecord) -> Result<bool> {
    let pointer = pointer_of(controller, &event);
    let mut event = event;
    let params: *mut c_void = (&raw mut event).cast();
    match event.what {
        kind::NULL => {
            controller.change(|settings| settings.pointer = Some(pointer));
            if !is_filtered(mc, action::IDLE, core::ptr::null_mut()) {
                idle(mc, controller, Some(pointer))?;
            }
            Ok(false)
        }
        kind::MOUSE_DOWN => {
            let on_bar = controller_bar::contains(controller, pointer.at);
            if !on_bar && !is_inside(controller, pointer.at) {
                return Ok(false);
            }
            if is_filtered(mc, action::MOUSE_DOWN, params) {
                return Ok(true);
            }
            // A filter may take, move or kill the click.
            let killed = event.what != kind::MOUSE_DOWN;
            if !killed && is_badge_clicked(mc, controller, pointer.at) {
                return Ok(true);
            }
            // A click on the bar is none in the movie.
            if killed || (!on_bar && is_filtered(mc, action::MOVIE_CLICK, params)) {
                return Ok(true);
            }
            if event.what == kind::MOUSE_DOWN {
                press(mc, controller, pointer_of(controller, &event))?;
            }
            Ok(true)
        }
        kind::MOUSE_UP => release(mc, controller, pointer),
        kind::KEY_DOWN | kind::AUTO_KEY => {
            if !controller.settings().keys {
                return Ok(false);
            }
            if is_filtered(mc, action::KEY, params) {
                return Ok(true);
            }
            key(mc, event)
        }
        kind::KEY_UP if controller.settings().keys => Ok(controller.movie().is_some_and(|movie| {
            sprite_events::key(mc, &movie, *b"keyU", (event.message, event.modifiers))
        })),
        kind::UPDATE => {
            // An event for another window is not ours.
            let window = window_of(controller).addr() as u32;
            let is_ours = event.message == 0 || event.message == window;
            if is_ours && !is_filtered(mc, action::DRAW, window_of(controller)) {
                draw(mc, controller)?;
            }
            Ok(false)
        }
        kind::ACTIVATE => {
            let activate = event.modifiers & ACTIVE != 0;
            let what = if activate { action::ACTIVATE } else { action::DEACTIVATE };
            if !is_filtered(mc, what, core::ptr::null_mut()) {
                controller.change(|settings| settings.active = activate);
            }
            Ok(false)
        }
        kind::SYSTEM if event.message >> 24 == SUSPEND_RESUME => {
            let resume = event.message & RESUME != 0;
            let what = if resume { action::RESUME } else { action::SUSPEND };
            if !is_filtered(mc, what, core::ptr::null_mut()) {
                controller.change(|settings| settings.active = resume);
            }
            Ok(false)
        }
        _ => Ok(false),
    }
}

/// Whether a click is one on the badge, which brings the bar; the filter may ignore it, or take it.
fn is_badge_clicked(mc: MovieController, controller: &Controller, at: Point) -> bool {
    if !controller_bar::badge_rect(controller).is_some_and(|badge| badge.contains(at)) {
        return false;
    }
    let mut counts = Boolean::from(true);
    let taken = is_filtered(mc, action::BADGE_CLICK, (&raw mut counts).cast());
    if !taken && counts.into() {
        controller_bounds::change(mc, controller, |controller| {
            controller.change(|settings| settings.visible = true);
        });
    }
    taken || counts.into()
}

/// Draws the movie and its bar.
pub(super) fn draw(mc: MovieController, controller: &Controller) -> Result<()> {
    let drawn = drawing::draw_movie(&controller.movie().ok_or(Error::InvalidMovie)?);
    controller_bar::draw(mc, controller, true)?;
    controller_bar::draw_badge(controller)?;
    drawn
}

/// Does the part of an action that is about an event.
pub(super) fn perform(
    mc: MovieController,
    controller: &Controller,
    what: i16,
    event: types::EventRecord,
) -> Result<()> {
    let pointer = pointer_of(controller, &event);
    match what {
        action::KEY => key(mc, event).map(|_| ()),
        action::ADJUST_CURSOR => {
            shown(mc).iter().for_each(|(qtvr, cell)| follow(*qtvr, cell, controller, pointer));
            Ok(())
        }
        _ => press(mc, controller, pointer).map(|_| ()),
    }
}

fn is_inside(controller: &Controller, at: Point) -> bool {
    controller.movie().is_some_and(|movie| movie.with(|state| state.box_rect.contains(at)))
}

/// The button goes down. Whether that was in the movie or on its bar.
fn press(mc: MovieController, controller: &Controller, pointer: Pointer) -> Result<bool> {
    if controller_bar::contains(controller, pointer.at) {
        controller.change(|settings| settings.pointer = Some(pointer));
        controller_bar::press(mc, controller, pointer)?;
        return Ok(true);
    }
    if !is_inside(controller, pointer.at) {
        return Ok(false);
    }
    controller.change(|settings| settings.pointer = Some(pointer));
    // What lies over a scene has the click first.
    if controller.movie().is_some_and(|movie| sprite_events::press(mc, &movie, pointer)) {
        return Ok(true);
    }
    for (qtvr, cell) in shown(mc) {
        if cell.with(|instance| instance.mouse_down_tracking()) {
            make(qtvr, MouseCall::Down, pointer, window_of(controller))?;
        }
    }
    Ok(true)
}

/// The button goes up. Whether it went down in the movie.
fn release(mc: MovieController, controller: &Controller, pointer: Pointer) -> Result<bool> {
    controller.change(|settings| settings.pointer = Some(pointer));
    if controller.settings().bar_held {
        controller_bar::release(mc, controller, pointer)?;
        return Ok(true);
    }
    if controller.movie().is_some_and(|movie| sprite_events::release(mc, &movie, pointer)) {
        return Ok(true);
    }
    let mut ours = false;
    for (qtvr, cell) in shown(mc) {
        let (tracking, down) =
            cell.with(|instance| (instance.mouse_down_tracking(), instance.is_mouse_down()));
        if tracking && down {
            ours = true;
            make(qtvr, MouseCall::Up, pointer, window_of(controller))?;
        }
    }
    Ok(ours)
}

/// A key goes down. Whether it means something here: arrow keys turn the view.
fn key(mc: MovieController, event: types::EventRecord) -> Result<bool> {
    let controller = mc.resolve()?;
    let keys = (event.message, event.modifiers);
    let movie = controller.movie();
    if movie.is_some_and(|movie| sprite_events::key(mc, &movie, *b"key ", keys)) {
        return Ok(true);
    }
    if shown(mc).is_empty() {
        return controller_time::key(mc, &controller, event.message & 0xFF);
    }
    // kLeftArrowCharCode and on: left, right, up, down, as nudges.
    let direction = match event.message & 0xFF {
        28 => 180,
        29 => 0,
        30 => 90,
        31 => 270,
        _ => return Ok(false),
    };
    for (qtvr, cell) in shown(mc) {
        let application = Application { qtvr, cell: &cell };
        nudge(&*cell, Direction::nearest(direction), &application)?;
        let mode = cell.with(|instance| instance.mode());
        drawing::update_instance(qtvr, &cell, mode)?;
    }
    Ok(true)
}

/// Lets time pass: the pointer and the button are followed, keys zoom, and what has changed is
/// drawn.
pub(super) fn idle(
    mc: MovieController,
    controller: &Controller,
    pointer: Option<Pointer>,
) -> Result<()> {
    wired::idle(mc);
    wired::drive(mc);
    if let Some(movie) = controller.movie() {
        sprite_events::idle(mc, &movie);
    }
    let now = clock::ticks();
    let settings = controller.settings();
    // Without an event the pointer is where it was seen last, and no key is known to be held.
    let pointer = pointer
        .or_else(|| settings.pointer.map(|pointer| Pointer { when: now, modifiers: 0, ..pointer }));
    if let Some(pointer) = pointer {
        if settings.bar_held {
            controller_bar::hold(mc, controller, pointer)?;
        } else {
            controller_bar::follow(mc, controller, pointer.at);
            if let Some(movie) = controller.movie() {
                sprite_events::follow(mc, &movie, pointer);
            }
        }
    }
    for (qtvr, cell) in shown(mc) {
        let Some(pointer) = pointer.filter(|_| !settings.bar_held) else { continue };
        let (tracking, down) =
            cell.with(|instance| (instance.mouse_down_tracking(), instance.is_mouse_down()));
        if down && tracking {
            make(qtvr, MouseCall::StillDown, pointer, window_of(controller))?;
        } else if !down {
            follow(qtvr, &cell, controller, pointer);
        }
        if settings.keys {
            manager::zoom(&*cell, pointer, &Application { qtvr, cell: &cell });
        }
    }
    let drawn = drawing::idle(&controller.movie().ok_or(Error::InvalidMovie)?);
    controller_bar::draw(mc, controller, false)?;
    controller_bar::draw_badge(controller)?;
    drawn
}

/// Follows the pointer into the picture, in it, and out of it.
fn follow(qtvr: QTVRInstance, cell: &InstanceCell, controller: &Controller, pointer: Pointer) {
    let (tracking, was_inside) =
        cell.with(|instance| (instance.mouse_over_tracking(), instance.is_mouse_inside()));
    if !tracking || !controller.settings().cursor {
        return;
    }
    let what = match (was_inside, is_inside(controller, pointer.at)) {
        (false, true) => MouseCall::Enter,
        (true, true) => MouseCall::Within,
        (true, false) => MouseCall::Leave,
        (false, false) => return,
    };
    // The pointer is where it is, whether an interceptor lets the call happen or not.
    cell.with(|instance| instance.set_mouse_inside(what != MouseCall::Leave));
    // A procedure that closes the movie meanwhile is no trouble of this call.
    let _ = make(qtvr, what, pointer, window_of(controller));
}
