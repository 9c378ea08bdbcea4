//! The picture of a panorama node, as far as it was read.
//!
//! Tiles are read and decoded when they are seen first, all of them in parallel; the others follow
//! in idle time. A tile that is missing or damaged is shown by a smaller version of the picture
//! where the file has a whole one, else as a grid, and the reason is kept for the caller; one whose
//! data have not arrived is looked for again.

use std::sync::Arc;

use super::standing::{
    blank_face, columns_seen, cylinder_of, face_of, layout, rows_seen, smaller_version, stand_of,
};
use super::tile_reading::{self, Decoded};
use crate::base::{Error, Result, limits, room};
use crate::imaging::{self, Columns, Cube, Form, Layout, Mips, View};
use crate::movie::Movie;
use crate::raster::Surface;
use crate::vr::{Panorama, Shape};

/// A node's picture, ready to be looked at where it was read.
#[derive(Debug, Clone)]
pub struct Picture {
    /// What is drawn.
    pub panorama: imaging::Panorama,
    /// Why tiles are missing, where some are.
    pub damage: Option<Error>,
    tiles: Vec<Tile>,
    form: Form,
    /// Of a cylinder, where tiles stand and which columns of it are held.
    held: Option<(Layout, Columns)>,
}

/// What is known of a tile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Tile {
    Unread,
    Whole,
    Missing(Error),
}

/// How much of a picture is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    /// All that was read.
    All,
    /// What is seen, and what was seen beside it as far as that is not too much.
    Near,
    /// What is seen.
    Seen,
}

/// A view with its size.
pub(super) type Look<'a> = (&'a View, (usize, usize));

impl Picture {
    /// A picture of which nothing was read.
    pub(super) fn unread(movie: &Movie, panorama: &Panorama, form: Form) -> Result<Self> {
        let stored = &panorama.image;
        let count = stored.count as usize;
        let (shown, held) = match &panorama.shape {
            Shape::Cylinder(shape) => {
                let layout = layout(movie, shape, stored)?.held(form);
                let columns = Columns { first: 0, count: 1 };
                let image = layout.blank(columns)?;
                let cylinder = cylinder_of(shape, &layout, columns, image);
                (imaging::Panorama::Cylinder(cylinder), Some((layout, columns)))
            }
            Shape::Cube(faces) => {
                let blank = blank_face(stored)?;
                let faces = faces.iter().take(count).map(|face| face_of(face, Arc::clone(&blank)));
                (imaging::Panorama::Cube(Cube { faces: faces.collect() }), None)
            }
        };
        let is_there = |index| tile_reading::is_there(movie, stored, index);
        let damage = (!(0..count).all(is_there)).then_some(Error::StreamingNodeNotReady);
        let tiles = room::filled(Tile::Unread, count)?;
        Ok(Self { panorama: shown, damage, tiles, form, held })
    }

    /// Bytes of pixels that are held: of the picture, and of its smaller versions.
    pub(super) fn bytes(&self) -> (usize, usize) {
        match &self.panorama {
            imaging::Panorama::Cylinder(cylinder) => {
                (cylinder.image.bytes(), cylinder.mips.bytes())
            }
            imaging::Panorama::Cube(cube) => {
                let read = cube.faces.iter().zip(&self.tiles);
                let read = read.filter(|(_, tile)| **tile != Tile::Unread);
                let bytes = read.map(|(face, _)| (face.image.bytes(), face.mips.bytes()));
                bytes.fold((0, 0), |(pictures, versions), (picture, version)| {
                    (pictures + picture, versions + version)
                })
            }
        }
    }

    /// Whether something of a view was not read, or may have arrived since; or whether more is held
    /// than is to be kept.
    pub(super) fn lacks(&self, panorama: &Panorama, look: Look<'_>, keep: Keep) -> bool {
        if keep == Keep::All && self.is_whole() && self.is_read() {
            return false;
        }
        let wanted = self.columns(panorama, look, keep);
        let holds = match (&self.held, wanted) {
            (Some((_, held)), Some(wanted)) => *held == wanted,
            _ => true,
        };
        let seen = self.seen(panorama, look);
        let is_wanted = |(tile, seen): (&Tile, &bool)| match tile {
            Tile::Unread | Tile::Missing(Error::StreamingNodeNotReady) => *seen,
            Tile::Missing(error) if error.may_pass() => true,
            _ => !*seen && keep == Keep::Seen && self.held.is_none(),
        };
        !holds || self.tiles.iter().zip(&seen).any(is_wanted)
    }

    /// Reads what a view lacks, and lets go what is not to be kept. Whether a tile that was missing
    /// is there now.
    pub(super) fn show(
        &mut self,
        movie: &Movie,
        panorama: &Panorama,
        look: Look<'_>,
        keep: Keep,
    ) -> Result<bool> {
        if let Some(columns) = self.columns(panorama, look, keep) {
            self.hold(panorama, columns)?;
        }
        let seen = self.seen(panorama, look);
        let is_too_much = || (self.bytes().0 / 4) as u64 > limits::MAX_WHOLE_PANORAMA;
        if keep == Keep::Seen || (keep == Keep::Near && is_too_much()) {
            self.let_go(panorama, &seen)?;
        }
        let wanted = |index: &usize| seen.get(*index).copied().unwrap_or(false);
        let wanted: Vec<usize> = (0..self.tiles.len())
            .filter(|at| wanted(at) && self.is_due(movie, panorama, *at) || self.has_failed(*at))
            .collect();
        self.read(movie, panorama, &wanted)
    }

    /// Reads some tiles more, those that are next to be read; of those that were missing, those
    /// whose data have arrived. Whether such a one is there now.
    pub(super) fn read_ahead(
        &mut self,
        movie: &Movie,
        panorama: &Panorama,
        most: usize,
    ) -> Result<bool> {
        let columns = self.held.map(|(layout, _)| layout.all());
        if let Some(columns) = columns {
            self.hold(panorama, columns)?;
        }
        let due = (0..self.tiles.len()).filter(|at| self.is_due(movie, panorama, *at));
        let due: Vec<usize> = due.take(most).collect();
        self.read(movie, panorama, &due)
    }

    /// Whether nothing can be read now, and everything is held.
    pub(super) fn is_whole(&self) -> bool {
        let is_held = self.held.is_none_or(|(layout, held)| held == layout.all());
        is_held && !self.tiles.contains(&Tile::Unread)
    }

    /// Whether nothing is left to be read, now or when it arrives.
    pub(super) fn is_read(&self) -> bool {
        let is_done = |tile: &Tile| match tile {
            Tile::Unread => false,
            Tile::Missing(error) => !error.may_pass(),
            Tile::Whole => true,
        };
        self.tiles.iter().all(is_done)
    }

    /// Whether data that were missing are there now.
    pub(super) fn has_arrived(&self, movie: &Movie, panorama: &Panorama) -> bool {
        let is_missing = |at: &usize| matches!(self.tiles.get(*at), Some(Tile::Missing(_)));
        (0..self.tiles.len()).filter(is_missing).any(|at| self.is_due(movie, panorama, at))
    }

    /// Whether a tile was there and could not be read, for a reason that may pass: it is tried again.
    fn has_failed(&self, index: usize) -> bool {
        match self.tiles.get(index) {
            Some(Tile::Missing(Error::StreamingNodeNotReady)) => false,
            Some(Tile::Missing(error)) => error.may_pass(),
            _ => false,
        }
    }

    fn is_due(&self, movie: &Movie, panorama: &Panorama, index: usize) -> bool {
        match self.tiles.get(index) {
            Some(Tile::Unread) => true,
            Some(Tile::Missing(Error::StreamingNodeNotReady)) => {
                tile_reading::is_there(movie, &panorama.image, index)
            }
            _ => false,
        }
    }

    /// Which tiles a view shows.
    fn seen(&self, panorama: &Panorama, (view, size): Look<'_>) -> Vec<bool> {
        match (&panorama.shape, &self.held) {
            (Shape::Cylinder(shape), Some((layout, _))) => {
                let columns = columns_seen(shape, layout, view, size);
                let rows = rows_seen(shape, layout, view, size);
                let is_seen = |index| {
                    let spot = layout.spot(index);
                    let is_level = spot.top < rows.end && rows.start < spot.top + spot.height;
                    is_level && layout.is_in(index, columns)
                };
                (0..layout.count()).map(is_seen).collect()
            }
            (Shape::Cube(faces), _) => {
                let (width, height) = (panorama.image.width, panorama.image.height);
                let shape = f64::from(width) / f64::from(height.max(1));
                let may_see = |face| imaging::may_see(view, size, &stand_of(face, shape));
                faces.iter().map(may_see).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The columns of a cylinder to be held: all, or those of the tiles that are seen.
    fn columns(&self, panorama: &Panorama, (view, size): Look<'_>, keep: Keep) -> Option<Columns> {
        let (Shape::Cylinder(shape), Some((layout, _))) = (&panorama.shape, &self.held) else {
            return None;
        };
        if keep == Keep::All {
            return Some(layout.all());
        }
        let seen = layout.whole_tiles(columns_seen(shape, layout, view, size));
        if keep == Keep::Seen {
            return Some(seen);
        }
        let fits = |columns: Columns| {
            (columns.count * layout.size().1) as u64 <= limits::MAX_WHOLE_PANORAMA
        };
        let held = self.held.map(|(_, held)| held).filter(|held| layout.holds(*held, seen));
        let roomy = layout.whole_tiles(layout.with_room(seen));
        // What is held stays as long as it is enough: to hold others is a copy.
        Some(held.unwrap_or(if fits(roomy) { roomy } else { seen }))
    }

    /// Holds other columns of a cylinder; what was read of them stays.
    fn hold(&mut self, panorama: &Panorama, columns: Columns) -> Result<()> {
        let Shape::Cylinder(shape) = &panorama.shape else { return Ok(()) };
        let (Some((layout, held)), imaging::Panorama::Cylinder(old)) =
            (&mut self.held, &mut self.panorama)
        else {
            return Ok(());
        };
        if *held == columns {
            return Ok(());
        }
        let mut image = layout.blank(columns)?;
        layout.carry((&old.image, *held), (&mut image, columns));
        for (index, tile) in self.tiles.iter_mut().enumerate() {
            if !layout.is_in(index, columns) {
                *tile = Tile::Unread;
            }
        }
        *old = cylinder_of(shape, layout, columns, image);
        *held = columns;
        Ok(())
    }

    /// Lets go of the faces that are not seen.
    fn let_go(&mut self, panorama: &Panorama, seen: &[bool]) -> Result<()> {
        let imaging::Panorama::Cube(cube) = &mut self.panorama else { return Ok(()) };
        let blank = blank_face(&panorama.image)?;
        for ((face, tile), seen) in cube.faces.iter_mut().zip(&mut self.tiles).zip(seen) {
            if !*seen && *tile != Tile::Unread {
                face.image = Arc::clone(&blank);
                face.mips = Mips::default();
                *tile = Tile::Unread;
            }
        }
        Ok(())
    }

    fn read(&mut self, movie: &Movie, panorama: &Panorama, indices: &[usize]) -> Result<bool> {
        if indices.is_empty() {
            return Ok(false);
        }
        let decoded = tile_reading::decode(movie, &panorama.image, indices)?;
        let smaller = if decoded.iter().any(Result::is_err) {
            smaller_version(movie, panorama)
        } else {
            None
        };
        let mut has_arrived = false;
        for (index, tile) in indices.iter().zip(decoded) {
            let Some(was) = self.tiles.get(*index).copied() else { continue };
            let is_whole = tile.as_ref().map(|_| ()).map_err(|error| *error);
            let put = self.put(panorama, *index, tile, smaller.as_deref());
            let Some(known) = self.tiles.get_mut(*index) else { continue };
            *known = is_whole.and(put).map_or_else(Tile::Missing, |()| Tile::Whole);
            has_arrived |= matches!(was, Tile::Missing(_)) && *known == Tile::Whole;
        }
        let missing = self.tiles.iter().find_map(|tile| match tile {
            Tile::Missing(error) => Some(*error),
            _ => None,
        });
        let is_there = |index| tile_reading::is_there(movie, &panorama.image, index);
        let mut unread = (0..self.tiles.len()).filter(|at| self.tiles[*at] == Tile::Unread);
        let absent = missing.is_none() && !unread.all(is_there);
        self.damage = missing.or(absent.then_some(Error::StreamingNodeNotReady));
        Ok(has_arrived)
    }

    fn put(
        &mut self,
        panorama: &Panorama,
        index: usize,
        tile: Decoded,
        smaller: Option<&[Surface]>,
    ) -> Result<()> {
        match (&mut self.panorama, &self.held) {
            (imaging::Panorama::Cylinder(cylinder), Some((layout, columns))) => {
                let image = Arc::make_mut(&mut cylinder.image);
                match (&tile, smaller) {
                    (Err(_), Some([small])) => {
                        layout.fill(image, *columns, index, layout.enlarged(small));
                    }
                    (Err(Error::NoCodec), _) => {
                        layout.fill(image, *columns, index, imaging::no_decoder);
                    }
                    _ => layout.put(image, *columns, index, tile.as_ref().ok())?,
                }
                let (spot, turn) = (layout.spot(index), layout.size().0.max(1));
                let left = (spot.left + turn - columns.first % turn) % turn;
                let across = if left + spot.width <= image.width() {
                    left..left + spot.width
                } else {
                    0..image.width()
                };
                cylinder.mips.renew(image, across, spot.top..spot.top + spot.height);
            }
            (imaging::Panorama::Cube(cube), _) => {
                let Some(face) = cube.faces.get_mut(index) else { return Ok(()) };
                let stored = &panorama.image;
                let Form { reduction, is_short } = self.form;
                let side = |stored: u32| (stored as usize).div_ceil(reduction.max(1));
                let (width, height) = (side(stored.width), side(stored.height));
                let tile = match tile {
                    Ok(tile) if reduction > 1 => imaging::reduced(&tile, reduction),
                    tile => tile,
                };
                let stand_in = |error| match smaller.and_then(|smaller| smaller.get(index)) {
                    Some(small) => Ok(small.clone()),
                    None if error == Error::NoCodec => imaging::no_decoder_tile(width, height),
                    None => imaging::missing_tile(width, height),
                };
                let image = tile.and_then(Surface::into_argb).or_else(stand_in);
                let image =
                    image.and_then(|image| if is_short { image.into_short() } else { Ok(image) });
                face.image = Arc::new(image?);
                face.mips = Mips::default();
            }
            _ => {}
        }
        Ok(())
    }
}
