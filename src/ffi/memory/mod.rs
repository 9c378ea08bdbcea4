//! `MacMemory.h`: the memory that applications dereference.
//!
//! A Handle is a real master pointer to real memory. Every master pointer and block is known here,
//! so that a stale or foreign one gives `memWZErr` and is never followed.

mod arena;
mod error;
mod functions;
mod heap;
mod registry;
mod utilities;

pub use registry::{Handle, Ptr};
pub(super) use registry::{
    LOCKED, bytes_of, dispose, free_block, mark_resource, new_block, new_handle, replace_bytes,
    size, size_at, splice, state, with_bytes, with_bytes_mut,
};
