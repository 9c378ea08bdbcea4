//! `QuickdrawText.h`: text in the current port.
//!
//! "Inside Macintosh: Text", *QuickDraw Text*. Bytes are Mac OS Roman. The fonts are ours, one for all
//! names [I].

use super::boundary::{Out, value};
use super::picture_recorder;
use super::ports::{self, CGrafPtr};
use super::quickdraw_painting as painting;
use super::types::CGrafPort;
use crate::base::{Error, Fixed, Rect, Result, mac_text};
use crate::raster::letters::Face;

/// A `FontInfo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct FontInfo {
    /// Pixels above the base line.
    pub ascent: i16,
    /// Pixels below the base line.
    pub descent: i16,
    /// The widest letter.
    pub widest: i16,
    /// Between the lines.
    pub leading: i16,
}

/// The face that a port draws in.
pub(super) fn face_of(port: &CGrafPort) -> Face {
    Face::new(port.text_size, port.text_face[0], port.space_extra)
}

fn face() -> Result<Face> {
    ports::current().0.record().map(|port| face_of(&port))
}

fn decoded(bytes: &[u8]) -> Result<String> {
    mac_text::to_utf8(bytes, mac_text::MAC_ROMAN).map(Into::into)
}

/// The pixels from the beginning of a text to its end.
fn width(bytes: &[u8]) -> Result<i16> {
    let end = face()?.places(&decoded(bytes)?).last().copied().unwrap_or(0);
    Ok(i16::try_from(end).unwrap_or(i16::MAX))
}

/// Draws a text at the pen, which moves to its end.
fn draw(bytes: &[u8]) -> Result<()> {
    draw_stretched(bytes, (Rect::default(), Rect::default()))
}

/// As [`draw`], with the letters stretched as a rectangle is that becomes another one. The pen is
/// where they were before.
pub(super) fn draw_stretched(bytes: &[u8], through: (Rect, Rect)) -> Result<()> {
    let (current, _) = ports::current();
    for part in bytes.chunks(255) {
        let port = current.record()?;
        let (text, face, place) = (decoded(part)?, face_of(&port), port.pen_place);
        if through.0 == through.1 {
            picture_recorder::text(place, part);
        }
        painting::text(&port, &face, &text, through)?;
        let end = i32::from(place.h) + face.places(&text).last().copied().unwrap_or(0);
        let end = end.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
        current.update(|port| port.pen_place.h = end)?;
    }
    Ok(())
}

/// A copy of a Pascal string.
///
/// # Safety
///
/// `string` is null or a Pascal string.
unsafe fn pascal(string: *const u8) -> Result<Vec<u8>> {
    // SAFETY: as this function's own contract.
    unsafe { super::files::pascal(string).map(<[u8]>::to_vec) }
}

/// A copy of `count` bytes after `first`.
///
/// # Safety
///
/// `text` is null or valid for reads of that many bytes.
unsafe fn bytes(text: *const u8, first: i16, count: i16) -> Result<Vec<u8>> {
    let (Ok(first), Ok(count)) = (usize::try_from(first), usize::try_from(count)) else {
        return Err(Error::Param);
    };
    if text.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    Ok(unsafe { core::slice::from_raw_parts(text.add(first), count) }.to_vec())
}

fn change(name: &'static str, change: impl FnOnce(&mut CGrafPort)) {
    value(name, (), || ports::current().0.update(change));
}

/// Sets the font of the current port. All fonts look the same.
#[unsafe(no_mangle)]
pub extern "C" fn TextFont(font: i16) {
    change("TextFont", |port| port.text_font = font);
}

/// Sets the style of the current port's text.
#[unsafe(no_mangle)]
pub extern "C" fn TextFace(face: i16) {
    change("TextFace", |port| port.text_face[0] = face as u8);
}

/// Sets the mode of the current port's text: `srcOr` and so on, or an arithmetic one.
#[unsafe(no_mangle)]
pub extern "C" fn TextMode(mode: i16) {
    change("TextMode", |port| port.text_mode = mode);
}

/// Sets the size of the current port's text in points; 0 is that of the system, 12.
#[unsafe(no_mangle)]
pub extern "C" fn TextSize(size: i16) {
    change("TextSize", |port| port.text_size = size);
}

/// Sets what is added to each space.
#[unsafe(no_mangle)]
pub extern "C" fn SpaceExtra(extra: i32) {
    change("SpaceExtra", |port| port.space_extra = Fixed(extra));
}

/// Draws a letter at the pen, which moves to its end.
#[unsafe(no_mangle)]
pub extern "C" fn DrawChar(ch: i16) {
    value("DrawChar", (), || draw(&[ch as u8]));
}

/// Draws a text at the pen, which moves to its end.
///
/// # Safety
///
/// `s` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DrawString(s: *const u8) {
    // SAFETY: as this function's own contract.
    value("DrawString", (), || draw(&unsafe { pascal(s)? }));
}

/// Draws bytes of a text at the pen, which moves to their end.
///
/// # Safety
///
/// `text` is null or valid for reads of the bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MacDrawText(text: *const core::ffi::c_void, first: i16, count: i16) {
    // SAFETY: as this function's own contract.
    value("MacDrawText", (), || draw(&unsafe { bytes(text.cast(), first, count)? }));
}

/// As [`MacDrawText`].
///
/// # Safety
///
/// As [`MacDrawText`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DrawText(text: *const core::ffi::c_void, first: i16, count: i16) {
    // SAFETY: as this function's own contract.
    unsafe { MacDrawText(text, first, count) };
}

/// The width of a letter in the current port.
#[unsafe(no_mangle)]
pub extern "C" fn CharWidth(ch: i16) -> i16 {
    value("CharWidth", 0, || width(&[ch as u8]))
}

/// The width of a text in the current port.
///
/// # Safety
///
/// `s` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn StringWidth(s: *const u8) -> i16 {
    // SAFETY: as this function's own contract.
    value("StringWidth", 0, || width(&unsafe { pascal(s)? }))
}

/// The width of bytes of a text in the current port.
///
/// # Safety
///
/// `text` is null or valid for reads of the bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn TextWidth(text: *const core::ffi::c_void, first: i16, count: i16) -> i16 {
    // SAFETY: as this function's own contract.
    value("TextWidth", 0, || width(&unsafe { bytes(text.cast(), first, count)? }))
}

/// Where each letter of a text ends: `count` and one numbers, of which the first is 0.
///
/// # Safety
///
/// Each is null, or valid for reads of `count` bytes and writes of `count` and one numbers.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MeasureText(
    count: i16,
    text: *const core::ffi::c_void,
    places: *mut core::ffi::c_void,
) {
    value("MeasureText", (), || {
        if places.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let text = decoded(&unsafe { bytes(text.cast(), 0, count)? })?;
        let ends = face()?.places(&text);
        for (index, end) in ends.iter().take(usize::from(count.unsigned_abs()) + 1).enumerate() {
            let end = i16::try_from(*end).unwrap_or(i16::MAX);
            // SAFETY: as this function's own contract.
            unsafe { places.cast::<i16>().add(index).write_unaligned(end) };
        }
        Ok(())
    });
}

/// The measures of the current port's text.
///
/// # Safety
///
/// `info` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetFontInfo(info: Out<FontInfo>) {
    value("GetFontInfo", (), || {
        let face = face()?;
        let narrow = |length: i32| i16::try_from(length).unwrap_or(i16::MAX);
        // SAFETY: as this function's own contract.
        unsafe {
            info.write(FontInfo {
                ascent: narrow(face.ascent()),
                descent: narrow(face.descent()),
                widest: narrow(face.advance()),
                leading: 1,
            })
        }
    });
}

/// The font of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortTextFont(port: CGrafPtr) -> i16 {
    value("GetPortTextFont", 0, || Ok(port.record()?.text_font))
}

/// Sets the font of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortTextFont(port: CGrafPtr, font: i16) {
    value("SetPortTextFont", (), || port.update(|record| record.text_font = font));
}

/// The mode of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortTextMode(port: CGrafPtr) -> i16 {
    value("GetPortTextMode", 0, || Ok(port.record()?.text_mode))
}

/// Sets the mode of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortTextMode(port: CGrafPtr, mode: i16) {
    value("SetPortTextMode", (), || port.update(|record| record.text_mode = mode));
}

/// The size of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortTextSize(port: CGrafPtr) -> i16 {
    value("GetPortTextSize", 0, || Ok(port.record()?.text_size))
}

/// Sets the size of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortTextSize(port: CGrafPtr, size: i16) {
    value("SetPortTextSize", (), || port.update(|record| record.text_size = size));
}

/// The style of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn GetPortTextFace(port: CGrafPtr) -> u8 {
    value("GetPortTextFace", 0, || Ok(port.record()?.text_face[0]))
}

/// Sets the style of a port's text.
#[unsafe(no_mangle)]
pub extern "C" fn SetPortTextFace(port: CGrafPtr, face: i16) {
    value("SetPortTextFace", (), || port.update(|record| record.text_face[0] = face as u8));
}
