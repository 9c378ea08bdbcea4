//! What the authoring components do to a movie: previews, the order of data, movies of one node.
//!
//! "Inside QuickTime", *The QTVR Flattener*; settings: `QuickTimeVRFormat.h`; `formats.md` 4.7.

mod objects;
mod order;
mod preview;
mod renewed;
mod settings;
mod splitter;

pub use objects::{Packed, ViewPacker, repack};
pub use order::ranks;
pub use preview::{PreviewMaker, Stored, add_previews};
pub use renewed::renewed;
pub use settings::{
    Compression, Exporter, FlattenerSettings, ObjectExporterSettings, SplitterSettings,
};
pub use splitter::{Part, page, split};
