//! `Controls.h`: the parts of controls, and the mouse in them.

use core::ffi::c_void;

use super::{ControlRecord, INACTIVE, Kind, change, of_window, record};
use crate::base::{Point, Rect, Result};
use crate::ffi::boundary::{Out, value};
use crate::ffi::memory::Handle;
use crate::ffi::names::{ControlActionUPP, ControlRef};
use crate::ffi::ports::{self, CGrafPtr};
use crate::runtime::desktop;

/// A part of a control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// All of a button.
    Button,
    /// All of a check box or a radio button.
    CheckBox,
    /// The arrow at the beginning of a bar, up or to the left.
    Up,
    /// The arrow at its end.
    Down,
    /// Between the first arrow and the thumb.
    PageUp,
    /// Between the thumb and the other arrow.
    PageDown,
    /// What is dragged.
    Thumb,
}

impl Part {
    /// The number that programs know.
    pub(super) fn code(self) -> i16 {
        match self {
            Self::Button => 10,
            Self::CheckBox => 11,
            Self::Up => 20,
            Self::Down => 21,
            Self::PageUp => 22,
            Self::PageDown => 23,
            Self::Thumb => 129,
        }
    }
}

/// A scroll bar's direction and measures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Axis {
    /// From top to bottom, not from left to right.
    pub is_down: bool,
    from: i32,
    to: i32,
    /// The length of an arrow, and of the thumb.
    step: i32,
}

impl Axis {
    pub(super) fn of(control: &ControlRecord) -> Self {
        let rect = control.rect;
        let is_down = rect.height() > rect.width();
        let (from, to) = if is_down { (rect.top, rect.bottom) } else { (rect.left, rect.right) };
        let (from, to) = (i32::from(from), i32::from(to).max(from.into()));
        Self { is_down, from, to, step: ((to - from) / 3).min(16) }
    }

    fn along(&self, point: Point) -> i32 {
        i32::from(if self.is_down { point.v } else { point.h })
    }

    /// How far the thumb can go.
    fn room(&self) -> i32 {
        (self.to - self.from - 3 * self.step).max(0)
    }

    /// Where the thumb begins.
    fn thumb(&self, control: &ControlRecord) -> i32 {
        let range = i32::from(control.max) - i32::from(control.min);
        let value = i32::from(control.value) - i32::from(control.min);
        let way = if range > 0 { scaled(value, self.room(), range, 0) } else { 0 };
        self.from + self.step + way
    }

    /// The value that the thumb shows after it was dragged so far.
    fn value_after(&self, control: &ControlRecord, way: i32) -> i16 {
        let range = i32::from(control.max) - i32::from(control.min);
        let start = self.from + self.step;
        let at = (self.thumb(control) + way - start).clamp(0, self.room());
        if way == 0 || self.room() == 0 {
            return control.value;
        }
        (i32::from(control.min) + scaled(at, range, self.room(), self.room() / 2)) as i16
    }

    /// The rectangle of an arrow or the thumb.
    pub(super) fn place(&self, control: &ControlRecord, part: Part) -> Rect {
        let from = match part {
            Part::Up => self.from,
            Part::Down => self.to - self.step,
            _ => self.thumb(control),
        };
        // Within the control's own sides.
        let (from, to) = (from as i16, (from + self.step) as i16);
        let rect = control.rect;
        if self.is_down {
            Rect { top: from, bottom: to, ..rect }
        } else {
            Rect { left: from, right: to, ..rect }
        }
    }

    fn part(&self, control: &ControlRecord, point: Point) -> Option<Part> {
        let at = self.along(point);
        let thumb = self.thumb(control);
        Some(match at {
            _ if control.max <= control.min => return None,
            _ if at < self.from + self.step => Part::Up,
            _ if at >= self.to - self.step => Part::Down,
            _ if at < thumb => Part::PageUp,
            _ if at >= thumb + self.step => Part::PageDown,
            _ => Part::Thumb,
        })
    }
}

/// `number * by / from`, with `more` added before it is divided.
fn scaled(number: i32, by: i32, from: i32, more: i32) -> i32 {
    ((i64::from(number) * i64::from(by) + i64::from(more)) / i64::from(from)) as i32
}

/// The part of a control at a point of its window, if it can be used.
fn part_at(control: Handle, point: Point) -> Result<Option<Part>> {
    let (known, kind) = record(control)?;
    if known.visible == 0 || known.hilite == INACTIVE || !known.rect.contains(point) {
        return Ok(None);
    }
    Ok(match kind {
        Kind::Button | Kind::Other => Some(Part::Button),
        Kind::CheckBox | Kind::Radio => Some(Part::CheckBox),
        Kind::ScrollBar => Axis::of(&known).part(&known, point),
    })
}

/// The part at a point of a window, and its control; 0 and nil where there is none.
///
/// # Safety
///
/// `control` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FindControl(
    test_point: Point,
    the_window: CGrafPtr,
    control: Out<ControlRef>,
) -> i16 {
    value("FindControl", 0, || {
        let at = |control: Handle| Some((control, part_at(control, test_point).ok()??.code()));
        let found = of_window(the_window).into_iter().rev().find_map(at);
        let (found, part) = found.unwrap_or((Handle::NIL, 0));
        // SAFETY: as this function's own contract.
        unsafe { control.write_if_wanted(found) };
        Ok(part)
    })
}

/// The part of a control at a point of its window; 0 where there is none that can be used.
#[unsafe(no_mangle)]
pub extern "C" fn TestControl(the_control: ControlRef, test_point: Point) -> i16 {
    value("TestControl", 0, || Ok(part_at(the_control, test_point)?.map_or(0, Part::code)))
}

type Action = unsafe extern "C" fn(Handle, i16);

/// The procedure that a program gave: −1 stands for the control's own.
fn action_of(control: Handle, given: ControlActionUPP) -> Result<Option<Action>> {
    let own = given.addr() == usize::MAX;
    let address: *mut c_void =
        if own { core::ptr::with_exposed_provenance_mut(record(control)?.0.action) } else { given };
    // −1 as the control's own would be without an end.
    let address = if address.addr() == usize::MAX { core::ptr::null_mut() } else { address };
    // SAFETY: a pointer of the size of a procedure's; nil becomes none. The program gave it as one.
    Ok(unsafe { core::mem::transmute::<*mut c_void, Option<Action>>(address) })
}

/// Follows the mouse from a press at a point of the control's window: the part if the button is
/// let go in it, else 0. The procedure is called for the press and for each move in the part.
pub(in crate::ffi) fn track(
    control: Handle,
    start: Point,
    action: ControlActionUPP,
) -> Result<i16> {
    let Some(part) = part_at(control, start)? else { return Ok(0) };
    let action = action_of(control, action)?;
    let (known, _) = record(control)?;
    let origin = ports::origin(known.owner)?;
    let global = Point { v: start.v.wrapping_sub(origin.v), h: start.h.wrapping_sub(origin.h) };
    desktop::with(|desktop| desktop.set_mouse(global, true));
    // The part of the mouse that is in the same part, or near enough to the thumb.
    let is_in = |point: Point| -> Result<bool> {
        Ok(match part {
            Part::Thumb => {
                let Rect { top, left, bottom, right } = known.rect;
                let slop = Rect::new(
                    left.saturating_sub(SLOP),
                    top.saturating_sub(SLOP),
                    right.saturating_add(SLOP),
                    bottom.saturating_add(SLOP),
                );
                slop.contains(point)
            }
            _ => part_at(control, point)? == Some(part),
        })
    };
    let mut now = start;
    let mut is_over = true;
    change(control, |known| known.hilite = part.code() as u8)?;
    loop {
        if let Some(action) = action.filter(|_| is_over) {
            // SAFETY: the program gave it for such calls; no lock is held.
            unsafe { action(control, part.code()) };
        }
        let still = desktop::with(|desktop| desktop.still_down());
        let mouse = desktop::with(|desktop| desktop.mouse());
        now.v = mouse.v.wrapping_add(origin.v);
        now.h = mouse.h.wrapping_add(origin.h);
        is_over = is_in(now)?;
        if !still {
            break;
        }
        change(control, |known| known.hilite = if is_over { part.code() as u8 } else { 0 })?;
    }
    desktop::with(|desktop| desktop.take_release());
    let way = Axis::of(&known).along(now) - Axis::of(&known).along(start);
    change(control, |known| {
        known.hilite = 0;
        if part == Part::Thumb && is_over {
            known.value = Axis::of(known).value_after(known, way);
        }
    })?;
    Ok(if is_over { part.code() } else { 0 })
}

/// How far beside a bar the mouse may be while it drags the thumb [I].
const SLOP: i16 = 24;

/// Follows the mouse from a press in a control.
///
/// # Safety
///
/// The procedure is nil, −1 for the control's own, or a `ControlActionUPP`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TrackControl(
    control: ControlRef,
    start_point: Point,
    action_proc: ControlActionUPP,
) -> i16 {
    value("TrackControl", 0, || track(control, start_point, action_proc))
}
