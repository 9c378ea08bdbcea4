//! Scenes of 1.0 panoramas: the panorama track, and the tracks that its description names.
//!
//! "Technote 1035", *The Panoramic Track*. Nodes come from `pInf`, or from the headers of samples.

use std::collections::HashSet;

use super::convert;
use super::sample::atoms;
use super::{NodeSample, PanoramaDescription, PanoramaHeader, PanoramaInfo, View};
use crate::base::{Error, Fixed, FourCc, Result, limits};
use crate::movie::{Movie, Track};
use crate::vr::cylinder::{Stated, cylinder, is_full_turn};
use crate::vr::panorama::{Constraints, Limits, Orientation, Panorama, Shape, Tiles};
use crate::vr::scene::{ImagingProperties, Node, NodeKind, Scene, Version};
use crate::vr::tiles::{Span, Told, find, find_untold, fitting, video_track};
use crate::vr::version_two::start_of;

/// The panorama track: by its handler, whose case differs between tools, or by its description.
pub(in crate::vr) fn panorama_track(movie: &Movie) -> Option<&Track> {
    let is_panorama = |track: &&Track| {
        track.media.handler.to_lower() == FourCc(*b"stpn")
            || track.media.description(1).is_ok_and(|description| {
                description.len() >= PanoramaDescription::SIZE
                    && description.get(4..8) == Some(&PanoramaDescription::TYPE.0)
            })
    };
    movie.tracks.iter().find(is_panorama)
}

pub(in crate::vr) fn open_panoramas(movie: &Movie, track: &Track) -> Result<Scene> {
    let info = read_info(track);
    let nodes = read_nodes(track, info.as_ref());
    let first = nodes.iter().min_by_key(|node| node.sample).ok_or(Error::InvalidNodeFormat)?.id;
    let info = info.unwrap_or_default();
    let is_node = |id: u32| nodes.iter().any(|node| node.id == id);
    let told = Some(info.default_node_id).filter(|id| !info.nodes.is_empty() && is_node(*id));
    let default_node = told.unwrap_or(first);
    Ok(Scene {
        version: Version::One,
        qtvr_track: track.id,
        default_node,
        world: convert::world(&info.name, default_node, &nodes),
        nodes,
        still: ImagingProperties::STATIC,
        motion: ImagingProperties::MOTION,
        end: movie.duration(),
    })
}

/// The scene's information, which the media handler keeps in `gmhd`; scenes of one node often
/// lack it.
fn read_info(track: &Track) -> Option<PanoramaInfo> {
    let inside = |bytes: &[u8]| {
        let info = atoms(bytes).find(|(kind, _)| *kind == PanoramaInfo::TYPE)?.1;
        PanoramaInfo::read(info).ok()
    };
    let header = &track.media.general_header;
    let own = atoms(header).find(|(kind, _)| kind.to_lower() == FourCc(*b"stpn"));
    own.and_then(|(_, atom)| inside(atom.get(8..)?)).or_else(|| inside(header))
}

/// The nodes: those of the information in its order, or one for each sample. An ID that is taken
/// makes way for the number of the sample [I].
fn read_nodes(track: &Track, info: Option<&PanoramaInfo>) -> Vec<Node> {
    let samples = &track.media.samples;
    let sample_at = |time: i32| {
        let time = track.media_time(i64::from(time))?;
        samples.at_time(time).ok()
    };
    let told = info.map(|info| info.nodes.as_slice()).unwrap_or_default();
    let mut listed: Vec<(u32, u32)> = told
        .iter()
        .zip(1..)
        .map(|((id, time), place)| (*id, sample_at(*time).unwrap_or(place)))
        .filter(|(_, sample)| *sample <= samples.len())
        .take(limits::MAX_NODES as usize)
        .collect();
    if listed.is_empty() {
        let numbers = 1..=samples.len().min(limits::MAX_NODES);
        let id = |number| read_sample(track, number).map_or(0, |sample| sample.header.node_id);
        listed = numbers.map(|number| (id(number), number)).collect();
    }
    let mut nodes: Vec<Node> = Vec::new();
    let mut taken = HashSet::new();
    for (id, sample) in listed {
        let id = if taken.contains(&id) { sample } else { id };
        if taken.insert(id) {
            let start = start_of(track, sample);
            nodes.push(Node { id, kind: NodeKind::Panorama, start, sample, order: sample - 1 });
        }
    }
    nodes
}

fn read_sample(track: &Track, number: u32) -> Result<NodeSample> {
    NodeSample::read(&track.media.read_sample(number)?)
}

pub(in crate::vr) fn node_info(movie: &Movie, track: u32, node: &Node) -> Result<Vec<u8>> {
    let track = movie.track(track).ok_or(Error::InvalidTrack)?;
    Ok(convert::node(node.id, &read_sample(track, node.sample)?))
}

pub(in crate::vr) fn panorama(
    movie: &Movie,
    track: u32,
    node: &Node,
    span: &Span,
) -> Result<Panorama> {
    let track = movie.track(track).ok_or(Error::InvalidTrack)?;
    let description = track.media.samples.sample(node.sample)?.description;
    let description = track.media.description(description).or(track.media.description(1))?;
    let description = PanoramaDescription::read(description)?;
    let header = read_sample(track, node.sample)?.header;
    let told = Told { size: description.scene_size, tiles: counts(description.scene_tiles) };
    let scene = video_track(movie, description.scene_track).or_else(|| fitting(movie, told));
    let image = find(scene.ok_or(Error::InvalidNodeFormat)?, span, told)?;
    let stated = Stated {
        pan: (description.pan.0.to_f64(), description.pan.1.to_f64()),
        tilt: (description.bottom.to_f64(), description.top.to_f64()),
        fov: (description.zoom.0.to_f64(), description.zoom.1.to_f64()),
        orientation: Orientation::Vertical,
    };
    let (shape, limits) = cylinder(&stated, &image);
    let default_zoom = read_info(track).map_or(Fixed(0), |info| info.default_zoom);
    Ok(Panorama {
        shape: Shape::Cylinder(shape),
        limits,
        constraints: constraints(&header),
        default_view: default_view(header.default_view, default_zoom, &limits),
        wraps: is_full_turn(limits.pan),
        image,
        low_resolution: low_resolution(movie, &description, span, &image),
        hot_spots: hot_spots(movie, &description, span),
    })
}

fn counts((across, down): (i16, i16)) -> (u32, u32) {
    let count = |value: i16| u32::try_from(value).unwrap_or(0);
    (count(across), count(down))
}

fn hot_spots(movie: &Movie, description: &PanoramaDescription, span: &Span) -> Option<Tiles> {
    let track = video_track(movie, description.hot_spot_track)?;
    let tiles = counts(description.hot_spot_tiles);
    find(track, span, Told { size: description.hot_spot_size, tiles }).ok()
}

/// The technote has half the size, a real file a quarter: the track tells.
fn low_resolution(
    movie: &Movie,
    description: &PanoramaDescription,
    span: &Span,
    full: &Tiles,
) -> Vec<(u16, Tiles)> {
    let track = video_track(movie, description.low_resolution_scene_track);
    let tiles = track.and_then(|track| find_untold(track, span, full).ok());
    let resolution = |tiles: &Tiles| {
        let ratio = (full.width + tiles.width / 2) / tiles.width.max(1);
        u16::try_from(ratio).unwrap_or(u16::MAX)
    };
    tiles.map(|tiles| (resolution(&tiles), tiles)).into_iter().collect()
}

/// A pair of zeros is no constraint.
fn constraints(header: &PanoramaHeader) -> Constraints {
    let pair = |min: Fixed, max: Fixed| {
        let is_set = min.0 != 0 || max.0 != 0;
        is_set.then(|| (min.to_f64().to_radians(), max.to_f64().to_radians()))
    };
    let PanoramaHeader { min, max, .. } = header;
    Constraints {
        pan: pair(min.pan, max.pan),
        tilt: pair(min.tilt, max.tilt),
        fov: pair(min.zoom, max.zoom),
    }
}

/// A zoom of 0 is that of the scene, and without one the largest.
fn default_view(view: View, default_zoom: Fixed, limits: &Limits) -> (f64, f64, f64) {
    let zoom = [view.zoom, default_zoom].into_iter().find(|zoom| zoom.0 > 0);
    let fov = zoom.map_or(limits.fov.1, |zoom| zoom.to_f64().to_radians());
    (
        view.pan.to_f64().to_radians(),
        view.tilt.to_f64().to_radians().clamp(limits.tilt.0, limits.tilt.1),
        fov.clamp(limits.fov.0, limits.fov.1),
    )
}
