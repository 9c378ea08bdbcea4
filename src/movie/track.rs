//! Tracks: where, when and with which others a media is shown.

use super::atom::{atoms, child};
use super::edits::{Edit, TimeScales, media_time, movie_time, read_edits};
use super::media::{Media, MediaData};
use super::samples::others;
use super::user_data::UserData;
use crate::base::{ByteReader, Error, Fixed, FourCc, Matrix, Result, limits, room};

/// A track.
#[derive(Debug, Clone, Default)]
pub struct Track {
    /// Unique in its movie, never 0.
    pub id: u32,
    /// The flags of its header: 1 enabled, 2 in movie, 4 in preview, 8 in poster.
    pub flags: u32,
    /// When it was made, in seconds since 1904.
    pub created: u64,
    /// When it was changed.
    pub modified: u64,
    /// Smaller is in front.
    pub layer: i16,
    /// Tracks of which one is played; 0 for none.
    pub alternate_group: i16,
    /// 8.8.
    pub volume: i16,
    /// From the track's box to the movie.
    pub matrix: Matrix,
    /// Width of the track's box.
    pub width: Fixed,
    /// Height of the track's box.
    pub height: Fixed,
    /// The duration in its header, in the movie's time scale.
    pub duration: i64,
    /// What of the media is shown when.
    pub edits: Vec<Edit>,
    /// References to other tracks.
    pub references: Vec<TrackReference>,
    /// The body of `'load'`.
    pub load: Vec<u8>,
    /// User data of the track.
    pub user_data: UserData,
    /// What the track shows.
    pub media: Media,
    /// What of the track shows, as the bytes of a region in the track's own coordinates; all of it
    /// where there is none.
    pub clip: Option<Vec<u8>>,
    /// Atoms that nothing here knows; and the matte.
    pub(super) rest: Vec<u8>,
    pub(super) movie_time_scale: u32,
}

/// The references of one type that a track has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackReference {
    /// Their type.
    pub kind: FourCc,
    /// Track IDs; 0 is an emptied slot, which keeps its index.
    pub track_ids: Vec<u32>,
}

/// Header flag: the track is enabled.
const ENABLED: u32 = 1;

impl Track {
    pub(super) fn read(trak: &[u8], movie_time_scale: u32, data: &MediaData) -> Result<Self> {
        let mut track = Self { movie_time_scale, ..Self::default() };
        let mut has_edits = false;
        for atom in atoms(trak) {
            match &atom.kind.0 {
                b"tkhd" => track.read_header(atom.body)?,
                b"edts" => {
                    if let Some(elst) = child(atom.body, FourCc(*b"elst")) {
                        track.edits = read_edits(elst)?;
                        has_edits = true;
                    }
                }
                b"tref" => {
                    let lists = atoms(atom.body).take(limits::MAX_HEADER_ENTRIES);
                    for list in lists {
                        room::push(&mut track.references, read_reference(list)?)?;
                    }
                }
                b"load" => track.load = room::copied(atom.body)?,
                b"mdia" => {
                    let data = MediaData { opened: Default::default(), ..data.clone() };
                    let map = track.media.input_map.take();
                    track.media = Media::read(atom.body, data)?;
                    track.media.input_map = track.media.input_map.take().or(map);
                }
                b"imap" if track.media.input_map.is_none() => {
                    track.media.input_map = Some(room::copied(atom.body)?);
                }
                b"clip" => {
                    track.clip =
                        child(atom.body, FourCc(*b"crgn")).map(room::copied).transpose()?;
                }
                b"udta" => track.user_data = UserData::read(atom.body)?,
                _ => {}
            }
        }
        let known = [b"tkhd", b"edts", b"tref", b"load", b"mdia", b"imap", b"udta", b"clip"];
        track.rest = others(trak, |kind| known.contains(&&kind.0));
        if track.id == 0 {
            return Err(Error::InvalidTrack);
        }
        if !has_edits {
            track.edits = vec![track.whole_media()];
        }
        Ok(track)
    }

    fn read_header(&mut self, body: &[u8]) -> Result<()> {
        let mut r = ByteReader::new(FourCc(*b"tkhd"), body);
        let version_and_flags = r.u32()?;
        self.flags = version_and_flags & 0x00FF_FFFF;
        let long = version_and_flags >> 24 == 1;
        let time = |r: &mut ByteReader<'_>| if long { r.u64() } else { r.u32().map(u64::from) };
        self.created = time(&mut r)?;
        self.modified = time(&mut r)?;
        self.id = r.u32()?;
        r.skip(4)?;
        self.duration = time(&mut r)?.min(i64::MAX as u64) as i64;
        r.skip(8)?;
        self.layer = r.i16()?;
        self.alternate_group = r.i16()?;
        self.volume = r.i16()?;
        r.skip(2)?;
        self.matrix = r.matrix()?;
        self.width = r.fixed()?;
        self.height = r.fixed()?;
        Ok(())
    }

    /// The one edit of a track without an edit list.
    pub(super) fn whole_media(&self) -> Edit {
        let scales = self.scales();
        let media = i128::from(self.media.duration) * i128::from(scales.movie);
        let duration = media / i128::from(scales.media.max(1));
        Edit {
            duration: i64::try_from(duration).unwrap_or(i64::MAX),
            media_time: 0,
            rate: Fixed::ONE,
        }
    }

    fn scales(&self) -> TimeScales {
        TimeScales { movie: self.movie_time_scale, media: self.media.time_scale }
    }

    /// Whether the track takes part in the movie.
    pub fn is_enabled(&self) -> bool {
        self.flags & ENABLED != 0
    }

    /// Lets the track take part in the movie, or not.
    pub fn set_enabled(&mut self, enabled: bool) {
        self.flags = if enabled { self.flags | ENABLED } else { self.flags & !ENABLED };
    }

    /// The matte of the track: an image description, and the compressed image.
    pub fn matte(&self) -> Option<(&[u8], &[u8])> {
        let matte = child(child(&self.rest, FourCc(*b"matt"))?, FourCc(*b"kmat"))?;
        let description = matte.get(4..)?;
        let size = u32::from_be_bytes(*description.first_chunk()?);
        description.split_at_checked(usize::try_from(size).ok()?)
    }

    /// The end of its last edit, in the movie's time scale.
    pub fn end(&self) -> i64 {
        self.edits.iter().fold(0i64, |end, edit| end.saturating_add(edit.duration))
    }

    /// Where its first edit that shows something begins.
    pub fn offset(&self) -> i64 {
        let empty = self.edits.iter().take_while(|edit| edit.is_empty());
        empty.fold(0i64, |end, edit| end.saturating_add(edit.duration))
    }

    /// The track IDs of its references of one type; empty where it has none.
    pub fn references_of(&self, kind: FourCc) -> &[u32] {
        let found = self.references.iter().find(|reference| reference.kind == kind);
        found.map_or(&[], |reference| &reference.track_ids)
    }

    /// The media time that is shown at a movie time; nothing in an empty edit and past the end.
    pub fn media_time(&self, time: i64) -> Option<i64> {
        media_time(&self.edits, self.scales(), time)
    }

    /// The first movie time at which a media time is shown.
    pub fn movie_time(&self, time: i64) -> Option<i64> {
        movie_time(&self.edits, self.scales(), time)
    }
}

fn read_reference(atom: super::atom::Atom<'_>) -> Result<TrackReference> {
    let ids = atom.body.chunks_exact(4);
    let ids = ids.map(|id| id.iter().fold(0, |id, byte| id << 8 | u32::from(*byte)));
    Ok(TrackReference { kind: atom.kind, track_ids: room::collected(ids.len(), ids)? })
}
