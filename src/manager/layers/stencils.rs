//! Clips and mattes of tracks, and where in a port the pictures of tracks show.
//!
//! "Inside Macintosh: QuickTime", *Working With Movie Spatial Characteristics*.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::Layer;
use super::modifiers::{self, Change};
use crate::base::{Rect, Result};
use crate::codecs::{ImageDescription, decode};
use crate::movie::Track;
use crate::raster::region::Join;
use crate::raster::{Backwards, Region, Stencil, Surface};

/// The decoded mattes of tracks; nothing for one that cannot be decoded.
#[derive(Debug, Default)]
pub(super) struct Mattes(BTreeMap<u32, Option<Arc<Surface>>>);

impl Mattes {
    /// What of a track shows; nothing where that is all of it.
    pub fn stencil(&mut self, track: &Track, changes: &[Change]) -> Option<Stencil> {
        let clip = modifiers::clip(changes).or_else(|| clip_of(track));
        let matte = track.matte().and_then(|(description, data)| {
            let matte = self.0.entry(track.id);
            matte.or_insert_with(|| decoded(description, data).ok().map(Arc::new)).clone()
        });
        if clip.is_none() && matte.is_none() {
            return None;
        }
        let side = |length: f64| if length > 0.0 { length } else { 1.0 };
        let size = (side(track.width.to_f64()), side(track.height.to_f64()));
        Some(Stencil { clip, matte, size })
    }
}

fn decoded(description: &[u8], data: &[u8]) -> Result<Surface> {
    decode(&ImageDescription::read(description)?, data)?.into_argb()
}

/// The clip of a track, in its own coordinates; one that is no region is none.
pub fn clip_of(track: &Track) -> Option<Region> {
    let words = track.clip.as_ref()?.chunks_exact(2);
    let words: Vec<i16> = words.map(|word| i16::from_be_bytes([word[0], word[1]])).collect();
    Region::from_words(&words).ok()
}

/// The bytes of a clip, as files have them.
pub fn clip_bytes(clip: &Region) -> Result<Vec<u8>> {
    Ok(clip.to_words()?.into_iter().flat_map(i16::to_be_bytes).collect())
}

impl Layer {
    /// The pixels of the port that it covers, of those in `within`.
    pub fn region(&self, within: &Region) -> Region {
        let (width, height) = (self.picture.surface.width(), self.picture.surface.height());
        let Some(back) = Backwards::new(&self.matrix) else { return Region::default() };
        if let (Some(rect), None) = (self.upright(), &self.stencil) {
            return Region::rect(rect).join(within, Join::Intersection);
        }
        let stencil = self.stencil.as_ref();
        let stencil = match stencil.map(|(stencil, matrix)| (stencil, Backwards::new(matrix))) {
            Some((_, None)) => return Region::default(),
            Some((stencil, Some(back))) => Some((stencil, back)),
            None => None,
        };
        let shows = |h: i32, v: i32| {
            let place = (f64::from(h) + 0.5, f64::from(v) + 0.5);
            let (x, y) = back.apply(place.0, place.1);
            (0.0..width as f64).contains(&x)
                && (0.0..height as f64).contains(&y)
                && stencil.as_ref().is_none_or(|(stencil, back)| {
                    let (x, y) = back.apply(place.0, place.1);
                    stencil.weight(x, y) > 0
                })
        };
        let bounds = within.bounds();
        let rows = (i32::from(bounds.top)..bounds.bottom.into()).map(|v| {
            let mut edges = Vec::new();
            for h in i32::from(bounds.left)..=bounds.right.into() {
                let is_inside = h < bounds.right.into() && shows(h, v);
                if is_inside != (edges.len() % 2 == 1) {
                    edges.push(h);
                }
            }
            (v, edges)
        });
        Region::from_rows(rows).join(within, Join::Intersection)
    }

    /// The pixels that it covers, where it is neither turned nor mirrored.
    fn upright(&self) -> Option<Rect> {
        let [[a, b, u], [c, d, v], [_, _, w]] = self.matrix.0;
        if (b, c, u, v, w) != (0, 0, 0, 0, 1 << 30) || a <= 0 || d <= 0 {
            return None;
        }
        let (width, height) = (self.picture.surface.width(), self.picture.surface.height());
        let corner = |x: f64, y: f64| {
            // Pixels whose middle is inside.
            let (x, y) = self.matrix.apply(x, y);
            ((x - 0.5).ceil() as i16, (y - 0.5).ceil() as i16)
        };
        let ((left, top), (right, bottom)) =
            (corner(0.0, 0.0), corner(width as f64, height as f64));
        Some(Rect::new(left, top, right, bottom))
    }
}
