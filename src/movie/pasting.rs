//! Stretches of whole movies: taken out, put in, copied, made longer.
//!
//! "Movie Toolkit Reference", *Editing Movies*. A copy refers to the samples of the movie that it
//! was made of.

use std::collections::HashMap;

use super::create::now;
use super::open::Movie;
use super::track::Track;
use crate::base::{Error, Result};

impl Movie {
    /// Changes every track, or none.
    fn edit_all(&mut self, edit: impl Fn(&mut Track) -> Result<()>) -> Result<()> {
        let mut tracks = self.tracks.clone();
        tracks.iter_mut().try_for_each(edit)?;
        self.tracks = tracks;
        self.follow_tracks();
        Ok(())
    }

    /// Takes a stretch out of all tracks.
    pub fn delete_segment(&mut self, start: i64, duration: i64) -> Result<()> {
        self.edit_all(|track| track.delete_segment(start, duration))
    }

    /// Inserts a stretch in which nothing is shown.
    pub fn insert_empty(&mut self, start: i64, duration: i64) -> Result<()> {
        self.edit_all(|track| track.insert_empty(start, duration))
    }

    /// Has a stretch of all tracks last another time.
    pub fn scale_segment(&mut self, start: i64, old: i64, new: i64) -> Result<()> {
        self.edit_all(|track| {
            // What a track does not have of the stretch cannot be scaled.
            let own = old.min(track.end().saturating_sub(start));
            if own <= 0 {
                return if old > 0 && new > 0 { Ok(()) } else { Err(Error::InvalidDuration) };
            }
            let exact = i128::from(new) * i128::from(own) / i128::from(old.max(1));
            track.scale_segment(start, own, i64::try_from(exact).unwrap_or(i64::MAX))
        })
    }

    /// A movie of a stretch of this one; tracks that show nothing in it are left out.
    pub fn copy_segment(&self, start: i64, duration: i64) -> Result<Self> {
        let end = start.checked_add(duration).filter(|_| duration >= 0);
        let end = end.ok_or(Error::InvalidDuration)?.max(0);
        let mut copy = self.copied()?;
        copy.delete_segment(end, i64::MAX - end)?;
        copy.delete_segment(0, start)?;
        let empty = copy.tracks.iter().filter(|track| track.edits.is_empty());
        let empty: Vec<u32> = empty.map(|track| track.id).collect();
        empty.into_iter().try_for_each(|id| copy.remove_track(id))?;
        copy.header.selection = (0, 0);
        copy.header.current_time = 0;
        // It is in no file, and is not another state of this one.
        (copy.path, copy.origin) = (None, None);
        Ok(copy)
    }

    /// Inserts a stretch of another movie, as tracks of its own; what is there moves on, unless it is
    /// to stay beside it.
    pub fn insert_segment(
        &mut self,
        from: &Self,
        (start, duration): (i64, i64),
        at: i64,
        stays: bool,
    ) -> Result<()> {
        if at < 0 || start < 0 {
            return Err(Error::InvalidTime);
        }
        let mut source = from.copy_segment(start, duration)?;
        source.set_time_scale(self.header.time_scale)?;
        let mut new = self.copied()?;
        if !stays && at < new.duration() {
            new.insert_empty(at, source.duration())?;
        }
        let mut ids = HashMap::new();
        for track in &source.tracks {
            let id = new.add_track(track.width, track.height, track.volume)?;
            ids.insert(track.id, id);
        }
        for mut track in source.tracks {
            let place = *ids.get(&track.id).ok_or(Error::Internal)?;
            let slot = new.track_mut(place).ok_or(Error::Internal)?;
            for reference in &mut track.references {
                for id in &mut reference.track_ids {
                    *id = ids.get(id).copied().unwrap_or(0);
                }
            }
            track.set_offset(track.offset().saturating_add(at))?;
            (track.id, track.modified) = (place, now());
            *slot = track;
        }
        new.follow_tracks();
        *self = new;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Fixed, FourCc};
    use crate::movie::Store;

    fn movie() -> Movie {
        let mut movie = Movie::default();
        for byte in [1, 2] {
            let id = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
            let track = movie.track_mut(id).unwrap();
            track.set_media(FourCc(*b"demo"), 600, &Store::memory()).unwrap();
            track.media.edit(true).unwrap();
            let mut description = vec![0; 16];
            description[3] = 16;
            track.media.add_samples(&[byte; 8], (8, 100), &description, true).unwrap();
            track.media.edit(false).unwrap();
            track.insert_media(0, (0, 800), Fixed::ONE).unwrap();
        }
        movie.tracks[0].add_reference(FourCc(*b"hint"), 2).unwrap();
        movie.follow_tracks();
        movie
    }

    #[test]
    fn a_stretch_of_negative_duration_is_none() {
        let mut one = movie();
        for (start, duration) in [(0, -1), (5, i64::MIN), (-10, 5), (i64::MAX, 1)] {
            assert!(one.copy_segment(start, duration).is_err());
            let two = one.clone();
            assert!(one.insert_segment(&two, (start, duration), 0, false).is_err());
        }
        assert_eq!(one.header.duration, 800);
    }

    #[test]
    fn a_stretch_is_copied_and_put_in() {
        let mut one = movie();
        let copy = one.copy_segment(200, 300).unwrap();
        assert_eq!((copy.header.duration, copy.tracks.len()), (300, 2));
        assert_eq!(copy.tracks[1].media_time(0), Some(200));
        one.insert_segment(&copy, (0, 300), 100, false).unwrap();
        assert_eq!((one.header.duration, one.tracks.len()), (1100, 4));
        assert_eq!(one.tracks[0].media_time(399), None);
        assert_eq!(one.tracks[0].media_time(400), Some(100));
        assert_eq!(one.tracks[2].media_time(100), Some(200));
        assert_eq!(one.tracks[2].references_of(FourCc(*b"hint")), [one.tracks[3].id]);
        one.delete_segment(100, 300).unwrap();
        assert_eq!(one.header.duration, 800);
        one.scale_segment(0, 800, 400).unwrap();
        assert_eq!(one.header.duration, 400);
        assert_eq!(one.scale_segment(0, 0, 400), Err(Error::InvalidDuration));
        assert_eq!(one.insert_segment(&copy, (0, 300), -1, true), Err(Error::InvalidTime));
    }
}
