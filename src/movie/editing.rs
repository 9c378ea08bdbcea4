//! Editing tracks: what of the media they show, and when.
//!
//! "Movie Toolkit Reference", *Editing Movies* and *Low-Level Editing*. Times are in the movie's time
//! scale; a stretch that nothing is in is an empty edit.

use super::create::now;
use super::edits::Edit;
use super::sample_adding::NewSamples;
use super::track::Track;
use crate::base::{Error, Fixed, Result, limits, room};

/// A duration in another time scale, rounded.
fn rescale(time: i64, from: u32, to: u32) -> i64 {
    let from = i128::from(from.max(1));
    let exact = i128::from(time) * i128::from(to) + from / 2;
    i64::try_from(exact / from).unwrap_or(i64::MAX)
}

/// An edit that shows nothing.
fn gap(duration: i64) -> Edit {
    Edit { duration, media_time: -1, rate: Fixed::ONE }
}

impl Track {
    /// How long a stretch of the media is in the movie, at a rate above 0.
    pub fn in_movie(&self, media: i64, rate: Fixed) -> Option<i64> {
        let exact = (i128::from(media) * i128::from(self.movie_time_scale)) << 16;
        let unit = i128::from(self.media.time_scale.max(1)) * i128::from(rate.0);
        i64::try_from(exact.checked_div(unit)?).ok()
    }

    /// How long a stretch of the movie is in the media.
    pub fn in_media(&self, movie: i64, rate: Fixed) -> Option<i64> {
        let exact = i128::from(movie) * i128::from(self.media.time_scale) * i128::from(rate.0);
        i64::try_from(exact / (i128::from(self.movie_time_scale.max(1)) << 16)).ok()
    }

    /// Inserts a part of the media at a movie time; −1 is the end of the track. What was there moves
    /// on; a gap before it stays empty.
    pub fn insert_media(
        &mut self,
        start: i64,
        (media_time, media_duration): (i64, i64),
        rate: Fixed,
    ) -> Result<()> {
        let start = if start == -1 { self.end() } else { start };
        let media_end = media_time.checked_add(media_duration).ok_or(Error::InvalidTime)?;
        if start < 0 || media_time < 0 {
            return Err(Error::InvalidTime);
        }
        if media_duration <= 0 || media_end > self.media.samples.duration() || rate.0 <= 0 {
            return Err(Error::InvalidDuration);
        }
        let duration = self.in_movie(media_duration, rate).ok_or(Error::InvalidDuration)?;
        self.insert_edits(start, &[Edit { duration, media_time, rate }])
    }

    /// Inserts edits at a movie time.
    fn insert_edits(&mut self, start: i64, edits: &[Edit]) -> Result<()> {
        if self.edits.len().saturating_add(edits.len()) > limits::MAX_EDITS {
            return Err(Error::NoMemory);
        }
        let end = self.end();
        if start > end {
            self.edits.push(gap(start - end));
        }
        let place = self.cut(start);
        self.edits.splice(place..place, edits.iter().copied());
        self.edited();
        Ok(())
    }

    /// Has an edit begin at a movie time, and gives its place; that of the end past all edits.
    fn cut(&mut self, time: i64) -> usize {
        let mut at = 0i64;
        for index in 0..self.edits.len() {
            if at >= time {
                return index;
            }
            let Some(edit) = self.edits.get(index).copied() else { break };
            let past = time - at;
            at = at.saturating_add(edit.duration);
            if past < edit.duration {
                self.split(index, past);
                return index + 1;
            }
        }
        self.edits.len()
    }

    /// Makes two edits of one, `past` after its start.
    fn split(&mut self, index: usize, past: i64) {
        let Some(edit) = self.edits.get(index).copied() else { return };
        let later = if edit.is_empty() {
            -1
        } else {
            let media = self.in_media(past, edit.rate).unwrap_or(i64::MAX);
            edit.media_time.saturating_add(media)
        };
        let second = Edit { duration: edit.duration - past, media_time: later, ..edit };
        if let Some(first) = self.edits.get_mut(index) {
            first.duration = past;
        }
        self.edits.insert(index + 1, second);
    }

    /// Takes note that the edits have changed.
    fn edited(&mut self) {
        self.edits.retain(|edit| edit.duration > 0);
        // A gap at the end shows nothing and lasts no time.
        while self.edits.last().is_some_and(|last| last.is_empty()) {
            self.edits.pop();
        }
        self.duration = self.end();
        self.modified = now();
    }

    /// The places of the edits of a stretch, which begin and end with it.
    fn stretch(&mut self, start: i64, duration: i64) -> Result<std::ops::Range<usize>> {
        if start < 0 {
            return Err(Error::InvalidTime);
        }
        let end = start.checked_add(duration).filter(|_| duration >= 0);
        let end = end.ok_or(Error::InvalidDuration)?;
        let first = self.cut(start);
        Ok(first..self.cut(end).max(first))
    }

    /// Has other edits in a stretch of the movie; what is behind it stays where it is if they last as
    /// long.
    pub fn replace_edits(&mut self, time: std::ops::Range<i64>, edits: &[Edit]) -> Result<()> {
        let places = self.stretch(time.start, time.end - time.start)?;
        self.edits.drain(places);
        self.insert_edits(time.start, edits)
    }

    /// Takes a stretch out; what is behind it moves up.
    pub fn delete_segment(&mut self, start: i64, duration: i64) -> Result<()> {
        let places = self.stretch(start, duration)?;
        self.edits.drain(places);
        self.edited();
        Ok(())
    }

    /// Has a stretch last another time, faster or slower.
    pub fn scale_segment(&mut self, start: i64, old: i64, new: i64) -> Result<()> {
        if old <= 0 || new <= 0 {
            return Err(Error::InvalidDuration);
        }
        let places = self.stretch(start, old)?;
        let (mut done, mut made) = (0i128, 0i64);
        for edit in self.edits.get_mut(places).unwrap_or_default() {
            // Places are rounded, not lengths, so that all of them end together.
            done += i128::from(edit.duration);
            let upto = done * i128::from(new) / i128::from(old);
            let upto = i64::try_from(upto).map_err(|_| Error::InvalidDuration)?;
            let rate = i128::from(edit.rate.0) * i128::from(edit.duration);
            edit.duration = upto - made;
            made = upto;
            if !edit.is_empty() && edit.duration > 0 {
                let rate = rate / i128::from(edit.duration);
                edit.rate = Fixed(i32::try_from(rate).map_err(|_| Error::InvalidDuration)?);
            }
        }
        self.edited();
        Ok(())
    }

    /// Inserts a stretch that shows nothing; what is there moves on.
    pub fn insert_empty(&mut self, start: i64, duration: i64) -> Result<()> {
        if start < 0 {
            return Err(Error::InvalidTime);
        }
        if duration <= 0 {
            return Err(Error::InvalidDuration);
        }
        // At the end there is nothing to move.
        if start < self.end() { self.insert_edits(start, &[gap(duration)]) } else { Ok(()) }
    }

    /// Has the track begin at a movie time.
    pub fn set_offset(&mut self, offset: i64) -> Result<()> {
        let before = self.offset();
        match offset {
            offset if offset < 0 => Err(Error::InvalidTime),
            offset if offset < before => self.delete_segment(0, before - offset),
            offset => self.insert_edits(0, &[gap(offset - before)]),
        }
    }

    /// Takes over how another track is placed and used, and what is told of it.
    pub fn copy_settings(&mut self, from: &Self) {
        self.flags = from.flags;
        self.layer = from.layer;
        self.alternate_group = from.alternate_group;
        self.volume = from.volume;
        self.matrix = from.matrix;
        (self.width, self.height) = (from.width, from.height);
        self.load.clone_from(&from.load);
        self.user_data = from.user_data.clone();
        self.modified = now();
    }

    /// How fast the media runs at a movie time; 0 where nothing is shown.
    pub fn edit_rate(&self, time: i64) -> Fixed {
        let mut end = 0i64;
        let edit = self.edits.iter().find(|edit| {
            end = end.saturating_add(edit.duration);
            time >= 0 && time < end
        });
        edit.filter(|edit| !edit.is_empty()).map_or(Fixed::default(), |edit| edit.rate)
    }

    /// Inserts a stretch of another track, or of this one as it was. Samples come along: their bytes
    /// while the media is edited, or else by reference to the file that both have them in.
    pub fn insert_segment(
        &mut self,
        from: &Self,
        (start, duration): (i64, i64),
        at: i64,
        is_same: bool,
    ) -> Result<()> {
        if from.media.handler != self.media.handler {
            return Err(Error::InvalidMedia);
        }
        let mut source = from.clone();
        let places = source.stretch(start, duration)?;
        let edits = room::copied(source.edits.get(places).unwrap_or_default())?;
        let scales = (source.movie_time_scale, self.movie_time_scale);
        let at = if at == -1 { self.end() } else { at };
        if at < 0 {
            return Err(Error::InvalidTime);
        }
        let mut new = Vec::new();
        for edit in edits {
            let media_time = if edit.is_empty() || is_same {
                edit.media_time
            } else {
                self.take_samples(&source, edit)?
            };
            let duration = rescale(edit.duration, scales.0, scales.1);
            new.push(Edit { duration, media_time, rate: edit.rate });
        }
        self.insert_edits(at, &new)
    }

    /// Adds the samples that an edit of another track shows, and tells where in this media the edit
    /// begins.
    fn take_samples(&mut self, from: &Self, edit: Edit) -> Result<i64> {
        let scales = (from.media.time_scale, self.media.time_scale);
        let exact =
            i128::from(edit.duration) * i128::from(from.media.time_scale) * i128::from(edit.rate.0);
        let length = exact / (i128::from(from.movie_time_scale.max(1)) << 16);
        let end = edit.media_time.saturating_add(i64::try_from(length).unwrap_or(i64::MAX));
        let samples = &from.media.samples;
        let first = samples.at_time(edit.media_time)?;
        let last = samples.at_time(end.saturating_sub(1).max(edit.media_time))?;
        let start = samples.span_of(first).ok_or(Error::InvalidSampleNumber)?.0;
        let place = self.media.samples.duration();
        let copies = self.media.is_edited;
        let shares = from.media.path().is_some() && from.media.path() == self.media.path();
        let shared = shares && from.media.is_in_own_file() && self.media.is_in_own_file();
        if !copies && !shared {
            return Err(Error::WriteNotAllowed);
        }
        for number in first..=last {
            let sample = samples.sample(number)?;
            let mut description = room::copied(from.media.description(sample.description)?)?;
            if let Some(index) = description.get_mut(14..16) {
                index.copy_from_slice(&1u16.to_be_bytes());
            }
            let lasts = rescale(sample.duration.into(), scales.0, scales.1).max(1);
            let duration = u32::try_from(lasts).map_err(|_| Error::InvalidDuration)?;
            if copies {
                let bytes = from.media.read_sample(number)?;
                self.media.add_samples(&bytes, (1, duration), &description, sample.sync)?;
            } else {
                let (size, offset, sync) = (sample.size, sample.offset, sample.sync);
                let new = NewSamples { count: 1, size, duration, description: 0, offset, sync };
                self.media.share_samples(new, &description)?;
            }
        }
        Ok(place.saturating_add(rescale(edit.media_time - start, scales.0, scales.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn track(edits: &[(i64, i64)]) -> Track {
        let edits = edits.iter().map(|(duration, media_time)| Edit {
            duration: *duration,
            media_time: *media_time,
            rate: Fixed::ONE,
        });
        let mut track = Track { edits: edits.collect(), movie_time_scale: 600, ..Track::default() };
        track.media.time_scale = 300;
        track
    }

    fn told(track: &Track) -> Vec<(i64, i64)> {
        track.edits.iter().map(|edit| (edit.duration, edit.media_time)).collect()
    }

    #[test]
    fn stretches_come_and_go() {
        let mut one = track(&[(600, 0)]);
        one.delete_segment(200, 100).unwrap();
        assert_eq!(told(&one), [(200, 0), (300, 150)]);
        one.insert_empty(100, 50).unwrap();
        assert_eq!(told(&one), [(100, 0), (50, -1), (100, 50), (300, 150)]);
        one.insert_empty(9000, 50).unwrap();
        assert_eq!(one.end(), 550);
        let copy = one.clone();
        one.insert_segment(&copy, (50, 110), 0, true).unwrap();
        assert_eq!(told(&one)[..4], [(50, 25), (50, -1), (10, 50), (100, 0)]);
        one.delete_segment(0, 100_000).unwrap();
        assert!(one.edits.is_empty() && one.duration == 0);
        assert_eq!(one.delete_segment(-1, 5), Err(Error::InvalidTime));
        assert_eq!(one.delete_segment(0, -5), Err(Error::InvalidDuration));
    }

    #[test]
    fn a_stretch_is_scaled() {
        let mut one = track(&[(600, 0)]);
        one.scale_segment(0, 600, 100).unwrap();
        assert_eq!((told(&one), one.edit_rate(50)), (vec![(100, 0)], Fixed(6 << 16)));
        assert_eq!(one.edit_rate(100), Fixed(0));
        assert_eq!(one.media_time(50), Some(150));
        one.scale_segment(50, 50, 100).unwrap();
        assert_eq!(told(&one), [(50, 0), (100, 150)]);
        assert_eq!(one.edit_rate(60), Fixed(3 << 16));
        assert_eq!(one.scale_segment(0, 0, 1), Err(Error::InvalidDuration));
    }

    #[test]
    fn a_track_is_put_elsewhere() {
        let mut one = track(&[(600, 0)]);
        one.set_offset(300).unwrap();
        assert_eq!((one.offset(), one.end()), (300, 900));
        one.set_offset(100).unwrap();
        assert_eq!((one.offset(), one.end()), (100, 700));
        one.set_offset(0).unwrap();
        assert_eq!(told(&one), [(600, 0)]);
        assert_eq!(one.set_offset(-1), Err(Error::InvalidTime));
    }
}
