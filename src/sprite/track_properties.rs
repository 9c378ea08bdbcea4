//! The properties of a sprite track: the container of its media's `'code'` atom.

use super::properties::integer;
use crate::atoms::{Child, Container};
use crate::base::{ByteReader, FourCc, Result};
use crate::raster::PixelFormat;

/// What holds for a whole sprite track.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrackProperties {
    /// The colour behind all sprites.
    pub background: Option<[u16; 3]>,
    /// The depth of the picture; 0 for the best.
    pub depth: i16,
    /// Whether an override sample stands on all others since the key frame.
    pub all_overrides: bool,
    /// Whether sprites are drawn in the size in which the track is shown.
    pub scales_sprites: bool,
    /// Whether actions are carried out.
    pub has_actions: bool,
    /// Whether the track is drawn; its sprites can be hit all the same.
    pub visible: bool,
    /// Ticks between idle events; −1 for none.
    pub idle_ticks: i32,
    /// Which sprites can be hit.
    pub hit_mode: HitMode,
    /// Which way a depth is understood; only kept.
    pub depth_mode: i16,
}

/// Which sprites can be hit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum HitMode {
    /// Each says so itself.
    #[default]
    Own,
    /// All.
    All,
    /// None.
    None,
}

impl HitMode {
    /// The mode of a number; one that does not exist leaves it to the sprites.
    pub fn from_number(mode: i32) -> Self {
        match mode {
            1 => Self::All,
            2 => Self::None,
            _ => Self::Own,
        }
    }

    /// The number of the mode.
    pub fn number(self) -> i16 {
        match self {
            Self::Own => 0,
            Self::All => 1,
            Self::None => 2,
        }
    }
}

impl Default for TrackProperties {
    fn default() -> Self {
        Self {
            background: None,
            depth: 0,
            all_overrides: false,
            scales_sprites: false,
            has_actions: false,
            visible: true,
            idle_ticks: -1,
            hit_mode: HitMode::Own,
            depth_mode: 0,
        }
    }
}

/// `kKeyFrameAndAllOverrides`.
const ALL_OVERRIDES: i32 = 4;

impl TrackProperties {
    /// Reads the container. A property that is cut off keeps its default.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let container = Container::open(bytes)?;
        let mut properties = Self::default();
        for child in container.children_of(container.root()?) {
            let child: Child = child?;
            if let (true, [0, 0, 0, number]) = (child.is_leaf(), child.kind.0) {
                properties.read_property(number, container.data(child)?);
            }
        }
        Ok(properties)
    }

    fn read_property(&mut self, number: u8, leaf: &[u8]) {
        let number_in = |otherwise: i32| integer(leaf).unwrap_or(otherwise);
        let flag = |otherwise: bool| integer(leaf).map_or(otherwise, |value| value != 0);
        match number {
            101 => {
                let mut r = ByteReader::new(FourCc::default(), leaf);
                if let (Ok(red), Ok(green), Ok(blue)) = (r.u16(), r.u16(), r.u16()) {
                    self.background = Some([red, green, blue]);
                }
            }
            102 => self.depth = number_in(0) as i16,
            103 => self.all_overrides = number_in(0) == ALL_OVERRIDES,
            104 => self.scales_sprites = flag(false),
            105 => self.has_actions = flag(false),
            106 => self.visible = flag(true),
            107 => self.idle_ticks = number_in(-1),
            108 => self.hit_mode = HitMode::from_number(number_in(0)),
            109 => self.depth_mode = number_in(0) as i16,
            _ => {}
        }
    }

    /// The background as a pixel; black where none is set.
    pub fn background_pixel(&self) -> u32 {
        let [red, green, blue] = self.background.unwrap_or_default().map(|c| u32::from(c >> 8));
        0xFF00_0000 | red << 16 | green << 8 | blue
    }

    /// The format whose colours the picture has; nothing for all colours.
    pub fn format(&self) -> Option<PixelFormat> {
        match self.depth {
            1 => Some(PixelFormat::Indexed1),
            2 => Some(PixelFormat::Indexed2),
            4 => Some(PixelFormat::Indexed4),
            8 => Some(PixelFormat::Indexed8),
            16 => Some(PixelFormat::Rgb555),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atoms::{ROOT, insert_child, new_container};

    #[test]
    fn properties_are_read_by_the_size_of_their_leaves() {
        let mut bytes = new_container();
        for (number, leaf) in [
            (101, &[0x80, 0, 0x12, 0x34, 0xFF, 0xFF][..]),
            (102, &[0, 0, 0, 16]),
            (103, &[0, 4]),
            (104, &[1]),
            (105, &[1]),
            (106, &[0]),
            (107, &[0, 0, 0, 60]),
            (108, &[0, 2]),
            (109, &[0, 1]),
            (110, &[9]),
        ] {
            insert_child(&mut bytes, ROOT, FourCc([0, 0, 0, number]), 1, 0, leaf).unwrap();
        }
        let read = TrackProperties::read(&bytes).unwrap();
        let expected = TrackProperties {
            background: Some([0x8000, 0x1234, 0xFFFF]),
            depth: 16,
            all_overrides: true,
            scales_sprites: true,
            has_actions: true,
            visible: false,
            idle_ticks: 60,
            hit_mode: HitMode::None,
            depth_mode: 1,
        };
        assert_eq!(read, expected);
        assert_eq!(read.background_pixel(), 0xFF80_12FF);
        let none = TrackProperties::read(&new_container()).unwrap();
        assert_eq!((none, none.background_pixel()), (TrackProperties::default(), 0xFF00_0000));
        assert!(TrackProperties::read(&bytes[..20]).is_err());
    }
}
