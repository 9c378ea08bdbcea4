//! Going from node to node: look, ask, change, tell.
//!
//! "Virtual Reality Programming", `QTVRSetLeavingNodeProc` and `QTVRSetEnteringNodeProc`. Either
//! procedure may call back into the instance, which is free between the steps.

use super::instance::{Instance, NodeTarget};
use crate::base::Result;
use crate::movie::Movie;

/// What the application may be asked, and told, on the way.
pub trait Callouts {
    /// Before `from` is left. `false` keeps the movie where it is.
    fn leaving_node(&self, from: u32, to: u32) -> bool;
    /// After `node` has been entered.
    fn entering_node(&self, node: u32);
}

/// Short access to an instance and its movie.
pub trait Access {
    /// Runs `body` alone with them; it must not call out.
    fn with_movie<R>(&self, body: impl FnOnce(&mut Instance, &Movie) -> R) -> R;
}

/// Goes to a node, asking the leaving procedure and telling the entering one.
///
/// Going to the node that is current resets its view and calls nobody [I].
pub fn go_to_node(cell: &impl Access, target: NodeTarget, callouts: &impl Callouts) -> Result<()> {
    let (from, to) =
        cell.with_movie(|instance, _| instance.find_node(target).map(|to| (instance.node(), to)))?;
    if from == to {
        cell.with_movie(|instance, _| instance.show_default_view());
        return Ok(());
    }
    if !callouts.leaving_node(from, to) {
        return Ok(());
    }
    cell.with_movie(|instance, movie| instance.enter(movie, target, to))?;
    callouts.entering_node(to);
    Ok(())
}
