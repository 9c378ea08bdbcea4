//! Data references: in which file a media's samples are.
//!
//! "QuickTime File Format", *Data Reference Atoms*. A reference to another file is an alias record
//! or a URL; what is left of either today is a file's name, looked for beside the movie
//! (`formats.md` 1.11 [I]).

use std::path::{Path, PathBuf};

use crate::base::{ByteWriter, Error, FourCc, Result, limits, room};

/// One data reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataReference {
    /// `'alis'`, `'rsrc'` or `'url '`.
    pub kind: FourCc,
    /// Whether the data are in the file that holds the movie.
    pub same_file: bool,
    /// The alias record or URL.
    pub data: Vec<u8>,
}

/// Tag of an alias record: the Mac path, with colons.
const MAC_PATH: u16 = 2;
/// Tag of an alias record: the POSIX path.
const POSIX_PATH: u16 = 18;

/// Most names that an alias record is asked for: it has three.
const MAX_NAMES: usize = 8;

/// Reads the body of a `'dref'` atom.
pub fn read_data_references(body: &[u8]) -> Result<Vec<DataReference>> {
    let entries = super::atom::atoms(body.get(8..).unwrap_or_default());
    let mut references = Vec::new();
    for entry in entries.take(limits::MAX_HEADER_ENTRIES) {
        let reference = DataReference {
            kind: entry.kind,
            same_file: entry.body.get(3).is_none_or(|flags| flags & 1 != 0),
            data: room::copied(entry.body.get(4..).unwrap_or_default())?,
        };
        room::push(&mut references, reference)?;
    }
    Ok(references)
}

impl DataReference {
    /// A reference to the movie's own file.
    pub fn to_itself() -> Self {
        Self { kind: FourCc(*b"alis"), same_file: true, data: Vec::new() }
    }

    /// A reference to another file.
    pub fn to_file(path: &Path) -> Result<Self> {
        Ok(Self { kind: FourCc(*b"alis"), same_file: false, data: make_alias(path)? })
    }

    /// The names that the file may have, the likeliest first; never a path.
    pub fn file_names(&self) -> Vec<String> {
        let mut names = match &self.kind.0 {
            b"url " => vec![text(&self.data)],
            _ => alias_names(&self.data),
        };
        for name in &mut names {
            let last = name.rsplit(['/', ':', '\\']).next();
            *name = last.unwrap_or_default().to_owned();
        }
        names.retain(|name| !name.is_empty() && name != "." && name != "..");
        names.dedup();
        names
    }
}

/// Size of an alias record without its tags.
const ALIAS: usize = 150;

/// An alias record for a file.
pub fn make_alias(path: &Path) -> Result<Vec<u8>> {
    let name = path.file_name().ok_or(Error::BadName)?.as_encoded_bytes();
    let path = path.as_os_str().as_encoded_bytes();
    // Tags stand at even places, and a name has room for 63 bytes.
    let short = name.get(..63).unwrap_or(name);
    let tag_len = u16::try_from(path.len()).map_err(|_| Error::BadName)?;
    let size = ALIAS + 4 + path.len() + path.len() % 2 + 4;
    let mut w = ByteWriter::default();
    w.zeros(4);
    w.u16(u16::try_from(size).map_err(|_| Error::BadName)?);
    w.u16(2);
    w.zeros(2 + 28 + 4 + 2 + 2 + 4);
    w.u8(short.len() as u8);
    w.bytes(short);
    w.zeros(63 - short.len());
    w.zeros(4 + 4);
    w.bytes(b"MooV");
    w.zeros(4 + 2 + 2 + 4 + 2 + 10);
    w.u16(POSIX_PATH);
    w.u16(tag_len);
    w.bytes(path);
    w.zeros(path.len() % 2);
    w.u16(u16::MAX);
    w.u16(0);
    Ok(w.finish())
}

/// The path that an alias record holds, if it is one.
pub fn alias_path(record: &[u8]) -> Option<PathBuf> {
    let size = record.get(4..6)?.first_chunk().map(|size| u16::from_be_bytes(*size))?;
    if usize::from(size) != record.len() {
        return None;
    }
    let path = alias_texts(record).into_iter().find(|(tag, _)| *tag == POSIX_PATH)?.1;
    let path = std::str::from_utf8(path).ok()?;
    Some(PathBuf::from(path))
}

/// The texts of an alias record with their tags; the name of the file has the tag −1.
fn alias_texts(record: &[u8]) -> Vec<(u16, &[u8])> {
    let mut texts = Vec::new();
    if let Some((len, name)) = record.get(50..114).and_then(<[u8]>::split_first) {
        texts.push((u16::MAX, name.get(..usize::from(*len)).unwrap_or_default()));
    }
    let mut rest = record.get(ALIAS..).unwrap_or_default();
    while let Some([tag_high, tag_low, len_high, len_low]) = rest.first_chunk() {
        let tag = u16::from_be_bytes([*tag_high, *tag_low]);
        let len = usize::from(u16::from_be_bytes([*len_high, *len_low]));
        let Some(data) = rest.get(4..4 + len).filter(|_| texts.len() < MAX_NAMES) else { break };
        if tag == MAC_PATH || tag == POSIX_PATH {
            texts.push((tag, data));
        }
        // Tags stand at even places.
        rest = rest.get(4 + len + len % 2..).unwrap_or_default();
    }
    texts
}

fn alias_names(record: &[u8]) -> Vec<String> {
    alias_texts(record).into_iter().map(|(_, name)| text(name)).collect()
}

fn text(bytes: &[u8]) -> String {
    let end = bytes.iter().position(|byte| *byte == 0).unwrap_or(bytes.len());
    let bytes = bytes.get(..end).unwrap_or_default();
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_gives_the_name_of_its_file() {
        let mut record = vec![0; 150];
        record[50] = 9;
        record[51..60].copy_from_slice(b"tiles.mov");
        record.extend([0, 18, 0, 12]);
        record.extend(b"/old/one.mov");
        let reference = DataReference { kind: FourCc(*b"alis"), same_file: false, data: record };
        assert_eq!(reference.file_names(), ["tiles.mov", "one.mov"]);
    }

    #[test]
    fn an_alias_is_made_of_a_path() {
        let long = "x".repeat(80);
        for name in ["a.mov", "tiles and more.mov", &long] {
            let path = Path::new("/some/where").join(name);
            let reference = DataReference::to_file(&path).unwrap();
            assert_eq!(alias_path(&reference.data).as_deref(), Some(path.as_path()));
            let short = name.get(..63).unwrap_or(name);
            assert_eq!(reference.file_names().first().map(String::as_str), Some(short));
            assert_eq!(reference.file_names().last().map(String::as_str), Some(name));
        }
        assert_eq!(alias_path(&[0; 200]), None);
    }

    #[test]
    fn a_name_never_leaves_the_folder() {
        let names = |url: &[u8]| {
            DataReference { kind: FourCc(*b"url "), same_file: false, data: url.to_vec() }
                .file_names()
        };
        assert_eq!(names(b"file:///etc/passwd\0"), ["passwd"]);
        assert!(names(b"../..\0").is_empty());
    }

    #[test]
    fn the_flag_tells_the_same_file() {
        let body = [&[0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12][..], b"alis", &[0, 0, 0, 1]].concat();
        let references = read_data_references(&body).unwrap();
        assert!(references.len() == 1 && references[0].same_file);
    }
}
