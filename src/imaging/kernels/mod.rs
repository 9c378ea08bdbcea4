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
mod avx2_load;
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
#[cfg(target_arch = "aarch64")]
mod neon_load;
mod paths;
mod scalar;

pub use cubic::mix_sixteen;
pub use large_pages::prefer_large_pages;
pub use paths::{Curve, EXTRA, KNOTS, Knots, PART, Projection, STEP, fixed};
pub use scalar::mix;

use std::ops::Range;

use crate::raster::{Pixels, Surface, expand5};

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
pub enum Picture<'a> {
    /// Of 32 bits a pixel.
    Long(Source<'a, u32>),
    /// Of 16 bits a pixel.
    Short(Source<'a, u16>),
}

/// Its pixels.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a, P> {
    pixels: &'a [P],
    width: usize,
    height: usize,
}

impl<'a> Picture<'a> {
    /// The pixels of a surface; those of one with indices are all left to the caller.
    pub fn new(surface: &'a Surface) -> Self {
        let (width, height) = (surface.width(), surface.height());
        match surface.pixels() {
            Pixels::Argb(pixels) => Self::Long(Source { pixels, width, height }),
            Pixels::Short(pixels) => Self::Short(Source { pixels, width, height }),
            Pixels::Indexed { .. } => Self::Long(Source { pixels: &[], width: 0, height: 0 }),
        }
    }
}

/// Numbers of columns that are all in a picture of a width.
#[derive(Debug)]
pub struct Columns {
    numbers: Vec<u32>,
    width: usize,
}

impl Columns {
    /// The columns of places, if all are inside.
    pub fn of(places: &[i32], width: usize) -> Option<Self> {
        let number = |place: &i32| u32::try_from(*place >> FRACTION).ok();
        let inside = |number: &u32| (*number as usize) < width;
        let numbers = places.iter().map(|place| number(place).filter(inside));
        Some(Self { numbers: numbers.collect::<Option<_>>()?, width })
    }
}

/// A pixel as pictures have it.
pub trait Pixel: Copy + Load {
    /// Its colour.
    fn argb(self) -> u32;
}

impl Pixel for u32 {
    #[inline(always)]
    fn argb(self) -> u32 {
        self
    }
}

impl Pixel for u16 {
    #[inline(always)]
    fn argb(self) -> u32 {
        expand5(self)
    }
}

#[cfg(target_arch = "x86_64")]
use avx2_load::Load;
#[cfg(target_arch = "aarch64")]
use neon_load::Load;

/// What the instruction set wants of a pixel.
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
pub trait Load {}
#[cfg(not(any(target_arch = "x86_64", target_arch = "aarch64")))]
impl<P> Load for P {}

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
        picture: Picture<'_>,
        places: Places<'_>,
        out: &mut [u32],
        edge: Edge<'_>,
    ) {
        match picture {
            Picture::Long(source) => self.nearest_of(source, places, out, edge),
            Picture::Short(source) => self.nearest_of(source, places, out, edge),
        }
    }

    fn nearest_of<P: Pixel>(
        self,
        source: Source<'_, P>,
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

    /// The pixels of a row in columns that are all in the picture; what is not is left to the caller.
    pub(super) fn pick(
        self,
        picture: Picture<'_>,
        row: usize,
        columns: &Columns,
        part: Range<usize>,
        out: &mut [u32],
    ) -> bool {
        match picture {
            Picture::Long(source) => self.pick_of(source, row, columns, part, out),
            Picture::Short(source) => self.pick_of(source, row, columns, part, out),
        }
    }

    fn pick_of<P: Pixel>(
        self,
        source: Source<'_, P>,
        row: usize,
        columns: &Columns,
        part: Range<usize>,
        out: &mut [u32],
    ) -> bool {
        let start = row.saturating_mul(source.width);
        let pixels = start.checked_add(source.width).and_then(|end| source.pixels.get(start..end));
        let (Some(pixels), Some(numbers)) = (pixels, columns.numbers.get(part)) else {
            return false;
        };
        if columns.width != pixels.len() || numbers.len() != out.len() {
            return false;
        }
        match self {
            #[cfg(target_arch = "x86_64")]
            // SAFETY: `Found` is made only where the machine has AVX2; the numbers are those of columns.
            Self::Avx2(_) => unsafe { avx2::pick(pixels, numbers, out) },
            _ => scalar::pick(pixels, numbers, out),
        }
        true
    }

    /// The mean of the four pixels around each place, which is counted from the middle of the first
    /// pixel.
    pub(super) fn bilinear(
        self,
        picture: Picture<'_>,
        places: Places<'_>,
        out: &mut [u32],
        edge: Edge<'_>,
    ) {
        match picture {
            Picture::Long(source) => self.bilinear_of(source, places, out, edge),
            Picture::Short(source) => self.bilinear_of(source, places, out, edge),
        }
    }

    fn bilinear_of<P: Pixel>(
        self,
        source: Source<'_, P>,
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
        picture: Picture<'_>,
        places: Places<'_>,
        out: &mut [u32],
        edge: Edge<'_>,
    ) {
        match picture {
            Picture::Long(source) => self.cubic_of(source, places, out, edge),
            Picture::Short(source) => self.cubic_of(source, places, out, edge),
        }
    }

    fn cubic_of<P: Pixel>(
        self,
        source: Source<'_, P>,
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
