//! `Movies.h`, "Movies": the colours that a movie likes best on a screen with few of them.

use super::boundary::{OSErr, Out, movies_status};
use super::color_tables;
use super::memory::Handle;
use super::movies::Movie;
use super::names::CTabHandle;
use crate::base::Result;
use crate::runtime::movies::MovieCell;

/// Keeps a copy of a colour table with the movie; nil takes away what there is.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieColorTable(the_movie: Movie, ctab: CTabHandle) -> OSErr {
    movies_status("SetMovieColorTable", || {
        set_color_table(&*the_movie.resolve()?, ctab)?;
        Ok(OSErr::OK)
    })
}

/// Sets the colours of a movie; nil for none.
pub(super) fn set_color_table(movie: &MovieCell, ctab: CTabHandle) -> Result<()> {
    let table = if ctab == Handle::NIL { None } else { Some(color_tables::to_resource(ctab)?) };
    movie.with(|state| state.movie.color_table = table);
    Ok(())
}

/// The movie's colour table, in a new handle of the caller's; nil where it has none.
///
/// # Safety
///
/// `ctab` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMovieColorTable(the_movie: Movie, ctab: Out<CTabHandle>) -> OSErr {
    movies_status("GetMovieColorTable", || {
        // SAFETY: as this function's own contract.
        unsafe { ctab.write(Handle::NIL)? };
        let table = the_movie.resolve()?.with(|state| state.movie.color_table.clone());
        if let Some(table) = table {
            // SAFETY: as this function's own contract.
            unsafe { ctab.write(color_tables::from_resource(&table)?)? };
        }
        Ok(OSErr::OK)
    })
}
