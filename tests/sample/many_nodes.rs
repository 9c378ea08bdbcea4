//! A scene of many large nodes whose tiles are small in the file: what is decoded of it has to be
//! let go again.

use qtvr::codecs::png_encode;
use qtvr::vr::records::PanoramaSample;

use super::NODE_DURATION;
use super::containers::{container, leaf};
use super::cylinders::whole_cylinder;
use super::movie_file::{image_description, image_track, movie_file};
use super::vr_atoms::{IMAGING, node_header, panorama_track, qtvr_track, world};

const NODES: u32 = 16;
const TILES: usize = 12;
/// Width and height of the stored picture.
const STORED: (usize, usize) = (768, 2400);

/// Nodes 1 to 16. Red grows with the number of the node, green to the left from tile to tile, blue
/// down within each.
pub fn many_nodes() -> Vec<u8> {
    let ids: Vec<u32> = (1..=NODES).collect();
    let (width, height) = (STORED.0, STORED.1 / TILES);
    let tiles = ids.iter().flat_map(|node| {
        (0..TILES).map(move |tile| {
            let colour = |x: usize| {
                let (red, green, blue) = (node * 15, tile * 255 / TILES, x * 255 / width);
                0xFF00_0000 | red << 16 | (green as u32) << 8 | blue as u32
            };
            let row: Vec<u32> = (0..width).map(colour).collect();
            png_encode(&row.repeat(height), width, height).unwrap()
        })
    });
    let size = (width as u16, height as u16);
    let description = image_description(b"png ", b"PNG", 24, size, &[]);
    let limit = (std::f64::consts::PI * STORED.0 as f64 / STORED.1 as f64).atan().to_degrees();
    let sample = PanoramaSample {
        tilt: (-limit as f32, limit as f32),
        field_of_view: (5.0, 2.0 * limit as f32),
        image_size: (STORED.0 as u32, STORED.1 as u32),
        image_tiles: (1, TILES as u16),
        ..whole_cylinder((0.0, 0.0, 40.0))
    };
    let panorama = vec![leaf(b"pdat", 1, &sample.write())];
    let nodes = ids.iter().map(|id| container(&[node_header(*id, 0, 0)])).collect();
    let tracks = [
        qtvr_track(&world(&ids, &IMAGING, &[]), nodes),
        panorama_track(vec![panorama; ids.len()], vec![3], Vec::new()),
        image_track(description, size, tiles.collect(), NODE_DURATION / TILES as u32),
    ];
    movie_file(b"qtvr", &tracks)
}
