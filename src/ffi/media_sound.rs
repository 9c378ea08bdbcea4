//! `MediaHandlers.h`, "Sound", and what a handler is called.

use core::ffi::{c_long, c_short};

use super::boundary::{OSErr, Out, movies_status};
use super::media::MediaHandler;
use crate::base::{Error, FourCc};

/// What a handler is called where nothing else is known: the names of QuickTime's own [I].
const NAMES: [(&[u8; 4], &str); 11] = [
    (b"vide", "Video"),
    (b"soun", "Sound"),
    (b"text", "Text"),
    (b"musi", "Music"),
    (b"sprt", "Sprite"),
    (b"twen", "Tween"),
    (b"qtvr", "QTVR"),
    (b"pano", "Panorama"),
    (b"STpn", "Panorama"),
    (b"obje", "Object"),
    (b"tmcd", "Time Code"),
];

/// Moves the sound of a media to a side: 8.8, from −1 at the left to 1 at the right. Sound is not
/// played; the balance goes to the file with the movie.
#[unsafe(no_mangle)]
pub extern "C" fn MediaSetSoundBalance(mh: MediaHandler, balance: c_short) -> i32 {
    let status = movies_status("MediaSetSoundBalance", || {
        mh.resolve()?.with(|track| {
            if &track.media.handler.0 != b"soun" {
                return Err(Error::FeatureUnsupported);
            }
            track.media.set_sound_balance(balance);
            Ok(OSErr::OK)
        })
    });
    i32::from(status.0)
}

/// Gives the balance of a media's sound.
///
/// # Safety
///
/// `balance` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MediaGetSoundBalance(mh: MediaHandler, balance: Out<c_short>) -> i32 {
    let status = movies_status("MediaGetSoundBalance", || {
        let found = mh.resolve()?.with(|track| match &track.media.handler.0 {
            b"soun" => Ok(track.media.sound_balance()),
            _ => Err(Error::FeatureUnsupported),
        })?;
        // SAFETY: as this function's own contract.
        unsafe { balance.write(found)? };
        Ok(OSErr::OK)
    });
    i32::from(status.0)
}

/// Gives what a media of this kind is called, in English whatever is asked for.
///
/// # Safety
///
/// `name` is null or has room for 256 bytes, `actual_language` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn MediaGetName(
    mh: MediaHandler,
    name: *mut u8,
    _requested_language: c_long,
    actual_language: Out<c_long>,
) -> i32 {
    let status = movies_status("MediaGetName", || {
        let kind = mh.resolve()?.with(|track| Ok(track.media.handler))?;
        let known = NAMES.iter().find(|(known, _)| FourCc(**known) == kind);
        let text = known.map_or(&kind.0[..], |(_, name)| name.as_bytes());
        if name.is_null() {
            return Err(Error::Param);
        }
        let pascal = [&[text.len() as u8], text].concat();
        for (at, byte) in pascal.into_iter().enumerate() {
            // SAFETY: as this function's own contract; names are short.
            unsafe { name.add(at).write(byte) };
        }
        // SAFETY: as this function's own contract.
        unsafe { actual_language.write_if_wanted(0) };
        Ok(OSErr::OK)
    });
    i32::from(status.0)
}
