//! Interesting times: where the next sample or edit begins, forwards or backwards.
//!
//! *Movie Toolkit Reference*, `GetMediaNextInterestingTime` and its kin.

use super::media::Media;
use super::open::Movie;
use super::track::Track;
use crate::base::FourCc;

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interest {
    /// Samples.
    pub samples: bool,
    /// Of these only sync samples.
    pub sync_only: bool,
    /// Edits.
    pub edits: bool,
    /// Whether the time itself counts.
    pub edge_ok: bool,
    /// Backwards.
    pub backwards: bool,
}

/// A time and how long what begins there lasts.
pub type Found = Option<(i64, i64)>;

impl Interest {
    fn counts(self, candidate: i64, time: i64) -> bool {
        match self.backwards {
            _ if candidate == time => self.edge_ok,
            true => candidate < time,
            false => candidate > time,
        }
    }

    /// The nearer of two in the direction that is looked in.
    fn nearer(self, a: Found, b: Found) -> Found {
        let (Some(first), Some(second)) = (a, b) else { return a.or(b) };
        let first_is_nearer =
            if self.backwards { first.0 >= second.0 } else { first.0 <= second.0 };
        Some(if first_is_nearer { first } else { second })
    }
}

impl Media {
    /// The next interesting media time from `time`.
    pub fn next_interesting(&self, time: i64, interest: Interest) -> Found {
        if !interest.samples || self.samples.is_empty() {
            return None;
        }
        let last = self.samples.len();
        let start = |number: u32| self.samples.sample(number).ok().map(|sample| sample.time);
        let number = match self.samples.at_time(time) {
            Ok(number) => number,
            Err(_) if time < 0 => {
                let first = (!interest.backwards).then_some(1);
                return self.found(first.and_then(|first| self.sync(first, interest)));
            }
            Err(_) => {
                let last = interest.backwards.then_some(last);
                return self.found(last.and_then(|last| self.sync(last, interest)));
            }
        };
        let here = start(number)?;
        let from = if interest.counts(here, time) {
            Some(number)
        } else if interest.backwards {
            number.checked_sub(1).filter(|number| *number > 0)
        } else {
            number.checked_add(1).filter(|number| *number <= last)
        };
        self.found(from.and_then(|from| self.sync(from, interest)))
    }

    fn sync(&self, number: u32, interest: Interest) -> Option<u32> {
        if !interest.sync_only {
            return Some(number);
        }
        self.samples.sync_near(number, !interest.backwards)
    }

    fn found(&self, number: Option<u32>) -> Found {
        let sample = self.samples.sample(number?).ok()?;
        Some((sample.time, i64::from(sample.duration)))
    }
}

impl Track {
    /// The next interesting movie time from `time`.
    pub fn next_interesting(&self, time: i64, interest: Interest) -> Found {
        let starts = self.edits.iter().scan(0i64, |end, edit| {
            let start = *end;
            *end = start.saturating_add(edit.duration);
            Some((start, *end))
        });
        let mut edits: Vec<_> = self.edits.iter().zip(starts).collect();
        if interest.backwards {
            edits.reverse();
        }
        // The first edit in the direction with anything has the nearest of all.
        edits.into_iter().find_map(|(edit, (start, end))| {
            let mut best = None;
            if interest.counts(start, time) && interest.edits {
                best = interest.nearer(best, Some((start, edit.duration)));
            } else if interest.counts(start, time) && interest.samples && !edit.is_empty() {
                best = interest.nearer(best, Some((start, self.sample_lasts(start))));
            }
            if interest.samples && !edit.is_empty() {
                best = interest.nearer(best, self.sample_in(start..end, time, interest));
            }
            best
        })
    }

    /// The next sample that begins inside an edit.
    fn sample_in(&self, edit: std::ops::Range<i64>, time: i64, interest: Interest) -> Found {
        let within = match interest.backwards {
            true => time.min(edit.end - 1),
            false => time.max(edit.start),
        };
        if !edit.contains(&within) {
            return None;
        }
        let interest = Interest { edge_ok: interest.edge_ok || within != time, ..interest };
        let (media_time, duration) =
            self.media.next_interesting(self.media_time(within)?, interest)?;
        let begins = self.movie_time(media_time)?;
        let found = edit.contains(&begins) && interest.counts(begins, time);
        found.then_some((begins, self.in_movie_scale(duration)))
    }

    /// How long the sample lasts that is shown when an edit begins.
    fn sample_lasts(&self, start: i64) -> i64 {
        let samples = &self.media.samples;
        let shown = self.media_time(start).and_then(|time| samples.at_time(time).ok());
        let sample = shown.and_then(|number| samples.sample(number).ok());
        sample.map_or(0, |sample| self.in_movie_scale(i64::from(sample.duration)))
    }

    fn in_movie_scale(&self, media_duration: i64) -> i64 {
        let scale = i64::from(self.media.time_scale.max(1));
        media_duration.saturating_mul(i64::from(self.movie_time_scale)) / scale
    }
}

impl Movie {
    /// The next interesting time of the enabled tracks of some media types; of all for none.
    pub fn next_interesting(&self, kinds: &[FourCc], time: i64, interest: Interest) -> Found {
        let wanted = |track: &&Track| {
            track.is_enabled() && (kinds.is_empty() || kinds.contains(&track.media.handler))
        };
        let found = self.tracks.iter().filter(wanted);
        found
            .map(|track| track.next_interesting(time, interest))
            .fold(None, |best, found| interest.nearer(best, found))
    }
}

#[cfg(test)]
mod tests {
    use super::super::edits::Edit;
    use super::super::samples::SampleTable;
    use super::*;
    use crate::base::Fixed;

    fn track() -> Track {
        let atom = |kind: &[u8; 4], words: &[u32]| {
            let mut bytes = (8 + 4 * words.len() as u32).to_be_bytes().to_vec();
            bytes.extend(kind);
            bytes.extend(words.iter().flat_map(|word| word.to_be_bytes()));
            bytes
        };
        let stbl = [
            atom(b"stsz", &[0, 1, 4]),
            atom(b"stts", &[0, 1, 4, 100]),
            atom(b"stsc", &[0, 1, 1, 4, 1]),
            atom(b"stco", &[0, 1, 0]),
            atom(b"stss", &[0, 2, 1, 3]),
        ]
        .concat();
        let mut track = Track { movie_time_scale: 600, flags: 1, ..Track::default() };
        track.media.time_scale = 600;
        track.media.samples = SampleTable::read(&stbl).unwrap();
        track.edits = vec![
            Edit { duration: 50, media_time: -1, rate: Fixed::ONE },
            Edit { duration: 400, media_time: 0, rate: Fixed::ONE },
        ];
        track
    }

    #[test]
    fn samples_of_the_media_are_found_both_ways() {
        let media = track().media;
        let samples = Interest { samples: true, ..Interest::default() };
        let back = Interest { backwards: true, ..samples };
        let edge = Interest { edge_ok: true, ..samples };
        assert_eq!(media.next_interesting(0, samples), Some((100, 100)));
        assert_eq!(media.next_interesting(0, edge), Some((0, 100)));
        assert_eq!(media.next_interesting(-1, samples), Some((0, 100)));
        assert_eq!(media.next_interesting(300, samples), None);
        assert_eq!(media.next_interesting(250, back), Some((200, 100)));
        assert_eq!(media.next_interesting(0, back), None);
        let sync = Interest { sync_only: true, ..samples };
        assert_eq!(media.next_interesting(0, sync), Some((200, 100)));
    }

    #[test]
    fn a_track_counts_in_movie_time() {
        let track = track();
        let samples = Interest { samples: true, ..Interest::default() };
        let back = Interest { backwards: true, ..samples };
        let edits = Interest { edits: true, ..Interest::default() };
        assert_eq!(track.next_interesting(0, samples), Some((50, 100)));
        assert_eq!(track.next_interesting(50, samples), Some((150, 100)));
        assert_eq!(track.next_interesting(449, back), Some((350, 100)));
        assert_eq!(track.next_interesting(60, back), Some((50, 100)));
        assert_eq!(track.next_interesting(0, edits), Some((50, 400)));
        assert_eq!(track.next_interesting(50, edits), None);
    }
}
