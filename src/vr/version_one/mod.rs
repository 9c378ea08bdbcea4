//! The records of QTVR 1.0, and the scenes that are made of them.
//!
//! "Technote 1035" (panoramas) and "Technote 1036" (objects). Angles are 16.16 degrees.

mod convert;
mod description;
mod header;
mod hot_spots;
mod info;
mod links;
mod navigation;
mod object_movie;
mod objects;
mod panoramas;
mod sample;
mod strings;

pub use description::PanoramaDescription;
pub use header::{PanoramaHeader, View};
pub use hot_spots::HotSpot;
pub use info::PanoramaInfo;
pub use links::Link;
pub use navigation::Navigation;
pub use objects::NavigableObject;
pub use sample::NodeSample;
pub use strings::StringTable;

pub(super) use object_movie::{object, object_info, object_track, open_object};
pub(super) use panoramas::{node_info, open_panoramas, panorama, panorama_track};

use crate::base::{ByteReader, ByteWriter, FourCc, Result};

/// Bytes of the head of `pHot`, `pLnk` and `pNav`: size, type, pad and count.
const LIST_HEAD: usize = 12;

/// Reads the entries of a whole `pHot`, `pLnk` or `pNav` atom: as many as the count says and the
/// bytes allow.
fn read_entries<T>(
    atom: &[u8],
    kind: FourCc,
    size: usize,
    read: impl Fn(&[u8]) -> Result<T>,
) -> Result<Vec<T>> {
    let mut r = ByteReader::new(kind, atom);
    r.skip(LIST_HEAD - 2)?;
    let count = usize::from(r.u16()?);
    r.rest().chunks_exact(size).take(count).map(read).collect()
}

/// Writes a whole `pHot`, `pLnk` or `pNav` atom; what a 16-bit count cannot tell is left out.
fn write_entries<T>(kind: FourCc, entries: &[T], write: impl Fn(&T, &mut ByteWriter)) -> Vec<u8> {
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    let mut body = ByteWriter::default();
    for entry in entries.iter().take(usize::from(count)) {
        write(entry, &mut body);
    }
    let body = body.finish();
    let mut w = ByteWriter::default();
    w.u32((LIST_HEAD + body.len()) as u32);
    w.four_cc(kind);
    w.u16(0);
    w.u16(count);
    w.bytes(&body);
    w.finish()
}
