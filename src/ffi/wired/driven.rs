//! Views that tween tracks move: pan, tilt and field of view of a QTVR track.

use crate::base::Result;
use crate::ffi::movie_controllers::MovieController;
use crate::ffi::quicktime_vr::callouts::Application;
use crate::ffi::quicktime_vr::types::QTVRInstance;
use crate::manager::{AngleKind, Callouts, modifiers};
use crate::runtime::instances;
use crate::tween::modifier;

/// Moves the views of a controller to where tweens want them at the time of the movie. They are left
/// alone as long as that stands, so that the user can turn them.
pub(in crate::ffi) fn drive(mc: MovieController) {
    for (token, cell) in instances::of_controller(mc.token()) {
        let changes = cell.movie().with(|state| {
            let scene = state.scene.as_ref()?;
            if state.wired.driven == Some(state.time) {
                return None;
            }
            state.wired.driven = Some(state.time);
            let track = state.movie.track(scene.qtvr_track_id())?;
            Some(modifiers::changes(&state.movie, track, state.time))
        });
        let application = Application { qtvr: QTVRInstance::from_token(token), cell: &cell };
        for change in changes.unwrap_or_default() {
            let kind = match change.kind {
                modifier::PAN_ANGLE => AngleKind::Pan,
                modifier::TILT_ANGLE => AngleKind::Tilt,
                modifier::FIELD_OF_VIEW => AngleKind::FieldOfView,
                _ => continue,
            };
            if let Some(degrees) = change.value.number() {
                // A view that cannot go there goes as far as it can, or an interceptor refused.
                let _: Result<_> = application.set_angle(kind, degrees.to_radians());
            }
        }
    }
}
