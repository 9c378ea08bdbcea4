//! Shadow syncs: samples that may stand for others which need the ones before them.
//!
//! "QuickTime File Format", *Shadow Sync Atoms*: one who jumps about in a movie begins with the
//! shadow, and so need not go back to the last sync sample.

use super::samples::{SampleTable, rows};
use crate::base::{Error, FourCc, Result, room};

/// The pairs of a sample table, by sample; of several for one sample the last counts.
pub(super) fn read(stbl: &[u8]) -> Result<Vec<[u32; 2]>> {
    let pairs = rows(stbl, FourCc(*b"stsh"))?;
    let mut pairs: Vec<[u32; 2]> = room::collected(pairs.len(), pairs)?;
    pairs.reverse();
    pairs.sort_by_key(|[sample, _]| *sample);
    pairs.dedup_by_key(|[sample, _]| *sample);
    Ok(pairs)
}

impl SampleTable {
    /// The number of the sync sample that may stand for sample `number`; 0 where there is none.
    pub fn shadow_sync(&self, number: u32) -> Result<u32> {
        self.checked(number)?;
        let place = self.shadows.binary_search_by_key(&number, |[sample, _]| *sample);
        let pair = place.ok().and_then(|place| self.shadows.get(place));
        Ok(pair.map_or(0, |[_, sync]| *sync))
    }

    /// Has sample `sync` stand for sample `number`; 0 has none stand for it.
    pub fn set_shadow_sync(&mut self, number: u32, sync: u32) -> Result<()> {
        self.checked(number)?;
        if sync != 0 {
            self.checked(sync)?;
        }
        match (self.shadows.binary_search_by_key(&number, |[sample, _]| *sample), sync) {
            (Ok(place), 0) => {
                self.shadows.remove(place);
            }
            (Ok(place), _) => {
                if let Some(pair) = self.shadows.get_mut(place) {
                    *pair = [number, sync];
                }
            }
            (Err(_), 0) => {}
            (Err(place), _) => self.shadows.insert(place, [number, sync]),
        }
        Ok(())
    }

    fn checked(&self, number: u32) -> Result<()> {
        let is_there = (1..=self.len()).contains(&number);
        if is_there { Ok(()) } else { Err(Error::InvalidSampleNumber) }
    }
}
