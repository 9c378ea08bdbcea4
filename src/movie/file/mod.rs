//! Movie files that are written: beside the old one, then renamed, so that nothing is ever lost.

mod changed;
mod disk;
mod draft;
mod flatten;
mod movie_file;
mod resources;
mod save;
mod sidecar;
mod top_level;
mod wrapper;

pub use disk::{Disk, System};
pub use flatten::Flatten;
pub use movie_file::{Home, MovieFile};
