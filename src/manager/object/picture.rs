//! The image of the view that is shown: found by its time, decoded, and kept for a while.
//!
//! "QTVR File Format", *Object Track*. Images may be difference frames as long as each view begins
//! with a key frame.

use std::collections::VecDeque;
use std::sync::Arc;

use super::super::hot_spots::Mask;
use super::super::instance::Instance;
use super::super::view::ViewAngles;
use super::ObjectNode;
use crate::base::{Error, Point, Rect, Result};
use crate::codecs::{Decoder, ImageDescription};
use crate::imaging::{self, Area, Sampling, Window};
use crate::movie::{Media, Movie};
use crate::raster::{PixelsMut, Surface};

/// Most bytes of decoded images that are kept: some hundred views of the usual size.
const MOST_KEPT: usize = 64 << 20;
/// Most frames that are decoded for one that is shown: a view does not have more.
const LONGEST_CHAIN: u32 = 1 << 10;

/// Which image is shown, and where in it the picture is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ObjectShown {
    /// The number of the image in its track.
    pub sample: u32,
    /// The part of it.
    pub window: Window,
}

/// An image of an object, ready to be drawn.
#[derive(Debug, Clone)]
pub struct ObjectImage {
    surface: Arc<Surface>,
    window: Window,
}

impl ObjectImage {
    /// Draws it.
    pub fn paint(&self, pixels: &mut PixelsMut<'_>, area: Area) -> Result<()> {
        imaging::render_flat(&self.surface, &self.window, Sampling::Bilinear, pixels, area)
    }
}

/// The images that were decoded last.
#[derive(Default)]
pub(super) struct Images {
    colors: Track,
    hot_spots: Track,
    mask: Option<(MaskKey, Arc<Mask>)>,
}

type MaskKey = (u32, Window, Rect);

impl std::fmt::Debug for Images {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let kept = (self.colors.kept.len(), self.hot_spots.kept.len());
        f.debug_struct("Images").field("kept", &kept).finish_non_exhaustive()
    }
}

/// The images of one track.
#[derive(Default)]
struct Track {
    /// The latest is last.
    kept: VecDeque<(u32, Arc<Surface>)>,
    bytes: usize,
    /// The decoder, the description that it is for, and the sample that it saw last.
    decoder: Option<(Decoder, u32, u32)>,
}

impl Track {
    /// The image with this number, as colours or as it is.
    fn image(&mut self, media: &Media, number: u32, colors: bool) -> Result<Arc<Surface>> {
        if let Some(place) = self.kept.iter().position(|(kept, _)| *kept == number) {
            let found = self.kept.remove(place).ok_or(Error::Internal)?;
            let surface = Arc::clone(&found.1);
            self.kept.push_back(found);
            return Ok(surface);
        }
        let surface = self.decode(media, number)?;
        let surface = Arc::new(if colors { in_colors(surface)? } else { surface });
        self.bytes = self.bytes.saturating_add(bytes_of(&surface));
        self.kept.push_back((number, Arc::clone(&surface)));
        while self.bytes > MOST_KEPT && self.kept.len() > 1 {
            if let Some((_, old)) = self.kept.pop_front() {
                self.bytes = self.bytes.saturating_sub(bytes_of(&old));
            }
        }
        Ok(surface)
    }

    /// Decodes from the key frame on, or from where the decoder stands.
    fn decode(&mut self, media: &Media, number: u32) -> Result<Surface> {
        let key = media.samples.sync_near(number, false).unwrap_or(number);
        let (mut decoder, from) = match self.decoder.take() {
            Some((decoder, description, last)) if (key..number).contains(&last) => {
                (Some((decoder, description)), last + 1)
            }
            _ => (None, key),
        };
        if number - from > LONGEST_CHAIN {
            return Err(Error::CodecBadData);
        }
        for frame in from..=number {
            let index = media.samples.sample(frame)?.description;
            let data = media.read_sample(frame)?;
            let (mut current, index) = match decoder.take() {
                Some((decoder, old)) if old == index => (decoder, index),
                _ => {
                    let description = ImageDescription::read(media.description(index)?)?;
                    (Decoder::new(&description)?, index)
                }
            };
            let surface = current.decode(&data)?;
            if frame == number {
                self.decoder = Some((current, index, frame));
                return Ok(surface);
            }
            decoder = Some((current, index));
        }
        Err(Error::InvalidSampleNumber)
    }
}

fn bytes_of(surface: &Surface) -> usize {
    surface.width().saturating_mul(surface.height()).saturating_mul(4)
}

/// The colours of a picture, whatever its pixels are.
fn in_colors(surface: Surface) -> Result<Surface> {
    if surface.as_argb().is_some() {
        return Ok(surface);
    }
    let (width, height) = (surface.width(), surface.height());
    let mut colors = vec![0; width * height];
    for (y, row) in colors.chunks_mut(width.max(1)).enumerate() {
        surface.read_argb(y, 0, row);
    }
    Surface::from_argb(width, height, colors)
}

impl ObjectNode {
    /// When the view begins that is shown, in units of the images. "QTVR File Format": states, rows,
    /// columns.
    pub(super) fn view_start(&self, view: ViewAngles) -> i64 {
        let (row, column) = self.place(view);
        let (rows, columns) = (u64::from(self.grid.rows), u64::from(self.grid.columns));
        let row = self.states.shown().saturating_mul(rows).saturating_add(u64::from(row));
        let place = row.saturating_mul(columns).saturating_add(u64::from(column));
        let start = place.saturating_mul(u64::from(self.record().view_duration));
        i64::try_from(start).unwrap_or(i64::MAX)
    }

    fn time(&self, view: ViewAngles) -> i64 {
        self.view_start(view).saturating_add(self.animation.time as i64)
    }

    /// The part of the image that is seen.
    fn window(&self, view: ViewAngles) -> Window {
        let (width, height) = self.image_size();
        let zoom = self.magnification(view.field_of_view);
        let start = |centre: f64, size: f64| {
            let seen = size / zoom;
            (centre - seen / 2.0).clamp(0.0, size - seen)
        };
        Window {
            left: start(self.centre.0, width),
            top: start(self.centre.1, height),
            width: width / zoom,
            height: height / zoom,
        }
    }

    pub(in crate::manager) fn shown(&self, view: ViewAngles) -> ObjectShown {
        ObjectShown {
            sample: self.stored.images.sample_at(self.time(view)),
            window: self.window(view),
        }
    }

    /// The number of the hot spot image that goes with the view.
    fn hot_spot_sample(&self, view: ViewAngles) -> Option<(u32, u32)> {
        let frames = self.stored.hot_spots.as_ref()?;
        // The media may have units of its own.
        let time = i128::from(self.time(view)) * i128::from(frames.scale)
            / i128::from(self.stored.images.scale);
        Some((frames.track_id, frames.sample_at(i64::try_from(time).unwrap_or(i64::MAX))))
    }
}

impl Instance {
    /// The image of the object's current view, decoded when it is first asked for.
    pub fn object_image(&mut self, movie: &Movie) -> Result<ObjectImage> {
        let view = self.view;
        let object = self.object.as_mut().ok_or(Error::CallNotSupportedByNode)?;
        let ObjectShown { sample, window } = object.shown(view);
        let track = movie.track(object.stored.images.track_id).ok_or(Error::InvalidNodeFormat)?;
        let surface = object.images.colors.image(&track.media, sample, true)?;
        // Another size than the track tells is seen as if it were that.
        let (width, height) = object.image_size();
        let (x, y) = (surface.width() as f64 / width, surface.height() as f64 / height);
        let window = Window {
            left: window.left * x,
            top: window.top * y,
            width: window.width * x,
            height: window.height * y,
        };
        Ok(ObjectImage { surface, window })
    }

    /// The hot spot at each pixel of an object's picture; nothing where it has none.
    pub(in crate::manager) fn object_mask(&mut self, movie: &Movie) -> Option<Arc<Mask>> {
        let (view, movie_box, size) = (self.view, self.movie_box, self.size());
        let seen = self.imaging_view();
        let object = self.object.as_mut()?;
        let (track, sample) = object.hot_spot_sample(view)?;
        let window = object.window(view);
        let key = (sample, window, movie_box);
        if let Some((_, mask)) = object.images.mask.as_ref().filter(|(kept, _)| *kept == key) {
            return Some(Arc::clone(mask));
        }
        if movie_box.is_empty() {
            return None;
        }
        let media = &movie.track(track)?.media;
        let surface = object.images.hot_spots.image(media, sample, false).ok()?;
        let (width, height) = object.image_size();
        let (across, down) = (surface.width() as f64 / width, surface.height() as f64 / height);
        let inside =
            |place: f64, size: usize| (place.max(0.0) as usize).min(size.saturating_sub(1));
        let mut ids = Vec::with_capacity(size.0 * size.1);
        let indices = super::super::picture::ids(&surface);
        for y in 0..size.1 {
            for x in 0..size.0 {
                let (column, row) = window.position(size, (x, y));
                let place = inside(row * down, surface.height()) * surface.width()
                    + inside(column * across, surface.width());
                ids.push(indices.get(place).copied().unwrap_or_default());
            }
        }
        let mask = Arc::new(Mask::of_ids(ids, size.0, seen, movie_box));
        object.images.mask = Some((key, Arc::clone(&mask)));
        Some(mask)
    }

    /// The hot spot of an object at a point of the port, enabled or not.
    pub(in crate::manager) fn object_spot(&mut self, movie: &Movie, point: Point) -> u32 {
        let corner = self.movie_box;
        let Some(mask) = self.object_mask(movie) else { return 0 };
        let x = i32::from(point.h) - i32::from(corner.left);
        let y = i32::from(point.v) - i32::from(corner.top);
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return 0 };
        if x >= mask.width() {
            return 0;
        }
        mask.ids().get(y * mask.width() + x).copied().unwrap_or_default().into()
    }
}
