//! The resource fork beside a file: as an AppleDouble file, or in one of its older forms.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::disk::Disk;
use super::draft::Draft;
use crate::base::{ByteReader, ByteWriter, Error, FourCc, Result};
use crate::movie::forks;
use crate::movie::source::DataSource;

const APPLE_DOUBLE: u32 = 0x0005_1607;
const VERSION: u32 = 0x0002_0000;
const RESOURCE_FORK: u32 = 2;
const FINDER_INFO: u32 = 9;
/// Where the entries of an AppleDouble file are listed.
const ENTRIES: usize = 26;

/// A file with a resource fork.
#[derive(Debug, Clone)]
pub struct Sidecar {
    path: PathBuf,
    /// The entries other than the resource fork; none where the file is a bare fork.
    entries: Option<Vec<(u32, Vec<u8>)>>,
    /// The resource fork.
    pub fork: Vec<u8>,
}

impl Sidecar {
    /// A new one beside the file at `path`, for a movie that was made by `creator`.
    pub fn new(path: &Path, creator: FourCc) -> Result<Self> {
        let mut name = std::ffi::OsString::from("._");
        name.push(path.file_name().ok_or(Error::BadName)?);
        let mut info = b"MooV".to_vec();
        info.extend(creator.0);
        info.resize(32, 0);
        let entries = Some(vec![(FINDER_INFO, info)]);
        Ok(Self { path: path.with_file_name(name), entries, fork: Vec::new() })
    }

    /// The one that is beside the file at `path`: one with a fork, or else one that may get it.
    pub fn find(path: &Path) -> Result<Option<Self>> {
        let mut spare = None;
        for place in forks::sidecars(path) {
            let Ok(file) = DataSource::open(&place) else { continue };
            let bytes = forks::whole(&file)?;
            let entries = if forks::apple_magic(&bytes) { Some(entries(&bytes)?) } else { None };
            let fork = match &entries {
                None => bytes,
                Some(entries) => {
                    let fork = entries.iter().find(|entry| entry.0 == RESOURCE_FORK);
                    fork.map(|entry| entry.1.clone()).unwrap_or_default()
                }
            };
            let found = Self { path: place, entries, fork };
            if !found.fork.is_empty() {
                return Ok(Some(found));
            }
            spare = spare.or(Some(found));
        }
        Ok(spare)
    }

    /// The same with another fork.
    pub fn with_fork(self, fork: Vec<u8>) -> Self {
        Self { fork, ..self }
    }

    /// Puts it beside its file.
    pub fn write(&self, disk: &Arc<dyn Disk>) -> Result<()> {
        self.draft(disk)?.settle()
    }

    /// It, ready to be put beside its file.
    pub fn draft(&self, disk: &Arc<dyn Disk>) -> Result<Draft> {
        let draft = Draft::new(disk, &self.path)?;
        draft.write(&self.bytes()?, 0)?;
        Ok(draft)
    }

    /// Removes it.
    pub fn remove(&self, disk: &Arc<dyn Disk>) -> Result<()> {
        Ok(disk.remove(&self.path)?)
    }

    fn bytes(&self) -> Result<Vec<u8>> {
        let Some(entries) = &self.entries else { return Ok(self.fork.clone()) };
        let others = entries.iter().filter(|entry| entry.0 != RESOURCE_FORK);
        let fork = (RESOURCE_FORK, self.fork.clone());
        let all: Vec<_> = others.cloned().chain([fork]).collect();
        let mut w = ByteWriter::default();
        w.u32(APPLE_DOUBLE);
        w.u32(VERSION);
        w.zeros(16);
        w.u16(u16::try_from(all.len()).map_err(|_| Error::NoMemory)?);
        let mut place = ENTRIES + 12 * all.len();
        for (id, bytes) in &all {
            w.u32(*id);
            w.u32(u32::try_from(place).map_err(|_| Error::NoMemory)?);
            w.u32(u32::try_from(bytes.len()).map_err(|_| Error::NoMemory)?);
            place = place.saturating_add(bytes.len());
        }
        all.iter().for_each(|(_, bytes)| w.bytes(bytes));
        Ok(w.finish())
    }
}

/// What an AppleSingle or AppleDouble file holds.
pub fn entries(bytes: &[u8]) -> Result<Vec<(u32, Vec<u8>)>> {
    let mut r = ByteReader::new(FourCc(*b"ASgl"), bytes);
    r.skip(24)?;
    let count = r.u16()?;
    let entry = |_| {
        let (id, place, len) = (r.u32()?, r.u32()? as usize, r.u32()? as usize);
        let end = place.checked_add(len).ok_or(Error::EndOfFile)?;
        Ok((id, bytes.get(place..end).ok_or(Error::EndOfFile)?.to_vec()))
    };
    (0..count).map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::movie::Forks;
    use crate::movie::file::System;

    #[test]
    fn a_fork_is_found_beside_its_file() {
        let folder = std::env::temp_dir().join(format!("qtvr-sidecar-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let path = folder.join("scene.mov");
        std::fs::write(&path, b"data").unwrap();
        assert!(Sidecar::find(&path).unwrap().is_none());
        let disk: Arc<dyn Disk> = Arc::new(System);
        let mut sidecar = Sidecar::new(&path, FourCc(*b"TVOD")).unwrap();
        sidecar.fork = b"fork".to_vec();
        sidecar.write(&disk).unwrap();
        let forks = Forks::open(&path).unwrap();
        assert_eq!(forks::whole(&forks.resources.unwrap()).unwrap(), b"fork");
        let mut found = Sidecar::find(&path).unwrap().unwrap();
        assert_eq!(found.entries.as_ref().unwrap()[0].1[..8], *b"MooVTVOD");
        found.fork = b"another".to_vec();
        found.write(&disk).unwrap();
        assert_eq!(Sidecar::find(&path).unwrap().unwrap().fork, b"another");
        found.remove(&disk).unwrap();
        assert!(Sidecar::find(&path).unwrap().is_none());
        std::fs::remove_dir_all(folder).unwrap();
    }
}
