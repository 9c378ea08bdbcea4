//! `Movies.h`, "Wired Actions".

use core::ffi::{c_long, c_void};

use parking_lot::Mutex;

use super::boundary::{Boolean, OSErr, Out, movies_status, value};
use super::byte_order::Contract;
use super::memory::{self, Handle};
use super::movie_controllers::MovieController;
use super::movie_procs;
use super::movies::Movie;
use super::names::QTEventRecord;
use super::nesting;
use super::tracks::Track;
use super::wired::{Source, execute};
use crate::base::{Error, Result, room};
use crate::runtime::components;
use crate::wired::Context;

/// A `MovieExecuteWiredActionsUPP`.
pub type MovieExecuteWiredActionsUPP =
    Option<unsafe extern "C" fn(Movie, *mut c_void, c_long, Handle) -> OSErr>;

type Procedure = unsafe extern "C" fn(Movie, *mut c_void, c_long, Handle) -> OSErr;

/// `movieExecuteWiredActionDontExecute`.
const DONT_EXECUTE: c_long = 1;
/// Most procedures of one movie.
const MOST: usize = 256;

/// A procedure that is told of actions: with its refCon, which is an address that is handed back.
#[derive(Debug, Clone, Copy)]
struct Installed {
    procedure: Procedure,
    ref_con: usize,
    contract: Contract,
}

#[derive(Debug, Default)]
pub(super) struct Procedures(Mutex<Vec<Installed>>);

/// Gives the pointer for a procedure that is told of wired actions: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieExecuteWiredActionsUPP(
    user_routine: MovieExecuteWiredActionsUPP,
) -> MovieExecuteWiredActionsUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieExecuteWiredActionsUPP(_user_upp: MovieExecuteWiredActionsUPP) {}

/// An `ActionsUPP`: what a media handler tells of events with actions.
pub type ActionsUPP =
    Option<unsafe extern "C" fn(*mut c_void, Track, c_long, *mut QTEventRecord) -> OSErr>;

/// Gives the pointer for a procedure that does actions: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewActionsUPP(user_routine: ActionsUPP) -> ActionsUPP {
    user_routine
}

/// A `DoMCActionUPP`: what a media handler asks of a controller.
pub type DoMCActionUPP =
    Option<unsafe extern "C" fn(*mut c_void, i16, *mut c_void, *mut Boolean) -> OSErr>;

/// Gives the pointer for a procedure that does actions of a controller: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewDoMCActionUPP(user_routine: DoMCActionUPP) -> DoMCActionUPP {
    user_routine
}

/// Installs a procedure that is told of the actions that `MovieExecuteWiredActions` is given.
///
/// `paramErr` for nil, `memFullErr` for too many.
#[unsafe(no_mangle)]
pub extern "C" fn AddMovieExecuteWiredActionsProc(
    the_movie: Movie,
    proc: MovieExecuteWiredActionsUPP,
    ref_con: *mut c_void,
) -> OSErr {
    movies_status("AddMovieExecuteWiredActionsProc", || {
        add(the_movie, proc, ref_con, Contract::Classic)
    })
}

/// As [`AddMovieExecuteWiredActionsProc`]; containers have the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn AddMovieExecuteWiredActionsProc_BigEndianData(
    the_movie: Movie,
    proc: MovieExecuteWiredActionsUPP,
    ref_con: *mut c_void,
) -> OSErr {
    movies_status("AddMovieExecuteWiredActionsProc", || {
        add(the_movie, proc, ref_con, Contract::BigEndianData)
    })
}

fn add(
    the_movie: Movie,
    procedure: MovieExecuteWiredActionsUPP,
    ref_con: *mut c_void,
    contract: Contract,
) -> Result<OSErr> {
    let movie = the_movie.resolve()?;
    let procedure = procedure.ok_or(Error::Param)?;
    let ref_con = ref_con.expose_provenance();
    let installed = movie.boundary::<movie_procs::Installed>().ok_or(Error::Internal)?;
    let mut procedures = installed.wired.0.lock();
    if procedures.len() >= MOST {
        return Err(Error::NoMemory);
    }
    procedures.push(Installed { procedure, ref_con, contract });
    Ok(OSErr::OK)
}

/// Removes a procedure that was installed with the same refCon; `paramErr` where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn RemoveMovieExecuteWiredActionsProc(
    the_movie: Movie,
    proc: MovieExecuteWiredActionsUPP,
    ref_con: *mut c_void,
) -> OSErr {
    movies_status("RemoveMovieExecuteWiredActionsProc", || {
        let movie = the_movie.resolve()?;
        let wanted = (proc.ok_or(Error::Param)? as usize, ref_con.addr());
        let installed = movie.boundary::<movie_procs::Installed>().ok_or(Error::Internal)?;
        let mut procedures = installed.wired.0.lock();
        let is_meant = |known: &Installed| (known.procedure as usize, known.ref_con) == wanted;
        let place = procedures.iter().position(is_meant).ok_or(Error::Param)?;
        procedures.remove(place);
        Ok(OSErr::OK)
    })
}

/// Does the actions at the root of a container, which stays the caller's; the installed procedures
/// are told first. With `movieExecuteWiredActionDontExecute` nothing more happens.
///
/// `qtActionNotHandledErr` where not all of them could be done: the others were. An error of the
/// container where it cannot be read; then nothing was done.
#[unsafe(no_mangle)]
pub extern "C" fn MovieExecuteWiredActions(
    the_movie: Movie,
    flags: c_long,
    actions: Handle,
) -> OSErr {
    movies_status("MovieExecuteWiredActions", || {
        execute_actions(the_movie, flags, actions, Contract::Classic)
    })
}

/// As [`MovieExecuteWiredActions`]; the container has the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn MovieExecuteWiredActions_BigEndianData(
    the_movie: Movie,
    flags: c_long,
    actions: Handle,
) -> OSErr {
    movies_status("MovieExecuteWiredActions", || {
        execute_actions(the_movie, flags, actions, Contract::BigEndianData)
    })
}

fn execute_actions(
    the_movie: Movie,
    flags: c_long,
    actions: Handle,
    contract: Contract,
) -> Result<OSErr> {
    let movie = the_movie.resolve()?;
    let mut container = memory::bytes_of(actions).map_err(|_| Error::InvalidAtomContainer)?;
    contract.container_to_file(&mut container);
    let procedures =
        movie.boundary::<movie_procs::Installed>().ok_or(Error::Internal)?.wired.0.lock().clone();
    for procedure in procedures {
        tell(the_movie, procedure, flags, &container)?;
    }
    // A procedure may have closed the movie.
    let movie = the_movie.resolve()?;
    if flags & DONT_EXECUTE != 0 {
        return Ok(OSErr::OK);
    }
    let controller = components::controller_of(&movie).map(MovieController::from_token);
    let source = Source { movie, controller };
    let report = execute(&source, &container, crate::atoms::ROOT, &Context::default(), None)?;
    if report.skipped > 0 || report.failed > 0 || report.is_exhausted {
        return Err(Error::ActionNotHandled);
    }
    Ok(OSErr::OK)
}

/// Tells an installed procedure; its result is nobody's business [I].
fn tell(movie: Movie, installed: Installed, flags: c_long, container: &[u8]) -> Result<()> {
    let Some(_nested) = nesting::enter() else { return Ok(()) };
    let mut bytes = room::copied(container)?;
    installed.contract.container_from_file(&mut bytes);
    let handle = memory::new_handle(&bytes)?;
    let ref_con = core::ptr::with_exposed_provenance_mut(installed.ref_con);
    // SAFETY: whoever installed the procedure promised that it can be called until it is removed.
    unsafe { (installed.procedure)(movie, ref_con, flags, handle) };
    // The procedure may have disposed of it, which is its mistake and no harm.
    let _ = memory::dispose(handle);
    Ok(())
}

/// A `QTVRExtWiredReport`.
#[derive(Debug, Clone, Copy, Default)]
#[repr(C)]
pub struct QTVRExtWiredReport {
    /// Actions that were done.
    pub performed: u32,
    /// Actions that this library cannot do.
    pub skipped: u32,
    /// Actions that could have been done, but failed.
    pub failed: u32,
    /// The number of the last action that was skipped or failed.
    pub last_trouble: u32,
    /// Whether a handler used up its steps.
    pub exhausted: Boolean,
}

/// Tells what became of the wired actions of a movie since it was opened, or last asked with
/// `clear`.
///
/// # Safety
///
/// `report` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRExtGetWiredReport(
    the_movie: Movie,
    report: Out<QTVRExtWiredReport>,
    clear: Boolean,
) -> OSErr {
    value("QTVRExtGetWiredReport", OSErr::INTERNAL, || {
        Ok(get_report(the_movie, clear)
            .and_then(|told| {
                // SAFETY: as this function's own contract.
                unsafe { report.write(told)? };
                Ok(OSErr::OK)
            })
            .unwrap_or_else(OSErr::from))
    })
}

fn get_report(the_movie: Movie, clear: Boolean) -> Result<QTVRExtWiredReport> {
    let movie = the_movie.resolve()?;
    let report = movie.with(|state| {
        let report = state.wired.report;
        if bool::from(clear) {
            state.wired.report = Default::default();
        }
        report
    });
    Ok(QTVRExtWiredReport {
        performed: report.performed,
        skipped: report.skipped,
        failed: report.failed,
        last_trouble: report.last_trouble,
        exhausted: report.is_exhausted.into(),
    })
}
