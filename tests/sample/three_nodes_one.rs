//! The scene of three nodes in version 1.0, which has no addresses: their hot spots show objects.

use qtvr::base::FourCc;
use qtvr::vr::version_one::{
    HotSpot, Link, NavigableObject, NodeSample, PanoramaDescription, PanoramaHeader, PanoramaInfo,
    StringTable,
};

use super::NODE_DURATION;
use super::masks::raw_mask_track;
use super::movie_file::{movie_file, tile_track};
use super::rooms::{Action, ROOMS, Room, Text, bounds};
use super::scenery::{CYLINDER, hot_spots};
use super::three_nodes::pictures;
use super::version_one::{degrees, description, panorama_track, view};
use super::vr_atoms::SCENE_NAME;

const TILES: usize = 24;
const MASK_TILES: usize = 12;

/// The ID of the one link and of the one object of a node in their tables.
const ENTRY: u16 = 3;

/// Three nodes whose links lead round, with links, objects and hot spots of an own type.
pub fn version_one_three_nodes() -> Vec<u8> {
    let (length, height) = CYLINDER;
    let masks: Vec<_> = ROOMS
        .iter()
        .flat_map(|room| hot_spots(&room.spots()).turned_left().tiles(1, MASK_TILES))
        .collect();
    let description =
        PanoramaDescription { hot_spot_tiles: (1, MASK_TILES as i16), ..description() };
    let info = PanoramaInfo {
        name: SCENE_NAME.as_bytes().to_vec(),
        default_node_id: ROOMS[0].id,
        default_zoom: degrees(50.0),
        nodes: ROOMS.iter().zip(0..).map(|(room, i)| (room.id, i * NODE_DURATION as i32)).collect(),
    };
    let tracks = [
        panorama_track(&description, &info, ROOMS.iter().map(node).collect()),
        tile_track(24, (height, length / TILES), pictures(TILES), NODE_DURATION / 24),
        raw_mask_track(&masks, NODE_DURATION / MASK_TILES as u32),
    ];
    movie_file(b"STpn", &tracks)
}

fn node(room: &Room) -> NodeSample {
    let mut strings = StringTable::default();
    let mut add = |text: Option<Text>| text.map_or(0, |text| strings.add(text.bytes));
    // Version 1.0 knows Mac Roman only.
    let roman = |text: Text| Some(text).filter(|text| text.encoding.unwrap_or(0) == 0);
    let header = PanoramaHeader {
        node_id: room.id,
        default_view: view(room.view),
        name: add(roman(room.name)),
        comment: add(room.comment),
        ..PanoramaHeader::default()
    };
    let mut node = NodeSample { header, ..NodeSample::default() };
    for door in &room.doors {
        let (kind, data) = match door.action {
            Action::Link(_) => (b"link", ENTRY.into()),
            Action::Address(_) => (b"navg", ENTRY.into()),
            Action::Own(data) => {
                (b"demo", data.iter().take(2).fold(0, |n, b| n << 8 | u32::from(*b)))
            }
            Action::Nothing => (b"undf", 0),
            Action::Bare => continue,
        };
        let name = add(Some(door.name));
        match door.action {
            Action::Link(to_valid) => node.links.push(link(room, to_valid, name)),
            Action::Address(_) => node.objects.push(NavigableObject {
                id: ENTRY,
                view: view((10.0, 20.0, 30.0)),
                zoom_rect: bounds(&door.spot),
                name,
                comment: 0,
            }),
            _ => {}
        }
        node.hot_spots.push(HotSpot {
            id: door.spot.id.into(),
            kind: FourCc(*kind),
            data,
            best_view: view((door.spot.pan as f32, 0.0, 40.0)),
            bounds: bounds(&door.spot),
            cursor_ids: door.cursors,
            name,
            comment: add(door.comment),
        });
    }
    node.strings = strings;
    node
}

/// Pan and tilt always count; a zoom of 0 keeps the zoom.
fn link(room: &Room, to_valid: u32, name: u32) -> Link {
    let (pan, tilt, zoom) = room.next().arrival;
    let zoom = if to_valid & 4 == 0 { 0.0 } else { zoom };
    Link { id: ENTRY, to_node_id: room.next().id, view: view((pan, tilt, zoom)), name, comment: 0 }
}
