//! The swing: a change of the view as a smooth move.
//!
//! "Programming With QuickTime VR", `QTVREnableTransition`. Idle time drives it: the view between
//! is what the getters tell, and setting the same goal again does not start anew.

use super::angles::{Settled, Sweep, same, wrap_turn};
use super::view::ViewAngles;
use crate::base::{Error, Result};

/// `kQTVRTransitionSwing`.
const SWING: u32 = 1;
/// `kQTVRTransitionSpeed`.
const SPEED: u32 = 1;
/// `kQTVRTransitionDirection`.
const DIRECTION: u32 = 2;
/// Ticks of a swing at speed 1 [I].
const SLOWEST: f64 = 180.0;
/// Slowest and fastest speed.
const SPEEDS: (i32, i32) = (1, 10);
/// The speed at first [I].
const USUAL_SPEED: i32 = 5;
/// The shortest way round.
const SHORTEST: i32 = -1;
/// `kQTVRRight`: the least of the nudge directions.
const RIGHT: i32 = 0;
/// `kQTVRLeft`.
const LEFT: i32 = 180;

/// The swing of an instance, and how it is set.
#[derive(Debug)]
pub(super) struct Transition {
    enabled: bool,
    speed: i32,
    direction: i32,
    running: Option<Swing>,
}

impl Default for Transition {
    fn default() -> Self {
        Self { enabled: false, speed: USUAL_SPEED, direction: SHORTEST, running: None }
    }
}

/// A move on its way.
#[derive(Debug, Clone, Copy)]
struct Swing {
    from: ViewAngles,
    to: ViewAngles,
    /// The way of pan, with its sign.
    turn: f64,
    start: u32,
    ticks: f64,
}

impl Transition {
    /// Switches the effect on or off. A move on its way goes on to its goal.
    pub fn enable(&mut self, kind: u32, enabled: bool) -> Result<()> {
        if kind != SWING {
            return Err(Error::Param);
        }
        self.enabled = enabled;
        Ok(())
    }

    /// Whether a program's changes become moves.
    pub fn is_enabled(&self) -> bool {
        self.enabled
    }

    /// Sets a property; a speed outside 1 to 10 is pinned [I].
    pub fn set(&mut self, kind: u32, property: u32, value: i32) -> Result<Settled> {
        match (kind, property) {
            (SWING, SPEED) => {
                self.speed = value.clamp(SPEEDS.0, SPEEDS.1);
                Ok(if self.speed == value { Settled::Exact } else { Settled::Pinned })
            }
            // Every nudge direction is taken; only left and right mean another way round.
            (SWING, DIRECTION) if value == SHORTEST || (0..360).contains(&value) => {
                self.direction = value;
                Ok(Settled::Exact)
            }
            _ => Err(Error::Param),
        }
    }

    /// Where the move on its way ends.
    pub fn goal(&self) -> Option<ViewAngles> {
        self.running.map(|swing| swing.to)
    }

    /// Ends the move where it is.
    pub fn stop(&mut self) {
        self.running = None;
    }

    /// Begins a move, unless one to the same goal is on its way.
    pub fn start(&mut self, from: ViewAngles, to: ViewAngles, pans: Sweep, now: u32) {
        let goal = self.goal().unwrap_or(from);
        let is_same = same(goal.pan, to.pan)
            && same(goal.tilt, to.tilt)
            && same(goal.field_of_view, to.field_of_view);
        if is_same {
            return;
        }
        let turn = way(from.pan, to.pan, pans, self.direction);
        let ticks = SLOWEST / f64::from(self.speed);
        self.running = Some(Swing { from, to, turn, start: now, ticks });
    }

    /// The view at `now`, if a move is on its way; it ends when the goal is reached.
    pub fn advance(&mut self, now: u32) -> Option<ViewAngles> {
        let swing = self.running?;
        // A clock that is set back counts as one that stands.
        let elapsed = (now.wrapping_sub(swing.start) as i32).max(0);
        let part = f64::from(elapsed) / swing.ticks;
        if part >= 1.0 {
            self.running = None;
            return Some(swing.to);
        }
        let between = |from: f64, to: f64| from + (to - from) * part;
        Some(ViewAngles {
            pan: wrap_turn(swing.from.pan + swing.turn * part),
            tilt: between(swing.from.tilt, swing.to.tilt),
            field_of_view: between(swing.from.field_of_view, swing.to.field_of_view),
        })
    }
}

/// The way of pan from one angle to another: through the allowed sweep, else as the direction says.
fn way(from: f64, to: f64, pans: Sweep, direction: i32) -> f64 {
    let left = wrap_turn(to - from);
    let right = left - std::f64::consts::TAU;
    if !pans.is_full() {
        let width = pans.max() - pans.min();
        // An angle at the very start may come out as a whole turn.
        let past_start = |pan: f64| {
            Some(wrap_turn(pan - pans.min())).filter(|past| *past <= width).unwrap_or_default()
        };
        return past_start(to) - past_start(from);
    }
    match direction {
        LEFT => left,
        RIGHT if left > 0.0 => right,
        _ if left <= -right => left,
        _ => right,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::PI;

    fn view(pan: f64) -> ViewAngles {
        ViewAngles { pan, tilt: 0.0, field_of_view: 1.0 }
    }

    #[test]
    fn a_swing_takes_the_shortest_way() {
        let mut transition = Transition::default();
        transition.start(view(0.1), view(6.2), Sweep::FULL, 100);
        let half = transition.advance(118).unwrap();
        assert!(half.pan < 0.1 || half.pan > 6.2, "{}", half.pan);
        assert_eq!(transition.advance(136), Some(view(6.2)));
        assert!(transition.goal().is_none());
    }

    #[test]
    fn a_direction_may_be_the_long_way() {
        let mut transition = Transition::default();
        transition.set(SWING, DIRECTION, LEFT).unwrap();
        transition.start(view(0.1), view(6.2), Sweep::FULL, 0);
        let half = transition.advance(18).unwrap();
        assert!((half.pan - 3.15).abs() < 0.01);
    }

    #[test]
    fn a_partial_picture_is_not_left() {
        assert!((way(0.2, 6.0, Sweep::new(5.5, 1.0), SHORTEST) + 0.483).abs() < 1e-2);
        assert!((way(0.1, 6.0, Sweep::new(0.0, 6.1), SHORTEST) - 5.9).abs() < 1e-9);
    }

    #[test]
    fn the_same_goal_does_not_start_again() {
        let mut transition = Transition::default();
        transition.start(view(0.0), view(PI / 2.0), Sweep::FULL, 0);
        let between = transition.advance(18).unwrap();
        transition.start(between, view(PI / 2.0), Sweep::FULL, 18);
        assert_eq!(transition.advance(36), Some(view(PI / 2.0)));
    }

    #[test]
    fn settings_are_checked() {
        let mut transition = Transition::default();
        assert_eq!(transition.set(SWING, SPEED, 11), Ok(Settled::Pinned));
        assert_eq!(transition.set(SWING, SPEED, 1), Ok(Settled::Exact));
        assert_eq!(transition.set(SWING, DIRECTION, 360), Err(Error::Param));
        assert_eq!(transition.set(2, SPEED, 1), Err(Error::Param));
        assert_eq!(transition.enable(0, true), Err(Error::Param));
    }
}
