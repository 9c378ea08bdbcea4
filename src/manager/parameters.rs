//! View parameters: what `QTVRSetViewParameter` changes, at once, by so much, or by so much a
//! second.
//!
//! `QuickTimeVR.h` tells the numbers and flags only; what a percentage is taken of is our choice
//! [?].

use super::angles::Settled;
use super::instance::Instance;
use super::viewing::{AngleKind, Origin};
use crate::base::{Error, Result};

/// Ways to take a value.
pub mod parameter_flags {
    /// `kQTVRValueIsRelative`: is added to the present one.
    pub const RELATIVE: u32 = 1;
    /// `kQTVRValueIsRate`: is a rate of change, for each second.
    pub const RATE: u32 = 2;
    /// `kQTVRValueIsUserPrefRelative`: is a percentage of the user's speed.
    pub const PREFERENCE: u32 = 4;
}

/// What the user's speed is at speed 1, in fields of view a second, or for one step [?].
const PREFERRED: f64 = 0.1;

impl Instance {
    /// Sets an angle as the flags say. A rate of 0 ends the change.
    pub fn set_parameter(
        &mut self,
        kind: AngleKind,
        value: f64,
        flags: u32,
        now: u32,
    ) -> Result<Settled> {
        let known = parameter_flags::RELATIVE | parameter_flags::RATE | parameter_flags::PREFERENCE;
        if flags & !known != 0 || !value.is_finite() {
            return Err(Error::Param);
        }
        let is = |flag: u32| flags & flag != 0;
        let value = if is(parameter_flags::PREFERENCE) {
            self.preferred(kind) * self.units_of(value) / 100.0
        } else {
            value
        };
        if is(parameter_flags::RATE) {
            self.motion.set_rate(kind, value, now);
            return Ok(Settled::Exact);
        }
        let relative = is(parameter_flags::RELATIVE) || is(parameter_flags::PREFERENCE);
        let base = self.transition.goal().unwrap_or(self.view);
        let base = match kind {
            AngleKind::Pan => base.pan,
            AngleKind::Tilt => base.tilt,
            AngleKind::FieldOfView => base.field_of_view,
        };
        let value = if relative { base + value } else { value };
        self.set_angle(kind, value, Origin::Program, now)
    }

    /// An angle, or its rate of change, as the flags say.
    pub fn parameter(&self, kind: AngleKind, flags: u32) -> Result<f64> {
        match flags {
            0 => Ok(self.angle(kind)),
            parameter_flags::RATE => Ok(self.motion.rate(kind)),
            _ => Err(Error::Param),
        }
    }

    fn preferred(&self, kind: AngleKind) -> f64 {
        let properties = self.interaction.now;
        let speed = match kind {
            AngleKind::FieldOfView => properties.zoom_speed,
            _ => properties.pan_tilt_speed,
        };
        PREFERRED * f64::from(speed) * self.view.field_of_view
    }

    /// A percentage came in as if it were an angle: the number again.
    fn units_of(&self, radians: f64) -> f64 {
        f64::from(self.units.from_radians(radians))
    }
}
