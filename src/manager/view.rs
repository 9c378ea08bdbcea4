//! The view of a panorama: pan, tilt and field of view, and what limits them.
//!
//! Rule of order ("Virtual Reality Programming", `QTVRSetFieldOfView`): a node resets the view; a
//! change of the field of view clips pan and tilt again.

use super::angles::{Settled, Sweep, same, wrap_turn};
use crate::base::{Error, Result};

/// Where the view looks, in radians; the field of view is vertical.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ViewAngles {
    /// Grows when the view turns left.
    pub pan: f64,
    /// 0 is the horizon; grows looking up.
    pub tilt: f64,
    /// From the top of the picture to its bottom.
    pub field_of_view: f64,
}

/// Width over height of the picture.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aspect(f64);

impl Aspect {
    /// The aspect of a picture of this size; an empty one counts as square.
    pub fn new(width: i32, height: i32) -> Self {
        if width <= 0 || height <= 0 {
            return Self(1.0);
        }
        Self(f64::from(width) / f64::from(height))
    }

    /// The horizontal field of view that goes with a vertical one.
    pub fn horizontal(self, field_of_view: f64) -> f64 {
        2.0 * (self.0 * (field_of_view / 2.0).tan()).atan()
    }

    /// The vertical field of view that goes with a horizontal one.
    pub fn vertical(self, horizontal: f64) -> f64 {
        2.0 * ((horizontal / 2.0).tan() / self.0).atan()
    }
}

/// The physical limits of a node: what its stored picture allows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Allowed pan; the whole turn where the picture closes.
    pub pan: Sweep,
    /// Lowest and highest tilt of the picture.
    pub tilt: (f64, f64),
    /// Smallest and largest vertical field of view.
    pub field_of_view: (f64, f64),
    /// Whether the edges of the picture must stay out of sight above and below; a cube that
    /// reaches its poles has no such edges.
    pub edge_above: bool,
    /// As [`Limits::edge_above`], below.
    pub edge_below: bool,
}

/// The constraints at run time: always inside the limits.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Constraints {
    /// Where the centre of the view may be panned.
    pub pan: Sweep,
    /// Where the centre of the view may be tilted.
    pub tilt: (f64, f64),
    /// Which fields of view may be set.
    pub field_of_view: (f64, f64),
}

/// Everything that decides where a view may be: limits, constraints, wrapping and shape.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Frame {
    /// The node's limits.
    pub limits: Limits,
    /// The constraints set for it.
    pub constraints: Constraints,
    /// Whether pan wraps although the picture does not close.
    pub wraps: bool,
    /// The shape of the picture that is drawn.
    pub aspect: Aspect,
    /// The widest angle, from side to side, that the back buffer has room for.
    pub held: Option<f64>,
}

impl Frame {
    /// Smallest and largest field of view now: limits, constraints, and for a picture that does
    /// not close, the field of view at which it fills the view from side to side [I].
    pub fn fields_of_view(&self) -> (f64, f64) {
        let (low, high) = self.limited_fields_of_view();
        let (narrow, wide) = self.constraints.field_of_view;
        let high = wide.min(high);
        (narrow.max(low).min(high), high)
    }

    /// As [`Frame::fields_of_view`], without the constraints.
    pub fn limited_fields_of_view(&self) -> (f64, f64) {
        let (low, mut high) = self.limits.field_of_view;
        if !self.limits.pan.is_full() {
            let width = self.limits.pan.max() - self.limits.pan.min();
            if width < std::f64::consts::PI {
                high = high.min(self.aspect.vertical(width));
            }
        }
        if let Some(held) = self.held.filter(|held| *held < std::f64::consts::PI) {
            high = high.min(self.aspect.vertical(held));
        }
        (low.min(high), high)
    }

    /// Lowest and highest tilt of the view's centre at this field of view: its top and bottom rays
    /// stay inside the picture. At the largest field of view only one tilt is left.
    pub fn tilts(&self, field_of_view: f64) -> (f64, f64) {
        let (bottom, top) = self.limits.tilt;
        let half = field_of_view / 2.0;
        let mut low = if self.limits.edge_below { bottom + half } else { bottom };
        let mut high = if self.limits.edge_above { top - half } else { top };
        if low > high {
            (low, high) = ((low + high) / 2.0, (low + high) / 2.0);
        }
        let (lowest, highest) = self.constraints.tilt;
        (lowest.clamp(low, high), highest.clamp(low, high))
    }

    /// The pan angles of the view's centre at this field of view.
    pub fn pans(&self, field_of_view: f64) -> Sweep {
        if self.limits.pan.is_full() || self.wraps {
            return self.constraints.pan;
        }
        let inside = self.limits.pan.shrink(self.aspect.horizontal(field_of_view) / 2.0);
        self.constraints.pan.within(inside)
    }

    /// Where pan settles when `pan` is asked for.
    pub fn settle_pan(&self, pan: f64, field_of_view: f64) -> Result<(f64, Settled)> {
        let pan = finite(pan)?;
        let allowed = self.pans(field_of_view);
        if self.wraps && !allowed.is_full() {
            return Ok((allowed.wrap(pan), Settled::Exact));
        }
        Ok(allowed.settle(pan))
    }

    /// Where tilt settles when `tilt` is asked for.
    pub fn settle_tilt(&self, tilt: f64, field_of_view: f64) -> Result<(f64, Settled)> {
        Ok(pin(finite(tilt)?, self.tilts(field_of_view)))
    }

    /// Where the field of view settles when `field_of_view` is asked for.
    pub fn settle_field_of_view(&self, field_of_view: f64) -> Result<(f64, Settled)> {
        Ok(pin(finite(field_of_view)?, self.fields_of_view()))
    }

    /// The view nearest to `view` that is allowed: field of view first, then pan and tilt.
    pub fn settle(&self, view: ViewAngles) -> ViewAngles {
        let (narrow, wide) = self.fields_of_view();
        let field_of_view = view.field_of_view.clamp(narrow, wide);
        let (low, high) = self.tilts(field_of_view);
        let allowed = self.pans(field_of_view);
        let pan = if self.wraps { allowed.wrap(view.pan) } else { allowed.settle(view.pan).0 };
        ViewAngles { pan: wrap_turn(pan), tilt: view.tilt.clamp(low, high), field_of_view }
    }
}

fn finite(value: f64) -> Result<f64> {
    if value.is_finite() { Ok(value) } else { Err(Error::Param) }
}

fn pin(value: f64, (low, high): (f64, f64)) -> (f64, Settled) {
    let pinned = value.clamp(low, high.max(low));
    let settled = if same(pinned, value) { Settled::Exact } else { Settled::Pinned };
    (pinned, settled)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::f64::consts::{FRAC_PI_2, PI};

    fn cylinder() -> Frame {
        let top = (PI * 768.0 / 2496.0).atan();
        frame(Sweep::FULL, top)
    }

    fn frame(pan: Sweep, top: f64) -> Frame {
        let field_of_view = (0.1 * top, 2.0 * top);
        let tilt = (-top, top);
        Frame {
            limits: Limits { pan, tilt, field_of_view, edge_above: true, edge_below: true },
            constraints: Constraints { pan, tilt, field_of_view },
            wraps: false,
            aspect: Aspect::new(4, 3),
            held: None,
        }
    }

    // golden.md section 3, examples 19 and 22.
    #[test]
    fn the_numbers_of_the_usual_panorama() {
        let frame = cylinder();
        assert!((frame.fields_of_view().1.to_degrees() - 88.0566).abs() < 1e-4);
        let horizontal = Aspect::new(4, 3).horizontal(60f64.to_radians());
        assert!((horizontal.to_degrees() - 75.178).abs() < 1e-3);
    }

    // golden.md section 3, example 7.
    #[test]
    fn a_cylinder_zoomed_out_cannot_tilt() {
        let frame = cylinder();
        let widest = frame.fields_of_view().1;
        assert_eq!(frame.settle_tilt(0.1, widest), Ok((0.0, Settled::Pinned)));
        assert_eq!(frame.settle_tilt(0.0, widest), Ok((0.0, Settled::Exact)));
    }

    #[test]
    fn zooming_in_lets_the_view_tilt() {
        let frame = cylinder();
        let (tilt, settled) = frame.settle_tilt(1.0, 0.5).unwrap();
        assert_eq!(settled, Settled::Pinned);
        assert!(same(tilt, frame.limits.tilt.1 - 0.25));
    }

    #[test]
    fn half_the_view_stays_inside_a_partial_picture() {
        let frame = frame(Sweep::new(0.0, FRAC_PI_2), 0.4);
        let half = frame.aspect.horizontal(0.3) / 2.0;
        assert_eq!(frame.settle_pan(0.0, 0.3).map(|(pan, _)| same(pan, half)), Ok(true));
        assert!(frame.fields_of_view().1 <= frame.aspect.vertical(FRAC_PI_2) + 1e-12);
    }

    #[test]
    fn a_small_buffer_keeps_the_view_narrow() {
        let mut frame = cylinder();
        frame.held = Some(0.25);
        let (narrow, wide) = frame.fields_of_view();
        assert!(narrow <= wide && same(frame.aspect.horizontal(wide), 0.25));
        frame.held = Some(4.0);
        assert_eq!(frame.fields_of_view(), cylinder().fields_of_view());
    }

    #[test]
    fn a_cube_tilts_to_its_poles() {
        let mut frame = cylinder();
        frame.limits.tilt = (-FRAC_PI_2, FRAC_PI_2);
        frame.constraints.tilt = frame.limits.tilt;
        frame.limits.edge_above = false;
        frame.limits.edge_below = false;
        assert_eq!(frame.settle_tilt(FRAC_PI_2, 1.0), Ok((FRAC_PI_2, Settled::Exact)));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(cylinder().settle_pan(f64::NAN, 1.0), Err(Error::Param));
        assert_eq!(cylinder().settle_field_of_view(f64::INFINITY), Err(Error::Param));
    }
}
