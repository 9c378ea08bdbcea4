//! The QTVR format: one record, one file; version 1 becomes version 2.

pub mod byte_order;
mod container;
pub mod records;
pub mod version_one;
