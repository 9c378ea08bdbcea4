//! What a `SpriteWorld` stands for: the world, the graphics worlds around it, and its sprites.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use core::ffi::c_long;

use super::super::image_compression::description;
use super::super::memory::{Handle, Ptr};
use super::super::ports::{self, CGrafPtr};
use super::super::regions;
use crate::base::{Error, Matrix, Point, Rect, Result};
use crate::codecs;
use crate::raster::Region;
use crate::runtime::tokens::{Kind, Table};
use crate::sprite::{
    GraphicsMode, Hit, Image, Key, Look, Map, PixelRect, Target, World, inverse, joined, map_of,
    mapped, present,
};
use parking_lot::Mutex;

static WORLDS: Table<Cell> = Table::new(Kind::SpriteWorld);
static SPRITES: Table<Cell> = Table::new(Kind::Sprite);

/// A world; its sprites' tokens lead to the same cell.
type Cell = Mutex<Stage>;
type Shared = Arc<Cell>;

/// Flags of a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Flags(pub(super) u32);

impl Flags {
    const SCALE_SPRITES: u32 = 2;
    const HIGH_QUALITY: u32 = 4;
    const DONT_AUTO_INVALIDATE: u32 = 8;
    const INVISIBLE: u32 = 16;

    fn has(self, flags: u32) -> bool {
        self.0 & flags != 0
    }
}

/// `kOnlyDrawToSpriteWorld`, `kSpriteWorldPreflight`.
const ONLY_TO_LAYER: u32 = 1;
const PREFLIGHT: u32 = 2;
/// `kSpriteWorldDidDraw`, `kSpriteWorldNeedsToDraw`.
const DID_DRAW: c_long = 1;
const NEEDS_TO_DRAW: c_long = 2;
/// Flags of hit tests.
const HIT_IMAGE: u32 = 2;
const HIT_INVISIBLE: u32 = 4;
const HIT_IN_DISPLAY: u32 = 16;

/// A world and what it is drawn on.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) world: World,
    pub(super) matrix: Matrix,
    pub(super) mode: GraphicsMode,
    pub(super) flags: Flags,
    destination: CGrafPtr,
    layer: CGrafPtr,
    backdrop: Option<CGrafPtr>,
    /// The layer's coordinates.
    bounds: Rect,
    clip: Option<Region>,
    sprites: BTreeMap<u32, Costume>,
    /// The sprites whose images have to be decoded.
    stale: BTreeSet<u32>,
}

/// Where a sprite's image is.
#[derive(Debug)]
pub(super) struct Costume {
    key: Key,
    pub(super) description: Handle,
    pub(super) data: Ptr,
    /// Bytes of the data; the description tells where this is nothing.
    pub(super) data_size: Option<c_long>,
}

// SAFETY: the addresses are the program's, and are followed only while it calls.
unsafe impl Send for Costume {}

pub(super) fn open(stage: Stage) -> Result<u32> {
    WORLDS.insert(Arc::new(Mutex::new(stage)))
}

/// Runs `body` alone with a world.
pub(super) fn with<R>(token: u32, body: impl FnOnce(&mut Stage) -> Result<R>) -> Result<R> {
    body(&mut WORLDS.get(token).ok_or(Error::Param)?.lock())
}

/// Runs `body` alone with a sprite's world and the sprite's token.
pub(super) fn with_sprite<R>(
    token: u32,
    body: impl FnOnce(&mut Stage, u32) -> Result<R>,
) -> Result<R> {
    body(&mut SPRITES.get(token).ok_or(Error::Param)?.lock(), token)
}

pub(super) fn close(token: u32) -> Result<()> {
    dispose_all(token)?;
    WORLDS.remove(token).map(drop).ok_or(Error::Param)
}

pub(super) fn dispose_all(token: u32) -> Result<()> {
    let tokens = with(token, |stage| {
        stage.world.clear();
        Ok(std::mem::take(&mut stage.sprites))
    })?;
    for token in tokens.into_keys() {
        SPRITES.remove(token);
    }
    Ok(())
}

/// Puts a sprite into a world and gives its token.
pub(super) fn add_sprite(token: u32, look: Look, description: Handle, data: Ptr) -> Result<u32> {
    let cell: Shared = WORLDS.get(token).ok_or(Error::Param)?;
    let sprite = SPRITES.insert(Arc::clone(&cell))?;
    let mut stage = cell.lock();
    let key = stage.world.add(look)?;
    let costume = Costume { key, description, data, data_size: None };
    stage.sprites.insert(sprite, costume);
    stage.stale.insert(sprite);
    Ok(sprite)
}

pub(super) fn dispose_sprite(token: u32) -> Result<()> {
    let cell = SPRITES.remove(token).ok_or(Error::Param)?;
    let mut stage = cell.lock();
    if let Some(costume) = stage.sprites.remove(&token) {
        stage.world.remove(costume.key);
    }
    Ok(())
}

impl Stage {
    pub(super) fn new(
        destination: CGrafPtr,
        layer: CGrafPtr,
        background: u32,
        backdrop: Option<CGrafPtr>,
    ) -> Result<Self> {
        let shape = |port| {
            ports::with_pixels(port, |pixels, bounds| {
                (pixels.width(), pixels.height(), pixels.format(), bounds)
            })
        };
        let (width, height, format, bounds) = shape(layer)?;
        if let Some(backdrop) = backdrop {
            let (columns, rows, other, _) = shape(backdrop)?;
            if (columns, rows, other.bits()) != (width, height, format.bits()) {
                return Err(Error::GWorldsNotSame);
            }
        }
        let mut world = World::new(width, height)?;
        world.set_background(background);
        world.set_format(Some(format));
        let stage = Self {
            world,
            matrix: Matrix::IDENTITY,
            mode: GraphicsMode::COPY,
            flags: Flags(0),
            destination,
            layer,
            backdrop,
            bounds,
            clip: None,
            sprites: BTreeMap::new(),
            stale: BTreeSet::new(),
        };
        let mut stage = stage;
        // Sprites are in the coordinates of the layer.
        let view =
            [1.0, 0.0, -f64::from(bounds.left), 0.0, 1.0, -f64::from(bounds.top), 0.0, 0.0, 1.0];
        stage.world.set_view(view, (width, height), false)?;
        Ok(stage)
    }

    pub(super) fn set_clip(&mut self, clip: Handle) -> Result<()> {
        let clip = (clip != Handle::NIL).then(|| regions::get(clip)).transpose()?;
        // In pixels of the picture.
        let (left, top) = (self.bounds.left, self.bounds.top);
        self.clip = clip.map(|clip| clip.offset(left.saturating_neg(), top.saturating_neg()));
        Ok(())
    }

    pub(super) fn invalidate(&mut self, area: Option<Rect>) {
        let Some(area) = area else { return self.world.invalidate_all() };
        let (left, top) = (i32::from(self.bounds.left), i32::from(self.bounds.top));
        self.world.invalidate(PixelRect::new(
            i32::from(area.left) - left,
            i32::from(area.top) - top,
            i32::from(area.right) - left,
            i32::from(area.bottom) - top,
        ));
    }

    /// Changes how a sprite looks.
    pub(super) fn dress(&mut self, token: u32, change: impl FnOnce(&mut Look)) -> Result<()> {
        let key = self.costume(token)?.key;
        let mut look = self.world.look(key).ok_or(Error::Param)?.clone();
        change(&mut look);
        let invalidate = !self.flags.has(Flags::DONT_AUTO_INVALIDATE);
        self.world.set(key, look, invalidate);
        Ok(())
    }

    pub(super) fn look(&self, token: u32) -> Result<&Look> {
        let costume = self.sprites.get(&token).ok_or(Error::Param)?;
        self.world.look(costume.key).ok_or(Error::Param)
    }

    pub(super) fn costume(&mut self, token: u32) -> Result<&mut Costume> {
        self.sprites.get_mut(&token).ok_or(Error::Param)
    }

    /// Has a sprite drawn again, from its image on.
    pub(super) fn invalidate_sprite(&mut self, token: u32) -> Result<()> {
        let key = self.costume(token)?.key;
        self.stale.insert(token);
        self.world.invalidate_sprite(key);
        Ok(())
    }

    /// Changes where a sprite's image is.
    pub(super) fn change_image(
        &mut self,
        token: u32,
        change: impl FnOnce(&mut Costume),
    ) -> Result<()> {
        change(self.costume(token)?);
        self.stale.insert(token);
        Ok(())
    }

    /// Decodes the images that have changed; the first trouble is told.
    fn decode(&mut self) -> Result<()> {
        let mut result = Ok(());
        let stale = std::mem::take(&mut self.stale);
        for token in stale {
            let Ok(costume) = self.costume(token) else { continue };
            let image = costume.decode();
            let image = image.unwrap_or_else(|error| {
                result = result.and(Err(error));
                None
            });
            self.dress(token, |look| look.image = image)?;
        }
        result
    }

    /// Draws what has changed; tells whether it did, or has to.
    pub(super) fn idle(&mut self, flags: u32) -> (c_long, Result<()>) {
        let decoded = self.decode();
        let needs = self.world.needs_drawing() && !self.flags.has(Flags::INVISIBLE);
        match (needs, flags & PREFLIGHT != 0) {
            (false, _) => (0, decoded),
            (true, true) => (NEEDS_TO_DRAW, decoded),
            (true, false) => {
                let drawn = self.draw(flags & ONLY_TO_LAYER == 0);
                (if drawn.is_ok() { DID_DRAW } else { 0 }, decoded.and(drawn))
            }
        }
    }

    fn draw(&mut self, to_destination: bool) -> Result<()> {
        let (map, mix) = (self.map(), self.mode.mix());
        let smooth = self.flags.has(Flags::SCALE_SPRITES | Flags::HIGH_QUALITY);
        let Self { world, layer, .. } = self;
        let parts = match self.backdrop {
            None => world.draw(None),
            Some(backdrop) => ports::with_pixels(backdrop, |pixels, _| {
                let pixels = pixels.as_ref();
                world.draw(Some(&|y, x, row| pixels.read_row_argb(y, x, row)))
            })?,
        };
        let picture = world.picture();
        ports::with_pixels(*layer, |pixels, _| {
            for part in &parts {
                for y in part.top as usize..part.bottom as usize {
                    let row = picture.row(y);
                    let row = row.get(part.left as usize..part.right as usize).unwrap_or_default();
                    pixels.put_row_argb(y, part.left as usize, row);
                }
            }
        })?;
        if !to_destination {
            return Ok(());
        }
        ports::with_pixels(self.destination, |pixels, bounds| {
            let origin = (i32::from(bounds.left), i32::from(bounds.top));
            let mut target = Target { pixels, origin, clip: self.clip.as_ref() };
            present(picture, &parts, &map, mix, smooth, &mut target);
        })
    }

    /// From the picture to the destination.
    fn map(&self) -> Map {
        let (left, top) = (f64::from(self.bounds.left), f64::from(self.bounds.top));
        let shift = [1.0, 0.0, left, 0.0, 1.0, top, 0.0, 0.0, 1.0];
        joined(&shift, &map_of(&self.matrix))
    }

    /// The pixel of the picture at a point.
    fn pixel_at(&self, flags: u32, loc: Point) -> Option<(i32, i32)> {
        let (h, v) = (f64::from(loc.h), f64::from(loc.v));
        let (x, y) = match flags & HIT_IN_DISPLAY {
            0 => (h - f64::from(self.bounds.left), v - f64::from(self.bounds.top)),
            // The middle of the pixel: no rounding moves it to another one.
            _ => mapped(&inverse(&self.map())?, h + 0.5, v + 0.5)?,
        };
        Some((x.floor() as i32, y.floor() as i32))
    }

    pub(super) fn hit(&mut self, flags: u32, loc: Point) -> Option<u32> {
        // What cannot be decoded cannot be hit.
        let _ = self.decode();
        let key = self.world.hit(self.pixel_at(flags, loc)?, hit_of(flags), |_| true)?;
        self.sprites.iter().find(|(_, costume)| costume.key == key).map(|(token, _)| *token)
    }

    pub(super) fn is_hit(&mut self, token: u32, flags: u32, loc: Point) -> bool {
        let _ = self.decode();
        let pixel = self.pixel_at(flags, loc);
        let key = self.sprites.get(&token).map(|costume| costume.key);
        let both = pixel.zip(key);
        both.is_some_and(|(pixel, key)| self.world.is_hit(key, pixel, hit_of(flags)))
    }
}

fn hit_of(flags: u32) -> Hit {
    Hit { bounds: flags & HIT_IMAGE == 0, invisible: flags & HIT_INVISIBLE != 0 }
}

impl Costume {
    fn decode(&self) -> Result<Option<Arc<Image>>> {
        if self.description == Handle::NIL || self.data == Ptr::NIL {
            return Ok(None);
        }
        let description = description::get(self.description)?;
        let size = self.data_size.unwrap_or(description.data_size as c_long);
        let size = usize::try_from(size).map_err(|_| Error::Param)?;
        if size == 0 {
            return Err(Error::Param);
        }
        // SAFETY: whoever gave the image promised that its data stay until the sprite has another.
        let bytes = unsafe { core::slice::from_raw_parts(self.data.0, size) };
        let (surface, holes) = codecs::decode_with_holes(&description, bytes)?;
        Image::with_holes(surface, holes).map(Some)
    }
}
