//! A sprite world: sprites in layers over a background, drawn again only where something changed.
//!
//! "QuickTime 3 Reference", *Sprites*: a smaller layer is in front; of sprites in one layer the
//! later one is in front [I].

use std::cmp::Reverse;
use std::sync::Arc;

use super::dither;
use super::graphics_mode::GraphicsMode;
use super::image::Image;
use super::placement::{Map, PixelRect, Placement, joined, map_of};
use super::tiles::{Changed, Index};
use crate::base::{Error, Matrix, Result};
use crate::raster::{PixelFormat, PixelsMut};

/// How a sprite looks and where it lies.
#[derive(Debug, Clone, PartialEq)]
pub struct Look {
    /// What it shows; nothing for none.
    pub image: Option<Arc<Image>>,
    /// The point of the image that lies at the sprite's own (0, 0).
    pub registration: (f64, f64),
    /// From the sprite to the world.
    pub matrix: Matrix,
    /// Whether it is drawn.
    pub visible: bool,
    /// Smaller is in front.
    pub layer: i16,
    /// How it goes over what is behind it.
    pub mode: GraphicsMode,
}

impl Default for Look {
    fn default() -> Self {
        Self {
            image: None,
            registration: (0.0, 0.0),
            matrix: Matrix::IDENTITY,
            visible: true,
            layer: 0,
            mode: GraphicsMode::COPY,
        }
    }
}

/// A sprite of a world.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(u32);

#[derive(Debug)]
struct Slot {
    look: Look,
    placed: Option<Placement>,
    /// Which of the sprites of its layer comes first.
    order: u64,
    /// The last drawing that has seen it.
    seen: u64,
}

/// What lies behind all sprites: fills a row, from a column on.
pub type Backdrop<'a> = &'a dyn Fn(usize, usize, &mut [u32]);

/// What a hit test asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Hit {
    /// Whether the box around a sprite is enough.
    pub bounds: bool,
    /// Whether sprites that are not drawn can be hit.
    pub invisible: bool,
}

/// Sprites and the picture that they make.
#[derive(Debug)]
pub struct World {
    picture: Image,
    background: u32,
    view: Map,
    smooth: bool,
    format: Option<PixelFormat>,
    slots: Vec<Option<Slot>>,
    free: Vec<u32>,
    orders: u64,
    drawings: u64,
    changed: Changed,
    index: Index,
}

impl World {
    /// A world of so many pixels with nothing in it, all of which is still to be drawn.
    pub fn new(width: usize, height: usize) -> Result<Self> {
        let mut world = Self {
            picture: Image::blank(width, height)?,
            background: 0xFF00_0000,
            view: map_of(&Matrix::IDENTITY),
            smooth: false,
            format: None,
            slots: Vec::new(),
            free: Vec::new(),
            orders: 0,
            drawings: 0,
            changed: Changed::new(width, height),
            index: Index::new(width, height),
        };
        world.invalidate_all();
        Ok(world)
    }

    /// Columns and rows.
    pub fn size(&self) -> (usize, usize) {
        self.picture.size()
    }

    /// All of it.
    pub fn bounds(&self) -> PixelRect {
        let (width, height) = self.size();
        PixelRect::new(0, 0, width as i32, height as i32)
    }

    /// The picture as it was last drawn.
    pub fn picture(&self) -> &Image {
        &self.picture
    }

    /// The colour where there is neither sprite nor backdrop.
    pub fn set_background(&mut self, color: u32) {
        if self.background != color {
            self.background = color;
            self.invalidate_all();
        }
    }

    /// Draws in the colours of a pixel format; `None` keeps all of them.
    pub fn set_format(&mut self, format: Option<PixelFormat>) {
        if self.format != format {
            self.format = format;
            self.invalidate_all();
        }
    }

    /// Sets what is done to all sprites after their own matrices, and the size of the picture that
    /// this makes; whether scaled images are smooth.
    pub fn set_view(&mut self, view: Map, size: (usize, usize), smooth: bool) -> Result<()> {
        if (self.view, self.size(), self.smooth) == (view, size, smooth) {
            return Ok(());
        }
        if self.size() != size {
            self.picture = Image::blank(size.0, size.1)?;
        }
        (self.view, self.smooth) = (view, smooth);
        self.index = Index::new(size.0, size.1);
        self.changed = Changed::new(size.0, size.1);
        for (number, slot) in (0..).zip(&mut self.slots) {
            let Some(slot) = slot else { continue };
            slot.placed = place(&slot.look, &view);
            if let Some(placed) = &slot.placed {
                self.index.insert(placed.bounds, number);
            }
        }
        self.invalidate_all();
        Ok(())
    }

    /// Puts a sprite in, in front of the others of its layer.
    pub fn add(&mut self, look: Look) -> Result<Key> {
        let number = match self.free.pop() {
            Some(number) => number,
            None => {
                self.slots.push(None);
                u32::try_from(self.slots.len() - 1).map_err(|_| Error::NoMemory)?
            }
        };
        self.orders += 1;
        let slot = Slot { look: Look::default(), placed: None, order: self.orders, seen: 0 };
        if let Some(place) = self.slots.get_mut(number as usize) {
            *place = Some(slot);
        }
        self.set(Key(number), look, true);
        Ok(Key(number))
    }

    /// Takes a sprite out.
    pub fn remove(&mut self, key: Key) {
        self.invalidate_sprite(key);
        let Some(slot) = self.slots.get_mut(key.0 as usize).and_then(Option::take) else { return };
        if let Some(placed) = slot.placed {
            self.index.remove(placed.bounds, key.0);
        }
        self.free.push(key.0);
    }

    /// Takes all sprites out.
    pub fn clear(&mut self) {
        for number in 0..self.slots.len() {
            self.remove(Key(number as u32));
        }
    }

    /// How a sprite looks.
    pub fn look(&self, key: Key) -> Option<&Look> {
        self.slot(key).map(|slot| &slot.look)
    }

    /// Changes how a sprite looks; both places are drawn again if `invalidate` says so.
    pub fn set(&mut self, key: Key, look: Look, invalidate: bool) {
        let view = self.view;
        let Some(slot) = self.slots.get_mut(key.0 as usize).and_then(Option::as_mut) else {
            return;
        };
        if slot.look == look {
            return;
        }
        let shown = slot.look.visible || look.visible;
        let (old, new) = (slot.placed, place(&look, &view));
        (slot.look, slot.placed) = (look, new);
        let bounds = [old, new].map(|placed| placed.map_or(PixelRect::default(), |p| p.bounds));
        if bounds[0] != bounds[1] {
            self.index.remove(bounds[0], key.0);
            self.index.insert(bounds[1], key.0);
        }
        if shown && invalidate {
            bounds.into_iter().for_each(|bounds| self.changed.add(bounds));
        }
    }

    fn slot(&self, key: Key) -> Option<&Slot> {
        self.slots.get(key.0 as usize)?.as_ref()
    }

    /// The pixels around a sprite; empty where it has none.
    pub fn bounds_of(&self, key: Key) -> PixelRect {
        let placed = self.slot(key).and_then(|slot| slot.placed);
        placed.map_or(PixelRect::default(), |placed| placed.bounds)
    }

    /// Has a part drawn again.
    pub fn invalidate(&mut self, part: PixelRect) {
        self.changed.add(part);
    }

    /// Has everything drawn again.
    pub fn invalidate_all(&mut self) {
        self.changed.add(self.bounds());
    }

    /// Has the place of a sprite drawn again.
    pub fn invalidate_sprite(&mut self, key: Key) {
        self.changed.add(self.bounds_of(key));
    }

    /// Whether anything is to be drawn.
    pub fn needs_drawing(&self) -> bool {
        !self.changed.is_empty()
    }

    /// Draws what has changed, and gives the parts that it has drawn.
    pub fn draw(&mut self, backdrop: Option<Backdrop<'_>>) -> Vec<PixelRect> {
        let parts: Vec<PixelRect> = self.changed.take();
        let all = self.bounds();
        let parts: Vec<PixelRect> = parts.into_iter().map(|part| part.intersection(all)).collect();
        let mut found: Vec<(Reverse<i16>, u64, u32)> = Vec::new();
        for part in &parts {
            self.fill(*part, backdrop);
            self.drawings += 1;
            found.clear();
            for number in self.index.near(*part) {
                let slot = self.slots.get_mut(number as usize).and_then(Option::as_mut);
                let Some(slot) = slot.filter(|slot| slot.seen != self.drawings) else { continue };
                slot.seen = self.drawings;
                if slot.look.visible {
                    found.push((Reverse(slot.look.layer), slot.order, number));
                }
            }
            found.sort_unstable();
            let mut canvas = self.picture.canvas();
            for (_, _, number) in &found {
                let slot = self.slots.get(*number as usize).and_then(Option::as_ref);
                let Some(slot) = slot else { continue };
                let (Some(image), Some(placed)) = (&slot.look.image, &slot.placed) else {
                    continue;
                };
                let mode = slot.look.mode;
                match self.format.filter(|_| mode.mode == dither::DITHER_COPY) {
                    Some(format) => {
                        dither::draw(&mut canvas, (image, placed), self.smooth, *part, format);
                    }
                    None => canvas.draw(image, placed, mode.mix(), self.smooth, *part),
                }
            }
            self.reduce(*part);
        }
        parts
    }

    fn fill(&mut self, part: PixelRect, backdrop: Option<Backdrop<'_>>) {
        let mut canvas = self.picture.canvas();
        canvas.fill(part, self.background);
        let Some(backdrop) = backdrop else { return };
        for y in part.top..part.bottom {
            backdrop(y as usize, part.left as usize, canvas.span(y, part.left, part.right));
        }
    }

    /// Leaves only the colours that the format has.
    fn reduce(&mut self, part: PixelRect) {
        let Some(format) = self.format.filter(|format| format.bits() < 24) else { return };
        let width = part.width();
        let mut bytes = vec![0; format.bytes_for_row(width)];
        let len = bytes.len();
        let Ok(mut row) = PixelsMut::new(&mut bytes, len, width, 1, format) else { return };
        let mut canvas = self.picture.canvas();
        for y in part.top..part.bottom {
            let span = canvas.span(y, part.left, part.right);
            row.put_row_argb(0, 0, span);
            row.as_ref().read_row_argb(0, 0, span);
        }
    }

    /// Whether a pixel belongs to a sprite.
    pub fn is_hit(&self, key: Key, (x, y): (i32, i32), hit: Hit) -> bool {
        let Some(slot) = self.slot(key) else { return false };
        let (Some(image), Some(placed)) = (&slot.look.image, &slot.placed) else { return false };
        if !(slot.look.visible || hit.invisible) || !placed.bounds.contains(x, y) {
            return false;
        }
        let mix = slot.look.mode.mix();
        let shows = |(x, y)| !image.is_hole(x, y) && mix.shows(image.pixel(x, y));
        hit.bounds || placed.source_of(x, y).is_some_and(shows)
    }

    /// The foremost sprite that a pixel belongs to, of those that `wanted` lets be hit.
    pub fn hit(&self, at: (i32, i32), hit: Hit, wanted: impl Fn(Key) -> bool) -> Option<Key> {
        let pixel = PixelRect::new(at.0, at.1, at.0.saturating_add(1), at.1.saturating_add(1));
        let keys = self.index.near(pixel).map(Key);
        let hits = keys.filter(|key| self.is_hit(*key, at, hit) && wanted(*key));
        hits.max_by_key(|key| self.slot(*key).map(|slot| (Reverse(slot.look.layer), slot.order)))
    }
}

fn place(look: &Look, view: &Map) -> Option<Placement> {
    let image = look.image.as_ref()?;
    Placement::new(image.size(), look.registration, &joined(&map_of(&look.matrix), view))
}
