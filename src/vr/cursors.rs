//! The cursors that a world brings for its hot spots.
//!
//! "QTVR File Format", *Custom Cursor Atoms*: the ID of an atom is that of the cursor.

use super::container::Atom;
use crate::base::FourCc;

const PARENT: FourCc = FourCc(*b"vrcp");

/// A cursor of a movie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCursor {
    /// Its number.
    pub id: i32,
    /// Whether it is a `'crsr'`; else it is a `'CURS'`.
    pub is_color: bool,
    /// The resource's bytes.
    pub bytes: Vec<u8>,
}

/// The cursors in a world container.
pub fn cursors_of_world(world: &[u8]) -> Vec<StoredCursor> {
    let parent = Atom::root(world).and_then(|root| root.child(PARENT));
    let kinds = [(FourCc(*b"CURS"), false), (FourCc(*b"crsr"), true)];
    let of_kind = |parent: &Atom<'_>, (kind, is_color)| -> Vec<StoredCursor> {
        let stored = |atom: Atom<'_>| StoredCursor {
            id: atom.id() as i32,
            is_color,
            bytes: atom.data().to_vec(),
        };
        parent.children_of(kind).map(stored).collect()
    };
    parent.iter().flat_map(|parent| kinds.map(|kind| of_kind(parent, kind))).flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::super::container::{container, leaf, parent};
    use super::*;

    #[test]
    fn a_world_brings_cursors() {
        let color = leaf(FourCc(*b"crsr"), 300, b"colours");
        let plain = leaf(FourCc(*b"CURS"), -19700_i32 as u32, b"plain");
        let found = cursors_of_world(&container(&[parent(PARENT, 1, &[color, plain])]));
        let told: Vec<_> = found.iter().map(|cursor| (cursor.id, cursor.is_color)).collect();
        assert_eq!(told, [(-19700, false), (300, true)]);
        assert!(cursors_of_world(&container(&[])).is_empty());
    }
}
