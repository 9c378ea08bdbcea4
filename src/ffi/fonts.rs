//! `Fonts.h`: fonts by their names and numbers. All look the same.
//!
//! "Inside Macintosh: Text", *Font Manager*.

use super::boundary::{Boolean, Out, value};
use super::files::pascal;
use super::text_utils::put_pascal;

/// The fonts of every Macintosh: 0 is that of the system, 1 that of applications.
const FONTS: [(i16, &str); 9] = [
    (0, "Chicago"),
    (1, "Geneva"),
    (2, "New York"),
    (3, "Geneva"),
    (4, "Monaco"),
    (20, "Times"),
    (21, "Helvetica"),
    (22, "Courier"),
    (23, "Symbol"),
];

/// Does nothing: the fonts are there.
#[unsafe(no_mangle)]
pub extern "C" fn InitFonts() {}

/// Puts the name of a font where `name` points; an empty one for a number that no font has.
///
/// # Safety
///
/// `name` is null or valid for a write of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetFontName(font_num: i16, name: Out<[u8; 256]>) {
    value("GetFontName", (), || {
        let known = FONTS.iter().find(|(number, _)| *number == font_num);
        // SAFETY: as this function's own contract.
        unsafe { put_pascal(known.map_or("", |(_, name)| *name).as_bytes(), name) }
    });
}

/// Puts the number of a font where `fam_num` points; 0 for a name that no font has.
///
/// # Safety
///
/// `name` is null or a Pascal string, `fam_num` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetFNum(name: *const u8, fam_num: Out<i16>) {
    value("GetFNum", (), || {
        // SAFETY: as this function's own contract.
        let name = unsafe { pascal(name)? };
        // The first of two numbers is that of applications, which goes by the name of the other.
        let same = |known: &&(i16, &str)| known.1.as_bytes().eq_ignore_ascii_case(name);
        let number = FONTS.iter().rev().find(same).map_or(0, |(number, _)| *number);
        // SAFETY: as this function's own contract.
        unsafe { fam_num.write(number) }
    });
}

/// Whether a font has letters drawn for a size: those of all sizes that are not stretched.
#[unsafe(no_mangle)]
pub extern "C" fn RealFont(_font_num: i16, size: i16) -> Boolean {
    value("RealFont", false.into(), || Ok((1..=26).contains(&size).into()))
}

/// The size of text that is 0: 12 points.
#[unsafe(no_mangle)]
pub extern "C" fn GetDefFontSize() -> i16 {
    12
}

/// The number of the system's font.
#[unsafe(no_mangle)]
pub extern "C" fn GetSysFont() -> i16 {
    0
}

/// The number of the font of applications.
#[unsafe(no_mangle)]
pub extern "C" fn GetAppFont() -> i16 {
    1
}
