//! Pan, tilt and field of view: set, limited, constrained, converted.
//!
//! None of it draws. A change that a program asks for while the swing is enabled becomes the goal
//! of a swing; its result is told at once.

use super::angles::{Settled, Sweep, same, wrap_turn};
use super::instance::Instance;
use super::view::ViewAngles;
use crate::base::{Error, Point, Result};
use crate::imaging::Camera;

/// What can be asked to be limited or constrained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AngleKind {
    /// `kQTVRPan`.
    Pan,
    /// `kQTVRTilt`.
    Tilt,
    /// `kQTVRFieldOfView`.
    FieldOfView,
}

/// Whose wish a change of the view is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// A program's: it may become a swing.
    Program,
    /// The user's, whose hand is on the picture.
    User,
}

impl Instance {
    /// The view as it is now, in radians; on a swing the one between.
    pub fn view(&self) -> ViewAngles {
        self.view
    }

    /// One angle of the view.
    pub fn angle(&self, kind: AngleKind) -> f64 {
        match kind {
            AngleKind::Pan => self.view.pan,
            AngleKind::Tilt => self.view.tilt,
            AngleKind::FieldOfView => self.view.field_of_view,
        }
    }

    /// Turns or zooms the view. A change of the field of view clips pan and tilt to what it allows.
    pub fn set_angle(
        &mut self,
        kind: AngleKind,
        value: f64,
        origin: Origin,
        now: u32,
    ) -> Result<Settled> {
        if self.object.is_some() {
            return self.set_object_angle(kind, value);
        }
        let frame = *self.frame()?;
        // While swinging, what a program sets joins the goal: three calls make one move. The user
        // goes on from what is seen.
        let goal = match origin {
            Origin::Program => self.transition.goal().unwrap_or(self.view),
            Origin::User => self.view,
        };
        let (view, settled) = match kind {
            AngleKind::Pan => {
                let (pan, settled) = frame.settle_pan(value, goal.field_of_view)?;
                (ViewAngles { pan, ..goal }, settled)
            }
            AngleKind::Tilt => {
                let (tilt, settled) = frame.settle_tilt(value, goal.field_of_view)?;
                (ViewAngles { tilt, ..goal }, settled)
            }
            AngleKind::FieldOfView => {
                let (field_of_view, settled) = frame.settle_field_of_view(value)?;
                (frame.settle(ViewAngles { field_of_view, ..goal }), settled)
            }
        };
        if origin == Origin::Program && self.transition.is_enabled() {
            self.transition.start(self.view, view, frame.pans(view.field_of_view), now);
        } else {
            self.transition.stop();
            self.view = view;
        }
        Ok(settled)
    }

    /// What `value` would become if it were set now; nothing changes.
    pub fn wrap_and_constrain(&self, kind: AngleKind, value: f64) -> Result<f64> {
        if self.object.is_some() {
            return self.settle_object_angle(kind, value);
        }
        let frame = self.frame()?;
        let field_of_view = self.transition.goal().unwrap_or(self.view).field_of_view;
        let (settled, _) = match kind {
            AngleKind::Pan => frame.settle_pan(value, field_of_view)?,
            AngleKind::Tilt => frame.settle_tilt(value, field_of_view)?,
            AngleKind::FieldOfView => frame.settle_field_of_view(value)?,
        };
        Ok(settled)
    }

    /// The camera of the view in the movie's box.
    pub(super) fn camera(&self) -> Result<Camera> {
        self.frame()?;
        if self.movie_box.is_empty() {
            return Err(Error::Param);
        }
        let (width, height) = self.size();
        Ok(Camera::new(&self.imaging_view(), width, height))
    }

    /// Pan and tilt, in the caller's unit, of what is seen at a point of the movie's port.
    pub fn angles_at(&self, point: Point) -> Result<(f32, f32)> {
        let (x, y) = (
            i32::from(point.h) - i32::from(self.movie_box.left),
            i32::from(point.v) - i32::from(self.movie_box.top),
        );
        let (pan, tilt) = self.camera()?.angles_at(f64::from(x), f64::from(y));
        Ok((self.units.pan_from_radians(wrap_turn(pan)), self.units.from_radians(tilt)))
    }

    /// The physical limits: what the stored picture allows at this size of the view.
    pub fn viewing_limits(&self, kind: AngleKind) -> Result<(f64, f64)> {
        if self.object.is_some() {
            return self.object_limits(kind);
        }
        let frame = self.frame()?;
        Ok(match kind {
            AngleKind::Pan => (frame.limits.pan.min(), frame.limits.pan.max()),
            AngleKind::Tilt => frame.limits.tilt,
            AngleKind::FieldOfView => frame.limited_fields_of_view(),
        })
    }

    /// The constraints: the limits, the file's, or those set since.
    pub fn constraints(&self, kind: AngleKind) -> Result<(f64, f64)> {
        let constraints = match &self.frame {
            Some(frame) => &frame.constraints,
            None => self.object_constraints()?,
        };
        Ok(match kind {
            AngleKind::Pan => {
                let pan = constraints.pan;
                let turned = if pan.is_full() { pan.max() } else { wrap_turn(pan.max()) };
                (pan.min(), turned)
            }
            AngleKind::Tilt => constraints.tilt,
            AngleKind::FieldOfView => {
                // The limits depend on the shape of the view, which may have changed since.
                let (low, high) = self.frame()?.limited_fields_of_view();
                let (narrow, wide) = constraints.field_of_view;
                (narrow.clamp(low, high), wide.clamp(low, high))
            }
        })
    }

    /// Constrains the view. Wider than the limits is cut to them, and the view is clipped at once
    /// [I]; it shows when the picture is drawn next.
    pub fn set_constraints(&mut self, kind: AngleKind, (min, max): (f64, f64)) -> Result<()> {
        if !(min.is_finite() && max.is_finite()) {
            return Err(Error::Param);
        }
        if self.object.is_some() {
            return self.constrain_object(kind, (min, max));
        }
        let frame = self.frame.as_mut().ok_or(Error::CallNotSupportedByNode)?;
        let ordered = |(low, high): (f64, f64)| -> Result<(f64, f64)> {
            if min > max {
                return Err(Error::Param);
            }
            Ok((min.clamp(low, high), max.clamp(low, high)))
        };
        match kind {
            AngleKind::Pan => {
                frame.constraints.pan = Sweep::new(min, max).within(frame.limits.pan);
            }
            AngleKind::Tilt => frame.constraints.tilt = ordered(frame.limits.tilt)?,
            AngleKind::FieldOfView => {
                frame.constraints.field_of_view = ordered(frame.limits.field_of_view)?;
            }
        }
        self.view = frame.settle(self.view);
        self.transition.stop();
        Ok(())
    }

    /// What cannot be done from the current view, as the bits of `QTVRGetConstraintStatus`.
    pub fn constraint_status(&self) -> Result<u32> {
        if self.object.is_some() {
            return self.object_status();
        }
        let frame = self.frame()?;
        let ViewAngles { pan, tilt, field_of_view } = self.view;
        let pans = frame.pans(field_of_view);
        let (low, high) = frame.tilts(field_of_view);
        let (narrow, wide) = frame.fields_of_view();
        let stops = !(pans.is_full() || frame.wraps);
        let at = |limit: f64| same(wrap_turn(limit - pan + 1.0), 1.0);
        let bits = [
            stops && at(pans.max()),
            stops && at(pans.min()),
            tilt > high || same(tilt, high),
            tilt < low || same(tilt, low),
            field_of_view < narrow || same(field_of_view, narrow),
            field_of_view > wide || same(field_of_view, wide),
        ];
        Ok(bits.iter().rev().fold(0, |status, bit| status << 1 | u32::from(*bit)))
    }
}
