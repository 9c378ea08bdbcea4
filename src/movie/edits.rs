//! Edit lists: which part of the media a track shows, and when.
//!
//! "QuickTime File Format", *Edit List Atoms*. The rate matters: tile tracks of real panoramas run
//! at six times their speed (`formats.md` 1.4).

use crate::base::{ByteReader, Fixed, FourCc, Result, room};

/// One edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edit {
    /// How long it lasts, in the movie's time scale.
    pub duration: i64,
    /// Where it begins in the media, in the media's time scale; −1 for an empty edit.
    pub media_time: i64,
    /// How fast the media runs.
    pub rate: Fixed,
}

impl Edit {
    /// Whether it shows nothing.
    pub fn is_empty(self) -> bool {
        self.media_time < 0
    }
}

/// Reads the body of an `'elst'` atom.
pub fn read_edits(body: &[u8]) -> Result<Vec<Edit>> {
    let mut r = ByteReader::new(FourCc(*b"elst"), body);
    let long = r.u8()? == 1;
    r.skip(3)?;
    let count = r.u32()? as usize;
    let mut edits = Vec::new();
    for _ in 0..count {
        // A list that ends too soon keeps what it has.
        let edit = if long { read_long(&mut r) } else { read_short(&mut r) };
        let Ok(edit) = edit else { break };
        room::push(&mut edits, edit)?;
    }
    Ok(edits)
}

fn read_short(r: &mut ByteReader<'_>) -> Result<Edit> {
    Ok(Edit { duration: i64::from(r.u32()?), media_time: i64::from(r.i32()?), rate: r.fixed()? })
}

fn read_long(r: &mut ByteReader<'_>) -> Result<Edit> {
    Ok(Edit {
        duration: r.u64()?.min(i64::MAX as u64) as i64,
        media_time: r.u64()? as i64,
        rate: r.fixed()?,
    })
}

/// Both time scales of a track, which the mapping needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeScales {
    /// Units a second of the movie.
    pub movie: u32,
    /// Units a second of the media.
    pub media: u32,
}

/// The media time that is shown at `movie_time`; nothing in an empty edit and past the end.
///
/// `mediaTime = edit.mediaTime + (movieTime − editStart) · mediaScale / movieScale · rate`
pub fn media_time(edits: &[Edit], scales: TimeScales, movie_time: i64) -> Option<i64> {
    let mut start = 0i64;
    for edit in edits {
        let end = start.saturating_add(edit.duration);
        if (start..end).contains(&movie_time) {
            if edit.is_empty() {
                return None;
            }
            let past = i128::from(movie_time - start)
                * i128::from(scales.media.max(1))
                * i128::from(edit.rate.0)
                / (i128::from(scales.movie.max(1)) << 16);
            return i64::try_from(i128::from(edit.media_time) + past).ok();
        }
        start = end;
    }
    None
}

/// The first movie time at which `media_time` is shown.
pub fn movie_time(edits: &[Edit], scales: TimeScales, media_time: i64) -> Option<i64> {
    let mut start = 0i64;
    for edit in edits {
        let rate = i128::from(edit.rate.0);
        if !edit.is_empty() && rate > 0 && media_time >= edit.media_time {
            let media = i128::from(scales.media.max(1)) * rate;
            let past =
                i128::from(media_time - edit.media_time) * (i128::from(scales.movie.max(1)) << 16);
            // The first movie time that maps there or beyond.
            let past = (past + media - 1) / media;
            if past < i128::from(edit.duration) {
                return start.checked_add(i64::try_from(past).ok()?);
            }
        }
        start = start.saturating_add(edit.duration);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(bytes: &[u32]) -> Vec<Edit> {
        let bytes: Vec<u8> = bytes.iter().flat_map(|word| word.to_be_bytes()).collect();
        read_edits(&bytes).unwrap()
    }

    #[test]
    fn the_rate_stretches_the_media() {
        // facilities-sm.mov: 24 tiles of 300/600 s in a node of 7200/3600 s.
        let edits = list(&[0, 1, 7200, 0, 0x0006_0000]);
        let scales = TimeScales { movie: 3600, media: 600 };
        assert_eq!(media_time(&edits, scales, 0), Some(0));
        assert_eq!(media_time(&edits, scales, 3600), Some(3600));
        assert_eq!(media_time(&edits, scales, 7199), Some(7199));
        assert_eq!(media_time(&edits, scales, 7200), None);
    }

    #[test]
    fn empty_edits_show_nothing() {
        let edits = list(&[0, 2, 100, u32::MAX, 0x0001_0000, 100, 30, 0x0001_0000]);
        let scales = TimeScales { movie: 600, media: 600 };
        assert_eq!(media_time(&edits, scales, 50), None);
        assert_eq!(media_time(&edits, scales, 110), Some(40));
        assert_eq!(movie_time(&edits, scales, 40), Some(110));
        assert_eq!(movie_time(&edits, scales, 29), None);
    }

    #[test]
    fn a_short_list_keeps_what_it_has() {
        assert_eq!(list(&[0, 9, 100, 0, 0x0001_0000, 7]).len(), 1);
    }

    #[test]
    fn movie_time_is_the_first_that_maps_back() {
        let edits = list(&[0, 1, 1000, 17, 0x0002_8000]);
        let scales = TimeScales { movie: 600, media: 90 };
        for time in 17..200 {
            let Some(found) = movie_time(&edits, scales, time) else { continue };
            assert!(media_time(&edits, scales, found).unwrap() >= time);
            assert!(found == 0 || media_time(&edits, scales, found - 1).unwrap() < time);
        }
    }
}
