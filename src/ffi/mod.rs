//! The C interface: one file for each classic header, or for each section of a long one.
//!
//! All unsafe code is here and in the imaging kernels. A function resolves its tokens, converts,
//! calls the layer below and converts back; see [`boundary`].

// The names are those of the classic headers.
#![allow(non_snake_case, non_upper_case_globals)]

pub mod atoms;
pub mod boundary;
mod byte_order;
mod color_tables;
mod devices;
mod drawing;
pub mod files;
pub mod gworlds;
pub mod interesting_times;
pub mod media;
pub mod memory;
pub mod movie_controllers;
pub mod movie_editing;
pub mod movies;
mod pixel_maps;
pub mod ports;
pub mod quicktime_vr;
pub mod regions;
pub mod sprite_media;
pub mod text;
pub mod tracks;
pub mod types;
mod update_gworld;
pub mod user_data;
