//! Large pages for large pictures: a bent row of a view meets a new page of memory with almost every
//! row of the picture.

/// Fewer bytes are not worth a call.
#[cfg(target_os = "linux")]
const WORTH_IT: usize = 4 << 20;
/// Memory is advised about in these units at least; larger pages are no problem.
#[cfg(target_os = "linux")]
const UNIT: usize = 1 << 16;

/// Asks for large pages where the room of `pixels` that is still to be filled will lie.
#[cfg(target_os = "linux")]
pub fn prefer_large_pages<P>(pixels: &mut Vec<P>) {
    let room = pixels.spare_capacity_mut();
    let start = room.as_mut_ptr().cast::<u8>();
    let skipped = start.align_offset(UNIT);
    let bytes = size_of_val(room).saturating_sub(skipped) / UNIT * UNIT;
    if bytes >= WORTH_IT {
        // SAFETY: whole pages inside one allocation; the advice changes no byte of them. A system
        // that does not know it refuses, which is as good.
        unsafe { libc::madvise(start.add(skipped).cast(), bytes, libc::MADV_HUGEPAGE) };
    }
}

/// Other systems choose by themselves.
#[cfg(not(target_os = "linux"))]
pub fn prefer_large_pages<P>(_: &mut Vec<P>) {}
