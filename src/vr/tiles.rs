//! Where the tiles of a node are.
//!
//! Movie time leads to the first: the node's interval, through the track's edit list, to the media.
//! Then samples are counted, whatever they last, for real files are not exact: one has 54 tiles of
//! 66 units in a node of 3600, another runs its edit at six times the speed.

use std::ops::Range;

use super::panorama::Tiles;
use crate::base::{ByteReader, Error, FourCc, Result, limits};
use crate::movie::{Movie, Track};

/// A node's place in the movie, for finding its tiles.
#[derive(Debug, Clone)]
pub(super) struct Span {
    /// Movie time from the node's start to its end.
    pub time: Range<i64>,
    /// The node's place among those of its kind.
    pub order: u32,
}

/// The size and the number of tiles that a record tells.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    /// Width and height of the stored picture.
    pub size: (u32, u32),
    /// Tiles across and down.
    pub tiles: (u32, u32),
}

/// Width and height of the images of a track.
pub(super) fn image_size(track: &Track) -> Option<(u32, u32)> {
    let description = track.media.descriptions.first()?;
    let mut r = ByteReader::new(FourCc(*b"stsd"), description);
    r.skip(32).ok()?;
    let (width, height) = (u32::from(r.u16().ok()?), u32::from(r.u16().ok()?));
    (width > 0 && height > 0).then_some((width, height))
}

/// The samples of a track in a node's span: the first, and how many until the next node.
pub(super) fn samples_in(track: &Track, span: &Span) -> Option<Range<u32>> {
    let samples = &track.media.samples;
    let at = |time: i64| track.media_time(time).and_then(|time| samples.at_time(time).ok());
    let first = at(span.time.start)?;
    let end =
        at(span.time.end).filter(|end| *end > first).unwrap_or(samples.len().saturating_add(1));
    Some(first..end)
}

/// Finds a picture whose size and tiles a record tells.
///
/// The size of the images is decisive; the told size only crops padding from the last tile.
pub(super) fn find(track: &Track, span: &Span, told: Told) -> Result<Tiles> {
    let (across, down) = (told.tiles.0.max(1), told.tiles.1.max(1));
    let count = across.checked_mul(down).filter(|count| *count <= limits::MAX_TILES);
    let count = count.ok_or(Error::InvalidNodeFormat)?;
    let samples = &track.media.samples;
    let past_last = samples.len().saturating_add(1);
    let by_order = || Some(span.order.checked_mul(count)? + 1..past_last);
    let range = samples_in(track, span).or_else(by_order).filter(|range| !range.is_empty());
    let first_sample = range.ok_or(Error::InvalidNodeFormat)?.start;
    let (tile_width, tile_height) = image_size(track).ok_or(Error::InvalidNodeFormat)?;
    let whole = |tile: u32, tiles: u32, told: u32| -> Result<u32> {
        let most = tile.checked_mul(tiles).filter(|size| *size <= limits::MAX_IMAGE_SIDE);
        let most = most.ok_or(Error::InvalidNodeFormat)?;
        // Padding is less than a tile.
        let is_cropped = told < most && told > most - tile;
        Ok(if is_cropped { told } else { most })
    };
    let (width, height) =
        (whole(tile_width, across, told.size.0)?, whole(tile_height, down, told.size.1)?);
    if u64::from(width) * u64::from(height) > limits::MAX_IMAGE_PIXELS {
        return Err(Error::InvalidNodeFormat);
    }
    let count = count.min(past_last.saturating_sub(first_sample));
    Ok(Tiles {
        track_id: track.id,
        first_sample,
        count,
        width,
        height,
        tiles_x: across,
        tiles_y: down,
    })
}

/// Finds a picture of another resolution, of which nothing is told: all samples of the node, cut
/// as the full picture is.
pub(super) fn find_untold(track: &Track, span: &Span, full: &Tiles) -> Result<Tiles> {
    let range = samples_in(track, span).ok_or(Error::InvalidNodeFormat)?;
    let count = range.end.saturating_sub(range.start);
    let tiles = if full.tiles_x > 0 && count % full.tiles_x == 0 {
        (full.tiles_x, count / full.tiles_x)
    } else {
        (count, 1)
    };
    find(track, span, Told { size: (0, 0), tiles })
}

/// The video track with this ID.
pub(super) fn video_track(movie: &Movie, id: u32) -> Option<&Track> {
    movie.track(id).filter(|track| is_video(track))
}

/// Whether a track shows images.
pub(super) fn is_video(track: &Track) -> bool {
    track.media.handler == FourCc(*b"vide")
}

/// The track that reference `index` of `track` leads to; a video track.
pub(super) fn referenced<'a>(
    movie: &'a Movie,
    track: &Track,
    kind: FourCc,
    index: u32,
) -> Option<&'a Track> {
    let place = usize::try_from(index.checked_sub(1)?).ok()?;
    video_track(movie, *track.references_of(kind).get(place)?)
}

/// The video track whose images, put together, have the told size; failing that, the first that
/// has images enough.
pub(super) fn fitting(movie: &Movie, told: Told) -> Option<&Track> {
    let videos = || movie.tracks.iter().filter(|track| is_video(track));
    let fits = |track: &&Track| {
        let told_tile = (told.size.0 / told.tiles.0.max(1), told.size.1 / told.tiles.1.max(1));
        image_size(track) == Some(told_tile)
    };
    let count = told.tiles.0.max(1).saturating_mul(told.tiles.1.max(1));
    let enough = |track: &&Track| track.media.samples.len() >= count;
    videos().find(|track| fits(track) && enough(track)).or_else(|| videos().find(enough))
}
