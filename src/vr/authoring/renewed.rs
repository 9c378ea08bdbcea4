//! Panoramas of version 1.0 as version 2 has them, with the same pictures.
//!
//! The classic splitter left this to a converter ("What's New in QuickTime 5", *Usage of the QTVR
//! Splitter*). World and nodes are those that programs see of a 1.0 movie.

use crate::base::{ByteWriter, Error, Fixed, FourCc, Result};
use crate::movie::{Movie, Store};
use crate::vr::container::{container, leaf};
use crate::vr::panorama::{Panorama, Shape, Tiles};
use crate::vr::records::{AngleRange, CONSTRAINT_KINDS, PanoramaSample, TrackReferenceEntry};
use crate::vr::scene::{NodeKind, Scene};

const QTVR: FourCc = FourCc(*b"qtvr");
const PANORAMA: FourCc = FourCc(*b"pano");
const IMAGE: FourCc = FourCc(*b"imgt");
const HOT_SPOTS: FourCc = FourCc(*b"hott");
const CONTROLLER: FourCc = FourCc(*b"ctyp");
/// The bytes of a sample description without data of its own.
const HEAD: u32 = 16;

/// A movie of version 1.0 as one of version 2; `featureUnsupported` for one that has no panoramas.
pub fn renewed(movie: &Movie) -> Result<Movie> {
    let scene = Scene::open(movie)?;
    if scene.nodes().iter().any(|node| node.kind != NodeKind::Panorama) {
        return Err(Error::FeatureUnsupported);
    }
    let old = movie.track(scene.qtvr_track_id()).ok_or(Error::InvalidTrack)?;
    let mut new = movie.copied()?;
    let mut add = |handler: FourCc| {
        let id = new.add_track(old.width, old.height, 0)?;
        let track = new.track_mut(id).ok_or(Error::Internal)?;
        track.matrix = old.matrix;
        track.set_media(handler, movie.header.time_scale, &Store::memory())?;
        Ok::<u32, Error>(id)
    };
    let (nodes, panoramas) = (add(QTVR)?, add(PANORAMA)?);
    let mut order: Vec<_> = scene.nodes().iter().collect();
    order.sort_by_key(|node| node.start);
    for node in order {
        let time = scene.interval(node.id)?;
        let panorama = scene.panorama(movie, node.id)?;
        let sample = sample(&mut new, panoramas, &panorama)?;
        let info = scene.node_info(movie, node.id)?;
        for (id, data, world) in [(nodes, info, scene.world()), (panoramas, sample, &[])] {
            let track = new.track_mut(id).ok_or(Error::Internal)?;
            let start = track.media.samples.duration();
            let duration = time.end - time.start;
            let lasting = u32::try_from(duration).map_err(|_| Error::InvalidDuration)?;
            let description = description(track.media.handler, world)?;
            track.media.edit(true)?;
            track.media.add_samples(&data, (1, lasting), &description, true)?;
            track.media.edit(false)?;
            track.insert_media(time.start, (start, duration), Fixed::ONE)?;
        }
    }
    let world = new.track_mut(nodes).ok_or(Error::Internal)?;
    world.add_reference(PANORAMA, panoramas)?;
    new.remove_track(old.id)?;
    if new.user_data.count(CONTROLLER) > 0 {
        new.user_data.set(CONTROLLER, 1, &QTVR.0)?;
    } else {
        new.user_data.add(CONTROLLER, &QTVR.0)?;
    }
    new.follow_tracks();
    Ok(new)
}

/// A sample description with this behind its head.
fn description(kind: FourCc, data: &[u8]) -> Result<Vec<u8>> {
    let size = u32::try_from(data.len()).map_err(|_| Error::NoMemory)?;
    let mut w = ByteWriter::default();
    w.u32(HEAD + size);
    w.four_cc(kind);
    w.zeros(6);
    w.u16(1);
    w.bytes(data);
    Ok(w.finish())
}

/// The sample of a panorama, whose track names its pictures.
fn sample(movie: &mut Movie, id: u32, panorama: &Panorama) -> Result<Vec<u8>> {
    let track = movie.track_mut(id).ok_or(Error::Internal)?;
    let mut index = |kind: FourCc, tiles: &Tiles| {
        let known = track.references_of(kind).iter().position(|known| *known == tiles.track_id);
        match known {
            Some(place) => u32::try_from(place + 1).map_err(|_| Error::NoMemory),
            None => track.add_reference(kind, tiles.track_id),
        }
    };
    let Shape::Cylinder(shape) = &panorama.shape else { return Err(Error::InvalidNodeFormat) };
    let degrees = |low: f64, high: f64| (low.to_degrees() as f32, high.to_degrees() as f32);
    let tiles = |tiles: &Tiles| (tiles.tiles_x as u16, tiles.tiles_y as u16);
    let (pan, tilt, fov) = panorama.default_view;
    let mut record = PanoramaSample {
        image_reference: index(IMAGE, &panorama.image)?,
        pan: degrees(shape.min_pan, shape.max_pan),
        tilt: degrees(shape.tan_bottom.atan(), shape.tan_top.atan()),
        field_of_view: degrees(panorama.limits.fov.0, panorama.limits.fov.1),
        default_view: (pan.to_degrees() as f32, tilt.to_degrees() as f32, fov.to_degrees() as f32),
        image_size: (panorama.image.width, panorama.image.height),
        image_tiles: tiles(&panorama.image),
        panorama_type: PanoramaSample::VERTICAL_CYLINDER,
        ..PanoramaSample::default()
    };
    if let Some(spots) = &panorama.hot_spots {
        record.hot_spot_reference = index(HOT_SPOTS, spots)?;
        record.hot_spot_size = (spots.width, spots.height);
        record.hot_spot_tiles = tiles(spots);
    }
    let mut others = Vec::new();
    for (resolution, tiles) in &panorama.low_resolution {
        let index = index(IMAGE, tiles)?;
        let entry = TrackReferenceEntry { reference_type: IMAGE, resolution: *resolution, index };
        others.extend(entry.write());
    }
    let mut atoms = vec![leaf(PanoramaSample::TYPE, 1, &record.write())];
    if !others.is_empty() {
        atoms.push(leaf(TrackReferenceEntry::ARRAY_TYPE, 1, &others));
    }
    let constraints = &panorama.constraints;
    let ranges = [constraints.pan, constraints.tilt, constraints.fov];
    for (kind, range) in CONSTRAINT_KINDS.into_iter().zip(ranges) {
        if let Some((min, max)) = range {
            let (min, max) = degrees(min, max);
            atoms.push(leaf(kind, 1, &AngleRange { min, max }.write()));
        }
    }
    Ok(container(&atoms))
}
