//! Every depth of source and target, both ways to store a cylinder, and cubes, against the judge.

mod judge;

use std::f64::consts::TAU;
use std::sync::Arc;

use judge::scenery::{Random, SIDES, face};
use qtvr::imaging::{
    Area, Correction, Cube, Cylinder, Layout, Mips, Orientation, Panorama, Sampling, View, render,
};
use qtvr::raster::{PixelFormat, PixelsMut, Surface};

/// What the pixels of a stored picture are.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Depth {
    Eight,
    Sixteen,
    ThirtyTwo,
}

const DEPTHS: [Depth; 3] = [Depth::Eight, Depth::Sixteen, Depth::ThirtyTwo];
const TARGETS: [PixelFormat; 7] = [
    PixelFormat::Argb32,
    PixelFormat::ArgbBytes,
    PixelFormat::BgraBytes,
    PixelFormat::Rgb555,
    PixelFormat::Rgb555Be,
    PixelFormat::Rgb555Le,
    PixelFormat::Rgb565Be,
];

/// The table of the pictures with indices.
fn palette() -> [u32; 256] {
    std::array::from_fn(|at| {
        let at = at as u32;
        0xFF00_0000 | at << 16 | (255 - at) << 8 | (at / 2 + 60)
    })
}

/// An upright picture as numbers of 0 to 255 without sharp edges.
fn shape(width: usize, height: usize) -> Vec<u8> {
    let value = |at: usize| {
        let (x, y) = ((at % width) as f64 / width as f64, (at / width) as f64 / height as f64);
        ((2.0 * x * TAU).sin() * (y * TAU * 0.7).cos() * 120.0 + 128.0) as u8
    };
    (0..width * height).map(value).collect()
}

/// A picture of this depth, and the same in colours as the format's definition has them.
fn picture(depth: Depth, width: usize, values: &[u8]) -> (Surface, Vec<u32>) {
    let height = values.len() / width;
    let table = palette();
    let colours: Vec<u32> = match depth {
        Depth::Eight | Depth::ThirtyTwo => {
            values.iter().map(|at| table[usize::from(*at)]).collect()
        }
        Depth::Sixteen => {
            let five = |part: u32| part >> 3 << 3 | part >> 5;
            let reduced = |at: &u8| {
                let [_, red, green, blue] = table[usize::from(*at)].to_be_bytes().map(u32::from);
                0xFF00_0000 | five(red) << 16 | five(green) << 8 | five(blue)
            };
            values.iter().map(reduced).collect()
        }
    };
    let surface = match depth {
        Depth::Eight => Surface::from_indices(width, height, values.to_vec(), table.into()),
        _ => Surface::from_argb(width, height, colours.clone()),
    };
    (surface.unwrap(), colours)
}

/// The pixels of an upright picture as a cylinder stores them: the right edge comes to the top.
fn turned(values: &[u8], width: usize) -> Vec<u8> {
    let height = values.len() / width;
    let at = |i: usize| values[i % height * width + (width - 1 - i / height)];
    (0..values.len()).map(at).collect()
}

fn cut(values: &[u8], width: usize, tiles: usize, across: bool) -> Vec<(usize, Vec<u8>)> {
    let height = values.len() / width;
    let tile = |index: usize| {
        if across {
            let part = width / tiles;
            let rows = (0..height).flat_map(|y| {
                values[y * width + index * part..y * width + (index + 1) * part].to_vec()
            });
            (part, rows.collect())
        } else {
            let part = height / tiles * width;
            (width, values[index * part..(index + 1) * part].to_vec())
        }
    };
    (0..tiles).map(tile).collect()
}

/// Draws a view in a target of a format, whose rows have some bytes more.
fn draw(
    source: &Panorama,
    view: &View,
    (width, height): (usize, usize),
    sampling: Sampling,
    format: PixelFormat,
) -> Vec<u32> {
    let row_bytes = format.bytes_for_row(width) + 12;
    let mut bytes = vec![0; row_bytes * height];
    let mut pixels = PixelsMut::new(&mut bytes, row_bytes, width, height, format).unwrap();
    let area = Area { left: 0, top: 0, width: width as u32, height: height as u32 };
    render(source, view, sampling, &mut pixels, area).unwrap();
    let mut drawn = vec![0; width * height];
    for (y, row) in drawn.chunks_mut(width).enumerate() {
        pixels.as_ref().read_row_argb(y, 0, row);
    }
    drawn
}

/// Whether what a target holds is a colour within `bound` of the judge's.
fn agrees(format: PixelFormat, drawn: u32, judged: judge::Colour, bound: f64) -> bool {
    let bits = match format {
        PixelFormat::Rgb555 | PixelFormat::Rgb555Be | PixelFormat::Rgb555Le => [5, 5, 5],
        PixelFormat::Rgb565Be => [5, 6, 5],
        _ => [8, 8, 8],
    };
    [16, 8, 0].into_iter().zip(bits).zip(judged).all(|((shift, bits), judged)| {
        let found = (drawn >> shift & 255) >> (8 - bits);
        let whole = |value: f64| value.clamp(0.0, 255.0) as u32 >> (8 - bits);
        // What is drawn is a whole number, so the bound may be met from either side.
        (whole((judged - bound).ceil())..=whole((judged + bound).floor())).contains(&found)
    })
}

/// Colours of the four corners of a small square around a place: the nearest pixel is one of them.
fn near_colours(image: &Surface, column: f64, row: f64) -> Vec<judge::Colour> {
    let inside = |at: f64, size: usize| (at.floor().max(0.0) as usize).min(size - 1);
    let off = 1.0 / 32.0;
    [(-off, -off), (-off, off), (off, -off), (off, off)]
        .map(|(across, down)| {
            let column = (column + across).rem_euclid(image.width() as f64);
            let colour =
                image.argb_at(inside(column, image.width()), inside(row + down, image.height()));
            [16, 8, 0].map(|shift| f64::from(colour >> shift & 255))
        })
        .to_vec()
}

#[test]
fn cylinders_of_every_depth_in_every_target() {
    let mut random = Random(21);
    for round in 0..4 * 3 * 2 * 7 {
        let depth = DEPTHS[round % 3];
        let orientation = [Orientation::Vertical, Orientation::Horizontal][round / 3 % 2];
        let format = TARGETS[round / 6 % 7];
        let (tiles, part) = (random.size(1, 6), random.size(40, 120));
        let (width, height) = (tiles * part, random.size(60, 180));
        let values = shape(width, height);
        let (_, colours) = picture(depth, width, &values);
        let stored = match orientation {
            Orientation::Vertical => cut(&turned(&values, width), height, tiles, false),
            Orientation::Horizontal => cut(&values, width, tiles, true),
        };
        let surfaces = stored.iter().map(|(width, values)| picture(depth, *width, values).0);
        let (across, tile, size) = match orientation {
            Orientation::Vertical => (1, (height, part), (height, width)),
            Orientation::Horizontal => (tiles, (part, height), (width, height)),
        };
        let layout = Layout::new(tile, across, tiles, size, orientation).unwrap();
        let mut upright = layout.blank(layout.all()).unwrap();
        for (index, surface) in surfaces.enumerate() {
            layout.put(&mut upright, layout.all(), index, Some(&surface)).unwrap();
        }
        let whole = random.size(0, 1) == 0;
        let range = if whole { TAU } else { random.between(1.0, 5.0) };
        let min_pan = if whole { 0.0 } else { random.between(-1.0, 5.0) };
        let judged = Cylinder {
            image: Arc::new(Surface::from_argb(width, height, colours).unwrap()),
            min_pan,
            max_pan: min_pan + range,
            wraps: whole,
            horizon: height as f64 / 2.0,
            radius: width as f64 / range,
            mips: Mips::default(),
        };
        let source = Panorama::Cylinder(Cylinder { image: Arc::new(upright), ..judged.clone() });
        let view = View {
            pan: random.between(-10.0, 10.0),
            tilt: random.between(-1.0, 1.0),
            field_of_view: random.between(0.1, 2.0),
            correction: [Correction::None, Correction::Partial, Correction::Full]
                [random.size(0, 2)],
        };
        let size = (random.size(1, 150), random.size(1, 60));
        for sampling in [Sampling::Nearest, Sampling::Bilinear] {
            for (at, colour) in draw(&source, &view, size, sampling, format).into_iter().enumerate()
            {
                let direction = judge::ray(&view, size, (at % size.0, at / size.0));
                let (column, row) = judge::on_cylinder(&judged, direction);
                let near = |at: f64, edge: f64| (at - edge).abs() < 0.6;
                let border = near(row, 0.0)
                    || near(row, height as f64)
                    || (!whole && (near(column, 0.0) || near(column, width as f64)));
                if border {
                    continue;
                }
                let is_right = if sampling == Sampling::Bilinear {
                    agrees(format, colour, judge::cylinder_colour(&judged, direction), 2.0)
                } else {
                    let shown = (0.0..height as f64).contains(&row)
                        && (whole || (0.0..width as f64).contains(&column));
                    let black = vec![[0.0; 3]];
                    let all = if shown { near_colours(&judged.image, column, row) } else { black };
                    all.into_iter().any(|judged| agrees(format, colour, judged, 0.0))
                };
                assert!(
                    is_right,
                    "{depth:?} {orientation:?} {format:?} {sampling:?}: {colour:08x} at {at} of \
                     {size:?}, {column} {row} of {width}×{height}: {view:?}"
                );
            }
        }
    }
}

#[test]
fn cubes_of_every_depth_in_every_target() {
    let mut random = Random(22);
    for round in 0..2 * 3 * 7 {
        let (depth, format) = (DEPTHS[round % 3], TARGETS[round / 3 % 7]);
        let side = random.size(50, 160);
        let (stored, colours) = picture(depth, side, &shape(side, side));
        let cube = |image: Surface| {
            let image = Arc::new(image);
            Cube { faces: SIDES.map(|side| face(side, Arc::clone(&image))).into() }
        };
        let judged = cube(Surface::from_argb(side, side, colours).unwrap());
        let source = Panorama::Cube(cube(stored.into_argb().unwrap()));
        let view = View {
            pan: random.between(-10.0, 10.0),
            tilt: random.between(-1.5, 1.5),
            field_of_view: random.between(0.1, 2.0),
            correction: Correction::Full,
        };
        let size = (random.size(1, 150), random.size(1, 60));
        for sampling in [Sampling::Nearest, Sampling::Bilinear] {
            let drawn = draw(&source, &view, size, sampling, format);
            let wrong = drawn.into_iter().enumerate().filter(|(at, colour)| {
                let direction = judge::ray(&view, size, (at % size.0, at / size.0));
                if sampling == Sampling::Bilinear {
                    return !agrees(format, *colour, judge::cube_colour(&judged, direction), 2.0);
                }
                let (face, column, row) = judge::on_cube(&judged, direction).unwrap();
                let all = near_colours(&judged.faces[face].image, column, row);
                !all.into_iter().any(|judged| agrees(format, *colour, judged, 0.0))
            });
            // A ray on the very edge of two faces may be taken for either.
            let wrong = wrong.count();
            assert!(
                wrong * 1000 <= size.0 * size.1,
                "{wrong} of {size:?}: {depth:?} {format:?} {sampling:?} {view:?}"
            );
        }
    }
}
