//! `'mvhd'`: the movie's clock and settings.
//!
//! "QuickTime File Format", *Movie Header Atoms*.

use crate::base::{ByteReader, Fixed, FourCc, Matrix, Result};

/// A movie header.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MovieHeader {
    /// When the movie was made, in seconds since 1904.
    pub created: u64,
    /// When it was changed.
    pub modified: u64,
    /// Units a second.
    pub time_scale: u32,
    /// The duration, as the header tells.
    pub duration: i64,
    /// The rate at which to play.
    pub preferred_rate: Fixed,
    /// The volume at which to play, 8.8.
    pub preferred_volume: i16,
    /// From the tracks to the movie.
    pub matrix: Matrix,
    /// Start and duration of the preview.
    pub preview: (i32, i32),
    /// The time of the poster.
    pub poster_time: i32,
    /// Start and duration of the selection.
    pub selection: (i32, i32),
    /// Where the movie stands.
    pub current_time: i32,
    /// The ID that the next track gets.
    pub next_track_id: u32,
}

impl MovieHeader {
    /// Reads the body of an `'mvhd'` atom.
    pub fn read(body: &[u8]) -> Result<Self> {
        let mut r = ByteReader::new(FourCc(*b"mvhd"), body);
        let long = r.u8()? == 1;
        r.skip(3)?;
        let time = |r: &mut ByteReader<'_>| if long { r.u64() } else { r.u32().map(u64::from) };
        let created = time(&mut r)?;
        let modified = time(&mut r)?;
        let time_scale = r.u32()?;
        let duration = time(&mut r)?.min(i64::MAX as u64) as i64;
        let preferred_rate = r.fixed()?;
        let preferred_volume = r.i16()?;
        r.skip(10)?;
        Ok(Self {
            created,
            modified,
            time_scale,
            duration,
            preferred_rate,
            preferred_volume,
            matrix: r.matrix()?,
            preview: (r.i32()?, r.i32()?),
            poster_time: r.i32()?,
            selection: (r.i32()?, r.i32()?),
            current_time: r.i32()?,
            next_track_id: r.u32()?,
        })
    }
}
