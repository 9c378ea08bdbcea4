//! Imaging properties of the two modes, and update streams.
//!
//! "Virtual Reality Programming", `QTVRSetImagingProperty` and `QTVRBeginUpdateStream`.

use crate::base::{Error, Result};
use crate::vr::ImagingProperties;

/// What a picture is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// `kQTVRStatic`: it stands still.
    Static,
    /// `kQTVRMotion`: it moves.
    Motion,
}

/// Which properties a caller means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Modes {
    /// Those of one mode.
    One(Mode),
    /// `kQTVRAllModes`.
    All,
}

impl Modes {
    /// The modes with this number, of those that properties are set for.
    pub fn from_number(number: u32) -> Result<Self> {
        match number {
            1 => Ok(Self::One(Mode::Static)),
            2 => Ok(Self::One(Mode::Motion)),
            100 => Ok(Self::All),
            _ => Err(Error::Param),
        }
    }
}

/// `kQTVRImagingCorrection`.
const CORRECTION: u32 = 1;
/// `kQTVRImagingQuality`.
const QUALITY: u32 = 2;
/// `kQTVRImagingDirectDraw`.
const DIRECT_DRAW: u32 = 3;
/// `kQTVRImagingCurrentMode`.
const CURRENT_MODE: u32 = 100;
/// `kImagingDefaultValue`: the default of a property is meant.
const DEFAULT_VALUE: u32 = 0x8000_0000;
/// `kQTVRFullCorrection`.
const FULL_CORRECTION: u32 = 2;
/// `codecMaxQuality` is 0x3FF.
const MAX_QUALITY: u32 = 0x3FF;

/// The properties of both modes.
#[derive(Debug, Clone, Copy)]
struct Both {
    still: ImagingProperties,
    motion: ImagingProperties,
}

impl Both {
    fn of(&self, mode: Mode) -> ImagingProperties {
        match mode {
            Mode::Static => self.still,
            Mode::Motion => self.motion,
        }
    }

    fn change(&mut self, modes: Modes, change: impl Fn(&mut ImagingProperties)) {
        if modes != Modes::One(Mode::Motion) {
            change(&mut self.still);
        }
        if modes != Modes::One(Mode::Static) {
            change(&mut self.motion);
        }
    }
}

/// How an instance is drawn.
#[derive(Debug)]
pub(super) struct ImagingSettings {
    now: Both,
    defaults: Both,
    /// The mode and the depth of the update stream that is open.
    stream: Option<(u32, u32)>,
}

impl ImagingSettings {
    /// The settings that a scene begins with.
    pub fn new(still: ImagingProperties, motion: ImagingProperties) -> Self {
        let both = Both { still, motion };
        Self { now: both, defaults: both, stream: None }
    }

    /// The properties of a mode.
    pub fn of(&self, mode: Mode) -> ImagingProperties {
        self.now.of(mode)
    }

    /// Sets a property, or its default where the property carries that flag. A value that it cannot
    /// have is `paramErr`, an unknown property `propertyNotSupportedByNodeErr` [I].
    pub fn set(&mut self, modes: Modes, property: u32, value: i32) -> Result<()> {
        let both = if property & DEFAULT_VALUE == 0 { &mut self.now } else { &mut self.defaults };
        let number = value as u32;
        match property & !DEFAULT_VALUE {
            CORRECTION if number <= FULL_CORRECTION => {
                both.change(modes, |properties| properties.correction = number);
            }
            QUALITY if number <= MAX_QUALITY => {
                both.change(modes, |properties| properties.quality = number);
            }
            DIRECT_DRAW => both.change(modes, |properties| properties.direct_draw = value != 0),
            CORRECTION | QUALITY | CURRENT_MODE => return Err(Error::Param),
            _ => return Err(Error::PropertyNotSupportedByNode),
        }
        Ok(())
    }

    /// A property, or its default. Of all modes, that of the static one [I].
    pub fn get(&self, modes: Modes, property: u32, current: Mode) -> Result<i32> {
        let both = if property & DEFAULT_VALUE == 0 { &self.now } else { &self.defaults };
        let properties = match modes {
            Modes::One(mode) => both.of(mode),
            Modes::All => both.still,
        };
        match property & !DEFAULT_VALUE {
            CORRECTION => Ok(properties.correction as i32),
            QUALITY => Ok(properties.quality as i32),
            DIRECT_DRAW => Ok(properties.direct_draw.into()),
            CURRENT_MODE => Ok(if current == Mode::Static { 1 } else { 2 }),
            _ => Err(Error::PropertyNotSupportedByNode),
        }
    }

    /// Opens an update stream, or one inside it, which has to have the same mode.
    pub fn begin_stream(&mut self, mode: u32) -> Result<()> {
        let depth = match self.stream {
            None => 1,
            Some((open, depth)) if open == mode => depth.saturating_add(1),
            Some(_) => return Err(Error::Param),
        };
        if mode > 2 {
            return Err(Error::Param);
        }
        self.stream = Some((mode, depth));
        Ok(())
    }

    /// Closes the innermost update stream; `paramErr` where none is open [I].
    pub fn end_stream(&mut self) -> Result<()> {
        let (mode, depth) = self.stream.ok_or(Error::Param)?;
        self.stream = (depth > 1).then(|| (mode, depth - 1));
        Ok(())
    }

    /// The mode of the update stream that is open, unless that is the current one.
    pub fn stream_mode(&self) -> Option<Mode> {
        match self.stream? {
            (1, _) => Some(Mode::Static),
            (2, _) => Some(Mode::Motion),
            _ => None,
        }
    }

    /// Whether an update in this mode fits the stream that is open.
    pub fn may_update(&self, mode: u32) -> bool {
        self.stream.is_none_or(|(open, _)| open == mode)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> ImagingSettings {
        ImagingSettings::new(ImagingProperties::STATIC, ImagingProperties::MOTION)
    }

    #[test]
    fn a_default_is_not_the_value() {
        let mut settings = settings();
        settings.set(Modes::All, DEFAULT_VALUE | QUALITY, 0x3FF).unwrap();
        let get = |property| settings.get(Modes::One(Mode::Static), property, Mode::Static);
        assert_eq!(get(QUALITY), Ok(0x300));
        assert_eq!(get(DEFAULT_VALUE | QUALITY), Ok(0x3FF));
    }

    #[test]
    fn what_has_no_meaning_is_refused() {
        let mut settings = settings();
        assert_eq!(settings.set(Modes::All, CORRECTION, 3), Err(Error::Param));
        assert_eq!(settings.set(Modes::All, QUALITY, -1), Err(Error::Param));
        assert_eq!(settings.set(Modes::All, CURRENT_MODE, 1), Err(Error::Param));
        let unknown = Err(Error::PropertyNotSupportedByNode);
        assert_eq!(settings.set(Modes::All, 4, 1), unknown);
        assert!(Modes::from_number(0).is_err());
    }

    #[test]
    fn streams_nest() {
        let mut settings = settings();
        assert_eq!(settings.end_stream(), Err(Error::Param));
        settings.begin_stream(2).unwrap();
        settings.begin_stream(2).unwrap();
        assert_eq!(settings.begin_stream(1), Err(Error::Param));
        settings.end_stream().unwrap();
        assert!(!settings.may_update(1) && settings.may_update(2));
        settings.end_stream().unwrap();
        assert!(settings.may_update(1));
    }
}
