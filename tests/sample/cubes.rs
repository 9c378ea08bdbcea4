//! Cubes of version 5: whole faces, and faces of three by three tiles with a preview track.

use qtvr::base::FourCc;
use qtvr::vr::records::{
    CubeFace, CubicView, HotSpotInfo, Link, LinkView, PanoramaSample, TrackReferenceEntry, Url,
    link_valid, panorama_flags, resolution,
};

use super::NODE_DURATION;
use super::canvas::{Canvas, Colour};
use super::containers::{atom, container, leaf};
use super::masks::graphics_mask_track;
use super::movie_file::{movie_file, rgb_bytes, tile_track};
use super::scenery::face;
use super::vr_atoms::{
    IMAGING, TileSet, node_header, panorama_track, qtvr_track, single_node_movie, string, world,
};

const SIDE: usize = 288;
const DURATION: u32 = 3600;

/// A cube of six whole faces.
pub fn cube() -> Vec<u8> {
    cube_of("Cube", &(0..6).map(|index| face(index, SIDE)).collect::<Vec<_>>())
}

/// A cube of these faces, which have one size.
pub fn cube_of(name: &str, faces: &[Canvas<Colour>]) -> Vec<u8> {
    let side = faces.first().map_or(0, |face| face.width);
    let atoms = vec![panorama_data_of(side, 4, 0), view_data()];
    let tiles = ((side, side), faces.iter().map(rgb_bytes).collect(), DURATION / 6);
    single_node_movie(name, atoms, vec![tiles])
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
        panorama_data(12, 0),
        leaf(b"tref", 1, &TrackReferenceEntry::write_all(&[preview])),
        view_data(),
        leaf(b"cufa", 1, &CubeFace::write_all(&tile_places())),
    ];
    let full = ((SIDE / 3, SIDE / 3), tiles.iter().map(rgb_bytes).collect(), 66);
    single_node_movie("Tiled cube", atoms, vec![full, whole_faces(96)])
}

/// The hot spots of the cube: what each face's square in the middle of its upper half is. The ID of
/// the last is not told.
const FACE_SPOTS: [(u8, Option<&[u8; 4]>); 6] = [
    (10, Some(b"url ")),
    (20, Some(b"demo")),
    (30, Some(b"undf")),
    (40, Some(b"link")),
    (250, Some(b"demo")),
    (255, None),
];

/// Pixels from side to side of a face of the hot spot picture.
const MASK_SIDE: usize = 96;

/// A cube of six whole faces with hot spots, whose pictures are a third as large.
pub fn cube_hot_spots() -> Vec<u8> {
    let square = |side: usize| [side * 3 / 8, side / 4, side / 4].map(|part| part as i32);
    let faces = (0..6).map(|index| {
        let mut face = face(index, SIDE);
        let [left, top, side] = square(SIDE);
        face.rect(left, top, side, side / 2, [200, 40 * index as u8, 60]);
        rgb_bytes(&face)
    });
    let masks = FACE_SPOTS.map(|(id, _)| {
        let mut mask = Canvas::new(MASK_SIDE, MASK_SIDE, 0);
        let [left, top, side] = square(MASK_SIDE);
        mask.rect(left, top, side, side / 2, id);
        mask
    });
    let told = FACE_SPOTS.iter().filter_map(|(id, kind)| Some((*id, (*kind)?)));
    let spots: Vec<Vec<u8>> = told.map(|(id, kind)| face_spot(id, kind)).collect();
    let name = string(1, b"Cube with hot spots");
    let node = container(&[node_header(1, 1, 0), name, atom(b"hspa", 1, &spots)]);
    let tracks = [
        qtvr_track(&world(&[1], &IMAGING, &[]), vec![node]),
        panorama_track(vec![vec![panorama_data(4, 1), view_data()]], vec![3], vec![4]),
        tile_track(24, (SIDE, SIDE), faces.collect(), NODE_DURATION / 6),
        graphics_mask_track(&masks, NODE_DURATION / 6),
    ];
    movie_file(b"qtvr", &tracks)
}

fn face_spot(id: u8, kind: &[u8; 4]) -> Vec<u8> {
    let info = HotSpotInfo { kind: FourCc(*kind), ..HotSpotInfo::default() };
    // The link leads to the node itself, with another pan.
    let link = Link {
        to_node_id: 1,
        to_valid: link_valid::PAN,
        to: LinkView { pan: 90.0, ..LinkView::default() },
        ..Link::default()
    };
    let data = match kind {
        b"link" => link.write(),
        b"url " => Url(b"http://www.example.org/cube".to_vec()).write(),
        _ => vec![id],
    };
    let mut atoms = vec![leaf(b"hsin", 1, &info.write())];
    if kind != b"undf" {
        atoms.push(leaf(kind, 1, &data));
    }
    atom(b"hots", id.into(), &atoms)
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

fn panorama_data(tiles_across: u16, hot_spot_reference: u32) -> Vec<u8> {
    panorama_data_of(SIDE, tiles_across, hot_spot_reference)
}

/// Values for engines that know no cubes.
fn panorama_data_of(side: usize, tiles_across: u16, hot_spot_reference: u32) -> Vec<u8> {
    let sample = PanoramaSample {
        image_reference: 1,
        hot_spot_reference,
        pan: (0.0, 360.0),
        tilt: (-45.0, 45.0),
        field_of_view: (5.0, 90.0),
        default_view: (0.0, 0.0, 45.0),
        image_size: (4 * side as u32, side as u32),
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
