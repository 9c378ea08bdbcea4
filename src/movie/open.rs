//! Opening a movie: where its header is, and what the header says.
//!
//! `formats.md` appendix A. A movie may be in the data fork or in the `'moov'` resource, compressed
//! or not, or only name other movies.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::atom::{AtomHeader, atoms, child};
use super::forks::{self, Forks};
use super::header::MovieHeader;
use super::media::MediaData;
use super::resource_fork::first_resource;
use super::source::DataSource;
use super::track::Track;
use super::user_data::UserData;
use super::{compressed, reference};
use crate::base::{Error, FourCc, Result, limits};

const MOOV: FourCc = FourCc(*b"moov");

/// A movie.
#[derive(Debug, Clone)]
pub struct Movie {
    /// Its clock and settings.
    pub header: MovieHeader,
    /// Its tracks, in the file's order.
    pub tracks: Vec<Track>,
    /// User data of the movie.
    pub user_data: UserData,
    /// The colour table, as in the file.
    pub color_table: Option<Vec<u8>>,
}

impl Movie {
    /// Opens the movie in the file at `path`, whichever fork it is in.
    pub fn open_path(path: &Path) -> Result<Self> {
        Self::open_at(path, limits::MAX_REFERENCE_DEPTH)
    }

    fn open_at(path: &Path, depth: usize) -> Result<Self> {
        let forks = forks::open(path)?;
        let folder = path.parent().map(Path::to_path_buf);
        Self::from_forks(&forks, folder, depth)
    }

    /// Opens the movie in a whole file that is in memory.
    pub fn from_bytes(bytes: Arc<[u8]>) -> Result<Self> {
        let forks = forks::unwrap(DataSource::memory(bytes))?;
        Self::from_forks(&forks, None, 0)
    }

    /// Opens the movie whose header is a whole `'moov'` atom in `bytes`; samples are in `data`.
    pub fn from_moov(bytes: &[u8], data: Option<DataSource>) -> Result<Self> {
        let moov = child(bytes, MOOV).ok_or(Error::NoMovieFound)?;
        Self::from_body(moov, &MediaData { own: data, ..MediaData::default() }, 0)
    }

    /// Opens the movie whose header is at `offset` in `data`.
    pub fn from_data(data: &DataSource, offset: u64) -> Result<Self> {
        let moov = find_moov(data, offset)?;
        Self::from_moov(&moov, Some(data.clone()))
    }

    fn from_forks(forks: &Forks, folder: Option<PathBuf>, depth: usize) -> Result<Self> {
        let data = MediaData { own: Some(forks.data.clone()), folder, ..MediaData::default() };
        if let Some(resources) = &forks.resources {
            let fork = forks::whole(resources)?;
            if let Some(moov) = first_resource(&fork, MOOV).and_then(|moov| child(moov, MOOV)) {
                return Self::from_body(moov, &data, depth);
            }
        }
        let moov = find_moov(&forks.data, 0)?;
        let moov = child(&moov, MOOV).ok_or(Error::NoMovieFound)?;
        Self::from_body(moov, &data, depth)
    }

    fn from_body(moov: &[u8], data: &MediaData, depth: usize) -> Result<Self> {
        if let Some(cmov) = child(moov, FourCc(*b"cmov")) {
            let moov = compressed::inflate(cmov)?;
            let moov = child(&moov, MOOV).ok_or(Error::BadPublicMovieAtom)?;
            return Self::read(moov, data);
        }
        match child(moov, FourCc(*b"rmra")) {
            Some(rmra) if child(moov, FourCc(*b"mvhd")).is_none() => {
                Self::open_alternate(rmra, data, depth)
            }
            _ => Self::read(moov, data),
        }
    }

    fn open_alternate(rmra: &[u8], data: &MediaData, depth: usize) -> Result<Self> {
        let folder = data.folder.as_ref().ok_or(Error::CouldNotResolveDataRef)?;
        let deeper = depth.checked_sub(1).ok_or(Error::CouldNotResolveDataRef)?;
        for reference in reference::alternates(rmra) {
            for name in reference.file_names() {
                if let Ok(movie) = Self::open_at(&folder.join(name), deeper) {
                    return Ok(movie);
                }
            }
        }
        Err(Error::CouldNotResolveDataRef)
    }

    fn read(moov: &[u8], data: &MediaData) -> Result<Self> {
        let mvhd = child(moov, FourCc(*b"mvhd")).ok_or(Error::BadPublicMovieAtom)?;
        let header = MovieHeader::read(mvhd).map_err(|_| Error::BadPublicMovieAtom)?;
        let mut movie =
            Self { header, tracks: Vec::new(), user_data: UserData::default(), color_table: None };
        for atom in atoms(moov) {
            match &atom.kind.0 {
                // A track that cannot be read is left out; the others still play.
                b"trak" => movie.tracks.extend(
                    Track::read(atom.body, movie.header.time_scale, data)
                        .ok()
                        .filter(|track| movie.track(track.id).is_none()),
                ),
                b"udta" => movie.user_data = UserData::read(atom.body),
                b"ctab" => movie.color_table = Some(atom.body.to_vec()),
                _ => {}
            }
        }
        Ok(movie)
    }

    /// The track with this ID.
    pub fn track(&self, id: u32) -> Option<&Track> {
        self.tracks.iter().find(|track| track.id == id)
    }

    /// The track with this ID, to be changed.
    pub fn track_mut(&mut self, id: u32) -> Option<&mut Track> {
        self.tracks.iter_mut().find(|track| track.id == id)
    }

    /// The end of the longest track, in the movie's time scale.
    pub fn duration(&self) -> i64 {
        self.tracks.iter().map(Track::end).max().unwrap_or(0)
    }
}

/// The whole `'moov'` atom among the atoms from `start` on; an atom that cannot be ends the search.
fn find_moov(data: &DataSource, start: u64) -> Result<Vec<u8>> {
    let mut offset = start;
    while offset.checked_add(8).is_some_and(|end| end <= data.len()) {
        let available = data.len() - offset;
        let head = data.read(offset, available.min(16) as usize)?;
        let Some(header) = read_top_level(&head, available) else { break };
        if header.kind == MOOV {
            let len = usize::try_from(header.size).map_err(|_| Error::NoMemory)?;
            if header.size > limits::MAX_MOVIE_HEADER {
                return Err(Error::NoMemory);
            }
            return data.read(offset, len);
        }
        offset += header.size;
    }
    Err(Error::NoMovieFound)
}

/// A header at the top level, where a truncated file may cut off the last atom.
fn read_top_level(head: &[u8], available: u64) -> Option<AtomHeader> {
    let header = AtomHeader::read(head, u64::MAX)?;
    Some(AtomHeader { size: header.size.min(available), ..header })
}
