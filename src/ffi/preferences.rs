//! `Movies.h`, "Preferences", access keys, and effects, of which there are none.
//!
//! Preferences and keys last as long as the process [I].

use core::ffi::c_long;
use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::atoms;
use super::boundary::{OSErr, Out, movies_status};
use super::files::pascal;
use super::memory::{self, Handle};
use crate::atoms::{ROOT, insert_child};
use crate::base::{Error, FourCc, Result};

/// `kAccessKeyAtomType`.
const KEY_ATOM: FourCc = FourCc(*b"acky");
/// `kAccessKeySystemFlag`.
const FOR_THE_SYSTEM: c_long = 1;

/// Keys by what they are for, and whether they are the system's.
type Keys = HashMap<(Vec<u8>, bool), Vec<Vec<u8>>>;

static PREFERENCES: LazyLock<Mutex<HashMap<u32, Vec<u8>>>> = LazyLock::new(Mutex::default);
static KEYS: LazyLock<Mutex<Keys>> = LazyLock::new(Mutex::default);

/// Gives C a new container, which becomes its own.
///
/// # Safety
///
/// `place` is null or valid for a write.
unsafe fn give(place: Out<Handle>, bytes: &[u8]) -> Result<OSErr> {
    if place.is_null() {
        return Err(Error::Param);
    }
    // SAFETY: as this function's own contract.
    unsafe { place.write(memory::new_handle(bytes)?)? };
    Ok(OSErr::OK)
}

/// A copy of a preference, the caller's to dispose of; an empty container where there is none.
///
/// # Safety
///
/// `preference_atom` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetQuickTimePreference(
    preference_type: u32,
    preference_atom: Out<Handle>,
) -> OSErr {
    movies_status("GetQuickTimePreference", || {
        let known = PREFERENCES.lock().get(&preference_type).cloned();
        // SAFETY: as this function's own contract.
        unsafe { give(preference_atom, &known.unwrap_or_else(crate::atoms::new_container)) }
    })
}

/// Keeps a copy of a preference.
#[unsafe(no_mangle)]
pub extern "C" fn SetQuickTimePreference(preference_type: u32, preference_atom: Handle) -> OSErr {
    movies_status("SetQuickTimePreference", || {
        let bytes = atoms::with(preference_atom, |bytes| Ok(bytes.to_vec()))?;
        crate::atoms::Container::open(&bytes)?;
        PREFERENCES.lock().insert(preference_type, bytes);
        Ok(OSErr::OK)
    })
}

/// What keys of a type are kept under.
///
/// # Safety
///
/// `kind` is null or a Pascal string.
unsafe fn name(kind: *const u8, flags: c_long) -> Result<(Vec<u8>, bool)> {
    // SAFETY: as this function's own contract.
    Ok((unsafe { pascal(kind)? }.to_vec(), flags & FOR_THE_SYSTEM != 0))
}

/// The keys of a type as a new container, the caller's, with an atom for each.
///
/// # Safety
///
/// `access_key_type` is null or a Pascal string, `keys` null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTGetAccessKeys(
    access_key_type: *mut u8,
    flags: c_long,
    keys: Out<Handle>,
) -> OSErr {
    movies_status("QTGetAccessKeys", || {
        // SAFETY: as this function's own contract.
        let name = unsafe { name(access_key_type, flags)? };
        let known = KEYS.lock().get(&name).cloned().unwrap_or_default();
        // SAFETY: as this function's own contract.
        unsafe { give(keys, &container_of(&known)?) }
    })
}

fn container_of(keys: &[Vec<u8>]) -> Result<Vec<u8>> {
    let mut container = crate::atoms::new_container();
    for (id, key) in (1..).zip(keys) {
        insert_child(&mut container, ROOT, KEY_ATOM, id, 0, key)?;
    }
    Ok(container)
}

/// Adds a key; one that is there already is not added again.
///
/// # Safety
///
/// `access_key_type` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTRegisterAccessKey(
    access_key_type: *mut u8,
    flags: c_long,
    access_key: Handle,
) -> OSErr {
    movies_status("QTRegisterAccessKey", || {
        // SAFETY: as this function's own contract.
        let name = unsafe { name(access_key_type, flags)? };
        let key = memory::bytes_of(access_key)?;
        let mut keys = KEYS.lock();
        let keys = keys.entry(name).or_default();
        if !keys.contains(&key) {
            keys.push(key);
        }
        Ok(OSErr::OK)
    })
}

/// Takes a key away; `paramErr` where it is not there.
///
/// # Safety
///
/// `access_key_type` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTUnregisterAccessKey(
    access_key_type: *mut u8,
    flags: c_long,
    access_key: Handle,
) -> OSErr {
    movies_status("QTUnregisterAccessKey", || {
        // SAFETY: as this function's own contract.
        let name = unsafe { name(access_key_type, flags)? };
        let key = memory::bytes_of(access_key)?;
        let mut keys = KEYS.lock();
        let keys = keys.get_mut(&name).ok_or(Error::Param)?;
        let at = keys.iter().position(|known| *known == key).ok_or(Error::Param)?;
        keys.remove(at);
        Ok(OSErr::OK)
    })
}

/// The effects there are: a new container, the caller's, which is empty.
///
/// # Safety
///
/// `returned_list` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTGetEffectsList(
    returned_list: Out<Handle>,
    _min_sources: c_long,
    _max_sources: c_long,
    _get_options: i32,
) -> OSErr {
    movies_status("QTGetEffectsList", || {
        // SAFETY: as this function's own contract.
        unsafe { give(returned_list, &crate::atoms::new_container()) }
    })
}

/// Would ask for the parameters of an effect: `featureUnsupported`, and 0 for the dialog.
///
/// # Safety
///
/// `created_dialog` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTCreateStandardParameterDialog(
    _effect_list: Handle,
    _parameters: Handle,
    _dialog_options: i32,
    created_dialog: Out<u32>,
) -> OSErr {
    movies_status("QTCreateStandardParameterDialog", || {
        // SAFETY: as this function's own contract.
        unsafe { created_dialog.write_if_wanted(0) };
        Err(Error::FeatureUnsupported)
    })
}

/// Would take an event of the dialog: `featureUnsupported`, which no dialog's end is.
#[unsafe(no_mangle)]
pub extern "C" fn QTIsStandardParameterDialogEvent(
    _event: *mut super::names::EventRecord,
    _created_dialog: u32,
) -> OSErr {
    movies_status("QTIsStandardParameterDialogEvent", || Err(Error::FeatureUnsupported))
}

/// Would close the dialog: `featureUnsupported`.
#[unsafe(no_mangle)]
pub extern "C" fn QTDismissStandardParameterDialog(_created_dialog: u32) -> OSErr {
    movies_status("QTDismissStandardParameterDialog", || Err(Error::FeatureUnsupported))
}
