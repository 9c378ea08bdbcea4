//! Frames of a video track: decoded when they are first asked for, and kept for a while.
//!
//! Frames may be differences from the one before, so a decoder stays where it is.

use std::collections::{BTreeSet, VecDeque};
use std::sync::Arc;

use parking_lot::Mutex;

use crate::base::{Error, Result, room};
use crate::codecs::{Decoder, ImageDescription, decode};
use crate::movie::Media;
use crate::raster::{Surface, workers};

/// Most bytes of decoded images that are kept: some hundred views of the usual size.
const MOST_KEPT: usize = 64 << 20;
/// Most frames that are decoded ahead at a time.
const MOST_ASKED: usize = 8;
/// Most frames that are decoded for one that is shown.
const LONGEST_CHAIN: u32 = 1 << 10;

/// Samples that other threads have decoded, or could not.
type Ahead = Arc<Mutex<Vec<(u32, Option<Surface>)>>>;

/// The images of one track.
#[derive(Default)]
pub(super) struct Frames {
    /// The latest is last.
    kept: VecDeque<(u32, Arc<Surface>)>,
    bytes: usize,
    /// Frames that are decoded ahead, and those that have been.
    asked: BTreeSet<u32>,
    ahead: Ahead,
    /// The decoder, the description that it is for, and the sample that it saw last.
    decoder: Option<(Decoder, u32, u32)>,
    /// A decoder for the next frame that needs no other, and the description that it is for.
    ready: Arc<Mutex<Option<(Decoder, u32)>>>,
}

impl std::fmt::Debug for Frames {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Frames").field("kept", &self.kept.len()).finish_non_exhaustive()
    }
}

impl Frames {
    /// The image with this number, as colours or as it is.
    pub fn image(&mut self, media: &Media, number: u32, colors: bool) -> Result<Arc<Surface>> {
        self.take_in();
        if let Some(place) = self.kept.iter().position(|(kept, _)| *kept == number) {
            let found = self.kept.remove(place).ok_or(Error::Internal)?;
            let surface = Arc::clone(&found.1);
            self.kept.push_back(found);
            return Ok(surface);
        }
        let surface = self.decode(media, number)?;
        let surface = Arc::new(if colors { in_colors(surface)? } else { surface });
        self.keep(number, &surface);
        Ok(surface)
    }

    fn keep(&mut self, number: u32, surface: &Arc<Surface>) {
        self.bytes = self.bytes.saturating_add(bytes_of(surface));
        self.kept.push_back((number, Arc::clone(surface)));
        while self.bytes > MOST_KEPT && self.kept.len() > 1 {
            if let Some((_, old)) = self.kept.pop_front() {
                self.bytes = self.bytes.saturating_sub(bytes_of(&old));
            }
        }
    }

    /// Keeps what was decoded ahead.
    fn take_in(&mut self) {
        if self.asked.is_empty() {
            return;
        }
        let done = std::mem::take(&mut *self.ahead.lock());
        for (number, surface) in done {
            self.asked.remove(&number);
            let is_kept = self.kept.iter().any(|(kept, _)| *kept == number);
            if let (Some(surface), false) = (surface, is_kept) {
                self.keep(number, &Arc::new(surface));
            }
        }
    }

    /// The image with this number, where it was decoded already.
    pub fn kept(&self, number: u32) -> Option<Arc<Surface>> {
        let found = self.kept.iter().find(|(kept, _)| *kept == number);
        found.map(|(_, surface)| Arc::clone(surface))
    }

    /// Has a key frame decoded as colours, behind what goes on; others need those before them.
    pub fn ask(&mut self, media: &Media, number: u32) {
        self.take_in();
        let is_known = self.kept.iter().any(|(kept, _)| *kept == number);
        let is_key = media.samples.sync_near(number, false) == Some(number);
        if is_known || !is_key || self.asked.len() >= MOST_ASKED || self.asked.contains(&number) {
            return;
        }
        let Ok(sample) = media.samples.sample(number) else { return };
        let description = media.description(sample.description).and_then(ImageDescription::read);
        let (Ok(description), Ok(data)) = (description, media.read_sample(number)) else { return };
        let ahead = Arc::clone(&self.ahead);
        let is_begun = workers::behind(move || {
            // What cannot be decoded tells its error when it is asked for.
            let surface = decode(&description, &data).and_then(in_colors).ok();
            ahead.lock().push((number, surface));
        });
        if is_begun {
            self.asked.insert(number);
        }
    }

    /// Decodes from the key frame on, or from where the decoder stands.
    fn decode(&mut self, media: &Media, number: u32) -> Result<Surface> {
        let key = media.samples.sync_near(number, false).unwrap_or(number);
        let (mut decoder, from) = match self.decoder.take() {
            Some((decoder, description, last)) if (key..number).contains(&last) => {
                (Some((decoder, description)), last + 1)
            }
            _ => (None, key),
        };
        if number - from > LONGEST_CHAIN {
            return Err(Error::CodecBadData);
        }
        for frame in from..=number {
            let index = media.samples.sample(frame)?.description;
            let data = media.read_sample(frame)?;
            let mut current = match decoder.take() {
                Some((decoder, old)) if old == index => decoder,
                _ => self.decoder_for(media, index)?,
            };
            if frame == number {
                let next = frame.saturating_add(1);
                let goes_on = next <= media.samples.len()
                    && media.samples.sync_near(next, false) != Some(next);
                if !goes_on {
                    // Nobody needs what the decoder keeps, which spares a copy.
                    self.make_ready(current.description(), index);
                    return current.finish(&data);
                }
                let surface = current.decode(&data)?;
                self.decoder = Some((current, index, frame));
                return Ok(surface);
            }
            current.decode(&data)?;
            decoder = Some((current, index));
        }
        Err(Error::InvalidSampleNumber)
    }
}

impl Frames {
    fn decoder_for(&self, media: &Media, index: u32) -> Result<Decoder> {
        if let Some((decoder, _)) = self.ready.lock().take().filter(|(_, ready)| *ready == index) {
            return Ok(decoder);
        }
        Decoder::new(&ImageDescription::read(media.description(index)?)?)
    }

    /// Has a decoder made for the next view, behind what goes on.
    fn make_ready(&self, description: &ImageDescription, index: u32) {
        if !Decoder::has_memory(description) {
            return;
        }
        let (ready, description) = (Arc::clone(&self.ready), description.clone());
        workers::behind(move || {
            // Without it the next frame finds its own memory.
            if let Ok(mut decoder) = Decoder::new(&description) {
                if decoder.prepare().is_ok() {
                    *ready.lock() = Some((decoder, index));
                }
            }
        });
    }
}

fn bytes_of(surface: &Surface) -> usize {
    surface.width().saturating_mul(surface.height()).saturating_mul(4)
}

/// The colours of a picture, whatever its pixels are.
fn in_colors(surface: Surface) -> Result<Surface> {
    if surface.as_argb().is_some() {
        return Ok(surface);
    }
    let (width, height) = (surface.width(), surface.height());
    let mut colors = room::zeroed(width * height)?;
    for (y, row) in colors.chunks_mut(width.max(1)).enumerate() {
        surface.read_argb(y, 0, row);
    }
    Surface::from_argb(width, height, colors)
}
