//! Scenes of the sample movies: what was written is found again.

#[path = "support/samples.rs"]
mod samples;

use std::sync::Arc;

use qtvr::base::FourCc;
use qtvr::movie::Movie;
use qtvr::vr::{NodeKind, Orientation, Panorama, Scene, Shape, Version};

fn open(bytes: Vec<u8>) -> (Movie, Scene) {
    let movie = Movie::from_bytes(Arc::from(bytes)).expect("a movie");
    let scene = Scene::open(&movie).expect("a scene");
    (movie, scene)
}

fn only_panorama(bytes: Vec<u8>) -> Panorama {
    let (movie, scene) = open(bytes);
    assert_eq!(scene.nodes().len(), 1);
    scene.panorama(&movie, scene.default_node()).expect("a panorama")
}

fn degrees((a, b): (f64, f64)) -> (f64, f64) {
    (a.to_degrees(), b.to_degrees())
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-4
}

fn has(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

#[test]
fn both_versions_of_the_scene_tell_the_same() {
    let (movie, scene) = open(samples::read("two-node-cylinder"));
    let (old_movie, old_scene) = open(samples::read("version-one-scene"));
    assert_eq!((scene.version(), old_scene.version()), (Version::Two, Version::One));
    assert_eq!((scene.qtvr_track_id(), old_scene.qtvr_track_id()), (1, 1));
    let listed = |scene: &Scene| -> Vec<_> {
        scene.nodes().iter().map(|node| (node.id, node.kind, node.start)).collect()
    };
    let panorama = NodeKind::Panorama;
    assert_eq!(listed(&scene), [(127, panorama, 0), (130, panorama, 7200)]);
    assert_eq!(listed(&old_scene), listed(&scene));
    assert_eq!((scene.default_node(), old_scene.default_node()), (127, 127));
    for id in [127, 130] {
        let new = scene.panorama(&movie, id).expect("a panorama");
        let old = old_scene.panorama(&old_movie, id).expect("a panorama");
        assert!(new.wraps && old.wraps);
        assert_eq!(new.image.first_sample, old.image.first_sample);
        assert_eq!(new.image.first_sample, if id == 127 { 1 } else { 25 });
        assert_eq!((new.image.width, new.image.height, new.image.count), (320, 1152, 24));
        let spots = new.hot_spots.expect("hot spots");
        assert_eq!((spots.track_id, spots.width, spots.height, spots.count), (4, 160, 576, 12));
        assert_eq!(spots.first_sample, if id == 127 { 1 } else { 13 });
        assert_eq!(old.hot_spots.map(|spots| spots.track_id), Some(3));
        assert!(near(new.default_view.0, old.default_view.0));
        assert!(near(new.default_view.2, old.default_view.2));
        assert!(near(degrees(new.limits.tilt).1, degrees(old.limits.tilt).1));
    }
}

#[test]
fn names_and_links_are_in_the_containers_of_both_versions() {
    for bytes in [samples::read("two-node-cylinder"), samples::read("version-one-scene")] {
        let (movie, scene) = open(bytes);
        assert!(has(scene.world(), b"Sample scene"));
        for (id, texts) in
            [(127, [&b"Courtyard"[..], b"To the tower"]), (130, [&b"Tower"[..], b"Back down"])]
        {
            let info = scene.node_info(&movie, id).expect("node information");
            assert!(texts.iter().all(|text| has(&info, text)), "node {id}");
        }
        assert!(scene.node_info(&movie, 5).is_err());
    }
}

#[test]
fn cylinders_lie_as_they_are_stored() {
    let panorama = only_panorama(samples::read("horizontal-cylinder"));
    let Shape::Cylinder(shape) = panorama.shape else { panic!("no cylinder") };
    assert_eq!(shape.orientation, Orientation::Horizontal);
    assert_eq!((shape.width, shape.height, shape.tiles_x, shape.tiles_y), (1152, 320, 8, 1));
    assert_eq!(panorama.hot_spots, None);

    let panorama = only_panorama(samples::read("partial-cylinder"));
    let Shape::Cylinder(shape) = panorama.shape else { panic!("no cylinder") };
    assert_eq!(shape.orientation, Orientation::Vertical);
    assert_eq!((shape.width, shape.height), (288, 320));
    assert!(!panorama.wraps);
    let (min, max) = degrees(panorama.limits.pan);
    assert!(near(min, 60.0) && near(max, 150.0));
    assert!(near(shape.tan_top, std::f64::consts::PI * 320.0 / 1152.0));
}

#[test]
fn cubes_have_their_faces() {
    let panorama = only_panorama(samples::read("cube"));
    let Shape::Cube(faces) = panorama.shape else { panic!("no cube") };
    assert_eq!(faces.len(), 6);
    assert!(faces.iter().all(|face| face.distance == 1.0));
    assert!(near(panorama.default_view.2.to_degrees(), 80.0));
    assert!(near(degrees(panorama.limits.tilt).1, 90.0));
    assert_eq!((panorama.image.width, panorama.image.count), (288, 6));

    let panorama = only_panorama(samples::read("tiled-cube"));
    let Shape::Cube(faces) = panorama.shape else { panic!("no cube") };
    assert_eq!((faces.len(), panorama.image.count), (54, 54));
    assert!(faces.iter().all(|face| face.distance == 3.0));
    let [(resolution, preview)] = panorama.low_resolution[..] else { panic!("no preview") };
    assert_eq!((resolution, preview.count, preview.width), (0x8000, 6, 96));
}

#[test]
fn tiles_are_where_the_scene_says() {
    for (name, bytes) in samples::all() {
        let (movie, scene) = open(bytes);
        for node in scene.nodes().iter().filter(|node| node.kind == NodeKind::Panorama) {
            let panorama = scene.panorama(&movie, node.id).expect(&name);
            let tiles = [Some(panorama.image), panorama.hot_spots];
            for tiles in tiles.into_iter().flatten() {
                let track = movie.track(tiles.track_id).expect(&name);
                assert_eq!(track.media.handler, FourCc(*b"vide"));
                for number in tiles.first_sample..tiles.first_sample + tiles.count {
                    assert!(track.media.read_sample(number).is_ok(), "{name} {number}");
                }
            }
        }
    }
}

/// Damage anywhere outside of the pictures gives an error or a scene, never a panic.
#[test]
fn damaged_movies_are_refused_or_read() {
    let mut state = 1u32;
    let mut next = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    for bytes in [
        samples::read("partial-cylinder"),
        samples::read("version-one-scene"),
        samples::read("tiled-cube"),
        samples::read("three-node-scene"),
        samples::read("version-one-three-nodes"),
        samples::read("object-differences"),
    ] {
        let header = bytes.windows(4).rposition(|window| window == b"moov").expect("moov") - 4;
        // The first node's own data: a container, or the atoms of version 1.0.
        let is_data = |window: &[u8]| window == b"sean" || window == b"pHdr";
        let data = bytes.windows(4).position(is_data).expect("a node's data") - 4;
        for _ in 0..400 {
            let mut damaged = bytes.clone();
            for _ in 0..3 {
                let area = if next(2) == 0 { data..data + 600 } else { header..bytes.len() };
                let at = area.start + next(area.len());
                damaged[at] = [0, 0xFF, 0x80, next(256) as u8][next(4)];
            }
            let Ok(movie) = Movie::from_bytes(Arc::from(damaged)) else { continue };
            let Ok(scene) = Scene::open(&movie) else { continue };
            for node in scene.nodes() {
                let _ = scene.node_info(&movie, node.id);
                let _ = scene.panorama(&movie, node.id);
                let _ = scene.object(&movie, node.id);
            }
        }
    }
}
