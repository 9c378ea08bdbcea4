//! Scenes of real movies, where they are at hand: `QTVR_CORPUS` or `../shared/corpus`.

use std::path::PathBuf;

use qtvr::base::Error;
use qtvr::movie::Movie;
use qtvr::vr::{NodeKind, Panorama, Scene, Shape};

/// The movie `name`, or nothing and a message where there is no corpus.
fn corpus(name: &str) -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let folder = std::env::var_os("QTVR_CORPUS").map(PathBuf::from);
    let path = folder.unwrap_or_else(|| root.join("../shared/corpus")).join(name);
    if !path.exists() {
        eprintln!("skipped: {} is not here", path.display());
        return None;
    }
    Some(path)
}

fn open(name: &str) -> Option<(Movie, Scene)> {
    let movie = Movie::open_path(&corpus(name)?).expect(name);
    let scene = Scene::open(&movie).expect(name);
    Some((movie, scene))
}

fn panorama(name: &str) -> Option<Panorama> {
    let (movie, scene) = open(name)?;
    assert_eq!(scene.nodes().len(), 1, "{name}");
    Some(scene.panorama(&movie, scene.default_node()).expect(name))
}

fn near(radians: f64, degrees: f64) -> bool {
    (radians.to_degrees() - degrees).abs() < 1e-3
}

#[test]
fn basket_looks_at_the_hoop() {
    for name in ["basket.mov", "basket-macbinary.snm", "basket-datafork-only.mov"] {
        let Some((movie, scene)) = open(name) else { return };
        assert!(scene.is_version_one());
        assert_eq!(scene.nodes().iter().map(|node| node.id).collect::<Vec<_>>(), [0]);
        let panorama = scene.panorama(&movie, 0).expect(name);
        let (pan, tilt, fov) = panorama.default_view;
        assert!(near(pan, 303.58499) && near(tilt, -14.49399) && near(fov, 56.0), "{name}");
        let image = panorama.image;
        assert_eq!((image.width, image.height, image.count), (738, 2400, 24));
        assert!(panorama.wraps && panorama.hot_spots.is_none());
        assert!(near(panorama.limits.tilt.1, 42.5) && near(panorama.limits.fov.1, 85.0));
    }
}

#[test]
fn facilities_has_no_hot_spots_and_all_tiles() {
    for name in ["facilities-sm.mov", "facilities-sm-cmov.mov", "facilities-sm-truncated.mov"] {
        let Some(panorama) = panorama(name) else { return };
        let image = panorama.image;
        assert_eq!((image.width, image.height, image.count), (314, 2592, 24), "{name}");
        assert_eq!(panorama.hot_spots, None);
        assert!(near(panorama.limits.tilt.1, 20.83576) && near(panorama.limits.fov.1, 41.67152));
        assert!(near(panorama.limits.fov.0, 41.67152 * 0.05));
        assert!(near(panorama.default_view.2, 33.33722));
    }
}

#[test]
fn the_pyramid_keeps_its_stated_angles() {
    let Some(panorama) = panorama("pyramid-rle.mov") else { return };
    let Shape::Cylinder(shape) = panorama.shape else { panic!("no cylinder") };
    assert!((shape.tan_top - 1.2).abs() < 1e-3, "{}", shape.tan_top);
    assert_eq!((shape.width, shape.height), (1920, 1080));
    assert!(near(panorama.limits.fov.1, 100.3889) && near(panorama.default_view.2, 50.1944));
}

#[test]
fn cubes_have_six_faces_and_a_preview() {
    for (name, side, small, fov, default) in [
        ("outside-cube.mov", 1800, 200, (20.0, 140.0), 80.0),
        ("jpeg2qtvr-cube-preview.mov", 256, 64, (10.0, 120.0), 60.0),
    ] {
        let Some(panorama) = panorama(name) else { return };
        let Shape::Cube(faces) = &panorama.shape else { panic!("{name}: no cube") };
        assert_eq!(faces.len(), 6);
        assert_eq!((panorama.image.width, panorama.image.count), (side, 6), "{name}");
        let [(0x8000, preview)] = panorama.low_resolution[..] else { panic!("{name}: no preview") };
        assert_eq!((preview.width, preview.count), (small, 6));
        assert!(near(panorama.limits.fov.0, fov.0) && near(panorama.limits.fov.1, fov.1), "{name}");
        assert!(near(panorama.default_view.2, default), "{name}");
        assert!(near(panorama.limits.tilt.1, 90.0) && panorama.wraps);
    }
}

#[test]
fn a_careless_cylinder_is_put_right() {
    let Some(panorama) = panorama("libquicktime-pano.mov") else { return };
    let image = panorama.image;
    assert_eq!((image.width, image.height, image.count), (240, 1200, 12));
    assert!(near(panorama.limits.tilt.1, 32.1419) && near(panorama.limits.fov.1, 64.0));
    assert!(near(panorama.default_view.2, 64.0));
}

#[test]
fn objects_are_recognised() {
    for (name, columns, rows) in
        [("libquicktime-object-36x1.mov", 36, 1), ("libquicktime-object-24x3.mov", 24, 3)]
    {
        let Some((movie, scene)) = open(name) else { return };
        let node = scene.nodes()[0];
        assert_eq!(node.kind, NodeKind::Object);
        let object = scene.object(&movie, node.id).expect(name);
        assert_eq!((object.record.columns, object.record.rows), (columns, rows));
        assert_eq!(scene.panorama(&movie, node.id), Err(Error::CallNotSupportedByNode));
    }
}

#[test]
fn other_movies_are_no_scenes() {
    let names = ["linear-cmov.mov", "linear-pnot.mov", "linear-sprite-text.mov", "rot-button.mov"];
    for name in names.into_iter().chain(["effects-imap.mov", "wired-sprite.mov"]) {
        let Some(path) = corpus(name) else { return };
        let movie = Movie::open_path(&path).expect(name);
        assert_eq!(Scene::open(&movie).err(), Some(Error::NotAQtvrMovie), "{name}");
    }
}
