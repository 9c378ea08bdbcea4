//! Where handlers are: in the information of a node, and in a sample of sprites.
//!
//! "QTVR File Format", *Required Atoms for Wired Actions*; `formats.md` 10.1.

use crate::atoms::{Container, ROOT};
use crate::base::FourCc;

/// `kQTEventType`.
const EVENT: FourCc = FourCc(*b"evnt");

/// The handler at the root of a container whose type is that of the event: of a node, or of a
/// frame.
pub fn find_global(container: &Container<'_>, event: FourCc) -> Option<u32> {
    container.find_by_index(ROOT, event, 1).map(|atom| atom.offset)
}

/// The handler of a hot spot in the information of its node.
pub fn find_of_hot_spot(container: &Container<'_>, id: u32, event: FourCc) -> Option<u32> {
    let (parent, _) = container.find_by_id(ROOT, FourCc(*b"hspa"), 1)?;
    let (spot, _) = container.find_by_id(parent.offset, FourCc(*b"hots"), id)?;
    Some(container.find_by_id(spot.offset, EVENT, event.to_u32())?.0.offset)
}

/// The handler of a sprite, whose atom is at `sprite`.
pub fn find_of_sprite(container: &Container<'_>, sprite: u32, event: FourCc) -> Option<u32> {
    Some(container.find_by_id(sprite, EVENT, event.to_u32())?.0.offset)
}
