//! Open movies on their way to files.

use std::path::Path;
use std::sync::Arc;

use super::files;
use super::movies::{self, MovieCell, MovieState};
use crate::base::{Error, Result};
use crate::movie::{Home, Movie, MovieFile, Store};

/// Has new media of a movie keep their samples in a file.
pub fn live_in(token: u32, file: &Arc<MovieFile>) {
    if let Some(movie) = movies::find(token) {
        movie.with(|state| {
            state.movie.path = Some(file.path().to_path_buf());
            state.file = Some(Arc::clone(file));
        });
    }
}

/// Where a new media of a movie keeps its samples: in the movie's file, or else in memory.
pub fn store(movie: &MovieCell) -> Result<Arc<Store>> {
    let (file, path) = movie.with(|state| (state.file.clone(), state.movie.path.clone()));
    match (file, path) {
        (Some(file), _) => Ok(Store::file(&file)),
        (None, Some(path)) => files::writer(&path).map(|file| Store::file(&file)),
        (None, None) => Ok(Store::memory()),
    }
}

/// The file at a path, to be written; the movie's own where it is that.
pub fn file_at(movie: &MovieCell, path: &Path) -> Result<Arc<MovieFile>> {
    let path = std::fs::canonicalize(path)?;
    let file = movie.with(|state| state.file.clone()).filter(|file| file.path() == path);
    file.map_or_else(|| files::writer(&path), Ok)
}

/// A movie as a file would have it.
fn with_settings(state: &MovieState) -> Result<Movie> {
    let mut movie = state.movie.copied()?;
    movie.header.matrix = state.placed();
    movie.header.current_time = state.time.clamp(0, i32::MAX.into()) as i32;
    Ok(movie)
}

/// A movie as a file would have it.
pub fn as_saved(movie: &MovieCell) -> Result<Movie> {
    movie.with(|state| with_settings(state))
}

/// A movie's header.
pub fn header(movie: &MovieCell) -> Result<Vec<u8>> {
    as_saved(movie)?.write()
}

/// Puts a movie into a file, and gives the ID of its resource, or nothing for the data fork.
pub fn save(
    movie: &MovieCell,
    file: &Arc<MovieFile>,
    home: &Home,
    name: Option<&[u8]>,
) -> Result<Option<i16>> {
    movie.with(|state| {
        let mut saved = with_settings(state)?;
        let id = saved.save(file, home, name)?;
        state.movie = saved;
        state.file = Some(Arc::clone(file));
        Ok(id)
    })
}

/// Puts a movie into a file at a place of the data fork, if it has no more bytes than `most`, unless
/// that is 0.
pub fn save_at(movie: &MovieCell, file: &Arc<MovieFile>, offset: u64, most: usize) -> Result<()> {
    movie.with(|state| {
        let mut saved = with_settings(state)?;
        saved.save_at(file, offset, |size| most == 0 || size <= most)?;
        state.movie = saved;
        Ok::<_, Error>(())
    })
}

/// Whether a movie has changed since it was read or saved.
pub fn has_changed(movie: &MovieCell) -> bool {
    movie.with(|state| {
        // Without the memory to tell, nothing must be lost.
        let Ok(mut now) = state.movie.copied() else { return true };
        now.header.matrix = state.placed();
        now.has_changed()
    })
}

/// Takes a movie for saved as it is.
pub fn clear_changed(movie: &MovieCell) {
    movie.with(|state| {
        state.movie.header.matrix = state.placed();
        state.movie.clear_changed();
    });
}
