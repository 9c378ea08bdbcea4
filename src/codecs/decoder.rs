//! Decoders with a memory, for frames that change what the frame before showed.

use std::hint::black_box;

use super::fit::{Canvas, argb_canvas, indexed_canvas};
use super::system::{self, SystemDecoder};
use super::{Codec, ImageDescription, check, cinepak, find, graphics};
use crate::base::{Error, Result};
use crate::raster::{Pixels, Surface};

/// A system's least unit of memory.
const PAGE: usize = 4096;

/// How a format is decoded.
#[derive(Clone, Copy)]
pub(super) enum Method {
    /// Every frame is a whole picture.
    Whole(fn(&ImageDescription, &[u8]) -> Result<Surface>),
    /// The same, of colours for which there may be memory already.
    Into(fn(&ImageDescription, &[u8], Spare) -> Result<Surface>),
    /// A frame is drawn over the one before.
    Over {
        /// The picture before the first frame.
        start: fn(&ImageDescription) -> Result<Frame>,
        /// Draws a frame.
        draw: fn(&ImageDescription, &mut Frame, &mut Memory, &[u8]) -> Result<()>,
    },
}

/// The picture that frames are drawn over, in whole blocks.
#[derive(Clone)]
pub(super) enum Frame {
    Colors(Canvas<u32>),
    Indices(Canvas<u8>),
}

impl Frame {
    /// A picture of one colour, with sides rounded up to a multiple of `block`.
    pub fn colors(description: &ImageDescription, block: usize, fill: u32) -> Result<Self> {
        let (width, height) = description.size();
        let mut canvas = argb_canvas(width, height, block)?;
        if fill != 0 {
            canvas.pixels.fill(fill);
        }
        Ok(Self::Colors(canvas))
    }

    /// A picture of index 0, with sides rounded up to a multiple of `block`.
    pub fn indices(description: &ImageDescription, block: usize) -> Result<Self> {
        let (width, height) = description.size();
        Ok(Self::Indices(indexed_canvas(width, height, block, &description.palette())?))
    }

    fn into_surface(self, description: &ImageDescription) -> Result<Surface> {
        let (width, height) = description.size();
        match self {
            Self::Colors(canvas) => Surface::from_argb(width, height, canvas.crop(width, height)),
            Self::Indices(canvas) => {
                let indices = canvas.crop(width, height);
                Surface::from_indices(width, height, indices, description.palette())
            }
        }
    }

    /// Takes over the pixels of a picture of the same kind and size.
    fn load(&mut self, picture: &Surface, description: &ImageDescription) -> Result<()> {
        if (picture.width(), picture.height()) != description.size() {
            return Err(Error::Param);
        }
        match (self, picture.pixels()) {
            (Self::Colors(canvas), Pixels::Argb(pixels)) => {
                canvas.load(pixels, picture.width());
                Ok(())
            }
            (Self::Indices(canvas), Pixels::Indexed { indices, .. }) => {
                canvas.load(indices, picture.width());
                Ok(())
            }
            _ => Err(Error::Param),
        }
    }
}

/// How much of the picture a frame has drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Coverage {
    /// Every pixel.
    Whole,
    /// Perhaps not every pixel.
    Part,
}

/// Memory for a picture that was made ready before, or none.
#[derive(Default)]
pub(super) struct Spare(Vec<u32>);

impl From<Vec<u32>> for Spare {
    /// Pixels of 0.
    fn from(pixels: Vec<u32>) -> Self {
        Self(pixels)
    }
}

impl Spare {
    /// Pixels of 0 for a picture of this size.
    pub fn colors(self, width: usize, height: usize) -> Result<Vec<u32>> {
        match width.checked_mul(height) {
            Some(area) if area == self.0.len() => Ok(self.0),
            _ => Ok(Surface::argb(width, height)?.into_colors()),
        }
    }
}

/// What a decoder keeps besides the picture.
#[derive(Default)]
pub(super) struct Memory {
    /// For the next picture.
    spare: Spare,
    /// No frame has been drawn on the picture yet; all of it is 0.
    bare: bool,
    /// Cinepak's codebooks.
    pub colors: Vec<cinepak::Books<u32>>,
    /// Cinepak's codebooks where there are indices.
    pub indices: Vec<cinepak::Books<u8>>,
    /// The Graphics codec's sets of colours.
    pub caches: Option<Box<graphics::Caches>>,
}

impl Memory {
    /// Has what the first frame left out of an opaque picture be black; most leave out nothing, so
    /// that this is cheaper than to begin with black.
    pub fn blacken(&mut self, canvas: &mut Canvas<u32>, covered: bool) {
        if std::mem::take(&mut self.bare) && !covered {
            canvas.pixels.iter_mut().for_each(|pixel| *pixel |= 0xFF00_0000);
        }
    }
}

/// Decodes the frames of one description in their order, from a key frame on.
pub struct Decoder {
    description: ImageDescription,
    means: Means,
    frame: Option<Frame>,
    memory: Memory,
}

/// What decodes the frames.
enum Means {
    Ours(&'static Codec),
    System(Box<dyn SystemDecoder>),
}

impl Decoder {
    /// A decoder that has seen no frame yet.
    pub fn new(description: &ImageDescription) -> Result<Self> {
        let means = match find(description.codec) {
            Some(codec) => Means::Ours(codec),
            None => {
                let codecs = system::for_format(description.codec).ok_or(Error::NoCodec)?;
                check(description, &[0; 4])?;
                Means::System((codecs.open)(description)?)
            }
        };
        let memory = Memory::default();
        Ok(Self { description: description.clone(), means, frame: None, memory })
    }

    /// A decoder whose last frame showed `picture`; what the codec keeps besides is not known.
    pub fn resume(description: &ImageDescription, picture: &Surface) -> Result<Self> {
        let mut decoder = Self::new(description)?;
        check(description, &[0; 4])?;
        if let Means::Ours(Codec { method: Method::Over { start, .. }, .. }) = decoder.means {
            let mut frame = start(description)?;
            // Nothing is bare: what the picture shows stays.
            frame.load(picture, description)?;
            decoder.frame = Some(frame);
        }
        Ok(decoder)
    }

    /// What the frames are.
    pub fn description(&self) -> &ImageDescription {
        &self.description
    }

    /// Whether [`Decoder::prepare`] has something to do.
    pub fn has_memory(description: &ImageDescription) -> bool {
        match find(description.codec).map(|codec| codec.method) {
            Some(Method::Over { .. }) => true,
            // Fewer bits may be indices.
            Some(Method::Into(_)) => description.depth > 8 && description.depth <= 32,
            _ => false,
        }
    }

    /// Has the memory of the picture at hand before the first frame: a system takes about as long to
    /// give it as a fast format takes to fill it.
    pub fn prepare(&mut self) -> Result<()> {
        let Means::Ours(codec) = self.means else { return Ok(()) };
        check(&self.description, &[0; 4])?;
        // What is zero already is only there once it is written to.
        match codec.method {
            Method::Whole(_) => {}
            Method::Into(_) => {
                let (width, height) = self.description.size();
                self.memory.spare = Surface::argb(width, height)?.into_colors().into();
                touch(&mut self.memory.spare.0);
            }
            Method::Over { start, .. } => {
                self.memory.bare = true;
                match self.frame.insert(start(&self.description)?) {
                    Frame::Colors(canvas) => touch(&mut canvas.pixels),
                    Frame::Indices(canvas) => touch(&mut canvas.pixels),
                }
            }
        }
        Ok(())
    }

    /// Decodes the next frame. A damaged one may leave its marks for the frames after it.
    pub fn decode(&mut self, data: &[u8]) -> Result<Surface> {
        self.draw(data)?.map_or_else(
            || {
                let frame = self.frame.clone().ok_or(Error::Codec)?;
                frame.into_surface(&self.description)
            },
            Ok,
        )
    }

    /// Decodes the last frame that is asked for.
    pub fn finish(mut self, data: &[u8]) -> Result<Surface> {
        if let Some(surface) = self.draw(data)? {
            return Ok(surface);
        }
        self.frame.ok_or(Error::Codec)?.into_surface(&self.description)
    }

    /// Gives a whole picture, or draws over the frame.
    fn draw(&mut self, data: &[u8]) -> Result<Option<Surface>> {
        check(&self.description, data)?;
        let codec = match &mut self.means {
            Means::Ours(codec) => codec,
            Means::System(decoder) => return decoder.decode(data).map(Some),
        };
        match codec.method {
            Method::Whole(decode) => decode(&self.description, data).map(Some),
            Method::Into(decode) => {
                decode(&self.description, data, std::mem::take(&mut self.memory.spare)).map(Some)
            }
            Method::Over { start, draw } => {
                if self.frame.is_none() {
                    self.frame = Some(start(&self.description)?);
                    self.memory.bare = true;
                }
                let frame = self.frame.as_mut().ok_or(Error::Codec)?;
                draw(&self.description, frame, &mut self.memory, data)?;
                Ok(None)
            }
        }
    }
}

/// Writes what is there to each page.
fn touch<T: Copy>(pixels: &mut [T]) {
    let page = PAGE / size_of::<T>().max(1);
    for pixel in pixels.iter_mut().step_by(page.max(1)) {
        *black_box(&mut *pixel) = *pixel;
    }
}

/// Decodes a frame over the picture before it, or a key frame where there is none.
///
/// For formats whose frames need more than the picture before, such as Cinepak's codebooks, keep a
/// [`Decoder`].
pub fn decode_onto(
    previous: Option<&Surface>,
    description: &ImageDescription,
    data: &[u8],
) -> Result<Surface> {
    let decoder = match previous {
        Some(picture) => Decoder::resume(description, picture)?,
        None => Decoder::new(description)?,
    };
    decoder.finish(data)
}
