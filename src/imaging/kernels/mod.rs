//! The inner loops: colours at places of a picture.
//!
//! Places are fixed-point numbers, so every instruction set makes the same bytes as the scalar code,
//! which says what is meant. Each kernel checks every place; one whose pixels are not all inside the
//! picture is left to the caller.

#[cfg(target_arch = "x86_64")]
mod avx2;
#[cfg(target_arch = "x86_64")]
mod avx2_cubic;
#[cfg(target_arch = "x86_64")]
mod avx2_mix;
#[cfg(target_arch = "x86_64")]
mod avx2_paths;
#[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
mod blocks;
mod cubic;
mod large_pages;
#[cfg(target_arch = "aarch64")]
mod neon;
mod paths;
mod scalar;

pub use cubic::mix_sixteen;
pub use large_pages::prefer_large_pages;
pub use paths::{Curve, EXTRA, KNOTS, Knots, PART, Projection, STEP, fixed};
pub use scalar::mix;

use crate::raster::Surface;

/// Bits after the point of a place.
pub const FRACTION: u32 = 14;
/// One pixel.
pub const ONE: i32 = 1 << FRACTION;

/// Columns and rows.
pub type Places<'a> = (&'a [i32], &'a [i32]);

/// What a caller makes of a place whose pixels are not all inside.
pub type Edge<'a> = &'a dyn Fn(i32, i32) -> u32;

/// A picture to take colours from.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    pixels: &'a [u32],
    width: usize,
    height: usize,
}

impl<'a> Source<'a> {
    /// The pixels of a surface; those of one with indices are all left to the caller.
    pub fn new(surface: &'a Surface) -> Self {
        match surface.as_argb() {
            Some(pixels) => Self { pixels, width: surface.width(), height: surface.height() },
            None => Self { pixels: &[], width: 0, height: 0 },
        }
    }
}

/// An instruction set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kernel {
    /// Plain code, for every machine.
    Scalar,
    /// AVX2, eight pixels at a time.
    #[cfg(target_arch = "x86_64")]
    Avx2(Found),
    /// NEON, which every such machine has; what turns rows into places is plain code, of which the
    /// compiler makes the same instructions.
    #[cfg(target_arch = "aarch64")]
    Neon,
}

/// Says that the machine was asked and has the instructions.
#[cfg(target_arch = "x86_64")]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found(());

impl Kernel {
    /// Those that this machine can run, the best last.
    pub fn available() -> Vec<Self> {
        #[allow(unused_mut)]
        let mut found = vec![Self::Scalar];
        #[cfg(target_arch = "x86_64")]
        if std::arch::is_x86_feature_detected!("avx2") {
            found.push(Self::Avx2(Found(())));
        }
        #[cfg(target_arch = "aarch64")]
        found.push(Self::Neon);
        found
    }

    /// The fastest that this machine can run.
    pub fn best() -> Self {
        Self::available().pop().unwrap_or(Self::Scalar)
    }

    /// The nearest pixel of each place.
    pub(super) fn nearest(
        self,
        source: Source<'_>,
        places: Places<'_>,
        out: &mut [u32],
        edge: Edge<'_>,
    ) {
        match self {
            Self::Scalar => scalar::nearest(source, places, out, edge),
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2::nearest(source, places, out, edge) },
            #[cfg(target_arch = "aarch64")]
            Self::Neon => neon::nearest(source, places, out, edge),
        }
    }

    /// The mean of the four pixels around each place, which is counted from the middle of the first
    /// pixel.
    pub(super) fn bilinear(
        self,
        source: Source<'_>,
        places: Places<'_>,
        out: &mut [u32],
        edge: Edge<'_>,
    ) {
        match self {
            Self::Scalar => scalar::bilinear(source, places, out, edge),
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2::bilinear(source, places, out, edge) },
            #[cfg(target_arch = "aarch64")]
            Self::Neon => neon::bilinear(source, places, out, edge),
        }
    }

    /// The sixteen pixels around each place, which is counted from the middle of the second pixel.
    pub(super) fn cubic(
        self,
        source: Source<'_>,
        places: Places<'_>,
        out: &mut [u32],
        edge: Edge<'_>,
    ) {
        match self {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2_cubic::cubic(source, places, out, edge) },
            _ => cubic::cubic(source, places, out, edge),
        }
    }

    /// `count` knots of a row of a cylinder: columns and rows.
    pub(super) fn curve(self, curve: &Curve, count: usize, columns: &mut Knots, rows: &mut Knots) {
        match self {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2_paths::curve(curve, count, columns, rows) },
            _ => paths::curve(curve, count, columns, rows),
        }
    }

    /// Places between knots.
    pub(super) fn spread(self, knots: &Knots, out: &mut [i32]) {
        match self {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2_paths::spread(knots, out) },
            _ => paths::spread(knots, out),
        }
    }

    /// Places that are a level and so much more for each nearness.
    pub(super) fn scale(self, nearness: &[f32], row: (f32, f32), out: &mut [i32]) {
        match self {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2_paths::scale(nearness, row, out) },
            _ => paths::scale(nearness, row, out),
        }
    }

    /// Places of a straight line seen in a plane, from pixel `first` of a row on.
    pub(super) fn project(
        self,
        projection: &Projection,
        first: usize,
        us: &mut [i32],
        vs: &mut [i32],
    ) {
        let Some(line) = projection.short(first, us.len()) else {
            return projection.places(first, us, vs);
        };
        match self {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2.
            Self::Avx2(_) => unsafe { avx2_paths::project(&line, us, vs) },
            _ => paths::project(&line, us, vs),
        }
    }
}
