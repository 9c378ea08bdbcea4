//! A movie with all its data in one file.
//!
//! "Movie Toolkit Reference", *FlattenMovie*; `formats.md` 1.13. Chunks stay whole, so that only
//! their offsets change.

use std::collections::HashMap;
use std::sync::Arc;

use super::movie_file::{Home, MovieFile};
use crate::base::{Error, Result, SharedBytes, room};
use crate::movie::alias::DataReference;
use crate::movie::compressed;
use crate::movie::media::Media;
use crate::movie::open::Movie;
use crate::movie::source::DataSource;
use crate::movie::track::Track;

/// How a movie is flattened.
#[derive(Debug, Clone, Default)]
pub struct Flatten {
    /// Whether the header comes before the data; only in the data fork.
    pub header_first: bool,
    /// Whether the header is compressed.
    pub compressed: bool,
    /// Whether disabled tracks are left out.
    pub enabled_only: bool,
    /// Whether the data lie track by track, and not in the order of their time.
    pub track_by_track: bool,
    /// How soon chunks are needed, the soonest first, by track ID and the number of their first sample.
    /// Those that are not told come last, but for those that tell what a scene is made of.
    pub ranks: HashMap<(u32, u32), u32>,
}

/// The header of the samples that a file gets.
const DATA_HEAD: u64 = 16;
/// The header of an atom.
const HEAD: usize = 8;
/// What a compressed header may grow when its offsets change.
const SLACK: usize = 64;
/// Bytes that are copied at once.
const BLOCK: u64 = 1 << 22;
/// Most edits that are looked at to find the order of all chunks.
const MAX_STEPS: usize = 1 << 28;

/// A chunk that has a place in the new file.
struct Part {
    source: DataSource,
    offset: u64,
    len: u64,
    /// All chunks that are these bytes: the place of the track, and the index.
    chunks: Vec<(usize, usize)>,
}

impl Movie {
    /// Writes the movie and all its data into a file, and gives the ID of its resource, or nothing
    /// for the data fork. Without a home the header is not written; the movie that has it is told.
    pub fn flatten(
        &self,
        file: &Arc<MovieFile>,
        how: &Flatten,
        (home, name): (Option<&Home>, Option<&[u8]>),
    ) -> Result<(Self, Option<i16>)> {
        let mut flat = self.copied()?;
        if how.enabled_only {
            let disabled = flat.tracks.iter().filter(|track| !track.is_enabled());
            let disabled: Vec<u32> = disabled.map(|track| track.id).collect();
            disabled.into_iter().try_for_each(|id| flat.remove_track(id))?;
        }
        let parts = flat.parts(how)?;
        flat.tracks.iter_mut().for_each(|track| track.media.point_to_itself());
        let mut id = None;
        if how.header_first && home == Some(&Home::DataFork) {
            let header = flat.header_before(&parts, how, file.data_len())?;
            file.begin_with(&header)?;
            for part in &parts {
                flat.place(part, part.copy_to(file)?);
            }
            // The header was made of the same places.
            let told = flat.header(how)?;
            if !header.starts_with(&told) {
                return Err(Error::Internal);
            }
            file.commit()?;
        } else {
            for part in &parts {
                flat.place(part, part.copy_to(file)?);
            }
            match home {
                Some(home) => id = file.put(&flat.header(how)?, home, name)?,
                None => file.commit()?,
            }
        }
        flat.path = Some(file.path().to_path_buf());
        for track in &mut flat.tracks {
            track.media.live_in(file)?;
        }
        Ok((flat, id))
    }

    /// How many bytes a file of the movie has, with a header that is not compressed.
    pub fn size_in_file(&self) -> Result<u64> {
        let parts = self.parts(&Flatten::default())?;
        let data: u64 = parts.iter().map(|part| part.len).sum();
        Ok(DATA_HEAD + data + self.write()?.len() as u64)
    }

    /// What is to be written, in order.
    fn parts(&self, how: &Flatten) -> Result<Vec<Part>> {
        let mut order = Vec::new();
        for (place, track) in self.tracks.iter().enumerate() {
            let samples = &track.media.samples;
            let steps = samples.chunk_count().saturating_mul(track.edits.len());
            let by_time = !how.track_by_track && steps < MAX_STEPS;
            let usual = if track.is_scene() { 0 } else { u32::MAX };
            for index in 0..samples.chunk_count() {
                let Some(chunk) = track.media.chunk(index)? else { continue };
                let rank = how.ranks.get(&(track.id, chunk.first)).copied().unwrap_or(usual);
                let time = samples.span_of(chunk.first).map_or(0, |span| span.0);
                let time = if by_time { track.movie_time(time).unwrap_or(i64::MAX) } else { 0 };
                room::push(&mut order, ((rank, time, place, index), chunk))?;
            }
        }
        // No two keys are equal; a sort that keeps the order of equal ones would take memory.
        order.sort_unstable_by_key(|(key, _)| match how.track_by_track {
            true => (0, 0, key.2, key.3),
            false => *key,
        });
        let mut parts: Vec<Part> = Vec::new();
        let mut known = HashMap::new();
        for ((_, _, place, index), chunk) in order {
            let media = &self.tracks.get(place).ok_or(Error::Internal)?.media;
            let reference = media.reference_of(chunk.description);
            room::ask(|| known.try_reserve(1))?;
            let number = *known
                .entry((place, reference, chunk.offset, chunk.len))
                .or_insert_with(|| parts.len());
            if let Some(part) = parts.get_mut(number) {
                part.chunks.push((place, index));
                continue;
            }
            // Where there is nothing to copy, the file that has it need not be there.
            let source = match chunk.len {
                0 => DataSource::memory(SharedBytes::default()),
                _ => media.source_of(chunk.description)?,
            };
            let chunks = vec![(place, index)];
            room::push(&mut parts, Part { source, offset: chunk.offset, len: chunk.len, chunks })?;
        }
        Ok(parts)
    }

    /// Takes note of where a part is.
    fn place(&mut self, part: &Part, offset: u64) {
        for (place, index) in &part.chunks {
            if let Some(track) = self.tracks.get_mut(*place) {
                track.media.samples.move_chunk(*index, offset);
            }
        }
    }

    /// The header as it is wanted.
    fn header(&self, how: &Flatten) -> Result<Vec<u8>> {
        let moov = self.write()?;
        if how.compressed { compressed::deflate(&moov) } else { Ok(moov) }
    }

    /// The header for data that come behind it, at `start` of the file.
    fn header_before(&self, parts: &[Part], how: &Flatten, start: u64) -> Result<Vec<u8>> {
        let mut placed = self.copied()?;
        let mut room = 0usize;
        loop {
            let mut offset = start + room as u64 + DATA_HEAD;
            for part in parts {
                placed.place(part, offset);
                offset = offset.checked_add(part.len).ok_or(Error::DiskFull)?;
            }
            let mut header = placed.header(how)?;
            match room.checked_sub(header.len()) {
                Some(0) => return Ok(header),
                Some(spare) if spare >= HEAD => {
                    header.extend((spare as u32).to_be_bytes());
                    header.extend(b"free");
                    header.resize(room, 0);
                    return Ok(header);
                }
                Some(_) => room += HEAD,
                None => room = header.len() + if how.compressed { SLACK } else { 0 },
            }
        }
    }
}

impl Part {
    fn copy_to(&self, file: &Arc<MovieFile>) -> Result<u64> {
        let mut first = None;
        let mut done = 0;
        while done < self.len {
            let len = (self.len - done).min(BLOCK);
            let bytes = self.source.read(self.offset.saturating_add(done), len as usize)?;
            let place = file.append(&bytes)?;
            let start = *first.get_or_insert(place);
            if place != start + done {
                // Someone else writes the same file.
                return Err(Error::Io);
            }
            done += len;
        }
        match first {
            Some(first) => Ok(first),
            None => file.append(&[]),
        }
    }
}

impl Track {
    /// Whether its samples tell what a scene is made of; they are needed first.
    fn is_scene(&self) -> bool {
        matches!(&self.media.handler.0, b"qtvr" | b"pano" | b"obje" | b"STpn")
    }
}

impl Media {
    /// Has all samples be in the movie's own file.
    pub(in crate::movie) fn point_to_itself(&mut self) {
        let is_own = |references: &[DataReference]| match references {
            [one] => one.same_file,
            _ => false,
        };
        if is_own(&self.data_references) {
            return;
        }
        self.data_references = vec![DataReference::to_itself()];
        for description in &mut self.descriptions {
            if let Some(index) = description.get_mut(14..16) {
                index.copy_from_slice(&1u16.to_be_bytes());
            }
        }
    }

    /// Takes note that all samples are in a file now.
    fn live_in(&mut self, file: &Arc<MovieFile>) -> Result<()> {
        self.data.own = Some(file.source()?);
        self.data.path = Some(file.path().to_path_buf());
        self.data.store = None;
        self.data.opened = Default::default();
        Ok(())
    }
}
