//! Object nodes: each image tells by its colour which column, row, frame and view state it is.

use qtvr::base::{Fixed, FourCc};
use qtvr::vr::records::{
    HotSpotInfo, Link, LinkView, NodeHeader, NodeLocation, ObjectSample, PanoramaSample,
    WorldHeader, link_valid,
};
use qtvr::vr::version_one::Navigation;

use super::canvas::{Canvas, Colour};
use super::containers::{atom, container, leaf};
use super::cylinders::whole_cylinder;
use super::masks::raw_mask_track;
use super::movie_file::{
    Track, atom as movie_atom, bare_description, image_description, image_track, movie_file,
    movie_file_with, rgb_bytes, tile_track,
};
use super::scenery::{CYLINDER, Spot, cylinder, hot_spots};
use super::vr_atoms::{panorama_track, qtvr_track, string};
use super::{NODE_DURATION, tilt_limit};

/// Width and height of the images.
const SIZE: (usize, usize) = (80, 60);
/// The object of version 2.
const COLUMNS: u32 = 12;
const ROWS: u32 = 3;
const FRAMES: u32 = 2;
const STATES: u32 = 2;
/// What a view and a frame last.
const VIEW: u32 = NODE_DURATION / (COLUMNS * ROWS * STATES);
/// The hot spot at the left of each image; that at the right is this and the column more.
const LEFT_SPOT: u8 = 7;
const RIGHT_SPOT: u8 = 100;

/// The image of a view: flat, with marks at the upper left and right, and a label below.
fn image(column: u32, row: u32, frame: u32, state: u32) -> Canvas<Colour> {
    let colour = [20 + 16 * column, 20 + 80 * row, 20 + 100 * (state - 1) + 50 * frame];
    let mut canvas = Canvas::new(SIZE.0, SIZE.1, colour.map(|part| part as u8));
    canvas.rect(0, 0, 8, 8, [255; 3]);
    canvas.rect(72, 0, 8, 8, [0; 3]);
    canvas.text(40, 52, 1, [255; 3], &format!("C{column} R{row} F{frame} S{state}"));
    canvas
}

/// The hot spots of a view, half as large.
fn mask(column: u32) -> Canvas<u8> {
    let mut mask = Canvas::new(SIZE.0 / 2, SIZE.1 / 2, 0);
    mask.rect(4, 10, 8, 10, LEFT_SPOT);
    mask.rect(28, 10, 8, 10, RIGHT_SPOT + column as u8);
    mask
}

/// Rows of views with two frames and two view states, and hot spots for each view.
pub fn object() -> Vec<u8> {
    let mut images = Vec::new();
    let mut masks = Vec::new();
    for state in 1..=STATES {
        for (row, column) in (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |c| (row, c))) {
            images.extend((0..FRAMES).map(|frame| rgb_bytes(&image(column, row, frame, state))));
            masks.push(mask(column));
        }
    }
    let sample = ObjectSample {
        view_states: STATES as u16,
        mouse_down_view_state: 2,
        view_duration: VIEW,
        columns: COLUMNS,
        rows: ROWS,
        default_pan: 60.0,
        tilt: (30.0, -30.0),
        field_of_view: 64.0,
        default_field_of_view: 64.0,
        ..ObjectSample::default()
    };
    let node = container(&[object_header(1, 1), string(1, b"Object")]);
    let tracks = [
        Track {
            references: vec![(*b"obje", vec![2])],
            ..qtvr_track(&world(&[(1, b"obje")]), vec![node])
        },
        object_track(&sample, vec![3], vec![4]),
        shown(tile_track(24, SIZE, images, VIEW / FRAMES)),
        raw_mask_track(&masks, VIEW),
    ];
    movie_file(b"qtvr", &tracks)
}

/// Four views of three frames each, of which the second and the third change only the middle.
pub fn object_differences() -> Vec<u8> {
    const VIEWS: u32 = 4;
    const FRAMES: u32 = 3;
    let each = NODE_DURATION / (VIEWS * FRAMES);
    let mut samples = Vec::new();
    for view in 0..VIEWS {
        let ground = [200, 40 * view as u8, 0];
        samples.push(runs(0..SIZE.1, 0, SIZE.0, ground));
        for frame in 1..FRAMES {
            samples.push(runs(20..40, 20, 40, [40 * view as u8, 1, 80 * frame as u8]));
        }
    }
    let size = (SIZE.0 as u16, SIZE.1 as u16);
    let description = image_description(b"rle ", b"Animation", 24, size, &[]);
    let sample = ObjectSample {
        view_duration: each * FRAMES,
        columns: VIEWS,
        tilt: (0.0, 0.0),
        ..ObjectSample::default()
    };
    let node = container(&[object_header(1, 0)]);
    let images = Track {
        syncs: (0..VIEWS).map(|view| view * FRAMES + 1).collect(),
        ..shown(image_track(description, size, samples, each))
    };
    let tracks = [
        Track {
            references: vec![(*b"obje", vec![2])],
            ..qtvr_track(&world(&[(1, b"obje")]), vec![node])
        },
        object_track(&sample, vec![3], Vec::new()),
        images,
    ];
    movie_file(b"qtvr", &tracks)
}

/// Rows of one colour in the Animation codec; the rest stays as it was.
fn runs(rows: std::ops::Range<usize>, left: usize, width: usize, colour: Colour) -> Vec<u8> {
    let mut bytes = vec![0; 4];
    let words = [8, rows.start as u16, 0, rows.len() as u16, 0];
    bytes.extend(words.iter().flat_map(|word| word.to_be_bytes()));
    for _ in rows {
        bytes.extend([left as u8 + 1, (width as u8).wrapping_neg()]);
        bytes.extend(colour);
        bytes.push(0xFF);
    }
    bytes.push(0);
    let size = (bytes.len() as u32).to_be_bytes();
    bytes[..4].copy_from_slice(&size);
    bytes
}

/// An object movie of version 1.0: eight columns from 0 to 315 of three frames each, in two rows.
pub fn version_one_object() -> Vec<u8> {
    const LOOP: u32 = 3;
    let degrees = |angle: f64| Fixed::from_f64(angle);
    let navigation = Navigation {
        version: 1,
        columns: 8,
        rows: 2,
        loop_size: LOOP as i16,
        frame_duration: 60,
        movie_type: 1,
        loop_ticks: 6,
        field_of_view: degrees(180.0),
        pan: (degrees(0.0), degrees(360.0)),
        end_tilt: degrees(0.0),
        start_tilt: degrees(40.0),
        initial_pan: degrees(90.0),
        initial_tilt: degrees(40.0),
    };
    let views = (0..2).flat_map(|row| (0..8).map(move |column| (row, column)));
    let images = views
        .flat_map(|(row, column)| (0..LOOP).map(move |f| rgb_bytes(&image(column, row, f, 1))));
    let track = shown(tile_track(24, SIZE, images.collect(), 60));
    movie_file_with(b"stna", &[track], &movie_atom(b"NAVG", &navigation.write()))
}

/// A panorama and an object that lead to each other.
pub fn mixed_scene() -> Vec<u8> {
    const HALL: u32 = 301;
    const VASE: u32 = 302;
    let spot = Spot { id: 12, pan: 0.0, colour: [170, 60, 30], label: "VASE" };
    let (length, height) = CYLINDER;
    let picture = cylinder("HALL", [120, 150, 70], &[spot]).turned_left();
    let panorama = PanoramaSample {
        hot_spot_reference: 1,
        image_size: (height as u32, length as u32),
        image_tiles: (1, 24),
        hot_spot_size: (height as u32 / 2, length as u32 / 2),
        hot_spot_tiles: (1, 12),
        ..whole_cylinder((0.0, 0.0, tilt_limit()))
    };
    let object = ObjectSample {
        view_duration: NODE_DURATION / 8,
        columns: 8,
        tilt: (0.0, 0.0),
        ..ObjectSample::default()
    };
    let nodes = [
        (HALL, b"pano", 12, VASE, LinkView { pan: 90.0, ..LinkView::default() }),
        (VASE, b"obje", LEFT_SPOT, HALL, LinkView { pan: 180.0, ..LinkView::default() }),
    ];
    let infos = nodes.iter().map(|(id, kind, spot, to, view)| {
        let info = HotSpotInfo { kind: FourCc(*b"link"), ..HotSpotInfo::default() };
        let link =
            Link { to_node_id: *to, to_valid: link_valid::PAN, to: *view, ..Link::default() };
        let spot = atom(
            b"hots",
            u32::from(*spot),
            &[leaf(b"hsin", 1, &info.write()), leaf(b"link", 1, &link.write())],
        );
        let header = NodeHeader { node_type: FourCc(**kind), node_id: *id, ..Default::default() };
        container(&[leaf(b"ndhd", 1, &header.write()), atom(b"hspa", 1, &[spot])])
    });
    let tiles: Vec<Vec<u8>> = picture.tiles(1, 24).iter().map(rgb_bytes).collect();
    let masks = hot_spots(&[spot_again()]).turned_left().tiles(1, 12);
    let views = (0..8).map(|column| rgb_bytes(&image(column, 0, 0, 1))).collect();
    let object_start = |track: Track| Track { start: NODE_DURATION, ..track };
    let tracks = [
        Track {
            references: vec![(*b"pano", vec![2]), (*b"obje", vec![3])],
            ..qtvr_track(&world(&[(HALL, b"pano"), (VASE, b"obje")]), infos.collect())
        },
        panorama_track(vec![vec![leaf(b"pdat", 1, &panorama.write())]], vec![4], vec![5]),
        object_start(object_track(&object, vec![6], vec![7])),
        tile_track(24, (height, length / 24), tiles, NODE_DURATION / 24),
        raw_mask_track(&masks, NODE_DURATION / 12),
        object_start(shown(tile_track(24, SIZE, views, NODE_DURATION / 8))),
        // One image for all views.
        object_start(raw_mask_track(&[mask(0)], NODE_DURATION)),
    ];
    movie_file(b"qtvr", &tracks)
}

fn spot_again() -> Spot {
    Spot { id: 12, pan: 0.0, colour: [170, 60, 30], label: "VASE" }
}

fn object_header(id: u32, name: u32) -> Vec<u8> {
    let header = NodeHeader {
        node_type: FourCc(*b"obje"),
        node_id: id,
        name_atom_id: name,
        comment_atom_id: 0,
    };
    leaf(b"ndhd", 1, &header.write())
}

/// The world of nodes of both kinds.
fn world(nodes: &[(u32, &[u8; 4])]) -> Vec<u8> {
    let header = WorldHeader { default_node_id: nodes[0].0, ..WorldHeader::default() };
    let node = |(id, kind): &(u32, &[u8; 4])| {
        let location = NodeLocation { node_type: FourCc(**kind), ..NodeLocation::default() };
        atom(b"vrni", *id, &[leaf(b"nloc", 1, &location.write())])
    };
    container(&[
        leaf(b"vrsc", 1, &header.write()),
        atom(b"vrnp", 1, &nodes.iter().map(node).collect::<Vec<_>>()),
    ])
}

/// The object track with one node.
fn object_track(sample: &ObjectSample, images: Vec<u32>, hot_spots: Vec<u32>) -> Track {
    let mut references = vec![(*b"imgt", images)];
    if !hot_spots.is_empty() {
        references.push((*b"hott", hot_spots));
    }
    let node = container(&[leaf(b"obji", 1, &sample.write())]);
    Track {
        media: *b"obje",
        references,
        ..shown(image_track(bare_description(), (320, 240), vec![node], NODE_DURATION))
    }
}

/// The same track, shown by itself.
fn shown(track: Track) -> Track {
    Track { enabled: true, size: (320, 240), ..track }
}
