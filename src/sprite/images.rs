//! The images that the sprites of a key frame share.

use std::ops::Range;
use std::sync::{Arc, OnceLock};

use super::image::Image;
use super::names;
use super::properties::integer;
use crate::atoms::{Child, Container};
use crate::base::{ByteReader, Error, Fixed, FourCc, Result, SharedBytes, limits};

/// What turns the data of images into pictures; nothing below this layer decodes.
pub trait Decode: std::fmt::Debug + Send + Sync {
    /// The image of compressed data; the description has its size in front.
    fn decode(&self, description: &[u8], data: &[u8]) -> Result<Arc<Image>>;

    /// The image that a data reference leads to.
    fn fetch(&self, kind: FourCc, reference: &[u8]) -> Result<Arc<Image>>;
}

/// Where an image's picture comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Source {
    /// A description and data, in the sample.
    Data(SharedBytes, Range<usize>),
    /// A data reference.
    Reference(FourCc, Vec<u8>),
    /// A picture that was brought.
    Picture,
}

/// A shared image.
#[derive(Debug, Clone)]
pub struct SharedImage {
    /// Its ID.
    pub id: u32,
    /// Its name; empty for none.
    pub name: Vec<u8>,
    /// The point of the image that lies at a sprite's own (0, 0).
    pub registration: (Fixed, Fixed),
    /// The group to which it belongs; 0 for none.
    pub group: i32,
    /// The index of the image that is shown while this one is not there; 0 for none.
    pub stand_in: i16,
    source: Source,
    decoded: OnceLock<Result<Arc<Image>>>,
}

const REGISTRATION: FourCc = FourCc(*b"imrg");

impl SharedImage {
    /// Reads an image's atom. `bytes` are those of the container.
    pub fn read(bytes: &SharedBytes, container: &Container, atom: Child) -> Result<Self> {
        let mut image = Self::empty(atom.id);
        let (mut reference, mut kind) = (None, FourCc(*b"alis"));
        for child in container.children_of(atom) {
            let child = child?;
            if !child.is_leaf() {
                continue;
            }
            let leaf = container.data(child)?;
            match &child.kind.0 {
                b"imda" if !leaf.is_empty() => {
                    image.source = Source::Data(Arc::clone(bytes), child.inside());
                }
                b"imre" => reference = Some(leaf.to_vec()),
                b"imrt" => kind = ByteReader::new(child.kind, leaf).four_cc().unwrap_or(kind),
                b"imrg" => {
                    let mut r = ByteReader::new(REGISTRATION, leaf);
                    // A point that is cut off is none.
                    image.registration = match (r.fixed(), r.fixed()) {
                        (Ok(x), Ok(y)) => (x, y),
                        _ => (Fixed(0), Fixed(0)),
                    };
                }
                b"imgr" => image.group = integer(leaf).unwrap_or(0),
                b"defi" => image.stand_in = integer(leaf).unwrap_or(0) as i16,
                b"name" => image.name = names::text(leaf).to_vec(),
                _ => {}
            }
        }
        if let (Some(reference), Source::Picture) = (reference, &image.source) {
            image.source = Source::Reference(kind, reference);
        }
        Ok(image)
    }

    fn empty(id: u32) -> Self {
        Self {
            id,
            name: Vec::new(),
            registration: (Fixed(0), Fixed(0)),
            group: 0,
            stand_in: 0,
            source: Source::Picture,
            decoded: OnceLock::new(),
        }
    }

    /// An image that a data reference leads to.
    pub fn referenced(id: u32, kind: FourCc, reference: Vec<u8>) -> Self {
        Self { source: Source::Reference(kind, reference), ..Self::empty(id) }
    }

    /// Shows another picture from now on.
    pub fn replace(&mut self, picture: Arc<Image>) {
        self.source = Source::Picture;
        self.decoded = OnceLock::from(Ok(picture));
    }

    /// The picture, decoded when it is first asked for; what failed once is not tried again.
    pub fn picture(&self, decode: &dyn Decode) -> Result<Arc<Image>> {
        let load = || match &self.source {
            Source::Data(..) => {
                let (description, data) = self.data().ok_or(Error::BadImageDescription)?;
                decode.decode(description, data)
            }
            Source::Reference(kind, reference) => decode.fetch(*kind, reference),
            Source::Picture => Err(Error::CodecBadData),
        };
        self.decoded.get_or_init(load).clone()
    }

    /// The image's description, with its size in front, and its data, where the sample has them.
    pub fn data(&self) -> Option<(&[u8], &[u8])> {
        let Source::Data(bytes, range) = &self.source else { return None };
        let leaf = bytes.get(range.clone())?;
        let size = u32::from_be_bytes(*leaf.first_chunk()?) as usize;
        leaf.split_at_checked(size).filter(|_| size as u64 <= limits::MAX_SAMPLE_BYTES)
    }
}
