//! The QuickDraw records as they lie in memory, packed to two bytes as in the classic headers.
//!
//! Numbers are in the order of this machine. Handles and pointers grow with the machine; what the
//! headers call `long` has 32 bits here, as in a file.

use super::memory::{Handle, Ptr};
use crate::base::{Error, Fixed, Point, Rect, Result};

/// Whether `size` is right: the first number where pointers have eight bytes, else the second.
#[allow(dead_code, reason = "compilers before 1.86 do not count what constants alone use")]
pub(super) const fn sized(size: usize, wide: usize, narrow: usize) -> bool {
    size == if cfg!(target_pointer_width = "64") { wide } else { narrow }
}

/// An `RGBColor`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct RGBColor {
    /// 0 to 65535.
    pub red: u16,
    /// 0 to 65535.
    pub green: u16,
    /// 0 to 65535.
    pub blue: u16,
}

impl RGBColor {
    /// The colour as an opaque 0xAARRGGBB, by its high bytes.
    pub fn to_argb(self) -> u32 {
        let [red, green, blue] = [self.red, self.green, self.blue].map(|part| u32::from(part >> 8));
        0xFF00_0000 | red << 16 | green << 8 | blue
    }

    /// The colour of a 0xAARRGGBB.
    pub fn from_argb(color: u32) -> Self {
        let [_, red, green, blue] = color.to_be_bytes().map(|byte| u16::from(byte) * 0x0101);
        Self { red, green, blue }
    }
}

/// A `ColorSpec`: an entry of a colour table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct ColorSpec {
    /// The pixel value.
    pub value: i16,
    /// The colour.
    pub rgb: RGBColor,
}

/// The start of a `ColorTable`; its entries follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct ColorTableHeader {
    /// Tells tables apart.
    pub seed: i32,
    /// 0x8000: the entries are indexed by position.
    pub flags: i16,
    /// The number of entries less one.
    pub size: i16,
}

/// A `BitMap`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct BitMap {
    /// The first row.
    pub base_addr: Ptr,
    /// Bytes from one row to the next; the two high bits are 0 for a bit map.
    pub row_bytes: i16,
    /// The coordinates of the pixels.
    pub bounds: Rect,
}

/// A `PixMap`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct PixMap {
    /// The first row.
    pub base_addr: Ptr,
    /// Bytes from one row to the next in the low 14 bits, and 0x8000 for "not a bit map".
    pub row_bytes: i16,
    /// The coordinates of the pixels.
    pub bounds: Rect,
    /// 4: the base address has all its bits.
    pub version: i16,
    /// 0.
    pub pack_type: i16,
    /// Bytes from one row to the next where 14 bits do not hold them.
    pub pack_size: i32,
    /// Pixels in an inch.
    pub h_res: Fixed,
    /// Pixels in an inch.
    pub v_res: Fixed,
    /// 0 for indices, 16 for colours.
    pub pixel_type: i16,
    /// Bits of a pixel.
    pub pixel_size: i16,
    /// Components of a pixel.
    pub component_count: i16,
    /// Bits of a component.
    pub component_size: i16,
    /// How a pixel lies in memory.
    pub pixel_format: u32,
    /// The colour table.
    pub table: Handle,
    /// Nil.
    pub extension: Ptr,
}

/// A `PixPat`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct PixPatHeader {
    /// 0: bits.
    pub kind: i16,
    /// The pixel map of a coloured one.
    pub map: Handle,
    /// Its pixels.
    pub data: Handle,
    /// Nil.
    pub expanded: Handle,
    /// −1: not expanded.
    pub is_expanded: i16,
    /// Nil.
    pub expanded_map: Handle,
    /// Eight rows of eight bits.
    pub bits: [u8; 8],
}

/// A `GDevice`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct GDevice {
    /// 0: no driver.
    pub ref_num: i16,
    /// 0.
    pub id: i16,
    /// 0 for indices, 2 for colours.
    pub kind: i16,
    /// Nil.
    pub inverse_table: Handle,
    /// 0.
    pub resolution: i16,
    /// Nil.
    pub search_proc: Handle,
    /// Nil.
    pub complement_proc: Handle,
    /// Bits of `gdDevType` and others.
    pub flags: i16,
    /// The device's pixels.
    pub pixmap: Handle,
    /// The program's own.
    pub ref_con: i32,
    /// Nil.
    pub next: Handle,
    /// The coordinates of the pixels.
    pub rect: Rect,
    /// −1: no driver.
    pub mode: i32,
    /// 0.
    pub cursor_bytes: i16,
    /// 0.
    pub cursor_depth: i16,
    /// Nil.
    pub cursor_data: Handle,
    /// Nil.
    pub cursor_mask: Handle,
    /// 0.
    pub reserved: i32,
    /// Nil.
    pub extension: Handle,
}

/// A `CGrafPort`.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct CGrafPort {
    /// 0: the screen.
    pub device: i16,
    /// The pixels.
    pub pixmap: Handle,
    /// 0xC000 and the version: tells from a `GrafPort`.
    pub version: i16,
    /// Nil.
    pub variables: Handle,
    /// 0.
    pub extra_width: i16,
    /// 0x8000: half a pixel.
    pub pen_fraction: i16,
    /// The part that is drawn in.
    pub port_rect: Rect,
    /// The part that can be seen.
    pub visible: Handle,
    /// The part that drawing is limited to.
    pub clip: Handle,
    /// Nil.
    pub back_pattern: Handle,
    /// For drawing.
    pub fore_color: RGBColor,
    /// For erasing.
    pub back_color: RGBColor,
    /// Where the pen is.
    pub pen_place: Point,
    /// How thick the pen is.
    pub pen_size: Point,
    /// `patCopy` at first.
    pub pen_mode: i16,
    /// Nil.
    pub pen_pattern: Handle,
    /// Nil.
    pub fill_pattern: Handle,
    /// Below 0 where the pen is hidden.
    pub pen_visible: i16,
    /// 0: the system font.
    pub text_font: i16,
    /// Style bits, and a byte between.
    pub text_face: [u8; 2],
    /// `srcOr` at first.
    pub text_mode: i16,
    /// 0: the font's own.
    pub text_size: i16,
    /// 0.
    pub space_extra: Fixed,
    /// The pixel value of `fore_color`.
    pub fore_pixel: i32,
    /// The pixel value of `back_color`.
    pub back_pixel: i32,
    /// 0.
    pub color_bit: i16,
    /// 0.
    pub pattern_stretch: i16,
    /// Nil.
    pub picture: Handle,
    /// Nil.
    pub region: Handle,
    /// Nil.
    pub polygon: Handle,
    /// Nil: the standard procedures.
    pub procedures: Ptr,
}

/// An `EventRecord`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct EventRecord {
    /// The kind; 0 for nothing.
    pub what: u16,
    /// What the kind says.
    pub message: u32,
    /// When, in ticks.
    pub when: u32,
    /// Where the mouse was, in global coordinates.
    pub place: Point,
    /// The keys held, and the button.
    pub modifiers: u16,
}

/// An `FInfo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct FInfo {
    /// The file's type.
    pub kind: u32,
    /// The program that made it.
    pub creator: u32,
    /// Flags of the Finder.
    pub flags: u16,
    /// Where its icon is.
    pub location: Point,
    /// The window that its icon is in.
    pub folder: i16,
}

/// A `NumVersion`: the bytes of a word, in the order of this machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(C)]
pub struct NumVersion(pub [u8; 4]);

/// A `ComponentDescription`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[repr(C, packed(2))]
pub struct ComponentDescription {
    /// What kind of component.
    pub kind: u32,
    /// Which of its kind.
    pub sub_kind: u32,
    /// Whose.
    pub manufacturer: u32,
    /// What it can do.
    pub flags: u32,
    /// Which flags count in a search.
    pub flags_mask: u32,
}

const _: () = {
    use core::mem::{offset_of, size_of};
    assert!(size_of::<RGBColor>() == 6 && size_of::<ColorSpec>() == 8);
    assert!(size_of::<ColorTableHeader>() == 8);
    assert!(size_of::<EventRecord>() == 16 && offset_of!(EventRecord, place) == 10);
    assert!(size_of::<ComponentDescription>() == 20 && size_of::<FInfo>() == 16);
    assert!(sized(size_of::<BitMap>(), 18, 14));
    assert!(sized(size_of::<PixMap>(), 62, 50));
    assert!(sized(offset_of!(PixMap, bounds), 10, 6));
    assert!(sized(offset_of!(PixMap, pixel_format), 42, 38));
    assert!(sized(size_of::<PixPatHeader>(), 44, 28));
    assert!(sized(size_of::<GDevice>(), 98, 66));
    assert!(sized(offset_of!(GDevice, pixmap), 34, 22));
    assert!(sized(offset_of!(GDevice, rect), 54, 34));
    assert!(sized(size_of::<CGrafPort>(), 152, 108));
    assert!(sized(offset_of!(CGrafPort, port_rect), 24, 16));
    assert!(sized(offset_of!(CGrafPort, pen_place), 68, 48));
    assert!(sized(offset_of!(CGrafPort, text_face), 98, 70));
    assert!(sized(offset_of!(CGrafPort, procedures), 144, 104));
};

/// A record that any bytes make a value of.
///
/// # Safety
///
/// All bit patterns are valid, and there is no padding.
pub(super) unsafe trait Record: Copy {}

// SAFETY: numbers and pointers, packed without gaps.
unsafe impl Record for ColorTableHeader {}
// SAFETY: as above.
unsafe impl Record for ColorSpec {}
// SAFETY: as above.
unsafe impl Record for PixMap {}
// SAFETY: as above.
unsafe impl Record for PixPatHeader {}
// SAFETY: as above.
unsafe impl Record for GDevice {}
// SAFETY: as above.
unsafe impl Record for CGrafPort {}

/// The record that `bytes` begin with.
pub(super) fn load<T: Record>(bytes: &[u8]) -> Result<T> {
    if bytes.len() < size_of::<T>() {
        return Err(Error::BadBlock);
    }
    // SAFETY: there are enough bytes, and any of them make a value.
    Ok(unsafe { bytes.as_ptr().cast::<T>().read_unaligned() })
}

/// Makes `record` what `bytes` begin with.
pub(super) fn store<T: Record>(bytes: &mut [u8], record: T) -> Result<()> {
    if bytes.len() < size_of::<T>() {
        return Err(Error::BadBlock);
    }
    // SAFETY: there is enough room.
    unsafe { bytes.as_mut_ptr().cast::<T>().write_unaligned(record) };
    Ok(())
}

/// The bytes of a record.
pub(super) fn bytes_of<T: Record>(record: T) -> Vec<u8> {
    let mut bytes = vec![0; size_of::<T>()];
    // SAFETY: there is just enough room.
    unsafe { bytes.as_mut_ptr().cast::<T>().write_unaligned(record) };
    bytes
}
