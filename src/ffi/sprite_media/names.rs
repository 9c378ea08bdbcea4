//! Names of sprites and images.

use core::ffi::c_short;

use super::super::boundary::Out;
use super::super::media::MediaHandler;
use super::{done, with};

/// A `Str255` of as much of a text as it holds.
fn string(text: &[u8]) -> [u8; 256] {
    let mut string = [0; 256];
    for (place, byte) in string.iter_mut().skip(1).zip(text) {
        *place = *byte;
    }
    string[0] = text.len().min(255) as u8;
    string
}

/// Gives the name of a sprite; an empty one where it has none.
///
/// # Safety
///
/// `sprite_name` is null or valid for a write of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetSpriteName(
    mh: MediaHandler,
    sprite_id: i32,
    sprite_name: Out<u8>,
) -> i32 {
    done("SpriteMediaGetSpriteName", || {
        let name = with(mh, |scene| Ok(string(&scene.sprite(sprite_id as u32)?.name)))?;
        // SAFETY: as this function's own contract.
        unsafe { Out(sprite_name.0.cast()).write(name) }
    })
}

/// Gives the name of the image with an index from 1; an empty one where it has none.
///
/// # Safety
///
/// `image_name` is null or valid for a write of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SpriteMediaGetImageName(
    mh: MediaHandler,
    image_index: c_short,
    image_name: Out<u8>,
) -> i32 {
    done("SpriteMediaGetImageName", || {
        let name = with(mh, |scene| Ok(string(&scene.image(image_index)?.name)))?;
        // SAFETY: as this function's own contract.
        unsafe { Out(image_name.0.cast()).write(name) }
    })
}
