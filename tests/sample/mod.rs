//! Sample movies for tests and for the demo: whole files, the same bytes every time.
//!
//! Their pictures are upright and labelled, so that a mirrored, turned or misplaced view shows.

#![allow(dead_code, unused_imports)]

mod canvas;
mod containers;
mod cubes;
mod cursors;
mod cylinders;
mod font;
mod many_nodes;
mod masks;
mod movie_file;
mod objects;
pub mod plain;
mod resolutions;
mod rooms;
mod scenery;
mod three_nodes;
mod three_nodes_one;
mod version_one;
mod vr_atoms;

pub use cubes::{cube, cube_hot_spots, tiled_cube};
pub use cylinders::{horizontal_cylinder, partial_cylinder, two_node_cylinder};
pub use many_nodes::many_nodes;
pub use objects::{mixed_scene, object, object_differences, version_one_object};
pub use resolutions::{constrained, low_resolution};
pub use three_nodes::three_node_scene;
pub use three_nodes_one::version_one_three_nodes;
pub use version_one::version_one_scene;

/// Every sample movie with the name of its file.
pub fn all() -> Vec<(&'static str, Vec<u8>)> {
    vec![
        ("two-node-cylinder.mov", two_node_cylinder()),
        ("version-one-scene.mov", version_one_scene()),
        ("horizontal-cylinder.mov", horizontal_cylinder()),
        ("partial-cylinder.mov", partial_cylinder()),
        ("cube.mov", cube()),
        ("tiled-cube.mov", tiled_cube()),
        ("three-node-scene.mov", three_node_scene()),
        ("version-one-three-nodes.mov", version_one_three_nodes()),
        ("cube-hot-spots.mov", cube_hot_spots()),
        ("low-resolution.mov", low_resolution()),
        ("constrained.mov", constrained()),
        ("object.mov", object()),
        ("object-differences.mov", object_differences()),
        ("version-one-object.mov", version_one_object()),
        ("mixed-scene.mov", mixed_scene()),
        ("many-nodes.mov", many_nodes()),
    ]
}

/// The time that each node lasts.
const NODE_DURATION: u32 = 7200;

/// Nodes of the scenes of two: the courtyard comes first.
const COURTYARD: u32 = 127;
/// The second node.
const TOWER: u32 = 130;

/// One of the two nodes of a scene.
struct Place {
    id: u32,
    name: &'static str,
    title: &'static str,
    ground: canvas::Colour,
    spots: &'static [scenery::Spot],
    /// Pan, tilt and field of view at first.
    view: (f32, f32, f32),
}

/// The link of each place has the ID 12; the courtyard also has an address and a spot of which the
/// node's data say nothing.
const LINK_SPOT: u8 = 12;
const URL_SPOT: u8 = 20;
const BARE_SPOT: u8 = 31;

const PLACES: [Place; 2] = [
    Place {
        id: COURTYARD,
        name: "Courtyard",
        title: "COURTYARD",
        ground: [120, 150, 70],
        spots: &[
            scenery::Spot { id: LINK_SPOT, pan: 15.0, colour: [170, 60, 30], label: "TOWER" },
            scenery::Spot { id: URL_SPOT, pan: 345.0, colour: [30, 60, 170], label: "URL" },
            scenery::Spot { id: BARE_SPOT, pan: 135.0, colour: [90, 90, 90], label: "BARE" },
        ],
        view: (0.0, 0.0, 60.0),
    },
    Place {
        id: TOWER,
        name: "Tower",
        title: "TOWER",
        ground: [170, 120, 80],
        spots: &[scenery::Spot { id: LINK_SPOT, pan: 195.0, colour: [60, 120, 40], label: "YARD" }],
        view: (180.0, 5.0, 55.0),
    },
];

/// Where a link leads, and what it is called.
fn link_of(place: &Place) -> (&'static Place, &'static str) {
    if place.id == COURTYARD { (&PLACES[1], "To the tower") } else { (&PLACES[0], "Back down") }
}

/// The tilt of the upper edge of a full cylinder, in degrees.
fn tilt_limit() -> f32 {
    let (length, height) = scenery::CYLINDER;
    (std::f64::consts::PI * height as f64 / length as f64).atan().to_degrees() as f32
}
