//! Single calls that the shells of old programs make: folders, aliases, colours, and registers.

use core::ffi::{c_long, c_void};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicIsize, Ordering};

use super::boundary::{Boolean, OSErr, Out, status, value};
use super::memory::{self, Handle};
use super::names::{AliasHandle, ColorPickerInfo};
use crate::base::{Error, FourCc, Result};
use crate::movie::make_alias;
use crate::runtime::files;

/// What old programs took for the register A5.
static A5: AtomicIsize = AtomicIsize::new(0);

/// Keeps a number and gives the one before: there is no register A5.
#[unsafe(no_mangle)]
pub extern "C" fn SetA5(new_a5: c_long) -> c_long {
    value("SetA5", 0, || Ok(A5.swap(new_a5 as isize, Ordering::Relaxed) as c_long))
}

/// The number that [`SetA5`] keeps.
#[unsafe(no_mangle)]
pub extern "C" fn SetCurrentA5() -> c_long {
    value("SetCurrentA5", 0, || Ok(A5.load(Ordering::Relaxed) as c_long))
}

/// What the scripts of the system are: one is enabled, the Roman one, numbered 0.
#[unsafe(no_mangle)]
pub extern "C" fn GetScriptManagerVariable(selector: i16) -> c_long {
    match selector {
        // smVersion
        0 => 0x0710,
        // smEnabled
        4 => 1,
        _ => 0,
    }
}

/// `userCanceledErr`: nobody chooses a colour; the record stays as it is.
///
/// # Safety
///
/// None: nothing is read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PickColor(_the_color_info: *mut ColorPickerInfo) -> OSErr {
    status("PickColor", || Err(Error::UserCanceled))
}

/// The nearest whole number; halves go away from 0, what is too large to the ends.
#[unsafe(no_mangle)]
pub extern "C" fn roundtol(round: f64) -> c_long {
    round.round() as c_long
}

/// Where a folder of the system is.
fn folder(kind: u32) -> Result<PathBuf> {
    let home = || std::env::var_os("HOME").map(PathBuf::from).ok_or(Error::FileNotFound);
    match &FourCc::from_u32(kind).0 {
        b"temp" => Ok(std::env::temp_dir()),
        b"cusr" | b"docs" => home(),
        b"desk" => Ok(home()?.join("Desktop")),
        b"pref" => Ok(home()?.join(".config")),
        _ => Err(Error::FileNotFound),
    }
}

/// The number of a folder of the system; `fnfErr` where there is none.
///
/// # Safety
///
/// Each place is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FindFolder(
    _v_ref_num: i16,
    folder_type: u32,
    create_folder: Boolean,
    found_v_ref_num: Out<i16>,
    found_dir_id: Out<c_long>,
) -> OSErr {
    status("FindFolder", || {
        let path = folder(folder_type)?;
        if !path.is_dir() && create_folder.into() {
            std::fs::create_dir_all(&path).map_err(|_| Error::NoPermission)?;
        }
        if !path.is_dir() {
            return Err(Error::FileNotFound);
        }
        // A name in the folder has the folder's number.
        let (number, _) = files::split(&path.join("x"))?;
        // SAFETY: as this function's own contract.
        unsafe {
            found_v_ref_num.write(0)?;
            found_dir_id.write(number.into())?;
        }
        Ok(OSErr::OK)
    })
}

/// Makes an alias of a path of this system.
///
/// # Safety
///
/// `full_path` is null or valid for so many reads, `alias` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewAliasMinimalFromFullPath(
    full_path_length: i16,
    full_path: *const c_void,
    _zone_name: *const u8,
    _server_name: *const u8,
    alias: Out<AliasHandle>,
) -> OSErr {
    status("NewAliasMinimalFromFullPath", || {
        let len = usize::try_from(full_path_length).map_err(|_| Error::Param)?;
        if full_path.is_null() || len == 0 || alias.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let bytes = unsafe { core::slice::from_raw_parts(full_path.cast::<u8>(), len) }.to_vec();
        let path = String::from_utf8(bytes).map_err(|_| Error::BadName)?;
        let handle: Handle = memory::new_handle(&make_alias(Path::new(&path))?)?;
        // SAFETY: as above.
        unsafe { alias.write(handle)? };
        Ok(OSErr::OK)
    })
}
