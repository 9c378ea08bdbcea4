//! The Macintosh's default colour tables, grey ramps, and the nearest colour in a table.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *Color Manager*: `'clut'` resources 1, 2, 4 and 8.

use std::sync::{Arc, OnceLock};

/// 256 colours 0xAARRGGBB; a smaller table is filled up with opaque black.
pub type Palette = Arc<[u32; 256]>;

const BLACK: u32 = 0xFF00_0000;

const FOUR_BITS: [u32; 16] = [
    0xFFFF_FFFF,
    0xFFFC_F305,
    0xFFFF_6402,
    0xFFDD_0806,
    0xFFF2_0884,
    0xFF46_00A5,
    0xFF00_00D4,
    0xFF02_ABEA,
    0xFF1F_B714,
    0xFF00_6411,
    0xFF56_2C05,
    0xFF90_713A,
    0xFFC0_C0C0,
    0xFF80_8080,
    0xFF40_4040,
    0xFF00_0000,
];

const TWO_BITS: [u32; 4] = [0xFFFF_FFFF, 0xFFAC_ACAC, 0xFF55_5555, 0xFF00_0000];

/// The table of `colors`, which may be up to 256; what is missing is black.
pub fn from_colors(colors: &[u32]) -> Palette {
    let mut table = [BLACK; 256];
    for (entry, color) in table.iter_mut().zip(colors) {
        *entry = *color;
    }
    Arc::new(table)
}

/// The default table of a depth as image descriptions spell it: 1, 2, 4, 8, and 33, 34, 36, 40
/// for greys. Other depths get that of 8.
pub fn for_depth(depth: u16) -> Palette {
    static TABLES: [OnceLock<Palette>; 8] = [const { OnceLock::new() }; 8];
    let (slot, make): (usize, fn() -> Palette) = match depth {
        1 => (0, || from_colors(&[0xFFFF_FFFF, BLACK])),
        2 => (1, || from_colors(&TWO_BITS)),
        4 => (2, || from_colors(&FOUR_BITS)),
        33 => (4, || grey(2)),
        34 => (5, || grey(4)),
        36 => (6, || grey(16)),
        40 => (7, || grey(256)),
        _ => (3, system),
    };
    TABLES[slot].get_or_init(make).clone()
}

/// How many colours the default table of `depth` has.
pub fn count_for_depth(depth: u16) -> usize {
    match depth & 31 {
        1 => 2,
        2 => 4,
        4 => 16,
        _ => 256,
    }
}

/// `count` greys from white down to black; `count` is 2 to 256.
pub fn grey(count: usize) -> Palette {
    let last = count.clamp(2, 256) - 1;
    let mut table = [BLACK; 256];
    for (index, entry) in table.iter_mut().enumerate().take(last + 1) {
        let level = (255 * (last - index) / last) as u32;
        *entry = BLACK | (level * 0x01_0101);
    }
    Arc::new(table)
}

/// `'clut'` 8: a colour cube with descending levels, then ramps of red, green, blue and grey.
fn system() -> Palette {
    const LEVELS: [u32; 6] = [0xFF, 0xCC, 0x99, 0x66, 0x33, 0x00];
    const RAMP: [u32; 10] = [0xEE, 0xDD, 0xBB, 0xAA, 0x88, 0x77, 0x55, 0x44, 0x22, 0x11];
    let mut table = [BLACK; 256];
    let mut colors = Vec::with_capacity(256);
    for red in LEVELS {
        for green in LEVELS {
            colors.extend(LEVELS.map(|blue| BLACK | red << 16 | green << 8 | blue));
        }
    }
    // The cube's black gives its place to the ramps and stands at the very end.
    colors.truncate(215);
    for channel in [0x01_0000, 0x00_0100, 0x00_0001, 0x01_0101] {
        colors.extend(RAMP.map(|level| BLACK | (level * channel)));
    }
    for (entry, color) in table.iter_mut().zip(&colors) {
        *entry = *color;
    }
    Arc::new(table)
}

/// The index of the colour nearest to `color` among the first `count`, the lowest among equals.
pub fn nearest(table: &[u32; 256], count: usize, color: u32) -> u8 {
    let [_, red, green, blue] = color.to_be_bytes().map(i32::from);
    let mut best = (i32::MAX, 0);
    for (index, entry) in table.iter().enumerate().take(count) {
        let [_, r, g, b] = entry.to_be_bytes().map(i32::from);
        let (dr, dg, db) = (r - red, g - green, b - blue);
        let distance = dr * dr + dg * dg + db * db;
        if distance < best.0 {
            best = (distance, index as u8);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_table_has_its_known_entries() {
        let table = for_depth(8);
        let known = [
            (0, 0xFFFF_FFFF),
            (1, 0xFFFF_FFCC),
            (6, 0xFFFF_CCFF),
            (36, 0xFFCC_FFFF),
            (214, 0xFF00_0033),
            (215, 0xFFEE_0000),
            (225, 0xFF00_EE00),
            (235, 0xFF00_00EE),
            (245, 0xFFEE_EEEE),
            (254, 0xFF11_1111),
            (255, 0xFF00_0000),
        ];
        for (index, color) in known {
            assert_eq!(table[index], color, "entry {index}");
        }
    }

    #[test]
    fn grey_ramps_go_from_white_to_black() {
        assert_eq!(for_depth(40)[1], 0xFFFE_FEFE);
        assert_eq!(for_depth(36)[1], 0xFFEE_EEEE);
        assert_eq!(for_depth(34)[..4], [0xFFFF_FFFF, 0xFFAA_AAAA, 0xFF55_5555, 0xFF00_0000]);
        assert_eq!(for_depth(33)[..2], for_depth(1)[..2]);
    }

    #[test]
    fn the_nearest_color_of_an_entry_is_itself() {
        let table = for_depth(8);
        for (index, color) in table.iter().enumerate() {
            assert_eq!(usize::from(nearest(&table, 256, *color)), index);
        }
        assert_eq!(nearest(&for_depth(1), 2, 0xFF20_2020), 1);
    }
}
