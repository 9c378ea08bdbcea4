//! Graphics modes: how a track's picture, or a sprite's, goes onto what is behind it.
//!
//! "Inside Macintosh: QuickTime", *Graphics Transfer Modes*; `ImageCompression.h`,
//! `graphicsModeStraightAlpha` and its kin.

use super::mix::Mix;

/// A graphics mode with its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GraphicsMode {
    /// Its number.
    pub mode: u16,
    /// Its colour, 16 bits each of red, green and blue: weights for blending, or what is left away.
    pub color: [u16; 3],
}

/// `srcCopy` and `ditherCopy`.
const COPIES: [u16; 3] = [0, 64, COMPOSITION];
const TRANSPARENT: u16 = 36;
const COMPOSITION: u16 = 0x103;
const OPAQUE: u32 = 0xFF00_0000;

impl Default for GraphicsMode {
    /// A copy.
    fn default() -> Self {
        Self { mode: 0, color: [0x8000; 3] }
    }
}

impl GraphicsMode {
    /// Whether nothing behind the picture shows.
    pub fn is_copy(&self) -> bool {
        COPIES.contains(&self.mode)
    }

    /// Whether one exact colour is left away: mixing neighbours would hide it.
    pub fn is_keyed(&self) -> bool {
        self.mode == TRANSPARENT
    }

    /// What it does with pixels.
    pub fn mix(&self) -> Mix {
        Mix::new(self.mode.into(), self.color)
    }

    /// The pixel that `source` makes of `target`; both are 0xAARRGGBB. The result is opaque, as what
    /// is behind counts to be.
    pub fn apply(&self, source: u32, target: u32) -> u32 {
        self.mix().apply(source, target | OPAQUE) | OPAQUE
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLEND: u16 = 32;
    const STRAIGHT_ALPHA: u16 = 0x100;
    const PREMULTIPLIED_WHITE: u16 = 0x101;
    const PREMULTIPLIED_BLACK: u16 = 0x102;
    const STRAIGHT_ALPHA_BLEND: u16 = 0x104;

    fn mode(mode: u16, color: [u16; 3]) -> GraphicsMode {
        GraphicsMode { mode, color }
    }

    #[test]
    fn copies_are_opaque() {
        for number in COPIES {
            assert!(mode(number, [0; 3]).is_copy());
            assert_eq!(mode(number, [0; 3]).apply(0x0012_3456, 0xFFFF_FFFF), 0xFF12_3456);
        }
    }

    #[test]
    fn weights_and_keys_are_the_colour() {
        let blend = mode(BLEND, [0xFFFF, 0, 0x8000]);
        assert_eq!(blend.apply(0xFFC8_6480, 0xFF00_0000), 0xFFC8_0040);
        let key = mode(TRANSPARENT, [0x1200, 0x3400, 0x5600]);
        assert_eq!(key.apply(0xFF12_3456, 0xFF01_0203), 0xFF01_0203);
        assert_eq!(key.apply(0xFF12_3457, 0xFF01_0203), 0xFF12_3457);
    }

    #[test]
    fn alpha_is_straight_or_multiplied() {
        let color = [0xFFFF; 3];
        let below = 0xFF00_00FF;
        assert_eq!(mode(STRAIGHT_ALPHA, color).apply(0x80FF_0000, below), 0xFF80_007F);
        assert_eq!(mode(PREMULTIPLIED_BLACK, color).apply(0x8080_0000, below), 0xFF80_007F);
        assert_eq!(mode(PREMULTIPLIED_WHITE, color).apply(0x80FF_7F7F, below), 0xFF80_007F);
        assert_eq!(mode(STRAIGHT_ALPHA_BLEND, [0x8000; 3]).apply(0xFFFF_0000, 0), 0xFF80_0000);
        assert_eq!(mode(STRAIGHT_ALPHA, color).apply(0x00FF_0000, below), below);
    }

    #[test]
    fn the_colour_bounds_sums() {
        let color = [0x9000; 3];
        assert_eq!(mode(33, color).apply(0xFF40_4040, 0xFF80_8080), 0xFF90_9090);
        assert_eq!(mode(35, [0x5000; 3]).apply(0xFF40_4040, 0xFF80_8080), 0xFF50_5050);
    }

    #[test]
    fn other_modes_are_transfer_modes() {
        assert_eq!(mode(37, [0; 3]).apply(0xFF10_4020, 0xFF20_2020), 0xFF20_4020);
    }
}
