//! Large panoramas of soft shapes with a little noise, for measuring.

use qtvr::vr::records::PanoramaSample;

use super::canvas::{Canvas, Colour};
use super::cubes::cube_of;
use super::cylinders::{single_node, whole_cylinder};

/// A whole cylinder, stored upright in eight tiles.
pub fn plain_cylinder(length: usize, height: usize) -> Vec<u8> {
    let limit = (std::f64::consts::PI * height as f64 / length as f64).atan().to_degrees() as f32;
    let sample = PanoramaSample {
        tilt: (-limit, limit),
        field_of_view: (5.0, 2.0 * limit),
        image_size: (length as u32, height as u32),
        image_tiles: (8, 1),
        panorama_type: PanoramaSample::HORIZONTAL_CYLINDER,
        ..whole_cylinder((0.0, 0.0, 60.0))
    };
    single_node("Plain", &sample, &soft(length, height))
}

/// A cube of six whole faces.
pub fn plain_cube(side: usize) -> Vec<u8> {
    cube_of("Plain", &vec![soft(side, side); 6])
}

fn soft(width: usize, height: usize) -> Canvas<Colour> {
    let mut noise = 1_u32;
    let pixels = (0..width * height).map(|at| {
        noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let (x, y) = (at % width, at / width);
        [x / 3, y / 2, (x + y) / 5].map(|shade| shade as u8 ^ (noise >> 30) as u8)
    });
    Canvas { width, height, pixels: pixels.collect() }
}
