//! Scenes of version 2 and later: the QTVR track, and what its references lead to.
//!
//! "QTVR File Format", *QTVR Track*, *Panorama Track*, *Object Track*.

use super::container::{self, Atom};
use super::cylinder::{Stated, cylinder, fov_range, is_full_turn, pan_range};
use super::object::Object;
use super::panorama::{Constraints, Limits, Orientation, Panorama, Shape, Tiles};
use super::records::{
    AngleRange, CONSTRAINT_KINDS, CubeFace, CubicView, ObjectSample, PanoramaImaging,
    PanoramaSample, TrackReferenceEntry, WorldHeader, panorama_flags, resolution,
};
use super::scene::{ImagingProperties, Node, NodeKind, Scene, Version};
use super::tiles::{Span, Told, find, find_untold, fitting, referenced, samples_in};
use super::{cube, nodes, tiles};
use crate::base::{Error, FourCc, Result};
use crate::movie::{Movie, Track};

const IMAGE: FourCc = FourCc(*b"imgt");
const HOT_SPOT: FourCc = FourCc(*b"hott");

/// Where the world begins in the description of a QTVR track.
const WORLD_OFFSET: usize = 16;

/// The QTVR track of a movie: only one is supported by version 2.1.
pub(super) fn qtvr_track(movie: &Movie) -> Option<&Track> {
    movie.tracks.iter().find(|track| track.media.handler == FourCc(*b"qtvr"))
}

pub(super) fn open(movie: &Movie, track: &Track) -> Result<Scene> {
    let description = track.media.description(1).map_err(|_| Error::InvalidNodeFormat)?;
    let world = container::usual(description.get(WORLD_OFFSET..).unwrap_or_default());
    let world = world.ok_or(Error::InvalidNodeFormat)?;
    let root = Atom::root(&world).ok_or(Error::InvalidNodeFormat)?;
    let nodes = nodes::read(&root, track);
    let first = nodes.first().ok_or(Error::InvalidNodeFormat)?.id;
    let header = root.leaf(WorldHeader::TYPE).and_then(|data| WorldHeader::read(data).ok());
    let told = header.unwrap_or_default().default_node_id;
    let default_node = if nodes.iter().any(|node| node.id == told) { told } else { first };
    let (still, motion) = read_imaging(&root);
    Ok(Scene {
        version: Version::Two,
        qtvr_track: track.id,
        default_node,
        nodes,
        still,
        motion,
        end: movie.duration(),
        world,
    })
}

fn read_imaging(root: &Atom<'_>) -> (ImagingProperties, ImagingProperties) {
    let (mut still, mut motion) = (ImagingProperties::STATIC, ImagingProperties::MOTION);
    let parents = root.children_of(FourCc(*b"imgp"));
    for atom in parents.flat_map(|parent| parent.children_of(PanoramaImaging::TYPE)) {
        match PanoramaImaging::read(atom.data()) {
            Ok(record) if record.mode == PanoramaImaging::STATIC => still = still.with(&record),
            Ok(record) if record.mode == PanoramaImaging::MOTION => motion = motion.with(&record),
            _ => {}
        }
    }
    (still, motion)
}

/// Movie time where a sample starts.
pub(super) fn start_of(track: &Track, sample: u32) -> i64 {
    let time = track.media.samples.sample(sample).map_or(0, |sample| sample.time);
    track.movie_time(time).unwrap_or(time)
}

pub(super) fn node_info(movie: &Movie, track: u32, node: &Node) -> Result<Vec<u8>> {
    let track = movie.track(track).ok_or(Error::InvalidTrack)?;
    container::usual(&track.media.read_sample(node.sample)?).ok_or(Error::InvalidNodeFormat)
}

/// The track of one kind of node, and the sample of this node in it: by movie time, or failing that
/// by its place among its kind.
fn node_sample<'a>(
    movie: &'a Movie,
    qtvr_track: u32,
    kind: NodeKind,
    span: &Span,
) -> Result<(&'a Track, Vec<u8>)> {
    let code = kind.four_cc();
    let qtvr = movie.track(qtvr_track).ok_or(Error::InvalidTrack)?;
    let referenced = qtvr.references_of(code).iter().find_map(|id| movie.track(*id));
    let track = referenced
        .filter(|track| track.media.handler == code)
        .or_else(|| movie.tracks.iter().find(|track| track.media.handler == code))
        .ok_or(Error::InvalidNodeFormat)?;
    let number = samples_in(track, span).map_or(span.order + 1, |range| range.start);
    Ok((track, track.media.read_sample(number)?))
}

pub(super) fn object(movie: &Movie, qtvr_track: u32, span: &Span) -> Result<Object> {
    let (track, sample) = node_sample(movie, qtvr_track, NodeKind::Object, span)?;
    let root = Atom::root(&sample).ok_or(Error::InvalidNodeFormat)?;
    let record = root.leaf(ObjectSample::TYPE).ok_or(Error::InvalidNodeFormat)?;
    let index = |kind: FourCc| {
        let entry = root.leaf(kind).and_then(|data| TrackReferenceEntry::read(data).ok());
        entry.map_or(1, |entry| entry.index)
    };
    let image = referenced(movie, track, IMAGE, index(TrackReferenceEntry::OBJECT_IMAGE));
    let image = image.or_else(|| movie.tracks.iter().find(|track| tiles::is_video(track)));
    let hot_spots = referenced(movie, track, HOT_SPOT, index(TrackReferenceEntry::OBJECT_HOT_SPOT));
    let image = image.ok_or(Error::InvalidNodeFormat)?;
    Object::new(ObjectSample::read(record)?, image, hot_spots, span, movie.header.time_scale)
}

pub(super) fn panorama(movie: &Movie, qtvr_track: u32, span: &Span) -> Result<Panorama> {
    let (track, sample) = node_sample(movie, qtvr_track, NodeKind::Panorama, span)?;
    let root = Atom::root(&sample).ok_or(Error::InvalidNodeFormat)?;
    let record = root.leaf(PanoramaSample::TYPE).ok_or(Error::InvalidNodeFormat)?;
    let record = PanoramaSample::read(record)?;
    let node = PanoramaNode { movie, track, span, root, record };
    if node.is_cube() { node.cube() } else { node.cylinder() }
}

/// A panorama node that is being read.
struct PanoramaNode<'a> {
    movie: &'a Movie,
    track: &'a Track,
    span: &'a Span,
    root: Atom<'a>,
    record: PanoramaSample,
}

impl PanoramaNode<'_> {
    fn is_cube(&self) -> bool {
        self.record.panorama_type == PanoramaSample::CUBE
    }

    fn cylinder(&self) -> Result<Panorama> {
        let record = &self.record;
        let is_horizontal = match record.panorama_type {
            PanoramaSample::HORIZONTAL_CYLINDER => true,
            PanoramaSample::VERTICAL_CYLINDER => false,
            _ => record.flags & panorama_flags::HORIZONTAL != 0,
        };
        let stated = Stated {
            pan: double(record.pan),
            tilt: double(record.tilt),
            fov: double(record.field_of_view),
            orientation: if is_horizontal {
                Orientation::Horizontal
            } else {
                Orientation::Vertical
            },
        };
        let mut told = Told { size: record.image_size, tiles: wide(record.image_tiles) };
        let track = self.image_track(told)?;
        // libquicktime takes one tile for the whole, and counts the tiles of a turned picture
        // across: such pictures fit together downwards only.
        if !is_horizontal && told.tiles.1 == 1 && tiles::image_size(track) == Some(told.size) {
            told.tiles = (1, told.tiles.0);
        }
        let image = find(track, self.span, told)?;
        let (shape, limits) = cylinder(&stated, &image);
        let always_wraps = record.flags & panorama_flags::ALWAYS_WRAP != 0;
        Ok(Panorama {
            shape: Shape::Cylinder(shape),
            limits,
            constraints: self.constraints(),
            default_view: default_view(record.default_view, &limits),
            wraps: always_wraps || is_full_turn(limits.pan),
            image,
            low_resolution: self.low_resolution(&image),
            hot_spots: self.hot_spots(wide(record.hot_spot_tiles)),
        })
    }

    /// The view is in a record of its own; `'pdat'` has values for older engines.
    fn cube(&self) -> Result<Panorama> {
        let view = self.root.leaf(CubicView::TYPE).and_then(|data| CubicView::read(data).ok());
        let view = view.unwrap_or_default();
        let told = Told { size: (0, 0), tiles: (6, 1) };
        let track = self.image_track(told)?;
        let records = self.root.leaf(CubeFace::TYPE).map(CubeFace::read_all).unwrap_or_default();
        let faces =
            if records.is_empty() { self.untold_faces(track) } else { cube::faces(&records) };
        let count = u32::try_from(faces.len()).map_err(|_| Error::InvalidNodeFormat)?;
        let image = find_images(track, self.span, count)?;
        let (low, high) = double(view.tilt);
        let tilt = match (low.clamp(-90.0, 90.0), high.clamp(-90.0, 90.0)) {
            (low, high) if low < high => (low, high),
            _ => (-90.0, 90.0),
        };
        let limits = Limits {
            pan: pan_range(double(view.pan)),
            tilt: (tilt.0.to_radians(), tilt.1.to_radians()),
            fov: fov_range(double(view.field_of_view), 120f64.to_radians()),
        };
        Ok(Panorama {
            shape: Shape::Cube(faces),
            limits,
            constraints: self.constraints(),
            default_view: default_view(view.default_view, &limits),
            wraps: is_full_turn(limits.pan),
            image,
            low_resolution: self.low_resolution(&image),
            hot_spots: self.hot_spots((6, 1)),
        })
    }

    /// Faces without records: whole ones, or `n` by `n` tiles each where the node has just as many.
    fn untold_faces(&self, track: &Track) -> Vec<super::CubeFaceShape> {
        let count = samples_in(track, self.span).map_or(6, |range| range.len());
        let n = (2..=32u32).find(|n| (6 * n * n) as usize == count);
        cube::tiled_faces(n.unwrap_or(1))
    }

    fn image_track(&self, told: Told) -> Result<&Track> {
        // 0 would be no picture at all; the first reference is meant.
        let index = self.record.image_reference.max(1);
        let track = referenced(self.movie, self.track, IMAGE, index);
        track.or_else(|| fitting(self.movie, told)).ok_or(Error::InvalidNodeFormat)
    }

    /// Reference 0 means that there is none, whatever the sizes say.
    fn hot_spots(&self, tiles: (u32, u32)) -> Option<Tiles> {
        let track = referenced(self.movie, self.track, HOT_SPOT, self.record.hot_spot_reference)?;
        if self.is_cube() {
            return find_images(track, self.span, 6).ok();
        }
        // A track that shows nothing in the time of this node has no hot spots for it.
        samples_in(track, self.span)?;
        find(track, self.span, Told { size: self.record.hot_spot_size, tiles }).ok()
    }

    fn low_resolution(&self, full: &Tiles) -> Vec<(u16, Tiles)> {
        let entries = self.root.leaf(TrackReferenceEntry::ARRAY_TYPE).unwrap_or_default();
        let entries = TrackReferenceEntry::read_all(entries);
        let smaller = entries
            .iter()
            .filter(|entry| entry.reference_type == IMAGE && entry.resolution != resolution::FULL);
        let found = smaller.filter_map(|entry| {
            let track = referenced(self.movie, self.track, IMAGE, entry.index)?;
            let tiles = if self.is_cube() {
                // Cut as the full picture is, or whole faces.
                let count = samples_in(track, self.span).map_or(0, |range| range.len());
                let count = if count == full.count as usize { full.count } else { FACES };
                find_images(track, self.span, count).ok()?
            } else {
                find_untold(track, self.span, full).ok()?
            };
            (track.id != full.track_id).then_some((entry.resolution, tiles))
        });
        found.collect()
    }

    fn constraints(&self) -> Constraints {
        let [pan, tilt, fov] = CONSTRAINT_KINDS.map(|kind| {
            let range = AngleRange::read(self.root.leaf(kind)?).ok()?;
            let (min, max) = double((range.min, range.max));
            (min.is_finite() && max.is_finite()).then(|| (min.to_radians(), max.to_radians()))
        });
        Constraints { pan, tilt, fov }
    }
}

/// The faces of a cube.
const FACES: u32 = 6;

/// Images that do not lie side by side: the sizes are those of one.
fn find_images(track: &Track, span: &Span, count: u32) -> Result<Tiles> {
    let one = find(track, span, Told { size: (0, 0), tiles: (1, 1) })?;
    let left = track.media.samples.len().saturating_sub(one.first_sample.saturating_sub(1));
    Ok(Tiles { count: count.min(left), tiles_x: count, ..one })
}

/// Pan, tilt and field of view at first, in radians; what is no number is left to the limits.
fn default_view((pan, tilt, fov): (f32, f32, f32), limits: &Limits) -> (f64, f64, f64) {
    let usable = |angle: f32, otherwise: f64| {
        if angle.is_finite() { f64::from(angle).to_radians() } else { otherwise }
    };
    let fov = if fov > 0.0 { usable(fov, limits.fov.1) } else { limits.fov.1 };
    let (low, high) = limits.tilt;
    (
        usable(pan, limits.pan.0),
        usable(tilt, 0.0).clamp(low, high),
        fov.clamp(limits.fov.0, limits.fov.1),
    )
}

fn double((a, b): (f32, f32)) -> (f64, f64) {
    (f64::from(a), f64::from(b))
}

fn wide((a, b): (u16, u16)) -> (u32, u32) {
    (u32::from(a), u32::from(b))
}
