//! Open resource files, and the resources that programs hold.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Resource Manager*: the files are searched from the
//! current one back to the first that was opened. The file that the program itself brought is the
//! first: the one that `QTVR_RESOURCE_FILE` names, or the program's with `.rsrc` behind its name.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;

use crate::base::{Error, FourCc, Result, room};
use crate::movie::ResourceFile;

/// Most resource files that can be open at once.
const MAX_OPEN: usize = 256;
/// The first number of a resource file; below are those of other open files.
const FIRST: i16 = 16_384;
/// Names the program's own resources.
const OWN_FILE: &str = "QTVR_RESOURCE_FILE";

/// A resource: its file, its type and its ID.
pub type Key = (i16, FourCc, i16);

/// What a resource is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Info {
    /// Its type.
    pub kind: FourCc,
    /// Its ID.
    pub id: i16,
    /// Its name, in Mac Roman.
    pub name: Vec<u8>,
}

#[derive(Debug, Default)]
struct Resources {
    started: bool,
    /// In the order of their opening.
    files: Vec<(i16, Arc<ResourceFile>)>,
    current: i16,
    next: i16,
    /// The handles that programs were given, by their addresses.
    held: HashMap<Key, usize>,
}

static RESOURCES: Mutex<Option<Resources>> = Mutex::new(None);

fn with<R>(body: impl FnOnce(&mut Resources) -> R) -> R {
    let mut resources = RESOURCES.lock();
    let resources = resources.get_or_insert_with(Resources::default);
    if !resources.started {
        resources.started = true;
        resources.next = FIRST;
        if let Some(file) = own_file().and_then(|path| ResourceFile::open(&path).ok()) {
            let _ = resources.take_in(file);
        }
    }
    body(resources)
}

fn own_file() -> Option<PathBuf> {
    if let Some(path) = std::env::var_os(OWN_FILE) {
        return Some(PathBuf::from(path));
    }
    let mut name = std::env::current_exe().ok()?.into_os_string();
    name.push(".rsrc");
    Some(PathBuf::from(name))
}

impl Resources {
    fn take_in(&mut self, file: ResourceFile) -> Result<i16> {
        if self.files.len() >= MAX_OPEN {
            return Err(Error::TooManyFiles);
        }
        let number = self.next;
        self.next = number.checked_add(1).unwrap_or(FIRST);
        self.files.push((number, Arc::new(file)));
        self.current = number;
        Ok(number)
    }

    /// The files from the current one back, or the current one alone.
    fn searched(&self, only_current: bool) -> impl Iterator<Item = &(i16, Arc<ResourceFile>)> {
        let current = self.files.iter().position(|(number, _)| *number == self.current);
        let end = current.map_or(0, |at| at + 1);
        let files = self.files.get(..end).unwrap_or_default().iter().rev();
        files.take(if only_current { 1 } else { usize::MAX })
    }
}

/// Opens the resources of a file, and makes it the current one.
pub fn open(path: &Path) -> Result<i16> {
    let file = ResourceFile::open(path)?;
    with(|resources| resources.take_in(file))
}

/// Closes a resource file; gives the handles of its resources, which go with it.
pub fn close(number: i16) -> Result<Vec<usize>> {
    with(|resources| {
        let at = resources.files.iter().position(|(known, _)| *known == number);
        resources.files.remove(at.ok_or(Error::NoResourceFile)?);
        if resources.current == number {
            resources.current = resources.files.last().map_or(0, |(number, _)| *number);
        }
        let gone = |key: &Key| key.0 == number;
        let handles = resources.held.iter().filter(|(key, _)| gone(key)).map(|(_, at)| *at);
        let handles = handles.collect();
        resources.held.retain(|key, _| !gone(key));
        Ok(handles)
    })
}

/// The number of the current resource file; 0 where none is open.
pub fn current() -> i16 {
    with(|resources| resources.current)
}

/// Makes a file the current one; 0 stands for the first.
pub fn make_current(number: i16) -> Result<()> {
    with(|resources| {
        let known = match number {
            0 => resources.files.first(),
            _ => resources.files.iter().find(|(known, _)| *known == number),
        };
        resources.current = known.ok_or(Error::NoResourceFile)?.0;
        Ok(())
    })
}

/// Which resource is meant.
#[derive(Debug, Clone, Copy)]
pub enum Wanted<'a> {
    /// The one with this ID.
    Id(i16),
    /// The one with this name.
    Name(&'a [u8]),
    /// The one at this place, counted from 1.
    Index(i16),
}

/// A resource that was found.
#[derive(Debug)]
pub struct Found {
    /// Which one it is.
    pub key: Key,
    /// The handle that a program has of it, by its address.
    pub held: Option<usize>,
    /// What it holds.
    pub data: Vec<u8>,
}

/// Finds a resource in the current file, or in those before it too.
pub fn find(kind: FourCc, wanted: Wanted<'_>, only_current: bool) -> Result<Found> {
    with(|resources| {
        // A number counts through all files. (A plain loop: what becomes of chained iterators here,
        // checkers of memory take for a fault.)
        let mut left = match wanted {
            Wanted::Index(index) => {
                usize::try_from(i32::from(index) - 1).map_err(|_| Error::NoResource)?
            }
            _ => 0,
        };
        let mut found = None;
        'files: for (number, file) in resources.searched(only_current) {
            for entry in file.entries().iter().filter(|entry| entry.kind == kind) {
                let fits = match wanted {
                    Wanted::Id(id) => entry.id == id,
                    Wanted::Name(name) => entry.name.eq_ignore_ascii_case(name),
                    Wanted::Index(_) => true,
                };
                if fits && left == 0 {
                    found = Some((*number, file, entry));
                    break 'files;
                }
                left -= usize::from(fits);
            }
        }
        let (number, file, entry) = found.ok_or(Error::NoResource)?;
        let key = (number, entry.kind, entry.id);
        let held = resources.held.get(&key).copied();
        Ok(Found { key, held, data: room::copied(file.data(entry))? })
    })
}

/// The number of resources of a type.
pub fn count(kind: FourCc, only_current: bool) -> usize {
    with(|resources| {
        let files = resources.searched(only_current);
        files
            .map(|(_, file)| file.entries().iter().filter(|entry| entry.kind == kind).count())
            .sum()
    })
}

/// Notes the handle that a program is given of a resource.
pub fn hold(key: Key, handle: usize) {
    with(|resources| resources.held.insert(key, handle));
}

/// Forgets that a handle is a resource's; `resNotFound` for one that is none.
pub fn let_go(handle: usize) -> Result<()> {
    with(|resources| {
        let known = resources.held.iter().find(|(_, held)| **held == handle);
        let key = *known.ok_or(Error::NoResource)?.0;
        resources.held.remove(&key);
        Ok(())
    })
}

/// What the resource of a handle is called; `resNotFound` for a handle that is no resource's.
pub fn info(handle: usize) -> Result<Info> {
    with(|resources| {
        let known = resources.held.iter().find(|(_, held)| **held == handle);
        let (number, kind, id) = *known.ok_or(Error::NoResource)?.0;
        let file = resources.files.iter().find(|(known, _)| *known == number);
        let entries = file.map(|(_, file)| file.entries()).unwrap_or_default();
        let entry = entries.iter().find(|entry| entry.kind == kind && entry.id == id);
        let entry = entry.ok_or(Error::NoResource)?;
        Ok(Info { kind, id, name: entry.name.clone() })
    })
}
