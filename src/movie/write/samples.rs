//! Sample tables as bytes.

use super::atom;
use crate::base::ByteWriter;
use crate::movie::samples::SampleTable;

fn table<const N: usize>(kind: &[u8; 4], rows: impl ExactSizeIterator<Item = [u32; N]>) -> Vec<u8> {
    let mut w = ByteWriter::default();
    w.u32(0);
    w.u32(u32::try_from(rows.len()).unwrap_or(u32::MAX));
    rows.flatten().for_each(|word| w.u32(word));
    atom(kind, &w.finish())
}

impl SampleTable {
    /// The tables of an `'stbl'` atom but for the descriptions.
    pub(super) fn write(&self) -> Vec<u8> {
        let count = self.len();
        let times = self.durations.iter().enumerate().map(|(place, run)| {
            let end = self.durations.get(place + 1).map_or(count, |next| next.first);
            [end.saturating_sub(run.first), run.duration]
        });
        let mut all = table(b"stts", times);
        if let Some(syncs) = &self.syncs {
            all.extend(table(b"stss", syncs.iter().map(|number| [*number])));
        }
        if !self.shadows.is_empty() {
            all.extend(table(b"stsh", self.shadows.iter().copied()));
        }
        let runs = self.chunk_runs.iter();
        all.extend(table(
            b"stsc",
            runs.map(|run| [run.first_chunk + 1, run.samples_per_chunk, run.description]),
        ));
        let mut w = ByteWriter::default();
        w.u32(0);
        w.u32(self.uniform_size);
        w.u32(count);
        self.sizes.iter().for_each(|size| w.u32(*size));
        all.extend(atom(b"stsz", &w.finish()));
        let offsets = &self.chunk_offsets;
        if offsets.iter().all(|offset| u32::try_from(*offset).is_ok()) {
            all.extend(table(b"stco", offsets.iter().map(|offset| [*offset as u32])));
        } else {
            let halves = |offset: &u64| [(*offset >> 32) as u32, *offset as u32];
            all.extend(table(b"co64", offsets.iter().map(halves)));
        }
        all.extend(&self.rest);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::movie::NewSamples;

    fn samples(table: &SampleTable) -> Vec<crate::movie::Sample> {
        (1..=table.len()).map(|number| table.sample(number).unwrap()).collect()
    }

    #[test]
    fn what_is_added_comes_back() {
        let mut made = SampleTable::default();
        let add = |count, size, duration, description, offset, sync| NewSamples {
            count,
            size,
            duration,
            description,
            offset,
            sync,
        };
        for part in [
            add(3, 10, 100, 1, 50, true),
            add(1, 25, 100, 1, 80, false),
            add(1, 30, 60, 2, 105, true),
            add(2, 30, 60, 2, 1 << 34, true),
        ] {
            made.add(part).unwrap();
        }
        assert_eq!((made.len(), made.duration()), (7, 580));
        let told = samples(&made);
        assert_eq!(told[2].offset, 70);
        assert_eq!(told[6].offset, (1 << 34) + 30);
        assert_eq!(told[3].time, 300);
        assert_eq!(told.iter().filter(|sample| !sample.sync).count(), 1);
        let again = SampleTable::read(&made.write()).unwrap();
        assert_eq!(samples(&again), told);
        assert!(made.add(add(u32::MAX, 1, 1, 1, 0, true)).is_err());
        assert_eq!(made.len(), 7);
    }
}
