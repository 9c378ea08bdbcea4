//! Files as classic programs name them: by folder numbers and short names, and by the numbers of
//! open ones.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use parking_lot::Mutex;

use crate::base::{Error, Result};
use crate::movie::DataSource;

/// Most files that can be open at once.
const MAX_OPEN: usize = 1000;
/// The first folder number; those below stood for the root and the like.
const FIRST_FOLDER: i32 = 16;
/// Longest name in an `FSSpec`.
pub const MAX_NAME: usize = 63;

#[derive(Debug)]
struct Files {
    open: BTreeMap<i16, PathBuf>,
    next_open: i16,
    folders: Vec<PathBuf>,
    long_names: BTreeMap<(i32, Vec<u8>), PathBuf>,
}

static FILES: Mutex<Files> = Mutex::new(Files {
    open: BTreeMap::new(),
    next_open: 2,
    folders: Vec::new(),
    long_names: BTreeMap::new(),
});

/// Opens the movie file at `path` for reading, and gives its number.
pub fn open(path: &Path) -> Result<i16> {
    // Not being allowed to read is told now.
    DataSource::open(path)?;
    let mut files = FILES.lock();
    if files.open.len() >= MAX_OPEN {
        return Err(Error::TooManyFiles);
    }
    while files.open.contains_key(&files.next_open) {
        files.next_open = files.next_open.checked_add(1).unwrap_or(2);
    }
    let number = files.next_open;
    files.next_open = number.checked_add(1).unwrap_or(2);
    files.open.insert(number, path.to_path_buf());
    Ok(number)
}

/// Closes an open file; `rfNumErr` for one that is not.
pub fn close(number: i16) -> Result<()> {
    FILES.lock().open.remove(&number).map(drop).ok_or(Error::BadFileReference)
}

/// The path of an open file; `rfNumErr` for one that is not.
pub fn path_of_open(number: i16) -> Result<PathBuf> {
    FILES.lock().open.get(&number).cloned().ok_or(Error::BadFileReference)
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
        0 => PathBuf::from("."),
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
        assert_eq!(open(Path::new("/no/such/file")), Err(Error::FileNotFound));
    }
}
