//! View states, times and settings of an object, as calls ask for them.
//!
//! "Virtual Reality Programming", `QTVRSetViewState`, `QTVRSetViewCurrentTime`,
//! `QTVRSetControlSetting`.

use super::super::angles::Settled;
use super::super::instance::Instance;
use super::ObjectNode;
use super::animation::settle_rate;
use super::settings::{animation, animation_bit, bits, control_bit};
use crate::base::{Error, Result};
use crate::vr::records::ObjectSample;

/// Which view state is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StateKind {
    /// `kQTVRDefault`: shown while the button is up.
    Default,
    /// `kQTVRCurrent`.
    Current,
    /// `kQTVRMouseDown`: shown while it is down.
    MouseDown,
}

impl StateKind {
    /// The kind with this number; `invalidViewStateErr` for others [I].
    pub fn from_number(number: u32) -> Result<Self> {
        match number {
            0 => Ok(Self::Default),
            2 => Ok(Self::Current),
            3 => Ok(Self::MouseDown),
            _ => Err(Error::InvalidViewState),
        }
    }
}

/// The view states of an object, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct States {
    count: u16,
    default: u16,
    mouse_down: u16,
    current: u16,
}

impl States {
    /// Those of a record; what is no state counts as the nearest.
    pub fn of(record: &ObjectSample) -> Self {
        let count = record.view_states.max(1);
        let default = record.default_view_state.clamp(1, count);
        let mouse_down = record.mouse_down_view_state.clamp(1, count);
        Self { count, default, mouse_down, current: default }
    }

    /// The button goes down, or up: its state is shown.
    pub fn press(&mut self, down: bool) {
        self.current = if down { self.mouse_down } else { self.default };
    }

    /// The state that is shown, from 0.
    pub fn shown(self) -> u64 {
        u64::from(self.current - 1)
    }
}

impl ObjectNode {
    /// A new view is shown.
    pub(super) fn enter_view(&mut self) {
        if self.animation.is(animation::START_FIRST_FRAME) {
            self.animation.time = 0.0;
        }
    }

    /// Time in the movie's units from units of the images.
    fn to_movie(&self, time: f64) -> f64 {
        time * f64::from(self.stored.movie_scale) / f64::from(self.stored.images.scale)
    }

    /// The duration of a view in the movie's units.
    fn duration(&self) -> i32 {
        let duration = self.to_movie(f64::from(self.record().view_duration)).round();
        (duration as i32).max(1)
    }
}

/// The rates of an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RateKind {
    /// The frames of a view.
    Frames,
    /// The views of a row.
    Views,
}

impl RateKind {
    fn bit(self) -> u32 {
        match self {
            Self::Frames => bits::ANIMATE_FRAMES,
            Self::Views => bits::ANIMATE_VIEWS,
        }
    }
}

impl Instance {
    /// How many view states there are; 0 for a panorama.
    pub fn view_state_count(&self) -> Result<u16> {
        self.object().map(|object| object.states.count)
    }

    /// A view state.
    pub fn view_state(&self, kind: StateKind) -> Result<u16> {
        let states = self.object()?.states;
        Ok(match kind {
            StateKind::Default => states.default,
            StateKind::Current => states.current,
            StateKind::MouseDown => states.mouse_down,
        })
    }

    /// Sets a view state. The one for the button as it is now shows at once [I]; the current one
    /// lasts until the button changes.
    pub fn set_view_state(&mut self, kind: StateKind, state: u16) -> Result<()> {
        let is_down = self.is_mouse_down();
        let states = &mut self.object_mut()?.states;
        if !(1..=states.count).contains(&state) {
            return Err(Error::InvalidViewState);
        }
        let (place, shows) = match kind {
            StateKind::Default => (&mut states.default, !is_down),
            StateKind::Current => (&mut states.current, false),
            StateKind::MouseDown => (&mut states.mouse_down, is_down),
        };
        *place = state;
        if shows {
            states.current = state;
        }
        Ok(())
    }

    /// How long the current view lasts, in units of the movie.
    pub fn view_duration(&self) -> Result<i32> {
        self.object().map(ObjectNode::duration)
    }

    /// The time in the current view, in units of the movie.
    pub fn view_time(&self) -> Result<i32> {
        let object = self.object()?;
        // What was set comes back, whatever the units.
        let time = (object.to_movie(object.animation.time) + 1e-6).floor();
        Ok((time as i32).min(object.duration() - 1))
    }

    /// Sets the time in the current view. What is outside leads to its first or last time, and is
    /// `timeNotInViewErr`.
    pub fn set_view_time(&mut self, time: i32) -> Result<()> {
        let object = self.object_mut()?;
        let settled = time.clamp(0, object.duration() - 1);
        let units = f64::from(object.stored.images.scale) / f64::from(object.stored.movie_scale);
        object.animation.time = f64::from(settled) * units;
        if settled == time { Ok(()) } else { Err(Error::TimeNotInView) }
    }

    /// A rate.
    pub fn rate(&self, kind: RateKind) -> Result<f64> {
        let animation = &self.object()?.animation;
        Ok(match kind {
            RateKind::Frames => animation.frame_rate,
            RateKind::Views => animation.view_rate,
        })
    }

    /// Sets a rate; outside of −100 to 100 it is pinned.
    pub fn set_rate(&mut self, kind: RateKind, rate: f64) -> Result<Settled> {
        let animation = &mut self.object_mut()?.animation;
        let (rate, settled) = settle_rate(rate)?;
        match kind {
            RateKind::Frames => animation.frame_rate = rate,
            RateKind::Views => animation.view_rate = rate,
        }
        Ok(settled)
    }

    /// Whether frames, or views, play.
    pub fn is_animated(&self, kind: RateKind) -> Result<bool> {
        Ok(self.object()?.animation.settings.has(kind.bit()))
    }

    /// Lets frames, or views, play, or stops them where they are.
    pub fn animate(&mut self, kind: RateKind, on: bool) -> Result<()> {
        let animation = &mut self.object_mut()?.animation;
        animation.settings.put(kind.bit(), on);
        if kind == RateKind::Views {
            animation.shown = 0.0;
        }
        Ok(())
    }

    /// Whether an animation setting is on.
    pub fn animation_setting(&self, setting: u32) -> Result<bool> {
        let object = self.object()?;
        Ok(object.animation.settings.has(animation_bit(setting)?))
    }

    /// Switches an animation setting.
    pub fn set_animation_setting(&mut self, setting: u32, on: bool) -> Result<()> {
        let object = self.object_mut()?;
        object.animation.settings.put(animation_bit(setting)?, on);
        Ok(())
    }

    /// Whether a control setting is on.
    pub fn control_setting(&self, setting: u32) -> Result<bool> {
        let object = self.object()?;
        Ok(object.controls.has(control_bit(setting)?))
    }

    /// Switches a control setting.
    pub fn set_control_setting(&mut self, setting: u32, on: bool) -> Result<()> {
        let object = self.object_mut()?;
        object.controls.put(control_bit(setting)?, on);
        Ok(())
    }

    /// The column nearest to a pan angle.
    pub fn column_of(&self, pan: f64) -> Result<u32> {
        let object = self.object()?;
        Ok(object.place(super::ViewAngles { pan, ..self.view }).1)
    }

    /// The row nearest to a tilt angle.
    pub fn row_of(&self, tilt: f64) -> Result<u32> {
        Ok(self.object()?.grid.row_of(tilt))
    }

    /// The pan angle of a column; that of the last, or the first, for one outside [I].
    pub fn pan_of(&self, column: i16) -> Result<f64> {
        let grid = self.object()?.grid;
        let column = u32::try_from(column).unwrap_or(0).min(grid.columns - 1);
        Ok(grid.pan_of(column))
    }

    /// The tilt angle of a row; that of the last, or the first, for one outside [I].
    pub fn tilt_of(&self, row: i16) -> Result<f64> {
        let grid = self.object()?.grid;
        let row = u32::try_from(row).unwrap_or(0).min(grid.rows - 1);
        Ok(grid.tilt_of(row))
    }
}
