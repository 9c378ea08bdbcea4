//! `Dialogs.h`: what dialogs look like. The look is our own [I].

use core::ffi::c_void;

use super::items::{self, Dialog, Item, Sign, kind};
use super::texts_in;
use crate::base::{Point, Rect, Result};
use crate::ffi::boundary::value;
use crate::ffi::controls::drawing as controls;
use crate::ffi::memory;
use crate::ffi::names::RgnHandle;
use crate::ffi::ports::{self, CGrafPtr};
use crate::ffi::windows::plain::{self, BLACK, Canvas, WHITE, decoded};
use crate::ffi::{picture_player, quickdraw_pictures, regions, resources};
use crate::raster::letters::Face;
use crate::raster::region::{Join, Region};
use crate::raster::shapes;

type UserItem = unsafe extern "C" fn(CGrafPtr, i16);

/// The side of an icon.
const ICON: i32 = 32;
/// How far the frame of a text to edit is from the text, and the outline of the default button
/// from the button.
const AROUND: i16 = 3;

/// Where an alert has its sign.
const SIGN: Rect = Rect::new(20, 10, 52, 42);
const RED: u32 = 0xFFC8_2020;
const BLUE: u32 = 0xFF30_60C0;
const YELLOW: u32 = 0xFFF0_C020;

/// Draws the items of a dialog, or those that touch a part of it.
pub(super) fn draw(port: CGrafPtr, part: Option<&Region>) -> Result<()> {
    let Dialog { items, sign, .. } = items::get(port)?;
    if let Some(sign) = sign {
        plain::draw(port, |canvas| draw_sign(canvas, sign))?;
    }
    let count = items.len();
    for number in 1..=count {
        // What the program draws may change the dialog, or dispose of it.
        let mut dialog = items::get(port)?;
        let number = number as i16;
        let Ok(item) = dialog.item(number) else { break };
        let meets = |part: &Region| {
            let rect = around(item.rect, AROUND + 1);
            !part.join(&Region::rect(rect), Join::Intersection).is_empty()
        };
        if part.is_none_or(meets) {
            draw_item(&dialog, number)?;
        }
    }
    // Those too that are no items.
    controls::draw_all(port, part)
}

/// Draws an item. What cannot be drawn, as its Handle is gone, is left out.
pub(super) fn draw_item(dialog: &Dialog, number: i16) -> Result<()> {
    let item = *dialog.clone().item(number)?;
    let port = dialog.port;
    let handle = items::handle_at(item.thing);
    match item.kind & !kind::DISABLED {
        kind::USER => return call(port, item, number),
        kind::CONTROL..=kind::RESOURCE_CONTROL => {
            let _ = controls::draw(handle);
            if item.kind == kind::CONTROL && dialog.default == number {
                plain::draw(port, |canvas| outline(canvas, item.rect))?;
            }
        }
        kind::STATIC_TEXT => {
            if let Ok(text) = memory::bytes_of(handle) {
                plain::draw(port, |canvas| write(canvas, item.rect, &texts_in(&text)))?;
            }
        }
        kind::EDIT_TEXT => {
            if let Ok(text) = memory::bytes_of(handle) {
                plain::draw(port, |canvas| {
                    let frame = Region::rect(around(item.rect, AROUND));
                    canvas.framed(&frame, 1, [WHITE, BLACK])?;
                    write(canvas, item.rect, &text)
                })?;
            }
        }
        kind::ICON => {
            if let Ok(icon) = memory::bytes_of(handle) {
                plain::draw(port, |canvas| {
                    canvas.rect(item.rect, WHITE)?;
                    canvas.fill(&bits(&icon, item.rect), BLACK)
                })?;
            }
        }
        kind::PICTURE => {
            if let Ok(picture) = quickdraw_pictures::file_bytes(handle) {
                let _ = plain::draw(port, |_| picture_player::play(&picture, item.rect));
            }
        }
        _ => {}
    }
    Ok(())
}

/// Draws the icon of an alert, which is a resource or our own.
fn draw_sign(canvas: &Canvas, sign: Sign) -> Result<()> {
    let id = match sign {
        Sign::Stop => 0,
        Sign::Note => 1,
        Sign::Caution => 2,
    };
    if let Ok(icon) = resources::bytes(*b"ICON", id) {
        return canvas.fill(&bits(&icon, SIGN), BLACK);
    }
    let middle = |width: i16, top: i16, bottom: i16| {
        let left = (SIGN.left + SIGN.right - width) / 2;
        Rect::new(left, SIGN.top + top, left + width, SIGN.top + bottom)
    };
    match sign {
        Sign::Stop => {
            canvas.fill(&shapes::oval(SIGN), RED)?;
            canvas.rect(middle(20, 13, 19), WHITE)
        }
        Sign::Note => {
            canvas.fill(&shapes::oval(SIGN), BLUE)?;
            canvas.rect(middle(4, 6, 10), WHITE)?;
            canvas.rect(middle(4, 12, 26), WHITE)
        }
        Sign::Caution => {
            let row = |y: i16| {
                let line = middle(y, y, y + 1);
                (i32::from(line.top), vec![i32::from(line.left), i32::from(line.right)])
            };
            let end = (i32::from(SIGN.bottom), Vec::new());
            canvas.fill(&Region::from_rows((2..32).map(row).chain([end])), YELLOW)?;
            canvas.rect(middle(4, 11, 22), BLACK)?;
            canvas.rect(middle(4, 25, 29), BLACK)
        }
    }
}

/// Has the program draw its item, with the dialog as the current port.
fn call(port: CGrafPtr, item: Item, number: i16) -> Result<()> {
    if item.thing == 0 {
        return Ok(());
    }
    let (before, device) = ports::current();
    ports::set_current(port, ports::device_of(port)?)?;
    let address: *mut c_void = core::ptr::with_exposed_provenance_mut(item.thing);
    // SAFETY: not nil, and the program gave it as the procedure of a user item; no lock is held.
    unsafe { core::mem::transmute::<*mut c_void, UserItem>(address)(port, number) };
    // It may have disposed of that port.
    let _ = ports::set_current(before, device);
    Ok(())
}

fn around(rect: Rect, by: i16) -> Rect {
    Rect::new(
        rect.left.saturating_sub(by),
        rect.top.saturating_sub(by),
        rect.right.saturating_add(by),
        rect.bottom.saturating_add(by),
    )
}

/// The outline of the default button.
fn outline(canvas: &Canvas, button: Rect) -> Result<()> {
    let outer = shapes::round_rect(around(button, AROUND + 1), 16, 16);
    let inner = shapes::round_rect(around(button, 1), 12, 12);
    canvas.fill(&outer.join(&inner, Join::Difference), BLACK)
}

/// The pixels of an icon, 32 by 32 bits, stretched to a rectangle.
fn bits(icon: &[u8], to: Rect) -> Region {
    let (width, height) = (to.width().max(1), to.height().max(1));
    let is_set = |x: i32, y: i32| {
        let (column, row) = ((x * ICON / width) as usize, (y * ICON / height) as usize);
        icon.get(row * 4 + column / 8).is_some_and(|byte| byte >> (7 - column % 8) & 1 != 0)
    };
    let rows = (0..height).map(|y| {
        let mut edges = Vec::new();
        for x in 0..=width {
            let now = x < width && is_set(x, y);
            if now != (edges.len() % 2 == 1) {
                edges.push(i32::from(to.left) + x);
            }
        }
        (i32::from(to.top) + y, edges)
    });
    Region::from_rows(rows.chain([(i32::from(to.bottom), Vec::new())]))
}

/// Writes a text within a rectangle, in lines that are as long as there is room.
fn write(canvas: &Canvas, rect: Rect, text: &[u8]) -> Result<()> {
    let text = decoded(text);
    let face = canvas.face()?;
    let (above, height) = (face.ascent() as i16, (face.ascent() + face.descent()) as i16);
    canvas.rect(rect, WHITE)?;
    canvas.within(rect, || {
        let mut top = rect.top;
        for line in lines(&text, &face, rect.width()) {
            if top >= rect.bottom {
                break;
            }
            canvas.text(Point { v: top.saturating_add(above), h: rect.left }, line, BLACK)?;
            top = top.saturating_add(height);
        }
        Ok(())
    })
}

/// The lines of a text: they end with a return, or before a word that has no room.
fn lines<'a>(text: &'a str, face: &Face, width: i32) -> Vec<&'a str> {
    let mut lines = Vec::new();
    for part in text.split('\r') {
        let mut rest = part;
        loop {
            // Where letters begin that still fit.
            let room = face.places(rest).iter().skip(1).take_while(|end| **end <= width).count();
            let Some((cut, _)) = rest.char_indices().nth(room.max(1)) else { break };
            let (line, next) = rest.split_at(cut);
            let end = line.rfind(' ').filter(|_| !next.starts_with(' ')).map_or(cut, |at| at + 1);
            let (line, next) = rest.split_at(end);
            lines.push(line.trim_end_matches(' '));
            rest = next.trim_start_matches(' ');
        }
        lines.push(rest);
    }
    lines
}

/// Draws all items of a dialog.
#[unsafe(no_mangle)]
pub extern "C" fn DrawDialog(the_dialog: CGrafPtr) {
    value("DrawDialog", (), || draw(the_dialog, None));
}

/// Draws the items of a dialog that touch a region, in the dialog's coordinates.
#[unsafe(no_mangle)]
pub extern "C" fn UpdateDialog(the_dialog: CGrafPtr, update_region: RgnHandle) {
    value("UpdateDialog", (), || draw(the_dialog, Some(&regions::get(update_region)?)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;

    #[test]
    fn lines_break_between_words() {
        let face = Face::new(0, 0, Fixed(0));
        let width = face.advance() * 8;
        assert_eq!(lines("one two three", &face, width), ["one two", "three"]);
        assert_eq!(lines("a\rb", &face, width), ["a", "b"]);
        assert_eq!(lines("incomprehensible", &face, width), ["incompre", "hensible"]);
        assert_eq!(lines("", &face, width), [""]);
        assert_eq!(lines("abc", &face, 0), ["a", "b", "c"]);
    }
}
