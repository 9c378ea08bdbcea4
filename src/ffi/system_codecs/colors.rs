//! The library's pixel formats, by name, as surfaces.

use crate::base::{Error, Result, room};
use crate::codecs::ImageDescription;
use crate::raster::{Surface, expand5};

/// The rows of one plane.
#[derive(Clone, Copy)]
pub struct Plane<'a> {
    pub bytes: &'a [u8],
    pub stride: usize,
}

impl<'a> Plane<'a> {
    fn row(&self, y: usize) -> &'a [u8] {
        self.bytes.get(y * self.stride..).unwrap_or_default()
    }
}

/// Makes a picture of the description's size. `plane` gives a plane of so many bytes a row and so
/// many rows.
pub fn convert<'a>(
    description: &ImageDescription,
    format: &str,
    size: (usize, usize),
    plane: impl Fn(usize, usize, usize) -> Option<Plane<'a>>,
) -> Result<Surface> {
    let (width, height) = size;
    let whole = |bytes: usize| plane(0, width * bytes, height).ok_or(Error::CodecBadData);
    match format {
        "pal8" => indexed(description, size, whole(1)?),
        "gray" | "gray8" => packed(description, size, whole(1)?, |[y]| [0xFF, y, y, y]),
        "rgb24" => packed(description, size, whole(3)?, |[r, g, b]| [0xFF, r, g, b]),
        "bgr24" => packed(description, size, whole(3)?, |[b, g, r]| [0xFF, r, g, b]),
        "rgba" => packed(description, size, whole(4)?, |[r, g, b, a]| [a, r, g, b]),
        "bgra" => packed(description, size, whole(4)?, |[b, g, r, a]| [a, r, g, b]),
        "argb" => packed(description, size, whole(4)?, |argb| argb),
        "bgr0" => packed(description, size, whole(4)?, |[b, g, r, _]| [0xFF, r, g, b]),
        "rgb48le" => packed(description, size, whole(6)?, |[_, r, _, g, _, b]| [0xFF, r, g, b]),
        "rgb48be" => packed(description, size, whole(6)?, |[r, _, g, _, b, _]| [0xFF, r, g, b]),
        "rgb555le" => packed(description, size, whole(2)?, |pair| {
            expand5(u16::from_le_bytes(pair)).to_be_bytes()
        }),
        "rgb555be" => packed(description, size, whole(2)?, |pair| {
            expand5(u16::from_be_bytes(pair)).to_be_bytes()
        }),
        _ => {
            let (format, unit) = Unit::of(format);
            let (across, down, full_range) = subsampling(format).ok_or(Error::CodecCondition)?;
            let weights = Weights::of(description, full_range);
            let (columns, rows) = (width.div_ceil(across), height.div_ceil(down));
            let line = columns * unit.bytes;
            let planes =
                [plane(0, width * unit.bytes, height), plane(1, line, rows), plane(2, line, rows)];
            let [Some(y), Some(cb), Some(cr)] = planes else { return Err(Error::CodecBadData) };
            let mut pixels = canvas(description, size)?;
            let (out_width, _) = description.size();
            for (line, target) in pixels.chunks_exact_mut(out_width).enumerate().take(height) {
                let (y, cb, cr) = (y.row(line), cb.row(line / down), cr.row(line / down));
                let level = |row: &[u8], x: usize| unit.level(row, x);
                for (x, pixel) in target.iter_mut().enumerate().take(width) {
                    let (cb, cr) = (level(cb, x / across), level(cr, x / across));
                    *pixel = weights.color(level(y, x), cb, cr);
                }
            }
            Surface::from_argb(out_width, description.size().1, pixels)
        }
    }
}

/// Pixels for a sample of colour, across and down, and whether black is 0.
fn subsampling(format: &str) -> Option<(usize, usize, bool)> {
    Some(match format {
        "yuv410p" => (4, 4, false),
        "yuv411p" => (4, 1, false),
        "yuv420p" | "yuva420p" => (2, 2, false),
        "yuv422p" => (2, 1, false),
        "yuv440p" => (1, 2, false),
        "yuv444p" => (1, 1, false),
        "yuvj411p" => (4, 1, true),
        "yuvj420p" => (2, 2, true),
        "yuvj422p" => (2, 1, true),
        "yuvj440p" => (1, 2, true),
        "yuvj444p" => (1, 1, true),
        _ => return None,
    })
}

/// Black pixels of the description's size.
fn canvas(description: &ImageDescription, _size: (usize, usize)) -> Result<Vec<u32>> {
    let (width, height) = description.size();
    let mut pixels = room::reserved(width * height)?;
    pixels.resize(width * height, 0xFF00_0000);
    Ok(pixels)
}

fn packed<const N: usize>(
    description: &ImageDescription,
    size: (usize, usize),
    plane: Plane,
    load: impl Fn([u8; N]) -> [u8; 4],
) -> Result<Surface> {
    let (width, height) = description.size();
    let mut pixels = canvas(description, size)?;
    for (y, target) in pixels.chunks_exact_mut(width).enumerate().take(size.1) {
        for (pixel, bytes) in target.iter_mut().take(size.0).zip(plane.row(y).chunks_exact(N)) {
            let mut unit = [0; N];
            unit.copy_from_slice(bytes);
            *pixel = u32::from_be_bytes(load(unit));
        }
    }
    Surface::from_argb(width, height, pixels)
}

fn indexed(description: &ImageDescription, size: (usize, usize), plane: Plane) -> Result<Surface> {
    let (width, height) = description.size();
    let mut indices = room::zeroed(width * height)?;
    for (y, target) in indices.chunks_exact_mut(width).enumerate().take(size.1) {
        let row = plane.row(y);
        let count = width.min(size.0).min(row.len());
        target[..count].copy_from_slice(&row[..count]);
    }
    Surface::from_indices(width, height, indices, description.palette())
}

/// How a level is stored.
#[derive(Clone, Copy)]
struct Unit {
    bytes: usize,
    big_endian: bool,
    /// Bits below the highest eight.
    below: u32,
}

impl Unit {
    /// The unit of a format, and the format's name for bytes: `yuv420p` for `yuv420p10le`.
    fn of(format: &str) -> (&str, Self) {
        const DEPTHS: [(&str, u32); 5] = [("9", 1), ("10", 2), ("12", 4), ("14", 6), ("16", 8)];
        let byte = Self { bytes: 1, big_endian: false, below: 0 };
        let Some((name, end)) = format.split_at_checked(format.len().saturating_sub(2)) else {
            return (format, byte);
        };
        let found =
            DEPTHS.iter().find_map(|(depth, below)| Some((name.strip_suffix(depth)?, below)));
        match (found, end) {
            (Some((name, below)), "le" | "be") => {
                (name, Self { bytes: 2, big_endian: end == "be", below: *below })
            }
            _ => (format, byte),
        }
    }

    /// The highest eight bits of a level; 0 beyond the row.
    #[inline]
    fn level(self, row: &[u8], x: usize) -> u8 {
        if self.bytes == 1 {
            return row.get(x).copied().unwrap_or_default();
        }
        let pair = row.get(2 * x..).and_then(<[u8]>::first_chunk).copied().unwrap_or_default();
        let level =
            if self.big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) };
        (level >> self.below).min(255) as u8
    }
}

/// What brightness and the differences of colours count, in units of 1/65536.
struct Weights {
    black: i32,
    luma: i32,
    red: i32,
    green_b: i32,
    green_r: i32,
    blue: i32,
}

impl Weights {
    /// Those of BT.601. The short range has 219 steps of luminance and 224 of colour.
    fn of(description: &ImageDescription, full_range: bool) -> Self {
        let [luma, red, green_b, green_r, blue] = match &description.codec.0 {
            // Photo CD is told to be BT.709 in the full range [T].
            b"kpcd" => [65_536, 103_206, 12_276, 30_679, 121_609],
            // Its name does not tell that the range is full [T].
            b"pxlt" => [65_536, 91_881, 22_554, 46_802, 116_130],
            _ if full_range => [65_536, 91_881, 22_554, 46_802, 116_130],
            _ => [76_309, 104_597, 25_675, 53_279, 132_201],
        };
        let black = if luma == 65_536 { 0 } else { 16 };
        Self { black, luma, red, green_b, green_r, blue }
    }

    #[inline]
    fn color(&self, y: u8, cb: u8, cr: u8) -> u32 {
        let (cb, cr) = (i32::from(cb) - 128, i32::from(cr) - 128);
        let pin = |value: i32| (value >> 16).clamp(0, 255) as u8;
        let luma = self.luma * (i32::from(y) - self.black) + 32_768;
        u32::from_be_bytes([
            0xFF,
            pin(luma + self.red * cr),
            pin(luma - self.green_b * cb - self.green_r * cr),
            pin(luma + self.blue * cb),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::FourCc;

    #[test]
    fn planes_and_packed_pixels_become_colors() {
        let description = ImageDescription::new(FourCc(*b"SVQ1"), 3, 2, 24);
        let bytes = [16, 235, 81, 16, 235, 16, 128, 90, 128, 240];
        let plane = |number: usize, _: usize, _: usize| {
            let (start, stride) = [(0, 3), (6, 2), (8, 2)][number];
            Some(Plane { bytes: &bytes[start..], stride })
        };
        let s = convert(&description, "yuv420p", (3, 2), plane).unwrap();
        assert_eq!(s.as_argb().unwrap()[..3], [0xFF00_0000, 0xFFFF_FFFF, 0xFFFE_0000]);
        let s = convert(&description, "bgr24", (1, 1), |_, _, _| {
            Some(Plane { bytes: &[1, 2, 3], stride: 3 })
        });
        assert_eq!(s.unwrap().as_argb().unwrap()[..2], [0xFF03_0201, 0xFF00_0000]);
        let s = convert(&description, "xyz12le", (3, 2), plane);
        assert_eq!(s, Err(Error::CodecCondition));
    }

    #[test]
    fn levels_of_more_bits_show_their_highest() {
        let description = ImageDescription::new(FourCc(*b"avc1"), 1, 1, 24);
        let show = |format: &str, levels: [u16; 3], big_endian: bool| {
            let bytes = levels.map(|level| match big_endian {
                true => level.to_be_bytes(),
                false => level.to_le_bytes(),
            });
            let plane = |number: usize, row_bytes: usize, _: usize| {
                Some(Plane { bytes: &bytes[number], stride: row_bytes })
            };
            convert(&description, format, (1, 1), plane).unwrap().argb_at(0, 0)
        };
        // White and red of the short range, with anything below.
        assert_eq!(show("yuv420p10le", [235 << 2 | 3, 128 << 2, 128 << 2], false), 0xFFFF_FFFF);
        assert_eq!(show("yuv444p16be", [81 << 8, 90 << 8 | 9, 240 << 8], true), 0xFFFE_0000);
    }
}
