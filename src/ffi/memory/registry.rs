//! Every Handle and Ptr that was given out.

use std::collections::{HashMap, VecDeque};
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::arena::{self, Block};
use crate::base::{Error, Result, room};

/// A `Handle`: a pointer to a master pointer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Handle(pub *mut *mut u8);

/// A `Ptr`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Ptr(pub *mut u8);

impl Handle {
    /// The nil handle.
    pub const NIL: Self = Self(core::ptr::null_mut());

    /// The handle that is known by an address.
    pub(in crate::ffi) fn at(address: usize) -> Self {
        Self(core::ptr::with_exposed_provenance_mut(address))
    }

    /// Its address, by which it is known.
    pub(in crate::ffi) fn address(self) -> usize {
        self.0.addr()
    }
}

impl Ptr {
    /// The nil pointer.
    pub const NIL: Self = Self(core::ptr::null_mut());

    /// The pointer to an address that the arena gave out.
    pub(in crate::ffi) fn at(address: usize) -> Self {
        Self(core::ptr::with_exposed_provenance_mut(address))
    }
}

/// What is known of a Handle.
#[derive(Debug, Clone, Copy)]
struct Entry {
    block: Option<Block>,
    size: usize,
    state: u8,
}

/// Bits of `HGetState`.
pub(in crate::ffi) const LOCKED: u8 = 0x80;
/// The block may be purged.
pub(super) const PURGEABLE: u8 = 0x40;
/// The block belongs to a resource.
pub(super) const RESOURCE: u8 = 0x20;

/// A disposed master pointer rests until so many others were disposed of after it: a handle used
/// after its end is told as stale, not taken for a new one.
const RESTING: usize = 4096;

#[derive(Default)]
struct Registry {
    handles: HashMap<usize, Entry>,
    by_block: HashMap<usize, usize>,
    resting: VecDeque<usize>,
    pointers: HashMap<usize, (Block, usize)>,
}

static REGISTRY: LazyLock<Mutex<Registry>> = LazyLock::new(Mutex::default);

impl Registry {
    fn entry(&mut self, handle: Handle) -> Result<&mut Entry> {
        if handle.0.is_null() {
            return Err(Error::NilHandle);
        }
        self.handles.get_mut(&handle.address()).ok_or(Error::BadBlock)
    }

    fn new_master(&mut self) -> Result<usize> {
        if self.resting.len() > RESTING {
            return self.resting.pop_front().ok_or(Error::Internal);
        }
        Ok(arena::allocate(size_of::<usize>())?.address)
    }

    /// Gives a handle another block, or none, and writes its master pointer.
    fn set_block(&mut self, handle: Handle, block: Option<Block>) -> Result<()> {
        if block.is_some() {
            room::ask(|| self.by_block.try_reserve(1))?;
        }
        let entry = self.entry(handle)?;
        let old = core::mem::replace(&mut entry.block, block);
        if let Some(old) = old {
            self.by_block.remove(&old.address);
        }
        if let Some(block) = block {
            self.by_block.insert(block.address, handle.address());
        }
        let pointer = block.map_or(core::ptr::null_mut(), |block| Ptr::at(block.address).0);
        // SAFETY: the handle is in the registry, so its master pointer is ours and mapped.
        unsafe { handle.0.write(pointer) };
        Ok(())
    }
}

/// A handle without a block.
pub(super) fn new_empty() -> Result<Handle> {
    let mut registry = REGISTRY.lock();
    room::ask(|| registry.handles.try_reserve(1))?;
    let master = registry.new_master()?;
    registry.handles.insert(master, Entry { block: None, size: 0, state: 0 });
    let handle = Handle::at(master);
    registry.set_block(handle, None)?;
    Ok(handle)
}

/// A handle to a block of `size` bytes, zeroed.
pub(in crate::ffi) fn new_handle_of_size(size: usize) -> Result<Handle> {
    let block = zeroed(size)?;
    let handle = new_empty().inspect_err(|_| arena::free(block))?;
    let taken = REGISTRY.lock().set_block(handle, Some(block));
    if let Err(error) = taken {
        arena::free(block);
        dispose(handle)?;
        return Err(error);
    }
    REGISTRY.lock().entry(handle)?.size = size;
    Ok(handle)
}

/// A handle to a copy of `bytes`.
pub(in crate::ffi) fn new_handle(bytes: &[u8]) -> Result<Handle> {
    let handle = new_handle_of_size(bytes.len())?;
    with_bytes_mut(handle, |place| place.copy_from_slice(bytes))?;
    Ok(handle)
}

fn zeroed(size: usize) -> Result<Block> {
    let block = arena::allocate(size)?;
    // SAFETY: the block is ours alone and has at least `size` bytes.
    unsafe { Ptr::at(block.address).0.write_bytes(0, size) };
    Ok(block)
}

/// Disposes of a handle and its block.
pub(in crate::ffi) fn dispose(handle: Handle) -> Result<()> {
    let block = {
        let mut registry = REGISTRY.lock();
        let block = registry.entry(handle)?.block;
        registry.set_block(handle, None)?;
        registry.handles.remove(&handle.address());
        // Without room to remember it, the master pointer rests for good.
        if registry.resting.try_reserve(1).is_ok() {
            registry.resting.push_back(handle.address());
        }
        block
    };
    block.into_iter().for_each(arena::free);
    Ok(())
}

/// Frees the block of a handle, which stays.
pub(super) fn empty(handle: Handle) -> Result<()> {
    let block = {
        let mut registry = REGISTRY.lock();
        let entry = registry.entry(handle)?;
        if entry.state & LOCKED != 0 {
            return Err(Error::Purged);
        }
        entry.size = 0;
        let block = entry.block;
        registry.set_block(handle, None)?;
        block
    };
    block.into_iter().for_each(arena::free);
    Ok(())
}

/// Gives a handle a new block with undefined contents.
pub(super) fn reallocate(handle: Handle, size: usize) -> Result<()> {
    if state(handle)? & LOCKED != 0 {
        return Err(Error::Purged);
    }
    let block = zeroed(size)?;
    let old = {
        let mut registry = REGISTRY.lock();
        let old = registry.entry(handle).map(|entry| entry.block);
        let taken = registry.set_block(handle, Some(block));
        taken.inspect_err(|_| arena::free(block))?;
        registry.entry(handle)?.size = size;
        old?
    };
    old.into_iter().for_each(arena::free);
    Ok(())
}

/// The size of a handle's block; 0 for an empty one.
pub(in crate::ffi) fn size(handle: Handle) -> Result<usize> {
    REGISTRY.lock().entry(handle).map(|entry| entry.size)
}

/// Resizes a handle's block. A locked one grows only where it stands; a handle without a block is
/// `nilHandleErr`.
pub(in crate::ffi) fn set_size(handle: Handle, size: usize) -> Result<()> {
    let (block, old_size, locked) = {
        let mut registry = REGISTRY.lock();
        let entry = registry.entry(handle)?;
        let block = entry.block.ok_or(Error::NilHandle)?;
        (block, entry.size, entry.state & LOCKED != 0)
    };
    let roomy = block.capacity > 1 << 16 && size < block.capacity / 4 && !locked;
    if size <= block.capacity && !roomy {
        REGISTRY.lock().entry(handle)?.size = size;
        return Ok(());
    }
    if locked {
        return Err(Error::NoMemory);
    }
    // Growing by halves keeps the bytes that move linear in the final size.
    let grown = if size > block.capacity { size.max(block.capacity / 2 * 3) } else { size };
    let new = match arena::allocate(grown).or_else(|_| arena::allocate(size)) {
        Ok(new) => new,
        // A smaller one can stay where it is.
        Err(_) if size <= block.capacity => {
            REGISTRY.lock().entry(handle)?.size = size;
            return Ok(());
        }
        Err(error) => return Err(error),
    };
    // SAFETY: both blocks are ours, apart, and have at least so many bytes.
    unsafe {
        let from = Ptr::at(block.address).0;
        from.copy_to_nonoverlapping(Ptr::at(new.address).0, old_size.min(size));
    }
    let mut registry = REGISTRY.lock();
    let taken = registry.set_block(handle, Some(new));
    taken.inspect_err(|_| arena::free(new))?;
    registry.entry(handle)?.size = size;
    drop(registry);
    arena::free(block);
    Ok(())
}

/// The state bits of a handle.
pub(in crate::ffi) fn state(handle: Handle) -> Result<u8> {
    REGISTRY.lock().entry(handle).map(|entry| entry.state)
}

/// Sets the bits of `set` and clears those of `clear`.
pub(super) fn change_state(handle: Handle, set: u8, clear: u8) -> Result<()> {
    let mut registry = REGISTRY.lock();
    let entry = registry.entry(handle)?;
    entry.state = entry.state & !clear | set;
    Ok(())
}

/// Marks a block as a resource's, or as none.
pub(in crate::ffi) fn mark_resource(handle: Handle, is_one: bool) -> Result<()> {
    change_state(handle, if is_one { RESOURCE } else { 0 }, RESOURCE)
}

/// The handle whose block begins at `pointer`.
pub(super) fn recover(pointer: Ptr) -> Result<Handle> {
    let registry = REGISTRY.lock();
    let master = registry.by_block.get(&pointer.0.addr()).ok_or(Error::BadBlock)?;
    Ok(Handle::at(*master))
}

/// Runs `body` with the bytes of a handle; an empty one has none.
///
/// No lock is held meanwhile. `body` must not resize or dispose of this handle.
pub(in crate::ffi) fn with_bytes<R>(handle: Handle, body: impl FnOnce(&[u8]) -> R) -> Result<R> {
    with_bytes_mut(handle, |bytes| body(bytes))
}

/// As [`with_bytes`], to change the bytes in place.
pub(in crate::ffi) fn with_bytes_mut<R>(
    handle: Handle,
    body: impl FnOnce(&mut [u8]) -> R,
) -> Result<R> {
    let (block, size) = {
        let mut registry = REGISTRY.lock();
        let entry = registry.entry(handle)?;
        (entry.block, entry.size)
    };
    let Some(block) = block else { return Ok(body(&mut [])) };
    // SAFETY: the block is in the registry, so it is mapped with at least `size` bytes, and all of
    // them were written when it was made. Whoever shares it with us through C must not use it at
    // the same time, as on the original.
    let bytes = unsafe { core::slice::from_raw_parts_mut(Ptr::at(block.address).0, size) };
    Ok(body(bytes))
}

/// A copy of a handle's bytes.
pub(in crate::ffi) fn bytes_of(handle: Handle) -> Result<Vec<u8>> {
    with_bytes(handle, room::copied)?
}

/// Makes `bytes` the contents of a handle.
pub(in crate::ffi) fn replace_bytes(handle: Handle, bytes: &[u8]) -> Result<()> {
    if size(handle)? == 0 && REGISTRY.lock().entry(handle)?.block.is_none() {
        reallocate(handle, bytes.len())?;
    } else {
        set_size(handle, bytes.len())?;
    }
    with_bytes_mut(handle, |place| place.copy_from_slice(bytes))
}

/// Puts `insert` in the place of the `remove` bytes at `at`.
pub(in crate::ffi) fn splice(
    handle: Handle,
    at: usize,
    remove: usize,
    insert: &[u8],
) -> Result<()> {
    let old = size(handle)?;
    let end = at.checked_add(remove).filter(|end| *end <= old).ok_or(Error::Param)?;
    let new = old - remove;
    let new = new.checked_add(insert.len()).ok_or(Error::NoMemory)?;
    if new > old {
        set_size(handle, new)?;
    }
    with_bytes_mut(handle, |bytes| {
        bytes.copy_within(end..old, at + insert.len());
        if let Some(place) = bytes.get_mut(at..at + insert.len()) {
            place.copy_from_slice(insert);
        }
    })?;
    if new < old { set_size(handle, new) } else { Ok(()) }
}

/// A block of `size` zero bytes that is no handle.
pub(in crate::ffi) fn new_block(size: usize) -> Result<Ptr> {
    let block = zeroed(size)?;
    let mut registry = REGISTRY.lock();
    let room = room::ask(|| registry.pointers.try_reserve(1));
    room.inspect_err(|_| arena::free(block))?;
    registry.pointers.insert(block.address, (block, size));
    Ok(Ptr::at(block.address))
}

/// Gives back a block of [`new_block`].
pub(in crate::ffi) fn free_block(pointer: Ptr) -> Result<()> {
    let known = REGISTRY.lock().pointers.remove(&pointer.0.addr());
    let (block, _) = known.ok_or(Error::BadBlock)?;
    arena::free(block);
    Ok(())
}

/// The size of a block of [`new_block`].
pub(super) fn block_size(pointer: Ptr) -> Result<usize> {
    let registry = REGISTRY.lock();
    registry.pointers.get(&pointer.0.addr()).map(|(_, size)| *size).ok_or(Error::BadBlock)
}

/// The size of the block, of a handle or not, that begins at `pointer`.
pub(in crate::ffi) fn size_at(pointer: Ptr) -> Result<usize> {
    block_size(pointer).or_else(|_| size(recover(pointer)?))
}

/// Resizes a block of [`new_block`] where it stands.
pub(super) fn set_block_size(pointer: Ptr, size: usize) -> Result<()> {
    let mut registry = REGISTRY.lock();
    let entry = registry.pointers.get_mut(&pointer.0.addr()).ok_or(Error::BadBlock)?;
    if size > entry.0.capacity {
        return Err(Error::NoMemory);
    }
    entry.1 = size;
    Ok(())
}
