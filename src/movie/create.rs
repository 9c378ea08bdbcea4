//! Making movies: a new one, its tracks, their media, and samples.
//!
//! "Movie Toolkit Reference", *Creating Movies*: a media is filled between the beginning and the end
//! of its edits, and what of it a track shows is inserted after that.

use std::sync::Arc;
use std::time::SystemTime;

use super::alias::DataReference;
use super::descriptions;
use super::header::MovieHeader;
use super::media::Media;
use super::open::Movie;
use super::sample_adding::NewSamples;
use super::store::Store;
use super::track::{Track, TrackReference};
use super::user_data::UserData;
use crate::base::{Error, Fixed, FourCc, Matrix, Result, limits, room};

/// Seconds from 1904 to 1970.
const SINCE_1904: u64 = 2_082_844_800;
/// The time scale of new movies.
const TIME_SCALE: u32 = 600;
/// `kFullVolume`.
const FULL_VOLUME: i16 = 0x100;
/// Enabled, in the movie, its preview and its poster.
const USUAL_FLAGS: u32 = 15;

pub(super) fn now() -> u64 {
    let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    unix.map_or(0, |past| past.as_secs()) + SINCE_1904
}

impl Default for Movie {
    fn default() -> Self {
        let now = now();
        Self {
            header: MovieHeader {
                created: now,
                modified: now,
                time_scale: TIME_SCALE,
                duration: 0,
                preferred_rate: Fixed::ONE,
                preferred_volume: FULL_VOLUME,
                matrix: Matrix::IDENTITY,
                preview: (0, 0),
                poster_time: 0,
                selection: (0, 0),
                current_time: 0,
                next_track_id: 1,
            },
            tracks: Vec::new(),
            user_data: UserData::default(),
            color_table: None,
            rest: Vec::new(),
            origin: None,
            was_compressed: false,
            path: None,
        }
    }
}

impl Movie {
    /// Adds a track, and gives its ID.
    pub fn add_track(&mut self, width: Fixed, height: Fixed, volume: i16) -> Result<u32> {
        if self.tracks.len() >= limits::MAX_TRACKS {
            return Err(Error::NoMemory);
        }
        let largest = self.tracks.iter().map(|track| track.id).max().unwrap_or(0);
        let id = self.header.next_track_id.max(largest.saturating_add(1)).max(1);
        self.header.next_track_id = id.checked_add(1).ok_or(Error::NoMemory)?;
        let now = now();
        self.tracks.push(Track {
            id,
            flags: USUAL_FLAGS,
            created: now,
            modified: now,
            volume,
            matrix: Matrix::IDENTITY,
            width,
            height,
            movie_time_scale: self.header.time_scale,
            ..Track::default()
        });
        Ok(id)
    }

    /// Removes a track, and the references of others to it; their places stay.
    pub fn remove_track(&mut self, id: u32) -> Result<()> {
        let place = self.tracks.iter().position(|track| track.id == id);
        self.tracks.remove(place.ok_or(Error::InvalidTrack)?);
        for track in &mut self.tracks {
            for reference in &mut track.references {
                reference.track_ids.iter_mut().filter(|of| **of == id).for_each(|of| *of = 0);
            }
        }
        self.follow_tracks();
        Ok(())
    }

    /// Gives the movie another time scale; its tracks' edits last as long as before.
    pub fn set_time_scale(&mut self, scale: u32) -> Result<()> {
        if scale == 0 {
            return Err(Error::InvalidTime);
        }
        let before = i128::from(self.header.time_scale.max(1));
        let turned = |time: i64| {
            let exact = i128::from(time) * i128::from(scale);
            i64::try_from((exact + before / 2) / before).unwrap_or(i64::MAX)
        };
        for track in &mut self.tracks {
            track.edits.iter_mut().for_each(|edit| edit.duration = turned(edit.duration));
            track.duration = turned(track.duration);
            track.movie_time_scale = scale;
        }
        self.header.time_scale = scale;
        self.follow_tracks();
        Ok(())
    }

    /// Takes note of how long the tracks are.
    pub fn follow_tracks(&mut self) {
        self.header.duration = self.duration();
        self.header.modified = now();
    }
}

impl Track {
    /// Gives the track a media, whose samples go to `store`.
    pub fn set_media(
        &mut self,
        handler: FourCc,
        time_scale: u32,
        store: &Arc<Store>,
    ) -> Result<()> {
        if time_scale == 0 {
            return Err(Error::InvalidTime);
        }
        let now = now();
        self.media = Media {
            handler,
            manufacturer: FourCc(*b"appl"),
            created: now,
            modified: now,
            time_scale,
            data_references: vec![DataReference::to_itself()],
            ..Media::default()
        };
        self.media.set_store(store);
        self.edits.clear();
        Ok(())
    }

    /// Takes the media away, and what was shown of it.
    pub fn remove_media(&mut self) {
        self.media = Media::default();
        self.edits.clear();
        self.duration = 0;
        self.modified = now();
    }

    /// Adds a reference to another track, and gives its index among those of its type, from 1. An
    /// emptied place is not taken again.
    pub fn add_reference(&mut self, kind: FourCc, id: u32) -> Result<u32> {
        let place = self.references.iter().position(|reference| reference.kind == kind);
        let place = place.unwrap_or_else(|| {
            self.references.push(TrackReference { kind, track_ids: Vec::new() });
            self.references.len() - 1
        });
        let list = self.references.get_mut(place).ok_or(Error::Internal)?;
        list.track_ids.push(id);
        u32::try_from(list.track_ids.len()).map_err(|_| Error::NoMemory)
    }

    /// Changes the reference with this index, from 1; 0 empties it and leaves the others in place.
    pub fn set_reference(&mut self, kind: FourCc, index: u32, id: u32) -> Result<()> {
        let list = self.references.iter_mut().find(|reference| reference.kind == kind);
        let place = index.checked_sub(1).map(|place| place as usize);
        let slot = list.zip(place).and_then(|(list, place)| list.track_ids.get_mut(place));
        *slot.ok_or(Error::BadTrackIndex)? = id;
        Ok(())
    }

    /// Removes the reference with this index, from 1; those behind it move up.
    pub fn remove_reference(&mut self, kind: FourCc, index: u32) -> Result<()> {
        let list = self.references.iter_mut().find(|reference| reference.kind == kind);
        let list = list.ok_or(Error::BadTrackIndex)?;
        let place = index.checked_sub(1).map(|place| place as usize);
        let place = place.filter(|place| *place < list.track_ids.len());
        list.track_ids.remove(place.ok_or(Error::BadTrackIndex)?);
        self.references.retain(|reference| !reference.track_ids.is_empty());
        Ok(())
    }
}

impl Media {
    /// Begins or ends the edits of a media that has a place for samples.
    pub fn edit(&mut self, begins: bool) -> Result<()> {
        self.data.store.as_ref().ok_or(Error::WriteNotAllowed)?;
        self.is_edited = begins;
        if !begins {
            self.duration = self.samples.duration();
            self.modified = now();
        }
        Ok(())
    }

    /// Adds samples, and tells the media time of the first. `description` is as in the file.
    pub fn add_samples(
        &mut self,
        data: &[u8],
        (count, duration): (u32, u32),
        description: &[u8],
        sync: bool,
    ) -> Result<i64> {
        let store = self.data.store.clone().filter(|_| self.is_edited);
        let store = store.ok_or(Error::WriteNotAllowed)?;
        let size = u32::try_from(data.len()).map_err(|_| Error::Param)?;
        if count == 0 || size % count != 0 || duration == 0 {
            return Err(Error::Param);
        }
        let description = self.description_index(description)?;
        let time = self.samples.duration();
        let offset = store.append(data)?;
        let size = size / count;
        self.samples.add(NewSamples { count, size, duration, description, offset, sync })?;
        Ok(time)
    }

    /// Adds samples that are in the store already.
    pub fn add_sample_references(
        &mut self,
        samples: NewSamples,
        description: &[u8],
    ) -> Result<i64> {
        self.data.store.as_ref().filter(|_| self.is_edited).ok_or(Error::WriteNotAllowed)?;
        let description = self.description_index(description)?;
        let time = self.samples.duration();
        self.samples.add(NewSamples { description, ..samples })?;
        Ok(time)
    }

    /// Adds samples that stand in the media's data, also while it is not edited.
    pub(super) fn share_samples(&mut self, samples: NewSamples, description: &[u8]) -> Result<()> {
        let description = self.description_index(description)?;
        self.samples.add(NewSamples { description, ..samples })?;
        self.duration = self.samples.duration();
        Ok(())
    }

    /// Changes the sample description with this index, from 1.
    pub fn set_description(&mut self, index: u32, description: &[u8]) -> Result<()> {
        let told = description.first_chunk().map(|size| u32::from_be_bytes(*size) as usize);
        if told != Some(description.len()) || description.len() < 16 {
            return Err(Error::InvalidSampleDescription);
        }
        let place = (index as usize).checked_sub(1);
        let place = place.and_then(|place| self.descriptions.get_mut(place));
        *place.ok_or(Error::InvalidSampleDescriptionIndex)? = room::copied(description)?;
        Ok(())
    }

    /// The index of a sample description, which is added where it is new.
    fn description_index(&mut self, description: &[u8]) -> Result<u32> {
        let told = description.first_chunk().map(|size| u32::from_be_bytes(*size) as usize);
        if told != Some(description.len()) || description.len() < 16 {
            return Err(Error::InvalidSampleDescription);
        }
        descriptions::index_of(&mut self.descriptions, description, self.handler)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn description() -> Vec<u8> {
        let mut bytes = vec![0; 16];
        bytes[3] = 16;
        bytes[15] = 1;
        bytes
    }

    fn movie() -> (Movie, u32) {
        let mut movie = Movie::default();
        let id = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
        let track = movie.track_mut(id).unwrap();
        track.set_media(FourCc(*b"demo"), 300, &Store::memory()).unwrap();
        (movie, id)
    }

    #[test]
    fn samples_go_in_between_the_beginning_and_the_end() {
        let (mut movie, id) = movie();
        let media = &mut movie.track_mut(id).unwrap().media;
        let add = |media: &mut Media, data: &[u8], count| {
            media.add_samples(data, (count, 100), &description(), true)
        };
        assert_eq!(add(media, b"abc", 1), Err(Error::WriteNotAllowed));
        media.edit(true).unwrap();
        assert_eq!(add(media, b"abc", 1), Ok(0));
        assert_eq!(add(media, b"defghi", 2), Ok(100));
        assert_eq!(add(media, b"odd", 2), Err(Error::Param));
        assert_eq!(
            media.add_samples(b"x", (1, 1), b"short", true),
            Err(Error::InvalidSampleDescription)
        );
        media.edit(false).unwrap();
        assert_eq!((media.duration, media.descriptions.len()), (300, 1));
        assert_eq!(media.read_sample(3).as_deref(), Ok(&b"ghi"[..]));
    }

    #[test]
    fn parts_are_inserted_anywhere() {
        let (mut movie, id) = movie();
        let track = movie.track_mut(id).unwrap();
        track.media.edit(true).unwrap();
        track.media.add_samples(&[0; 10], (10, 30), &description(), true).unwrap();
        track.insert_media(-1, (0, 300), Fixed::ONE).unwrap();
        assert_eq!(track.end(), 600);
        // In the middle: the first part is cut, and its rest moves on.
        track.insert_media(200, (150, 30), Fixed::ONE).unwrap();
        let told: Vec<_> =
            track.edits.iter().map(|edit| (edit.duration, edit.media_time)).collect();
        assert_eq!(told, [(200, 0), (60, 150), (400, 100)]);
        track.insert_media(700, (0, 30), Fixed(2 << 16)).unwrap();
        assert_eq!(track.edits[3].media_time, -1);
        assert_eq!(track.edits[4].duration, 30);
        assert_eq!(track.insert_media(0, (290, 20), Fixed::ONE), Err(Error::InvalidDuration));
        assert_eq!(track.insert_media(-2, (0, 20), Fixed::ONE), Err(Error::InvalidTime));
        movie.set_time_scale(60).unwrap();
        assert_eq!(movie.track(id).unwrap().edits[0].duration, 20);
        assert_eq!(movie.header.duration, 73);
    }

    #[test]
    fn references_keep_their_places() {
        let (mut movie, id) = movie();
        let other = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
        let kind = FourCc(*b"imgt");
        let track = movie.track_mut(id).unwrap();
        assert_eq!(track.add_reference(kind, 77), Ok(1));
        assert_eq!(track.add_reference(kind, other), Ok(2));
        assert_eq!(track.set_reference(kind, 3, 1), Err(Error::BadTrackIndex));
        movie.remove_track(other).unwrap();
        assert_eq!(movie.track(id).unwrap().references_of(kind), [77, 0]);
        let track = movie.track_mut(id).unwrap();
        track.remove_reference(kind, 1).unwrap();
        track.remove_reference(kind, 1).unwrap();
        assert!(track.references.is_empty());
        assert_eq!(movie.remove_track(99), Err(Error::InvalidTrack));
    }
}
