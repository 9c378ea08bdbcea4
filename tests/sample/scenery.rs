//! What the sample panoramas show: a horizon with compass letters and pan angles, and labelled
//! cube faces.

use super::canvas::{Canvas, Colour};

/// Columns and rows of a full cylinder, upright.
pub const CYLINDER: (usize, usize) = (1152, 320);

const SKY: [Colour; 2] = [[40, 90, 190], [190, 220, 245]];
const WHITE: Colour = [255, 255, 255];
const BLACK: Colour = [0, 0, 0];

/// A place to go to, or a thing to click on.
#[derive(Clone, Copy)]
pub struct Spot {
    /// The hot spot's number.
    pub id: u8,
    /// Where its centre is, in degrees of pan.
    pub pan: f64,
    /// Its colour in the picture.
    pub colour: Colour,
    /// What is written on it.
    pub label: &'static str,
}

/// The column of a pan angle in a full upright cylinder: pan grows to the left, and the ends meet
/// at 0.
pub fn column(pan: f64, width: usize) -> i32 {
    ((1.0 - pan / 360.0) * width as f64).round() as i32
}

/// A full cylinder: sky above, `ground` below, north at pan 0, west at 90.
pub fn cylinder(title: &str, ground: Colour, spots: &[Spot]) -> Canvas<Colour> {
    let (width, height) = CYLINDER;
    let horizon = height / 2;
    let mut canvas = Canvas::new(width, height, BLACK);
    canvas.gradient(0..horizon, SKY[0], SKY[1]);
    canvas.gradient(horizon..height, ground, ground.map(|part| part / 3));
    canvas.rect(0, horizon as i32 - 1, width as i32, 2, BLACK);
    let far = [("N", 0.0, [200, 30, 30]), ("W", 90.0, BLACK), ("S", 180.0, BLACK)];
    for (letter, pan, colour) in far.into_iter().chain([("E", 270.0, BLACK)]) {
        let x = column(pan, width);
        canvas.disc(x, 70, 44, WHITE);
        canvas.text(x, 70, 9, colour, letter);
    }
    for pan in (0..360).step_by(30) {
        let x = column(f64::from(pan), width);
        canvas.rect(x - 1, horizon as i32 - 10, 2, 20, BLACK);
        canvas.text(x, horizon as i32 + 24, 2, WHITE, &pan.to_string());
        canvas.text(x, height as i32 - 20, 1, WHITE, "DOWN");
        canvas.text(x, 10, 1, WHITE, "UP");
    }
    for pan in [45.0, 225.0] {
        canvas.text(column(pan, width), 50, 3, WHITE, title);
    }
    for spot in spots {
        let (x, y, w, h) = spot_box(spot, width, height);
        canvas.rect(x, y, w, h, spot.colour);
        canvas.text(x + w / 2, y + 20, 2, WHITE, spot.label);
    }
    canvas
}

/// The hot spot picture that goes with a cylinder, at half its size: numbers for colours.
pub fn hot_spots(spots: &[Spot]) -> Canvas<u8> {
    let (width, height) = (CYLINDER.0 / 2, CYLINDER.1 / 2);
    let mut canvas = Canvas::new(width, height, 0);
    for spot in spots {
        let (x, y, w, h) = spot_box(spot, width, height);
        canvas.rect(x, y, w, h, spot.id);
    }
    canvas
}

/// Left, top, width and height of a spot in a cylinder of this size: a door on the ground.
pub fn spot_box(spot: &Spot, width: usize, height: usize) -> (i32, i32, i32, i32) {
    let (w, h) = (width as i32 / 16, height as i32 / 4);
    (column(spot.pan, width) - w / 2, height as i32 / 2 - h / 8, w, h)
}

/// The labels of a cube's faces in the order of its samples.
pub const FACES: [&str; 6] = ["FRONT", "RIGHT", "BACK", "LEFT", "TOP", "BOTTOM"];

/// A face of a cube: bars along its edges have the colour of the edge, so that neighbours match.
pub fn face(index: usize, side: usize) -> Canvas<Colour> {
    const GROUND: Colour = [70, 110, 50];
    let mut canvas = Canvas::new(side, side, BLACK);
    let full = side as i32;
    match index {
        4 => canvas.gradient(0..side, SKY[0], SKY[0]),
        5 => canvas.gradient(0..side, GROUND.map(|part| part / 3), GROUND.map(|part| part / 3)),
        _ => {
            canvas.gradient(0..side / 2, SKY[0], SKY[1]);
            canvas.gradient(side / 2..side, GROUND, GROUND.map(|part| part / 3));
        }
    }
    for line in 1..3 {
        canvas.rect(full * line / 3, 0, 1, full, WHITE);
        canvas.rect(0, full * line / 3, full, 1, WHITE);
    }
    // Left and right edges of the ring front, right, back, left.
    const EDGES: [Colour; 4] = [[220, 40, 40], [40, 200, 60], [240, 220, 40], [200, 60, 220]];
    if index < 4 {
        canvas.rect(0, 0, 4, full, EDGES[(index + 3) % 4]);
        canvas.rect(full - 4, 0, 4, full, EDGES[index]);
    }
    canvas.text(full / 2, full / 2, full / 48, WHITE, FACES[index]);
    canvas.text(full / 2, full / 8, full / 80, WHITE, "UP");
    canvas
}
