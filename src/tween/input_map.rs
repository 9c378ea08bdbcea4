//! Input maps: what a track does with the values that others send it.
//!
//! "QuickTime File Format", *Track Input Map Atoms*; `Movies.h`, `kTrackModifier…`.

use crate::atoms::{Container, ROOT};
use crate::base::FourCc;

/// Most inputs of a track.
const MOST: usize = 256;

/// Types of modifiers.
#[expect(missing_docs, reason = "each is named after its constant in Movies.h")]
pub mod modifier {
    pub const MATRIX: u32 = 1;
    pub const CLIP: u32 = 2;
    pub const VOLUME: u32 = 3;
    pub const BALANCE: u32 = 4;
    pub const GRAPHICS_MODE: u32 = 5;
    pub const OBJECT_MATRIX: u32 = 6;
    pub const OBJECT_GRAPHICS_MODE: u32 = 7;
    pub const OBJECT_IMAGE_INDEX: u32 = 11;
    pub const OBJECT_LAYER: u32 = 12;
    pub const OBJECT_VISIBLE: u32 = 13;
    pub const OBJECT_CAN_BE_HIT_TESTED: u32 = 15;
    pub const IMAGE: u32 = u32::from_be_bytes(*b"vide");
    pub const PAN_ANGLE: u32 = u32::from_be_bytes(*b"pan ");
    pub const TILT_ANGLE: u32 = u32::from_be_bytes(*b"tilt");
    pub const FIELD_OF_VIEW: u32 = u32::from_be_bytes(*b"fov ");
}

/// One input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// The place among the track's references of type `'ssrc'`, from 1.
    pub reference: u32,
    /// What it changes: one of [`modifier`].
    pub kind: u32,
    /// Which object of the track; 0 for the track.
    pub object: u32,
    /// Which entry of the sample is meant; the first for `None`.
    pub entry: Option<u32>,
}

/// The inputs in the map of a track, which may have zeros in front of the container; none where it
/// cannot be read.
pub fn inputs(map: &[u8]) -> Vec<Input> {
    let Ok(container) = Container::open(map) else { return Vec::new() };
    let all = container.children(ROOT).filter(|child| child.kind.0 == [0, 0, b'i', b'n']);
    let input = all.take(MOST).filter_map(|child| {
        let long = |kind: [u8; 4]| {
            let leaf = container.leaf_by_id(child.offset, FourCc(kind), 1)?;
            Some(u32::from_be_bytes(*leaf.first_chunk()?))
        };
        Some(Input {
            reference: child.id,
            kind: long([0, 0, b't', b'y'])?,
            object: long(*b"obid").unwrap_or(0),
            entry: long(*b"subi"),
        })
    });
    input.collect()
}
