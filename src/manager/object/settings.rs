//! Control and animation settings: bits of the file, numbers of the calls.
//!
//! "Virtual Reality Programming", `QTVRSetControlSetting` and `QTVRSetAnimationSetting`.

use crate::base::{Error, Result};

/// What the control settings are called in calls; in files they are the bits from 0 in this order.
pub mod control {
    /// `kQTVRWrapPan`.
    pub const WRAP_PAN: u32 = 1;
    /// `kQTVRWrapTilt`.
    pub const WRAP_TILT: u32 = 2;
    /// `kQTVRCanZoom`.
    pub const CAN_ZOOM: u32 = 3;
    /// `kQTVRReverseHControl`.
    pub const REVERSE_HORIZONTAL: u32 = 4;
    /// `kQTVRReverseVControl`.
    pub const REVERSE_VERTICAL: u32 = 5;
    /// `kQTVRSwapHVControl`.
    pub const SWAP: u32 = 6;
    /// `kQTVRTranslation`.
    pub const TRANSLATION: u32 = 7;
}

/// What the animation settings are called in calls.
pub mod animation {
    /// `kQTVRPalindromeViewFrames`.
    pub const PALINDROME_FRAMES: u32 = 1;
    /// `kQTVRStartFirstViewFrame`.
    pub const START_FIRST_FRAME: u32 = 2;
    /// `kQTVRDontLoopViewFrames`.
    pub const DONT_LOOP_FRAMES: u32 = 3;
    /// `kQTVRPlayEveryViewFrame`.
    pub const PLAY_EVERY_FRAME: u32 = 4;
    /// `kQTVRSyncViewToFrameRate`.
    pub const SYNC: u32 = 16;
    /// `kQTVRPalindromeViews`.
    pub const PALINDROME_VIEWS: u32 = 17;
    /// `kQTVRPlayStreamingViews`.
    pub const STREAMING_VIEWS: u32 = 18;
}

/// Bits of the file that are switched by calls of their own.
pub mod bits {
    /// The frames of a view play.
    pub const ANIMATE_FRAMES: u32 = 1 << 0;
    /// The views of a row play.
    pub const ANIMATE_VIEWS: u32 = 1 << 3;
}

/// The number of each animation setting in calls, and its bit in files.
const ANIMATION_BITS: [(u32, u32); 7] = [
    (animation::PALINDROME_FRAMES, 1),
    (animation::START_FIRST_FRAME, 2),
    (animation::DONT_LOOP_FRAMES, 6),
    (animation::PLAY_EVERY_FRAME, 7),
    (animation::SYNC, 5),
    (animation::PALINDROME_VIEWS, 4),
    (animation::STREAMING_VIEWS, 8),
];

/// Settings of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Settings(pub u32);

impl Settings {
    /// Whether all of these bits are set.
    pub fn has(self, bits: u32) -> bool {
        self.0 & bits == bits
    }

    /// Sets or clears bits.
    pub fn put(&mut self, bits: u32, on: bool) {
        self.0 = if on { self.0 | bits } else { self.0 & !bits };
    }
}

/// The bit of a control setting; unknown ones are not supported [I].
pub fn control_bit(setting: u32) -> Result<u32> {
    match setting {
        control::WRAP_PAN..=control::TRANSLATION => Ok(1 << (setting - 1)),
        _ => Err(Error::SettingNotSupportedByNode),
    }
}

/// The bit of an animation setting; unknown ones are not supported [I].
pub fn animation_bit(setting: u32) -> Result<u32> {
    let known = ANIMATION_BITS.iter().find(|(number, _)| *number == setting);
    known.map(|(_, bit)| 1 << bit).ok_or(Error::SettingNotSupportedByNode)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_have_their_bits() {
        assert_eq!(control_bit(control::TRANSLATION), Ok(0x40));
        assert_eq!(control_bit(0), Err(Error::SettingNotSupportedByNode));
        assert_eq!(control_bit(8), Err(Error::SettingNotSupportedByNode));
        assert_eq!(animation_bit(animation::DONT_LOOP_FRAMES), Ok(0x40));
        assert_eq!(animation_bit(animation::STREAMING_VIEWS), Ok(0x100));
        assert_eq!(animation_bit(5), Err(Error::SettingNotSupportedByNode));
    }
}
