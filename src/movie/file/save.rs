//! A movie's header goes into a file, and with it what only memory holds.

use std::path::Path;
use std::sync::Arc;

use super::movie_file::{Home, MovieFile};
use crate::base::{Error, Result, limits};
use crate::movie::alias::DataReference;
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
        let id = file.put(&saved.write(), home, name)?;
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
        let moov = saved.write();
        if !will_do(moov.len()) {
            return Err(Error::MaxSizeToGrowTooSmall);
        }
        file.write_over(&moov, offset)?;
        *self = saved;
        Ok(())
    }

    fn settled(&self, file: &Arc<MovieFile>) -> Result<Self> {
        let mut saved = self.clone();
        for track in &mut saved.tracks {
            track.media.settle(file)?;
        }
        Ok(saved)
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
            Some(path) if path == file.path() => {}
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
            let Some(chunk) = self.samples.chunk(index)? else { continue };
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
