//! Movie files: forks, atoms, tracks, sample tables, edits, user data.
//!
//! Headers are read when a movie is opened, samples when they are asked for.

mod alias;
mod atom;
mod compressed;
mod create;
mod descriptions;
mod editing;
mod edits;
mod excerpt;
mod file;
mod forks;
mod header;
mod interesting;
mod mac_binary;
mod media;
mod media_header;
mod media_info;
mod open;
mod pasting;
mod reference;
mod resource_file;
mod resource_fork;
mod rewriting;
mod sample_adding;
mod samples;
mod shadows;
mod sound;
mod source;
mod store;
mod track;
mod user_data;
mod write;

pub use alias::{DataReference, alias_path, make_alias};
pub use atom::{Atom, AtomHeader, atoms, child};
pub use edits::{Edit, TimeScales};
pub use file::{Disk, Flatten, Home, MovieFile, System};
pub use forks::Forks;
pub use header::MovieHeader;
pub use interesting::{Found, Interest};
pub use media::Media;
pub use open::{Movie, Opened, Place};
pub use resource_file::{Entry as ResourceEntry, ResourceFile};
pub use rewriting::Replacement;
pub use sample_adding::NewSamples;
pub use samples::{Sample, SampleTable};
pub use source::DataSource;
pub use store::Store;
pub use track::{Track, TrackReference};
pub use user_data::UserData;
