//! The hot spot picture of a panorama node: IDs where the other has colours.

use std::collections::HashMap;
use std::f64::consts::TAU;
use std::sync::Arc;

use super::standing::{cylinder_of, face_of, layout};
use super::tile_reading;
use crate::base::{Result, room};
use crate::imaging::{self, Cube, View};
use crate::movie::Movie;
use crate::raster::{Surface, palette};
use crate::vr::{Panorama, Shape, Tiles};

/// The hot spot picture of a node: not yet looked for, or what was found.
#[derive(Debug, Default)]
pub(super) enum Stored {
    #[default]
    Unread,
    None,
    Read(Arc<HotSpotPicture>),
}

impl Stored {
    /// Bytes of pixels that are held.
    pub fn bytes(&self) -> usize {
        match self {
            Self::Read(picture) => picture.images().map(|(w, h, _)| w * h * 4).sum(),
            _ => 0,
        }
    }
}

/// A hot spot picture.
#[derive(Debug)]
pub struct HotSpotPicture {
    /// The picture as one that can be drawn: the IDs are the lowest eight bits of its colours.
    pub panorama: imaging::Panorama,
    present: Vec<bool>,
}

impl HotSpotPicture {
    /// Reads and decodes the hot spot picture of a node; nothing where it has none, or none that
    /// can be read at all. Where a tile is missing there is no hot spot.
    pub fn load(movie: &Movie, panorama: &Panorama) -> Option<Self> {
        let stored = panorama.hot_spots.as_ref()?;
        let all: Vec<usize> = (0..stored.count as usize).collect();
        let tiles = tile_reading::decode(movie, stored, &all).ok()?;
        if tiles.iter().all(Result::is_err) {
            return None;
        }
        let size = tile_reading::size(movie, stored).ok()?;
        let tiles = tiles.into_iter().map(|tile| ids_as_colors(tile.ok(), size));
        let drawn = stand(movie, panorama, stored, tiles).ok()?;
        let mut picture = Self { panorama: drawn, present: vec![false; 256] };
        let mut present = [false; 256];
        for (_, _, colors) in picture.images() {
            colors.iter().for_each(|color| present[usize::from(*color as u8)] = true);
        }
        picture.present.copy_from_slice(&present);
        Some(picture)
    }

    fn images(&self) -> impl Iterator<Item = (usize, usize, &[u32])> {
        let faces: Vec<&Surface> = match &self.panorama {
            imaging::Panorama::Cylinder(cylinder) => vec![&cylinder.image],
            imaging::Panorama::Cube(cube) => cube.faces.iter().map(|face| &*face.image).collect(),
        };
        faces
            .into_iter()
            .map(|image| (image.width(), image.height(), image.as_argb().unwrap_or_default()))
    }

    /// Whether a hot spot is anywhere in the picture.
    pub fn contains(&self, id: u32) -> bool {
        id != 0 && self.present.get(id as usize).copied().unwrap_or(false)
    }

    /// The hot spot at a pixel of a view; 0 for none.
    pub fn id_at(&self, view: &View, size: (usize, usize), pixel: (usize, usize)) -> u32 {
        let Some((face, column, row)) = self.panorama.position(view, size, pixel) else { return 0 };
        let (image, column) = match &self.panorama {
            imaging::Panorama::Cylinder(cylinder) => {
                let width = cylinder.image.width() as f64;
                let turn = width * TAU / (cylinder.max_pan - cylinder.min_pan);
                (&cylinder.image, column.rem_euclid(turn))
            }
            imaging::Panorama::Cube(cube) => {
                let Some(face) = cube.faces.get(face) else { return 0 };
                (&face.image, column)
            }
        };
        let inside = |at: f64, size: usize| (0.0..size as f64).contains(&at).then_some(at as usize);
        match inside(column, image.width()).zip(inside(row, image.height())) {
            Some((x, y)) => image.argb_at(x, y) & 0xFF,
            None => 0,
        }
    }
}

/// Tiles put where the shape of a panorama has them.
fn stand(
    movie: &Movie,
    panorama: &Panorama,
    stored: &Tiles,
    tiles: impl Iterator<Item = Option<Surface>>,
) -> Result<imaging::Panorama> {
    Ok(match &panorama.shape {
        Shape::Cylinder(shape) => {
            let layout = layout(movie, shape, stored)?;
            let mut image = layout.blank(layout.all())?;
            for (index, tile) in tiles.enumerate() {
                layout.put(&mut image, layout.all(), index, tile.as_ref())?;
            }
            let cylinder = cylinder_of(shape, &layout, layout.all(), image);
            imaging::Panorama::Cylinder(cylinder)
        }
        Shape::Cube(faces) => {
            let (width, height) = (stored.width as usize, stored.height as usize);
            let faces = faces.iter().zip(tiles).map(|(face, tile)| {
                let tile = tile.map_or_else(|| Surface::argb(width, height), Ok)?;
                Ok(face_of(face, Arc::new(tile)))
            });
            imaging::Panorama::Cube(Cube { faces: faces.collect::<Result<_>>()? })
        }
    })
}

/// A tile of IDs as colours; where it is missing, or its colours are no indices of any known
/// table, there is no hot spot.
fn ids_as_colors(tile: Option<Surface>, size: (usize, usize)) -> Option<Surface> {
    let ids: Vec<u32> = match &tile {
        Some(tile) => {
            let ids = ids(tile).ok()?;
            room::collected(ids.len(), ids.into_iter().map(u32::from)).ok()?
        }
        None => room::zeroed(size.0 * size.1).ok()?,
    };
    let (width, height) = tile.map_or(size, |tile| (tile.width(), tile.height()));
    Surface::from_argb(width, height, ids).ok()
}

/// The hot spot IDs that the pixels of a picture are.
pub(super) fn ids(picture: &Surface) -> Result<Vec<u8>> {
    match (picture.as_indices(), picture.as_argb()) {
        (Some(indices), _) => room::copied(indices),
        // An author's mistake: the colours stand for entries of the system's palette [I].
        (None, Some(colors)) => {
            let index = system_indices();
            let index_of = |color: &u32| index.get(&(color & RGB)).copied().unwrap_or_default();
            room::collected(colors.len(), colors.iter().map(index_of))
        }
        (None, None) => Ok(Vec::new()),
    }
}

/// The index of each colour of the system's palette.
fn system_indices() -> HashMap<u32, u8> {
    let table = palette::for_depth(8);
    table.iter().map(|color| color & RGB).zip(0..=255).collect()
}

const RGB: u32 = 0x00FF_FFFF;
