//! What is known of files beside their bytes: types and creators.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::types::FInfo;
use crate::base::Point;

/// What programs said of files; this system keeps nothing of the kind, so it lasts as long as the
/// program.
static INFORMATION: LazyLock<Mutex<HashMap<PathBuf, FInfo>>> = LazyLock::new(Mutex::default);

/// The type that a name's ending stands for.
const TYPES: &[(&str, [u8; 4], [u8; 4])] = &[
    ("mov", *b"MooV", *b"TVOD"),
    ("qt", *b"MooV", *b"TVOD"),
    ("mqv", *b"MooV", *b"TVOD"),
    ("pct", *b"PICT", *b"ttxt"),
    ("pict", *b"PICT", *b"ttxt"),
    ("jpg", *b"JPEG", *b"ogle"),
    ("jpeg", *b"JPEG", *b"ogle"),
    ("png", *b"PNGf", *b"ogle"),
    ("gif", *b"GIFf", *b"ogle"),
    ("tif", *b"TIFF", *b"ogle"),
    ("tiff", *b"TIFF", *b"ogle"),
    ("bmp", *b"BMPf", *b"ogle"),
    ("tga", *b"TPIC", *b"ogle"),
    ("pntg", *b"PNTG", *b"MPNT"),
    ("txt", *b"TEXT", *b"ttxt"),
];

/// Takes note of the type and creator of a file that was made.
pub(super) fn remember(path: &Path, file_type: u32, creator: u32) {
    INFORMATION.lock().insert(path.to_path_buf(), FInfo::new(file_type, creator));
}

/// What is known of a file besides its bytes: what the program said of it, else the type of its
/// ending, and no type where that is unknown.
pub(super) fn information(path: &Path) -> FInfo {
    if let Some(known) = INFORMATION.lock().get(path) {
        return *known;
    }
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default();
    let of_ending = TYPES.iter().find(|(known, ..)| ending.eq_ignore_ascii_case(known));
    let (kind, creator) =
        of_ending.map_or((*b"????", *b"????"), |(_, kind, creator)| (*kind, *creator));
    FInfo::new(u32::from_be_bytes(kind), u32::from_be_bytes(creator))
}

/// Takes note of all that a program says of a file.
pub(super) fn set(path: PathBuf, info: FInfo) {
    INFORMATION.lock().insert(path, info);
}

/// Forgets a file that is no more.
pub(super) fn forget(path: &Path) {
    INFORMATION.lock().remove(path);
}

impl FInfo {
    fn new(kind: u32, creator: u32) -> Self {
        Self { kind, creator, flags: 0, location: Point::default(), folder: 0 }
    }
}
