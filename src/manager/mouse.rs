//! The pointer over a picture: hot spots met, clicks, and dragging that speeds up with distance.
//!
//! "Virtual Reality Programming", *Handling Events*, and `behaviour.md` 5.9 and 6.4.

use super::cursor::{self, CursorId, SpotPhase};
use super::instance::Instance;
use super::interaction::Properties;
use super::motion::step;
use super::navigate::{Access, Callouts, OverPhase, Pointer};
use super::nudge::Direction;
use super::object;
use super::viewing::AngleKind;
use crate::base::{Point, Result};

/// `shiftKey`: zooms in.
const SHIFT: u16 = 0x0200;
/// `controlKey`: zooms out.
const CONTROL: u16 = 0x1000;
/// Pixels around the place of the press where nothing moves [I].
const DEAD_ZONE: f64 = 5.0;
/// Radians a second for each pixel beyond, at speed 1: 0.1° a frame at 30 frames and speed 5 [I].
const PAN_RATE: f64 = 3.0 / 5.0 * std::f64::consts::PI / 180.0;
/// Halvings of the field of view a second at speed 1 [I].
const ZOOM_RATE: f64 = 0.2;

/// Bits of the constraint status.
mod stops {
    pub const LEFT: u32 = 1;
    pub const RIGHT: u32 = 2;
    pub const UP: u32 = 4;
    pub const DOWN: u32 = 8;
    pub const ZOOM_IN: u32 = 16;
    pub const ZOOM_OUT: u32 = 32;
}

/// What the pointer is doing.
#[derive(Debug)]
pub(super) struct Mouse {
    /// Whether the Manager follows the pointer.
    over_tracking: bool,
    /// Whether the Manager follows the button.
    down_tracking: bool,
    inside: bool,
    /// The hot spot that was entered; 0 for none.
    over: u32,
    /// Whether the application suppressed what the hot spot would show.
    suppressed: bool,
    press: Option<Press>,
    zoom: Option<u32>,
    zooming: bool,
}

impl Default for Mouse {
    fn default() -> Self {
        Self {
            over_tracking: true,
            down_tracking: true,
            inside: false,
            over: 0,
            suppressed: false,
            press: None,
            zoom: None,
            zooming: false,
        }
    }
}

/// A button that is held.
#[derive(Debug, Clone, Copy)]
struct Press {
    start: Pointer,
    /// The hot spot under the pointer then; 0 once the press is no click any more.
    spot: u32,
    panning: bool,
    last: Option<u32>,
    /// The hot spot that is to hear of the end of the click, whatever became of it; 0 for none.
    clicked: u32,
}

impl Mouse {
    /// A node was entered: what was met in the old one is gone. A button that is held pans on.
    pub fn enter_node(&mut self) {
        self.over = 0;
        self.suppressed = false;
        if let Some(press) = &mut self.press {
            press.spot = 0;
            press.clicked = 0;
        }
    }

    /// Forgets the hot spot that is met, and gives it.
    pub fn leave_spot(&mut self) -> u32 {
        self.suppressed = false;
        std::mem::take(&mut self.over)
    }

    /// Whether the user's hand moves the view.
    pub fn is_moving_the_view(&self) -> bool {
        self.zooming || self.press.is_some_and(|press| press.panning)
    }
}

impl Press {
    /// Whether the press is still a click: not moved too far, and on a panorama not held too long.
    fn is_click(&self, pointer: Pointer, properties: &Properties, is_object: bool) -> bool {
        let moved = |a: i16, b: i16| (i32::from(a) - i32::from(b)).unsigned_abs();
        let most = u32::from(properties.click_hysteresis);
        let Pointer { at, when, .. } = pointer;
        let held = when.wrapping_sub(self.start.when);
        moved(at.h, self.start.at.h) <= most
            && moved(at.v, self.start.at.v) <= most
            // A clock that is set back counts as one that stands.
            && (is_object
            || held <= properties.click_timeout || held > i32::MAX as u32)
    }
}

impl Instance {
    /// Whether the Manager follows the pointer.
    pub fn mouse_over_tracking(&self) -> bool {
        self.mouse.over_tracking
    }

    /// Whether the Manager follows the button.
    pub fn mouse_down_tracking(&self) -> bool {
        self.mouse.down_tracking
    }

    /// Has the Manager follow the pointer, or leave that to the program.
    pub fn set_mouse_over_tracking(&mut self, enabled: bool) {
        self.mouse.over_tracking = enabled;
    }

    /// Has the Manager follow the button, or leave that to the program.
    pub fn set_mouse_down_tracking(&mut self, enabled: bool) {
        self.mouse.down_tracking = enabled;
    }

    /// Whether the pointer is in the picture.
    pub fn is_mouse_inside(&self) -> bool {
        self.mouse.inside
    }

    /// Takes note of whether the pointer is in the picture.
    pub fn set_mouse_inside(&mut self, inside: bool) {
        self.mouse.inside = inside;
    }

    /// Whether a button is held that was pressed in the picture.
    pub fn is_mouse_down(&self) -> bool {
        self.mouse.press.is_some()
    }

    /// The hot spot that the pointer has entered, or 0.
    pub fn hot_spot_under_mouse(&self) -> u32 {
        self.mouse.over
    }

    /// Whether zoom keys or buttons are held.
    pub(super) fn is_zooming(&self) -> bool {
        self.mouse.zooming
    }

    /// The hot spot of this node that the held button was pressed on; it is told once, and 0 then.
    pub fn take_click(&mut self) -> u32 {
        self.mouse.press.as_mut().map_or(0, |press| std::mem::take(&mut press.clicked))
    }

    /// How far the pointer is from the press, to the right and up, beyond the dead zone.
    fn pull(press: &Press, at: Point) -> (f64, f64) {
        let beyond = |distance: i32| {
            let distance = f64::from(distance);
            distance.signum() * (distance.abs() - DEAD_ZONE).max(0.0)
        };
        let start = press.start.at;
        (beyond(i32::from(at.h) - i32::from(start.h)), beyond(i32::from(start.v) - i32::from(at.v)))
    }
}

/// The pointer is in the picture, or comes into it.
pub fn mouse_within(cell: &impl Access, pointer: Pointer, callouts: &impl Callouts) -> u32 {
    cell.with_movie(|instance, _| instance.mouse.inside = true);
    follow(cell, pointer, callouts)
}

/// The pointer goes out of the picture.
pub fn mouse_leave(cell: &impl Access, callouts: &impl Callouts) {
    let over = cell.with_movie(|instance, _| {
        (instance.mouse.inside, instance.mouse.zooming) = (false, false);
        instance.mouse.leave_spot()
    });
    if over != 0 {
        callouts.mouse_over(over, OverPhase::Leave);
    }
    show(cell, cursor::NONE, callouts);
}

/// Tells which hot spots are left, entered, and still met; then the cursor follows.
fn follow(cell: &impl Access, pointer: Pointer, callouts: &impl Callouts) -> u32 {
    let (id, before, node) = cell.with_movie(|instance, movie| {
        instance.hover(pointer.at, None);
        let id = instance.hot_spot_at(movie, pointer.at);
        let before = instance.mouse.over;
        if id != before {
            instance.mouse.leave_spot();
        }
        (id, before, instance.node)
    });
    if before != id && before != 0 {
        callouts.mouse_over(before, OverPhase::Leave);
    }
    let is_met = cell.with_movie(|instance, _| {
        // Being told may have led to another node.
        let is_here = instance.node == node;
        if is_here {
            instance.mouse.over = id;
        }
        is_here
    });
    if !is_met {
        return id;
    }
    if id != 0 {
        let phase = if before == id { OverPhase::Within } else { OverPhase::Enter };
        let goes_on = callouts.mouse_over(id, phase);
        cell.with_movie(|instance, _| instance.mouse.suppressed = !goes_on);
    }
    show_spot(cell, id, SpotPhase::Over, callouts);
    id
}

/// The button is pressed.
pub fn mouse_down(cell: &impl Access, pointer: Pointer, callouts: &impl Callouts) -> u32 {
    let id = cell.with_movie(|instance, movie| {
        let spot = instance.hot_spot_at(movie, pointer.at);
        // The hand stops a swing.
        instance.transition.stop();
        instance.mouse.inside = true;
        let (panning, last) = (spot == 0, Some(pointer.when));
        instance.mouse.press = Some(Press { start: pointer, spot, panning, last, clicked: spot });
        object::grip(instance, pointer);
        spot
    });
    if id == 0 {
        show(cell, object::held(cell), callouts);
    } else {
        show_spot(cell, id, SpotPhase::Down, callouts);
    }
    id
}

/// The button is held: a click that lasts too long or moves too far becomes a drag, and a drag
/// turns the view.
pub fn mouse_still_down(
    cell: &impl Access,
    pointer: Pointer,
    callouts: &impl Callouts,
) -> Result<u32> {
    let (id, pull) = cell.with_movie(|instance, movie| {
        let id = instance.hot_spot_at(movie, pointer.at);
        let (properties, is_object) = (instance.interaction.now, instance.object.is_some());
        let Some(press) = &mut instance.mouse.press else { return (id, None) };
        if !press.panning && !press.is_click(pointer, &properties, is_object) {
            press.panning = true;
            press.spot = 0;
            press.last = Some(pointer.when);
        }
        if !press.panning {
            return (id, None);
        }
        let seconds = step(&mut press.last, pointer.when);
        let (right, up) = Instance::pull(press, pointer.at);
        let scale = seconds * PAN_RATE * f64::from(properties.pan_tilt_speed);
        (id, Some((right, up, scale)))
    });
    let Some((right, up, scale)) = pull else { return Ok(id) };
    if cell.with_movie(|instance, _| instance.object.is_some()) {
        object::drag(cell, pointer, callouts);
        show(cell, object::held(cell), callouts);
        return Ok(id);
    }
    // An interceptor may refuse one of the two; the other is still asked for.
    if right * scale != 0.0 {
        let pan = cell.with_movie(|instance, _| instance.angle(AngleKind::Pan));
        let _ = callouts.set_angle(AngleKind::Pan, pan - right * scale);
    }
    if up * scale != 0.0 {
        let tilt = cell.with_movie(|instance, _| instance.angle(AngleKind::Tilt));
        let _ = callouts.set_angle(AngleKind::Tilt, tilt + up * scale);
    }
    let status = cell.with_movie(|instance, _| instance.constraint_status().unwrap_or_default());
    let sign = |pull: f64| if pull == 0.0 { 0 } else { pull.signum() as i32 };
    let direction = Direction { right: sign(right), up: sign(up) };
    let sideways = if right < 0.0 { stops::LEFT } else { stops::RIGHT };
    let upright = if up > 0.0 { stops::UP } else { stops::DOWN };
    let drag = cursor::of_drag(direction, status & sideways != 0, status & upright != 0);
    show(cell, drag, callouts);
    Ok(id)
}

/// The button is let go: a click triggers the hot spot on which it began.
pub fn mouse_up(cell: &impl Access, pointer: Pointer, callouts: &impl Callouts) -> Result<u32> {
    let (id, clicked) = cell.with_movie(|instance, movie| {
        let id = instance.hot_spot_at(movie, pointer.at);
        let (properties, is_object) = (instance.interaction.now, instance.object.is_some());
        let press = instance.mouse.press.take();
        object::let_go(instance, pointer);
        let is_click = |press: &Press| press.is_click(pointer, &properties, is_object);
        let clicked = press.filter(|press| !press.panning && is_click(press));
        let spot = clicked.map_or(0, |press| press.spot);
        (id, if instance.is_hot_spot_enabled(spot) { spot } else { 0 })
    });
    if clicked != 0 {
        show_spot(cell, clicked, SpotPhase::Up, callouts);
        // The type is asked for before the trigger, which asks for what it does then.
        callouts.trigger_hot_spot(clicked)?;
    } else {
        show_spot(cell, id, SpotPhase::Over, callouts);
    }
    Ok(id)
}

/// Zooms while Shift or Control is held, as far as the keys of `pointer` say so.
pub fn zoom(cell: &impl Access, pointer: Pointer, callouts: &impl Callouts) {
    cell.with_movie(|instance, _| instance.hover(pointer.at, Some(pointer.modifiers)));
    let keys = (pointer.modifiers & SHIFT != 0, pointer.modifiers & CONTROL != 0);
    let inwards = match keys {
        (true, false) => true,
        (false, true) => false,
        _ => {
            let was = cell.with_movie(|instance, _| {
                instance.mouse.zoom = None;
                std::mem::take(&mut instance.mouse.zooming)
            });
            let inside = cell.with_movie(|instance, _| instance.mouse.inside);
            if keys.0 && inside {
                show(cell, cursor::ZOOM_BOTH, callouts);
            } else if was && inside {
                show(cell, object::rest(cell), callouts);
            }
            return;
        }
    };
    zoom_by(cell, inwards, pointer.when, callouts);
}

/// Zooms on in one direction, as long as this is called.
pub fn zoom_by(cell: &impl Access, inwards: bool, now: u32, callouts: &impl Callouts) {
    let (before, wanted) = cell.with_movie(|instance, _| {
        let seconds = step(&mut instance.mouse.zoom, now);
        let halvings = seconds * ZOOM_RATE * f64::from(instance.interaction.now.zoom_speed);
        instance.mouse.zooming = true;
        let factor = 2f64.powf(if inwards { -halvings } else { halvings });
        (instance.view.field_of_view, instance.view.field_of_view * factor)
    });
    if before != wanted {
        let _ = callouts.set_angle(AngleKind::FieldOfView, wanted);
    }
    let (status, inside) = cell.with_movie(|instance, _| {
        (instance.constraint_status().unwrap_or_default(), instance.mouse.inside)
    });
    let limit = if inwards { stops::ZOOM_IN } else { stops::ZOOM_OUT };
    let shape = match (status & limit != 0, inwards) {
        (true, _) => cursor::ZOOM_LIMIT,
        (false, true) => cursor::ZOOM_IN,
        (false, false) => cursor::ZOOM_OUT,
    };
    if inside {
        show(cell, shape, callouts);
    }
}

/// The zoom keys or buttons are let go.
pub fn end_zoom(cell: &impl Access) {
    cell.with_movie(|instance, _| {
        instance.mouse.zoom = None;
        instance.mouse.zooming = false;
    });
}

/// Shows the cursor of a hot spot that is there and not suppressed, or that of the panorama.
fn show_spot(cell: &impl Access, id: u32, phase: SpotPhase, callouts: &impl Callouts) {
    let (suppressed, zooming) =
        cell.with_movie(|instance, _| (instance.mouse.suppressed, instance.mouse.zooming));
    if zooming {
        return;
    }
    if id == 0 || suppressed {
        return show(cell, object::rest(cell), callouts);
    }
    let Ok(kind) = callouts.hot_spot_type(id) else { return };
    let own = cell.with_movie(|instance, _| Some(instance.hot_spot(id)?.info.cursor_ids));
    show(cell, cursor::of_hot_spot(own, kind, phase), callouts);
}

fn show(cell: &impl Access, id: CursorId, callouts: &impl Callouts) {
    if cell.with_movie(|instance, _| instance.cursors.show(id)) {
        callouts.cursor_changed();
    }
}
