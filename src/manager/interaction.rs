//! Interaction properties: how far a click may move, how fast the view follows the hand.
//!
//! "Virtual Reality Programming", *Interaction Properties*.

use super::angles::Settled;
use super::instance::Instance;
use crate::base::{Error, Result};
use crate::vr::NodeKind;

/// `kQTVRInteractionMouseClickHysteresis`.
pub const CLICK_HYSTERESIS: u32 = 1;
/// `kQTVRInteractionMouseClickTimeout`.
pub const CLICK_TIMEOUT: u32 = 2;
/// `kQTVRInteractionPanTiltSpeed`.
pub const PAN_TILT_SPEED: u32 = 3;
/// `kQTVRInteractionZoomSpeed`.
pub const ZOOM_SPEED: u32 = 4;
/// `kQTVRInteractionTranslateOnMouseDown`.
pub const TRANSLATE_ON_MOUSE_DOWN: u32 = 101;
/// `kQTVRInteractionMouseMotionScale`.
pub const MOUSE_MOTION_SCALE: u32 = 102;
/// `kQTVRInteractionNudgeMode`.
pub const NUDGE_MODE: u32 = 103;
/// `kQTVRInteractionDefaultValue`: the default of a property is meant.
pub const DEFAULT_VALUE: u32 = 0x8000_0000;

/// Slowest and fastest speed.
const SPEEDS: (u32, u32) = (1, 10);
/// `kQTVRNudgeSameAsMouse`, the last mode.
const LAST_NUDGE_MODE: u32 = 2;

/// A value of a property.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PropertyValue {
    /// 16 bits.
    Short(u16),
    /// 32 bits.
    Long(u32),
    /// True or false.
    Flag(bool),
    /// An angle in radians.
    Angle(f64),
}

/// The properties of an instance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Properties {
    pub click_hysteresis: u16,
    pub click_timeout: u32,
    pub pan_tilt_speed: u32,
    pub zoom_speed: u32,
    pub translate_on_mouse_down: bool,
    pub mouse_motion_scale: f64,
    pub nudge_mode: u32,
}

impl Default for Properties {
    fn default() -> Self {
        Self {
            click_hysteresis: 2,
            click_timeout: 30,
            pan_tilt_speed: 5,
            zoom_speed: 5,
            translate_on_mouse_down: false,
            mouse_motion_scale: std::f64::consts::PI,
            nudge_mode: 0,
        }
    }
}

/// The properties and their defaults.
#[derive(Debug, Default)]
pub(super) struct Interaction {
    pub now: Properties,
    pub defaults: Properties,
}

/// Whether nodes of `kind` have the property; unknown ones nobody has [I].
fn check(property: u32, kind: NodeKind) -> Result<()> {
    match property {
        CLICK_HYSTERESIS | CLICK_TIMEOUT if kind == NodeKind::Object => {
            Err(Error::PropertyNotSupportedByNode)
        }
        TRANSLATE_ON_MOUSE_DOWN | MOUSE_MOTION_SCALE | NUDGE_MODE if kind != NodeKind::Object => {
            Err(Error::PropertyNotSupportedByNode)
        }
        CLICK_HYSTERESIS..=ZOOM_SPEED | TRANSLATE_ON_MOUSE_DOWN..=NUDGE_MODE => Ok(()),
        _ => Err(Error::PropertyNotSupportedByNode),
    }
}

impl Interaction {
    /// An object node was entered: its file tells how far a drag turns it.
    pub fn enter_object(&mut self, mouse_motion_scale: f64) {
        self.now.mouse_motion_scale = mouse_motion_scale;
        self.defaults.mouse_motion_scale = mouse_motion_scale;
    }

    /// The value of a property for a node of `kind`, or its default.
    pub fn get(&self, property: u32, kind: NodeKind) -> Result<PropertyValue> {
        let of = if property & DEFAULT_VALUE == 0 { &self.now } else { &self.defaults };
        let property = property & !DEFAULT_VALUE;
        check(property, kind)?;
        Ok(match property {
            CLICK_HYSTERESIS => PropertyValue::Short(of.click_hysteresis),
            CLICK_TIMEOUT => PropertyValue::Long(of.click_timeout),
            PAN_TILT_SPEED => PropertyValue::Long(of.pan_tilt_speed),
            ZOOM_SPEED => PropertyValue::Long(of.zoom_speed),
            TRANSLATE_ON_MOUSE_DOWN => PropertyValue::Flag(of.translate_on_mouse_down),
            MOUSE_MOTION_SCALE => PropertyValue::Angle(of.mouse_motion_scale),
            _ => PropertyValue::Long(of.nudge_mode),
        })
    }

    /// Sets a property, or its default; a speed outside 1 to 10 is pinned [I].
    pub fn set(&mut self, property: u32, value: PropertyValue, kind: NodeKind) -> Result<Settled> {
        let of = if property & DEFAULT_VALUE == 0 { &mut self.now } else { &mut self.defaults };
        let property = property & !DEFAULT_VALUE;
        check(property, kind)?;
        match (property, value) {
            (CLICK_HYSTERESIS, PropertyValue::Short(pixels)) => of.click_hysteresis = pixels,
            (CLICK_TIMEOUT, PropertyValue::Long(ticks)) => of.click_timeout = ticks,
            (PAN_TILT_SPEED, PropertyValue::Long(speed)) => {
                return Ok(pin(speed, &mut of.pan_tilt_speed));
            }
            (ZOOM_SPEED, PropertyValue::Long(speed)) => return Ok(pin(speed, &mut of.zoom_speed)),
            (TRANSLATE_ON_MOUSE_DOWN, PropertyValue::Flag(on)) => of.translate_on_mouse_down = on,
            (MOUSE_MOTION_SCALE, PropertyValue::Angle(angle)) if angle.is_finite() => {
                of.mouse_motion_scale = angle;
            }
            (NUDGE_MODE, PropertyValue::Long(mode)) if mode <= LAST_NUDGE_MODE => {
                of.nudge_mode = mode;
            }
            _ => return Err(Error::Param),
        }
        Ok(Settled::Exact)
    }
}

fn pin(value: u32, place: &mut u32) -> Settled {
    *place = value.clamp(SPEEDS.0, SPEEDS.1);
    if *place == value { Settled::Exact } else { Settled::Pinned }
}

impl Instance {
    /// An interaction property of the current node, or its default.
    pub fn interaction(&self, property: u32) -> Result<PropertyValue> {
        self.interaction.get(property, self.kind())
    }

    /// Sets an interaction property of the current node, or its default.
    pub fn set_interaction(&mut self, property: u32, value: PropertyValue) -> Result<Settled> {
        let kind = self.kind();
        self.interaction.set(property, value, kind)
    }
}

impl Instance {
    /// Whether dragging an object moves its image, as a property tells.
    pub fn is_set_to_translate(&self) -> bool {
        self.interaction.now.translate_on_mouse_down
    }

    /// Has dragging an object move its image, or turn it.
    pub fn set_to_translate(&mut self, on: bool) {
        self.interaction.now.translate_on_mouse_down = on;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nodes_have_their_properties() {
        let interaction = Interaction::default();
        let get = |property, kind| interaction.get(property, kind);
        assert_eq!(get(CLICK_HYSTERESIS, NodeKind::Panorama), Ok(PropertyValue::Short(2)));
        let not_supported = Err(Error::PropertyNotSupportedByNode);
        assert_eq!(get(CLICK_TIMEOUT, NodeKind::Object), not_supported);
        assert_eq!(get(MOUSE_MOTION_SCALE, NodeKind::Panorama), not_supported);
        assert_eq!(get(5, NodeKind::Panorama), not_supported);
    }

    #[test]
    fn speeds_are_pinned() {
        let mut interaction = Interaction::default();
        let mut set =
            |speed| interaction.set(ZOOM_SPEED, PropertyValue::Long(speed), NodeKind::Object);
        assert_eq!(set(11), Ok(Settled::Pinned));
        assert_eq!(set(10), Ok(Settled::Exact));
        assert_eq!(interaction.now.zoom_speed, 10);
        assert_eq!(interaction.defaults.zoom_speed, 5);
    }
}
