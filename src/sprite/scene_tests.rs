//! Tracks over samples that are made here.

use std::sync::Arc;

use super::graphics_mode::GraphicsMode;
use super::image::Image;
use super::images::Decode;
use super::placement::{PixelRect, map_of};
use super::properties::{Changes, Properties};
use super::scene::Scene;
use super::scene_use::HitTest;
use super::track_properties::{HitMode, TrackProperties};
use super::world::Hit;
use crate::atoms::{ROOT, insert_child, new_container};
use crate::base::{Error, Fixed, FourCc, Matrix, Result};
use crate::movie::{Media, Movie, Store};
use crate::raster::Surface;

/// Pictures of one colour: the data are width, height, red, green, blue.
#[derive(Debug)]
struct Plain;

impl Decode for Plain {
    fn decode(&self, _description: &[u8], data: &[u8]) -> Result<Arc<Image>> {
        let [width, height, red, green, blue] = data else { return Err(Error::CodecBadData) };
        let color = u32::from_be_bytes([0xFF, *red, *green, *blue]);
        let (width, height) = (usize::from(*width), usize::from(*height));
        Image::new(Surface::from_argb(width, height, vec![color; width * height])?)
    }

    fn fetch(&self, _kind: FourCc, reference: &[u8]) -> Result<Arc<Image>> {
        if reference.is_empty() { Err(Error::FileNotFound) } else { self.decode(&[], reference) }
    }
}

/// A container that is filled.
struct Filled(Vec<u8>);

impl Filled {
    fn new() -> Self {
        Self(new_container())
    }

    fn add(&mut self, parent: u32, kind: &[u8; 4], id: u32, data: &[u8]) -> u32 {
        insert_child(&mut self.0, parent, FourCc(*kind), id, 0, data).unwrap()
    }

    fn property(&mut self, parent: u32, number: u8, data: &[u8]) {
        self.add(parent, &[0, 0, 0, number], 1, data);
    }

    /// A sprite at a place, with an image.
    fn sprite(&mut self, id: u32, x: i32, image: i16) -> u32 {
        let sprite = self.add(ROOT, b"sprt", id, &[]);
        self.property(sprite, 1, &matrix_bytes(x, 0));
        self.property(sprite, 100, &image.to_be_bytes());
        sprite
    }
}

fn at(x: i32, y: i32) -> Matrix {
    Matrix::translation(Fixed(x << 16), Fixed(y << 16))
}

fn matrix_bytes(x: i32, y: i32) -> Vec<u8> {
    at(x, y).0.iter().flatten().flat_map(|entry| entry.to_be_bytes()).collect()
}

const RED: &[u8] = &[0, 0, 0, 4, 2, 1, 0xFF, 0, 0];
const BLUE: &[u8] = &[0, 0, 0, 4, 1, 1, 0, 0, 0xFF];

fn key_frame() -> Filled {
    let mut key = Filled::new();
    let shared = key.add(ROOT, b"dflt", 1, &[]);
    let images = key.add(shared, b"imct", 1, &[]);
    for (id, data) in [(1, RED), (7, BLUE)] {
        let image = key.add(images, b"imag", id, &[]);
        key.add(image, b"imda", 1, data);
        key.add(image, b"name", 1, if id == 1 { b"\x03red" } else { b"blue" });
    }
    let image = key.add(images, b"imag", 3, &[]);
    key.add(image, b"imre", 1, b"");
    key.add(image, b"imrt", 1, b"url ");
    key.add(image, b"defi", 1, &[0, 2]);
    let variables = key.add(shared, b"vars", 1, &[]);
    key.add(variables, b"flov", 4, &1.5_f32.to_be_bytes());
    key.add(variables, b"strv", 5, b"text\0");
    let first = key.sprite(1, 0, 1);
    let handler = key.add(first, b"evnt", u32::from_be_bytes(*b"clik"), &[]);
    key.add(handler, b"actn", 1, &[]);
    let second = key.sprite(2, 4, 2);
    key.add(second, b"name", 1, b"second");
    key.property(second, 9, &[0]);
    key
}

fn media(samples: &[(&Filled, bool)]) -> Media {
    let mut movie = Movie::default();
    let id = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
    let track = movie.track_mut(id).unwrap();
    track.set_media(FourCc(*b"sprt"), 600, &Store::memory()).unwrap();
    track.media.edit(true).unwrap();
    let mut description = vec![0; 28];
    (description[3], description[15]) = (28, 1);
    for (sample, sync) in samples {
        track.media.add_samples(&sample.0, (1, 10), &description, *sync).unwrap();
    }
    track.media.edit(false).unwrap();
    track.media.clone()
}

fn scene(track: TrackProperties) -> Scene {
    Scene::new(track, (8, 1), Arc::new(Plain)).unwrap()
}

/// The track's row of pixels: R, B or a point.
fn drawn(scene: &mut Scene) -> String {
    scene.world().draw(None);
    let letter = |pixel: &u32| match *pixel & 0xFF_FFFF {
        0xFF_0000 => 'R',
        0x00_00FF => 'B',
        _ => '.',
    };
    scene.world().picture().pixels().iter().map(letter).collect()
}

#[test]
fn a_key_frame_shows_its_sprites() {
    let key = key_frame();
    let mut scene = scene(TrackProperties::default());
    scene.show(&media(&[(&key, true)]), 1).unwrap();
    assert_eq!(drawn(&mut scene), "RR..B...");
    assert_eq!(scene.sprites().len(), 2);
    assert_eq!(scene.sprite(2).unwrap().name, b"second");
    assert_eq!(scene.sprite(3).unwrap_err(), Error::InvalidSpriteId);
    let images: Vec<_> = scene.images().iter().map(|i| (i.id, i.name.clone())).collect();
    assert_eq!(images, [(1, b"red".to_vec()), (7, b"blue".to_vec()), (3, vec![])]);
    assert_eq!(scene.variables.number(4), 1.5);
    assert_eq!(scene.variables.text(5), b"text");
    assert!(scene.handler(1, FourCc(*b"clik")).is_some());
    assert!(scene.handler(1, FourCc(*b"trig")).is_none());
    // The reference leads nowhere: its stand-in is shown.
    scene.set(1, Changes { image_index: Some(3), ..Changes::default() }).unwrap();
    assert_eq!(drawn(&mut scene), "B...B...");
    let beyond = Changes { image_index: Some(4), ..Changes::default() };
    assert_eq!(scene.set(1, beyond), Err(Error::InvalidImageIndex));
}

#[test]
fn an_override_changes_what_it_names_and_nothing_else() {
    let key = key_frame();
    let (mut first, mut second) = (Filled::new(), Filled::new());
    let sprite = first.add(ROOT, b"sprt", 1, &[]);
    first.property(sprite, 1, &matrix_bytes(1, 0));
    let sprite = second.add(ROOT, b"sprt", 2, &[]);
    second.property(sprite, 100, &1_i16.to_be_bytes());
    let unknown = second.add(ROOT, b"sprt", 99, &[]);
    second.property(unknown, 4, &[0, 0]);
    let media = media(&[(&key, true), (&first, false), (&second, false), (&key, true)]);
    for (all, third) in [(false, "RR..RR.."), (true, ".RR.RR..")] {
        let track = TrackProperties { all_overrides: all, ..TrackProperties::default() };
        // One after the other, and at once.
        let mut scene = scene(track);
        for (number, expected) in [(1, "RR..B..."), (2, ".RR.B..."), (3, third)] {
            scene.show(&media, number).unwrap();
            assert_eq!(drawn(&mut scene), expected, "{all} {number}");
        }
        let mut jump = self::scene(track);
        jump.show(&media, 3).unwrap();
        assert_eq!(drawn(&mut jump), third);
        // What a program changed stays, but not past another key frame.
        scene.set(2, Changes { matrix: Some(at(6, 0)), ..Changes::default() }).unwrap();
        scene.show(&media, 1).unwrap();
        assert_eq!(drawn(&mut scene), "RR....B.");
        scene.show(&media, 4).unwrap();
        assert_eq!(drawn(&mut scene), "RR..B...");
    }
}

#[test]
fn handlers_are_replaced_event_by_event() {
    let key = key_frame();
    let mut over = Filled::new();
    let sprite = over.add(ROOT, b"sprt", 1, &[]);
    let handler = over.add(sprite, b"evnt", u32::from_be_bytes(*b"trig"), &[]);
    over.add(handler, b"actn", 1, &[]);
    let media = media(&[(&key, true), (&over, false)]);
    let mut scene = scene(TrackProperties::default());
    scene.show(&media, 2).unwrap();
    let from = |event: &[u8; 4]| scene.handler(1, FourCc(*event)).unwrap().0;
    assert_eq!(*from(b"clik"), *key.0);
    assert_eq!(*from(b"trig"), *over.0);
}

#[test]
fn damaged_samples_change_nothing() {
    let key = key_frame();
    let whole = media(&[(&key, true)]);
    let mut shown = scene(TrackProperties::default());
    shown.show(&whole, 1).unwrap();
    for len in 0..key.0.len() {
        let cut = media(&[(&key, true), (&Filled(key.0[..len.max(1)].to_vec()), true)]);
        assert!(shown.show(&cut, 2).is_err(), "{len} bytes");
        assert_eq!(shown.shown(), 1);
    }
    assert_eq!(drawn(&mut shown), "RR..B...");
    assert_eq!(shown.show(&whole, 9), Err(Error::InvalidSampleNumber));
    // Any byte may be anything: nothing panics.
    for at in 0..key.0.len() {
        for value in [0, 1, 0x7F, 0xFF] {
            let mut bytes = Filled(key.0.clone());
            bytes.0[at] = value;
            let mut scene = scene(TrackProperties::default());
            if scene.show(&media(&[(&bytes, true)]), 1).is_ok() {
                drawn(&mut scene);
            }
        }
    }
}

#[test]
fn hits_follow_properties_modes_and_flags() {
    let key = key_frame();
    let mut scene = scene(TrackProperties::default());
    scene.show(&media(&[(&key, true)]), 1).unwrap();
    let test = HitTest::default();
    assert_eq!(scene.hit((1.5, 0.5), test), Some(1));
    // The second one says that it cannot be hit.
    assert_eq!(scene.hit((4.5, 0.5), test), None);
    assert_eq!(scene.hit((4.5, 0.5), HitTest { all: true, ..test }), Some(2));
    assert_eq!(scene.is_hit(2, (4.5, 0.5), test), Ok(false));
    scene.set_hit_mode(HitMode::All);
    assert_eq!(scene.is_hit(2, (4.5, 0.5), test), Ok(true));
    scene.set_hit_mode(HitMode::None);
    assert_eq!(scene.hit((1.5, 0.5), test), None);
    scene.set_hit_mode(HitMode::Own);
    scene.set(1, Changes { visible: Some(false), ..Changes::default() }).unwrap();
    assert_eq!(scene.hit((1.5, 0.5), test), None);
    let invisible = HitTest { hit: Hit { invisible: true, ..Hit::default() }, ..test };
    assert_eq!(scene.hit((1.5, 0.5), invisible), Some(1));
    assert_eq!(scene.corners(2).unwrap()[2], (5.0, 1.0));
    assert_eq!(scene.bounds_of(2), Ok(PixelRect::new(4, 0, 5, 1)));
}

#[test]
fn sprites_and_images_come_and_go() {
    let key = key_frame();
    let mut scene = scene(TrackProperties::default());
    scene.show(&media(&[(&key, true)]), 1).unwrap();
    let mode = GraphicsMode::COPY;
    let properties =
        Properties { matrix: at(1, 0), image_index: 2, layer: -1, mode, ..Properties::default() };
    scene.add_sprite(9, properties).unwrap();
    assert_eq!(scene.add_sprite(9, properties), Err(Error::InvalidSpriteId));
    assert_eq!(drawn(&mut scene), "RB..B...");
    assert_eq!((scene.index_of(9), scene.sprites().len()), (Ok(3), 3));
    scene.dispose_sprite(1).unwrap();
    assert_eq!(drawn(&mut scene), ".B..B...");
    assert_eq!(scene.dispose_sprite(1), Err(Error::InvalidSpriteId));
    let id = scene.add_image(0, FourCc(*b"url "), RED[4..].to_vec()).unwrap();
    assert_eq!(id, 8);
    scene.set(9, Changes { image_index: Some(4), ..Changes::default() }).unwrap();
    assert_eq!(drawn(&mut scene), ".RR.B...");
    scene.dispose_image(4).unwrap();
    assert_eq!(drawn(&mut scene), "....B...");
    assert_eq!(scene.dispose_image(4), Err(Error::InvalidImageIndex));
}

#[test]
fn a_sprite_is_stretched_to_four_corners() {
    let key = key_frame();
    let mut scene = scene(TrackProperties::default());
    scene.show(&media(&[(&key, true)]), 1).unwrap();
    for corners in [
        [(1.0, 2.0), (9.0, 2.0), (9.0, 6.0), (1.0, 6.0)],
        [(0.0, 0.0), (10.0, 1.0), (7.0, 8.0), (2.0, 6.0)],
    ] {
        let matrix = Some(scene.matrix_to(1, corners).unwrap());
        scene.set(1, Changes { matrix, ..Changes::default() }).unwrap();
        for (got, wanted) in scene.corners(1).unwrap().into_iter().zip(corners) {
            assert!((got.0 - wanted.0).abs() < 0.01 && (got.1 - wanted.1).abs() < 0.01);
        }
    }
    assert_eq!(scene.matrix_to(1, [(3.0, 3.0); 4]), Err(Error::Param));
}

#[test]
fn sprites_scale_with_the_track_where_it_says_so() {
    let key = key_frame();
    let track = TrackProperties { scales_sprites: true, ..TrackProperties::default() };
    let mut scene = scene(track);
    scene.show(&media(&[(&key, true)]), 1).unwrap();
    let two = Matrix::scaling(Fixed(2 << 16), Fixed(1 << 16), (Fixed(0), Fixed(0)));
    let left = scene.fit(&map_of(&two.then(&at(3, 4)))).unwrap();
    assert_eq!(left, map_of(&at(3, 4)));
    assert_eq!(drawn(&mut scene), "RRRR....BB......");
    assert_eq!(scene.hit((1.5, 0.5), HitTest::default()), Some(1));
    assert_eq!(scene.hit((2.5, 0.5), HitTest::default()), None);
}
