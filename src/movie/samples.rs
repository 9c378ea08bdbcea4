//! Sample tables: which bytes a sample has, and when it is shown.
//!
//! "QuickTime File Format", *Sample Atoms*. The tables stay as the file has them, as runs; a
//! sample is found by binary search, so that memory follows the file's tables and not its samples.

use super::atom::child;
use crate::base::{ByteReader, Error, FourCc, Result, room};

/// One sample.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sample {
    /// Its number; the first is 1.
    pub number: u32,
    /// When it begins, in the media's time scale.
    pub time: i64,
    /// How long it lasts.
    pub duration: u32,
    /// How many bytes it has.
    pub size: u32,
    /// Where they are in the data.
    pub offset: u64,
    /// Its sample description; the first is 1.
    pub description: u32,
    /// Whether it can be shown without the samples before it.
    pub sync: bool,
}

/// The sample table of a media.
#[derive(Debug, Clone, Default)]
pub struct SampleTable {
    pub(super) count: u32,
    pub(super) durations: Vec<DurationRun>,
    pub(super) uniform_size: u32,
    pub(super) sizes: Vec<u32>,
    /// The bytes before each block of sizes, and those of all.
    pub(super) bytes_before: Vec<u64>,
    pub(super) chunk_runs: Vec<ChunkRun>,
    pub(super) chunk_offsets: Vec<u64>,
    pub(super) syncs: Option<Vec<u32>>,
    /// Pairs of `'stsh'`: a sample, and the sync sample that may stand for it; in order.
    pub(super) shadows: Vec<[u32; 2]>,
    /// Tables that nothing here knows, as whole atoms.
    pub(super) rest: Vec<u8>,
}

/// Samples of one duration.
#[derive(Debug, Clone, Copy)]
pub(super) struct DurationRun {
    pub first: u32,
    pub time: i64,
    pub duration: u32,
}

/// Chunks with the same number of samples.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChunkRun {
    pub first_sample: u32,
    pub first_chunk: u32,
    pub samples_per_chunk: u32,
    pub description: u32,
}

/// The tables that are read here.
const KNOWN: [&[u8; 4]; 8] =
    [b"stsd", b"stts", b"stss", b"stsc", b"stsz", b"stco", b"co64", b"stsh"];

/// How many sizes are added up one by one at most.
pub(super) const BLOCK: usize = 1 << 8;

impl SampleTable {
    /// Reads the body of an `'stbl'` atom. Tables that are missing are empty.
    pub fn read(stbl: &[u8]) -> Result<Self> {
        let mut table = Self::default();
        table.read_sizes(stbl)?;
        table.read_durations(stbl)?;
        table.read_chunks(stbl)?;
        table.syncs = words(stbl, FourCc(*b"stss"))?;
        table.shadows = super::shadows::read(stbl)?;
        table.rest = others(stbl, |kind| KNOWN.contains(&&kind.0));
        Ok(table)
    }

    fn read_sizes(&mut self, stbl: &[u8]) -> Result<()> {
        let kind = FourCc(*b"stsz");
        let Some(body) = child(stbl, kind) else { return Ok(()) };
        let mut r = ByteReader::new(kind, body);
        r.skip(4)?;
        self.uniform_size = r.u32()?;
        self.count = r.u32()?;
        if self.uniform_size == 0 {
            let sizes = r.rest().chunks_exact(4).take(self.count as usize);
            self.sizes = room::collected(sizes.len(), sizes.map(word))?;
            self.count = u32::try_from(self.sizes.len()).unwrap_or(u32::MAX);
            let mut bytes = 0;
            room::push(&mut self.bytes_before, bytes)?;
            for block in self.sizes.chunks(BLOCK) {
                bytes += sum(block);
                room::push(&mut self.bytes_before, bytes)?;
            }
        }
        Ok(())
    }

    fn read_durations(&mut self, stbl: &[u8]) -> Result<()> {
        let (mut first, mut time) = (0u32, 0i64);
        for [count, duration] in rows(stbl, FourCc(*b"stts"))? {
            if count == 0 {
                continue;
            }
            room::push(&mut self.durations, DurationRun { first, time, duration })?;
            first = first.saturating_add(count);
            let lasts = i64::from(count).saturating_mul(i64::from(duration));
            time = time.saturating_add(lasts);
        }
        // Samples that the duration table does not reach have no time.
        self.count = self.count.min(first);
        Ok(())
    }

    fn read_chunks(&mut self, stbl: &[u8]) -> Result<()> {
        self.chunk_offsets = match words(stbl, FourCc(*b"stco"))? {
            Some(offsets) => {
                room::collected(offsets.len(), offsets.iter().copied().map(u64::from))?
            }
            None => {
                let offsets = rows(stbl, FourCc(*b"co64"))?;
                let wide = |[high, low]: [u32; 2]| u64::from(high) << 32 | u64::from(low);
                room::collected(offsets.len(), offsets.map(wide))?
            }
        };
        let runs: Vec<[u32; 3]> =
            rows(stbl, FourCc(*b"stsc")).and_then(|runs| room::collected(runs.len(), runs))?;
        self.chunk_runs = room::reserved(runs.len())?;
        let mut first_sample = 0u32;
        for (index, [first_chunk, samples_per_chunk, description]) in runs.iter().enumerate() {
            let first_chunk = first_chunk.checked_sub(1).ok_or(Error::InvalidSampleTable)?;
            if *samples_per_chunk == 0 {
                return Err(Error::InvalidSampleTable);
            }
            self.chunk_runs.push(ChunkRun {
                first_sample,
                first_chunk,
                samples_per_chunk: *samples_per_chunk,
                description: *description,
            });
            if let Some([next, ..]) = runs.get(index + 1) {
                let chunks = next.checked_sub(first_chunk + 1).ok_or(Error::InvalidSampleTable)?;
                first_sample =
                    first_sample.saturating_add(chunks.saturating_mul(*samples_per_chunk));
            }
        }
        Ok(())
    }

    /// How many samples there are.
    pub fn len(&self) -> u32 {
        self.count
    }

    /// Whether there is no sample.
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The end of the last sample.
    pub fn duration(&self) -> i64 {
        self.count.checked_sub(1).map_or(0, |last| {
            let (time, duration) = self.time_of(last);
            time.saturating_add(i64::from(duration))
        })
    }

    /// Sample `number`; the first is 1.
    pub fn sample(&self, number: u32) -> Result<Sample> {
        let index = number.checked_sub(1).filter(|index| *index < self.count);
        let index = index.ok_or(Error::InvalidSampleNumber)?;
        let (time, duration) = self.time_of(index);
        let run = self.chunk_run(index).ok_or(Error::InvalidSampleTable)?;
        let past = index - run.first_sample;
        let chunk = run.first_chunk as usize + (past / run.samples_per_chunk) as usize;
        let chunk_offset = self.chunk_offsets.get(chunk).ok_or(Error::InvalidChunkNumber)?;
        let before = past % run.samples_per_chunk;
        let within = self.bytes_of(index - before, before);
        Ok(Sample {
            number,
            time,
            duration,
            size: self.size_of(index),
            offset: chunk_offset.checked_add(within).ok_or(Error::InvalidSampleTable)?,
            description: run.description.max(1),
            sync: self.syncs.as_ref().is_none_or(|syncs| syncs.binary_search(&number).is_ok()),
        })
    }

    /// When sample `number` begins, and how long it lasts.
    pub fn span_of(&self, number: u32) -> Option<(i64, u32)> {
        let index = number.checked_sub(1).filter(|index| *index < self.count)?;
        Some(self.time_of(index))
    }

    /// The number of the sample that is shown at `time`; `timeNotInMedia` outside of all.
    pub fn at_time(&self, time: i64) -> Result<u32> {
        if time < 0 || time >= self.duration() {
            return Err(Error::TimeNotInMedia);
        }
        let after = self.durations.partition_point(|run| run.time <= time);
        let run = after.checked_sub(1).and_then(|index| self.durations.get(index));
        let run = run.ok_or(Error::TimeNotInMedia)?;
        let past = match run.duration {
            0 => 0,
            duration => (time - run.time) / i64::from(duration),
        };
        u32::try_from(i64::from(run.first) + past + 1).map_err(|_| Error::TimeNotInMedia)
    }

    /// The number of the first sync sample at or after `number`, or the last one before.
    pub fn sync_near(&self, number: u32, forward: bool) -> Option<u32> {
        let Some(syncs) = &self.syncs else {
            return (1..=self.count).contains(&number).then_some(number);
        };
        let place = syncs.partition_point(|sync| *sync < number);
        if forward || syncs.get(place) == Some(&number) {
            return syncs.get(place).copied();
        }
        place.checked_sub(1).and_then(|before| syncs.get(before)).copied()
    }

    fn time_of(&self, index: u32) -> (i64, u32) {
        let after = self.durations.partition_point(|run| run.first <= index);
        let run = after.checked_sub(1).and_then(|place| self.durations.get(place));
        run.map_or((0, 0), |run| {
            let past = i64::from(index - run.first).saturating_mul(i64::from(run.duration));
            (run.time.saturating_add(past), run.duration)
        })
    }

    fn chunk_run(&self, index: u32) -> Option<&ChunkRun> {
        let after = self.chunk_runs.partition_point(|run| run.first_sample <= index);
        self.chunk_runs.get(after.checked_sub(1)?)
    }

    fn size_of(&self, index: u32) -> u32 {
        match self.uniform_size {
            0 => self.sizes.get(index as usize).copied().unwrap_or(0),
            size => size,
        }
    }

    pub(super) fn bytes_of(&self, first: u32, count: u32) -> u64 {
        if self.uniform_size != 0 {
            return u64::from(self.uniform_size) * u64::from(count);
        }
        let first = first as usize;
        self.bytes_to(first + count as usize) - self.bytes_to(first)
    }

    /// The bytes of all samples before one.
    fn bytes_to(&self, index: usize) -> u64 {
        let index = index.min(self.sizes.len());
        let before = self.bytes_before.get(index / BLOCK).copied().unwrap_or(0);
        let rest = self.sizes.get(index / BLOCK * BLOCK..index).unwrap_or_default();
        before + sum(rest)
    }
}

/// The atoms that are not known, whole, one after another.
pub(super) fn others(bytes: &[u8], is_known: impl Fn(FourCc) -> bool) -> Vec<u8> {
    let unknown = super::atom::atoms(bytes).filter(|atom| !is_known(atom.kind));
    unknown.flat_map(|atom| super::write::atom(&atom.kind.0, atom.body)).collect()
}

pub(super) fn sum(sizes: &[u32]) -> u64 {
    sizes.iter().map(|size| u64::from(*size)).sum()
}

/// The rows of a table of `N` words a row: version and flags, a count, then the rows. Rows that
/// the file does not have are not counted.
pub(super) fn rows<const N: usize>(
    stbl: &[u8],
    kind: FourCc,
) -> Result<impl ExactSizeIterator<Item = [u32; N]> + '_> {
    let body = child(stbl, kind).unwrap_or(&[0; 8]);
    let mut r = ByteReader::new(kind, body);
    r.skip(4)?;
    let count = r.u32()? as usize;
    let rows = r.rest().chunks_exact(4 * N).map(|row| {
        let mut words = [0; N];
        for (word, bytes) in words.iter_mut().zip(row.chunks_exact(4)) {
            *word = self::word(bytes);
        }
        words
    });
    Ok(rows.take(count))
}

fn word(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0, |word, byte| word << 8 | u32::from(*byte))
}

fn words(stbl: &[u8], kind: FourCc) -> Result<Option<Vec<u32>>> {
    if child(stbl, kind).is_none() {
        return Ok(None);
    }
    rows(stbl, kind).and_then(|all| room::collected(all.len(), all.map(|[word]| word)).map(Some))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom(kind: &[u8; 4], words: &[u32]) -> Vec<u8> {
        let mut bytes = (8 + 4 * words.len() as u32).to_be_bytes().to_vec();
        bytes.extend(kind);
        bytes.extend(words.iter().flat_map(|word| word.to_be_bytes()));
        bytes
    }

    fn table() -> SampleTable {
        let stbl = [
            atom(b"stsz", &[0, 0, 5, 10, 20, 30, 40, 50]),
            atom(b"stts", &[0, 2, 2, 100, 3, 50]),
            atom(b"stsc", &[0, 2, 1, 2, 1, 2, 3, 2]),
            atom(b"stco", &[0, 2, 1000, 500]),
            atom(b"stss", &[0, 2, 1, 4]),
        ]
        .concat();
        SampleTable::read(&stbl).unwrap()
    }

    #[test]
    fn samples_are_found_in_their_chunks() {
        let samples: Vec<_> = (1..=5).map(|number| table().sample(number).unwrap()).collect();
        let offsets: Vec<_> = samples.iter().map(|sample| sample.offset).collect();
        assert_eq!(offsets, [1000, 1010, 500, 530, 570]);
        let times: Vec<_> = samples.iter().map(|sample| (sample.time, sample.duration)).collect();
        assert_eq!(times, [(0, 100), (100, 100), (200, 50), (250, 50), (300, 50)]);
        assert_eq!(samples[2].description, 2);
        assert_eq!(samples.iter().map(|sample| sample.sync).filter(|sync| *sync).count(), 2);
        assert_eq!(table().sample(0), Err(Error::InvalidSampleNumber));
        assert_eq!(table().sample(6), Err(Error::InvalidSampleNumber));
    }

    #[test]
    fn sizes_in_a_long_chunk_add_up() {
        for count in [255, 256, 257, 512, 1000] {
            let sizes: Vec<u32> = (0..count).map(|index| index * 7 % 100).collect();
            let stbl = [
                atom(b"stsz", &[&[0, 0, count], &sizes[..]].concat()),
                atom(b"stts", &[0, 1, count, 1]),
                atom(b"stsc", &[0, 1, 1, count, 1]),
                atom(b"stco", &[0, 1, 9]),
            ];
            let table = SampleTable::read(&stbl.concat()).unwrap();
            let mut offset = 9;
            for (number, size) in (1..).zip(sizes) {
                assert_eq!(table.sample(number).map(|sample| sample.offset), Ok(offset));
                offset += u64::from(size);
            }
        }
    }

    #[test]
    fn times_lead_to_samples() {
        let table = table();
        assert_eq!(table.duration(), 350);
        let found: Vec<_> = [0, 99, 100, 249, 250, 349].map(|time| table.at_time(time)).into();
        assert_eq!(found, [Ok(1), Ok(1), Ok(2), Ok(3), Ok(4), Ok(5)]);
        assert_eq!(table.at_time(350), Err(Error::TimeNotInMedia));
        assert_eq!(table.at_time(-1), Err(Error::TimeNotInMedia));
    }

    #[test]
    fn sync_samples_are_found_both_ways() {
        let table = table();
        assert_eq!(table.sync_near(2, true), Some(4));
        assert_eq!(table.sync_near(3, false), Some(1));
        assert_eq!(table.sync_near(4, false), Some(4));
        assert_eq!(table.sync_near(5, true), None);
    }

    #[test]
    fn a_lying_count_reserves_nothing() {
        let stbl = [
            atom(b"stsz", &[0, 0, u32::MAX, 10]),
            atom(b"stts", &[0, 1, u32::MAX, u32::MAX]),
            atom(b"stsc", &[0, u32::MAX, 1, 1, 1]),
            atom(b"stco", &[0, u32::MAX, 8]),
        ]
        .concat();
        let table = SampleTable::read(&stbl).unwrap();
        assert_eq!(table.len(), 1);
        assert_eq!(table.sample(1).map(|sample| sample.offset), Ok(8));
    }

    #[test]
    fn chunk_runs_that_go_back_are_refused() {
        let stbl = atom(b"stsc", &[0, 2, 5, 1, 1, 2, 1, 1]);
        assert_eq!(SampleTable::read(&stbl).err(), Some(Error::InvalidSampleTable));
    }
}
