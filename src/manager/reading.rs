//! What of the current node is read, and when.
//!
//! A view is read before it is drawn, the rest in idle time, so that turning the view does not wait.
//! With a cache that is not the full one only what is seen is held.

use std::sync::Arc;

use super::gallery::Kept;
use super::imaging_settings::Mode;
use super::instance::Instance;
use super::object::ObjectNode;
use super::picture::{Keep, Picture};
use crate::base::{Error, Result, limits};
use crate::imaging::{self, Mips};
use crate::movie::Movie;
use crate::raster::workers;
use crate::vr::{Panorama, Shape, Tiles};

/// `kQTVRFullCache`.
const FULL_CACHE: i16 = 1;

impl Instance {
    /// How much of a picture is kept. What a program paints in is kept whole; a vast picture is not [I].
    pub(super) fn keeps(&self) -> Keep {
        let is_wanted = self.back_buffer.wishes.cache_size == FULL_CACHE;
        match (self.back_buffer.is_painted, is_wanted) {
            (false, true) if self.is_vast() => Keep::Near,
            (false, false) => Keep::Seen,
            _ => Keep::All,
        }
    }

    /// Whether the picture has more pixels than are held for what may never be seen.
    fn is_vast(&self) -> bool {
        let Ok(panorama) = self.panorama_node() else { return false };
        let Tiles { width, height, count, .. } = panorama.image;
        let images = if matches!(panorama.shape, Shape::Cube(_)) { u64::from(count) } else { 1 };
        let reduction = self.form().reduction.max(1) as u64;
        let stored = u64::from(width) * u64::from(height) * images;
        stored / (reduction * reduction) > limits::MAX_WHOLE_PANORAMA
    }

    /// The panorama with the tiles that are read for it.
    fn panorama_node(&self) -> Result<Arc<Panorama>> {
        let panorama = self.panorama.as_ref().ok_or(Error::CallNotSupportedByNode)?;
        Ok(Arc::clone(self.back_buffer.stored.as_ref().unwrap_or(panorama)))
    }

    /// The picture of the current node, of which what a mode shows was read.
    pub fn picture(&mut self, movie: &Movie, mode: Mode) -> Result<Arc<Picture>> {
        let panorama = self.panorama_node()?;
        let (view, size, keep) = (self.showing(mode).imaging_view(), self.size(), self.keeps());
        self.with_picture(movie, &panorama, |picture| {
            let look = (&view, size);
            if !picture.lacks(&panorama, look, keep) {
                return Ok(false);
            }
            Arc::make_mut(picture).show(movie, &panorama, look, keep)
        })
    }

    /// The whole picture of the current node, for those who paint in it.
    pub fn whole_picture(&mut self, movie: &Movie) -> Result<Arc<Picture>> {
        let panorama = self.panorama_node()?;
        self.back_buffer.is_painted = true;
        self.with_picture(movie, &panorama, |picture| {
            if picture.is_whole() {
                return Ok(false);
            }
            Arc::make_mut(picture).read_ahead(movie, &panorama, usize::MAX)
        })
    }

    /// Reads a little more of the current node: what is seen and has arrived by now, and some of
    /// the rest if all of it is to be kept.
    pub fn read_ahead(&mut self, movie: &Movie, mode: Mode) -> Result<()> {
        let Ok(panorama) = self.panorama_node() else { return Ok(()) };
        let is_begun = self.picture.as_ref().is_some_and(|picture| !picture.is_read());
        if !is_begun {
            return Ok(());
        }
        self.picture(movie, mode)?;
        if self.keeps() == Keep::All {
            let most = workers::count();
            self.with_picture(movie, &panorama, |picture| {
                Arc::make_mut(picture).read_ahead(movie, &panorama, most)
            })?;
        }
        Ok(())
    }

    /// Runs `change` with the picture. Where it tells that a missing tile has arrived, the view is
    /// drawn again.
    fn with_picture(
        &mut self,
        movie: &Movie,
        panorama: &Panorama,
        change: impl FnOnce(&mut Arc<Picture>) -> Result<bool>,
    ) -> Result<Arc<Picture>> {
        let mut picture = match self.picture.take() {
            Some(picture) => picture,
            None => Arc::new(Picture::unread(movie, panorama, self.form())?),
        };
        // A picture that was painted over was read as far as it went.
        let is_painted = self.back_buffer.pristine.is_some();
        let changed = if is_painted && !picture.has_arrived(movie, panorama) {
            Ok(false)
        } else {
            self.unpaint(&mut picture);
            change(&mut picture)
        };
        self.picture = Some(Arc::clone(&picture));
        if changed? {
            self.back_buffer.edition = self.back_buffer.edition.wrapping_add(1);
        }
        Ok(picture)
    }

    /// Why the picture is not whole, as far as it was read.
    pub fn damage(&self) -> Option<Error> {
        let of_object = self.object.as_ref().and_then(ObjectNode::damage);
        of_object.or_else(|| self.picture.as_ref().and_then(|picture| picture.damage))
    }

    /// Bytes of pixels that are held of the node's picture, and of its smaller versions.
    pub fn bytes_held(&self) -> (usize, usize) {
        self.picture.as_ref().map_or((0, 0), |picture| picture.bytes())
    }

    /// Makes a picture what the movie has.
    fn unpaint(&mut self, picture: &mut Arc<Picture>) {
        let Some(pristine) = self.back_buffer.pristine.take() else { return };
        if let imaging::Panorama::Cylinder(cylinder) = &mut Arc::make_mut(picture).panorama {
            cylinder.image = pristine;
            cylinder.mips = Mips::default();
        }
    }

    /// Keeps the pictures of the node that is left, as the movie has them.
    pub(super) fn keep_pictures(&mut self) {
        let mut picture = self.picture.take();
        if let Some(picture) = &mut picture {
            self.unpaint(picture);
        }
        let hot_spots = std::mem::take(&mut self.hot_spots.picture);
        if self.back_buffer.wishes.cache_size == FULL_CACHE {
            self.gallery.keep(self.node, Kept { picture, hot_spots });
        }
    }
}
