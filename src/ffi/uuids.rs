//! `Movies.h`, "UUIDs": names that are given once in the whole world.

use core::ffi::c_long;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use super::boundary::{Boolean, OSErr, Out, movies_status, read, value};
use crate::runtime::clock;

/// A `QTUUID`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C)]
pub struct QTUUID {
    /// Random.
    pub data1: u32,
    /// Random.
    pub data2: u16,
    /// The version in the upper four bits, the rest random.
    pub data3: u16,
    /// The variant in the upper two bits, the rest random.
    pub data4: [u8; 8],
}

/// 64 random bits: each hasher of the standard library has a key of its own.
fn random() -> u64 {
    let mut hasher = RandomState::new().build_hasher();
    hasher.write_u32(clock::ticks());
    hasher.finish()
}

/// Makes a new UUID, a random one: version 4 of RFC 9562 [I]. Flags are not looked at.
///
/// # Safety
///
/// `out_uuid` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTCreateUUID(out_uuid: Out<QTUUID>, _creation_flags: c_long) -> OSErr {
    movies_status("QTCreateUUID", || {
        let (first, last) = (random(), random());
        let mut uuid = QTUUID {
            data1: (first >> 32) as u32,
            data2: (first >> 16) as u16,
            data3: 0x4000 | (first as u16 & 0x0FFF),
            data4: last.to_be_bytes(),
        };
        uuid.data4[0] = 0x80 | (uuid.data4[0] & 0x3F);
        // SAFETY: as this function's own contract.
        unsafe { out_uuid.write(uuid)? };
        Ok(OSErr::OK)
    })
}

/// Whether two UUIDs are one; a null pointer is none.
///
/// # Safety
///
/// Both are null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTEqualUUIDs(uuid1: *const QTUUID, uuid2: *const QTUUID) -> Boolean {
    value("QTEqualUUIDs", Boolean::from(false), || {
        // SAFETY: as this function's own contract.
        let (first, second) = unsafe { (read(uuid1), read(uuid2)) };
        Ok(Boolean::from(first.is_ok() && first == second))
    })
}
