//! Colour tables on Handles, as pixel maps have them.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The Color Table Record*.

use super::memory::{self, Handle};
use super::types::{self, ColorSpec, ColorTableHeader, RGBColor};
use crate::base::{Error, Result};
use crate::raster::{Palette, palette};

/// The bytes of a table with these colours.
fn encode(seed: i32, colors: &[u32]) -> Vec<u8> {
    let last = i16::try_from(colors.len().max(1) - 1).unwrap_or(255);
    let mut bytes = types::bytes_of(ColorTableHeader { seed, flags: 0, size: last });
    for (value, color) in (0_i16..).zip(colors) {
        bytes.extend(types::bytes_of(ColorSpec { value, rgb: RGBColor::from_argb(*color) }));
    }
    bytes
}

/// A handle to the default table of `depth`: 1, 2, 4, 8, and 33, 34, 36, 40 for greys.
///
/// Pixels that are colours have a table without meaning, since programs look for its seed.
pub(super) fn new_default(depth: u16) -> Result<Handle> {
    let colors = match depth {
        1 | 2 | 4 | 8 | 33 | 34 | 36 | 40 => palette::count_for_depth(depth),
        _ => 1,
    };
    memory::new_handle(&encode(i32::from(depth), &palette::for_depth(depth)[..colors]))
}

/// A handle to a table of these colours.
pub(super) fn new(colors: &[u32]) -> Result<Handle> {
    memory::new_handle(&encode(0, colors))
}

/// A handle to the table of a `'clut'` resource.
pub(super) fn from_resource(bytes: &[u8]) -> Result<Handle> {
    let (header, entries) = bytes.split_first_chunk::<8>().ok_or(Error::NoResource)?;
    let seed = i32::from_be_bytes([header[0], header[1], header[2], header[3]]);
    let entry = |entry: &[u8]| {
        let high = |at: usize| u32::from(entry.get(at).copied().unwrap_or_default());
        0xFF00_0000 | high(2) << 16 | high(4) << 8 | high(6)
    };
    let count = usize::from(u16::from_be_bytes([header[6], header[7]]).wrapping_add(1));
    let colors: Vec<u32> = entries.chunks_exact(8).take(count.min(256)).map(entry).collect();
    memory::new_handle(&encode(seed, &colors))
}

/// A table as a `'clut'` resource or a `'ctab'` atom has it.
pub(super) fn to_resource(table: Handle) -> Result<Vec<u8>> {
    let colors = colors_of(table)?;
    let last = u16::try_from(colors.len()).ok().and_then(|count| count.checked_sub(1));
    let mut bytes = vec![0, 0, 0, 0, 0x80, 0];
    bytes.extend(last.ok_or(Error::Param)?.to_be_bytes());
    for color in colors {
        let [_, red, green, blue] = color.to_be_bytes();
        bytes.extend([0, 0, red, red, green, green, blue, blue]);
    }
    Ok(bytes)
}

/// A copy of a table; only as much as it says it has.
pub(super) fn copy(table: Handle) -> Result<Handle> {
    let colors = colors_of(table)?;
    let seed = memory::with_bytes(table, types::load::<ColorTableHeader>)??.seed;
    memory::new_handle(&encode(seed, &colors))
}

/// The colours of a table in their order; at most 256.
pub(super) fn colors_of(table: Handle) -> Result<Vec<u32>> {
    memory::with_bytes(table, |bytes| {
        let header: ColorTableHeader = types::load(bytes)?;
        let count = usize::try_from(i32::from(header.size) + 1).unwrap_or(0).min(256);
        let entries = bytes.get(size_of::<ColorTableHeader>()..).unwrap_or_default();
        let entries = entries.chunks_exact(size_of::<ColorSpec>()).take(count);
        entries
            .map(|entry| types::load::<ColorSpec>(entry).map(|spec| spec.rgb.to_argb()))
            .collect()
    })?
}

/// The palette of a table, or of `depth` where there is none.
pub(super) fn palette_of(table: Handle, depth: u16) -> Palette {
    match colors_of(table) {
        Ok(colors) if !colors.is_empty() => palette::from_colors(&colors),
        _ => palette::for_depth(depth),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_keeps_its_colors() {
        let table = new_default(4).unwrap();
        assert_eq!(colors_of(table).unwrap(), palette::for_depth(4)[..16]);
        let twin = copy(table).unwrap();
        assert_eq!(memory::bytes_of(twin).unwrap(), memory::bytes_of(table).unwrap());
        assert_eq!(palette_of(twin, 8), palette::for_depth(4));
        assert_eq!(palette_of(Handle::NIL, 2), palette::for_depth(2));
    }
}
