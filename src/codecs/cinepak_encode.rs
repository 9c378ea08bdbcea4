//! Writes `'cvid'`: blocks of one cell or of four, whichever is worth its bytes.
//!
//! Each strip has codebooks of its own, made from its blocks ([`super::quantize`]).

use super::quantize::{Cell, codebook, distance, nearest};
use crate::base::{Error, Result};
use crate::raster::Surface;

const SIDE: usize = 4;
const STRIP_HEADER: usize = 12;
const FRAME_HEADER: usize = 10;

/// Rows of a strip; decoders stop at 32 strips, so tall pictures have taller ones.
const STRIP_ROWS: usize = 128;
const MOST_STRIPS: usize = 16;

/// Encodes a key frame. `quality` is 0 to 1024.
pub(super) fn encode(surface: &Surface, quality: u32) -> Result<Vec<u8>> {
    let pixels = surface.as_argb().ok_or(Error::Param)?;
    let (width, height) = (surface.width(), surface.height());
    let strip_rows = STRIP_ROWS.max(height.div_ceil(MOST_STRIPS).next_multiple_of(SIDE));
    let mut body = Vec::new();
    let mut strips = 0_u16;
    for top in (0..height).step_by(strip_rows) {
        let rows = strip_rows.min(height - top);
        let blocks = blocks(pixels, width, height, top, rows);
        let strip = strip(&blocks, quality);
        let size = u32::try_from(strip.len() + STRIP_HEADER).ok().filter(|size| *size < 1 << 24);
        let size = size.ok_or(Error::CodecSize)? | 0x1000_0000;
        body.extend(size.to_be_bytes());
        let sides = [0, 0, rows.next_multiple_of(SIDE), width.next_multiple_of(SIDE)];
        body.extend(sides.iter().flat_map(|side| (*side as u16).to_be_bytes()));
        body.extend(strip);
        strips += 1;
    }
    let size = u32::try_from(body.len() + FRAME_HEADER).ok().filter(|size| *size < 1 << 24);
    let mut frame = size.ok_or(Error::CodecSize)?.to_be_bytes().to_vec();
    let sides = [width.next_multiple_of(SIDE) as u16, height.next_multiple_of(SIDE) as u16, strips];
    frame.extend(sides.iter().flat_map(|value| value.to_be_bytes()));
    frame.extend(body);
    Ok(frame)
}

/// A block of 4 × 4 pixels as one cell and as four.
struct Block {
    one: Cell,
    four: [Cell; 4],
}

/// The blocks of a strip; over the edge the last pixels go on.
fn blocks(pixels: &[u32], width: usize, height: usize, top: usize, rows: usize) -> Vec<Block> {
    let color = |x: usize, y: usize| {
        let at = y.min(height - 1) * width + x.min(width - 1);
        let [_, red, green, blue] = pixels.get(at).copied().unwrap_or_default().to_be_bytes();
        [red, green, blue].map(f32::from)
    };
    let mut out = Vec::new();
    for y in (top..top + rows).step_by(SIDE) {
        for x in (0..width).step_by(SIDE) {
            let four = [(0, 0), (2, 0), (0, 2), (2, 2)].map(|(dx, dy)| {
                let at = |across: usize, down: usize| color(x + dx + across, y + dy + down);
                cell([at(0, 0), at(1, 0), at(0, 1), at(1, 1)])
            });
            // One cell shows each pixel doubled both ways: the mean of each quarter.
            let mean = |at: usize| four.iter().map(|cell| cell[at]).sum::<f32>() / 4.0;
            let luma = four.map(|cell| cell[..4].iter().sum::<f32>() / 4.0);
            let [a, b, c, d] = luma;
            out.push(Block { one: [a, b, c, d, mean(4), mean(5)], four });
        }
    }
    out
}

/// Four luminances and the two colours, by the inverse of the codec's own matrix.
fn cell(colors: [[f32; 3]; 4]) -> Cell {
    let luma = colors.map(|[red, green, blue]| (2.0 * red + 4.0 * green + blue) / 7.0);
    let mean = |channel: usize| {
        let parts = colors.iter().zip(luma).map(|(color, y)| (color[channel] - y) / 2.0);
        parts.sum::<f32>() / 4.0
    };
    let [a, b, c, d] = luma;
    [a, b, c, d, mean(2).clamp(-128.0, 127.0), mean(0).clamp(-128.0, 127.0)]
}

fn strip(blocks: &[Block], quality: u32) -> Vec<u8> {
    let ones = codebook(&blocks.iter().map(|block| block.one).collect::<Vec<_>>());
    let fours = codebook(&blocks.iter().flat_map(|block| block.four).collect::<Vec<_>>());
    let mut out = Vec::new();
    put_codebook(&mut out, 0x20, &fours);
    put_codebook(&mut out, 0x22, &ones);
    // What three more bytes must win in squared error.
    let price = (1024 - quality.min(1024)) as f32 * 0.75;
    let (mut body, mut group, mut flags, mut used) = (Vec::new(), Vec::new(), 0_u32, 0);
    for block in blocks {
        let one = nearest(&ones, &block.one);
        let one_error: f32 = block
            .four
            .iter()
            .enumerate()
            .map(|(at, cell)| {
                let book = ones.get(usize::from(one)).copied().unwrap_or_default();
                let shown = [book[at], book[at], book[at], book[at], book[4], book[5]];
                distance(&shown, cell)
            })
            .sum();
        let numbers = block.four.map(|cell| nearest(&fours, &cell));
        let four_error: f32 = block
            .four
            .iter()
            .zip(numbers)
            .map(|(cell, number)| {
                distance(&fours.get(usize::from(number)).copied().unwrap_or_default(), cell)
            })
            .sum();
        let in_four = four_error + price < one_error;
        flags = flags << 1 | u32::from(in_four);
        if in_four {
            group.extend(numbers)
        } else {
            group.push(one)
        }
        used += 1;
        if used == 32 {
            body.extend(flags.to_be_bytes());
            body.append(&mut group);
            (flags, used) = (0, 0);
        }
    }
    if used > 0 {
        body.extend((flags << (32 - used)).to_be_bytes());
        body.append(&mut group);
    }
    put_chunk(&mut out, 0x30, &body);
    out
}

fn put_chunk(out: &mut Vec<u8>, kind: u8, body: &[u8]) {
    let head = (body.len() as u32 + 4) & 0x00FF_FFFF | u32::from(kind) << 24;
    out.extend(head.to_be_bytes());
    out.extend_from_slice(body);
}

fn put_codebook(out: &mut Vec<u8>, kind: u8, cells: &[Cell]) {
    let body: Vec<u8> = cells
        .iter()
        .flat_map(|cell| {
            let [a, b, c, d, u, v] = *cell;
            let luma = [a, b, c, d].map(|y| y.round().clamp(0.0, 255.0) as u8);
            let color = [u, v].map(|value| value.round().clamp(-128.0, 127.0) as i8 as u8);
            [luma[0], luma[1], luma[2], luma[3], color[0], color[1]]
        })
        .collect();
    put_chunk(out, kind, &body);
}
