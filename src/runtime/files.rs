//! Files as classic programs name them: by folder numbers and short names, and by the numbers of
//! open ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Weak};

use parking_lot::Mutex;

use crate::base::{Error, FourCc, Result, limits};
use crate::movie::{DataSource, Disk, MovieFile, System};

/// The first folder number; those below stood for the root and the like.
const FIRST_FOLDER: i32 = 16;
/// Longest name in an `FSSpec`.
pub const MAX_NAME: usize = 63;

#[derive(Debug)]
struct Files {
    open: BTreeMap<i16, OpenFile>,
    next_open: i16,
    folders: Vec<PathBuf>,
    long_names: BTreeMap<(i32, Vec<u8>), PathBuf>,
    /// What folder 0 is, where it is not the process's own.
    current: Option<PathBuf>,
}

/// A movie file that is open.
#[derive(Debug, Clone)]
struct OpenFile {
    path: PathBuf,
    may_write: bool,
    /// The file that is written; known from the start where it was created.
    written: Option<Arc<MovieFile>>,
}

/// Movie files that are written, by path: all who add to one add to the same draft.
static WRITTEN: Mutex<BTreeMap<PathBuf, Weak<MovieFile>>> = Mutex::new(BTreeMap::new());

static FILES: Mutex<Files> = Mutex::new(Files {
    open: BTreeMap::new(),
    next_open: 2,
    folders: Vec::new(),
    long_names: BTreeMap::new(),
    current: None,
});

/// The disk that is written to.
fn disk() -> Arc<dyn Disk> {
    Arc::new(System)
}

/// What a program wants to do with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Permission {
    /// To read it.
    Read,
    /// To read it, and to write it as far as that is allowed.
    Any,
    /// To read and write it.
    Write,
}

/// Opens the movie file at `path`, and gives its number.
pub fn open(path: &Path, permission: Permission) -> Result<i16> {
    // Not being allowed to read or write is told now.
    DataSource::open(path)?;
    if permission == Permission::Write {
        std::fs::File::options().write(true).open(path)?;
    }
    let may_write = permission != Permission::Read;
    enter(OpenFile { path: path.to_path_buf(), may_write, written: None })
}

/// Makes a movie file with a resource fork for a creator or without; one that is there is replaced,
/// once the new one is done, or else taken as it is.
pub fn create(path: &Path, replaces: bool, resources: Option<FourCc>) -> Result<Arc<MovieFile>> {
    let is_there = std::fs::symlink_metadata(path).is_ok();
    if is_there && !replaces {
        return writer(path);
    }
    let made = MovieFile::create(path, &disk(), resources)?;
    WRITTEN.lock().insert(made.path().to_path_buf(), Arc::downgrade(&made));
    Ok(made)
}

/// Opens a movie file that was created.
pub fn open_created(file: &Arc<MovieFile>) -> Result<i16> {
    let path = file.path().to_path_buf();
    enter(OpenFile { path, may_write: true, written: Some(Arc::clone(file)) })
}

/// The movie file at `path`, to be written.
pub fn writer(path: &Path) -> Result<Arc<MovieFile>> {
    let path = std::fs::canonicalize(path)?;
    let mut written = WRITTEN.lock();
    if let Some(known) = written.get(&path).and_then(Weak::upgrade) {
        return Ok(known);
    }
    let file = MovieFile::open(&path, &disk())?;
    written.retain(|_, file| file.strong_count() > 0);
    written.insert(path, Arc::downgrade(&file));
    Ok(file)
}

/// A movie file of its own for one who writes all of it.
pub fn writer_apart(
    path: &Path,
    replaces: bool,
    resources: Option<FourCc>,
) -> Result<Arc<MovieFile>> {
    let is_there = std::fs::symlink_metadata(path).is_ok();
    if is_there && !replaces {
        MovieFile::open(path, &disk())
    } else {
        MovieFile::create(path, &disk(), resources)
    }
}

/// Removes a movie file with its resource fork; `fnfErr` where it is not there.
pub fn delete(path: &Path) -> Result<()> {
    let path = std::fs::canonicalize(path)?;
    MovieFile::delete(&path, &disk())?;
    forget(&path);
    Ok(())
}

/// A path for a file that is soon removed.
pub fn temporary(name: &str) -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let count = COUNT.fetch_add(1, Ordering::Relaxed);
    std::env::temp_dir().join(format!("qtvr-{name}-{}-{count}.mov", std::process::id()))
}

/// Forgets what is known of a file that someone else has written or removed.
pub fn forget(path: &Path) {
    WRITTEN.lock().remove(path);
}

/// The movie file that is open with a number, to be written; `wrPermErr` where it was opened for
/// reading.
pub fn writer_of_open(number: i16) -> Result<Arc<MovieFile>> {
    let file = FILES.lock().open.get(&number).cloned().ok_or(Error::BadFileReference)?;
    if !file.may_write {
        return Err(Error::WriteNotAllowed);
    }
    let written = file.written.map_or_else(|| writer(&file.path), Ok)?;
    if let Some(file) = FILES.lock().open.get_mut(&number) {
        file.written = Some(Arc::clone(&written));
    }
    Ok(written)
}

fn enter(file: OpenFile) -> Result<i16> {
    let mut files = FILES.lock();
    if files.open.len() >= limits::MAX_OPEN_FILES {
        return Err(Error::TooManyFiles);
    }
    while files.open.contains_key(&files.next_open) {
        files.next_open = files.next_open.checked_add(1).unwrap_or(2);
    }
    let number = files.next_open;
    files.next_open = number.checked_add(1).unwrap_or(2);
    files.open.insert(number, file);
    Ok(number)
}

/// Closes an open file; `rfNumErr` for one that is not. A file that was made and got nothing is
/// empty.
pub fn close(number: i16) -> Result<()> {
    let file = FILES.lock().open.remove(&number).ok_or(Error::BadFileReference)?;
    match file.written {
        Some(written) if written.is_untouched() => written.commit(),
        _ => Ok(()),
    }
}

/// The path of an open file; `rfNumErr` for one that is not.
pub fn path_of_open(number: i16) -> Result<PathBuf> {
    let files = FILES.lock();
    files.open.get(&number).map(|file| file.path.clone()).ok_or(Error::BadFileReference)
}

/// The folder number and the name that stand for a path.
///
/// A name of more than 63 bytes is shortened to one that leads back to it.
pub fn split(path: &Path) -> Result<(i32, Vec<u8>)> {
    let name = path.file_name().ok_or(Error::BadName)?;
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
        _ => PathBuf::from("."),
    };
    let folder = std::path::absolute(folder)?;
    let mut files = FILES.lock();
    let place = files.folders.iter().position(|known| *known == folder);
    let place = place.unwrap_or_else(|| {
        files.folders.push(folder.clone());
        files.folders.len() - 1
    });
    let number = i32::try_from(place).ok().and_then(|place| place.checked_add(FIRST_FOLDER));
    let number = number.ok_or(Error::NoMemory)?;
    let name = name.as_encoded_bytes();
    if name.len() <= MAX_NAME {
        return Ok((number, name.to_vec()));
    }
    let mut count = files.long_names.len();
    loop {
        let tail = format!("#{count:X}");
        let kept = name.get(..MAX_NAME - tail.len()).unwrap_or_default();
        let short = [kept, tail.as_bytes()].concat();
        let full = path.file_name().map(|name| folder.join(name)).ok_or(Error::BadName)?;
        match files.long_names.get(&(number, short.clone())) {
            Some(known) if *known == full => return Ok((number, short)),
            Some(_) => count += 1,
            None => {
                let known =
                    files.long_names.iter().find(|(key, known)| key.0 == number && **known == full);
                if let Some(((_, short), _)) = known {
                    return Ok((number, short.clone()));
                }
                files.long_names.insert((number, short.clone()), full);
                return Ok((number, short));
            }
        }
    }
}

/// The number of the folder that stands for 0.
pub fn current_folder() -> Result<i32> {
    let folder = FILES.lock().current.clone().unwrap_or_else(|| PathBuf::from("."));
    split(&folder.join("_")).map(|(folder, _)| folder)
}

/// Makes a folder the one that 0 stands for; 0 is that of the process again.
pub fn set_current_folder(folder: i32) -> Result<()> {
    let path = match folder {
        0 => None,
        _ => join(folder, b"_")?.parent().map(Path::to_path_buf),
    };
    FILES.lock().current = path;
    Ok(())
}

/// The path that a folder number and a name stand for. Folder 0 is the current one.
pub fn join(folder: i32, name: &[u8]) -> Result<PathBuf> {
    if name.is_empty() || name.contains(&0) {
        return Err(Error::BadName);
    }
    let files = FILES.lock();
    if let Some(path) = files.long_names.get(&(folder, name.to_vec())) {
        return Ok(path.clone());
    }
    let folder = match folder {
        0 => files.current.clone().unwrap_or_else(|| PathBuf::from(".")),
        number => {
            let place =
                number.checked_sub(FIRST_FOLDER).and_then(|place| usize::try_from(place).ok());
            let known = place.and_then(|place| files.folders.get(place));
            known.cloned().ok_or(Error::NoSuchDirectory)?
        }
    };
    Ok(folder.join(os_name(name)))
}

/// A path in this system's own form.
pub fn join_native(path: &[u8]) -> Result<PathBuf> {
    if path.is_empty() { Err(Error::BadName) } else { Ok(PathBuf::from(os_name(path))) }
}

#[cfg(unix)]
fn os_name(name: &[u8]) -> std::ffi::OsString {
    use std::os::unix::ffi::OsStringExt;
    std::ffi::OsString::from_vec(name.to_vec())
}

#[cfg(not(unix))]
fn os_name(name: &[u8]) -> std::ffi::OsString {
    String::from_utf8_lossy(name).into_owned().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back_to_their_paths() {
        let path = std::env::temp_dir().join("scene.mov");
        let (folder, name) = split(&path).unwrap();
        assert_eq!(join(folder, &name), Ok(path));
        assert_eq!(join(folder + 1000, b"scene.mov"), Err(Error::NoSuchDirectory));
        assert_eq!(join(folder, b""), Err(Error::BadName));
    }

    #[test]
    fn long_names_are_shortened_each_to_its_own() {
        let long = |end: &str| std::env::temp_dir().join(format!("{}{end}.mov", "long".repeat(30)));
        let (folder, first) = split(&long("a")).unwrap();
        let (_, second) = split(&long("b")).unwrap();
        assert!(first.len() <= MAX_NAME && first != second);
        assert_eq!(join(folder, &first), Ok(long("a")));
        assert_eq!(join(folder, &second), Ok(long("b")));
        assert_eq!(split(&long("a")).unwrap().1, first);
    }

    #[test]
    fn what_is_not_open_cannot_be_closed() {
        assert_eq!(close(-7), Err(Error::BadFileReference));
        assert_eq!(open(Path::new("/no/such/file"), Permission::Any), Err(Error::FileNotFound));
    }
}
