//! The order of a scene's data in a file that is watched while it arrives.
//!
//! `formats.md` 1.13 and 4.7: what tells of the scene, then previews, then pictures, those of the
//! first node before all others and in each node those of the default view first.

use std::collections::HashMap;
use std::f64::consts::PI;

use crate::base::FourCc;
use crate::movie::Movie;
use crate::vr::panorama::{CubeFaceShape, CylinderShape, Orientation, Panorama, Shape, Tiles};
use crate::vr::records::resolution;
use crate::vr::scene::Scene;

/// The ranks of pictures begin here; what has no rank comes last.
const PICTURES: u32 = 2;

/// How soon samples are needed, the soonest first, by track ID and number.
pub fn ranks(movie: &Movie, scene: &Scene) -> HashMap<(u32, u32), u32> {
    let mut ranks = HashMap::new();
    for track in &movie.tracks {
        let tells = [*b"qtvr", *b"pano", *b"obje", *b"STpn"].contains(&track.media.handler.0)
            || track.media.handler == FourCc(*b"stpn");
        let count = if tells { track.media.samples.len() } else { 0 };
        ranks.extend((1..=count).map(|number| ((track.id, number), 0)));
    }
    let mut nodes: Vec<_> = scene.nodes().iter().collect();
    nodes.sort_by_key(|node| (node.id != scene.default_node(), node.start));
    let mut next = PICTURES;
    for node in nodes {
        let Ok(panorama) = scene.panorama(movie, node.id) else { continue };
        for (_, tiles) in previews(&panorama) {
            ranks.extend(numbers(tiles).map(|number| ((tiles.track_id, number), PICTURES - 1)));
        }
        let tiles = &panorama.image;
        let mut order: Vec<(u32, f64)> =
            numbers(tiles).zip(0..).map(|(n, place)| (n, distance(&panorama, place))).collect();
        order.sort_by(|a, b| a.1.total_cmp(&b.1));
        for (number, _) in order {
            ranks.entry((tiles.track_id, number)).or_insert(next);
            next = next.saturating_add(1);
        }
        if let Some(spots) = &panorama.hot_spots {
            ranks.extend(numbers(spots).map(|number| ((spots.track_id, number), next)));
            next = next.saturating_add(1);
        }
    }
    ranks
}

fn previews(panorama: &Panorama) -> impl Iterator<Item = &(u16, Tiles)> {
    let is_preview = |stored: &&(u16, Tiles)| stored.0 == resolution::PREVIEW;
    panorama.low_resolution.iter().filter(is_preview)
}

fn numbers(tiles: &Tiles) -> std::ops::Range<u32> {
    tiles.first_sample..tiles.first_sample.saturating_add(tiles.count)
}

/// How far a tile is from where the default view looks, by an angle that grows with it.
fn distance(panorama: &Panorama, place: u32) -> f64 {
    let (pan, tilt, _) = panorama.default_view;
    match &panorama.shape {
        Shape::Cylinder(shape) => {
            let turn = pan - cylinder_pan(shape, place);
            ((turn + PI).rem_euclid(2.0 * PI) - PI).abs()
        }
        Shape::Cube(faces) => faces.get(place as usize).map_or(PI, |face| {
            let look = [-pan.sin() * tilt.cos(), tilt.sin(), -pan.cos() * tilt.cos()];
            let dot: f64 = look.iter().zip(direction(face)).map(|(a, b)| a * b).sum();
            dot.clamp(-1.0, 1.0).acos()
        }),
    }
}

/// Pan at the middle of a tile, in the order of samples.
fn cylinder_pan(shape: &CylinderShape, place: u32) -> f64 {
    let range = shape.max_pan - shape.min_pan;
    match shape.orientation {
        Orientation::Vertical => {
            let row = place / shape.tiles_x.max(1);
            shape.min_pan + (f64::from(row) + 0.5) / f64::from(shape.tiles_y.max(1)) * range
        }
        Orientation::Horizontal => {
            let column = place % shape.tiles_x.max(1);
            shape.max_pan - (f64::from(column) + 0.5) / f64::from(shape.tiles_x.max(1)) * range
        }
    }
}

/// Where the middle of an image is.
fn direction(face: &CubeFaceShape) -> [f64; 3] {
    let [w, x, y, z] = face.orientation;
    let v = [face.centre.0, face.centre.1, -face.distance];
    let length = v.iter().map(|part| part * part).sum::<f64>().sqrt().max(f64::MIN_POSITIVE);
    let cross = |a: [f64; 3], b: [f64; 3]| {
        [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
    };
    let axis = [x, y, z];
    let once = cross(axis, v);
    let twice = cross(axis, once);
    std::array::from_fn(|i| (v[i] + 2.0 * (w * once[i] + twice[i])) / length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_faces_of_a_cube_lie_where_they_are_seen() {
        let c = 0.5f64.sqrt();
        let faces = [
            ([1.0, 0.0, 0.0, 0.0], [0.0, 0.0, -1.0]),
            ([c, 0.0, -c, 0.0], [1.0, 0.0, 0.0]),
            ([0.0, 0.0, 1.0, 0.0], [0.0, 0.0, 1.0]),
            ([c, c, 0.0, 0.0], [0.0, 1.0, 0.0]),
        ];
        for (orientation, expected) in faces {
            let face = CubeFaceShape {
                orientation,
                distance: 1.0,
                centre: (0.0, 0.0),
                aspect: 1.0,
                skew: 0.0,
            };
            let found = direction(&face);
            let far = found.iter().zip(expected).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
            assert!(far < 1e-12, "{orientation:?}: {found:?}");
        }
    }

    #[test]
    fn tiles_of_a_cylinder_lie_where_they_are_stored() {
        let shape = |orientation, tiles: (u32, u32)| CylinderShape {
            orientation,
            min_pan: 0.0,
            max_pan: 2.0 * PI,
            tan_top: 1.0,
            tan_bottom: -1.0,
            width: 1,
            height: 1,
            tiles_x: tiles.0,
            tiles_y: tiles.1,
        };
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} {b}");
        near(cylinder_pan(&shape(Orientation::Vertical, (1, 4)), 0), PI / 4.0);
        near(cylinder_pan(&shape(Orientation::Vertical, (2, 4)), 7), PI * 7.0 / 4.0);
        near(cylinder_pan(&shape(Orientation::Horizontal, (4, 1)), 0), PI * 7.0 / 4.0);
    }
}
