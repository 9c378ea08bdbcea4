//! Opening a movie: where its header is, and what the header says.
//!
//! `formats.md` appendix A. A movie may be in the data fork or in the `'moov'` resource, compressed
//! or not, or only name other movies.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use super::atom::{AtomHeader, atoms, child, child_as_it_is};
use super::forks::{self, Forks};
use super::header::MovieHeader;
use super::media::MediaData;
use super::samples::others;
use super::source::DataSource;
use super::track::Track;
use super::user_data::UserData;
use super::{compressed, reference, resource_fork};
use crate::base::{Error, FourCc, Result, SharedBytes, limits, room};

/// How many times larger than its bytes a header can be, as long as it is read.
const PARTS: usize = 4;

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
    /// Atoms that nothing here knows.
    pub(super) rest: Vec<u8>,
    /// The header as it was read, without its own size and type.
    pub(super) origin: Option<SharedBytes>,
    /// Whether it was compressed.
    pub(super) was_compressed: bool,
    /// The file that it is in, where it is in one.
    pub path: Option<PathBuf>,
}

/// Which of a file's movies is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// That in the resource with the lowest ID, or else that in the data fork.
    First,
    /// That in the data fork.
    DataFork,
    /// That in the resource with this ID.
    Resource(i16),
}

/// A movie, and which of its file's movies it is.
#[derive(Debug, Clone)]
pub struct Opened {
    /// The movie.
    pub movie: Movie,
    /// The ID and the name of its resource; none for the data fork.
    pub resource: Option<(i16, Vec<u8>)>,
}

/// The way through movies that only name others: how far it may still go, and where it was.
struct Trail {
    depth: usize,
    files: Vec<PathBuf>,
}

impl Trail {
    /// Whether to look at a file: each counts once, for a list of lists could name millions.
    fn enters(&mut self, path: &Path) -> bool {
        let is_new = !self.files.iter().any(|file| file == path);
        let enters = is_new && self.files.len() < limits::MAX_REFERENCE_FILES;
        if enters {
            self.files.push(path.to_path_buf());
        }
        enters
    }
}

impl Movie {
    /// Opens the first movie in the file at `path`, whichever fork it is in.
    pub fn open_path(path: &Path) -> Result<Self> {
        Self::open_place(path, Place::First).map(|opened| opened.movie)
    }

    /// Opens one of the movies in the file at `path`; `resNotFound` where there is no such resource.
    pub fn open_place(path: &Path, place: Place) -> Result<Opened> {
        let files = vec![path.to_path_buf()];
        let mut trail = Trail { depth: limits::MAX_REFERENCE_DEPTH, files };
        room::whole(|| Self::open_on(path, place, &mut trail))
    }

    fn open_on(path: &Path, place: Place, trail: &mut Trail) -> Result<Opened> {
        let forks = Forks::open(path)?;
        Self::from_forks(&forks, Some(std::fs::canonicalize(path)?), place, trail)
    }

    /// Opens the movie in a whole file that is in memory.
    pub fn from_bytes(bytes: SharedBytes) -> Result<Self> {
        let forks = forks::unwrap(DataSource::memory(bytes))?;
        let mut trail = Trail { depth: 0, files: Vec::new() };
        Self::from_forks(&forks, None, Place::First, &mut trail).map(|opened| opened.movie)
    }

    /// Opens the movie whose header is at `offset` in `data`.
    pub fn from_data(data: &DataSource, offset: u64) -> Result<Self> {
        let media = MediaData { own: Some(data.clone()), ..MediaData::default() };
        let mut trail = Trail { depth: 0, files: Vec::new() };
        Self::from_body(&find_moov(data, offset)?, &media, &mut trail)
    }

    /// Reads a movie from a file's worth of atoms, of which only the header is wanted; its own data
    /// are in the file at `path`, or else in `own`.
    pub fn from_header(
        atoms: SharedBytes,
        own: Option<SharedBytes>,
        path: Option<&Path>,
    ) -> Result<Self> {
        let path = path.map(std::fs::canonicalize).transpose()?;
        let own = match &path {
            Some(path) => Some(Forks::open(path)?.data),
            None => own.map(DataSource::memory),
        };
        let data = MediaData { own, path, ..MediaData::default() };
        let mut trail = Trail { depth: limits::MAX_REFERENCE_DEPTH, files: Vec::new() };
        Self::from_body(&find_moov(&DataSource::memory(atoms), 0)?, &data, &mut trail)
    }

    fn from_forks(
        forks: &Forks,
        path: Option<PathBuf>,
        place: Place,
        trail: &mut Trail,
    ) -> Result<Opened> {
        let data = MediaData { own: Some(forks.data.clone()), path, ..MediaData::default() };
        let wanted = match place {
            Place::Resource(id) => Some(id),
            Place::First | Place::DataFork => None,
        };
        if let Some(resources) = forks.resources.as_ref().filter(|_| place != Place::DataFork) {
            let fork = forks::whole(resources)?;
            let found = resource_fork::find(&fork, MOOV, wanted);
            if let Some((found, moov)) = found.and_then(|r| Some((r, child(r.data, MOOV)?))) {
                let resource = Some((found.id, found.name.to_vec()));
                return Ok(Opened { movie: Self::from_body(moov, &data, trail)?, resource });
            }
        }
        if wanted.is_some() {
            return Err(Error::NoResource);
        }
        let moov = find_moov(&forks.data, 0)?;
        Ok(Opened { movie: Self::from_body(&moov, &data, trail)?, resource: None })
    }

    fn from_body(moov: &[u8], data: &MediaData, trail: &mut Trail) -> Result<Self> {
        if let Some(cmov) = child_as_it_is(moov, FourCc(*b"cmov")) {
            let moov = compressed::inflate(cmov)?;
            let moov = child_as_it_is(&moov, MOOV).ok_or(Error::BadPublicMovieAtom)?;
            let movie = Self::read(moov, data)?;
            return Ok(Self { was_compressed: true, ..movie });
        }
        match child(moov, FourCc(*b"rmra")) {
            Some(rmra) if child(moov, FourCc(*b"mvhd")).is_none() => {
                Self::open_alternate(rmra, data, trail)
            }
            _ => Self::read(moov, data),
        }
    }

    fn open_alternate(rmra: &[u8], data: &MediaData, trail: &mut Trail) -> Result<Self> {
        let folder = data.path.as_ref().and_then(|path| path.parent());
        let folder = folder.ok_or(Error::CouldNotResolveDataRef)?;
        trail.depth = trail.depth.checked_sub(1).ok_or(Error::CouldNotResolveDataRef)?;
        for reference in reference::alternates(rmra) {
            for name in reference.file_names() {
                let path = folder.join(name);
                if !trail.enters(&path) {
                    continue;
                }
                if let Ok(opened) = Self::open_on(&path, Place::First, trail) {
                    return Ok(opened.movie);
                }
            }
        }
        trail.depth += 1;
        Err(Error::CouldNotResolveDataRef)
    }

    pub(super) fn read(moov: &[u8], data: &MediaData) -> Result<Self> {
        room::whole(|| Self::read_parts(moov, data))
    }

    fn read_parts(moov: &[u8], data: &MediaData) -> Result<Self> {
        let mvhd = child(moov, FourCc(*b"mvhd")).ok_or(Error::BadPublicMovieAtom)?;
        room::expect(moov.len().saturating_mul(PARTS))?;
        let header = MovieHeader::read(mvhd).map_err(|_| Error::BadPublicMovieAtom)?;
        let known = [b"mvhd", b"trak", b"udta", b"ctab"];
        let rest = others(moov, |kind| known.contains(&&kind.0));
        let (tracks, user_data) = (Vec::new(), UserData::default());
        let path = data.path.clone();
        let mut movie = Self {
            header,
            tracks,
            user_data,
            color_table: None,
            rest,
            origin: Some(SharedBytes::new(room::copied(moov)?)),
            was_compressed: false,
            path,
        };
        let mut ids = HashSet::new();
        for atom in atoms(moov) {
            match &atom.kind.0 {
                b"trak" if movie.tracks.len() < limits::MAX_HEADER_ENTRIES => {
                    room::is_there()?;
                    let track = Track::read(atom.body, movie.header.time_scale, data);
                    // A track that cannot be read is left out; the others still play.
                    movie.tracks.extend(track.ok().filter(|track| ids.insert(track.id)));
                }
                b"udta" => movie.user_data = UserData::read(atom.body)?,
                b"ctab" => movie.color_table = Some(room::copied(atom.body)?),
                _ => {}
            }
        }
        Ok(movie)
    }

    /// A copy, if there is room for one as large as what was read.
    pub fn copied(&self) -> Result<Self> {
        let size = self.origin.as_ref().map_or(0, |origin| origin.len());
        room::expect(size.saturating_mul(PARTS))?;
        Ok(self.clone())
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

/// The body of the first `'moov'` atom from `start` on, as far as it is there; an atom that cannot
/// be ends the search.
fn find_moov(data: &DataSource, start: u64) -> Result<Vec<u8>> {
    let mut offset = start;
    for _ in 0..limits::MAX_TOP_LEVEL_ATOMS {
        if offset.checked_add(8).is_none_or(|end| end > data.len()) {
            break;
        }
        let available = data.len() - offset;
        let head = data.read(offset, available.min(16) as usize)?;
        let Some(header) = read_top_level(&head, available) else { break };
        if header.kind == MOOV {
            if header.size > limits::MAX_MOVIE_HEADER {
                return Err(Error::NoMemory);
            }
            let head = header.header_size as u64;
            let body = header.size.checked_sub(head).ok_or(Error::BadPublicMovieAtom)?;
            let len = usize::try_from(body).map_err(|_| Error::NoMemory)?;
            return data.read(offset + head, len);
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
