//! Sprite samples: key frames, and the overrides that stand on them.
//!
//! "QuickTime File Format", *Sprite Track Media Format* and *Sprite media handler sample QT atom
//! container formats*.

use std::io::Read;
use std::sync::Arc;

use super::buttons::Behaviors;
use super::images::SharedImage;
use super::names;
use super::properties::{Changes, Properties};
use crate::atoms::Variables;
use crate::atoms::{Child, Container};
use crate::base::{ByteReader, Error, FourCc, Result, SharedBytes, limits, room};
use crate::movie::Media;

/// The bytes of sample `number` of a sprite media, unpacked where its description says so.
pub fn read_sample(media: &Media, number: u32) -> Result<SharedBytes> {
    let sample = media.samples.sample(number)?;
    let description = media.description(sample.description).unwrap_or_default();
    unpack(description, media.read_sample(number)?)
}

/// Unpacks a sample whose description names a decompressor; old descriptions end before that.
pub fn unpack(description: &[u8], sample: Vec<u8>) -> Result<SharedBytes> {
    match description.get(20..24) {
        None | Some([0, 0, 0, 0]) => Ok(sample.into()),
        Some(b"zlib") => inflate(&sample).map(Arc::from),
        Some(_) => Err(Error::NoCodec),
    }
}

/// The size, then the compressed bytes.
fn inflate(sample: &[u8]) -> Result<Vec<u8>> {
    let mut r = ByteReader::new(FourCc(*b"zlib"), sample);
    let size = r.u32().map_err(|_| Error::CodecBadData)?;
    if u64::from(size) > limits::MAX_SAMPLE_BYTES {
        return Err(Error::NoMemory);
    }
    let mut bytes = Vec::new();
    let mut stream = flate2::read::ZlibDecoder::new(r.rest()).take(u64::from(size));
    stream.read_to_end(&mut bytes).map_err(|_| Error::CodecBadData)?;
    if bytes.len() != size as usize {
        return Err(Error::CodecBadData);
    }
    Ok(bytes)
}

/// A sprite as its key frame defines it.
#[derive(Debug, Clone)]
pub struct Definition {
    /// Its ID.
    pub id: u32,
    /// Its name; empty for none.
    pub name: Vec<u8>,
    /// How it is at first.
    pub properties: Properties,
    /// What it does by itself under the mouse.
    pub behaviors: Behaviors,
    atom: Child,
}

/// A key frame.
#[derive(Debug, Clone)]
pub struct KeyFrame {
    bytes: SharedBytes,
    /// The images that all share; the first has index 1.
    pub images: Vec<SharedImage>,
    /// The sprites in the order of their indices.
    pub sprites: Vec<Definition>,
    variables: Option<Child>,
}

impl KeyFrame {
    /// Reads a key frame's container.
    pub fn read(bytes: SharedBytes) -> Result<Self> {
        let container = Container::open(&bytes)?;
        let (mut images, mut sprites, mut variables) = (Vec::new(), Vec::new(), None);
        for child in container.children_of(container.root()?) {
            room::is_there()?;
            let child = child?;
            match &child.kind.0 {
                b"dflt" if child.id == 1 => {
                    (images, variables) = read_shared(&bytes, &container, child)?;
                }
                b"sprt" => sprites.push(read_definition(&container, child)?),
                _ => {}
            }
        }
        Ok(Self { images, sprites, variables, bytes: Arc::clone(&bytes) })
    }

    /// Sets the variables that the key frame brings.
    pub fn set_variables(&self, variables: &mut Variables) -> Result<()> {
        match self.variables {
            Some(atom) => variables.read(&Container::open(&self.bytes)?, atom),
            None => Ok(()),
        }
    }

    /// The container, and the handler of an event of a sprite in it.
    pub fn handler(&self, sprite: u32, event: FourCc) -> Option<(SharedBytes, u32)> {
        let atom = self.sprites.iter().find(|definition| definition.id == sprite)?.atom;
        handler_in(&self.bytes, atom, event)
    }

    /// The container, and the handler of the frame's being loaded in it.
    pub fn frame_handler(&self) -> Option<(SharedBytes, u32)> {
        frame_handler_in(&self.bytes)
    }
}

fn read_shared(
    bytes: &SharedBytes,
    container: &Container,
    shared: Child,
) -> Result<(Vec<SharedImage>, Option<Child>)> {
    let (mut images, mut variables) = (Vec::new(), None);
    for child in container.children_of(shared) {
        room::is_there()?;
        let child = child?;
        match &child.kind.0 {
            b"imct" if child.id == 1 => {
                for image in container.children_of(child) {
                    room::is_there()?;
                    let image = image?;
                    if &image.kind.0 == b"imag" {
                        images.push(SharedImage::read(bytes, container, image)?);
                    }
                }
            }
            b"vars" => variables = Some(child),
            _ => {}
        }
    }
    Ok((images, variables))
}

fn read_definition(container: &Container, atom: Child) -> Result<Definition> {
    let mut properties = Properties::default();
    Changes::read(container, atom)?.apply(&mut properties);
    let (mut name, mut behaviors) = (Vec::new(), Behaviors::default());
    for child in container.children_of(atom) {
        room::is_there()?;
        let child = child?;
        match &child.kind.0 {
            b"name" if child.is_leaf() => name = names::text(container.data(child)?).to_vec(),
            b"beha" => behaviors = Behaviors::read(container, child)?,
            _ => {}
        }
    }
    Ok(Definition { id: atom.id, name, properties, behaviors, atom })
}

/// An override sample.
#[derive(Debug, Clone)]
pub struct Override {
    bytes: SharedBytes,
    sprites: Vec<(Child, Changes)>,
}

impl Override {
    /// Reads an override's container.
    pub fn read(bytes: SharedBytes) -> Result<Self> {
        let container = Container::open(&bytes)?;
        let mut sprites = Vec::new();
        for child in container.children_of(container.root()?) {
            room::is_there()?;
            let child = child?;
            if &child.kind.0 == b"sprt" {
                sprites.push((child, Changes::read(&container, child)?));
            }
        }
        Ok(Self { sprites, bytes: Arc::clone(&bytes) })
    }

    /// The sprites that it changes, by ID, and how.
    pub fn changes(&self) -> impl Iterator<Item = (u32, Changes)> + '_ {
        self.sprites.iter().map(|(atom, changes)| (atom.id, *changes))
    }

    /// As [`KeyFrame::handler`].
    pub fn handler(&self, sprite: u32, event: FourCc) -> Option<(SharedBytes, u32)> {
        let (atom, _) = self.sprites.iter().find(|(atom, _)| atom.id == sprite)?;
        handler_in(&self.bytes, *atom, event)
    }

    /// As [`KeyFrame::frame_handler`].
    pub fn frame_handler(&self) -> Option<(SharedBytes, u32)> {
        frame_handler_in(&self.bytes)
    }
}

fn handler_in(bytes: &SharedBytes, sprite: Child, event: FourCc) -> Option<(SharedBytes, u32)> {
    let container = Container::open(bytes).ok()?;
    let is_handler = |child: &Child| &child.kind.0 == b"evnt" && child.id == event.to_u32();
    let found = container.children_of(sprite).map_while(Result::ok).find(is_handler)?;
    Some((Arc::clone(bytes), found.offset))
}

fn frame_handler_in(bytes: &SharedBytes) -> Option<(SharedBytes, u32)> {
    let container = Container::open(bytes).ok()?;
    let root = container.root().ok()?;
    let is_handler = |child: &Child| &child.kind.0 == b"fram";
    let found = container.children_of(root).map_while(Result::ok).find(is_handler)?;
    Some((Arc::clone(bytes), found.offset))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Write;

    #[test]
    fn a_packed_sample_is_unpacked_to_its_size_and_no_further() {
        let pack = |size: u32, bytes: &[u8]| {
            let mut out = flate2::write::ZlibEncoder::new(
                size.to_be_bytes().to_vec(),
                flate2::Compression::default(),
            );
            out.write_all(bytes).unwrap();
            out.finish().unwrap()
        };
        let mut description = vec![0; 28];
        let plain: &[u8] = &[7; 300];
        assert_eq!(&*unpack(&description, plain.to_vec()).unwrap(), plain);
        assert_eq!(&*unpack(&description[..16], plain.to_vec()).unwrap(), plain);
        description[20..24].copy_from_slice(b"zlib");
        assert_eq!(&*unpack(&description, pack(300, plain)).unwrap(), plain);
        // A size that lies, and data that are cut off.
        assert_eq!(unpack(&description, pack(301, plain)), Err(Error::CodecBadData));
        assert_eq!(unpack(&description, pack(u32::MAX, plain)), Err(Error::NoMemory));
        assert_eq!(unpack(&description, vec![0, 0]), Err(Error::CodecBadData));
        description[20] = b'x';
        assert_eq!(unpack(&description, plain.to_vec()), Err(Error::NoCodec));
    }
}
