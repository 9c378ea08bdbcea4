//! `Controls.h`: what controls look like. The look is our own [I].

use super::parts::{Axis, Part};
use super::{ControlRecord, INACTIVE, Kind, change, of_window, record, title};
use crate::base::{Point, Rect, Result};
use crate::ffi::boundary::value;
use crate::ffi::memory::Handle;
use crate::ffi::names::{ControlRef, RgnHandle};
use crate::ffi::ports::CGrafPtr;
use crate::ffi::windows::plain::{self, BLACK, Canvas, GREY, PALE, WHITE};
use crate::ffi::{ports, quickdraw_painting, regions, windows};
use crate::raster::region::{Join, Region};
use crate::raster::shapes;

/// The side of the box of a check box.
const BOX: i16 = 12;
/// From the left of a check box to its title.
const TO_TITLE: i16 = 18;
/// The corners of a button.
const ROUND: i32 = 10;

/// What shows a control: ink, and what is behind it.
#[derive(Debug, Clone, Copy)]
struct Inks {
    ink: u32,
    ground: u32,
}

fn inks(control: &ControlRecord, pressed: bool) -> Inks {
    match control.hilite {
        INACTIVE => Inks { ink: GREY, ground: WHITE },
        _ if pressed => Inks { ink: WHITE, ground: BLACK },
        _ => Inks { ink: BLACK, ground: WHITE },
    }
}

/// Draws a control, if it can be seen.
pub(in crate::ffi) fn draw(control: Handle) -> Result<()> {
    let (known, kind) = record(control)?;
    if known.visible == 0 {
        return Ok(());
    }
    let title = title(control)?;
    plain::draw(known.owner, |canvas| match kind {
        Kind::Button => button(canvas, &known, &title),
        Kind::CheckBox | Kind::Radio => choice(canvas, &known, kind, &title),
        Kind::ScrollBar => bar(canvas, &known),
        Kind::Other => {
            canvas.framed(&Region::rect(known.rect), 1, [WHITE, inks(&known, false).ink])?;
            canvas.line(known.rect, &title, true, inks(&known, false).ink)
        }
    })
}

fn button(canvas: &Canvas, control: &ControlRecord, title: &[u8]) -> Result<()> {
    let Inks { ink, ground } = inks(control, control.hilite != 0);
    let edge = if ink == GREY { GREY } else { BLACK };
    canvas.framed(&shapes::round_rect(control.rect, ROUND, ROUND), 1, [ground, edge])?;
    canvas.line(control.rect, title, true, ink)
}

/// A check box or a radio button: its mark, and its title to the right.
fn choice(canvas: &Canvas, control: &ControlRecord, kind: Kind, title: &[u8]) -> Result<()> {
    let Inks { ink, .. } = inks(control, false);
    let rect = control.rect;
    canvas.rect(rect, WHITE)?;
    let top = rect.top.saturating_add(((rect.height() - i32::from(BOX)) / 2) as i16);
    let left = rect.left.saturating_add(2);
    let place = Rect::new(left, top, left.saturating_add(BOX), top.saturating_add(BOX));
    let pressed = !matches!(control.hilite, 0 | INACTIVE);
    let wide = if pressed { 2 } else { 1 };
    canvas.within(rect, || {
        if kind == Kind::Radio {
            canvas.framed(&shapes::oval(place), wide, [WHITE, ink])?;
            if control.value > 0 {
                canvas.fill(&shapes::oval(inset(place, 3)), ink)?;
            }
        } else {
            canvas.framed(&Region::rect(place), wide, [WHITE, ink])?;
            if control.value > 0 {
                canvas.fill(&cross(inset(place, 1)), ink)?;
            }
        }
        Ok(())
    })?;
    let text = Rect { left: rect.left.saturating_add(TO_TITLE), ..rect };
    if text.is_empty() { Ok(()) } else { canvas.line(text, title, false, ink) }
}

fn inset(rect: Rect, by: i16) -> Rect {
    let Rect { top, left, bottom, right } = rect;
    Rect::new(
        left.saturating_add(by),
        top.saturating_add(by),
        right.saturating_sub(by),
        bottom.saturating_sub(by),
    )
}

fn cross(place: Rect) -> Region {
    let at = |h: i16, v: i16| Point { v, h };
    let pen = at(1, 1);
    let (right, bottom) = (place.right.saturating_sub(1), place.bottom.saturating_sub(1));
    let down = shapes::line(at(place.left, place.top), at(right, bottom), pen);
    down.join(&shapes::line(at(place.left, bottom), at(right, place.top), pen), Join::Union)
}

fn bar(canvas: &Canvas, control: &ControlRecord) -> Result<()> {
    let axis = Axis::of(control);
    let edge = inks(control, false).ink;
    let is_usable = control.hilite != INACTIVE && control.max > control.min;
    let ground = if is_usable { PALE } else { WHITE };
    canvas.framed(&Region::rect(control.rect), 1, [ground, edge])?;
    for part in [Part::Up, Part::Down] {
        let place = axis.place(control, part);
        let pressed = i16::from(control.hilite) == part.code();
        let Inks { ink, ground } = inks(control, pressed);
        canvas.framed(&Region::rect(place), 1, [ground, edge])?;
        canvas.fill(&arrow(&axis, inset(place, 4), part == Part::Up), ink)?;
    }
    if is_usable {
        let pressed = i16::from(control.hilite) == Part::Thumb.code();
        let ground = if pressed { BLACK } else { WHITE };
        let place = axis.place(control, Part::Thumb);
        canvas.framed(&Region::rect(place), 1, [ground, edge])?;
    }
    Ok(())
}

/// A triangle that fills a square and points to the end of the bar that it is at.
fn arrow(axis: &Axis, place: Rect, first: bool) -> Region {
    let (width, height) = (place.width().max(0), place.height().max(0));
    let rows = (0..height).map(|row| {
        let y = i32::from(place.top) + row;
        // Half a square for each step from the tip.
        let (from, to) = if axis.is_down {
            let step = if first { row } else { height - 1 - row };
            ((width - 1 - step).max(0) / 2, (width + step + 1).min(2 * width) / 2)
        } else {
            let step = width - (2 * row + 1 - height).abs();
            if first { (width - step, width) } else { (0, step) }
        };
        (y, vec![i32::from(place.left) + from, i32::from(place.left) + to])
    });
    Region::from_rows(rows.chain([(i32::from(place.bottom), Vec::new())]))
}

/// Takes a control's pixels away, as far as they could be seen; what was behind has to be drawn.
pub(super) fn erase(known: &ControlRecord) -> Result<()> {
    if known.visible == 0 {
        return Ok(());
    }
    let (before, device) = ports::current();
    ports::set_current(known.owner, ports::device_of(known.owner)?)?;
    let part = Region::rect(known.rect);
    let done = quickdraw_painting::draw(&part, quickdraw_painting::Verb::Erase);
    ports::set_current(before, device)?;
    done?;
    windows::updates::mark(known.owner, &part, true)
}

/// Draws all controls of a window, the oldest first.
pub(in crate::ffi) fn draw_all(window: CGrafPtr, part: Option<&Region>) -> Result<()> {
    windows::known(window)?;
    for control in of_window(window) {
        let (known, _) = record(control)?;
        let meets =
            |part: &Region| !part.join(&Region::rect(known.rect), Join::Intersection).is_empty();
        if part.is_none_or(meets) {
            draw(control)?;
        }
    }
    Ok(())
}

/// Draws the controls of a window that can be seen.
#[unsafe(no_mangle)]
pub extern "C" fn DrawControls(the_window: CGrafPtr) {
    value("DrawControls", (), || draw_all(the_window, None));
}

/// Draws the controls of a window that touch a region, in the window's coordinates.
#[unsafe(no_mangle)]
pub extern "C" fn UpdateControls(the_window: CGrafPtr, update_region: RgnHandle) {
    value("UpdateControls", (), || draw_all(the_window, Some(&regions::get(update_region)?)));
}

/// Draws a control.
#[unsafe(no_mangle)]
pub extern "C" fn Draw1Control(the_control: ControlRef) {
    value("Draw1Control", (), || draw(the_control));
}

/// Shows a control, which draws it.
#[unsafe(no_mangle)]
pub extern "C" fn ShowControl(the_control: ControlRef) {
    value("ShowControl", (), || change(the_control, |known| known.visible = 255));
}

/// Hides a control; what was behind it has to be drawn.
#[unsafe(no_mangle)]
pub extern "C" fn HideControl(the_control: ControlRef) {
    value("HideControl", (), || {
        erase(&record(the_control)?.0)?;
        change(the_control, |known| known.visible = 0)
    });
}

/// Puts a control into a rectangle, for which it is hidden and shown again.
pub(in crate::ffi) fn place(control: Handle, rect: Rect) -> Result<()> {
    change_rect(control, |_| rect)
}

fn change_rect(control: Handle, to: impl FnOnce(Rect) -> Rect) -> Result<()> {
    erase(&record(control)?.0)?;
    change(control, |known| known.rect = to(known.rect))
}

/// Moves a control.
#[unsafe(no_mangle)]
pub extern "C" fn MoveControl(the_control: ControlRef, h: i16, v: i16) {
    value("MoveControl", (), || {
        change_rect(the_control, |rect| {
            let (width, height) = (rect.width() as i16, rect.height() as i16);
            Rect::new(h, v, h.saturating_add(width), v.saturating_add(height))
        })
    });
}

/// Gives a control another width and height.
#[unsafe(no_mangle)]
pub extern "C" fn SizeControl(the_control: ControlRef, w: i16, h: i16) {
    value("SizeControl", (), || {
        change_rect(the_control, |Rect { top, left, .. }| {
            Rect::new(left, top, left.saturating_add(w), top.saturating_add(h))
        })
    });
}
