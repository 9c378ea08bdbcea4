//! `Sound.h`: there is no sound here, and every call says so.
//!
//! "Inside Macintosh: Sound", chapter 2.

use core::ffi::{c_long, c_void};

use super::boundary::{Boolean, OSErr, Out, status, value};
use super::names::{SndCallBackUPP, SndChannelPtr, SndCommand, SndListHandle};
use super::types::NumVersion;
use crate::base::Error;

/// Sounds nothing.
#[unsafe(no_mangle)]
pub extern "C" fn SysBeep(_duration: i16) {}

/// `notEnoughHardwareErr`, and nil: there is nothing to play with.
///
/// # Safety
///
/// `chan` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SndNewChannel(
    chan: Out<SndChannelPtr>,
    _synth: i16,
    _init: c_long,
    _user_routine: SndCallBackUPP,
) -> OSErr {
    status("SndNewChannel", || {
        // SAFETY: as this function's own contract.
        unsafe { chan.write_if_wanted(core::ptr::null_mut()) };
        Err(Error::NoSoundHardware)
    })
}

/// `badChannel`: no channel was ever made.
#[unsafe(no_mangle)]
pub extern "C" fn SndDisposeChannel(_chan: SndChannelPtr, _quiet_now: Boolean) -> OSErr {
    status("SndDisposeChannel", || Err(Error::BadSoundChannel))
}

/// `badChannel`.
#[unsafe(no_mangle)]
pub extern "C" fn SndDoCommand(
    _chan: SndChannelPtr,
    _cmd: *const SndCommand,
    _no_wait: Boolean,
) -> OSErr {
    status("SndDoCommand", || Err(Error::BadSoundChannel))
}

/// `badChannel`.
#[unsafe(no_mangle)]
pub extern "C" fn SndDoImmediate(_chan: SndChannelPtr, _cmd: *const SndCommand) -> OSErr {
    status("SndDoImmediate", || Err(Error::BadSoundChannel))
}

/// `badChannel`.
#[unsafe(no_mangle)]
pub extern "C" fn SndSetInfo(
    _chan: SndChannelPtr,
    _selector: u32,
    _info_ptr: *const c_void,
) -> OSErr {
    status("SndSetInfo", || Err(Error::BadSoundChannel))
}

/// Sound Manager 3.6.3.
#[unsafe(no_mangle)]
pub extern "C" fn SndSoundManagerVersion() -> NumVersion {
    NumVersion(0x0363_8000_u32.to_ne_bytes())
}

/// Where the sound header is in a `'snd '` resource.
///
/// `badFormat` for what is none.
///
/// # Safety
///
/// `offset` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetSoundHeaderOffset(
    snd_handle: SndListHandle,
    offset: Out<c_long>,
) -> OSErr {
    status("GetSoundHeaderOffset", || {
        let bytes = super::memory::bytes_of(snd_handle)?;
        let found = header_offset(&bytes).ok_or(Error::BadSoundFormat)?;
        // SAFETY: as this function's own contract.
        unsafe { offset.write(found as c_long)? };
        Ok(OSErr::OK)
    })
}

/// The parameter of the first `soundCmd` or `bufferCmd` that leads into the resource.
fn header_offset(bytes: &[u8]) -> Option<u32> {
    /// `soundCmd` and `bufferCmd`, with the bit that says that the parameter is an offset.
    const LEADING: [u16; 2] = [0x8050, 0x8051];
    let word = |at: usize| {
        bytes.get(at..)?.first_chunk().map(|word| usize::from(u16::from_be_bytes(*word)))
    };
    let commands = match word(0)? {
        // Data formats of six bytes each come first.
        1 => 4 + word(2)?.checked_mul(6)?,
        2 => 4,
        _ => return None,
    };
    let count = word(commands)?;
    (0..count).find_map(|index| {
        let at = commands + 2 + index * 8;
        let command = u16::try_from(word(at)?).ok()?;
        let offset = u32::from_be_bytes(*bytes.get(at + 4..)?.first_chunk()?);
        let inside = usize::try_from(offset).is_ok_and(|offset| offset < bytes.len());
        (LEADING.contains(&command) && inside).then_some(offset)
    })
}

/// Gives the procedure back.
#[unsafe(no_mangle)]
pub extern "C" fn NewSndCallBackUPP(user_routine: SndCallBackUPP) -> SndCallBackUPP {
    user_routine
}

/// Does nothing: a procedure is no block.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeSndCallBackUPP(_user_upp: SndCallBackUPP) {
    value("DisposeSndCallBackUPP", (), || Ok(()));
}
