//! Where a movie is drawn: the pixels of its port, what may be drawn of them, and whether they are
//! still what was drawn there last.

use std::hash::{Hash, Hasher};

use super::pixel_maps::{self, Buffer};
use super::pixel_sharing;
use super::ports::CGrafPtr;
use super::regions;
use super::types::PixMap;
use crate::base::{Rect, Result};
use crate::imaging::Area;
use crate::manager::Place;
use crate::raster::region::Join;
use crate::raster::{PixelsMut, PixelsRef, Region};
use crate::runtime::movies::MovieCell;

/// Where a movie is drawn.
pub(super) struct Target {
    /// The port's address.
    pub port: usize,
    /// The movie's box in it.
    pub movie_box: Rect,
    /// What of it is drawn.
    pub clip: Region,
    pixmap: PixMap,
    buffer: Option<Buffer>,
}

impl Target {
    /// Where a movie is drawn now; an error where its port is none.
    ///
    /// The clip region of the port does not count ("Inside Macintosh: QuickTime",
    /// `SetMovieDisplayClipRgn`); a part of it that cannot be seen does [I].
    pub fn of(movie: &MovieCell) -> Result<Self> {
        let (port, movie_box, shown) =
            movie.with(|state| (state.port, state.box_rect, state.shown_region()));
        let record = CGrafPtr::at(port).record()?;
        let pixmap = pixel_maps::record(record.pixmap)?;
        let buffer = pixel_maps::buffer(record.pixmap);
        let mut clip = cut(shown, &Region::rect(pixmap.bounds));
        // A visible region that nobody has changed is the whole port, wherever its pixels are now.
        match regions::get(record.visible) {
            Ok(visible) if visible != Region::rect(record.port_rect) => clip = cut(clip, &visible),
            _ => {}
        }
        Ok(Self { port, movie_box, clip, pixmap, buffer })
    }

    /// A number that is the same as long as the same pixels are drawn in.
    pub fn seal(&self) -> u64 {
        let mut hasher = Sum(0);
        let PixMap {
            base_addr, row_bytes, bounds, pack_size, pixel_format, pixel_size, table, ..
        } = self.pixmap;
        let Rect { top, left, bottom, right } = bounds;
        (base_addr.0.addr(), row_bytes, pack_size, pixel_format, pixel_size).hash(&mut hasher);
        (top, left, bottom, right, table.address()).hash(&mut hasher);
        self.clip.hash(&mut hasher);
        hasher.finish()
    }

    /// What is to be remembered of the target after a drawing.
    pub fn as_drawn(&self) -> Place {
        let turn = pixel_sharing::turn(self.pixmap.base_addr, self.buffer);
        let probes = pixel_maps::peek(&self.pixmap, self.buffer, |pixels, bounds| {
            let pixels = pixels.as_ref();
            let probe = |at| (at, pixel_at(&pixels, at));
            probes(&pixels, self.area(bounds)).map(probe).collect()
        });
        drop(turn);
        let probes = probes.unwrap_or_default();
        Place {
            port: self.port,
            movie_box: self.movie_box,
            seal: self.seal(),
            changes: self.changes(),
            probes,
        }
    }

    /// Whether the pixels are those that were remembered, as far as can be told soon.
    pub fn is_intact(&self, remembered: &Place) -> bool {
        if self.changes() != remembered.changes {
            return false;
        }
        let turn = pixel_sharing::turn(self.pixmap.base_addr, self.buffer);
        let same = pixel_maps::peek(&self.pixmap, self.buffer, |pixels, _| {
            let pixels = pixels.as_ref();
            // One question for some: the memory answers several at a time.
            let differs = |part: &[(usize, u32)]| {
                part.iter().fold(0, |sum, (at, pixel)| sum | (pixel_at(&pixels, *at) ^ pixel)) != 0
            };
            !remembered.probes.chunks(32).any(differs)
        });
        drop(turn);
        // Colours that a table gives may be others by now.
        same == Ok(true) && self.pixmap.pixel_size > 8
    }

    /// Runs `body` with the pixels, the movie's box among them, and what of it is drawn.
    pub fn with_pixels<R>(
        &self,
        body: impl FnOnce(&mut PixelsMut, Area, &Region) -> R,
    ) -> Result<R> {
        let _turn = pixel_sharing::turn(self.pixmap.base_addr, self.buffer);
        pixel_maps::view(&self.pixmap, self.buffer, |pixels, bounds| {
            let clip = self.clip.offset(bounds.left.wrapping_neg(), bounds.top.wrapping_neg());
            body(pixels, self.area(bounds), &clip)
        })
    }

    fn changes(&self) -> u32 {
        pixel_sharing::changes(self.pixmap.base_addr, self.buffer)
    }

    fn area(&self, bounds: Rect) -> Area {
        area_in(self.movie_box, bounds)
    }
}

/// A quick sum; nobody gains by finding two regions that have the same.
struct Sum(u64);

impl Hasher for Sum {
    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..part.len()].copy_from_slice(part);
            self.write_u64(u64::from_ne_bytes(word));
        }
    }

    fn write_u64(&mut self, word: u64) {
        // The odd number is 2^64 divided by the golden ratio.
        self.0 = (self.0.rotate_left(23) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_u16(&mut self, word: u16) {
        self.write_u64(word.into());
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(word.into());
    }

    fn write_usize(&mut self, word: usize) {
        self.write_u64(word as u64);
    }

    fn finish(&self) -> u64 {
        self.0 ^ self.0 >> 32
    }
}

fn cut(region: Region, to: &Region) -> Region {
    if region.is_rect() && to.covers(region.bounds()) {
        return region;
    }
    region.join(to, Join::Intersection)
}

/// A movie's box among the pixels of a port with these bounds.
pub(super) fn area_in(movie_box: Rect, bounds: Rect) -> Area {
    Area {
        left: i32::from(movie_box.left) - i32::from(bounds.left),
        top: i32::from(movie_box.top) - i32::from(bounds.top),
        width: movie_box.width().unsigned_abs(),
        height: movie_box.height().unsigned_abs(),
    }
}

/// Probes along a side.
const ALONG: usize = 20;

/// Where in memory some pixels of an area begin: its corners and its middle, and one in each of some
/// hundred cells, at places without a pattern, so that no grid escapes.
fn probes(pixels: &PixelsRef<'_>, area: Area) -> impl Iterator<Item = usize> + use<> {
    let side = |start: i32, len: u32, all: usize| {
        let from = i64::from(start).clamp(0, all as i64) as usize;
        let to = (i64::from(start) + i64::from(len)).clamp(from as i64, all as i64) as usize;
        (from, to - from)
    };
    let (left, width) = side(area.left, area.width, pixels.width());
    let (top, height) = side(area.top, area.height, pixels.height());
    let (right, bottom) = (left + width.saturating_sub(1), top + height.saturating_sub(1));
    let middle = (left + width / 2, top + height / 2);
    let (bits, row_bytes) = (pixels.format().bits() as usize, pixels.row_bytes());
    let mut place = 1_u32;
    let cells = (0..ALONG * ALONG).map(move |cell| {
        place = place.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let along = |cell: usize, len: usize, noise: u32| {
            let (from, to) = (cell * len / ALONG, (cell + 1) * len / ALONG);
            from + ((noise as usize * (to - from)) >> 12)
        };
        let x = along(cell % ALONG, width, place >> 8 & 0xFFF);
        (left + x, top + along(cell / ALONG, height, place >> 20))
    });
    let marks = [(left, top), (right, top), (left, bottom), (right, bottom), middle];
    let is_empty = width == 0 || height == 0;
    let at = move |(x, y): (usize, usize)| y * row_bytes + x * bits / 8;
    marks.into_iter().chain(cells).filter(move |_| !is_empty).map(at)
}

/// The pixel that begins at a place in memory; what is behind the last is 0.
fn pixel_at(pixels: &PixelsRef<'_>, at: usize) -> u32 {
    // More than a pixel where that is smaller: its neighbour is as good.
    let word = pixels.bytes().get(at..at.saturating_add(4)).and_then(|word| word.try_into().ok());
    if let Some(word) = word {
        return u32::from_ne_bytes(word);
    }
    match pixels.bytes().get(at..) {
        Some(&[a, b, ..]) => u32::from_ne_bytes([a, b, 0, 0]),
        Some(&[a]) => a.into(),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::raster::PixelFormat;

    #[test]
    fn probes_see_what_is_as_large_as_a_cell_or_at_a_corner() {
        const SIZE: (usize, usize) = (320, 240);
        let area = Area { left: 0, top: 0, width: 320, height: 240 };
        let probed = |bytes: &[u8]| -> Vec<u32> {
            let pixels = PixelsRef::new(bytes, SIZE.0 * 4, SIZE.0, SIZE.1, PixelFormat::Argb32);
            let pixels = pixels.unwrap();
            probes(&pixels, area).map(|at| pixel_at(&pixels, at)).collect()
        };
        let mut bytes = vec![0; SIZE.0 * SIZE.1 * 4];
        let before = probed(&bytes);
        assert_eq!(before.len(), ALONG * ALONG + 5);
        for (left, top) in [(0, 0), (17, 100), (290, 210), (151, 33)] {
            let mut drawn = bytes.clone();
            for y in top..top + 2 * SIZE.1 / ALONG {
                let row = (y * SIZE.0 + left) * 4;
                drawn[row..row + 2 * SIZE.0 / ALONG * 4].fill(1);
            }
            assert_ne!(probed(&drawn), before);
        }
        bytes[(SIZE.0 * SIZE.1 - 1) * 4] = 1;
        assert_ne!(probed(&bytes), before);
    }

    #[test]
    fn an_area_outside_has_no_probes() {
        let bytes = [0; 16];
        let pixels = PixelsRef::new(&bytes, 8, 2, 2, PixelFormat::Argb32).unwrap();
        let outside = Area { left: 5, top: -9, width: 3, height: 3 };
        assert_eq!(probes(&pixels, outside).count(), 0);
        let partly = Area { left: -1, top: -1, width: 2, height: 2 };
        assert_eq!(probes(&pixels, partly).count(), ALONG * ALONG + 5);
    }
}
