//! The QTVR format: one record, one file; version 1 becomes version 2.

pub mod byte_order;
mod container;
mod cube;
mod cylinder;
mod object;
mod panorama;
pub mod records;
mod scene;
mod tiles;
pub mod version_one;
mod version_two;

pub use object::Object;
pub use panorama::{
    Constraints, CubeFaceShape, CylinderShape, Limits, Orientation, Panorama, Shape, Tiles,
};
pub use scene::{ImagingProperties, Node, NodeKind, Scene, Version};
