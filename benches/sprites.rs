//! How long a frame of sprites takes: `make bench`.
//!
//! 640×480 in 32 bits, one thread: the picture is drawn, and what has changed is copied to a port.
//! The median of many frames counts, by the time that the processor spends. Arguments are parts of
//! the names of cases to run.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use qtvr::base::{Fixed, Matrix};
use qtvr::raster::Mix;
use qtvr::raster::{PixelFormat, PixelsMut, Surface};
use qtvr::sprite::{GraphicsMode, Image, Key, Look, Target, World, map_of, present};

const WIDTH: usize = 640;
const HEIGHT: usize = 480;
/// Side of a sprite.
const SIDE: usize = 32;
/// Frames of each case.
const FRAMES: usize = 301;

/// What moves, and how it is drawn.
struct Case {
    name: &'static str,
    sprites: i32,
    moving: i32,
    mode: GraphicsMode,
    turned: bool,
}

const COPY: GraphicsMode = GraphicsMode::COPY;
const KEYED: GraphicsMode = GraphicsMode { mode: 36, op_color: [0; 3] };
const ALPHA: GraphicsMode = GraphicsMode { mode: 0x100, op_color: [0; 3] };
const BLEND: GraphicsMode = GraphicsMode { mode: 32, op_color: [0x8000; 3] };

const CASES: &[Case] = &[
    case("1000 move, copy", 1000, 1000, COPY, false),
    case("1000 move, transparent", 1000, 1000, KEYED, false),
    case("1000 move, straight alpha", 1000, 1000, ALPHA, false),
    case("1000 move, blend", 1000, 1000, BLEND, false),
    case("1000 move and turn, copy", 1000, 1000, COPY, true),
    case("100 of 1000 move, copy", 1000, 100, COPY, false),
    case("10 of 1000 move, copy", 1000, 10, COPY, false),
    case("1 of 1000 moves, copy", 1000, 1, COPY, false),
    case("1 of 10000 moves, copy", 10_000, 1, COPY, false),
    case("1 of 1 moves, copy", 1, 1, COPY, false),
    case("0 of 1000 move", 1000, 0, COPY, false),
];

const fn case(
    name: &'static str,
    sprites: i32,
    moving: i32,
    mode: GraphicsMode,
    turned: bool,
) -> Case {
    Case { name, sprites, moving, mode, turned }
}

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|a| !a.starts_with('-')).collect();
    println!("| case | ms per frame, median | frames a second |\n|---|---|---|");
    for case in CASES {
        if wanted.is_empty() || wanted.iter().any(|part| case.name.contains(part)) {
            let median = run(case).as_secs_f64() * 1e3;
            println!("| {} | {median:.4} | {:.0} |", case.name, 1e3 / median);
        }
    }
}

fn image() -> Arc<Image> {
    let pixels = (0..SIDE * SIDE).map(|at| {
        let (x, y) = ((at % SIDE) as u32, (at / SIDE) as u32);
        // A disc with a soft edge; black outside.
        let away = (x.abs_diff(16).pow(2) + y.abs_diff(16).pow(2)).min(255);
        if away > 250 { 0 } else { (255 - away) << 24 | 0x0040_8000 | x << 3 }
    });
    let pixels = pixels.collect();
    Image::new(Surface::from_argb(SIDE, SIDE, pixels).unwrap()).unwrap()
}

/// Where a sprite is in a frame.
fn matrix(case: &Case, sprite: i32, frame: i32) -> Matrix {
    let x = (sprite * 37 + frame * (1 + sprite % 3)) % (WIDTH - SIDE) as i32;
    let y = (sprite * 61 + frame * (1 + sprite % 2)) % (HEIGHT - SIDE) as i32;
    let moved = Matrix::translation(Fixed(x << 16), Fixed(y << 16));
    match case.turned {
        true => {
            let middle = Fixed((SIDE as i32) << 15);
            let degrees = Fixed(((sprite + frame) % 360) << 16);
            Matrix::rotation(degrees, (middle, middle)).then(&moved)
        }
        false => moved,
    }
}

fn run(case: &Case) -> Duration {
    let image = image();
    let mut world = World::new(WIDTH, HEIGHT).unwrap();
    let keys: Vec<Key> = (0..case.sprites)
        .map(|sprite| {
            let (matrix, layer) = (matrix(case, sprite, 0), (sprite % 16) as i16);
            let image = Some(Arc::clone(&image));
            let look = Look { image, matrix, layer, mode: case.mode, ..Look::default() };
            world.add(look).unwrap()
        })
        .collect();
    let mut bytes = vec![0; WIDTH * HEIGHT * 4];
    let mut times = Vec::with_capacity(FRAMES);
    for frame in 0..FRAMES as i32 {
        let start = spent();
        for (key, sprite) in keys.iter().zip(0..case.moving) {
            let matrix = matrix(case, sprite, frame);
            let look = Look { matrix, ..world.look(*key).unwrap().clone() };
            world.set(*key, look, true);
        }
        let parts = world.draw(None);
        let mut pixels =
            PixelsMut::new(&mut bytes, WIDTH * 4, WIDTH, HEIGHT, PixelFormat::Argb32).unwrap();
        let mut target = Target { pixels: &mut pixels, origin: (0, 0), clip: None };
        let map = map_of(&Matrix::IDENTITY);
        present(world.picture(), &parts, &map, Mix::Copy, false, &mut target);
        black_box(&bytes);
        // The first frame draws everything.
        if frame > 0 {
            times.push(spent().saturating_sub(start));
        }
    }
    times.sort();
    times[times.len() / 2]
}

/// The time that the processor has spent on this thread.
fn spent() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: the place is this function's own.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut time) };
    Duration::new(time.tv_sec as u64, time.tv_nsec as u32)
}
