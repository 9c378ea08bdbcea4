//! `QuickTimeVR.h`: one file for each section of the header, in its order.

pub(super) mod back_buffer;
pub(super) mod callouts;
mod conversion;
pub(super) mod events;
mod general;
mod hot_spots;
mod imaging;
mod interaction;
mod intercept;
mod limits;
mod nodes;
mod object;
pub(super) mod procedures;
pub(super) mod types;
mod upp;
mod viewing;

/// Makes what a thread keeps here.
pub(super) fn prepare_thread() {
    back_buffer::PAINTING.with(|_| ());
    intercept::RUNNING.with(|_| ());
}
