//! The vocabulary that every layer shares.

pub mod byte_order;
pub mod bytes;
mod error;
mod error_conversions;
mod fixed;
pub mod fixed_math;
mod four_cc;
mod geometry;
pub mod limits;
pub mod mac_text;
mod matrix;
pub mod room;

pub use bytes::{ByteReader, ByteWriter};
pub use error::{Error, Result};
pub use fixed::Fixed;
pub use four_cc::FourCc;
pub use geometry::{Matrix, Point, Rect};
pub use room::SharedBytes;
