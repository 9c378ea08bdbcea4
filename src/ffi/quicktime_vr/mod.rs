//! `QuickTimeVR.h`: one file for each section of the header, in its order.

mod back_buffer;
mod conversion;
mod events;
mod general;
mod hot_spots;
mod imaging;
mod interaction;
mod intercept;
mod limits;
mod nodes;
mod object;
mod procedures;
mod types;
mod upp;
mod viewing;
