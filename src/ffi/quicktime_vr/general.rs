//! `QuickTimeVR.h`, "Initialization" and "Instances".

use std::sync::atomic::{AtomicU32, Ordering};

use super::types::QTVRInstance;
use crate::base::Error;
use crate::ffi::boundary::{OSErr, Out, status, value};
use crate::ffi::movie_controllers::MovieController;
use crate::ffi::movies::Movie;
use crate::ffi::tracks::Track;
use crate::runtime::instances;

/// How often the Manager was initialised and not yet terminated.
static INITIALISED: AtomicU32 = AtomicU32::new(0);

/// Initialises the Manager; only counted, since nothing needs it here.
#[unsafe(no_mangle)]
pub extern "C" fn InitializeQTVR() -> OSErr {
    status("InitializeQTVR", || {
        let count = |count: u32| count.checked_add(1);
        let counted = INITIALISED.fetch_update(Ordering::Relaxed, Ordering::Relaxed, count);
        counted.map(|_| OSErr::OK).map_err(|_| Error::NoMemory)
    })
}

/// Takes back one [`InitializeQTVR`]; `qtvrUninitialized` where there was none [I].
#[unsafe(no_mangle)]
pub extern "C" fn TerminateQTVR() -> OSErr {
    status("TerminateQTVR", || {
        let count = |count: u32| count.checked_sub(1);
        let counted = INITIALISED.fetch_update(Ordering::Relaxed, Ordering::Relaxed, count);
        counted.map(|_| OSErr::OK).map_err(|_| Error::QtvrUninitialized)
    })
}

/// The QTVR track of a movie: the panorama track of a version 1.0 panorama, the image track of a
/// 1.0 object, whatever `index` is; nil for a movie that is no QTVR.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetQTVRTrack(the_movie: Movie, index: i32) -> Track {
    value("QTVRGetQTVRTrack", Track::NIL, || {
        let movie = the_movie.resolve()?;
        let track_id = instances::qtvr_track_id(&movie, index)?;
        Track::of(&movie, track_id)
    })
}

/// The instance of a QTVR track and the controller that shows its movie.
///
/// The same pair gives the same instance, valid until the controller is disposed of. A track that
/// is not a QTVR track gives nil and `notAQTVRMovieErr`.
///
/// # Safety
///
/// `qtvr` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetQTVRInstance(
    qtvr: Out<QTVRInstance>,
    qtvr_track: Track,
    mc: MovieController,
) -> OSErr {
    status("QTVRGetQTVRInstance", || {
        // SAFETY: as this function's own contract.
        unsafe { qtvr.write(QTVRInstance::NIL)? };
        let controller = mc.resolve().map_err(|_| Error::Param)?;
        let track = qtvr_track.resolve().map_err(|_| Error::NotAQtvrMovie)?;
        if !controller.shows(&track.movie) {
            return Err(Error::NotAQtvrMovie);
        }
        let token = instances::open(&track.movie, track.id, mc.token())?;
        // SAFETY: as this function's own contract.
        unsafe { qtvr.write(QTVRInstance::from_token(token))? };
        Ok(OSErr::OK)
    })
}
