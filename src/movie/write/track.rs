//! Tracks as bytes.

use super::{atom, time, version};
use crate::base::ByteWriter;
use crate::movie::edits::Edit;
use crate::movie::track::Track;

impl Track {
    /// The `'trak'` atom.
    pub(super) fn write(&self) -> Vec<u8> {
        let mut body = atom(b"tkhd", &self.write_header());
        if let Some(clip) = &self.clip {
            body.extend(atom(b"clip", &atom(b"crgn", clip)));
        }
        if !self.edits.is_empty() {
            body.extend(atom(b"edts", &atom(b"elst", &write_edits(&self.edits))));
        }
        if !self.references.is_empty() {
            let lists = self.references.iter().flat_map(|reference| {
                let ids: Vec<u8> =
                    reference.track_ids.iter().flat_map(|id| id.to_be_bytes()).collect();
                atom(&reference.kind.0, &ids)
            });
            body.extend(atom(b"tref", &lists.collect::<Vec<_>>()));
        }
        if !self.load.is_empty() {
            body.extend(atom(b"load", &self.load));
        }
        body.extend(self.media.write());
        if !self.user_data.is_empty() {
            body.extend(atom(b"udta", &self.user_data.write()));
        }
        body.extend(&self.rest);
        atom(b"trak", &body)
    }

    fn write_header(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        let duration = self.duration.max(0) as u64;
        let long = version(&mut w, self.flags, &[self.created, self.modified, duration]);
        time(&mut w, long, self.created);
        time(&mut w, long, self.modified);
        w.u32(self.id);
        w.zeros(4);
        time(&mut w, long, duration);
        w.zeros(8);
        w.i16(self.layer);
        w.i16(self.alternate_group);
        w.i16(self.volume);
        w.zeros(2);
        w.matrix(&self.matrix);
        w.fixed(self.width);
        w.fixed(self.height);
        w.finish()
    }
}

/// The body of an `'elst'` atom.
fn write_edits(edits: &[Edit]) -> Vec<u8> {
    let long = edits.iter().any(|edit| {
        u32::try_from(edit.duration).is_err() || i32::try_from(edit.media_time).is_err()
    });
    let mut w = ByteWriter::default();
    w.u32(u32::from(long) << 24);
    w.u32(u32::try_from(edits.len()).unwrap_or(u32::MAX));
    for edit in edits {
        time(&mut w, long, edit.duration.max(0) as u64);
        if long {
            w.u64(edit.media_time as u64);
        } else {
            w.i32(edit.media_time as i32);
        }
        w.fixed(edit.rate);
    }
    w.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Fixed;
    use crate::movie::edits::read_edits;

    #[test]
    fn edits_come_back() {
        let edit = |duration, media_time| Edit { duration, media_time, rate: Fixed::ONE };
        for edits in [vec![edit(600, 0), edit(30, -1)], vec![edit(1 << 40, 7), edit(1, 1 << 33)]] {
            assert_eq!(read_edits(&write_edits(&edits)), Ok(edits));
        }
    }
}
