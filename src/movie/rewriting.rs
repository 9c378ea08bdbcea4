//! All samples of a media at once: read, and put in the place of those that were there.

use std::sync::Arc;

use super::media::Media;
use super::sample_adding::NewSamples;
use super::samples::SampleTable;
use super::source::DataSource;
use super::store::Store;
use crate::base::{Error, Result};

/// What every sample description begins with.
const HEAD: usize = 16;
/// Most bytes that are taken from a media at once.
const MAX_BYTES: usize = 1 << 28;

impl Media {
    /// The bytes of all samples.
    pub fn all_samples(&self) -> Result<Vec<Vec<u8>>> {
        let mut room = MAX_BYTES;
        let mut samples = Vec::new();
        for number in 1..=self.samples.len() {
            let sample = self.read_sample(number)?;
            room = room.checked_sub(sample.len()).ok_or(Error::NoMemory)?;
            samples.push(sample);
        }
        Ok(samples)
    }

    /// Gives the first sample description other data behind its head of 16 bytes.
    pub fn set_first_description(&mut self, data: &[u8]) -> Result<()> {
        let description = self.descriptions.first_mut().ok_or(Error::InvalidSampleDescription)?;
        description.truncate(HEAD);
        description.extend(data);
        let size = u32::try_from(description.len()).map_err(|_| Error::NoMemory)?;
        let place = description.first_chunk_mut().ok_or(Error::InvalidSampleDescription)?;
        *place = size.to_be_bytes();
        Ok(())
    }

    /// Gives every sample other bytes, which go to `store`; times and descriptions stay.
    pub fn replace_samples(&mut self, samples: &[Vec<u8>], store: &Arc<Store>) -> Result<()> {
        if samples.len() != self.samples.len() as usize {
            return Err(Error::Param);
        }
        let sync = |number| self.samples.sync_near(number, false) == Some(number);
        let replacements: Vec<Replacement<'_>> = samples
            .iter()
            .zip(1..)
            .map(|(bytes, number)| Replacement { number, bytes, sync: sync(number) })
            .collect();
        self.put_samples(replacements, store)
    }

    /// Has these samples instead of those there are, in this order; their bytes go to `store`.
    pub fn put_samples<'a>(
        &mut self,
        samples: impl IntoIterator<Item = Replacement<'a>>,
        store: &Arc<Store>,
    ) -> Result<()> {
        let mut table = SampleTable::default();
        for Replacement { number, bytes, sync } in samples {
            let old = self.samples.sample(number)?;
            let (_, duration) = self.samples.span_of(number).ok_or(Error::Internal)?;
            table.add(NewSamples {
                count: 1,
                size: u32::try_from(bytes.len()).map_err(|_| Error::NoMemory)?,
                duration,
                description: old.description,
                offset: store.append(bytes)?,
                sync,
            })?;
        }
        self.samples = table;
        self.point_to_itself();
        self.data.own = Some(DataSource::store(Arc::clone(store)));
        self.data.store = Some(Arc::clone(store));
        Ok(())
    }
}

/// A sample in the place of one that was there, with its duration and description.
#[derive(Debug, Clone, Copy)]
pub struct Replacement<'a> {
    /// The number of the old one.
    pub number: u32,
    /// The bytes of the new one.
    pub bytes: &'a [u8],
    /// Whether it is whole by itself.
    pub sync: bool,
}
