//! What a movie's handlers leave behind for the next one.

use std::collections::BTreeMap;

use super::interpreter::Report;
use super::lists::List;
use crate::atoms::Variables;
use crate::base::{Error, Result};

/// Most times that are remembered to go back to.
const MOST_TIMES: usize = 256;

/// The memory of a movie's handlers.
#[derive(Debug, Clone, Default)]
pub struct Memory {
    /// The variables of its tracks, by track ID; 0 for the movie's own.
    pub variables: BTreeMap<u32, Variables>,
    /// The lists of its tracks, in the same way.
    pub lists: BTreeMap<u32, List>,
    /// Sound settings and the like that the file has no room for, by track ID and operand.
    pub settings: BTreeMap<(u32, u32), i32>,
    /// How often tracks get idle events, in ticks, where an action told so.
    pub frequencies: BTreeMap<u32, i32>,
    /// When tracks had their last idle event.
    pub idle: BTreeMap<u32, u32>,
    /// Whether an action keeps the key that is under way from everybody else.
    pub keeps_key: bool,
    /// Whether sprites were told that the movie is loaded.
    pub is_loaded: bool,
    /// The cursor that a button or an action shows; 0 for none.
    pub cursor: i16,
    /// The time of the movie at which tweens moved its view last.
    pub driven: Option<i64>,
    /// The custom handlers that are open, by their ID: tokens of components.
    pub handlers: BTreeMap<i32, u32>,
    /// What became of all actions.
    pub report: Report,
    times: Vec<(Vec<u8>, i64)>,
    random: u64,
}

impl Memory {
    /// Whether a track's idle event is due, which then counts as had. Negative frequencies are
    /// never due, and 0 always.
    pub fn is_idle_due(&mut self, track: u32, frequency: i32, now: u32) -> bool {
        let Ok(ticks) = u32::try_from(frequency) else { return false };
        let is_due = self.idle.get(&track).is_none_or(|last| now.wrapping_sub(*last) >= ticks);
        if is_due {
            self.idle.insert(track, now);
        }
        is_due
    }

    /// Remembers a time under a label, which may be empty; the oldest is forgotten for it.
    pub fn push_time(&mut self, label: &[u8], time: i64) {
        if self.times.len() == MOST_TIMES {
            self.times.remove(0);
        }
        self.times.push((label.to_vec(), time));
    }

    /// Takes back the last time.
    pub fn pop_time(&mut self) -> Result<i64> {
        self.times.pop().map(|(_, time)| time).ok_or(Error::InvalidTime)
    }

    /// Takes back the last time with a label, and all that came after it.
    pub fn pop_labelled_time(&mut self, label: &[u8]) -> Result<i64> {
        let place = self.times.iter().rposition(|(known, _)| known == label);
        let place = place.ok_or(Error::InvalidTime)?;
        let time = self.times.get(place).map(|(_, time)| *time);
        self.times.truncate(place);
        time.ok_or(Error::Internal)
    }

    /// Starts the random numbers anew.
    pub fn seed(&mut self, seed: i32) {
        self.random = u64::from(seed as u32);
    }

    /// A random number from one to another, both included [I].
    pub fn random(&mut self, min: i16, max: i16) -> i16 {
        // "Fast Splittable Pseudorandom Number Generators": a counter, well mixed.
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.random;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let (low, high) = (i64::from(min.min(max)), i64::from(min.max(max)));
        let width = (high - low + 1) as u64;
        (low + (mixed % width) as i64) as i16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn idle_events_come_at_their_frequency() {
        let mut memory = Memory::default();
        let mut due = |frequency, now| memory.is_idle_due(1, frequency, now);
        assert_eq!([due(10, 100), due(10, 109), due(10, 110)], [true, false, true]);
        assert_eq!([due(0, 110), due(-1, 500)], [true, false]);
    }

    #[test]
    fn times_come_back_in_their_order() {
        let mut memory = Memory::default();
        memory.push_time(b"", 10);
        memory.push_time(b"here", 20);
        memory.push_time(b"", 30);
        assert_eq!(memory.pop_labelled_time(b"there"), Err(Error::InvalidTime));
        assert_eq!(memory.pop_labelled_time(b"here"), Ok(20));
        assert_eq!(memory.pop_time(), Ok(10));
        assert_eq!(memory.pop_time(), Err(Error::InvalidTime));
    }

    #[test]
    fn random_numbers_stay_inside_and_repeat_with_their_seed() {
        let mut memory = Memory::default();
        let mut row = |seed| {
            memory.seed(seed);
            (0..200).map(|_| memory.random(-2, 3)).collect::<Vec<_>>()
        };
        let first = row(7);
        assert_eq!(first, row(7));
        assert_ne!(first, row(8));
        let seen: std::collections::BTreeSet<i16> = first.into_iter().collect();
        assert_eq!(seen.into_iter().collect::<Vec<_>>(), [-2, -1, 0, 1, 2, 3]);
        assert_eq!(memory.random(i16::MAX, i16::MAX), i16::MAX);
        memory.random(i16::MIN, i16::MAX);
    }
}
