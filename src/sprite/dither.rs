//! Dither copy: colours between those of a small depth, as patterns of their neighbours.
//!
//! "Inside Macintosh: QuickTime", *Graphics Transfer Modes*. The pattern stands still in the world, so
//! that a part which is drawn again joins the rest; how the original spread its errors is not told [I].

use super::image::{Canvas, Image};
use super::placement::{PixelRect, Placement};
use crate::raster::{Mix, PixelFormat};

/// `ditherCopy`.
pub(super) const DITHER_COPY: u32 = 0x40;

/// "An Optimum Method for Two-Level Rendition of Continuous-Tone Pictures": thresholds in sixteenths.
const THRESHOLDS: [[i32; 4]; 4] = [[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]];

/// How far the colours of a format lie from one another, and what is added for formats that find the
/// nearest colour and do not cut.
fn steps(format: PixelFormat) -> Option<(i32, i32)> {
    let step = match format {
        PixelFormat::Indexed1 => 255,
        PixelFormat::Indexed2 | PixelFormat::Indexed4 => 85,
        PixelFormat::Indexed8 => 51,
        PixelFormat::Rgb555 => return Some((8, 0)),
        _ => return None,
    };
    Some((step, -step / 2))
}

/// Draws the part of a placed image that lies in `part`, for a format in which it will be kept.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    (image, placed): (&Image, &Placement),
    smooth: bool,
    part: PixelRect,
    format: PixelFormat,
) {
    let Some((step, least)) = steps(format) else {
        return canvas.draw(image, placed, Mix::Copy, smooth, part);
    };
    let part = part.intersection(placed.bounds);
    let mut row = vec![0; part.width()];
    for y in part.top..part.bottom {
        // On a row of its own it leaves what it does not cover transparent.
        row.fill(0);
        let width = row.len();
        let here = placed.moved(-part.left, -y);
        let corner = PixelRect::new(0, 0, width as i32, 1);
        Canvas { pixels: &mut row, width }.draw(image, &here, Mix::Copy, smooth, corner);
        let thresholds = THRESHOLDS[y as usize % 4];
        let below = canvas.span(y, part.left, part.right);
        for ((below, color), x) in below.iter_mut().zip(&row).zip(part.left..) {
            if color >> 24 != 0 {
                let more = thresholds[x as usize % 4] * step / 16 + least;
                *below = lighter(*color, more);
            }
        }
    }
}

/// A colour with so much more in each channel.
fn lighter(color: u32, more: i32) -> u32 {
    let [alpha, channels @ ..] = color.to_be_bytes();
    let [red, green, blue] =
        channels.map(|channel| (i32::from(channel) + more).clamp(0, 255) as u8);
    u32::from_be_bytes([alpha, red, green, blue])
}
