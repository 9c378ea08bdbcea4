//! Hot spot tracks: uncompressed, with a colour table of their own, and in the Graphics codec.

use super::canvas::{Canvas, Colour};
use super::movie_file::{Track, image_description, image_track};

/// Indices as they are.
pub fn raw_mask_track(tiles: &[Canvas<u8>], each: u32) -> Track {
    mask_track(b"raw ", b"None", &[], tiles, each, |tile| tile.pixels.clone())
}

/// Indices as they are, with a table whose colours are those of other indices in the usual one.
pub fn tabled_mask_track(tiles: &[Canvas<u8>], each: u32) -> Track {
    let table: Vec<Colour> = (0..=255).map(|index: u8| [255 - index, index, 128]).collect();
    mask_track(b"raw ", b"None", &table, tiles, each, |tile| tile.pixels.clone())
}

/// Indices in the Graphics codec.
pub fn graphics_mask_track(tiles: &[Canvas<u8>], each: u32) -> Track {
    mask_track(b"smc ", b"Graphics", &[], tiles, each, graphics)
}

fn mask_track(
    codec: &[u8; 4],
    name: &[u8],
    table: &[Colour],
    tiles: &[Canvas<u8>],
    each: u32,
    encode: impl Fn(&Canvas<u8>) -> Vec<u8>,
) -> Track {
    let size = (tiles[0].width as u16, tiles[0].height as u16);
    let description = image_description(codec, name, 8, size, table);
    image_track(description, size, tiles.iter().map(encode).collect(), each)
}

/// Encodes blocks of four by four: repeated, of one index, of two, or of sixteen.
fn graphics(tile: &Canvas<u8>) -> Vec<u8> {
    let mut bytes = vec![0; 4];
    let mut last = Vec::new();
    for (top, left) in (0..tile.height)
        .step_by(4)
        .flat_map(|top| (0..tile.width).step_by(4).map(move |left| (top, left)))
    {
        let block: Vec<u8> = (0..16).map(|at| tile.get(left + at % 4, top + at / 4)).collect();
        let mut indices = block.clone();
        indices.sort_unstable();
        indices.dedup();
        match indices[..] {
            _ if block == last => bytes.push(0x20),
            [index] => bytes.extend([0x60, index]),
            [low, high] => {
                let bits =
                    block.iter().fold(0, |bits: u16, index| bits << 1 | u16::from(*index == high));
                bytes.extend([0x80, low, high]);
                bytes.extend(bits.to_be_bytes());
            }
            _ => {
                bytes.push(0xE0);
                bytes.extend(&block);
            }
        }
        last = block;
    }
    let size = (bytes.len() as u32).to_be_bytes();
    bytes[1..4].copy_from_slice(&size[1..]);
    bytes
}
