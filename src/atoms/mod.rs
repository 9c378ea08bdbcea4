//! QuickTime atom containers over a byte buffer: walk, find, insert, remove, copy.
//!
//! "Interactive Movies", *QuickTime Atoms and Atom Containers*; the layout is that of
//! "QuickTime File Format", *QT Atom Containers*: 12 bytes in front (the last two count locks), then
//! a root atom `'sean'`. An atom is known by its offset from the start of the buffer; as a parent,
//! 0 is the root. The bytes are the file's: everything but an application's own leaves is big-endian.

mod edit;
pub mod parameters;
mod read;
mod storage;
mod value;
mod variables;

pub use edit::{
    copy, insert_child, insert_children, push_header, remove, remove_children, replace, set_data,
    set_id, swap,
};
pub use read::{Child, Container};
pub use storage::Storage;
pub use value::Value;
pub use variables::Variables;

use crate::base::FourCc;

/// The root, as a parent.
pub const ROOT: u32 = 0;
/// Bytes in front of the root atom.
pub const PREAMBLE: usize = 12;
/// Bytes of an atom's header.
pub const HEADER: usize = 20;
/// Type of the root atom.
pub const SEAN: FourCc = FourCc(*b"sean");

/// An empty container.
pub fn new_container() -> Vec<u8> {
    let mut bytes = vec![0; PREAMBLE];
    edit::push_header(&mut bytes, HEADER, SEAN, 1, 0);
    bytes
}
