//! Transfer modes: what a source pixel makes of the one that it is put on.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Boolean Transfer Modes With Color Pixels* and
//! *Arithmetic Transfer Modes*. Boolean modes count black as ones, as on the original [I].

/// A transfer mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Transfer {
    /// `srcCopy`, `ditherCopy`.
    Copy,
    /// `srcOr`.
    Or,
    /// `srcXor`.
    Xor,
    /// `srcBic`.
    Clear,
    /// `notSrcCopy`.
    NotCopy,
    /// `notSrcOr`.
    NotOr,
    /// `notSrcXor`.
    NotXor,
    /// `notSrcBic`.
    NotClear,
    /// `blend`, by halves.
    Blend,
    /// `addPin`, up to white.
    AddPin,
    /// `addOver`: sums wrap.
    AddOver,
    /// `subPin`, down to black.
    SubtractPin,
    /// `transparent`: the background colour is left away.
    Transparent,
    /// `addMax`.
    Max,
    /// `subOver`: differences wrap.
    SubtractOver,
    /// `adMin`.
    Min,
}

impl Transfer {
    /// The mode of a number; one that does not exist copies.
    pub fn from_number(mode: i16) -> Self {
        match mode & !64 {
            1 => Self::Or,
            2 => Self::Xor,
            3 => Self::Clear,
            4 => Self::NotCopy,
            5 => Self::NotOr,
            6 => Self::NotXor,
            7 => Self::NotClear,
            32 => Self::Blend,
            33 => Self::AddPin,
            34 => Self::AddOver,
            35 => Self::SubtractPin,
            36 => Self::Transparent,
            37 => Self::Max,
            38 => Self::SubtractOver,
            39 => Self::Min,
            _ => Self::Copy,
        }
    }

    /// The pixel that `source` makes of `target`; both are 0xAARRGGBB.
    pub fn apply(self, source: u32, target: u32, background: u32) -> u32 {
        let channels = |mix: fn(u8, u8) -> u8| {
            let (s, t) = (source.to_be_bytes(), target.to_be_bytes());
            u32::from_be_bytes([t[0], mix(s[1], t[1]), mix(s[2], t[2]), mix(s[3], t[3])])
        };
        match self {
            Self::Copy => source,
            Self::Or => channels(|s, t| s & t),
            Self::Xor => channels(|s, t| !(s ^ t)),
            Self::Clear => channels(|s, t| !s | t),
            Self::NotCopy => channels(|s, _| !s),
            Self::NotOr => channels(|s, t| !s & t),
            Self::NotXor => channels(|s, t| s ^ t),
            Self::NotClear => channels(|s, t| s | t),
            Self::Blend => channels(|s, t| ((u16::from(s) + u16::from(t)) / 2) as u8),
            Self::AddPin => channels(u8::saturating_add),
            Self::AddOver => channels(u8::wrapping_add),
            Self::SubtractPin => channels(|s, t| t.saturating_sub(s)),
            Self::SubtractOver => channels(|s, t| t.wrapping_sub(s)),
            Self::Max => channels(u8::max),
            Self::Min => channels(u8::min),
            Self::Transparent if (source ^ background) & 0x00FF_FFFF == 0 => target,
            Self::Transparent => source,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: u32 = 0xFF00_0000;
    const WHITE: u32 = 0xFFFF_FFFF;

    #[test]
    fn boolean_modes_count_black_as_ones() {
        for (number, expected) in [
            // black on black, black on white, white on black, white on white
            (0, [BLACK, BLACK, WHITE, WHITE]),
            (1, [BLACK, BLACK, BLACK, WHITE]),
            (2, [WHITE, BLACK, BLACK, WHITE]),
            (3, [WHITE, WHITE, BLACK, WHITE]),
            (4, [WHITE, WHITE, BLACK, BLACK]),
            (5, [BLACK, WHITE, BLACK, BLACK]),
            (6, [BLACK, WHITE, WHITE, BLACK]),
            (7, [BLACK, WHITE, WHITE, WHITE]),
        ] {
            let mode = Transfer::from_number(number);
            let pairs = [(BLACK, BLACK), (BLACK, WHITE), (WHITE, BLACK), (WHITE, WHITE)];
            assert_eq!(pairs.map(|(s, t)| mode.apply(s, t, WHITE)), expected, "{number}");
        }
    }

    #[test]
    fn arithmetic_modes_mix_channels() {
        let mix = |mode, s, t| Transfer::from_number(mode).apply(s, t, 0xFF01_0203);
        assert_eq!(mix(32, 0xFF10_2030, 0xFF20_4060), 0xFF18_3048);
        assert_eq!(mix(33, 0xFF80_8010, 0xFF80_1010), 0xFFFF_9020);
        assert_eq!(mix(35, 0xFF80_1010, 0xFF10_8010), 0xFF00_7000);
        assert_eq!(mix(36, 0xFF01_0203, 0xFF10_8010), 0xFF10_8010);
        assert_eq!(mix(36, 0xFF01_0204, 0xFF10_8010), 0xFF01_0204);
        assert_eq!(mix(64, 0xFF01_0204, 0), 0xFF01_0204);
    }
}
