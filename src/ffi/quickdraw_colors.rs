//! `Quickdraw.h`, "Colours": those of the current port, and colour tables.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Color QuickDraw*.

use core::ffi::c_long;

use super::boundary::{Out, read, value};
use super::memory::{self, Handle};
use super::names::CTabHandle;
use super::types::RGBColor;
use super::{color_tables, ports, resources};
use crate::base::Result;

/// The eight colours of the first QuickDraw, and what they are in the ports of today.
const EIGHT: [(c_long, u32); 8] = [
    (33, 0x00_0000),
    (30, 0xFF_FFFF),
    (205, 0xDD_0806),
    (341, 0x00_8011),
    (409, 0x00_00D4),
    (273, 0x02_ABEA),
    (137, 0xF2_0884),
    (69, 0xFC_F305),
];

fn of_eight(color: c_long) -> RGBColor {
    let known = EIGHT.iter().find(|(number, _)| *number == color);
    // What is none of them is black.
    RGBColor::from_argb(0xFF00_0000 | known.map_or(0, |(_, color)| *color))
}

fn set_fore(color: RGBColor) -> Result<()> {
    ports::current().0.update(|port| {
        port.fore_color = color;
        port.fore_pixel = pixel(color);
    })
}

fn set_back(color: RGBColor) -> Result<()> {
    ports::current().0.update(|port| {
        port.back_color = color;
        port.back_pixel = pixel(color);
    })
}

/// What stands for a colour in pixels that are colours.
fn pixel(color: RGBColor) -> i32 {
    (color.to_argb() & 0x00FF_FFFF) as i32
}

/// Draws in one of the eight colours of the first QuickDraw: `blackColor`, `redColor` and so on.
#[unsafe(no_mangle)]
pub extern "C" fn ForeColor(color: c_long) {
    value("ForeColor", (), || set_fore(of_eight(color)));
}

/// Erases in one of the eight colours of the first QuickDraw.
#[unsafe(no_mangle)]
pub extern "C" fn BackColor(color: c_long) {
    value("BackColor", (), || set_back(of_eight(color)));
}

/// Draws in a colour.
///
/// # Safety
///
/// `color` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RGBForeColor(color: *const RGBColor) {
    // SAFETY: as this function's own contract.
    value("RGBForeColor", (), || set_fore(unsafe { read(color)? }));
}

/// Erases in a colour.
///
/// # Safety
///
/// `color` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RGBBackColor(color: *const RGBColor) {
    // SAFETY: as this function's own contract.
    value("RGBBackColor", (), || set_back(unsafe { read(color)? }));
}

/// The colour that the current port draws in.
///
/// # Safety
///
/// `color` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetForeColor(color: Out<RGBColor>) {
    // SAFETY: as this function's own contract.
    value("GetForeColor", (), || unsafe { color.write(ports::current().0.record()?.fore_color) });
}

/// The colour that the current port erases in.
///
/// # Safety
///
/// `color` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetBackColor(color: Out<RGBColor>) {
    // SAFETY: as this function's own contract.
    value("GetBackColor", (), || unsafe { color.write(ports::current().0.record()?.back_color) });
}

/// A colour table: that of a `'clut'` resource, or the default one for 1, 2, 4 or 8 bits, and for as
/// many bits of grey where 32 is added; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetCTable(ct_id: i16) -> CTabHandle {
    value("GetCTable", Handle::NIL, || match resources::bytes(*b"clut", ct_id) {
        Ok(table) => color_tables::from_resource(&table),
        Err(error) => match u16::try_from(ct_id) {
            Ok(depth @ (1 | 2 | 4 | 8 | 33 | 34 | 36 | 40)) => color_tables::new_default(depth),
            _ => Err(error),
        },
    })
}

/// Disposes of a colour table.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeCTable(c_table: CTabHandle) {
    value("DisposeCTable", (), || memory::dispose(c_table));
}
