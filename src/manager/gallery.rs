//! Pictures of nodes that were left, kept for coming back.
//!
//! All instances share one limit: what was left longest ago goes first. What is shown now is not
//! here; it belongs to its instance.

use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use parking_lot::Mutex;

use super::hot_spot_picture::Stored;
use super::picture::Picture;

/// Most bytes of pixels that are kept of nodes that were left [I].
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
    fn bytes(&self) -> usize {
        let picture = self.picture.as_ref().map_or(0, |picture| picture.bytes());
        // Smaller versions of the picture are a third of it at most.
        (picture + picture / 3).saturating_add(self.hot_spots.bytes())
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
        let mut left = LEFT.lock();
        left.push_back(Entry { owner: self.0, node, kept, bytes });
        let mut all: usize = left.iter().map(|entry| entry.bytes).sum();
        let mut gone = Vec::new();
        while all > MOST_KEPT {
            let Some(first) = left.pop_front() else { break };
            all -= first.bytes;
            gone.push(first);
        }
        // Memory is given back without the lock.
        drop(left);
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

impl Drop for Gallery {
    fn drop(&mut self) {
        self.clear();
    }
}
