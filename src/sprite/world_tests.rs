//! The world against a slow judge that draws everything each time.

use super::graphics_mode::GraphicsMode;
use super::image::Image;
use super::placement::{PixelRect, Placement, map_of};
use super::world::{Hit, Key, Look, World};
use crate::base::{Fixed, Matrix};
use crate::raster::{PixelFormat, Surface};

fn one_color(width: usize, height: usize, color: u32) -> std::sync::Arc<Image> {
    Image::new(Surface::from_argb(width, height, vec![color; width * height]).unwrap()).unwrap()
}

fn at(x: i32, y: i32) -> Matrix {
    Matrix::translation(Fixed(x << 16), Fixed(y << 16))
}

#[test]
fn smaller_layers_are_in_front_and_later_sprites_of_a_layer() {
    let mut world = World::new(4, 1).unwrap();
    let mut add = |layer: i16, x: i32, color: u32| {
        let image = Some(one_color(3, 1, color));
        world.add(Look { image, layer, matrix: at(x, 0), ..Look::default() }).unwrap()
    };
    let front = add(-1, 0, 0xFF00_0001);
    let first = add(5, 0, 0xFF00_0002);
    let second = add(5, 1, 0xFF00_0003);
    add(32767, -1, 0xFF00_0004);
    world.draw(None);
    assert_eq!(world.picture().pixels(), [0xFF00_0001, 0xFF00_0001, 0xFF00_0001, 0xFF00_0003]);
    let hit = |world: &World, x| world.hit((x, 0), Hit::default(), |_| true);
    assert_eq!((hit(&world, 0), hit(&world, 3), hit(&world, 4)), (Some(front), Some(second), None));
    let look = Look { visible: false, ..world.look(front).unwrap().clone() };
    world.set(front, look, true);
    world.draw(None);
    assert_eq!(world.picture().pixels(), [0xFF00_0002, 0xFF00_0003, 0xFF00_0003, 0xFF00_0003]);
    assert_eq!((hit(&world, 0), hit(&world, 1)), (Some(first), Some(second)));
    assert!(world.hit((0, 0), Hit { invisible: true, ..Hit::default() }, |_| true) == Some(front));
    assert!(world.hit((1, 0), Hit::default(), |key| key != second) == Some(first));
}

#[test]
fn transparent_pixels_are_hit_only_by_their_box() {
    let mut world = World::new(4, 4).unwrap();
    let surface = Surface::from_argb(2, 1, vec![0xFF00_0000, 0xFFFF_FFFF]).unwrap();
    let image = Some(Image::new(surface).unwrap());
    let mode = GraphicsMode { mode: 36, op_color: [0; 3] };
    let key = world.add(Look { image, mode, ..Look::default() }).unwrap();
    assert!(!world.is_hit(key, (0, 0), Hit::default()));
    assert!(world.is_hit(key, (1, 0), Hit::default()));
    assert!(world.is_hit(key, (0, 0), Hit { bounds: true, ..Hit::default() }));
    assert!(!world.is_hit(key, (2, 0), Hit { bounds: true, ..Hit::default() }));
}

#[test]
fn a_picture_of_few_colors_has_only_those() {
    let mut world = World::new(2, 1).unwrap();
    world.set_background(0xFF12_3456);
    world.set_format(Some(PixelFormat::Rgb555));
    world.draw(None);
    assert_eq!(world.picture().pixels()[0], 0xFF10_3152);
    world.set_format(Some(PixelFormat::Indexed1));
    world.draw(None);
    assert_eq!(world.picture().pixels()[0], 0xFF00_0000);
}

#[test]
fn dither_copy_keeps_the_mean_in_a_picture_of_few_colors() {
    let mut world = World::new(16, 16).unwrap();
    let mode = GraphicsMode { mode: 0x40, op_color: [0; 3] };
    let image = Some(one_color(16, 16, 0xFF80_8080));
    let key = world.add(Look { image, mode, ..Look::default() }).unwrap();
    let means = [PixelFormat::Indexed1, PixelFormat::Indexed8, PixelFormat::Rgb555].map(|format| {
        world.set_format(Some(format));
        world.draw(None);
        let whole = world.picture().pixels().to_vec();
        // A part that is drawn again is what it was.
        world.invalidate(PixelRect::new(3, 5, 10, 6));
        world.draw(None);
        assert_eq!(world.picture().pixels(), whole);
        whole.iter().map(|pixel| pixel & 0xFF).sum::<u32>() / 256
    });
    assert!(means.iter().all(|mean| mean.abs_diff(0x80) <= 10), "{means:?}");
    // Without a small depth it copies.
    world.set_format(None);
    world.draw(None);
    assert!(world.picture().pixels().iter().all(|pixel| *pixel == 0xFF80_8080));
    assert!(world.is_hit(key, (0, 0), Hit::default()));
}

#[test]
fn a_view_scales_the_sprites_themselves() {
    let mut world = World::new(4, 4).unwrap();
    let image = Some(one_color(1, 1, 0xFFAB_CDEF));
    let key = world.add(Look { image, matrix: at(1, 1), ..Look::default() }).unwrap();
    let two = Matrix::scaling(Fixed(2 << 16), Fixed(2 << 16), (Fixed(0), Fixed(0)));
    world.set_view(map_of(&two), (8, 8), false).unwrap();
    assert_eq!(world.bounds_of(key), PixelRect::new(2, 2, 4, 4));
    world.draw(None);
    let count = world.picture().pixels().iter().filter(|pixel| **pixel == 0xFFAB_CDEF).count();
    assert_eq!((world.size(), count), ((8, 8), 4));
}

/// Numbers that come again in every run.
struct Noise(u32);

impl Noise {
    fn below(&mut self, end: i32) -> i32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 8) as i32 % end
    }

    fn look(&mut self) -> Look {
        let (width, height) = (1 + self.below(40) as usize, 1 + self.below(40) as usize);
        let color = 0x8000_0000 | (self.below(1 << 23) as u32);
        let mut matrix = at(self.below(200) - 20, self.below(150) - 20);
        if self.below(3) == 0 {
            let turn = Matrix::rotation(Fixed(self.below(360) << 16), (Fixed(0), Fixed(0)));
            matrix = turn.then(&matrix);
            matrix.0[0][2] = self.below(1 << 20);
        }
        let mode = [0, 32, 36, 0x100, 0x102, 2][self.below(6) as usize];
        Look {
            image: (self.below(10) > 0).then(|| one_color(width, height, color)),
            registration: (f64::from(self.below(9)), f64::from(self.below(9))),
            matrix,
            visible: self.below(8) > 0,
            layer: self.below(4) as i16,
            mode: GraphicsMode { mode, op_color: [0x4000, 0x8000, 0xFFFF] },
        }
    }
}

/// Every pixel by itself, from the back to the front.
fn judged(sprites: &[(Key, Look)], width: i32, height: i32) -> Vec<u32> {
    let mut order: Vec<&Look> = sprites.iter().map(|(_, look)| look).collect();
    order.sort_by_key(|look| std::cmp::Reverse(look.layer));
    let placed = order.into_iter().filter(|look| look.visible).filter_map(|look| {
        let image = look.image.as_ref()?;
        let place = Placement::new(image.size(), look.registration, &map_of(&look.matrix))?;
        Some((image, place, look.mode.mix()))
    });
    let placed: Vec<_> = placed.collect();
    let pixel = |at: i32| {
        let (x, y) = (at % width, at / width);
        placed.iter().fold(0xFF00_0000, |below, (image, place, mix)| match place.source_of(x, y) {
            Some((column, row)) => mix.apply(image.pixel(column, row), below),
            None => below,
        })
    };
    (0..width * height).map(pixel).collect()
}

#[test]
fn drawing_what_changed_is_as_good_as_drawing_all() {
    let mut noise = Noise(11);
    let (width, height) = (150, 110);
    let mut world = World::new(width, height).unwrap();
    let mut sprites: Vec<(Key, Look)> = Vec::new();
    for step in 0..120 {
        for _ in 0..noise.below(4) {
            let look = noise.look();
            let place = noise.below(30) as usize;
            if let Some((key, old)) = sprites.get_mut(place) {
                world.set(*key, look.clone(), true);
                *old = look;
            } else {
                sprites.push((world.add(look.clone()).unwrap(), look));
            }
            if noise.below(12) == 0 {
                let (key, _) = sprites.remove(noise.below(sprites.len() as i32) as usize);
                world.remove(key);
            }
        }
        world.draw(None);
        assert!(
            world.picture().pixels() == judged(&sprites, width as i32, height as i32),
            "step {step}"
        );
    }
}

#[test]
fn little_work_is_done_where_little_changed() {
    let mut world = World::new(640, 480).unwrap();
    let image = one_color(16, 16, 0xFFFF_FFFF);
    let keys: Vec<Key> = (0..1000)
        .map(|n| {
            let look = Look {
                image: Some(image.clone()),
                matrix: at(n % 40 * 16, n / 40 * 16),
                ..Look::default()
            };
            world.add(look).unwrap()
        })
        .collect();
    assert!(world.needs_drawing());
    world.draw(None);
    assert!(!world.needs_drawing() && world.draw(None).is_empty());
    let look = Look { matrix: at(3, 5), ..world.look(keys[500]).unwrap().clone() };
    let old = world.bounds_of(keys[500]);
    world.set(keys[500], look, true);
    let drawn: usize = world.draw(None).iter().map(|part| part.width() * part.height()).sum();
    assert!(drawn <= 256 + 1024, "{drawn} pixels for two places, one {old:?}");
}
