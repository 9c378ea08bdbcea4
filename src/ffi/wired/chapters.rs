//! The chapters of a movie: the samples of the text track that another track refers to.
//!
//! "QuickTime File Format", *Chapter Lists*.

use crate::base::{Error, FourCc, Result};
use crate::movie::{Movie, Track};

/// Most chapters that are looked at.
const MOST: u32 = 1 << 10;

/// The track with the chapters.
fn track(movie: &Movie) -> Option<&Track> {
    let lists = movie.tracks.iter().map(|track| track.references_of(FourCc(*b"chap")));
    lists.flatten().find_map(|id| movie.track(*id))
}

/// Where the chapters begin, in the movie's time.
pub(super) fn times(movie: &Movie) -> Vec<i64> {
    let Some(track) = track(movie) else { return Vec::new() };
    let samples = &track.media.samples;
    let starts = (1..=samples.len().min(MOST)).filter_map(|number| samples.sample(number).ok());
    starts.filter_map(|sample| track.movie_time(sample.time)).collect()
}

/// The name of a chapter, from 1.
pub(super) fn name(movie: &Movie, index: i32) -> Result<Vec<u8>> {
    let track = track(movie).ok_or(Error::InvalidTime)?;
    let number = u32::try_from(index).map_err(|_| Error::Param)?;
    let sample = track.media.read_sample(number)?;
    let (len, text) = sample.split_first_chunk().ok_or(Error::EndOfData)?;
    let len = usize::from(u16::from_be_bytes(*len));
    Ok(text.get(..len).unwrap_or(text).to_vec())
}

/// The chapter that a time is in, from 1; 0 before the first.
pub(super) fn at(movie: &Movie, time: i64) -> i32 {
    let before = times(movie).into_iter().filter(|start| *start <= time).count();
    i32::try_from(before).unwrap_or(i32::MAX)
}

/// Where a chapter begins, from 1.
pub(super) fn time_of(movie: &Movie, index: i32) -> Result<i64> {
    let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
    place.and_then(|place| times(movie).get(place).copied()).ok_or(Error::InvalidTime)
}

/// The chapter with a name, from 1.
pub(super) fn named(movie: &Movie, wanted: &[u8]) -> Result<i32> {
    let count = i32::try_from(times(movie).len()).unwrap_or(0);
    let mut all = 1..=count;
    let found = all.find(|index| name(movie, *index).is_ok_and(|name| name == wanted));
    found.ok_or(Error::InvalidTime)
}
