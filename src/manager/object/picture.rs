//! The image of the view that is shown: found by its time, decoded, and kept for a while.
//!
//! "QTVR File Format", *Object Track*. Images may be difference frames as long as each view begins
//! with a key frame.

use std::sync::Arc;

use super::super::frames::Frames;
use super::super::hot_spots::Mask;
use super::super::instance::Instance;
use super::super::view::ViewAngles;
use super::ObjectNode;
use super::fitted::{self, AllFitted, Fitted};
use super::settings::control;
use crate::base::limits::MAX_IMAGE_PIXELS;
use crate::base::{Error, Point, Rect, Result, room};
use crate::imaging::{self, Area, Sampling, Window};
use crate::movie::Movie;
use crate::raster::{PixelsMut, Surface};

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
    /// Why it is not the image of the movie.
    pub damage: Option<Error>,
    surface: Arc<Surface>,
    window: Window,
    is_whole: bool,
    fitted: Option<Arc<Fitted>>,
}

impl ObjectImage {
    /// Draws it.
    pub fn paint(&self, pixels: &mut PixelsMut<'_>, area: Area) -> Result<()> {
        if self.is_whole && fitted::copy(&self.surface, pixels, area) {
            return Ok(());
        }
        if self.fitted.as_ref().is_some_and(|fitted| fitted.put(pixels, area)) {
            return Ok(());
        }
        imaging::render_flat(&self.surface, &self.window, Sampling::Bilinear, pixels, area)?;
        if let Some(fitted) = &self.fitted {
            fitted.ask(&self.surface, self.window);
        }
        Ok(())
    }
}

/// The images that were decoded last.
#[derive(Debug, Default)]
pub(super) struct Images {
    colors: Frames,
    hot_spots: Frames,
    mask: Option<(MaskKey, Arc<Mask>)>,
    fitted: AllFitted,
    /// Why the image that was shown last is not that of the movie.
    pub(super) damage: Option<Error>,
}

/// The longest side of a picture that says that there is no decoder.
const LONGEST_NOTE: usize = 1024;

type MaskKey = (u32, Window, Rect);

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

    /// Why the image that was shown last is not that of the movie.
    pub(in crate::manager) fn damage(&self) -> Option<Error> {
        self.images.damage
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

impl ObjectNode {
    /// The images of the views beside this one: the nearest come first.
    fn beside(&self, view: ViewAngles) -> Vec<u32> {
        let (row, column) = self.place(view);
        let (wraps_pan, wraps_tilt) = (self.is(control::WRAP_PAN), self.is(control::WRAP_TILT));
        let columns = [true, false].map(|on| self.next_column(column, on, wraps_pan));
        let rows = [true, false].map(|on| self.next_row(row, on, wraps_tilt));
        let pans = columns.into_iter().flatten().map(|column| {
            let pan = self.grid.pan_of(column);
            ViewAngles { pan, ..view }
        });
        let tilts = rows.into_iter().flatten().map(|row| {
            let tilt = self.grid.tilt_of(row);
            ViewAngles { tilt, ..view }
        });
        pans.chain(tilts).map(|view| self.shown(view).sample).collect()
    }
}

impl Instance {
    /// Has the neighbours of an object's current view decoded, and fitted to the box where all of them
    /// shows, behind what goes on.
    pub fn decode_ahead(&mut self, movie: &Movie) {
        let (view, size) = (self.view, self.size());
        let Some(object) = &mut self.object else { return };
        let Some(track) = movie.track(object.stored.images.track_id) else { return };
        let window = object.window(view);
        let is_whole = (window.width, window.height) == object.image_size();
        for number in object.beside(view) {
            object.images.colors.ask(&track.media, number);
            let surface = object.images.colors.kept(number).filter(|_| is_whole);
            let Some(surface) = surface else { continue };
            if size == (surface.width(), surface.height()) {
                continue;
            }
            if let Some(fitted) = object.images.fitted.of(number, size) {
                let (width, height) = (surface.width() as f64, surface.height() as f64);
                fitted.ask(&surface, Window { left: 0.0, top: 0.0, width, height });
            }
        }
    }

    /// The image of the object's current view, decoded when it is first asked for. Where nothing can
    /// decode it, a picture that says so.
    pub fn object_image(&mut self, movie: &Movie) -> Result<ObjectImage> {
        let (view, size) = (self.view, self.size());
        let object = self.object.as_mut().ok_or(Error::CallNotSupportedByNode)?;
        let ObjectShown { sample, window } = object.shown(view);
        let track = movie.track(object.stored.images.track_id).ok_or(Error::InvalidNodeFormat)?;
        let found = object.images.colors.image(&track.media, sample, true);
        object.images.damage = found.as_ref().err().copied();
        if object.images.damage == Some(Error::NoCodec) {
            let [width, height] = [size.0, size.1].map(|side| side.clamp(1, LONGEST_NOTE));
            let surface = Arc::new(imaging::no_decoder_tile(width, height)?);
            let (width, height) = (width as f64, height as f64);
            let window = Window { left: 0.0, top: 0.0, width, height };
            let damage = object.images.damage;
            return Ok(ObjectImage { damage, surface, window, is_whole: true, fitted: None });
        }
        let surface = found?;
        // Another size than the track tells is seen as if it were that.
        let (width, height) = object.image_size();
        let (x, y) = (surface.width() as f64 / width, surface.height() as f64 / height);
        let window = Window {
            left: window.left * x,
            top: window.top * y,
            width: window.width * x,
            height: window.height * y,
        };
        // What is magnified changes with every step.
        let is_whole =
            (window.width, window.height) == (surface.width() as f64, surface.height() as f64);
        // What has the size of the box is drawn as it is.
        let is_fit = is_whole && size != (surface.width(), surface.height());
        let fitted = if is_fit { object.images.fitted.of(sample, size) } else { None };
        Ok(ObjectImage { damage: None, surface, window, is_whole, fitted })
    }

    /// The hot spots of an object's view; nothing where it has none.
    pub(in crate::manager) fn object_spots(&mut self, movie: &Movie) -> Option<ObjectSpots> {
        let (view, size) = (self.view, self.size());
        let object = self.object.as_mut()?;
        let (track, sample) = object.hot_spot_sample(view)?;
        let media = &movie.track(track)?.media;
        let surface = object.images.hot_spots.image(media, sample, false).ok()?;
        let (width, height) = object.image_size();
        Some(ObjectSpots {
            ids: super::super::hot_spot_picture::ids(&surface).ok()?,
            stored: (surface.width(), surface.height()),
            scale: (surface.width() as f64 / width, surface.height() as f64 / height),
            window: object.window(view),
            size,
        })
    }

    /// The hot spot at each pixel of an object's picture; nothing where it has none, and an error where
    /// the box is too large.
    pub(in crate::manager) fn object_mask(&mut self, movie: &Movie) -> Result<Option<Arc<Mask>>> {
        let (view, movie_box, size) = (self.view, self.movie_box, self.size());
        let seen = self.imaging_view();
        let Some(object) = self.object.as_mut().filter(|_| !movie_box.is_empty()) else {
            return Ok(None);
        };
        let Some((_, sample)) = object.hot_spot_sample(view) else { return Ok(None) };
        let key = (sample, object.window(view), movie_box);
        if let Some((_, mask)) = object.images.mask.as_ref().filter(|(kept, _)| *kept == key) {
            return Ok(Some(Arc::clone(mask)));
        }
        let Some(spots) = self.object_spots(movie) else { return Ok(None) };
        let count = size.0.checked_mul(size.1).filter(|count| *count as u64 <= MAX_IMAGE_PIXELS);
        let mut ids = room::reserved(count.ok_or(Error::NoMemory)?)?;
        for y in 0..size.1 {
            ids.extend((0..size.0).map(|x| spots.at((x, y))));
        }
        let mask = Arc::new(Mask::of_ids(ids, size.0, seen, movie_box));
        if let Some(object) = &mut self.object {
            object.images.mask = Some((key, Arc::clone(&mask)));
        }
        Ok(Some(mask))
    }

    /// The hot spot of an object at a point of the port, enabled or not.
    pub(in crate::manager) fn object_spot(&mut self, movie: &Movie, point: Point) -> u32 {
        let (corner, size) = (self.movie_box, self.size());
        let x = i32::from(point.h) - i32::from(corner.left);
        let y = i32::from(point.v) - i32::from(corner.top);
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return 0 };
        if x >= size.0 || y >= size.1 {
            return 0;
        }
        let id = match self.object_mask(movie) {
            Ok(mask) => mask.and_then(|mask| mask.ids().get(y * size.0 + x).copied()),
            // A single point needs no more than the picture.
            Err(_) => self.object_spots(movie).map(|spots| spots.at((x, y))),
        };
        id.unwrap_or_default().into()
    }
}

/// The hot spots of an object's view.
pub(in crate::manager) struct ObjectSpots {
    /// The ID at each pixel of the picture that is stored.
    pub ids: Vec<u8>,
    stored: (usize, usize),
    /// Its pixels for one of the object's.
    scale: (f64, f64),
    /// What of the object shows, and in how many pixels.
    window: Window,
    size: (usize, usize),
}

impl ObjectSpots {
    /// The ID at a pixel of the movie's box.
    fn at(&self, place: (usize, usize)) -> u8 {
        let inside =
            |place: f64, size: usize| (place.max(0.0) as usize).min(size.saturating_sub(1));
        let (column, row) = self.window.position(self.size, place);
        let (width, height) = self.stored;
        let place =
            inside(row * self.scale.1, height) * width + inside(column * self.scale.0, width);
        self.ids.get(place).copied().unwrap_or_default()
    }
}
