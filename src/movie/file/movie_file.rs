//! A movie file that is written to: samples at the end of its data, a header in either fork.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;

use super::changed::Changed;
use super::disk::Disk;
use super::draft::Draft;
use super::resources::Resources;
use super::sidecar::Sidecar;
use super::wrapper::Wrapper;
use crate::base::{Error, FourCc, Result, room};
use crate::movie::forks;
use crate::movie::resource_fork;
use crate::movie::source::{DataSource, read_exact_at};

const MOOV: FourCc = FourCc(*b"moov");

/// Where in a file a movie's header is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Home {
    /// Wherever the file keeps its movies: as a new resource, or in the data fork where there is no
    /// resource fork.
    Usual,
    /// In the data fork, in the place of one that is there.
    DataFork,
    /// In the resource with this ID.
    Resource(i16),
}

/// A movie file. What is added is in a draft beside it until a header is put in.
#[derive(Debug)]
pub struct MovieFile {
    path: PathBuf,
    disk: Arc<dyn Disk>,
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// What the file holds; nothing where it is to be made anew.
    now: Option<DataFork>,
    wrapper: Option<Wrapper>,
    /// The resource fork beside the file.
    sidecar: Option<Sidecar>,
    /// The resource fork inside the file.
    inside: Vec<u8>,
    draft: Option<Changed>,
    /// What the file was and is: each has all the data of those before it.
    lineage: Vec<FileId>,
}

/// A data fork, and the file that it is in.
#[derive(Debug, Clone)]
struct DataFork {
    file: Arc<File>,
    base: u64,
    len: u64,
}

impl MovieFile {
    /// The movie file at `path`, which must be there.
    pub fn open(path: &Path, disk: &Arc<dyn Disk>) -> Result<Arc<Self>> {
        let path = std::fs::canonicalize(path)?;
        let file = DataSource::open(&path)?;
        let forks = forks::unwrap(file.clone())?;
        let wrapper = Wrapper::of(&file, &forks)?;
        let (base, len) = forks.data.place();
        let inside = forks.resources.as_ref().map(forks::whole).transpose()?;
        let sidecar = if wrapper.is_none() { Sidecar::find(&path)? } else { None };
        let file = file.file().ok_or(Error::Internal)?;
        let lineage = file_id(&file).into_iter().collect();
        let state = State {
            lineage,
            now: Some(DataFork { file, base, len }),
            wrapper,
            sidecar,
            inside: inside.unwrap_or_default(),
            draft: None,
        };
        Ok(Arc::new(Self { path, disk: Arc::clone(disk), state: Mutex::new(state) }))
    }

    /// A new movie file at `path`, with a resource fork for a creator or without. A file that is
    /// there stays until the new one is done.
    pub fn create(
        path: &Path,
        disk: &Arc<dyn Disk>,
        resources_for: Option<FourCc>,
    ) -> Result<Arc<Self>> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = std::fs::canonicalize(folder.unwrap_or(Path::new(".")))?;
        let path = folder.join(path.file_name().ok_or(Error::BadName)?);
        let path = std::fs::canonicalize(&path).unwrap_or(path);
        let mut sidecar = resources_for.map(|creator| Sidecar::new(&path, creator)).transpose()?;
        if let Some(sidecar) = &mut sidecar {
            sidecar.fork = Resources::default().write()?;
        }
        let is_there = std::fs::symlink_metadata(&path).is_ok();
        let (wrapper, inside, draft) = (None, Vec::new(), None);
        let lineage = Vec::new();
        let state = State { now: None, wrapper, sidecar, inside, draft, lineage };
        let made = Self { path, disk: Arc::clone(disk), state: Mutex::new(state) };
        if !is_there {
            made.commit()?;
        }
        Ok(Arc::new(made))
    }

    /// Removes the file at `path`, and its resource fork if that is beside it.
    pub fn delete(path: &Path, disk: &Arc<dyn Disk>) -> Result<()> {
        let sidecar = Sidecar::find(path);
        disk.remove(path)?;
        match sidecar {
            Ok(Some(sidecar)) => sidecar.remove(disk),
            // One that cannot be read is no one's now.
            Ok(None) | Err(_) => Ok(()),
        }
    }

    /// Where a movie is that is there: for −1 the data fork, for 0 wherever the first one is.
    /// `resNotFound` for a resource that is not there.
    pub fn home_of(&self, id: i16) -> Result<Home> {
        let state = self.state.lock();
        let fork = state.resources().unwrap_or_default();
        let wanted = (id != 0).then_some(id);
        match resource_fork::find(fork, MOOV, wanted) {
            _ if id == -1 => Ok(Home::DataFork),
            Some(found) => Ok(Home::Resource(found.id)),
            None if id == 0 => Ok(Home::DataFork),
            None => Err(Error::NoResource),
        }
    }

    /// Writes over the data fork at a place, which may be its end.
    pub fn write_over(&self, bytes: &[u8], offset: u64) -> Result<()> {
        let mut state = self.state.lock();
        self.changed(&mut state)?.write_over(bytes, offset)?;
        self.finish(&mut state, None)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Adds bytes to the data fork, and tells where in it they are.
    pub fn append(&self, bytes: &[u8]) -> Result<u64> {
        let mut state = self.state.lock();
        self.changed(&mut state)?.append(bytes)
    }

    /// Whether what is at a place of `source` is at that place of this file too.
    pub(in crate::movie) fn knows(&self, source: &DataSource) -> bool {
        if let Some(other) = source.movie_file() {
            return std::ptr::eq(other.as_ref(), self) || other.path == self.path;
        }
        let id = source.file().and_then(|file| file_id(&file));
        id.is_none_or(|id| self.state.lock().lineage.contains(&id))
    }

    /// Reads bytes of the data fork, also such as were only added.
    pub fn read(&self, offset: u64, len: usize) -> Result<Vec<u8>> {
        let (file, base, all) = {
            let state = self.state.lock();
            match (&state.draft, &state.now) {
                (Some(new), _) => (Arc::clone(new.draft.file()), new.base, new.len),
                (None, Some(now)) => (Arc::clone(&now.file), now.base, now.len),
                (None, None) => return Err(Error::EndOfFile),
            }
        };
        if offset.checked_add(len as u64).is_none_or(|end| end > all) {
            return Err(Error::EndOfFile);
        }
        let mut bytes = room::reserved(len)?;
        bytes.resize(len, 0);
        read_exact_at(&file, &mut bytes, base + offset)?;
        Ok(bytes)
    }

    /// Puts a header, a whole `'moov'` atom, in its place, and makes the draft the file. Gives the
    /// ID of its resource, or nothing for the data fork.
    pub fn put(&self, moov: &[u8], home: &Home, name: Option<&[u8]>) -> Result<Option<i16>> {
        let mut state = self.state.lock();
        let id = match home {
            Home::Usual if state.resources().is_none() => None,
            Home::DataFork => None,
            Home::Usual => Some(None),
            Home::Resource(id) => Some(Some(*id)),
        };
        let Some(id) = id else {
            self.changed(&mut state)?.put(moov)?;
            self.finish(&mut state, None)?;
            return Ok(None);
        };
        let fork = state.resources().unwrap_or_default();
        let mut resources = Resources::read(fork)?;
        let id = resources.set(MOOV, id, name, room::copied(moov)?)?;
        self.put_resources(&mut state, resources.write()?)?;
        Ok(Some(id))
    }

    /// Takes a header out; `resNotFound` where it is not there.
    pub fn take_out(&self, home: &Home) -> Result<()> {
        let mut state = self.state.lock();
        match home {
            Home::Resource(id) => {
                let fork = state.resources().ok_or(Error::NoResource)?;
                let mut resources = Resources::read(fork)?;
                resources.remove(MOOV, *id)?;
                self.put_resources(&mut state, resources.write()?)
            }
            Home::Usual | Home::DataFork => {
                self.changed(&mut state)?.retire()?.ok_or(Error::NoResource)?;
                self.finish(&mut state, None)
            }
        }
    }

    /// How long the data fork is, with what was added.
    pub fn data_len(&self) -> u64 {
        let state = self.state.lock();
        let now = state.now.as_ref().map(|now| now.len);
        state.draft.as_ref().map(|new| new.len).or(now).unwrap_or(0)
    }

    /// The data fork as it is in the file.
    pub fn source(&self) -> Result<DataSource> {
        let state = self.state.lock();
        let now = state.now.as_ref().ok_or(Error::EndOfFile)?;
        Ok(DataSource::of_file(&now.file, now.base, now.len))
    }

    /// Begins what is added with a header, in the place of one that is there.
    pub fn begin_with(&self, moov: &[u8]) -> Result<()> {
        let mut state = self.state.lock();
        let changed = self.changed(&mut state)?;
        changed.retire()?;
        changed.begin_with(moov)
    }

    /// Makes the file what was added to it, without a new header.
    pub fn commit(&self) -> Result<()> {
        let mut state = self.state.lock();
        self.changed(&mut state)?;
        self.finish(&mut state, None)
    }

    /// Whether it is still to be made, and nobody has tried.
    pub fn is_untouched(&self) -> bool {
        let state = self.state.lock();
        state.now.is_none() && state.draft.is_none()
    }

    fn put_resources(&self, state: &mut State, fork: Vec<u8>) -> Result<()> {
        if state.wrapper.is_some() || state.draft.is_some() || state.now.is_none() {
            self.changed(state)?;
            return self.finish(state, Some(fork));
        }
        let sidecar = self.sidecar(state)?.with_fork(fork);
        sidecar.write(&self.disk)?;
        state.sidecar = Some(sidecar);
        Ok(())
    }

    /// The resource fork beside the file, or one that could be.
    fn sidecar(&self, state: &State) -> Result<Sidecar> {
        let new = || Sidecar::new(&self.path, FourCc(*b"TVOD"));
        state.sidecar.clone().map_or_else(new, Ok)
    }

    /// The draft, which is begun with what is there.
    fn changed<'a>(&self, state: &'a mut State) -> Result<&'a mut Changed> {
        if state.draft.is_none() {
            let draft = Draft::new(&self.disk, &self.path)?;
            let base = state.wrapper.as_ref().map_or(0, Wrapper::base);
            let old = state.now.as_ref().map(|now| (now.file.as_ref(), now.base, now.len));
            state.draft = Some(Changed::new(draft, base, old)?);
        }
        state.draft.as_mut().ok_or(Error::Internal)
    }

    /// Makes the draft the file, and gives it a resource fork. On an error the draft stays, with all
    /// samples.
    fn finish(&self, state: &mut State, fork: Option<Vec<u8>>) -> Result<()> {
        let beside = self.beside(state, fork.as_ref())?;
        let changed = state.draft.as_mut().ok_or(Error::Internal)?;
        changed.seal()?;
        let mut end = changed.base + changed.len;
        if let Some(wrapper) = &state.wrapper {
            let fork = fork.as_ref().unwrap_or(&state.inside);
            let (before, after) = wrapper.around(changed.len, fork)?;
            changed.draft.write(&before, 0)?;
            changed.draft.write(&after, end)?;
            end += after.len() as u64;
        }
        changed.draft.cut(end)?;
        self.settle(&mut changed.draft, &beside)?;
        let Some(Changed { draft, base, len, .. }) = state.draft.take() else {
            return Err(Error::Internal);
        };
        state.lineage.extend(file_id(draft.file()));
        state.now = Some(DataFork { file: Arc::clone(draft.file()), base, len });
        match (beside, fork) {
            (Beside::Write(sidecar), _) => state.sidecar = Some(sidecar),
            (_, Some(fork)) => state.inside = fork,
            _ => {}
        }
        Ok(())
    }

    /// What has to become of the file beside, so that it fits the data fork of the draft.
    fn beside(&self, state: &State, fork: Option<&Vec<u8>>) -> Result<Beside> {
        if state.wrapper.is_some() {
            return Ok(Beside::Leave);
        }
        if let Some(fork) = fork {
            let fork = fork.clone();
            return Ok(Beside::Write(self.sidecar(state)?.with_fork(fork)));
        }
        Ok(match &state.sidecar {
            _ if state.now.is_some() => Beside::Leave,
            Some(sidecar) => Beside::Write(sidecar.clone()),
            // The fork of a file that was there before would be taken for the new one's.
            None => Sidecar::find(&self.path)?
                .filter(|old| !old.fork.is_empty())
                .map_or(Beside::Leave, Beside::Remove),
        })
    }

    /// Has both forks take their places, or neither.
    fn settle(&self, draft: &mut Draft, beside: &Beside) -> Result<()> {
        let mut fork = match beside {
            Beside::Leave => return draft.settle(),
            Beside::Write(sidecar) => Some(sidecar.draft(&self.disk)?),
            Beside::Remove(_) => None,
        };
        let old = draft.keep_old()?;
        let mut settled = draft.settle();
        if settled.is_ok() {
            settled = match (&mut fork, beside) {
                (Some(fork), _) => fork.settle(),
                (None, Beside::Remove(sidecar)) => sidecar.remove(&self.disk),
                (None, _) => Ok(()),
            };
            if let (Err(_), Some(old)) = (&settled, &old) {
                // Where it cannot be put back, what was kept stays.
                let _ = draft.take_back(old);
                return settled;
            }
        }
        if let Some(old) = old {
            draft.forget(&old);
        }
        settled
    }
}

/// What becomes of the file beside a movie file.
#[derive(Debug)]
enum Beside {
    Leave,
    Write(Sidecar),
    Remove(Sidecar),
}

/// What tells a file from any other, whatever its name.
type FileId = (u64, u64);

#[cfg(unix)]
fn file_id(file: &File) -> Option<FileId> {
    use std::os::unix::fs::MetadataExt;
    file.metadata().ok().map(|metadata| (metadata.dev(), metadata.ino()))
}

#[cfg(not(unix))]
fn file_id(_file: &File) -> Option<FileId> {
    None
}

impl State {
    /// The resource fork, where there is one.
    fn resources(&self) -> Option<&[u8]> {
        match (&self.wrapper, &self.sidecar) {
            (Some(_), _) => Some(&self.inside),
            (None, Some(sidecar)) => Some(&sidecar.fork).filter(|fork| !fork.is_empty()),
            (None, None) => None,
        }
        .map(Vec::as_slice)
    }
}
