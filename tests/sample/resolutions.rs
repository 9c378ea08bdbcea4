//! Panoramas of one node with smaller pictures, and with a view that is restricted.

use qtvr::base::FourCc;
use qtvr::vr::records::{
    AngleRange, CONSTRAINT_KINDS, PanoramaImaging, PanoramaSample, TrackReferenceEntry,
    imaging_valid, resolution,
};

use super::NODE_DURATION;
use super::canvas::{Canvas, Colour};
use super::containers::leaf;
use super::cylinders::whole_cylinder;
use super::movie_file::rgb_bytes;
use super::scenery::{CYLINDER, cylinder};
use super::vr_atoms::{TileSet, single_node_movie, single_node_scene};

/// A cylinder of 24 tiles, its half in 12, and a preview of a quarter in 6. The ground tells which
/// is seen: green, blue, and all in grey.
pub fn low_resolution() -> Vec<u8> {
    let entry = |resolution, index| TrackReferenceEntry {
        reference_type: FourCc(*b"imgt"),
        resolution,
        index,
    };
    let entries = [entry(resolution::HALF, 2), entry(resolution::PREVIEW, 3)];
    let atoms = vec![panorama_data(), leaf(b"tref", 1, &TrackReferenceEntry::write_all(&entries))];
    let full = cylinder("FULL", [80, 150, 60], &[]);
    let half = cylinder("HALF", [60, 90, 170], &[]).smaller(2);
    let mut preview = cylinder("PREVIEW", [120, 120, 120], &[]).smaller(4);
    for pixel in &mut preview.pixels {
        *pixel = [(pixel.iter().map(|part| u16::from(*part)).sum::<u16>() / 3) as u8; 3];
    }
    let images = vec![tile_set(&full, 24), tile_set(&half, 12), tile_set(&preview, 6)];
    single_node_movie("Low resolution", atoms, images)
}

/// A cylinder whose author restricts pan, tilt and field of view, and says how it is drawn: still
/// views tell no direct drawing, moving ones no quality.
pub fn constrained() -> Vec<u8> {
    let mut atoms = vec![panorama_data()];
    for (kind, (min, max)) in CONSTRAINT_KINDS.iter().zip(CONSTRAINTS) {
        atoms.push(leaf(&kind.0, 1, &AngleRange { min, max }.write()));
    }
    let still = PanoramaImaging {
        mode: PanoramaImaging::STATIC,
        valid: imaging_valid::CORRECTION | imaging_valid::QUALITY,
        correction: 1,
        quality: 0x3FF,
        ..PanoramaImaging::default()
    };
    let moving = PanoramaImaging {
        mode: PanoramaImaging::MOTION,
        valid: imaging_valid::CORRECTION | imaging_valid::DIRECT_DRAW,
        ..PanoramaImaging::default()
    };
    let images = vec![tile_set(&cylinder("BOUND", [150, 100, 60], &[]), 24)];
    single_node_scene("Constrained", &[still, moving], atoms, images)
}

/// Ranges of pan, tilt and field of view, in degrees.
const CONSTRAINTS: [(f32, f32); 3] = [(45.0, 200.0), (-25.0, 30.0), (20.0, 50.0)];

fn panorama_data() -> Vec<u8> {
    let (length, height) = (CYLINDER.0 as u32, CYLINDER.1 as u32);
    let sample = PanoramaSample {
        image_size: (height, length),
        image_tiles: (1, 24),
        ..whole_cylinder((120.0, 0.0, 45.0))
    };
    leaf(b"pdat", 1, &sample.write())
}

fn tile_set(picture: &Canvas<Colour>, tiles: usize) -> TileSet {
    let stored = picture.turned_left();
    let size = (stored.width, stored.height / tiles);
    let bytes = stored.tiles(1, tiles).iter().map(rgb_bytes).collect();
    (size, bytes, NODE_DURATION / tiles as u32)
}
