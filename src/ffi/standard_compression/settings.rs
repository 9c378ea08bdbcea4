//! `QuickTimeComponents.h`, standard compression: its settings one by one, and all as atoms.

use super::super::boundary::{Out, read};
use super::super::components::ComponentInstance;
use super::super::memory::{self, Handle};
use super::{ComponentResult, result, settings_of, with};
use crate::atoms::{self, Container};
use crate::base::{Error, FourCc, Result};
use crate::codecs;
use crate::runtime::components::Compression;
use core::ffi::{c_long, c_void};

/// An atom container's Handle.
pub type QTAtomContainer = Handle;

/// `SCSpatialSettings`: the format and its quality.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
struct Spatial {
    codec: u32,
    component: usize,
    depth: i16,
    quality: u32,
}

/// `SCTemporalSettings`: frames.
#[derive(Clone, Copy)]
#[repr(C, packed(2))]
struct Temporal {
    quality: u32,
    frame_rate: i32,
    key_frame_rate: i32,
}

/// Gives a setting: its record or number goes to where `info` points.
///
/// `scTypeNotFoundErr` for a type that is none here.
///
/// # Safety
///
/// `info` is null or valid for a write of what the type has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCGetInfo(
    ci: ComponentInstance,
    info_type: u32,
    info: *mut c_void,
) -> ComponentResult {
    result("SCGetInfo", || {
        let s = settings_of(ci)?;
        // SAFETY: as this function's own contract.
        unsafe {
            match &info_type.to_be_bytes() {
                b"sptl" => Out(info.cast()).write(Spatial {
                    codec: s.codec,
                    component: s.component,
                    depth: s.depth,
                    quality: s.spatial_quality,
                }),
                b"tprl" => Out(info.cast()).write(Temporal {
                    quality: s.temporal_quality,
                    frame_rate: s.frame_rate,
                    key_frame_rate: s.key_frame_rate,
                }),
                b"drat" => Out(info.cast()).write(s.data_rate),
                b"pref" => Out(info.cast()).write(c_long::from(s.preferences)),
                b"cflg" => Out(info.cast()).write(s.codec_flags),
                b"sequ" => Out(info.cast()).write(s.sequence.map_or(0, |(id, _)| id)),
                b"ssta" => Out(info.cast()).write(memory::new_handle(&container(&s)?)?),
                _ => Err(Error::NoSuchItem),
            }
        }
    })
}

/// Changes a setting; see [`SCGetInfo`]. `noCodecErr` for a format that cannot be written.
///
/// # Safety
///
/// `info` is null or valid for a read of what the type has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCSetInfo(
    ci: ComponentInstance,
    info_type: u32,
    info: *mut c_void,
) -> ComponentResult {
    result("SCSetInfo", || {
        let mut s = settings_of(ci)?;
        // SAFETY: as this function's own contract.
        unsafe {
            match &info_type.to_be_bytes() {
                b"sptl" => {
                    let new: Spatial = read(info.cast_const().cast())?;
                    (s.codec, s.component) = (new.codec, new.component);
                    (s.depth, s.spatial_quality) = (new.depth, new.quality);
                    writable(s.codec)?;
                }
                b"tprl" => {
                    let new: Temporal = read(info.cast_const().cast())?;
                    s.temporal_quality = new.quality;
                    (s.frame_rate, s.key_frame_rate) = (new.frame_rate, new.key_frame_rate);
                }
                b"drat" => s.data_rate = read(info.cast_const().cast())?,
                b"pref" => {
                    let new: c_long = read(info.cast_const().cast())?;
                    s.preferences = new as i32;
                }
                b"cflg" => s.codec_flags = read(info.cast_const().cast())?,
                b"ssta" => {
                    let state: Handle = read(info.cast_const().cast())?;
                    take_over(&mut s, &memory::bytes_of(state)?)?;
                }
                _ => return Err(Error::NoSuchItem),
            }
        }
        with(ci, |settings| *settings.lock() = s)
    })
}

fn writable(codec: u32) -> Result<()> {
    if codecs::can_encode(FourCc::from_u32(codec)) { Ok(()) } else { Err(Error::NoCodec) }
}

/// Gives a new container with all settings, which the program disposes of.
///
/// # Safety
///
/// `settings` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SCGetSettingsAsAtomContainer(
    ci: ComponentInstance,
    settings: Out<QTAtomContainer>,
) -> ComponentResult {
    result("SCGetSettingsAsAtomContainer", || {
        let bytes = container(&settings_of(ci)?)?;
        if settings.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        unsafe { settings.write(memory::new_handle(&bytes)?) }
    })
}

/// Takes the settings over that a container has; others stay.
#[unsafe(no_mangle)]
pub extern "C" fn SCSetSettingsFromAtomContainer(
    ci: ComponentInstance,
    settings: QTAtomContainer,
) -> ComponentResult {
    result("SCSetSettingsFromAtomContainer", || {
        let bytes = memory::bytes_of(settings).map_err(|_| Error::InvalidAtomContainer)?;
        let mut changed = settings_of(ci)?;
        take_over(&mut changed, &bytes)?;
        with(ci, |settings| *settings.lock() = changed)
    })
}

const VIDEO: FourCc = FourCc(*b"vide");
const SPATIAL: FourCc = FourCc(*b"sptl");
const TEMPORAL: FourCc = FourCc(*b"tprl");
const DATA_RATE: FourCc = FourCc(*b"drat");

/// The settings as atoms under `'vide'` [I], their numbers big-endian as in files.
fn container(s: &Compression) -> Result<Vec<u8>> {
    let mut bytes = atoms::new_container();
    let video = atoms::insert_child(&mut bytes, atoms::ROOT, VIDEO, 1, 0, &[])?;
    let numbers = |numbers: &[u32]| -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_be_bytes()).collect()
    };
    let depth = s.depth.to_be_bytes();
    let spatial = [&numbers(&[s.codec, 0])[..], &depth, &numbers(&[s.spatial_quality])].concat();
    let temporal = numbers(&[s.temporal_quality, s.frame_rate as u32, s.key_frame_rate as u32]);
    let rate = numbers(&s.data_rate.map(|number| number as u32));
    for (kind, data) in [(SPATIAL, spatial), (TEMPORAL, temporal), (DATA_RATE, rate)] {
        atoms::insert_child(&mut bytes, video, kind, 1, 0, &data)?;
    }
    Ok(bytes)
}

/// Takes over what a container has, under `'vide'` or at the top.
fn take_over(s: &mut Compression, bytes: &[u8]) -> Result<()> {
    let container = Container::open(bytes)?;
    let parent = container.find_by_index(atoms::ROOT, VIDEO, 1);
    let parent = parent.map_or(atoms::ROOT, |found| found.offset);
    let leaf = |kind: FourCc, least: usize| {
        container.leaf_by_id(parent, kind, 1).filter(|leaf| leaf.len() >= least)
    };
    let number = |leaf: &[u8], at: usize| {
        leaf.get(at..).and_then(|rest| rest.first_chunk()).map_or(0, |b| u32::from_be_bytes(*b))
    };
    if let Some(leaf) = leaf(SPATIAL, 14) {
        writable(number(leaf, 0))?;
        s.codec = number(leaf, 0);
        s.depth = (number(leaf, 6) & 0xFFFF) as i16;
        s.spatial_quality = number(leaf, 10);
    }
    if let Some(leaf) = leaf(TEMPORAL, 12) {
        s.temporal_quality = number(leaf, 0);
        s.frame_rate = number(leaf, 4) as i32;
        s.key_frame_rate = number(leaf, 8) as i32;
    }
    if let Some(leaf) = leaf(DATA_RATE, 16) {
        s.data_rate = [0, 4, 8, 12].map(|at| number(leaf, at) as i32);
    }
    Ok(())
}
