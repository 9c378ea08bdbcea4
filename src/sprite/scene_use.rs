//! What is asked of a sprite track: its images, its shape, and what is under a point.

use std::sync::Arc;

use super::image::Image;
use super::images::SharedImage;
use super::placement::{Map, PixelRect, inverse, joined, map_of, mapped};
use super::scene::Scene;
use super::track_properties::HitMode;
use super::world::{Hit, World};
use crate::base::{Error, FourCc, Matrix, Result};

/// What a hit test of a track asks, besides [`Hit`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct HitTest {
    /// What counts as hit.
    pub hit: Hit,
    /// Whether sprites that say they cannot be hit are hit all the same.
    pub all: bool,
}

impl Scene {
    /// The images; the first has index 1.
    pub fn images(&self) -> &[SharedImage] {
        &self.images
    }

    /// The image with an index from 1.
    pub fn image(&self, index: i16) -> Result<&SharedImage> {
        self.shared(index).ok_or(Error::InvalidImageIndex)
    }

    /// Puts in an image that a data reference leads to; it goes with the key frame. ID 0 has one
    /// chosen. Gives the ID.
    pub fn add_image(&mut self, id: u32, kind: FourCc, reference: Vec<u8>) -> Result<u32> {
        let is_used = |id: u32| self.images.iter().any(|image| image.id == id);
        let id = match id {
            0 => self.images.iter().map(|image| image.id).max().unwrap_or(0).saturating_add(1),
            id => id,
        };
        if is_used(id) || self.images.len() >= i16::MAX as usize {
            return Err(Error::Param);
        }
        self.images.push(SharedImage::referenced(id, kind, reference));
        Ok(id)
    }

    /// Takes an image out; those behind it get smaller indices.
    pub fn dispose_image(&mut self, index: i16) -> Result<()> {
        self.image(index)?;
        self.images.remove(usize::try_from(index).map_err(|_| Error::InvalidImageIndex)? - 1);
        self.refresh_all();
        Ok(())
    }

    /// Shows another picture in place of an image.
    pub fn replace_image(&mut self, index: i16, picture: Arc<Image>) -> Result<()> {
        self.image(index)?;
        let place = usize::try_from(index).map_err(|_| Error::InvalidImageIndex)? - 1;
        if let Some(image) = self.images.get_mut(place) {
            image.replace(picture);
        }
        self.refresh_all();
        Ok(())
    }

    fn refresh_all(&mut self) {
        (0..self.sprites.len()).for_each(|place| self.refresh(place));
    }

    /// The index of a sprite, from 1.
    pub fn index_of(&self, id: u32) -> Result<usize> {
        self.place_of(id).map(|place| place + 1).ok_or(Error::InvalidSpriteId)
    }

    /// Sets which sprites can be hit.
    pub fn set_hit_mode(&mut self, mode: HitMode) {
        self.track.hit_mode = mode;
    }

    /// The picture that the sprites make.
    pub fn world(&mut self) -> &mut World {
        &mut self.world
    }

    /// Has sprites drawn in the size in which the track is shown, where its properties ask for that.
    /// Gives what is left to do with the picture then.
    pub fn fit(&mut self, shown: &Map) -> Result<Map> {
        let [a, b, _, c, d, _, u, v, w] = *shown;
        let is_scale = b == 0.0 && c == 0.0 && (u, v, w) == (0.0, 0.0, 1.0) && a > 0.0 && d > 0.0;
        let size = (self.size.0 as f64 * a, self.size.1 as f64 * d);
        let identity = map_of(&Matrix::IDENTITY);
        if !self.track.scales_sprites || !is_scale || size.0 > LARGEST || size.1 > LARGEST {
            self.world.set_view(identity, self.size, false)?;
            return Ok(*shown);
        }
        let view = [a, 0.0, 0.0, 0.0, d, 0.0, 0.0, 0.0, 1.0];
        let size = (size.0.round() as usize, size.1.round() as usize);
        self.world.set_view(view, size, true)?;
        Ok([1.0, 0.0, shown[2], 0.0, 1.0, shown[5], 0.0, 0.0, 1.0])
    }

    /// The world's pixel at a point of the track.
    fn pixel_at(&self, x: f64, y: f64) -> (i32, i32) {
        let (width, height) = self.world.size();
        let scale = |place: f64, from: usize, to: usize| {
            if from == to { place } else { place * to as f64 / from as f64 }
        };
        let (x, y) = (scale(x, self.size.0, width), scale(y, self.size.1, height));
        (x.floor() as i32, y.floor() as i32)
    }

    /// The ID of the foremost sprite at a point of the track.
    pub fn hit(&self, (x, y): (f64, f64), test: HitTest) -> Option<u32> {
        let lets = |key| {
            self.sprites.iter().any(|sprite| sprite.key == key && self.can_be_hit(sprite, test))
        };
        let key = self.world.hit(self.pixel_at(x, y), test.hit, lets)?;
        self.sprites.iter().find(|sprite| sprite.key == key).map(|sprite| sprite.id)
    }

    /// Whether a sprite is at a point of the track.
    pub fn is_hit(&self, id: u32, (x, y): (f64, f64), test: HitTest) -> Result<bool> {
        let sprite = self.sprite(id)?;
        let at = self.pixel_at(x, y);
        Ok(self.can_be_hit(sprite, test) && self.world.is_hit(sprite.key, at, test.hit))
    }

    fn can_be_hit(&self, sprite: &super::scene::Sprite, test: HitTest) -> bool {
        test.all
            || match self.track.hit_mode {
                HitMode::Own => sprite.properties.can_be_hit,
                HitMode::All => true,
                HitMode::None => false,
            }
    }

    /// The sprite that handles a sprite's events.
    pub fn action_handler(&self, id: u32) -> Result<u32> {
        let handler = self.sprite(id)?.properties.action_handler;
        Ok(if handler != 0 && self.sprite(handler).is_ok() { handler } else { id })
    }

    /// Where the corners of a sprite's image are on the track: top left, top right, bottom right,
    /// bottom left; all at (0, 0) where it has no image.
    pub fn corners(&self, id: u32) -> Result<[(f64, f64); 4]> {
        let sprite = self.sprite(id)?;
        let look = self.world.look(sprite.key).ok_or(Error::InvalidSpriteId)?;
        let Some(image) = &look.image else { return Ok([(0.0, 0.0); 4]) };
        let (width, height) = (image.size().0 as f64, image.size().1 as f64);
        let map = map_of(&look.matrix);
        let corner = |x: f64, y: f64| {
            mapped(&map, x - look.registration.0, y - look.registration.1).unwrap_or_default()
        };
        Ok([corner(0.0, 0.0), corner(width, 0.0), corner(width, height), corner(0.0, height)])
    }

    /// The matrix that takes a sprite's image to a quadrilateral: top left, top right, bottom right,
    /// bottom left.
    pub fn matrix_to(&self, id: u32, corners: [(f64, f64); 4]) -> Result<Matrix> {
        let sprite = self.sprite(id)?;
        let look = self.world.look(sprite.key).ok_or(Error::InvalidSpriteId)?;
        let image = look.image.as_ref().ok_or(Error::InvalidImageIndex)?;
        let (width, height) = (image.size().0 as f64, image.size().1 as f64);
        let unit = [
            1.0 / width,
            0.0,
            look.registration.0 / width,
            0.0,
            1.0 / height,
            look.registration.1 / height,
            0.0,
            0.0,
            1.0,
        ];
        matrix_of(&joined(&unit, &quadrilateral(corners).ok_or(Error::Param)?)).ok_or(Error::Param)
    }

    /// The pixels of the track around a sprite's image.
    pub fn bounds_of(&self, id: u32) -> Result<PixelRect> {
        let corners = self.corners(id)?;
        let least = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::MAX, f64::min);
        let most = |of: fn(&(f64, f64)) -> f64| corners.iter().map(of).fold(f64::MIN, f64::max);
        Ok(PixelRect::new(
            least(|corner| corner.0).floor() as i32,
            least(|corner| corner.1).floor() as i32,
            most(|corner| corner.0).ceil() as i32,
            most(|corner| corner.1).ceil() as i32,
        ))
    }
}

/// The map from the unit square to a quadrilateral; nothing where three corners are in line.
fn quadrilateral([a, b, c, d]: [(f64, f64); 4]) -> Option<Map> {
    let (x1, y1) = (b.0 - c.0, b.1 - c.1);
    let (x2, y2) = (d.0 - c.0, d.1 - c.1);
    let (x3, y3) = (a.0 - b.0 + c.0 - d.0, a.1 - b.1 + c.1 - d.1);
    let whole = x1 * y2 - x2 * y1;
    let (g, h) = ((x3 * y2 - x2 * y3) / whole, (x1 * y3 - x3 * y1) / whole);
    (g.is_finite() && h.is_finite()).then_some([
        b.0 - a.0 + g * b.0,
        d.0 - a.0 + h * d.0,
        a.0,
        b.1 - a.1 + g * b.1,
        d.1 - a.1 + h * d.1,
        a.1,
        g,
        h,
        1.0,
    ])
}

/// The matrix of a map; nothing where it goes beyond what numbers can be.
fn matrix_of(map: &Map) -> Option<Matrix> {
    let whole = map[8];
    let entry = |at: usize, one: f64| {
        let value = (map[at] / whole * one).round();
        (value.abs() < f64::from(i32::MAX)).then_some(value as i32)
    };
    let (fixed, fract) = (65536.0, f64::from(1 << 30));
    let row = |at: usize| Some([entry(at, fixed)?, entry(at + 3, fixed)?, entry(at + 6, fract)?]);
    Some(Matrix([row(0)?, row(1)?, row(2)?]))
}

/// Pictures are not scaled beyond this.
const LARGEST: f64 = 8192.0;

/// The point of a track that a map shows at a place.
pub fn point_shown(map: &Map, x: f64, y: f64) -> Option<(f64, f64)> {
    mapped(&inverse(map)?, x, y)
}
