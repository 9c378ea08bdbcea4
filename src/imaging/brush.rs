//! What draws pixels: an instruction set and a way to sample.

use super::kernels::{Edge, Kernel, Source};
use super::sampling::Sampling;

/// An instruction set and a way to sample.
#[derive(Debug, Clone, Copy)]
pub struct Brush {
    pub kernel: Kernel,
    is_nearest: bool,
}

impl Brush {
    pub fn new(kernel: Kernel, sampling: Sampling) -> Self {
        Self { kernel, is_nearest: sampling == Sampling::Nearest }
    }

    pub fn is_nearest(self) -> bool {
        self.is_nearest
    }

    /// What places are counted from: the corner of the first pixel, or its middle.
    pub fn origin(self) -> f64 {
        if self.is_nearest { 0.0 } else { 0.5 }
    }

    /// Colours at places.
    pub fn draw(
        self,
        source: Source<'_>,
        places: (&[i32], &[i32]),
        colors: &mut [u32],
        edge: Edge<'_>,
    ) {
        if self.is_nearest {
            self.kernel.nearest(source, places, colors, edge);
        } else {
            self.kernel.bilinear(source, places, colors, edge);
        }
    }
}
