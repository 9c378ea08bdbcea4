//! The back buffer: how a program wants it, what it would cost, and areas that a program paints.
//!
//! "Virtual Reality Programming", *Memory and Back Buffers*. The picture is held upright, in the
//! resolution and depth that are wished for; the geometry says in which coordinates a program sees it,
//! the cache size how much of it is held. Sizes in bytes are ours [I].

use std::sync::Arc;

use super::buffer_sizes::{check_resolution, depth};
use super::coordinates::cylinder_place;
use super::held_form;
use super::instance::Instance;
use super::picture::Keep;
use crate::base::{Error, FourCc, Rect, Result, room};
use crate::imaging;
use crate::raster::Surface;
use crate::vr::{Orientation, Panorama, Shape};

/// How a back buffer lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Geometry {
    /// `kQTVRVerticalCylinder`: turned by 90° counterclockwise.
    Vertical,
    /// `kQTVRHorizontalCylinder`: upright.
    Horizontal,
    /// `kQTVRCube`.
    Cube,
}

impl Geometry {
    /// The four-character code of the header.
    pub const fn four_cc(self) -> FourCc {
        match self {
            Self::Vertical => FourCc(*b"vcyl"),
            Self::Horizontal => FourCc(*b"hcyl"),
            Self::Cube => FourCc(*b"cube"),
        }
    }

    /// What a caller asks for; `None` for the movie's own.
    pub fn from_number(number: u32) -> Result<Option<Self>> {
        match &number.to_be_bytes() {
            [0, 0, 0, 0] => Ok(None),
            b"vcyl" => Ok(Some(Self::Vertical)),
            b"hcyl" => Ok(Some(Self::Horizontal)),
            b"cube" => Ok(Some(Self::Cube)),
            _ => Err(Error::Param),
        }
    }
}

/// A preview, which is no resolution that can be asked for.
const PREVIEW: u16 = 0x8000;

/// How a program wants the buffer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wishes {
    /// How it lies.
    pub geometry: Option<Geometry>,
    /// 1 full, 2 half, 4 quarter; 0 for the best.
    pub resolution: u16,
    /// A pixel format; 0 for the movie's depth.
    pub pixel_format: u32,
    /// −1 least, 0 suggested, 1 whole.
    pub cache_size: i16,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { geometry: None, resolution: 0, pixel_format: 0, cache_size: 1 }
    }
}

/// The state of the back buffer.
#[derive(Debug, Default)]
pub(super) struct BackBuffer {
    pub wishes: Wishes,
    /// Counts the changes of the picture.
    pub edition: u32,
    /// The picture as the movie has it, while it is painted over.
    pub pristine: Option<Arc<Surface>>,
    /// Whether a program paints in this node's picture, which then is held whole.
    pub is_painted: bool,
    /// The panorama with the tiles that are read in place of the full ones.
    pub stored: Option<Arc<Panorama>>,
}

impl BackBuffer {
    /// Forgets what was painted.
    pub fn enter_node(&mut self) {
        self.pristine = None;
        self.is_painted = false;
    }
}

/// Part of a cylinder's picture, in pixels of the upright one as it is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Patch {
    /// The leftmost column.
    pub left: usize,
    /// The topmost row.
    pub top: usize,
    /// Columns; they may go on at the other end of a picture that closes.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Whether it goes on at the other end.
    pub straddles: bool,
}

impl Instance {
    /// Columns and rows of the upright picture as it is held, or of the face of a cube.
    pub(super) fn buffer_size(&self) -> (u32, u32) {
        let resolution = self.back_buffer.wishes.resolution;
        self.panorama.as_ref().map_or((1, 1), |panorama| held_form::size(panorama, resolution))
    }

    /// How the buffer lies.
    pub fn geometry(&self) -> Result<Geometry> {
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        Ok(match (&panorama.shape, self.back_buffer.wishes.geometry) {
            (Shape::Cube(_), _) => Geometry::Cube,
            (_, Some(wished @ (Geometry::Vertical | Geometry::Horizontal))) => wished,
            (Shape::Cylinder(shape), _) => match shape.orientation {
                Orientation::Vertical => Geometry::Vertical,
                Orientation::Horizontal => Geometry::Horizontal,
            },
        })
    }

    /// How the program wants the buffer.
    pub fn wishes(&self) -> Result<Wishes> {
        self.frame()?;
        Ok(self.back_buffer.wishes)
    }

    /// Takes wishes for the buffer; the picture is drawn anew.
    pub fn set_wishes(&mut self, wishes: Wishes) -> Result<()> {
        self.frame()?;
        check_resolution(wishes.resolution)?;
        depth(wishes.pixel_format)?;
        if !(-1..=1).contains(&wishes.cache_size) {
            return Err(Error::Param);
        }
        let form = self.form();
        let old = std::mem::replace(&mut self.back_buffer.wishes, wishes);
        let is_other = form != self.form() || old.resolution.max(1) != wishes.resolution.max(1);
        if is_other {
            // What was read is of no use, and what was painted goes with it.
            self.choose_tiles();
            self.picture = None;
            self.back_buffer.enter_node();
        }
        if is_other || self.keeps() == Keep::Seen {
            self.gallery.clear();
        }
        self.limit_to_buffer();
        self.forget_drawn();
        Ok(())
    }

    /// The resolutions that the file has, a bit each: bit 0 is the full one.
    pub fn available_resolutions(&self) -> u16 {
        let smaller = self.panorama.iter().flat_map(|panorama| &panorama.low_resolution);
        smaller.fold(1, |mask, (resolution, _)| mask | (resolution & !PREVIEW))
    }

    /// The part of the picture that an area covers: pan and tilt of its upper left corner, its
    /// width and height, all in radians.
    pub fn patch(&self, corner: (f64, f64), size: (f64, f64)) -> Result<Patch> {
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        let Shape::Cylinder(shape) = &panorama.shape else {
            return Err(Error::CallNotSupportedByNode);
        };
        let numbers = [corner.0, corner.1, size.0, size.1];
        if numbers.iter().any(|number| !number.is_finite()) || size.0 <= 0.0 || size.1 <= 0.0 {
            return Err(Error::Param);
        }
        let flat = |tilt: f64| tilt.clamp(-1.5, 1.5);
        let held = self.buffer_size();
        let (left, top) = cylinder_place(shape, held, corner.0, flat(corner.1))?;
        let (_, bottom) = cylinder_place(shape, held, corner.0, flat(corner.1 - size.1))?;
        let across = f64::from(held.0);
        let wide = (size.0 / (shape.max_pan - shape.min_pan) * across).min(across);
        let (width, height) = (held.0 as usize, f64::from(held.1));
        let (top, bottom) = (top.round().clamp(0.0, height), bottom.round().clamp(0.0, height));
        let left = left.round();
        let closes = self.frame()?.limits.pan.is_full();
        if !closes {
            // What lies beyond an end is not at the other one.
            let (from, to) = (left.clamp(0.0, across), (left + wide.round()).clamp(0.0, across));
            return Ok(Patch {
                left: from as usize,
                top: top as usize,
                width: (to - from) as usize,
                height: (bottom - top) as usize,
                straddles: false,
            });
        }
        let start = left.rem_euclid(across) as usize % width.max(1);
        let columns = wide.round() as usize;
        Ok(Patch {
            left: start,
            top: top as usize,
            width: columns,
            height: (bottom - top) as usize,
            straddles: start + columns > width,
        })
    }

    /// Whether any of an area is in the view. Areas that touch its box count.
    pub fn is_visible(&self, corner: (f64, f64), size: (f64, f64)) -> bool {
        let view = self.view;
        let half =
            self.frame.map_or(0.0, |frame| frame.aspect.horizontal(view.field_of_view)) / 2.0;
        // A view that is tilted sees more of the horizon than its middle row does.
        let spread = (half.tan() / view.tilt.abs().cos().max(0.01)).atan();
        let past = super::angles::wrap_turn(corner.0 - (view.pan - spread));
        let across = past <= 2.0 * spread + size.0;
        let reach = view.field_of_view / 2.0;
        across && corner.1 >= view.tilt - reach && corner.1 - size.1 <= view.tilt + reach
    }

    /// Where an area lies in the buffer of this geometry; `paramErr` where that is beyond the
    /// coordinate plane.
    pub fn buffer_rect(&self, patch: &Patch, turned: bool) -> Result<Rect> {
        let width = self.buffer_size().0 as usize;
        let short = |side: usize| i16::try_from(side).map_err(|_| Error::Param);
        let (across, down) = (patch.width, patch.height);
        // What straddles has a buffer of its own.
        let along = if patch.straddles { 0 } else { patch.left };
        let (left, top, across, down) = if turned {
            // The first stored row is the right edge.
            let past = if patch.straddles { 0 } else { width - (along + patch.width).min(width) };
            (patch.top, past, down, across)
        } else {
            (along, patch.top, across, down)
        };
        Ok(Rect::new(short(left)?, short(top)?, short(left + across)?, short(top + down)?))
    }

    /// The colours of a patch, row by row, turned as a vertical cylinder is stored or upright; as
    /// the movie has them, or as they were painted.
    pub fn read_patch(&self, patch: &Patch, turned: bool, as_stored: bool) -> Option<Vec<u32>> {
        let image = self.cylinder_image()?;
        let image = match &self.back_buffer.pristine {
            Some(pristine) if as_stored => Arc::clone(pristine),
            _ => image,
        };
        let mut colors = room::zeroed(patch.width * patch.height).ok()?;
        for (y, x, place) in places(patch, turned, image.width()) {
            if let Some(color) = colors.get_mut(place) {
                *color = image.argb_at(x, y);
            }
        }
        Some(colors)
    }

    /// Paints what has changed in a patch: colours `before` and `now`, as
    /// [`Instance::read_patch`] gives them.
    pub fn paint_patch(&mut self, patch: &Patch, turned: bool, before: &[u32], now: &[u32]) {
        self.paint(patch, |image, _| {
            for (y, x, place) in places(patch, turned, image.width()) {
                match (before.get(place), now.get(place)) {
                    (Some(before), Some(now)) if before != now => image.set_argb(x, y, *now),
                    _ => {}
                }
            }
        });
    }

    /// Puts back what the movie has in a patch.
    pub fn refresh_patch(&mut self, patch: &Patch) {
        if self.back_buffer.pristine.is_none() {
            return;
        }
        self.paint(patch, |image, pristine| {
            for (y, x, _) in places(patch, false, image.width()) {
                image.set_argb(x, y, pristine.argb_at(x, y));
            }
        });
    }

    fn paint(&mut self, patch: &Patch, paint: impl FnOnce(&mut Surface, &Surface)) {
        let Some(mut picture) = self.picture.take() else { return };
        if let imaging::Panorama::Cylinder(cylinder) = &mut Arc::make_mut(&mut picture).panorama {
            let stored = &mut self.back_buffer.pristine;
            let pristine = Arc::clone(stored.get_or_insert_with(|| Arc::clone(&cylinder.image)));
            let image = Arc::make_mut(&mut cylinder.image);
            paint(image, &pristine);
            let Patch { left, top, width, height, .. } = *patch;
            let (end, rows) = (left + width, top..top + height);
            cylinder.mips.renew(image, left..end.min(image.width()), rows.clone());
            if end > image.width() {
                cylinder.mips.renew(image, 0..end - image.width(), rows);
            }
        }
        self.picture = Some(picture);
        self.back_buffer.edition = self.back_buffer.edition.wrapping_add(1);
    }

    fn cylinder_image(&self) -> Option<Arc<Surface>> {
        match &self.picture.as_ref()?.panorama {
            imaging::Panorama::Cylinder(cylinder) => Some(Arc::clone(&cylinder.image)),
            imaging::Panorama::Cube(_) => None,
        }
    }
}

/// Row and column of the upright picture for each pixel of a patch, with its place in a buffer.
fn places(
    patch: &Patch,
    turned: bool,
    image_width: usize,
) -> impl Iterator<Item = (usize, usize, usize)> + use<> {
    let Patch { left, top, width, height, .. } = *patch;
    (0..height).flat_map(move |y| {
        (0..width).map(move |x| {
            let place = if turned { (width - 1 - x) * height + y } else { y * width + x };
            (top + y, (left + x) % image_width.max(1), place)
        })
    })
}
