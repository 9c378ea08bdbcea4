//! The decoded picture of a panorama node.
//!
//! Read and decoded when the node is drawn, all tiles in parallel. A tile that is missing or
//! damaged is left out, is shown as such, and the reason is kept for the caller.

use std::f64::consts::TAU;
use std::sync::Arc;

use crate::base::{Error, Result};
use crate::codecs::{self, ImageDescription};
use crate::imaging::{self, Cube, Cylinder, Face};
use crate::movie::Movie;
use crate::raster::Surface;
use crate::vr::{CubeFaceShape, CylinderShape, Orientation, Panorama, Shape, Tiles};

/// A node's picture, ready to be looked at.
#[derive(Debug)]
pub struct Picture {
    /// What is drawn.
    pub panorama: imaging::Panorama,
    /// Why tiles are missing, where some are.
    pub damage: Option<Error>,
}

impl Picture {
    /// Reads and decodes the picture of a node.
    pub fn load(movie: &Movie, panorama: &Panorama) -> Result<Self> {
        let (tiles, damage) = decode_tiles(movie, &panorama.image)?;
        let panorama = match &panorama.shape {
            Shape::Cylinder(shape) => {
                imaging::Panorama::Cylinder(cylinder(shape, &panorama.image, tiles)?)
            }
            Shape::Cube(faces) => imaging::Panorama::Cube(cube(faces, &panorama.image, tiles)?),
        };
        Ok(Self { panorama, damage })
    }
}

fn cylinder(
    shape: &CylinderShape,
    stored: &Tiles,
    tiles: Vec<Option<Surface>>,
) -> Result<Cylinder> {
    let orientation = match shape.orientation {
        Orientation::Vertical => imaging::Orientation::Vertical,
        Orientation::Horizontal => imaging::Orientation::Horizontal,
    };
    let size = (stored.width as usize, stored.height as usize);
    let image = imaging::assemble(tiles, stored.tiles_x as usize, size, orientation)?;
    let radius = image.height() as f64 / (shape.tan_top - shape.tan_bottom);
    Ok(Cylinder {
        image: Arc::new(image),
        min_pan: shape.min_pan,
        max_pan: shape.max_pan,
        wraps: shape.max_pan - shape.min_pan > TAU - CLOSED,
        horizon: radius * shape.tan_top,
        radius,
    })
}

/// Full circle: within a hundredth of a degree (`formats.md` 6.4).
const CLOSED: f64 = 0.01 * TAU / 360.0;

fn cube(faces: &[CubeFaceShape], stored: &Tiles, tiles: Vec<Option<Surface>>) -> Result<Cube> {
    let missing = |_| imaging::missing_tile(stored.width as usize, stored.height as usize);
    let faces = faces.iter().zip(tiles).map(|(face, tile)| {
        Ok(Face {
            image: Arc::new(tile.map_or_else(|| missing(()), Ok)?),
            orientation: face.orientation,
            distance: face.distance,
            centre: face.centre,
            aspect: face.aspect,
            skew: face.skew,
        })
    });
    Ok(Cube { faces: faces.collect::<Result<_>>()? })
}

/// Decodes all tiles in parallel; the error is the first reason for a missing one.
fn decode_tiles(movie: &Movie, tiles: &Tiles) -> Result<(Vec<Option<Surface>>, Option<Error>)> {
    let track = movie.track(tiles.track_id).ok_or(Error::InvalidNodeFormat)?;
    let media = &track.media;
    let read = |number: u32| -> Result<(ImageDescription, Vec<u8>)> {
        let sample = media.samples.sample(number)?;
        let description = ImageDescription::read(media.description(sample.description)?)?;
        Ok((description, media.read_sample(number)?))
    };
    let end = tiles.first_sample.saturating_add(tiles.count);
    let decoded = codecs::decode_many((tiles.first_sample..end).map(read).collect());
    let mut damage = None;
    let tiles = decoded
        .into_iter()
        .map(|tile| tile.map_err(|error| damage = damage.or(Some(missing_because(error)))).ok());
    Ok((tiles.collect(), damage))
}

/// Data that end too soon have not arrived; anything else is told as it is.
fn missing_because(error: Error) -> Error {
    match error {
        Error::EndOfFile | Error::EndOfData | Error::InvalidSampleNumber => {
            Error::StreamingNodeNotReady
        }
        error => error,
    }
}
