//! A movie's header goes into a file, and with it what only memory holds.

use std::path::Path;
use std::sync::Arc;

use super::movie_file::{Home, MovieFile};
use crate::base::{Error, Result, SharedBytes, limits};
use crate::movie::alias::DataReference;
use crate::movie::compressed;
use crate::movie::media::Media;
use crate::movie::open::Movie;
use crate::movie::source::DataSource;
use crate::movie::store::Store;

impl Movie {
    /// Puts the movie into a file, and gives the ID of its resource, or nothing for the data fork.
    ///
    /// Samples in memory are written too; those of other files stay there and are referred to.
    /// Nothing changes on an error, in the file or here.
    pub fn save(
        &mut self,
        file: &Arc<MovieFile>,
        home: &Home,
        name: Option<&[u8]>,
    ) -> Result<Option<i16>> {
        let mut saved = self.settled(file)?;
        let moov = saved.write()?;
        let packed = if saved.was_compressed { Some(compressed::deflate(&moov)?) } else { None };
        let id = file.put(packed.as_ref().unwrap_or(&moov), home, name)?;
        saved.origin = Some(body_of(moov));
        saved.path = Some(file.path().to_path_buf());
        *self = saved;
        Ok(id)
    }

    /// Writes the movie's header at a place of a file's data fork, if its size will do.
    pub fn save_at(
        &mut self,
        file: &Arc<MovieFile>,
        offset: u64,
        will_do: impl Fn(usize) -> bool,
    ) -> Result<()> {
        let saved = self.settled(file)?;
        let moov = saved.write()?;
        if !will_do(moov.len()) {
            return Err(Error::MaxSizeToGrowTooSmall);
        }
        file.write_over(&moov, offset)?;
        *self = saved;
        Ok(())
    }

    fn settled(&self, file: &Arc<MovieFile>) -> Result<Self> {
        let mut saved = self.copied()?;
        for track in &mut saved.tracks {
            track.media.settle(file)?;
        }
        Ok(saved)
    }

    /// Whether the movie is another than was read or saved last.
    pub fn has_changed(&self) -> bool {
        match &self.origin {
            // Without the memory to tell, nothing must be lost.
            Some(origin) => self.write().map_or(true, |now| now.get(8..) != Some(&origin[..])),
            None => !self.tracks.is_empty() || !self.user_data.is_empty(),
        }
    }

    /// Takes the movie for saved as it is.
    pub fn clear_changed(&mut self) {
        // Without the memory for it, the movie counts as changed still.
        if let Ok(now) = self.write() {
            self.origin = Some(body_of(now));
        }
    }

    /// Takes note of the file that the movie and its own data are in.
    pub fn set_path(&mut self, path: &Path) -> Result<()> {
        let path = std::fs::canonicalize(path)?;
        for track in &mut self.tracks {
            track.media.data.path = Some(path.clone());
        }
        self.path = Some(path);
        Ok(())
    }
}

impl Media {
    /// Where the media's own data are, if that is a file.
    pub fn path(&self) -> Option<&Path> {
        self.data.path.as_deref()
    }

    /// Has new samples go to the file that has the media's own data.
    ///
    /// `couldNotResolveDataRef` where another file has taken its place.
    pub fn go_on_in(&mut self, file: &Arc<MovieFile>) -> Result<()> {
        self.must_be_in(file)?;
        self.set_store(&Store::file(file));
        Ok(())
    }

    fn must_be_in(&self, file: &Arc<MovieFile>) -> Result<()> {
        let is_in = self.samples.is_empty()
            || self.data.own.as_ref().is_none_or(|source| file.knows(source));
        if is_in { Ok(()) } else { Err(Error::CouldNotResolveDataRef) }
    }

    /// Whether its first data reference is to the movie's own file, or there is none.
    pub fn is_in_own_file(&self) -> bool {
        self.data_references.first().is_none_or(|first| first.same_file)
    }

    /// Whether samples can be added.
    pub fn has_store(&self) -> bool {
        self.data.store.is_some()
    }

    /// Has new samples go to a store, which holds the media's own data.
    pub fn set_store(&mut self, store: &Arc<Store>) {
        self.data.own = Some(DataSource::store(Arc::clone(store)));
        self.data.store = Some(Arc::clone(store));
        if let Store::File(file) = store.as_ref() {
            self.data.path = Some(file.path().to_path_buf());
        }
    }

    /// Has new samples go to another file than the movie's.
    pub fn set_other_store(&mut self, file: &Arc<MovieFile>) -> Result<()> {
        let store = Store::file(file);
        self.data_references = vec![DataReference::to_file(file.path())?];
        self.data.opened.lock().push((0, DataSource::store(Arc::clone(&store))));
        self.data.store = Some(store);
        Ok(())
    }

    /// Changes the data reference at a place of the list.
    pub fn set_data_reference(&mut self, place: usize, new: DataReference) -> Result<()> {
        *self.data_references.get_mut(place).ok_or(Error::BadDataRefIndex)? = new;
        self.data.opened = Default::default();
        Ok(())
    }

    /// Has samples that went to another file than the movie's be in it.
    pub fn finish_other_store(&self) -> Result<()> {
        let is_other = self.data_references.first().is_some_and(|first| !first.same_file);
        match self.data.store.as_deref() {
            Some(Store::File(file)) if is_other => file.commit(),
            _ => Ok(()),
        }
    }

    /// Makes the media fit to be in a movie of `file`.
    fn settle(&mut self, file: &Arc<MovieFile>) -> Result<()> {
        let own = self.data_references.iter_mut().filter(|reference| reference.same_file);
        match &self.data.path {
            Some(path) if path == file.path() => self.must_be_in(file)?,
            Some(path) => {
                let elsewhere = DataReference::to_file(path)?;
                own.for_each(|reference| *reference = elsewhere.clone());
            }
            None => {
                if !self.samples.is_empty() {
                    self.write_chunks(file)?;
                }
                self.set_store(&Store::file(file));
            }
        }
        Ok(())
    }

    /// Writes the media's own data to a file, and takes note of where they are.
    fn write_chunks(&mut self, file: &Arc<MovieFile>) -> Result<()> {
        for index in 0..self.samples.chunk_count() {
            let Some(chunk) = self.chunk(index)? else { continue };
            let reference = self.reference_of(chunk.description);
            if !self.data_references.get(reference).is_none_or(|reference| reference.same_file) {
                continue;
            }
            if chunk.len > limits::MAX_SAMPLE_BYTES {
                return Err(Error::NoMemory);
            }
            let source = self.source_of(chunk.description)?;
            let len = usize::try_from(chunk.len).map_err(|_| Error::NoMemory)?;
            let bytes = source.read(chunk.offset, len)?;
            let offset = file.append(&bytes)?;
            self.samples.move_chunk(index, offset);
        }
        Ok(())
    }
}

/// The body of the atom, where it is.
fn body_of(mut moov: Vec<u8>) -> SharedBytes {
    moov.drain(..moov.len().min(8));
    SharedBytes::new(moov)
}
