//! What a panorama node shows, whichever version its movie has.

/// A panorama node; all angles in radians.
#[derive(Debug, Clone, PartialEq)]
pub struct Panorama {
    /// Where the picture stands around the eye.
    pub shape: Shape,
    /// What the stored picture allows.
    pub limits: Limits,
    /// How the author restricts the view further.
    pub constraints: Constraints,
    /// Pan, tilt and field of view at first.
    pub default_view: (f64, f64, f64),
    /// Whether pan goes round.
    pub wraps: bool,
    /// The picture.
    pub image: Tiles,
    /// Smaller versions of the picture, each with its resolution.
    pub low_resolution: Vec<(u16, Tiles)>,
    /// The hot spot picture.
    pub hot_spots: Option<Tiles>,
}

/// Where a picture stands.
#[derive(Debug, Clone, PartialEq)]
pub enum Shape {
    /// Around the eye.
    Cylinder(CylinderShape),
    /// Flat images, in the order of their samples.
    Cube(Vec<CubeFaceShape>),
}

/// How a cylinder is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// Turned a quarter to the left: its right edge is at the top.
    Vertical,
    /// Upright.
    Horizontal,
}

/// A cylinder with the radius 1.
#[derive(Debug, Clone, PartialEq)]
pub struct CylinderShape {
    /// How it is stored.
    pub orientation: Orientation,
    /// Pan at its right edge.
    pub min_pan: f64,
    /// Pan at its left edge.
    pub max_pan: f64,
    /// Height of the upper edge over the horizon: the tangent of its tilt.
    pub tan_top: f64,
    /// Height of the lower edge over the horizon.
    pub tan_bottom: f64,
    /// Pixels of the upright picture from side to side.
    pub width: u32,
    /// Pixels of the upright picture from top to bottom.
    pub height: u32,
    /// Tiles of the stored picture from side to side.
    pub tiles_x: u32,
    /// Tiles of the stored picture from top to bottom.
    pub tiles_y: u32,
}

/// A flat image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CubeFaceShape {
    /// Unit quaternion w, x, y, z that turns the front to where the image is.
    pub orientation: [f64; 4],
    /// Distance from the eye in half image heights.
    pub distance: f64,
    /// Centre of the image in half image heights, to the right and up.
    pub centre: (f64, f64),
    /// Above 1 for tall pixels.
    pub aspect: f64,
    /// Skew of x by y.
    pub skew: f64,
}

/// Smallest and largest values of a view.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Limits {
    /// Pan.
    pub pan: (f64, f64),
    /// Tilt.
    pub tilt: (f64, f64),
    /// Vertical field of view.
    pub fov: (f64, f64),
}

/// Restrictions of a view, where there are any.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Constraints {
    /// Pan.
    pub pan: Option<(f64, f64)>,
    /// Tilt.
    pub tilt: Option<(f64, f64)>,
    /// Vertical field of view.
    pub fov: Option<(f64, f64)>,
}

/// A picture in a video track: the samples that follow one another from the first, row by row.
///
/// The images of a cube do not lie side by side: width and height are those of one image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tiles {
    /// The video track.
    pub track_id: u32,
    /// The first sample, from 1.
    pub first_sample: u32,
    /// How many samples there are.
    pub count: u32,
    /// Width of the stored picture; what tiles have beyond it is padding.
    pub width: u32,
    /// Height of the stored picture.
    pub height: u32,
    /// Tiles across.
    pub tiles_x: u32,
    /// Tiles down.
    pub tiles_y: u32,
}
