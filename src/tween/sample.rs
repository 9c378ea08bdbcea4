//! A tween sample: its entries, and the sequence that they may come in.

use super::entry::Tween;
use super::output::Output;
use crate::atoms::{Child, Container, ROOT};
use crate::base::{Error, Fixed, FourCc, Result};

/// Most entries and steps of a sample.
const MOST: usize = 256;

/// A tween sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    entries: Vec<(u32, Tween)>,
    steps: Vec<Step>,
}

/// A step of a sequence.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// The part of the sample at which it is over.
    pub end: f64,
    /// The entry that it shows.
    pub entry: u32,
    /// Which data of that; the tween with them.
    pub data: u32,
    tween: Tween,
}

impl Sample {
    /// The sample in a container. Entries that cannot be read are left away; an error where none
    /// is left.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        let container = Container::open(bytes)?;
        let all = |kind: [u8; 4]| {
            container.children(ROOT).filter(move |child| child.kind == FourCc(kind)).take(MOST)
        };
        let entry = |child: Child| {
            let tween = Tween::read(&container, child.offset, 1).ok()?;
            Some((child.id, tween))
        };
        let entries: Vec<(u32, Tween)> = all(*b"twen").filter_map(entry).collect();
        let step = |child: Child| {
            let data: &[u8; 12] = container.data(child).ok()?.first_chunk()?;
            let [end, entry, data] = [0, 4, 8]
                .map(|at| u32::from_be_bytes([data[at], data[at + 1], data[at + 2], data[at + 3]]));
            let (atom, _) = container.find_by_id(ROOT, FourCc(*b"twen"), entry)?;
            let tween = Tween::read(&container, atom.offset, data).ok()?;
            // A percentage as a part, or as a number of hundredths [I].
            let end = Fixed(end as i32).to_f64();
            Some(Step { end: if end > 1.0 { end / 100.0 } else { end }, entry, data, tween })
        };
        let steps = all(*b"seqe").filter_map(step).collect();
        if entries.is_empty() { Err(Error::CannotFindAtom) } else { Ok(Self { entries, steps }) }
    }

    /// The entry that is shown at a time of the sample, and its value: of a sequence the step that
    /// is under way, whose time is its own; else the entry with this ID, or the first.
    pub fn value(&self, id: Option<u32>, time: f64, duration: f64) -> Result<Output> {
        let part = if duration > 0.0 { (time / duration).clamp(0.0, 1.0) } else { 0.0 };
        let mut begin = 0.0;
        for (place, step) in self.steps.iter().enumerate() {
            if part <= step.end || place + 1 == self.steps.len() {
                let lasts = (step.end - begin).max(0.0) * duration;
                return step.tween.at(time - begin * duration, lasts);
            }
            begin = step.end;
        }
        let wanted = self.entries.iter().find(|(known, _)| id.is_none_or(|id| id == *known));
        let (_, tween) = wanted.ok_or(Error::CannotFindAtom)?;
        tween.at(time, duration)
    }
}
