//! The classic QuickTime VR Manager, as a C library.
//!
//! Layers, from the top: [`ffi`] (the C interface), [`runtime`] (what is process-wide), [`manager`]
//! (what an instance does), then [`vr`], [`wired`], [`sprite`], [`imaging`] and [`codecs`], then
//! [`movie`], [`atoms`] and [`raster`], and [`base`] under all. A module names only layers below
//! its own; `tests/layering.rs` holds the table. `docs/architecture.md` is the map.

pub mod atoms;
pub mod base;
pub mod codecs;
pub mod ffi;
pub mod imaging;
pub mod manager;
pub mod movie;
pub mod raster;
pub mod runtime;
pub mod sprite;
pub mod tween;
pub mod vr;
pub mod wired;
