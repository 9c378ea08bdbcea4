//! The decoded pictures of a panorama node: what is seen, and its hot spots.
//!
//! Read and decoded when they are first needed, all tiles in parallel. A tile that is missing or
//! damaged is left out, is shown as such, and the reason is kept for the caller.

use std::collections::HashMap;
use std::f64::consts::TAU;
use std::sync::Arc;

use crate::base::{Error, Result};
use crate::codecs::{self, ImageDescription};
use crate::imaging::{self, Cube, Cylinder, Face, Mips, View};
use crate::movie::Movie;
use crate::raster::{Surface, palette};
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
    /// Reads and decodes the picture of a node. Where tiles are missing and the file has a smaller
    /// version that is whole, that one is shown.
    pub fn load(movie: &Movie, panorama: &Panorama) -> Result<Self> {
        let (tiles, damage) = decode_tiles(movie, &panorama.image)?;
        if damage.is_some() {
            // Largest first: the one that shows most.
            let mut smaller: Vec<_> = panorama.low_resolution.iter().collect();
            smaller.sort_by_key(|(_, tiles)| std::cmp::Reverse(tiles.width * tiles.height));
            for (_, stored) in smaller {
                if let Ok((tiles, None)) = decode_tiles(movie, stored) {
                    return Ok(Self { panorama: stand(panorama, stored, tiles)?, damage });
                }
            }
        }
        Ok(Self { panorama: stand(panorama, &panorama.image, tiles)?, damage })
    }
}

/// Tiles put where the shape of a panorama has them.
fn stand(
    panorama: &Panorama,
    stored: &Tiles,
    tiles: Vec<Option<Surface>>,
) -> Result<imaging::Panorama> {
    Ok(match &panorama.shape {
        Shape::Cylinder(shape) => imaging::Panorama::Cylinder(cylinder(shape, stored, tiles)?),
        Shape::Cube(faces) => imaging::Panorama::Cube(cube(faces, stored, tiles)?),
    })
}

/// The hot spot picture of a node: IDs where the other has colours.
#[derive(Debug)]
pub struct HotSpotPicture {
    /// The picture as one that can be drawn: the IDs are the lowest eight bits of its colours.
    pub panorama: imaging::Panorama,
    planes: Vec<Ids>,
    present: Vec<bool>,
}

/// The IDs of a cylinder or of a face.
#[derive(Debug)]
struct Ids {
    width: usize,
    height: usize,
    ids: Vec<u8>,
}

impl HotSpotPicture {
    /// Reads and decodes the hot spot picture of a node; nothing where it has none, or none that
    /// can be read at all. Where a tile is missing there is no hot spot.
    pub fn load(movie: &Movie, panorama: &Panorama) -> Option<Self> {
        let stored = panorama.hot_spots.as_ref()?;
        let (tiles, _) = decode_tiles(movie, stored).ok()?;
        let size = tiles.iter().flatten().next().map(|tile| (tile.width(), tile.height()))?;
        let tiles = tiles.into_iter().map(|tile| ids_as_colors(tile, size));
        let drawn = stand(panorama, stored, tiles.collect()).ok()?;
        let planes: Vec<Ids> = match &drawn {
            imaging::Panorama::Cylinder(cylinder) => vec![Ids::of(&cylinder.image)],
            imaging::Panorama::Cube(cube) => {
                cube.faces.iter().map(|face| Ids::of(&face.image)).collect()
            }
        };
        let mut present = vec![false; 256];
        for id in planes.iter().flat_map(|plane| &plane.ids) {
            present[usize::from(*id)] = true;
        }
        Some(Self { panorama: drawn, planes, present })
    }

    /// Whether a hot spot is anywhere in the picture.
    pub fn contains(&self, id: u32) -> bool {
        id != 0 && self.present.get(id as usize).copied().unwrap_or(false)
    }

    /// The hot spot at a pixel of a view; 0 for none.
    pub fn id_at(&self, view: &View, size: (usize, usize), pixel: (usize, usize)) -> u32 {
        let Some((face, column, row)) = self.panorama.position(view, size, pixel) else { return 0 };
        let Some(plane) = self.planes.get(face) else { return 0 };
        let column = match &self.panorama {
            imaging::Panorama::Cylinder(cylinder) => {
                let turn = plane.width as f64 * TAU / (cylinder.max_pan - cylinder.min_pan);
                column.rem_euclid(turn)
            }
            imaging::Panorama::Cube(_) => column,
        };
        plane.at(column, row)
    }
}

impl Ids {
    fn of(surface: &Surface) -> Self {
        let (width, height) = (surface.width(), surface.height());
        let mut ids = Vec::with_capacity(width * height);
        let mut row = vec![0; width];
        for y in 0..height {
            surface.read_argb(y, 0, &mut row);
            ids.extend(row.iter().map(|color| *color as u8));
        }
        Self { width, height, ids }
    }

    fn at(&self, column: f64, row: f64) -> u32 {
        let inside = |at: f64, size: usize| (0.0..size as f64).contains(&at).then_some(at as usize);
        let place = inside(column, self.width).zip(inside(row, self.height));
        let id = place.and_then(|(x, y)| self.ids.get(y * self.width + x));
        id.copied().unwrap_or_default().into()
    }
}

/// A tile of IDs as colours; where it is missing, or its colours are no indices of any known
/// table, there is no hot spot.
fn ids_as_colors(tile: Option<Surface>, size: (usize, usize)) -> Option<Surface> {
    let ids: Vec<u32> = match &tile {
        Some(tile) => ids(tile).into_iter().map(u32::from).collect(),
        None => vec![0; size.0 * size.1],
    };
    let (width, height) = tile.map_or(size, |tile| (tile.width(), tile.height()));
    Surface::from_argb(width, height, ids).ok()
}

/// The hot spot IDs that the pixels of a picture are.
pub(super) fn ids(picture: &Surface) -> Vec<u8> {
    match (picture.as_indices(), picture.as_argb()) {
        (Some(indices), _) => indices.to_vec(),
        // An author's mistake: the colours stand for entries of the system's palette [I].
        (None, Some(colors)) => {
            let index = system_indices();
            let index_of = |color: &u32| index.get(&(color & RGB)).copied().unwrap_or_default();
            colors.iter().map(index_of).collect()
        }
        (None, None) => Vec::new(),
    }
}

/// The index of each colour of the system's palette.
fn system_indices() -> HashMap<u32, u8> {
    let table = palette::for_depth(8);
    table.iter().map(|color| color & RGB).zip(0..=255).collect()
}

const RGB: u32 = 0x00FF_FFFF;

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
        mips: Mips::default(),
    })
}

/// Full circle: within a hundredth of a degree (`formats.md` 6.4).
const CLOSED: f64 = 0.01 * TAU / 360.0;

fn cube(faces: &[CubeFaceShape], stored: &Tiles, tiles: Vec<Option<Surface>>) -> Result<Cube> {
    let missing = |_| imaging::missing_tile(stored.width as usize, stored.height as usize);
    let faces = faces.iter().zip(tiles).map(|(face, tile)| {
        Ok(Face {
            image: Arc::new(tile.map_or_else(|| missing(()), Surface::into_argb)?),
            orientation: face.orientation,
            distance: face.distance,
            centre: face.centre,
            aspect: face.aspect,
            skew: face.skew,
            mips: Mips::default(),
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
