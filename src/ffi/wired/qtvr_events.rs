//! The events of QTVR nodes and their hot spots.
//!
//! "QTVR File Format", *Required Atoms for Wired Actions*.

use super::run::raise;
use super::stage::{Source, has_actions, idle_frequency};
use crate::atoms::Container;
use crate::base::Error;
use crate::ffi::movie_controllers::MovieController;
use crate::manager::{Access, Pointer};
use crate::runtime::clock;
use crate::runtime::instances::{self, InstanceCell};
use crate::wired::{Context, Event, find_global, find_of_hot_spot};

/// What of a node an event is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ffi) enum Place {
    /// The node itself.
    Node,
    /// One of its hot spots.
    HotSpot(u32),
}

/// Runs the handler that the current node of an instance has for an event, if it has one and its
/// track allows actions. Nothing happens once the instance has ended.
pub(in crate::ffi) fn in_node(
    cell: &InstanceCell,
    place: Place,
    kind: [u8; 4],
    pointer: Option<Pointer>,
) {
    if cell.is_closed() {
        return;
    }
    let found = cell.with_movie(|instance, movie| {
        let scene = instance.scene();
        let track = movie.track(scene.qtvr_track_id()).filter(|track| has_actions(track));
        let track = track.ok_or(Error::CannotFindAtom)?.id;
        let info = scene.node_info(movie, instance.node())?;
        let container = Container::open(&info)?;
        let event = crate::base::FourCc(kind);
        let handler = match place {
            Place::Node => find_global(&container, event),
            Place::HotSpot(id) => find_of_hot_spot(&container, id, event),
        };
        let handler = handler.ok_or(Error::CannotFindAtom)?;
        Ok::<_, Error>((track, info, handler))
    });
    // A node that cannot be read has no handlers; showing it tells the error.
    let Ok((track, info, handler)) = found else { return };
    let mut event = Event::of(kind);
    if let Some(pointer) = pointer {
        (event.at, event.modifiers) = (pointer.at, pointer.modifiers.into());
    }
    let object = match place {
        Place::Node => 0,
        Place::HotSpot(id) => id,
    };
    let context = Context { track, object, event };
    let controller = Some(MovieController::from_token(cell.controller()));
    let source = Source { movie: cell.movie().clone(), controller };
    raise(&source, &info, handler, &context);
}

/// The node that an instance shows was entered.
pub(in crate::ffi) fn frame_loaded(cell: &InstanceCell) {
    in_node(cell, Place::Node, *b"fram", None);
}

/// Gives the nodes that a controller shows their idle event, where it is time for one.
pub(in crate::ffi) fn idle(mc: MovieController) {
    let now = clock::ticks();
    for (_, cell) in instances::of_controller(mc.token()) {
        let is_due = cell.movie().with(|state| {
            let track = state.scene.as_ref().map(|scene| scene.qtvr_track_id())?;
            let told = state.movie.track(track).filter(|track| has_actions(track))?;
            let set = state.wired.frequencies.get(&track).copied();
            let frequency = set.unwrap_or_else(|| idle_frequency(told));
            Some(state.wired.is_idle_due(track, frequency, now))
        });
        if is_due == Some(true) {
            in_node(&cell, Place::Node, *b"idle", None);
        }
    }
}
