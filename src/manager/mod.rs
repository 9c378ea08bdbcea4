//! What a QTVR instance does: the scene's current node, its view, and its picture.
//!
//! Angles are radians here, as they were in the original ("Programming With QuickTime VR",
//! *Intercept Procedures*); degrees exist in files and at the C boundary. Times are ticks.

mod angles;
mod back_buffer;
pub mod bar;
mod bar_picture;
mod buffer_sizes;
mod coordinates;
pub mod cursor;
mod cursor_pictures;
mod frames;
mod gallery;
mod held_form;
mod hot_spot_picture;
mod hot_spots;
mod imaging_settings;
mod instance;
pub mod interaction;
pub mod layers;
pub mod modifiers;
mod motion;
mod mouse;
mod navigate;
mod nudge;
mod object;
mod packing;
mod parameters;
mod picture;
mod previews;
mod reading;
mod showing;
mod standing;
mod tile_reading;
mod transition;
mod view;
mod viewing;

pub use angles::{Settled, Sweep, Units, wrap_turn};
pub use back_buffer::{Geometry, Patch, Wishes};
pub use bar_picture::{BarPicture, draw as draw_bar, draw_badge, draw_volume};
pub use buffer_sizes::Sizes;
pub use cursor_pictures::{CursorPicture, SIDE as CURSOR_SIDE, picture as cursor_picture};
pub use hot_spots::{Mask, Which};
pub use imaging_settings::{Mode, Modes};
pub use instance::{Instance, NodeTarget};
pub use mouse::{
    end_zoom, mouse_down, mouse_leave, mouse_still_down, mouse_up, mouse_within, zoom, zoom_by,
};
pub use navigate::{
    Access, Callouts, Destination, OverPhase, Pointer, go_to_node, trigger_hot_spot,
};
pub use nudge::{Direction, nudge};
pub use object::{ObjectImage, ObjectShown, RateKind, StateKind, interaction_nudge};
pub use packing::Packer;
pub use parameters::parameter_flags;
pub use picture::Picture;
pub use previews::Shrinker;
pub use showing::{Due, Place, Shown};
pub use view::{Aspect, Constraints, Frame, Limits, ViewAngles};
pub use viewing::{AngleKind, Origin};
