//! Scenes of version 2: cylinders stored turned and upright, whole and in part.

use qtvr::base::{FourCc, Rect};
use qtvr::vr::records::{HotSpotInfo, Link, LinkView, PanoramaSample, Url, link_valid};

use super::canvas::{Canvas, Colour};
use super::containers::{atom, container, leaf};
use super::movie_file::{movie_file, rgb_bytes, tile_track};
use super::scenery::{CYLINDER, Spot, cylinder, hot_spots, spot_box};
use super::vr_atoms::{
    IMAGING, node_header, panorama_track, qtvr_track, single_node_movie, string, world,
};
use super::{NODE_DURATION, PLACES, Place, URL_SPOT, link_of, tilt_limit};

const TILES: usize = 24;
const HOT_SPOT_TILES: usize = 12;

/// Two nodes with names, links both ways, an address, and hot spots of half the size.
pub fn two_node_cylinder() -> Vec<u8> {
    let pictures = PLACES.iter().flat_map(|place| {
        let picture = cylinder(place.title, place.ground, place.spots).turned_left();
        picture.tiles(1, TILES).iter().map(rgb_bytes).collect::<Vec<_>>()
    });
    let masks = PLACES.iter().flat_map(|place| {
        let mask = hot_spots(place.spots).turned_left();
        mask.tiles(1, HOT_SPOT_TILES).into_iter().map(|tile| tile.pixels)
    });
    let (length, height) = CYLINDER;
    let tracks = [
        qtvr_track(&world(&PLACES.map(|place| place.id), &IMAGING, &[]), node_containers()),
        panorama_track(
            PLACES.iter().map(|place| vec![panorama_data(place)]).collect(),
            vec![3],
            vec![4],
        ),
        tile_track(24, (height, length / TILES), pictures.collect(), NODE_DURATION / 24),
        tile_track(8, (height / 2, length / 2 / HOT_SPOT_TILES), masks.collect(), 600),
    ];
    movie_file(b"qtvr", &tracks)
}

/// A whole cylinder that is stored upright, eight tiles from left to right.
pub fn horizontal_cylinder() -> Vec<u8> {
    let picture = cylinder("LEVEL", [90, 130, 140], &[]);
    let sample = PanoramaSample {
        image_size: (CYLINDER.0 as u32, CYLINDER.1 as u32),
        image_tiles: (8, 1),
        panorama_type: PanoramaSample::HORIZONTAL_CYLINDER,
        ..whole_cylinder((0.0, 0.0, 60.0))
    };
    single_node("Level", &sample, &picture)
}

/// The part of a cylinder from pan 60 to 150, stored turned.
pub fn partial_cylinder() -> Vec<u8> {
    let whole = cylinder("PART", [140, 110, 140], &[]);
    let (length, height) = CYLINDER;
    let (left, width) = (length * (360 - 150) / 360, length * 90 / 360);
    let mut part = Canvas::new(width, height, [0; 3]);
    for y in 0..height {
        for x in 0..width {
            part.set(x as i32, y as i32, whole.get(left + x, y));
        }
    }
    let sample = PanoramaSample {
        pan: (60.0, 150.0),
        image_size: (height as u32, width as u32),
        image_tiles: (1, 6),
        ..whole_cylinder((90.0, 0.0, 40.0))
    };
    single_node("Part", &sample, &part.turned_left())
}

/// A scene of one cylinder, whose picture is cut into the tiles that its record names.
pub fn single_node(name: &str, sample: &PanoramaSample, stored: &Canvas<Colour>) -> Vec<u8> {
    let (across, down) = (usize::from(sample.image_tiles.0), usize::from(sample.image_tiles.1));
    let tiles: Vec<Vec<u8>> = stored.tiles(across, down).iter().map(rgb_bytes).collect();
    let each = NODE_DURATION / tiles.len() as u32;
    let size = (stored.width / across, stored.height / down);
    single_node_movie(name, vec![leaf(b"pdat", 1, &sample.write())], vec![(size, tiles, each)])
}

/// The record of a full turn, stored turned.
pub fn whole_cylinder(default_view: (f32, f32, f32)) -> PanoramaSample {
    let limit = tilt_limit();
    PanoramaSample {
        image_reference: 1,
        pan: (0.0, 360.0),
        tilt: (-limit, limit),
        field_of_view: (5.0, 2.0 * limit),
        default_view,
        ..PanoramaSample::default()
    }
}

fn panorama_data(place: &Place) -> Vec<u8> {
    let (length, height) = (CYLINDER.0 as u32, CYLINDER.1 as u32);
    let sample = PanoramaSample {
        hot_spot_reference: 1,
        image_size: (height, length),
        image_tiles: (1, TILES as u16),
        hot_spot_size: (height / 2, length / 2),
        hot_spot_tiles: (1, HOT_SPOT_TILES as u16),
        ..whole_cylinder(place.view)
    };
    leaf(b"pdat", 1, &sample.write())
}

fn node_containers() -> Vec<Vec<u8>> {
    let node = |place: &Place| {
        let named = place.spots.iter().filter(|spot| !spot.label.starts_with("BARE"));
        let spots: Vec<Vec<u8>> = named.map(|spot| hot_spot(place, spot)).collect();
        container(&[
            node_header(place.id, 1, 0),
            string(1, place.name.as_bytes()),
            atom(b"hspa", 1, &spots),
        ])
    };
    PLACES.iter().map(node).collect()
}

fn hot_spot(place: &Place, spot: &Spot) -> Vec<u8> {
    let (left, top, width, height) = spot_box(spot, CYLINDER.0, CYLINDER.1);
    let side = |value: i32| value as i16;
    let (destination, name) = link_of(place);
    let is_url = spot.id == URL_SPOT;
    let info = HotSpotInfo {
        kind: FourCc(if is_url { *b"url " } else { *b"link" }),
        name_atom_id: 1,
        best_pan: spot.pan as f32,
        best_field_of_view: 40.0,
        bounds: Rect::new(side(left), side(top), side(left + width), side(top + height)),
        ..HotSpotInfo::default()
    };
    let (pan, tilt, field_of_view) = destination.view;
    let link = Link {
        to_node_id: destination.id,
        to_valid: link_valid::PAN | link_valid::TILT | link_valid::FIELD_OF_VIEW,
        to: LinkView { pan, tilt, field_of_view, ..LinkView::default() },
        ..Link::default()
    };
    let target = if is_url {
        leaf(b"url ", 1, &Url(b"http://www.example.org/".to_vec()).write())
    } else {
        leaf(b"link", 1, &link.write())
    };
    let name = if is_url { "The address" } else { name };
    let children = [leaf(b"hsin", 1, &info.write()), target, string(1, name.as_bytes())];
    atom(b"hots", u32::from(spot.id), &children)
}
