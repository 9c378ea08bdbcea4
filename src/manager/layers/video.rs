//! Video tracks: the sample at a time, decoded.

use std::any::Any;

use super::super::frames::Frames;
use super::{Drawer, Moment, TrackPicture};
use crate::base::Result;
use crate::raster::GraphicsMode;

/// Shows the frames of a video track.
#[derive(Debug, Default)]
pub(super) struct Video {
    frames: Frames,
}

impl Drawer for Video {
    fn picture(&mut self, moment: &Moment<'_>) -> Result<Option<TrackPicture>> {
        let media = &moment.track.media;
        // Where the media ends before its edit, nothing shows.
        let Ok(number) = media.samples.at_time(moment.media_time) else { return Ok(None) };
        let surface = self.frames.image(media, number, true)?;
        let (mode, color) = media.graphics_mode();
        Ok(Some(TrackPicture { surface, mode: GraphicsMode { mode, color } }))
    }

    fn as_any(&mut self) -> &mut dyn Any {
        self
    }
}
