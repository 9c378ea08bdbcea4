//! The records of cursors as they lie in memory, packed to two bytes as in the classic headers.

use super::memory::Handle;
use super::types::{Record, sized};
use crate::base::Point;

/// A `Cursor`: sixteen rows of sixteen bits, as many of mask, and the pixel that points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct Cursor {
    /// The picture.
    pub data: [u16; 16],
    /// What is not transparent.
    pub mask: [u16; 16],
    /// The pixel that points.
    pub hot_spot: Point,
}

/// A `CCrsr`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct CCrsr {
    /// 0x8001.
    pub kind: i16,
    /// Its pixel map.
    pub map: Handle,
    /// The pixels of that.
    pub data: Handle,
    /// Nil.
    pub expanded: Handle,
    /// 0: not expanded.
    pub is_expanded: i16,
    /// Nil.
    pub expanded_map: Handle,
    /// The picture of one bit.
    pub one_bit: [u16; 16],
    /// What is not transparent.
    pub mask: [u16; 16],
    /// The pixel that points.
    pub hot_spot: Point,
    /// 0.
    pub table: i32,
    /// The number of its resource.
    pub id: i32,
}

// SAFETY: numbers and pointers, packed without gaps.
unsafe impl Record for Cursor {}
// SAFETY: as above.
unsafe impl Record for CCrsr {}

const _: () = {
    assert!(size_of::<Cursor>() == 68);
    assert!(sized(size_of::<CCrsr>(), 112, 96));
};
