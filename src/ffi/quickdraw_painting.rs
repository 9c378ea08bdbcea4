//! Painting the pixels of a shape into the current port, in its colours, patterns and modes.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Pattern Modes*.

use super::memory::{self, Handle};
use super::types::{CGrafPort, PixPatHeader};
use super::{pixel_maps, ports, regions, types};
use crate::base::{Error, Rect, Result};
use crate::raster::Region;
use crate::raster::letters::Face;
use crate::raster::region::Join;
use crate::raster::transfer::Transfer;

/// Eight rows of eight bits.
pub(super) type Bits = [u8; 8];
/// The pattern of a new pen.
pub(super) const BLACK: Bits = [0xFF; 8];
const WHITE: Bits = [0; 8];
/// `patCopy`.
const PATTERN_COPY: i16 = 8;

/// What is done with the pixels of a shape.
#[derive(Debug, Clone, Copy)]
pub(super) enum Verb {
    /// In the pen's pattern and mode.
    Paint,
    /// In the background's pattern.
    Erase,
    /// Every pixel turned into its opposite.
    Invert,
    /// In a pattern of the caller's.
    Fill(Bits),
}

/// The bits of a pattern on a handle, or those of a port that was given none.
pub(super) fn pattern(handle: Handle, otherwise: Bits) -> Bits {
    if handle == Handle::NIL {
        return otherwise;
    }
    let record = memory::with_bytes(handle, types::load::<PixPatHeader>);
    record.and_then(|record| record).map_or(otherwise, |record| record.bits)
}

/// A handle to a pattern of bits.
pub(super) fn new_pattern(bits: Bits) -> Result<Handle> {
    memory::new_handle(&types::bytes_of(PixPatHeader {
        kind: 0,
        map: Handle::NIL,
        data: Handle::NIL,
        expanded: Handle::NIL,
        is_expanded: -1,
        expanded_map: Handle::NIL,
        bits,
    }))
}

/// How a bit of a pattern changes a pixel.
struct Ink {
    bits: Bits,
    fore: u32,
    back: u32,
    mode: i16,
}

impl Ink {
    fn of(port: &CGrafPort, verb: Verb) -> Option<Self> {
        let (fore, back) = (port.fore_color.to_argb(), port.back_color.to_argb());
        let (bits, mode) = match verb {
            Verb::Paint => (pattern(port.pen_pattern, BLACK), port.pen_mode),
            Verb::Erase => (pattern(port.back_pattern, WHITE), PATTERN_COPY),
            Verb::Fill(bits) => (bits, PATTERN_COPY),
            Verb::Invert => return None,
        };
        Some(Self { bits, fore, back, mode })
    }

    /// The pixel that `now` becomes at a place of the port.
    fn apply(&self, h: i16, v: i16, now: u32) -> u32 {
        let row = self.bits.get(v.rem_euclid(8) as usize).copied().unwrap_or_default();
        let bit = row >> (7 - h.rem_euclid(8)) & 1 != 0;
        match self.mode {
            // The pattern modes: copy, or, exclusive or, clear, and the same of its opposite.
            0..=15 => {
                let bit = bit != (self.mode & 4 != 0);
                match (self.mode & 3, bit) {
                    (0 | 1, true) => self.fore,
                    (0, false) | (3, true) => self.back,
                    (2, true) => invert(now),
                    _ => now,
                }
            }
            // The background turns into the colour of what is chosen, for which black is taken [I].
            50 => {
                if bit {
                    invert(now)
                } else {
                    now
                }
            }
            mode => {
                let source = if bit { self.fore } else { self.back };
                Transfer::from_number(mode).apply(source, now, self.back)
            }
        }
    }
}

fn invert(color: u32) -> u32 {
    color ^ 0x00FF_FFFF
}

/// The part of the current port that can be drawn in.
pub(super) fn drawable(port: &CGrafPort) -> Result<Region> {
    let map = pixel_maps::record(port.pixmap)?;
    let whole = Region::rect(map.bounds.intersection(port.port_rect));
    let clip = regions::get(port.clip).unwrap_or_default();
    let visible = regions::get(port.visible).unwrap_or_default();
    Ok(whole.join(&clip, Join::Intersection).join(&visible, Join::Intersection))
}

/// Draws the pixels of a region into the current port.
pub(super) fn draw(region: &Region, verb: Verb) -> Result<()> {
    let (current, _) = ports::current();
    let port = current.record()?;
    // A hidden pen draws nothing.
    if port.pen_visible < 0 {
        return Ok(());
    }
    let region = region.join(&drawable(&port)?, Join::Intersection);
    let ink = Ink::of(&port, verb);
    each_pixel(current, &region, |h, v, pixel| {
        *pixel = ink.as_ref().map_or_else(|| invert(*pixel), |ink| ink.apply(h, v, *pixel));
    })
}

/// `grayishTextOr`.
const GREYISH: i16 = 49;

/// Draws letters in the current port, in its colours and mode for text; `through` tells a rectangle
/// and the one that it is stretched to, with the letters.
pub(super) fn text(port: &CGrafPort, face: &Face, text: &str, through: (Rect, Rect)) -> Result<()> {
    if port.pen_visible < 0 {
        return Ok(());
    }
    let (fore, back, mode) = (port.fore_color.to_argb(), port.back_color.to_argb(), port.text_mode);
    // Copying, and what is done to the opposite of the letters, takes the ground around them too.
    let end = face.places(text).last().copied().unwrap_or(0);
    let narrow = |at: i32| at.clamp(i16::MIN.into(), i16::MAX.into()) as i16;
    let (h, v) = (i32::from(port.pen_place.h), i32::from(port.pen_place.v));
    let ground = Rect::new(
        narrow(h),
        narrow(v - face.ascent()),
        narrow(h + end),
        narrow(v + face.descent()),
    );
    let (from, to) = through;
    let letters = face.region(text, port.pen_place.h, port.pen_place.v).stretched(from, to);
    let ground = Region::rect(ground).stretched(from, to).join(&letters, Join::Difference);
    let limit = drawable(port)?;
    let (current, _) = ports::current();
    let apply = |bit: bool, now: u32| match (mode & !64, bit) {
        (0, true) | (1, true) | (4, false) | (5, false) => fore,
        (0, false) | (4, true) | (3, true) | (7, false) => back,
        (2, true) | (6, false) => invert(now),
        (1..=7, _) => now,
        (GREYISH, true) => Transfer::Blend.apply(fore, now, back),
        (mode, true) => Transfer::from_number(mode).apply(fore, now, back),
        (_, false) => now,
    };
    for (region, bit) in [(&letters, true), (&ground, false)] {
        let region = region.join(&limit, Join::Intersection);
        each_pixel(current, &region, |_, _, pixel| *pixel = apply(bit, *pixel))?;
    }
    Ok(())
}

fn each_pixel(
    port: ports::CGrafPtr,
    region: &Region,
    mut change: impl FnMut(i16, i16, &mut u32),
) -> Result<()> {
    ports::with_pixels(port, |pixels, bounds| {
        let place = |at: i16, origin: i16| {
            usize::try_from(i32::from(at) - i32::from(origin)).map_err(|_| Error::Param)
        };
        let mut row = Vec::new();
        for (rows, edges) in region.bands() {
            for v in rows {
                let y = place(v, bounds.top)?;
                for pair in edges.chunks_exact(2) {
                    let x = place(pair[0], bounds.left)?;
                    row.clear();
                    row.resize(usize::from(pair[1].abs_diff(pair[0])), 0);
                    pixels.as_ref().read_row_argb(y, x, &mut row);
                    row.iter_mut().zip(pair[0]..).for_each(|(pixel, h)| change(h, v, pixel));
                    pixels.put_row_argb(y, x, &row);
                }
            }
        }
        Ok(())
    })?
}
