//! Tokens: what C holds instead of pointers to our objects.
//!
//! A token is an odd 31-bit number with a kind, a slot and a generation. It is never followed; a
//! stale, foreign or nil one resolves to nothing. Being below 2 GiB it survives a cast to `SInt32`.

use std::sync::Arc;

use parking_lot::RwLock;

use crate::base::{Error, Result};

const SLOT_BITS: u32 = 16;
const GENERATION_BITS: u32 = 10;
const KIND_SHIFT: u32 = 1 + SLOT_BITS + GENERATION_BITS;
const MAX_SLOTS: usize = 1 << SLOT_BITS;
const MAX_GENERATION: u32 = (1 << GENERATION_BITS) - 1;

/// What a token stands for; keeps a `Track` from being taken for a `Movie`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u32)]
pub enum Kind {
    /// A `Movie`.
    Movie = 1,
    /// A `Track`.
    Track,
    /// A `Media`.
    Media,
    /// A `UserData`.
    UserData,
    /// A `ComponentInstance`, such as a `MovieController`.
    Component,
    /// A `QTVRInstance`.
    Instance,
    /// A `TimeBase`.
    TimeBase,
    /// An `ImageSequence`.
    ImageSequence,
    /// A `SpriteWorld`.
    SpriteWorld,
    /// A `Sprite`.
    Sprite,
    /// A `QTMLMutex`.
    Mutex,
    /// An `ImageSequenceDataSource`.
    DataSource,
}

/// The objects of one kind, by token.
#[derive(Debug)]
pub struct Table<T> {
    kind: Kind,
    slots: RwLock<Slots<T>>,
}

#[derive(Debug)]
struct Slots<T> {
    entries: Vec<Slot<T>>,
    free: Vec<usize>,
}

#[derive(Debug)]
struct Slot<T> {
    generation: u32,
    object: Option<Arc<T>>,
}

impl<T> Table<T> {
    /// An empty table.
    pub const fn new(kind: Kind) -> Self {
        Self { kind, slots: RwLock::new(Slots { entries: Vec::new(), free: Vec::new() }) }
    }

    /// Takes `object` in and gives its token.
    pub fn insert(&self, object: Arc<T>) -> Result<u32> {
        let mut slots = self.slots.write();
        let index = match slots.free.pop() {
            Some(index) => index,
            None if slots.entries.len() < MAX_SLOTS => {
                slots.entries.push(Slot { generation: 0, object: None });
                slots.entries.len() - 1
            }
            None => return Err(Error::NoMemory),
        };
        let slot = slots.entries.get_mut(index).ok_or(Error::Internal)?;
        slot.object = Some(object);
        Ok(self.token(index, slot.generation))
    }

    /// The object that `token` stands for, if it is still here.
    pub fn get(&self, token: u32) -> Option<Arc<T>> {
        let (index, generation) = self.split(token)?;
        let slots = self.slots.read();
        let slot = slots.entries.get(index)?;
        (slot.generation == generation).then(|| slot.object.clone()).flatten()
    }

    /// Takes the object out; from now on its token is stale.
    pub fn remove(&self, token: u32) -> Option<Arc<T>> {
        let (index, generation) = self.split(token)?;
        let mut slots = self.slots.write();
        let slot = slots.entries.get_mut(index)?;
        if slot.generation != generation {
            return None;
        }
        let object = slot.object.take()?;
        // A slot whose generations are used up stays empty: a token never comes twice.
        if slot.generation < MAX_GENERATION {
            slot.generation += 1;
            slots.free.push(index);
        }
        Some(object)
    }

    /// Every token and object for which `wanted` holds.
    pub fn find_all(&self, wanted: impl Fn(&T) -> bool) -> Vec<(u32, Arc<T>)> {
        let slots = self.slots.read();
        let entries = slots.entries.iter().enumerate();
        entries
            .filter_map(|(index, slot)| {
                let object = slot.object.as_ref().filter(|object| wanted(object))?;
                Some((self.token(index, slot.generation), Arc::clone(object)))
            })
            .collect()
    }

    fn token(&self, index: usize, generation: u32) -> u32 {
        (self.kind as u32) << KIND_SHIFT | generation << (1 + SLOT_BITS) | (index as u32) << 1 | 1
    }

    fn split(&self, token: u32) -> Option<(usize, u32)> {
        let of_this_kind = token & 1 == 1 && token >> KIND_SHIFT == self.kind as u32;
        let index = (token >> 1) as usize & (MAX_SLOTS - 1);
        let generation = token >> (1 + SLOT_BITS) & MAX_GENERATION;
        of_this_kind.then_some((index, generation))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_object_leaves_a_stale_token() {
        let table = Table::new(Kind::Movie);
        let first = table.insert(Arc::new("first")).unwrap();
        assert_eq!(table.get(first).as_deref(), Some(&"first"));
        table.remove(first);
        let second = table.insert(Arc::new("second")).unwrap();
        assert_ne!(first, second);
        assert_eq!(table.get(first), None);
        assert_eq!(table.get(second).as_deref(), Some(&"second"));
    }

    #[test]
    fn tokens_are_odd_and_below_two_gib() {
        let table = Table::new(Kind::TimeBase);
        let token = table.insert(Arc::new(())).unwrap();
        assert!(token & 1 == 1 && i32::try_from(token).is_ok());
    }

    #[test]
    fn a_token_of_another_kind_is_foreign() {
        let movies = Table::new(Kind::Movie);
        let tracks: Table<()> = Table::new(Kind::Track);
        let token = movies.insert(Arc::new(())).unwrap();
        assert_eq!(tracks.get(token), None);
        assert_eq!(movies.get(0), None);
    }

    #[test]
    fn used_up_slots_are_not_given_again() {
        let table = Table::new(Kind::Media);
        let mut seen = std::collections::HashSet::new();
        for _ in 0..3000 {
            let token = table.insert(Arc::new(())).unwrap();
            assert!(seen.insert(token));
            table.remove(token);
        }
    }
}
