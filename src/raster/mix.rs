//! How a pixel of a picture goes over one below: of tracks and of sprites.
//!
//! "Inside Macintosh: QuickTime", *Graphics Transfer Modes*; "QuickTime File Format", *Graphics
//! Modes*.

use super::transfer::Transfer;

const OPAQUE: u32 = 0xFF00_0000;
const COLOR: u32 = 0x00FF_FFFF;

/// How a pixel goes over another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mix {
    /// It replaces it.
    Copy,
    /// Each channel is weighed.
    Blend([u16; 3]),
    /// Channels are added up to a bound.
    AddPin([u8; 3]),
    /// Channels are taken away down to a bound.
    SubtractPin([u8; 3]),
    /// Pixels of this colour are left away.
    Transparent(u32),
    /// The alpha channel weighs the pixel, and the op colour weighs the alpha channel.
    StraightAlpha([u16; 3]),
    /// Alpha, multiplied already over white.
    OverWhite,
    /// Alpha, multiplied already over black.
    OverBlack,
    /// A transfer mode without a colour of its own.
    Other(Transfer),
}

impl Mix {
    /// What the mode of a number does with an op colour; one that does not exist copies.
    pub fn new(mode: u32, op_color: [u16; 3]) -> Self {
        let bytes = op_color.map(|channel| (channel >> 8) as u8);
        match mode {
            32 => Self::Blend(op_color),
            33 => Self::AddPin(bytes),
            35 => Self::SubtractPin(bytes),
            36 => Self::Transparent(u32::from_be_bytes([0, bytes[0], bytes[1], bytes[2]])),
            0x100 => Self::StraightAlpha([0xFFFF; 3]),
            0x101 => Self::OverWhite,
            0x102 => Self::OverBlack,
            0x104 => Self::StraightAlpha(op_color),
            mode => match i16::try_from(mode).map_or(Transfer::Copy, Transfer::from_number) {
                Transfer::Copy => Self::Copy,
                other => Self::Other(other),
            },
        }
    }

    /// Whether a pixel of the image changes anything: what an exact hit test asks.
    pub fn shows(self, source: u32) -> bool {
        match self {
            Self::Transparent(key) => source & COLOR != key,
            Self::StraightAlpha(_) | Self::OverWhite | Self::OverBlack => source >> 24 != 0,
            _ => true,
        }
    }

    /// Whether nothing of what was below is left where every pixel of the image is opaque.
    pub fn covers(self) -> bool {
        self == Self::Copy
    }

    /// The pixel that `source` makes of `target`.
    #[inline]
    pub fn apply(self, source: u32, target: u32) -> u32 {
        match self {
            Self::Copy => source | OPAQUE,
            Self::Blend(weights) => {
                let [red, green, blue] = weights.map(u32::from);
                over(source, target, [red, green, blue], 0xFFFF)
            }
            Self::Transparent(key) if source & COLOR == key => target,
            Self::Transparent(_) => source | OPAQUE,
            Self::StraightAlpha(weights) => {
                let alpha = source >> 24;
                match (alpha, weights) {
                    (0, _) => target,
                    (0xFF, [0xFFFF, 0xFFFF, 0xFFFF]) => source,
                    _ => {
                        let share = weights.map(|weight| scaled(alpha * 257, u32::from(weight)));
                        over(source, target, share, alpha * 257)
                    }
                }
            }
            Self::OverWhite => matted(source, target, 0xFF),
            Self::OverBlack => matted(source, target, 0),
            Self::AddPin(bound) => {
                channels(source, target, |s, t, at| s.saturating_add(t).min(bound[at]))
            }
            Self::SubtractPin(bound) => {
                channels(source, target, |s, t, at| t.saturating_sub(s).max(bound[at]))
            }
            Self::Other(transfer) => transfer.apply(source, target, COLOR) | OPAQUE,
        }
    }

    /// Puts a row of an image over a row of the target.
    pub fn row(self, source: &[u32], target: &mut [u32]) {
        match self {
            Self::Copy => {
                for (target, source) in target.iter_mut().zip(source) {
                    *target = *source | OPAQUE;
                }
            }
            Self::Transparent(key) => {
                for (target, source) in target.iter_mut().zip(source) {
                    *target = if *source & COLOR == key { *target } else { *source | OPAQUE };
                }
            }
            _ => {
                for (target, source) in target.iter_mut().zip(source) {
                    *target = self.apply(*source, *target);
                }
            }
        }
    }
}

impl Mix {
    /// As [`Mix::row`], but for the pixels of the image that are not there.
    pub fn row_with_holes(self, source: &[u32], holes: &[bool], target: &mut [u32]) {
        for ((target, source), hole) in target.iter_mut().zip(source).zip(holes) {
            if !hole {
                *target = self.apply(*source, *target);
            }
        }
    }
}

/// `value` of 65,535ths, of `share` of 65,535ths.
fn scaled(value: u32, share: u32) -> u32 {
    ((u64::from(value) * u64::from(share) + 0x7FFF) / 0xFFFF) as u32
}

/// Weighs channels; what is not opaque below becomes so by the share that is put over it.
fn over(source: u32, target: u32, weights: [u32; 3], alpha: u32) -> u32 {
    let mut pixel = 0;
    for (weight, shift) in weights.into_iter().zip([16, 8, 0]) {
        let (s, t) = (source >> shift & 0xFF, target >> shift & 0xFF);
        pixel |= ((s * weight + t * (0xFFFF - weight) + 0x7FFF) / 0xFFFF) << shift;
    }
    let below = target >> 24;
    pixel | ((0xFF * alpha + below * (0xFFFF - alpha) + 0x7FFF) / 0xFFFF) << 24
}

/// Takes the share of the colour out over which the image was made, and puts in the target's.
fn matted(source: u32, target: u32, matte: u32) -> u32 {
    let rest = 0xFF - (source >> 24);
    let share = |value: u32| (value * rest + 0x7F) / 0xFF;
    let mut pixel = 0;
    for shift in [16, 8, 0] {
        let (s, t) = (source >> shift & 0xFF, target >> shift & 0xFF);
        pixel |= (s + share(t)).saturating_sub(share(matte)).min(0xFF) << shift;
    }
    pixel | ((source >> 24) + share(target >> 24)).min(0xFF) << 24
}

fn channels(source: u32, target: u32, mix: impl Fn(u8, u8, usize) -> u8) -> u32 {
    let (s, t) = (source.to_be_bytes(), target.to_be_bytes());
    u32::from_be_bytes([0xFF, mix(s[1], t[1], 0), mix(s[2], t[2], 1), mix(s[3], t[3], 2)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mode(mode: u32, op: u16) -> Mix {
        Mix::new(mode, [op; 3])
    }

    #[test]
    fn alpha_counts_only_where_the_mode_says_so() {
        let (half, below) = (0x80FF_0000, 0xFF00_00FF);
        for copying in [0, 0x40, 0x103, 999, u32::MAX] {
            assert_eq!(mode(copying, 0).apply(half, below), 0xFFFF_0000, "{copying}");
        }
        assert_eq!(mode(0x100, 0).apply(half, below), 0xFF80_007F);
        assert_eq!(mode(0x100, 0).apply(0x00FF_0000, below), below);
        // Half of the half.
        assert_eq!(mode(0x104, 0x8000).apply(half, below), 0xFF40_00BF);
        // The same colour as above, multiplied over black and over white.
        assert_eq!(mode(0x102, 0).apply(0x8080_0000, below), 0xFF80_007F);
        assert_eq!(mode(0x101, 0).apply(0x80FF_7F7F, below), 0xFF80_007F);
    }

    #[test]
    fn the_op_color_weighs_keys_and_bounds() {
        assert_eq!(mode(32, 0x8000).apply(0xFF40_4040, 0xFF80_8080), 0xFF60_6060);
        assert_eq!(mode(32, 0xFFFF).apply(0xFF40_4040, 0xFF80_8080), 0xFF40_4040);
        assert_eq!(mode(36, 0x4000).apply(0xFF40_4040, 0xFF80_8080), 0xFF80_8080);
        assert_eq!(mode(36, 0x4100).apply(0xFF40_4040, 0xFF80_8080), 0xFF40_4040);
        assert_eq!(mode(33, 0x9000).apply(0xFF40_4040, 0xFF80_8080), 0xFF90_9090);
        assert_eq!(mode(35, 0x5000).apply(0xFF40_4040, 0xFF80_8080), 0xFF50_5050);
        assert!(!mode(36, 0).shows(0xFF00_0000) && mode(0, 0).shows(0));
    }

    #[test]
    fn rows_are_their_pixels() {
        let source: Vec<u32> = (0..64).map(|n: u32| n.wrapping_mul(0x0715_3B29)).collect();
        let below: Vec<u32> = (0..64).map(|n: u32| n.wrapping_mul(0x9E37_79B9)).collect();
        for number in [0, 1, 7, 32, 33, 35, 36, 37, 39, 0x100, 0x101, 0x102, 0x104] {
            let mix = mode(number, 0x5A5A);
            let mut row = below.clone();
            mix.row(&source, &mut row);
            let pixels: Vec<u32> =
                source.iter().zip(&below).map(|(s, t)| mix.apply(*s, *t)).collect();
            assert_eq!(row, pixels, "{number}");
        }
    }
}
