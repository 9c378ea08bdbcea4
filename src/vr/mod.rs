//! The QTVR format: one record, one file; version 1 becomes version 2.

pub mod authoring;
pub mod byte_order;
mod container;
mod cube;
mod cursors;
pub mod custom_leaves;
mod cylinder;
mod hot_spots;
mod leaf_order;
mod nodes;
mod object;
mod own_tracks;
mod panorama;
pub mod records;
mod scene;
mod tiles;
pub mod version_one;
mod version_two;

pub use cursors::{StoredCursor, cursors_of_world};
pub use hot_spots::{Action, HotSpot, Text, UNDEFINED, hot_spots};
pub use object::{Frames, Object};
pub use panorama::{
    Constraints, CubeFaceShape, CylinderShape, Limits, Orientation, Panorama, Shape, Tiles,
};
pub use scene::{ImagingProperties, Node, NodeKind, Scene, Version};
