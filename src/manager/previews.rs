//! Previews of panoramas: small, blurred JPEG pictures, or what a picture file has.
//!
//! "What's New in QuickTime 5", *The QTVR Flattener*; `formats.md` 4.5.

use std::ops::Range;

use super::packing::stored;
use super::tile_reading;
use crate::base::{Error, FourCc, Result, room};
use crate::imaging::{Layout, Orientation};
use crate::movie::Movie;
use crate::raster::Surface;
use crate::vr::authoring::{Compression, FlattenerSettings, PreviewMaker, Stored};
use crate::vr::{self, Panorama, Shape};

/// About a quarter of the best: MakeCubic's previews had 24 % [I].
const USUAL: Compression = Compression { codec: FourCc(*b"jpeg"), depth: 0, quality: 0x100 };
/// The images of a cube.
const FACES: usize = 6;

/// Makes previews.
#[derive(Debug, Clone)]
pub struct Shrinker {
    times: usize,
    blurs: bool,
    compression: Compression,
    imported: Option<Surface>,
}

impl Shrinker {
    /// As the flattener's settings ask; of `imported` for the first panorama, which keeps its size.
    pub fn new(settings: &FlattenerSettings, imported: Option<Surface>) -> Self {
        Self {
            times: settings.times_smaller() as usize,
            blurs: settings.blurs,
            compression: settings.compression.unwrap_or(USUAL),
            imported,
        }
    }

    fn small(&self, picture: &Surface) -> Result<Stored> {
        self.one(shrink(picture, self.times)?)
    }

    fn one(&self, mut picture: Surface) -> Result<Stored> {
        if self.blurs {
            picture = blur(&picture)?;
        }
        stored(&picture, &self.compression, None)
    }

    /// The tiles of a cylinder put together, as they are stored; the images of a cube.
    fn of_tiles(&self, movie: &Movie, panorama: &Panorama) -> Result<Vec<Stored>> {
        let tiles = &panorama.image;
        let all: Vec<usize> = (0..tiles.count as usize).collect();
        let pictures = tile_reading::decode(movie, tiles, &all)?;
        let pictures: Vec<Surface> = pictures.into_iter().collect::<Result<_>>()?;
        if matches!(panorama.shape, Shape::Cube(_)) {
            return pictures.iter().map(|picture| self.small(picture)).collect();
        }
        let (across, size) =
            (tiles.tiles_x as usize, (tiles.width as usize, tiles.height as usize));
        let tile_size = tile_reading::size(movie, tiles)?;
        // It stays as it is stored.
        let stored = Orientation::Horizontal;
        let layout = Layout::new(tile_size, across, pictures.len(), size, stored)?;
        let mut whole = layout.blank(layout.all())?;
        for (index, picture) in pictures.iter().enumerate() {
            layout.put(&mut whole, layout.all(), index, Some(picture))?;
        }
        Ok(vec![self.small(&whole)?])
    }

    /// A picture file instead. One that lies is turned for a cylinder that is stored standing; one of a
    /// cube has the faces in a row or a column [I].
    fn of_file(&self, picture: &Surface, panorama: &Panorama) -> Result<Vec<Stored>> {
        let (width, height) = (picture.width(), picture.height());
        let Shape::Cylinder(shape) = &panorama.shape else {
            let side = width.min(height);
            let parts = panorama.image.count as usize / FACES;
            let across = parts.isqrt();
            let is_row = width.max(height) == FACES * side;
            if !is_row || across == 0 || across * across * FACES != panorama.image.count as usize {
                return Err(Error::CodecSize);
            }
            let places = (0..FACES * parts).map(|index| {
                let (face, part) = (index / parts, index % parts);
                let (x, y) = if width > height { (face * side, 0) } else { (0, face * side) };
                let place = |at: usize| (at * side / across, (at + 1) * side / across);
                let (left, right) = place(part % across);
                let (top, bottom) = place(part / across);
                (x + left..x + right, y + top..y + bottom)
            });
            return places.map(|(columns, rows)| self.one(cut(picture, columns, rows)?)).collect();
        };
        let is_turned = (width > height) != (panorama.image.width > panorama.image.height);
        let picture = if shape.orientation == vr::Orientation::Vertical && is_turned {
            turned(picture)?
        } else {
            picture.clone()
        };
        Ok(vec![self.one(picture)?])
    }
}

impl PreviewMaker for Shrinker {
    fn previews(&self, movie: &Movie, panorama: &Panorama, is_first: bool) -> Result<Vec<Stored>> {
        match &self.imported {
            Some(picture) if is_first => self.of_file(picture, panorama),
            _ => self.of_tiles(movie, panorama),
        }
    }
}

/// A part of a picture.
fn cut(picture: &Surface, columns: Range<usize>, rows: Range<usize>) -> Result<Surface> {
    let (width, height) = (columns.len(), rows.len());
    let mut pixels = room::zeroed(width * height)?;
    for (line, y) in pixels.chunks_exact_mut(width.max(1)).zip(rows) {
        picture.read_argb(y, columns.start, line);
    }
    Surface::from_argb(width, height, pixels)
}

/// A picture turned by a quarter, as cylinders are stored: its right edge is on top.
fn turned(picture: &Surface) -> Result<Surface> {
    let (width, height) = (picture.width(), picture.height());
    let mut pixels = room::zeroed(width * height)?;
    let mut line = vec![0; width];
    for y in 0..height {
        picture.read_argb(y, 0, &mut line);
        for (row, pixel) in pixels.chunks_exact_mut(height.max(1)).zip(line.iter().rev()) {
            if let Some(place) = row.get_mut(y) {
                *place = *pixel;
            }
        }
    }
    Surface::from_argb(height, width, pixels)
}

/// A picture whose pixels are the means of squares of another.
fn shrink(picture: &Surface, times: usize) -> Result<Surface> {
    let (width, height) = (picture.width(), picture.height());
    let (columns, rows) = ((width / times).max(1), (height / times).max(1));
    let mut small = room::reserved(columns * rows)?;
    let mut line = vec![0; width];
    for row in 0..rows {
        let mut sums = vec![[0u32; 4]; columns];
        for y in row * height / rows..(row + 1) * height / rows {
            picture.read_argb(y, 0, &mut line);
            for (column, sum) in sums.iter_mut().enumerate() {
                let part = line.get(column * width / columns..(column + 1) * width / columns);
                part.unwrap_or_default().iter().for_each(|pixel| add(sum, *pixel));
            }
        }
        small.extend(sums.iter().map(mean));
    }
    Surface::from_argb(columns, rows, small)
}

/// A picture whose pixels are the means of themselves and their neighbours.
fn blur(picture: &Surface) -> Result<Surface> {
    let (width, height) = (picture.width(), picture.height());
    let mut rows = vec![vec![0; width]; height];
    for (y, row) in rows.iter_mut().enumerate() {
        picture.read_argb(y, 0, row);
    }
    let mut soft = room::reserved(width * height)?;
    for y in 0..height {
        let around = rows.get(y.saturating_sub(1)..(y + 2).min(height)).unwrap_or_default();
        for x in 0..width {
            let mut sum = [0; 4];
            for row in around {
                let part = row.get(x.saturating_sub(1)..(x + 2).min(width)).unwrap_or_default();
                part.iter().for_each(|pixel| add(&mut sum, *pixel));
            }
            soft.push(mean(&sum));
        }
    }
    Surface::from_argb(width, height, soft)
}

/// Red, green, blue, and how many.
fn add(sum: &mut [u32; 4], pixel: u32) {
    let [_, red, green, blue] = pixel.to_be_bytes();
    for (part, more) in sum.iter_mut().zip([red, green, blue, 1]) {
        *part += u32::from(more);
    }
}

fn mean(sum: &[u32; 4]) -> u32 {
    let [red, green, blue, count] = *sum;
    let count = count.max(1);
    0xFF00_0000 | (red / count) << 16 | (green / count) << 8 | (blue / count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn squares_become_their_means() {
        let pixels =
            (0..32).map(|i| 0xFF00_0000 | if i % 2 == 0 { 0x20_4060 } else { 0 }).collect();
        let picture = Surface::from_argb(8, 4, pixels).unwrap();
        let small = shrink(&picture, 2).unwrap();
        assert_eq!((small.width(), small.height()), (4, 2));
        assert_eq!(small.argb_at(3, 1), 0xFF10_2030);
        assert_eq!(shrink(&picture, 16).unwrap().width(), 1);
    }

    #[test]
    fn a_picture_that_lies_is_turned_and_cut() {
        let picture = Surface::from_argb(3, 2, (0..6).map(|i| 0xFF00_0000 | i).collect()).unwrap();
        let turned = turned(&picture).unwrap();
        assert_eq!((turned.width(), turned.height()), (2, 3));
        // The right column, from the top on, is the first row.
        assert_eq!((turned.argb_at(0, 0), turned.argb_at(1, 0)), (0xFF00_0002, 0xFF00_0005));
        let part = cut(&picture, 1..3, 1..2).unwrap();
        assert_eq!((part.width(), part.height(), part.argb_at(1, 0)), (2, 1, 0xFF00_0005));
    }

    #[test]
    fn a_blur_spreads_a_point_and_keeps_what_is_even() {
        let mut pixels = vec![0xFF00_0000; 25];
        pixels[12] = 0xFF5A_0000;
        let soft = blur(&Surface::from_argb(5, 5, pixels).unwrap()).unwrap();
        assert_eq!((soft.argb_at(1, 1), soft.argb_at(0, 2)), (0xFF0A_0000, 0xFF00_0000));
        let even = Surface::from_argb(2, 2, vec![0xFF12_3456; 4]).unwrap();
        assert_eq!(blur(&even).unwrap().argb_at(1, 1), 0xFF12_3456);
    }
}
