//! The scene of three nodes in version 2: each node has a hot spot track of its own.

use qtvr::base::FourCc;
use qtvr::vr::records::{HotSpotInfo, Link, LinkView, PanoramaSample, Url};

use super::NODE_DURATION;
use super::containers::{atom, container, leaf};
use super::cursors::cursors;
use super::cylinders::whole_cylinder;
use super::masks::{graphics_mask_track, raw_mask_track, tabled_mask_track};
use super::movie_file::{Track, movie_file, rgb_bytes, tile_track};
use super::rooms::{Action, Door, ROOMS, Room, Text, bounds};
use super::scenery::{CYLINDER, cylinder, hot_spots};
use super::vr_atoms::{IMAGING, encoding, node_header, panorama_track, qtvr_track, string, world};

const TILES: usize = 24;

/// How many tiles each node's hot spot picture has.
const MASK_TILES: [usize; 3] = [12, 8, 16];

/// Three nodes whose links lead round, with hot spots of all kinds, cursors and encoded names.
pub fn three_node_scene() -> Vec<u8> {
    let (length, height) = CYLINDER;
    let world = world(&ROOMS.map(|room| room.id), &IMAGING, &[cursors()]);
    let panoramas = ROOMS.iter().zip(1..).zip(MASK_TILES);
    let panoramas = panoramas.map(|((room, place), tiles)| vec![panorama_data(room, place, tiles)]);
    let mut tracks = vec![
        qtvr_track(&world, ROOMS.iter().map(node).collect()),
        panorama_track(panoramas.collect(), vec![3], vec![4, 5, 6]),
        tile_track(24, (height, length / TILES), pictures(TILES), NODE_DURATION / 24),
    ];
    for (place, (room, tiles)) in ROOMS.iter().zip(MASK_TILES).enumerate() {
        let mask = hot_spots(&room.spots()).turned_left().tiles(1, tiles);
        let encode = [raw_mask_track, graphics_mask_track, tabled_mask_track][place];
        let track = encode(&mask, NODE_DURATION / tiles as u32);
        tracks.push(Track { start: place as u32 * NODE_DURATION, ..track });
    }
    movie_file(b"qtvr", &tracks)
}

/// The tiles of all rooms.
pub fn pictures(tiles: usize) -> Vec<Vec<u8>> {
    let pictures = ROOMS.iter().flat_map(|room| {
        let picture = cylinder(room.title, room.ground, &room.spots()).turned_left();
        picture.tiles(1, tiles).iter().map(rgb_bytes).collect::<Vec<_>>()
    });
    pictures.collect()
}

fn panorama_data(room: &Room, hot_spot_reference: u32, tiles: usize) -> Vec<u8> {
    let (length, height) = (CYLINDER.0 as u32, CYLINDER.1 as u32);
    let sample = PanoramaSample {
        hot_spot_reference,
        image_size: (height, length),
        image_tiles: (1, TILES as u16),
        hot_spot_size: (height / 2, length / 2),
        hot_spot_tiles: (1, tiles as u16),
        ..whole_cylinder(room.view)
    };
    leaf(b"pdat", 1, &sample.write())
}

fn node(room: &Room) -> Vec<u8> {
    let mut strings = Strings::default();
    let name = strings.add(room.name);
    let comment = room.comment.map_or(0, |comment| strings.add(comment));
    let told = room.doors.iter().filter(|door| !matches!(door.action, Action::Bare));
    let spots: Vec<Vec<u8>> = told.map(|door| hot_spot(room, door)).collect();
    let mut atoms = vec![node_header(room.id, name, comment)];
    atoms.extend(strings.atoms);
    atoms.push(atom(b"hspa", 1, &spots));
    container(&atoms)
}

fn hot_spot(room: &Room, door: &Door) -> Vec<u8> {
    let (kind, target) = match door.action {
        Action::Link(to_valid) => (b"link", leaf(b"link", 1, &link(room, to_valid).write())),
        Action::Address(text) => (b"url ", leaf(b"url ", 1, &Url(text.to_vec()).write())),
        Action::Own(data) => (b"demo", leaf(b"demo", 1, data)),
        Action::Nothing | Action::Bare => (b"undf", Vec::new()),
    };
    let mut strings = Strings::default();
    let info = HotSpotInfo {
        kind: FourCc(*kind),
        name_atom_id: strings.add(door.name),
        comment_atom_id: door.comment.map_or(0, |comment| strings.add(comment)),
        cursor_ids: door.cursors,
        best_pan: door.spot.pan as f32,
        best_field_of_view: 40.0,
        bounds: bounds(&door.spot),
        ..HotSpotInfo::default()
    };
    let mut atoms = vec![leaf(b"hsin", 1, &info.write())];
    atoms.extend(Some(target).filter(|target| !target.is_empty()));
    atoms.extend(strings.atoms);
    atom(b"hots", u32::from(door.spot.id), &atoms)
}

/// The view is whole, whether its fields count or not.
fn link(room: &Room, to_valid: u32) -> Link {
    let (pan, tilt, field_of_view) = room.next().arrival;
    let to = LinkView { pan, tilt, field_of_view, ..LinkView::default() };
    Link { to_node_id: room.next().id, to_valid, to, ..Link::default() }
}

/// The strings of one parent.
#[derive(Default)]
struct Strings {
    atoms: Vec<Vec<u8>>,
    count: u32,
}

impl Strings {
    fn add(&mut self, text: Text) -> u32 {
        self.count += 1;
        self.atoms.push(string(self.count, text.bytes));
        self.atoms.extend(text.encoding.map(|number| encoding(self.count, number)));
        self.count
    }
}
