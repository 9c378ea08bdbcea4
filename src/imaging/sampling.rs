//! How good a view is to be.

/// How colours are taken from the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sampling {
    /// The nearest pixel.
    Nearest,
    /// The weighted mean of the four around.
    Bilinear,
    /// The same, of a smaller version of the picture where the view shows it smaller.
    Mip,
    /// The mean of four such samples for each pixel; sixteen pixels where the view shows the picture
    /// larger than it is.
    Best,
}

/// `codecLowQuality`: the least that is filtered [I].
const LOW: u32 = 0x100;
/// `codecNormalQuality`.
const NORMAL: u32 = 0x200;
/// `codecMaxQuality`.
const MAX: u32 = 0x3FF;

impl Sampling {
    /// What a codec quality asks for. The documents tell that quality is anti-aliasing, but not what
    /// each step does [I].
    pub const fn from_quality(quality: u32) -> Self {
        match quality {
            0..LOW => Self::Nearest,
            LOW..NORMAL => Self::Bilinear,
            NORMAL..MAX => Self::Mip,
            MAX.. => Self::Best,
        }
    }
}

/// The means of 2 × 2 colours, from a row of them and the next.
pub(super) fn mean_of_four(upper: &[u32], lower: &[u32], out: &mut [u32]) {
    const EVEN: u32 = 0x00FF_00FF;
    const HALF: u32 = 0x0002_0002;
    let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
    for ((upper, lower), out) in pairs.zip(out) {
        let four = [upper[0], upper[1], lower[0], lower[1]];
        let even: u32 = four.iter().map(|color| color & EVEN).sum();
        let odd: u32 = four.iter().map(|color| (color >> 8) & EVEN).sum();
        *out = ((even + HALF) >> 2) & EVEN | (((odd + HALF) >> 2) & EVEN) << 8;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_quality_has_its_sampling() {
        let all = [0, 0xFF, 0x100, 0x1FF, 0x200, 0x3FE, 0x3FF, 0x400].map(Sampling::from_quality);
        use Sampling::{Best, Bilinear, Mip, Nearest};
        assert_eq!(all, [Nearest, Nearest, Bilinear, Bilinear, Mip, Mip, Best, Best]);
    }

    #[test]
    fn means_are_rounded() {
        let mut out = [0];
        mean_of_four(&[0xFFFF_FFFF, 0xFF00_0001], &[0xFF00_0000, 0xFF00_0000], &mut out);
        assert_eq!(out, [0xFF40_4040]);
    }
}
