//! Pictures of nodes that were left, kept for coming back.
//!
//! All instances share one limit: what was left longest ago goes first. The smaller versions of what is
//! shown count too. The picture that is shown now is not here; it belongs to its instance.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use parking_lot::Mutex;

use super::hot_spot_picture::Stored;
use super::picture::Picture;
use crate::imaging::bytes_of_versions;

/// Most bytes of pixels that are kept of nodes that were left, together with all smaller versions [I].
const MOST_KEPT: usize = 64 << 20;

static LEFT: Mutex<VecDeque<Entry>> = Mutex::new(VecDeque::new());
static NEXT_OWNER: AtomicU64 = AtomicU64::new(0);

/// The pictures of a node.
#[derive(Debug, Default)]
pub(super) struct Kept {
    /// What is seen.
    pub picture: Option<Arc<Picture>>,
    /// Its hot spots.
    pub hot_spots: Stored,
}

impl Kept {
    /// Without smaller versions, which are counted by themselves.
    fn bytes(&self) -> usize {
        let picture = self.picture.as_ref().map_or(0, |picture| picture.bytes().0);
        picture.saturating_add(self.hot_spots.bytes())
    }
}

struct Entry {
    owner: u64,
    node: u32,
    kept: Kept,
    bytes: usize,
}

/// What an instance has kept; it goes with the instance.
#[derive(Debug)]
pub(super) struct Gallery(u64);

impl Default for Gallery {
    fn default() -> Self {
        Self(NEXT_OWNER.fetch_add(1, Ordering::Relaxed))
    }
}

impl Gallery {
    /// Keeps the pictures of a node that is left, if there is room.
    pub fn keep(&self, node: u32, kept: Kept) {
        let bytes = kept.bytes();
        drop(self.take(node));
        if bytes == 0 || bytes > MOST_KEPT {
            return;
        }
        LEFT.lock().push_back(Entry { owner: self.0, node, kept, bytes });
        make_room();
    }

    /// The pictures of a node, if they are still there.
    pub fn take(&self, node: u32) -> Option<Kept> {
        let mut left = LEFT.lock();
        let place = left.iter().position(|entry| (entry.owner, entry.node) == (self.0, node))?;
        left.remove(place).map(|entry| entry.kept)
    }

    /// Lets everything go.
    pub fn clear(&self) {
        let mut left = LEFT.lock();
        let all = std::mem::take(&mut *left).into_iter();
        let (gone, others): (VecDeque<Entry>, _) = all.partition(|entry| entry.owner == self.0);
        *left = others;
        // Memory is given back without the lock.
        drop(left);
        drop(gone);
    }
}

/// Lets go what is too much.
pub(super) fn make_room() {
    loop {
        let mut left = LEFT.lock();
        let all: usize = left.iter().map(|entry| entry.bytes).sum();
        if all + bytes_of_versions() <= MOST_KEPT {
            return;
        }
        let Some(first) = left.pop_front() else { return };
        // Memory is given back without the lock, and versions are no longer counted.
        drop(left);
        drop(first);
    }
}

impl Drop for Gallery {
    fn drop(&mut self) {
        self.clear();
    }
}
