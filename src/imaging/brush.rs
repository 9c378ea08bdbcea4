//! What draws pixels: an instruction set and a filter.

use super::kernels::{Edge, FRACTION, Kernel, ONE, Picture, Places, mix, mix_sixteen};
use super::sampling::Sampling;

/// How many pixels of the picture make one of the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filter {
    /// The nearest.
    Nearest,
    /// The four around.
    Bilinear,
    /// The sixteen around: sharper where the picture is seen larger than it is.
    Cubic,
}

/// An instruction set and a filter.
#[derive(Debug, Clone, Copy)]
pub struct Brush {
    pub kernel: Kernel,
    filter: Filter,
}

impl Brush {
    /// The brush for a way to sample; the best has to be asked for by its filter.
    pub fn new(kernel: Kernel, sampling: Sampling) -> Self {
        let nearest = sampling == Sampling::Nearest;
        Self { kernel, filter: if nearest { Filter::Nearest } else { Filter::Bilinear } }
    }

    /// The same with another filter.
    pub fn with_filter(self, filter: Filter) -> Self {
        Self { filter, ..self }
    }

    pub fn is_nearest(self) -> bool {
        self.filter == Filter::Nearest
    }

    /// What places are counted from: the corner of the first pixel, its middle, or that of the
    /// second, so that the whole part of a place tells the first pixel that it needs.
    pub fn origin(self) -> f64 {
        match self.filter {
            Filter::Nearest => 0.0,
            Filter::Bilinear => 0.5,
            Filter::Cubic => 1.5,
        }
    }

    /// The origin in places, and half a pixel more.
    pub fn lead(self) -> i32 {
        (self.origin() * f64::from(ONE)) as i32 + ONE / 2
    }

    /// Colours at places.
    pub fn draw(self, source: Picture<'_>, places: Places<'_>, colors: &mut [u32], edge: Edge<'_>) {
        match self.filter {
            Filter::Nearest => self.kernel.nearest(source, places, colors, edge),
            Filter::Bilinear => self.kernel.bilinear(source, places, colors, edge),
            Filter::Cubic => self.kernel.cubic(source, places, colors, edge),
        }
    }

    /// The colour at a place, of pixels that `pixel` knows.
    pub fn mix(self, (u, v): (i32, i32), pixel: impl Fn(i64, i64) -> u32) -> u32 {
        let (x, y) = (i64::from(u >> FRACTION), i64::from(v >> FRACTION));
        match self.filter {
            Filter::Nearest => pixel(x, y),
            Filter::Bilinear => {
                mix([pixel(x, y), pixel(x + 1, y), pixel(x, y + 1), pixel(x + 1, y + 1)], u, v)
            }
            Filter::Cubic => {
                let all: [u32; 16] =
                    std::array::from_fn(|at| pixel(x + at as i64 % 4, y + at as i64 / 4));
                mix_sixteen(|at| all[at], u, v)
            }
        }
    }
}
