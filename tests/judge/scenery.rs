//! What the tests of imaging draw, and how.

use std::f64::consts::{FRAC_1_SQRT_2, PI, TAU};
use std::sync::Arc;

use qtvr::imaging::{
    Area, Correction, Cube, Cylinder, Face, Kernel, Mips, Panorama, Sampling, View, render,
    render_with,
};
use qtvr::raster::{PixelFormat, PixelsMut, Surface};

use super::Colour;

/// How the six faces of a cube are turned: front, right, back, left, up and down.
pub const SIDES: [[f64; 4]; 6] = [
    [1.0, 0.0, 0.0, 0.0],
    [FRAC_1_SQRT_2, 0.0, -FRAC_1_SQRT_2, 0.0],
    [0.0, 0.0, 1.0, 0.0],
    [FRAC_1_SQRT_2, 0.0, FRAC_1_SQRT_2, 0.0],
    [FRAC_1_SQRT_2, FRAC_1_SQRT_2, 0.0, 0.0],
    [FRAC_1_SQRT_2, -FRAC_1_SQRT_2, 0.0, 0.0],
];

/// A face of a cube that is one picture on each side.
pub fn face(orientation: [f64; 4], image: Arc<Surface>) -> Face {
    Face {
        image,
        orientation,
        distance: 1.0,
        centre: (0.0, 0.0),
        aspect: 1.0,
        skew: 0.0,
        mips: Mips::default(),
    }
}

/// A small generator with a fixed seed: every run sees the same views.
pub struct Random(pub u64);

impl Random {
    pub fn unit(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1u64 << 53) as f64
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        low + self.unit() * (high - low)
    }

    pub fn size(&mut self, low: usize, high: usize) -> usize {
        self.between(low as f64, high as f64 + 1.0) as usize
    }

    /// A picture without sharp edges, so that a small shift is a small error.
    pub fn image(&mut self, width: usize, height: usize) -> Arc<Surface> {
        let waves: Vec<_> = (0..3).map(|_| (self.size(1, 4), self.size(1, 3))).collect();
        let pixels = (0..width * height).map(|at| {
            let x = (at % width) as f64 / width as f64 * TAU;
            let y = (at / width) as f64 / height as f64 * PI;
            let parts = waves.iter().map(|(a, b)| {
                ((*a as f64 * x).sin() * (*b as f64 * y).cos() * 120.0 + 128.0) as u32
            });
            parts.fold(0xFF, |colour, part| colour << 8 | part)
        });
        Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap())
    }

    /// A picture of noise, in which every pixel counts.
    pub fn noise(&mut self, width: usize, height: usize) -> Arc<Surface> {
        let pixels = (0..width * height).map(|_| (self.unit() * 4_294_967_296.0) as u32);
        Arc::new(Surface::from_argb(width, height, pixels.collect()).unwrap())
    }

    pub fn cylinder(&mut self) -> Cylinder {
        let (width, height) = (self.size(200, 1500), self.size(50, 400));
        Cylinder { image: self.image(width, height), ..self.geometry(width, height) }
    }

    pub fn geometry(&mut self, width: usize, height: usize) -> Cylinder {
        let wraps = self.unit() < 0.6;
        let range = if wraps { TAU } else { self.between(0.5, 5.5) };
        let min_pan = if wraps { 0.0 } else { self.between(-1.0, TAU) };
        Cylinder {
            image: Arc::new(Surface::argb(1, 1).unwrap()),
            min_pan,
            max_pan: min_pan + range,
            wraps,
            horizon: height as f64 * self.between(0.3, 0.7),
            radius: width as f64 / range,
            mips: Mips::default(),
        }
    }

    pub fn view(&mut self, steepest: f64) -> View {
        View {
            pan: self.between(-10.0, 10.0),
            tilt: self.between(-steepest, steepest),
            field_of_view: self.between(0.05, 2.4),
            correction: [Correction::None, Correction::Partial, Correction::Full][self.size(0, 2)],
        }
    }
}

pub fn cube(random: &mut Random, across: usize) -> Cube {
    let size = random.size(40, 200);
    let last = across as f64 - 1.0;
    let mut faces = Vec::new();
    for orientation in SIDES {
        for tile in 0..across * across {
            let (h, v) = ((tile % across) as f64, (tile / across) as f64);
            faces.push(Face {
                image: random.image(size, size),
                orientation,
                distance: across as f64,
                centre: (2.0 * h - last, last - 2.0 * v),
                aspect: 1.0,
                skew: 0.0,
                mips: Mips::default(),
            });
        }
    }
    Cube { faces }
}

pub fn draw(source: &Panorama, view: &View, size: (usize, usize), sampling: Sampling) -> Vec<u32> {
    let mut bytes = vec![0; size.0 * size.1 * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, size.0 * 4, size.0, size.1, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: size.0 as u32, height: size.1 as u32 };
    render(source, view, sampling, &mut pixels, area).unwrap();
    bytes.chunks_exact(4).map(|pixel| u32::from_ne_bytes(pixel.try_into().unwrap())).collect()
}

pub fn draw_with(
    kernel: Kernel,
    source: &Panorama,
    view: &View,
    size: (usize, usize),
    sampling: Sampling,
) -> Vec<u8> {
    let mut bytes = vec![0; size.0 * size.1 * 4];
    let mut pixels =
        PixelsMut::new(&mut bytes, size.0 * 4, size.0, size.1, PixelFormat::Argb32).unwrap();
    let area = Area { left: 0, top: 0, width: size.0 as u32, height: size.1 as u32 };
    render_with(kernel, source, view, sampling, &mut pixels, area).unwrap();
    bytes
}

/// How far a drawn colour is from the judge's, at most in a channel.
pub fn distance(drawn: u32, judged: Colour) -> f64 {
    let parts = [16, 8, 0].map(|shift| f64::from(drawn >> shift & 255));
    parts.iter().zip(judged).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}
