//! How a pixel lies in memory.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Pixel Maps*; `ImageCompression.h`, pixel formats.

/// A layout of pixels in memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PixelFormat {
    /// 0xAARRGGBB as a word of this machine.
    Argb32,
    /// The bytes A R G B.
    ArgbBytes,
    /// The bytes B G R A.
    BgraBytes,
    /// The bytes R G B A.
    RgbaBytes,
    /// The bytes A B G R.
    AbgrBytes,
    /// The bytes R G B.
    Rgb24,
    /// The bytes B G R.
    Bgr24,
    /// 0rrrrrgggggbbbbb as a word of this machine.
    Rgb555,
    /// 0rrrrrgggggbbbbb, big-endian.
    Rgb555Be,
    /// 0rrrrrgggggbbbbb, little-endian.
    Rgb555Le,
    /// rrrrrggggggbbbbb, big-endian.
    Rgb565Be,
    /// rrrrrggggggbbbbb, little-endian.
    Rgb565Le,
    /// An index in a palette of 256 colours.
    Indexed8,
    /// An index in a palette of 16 colours; the leftmost pixel in the high bits.
    Indexed4,
    /// An index in a palette of 4 colours.
    Indexed2,
    /// An index in a palette of 2 colours.
    Indexed1,
    /// Grey, 0 white to 255 black.
    Gray8,
    /// Grey, 0 white to 15 black.
    Gray4,
    /// Grey, 0 white to 3 black.
    Gray2,
    /// 0 white, 1 black.
    Gray1,
}

impl PixelFormat {
    /// Bits of one pixel.
    pub const fn bits(self) -> u32 {
        match self {
            Self::Argb32
            | Self::ArgbBytes
            | Self::BgraBytes
            | Self::RgbaBytes
            | Self::AbgrBytes => 32,
            Self::Rgb24 | Self::Bgr24 => 24,
            Self::Rgb555 | Self::Rgb555Be | Self::Rgb555Le | Self::Rgb565Be | Self::Rgb565Le => 16,
            Self::Indexed8 | Self::Gray8 => 8,
            Self::Indexed4 | Self::Gray4 => 4,
            Self::Indexed2 | Self::Gray2 => 2,
            Self::Indexed1 | Self::Gray1 => 1,
        }
    }

    /// Bytes that hold `width` pixels, without padding.
    pub const fn bytes_for_row(self, width: usize) -> usize {
        let bits = self.bits() as usize;
        if bits >= 8 { width.saturating_mul(bits / 8) } else { width.div_ceil(8 / bits) }
    }

    /// Whether a pixel is an index in a palette.
    pub const fn is_indexed(self) -> bool {
        self.bits() <= 8
    }

    /// Whether the palette is a grey ramp.
    pub const fn is_grey(self) -> bool {
        matches!(self, Self::Gray8 | Self::Gray4 | Self::Gray2 | Self::Gray1)
    }

    /// The depth as image descriptions spell it: greys are 33, 34, 36 and 40.
    pub const fn depth(self) -> u16 {
        let bits = self.bits() as u16;
        if self.is_grey() { bits + 32 } else { bits }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_take_whole_bytes() {
        assert_eq!(PixelFormat::Indexed1.bytes_for_row(9), 2);
        assert_eq!(PixelFormat::Indexed2.bytes_for_row(4), 1);
        assert_eq!(PixelFormat::Gray4.bytes_for_row(3), 2);
        assert_eq!(PixelFormat::Rgb24.bytes_for_row(3), 9);
        assert_eq!(PixelFormat::Argb32.bytes_for_row(0), 0);
        assert_eq!(PixelFormat::Gray2.depth(), 34);
    }
}
