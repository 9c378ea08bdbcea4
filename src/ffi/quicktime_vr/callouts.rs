//! The application as the Manager calls it: procedures, interceptors, and the controller's filter.

use super::intercept::{self, Caller};
use super::procedures;
use super::types::{QTVRInstance, Selector};
use crate::base::{FourCc, Result};
use crate::ffi::boundary::{Boolean, Out};
use crate::ffi::wired::{self, Place};
use crate::ffi::{controller_actions, nesting};
use crate::manager::{AngleKind, Callouts, OverPhase, Settled};
use crate::runtime::instances::InstanceCell;

/// The callouts of one instance.
pub(in crate::ffi) struct Application<'a> {
    /// The instance as C knows it.
    pub qtvr: QTVRInstance,
    /// The instance.
    pub cell: &'a InstanceCell,
}

impl Application<'_> {
    /// Calls the procedure for hot spots that are met. Whether it lets go on what would follow.
    fn tell_mouse_over(&self, id: u32, phase: OverPhase) -> bool {
        let over = procedures::one(self.cell, |installed| installed.mouse_over);
        let Some((Some(procedure), ref_con)) = over else { return true };
        let Some(_nested) = nesting::enter() else { return true };
        // SAFETY: whoever installed the procedure promised that it can be called until replaced.
        unsafe { procedure(self.qtvr, id, phase as u32, ref_con) }.0 == 0
    }
}

impl Callouts for Application<'_> {
    fn leaving_node(&self, from: u32, to: u32) -> bool {
        let leaving = procedures::one(self.cell, |installed| installed.leaving);
        let Some((Some(procedure), ref_con)) = leaving else { return true };
        let Some(_nested) = nesting::enter() else { return true };
        let mut cancel = Boolean::default();
        // SAFETY: whoever installed the procedure promised that it can be called until replaced.
        unsafe { procedure(self.qtvr, from, to, Out(&raw mut cancel), ref_con) };
        !bool::from(cancel)
    }

    fn entering_node(&self, node: u32) {
        wired::frame_loaded(self.cell);
        let entering = procedures::one(self.cell, |installed| installed.entering);
        let Some((Some(procedure), ref_con)) = entering else { return };
        let Some(_nested) = nesting::enter() else { return };
        // SAFETY: as above.
        unsafe { procedure(self.qtvr, node, ref_con) };
    }

    fn set_angle(&self, kind: AngleKind, radians: f64) -> Result<Settled> {
        let selector = match kind {
            AngleKind::Pan => Selector::SetPanAngle,
            AngleKind::Tilt => Selector::SetTiltAngle,
            AngleKind::FieldOfView => Selector::SetFieldOfView,
        };
        let code = intercept::set_angle(self.qtvr, self.cell, selector, radians, Caller::Manager)?;
        Ok(if code.0 == 0 { Settled::Exact } else { Settled::Pinned })
    }

    fn set_view_centre(&self, centre: (f64, f64)) -> Result<Settled> {
        let code = intercept::set_view_centre(self.qtvr, self.cell, centre)?;
        Ok(if code.0 == 0 { Settled::Exact } else { Settled::Pinned })
    }

    fn hot_spot_type(&self, id: u32) -> Result<FourCc> {
        intercept::hot_spot_type(self.qtvr, self.cell, id)
    }

    fn trigger_hot_spot(&self, id: u32) -> Result<()> {
        wired::in_node(self.cell, Place::HotSpot(id), *b"trig", None);
        // An action may have closed the movie.
        self.qtvr.resolve()?;
        intercept::trigger(self.qtvr, self.cell, id).map(|_| ())
    }

    fn mouse_over(&self, id: u32, phase: OverPhase) -> bool {
        let goes_on = self.tell_mouse_over(id, phase);
        let event = match phase {
            OverPhase::Enter => *b"entr",
            OverPhase::Leave => *b"exit",
            OverPhase::Within => return goes_on,
        };
        if goes_on {
            wired::in_node(self.cell, Place::HotSpot(id), event, None);
        }
        goes_on
    }

    fn link_to_url(&self, url: &[u8]) {
        controller_actions::link_to_url(self.cell.controller(), url);
    }

    fn cursor_changed(&self) {
        let cursor = procedures::one(self.cell, |installed| installed.cursor);
        let Some((Some(procedure), ref_con)) = cursor else { return };
        let Some(_nested) = nesting::enter() else { return };
        let id = self.cell.with(|instance| instance.cursor());
        // SAFETY: as above.
        unsafe { procedure(self.qtvr, id, ref_con) };
    }
}
