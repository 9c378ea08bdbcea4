//! `MediaHandlers.h`, "Media information".

use super::boundary::{OSErr, movies_status};
use super::byte_order::Contract;
use super::media::MediaHandler;
use super::memory::{self, Handle};
use super::movie_making::changed;
use crate::base::{FourCc, Result};
use crate::vr::version_one::PanoramaInfo;

const PANORAMA: FourCc = FourCc(*b"STpn");

/// Gives a handler the information that it keeps: a `PanoMediaInfo` for a 1.0 panorama, in host
/// order. The handle stays the caller's.
#[unsafe(no_mangle)]
pub extern "C" fn MediaGetMediaInfo(mh: MediaHandler, h: Handle) -> i32 {
    result(movies_status("MediaGetMediaInfo", || get(mh, h, Contract::Classic)))
}

/// As [`MediaGetMediaInfo`], with the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn MediaGetMediaInfo_BigEndianData(mh: MediaHandler, h: Handle) -> i32 {
    result(movies_status("MediaGetMediaInfo", || get(mh, h, Contract::BigEndianData)))
}

/// Replaces the handle's contents by what a handler keeps, in host order.
#[unsafe(no_mangle)]
pub extern "C" fn MediaPutMediaInfo(mh: MediaHandler, h: Handle) -> i32 {
    result(movies_status("MediaPutMediaInfo", || put(mh, h, Contract::Classic)))
}

/// As [`MediaPutMediaInfo`], with the file's bytes.
#[unsafe(no_mangle)]
pub extern "C" fn MediaPutMediaInfo_BigEndianData(mh: MediaHandler, h: Handle) -> i32 {
    result(movies_status("MediaPutMediaInfo", || put(mh, h, Contract::BigEndianData)))
}

/// A result code as components give it.
fn result(code: OSErr) -> i32 {
    i32::from(code.0)
}

fn get(mh: MediaHandler, h: Handle, contract: Contract) -> Result<OSErr> {
    let media = mh.resolve()?;
    let kind = media.with(|track| Ok(track.media.handler))?;
    let mut bytes = memory::bytes_of(h)?;
    contract.sample_to_file(kind, &mut bytes);
    if kind == PANORAMA {
        PanoramaInfo::check(&bytes)?;
    }
    media.with(|track| track.media.set_information(&bytes))?;
    changed(&media.movie);
    Ok(OSErr::OK)
}

fn put(mh: MediaHandler, h: Handle, contract: Contract) -> Result<OSErr> {
    let media = mh.resolve()?;
    let (kind, bytes) = media.with(|track| {
        let bytes = track.media.information().unwrap_or_default();
        Ok((track.media.handler, bytes.to_vec()))
    })?;
    let mut bytes = bytes;
    contract.sample_from_file(kind, &mut bytes);
    memory::replace_bytes(h, &bytes)?;
    Ok(OSErr::OK)
}
