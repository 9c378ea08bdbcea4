//! `TextUtils.h`: Pascal strings, numbers as text, and `Munger`.
//!
//! "Inside Macintosh: Text", chapter 5. Pascal strings hold at most 255 bytes; what does not fit is
//! left away.

use core::ffi::{c_char, c_long, c_void};

use super::boundary::{Out, read, value};
use super::files::pascal;
use super::memory::{self, Handle};
use crate::base::{Error, Result};

/// Puts a Pascal string where C wants it.
///
/// # Safety
///
/// `target` is null or valid for writes of 256 bytes.
pub(super) unsafe fn put_pascal(text: &[u8], target: Out<[u8; 256]>) -> Result<()> {
    // SAFETY: as this function's own contract.
    unsafe { move_to_pascal((text.as_ptr(), text.len()), target.0.cast()) }
}

/// Moves so many bytes, at most 255, to a Pascal string, which may lie over them.
///
/// They come as an address: a slice must not change while it is held.
///
/// # Safety
///
/// The bytes are valid for reads; `target` is null or valid for writes of as many and one.
unsafe fn move_to_pascal((text, len): (*const u8, usize), target: *mut u8) -> Result<()> {
    if target.is_null() {
        return Err(Error::Param);
    }
    let len = len.min(255);
    // SAFETY: as this function's own contract.
    unsafe {
        text.copy_to(target.add(1), len);
        target.write(len as u8);
    }
    Ok(())
}

/// Moves a Pascal string to a C string, which may lie over it.
///
/// # Safety
///
/// `text` is null or a Pascal string; `target` is null or valid for writes of its length and one.
unsafe fn move_to_c(text: *const u8, target: *mut c_char) -> Result<()> {
    if target.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    unsafe {
        let len = usize::from(read(text)?);
        text.add(1).copy_to(target.cast(), len);
        target.add(len).write(0);
    }
    Ok(())
}

/// Where the bytes of a C string are, and their number; nil is a parameter error.
///
/// # Safety
///
/// If not null, `text` is a C string.
unsafe fn c_text(text: *const c_char) -> Result<(*const u8, usize)> {
    if text.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    let len = unsafe { core::ffi::CStr::from_ptr(text) }.count_bytes();
    Ok((text.cast(), len))
}

/// A C string made a Pascal string; the two may be at the same place.
///
/// # Safety
///
/// `src` is null or a C string, `dst` null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CopyCStringToPascal(src: *const c_char, dst: Out<[u8; 256]>) {
    // SAFETY: as this function's own contract.
    value("CopyCStringToPascal", (), || unsafe { move_to_pascal(c_text(src)?, dst.0.cast()) });
}

/// A Pascal string made a C string; the two may be at the same place.
///
/// # Safety
///
/// `src` is null or a Pascal string, `dst` null or valid for writes of its length and one.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CopyPascalStringToC(src: *const u8, dst: *mut c_char) {
    // SAFETY: as this function's own contract.
    value("CopyPascalStringToC", (), || unsafe { move_to_c(src, dst) });
}

/// Makes a C string a Pascal string in its place, and gives it back. Of more than 255 bytes the
/// first 255 stay.
///
/// # Safety
///
/// `string` is null or a C string that may be written over.
unsafe fn in_place(name: &'static str, string: *mut c_char) -> *mut u8 {
    value(name, core::ptr::null_mut(), || {
        // SAFETY: as this function's own contract. The string and its zero are as many bytes as the
        // length and the string.
        unsafe { move_to_pascal(c_text(string)?, string.cast())? };
        Ok(string.cast())
    })
}

/// Makes a Pascal string a C string in its place, and gives it back.
///
/// # Safety
///
/// `string` is null or a Pascal string that may be written over.
unsafe fn back_in_place(name: &'static str, string: *mut u8) -> *mut c_char {
    value(name, core::ptr::null_mut(), || {
        // SAFETY: as this function's own contract.
        unsafe { move_to_c(string, string.cast())? };
        Ok(string.cast())
    })
}

/// A C string made a Pascal string in its place.
///
/// # Safety
///
/// `string` is null or a C string that may be written over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn c2pstr(string: *mut c_char) -> *mut u8 {
    // SAFETY: as this function's own contract.
    unsafe { in_place("c2pstr", string) }
}

/// As [`c2pstr`].
///
/// # Safety
///
/// As [`c2pstr`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn C2PStr(string: *mut c_char) -> *mut u8 {
    // SAFETY: as this function's own contract.
    unsafe { in_place("C2PStr", string) }
}

/// A Pascal string made a C string in its place.
///
/// # Safety
///
/// `string` is null or a Pascal string that may be written over.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn p2cstr(string: *mut u8) -> *mut c_char {
    // SAFETY: as this function's own contract.
    unsafe { back_in_place("p2cstr", string) }
}

/// As [`p2cstr`].
///
/// # Safety
///
/// As [`p2cstr`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn P2CStr(string: *mut u8) -> *mut c_char {
    // SAFETY: as this function's own contract.
    unsafe { back_in_place("P2CStr", string) }
}

/// A number in decimal, as a Pascal string.
///
/// # Safety
///
/// `string` is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NumToString(number: c_long, string: Out<[u8; 256]>) {
    let text = number.to_string();
    // SAFETY: as this function's own contract.
    value("NumToString", (), || unsafe { put_pascal(text.as_bytes(), string) });
}

/// The number that a Pascal string says: digits, with a sign in front or not. What is no digit
/// counts by its low four bits, as it always did, and sums wrap at 32 bits.
///
/// # Safety
///
/// `string` is null or a Pascal string, `number` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn StringToNum(string: *const u8, number: Out<c_long>) {
    value("StringToNum", (), || {
        // SAFETY: as this function's own contract.
        let text = unsafe { pascal(string)? };
        let (negative, digits) = match text.split_first() {
            Some((b'-', rest)) => (true, rest),
            Some((b'+', rest)) => (false, rest),
            _ => (false, text),
        };
        let sum = digits
            .iter()
            .fold(0_i32, |sum, digit| sum.wrapping_mul(10).wrapping_add(i32::from(digit & 15)));
        let sum = if negative { sum.wrapping_neg() } else { sum };
        // SAFETY: as this function's own contract.
        unsafe { number.write(c_long::from(sum)) }
    });
}

/// A string of a `'STR#'` resource, counted from 1; empty where there is none.
///
/// # Safety
///
/// `the_string` is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetIndString(the_string: Out<[u8; 256]>, list: i16, index: i16) {
    value("GetIndString", (), || {
        let text = super::resources::bytes(*b"STR#", list)
            .and_then(|list| nth_string(&list, index).map(<[u8]>::to_vec));
        // SAFETY: as this function's own contract.
        unsafe { put_pascal(&text.unwrap_or_default(), the_string) }
    });
}

fn nth_string(list: &[u8], index: i16) -> Result<&[u8]> {
    let (count, mut rest) = list.split_first_chunk().ok_or(Error::NoResource)?;
    let index = u16::try_from(index).map_err(|_| Error::NoResource)?;
    if index == 0 || index > u16::from_be_bytes(*count) {
        return Err(Error::NoResource);
    }
    for _ in 1..index {
        let (len, after) = rest.split_first().ok_or(Error::NoResource)?;
        rest = after.get(usize::from(*len)..).ok_or(Error::NoResource)?;
    }
    let (len, after) = rest.split_first().ok_or(Error::NoResource)?;
    after.get(..usize::from(*len)).ok_or(Error::NoResource)
}

/// Bytes that C gave; none for nil.
///
/// # Safety
///
/// If not null, `bytes` is valid for reads of `len` bytes.
unsafe fn given<'a>(bytes: *const c_void, len: usize) -> &'a [u8] {
    match bytes.is_null() {
        true => &[],
        // SAFETY: as this function's own contract.
        false => unsafe { core::slice::from_raw_parts(bytes.cast(), len) },
    }
}

/// Looks for bytes in a handle from `offset` on, and puts others in their place.
///
/// Without `ptr1` the bytes of `len1` at the offset are replaced, to the end where it is negative;
/// without `len1` the others are put in at the offset; without `ptr2` nothing is changed; with
/// `ptr2` and no `len2` what was found is taken out. Gives the offset behind what was put in, or
/// that of what was found, and a negative number where nothing was found.
///
/// # Safety
///
/// `ptr1` and `ptr2` are null or valid for reads of `len1` and `len2` bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Munger(
    h: Handle,
    offset: c_long,
    ptr1: *const c_void,
    len1: c_long,
    ptr2: *const c_void,
    len2: c_long,
) -> c_long {
    value("Munger", -1, || {
        let text = memory::bytes_of(h)?;
        let start = usize::try_from(offset).map_err(|_| Error::Param)?;
        let rest = text.get(start..).ok_or(Error::Param)?;
        let wanted = usize::try_from(len1);
        let (at, count) = if ptr1.is_null() {
            // As many as there are, where there are fewer.
            (start, wanted.unwrap_or(rest.len()).min(rest.len()))
        } else {
            // SAFETY: as this function's own contract.
            let wanted = unsafe { given(ptr1, wanted.map_err(|_| Error::Param)?) };
            let found = match wanted {
                [] => Some(0),
                _ => rest.windows(wanted.len()).position(|part| part == wanted),
            };
            // What the text ends with may be the beginning of what is looked for; that is found too.
            let found = found.or_else(|| {
                (!ptr2.is_null()).then(|| {
                    let from = (rest.len() + 1).saturating_sub(wanted.len());
                    (from..rest.len()).find(|at| wanted.starts_with(&rest[*at..]))
                })?
            });
            let at = found.ok_or(Error::Param)?;
            (start + at, wanted.len().min(rest.len() - at))
        };
        if ptr2.is_null() {
            return Ok(c_long::try_from(at).unwrap_or(-1));
        }
        let len2 = usize::try_from(len2).map_err(|_| Error::Param)?;
        // SAFETY: as this function's own contract.
        memory::splice(h, at, count, unsafe { given(ptr2, len2) })?;
        Ok(c_long::try_from(at + len2).unwrap_or(-1))
    })
}
