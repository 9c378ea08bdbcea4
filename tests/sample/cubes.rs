//! Cubes of version 5: whole faces, and faces of three by three tiles with a preview track.

use qtvr::base::FourCc;
use qtvr::vr::records::{
    CubeFace, CubicView, PanoramaSample, TrackReferenceEntry, panorama_flags, resolution,
};

use super::canvas::{Canvas, Colour};
use super::containers::leaf;
use super::cylinders::{TileSet, single_node_movie};
use super::movie_file::rgb_bytes;
use super::scenery::face;

const SIDE: usize = 288;
const DURATION: u32 = 3600;

/// A cube of six whole faces.
pub fn cube() -> Vec<u8> {
    let atoms = vec![panorama_data(4), view_data()];
    single_node_movie("Cube", atoms, vec![whole_faces(SIDE)])
}

/// A cube of 54 tiles with their places, and a preview of six small faces.
pub fn tiled_cube() -> Vec<u8> {
    let tiles: Vec<Canvas<Colour>> =
        (0..6).flat_map(|index| face(index, SIDE).tiles(3, 3)).collect();
    let preview = TrackReferenceEntry {
        reference_type: FourCc(*b"imgt"),
        resolution: resolution::PREVIEW,
        index: 2,
    };
    let atoms = vec![
        panorama_data(12),
        leaf(b"tref", 1, &TrackReferenceEntry::write_all(&[preview])),
        view_data(),
        leaf(b"cufa", 1, &CubeFace::write_all(&tile_places())),
    ];
    let full = ((SIDE / 3, SIDE / 3), tiles.iter().map(rgb_bytes).collect(), 66);
    single_node_movie("Tiled cube", atoms, vec![full, whole_faces(96)])
}

fn whole_faces(side: usize) -> TileSet {
    ((side, side), (0..6).map(|index| rgb_bytes(&face(index, side))).collect(), DURATION / 6)
}

/// Where tiles stand: the length of the quaternion is √3, so that the image plane is three half
/// tiles away, and centres are two half tiles apart.
fn tile_places() -> Vec<CubeFace> {
    let places = CubeFace::ORIENTATIONS.into_iter().flat_map(|orientation| {
        (0..9).map(move |tile: u8| CubeFace {
            orientation: orientation.map(|part| part * 3_f32.sqrt()),
            centre: (2.0 * f32::from(tile % 3) - 2.0, 2.0 - 2.0 * f32::from(tile / 3)),
            aspect: 1.0,
            skew: 0.0,
        })
    });
    places.collect()
}

/// Values for engines that know no cubes.
fn panorama_data(tiles_across: u16) -> Vec<u8> {
    let sample = PanoramaSample {
        image_reference: 1,
        pan: (0.0, 360.0),
        tilt: (-45.0, 45.0),
        field_of_view: (5.0, 90.0),
        default_view: (0.0, 0.0, 45.0),
        image_size: (4 * SIDE as u32, SIDE as u32),
        image_tiles: (tiles_across, tiles_across / 4),
        flags: panorama_flags::HORIZONTAL,
        panorama_type: PanoramaSample::CUBE,
        ..PanoramaSample::default()
    };
    leaf(b"pdat", 1, &sample.write())
}

fn view_data() -> Vec<u8> {
    let view = CubicView {
        field_of_view: (5.0, 120.0),
        default_view: (0.0, 0.0, 80.0),
        ..CubicView::default()
    };
    leaf(b"cuvw", 1, &view.write())
}
