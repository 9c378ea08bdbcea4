//! `Dialogs.h`: alerts, which come back again and again in up to four stages.

use parking_lot::Mutex;

use super::items::{self, Sign};
use super::{DIALOG_KIND, make, modal};
use crate::base::{ByteReader, FourCc, Result};
use crate::ffi::boundary::value;
use crate::ffi::names::ModalFilterUPP;
use crate::ffi::{resources, windows};

/// The last alert, and how often it came before in a row, up to [`LAST_STAGE`].
static SHOWN: Mutex<Option<(i16, i16)>> = Mutex::new(None);

const LAST_STAGE: i16 = 3;
/// Bits of a stage: the second button is the default one.
const SECOND_IS_DEFAULT: u16 = 8;
/// The box is shown.
const SHOWS: u16 = 4;

/// The stage of an alert that comes now.
fn next_stage(id: i16) -> i16 {
    let mut shown = SHOWN.lock();
    let stage = match *shown {
        Some((last, stage)) if last == id => (stage + 1).min(LAST_STAGE),
        _ => 0,
    };
    *shown = Some((id, stage));
    stage
}

fn run(id: i16, sign: Option<Sign>, filter: ModalFilterUPP) -> Result<i16> {
    let bytes = resources::bytes(*b"ALRT", id)?;
    let mut from = ByteReader::new(FourCc(*b"ALRT"), &bytes);
    let (bounds, items, stages) = (from.rect()?, from.i16()?, from.u16()?);
    // The lowest four bits are for the first stage.
    let now = stages >> (4 * next_stage(id));
    if now & SHOWS == 0 {
        return Ok(-1);
    }
    let request = windows::Request {
        bounds,
        title: &[],
        visible: true,
        proc_id: 1,
        behind: usize::MAX,
        close: false,
        ref_con: 0,
        kind: DIALOG_KIND,
    };
    let port = make(&request, &resources::bytes(*b"DITL", items)?)?;
    items::change(port, |dialog| {
        dialog.sign = sign;
        dialog.default = if now & SECOND_IS_DEFAULT != 0 { 2 } else { 1 };
        Ok(())
    })?;
    let hit = modal::run(filter);
    // The filter may have disposed of it.
    let _ = windows::dispose(port);
    hit
}

/// Runs the alert of an `'ALRT'` resource; −1 where there is none, or where its stage shows nothing.
///
/// # Safety
///
/// The filter is nil or a `ModalFilterUPP`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn Alert(alert_id: i16, modal_filter: ModalFilterUPP) -> i16 {
    value("Alert", -1, || run(alert_id, None, modal_filter))
}

/// As [`Alert`], with a stop sign.
///
/// # Safety
///
/// As [`Alert`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn StopAlert(alert_id: i16, modal_filter: ModalFilterUPP) -> i16 {
    value("StopAlert", -1, || run(alert_id, Some(Sign::Stop), modal_filter))
}

/// As [`Alert`], with a note's sign.
///
/// # Safety
///
/// As [`Alert`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NoteAlert(alert_id: i16, modal_filter: ModalFilterUPP) -> i16 {
    value("NoteAlert", -1, || run(alert_id, Some(Sign::Note), modal_filter))
}

/// As [`Alert`], with a warning sign.
///
/// # Safety
///
/// As [`Alert`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CautionAlert(alert_id: i16, modal_filter: ModalFilterUPP) -> i16 {
    value("CautionAlert", -1, || run(alert_id, Some(Sign::Caution), modal_filter))
}

/// The stage of the last alert, 0 to 3.
#[unsafe(no_mangle)]
pub extern "C" fn GetAlertStage() -> i16 {
    value("GetAlertStage", 0, || Ok(SHOWN.lock().map_or(0, |(_, stage)| stage)))
}

/// Lets the next alert begin in its first stage.
#[unsafe(no_mangle)]
pub extern "C" fn ResetAlertStage() {
    value("ResetAlertStage", (), || {
        *SHOWN.lock() = None;
        Ok(())
    });
}
