//! A stretch of a movie as a movie of its own.

use std::ops::Range;

use super::edits::Edit;
use super::media::Media;
use super::open::Movie;
use super::sample_adding::NewSamples;
use super::samples::SampleTable;
use super::track::Track;
use crate::base::{Error, Result};

impl Movie {
    /// What the movie shows from one time to another. Samples that are not shown are left out;
    /// those that are stay where they are.
    pub fn excerpt(&self, time: &Range<i64>) -> Result<Self> {
        let mut movie = self.copied()?;
        for track in &mut movie.tracks {
            track.keep(time)?;
        }
        movie.header.preview = (0, 0);
        movie.header.selection = (0, 0);
        movie.header.poster_time = 0;
        movie.header.current_time = 0;
        movie.follow_tracks();
        Ok(movie)
    }
}

impl Track {
    /// Keeps what the track shows in a stretch of the movie, which begins at 0 then.
    fn keep(&mut self, time: &Range<i64>) -> Result<()> {
        let whole = [self.whole_media()];
        let edits = if self.edits.is_empty() { &whole[..] } else { &self.edits };
        let scale = (i128::from(self.media.time_scale), i128::from(self.movie_time_scale.max(1)));
        let media_length = |length: i64, edit: &Edit| {
            let exact = i128::from(length) * scale.0 * i128::from(edit.rate.0);
            i64::try_from(exact / (scale.1 << 16)).map_err(|_| Error::InvalidTime)
        };
        let mut kept: Vec<Edit> = Vec::new();
        let mut at = 0i64;
        for edit in edits {
            let end = at.saturating_add(edit.duration);
            let (from, to) = (at.max(time.start), end.min(time.end));
            if from < to {
                let skipped = media_length(from - at, edit)?;
                let media_time =
                    if edit.is_empty() { -1 } else { edit.media_time.saturating_add(skipped) };
                kept.push(Edit { duration: to - from, media_time, rate: edit.rate });
            }
            at = end;
        }
        let shown = kept.iter().filter(|edit| !edit.is_empty());
        let mut numbers: Option<Range<u32>> = None;
        for edit in shown {
            let last = media_length(edit.duration, edit)?.max(1) - 1;
            let samples = &self.media.samples;
            let first = samples.at_time(edit.media_time);
            let Ok(first) = first else { continue };
            // Real files end before their edits do.
            let last = samples.at_time(edit.media_time.saturating_add(last));
            let last = last.unwrap_or(samples.len());
            let known = numbers.take().unwrap_or(first..first);
            numbers = Some(known.start.min(first)..known.end.max(last.saturating_add(1)));
        }
        let numbers = numbers.unwrap_or(1..1);
        let before = self.media.samples.span_of(numbers.start).map_or(0, |span| span.0);
        self.media.keep(numbers)?;
        let moved = kept.into_iter().map(|edit| {
            let media_time = if edit.is_empty() { -1 } else { edit.media_time - before };
            Edit { media_time, ..edit }
        });
        self.edits = moved.collect();
        self.duration = self.end();
        Ok(())
    }
}

impl Media {
    /// Keeps the samples with these numbers.
    fn keep(&mut self, numbers: Range<u32>) -> Result<()> {
        let old = std::mem::take(&mut self.samples);
        let mut table = SampleTable::default();
        for number in numbers {
            let sample = old.sample(number)?;
            let (_, duration) = old.span_of(number).ok_or(Error::InvalidSampleTable)?;
            table.add(NewSamples {
                count: 1,
                size: sample.size,
                duration: duration.max(1),
                description: sample.description,
                offset: sample.offset,
                sync: old.sync_near(number, false) == Some(number),
            })?;
        }
        self.samples = table;
        self.duration = self.samples.duration();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Fixed, FourCc};
    use crate::movie::Store;

    #[test]
    fn an_excerpt_has_the_samples_that_it_shows() {
        let mut movie = Movie::default();
        let id = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
        let track = movie.track_mut(id).unwrap();
        track.set_media(FourCc(*b"demo"), 300, &Store::memory()).unwrap();
        let mut description = vec![0; 16];
        description[3] = 16;
        track.media.edit(true).unwrap();
        track.media.add_samples(b"abcdef", (6, 100), &description, true).unwrap();
        track.media.edit(false).unwrap();
        track.insert_media(0, (0, 600), Fixed::ONE).unwrap();
        movie.follow_tracks();
        let part = movie.excerpt(&(400..800)).unwrap();
        let track = part.track(id).unwrap();
        assert_eq!(part.header.duration, 400);
        assert_eq!((track.media.samples.len(), track.edits.len()), (2, 1));
        assert_eq!(track.media.read_sample(1).as_deref(), Ok(&b"c"[..]));
        assert_eq!(track.media_time(0), Some(0));
        let none = movie.excerpt(&(5000..6000)).unwrap();
        assert!(none.track(id).unwrap().media.samples.is_empty());
    }
}
