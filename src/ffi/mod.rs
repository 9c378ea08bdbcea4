//! The C interface: one file for each classic header, or for each section of a long one.
//!
//! All unsafe code is here and in the imaging kernels. A function resolves its tokens, converts,
//! calls the layer below and converts back; see [`boundary`].

// The names are those of the classic headers.
#![allow(non_snake_case, non_upper_case_globals)]

pub mod atom_editing;
pub mod atoms;
pub mod boundary;
mod byte_order;
mod color_tables;
pub mod components;
pub mod controller_actions;
mod controller_bar;
pub mod controller_bounds;
pub mod controller_events;
mod copy_bits;
pub mod data_references;
mod devices;
mod drawing;
pub mod endian;
pub mod events;
pub mod extensions;
pub mod file_access;
pub mod files;
pub mod fix_math;
pub mod flatten;
pub mod gestalt;
pub mod graphics_export;
pub mod graphics_import;
pub mod gworlds;
pub mod image_compression;
pub mod interesting_times;
pub mod matrices;
pub mod media;
pub mod media_attributes;
pub mod media_editing;
pub mod media_handlers;
pub mod media_samples;
pub mod memory;
pub mod mixed_mode;
pub mod movie_controllers;
pub mod movie_editing;
pub mod movie_files;
pub mod movie_making;
pub mod movie_regions;
pub mod movie_saving;
pub mod movie_selections;
pub mod movies;
pub mod names;
mod nesting;
pub mod new_gestalt;
mod offscreen;
pub mod os_utils;
mod painting;
mod pixel_maps;
pub mod ports;
pub mod processes;
pub mod qtml;
pub mod qtml_mutexes;
pub mod quickdraw;
pub mod quickdraw_colors;
mod quickdraw_painting;
pub mod quickdraw_pen;
pub mod quickdraw_shapes;
pub mod quicktime_vr;
pub mod rectangles;
pub mod regions;
pub mod resources;
pub mod sample_references;
pub mod sound;
pub mod sprite_media;
pub mod sprite_world;
mod system_codecs;
mod targets;
pub mod text;
pub mod text_utils;
pub mod track_references;
pub mod tracks;
pub mod tweens;
pub mod types;
mod update_gworld;
pub mod user_data;
mod wired;
pub mod wired_actions;
