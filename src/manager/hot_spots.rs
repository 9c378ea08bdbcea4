//! The hot spots of the current node: which there are, which are enabled, and where they show.
//!
//! "Virtual Reality Programming", *Hot Spots*: the value of a pixel of the hot spot picture is the
//! ID; one without an entry in the node's information is of the undefined type.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::hot_spot_picture::{HotSpotPicture, Stored};
use super::instance::Instance;
use crate::base::{Error, FourCc, Point, Rect, Result, limits, room};
use crate::imaging::{self, Area, Sampling, View};
use crate::movie::Movie;
use crate::raster::{PixelFormat, PixelsMut, Region};
use crate::vr::{HotSpot, UNDEFINED};

/// IDs that a pixel can have.
const PIXEL_IDS: std::ops::RangeInclusive<u32> = 1..=255;

/// Which hot spots a caller means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// `kQTVRHotSpotID`.
    Id(u32),
    /// `kQTVRHotSpotType`.
    Kind(FourCc),
    /// `kQTVRAllHotSpots`.
    All,
}

/// The hot spots of a node.
#[derive(Debug, Default)]
pub(super) struct HotSpots {
    listed: BTreeMap<u32, HotSpot>,
    disabled: BTreeSet<u32>,
    pub(super) picture: Stored,
    mask: Option<Arc<Mask>>,
    /// Whether all of them are displayed.
    pub shown: bool,
    /// Counts the changes of those that are enabled.
    pub edition: u32,
}

/// The hot spot at each pixel of a view.
#[derive(Debug)]
pub struct Mask {
    seen: (View, Rect),
    width: usize,
    ids: Vec<u8>,
}

impl Mask {
    /// The mask of these IDs, row by row.
    pub(super) fn of_ids(ids: Vec<u8>, width: usize, view: View, place: Rect) -> Self {
        Self { seen: (view, place), width, ids }
    }

    /// The ID at each pixel, row by row.
    pub fn ids(&self) -> &[u8] {
        &self.ids
    }

    /// Pixels of a row.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The pixels of one hot spot, in coordinates of the port.
    fn region(&self, id: u8, corner: Point) -> Region {
        let rows = self.ids.chunks(self.width.max(1)).zip(i32::from(corner.v)..);
        let rows = rows.map(|(row, y)| {
            let mut edges = Vec::new();
            let mut inside = false;
            for (x, pixel) in row.iter().enumerate() {
                if (*pixel == id) != inside {
                    inside = !inside;
                    edges.push(i32::from(corner.h) + x as i32);
                }
            }
            if inside {
                edges.push(i32::from(corner.h) + row.len() as i32);
            }
            (y, edges)
        });
        Region::from_rows(rows)
    }
}

impl HotSpots {
    /// Those of a node just entered: all are enabled.
    pub fn new(listed: BTreeMap<u32, HotSpot>) -> Self {
        Self { listed, ..Self::default() }
    }

    fn kind(&self, id: u32) -> FourCc {
        self.listed.get(&id).map_or(UNDEFINED, HotSpot::kind)
    }
}

impl Instance {
    /// The hot spot picture of the node, decoded when it is first asked for. A picture that cannot
    /// be read counts as none: the panorama is still there.
    fn hot_spot_picture(&mut self, movie: &Movie) -> Option<&Arc<HotSpotPicture>> {
        if matches!(self.hot_spots.picture, Stored::Unread) {
            let panorama = self.panorama.as_ref()?;
            let picture = HotSpotPicture::load(movie, panorama);
            self.hot_spots.picture =
                picture.map_or(Stored::None, |picture| Stored::Read(Arc::new(picture)));
        }
        match &self.hot_spots.picture {
            Stored::Read(picture) => Some(picture),
            _ => None,
        }
    }

    /// What is told of a hot spot.
    pub fn hot_spot(&self, id: u32) -> Option<&HotSpot> {
        self.hot_spots.listed.get(&id)
    }

    /// Whether the node has any hot spot.
    pub fn has_hot_spots(&mut self, movie: &Movie) -> bool {
        !self.hot_spots.listed.is_empty()
            || !matches!(self.object_mask(movie), Ok(None))
            || self.hot_spot_picture(movie).is_some()
    }

    fn check_hot_spot(&mut self, movie: &Movie, id: u32) -> Result<()> {
        let is_in = |ids: &[u8]| u8::try_from(id).is_ok_and(|id| id != 0 && ids.contains(&id));
        // Of an object only the view that is shown is looked at.
        let known = self.hot_spots.listed.contains_key(&id)
            || match self.object_mask(movie) {
                Ok(mask) => mask.is_some_and(|mask| is_in(&mask.ids)),
                Err(_) => self.object_spots(movie).is_some_and(|spots| is_in(&spots.ids)),
            }
            || self.hot_spot_picture(movie).is_some_and(|picture| picture.contains(id));
        if known { Ok(()) } else { Err(Error::InvalidHotSpotId) }
    }

    /// The type that the file gives a hot spot of the current node.
    pub fn hot_spot_kind(&mut self, movie: &Movie, id: u32) -> Result<FourCc> {
        self.check_hot_spot(movie, id)?;
        Ok(self.hot_spots.kind(id))
    }

    /// Enables or disables hot spots of the current node.
    pub fn enable_hot_spots(&mut self, movie: &Movie, which: Which, enable: bool) -> Result<()> {
        let wanted: Vec<u32> = match which {
            Which::Id(id) => {
                self.check_hot_spot(movie, id)?;
                vec![id]
            }
            _ => {
                let all: BTreeSet<u32> =
                    PIXEL_IDS.chain(self.hot_spots.listed.keys().copied()).collect();
                let spots = &self.hot_spots;
                let is_meant = |id: &u32| which.means(spots.kind(*id));
                all.into_iter().filter(is_meant).collect()
            }
        };
        self.hot_spots.edition = self.hot_spots.edition.wrapping_add(1);
        for id in wanted {
            if enable {
                self.hot_spots.disabled.remove(&id);
            } else {
                self.hot_spots.disabled.insert(id);
            }
        }
        Ok(())
    }

    /// Whether a hot spot is enabled.
    pub fn is_hot_spot_enabled(&self, id: u32) -> bool {
        !self.hot_spots.disabled.contains(&id)
    }

    /// The enabled hot spot at a point of the movie's port; 0 for none.
    pub fn hot_spot_at(&mut self, movie: &Movie, point: Point) -> u32 {
        if !self.movie_box.contains(point) {
            return 0;
        }
        if self.object.is_some() {
            let id = self.object_spot(movie, point);
            return if self.is_hot_spot_enabled(id) { id } else { 0 };
        }
        let (view, size) = (self.imaging_view(), self.size());
        let x = i32::from(point.h) - i32::from(self.movie_box.left);
        let y = i32::from(point.v) - i32::from(self.movie_box.top);
        let Some(picture) = self.hot_spot_picture(movie) else { return 0 };
        let id = picture.id_at(&view, size, (x as usize, y as usize));
        if self.is_hot_spot_enabled(id) { id } else { 0 }
    }

    /// Which hot spot shows at each pixel of the movie's box.
    pub fn hot_spot_mask(&mut self, movie: &Movie) -> Result<Option<Arc<Mask>>> {
        if self.object.is_some() {
            return self.object_mask(movie);
        }
        let view = self.imaging_view();
        let seen = (view, self.movie_box);
        let movie_box = self.movie_box;
        if movie_box.is_empty() {
            return Ok(None);
        }
        if let Some(mask) = self.hot_spots.mask.as_ref().filter(|mask| mask.seen == seen) {
            return Ok(Some(Arc::clone(mask)));
        }
        let Some(picture) = self.hot_spot_picture(movie) else { return Ok(None) };
        let (width, height) = (movie_box.width().unsigned_abs(), movie_box.height().unsigned_abs());
        let ids = render_ids(&picture.panorama, &view, (width, height))?;
        let mask = Arc::new(Mask { seen, width: width as usize, ids });
        self.hot_spots.mask = Some(Arc::clone(&mask));
        Ok(Some(mask))
    }

    /// The enabled hot spots that show in the view, in order of their IDs.
    pub fn visible_hot_spots(&mut self, movie: &Movie) -> Result<Vec<u32>> {
        let Some(mask) = self.hot_spot_mask(movie)? else { return Ok(Vec::new()) };
        let mut seen = [false; 256];
        for id in mask.ids() {
            seen[usize::from(*id)] = true;
        }
        let shows = |id: &u32| seen[*id as usize] && self.is_hot_spot_enabled(*id);
        Ok(PIXEL_IDS.filter(shows).collect())
    }

    /// Where a hot spot shows, in coordinates of the movie's port; empty where it does not.
    pub fn hot_spot_region(&mut self, movie: &Movie, id: u32) -> Result<Region> {
        self.check_hot_spot(movie, id)?;
        let corner = Point { v: self.movie_box.top, h: self.movie_box.left };
        let Some(mask) = self.hot_spot_mask(movie)? else { return Ok(Region::default()) };
        match u8::try_from(id) {
            Ok(pixel) if self.is_hot_spot_enabled(id) => Ok(mask.region(pixel, corner)),
            _ => Ok(Region::default()),
        }
    }

    /// Whether all hot spots are displayed.
    pub fn hot_spots_shown(&self) -> bool {
        self.hot_spots.shown
    }

    /// Displays all hot spots, or no longer.
    pub fn show_hot_spots(&mut self, shown: bool) {
        self.hot_spots.shown = shown;
    }

    /// The view as it is drawn, with the correction of the present mode.
    pub(super) fn imaging_view(&self) -> View {
        self.showing(self.mode()).imaging_view()
    }

    pub(super) fn size(&self) -> (usize, usize) {
        let side = |length: i32| usize::try_from(length).unwrap_or(0);
        (side(self.movie_box.width()), side(self.movie_box.height()))
    }
}

/// Most pixels that are drawn at a time, in colours that are four times as large as IDs.
const STRIP: u32 = 1 << 20;

/// The IDs that show in a view of this size, row by row.
fn render_ids(panorama: &imaging::Panorama, view: &View, size: (u32, u32)) -> Result<Vec<u8>> {
    let (width, height) = size;
    let room = |pixels: u64| usize::try_from(pixels).map_err(|_| Error::NoMemory);
    let pixels = u64::from(width) * u64::from(height);
    if pixels > limits::MAX_IMAGE_PIXELS {
        return Err(Error::NoMemory);
    }
    let most = room(pixels)?;
    let mut ids = room::reserved(most)?;
    let row_bytes = width as usize * 4;
    let strip_rows = (STRIP / width.max(1)).clamp(1, height.max(1));
    let mut bytes = room::zeroed(row_bytes * strip_rows as usize)?;
    let low = if cfg!(target_endian = "little") { 0 } else { 3 };
    for top in (0..height).step_by(strip_rows as usize) {
        let rows = strip_rows.min(height - top) as usize;
        let strip = &mut bytes[..row_bytes * rows];
        let mut pixels =
            PixelsMut::new(strip, row_bytes, width as usize, rows, PixelFormat::Argb32)?;
        let area = Area { left: 0, top: -(top as i32), width, height };
        imaging::render(panorama, view, Sampling::Nearest, &mut pixels, area)?;
        ids.extend(strip.chunks_exact(4).map(|pixel| pixel[low]));
    }
    Ok(ids)
}

impl Which {
    fn means(self, kind: FourCc) -> bool {
        match self {
            Self::Kind(wanted) => wanted == kind,
            _ => true,
        }
    }
}
