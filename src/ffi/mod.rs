//! The C interface: one file for each classic header, or for each section of a long one.
//!
//! All unsafe code is here and in the imaging kernels. A function resolves its tokens, converts,
//! calls the layer below and converts back; see [`boundary`].

// The names are those of the classic headers.
#![allow(non_snake_case, non_upper_case_globals)]

pub mod atoms;
pub mod boundary;
mod color_tables;
mod devices;
pub mod gworlds;
pub mod memory;
mod pixel_maps;
pub mod ports;
pub mod regions;
pub mod types;
mod update_gworld;
