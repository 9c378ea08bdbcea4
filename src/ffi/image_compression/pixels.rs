//! Pictures out of pixel maps and into them.

use super::super::memory::Handle;
use super::super::pixel_maps;
use super::super::regions;
use super::placing::Place;
use crate::base::{Error, Fixed, Matrix, Point, Rect, Result};
use crate::raster::copy::{self, Area};
use crate::raster::region::{Join, Region};
use crate::raster::transfer::Transfer;
use crate::raster::{GraphicsMode, Pixels, Stencil, Surface, draw_stencilled};
use std::sync::Arc;

/// A part of a pixel map as a picture, and the map's depth.
///
/// Indices stay indices. The high byte of a pixel is opacity only where `alpha` says so.
pub(in crate::ffi) fn take(
    pixmap: Handle,
    part: Option<Rect>,
    alpha: bool,
) -> Result<(Surface, u16)> {
    pixel_maps::with_pixels(pixmap, |pixels, bounds| {
        let part = part.unwrap_or(bounds);
        let inside = part.intersection(bounds);
        if part.is_empty() || inside != part {
            return Err(Error::InvalidRect);
        }
        let side = |side: i32| usize::try_from(side).map_err(|_| Error::Param);
        let (width, height) = (side(part.width())?, side(part.height())?);
        let left = side(i32::from(part.left) - i32::from(bounds.left))?;
        let top = side(i32::from(part.top) - i32::from(bounds.top))?;
        let (format, source) = (pixels.format(), pixels.as_ref());
        if format.is_indexed() {
            let mut indices = Surface::indexed(width, height, source.palette().clone())?;
            if let Pixels::Indexed { indices, .. } = indices.pixels_mut() {
                for (y, row) in indices.chunks_exact_mut(width).enumerate() {
                    source.read_row_indices(top + y, left, row);
                }
            }
            return Ok((indices, format.depth()));
        }
        let mut colors = Surface::argb(width, height)?;
        if let Pixels::Argb(colors) = colors.pixels_mut() {
            for (y, row) in colors.chunks_exact_mut(width).enumerate() {
                source.read_row_argb(top + y, left, row);
                if !alpha {
                    row.iter_mut().for_each(|pixel| *pixel |= 0xFF00_0000);
                }
            }
        }
        Ok((colors, format.depth()))
    })?
}

/// Where and how a picture is drawn.
pub(in crate::ffi) struct Drawing {
    /// The part of the picture.
    pub from: Rect,
    /// Its place in the target's coordinates.
    pub to: Place,
    /// The transfer mode, whose colour counts only where the picture is turned.
    pub mode: GraphicsMode,
    /// What may be drawn on; everything where there is none.
    pub mask: Option<Region>,
    /// How much of the picture is drawn: all where it is black. It is scaled to the part.
    pub matte: Option<Arc<Surface>>,
}

impl Drawing {
    /// The mask that a Handle holds.
    pub(in crate::ffi) fn mask_of(mask: Handle) -> Result<Option<Region>> {
        if mask == Handle::NIL { Ok(None) } else { regions::get(mask).map(Some) }
    }
}

/// The mode of a number, with no colour of its own.
pub(super) fn mode(number: i16) -> GraphicsMode {
    GraphicsMode { mode: number as u16, ..GraphicsMode::default() }
}

/// Draws a picture into a pixel map.
pub(in crate::ffi) fn draw(surface: &Surface, drawing: &Drawing, pixmap: Handle) -> Result<()> {
    match &drawing.to {
        Place::Upright(to) => draw_upright(surface, drawing, to, pixmap),
        Place::Turned(matrix) => draw_turned(surface, drawing, matrix, pixmap),
    }
}

fn draw_upright(surface: &Surface, drawing: &Drawing, to: &Rect, pixmap: Handle) -> Result<()> {
    let Drawing { from, mode, mask, matte, .. } = drawing;
    pixel_maps::with_pixels(pixmap, |pixels, bounds| {
        let mut region = Region::rect(to.intersection(bounds));
        if let Some(mask) = mask {
            region = region.join(mask, Join::Intersection);
        }
        let area = region.bounds();
        if area.is_empty() || from.is_empty() {
            return Ok(());
        }
        let offset = |place: i16, origin: i16| {
            usize::try_from(i32::from(place) - i32::from(origin)).map_err(|_| Error::Param)
        };
        let (x, y) = (offset(area.left, bounds.left)?, offset(area.top, bounds.top)?);
        let (width, height) = (offset(area.right, area.left)?, offset(area.bottom, area.top)?);
        let mode = Transfer::from_number(mode.mode as i16);
        let plain = mode == Transfer::Copy && region.is_rect() && matte.is_none();
        let same_size = from.width() == to.width() && from.height() == to.height();
        if plain && same_size && from.left >= 0 && from.top >= 0 {
            let part = Area {
                x: offset(from.left, 0)? + offset(area.left, to.left)?,
                y: offset(from.top, 0)? + offset(area.top, to.top)?,
                width,
                height,
            };
            copy::put(surface, part, pixels, x, y);
            return Ok(());
        }
        let source = |start: i16, length: i32, target: i16, of: i32, at: i16| {
            let along =
                (i64::from(at) - i64::from(target)) * i64::from(length) / i64::from(of.max(1));
            usize::try_from(i64::from(start) + along).unwrap_or(usize::MAX)
        };
        let columns: Vec<usize> = (area.left..area.right)
            .map(|h| source(from.left, from.width(), to.left, to.width(), h))
            .collect();
        let mut row = vec![0; width];
        for (line, v) in (area.top..area.bottom).enumerate() {
            let source_y = source(from.top, from.height(), to.top, to.height(), v);
            pixels.as_ref().read_row_argb(y + line, x, &mut row);
            for ((pixel, source_x), h) in row.iter_mut().zip(&columns).zip(area.left..) {
                let there = *source_x < surface.width() && source_y < surface.height();
                if there && region.contains(Point { v, h }) {
                    let drawn = mode.apply(surface.argb_at(*source_x, source_y), *pixel, !0);
                    *pixel = match matte {
                        Some(matte) => mix(*pixel, drawn, weight(matte, to, Point { v, h })),
                        None => drawn,
                    };
                }
            }
            pixels.put_row_argb(y + line, x, &row);
        }
        Ok(())
    })?
}

/// Draws through a matrix that turns, mirrors or skews.
fn draw_turned(
    surface: &Surface,
    drawing: &Drawing,
    matrix: &Matrix,
    pixmap: Handle,
) -> Result<()> {
    let Drawing { from, mode, mask, matte, .. } = drawing;
    let size = i16::try_from(surface.width()).ok().zip(i16::try_from(surface.height()).ok());
    let (width, height) = size.ok_or(Error::Param)?;
    let from = from.intersection(Rect::new(0, 0, width, height));
    if from.is_empty() {
        return Ok(());
    }
    let side = |side: i32| usize::try_from(side).map_err(|_| Error::Param);
    let (columns, lines, left) =
        (side(from.width())?, side(from.height())?, side(from.left.into())?);
    let mut part = Surface::argb(columns, lines)?;
    if let Pixels::Argb(colors) = part.pixels_mut() {
        for (row, y) in colors.chunks_exact_mut(columns).zip(side(from.top.into())?..) {
            surface.read_argb(y, left, row);
        }
    }
    let stencil = matte.clone().map(|matte| Stencil {
        clip: None,
        matte: Some(matte),
        size: (columns as f64, lines as f64),
    });
    let fixed = |places: i16| Fixed(i32::from(places) << 16);
    let moved = |h: i16, v: i16| Matrix::translation(fixed(h), fixed(v));
    pixel_maps::with_pixels(pixmap, |pixels, bounds| {
        let (left, top) = (bounds.left.saturating_neg(), bounds.top.saturating_neg());
        let matrix = moved(from.left, from.top).then(matrix).then(&moved(left, top));
        let whole = Region::rect(bounds);
        let clip =
            mask.as_ref().map_or(whole.clone(), |mask| mask.join(&whole, Join::Intersection));
        let stencil = stencil.as_ref().map(|stencil| (stencil, &matrix));
        let clip = clip.offset(left, top);
        draw_stencilled(&part, &matrix, *mode, (&clip, stencil), pixels);
        Ok(())
    })?
}

/// How much of the picture a matte lets through at a place of the target, of 255.
fn weight(matte: &Surface, to: &Rect, at: Point) -> u32 {
    let along = |at: i16, start: i16, of: i32, size: usize| {
        let offset = usize::try_from(i32::from(at) - i32::from(start)).unwrap_or(0);
        offset * size / usize::try_from(of.max(1)).unwrap_or(1)
    };
    let x = along(at.h, to.left, to.width(), matte.width());
    let y = along(at.v, to.top, to.height(), matte.height());
    let [_, red, green, blue] = matte.argb_at(x, y).to_be_bytes().map(u32::from);
    255 - (red * 77 + green * 150 + blue * 29) / 256
}

/// `weight` 255ths of a colour over another.
fn mix(under: u32, over: u32, weight: u32) -> u32 {
    let [under, over] = [under, over].map(u32::to_be_bytes);
    let mut mixed = over;
    for (mixed, under) in mixed.iter_mut().zip(under).skip(1) {
        let sum = u32::from(*mixed) * weight + u32::from(under) * (255 - weight);
        *mixed = ((sum + 127) / 255) as u8;
    }
    u32::from_be_bytes(mixed)
}
