//! The scene of two nodes as a movie of version 1.0.

use qtvr::base::{Fixed, FourCc, Rect};
use qtvr::vr::version_one::{
    HotSpot, Link, NodeSample, PanoramaDescription, PanoramaHeader, PanoramaInfo, StringTable, View,
};

use super::movie_file::{Track, atom, movie_file, rgb_bytes, tile_track};
use super::scenery::{CYLINDER, cylinder, hot_spots, spot_box};
use super::{LINK_SPOT, NODE_DURATION, PLACES, Place, link_of, tilt_limit};

const TILES: usize = 24;
const HOT_SPOT_TILES: usize = 12;

/// Two nodes with names and links both ways: the scene of `two_node_cylinder`.
pub fn version_one_scene() -> Vec<u8> {
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
        panorama_track(&description(), &info(), PLACES.iter().map(node).collect()),
        tile_track(24, (height, length / TILES), pictures.collect(), NODE_DURATION / 24),
        tile_track(8, (height / 2, length / 2 / HOT_SPOT_TILES), masks.collect(), 600),
    ];
    movie_file(b"STpn", &tracks)
}

/// The panorama track, which comes first.
pub fn panorama_track(
    description: &PanoramaDescription,
    info: &PanoramaInfo,
    nodes: Vec<NodeSample>,
) -> Track {
    Track {
        media: *b"STpn",
        enabled: true,
        size: (320, 240),
        references: Vec::new(),
        description: description.write(),
        start: 0,
        samples: nodes.iter().map(|node| (NODE_DURATION, node.write())).collect(),
        header: atom(b"STpn", &info.write()),
        syncs: Vec::new(),
    }
}

/// An angle of a record.
pub fn degrees(angle: f32) -> Fixed {
    Fixed::from_f64(f64::from(angle))
}

/// Cylinders of 24 tiles in track 2, and hot spot pictures of half the size in track 3.
pub fn description() -> PanoramaDescription {
    let (length, height) = (CYLINDER.0 as u32, CYLINDER.1 as u32);
    PanoramaDescription {
        data_reference: 1,
        scene_track: 2,
        hot_spot_track: 3,
        pan: (degrees(0.0), degrees(360.0)),
        top: degrees(tilt_limit()),
        bottom: degrees(-tilt_limit()),
        scene_size: (height, length),
        tile_count: TILES as u32,
        scene_tiles: (1, TILES as i16),
        scene_depth: 32,
        hot_spot_size: (height / 2, length / 2),
        hot_spot_tiles: (1, HOT_SPOT_TILES as i16),
        hot_spot_depth: 8,
        ..PanoramaDescription::default()
    }
}

fn info() -> PanoramaInfo {
    PanoramaInfo {
        name: b"Sample scene".to_vec(),
        default_node_id: PLACES[0].id,
        default_zoom: degrees(50.0),
        nodes: PLACES.iter().zip(0..).map(|(p, i)| (p.id, i * NODE_DURATION as i32)).collect(),
    }
}

/// A view in degrees.
pub fn view((pan, tilt, zoom): (f32, f32, f32)) -> View {
    View { pan: degrees(pan), tilt: degrees(tilt), zoom: degrees(zoom) }
}

fn node(place: &Place) -> NodeSample {
    let mut strings = StringTable::default();
    let (destination, link_name) = link_of(place);
    let name = strings.add(place.name.as_bytes());
    let link_name = strings.add(link_name.as_bytes());
    let spots = place.spots.iter().filter(|spot| spot.id == LINK_SPOT).map(|spot| {
        let (left, top, width, height) = spot_box(spot, CYLINDER.0, CYLINDER.1);
        let side = |value: i32| value as i16;
        HotSpot {
            id: u16::from(spot.id),
            kind: FourCc(*b"link"),
            data: 1,
            best_view: view((spot.pan as f32, 0.0, 40.0)),
            bounds: Rect::new(side(left), side(top), side(left + width), side(top + height)),
            name: strings.add(spot.label.as_bytes()),
            ..HotSpot::default()
        }
    });
    let hot_spots = spots.collect();
    let to = view(destination.view);
    NodeSample {
        header: PanoramaHeader {
            node_id: place.id,
            default_view: view(place.view),
            name,
            ..PanoramaHeader::default()
        },
        hot_spots,
        links: vec![Link {
            id: 1,
            to_node_id: destination.id,
            view: to,
            name: link_name,
            comment: 0,
        }],
        objects: Vec::new(),
        strings,
    }
}
