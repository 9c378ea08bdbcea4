//! `CopyBits`: pixels from one map to another, scaled and mixed.
//!
//! "Inside Macintosh: Imaging With QuickDraw", `CopyBits`.

use super::memory::{Handle, Ptr};
use super::picture_recorder;
use super::pixel_maps::{self, Buffer};
use super::ports;
use super::regions;
use super::types::{BitMap, PixMap};
use crate::base::{Error, Fixed, Point, Rect, Result, room};
use crate::codecs::DirectBits;
use crate::raster::region::{Join, Region};
use crate::raster::transfer::Transfer;

/// A pixel map with its memory, from whatever C calls a bit map.
#[derive(Clone, Copy)]
pub(super) struct Image {
    pixmap: PixMap,
    buffer: Option<Buffer>,
}

impl Image {
    /// What a `BitMap` stands for: the two high bits of its row bytes tell whether it is one, a
    /// pixel map, or the start of a colour port.
    ///
    /// # Safety
    ///
    /// Null, or valid for a read of what it is.
    pub(super) unsafe fn read(bits: *const BitMap) -> Result<Self> {
        // SAFETY: as this function's own contract.
        let map = unsafe { super::boundary::read(bits)? };
        match map.row_bytes as u16 >> 14 {
            3 => {
                let handle = Handle(map.base_addr.0.cast());
                let buffer = pixel_maps::buffer(handle);
                Ok(Self { pixmap: pixel_maps::record(handle)?, buffer })
            }
            2 => {
                // SAFETY: as this function's own contract.
                let pixmap = unsafe { super::boundary::read(bits.cast::<PixMap>())? };
                Ok(Self { pixmap, buffer: pixel_maps::buffer_around(pixmap.base_addr) })
            }
            _ => {
                let pixmap = one_bit(map);
                Ok(Self { pixmap, buffer: pixel_maps::buffer_around(map.base_addr) })
            }
        }
    }
}

impl Image {
    /// The pixels of a port.
    pub(super) fn of_port(port: ports::CGrafPtr) -> Result<Self> {
        let handle = ports::pixmap_of(port)?;
        Ok(Self { pixmap: pixel_maps::record(handle)?, buffer: pixel_maps::buffer(handle) })
    }

    /// Colours, row by row, as many as the bounds have pixels; they must outlive the image.
    pub(super) fn of_colors(colors: &mut [u32], bounds: Rect) -> Result<Self> {
        let width = usize::try_from(bounds.width()).unwrap_or(0);
        let height = usize::try_from(bounds.height()).unwrap_or(0);
        if width.checked_mul(height) != Some(colors.len()) {
            return Err(Error::Param);
        }
        let base_addr = Ptr(colors.as_mut_ptr().cast());
        let mut pixmap = one_bit(BitMap { base_addr, row_bytes: 0, bounds });
        pixmap.pixel_type = 16;
        pixmap.pixel_size = 32;
        (pixmap.component_count, pixmap.component_size) = (3, 8);
        pixmap.pixel_format = 32;
        pixel_maps::set_row_bytes(&mut pixmap, width * 4)?;
        Ok(Self { pixmap, buffer: None })
    }
}

/// Tells a picture that is recorded what is copied to the current port, and whether that is to be
/// seen.
fn told(source: &Image, from: Rect, to: Rect, mode: i16, mask: Handle) -> Result<bool> {
    let (current, _) = ports::current();
    if picture_recorder::records(current) {
        let bounds = from.intersection(source.pixmap.bounds);
        let columns: Vec<i32> = (bounds.left..bounds.right).map(i32::from).collect();
        let rows: Vec<i32> = (bounds.top..bounds.bottom).map(i32::from).collect();
        let colors = read(source, &columns, &rows)?;
        let pixels: Vec<u32> = colors.into_iter().map(Option::unwrap_or_default).collect();
        let bits = DirectBits { pixels: &pixels, bounds, from, to, mode };
        let mask = if mask == Handle::NIL { None } else { Some(regions::get(mask)?) };
        picture_recorder::pixels(current, &bits, mask.as_ref());
    }
    Ok(current.record()?.pen_visible >= 0)
}

/// Whether pixels are those of the current port.
fn is_current(target: &Image) -> bool {
    let map = ports::pixmap_of(ports::current().0).and_then(pixel_maps::record);
    let address = |map: &PixMap| { map.base_addr }.0.addr();
    map.is_ok_and(|map| address(&map) == address(&target.pixmap))
}

fn one_bit(map: BitMap) -> PixMap {
    PixMap {
        base_addr: map.base_addr,
        row_bytes: map.row_bytes,
        bounds: map.bounds,
        version: 4,
        pack_type: 0,
        pack_size: 0,
        h_res: Fixed(72 << 16),
        v_res: Fixed(72 << 16),
        pixel_type: 0,
        pixel_size: 1,
        component_count: 1,
        component_size: 1,
        pixel_format: 1,
        table: Handle::NIL,
        extension: Ptr::NIL,
    }
}

/// The part of the target that may be changed: its pixels, the mask, and the clip and visible
/// regions of the current port where that is the target.
fn allowed(target: &Image, mask: Handle, to: Rect) -> Result<Region> {
    let bounds = target.pixmap.bounds;
    let mut region = Region::rect(to.intersection(bounds));
    if mask != Handle::NIL {
        region = region.join(&regions::get(mask)?, Join::Intersection);
    }
    if let Ok(port) = ports::current().0.record() {
        if is_current(target) {
            for limit in [port.clip, port.visible] {
                let limit = regions::get(limit).unwrap_or_default();
                region = region.join(&limit, Join::Intersection);
            }
        }
    }
    Ok(region)
}

/// The columns or rows of the source that stand for those of the target, from `start` on.
fn sources(source: (i16, i32), target: (i16, i32), start: i16, count: i32) -> Vec<i32> {
    let offset = i32::from(start) - i32::from(target.0);
    let at = |step: i32| {
        let along = i64::from(offset + step) * i64::from(source.1) / i64::from(target.1.max(1));
        i32::from(source.0) + along as i32
    };
    (0..count).map(at).collect()
}

/// Copies `from` of one image to `to` of another.
pub(super) fn copy(
    source: Image,
    target: Image,
    from: Rect,
    to: Rect,
    mode: i16,
    mask: Handle,
) -> Result<()> {
    if is_current(&target) && !told(&source, from, to, mode, mask)? {
        return Ok(());
    }
    copy_through(source, target, (from, to), mode, mask, None)
}

/// As [`copy`], where a part of a third image, stretched as the source is, tells how much of each
/// pixel is copied: all where it is black, nothing where it is white. No picture records that.
pub(super) fn copy_masked(
    source: Image,
    target: Image,
    rects: (Rect, Rect),
    mode: i16,
    mask: Handle,
    stencil: (Image, Rect),
) -> Result<()> {
    let is_hidden = ports::current().0.record().is_ok_and(|port| port.pen_visible < 0);
    if is_current(&target) && is_hidden {
        return Ok(());
    }
    copy_through(source, target, rects, mode, mask, Some(stencil))
}

fn copy_through(
    source: Image,
    target: Image,
    (from, to): (Rect, Rect),
    mode: i16,
    mask: Handle,
    stencil: Option<(Image, Rect)>,
) -> Result<()> {
    let region = allowed(&target, mask, to)?;
    let area = region.bounds();
    if from.is_empty() || area.is_empty() {
        return Ok(());
    }
    let colors = stretched(&source, from, to, area)?;
    let weights = match stencil {
        Some((stencil, part)) => Some(stretched(&stencil, part, to, area)?),
        None => None,
    };
    let width = usize::try_from(area.width()).unwrap_or(0).max(1);
    let mixer = Mixer::new(mode, source.pixmap.pixel_size == 1);
    pixel_maps::view(&target.pixmap, target.buffer, |pixels, bounds| {
        let x = offset(area.left, bounds.left)?;
        let mut row = vec![0; width];
        for (line, colors) in colors.chunks_exact(width).enumerate() {
            let y = offset(area.top, bounds.top)? + line;
            pixels.as_ref().read_row_argb(y, x, &mut row);
            let v = area.top.saturating_add(i16::try_from(line).unwrap_or(i16::MAX));
            let weight = |at: usize| match &weights {
                Some(weights) => weights.get(line * width + at).copied().flatten(),
                None => Some(ALL),
            };
            for (at, ((pixel, color), h)) in row.iter_mut().zip(colors).zip(area.left..).enumerate()
            {
                if !region.contains(Point { v, h }) {
                    continue;
                }
                if let (Some(color), Some(weight)) = (color, weight(at)) {
                    *pixel = mixed(mixer.apply(*color, *pixel), *pixel, weight);
                }
            }
            pixels.put_row_argb(y, x, &row);
        }
        Ok(())
    })?
}

/// The colours of an image that stand for an area of the target.
fn stretched(source: &Image, from: Rect, to: Rect, area: Rect) -> Result<Vec<Option<u32>>> {
    let columns =
        sources((from.left, from.width()), (to.left, to.width()), area.left, area.width());
    let rows = sources((from.top, from.height()), (to.top, to.height()), area.top, area.height());
    read(source, &columns, &rows)
}

const BLACK: u32 = 0xFF00_0000;
const WHITE: u32 = 0xFFFF_FFFF;
/// What lets the whole of a pixel through.
const ALL: u32 = BLACK;

/// How a pixel changes the one that it is put on.
struct Mixer {
    mode: i16,
    /// The source is black and white, for which the port's colours stand.
    has_inks: bool,
    fore: u32,
    back: u32,
}

impl Mixer {
    fn new(mode: i16, has_inks: bool) -> Self {
        let (fore, back) = ports::current()
            .0
            .record()
            .map_or((BLACK, WHITE), |port| (port.fore_color.to_argb(), port.back_color.to_argb()));
        Self { mode: mode & !64, has_inks, fore, back }
    }

    fn apply(&self, color: u32, now: u32) -> u32 {
        let Self { mode, fore, back, .. } = *self;
        if !self.has_inks || (color != BLACK && color != WHITE) {
            return Transfer::from_number(mode).apply(color, now, back);
        }
        let bit = (color == BLACK) != (matches!(mode, 4..=7));
        match (mode, bit) {
            (0 | 1 | 4 | 5, true) => fore,
            (0 | 4, false) | (3 | 7, true) => back,
            (2 | 6, true) => now ^ 0x00FF_FFFF,
            (1..=7, _) => now,
            (_, bit) => Transfer::from_number(mode).apply(if bit { fore } else { back }, now, back),
        }
    }
}

/// Some of a colour and the rest of what was there: each part of a weight tells how much of that.
fn mixed(color: u32, now: u32, weight: u32) -> u32 {
    if weight == ALL {
        return color;
    }
    let parts = [color, now, weight].map(u32::to_be_bytes);
    let mut result = parts[1];
    for (at, part) in result.iter_mut().enumerate().skip(1) {
        let [color, now, keep] = [0, 1, 2].map(|image: usize| u32::from(parts[image][at]));
        *part = ((color * (255 - keep) + now * keep + 127) / 255) as u8;
    }
    u32::from_be_bytes(result)
}

fn offset(place: i16, origin: i16) -> Result<usize> {
    usize::try_from(i32::from(place) - i32::from(origin)).map_err(|_| Error::Param)
}

/// The colours of these columns of these rows; none where the source has no pixel.
fn read(source: &Image, columns: &[i32], rows: &[i32]) -> Result<Vec<Option<u32>>> {
    pixel_maps::peek(&source.pixmap, source.buffer, |pixels, bounds| {
        let count = columns.len().checked_mul(rows.len()).ok_or(Error::NoMemory)?;
        let mut colors = room::reserved(count)?;
        let mut row = vec![0; pixels.width()];
        let place = |at: i32, origin: i16, end: usize| {
            usize::try_from(at - i32::from(origin)).ok().filter(|at| *at < end)
        };
        for y in rows {
            let y = place(*y, bounds.top, pixels.height());
            if let Some(y) = y {
                pixels.as_ref().read_row_argb(y, 0, &mut row);
            }
            colors.extend(columns.iter().map(|x| {
                let x = place(*x, bounds.left, row.len());
                x.filter(|_| y.is_some()).map(|x| row[x])
            }));
        }
        Ok(colors)
    })?
}
