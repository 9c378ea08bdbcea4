//! `Files.h`, "What a folder holds": `PBGetCatInfoSync`.
//!
//! "Inside Macintosh: Files", *File Manager*. The layouts are the classic ones; pointers are as wide as
//! they are here.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::boundary::{OSErr, Out, read, status};
use super::file_access::VOLUME_NUMBER;
use super::file_types::information;
use super::files::pascal;
use super::names::ProcPtr;
use super::text_utils::put_pascal;
use super::types::FInfo;
use crate::base::{Error, Result};
use crate::movie::Forks;
use crate::runtime::files;

/// Seconds from 1904 to 1970.
const SINCE_1904: i128 = 2_082_844_800;
/// The attribute of a folder.
const IS_FOLDER: i8 = 0x10;
/// The attribute of a locked file.
const IS_LOCKED: i8 = 0x01;
/// `kIsInvisible`.
const INVISIBLE: u16 = 0x4000;
/// What space on a disk is given out in.
const BLOCK: u64 = 512;
/// Names of sidecar files that hold resource forks begin so.
const SIDECAR: &[u8] = b"._";

/// A `CInfoPBRec`: that of a file and that of a folder have the same head.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
pub struct CInfoPBRec {
    q_link: *mut u8,
    q_type: i16,
    trap: i16,
    command: *mut u8,
    completion: ProcPtr,
    result: OSErr,
    name: *mut u8,
    volume: i16,
    reference: i16,
    version: i8,
    filler: i8,
    index: i16,
    attributes: i8,
    user: i8,
    /// From here on a file and a folder differ.
    rest: Rest,
}

/// What is told of a file or a folder.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
union Rest {
    file: FileInfo,
    folder: FolderInfo,
}

#[derive(Clone, Copy, Default)]
#[repr(C, packed(2))]
struct FileInfo {
    finder: FInfo,
    number: i32,
    first_block: u16,
    data_len: i32,
    data_space: i32,
    first_resource_block: u16,
    resource_len: i32,
    resource_space: i32,
    created: u32,
    modified: u32,
    backed_up: u32,
    more_finder: [u16; 8],
    parent: i32,
    clump: i32,
}

#[derive(Clone, Copy, Default)]
#[repr(C, packed(2))]
struct FolderInfo {
    finder: [u16; 8],
    number: i32,
    count: u16,
    filler: [i16; 9],
    created: u32,
    modified: u32,
    backed_up: u32,
    more_finder: [u16; 8],
    parent: i32,
}

const _: () = assert!(size_of::<FileInfo>() == 108 - 32 && size_of::<FolderInfo>() == 104 - 32);

/// Tells of a file or a folder: `ioFDirIndex` above 0 asks for that entry of the folder `ioDirID`, 0
/// for `ioNamePtr` in it, and below 0 for the folder itself.
///
/// # Safety
///
/// `param_block` is null or valid for reads and writes, and its name is nil or has 64 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn PBGetCatInfoSync(param_block: Out<CInfoPBRec>) -> OSErr {
    status("PBGetCatInfoSync", || {
        // SAFETY: as this function's own contract.
        let mut record = unsafe { read(param_block.0)? };
        // SAFETY: as this function's own contract.
        let found = unsafe { fill(&mut record) };
        record.result = found.err().map_or(OSErr::OK, OSErr::from);
        // SAFETY: as this function's own contract.
        unsafe { param_block.write(record)? };
        Ok(record.result)
    })
}

/// # Safety
///
/// The name of the record is nil or has 64 bytes.
unsafe fn fill(record: &mut CInfoPBRec) -> Result<()> {
    // SAFETY: the number of the folder is at the same place for files and folders.
    let folder = unsafe { record.rest.file.number };
    let index = record.index;
    let path = match usize::try_from(index) {
        Ok(0) => {
            // SAFETY: as this function's own contract.
            let name = unsafe { pascal(record.name)? };
            files::join(folder, name.strip_prefix(b":").unwrap_or(name))?
        }
        Ok(index) => entry(&folder_of(folder)?, index)?,
        Err(_) => folder_of(folder)?,
    };
    let metadata = fs::metadata(&path)?;
    let absolute = std::path::absolute(&path)?;
    let (parent, name) = match files::split(&absolute) {
        Ok((parent, name)) => (parent, name),
        // The root has no name and is in no folder.
        Err(_) => (0, b"/".to_vec()),
    };
    if index != 0 && !record.name.is_null() {
        // SAFETY: as this function's own contract; names have 63 bytes at most.
        unsafe { put_pascal(&name, Out(record.name.cast()))? };
    }
    let invisible = if name.starts_with(b".") { INVISIBLE } else { 0 };
    record.volume = VOLUME_NUMBER;
    record.reference = 0;
    record.attributes = if metadata.permissions().readonly() { IS_LOCKED } else { 0 };
    let modified = mac_time(metadata.modified());
    let created = metadata.created().map_or(modified, |time| mac_time(Ok(time)));
    if metadata.is_dir() {
        record.attributes |= IS_FOLDER;
        let count = entries(&path).map_or(0, |entries| entries.len());
        let mut told = FolderInfo {
            number: number_of(&absolute)?,
            count: u16::try_from(count).unwrap_or(u16::MAX),
            created,
            modified,
            parent,
            ..FolderInfo::default()
        };
        told.finder[4] = invisible;
        record.rest = Rest { folder: told };
    } else {
        let resources = Forks::open(&path).ok().and_then(|forks| forks.resources);
        let resources = resources.map_or(0, |fork| fork.len());
        let mut finder = information(&path);
        finder.flags |= invisible;
        let told = FileInfo {
            finder,
            number: serial(&metadata),
            data_len: long(metadata.len()),
            data_space: long(metadata.len().next_multiple_of(BLOCK)),
            resource_len: long(resources),
            resource_space: long(resources.next_multiple_of(BLOCK)),
            created,
            modified,
            parent,
            ..FileInfo::default()
        };
        record.rest = Rest { file: told };
    }
    Ok(())
}

/// The path of a folder by its number; `dirNFErr`.
fn folder_of(number: i32) -> Result<PathBuf> {
    let inside = files::join(number, b"_")?;
    let path = inside.parent().unwrap_or(Path::new("."));
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let path = fs::canonicalize(path).map_err(|_| Error::NoSuchDirectory)?;
    if path.is_dir() { Ok(path) } else { Err(Error::NoSuchDirectory) }
}

/// The number of a folder.
fn number_of(path: &Path) -> Result<i32> {
    files::split(&path.join("_")).map(|(number, _)| number)
}

/// What is in a folder, in the order of a Mac's catalog, without sidecar files.
fn entries(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if !entry.file_name().as_encoded_bytes().starts_with(SIDECAR) {
            found.push(entry.path());
        }
    }
    found.sort_by_cached_key(|path| {
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        (name.to_ascii_lowercase(), name.to_vec())
    });
    Ok(found)
}

/// An entry of a folder, from 1; `fnfErr` behind the last.
fn entry(folder: &Path, index: usize) -> Result<PathBuf> {
    let found = entries(folder)?.into_iter().nth(index.saturating_sub(1));
    found.ok_or(Error::FileNotFound)
}

fn long(number: u64) -> i32 {
    i32::try_from(number).unwrap_or(i32::MAX)
}

/// The number of a file on its disk, as far as it has room.
fn serial(metadata: &fs::Metadata) -> i32 {
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(metadata);
    #[cfg(not(unix))]
    let number = metadata.len();
    (number & 0x7FFF_FFFF) as i32
}

/// A time as the Mac has it: seconds of local time since 1904.
fn mac_time(time: std::io::Result<SystemTime>) -> u32 {
    let since = time.ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
    let Some(since) = since else { return 0 };
    let seconds = i64::try_from(since.as_secs()).unwrap_or(0);
    let local = i128::from(seconds) + offset_at(seconds) + SINCE_1904;
    // The count went round in 2040, as it does on the Mac.
    local as u32
}

/// How many seconds local time is ahead.
#[cfg(unix)]
fn offset_at(seconds: i64) -> i128 {
    // SAFETY: a record of numbers and a pointer, all of which may be zero.
    let mut told: libc::tm = unsafe { core::mem::zeroed() };
    let time = seconds as libc::time_t;
    // SAFETY: both places are ours.
    let known = unsafe { libc::localtime_r(&raw const time, &raw mut told) };
    if known.is_null() { 0 } else { i128::from(told.tm_gmtoff) }
}

#[cfg(not(unix))]
fn offset_at(_seconds: i64) -> i128 {
    0
}
