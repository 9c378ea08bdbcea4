//! Wired actions: events that the controller and the Manager notice, the filter that sees them
//! first, and what actions do to movies.
//!
//! `behaviour.md` 10.6 to 10.8. The filter is shown each event with a handler as
//! `mcActionExecuteAllActionsForQTEvent`, and then each action at the top of the handler as
//! `mcActionExecuteOneActionForQTEvent` [I]; what it takes is not done here.

mod buttons;
mod chapters;
mod clock_time;
mod custom_handlers;
mod driven;
mod languages;
mod lists_and_variables;
mod machine;
mod movie_targets;
mod qtvr_events;
mod qtvr_targets;
mod resolved;
mod run;
pub(super) mod sprite_events;
mod sprite_targets;
mod sprite_tracks;
mod stage;
mod system;
mod track_targets;

pub(super) use custom_handlers::close_all;
pub(super) use driven::drive;
pub(super) use qtvr_events::{Place, frame_loaded, idle, in_node};
pub(super) use resolved::{ResolvedQTEventSpec, perform_resolved};
pub(super) use run::execute;
pub(super) use stage::Source;
