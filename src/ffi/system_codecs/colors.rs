//! The library's pixel formats, by name, as surfaces.

use crate::base::{Error, Result};
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
            let (across, down, full_range) = subsampling(format).ok_or(Error::CodecCondition)?;
            let (columns, rows) = (width.div_ceil(across), height.div_ceil(down));
            let planes =
                [plane(0, width, height), plane(1, columns, rows), plane(2, columns, rows)];
            let [Some(y), Some(cb), Some(cr)] = planes else { return Err(Error::CodecBadData) };
            let mut pixels = canvas(description, size)?;
            let (out_width, _) = description.size();
            for (line, target) in pixels.chunks_exact_mut(out_width).enumerate().take(height) {
                let (y, cb, cr) = (y.row(line), cb.row(line / down), cr.row(line / down));
                let level = |row: &[u8], x: usize| row.get(x).copied().unwrap_or_default();
                for (x, pixel) in target.iter_mut().enumerate().take(width) {
                    let (cb, cr) = (level(cb, x / across), level(cr, x / across));
                    *pixel = rec_601(level(y, x), cb, cr, full_range);
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
    let mut pixels = Vec::new();
    pixels.try_reserve_exact(width * height).map_err(|_| Error::NoMemory)?;
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
    let mut indices = vec![0; width * height];
    for (y, target) in indices.chunks_exact_mut(width).enumerate().take(size.1) {
        let row = plane.row(y);
        let count = width.min(size.0).min(row.len());
        target[..count].copy_from_slice(&row[..count]);
    }
    Surface::from_indices(width, height, indices, description.palette())
}

#[inline]
fn rec_601(y: u8, cb: u8, cr: u8, full_range: bool) -> u32 {
    let (cb, cr) = (i32::from(cb) - 128, i32::from(cr) - 128);
    let pin = |value: i32| (value >> 16).clamp(0, 255) as u8;
    // In units of 1/65536; the short range has 219 steps of luminance and 224 of colour.
    let (luma, red, green_b, green_r, blue) = if full_range {
        (i32::from(y) << 16, 91_881, 22_554, 46_802, 116_130)
    } else {
        (76_309 * (i32::from(y) - 16), 104_597, 25_675, 53_279, 132_201)
    };
    let luma = luma + 32_768;
    u32::from_be_bytes([
        0xFF,
        pin(luma + red * cr),
        pin(luma - green_b * cb - green_r * cr),
        pin(luma + blue * cb),
    ])
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
}
