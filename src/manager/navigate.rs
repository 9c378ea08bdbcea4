//! Going from node to node, and what the Manager asks and tells on the way: look, ask, change,
//! tell.
//!
//! "Virtual Reality Programming", `QTVRSetLeavingNodeProc` and `QTVRSetEnteringNodeProc`. Either
//! procedure may call back into the instance, which is free between the steps.

use super::angles::Settled;
use super::instance::{Instance, NodeTarget};
use super::view::ViewAngles;
use super::viewing::AngleKind;
use crate::base::{FourCc, Point, Result};
use crate::movie::Movie;
use crate::vr::{Action, records};

/// When the pointer meets a hot spot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum OverPhase {
    /// `kQTVRHotSpotEnter`.
    Enter = 0,
    /// `kQTVRHotSpotWithin`.
    Within = 1,
    /// `kQTVRHotSpotLeave`.
    Leave = 2,
}

/// What the application may be asked, and told. Everything that can be intercepted goes out here
/// and comes back as a call of its own.
pub trait Callouts {
    /// Before `from` is left. `false` keeps the movie where it is.
    fn leaving_node(&self, from: u32, to: u32) -> bool;
    /// After `node` has been entered.
    fn entering_node(&self, node: u32);
    /// Turns or zooms the view by the user's hand.
    fn set_angle(&self, kind: AngleKind, radians: f64) -> Result<Settled>;
    /// Moves the image of an object by the user's hand.
    fn set_view_centre(&self, centre: (f64, f64)) -> Result<Settled>;
    /// The type of a hot spot.
    fn hot_spot_type(&self, id: u32) -> Result<FourCc>;
    /// Triggers a hot spot.
    fn trigger_hot_spot(&self, id: u32) -> Result<()>;
    /// The pointer meets a hot spot. `false` suppresses what would follow.
    fn mouse_over(&self, id: u32, phase: OverPhase) -> bool;
    /// An address is to be opened.
    fn link_to_url(&self, url: &[u8]);
    /// Another cursor is to be shown.
    fn cursor_changed(&self);
}

/// Short access to an instance and its movie.
pub trait Access {
    /// Runs `body` alone with them; it must not call out.
    fn with_movie<R>(&self, body: impl FnOnce(&mut Instance, &Movie) -> R) -> R;
}

/// The view to be shown at the destination.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Destination {
    /// The node's default view.
    Default,
    /// The view that the previous node was left with.
    Last,
    /// The default view, changed as a link says.
    Link(records::LinkView, u32),
}

/// Goes to a node, asking the leaving procedure and telling the entering one.
///
/// Going to the node that is current resets its view and calls nobody [I].
pub fn go_to_node(
    cell: &impl Access,
    target: NodeTarget,
    destination: Destination,
    callouts: &impl Callouts,
) -> Result<()> {
    let (from, to) =
        cell.with_movie(|instance, _| instance.find_node(target).map(|to| (instance.node(), to)))?;
    if from == to {
        cell.with_movie(|instance, _| {
            instance.show_default_view();
            instance.look_at(destination, None);
        });
        return Ok(());
    }
    if !callouts.leaving_node(from, to) {
        return Ok(());
    }
    // The pointer is over nothing of the new node yet.
    let over = cell.with_movie(|instance, _| instance.mouse.leave_spot());
    if over != 0 {
        callouts.mouse_over(over, OverPhase::Leave);
    }
    cell.with_movie(|instance, movie| {
        let last = instance.last_view();
        instance.enter(movie, target, to)?;
        instance.look_at(destination, last);
        Ok::<_, crate::base::Error>(())
    })?;
    callouts.entering_node(to);
    Ok(())
}

/// Does what a hot spot does: a link leads on, an address is handed out, others do nothing.
///
/// Disabled hot spots too. "Virtual Reality Programming", `QTVRTriggerHotSpot`.
pub fn trigger_hot_spot(cell: &impl Access, id: u32, callouts: &impl Callouts) -> Result<()> {
    cell.with_movie(|instance, movie| instance.hot_spot_kind(movie, id))?;
    let kind = callouts.hot_spot_type(id)?;
    let action = cell.with_movie(|instance, _| instance.hot_spot(id).map(|spot| spot.action(kind)));
    match action {
        Some(Action::Link(link)) => {
            let destination = Destination::Link(link.to, link.to_valid);
            go_to_node(cell, NodeTarget::from(link.to_node_id), destination, callouts)
        }
        Some(Action::Url(url)) => {
            callouts.link_to_url(&url.0);
            Ok(())
        }
        _ => Ok(()),
    }
}

/// The point of a view under the pointer, and the time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pointer {
    /// In coordinates of the movie's port.
    pub at: Point,
    /// In ticks.
    pub when: u32,
    /// The modifier keys, as events have them.
    pub modifiers: u16,
}

impl Instance {
    fn look_at(&mut self, destination: Destination, last: Option<ViewAngles>) {
        use records::link_valid::{FIELD_OF_VIEW, PAN, TILT};
        let mut view = self.view;
        match destination {
            Destination::Default => return,
            Destination::Last => view = last.unwrap_or(view),
            Destination::Link(to, valid) => {
                let angle = |bit: u32, stored: f32, otherwise: f64| {
                    let given = valid & bit != 0 && stored.is_finite();
                    if given { f64::from(stored).to_radians() } else { otherwise }
                };
                view = ViewAngles {
                    pan: angle(PAN, to.pan, view.pan),
                    tilt: angle(TILT, to.tilt, view.tilt),
                    field_of_view: angle(FIELD_OF_VIEW, to.field_of_view, view.field_of_view),
                };
            }
        }
        self.show_view(view);
        if let Destination::Link(to, valid) = destination {
            if valid & records::link_valid::VIEW_CENTRE != 0 {
                let (x, y) = to.view_centre;
                // A panorama has none, and a link that tells it nonsense is followed all the same.
                let _ = self.set_view_centre((f64::from(x), f64::from(y)));
            }
        }
    }
}
