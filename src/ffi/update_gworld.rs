//! `UpdateGWorld`: another shape for a graphics world that stays where it is.
//!
//! "Inside Macintosh: Imaging With QuickDraw", `UpdateGWorld`.

use super::boundary::{Out, read, value};
use super::memory::{self, Handle};
use super::pixel_maps::{self, ByteOrder, Shape};
use super::ports::{self, CGrafPtr};
use super::types::PixMap;
use crate::base::{Error, Rect, Result};
use crate::raster::{PixelsMut, copy};

/// `mapPix`: the colour table was changed.
const MAP: u32 = 1 << 16;
/// `newDepth`.
const DEPTH: u32 = 1 << 17;
/// `newRowBytes`.
const ROW_BYTES: u32 = 1 << 19;
/// `reallocPix`: the pixels are elsewhere.
const REALLOC: u32 = 1 << 20;
/// `clipPix`: keep the picture, cut or filled up.
pub(super) const CLIP: u32 = 1 << 28;
/// `stretchPix`: keep the picture, stretched or shrunk.
const STRETCH: u32 = 1 << 29;

/// What a graphics world shall become.
pub(super) struct Wanted {
    pub(super) pixel_format: u32,
    pub(super) order: ByteOrder,
    pub(super) table: Handle,
    pub(super) flags: u32,
}

/// Changes the world at `world`; the flags of what was changed, or a result code as flags.
///
/// # Safety
///
/// Each pointer is null or valid for a read.
pub(super) unsafe fn update(
    name: &'static str,
    world: Out<CGrafPtr>,
    bounds: *const Rect,
    wanted: &Wanted,
) -> u32 {
    let code = |error: Error| i32::from(error.os_err()) as u32;
    value(name, code(Error::Internal), || {
        // SAFETY: as this function's own contract.
        let inputs =
            unsafe { read(world.0.cast_const()).and_then(|port| Ok((port, read(bounds)?))) };
        let done = inputs.and_then(|(port, bounds)| change(port, bounds, wanted));
        Ok(done.unwrap_or_else(code))
    })
}

/// Changes a port; the flags of what was changed.
pub(super) fn change(port: CGrafPtr, bounds: Rect, wanted: &Wanted) -> Result<u32> {
    let pixmap = ports::pixmap_of(port)?;
    let old = pixel_maps::record(pixmap)?;
    let old_order = pixel_maps::buffer(pixmap).ok_or(Error::Param)?.order;
    let pixel_format = if wanted.pixel_format == 0 { 32 } else { wanted.pixel_format };
    let shape = Shape { pixel_format, order: wanted.order, bounds };
    if bounds.is_empty() {
        return Err(Error::Param);
    }
    let format = pixel_maps::format(pixel_format, wanted.order)?;
    let same_format = pixel_maps::format(old.pixel_format, old_order)? == format;
    let same_table = wanted.table == Handle::NIL || !format.is_indexed();
    let same_size = old.bounds.width() == bounds.width() && old.bounds.height() == bounds.height();
    if same_format && same_table && same_size {
        pixel_maps::update(pixmap, |map| map.bounds = bounds)?;
        ports::follow_pixmap(port)?;
        return Ok(0);
    }
    let given = if same_table && same_format { old.table } else { wanted.table };
    let table = shape.table(given)?;
    let retired = pixel_maps::reshape(pixmap, shape, table).inspect_err(|_| {
        let _ = memory::dispose(table);
    })?;
    let kept = wanted.flags & (CLIP | STRETCH);
    if kept != 0 {
        retired.with_pixels(|from| {
            pixel_maps::with_pixels(pixmap, |to, _| keep(from, to, kept & STRETCH != 0))
        })???;
    }
    ports::follow_pixmap(port)?;
    let new = pixel_maps::record(pixmap)?;
    Ok(REALLOC | kept | changed(&old, &new, same_table))
}

fn changed(old: &PixMap, new: &PixMap, same_table: bool) -> u32 {
    let mut flags = if same_table { 0 } else { MAP };
    if old.pixel_size != new.pixel_size {
        flags |= DEPTH;
    }
    if old.row_bytes != new.row_bytes || old.pack_size != new.pack_size {
        flags |= ROW_BYTES;
    }
    flags
}

/// Copies a picture into pixels of another shape.
fn keep(from: &PixelsMut, to: &mut PixelsMut, stretch: bool) -> Result<()> {
    let surface = copy::to_surface(&from.as_ref())?;
    if !stretch {
        copy::put(&surface, copy::Area::of(&surface), to, 0, 0);
        return Ok(());
    }
    let (width, height) = (to.width(), to.height());
    let mut row = vec![0; width];
    for y in 0..height {
        for (x, color) in row.iter_mut().enumerate() {
            *color = surface.argb_at(x * surface.width() / width, y * surface.height() / height);
        }
        to.put_row_argb(y, 0, &row);
    }
    Ok(())
}
