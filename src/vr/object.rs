//! What an object node shows: views from all sides, in a video track.

use super::records::ObjectSample;

/// An object node.
#[derive(Debug, Clone, PartialEq)]
pub struct Object {
    /// How views are arranged and turned.
    pub record: ObjectSample,
    /// The video track with the views.
    pub image_track: u32,
    /// The video track with hot spots.
    pub hot_spot_track: Option<u32>,
}
