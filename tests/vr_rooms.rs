//! The sample scene of three nodes, and samples of hot spots, resolutions and constraints: what was
//! written is found again.

#[path = "support/samples.rs"]
mod samples;

use std::sync::Arc;

use qtvr::atoms::Container;
use qtvr::base::FourCc;
use qtvr::codecs::{ImageDescription, decode};
use qtvr::movie::Movie;
use qtvr::vr::records::{AngleRange, HotSpotInfo, Link, NodeHeader, StringEncoding, VrString};
use qtvr::vr::{Panorama, Scene, Tiles, Version};

fn open(bytes: Vec<u8>) -> (Movie, Scene) {
    let movie = Movie::from_bytes(Arc::from(bytes)).expect("a movie");
    let scene = Scene::open(&movie).expect("a scene");
    (movie, scene)
}

fn only_panorama(bytes: Vec<u8>) -> (Movie, Panorama) {
    let (movie, scene) = open(bytes);
    let panorama = scene.panorama(&movie, scene.default_node()).expect("a panorama");
    (movie, panorama)
}

/// The pixels of each image of a hot spot picture.
fn masks(movie: &Movie, tiles: &Tiles) -> Vec<Vec<u8>> {
    let media = &movie.track(tiles.track_id).expect("a track").media;
    let description = ImageDescription::read(media.description(1).expect("a description"));
    let description = description.expect("an image description");
    let numbers = tiles.first_sample..tiles.first_sample + tiles.count;
    numbers
        .map(|number| {
            let sample = media.read_sample(number).expect("a sample");
            let picture = decode(&description, &sample).expect("a picture");
            picture.as_indices().expect("indices").to_vec()
        })
        .collect()
}

/// The index at a pan angle in the middle of the doors, in a picture that is stored turned.
fn index_at(movie: &Movie, tiles: &Tiles, pan: f64) -> u8 {
    let pixels = masks(movie, tiles).concat();
    let row = (pan / 360.0 * f64::from(tiles.height)) as usize;
    let column = tiles.width as usize * 3 / 5;
    pixels[row * tiles.width as usize + column]
}

/// The strings of one parent that `id` names: text and encoding.
fn text(container: &Container, parent: u32, id: u32) -> Option<(Vec<u8>, Option<u32>)> {
    let text = container.leaf_by_id(parent, VrString::TYPE, id)?;
    let encoding = container.leaf_by_id(parent, StringEncoding::TYPE, id);
    let encoding = encoding.map(|data| StringEncoding::read(data).expect("an encoding").0);
    Some((VrString::read(text).expect("a string").text, encoding))
}

/// The records of a hot spot and the atom that they are in.
fn hot_spot(container: &Container, id: u32) -> Option<(u32, HotSpotInfo)> {
    let (parent, _) = container.find_by_id(0, FourCc(*b"hspa"), 1)?;
    let (spot, _) = container.find_by_id(parent.offset, FourCc(*b"hots"), id)?;
    let info = container.leaf_by_id(spot.offset, HotSpotInfo::TYPE, 1)?;
    Some((spot.offset, HotSpotInfo::read(info).expect("a record")))
}

/// The node that a hot spot leads to, with the fields that count and the view.
fn link(container: &Container, id: u32) -> (u32, u32, [f32; 3]) {
    let (spot, info) = hot_spot(container, id).expect("a hot spot");
    assert_eq!(info.kind, FourCc(*b"link"));
    let link = container.leaf_by_id(spot, Link::TYPE, 1).expect("a link");
    let link = Link::read(link).expect("a record");
    (link.to_node_id, link.to_valid, [link.to.pan, link.to.tilt, link.to.field_of_view])
}

#[test]
fn links_lead_round() {
    for (bytes, version, views) in [
        (samples::read("three-node-scene"), Version::Two, [1, 7, 0]),
        (samples::read("version-one-three-nodes"), Version::One, [3, 7, 3]),
    ] {
        let (movie, scene) = open(bytes);
        assert_eq!(scene.version(), version);
        let ids: Vec<u32> = scene.nodes().iter().map(|node| node.id).collect();
        assert_eq!((ids, scene.default_node()), (vec![201, 205, 210], 201));
        let mut way = Vec::new();
        for (id, spot) in [(201, 10), (205, 10), (210, 12)] {
            let info = scene.node_info(&movie, id).expect("node information");
            way.push(link(&Container::open(&info).expect("a container"), spot));
        }
        assert_eq!(way.iter().map(|link| link.0).collect::<Vec<_>>(), [205, 210, 201]);
        assert_eq!(way.iter().map(|link| link.1).collect::<Vec<_>>(), views);
        assert_eq!(way[0].2[0], 90.0);
        assert_eq!(way[1].2, [200.0, -5.0, 40.0]);
    }
}

#[test]
fn names_have_their_encodings() {
    let (movie, scene) = open(samples::read("three-node-scene"));
    let garden = b"\x93\xFA\x96\x7B\x92\xEB\x89\x80";
    let named = [
        (201, &b"Hall"[..], None, Some(&b"Where visitors begin"[..])),
        (205, b"Caf\x8E", None, None),
        (210, garden, Some(1), Some(b"Japanese garden")),
    ];
    for (id, name, encoding, comment) in named {
        let info = scene.node_info(&movie, id).expect("node information");
        let container = Container::open(&info).expect("a container");
        let header = container.leaf_by_id(0, NodeHeader::TYPE, 1).expect("a header");
        let header = NodeHeader::read(header).expect("a record");
        assert_eq!(header.node_id, id);
        assert_eq!(text(&container, 0, header.name_atom_id), Some((name.to_vec(), encoding)));
        let found = text(&container, 0, header.comment_atom_id).map(|(text, _)| text);
        assert_eq!(found.as_deref(), comment);
    }
}

#[test]
fn hot_spots_of_all_kinds_have_their_records() {
    let (movie, scene) = open(samples::read("three-node-scene"));
    let info = scene.node_info(&movie, 201).expect("node information");
    let hall = Container::open(&info).expect("a container");
    let (spot, record) = hot_spot(&hall, 10).expect("a link");
    assert_eq!(record.cursor_ids, [1001, 1002, 1003]);
    assert_eq!(text(&hall, spot, record.name_atom_id), Some((b"To the caf\x8E".to_vec(), None)));
    let comment = text(&hall, spot, record.comment_atom_id);
    assert_eq!(comment, Some((b"Smells of coffee".to_vec(), None)));
    let kinds = [(20, b"url ", &b"http://www.example.org/hall"[..])];
    for (id, kind, data) in kinds.into_iter().chain([(40, b"demo", &b"\0\x07Museum guide"[..])]) {
        let (spot, record) = hot_spot(&hall, id).expect("a hot spot");
        assert_eq!(record.kind, FourCc(*kind));
        assert_eq!(hall.leaf_by_id(spot, record.kind, 1), Some(data));
    }
    assert_eq!(hot_spot(&hall, 31), None);
    let info = scene.node_info(&movie, 210).expect("node information");
    let garden = Container::open(&info).expect("a container");
    assert_eq!(hot_spot(&garden, 255).map(|(_, record)| record.kind), Some(FourCc(*b"undf")));

    let (movie, scene) = open(samples::read("version-one-three-nodes"));
    let info = scene.node_info(&movie, 201).expect("node information");
    let hall = Container::open(&info).expect("a container");
    let kind = |id| hot_spot(&hall, id).map(|(_, record)| record.kind.0);
    assert_eq!([10, 20, 40, 31].map(kind), [Some(*b"link"), Some(*b"navg"), Some(*b"demo"), None]);
}

#[test]
fn the_world_has_cursors() {
    let (_, scene) = open(samples::read("three-node-scene"));
    let world = Container::open(scene.world()).expect("a container");
    let (parent, _) = world.find_by_id(0, FourCc(*b"vrcp"), 1).expect("cursors");
    let picture = |kind, id| world.leaf_by_id(parent.offset, FourCc(kind), id).map(<[u8]>::len);
    assert_eq!(picture(*b"CURS", 1001), Some(68));
    assert_eq!(picture(*b"CURS", 1002), Some(68));
    assert_eq!(picture(*b"crsr", 1003), Some(96 + 50 + 64 + 8 + 4 * 8));
}

#[test]
fn each_node_has_its_hot_spot_picture() {
    let spots = [
        (201, [(15.0, 10), (345.0, 20), (60.0, 40), (135.0, 31), (0.0, 0)]),
        (205, [(195.0, 10), (165.0, 20), (30.0, 254), (300.0, 1), (0.0, 0)]),
        (210, [(285.0, 12), (45.0, 40), (255.0, 255), (120.0, 128), (0.0, 0)]),
    ];
    for (bytes, tracks) in [
        (samples::read("three-node-scene"), [(4, 12, 1), (5, 8, 1), (6, 16, 1)]),
        (samples::read("version-one-three-nodes"), [(3, 12, 1), (3, 12, 13), (3, 12, 25)]),
    ] {
        let (movie, scene) = open(bytes);
        for ((id, spots), (track, count, first)) in spots.into_iter().zip(tracks) {
            let panorama = scene.panorama(&movie, id).expect("a panorama");
            assert_eq!(panorama.image.count, 24);
            let tiles = panorama.hot_spots.expect("hot spots");
            assert_eq!((tiles.track_id, tiles.count, tiles.first_sample), (track, count, first));
            assert_eq!((tiles.width, tiles.height), (160, 576));
            for (pan, index) in spots {
                assert_eq!(index_at(&movie, &tiles, pan), index, "node {id} pan {pan}");
            }
        }
    }
}

#[test]
fn faces_of_a_cube_have_hot_spots() {
    let (movie, panorama) = only_panorama(samples::read("cube-hot-spots"));
    let tiles = panorama.hot_spots.expect("hot spots");
    assert_eq!((tiles.count, tiles.width, tiles.height), (6, 96, 96));
    let masks = masks(&movie, &tiles);
    let found: Vec<u8> = masks.iter().map(|mask| mask[96 * 30 + 48]).collect();
    assert_eq!(found, [10, 20, 30, 40, 250, 255]);
    assert!(masks.iter().all(|mask| mask[96 * 60 + 48] == 0));
}

#[test]
fn smaller_pictures_are_told() {
    let (_, panorama) = only_panorama(samples::read("low-resolution"));
    assert_eq!((panorama.image.width, panorama.image.height), (320, 1152));
    let told = panorama.low_resolution.iter();
    let told: Vec<_> =
        told.map(|(kind, t)| (*kind, t.track_id, t.width, t.height, t.count)).collect();
    assert_eq!(told, [(2, 4, 160, 576, 12), (0x8000, 5, 80, 288, 1)]);
}

#[test]
fn constraints_and_imaging_are_told() {
    let bytes = samples::read("constrained");
    let (movie, scene) = open(bytes);
    let panorama = scene.panorama(&movie, 1).expect("a panorama");
    let told = panorama.constraints;
    let degrees = |range: Option<(f64, f64)>| {
        let (min, max) = range.expect("a constraint");
        AngleRange { min: min.to_degrees() as f32, max: max.to_degrees() as f32 }
    };
    assert_eq!(degrees(told.pan), AngleRange { min: 45.0, max: 200.0 });
    assert_eq!(degrees(told.tilt), AngleRange { min: -25.0, max: 30.0 });
    assert_eq!(degrees(told.fov), AngleRange { min: 20.0, max: 50.0 });
    let (still, motion) = scene.imaging();
    assert_eq!((still.correction, still.quality, still.direct_draw), (1, 0x3FF, true));
    assert_eq!((motion.correction, motion.quality, motion.direct_draw), (0, 0x100, false));
}
