//! Previews of panoramas: small, blurred JPEG pictures.
//!
//! "Inside QuickTime", *The QTVR Flattener*; `formats.md` 4.5.

use super::tile_reading;
use crate::base::{Error, FourCc, Result};
use crate::codecs::{self, ImageDescription};
use crate::imaging::{Layout, Orientation};
use crate::movie::Movie;
use crate::raster::Surface;
use crate::vr::Tiles;
use crate::vr::authoring::{FlattenerSettings, PreviewMaker, Stored, ViewPacker};

/// About a quarter of the best: MakeCubic's previews had 24 % [I].
const QUALITY: u32 = 0x100;
const JPEG: FourCc = FourCc(*b"jpeg");

/// Makes previews that are so many times smaller.
#[derive(Debug, Clone, Copy)]
pub struct Shrinker {
    times: usize,
    blurs: bool,
}

impl Shrinker {
    /// As the flattener's settings ask.
    pub fn new(settings: &FlattenerSettings) -> Self {
        Self { times: settings.times_smaller() as usize, blurs: settings.blurs }
    }

    fn one(self, picture: &Surface) -> Result<Stored> {
        let mut small = shrink(picture, self.times)?;
        if self.blurs {
            small = blur(&small)?;
        }
        stored(&small, QUALITY)
    }
}

impl PreviewMaker for Shrinker {
    fn previews(&self, movie: &Movie, tiles: &Tiles, side_by_side: bool) -> Result<Vec<Stored>> {
        let all: Vec<usize> = (0..tiles.count as usize).collect();
        let pictures = tile_reading::decode(movie, tiles, &all)?;
        let pictures: Vec<Surface> = pictures.into_iter().collect::<Result<_>>()?;
        if !side_by_side {
            return pictures.iter().map(|picture| self.one(picture)).collect();
        }
        let (across, size) =
            (tiles.tiles_x as usize, (tiles.width as usize, tiles.height as usize));
        let tile_size = tile_reading::size(movie, tiles)?;
        // It stays as it is stored.
        let stored = Orientation::Horizontal;
        let layout = Layout::new(tile_size, across, pictures.len(), size, stored)?;
        let mut whole = layout.blank(layout.all())?;
        for (index, picture) in pictures.iter().enumerate() {
            layout.put(&mut whole, layout.all(), index, Some(picture));
        }
        Ok(vec![self.one(&whole)?])
    }
}

/// Compresses views as JPEG.
#[derive(Debug, Clone, Copy)]
pub struct Packer;

impl ViewPacker for Packer {
    fn pack(&self, movie: &Movie, track: u32, number: u32, quality: u32) -> Result<Stored> {
        let media = &movie.track(track).ok_or(Error::InvalidTrack)?.media;
        let sample = media.samples.sample(number)?;
        // A view may be told by what has changed since the one before; only its own data are here.
        if media.samples.sync_near(number, false) != Some(number) {
            return Err(Error::FeatureUnsupported);
        }
        let description = ImageDescription::read(media.description(sample.description)?)?;
        let picture = codecs::decode(&description, &media.read_sample(number)?)?;
        stored(&picture, quality)
    }
}

/// A picture as JPEG.
fn stored(picture: &Surface, quality: u32) -> Result<Stored> {
    let (description, data) = codecs::encode(picture, JPEG, quality)?;
    let side = |side: usize| u16::try_from(side).map_err(|_| Error::CodecSize);
    let size = (side(picture.width())?, side(picture.height())?);
    Ok(Stored { description: description.write(), data, size })
}

/// A picture whose pixels are the means of squares of another.
fn shrink(picture: &Surface, times: usize) -> Result<Surface> {
    let (width, height) = (picture.width(), picture.height());
    let (columns, rows) = ((width / times).max(1), (height / times).max(1));
    let mut small = Vec::with_capacity(columns * rows);
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
    let mut soft = Vec::with_capacity(width * height);
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
    fn a_blur_spreads_a_point_and_keeps_what_is_even() {
        let mut pixels = vec![0xFF00_0000; 25];
        pixels[12] = 0xFF5A_0000;
        let soft = blur(&Surface::from_argb(5, 5, pixels).unwrap()).unwrap();
        assert_eq!((soft.argb_at(1, 1), soft.argb_at(0, 2)), (0xFF0A_0000, 0xFF00_0000));
        let even = Surface::from_argb(2, 2, vec![0xFF12_3456; 4]).unwrap();
        assert_eq!(blur(&even).unwrap().argb_at(1, 1), 0xFF12_3456);
    }
}
