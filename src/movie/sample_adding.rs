//! Adding samples to a sample table.

use super::samples::{BLOCK, ChunkRun, DurationRun, SampleTable, sum};
use crate::base::{Error, Result, limits, room};

/// Samples that are added together: they lie one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewSamples {
    /// How many.
    pub count: u32,
    /// The bytes of each.
    pub size: u32,
    /// How long each lasts.
    pub duration: u32,
    /// Their sample description; the first is 1.
    pub description: u32,
    /// Where the first one is.
    pub offset: u64,
    /// Whether they can be shown without others.
    pub sync: bool,
}

/// Samples that lie one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Chunk {
    /// Where the first one is.
    pub offset: u64,
    /// The bytes of all.
    pub len: u64,
    /// Their sample description; the first is 1.
    pub description: u32,
    /// The number of the first one.
    pub first: u32,
}

impl SampleTable {
    /// How many samples can be shown without the ones before them.
    pub fn sync_count(&self) -> u32 {
        let listed = |syncs: &Vec<u32>| u32::try_from(syncs.len()).unwrap_or(u32::MAX);
        self.syncs.as_ref().map_or(self.count, listed)
    }

    /// How many chunks there are, also such as have no samples.
    pub fn chunk_count(&self) -> usize {
        self.chunk_offsets.len()
    }

    /// A chunk, the first of which is 0; nothing for one without samples.
    pub fn chunk(&self, index: usize) -> Result<Option<Chunk>> {
        let offset = *self.chunk_offsets.get(index).ok_or(Error::InvalidChunkNumber)?;
        let after = self.chunk_runs.partition_point(|run| run.first_chunk as usize <= index);
        let run = after.checked_sub(1).and_then(|place| self.chunk_runs.get(place));
        let Some(run) = run else { return Ok(None) };
        let past = (index as u64 - u64::from(run.first_chunk)) * u64::from(run.samples_per_chunk);
        let first = u32::try_from(u64::from(run.first_sample).saturating_add(past));
        let Some(first) = first.ok().filter(|first| *first < self.count) else { return Ok(None) };
        let count = run.samples_per_chunk.min(self.count - first);
        let len = self.bytes_of(first, count);
        let description = run.description.max(1);
        Ok(Some(Chunk { offset, len, description, first: first + 1 }))
    }

    /// Takes note that a chunk lies elsewhere now.
    pub fn move_chunk(&mut self, index: usize, offset: u64) {
        if let Some(place) = self.chunk_offsets.get_mut(index) {
            *place = offset;
        }
    }

    /// Adds samples behind all others; nothing changes on an error.
    pub fn add(&mut self, new: NewSamples) -> Result<()> {
        let count = self.count.checked_add(new.count).filter(|_| new.count > 0);
        let count = count.filter(|count| *count <= limits::MAX_SAMPLES).ok_or(Error::Param)?;
        let time = self.duration();
        let chunk = u32::try_from(self.chunk_offsets.len()).map_err(|_| Error::NoMemory)?;
        if self.durations.last().is_none_or(|run| run.duration != new.duration) {
            self.durations.push(DurationRun { first: self.count, time, duration: new.duration });
        }
        if self.uniform_size != 0 {
            self.sizes = room::filled(self.uniform_size, self.count as usize)?;
            self.uniform_size = 0;
        }
        self.sizes.resize(count as usize, new.size);
        self.bytes_before.truncate(self.count as usize / BLOCK + 1);
        if self.bytes_before.is_empty() {
            self.bytes_before.push(0);
        }
        while self.bytes_before.len() * BLOCK <= self.sizes.len() {
            let start = (self.bytes_before.len() - 1) * BLOCK;
            let before = self.bytes_before.last().copied().unwrap_or(0);
            let block = self.sizes.get(start..start + BLOCK).unwrap_or_default();
            self.bytes_before.push(before + sum(block));
        }
        let is_same = |run: &ChunkRun| {
            run.samples_per_chunk == new.count && run.description == new.description
        };
        if !self.chunk_runs.last().is_some_and(is_same) {
            self.chunk_runs.push(ChunkRun {
                first_sample: self.count,
                first_chunk: chunk,
                samples_per_chunk: new.count,
                description: new.description,
            });
        }
        self.chunk_offsets.push(new.offset);
        if !new.sync && self.syncs.is_none() {
            self.syncs = Some((1..=self.count).collect());
        }
        if let Some(syncs) = self.syncs.as_mut().filter(|_| new.sync) {
            syncs.extend(self.count + 1..=count);
        }
        self.count = count;
        Ok(())
    }
}
