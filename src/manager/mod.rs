//! What a QTVR instance does: the scene's current node, its view, and its picture.
//!
//! Angles are radians here, as they were in the original ("Programming With QuickTime VR",
//! *Intercept Procedures*); degrees exist in files and at the C boundary.

mod angles;
mod instance;
mod navigate;
mod picture;
mod view;

pub use angles::{Settled, Sweep, Units, wrap_turn};
pub use instance::{AngleKind, Instance, NodeTarget, Shown};
pub use navigate::{Access, Callouts, go_to_node};
pub use picture::Picture;
pub use view::{Aspect, Constraints, Frame, Limits, ViewAngles};
