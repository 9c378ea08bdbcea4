//! The media of a track: what its samples are, and where.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use parking_lot::Mutex;

use super::alias::{DataReference, read_data_references};
use super::atom::{atoms, child};
use super::samples::{SampleTable, others};
use super::source::DataSource;
use super::store::Store;
use super::user_data::UserData;
use crate::base::{ByteReader, Error, FourCc, Result, limits, room};

/// A media.
#[derive(Debug, Clone, Default)]
pub struct Media {
    /// What kind of media this is: `'vide'`, `'qtvr'`, `'pano'`, `'STpn'` …
    pub handler: FourCc,
    /// Who made the handler.
    pub manufacturer: FourCc,
    /// The handler's name, Mac Roman; real files may lack it.
    pub handler_name: Vec<u8>,
    /// When the media was made, in seconds since 1904.
    pub created: u64,
    /// When it was changed.
    pub modified: u64,
    /// Units a second.
    pub time_scale: u32,
    /// Its duration, as its header tells.
    pub duration: i64,
    /// A Mac language code.
    pub language: u16,
    /// A Mac quality value.
    pub quality: u16,
    /// The sample descriptions, each as in the file, with its size.
    pub descriptions: Vec<Vec<u8>>,
    /// Where the data may be; the first has index 1.
    pub data_references: Vec<DataReference>,
    /// The sample table.
    pub samples: SampleTable,
    /// The children of `'gmhd'`, which hold what a handler keeps for itself.
    pub general_header: Vec<u8>,
    /// The media property atom container, of `'code'`.
    pub property_atom: Option<Vec<u8>>,
    /// The input map container, of `'imap'`.
    pub input_map: Option<Vec<u8>>,
    /// User data of the media.
    pub user_data: UserData,
    /// What else the media information has, whole atoms: the header for pictures or sound …
    pub(super) information_rest: Vec<u8>,
    /// Atoms of the media that nothing here knows.
    pub(super) rest: Vec<u8>,
    pub(super) data: MediaData,
    /// Whether samples may be added now.
    pub(super) is_edited: bool,
}

/// Where a media's samples are read from.
#[derive(Debug, Clone, Default)]
pub(super) struct MediaData {
    /// The movie's own data.
    pub own: Option<DataSource>,
    /// The file that has them, beside which others are looked for.
    pub path: Option<PathBuf>,
    /// Where new samples go.
    pub store: Option<Arc<Store>>,
    /// Other files that were opened, by data reference.
    pub opened: Arc<Mutex<Vec<(usize, DataSource)>>>,
}

impl Media {
    pub(super) fn read(mdia: &[u8], data: MediaData) -> Result<Self> {
        let mut media = Self { data, ..Self::default() };
        for atom in atoms(mdia) {
            match &atom.kind.0 {
                b"mdhd" => media.read_header(atom.body)?,
                b"hdlr" => media.read_handler(atom.body)?,
                b"minf" => media.read_information(atom.body)?,
                b"imap" => media.input_map = Some(room::copied(atom.body)?),
                b"udta" => media.user_data = UserData::read(atom.body)?,
                _ => {}
            }
        }
        let known = [b"mdhd", b"hdlr", b"minf", b"imap", b"udta"];
        media.rest = others(mdia, |kind| known.contains(&&kind.0));
        Ok(media)
    }

    fn read_header(&mut self, body: &[u8]) -> Result<()> {
        let mut r = ByteReader::new(FourCc(*b"mdhd"), body);
        let long = r.u8()? == 1;
        r.skip(3)?;
        let time = |r: &mut ByteReader<'_>| if long { r.u64() } else { r.u32().map(u64::from) };
        self.created = time(&mut r)?;
        self.modified = time(&mut r)?;
        self.time_scale = r.u32()?;
        self.duration = time(&mut r)?.min(i64::MAX as u64) as i64;
        self.language = r.u16()?;
        self.quality = r.u16()?;
        Ok(())
    }

    fn read_handler(&mut self, body: &[u8]) -> Result<()> {
        let mut r = ByteReader::new(FourCc(*b"hdlr"), body);
        r.skip(8)?;
        self.handler = r.four_cc()?;
        self.manufacturer = r.four_cc()?;
        // Real files end here, without even the length of a name.
        let name = r.rest().get(8..).unwrap_or_default();
        if let Some((len, rest)) = name.split_first() {
            self.handler_name = rest.get(..usize::from(*len)).unwrap_or(rest).to_vec();
        }
        Ok(())
    }

    fn read_information(&mut self, minf: &[u8]) -> Result<()> {
        for atom in atoms(minf) {
            match &atom.kind.0 {
                b"gmhd" => self.general_header = room::copied(atom.body)?,
                b"dinf" => {
                    let dref = child(atom.body, FourCc(*b"dref"));
                    self.data_references = read_data_references(dref.unwrap_or_default())?;
                }
                b"stbl" => {
                    let stsd = child(atom.body, FourCc(*b"stsd"));
                    self.descriptions = read_descriptions(stsd.unwrap_or_default())?;
                    self.samples = SampleTable::read(atom.body)?;
                }
                b"code" => self.property_atom = Some(room::copied(atom.body)?),
                _ => {}
            }
        }
        let known = [b"gmhd", b"dinf", b"stbl", b"code"];
        self.information_rest = others(minf, |kind| known.contains(&&kind.0));
        Ok(())
    }

    /// The bytes of sample `number`; the first is 1.
    ///
    /// `couldNotResolveDataRef` where the file that should have them is not there, `eofErr` where it
    /// ends before them.
    pub fn read_sample(&self, number: u32) -> Result<Vec<u8>> {
        let sample = self.samples.sample(number)?;
        if u64::from(sample.size) > limits::MAX_SAMPLE_BYTES {
            return Err(Error::NoMemory);
        }
        let source = self.source_of(sample.description)?;
        source.read(sample.offset, sample.size as usize)
    }

    /// Whether the data of a sample are there to be read.
    pub fn has_data(&self, number: u32) -> Result<bool> {
        let sample = self.samples.sample(number)?;
        let source = self.source_of(sample.description)?;
        Ok(source.has(sample.offset, sample.size.into()))
    }

    /// The folder beside whose files other files are looked for.
    pub fn folder(&self) -> Option<&Path> {
        self.data.path.as_deref()?.parent()
    }

    /// The sample description with this index; the first is 1.
    pub fn description(&self, index: u32) -> Result<&[u8]> {
        let place = (index as usize).checked_sub(1);
        let description = place.and_then(|place| self.descriptions.get(place));
        description.map(Vec::as_slice).ok_or(Error::InvalidSampleDescriptionIndex)
    }

    /// The place in the list of the data reference that a description names.
    pub(super) fn reference_of(&self, description: u32) -> usize {
        // Descriptions name their data reference at offset 14; headers say 0 for the first.
        let description = self.description(description).unwrap_or_default();
        let index = description
            .get(14..16)
            .map_or(1, |bytes| bytes.iter().fold(0, |index, byte| index << 8 | usize::from(*byte)));
        index.max(1) - 1
    }

    /// Where the samples of a description are.
    pub(super) fn source_of(&self, description: u32) -> Result<DataSource> {
        let place = self.reference_of(description);
        let own = || self.data.own.clone().ok_or(Error::CouldNotResolveDataRef);
        let Some(reference) = self.data_references.get(place) else {
            return if place == 0 { own() } else { Err(Error::BadDataRefIndex) };
        };
        if reference.same_file {
            return own();
        }
        let mut opened = self.data.opened.lock();
        if let Some((_, source)) = opened.iter().find(|(known, _)| *known == place) {
            return Ok(source.clone());
        }
        let source = self.open(reference)?;
        opened.push((place, source.clone()));
        Ok(source)
    }

    fn open(&self, reference: &DataReference) -> Result<DataSource> {
        let folder = self.data.path.as_ref().and_then(|path| path.parent());
        let folder = folder.ok_or(Error::CouldNotResolveDataRef)?;
        let names = reference.file_names();
        let found = names.iter().find_map(|name| DataSource::open(&folder.join(name)).ok());
        found.ok_or(Error::CouldNotResolveDataRef)
    }
}

fn read_descriptions(stsd: &[u8]) -> Result<Vec<Vec<u8>>> {
    let count = stsd
        .get(4..8)
        .map_or(0, |count| count.iter().fold(0, |count, byte| count << 8 | usize::from(*byte)));
    let mut rest = stsd.get(8..).unwrap_or_default();
    let mut descriptions = Vec::new();
    while descriptions.len() < count.min(limits::MAX_HEADER_ENTRIES) {
        let Some(size) = rest.first_chunk().map(|size| u32::from_be_bytes(*size) as usize) else {
            break;
        };
        let Some(description) = rest.get(..size).filter(|_| size >= 8) else { break };
        room::push(&mut descriptions, room::copied(description)?)?;
        rest = rest.get(size..).unwrap_or_default();
    }
    Ok(descriptions)
}
