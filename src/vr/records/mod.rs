//! The records of QTVR 2.x and 5: one record, one file, reader and writer side by side.
//!
//! "QTVR File Format" and `QuickTimeVRFormat.h`. Readers want every field that means something and
//! let reserved ones at the end be missing; versions are not checked. Writers write version 2.0.

mod angle_range;
mod cube_face;
mod cubic_view;
mod hot_spot_info;
mod link;
mod node_header;
mod node_location;
mod object_sample;
mod panorama_imaging;
mod panorama_sample;
mod string;
mod track_reference;
mod url;
mod world_header;

#[cfg(test)]
pub(crate) mod checks;

pub use angle_range::{AngleRange, CONSTRAINT_KINDS};
pub use cube_face::CubeFace;
pub use cubic_view::CubicView;
pub use hot_spot_info::HotSpotInfo;
pub use link::{Link, LinkView, link_valid};
pub use node_header::NodeHeader;
pub use node_location::NodeLocation;
pub use object_sample::ObjectSample;
pub use panorama_imaging::{PanoramaImaging, imaging_valid};
pub use panorama_sample::{PanoramaSample, panorama_flags};
pub use string::{StringEncoding, VrString};
pub use track_reference::{TrackReferenceEntry, resolution};
pub use url::Url;
pub use world_header::WorldHeader;

use crate::base::{ByteReader, ByteWriter, Result};

/// The version that the records of this format carry.
const VERSION: (u16, u16) = (2, 0);

fn skip_version(r: &mut ByteReader<'_>) -> Result<()> {
    r.skip(4)
}

fn write_version(w: &mut ByteWriter) {
    w.u16(VERSION.0);
    w.u16(VERSION.1);
}

/// A `FloatPoint`: x before y.
pub type FloatPoint = (f32, f32);

fn read_point(r: &mut ByteReader<'_>) -> Result<FloatPoint> {
    Ok((r.f32()?, r.f32()?))
}

fn write_point(w: &mut ByteWriter, (x, y): FloatPoint) {
    w.f32(x);
    w.f32(y);
}
