//! What programs have told of the layouts of their own leaves: for the whole process, as a layout
//! belongs to a type of atom, not to a movie.

use std::sync::{Arc, LazyLock};

use parking_lot::RwLock;

use crate::base::{FourCc, Result};
use crate::vr::custom_leaves::CustomLeaves;

static TOLD: LazyLock<RwLock<Arc<CustomLeaves>>> = LazyLock::new(RwLock::default);

/// All that was told so far.
pub fn all() -> Arc<CustomLeaves> {
    TOLD.read().clone()
}

/// Tells of a kind of leaf; see [`CustomLeaves::set`].
///
/// # Errors
///
/// As [`CustomLeaves::set`].
pub fn set(parent: Option<FourCc>, kind: FourCc, text: Option<&[u8]>) -> Result<()> {
    Arc::make_mut(&mut *TOLD.write()).set(parent, kind, text)
}
