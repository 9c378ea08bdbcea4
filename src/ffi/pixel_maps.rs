//! Pixel maps on Handles: which formats there are, and whose memory their pixels lie in.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The PixMap Record*; `ImageCompression.h`, pixel
//! formats. A pixel map's record is the program's to read and change; the memory that it may lead
//! to is registered here.

use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::color_tables;
use super::memory::{self, Handle, Ptr};
use super::pixel_sharing;
use super::types::{self, PixMap};
use crate::base::{Error, Fixed, FourCc, Rect, Result};
use crate::raster::{PixelFormat, PixelsMut};

/// Largest `rowBytes` that fits its field; two bits of it are flags.
const MAX_ROW_BYTES: usize = 0x3FFF;
/// Most bytes of pixels that the library takes for one pixel map.
const MAX_BUFFER: usize = 1 << 30;

/// The order of bytes in formats that are named after numbers of bits: design, "two contracts".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ByteOrder {
    /// A pixel is a word of this machine.
    Host,
    /// As on the Macintosh: the high byte first.
    File,
}

/// The memory of a pixel map's pixels.
#[derive(Debug, Clone, Copy)]
pub(super) struct Buffer {
    pub(super) address: usize,
    len: usize,
    owned: bool,
    /// How numbered formats lie in it.
    pub(super) order: ByteOrder,
    /// `pixelsLocked` and `pixelsPurgeable`.
    pub(super) state: u32,
}

static BUFFERS: LazyLock<Mutex<HashMap<usize, Buffer>>> = LazyLock::new(Mutex::default);

/// The format that a pixel format, or a number of bits, stands for.
pub(super) fn format(pixel_format: u32, order: ByteOrder) -> Result<PixelFormat> {
    let host = order == ByteOrder::Host;
    Ok(match pixel_format {
        1 => PixelFormat::Indexed1,
        2 => PixelFormat::Indexed2,
        4 => PixelFormat::Indexed4,
        8 => PixelFormat::Indexed8,
        16 if host => PixelFormat::Rgb555,
        16 => PixelFormat::Rgb555Be,
        24 => PixelFormat::Rgb24,
        0 | 32 if host => PixelFormat::Argb32,
        0 | 32 => PixelFormat::ArgbBytes,
        33 => PixelFormat::Gray1,
        34 => PixelFormat::Gray2,
        36 => PixelFormat::Gray4,
        40 => PixelFormat::Gray8,
        _ => match &FourCc::from_u32(pixel_format).0 {
            b"L555" => PixelFormat::Rgb555Le,
            b"B565" => PixelFormat::Rgb565Be,
            b"L565" => PixelFormat::Rgb565Le,
            b"24BG" => PixelFormat::Bgr24,
            b"BGRA" => PixelFormat::BgraBytes,
            b"ABGR" => PixelFormat::AbgrBytes,
            b"RGBA" => PixelFormat::RgbaBytes,
            _ => return Err(Error::BadDepth),
        },
    })
}

/// The shape of a new pixel map.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shape {
    /// A pixel format, or a number of bits; 0 stands for 32.
    pub(super) pixel_format: u32,
    /// How numbered formats lie in memory.
    pub(super) order: ByteOrder,
    /// The coordinates of the pixels.
    pub(super) bounds: Rect,
}

/// Where the pixels of a new pixel map are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Place {
    /// In memory of the library, zeroed.
    New,
    /// In the program's memory, with so many bytes from one row to the next.
    At(Ptr, usize),
}

impl Shape {
    fn width(&self) -> usize {
        usize::try_from(self.bounds.width()).unwrap_or(0)
    }

    fn height(&self) -> usize {
        usize::try_from(self.bounds.height()).unwrap_or(0)
    }

    /// Finds or makes the pixels, and a record that leads to them.
    fn build(&self, table: Handle, place: Place) -> Result<(PixMap, Buffer)> {
        let format = format(self.pixel_format, self.order)?;
        if self.bounds.is_empty() {
            return Err(Error::Param);
        }
        let row = format.bytes_for_row(self.width());
        let row_bytes = match place {
            Place::New => row.next_multiple_of(4),
            Place::At(pointer, row_bytes) if !pointer.0.is_null() && row_bytes >= row => row_bytes,
            Place::At(..) => return Err(Error::Param),
        };
        let above = row_bytes.checked_mul(self.height() - 1).ok_or(Error::NoMemory)?;
        let whole = above.checked_add(row_bytes).ok_or(Error::NoMemory)?;
        let len = whole - row_bytes + row;
        let (base_addr, len) = match place {
            Place::New if whole > MAX_BUFFER => return Err(Error::NoMemory),
            Place::New => (memory::new_block(whole)?, whole),
            Place::At(pointer, _) => (pointer, len),
        };
        let owned = matches!(place, Place::New);
        let address = base_addr.0.expose_provenance();
        let buffer = Buffer { address, len, owned, order: self.order, state: 0 };
        let pixmap = self.record(format, base_addr, row_bytes, table);
        Ok((pixmap.inspect_err(|_| buffer.free())?, buffer))
    }

    fn record(
        &self,
        format: PixelFormat,
        base_addr: Ptr,
        row_bytes: usize,
        table: Handle,
    ) -> Result<PixMap> {
        let bits = format.bits() as i16;
        let (component_count, component_size) = match bits {
            16 => (3, 5),
            24 | 32 => (3, 8),
            _ => (1, bits),
        };
        let mut pixmap = PixMap {
            base_addr,
            row_bytes: 0,
            bounds: self.bounds,
            version: 4,
            pack_type: 0,
            pack_size: 0,
            h_res: Fixed(72 << 16),
            v_res: Fixed(72 << 16),
            pixel_type: if format.is_indexed() { 0 } else { 16 },
            pixel_size: bits,
            component_count,
            component_size,
            pixel_format: if self.pixel_format == 0 { 32 } else { self.pixel_format },
            table,
            extension: Ptr::NIL,
        };
        set_row_bytes(&mut pixmap, row_bytes)?;
        Ok(pixmap)
    }

    /// The colour table that goes with the shape: a copy of `given`, or the default one.
    pub(super) fn table(&self, given: Handle) -> Result<Handle> {
        let format = format(self.pixel_format, self.order)?;
        if format.is_indexed() && given != Handle::NIL {
            return color_tables::copy(given).map_err(|_| Error::Param);
        }
        color_tables::new_default(format.depth())
    }
}

impl Buffer {
    fn free(&self) {
        if self.owned {
            // The program may have disposed of it by itself.
            let _ = memory::free_block(Ptr(core::ptr::with_exposed_provenance_mut(self.address)));
        }
    }

    fn holds(&self, address: usize, len: usize) -> bool {
        address
            .checked_sub(self.address)
            .and_then(|start| start.checked_add(len))
            .is_some_and(|end| end <= self.len)
    }
}

/// A new pixel map, with a table of its own.
pub(super) fn new(shape: Shape, table: Handle, place: Place) -> Result<Handle> {
    let table = shape.table(table)?;
    let made = shape.build(table, place).and_then(|(pixmap, buffer)| {
        let handle = memory::new_handle(&types::bytes_of(pixmap));
        handle.inspect_err(|_| buffer.free()).map(|handle| (handle, buffer))
    });
    let (handle, buffer) = made.inspect_err(|_| {
        let _ = memory::dispose(table);
    })?;
    BUFFERS.lock().insert(handle.address(), buffer);
    Ok(handle)
}

/// A pixel map whose pixels are nowhere: nothing can be drawn there.
pub(super) fn without_pixels(shape: Shape) -> Result<Handle> {
    let format = format(shape.pixel_format, shape.order)?;
    let table = shape.table(Handle::NIL)?;
    let row_bytes = format.bytes_for_row(shape.width()).next_multiple_of(4);
    memory::new_handle(&types::bytes_of(shape.record(format, Ptr::NIL, row_bytes, table)?))
}

/// Gives a pixel map another shape, another table and new pixels, all zero, and the old pixels
/// back to be freed. The old table goes.
pub(super) fn reshape(pixmap: Handle, shape: Shape, table: Handle) -> Result<Retired> {
    let old = record(pixmap)?;
    let old_buffer = buffer(pixmap).ok_or(Error::Param)?;
    let (new, mut new_buffer) = shape.build(table, Place::New)?;
    new_buffer.state = old_buffer.state;
    memory::with_bytes_mut(pixmap, |bytes| types::store(bytes, new))??;
    BUFFERS.lock().insert(pixmap.address(), new_buffer);
    Ok(Retired { pixmap: old, buffer: old_buffer })
}

/// The former pixels of a pixel map, freed in the end.
#[derive(Debug)]
pub(super) struct Retired {
    pixmap: PixMap,
    buffer: Buffer,
}

impl Retired {
    /// Runs `body` with the former pixels.
    pub(super) fn with_pixels<R>(&self, body: impl FnOnce(&mut PixelsMut) -> R) -> Result<R> {
        view(&self.pixmap, Some(self.buffer), |pixels, _| body(pixels))
    }
}

impl Drop for Retired {
    fn drop(&mut self) {
        self.buffer.free();
        let _ = memory::dispose(self.pixmap.table);
    }
}

/// Disposes of a pixel map, its table, and its pixels where they are the library's.
pub(super) fn dispose(pixmap: Handle) -> Result<()> {
    let known = BUFFERS.lock().remove(&pixmap.address());
    if let Some(buffer) = known {
        buffer.free();
    }
    let table = record(pixmap)?.table;
    memory::dispose(pixmap)?;
    // A program may have put a table there that is gone.
    let _ = memory::dispose(table);
    Ok(())
}

/// The record of a pixel map.
pub(super) fn record(pixmap: Handle) -> Result<PixMap> {
    memory::with_bytes(pixmap, types::load)?
}

/// Changes the record of a pixel map.
pub(super) fn update<R>(pixmap: Handle, change: impl FnOnce(&mut PixMap) -> R) -> Result<R> {
    memory::with_bytes_mut(pixmap, |bytes| {
        let mut record: PixMap = types::load(bytes)?;
        let result = change(&mut record);
        types::store(bytes, record)?;
        Ok(result)
    })?
}

/// The registered memory of a pixel map.
pub(super) fn buffer(pixmap: Handle) -> Option<Buffer> {
    BUFFERS.lock().get(&pixmap.address()).copied()
}

/// Whether the library made the pixels of a pixel map.
pub(super) fn owns_pixels(pixmap: Handle) -> bool {
    buffer(pixmap).is_some_and(|buffer| buffer.owned)
}

/// Sets and clears bits of the state of a pixel map's memory.
pub(super) fn change_state(pixmap: Handle, set: u32, clear: u32) -> Result<()> {
    let mut buffers = BUFFERS.lock();
    let buffer = buffers.get_mut(&pixmap.address()).ok_or(Error::Param)?;
    buffer.state = buffer.state & !clear | set;
    Ok(())
}

/// Bytes from one row to the next.
pub(super) fn row_bytes(pixmap: &PixMap) -> usize {
    match pixmap.row_bytes as u16 as usize & MAX_ROW_BYTES {
        0 => usize::try_from(pixmap.pack_size).unwrap_or(0),
        row_bytes => row_bytes,
    }
}

/// Sets the bytes from one row to the next; a number beyond the field goes beside it.
pub(super) fn set_row_bytes(pixmap: &mut PixMap, row_bytes: usize) -> Result<()> {
    let (field, beside) = if row_bytes <= MAX_ROW_BYTES { (row_bytes, 0) } else { (0, row_bytes) };
    pixmap.pack_size = i32::try_from(beside).map_err(|_| Error::Param)?;
    pixmap.row_bytes = (field as u16 | 0x8000) as i16;
    Ok(())
}

/// The bytes that a row of a pixel map needs.
pub(super) fn least_row_bytes(pixmap: Handle) -> Result<usize> {
    let record = record(pixmap)?;
    let width = usize::try_from(record.bounds.width()).unwrap_or(0);
    Ok(format(record.pixel_format, ByteOrder::Host)?.bytes_for_row(width))
}

/// Runs `body` with the pixels of a pixel map and their coordinates.
///
/// The record as it stands now decides, as far as it stays within the registered memory. No lock
/// is held meanwhile.
pub(super) fn with_pixels<R>(
    pixmap: Handle,
    body: impl FnOnce(&mut PixelsMut, Rect) -> R,
) -> Result<R> {
    view(&record(pixmap)?, buffer(pixmap), body)
}

/// The registered memory that `address` lies in.
pub(super) fn buffer_around(address: Ptr) -> Option<Buffer> {
    let address = address.0.addr();
    BUFFERS.lock().values().find(|buffer| buffer.holds(address, 1)).copied()
}

/// Takes note that the program may draw in a pixel map by itself.
pub(super) fn may_change(pixmap: Handle) {
    if let Ok(record) = record(pixmap) {
        pixel_sharing::note_change(record.base_addr, buffer(pixmap));
    }
}

/// Runs `body` with the pixels that a record leads to.
pub(super) fn view<R>(
    pixmap: &PixMap,
    buffer: Option<Buffer>,
    body: impl FnOnce(&mut PixelsMut, Rect) -> R,
) -> Result<R> {
    pixel_sharing::note_change(pixmap.base_addr, buffer);
    peek(pixmap, buffer, body)
}

/// As [`view`], where `body` changes nothing.
pub(super) fn peek<R>(
    pixmap: &PixMap,
    buffer: Option<Buffer>,
    body: impl FnOnce(&mut PixelsMut, Rect) -> R,
) -> Result<R> {
    let bounds = pixmap.bounds;
    let pixel_format = match pixmap.pixel_format {
        0 => u32::try_from(pixmap.pixel_size).unwrap_or(0),
        pixel_format => pixel_format,
    };
    let order = buffer.map_or(ByteOrder::Host, |buffer| buffer.order);
    let format = format(pixel_format, order)?;
    let width = usize::try_from(bounds.width()).map_err(|_| Error::Param)?;
    let height = usize::try_from(bounds.height()).map_err(|_| Error::Param)?;
    let (row, row_bytes) = (format.bytes_for_row(width), row_bytes(pixmap));
    if width == 0 || height == 0 || row_bytes < row {
        return Err(Error::Param);
    }
    let len = row_bytes.checked_mul(height - 1).and_then(|above| above.checked_add(row));
    let len = len.ok_or(Error::Param)?;
    let base = pixmap.base_addr;
    if base.0.is_null() || buffer.is_some_and(|buffer| !buffer.holds(base.0.addr(), len)) {
        return Err(Error::Param);
    }
    // SAFETY: the memory is the library's own, or the program gave it for drawing with this
    // extent; a pixel map whose memory is not registered is the program's own work.
    let bytes = unsafe { core::slice::from_raw_parts_mut(base.0, len) };
    let mut pixels = PixelsMut::new(bytes, row_bytes, width, height, format)?;
    if format.is_indexed() && !format.is_grey() {
        pixels = pixels.with_palette(color_tables::palette_of(pixmap.table, format.depth()));
    }
    Ok(body(&mut pixels, bounds))
}
