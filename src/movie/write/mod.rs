//! Movies as bytes: the header with everything in it.
//!
//! "QuickTime File Format", *Movie Atoms*. What the reader does not know it keeps, and it is
//! written back as it was.

mod keep;
mod media;
mod samples;
mod track;

pub(super) use media::general_information;

use super::header::MovieHeader;
use super::media::MediaData;
use super::open::Movie;
use crate::base::{ByteWriter, FourCc, Result, room};

/// How many times a header is in memory while it is compared with what it was.
const COPIES: usize = 4;

/// An atom around `body`.
pub(super) fn atom(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut w = ByteWriter::default();
    w.u32(u32::try_from(body.len() + 8).unwrap_or(u32::MAX));
    w.four_cc(FourCc(*kind));
    w.bytes(body);
    w.finish()
}

/// Version and flags, and how many bits times have: 64 where one of them needs that.
pub(super) fn version(w: &mut ByteWriter, flags: u32, times: &[u64]) -> bool {
    let long = times.iter().any(|time| *time > u64::from(u32::MAX));
    w.u32(u32::from(long) << 24 | flags);
    long
}

/// A time of 32 or 64 bits.
pub(super) fn time(w: &mut ByteWriter, long: bool, time: u64) {
    if long {
        w.u64(time);
    } else {
        w.u32(u32::try_from(time).unwrap_or(u32::MAX));
    }
}

impl Movie {
    /// The `'moov'` atom. What was not changed is as it was read.
    pub fn write(&self) -> Result<Vec<u8>> {
        room::whole(|| self.write_kept())
    }

    fn write_kept(&self) -> Result<Vec<u8>> {
        room::expect(self.origin.as_ref().map_or(0, |file| file.len()).saturating_mul(COPIES))?;
        let new = self.write_anew()?;
        let Some(file) = &self.origin else { return Ok(atom(b"moov", &new)) };
        room::expect((file.len() + new.len()).saturating_mul(COPIES))?;
        let Ok(old) = Self::read(file, &MediaData::default()) else {
            return Ok(atom(b"moov", &new));
        };
        Ok(atom(b"moov", &keep::merge(file, &old.write_anew()?, &new)?))
    }

    fn write_anew(&self) -> Result<Vec<u8>> {
        let mut body = atom(b"mvhd", &self.header.write());
        for track in &self.tracks {
            room::is_there()?;
            body.extend(track.write());
        }
        if let Some(table) = &self.color_table {
            body.extend(atom(b"ctab", table));
        }
        if !self.user_data.is_empty() {
            body.extend(atom(b"udta", &self.user_data.write()));
        }
        body.extend(&self.rest);
        Ok(body)
    }
}

impl MovieHeader {
    /// The body of an `'mvhd'` atom.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        let duration = self.duration.max(0) as u64;
        let long = version(&mut w, 0, &[self.created, self.modified, duration]);
        time(&mut w, long, self.created);
        time(&mut w, long, self.modified);
        w.u32(self.time_scale);
        time(&mut w, long, duration);
        w.fixed(self.preferred_rate);
        w.i16(self.preferred_volume);
        w.zeros(10);
        w.matrix(&self.matrix);
        w.i32(self.preview.0);
        w.i32(self.preview.1);
        w.i32(self.poster_time);
        w.i32(self.selection.0);
        w.i32(self.selection.1);
        w.i32(self.current_time);
        w.u32(self.next_track_id);
        w.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Fixed, Matrix};

    #[test]
    fn a_header_comes_back() {
        for created in [0xC000_0000, 0x1_0000_0000] {
            let header = MovieHeader {
                created,
                modified: 0xC000_0001,
                time_scale: 600,
                duration: 7200,
                preferred_rate: Fixed::ONE,
                preferred_volume: 256,
                matrix: Matrix::IDENTITY,
                preview: (1, 2),
                poster_time: 3,
                selection: (4, 5),
                current_time: 6,
                next_track_id: 7,
            };
            assert_eq!(MovieHeader::read(&header.write()), Ok(header));
        }
    }
}
