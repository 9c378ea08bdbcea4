//! `MediaHandlers.h`, "Graphics modes": how the pictures of a media go over what is behind them.

use core::ffi::c_long;

use super::boundary::{OSErr, Out, movies_status, read};
use super::media::MediaHandler;
use super::types::RGBColor;
use crate::base::Error;

/// Sets the graphics mode of a media, and its colour; null is black.
///
/// # Safety
///
/// `op_color` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MediaSetGraphicsMode(
    mh: MediaHandler,
    mode: c_long,
    op_color: *const RGBColor,
) -> i32 {
    let status = movies_status("MediaSetGraphicsMode", || {
        let color = match op_color.is_null() {
            true => RGBColor::default(),
            // SAFETY: as this function's own contract.
            false => unsafe { read(op_color)? },
        };
        let mode = u16::try_from(mode).map_err(|_| Error::Param)?;
        let color = [color.red, color.green, color.blue];
        mh.resolve()?.with(|track| {
            track.media.set_graphics_mode(mode, color);
            Ok(OSErr::OK)
        })
    });
    i32::from(status.0)
}

/// Gives the graphics mode of a media, and its colour.
///
/// # Safety
///
/// `mode` and `op_color` are null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MediaGetGraphicsMode(
    mh: MediaHandler,
    mode: Out<c_long>,
    op_color: Out<RGBColor>,
) -> i32 {
    let status = movies_status("MediaGetGraphicsMode", || {
        let (number, [red, green, blue]) =
            mh.resolve()?.with(|track| Ok(track.media.graphics_mode()))?;
        // SAFETY: as this function's own contract.
        unsafe {
            mode.write_if_wanted(c_long::from(number));
            op_color.write_if_wanted(RGBColor { red, green, blue });
        }
        Ok(OSErr::OK)
    });
    i32::from(status.0)
}
