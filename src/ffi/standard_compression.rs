//! `QuickTimeComponents.h`, standard compression: settings that a dialog would show, and pictures
//! compressed as they say.
//!
//! "Inside Macintosh: QuickTime Components", *Standard Image-Compression Dialog Components*. There
//! is no screen: a request for settings is answered as if the dialog were confirmed as it stands.

pub mod settings;

use super::boundary::{Out, read, value};
use super::components::ComponentInstance;
use super::image_compression::compress_to_handles;
use super::image_compression::sequences::{self, Plan};
use super::memory::{self, Handle};
use super::names::{ImageDescriptionHandle, PixMapHandle};
use super::pixel_maps;
use crate::base::{Error, Rect, Result};
use crate::runtime::components::{self, Compression, Object};
use core::ffi::{c_long, c_short};
use parking_lot::Mutex;

/// A `ComponentResult`.
type ComponentResult = i32;

fn result(name: &'static str, body: impl FnOnce() -> Result<()>) -> ComponentResult {
    let code = |error: Error| i32::from(error.os_err());
    value(name, code(Error::Internal), || Ok(body().err().map_or(0, code)))
}

fn with<R>(instance: ComponentInstance, body: impl FnOnce(&Mutex<Compression>) -> R) -> Result<R> {
    match components::find(instance.token()).as_deref() {
        Some(Object::StandardCompression(settings)) => Ok(body(settings)),
        _ => Err(Error::InvalidComponent),
    }
}

fn settings_of(instance: ComponentInstance) -> Result<Compression> {
    with(instance, |settings| settings.lock().clone())
}

/// A part that may be left out.
///
/// # Safety
///
/// `rect` is null or valid for a read.
unsafe fn part_of(rect: *const Rect) -> Result<Option<Rect>> {
    // SAFETY: as this function's own contract.
    if rect.is_null() { Ok(None) } else { unsafe { read(rect).map(Some) } }
}

/// Confirms the settings as they stand: there is no screen for a dialog.
#[unsafe(no_mangle)]
pub extern "C" fn SCRequestImageSettings(ci: ComponentInstance) -> ComponentResult {
    result("SCRequestImageSettings", || settings_of(ci).map(|_| ()))
}

/// Confirms the settings as they stand: there is no screen for a dialog.
#[unsafe(no_mangle)]
pub extern "C" fn SCRequestSequenceSettings(ci: ComponentInstance) -> ComponentResult {
    result("SCRequestSequenceSettings", || settings_of(ci).map(|_| ()))
}

/// Chooses settings for a pixel map: Animation up to 8 bits, Photo - JPEG above [I], in its depth;
/// for `motion` with frames that change others.
#[unsafe(no_mangle)]
pub extern "C" fn SCDefaultPixMapSettings(
    ci: ComponentInstance,
    src: PixMapHandle,
    motion: c_short,
) -> ComponentResult {
    result("SCDefaultPixMapSettings", || {
        let depth = pixel_maps::record(src)?.pixel_size;
        let codec = if depth <= 8 { b"rle " } else { b"jpeg" };
        with(ci, |settings| {
            let mut settings = settings.lock();
            settings.codec = u32::from_be_bytes(*codec);
            settings.depth = if depth > 16 { 24 } else { depth };
            settings.temporal_quality = if motion != 0 { 0x200 } else { 0 };
        })
    })
}

/// Compresses a part of a pixel map, nil for all, to a new Handle with a new description.
///
/// # Safety
///
/// `src_rect` is null or valid for a read, the others null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCCompressImage(
    ci: ComponentInstance,
    src: PixMapHandle,
    src_rect: *const Rect,
    desc: Out<ImageDescriptionHandle>,
    data: Out<Handle>,
) -> ComponentResult {
    result("SCCompressImage", || {
        let settings = settings_of(ci)?;
        if desc.is_null() || data.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        unsafe {
            let part = part_of(src_rect)?;
            let depth = u16::try_from(settings.depth).map_err(|_| Error::Param)?;
            let (description, bytes) =
                compress_to_handles(src, part, depth, settings.spatial_quality, settings.codec)?;
            desc.write(description)?;
            data.write(bytes)
        }
    })
}

/// Begins to compress frames like a part of a pixel map, nil for all. The description is the
/// program's to read, and goes with [`SCCompressSequenceEnd`].
///
/// # Safety
///
/// `src_rect` is null or valid for a read, `desc` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCCompressSequenceBegin(
    ci: ComponentInstance,
    src: PixMapHandle,
    src_rect: *const Rect,
    desc: Out<ImageDescriptionHandle>,
) -> ComponentResult {
    result("SCCompressSequenceBegin", || {
        let settings = settings_of(ci)?;
        if settings.sequence.is_some() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let part = unsafe { part_of(src_rect)? };
        let description = memory::new_handle(&[])?;
        let plan = Plan {
            depth: u16::try_from(settings.depth).map_err(|_| Error::Param)?,
            c_type: settings.codec,
            spatial_quality: settings.spatial_quality,
            temporal_quality: settings.temporal_quality,
            key_frame_rate: u32::try_from(settings.key_frame_rate).unwrap_or(0),
        };
        let started = sequences::start(src, part, &plan, description);
        if started.is_err() {
            memory::dispose(description)?;
        }
        let sequence = started?;
        with(ci, |settings| {
            settings.lock().sequence = Some((sequence, description.address()));
        })?;
        // SAFETY: as this function's own contract.
        unsafe { desc.write_if_wanted(description) };
        Ok(())
    })
}

/// Compresses the next frame to a new Handle. `notSyncFlag` is 0 for a key frame, else
/// `mediaSampleNotSync`.
///
/// # Safety
///
/// `src_rect` is null or valid for a read, the others null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCCompressSequenceFrame(
    ci: ComponentInstance,
    src: PixMapHandle,
    src_rect: *const Rect,
    data: Out<Handle>,
    data_size: Out<c_long>,
    not_sync_flag: Out<c_short>,
) -> ComponentResult {
    result("SCCompressSequenceFrame", || {
        let (sequence, _) = settings_of(ci)?.sequence.ok_or(Error::Param)?;
        if data.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        let part = unsafe { part_of(src_rect)? };
        let (bytes, alike) = sequences::next(sequence, src, part, 0)?;
        let size = c_long::try_from(bytes.len()).map_err(|_| Error::CodecSize)?;
        // SAFETY: as this function's own contract.
        unsafe {
            data.write(memory::new_handle(&bytes)?)?;
            data_size.write_if_wanted(size);
            not_sync_flag.write_if_wanted(c_short::from(alike != 0));
        }
        Ok(())
    })
}

/// Ends the sequence and disposes of its description.
#[unsafe(no_mangle)]
pub extern "C" fn SCCompressSequenceEnd(ci: ComponentInstance) -> ComponentResult {
    result("SCCompressSequenceEnd", || {
        let ended = with(ci, |settings| settings.lock().sequence.take())?;
        let (sequence, description) = ended.ok_or(Error::Param)?;
        // A program may have disposed of the description itself.
        let _ = memory::dispose(Handle::at(description));
        sequences::end(sequence)
    })
}
