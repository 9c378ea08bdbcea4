//! Rates of change of the view, which idle time applies.
//!
//! `QuickTimeVR.h`, `QTVRSetViewParameter`: a value may be a rate of change. Angles a second.

use super::view::ViewAngles;
use super::viewing::AngleKind;

/// Ticks a second.
pub(super) const TICKS: f64 = 60.0;
/// Longest time that one step takes note of: what waited longer does not jump.
const LONGEST_STEP: u32 = 30;

/// The rates of an instance.
#[derive(Debug, Default)]
pub(super) struct Motion {
    rates: [f64; 3],
    last: Option<u32>,
}

const fn place(kind: AngleKind) -> usize {
    match kind {
        AngleKind::Pan => 0,
        AngleKind::Tilt => 1,
        AngleKind::FieldOfView => 2,
    }
}

impl Motion {
    /// The rate of an angle, in radians a second.
    pub fn rate(&self, kind: AngleKind) -> f64 {
        self.rates[place(kind)]
    }

    /// Sets the rate of an angle, in radians a second; 0 ends it.
    pub fn set_rate(&mut self, kind: AngleKind, rate: f64, now: u32) {
        if !self.is_moving() {
            self.last = Some(now);
        }
        self.rates[place(kind)] = rate;
    }

    /// Whether something changes by itself.
    pub fn is_moving(&self) -> bool {
        self.rates != [0.0; 3]
    }

    /// The view at `now`, if it changes by itself. At a limit, where `settle` holds it, it stays.
    pub fn advance(
        &mut self,
        view: ViewAngles,
        settle: impl FnOnce(ViewAngles) -> ViewAngles,
        now: u32,
    ) -> Option<ViewAngles> {
        if !self.is_moving() {
            return None;
        }
        let seconds = step(&mut self.last, now);
        let [pan, tilt, field_of_view] = self.rates.map(|rate| rate * seconds);
        let field_of_view = view.field_of_view + field_of_view;
        // What goes round goes round; what does not is held at its nearer end.
        Some(settle(ViewAngles { pan: view.pan + pan, tilt: view.tilt + tilt, field_of_view }))
    }
}

/// Seconds since `last`, which becomes `now`.
pub(super) fn step(last: &mut Option<u32>, now: u32) -> f64 {
    let elapsed = last.map_or(0, |last| now.wrapping_sub(last));
    *last = Some(now);
    // A clock that is set back counts as one that stands.
    if elapsed > i32::MAX as u32 { 0.0 } else { f64::from(elapsed.min(LONGEST_STEP)) / TICKS }
}
