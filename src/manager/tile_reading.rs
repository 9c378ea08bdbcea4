//! Tiles read from a movie and decoded, side by side.

use crate::base::{Error, Result};
use crate::codecs::{self, ImageDescription};
use crate::movie::{Media, Movie};
use crate::raster::Surface;
use crate::vr::Tiles;

/// A tile, or why it is missing.
pub(super) type Decoded = Result<Surface>;

fn media<'a>(movie: &'a Movie, tiles: &Tiles) -> Result<&'a Media> {
    Ok(&movie.track(tiles.track_id).ok_or(Error::InvalidNodeFormat)?.media)
}

fn sample_number(tiles: &Tiles, index: usize) -> Result<u32> {
    let index = u32::try_from(index).ok().filter(|index| *index < tiles.count);
    let number = index.and_then(|index| tiles.first_sample.checked_add(index));
    number.ok_or(Error::InvalidSampleNumber)
}

fn description(media: &Media, number: u32) -> Result<ImageDescription> {
    let sample = media.samples.sample(number)?;
    ImageDescription::read(media.description(sample.description)?)
}

/// The size that tiles have before padding is cut off: that of the first that tells one.
pub(super) fn size(movie: &Movie, tiles: &Tiles) -> Result<(usize, usize)> {
    let media = media(movie, tiles)?;
    let described = (0..tiles.count as usize).find_map(|index| {
        let description = description(media, sample_number(tiles, index).ok()?).ok()?;
        Some(description.size()).filter(|(width, height)| *width > 0 && *height > 0)
    });
    described.ok_or(Error::InvalidNodeFormat)
}

/// Whether the data of a tile are there to be read.
pub(super) fn is_there(movie: &Movie, tiles: &Tiles, index: usize) -> bool {
    let there =
        sample_number(tiles, index).and_then(|number| media(movie, tiles)?.has_data(number));
    there.unwrap_or(false)
}

/// Reads and decodes tiles, on as many threads as pay.
pub(super) fn decode(movie: &Movie, tiles: &Tiles, indices: &[usize]) -> Result<Vec<Decoded>> {
    let media = media(movie, tiles)?;
    let read = |index: &usize| -> codecs::Job {
        let number = sample_number(tiles, *index)?;
        Ok((description(media, number)?, media.read_sample(number)?))
    };
    let decoded = codecs::decode_many(indices.iter().map(read).collect());
    Ok(decoded.into_iter().map(|tile| tile.map_err(missing_because)).collect())
}

/// Data that end too soon have not arrived; anything else is told as it is.
fn missing_because(error: Error) -> Error {
    match error {
        Error::EndOfFile | Error::EndOfData | Error::InvalidSampleNumber => {
            Error::StreamingNodeNotReady
        }
        error => error,
    }
}
