//! Sprite actions and operands.

use super::stage::Stage;
use crate::base::{Error, Result};
use crate::wired::{Call, Context, Event, Handlers, Present, Target, Value};

/// Does an action on a sprite.
pub(super) fn perform(_stage: &Stage<'_>, _call: &Call<'_>) -> Result<()> {
    Err(Error::FeatureUnsupported)
}

/// Does an action on a sprite track.
pub(super) fn perform_on_track(_stage: &Stage<'_>, _call: &Call<'_>) -> Result<()> {
    Err(Error::FeatureUnsupported)
}

/// What an action on a sprite would change.
pub(super) fn present(_stage: &Stage<'_>, _call: &Call<'_>, _index: usize) -> Option<Present> {
    None
}

/// The value of an operand of a sprite or a sprite track.
pub(super) fn ask(_stage: &Stage<'_>, _call: &Call<'_>) -> Result<Value> {
    Err(Error::FeatureUnsupported)
}

/// The handlers that an event sent to a sprite leads to.
pub(super) fn handlers(
    _stage: &Stage<'_>,
    _target: &Target,
    _context: &Context,
    _event: &Event,
) -> Result<Handlers> {
    Err(Error::FeatureUnsupported)
}
