//! Scenes of version 2: cylinders stored turned and upright, whole and in part.

use qtvr::base::{FourCc, Rect};
use qtvr::vr::records::{
    HotSpotInfo, Link, LinkView, NodeHeader, NodeLocation, PanoramaImaging, PanoramaSample, Url,
    VrString, WorldHeader, link_valid,
};

use super::canvas::{Canvas, Colour};
use super::containers::{atom, container, leaf};
use super::movie_file::{Track, bare_description, movie_file, rgb_bytes, tile_track};
use super::scenery::{CYLINDER, Spot, cylinder, hot_spots, spot_box};
use super::{NODE_DURATION, PLACES, Place, URL_SPOT, link_of, tilt_limit};

const TILES: usize = 24;
const HOT_SPOT_TILES: usize = 12;

/// Two nodes with names, links both ways, an address, and hot spots of half the size.
pub fn two_node_cylinder() -> Vec<u8> {
    let pictures = PLACES.iter().flat_map(|place| {
        let picture = cylinder(place.title, place.ground, place.spots).turned_left();
        picture.tiles(1, TILES).iter().map(rgb_bytes).collect::<Vec<_>>()
    });
    let masks = PLACES.iter().flat_map(|place| {
        let mask = hot_spots(place.spots).turned_left();
        mask.tiles(1, HOT_SPOT_TILES).into_iter().map(|tile| tile.pixels)
    });
    let (length, height) = CYLINDER;
    let tracks = [
        qtvr_track(&PLACES.iter().map(|p| (p.id, p.name)).collect::<Vec<_>>(), node_containers()),
        panorama_track(PLACES.iter().map(|place| vec![panorama_data(place)]).collect(), true),
        tile_track(24, (height, length / TILES), pictures.collect(), NODE_DURATION / 24),
        tile_track(8, (height / 2, length / 2 / HOT_SPOT_TILES), masks.collect(), 600),
    ];
    movie_file(b"qtvr", &tracks)
}

/// A whole cylinder that is stored upright, eight tiles from left to right.
pub fn horizontal_cylinder() -> Vec<u8> {
    let picture = cylinder("LEVEL", [90, 130, 140], &[]);
    let sample = PanoramaSample {
        image_size: (CYLINDER.0 as u32, CYLINDER.1 as u32),
        image_tiles: (8, 1),
        panorama_type: PanoramaSample::HORIZONTAL_CYLINDER,
        ..whole_cylinder((0.0, 0.0, 60.0))
    };
    single_node("Level", &sample, &picture)
}

/// The part of a cylinder from pan 60 to 150, stored turned.
pub fn partial_cylinder() -> Vec<u8> {
    let whole = cylinder("PART", [140, 110, 140], &[]);
    let (length, height) = CYLINDER;
    let (left, width) = (length * (360 - 150) / 360, length * 90 / 360);
    let mut part = Canvas::new(width, height, [0; 3]);
    for y in 0..height {
        for x in 0..width {
            part.set(x as i32, y as i32, whole.get(left + x, y));
        }
    }
    let sample = PanoramaSample {
        pan: (60.0, 150.0),
        image_size: (height as u32, width as u32),
        image_tiles: (1, 6),
        ..whole_cylinder((90.0, 0.0, 40.0))
    };
    single_node("Part", &sample, &part.turned_left())
}

fn single_node(name: &str, sample: &PanoramaSample, stored: &Canvas<Colour>) -> Vec<u8> {
    let (across, down) = (usize::from(sample.image_tiles.0), usize::from(sample.image_tiles.1));
    let tiles: Vec<Vec<u8>> = stored.tiles(across, down).iter().map(rgb_bytes).collect();
    let each = NODE_DURATION / tiles.len() as u32;
    let size = (stored.width / across, stored.height / down);
    single_node_movie(name, vec![leaf(b"pdat", 1, &sample.write())], vec![(size, tiles, each)])
}

/// Width and height of tiles, their bytes, and how long each lasts.
pub type TileSet = ((usize, usize), Vec<Vec<u8>>, u32);

/// A movie of one node: its name, its panorama atoms, and its image tracks of 24 bits.
pub fn single_node_movie(name: &str, panorama: Vec<Vec<u8>>, images: Vec<TileSet>) -> Vec<u8> {
    let node = container(&[node_header(1, 1), string(1, name)]);
    let mut panorama = panorama_track(vec![panorama], false);
    panorama.references = vec![(*b"imgt", (3..).take(images.len()).collect())];
    let mut tracks = vec![qtvr_track(&[(1, name)], vec![node]), panorama];
    tracks.extend(images.into_iter().map(|(size, tiles, each)| tile_track(24, size, tiles, each)));
    movie_file(b"qtvr", &tracks)
}

fn whole_cylinder(default_view: (f32, f32, f32)) -> PanoramaSample {
    let limit = tilt_limit();
    PanoramaSample {
        image_reference: 1,
        pan: (0.0, 360.0),
        tilt: (-limit, limit),
        field_of_view: (5.0, 2.0 * limit),
        default_view,
        ..PanoramaSample::default()
    }
}

fn panorama_data(place: &Place) -> Vec<u8> {
    let (length, height) = (CYLINDER.0 as u32, CYLINDER.1 as u32);
    let sample = PanoramaSample {
        hot_spot_reference: 1,
        image_size: (height, length),
        image_tiles: (1, TILES as u16),
        hot_spot_size: (height / 2, length / 2),
        hot_spot_tiles: (1, HOT_SPOT_TILES as u16),
        ..whole_cylinder(place.view)
    };
    leaf(b"pdat", 1, &sample.write())
}

fn node_containers() -> Vec<Vec<u8>> {
    let node = |place: &Place| {
        let named = place.spots.iter().filter(|spot| !spot.label.starts_with("BARE"));
        let spots: Vec<Vec<u8>> = named.map(|spot| hot_spot(place, spot)).collect();
        container(&[node_header(place.id, 1), string(1, place.name), atom(b"hspa", 1, &spots)])
    };
    PLACES.iter().map(node).collect()
}

fn hot_spot(place: &Place, spot: &Spot) -> Vec<u8> {
    let (left, top, width, height) = spot_box(spot, CYLINDER.0, CYLINDER.1);
    let side = |value: i32| value as i16;
    let (destination, name) = link_of(place);
    let is_url = spot.id == URL_SPOT;
    let info = HotSpotInfo {
        kind: FourCc(if is_url { *b"url " } else { *b"link" }),
        name_atom_id: 1,
        best_pan: spot.pan as f32,
        best_field_of_view: 40.0,
        bounds: Rect::new(side(left), side(top), side(left + width), side(top + height)),
        ..HotSpotInfo::default()
    };
    let (pan, tilt, field_of_view) = destination.view;
    let link = Link {
        to_node_id: destination.id,
        to_valid: link_valid::PAN | link_valid::TILT | link_valid::FIELD_OF_VIEW,
        to: LinkView { pan, tilt, field_of_view, ..LinkView::default() },
        ..Link::default()
    };
    let target = if is_url {
        leaf(b"url ", 1, &Url(b"http://www.example.org/".to_vec()).write())
    } else {
        leaf(b"link", 1, &link.write())
    };
    let name = if is_url { "The address" } else { name };
    let children = [leaf(b"hsin", 1, &info.write()), target, string(1, name)];
    atom(b"hots", u32::from(spot.id), &children)
}

fn node_header(id: u32, name: u32) -> Vec<u8> {
    let header = NodeHeader {
        node_type: FourCc(*b"pano"),
        node_id: id,
        name_atom_id: name,
        comment_atom_id: 0,
    };
    leaf(b"ndhd", 1, &header.write())
}

fn string(id: u32, text: &str) -> Vec<u8> {
    leaf(b"vrsg", id, &VrString::new(text.as_bytes()).write())
}

fn qtvr_track(nodes: &[(u32, &str)], samples: Vec<Vec<u8>>) -> Track {
    let world = world(nodes);
    let mut description = (16 + world.len() as u32).to_be_bytes().to_vec();
    description.extend(b"qtvr");
    description.extend([0, 0, 0, 0, 0, 0, 0, 1]);
    description.extend(world);
    Track {
        media: *b"qtvr",
        enabled: true,
        size: (320, 240),
        references: vec![(*b"pano", vec![2])],
        description,
        samples: samples.into_iter().map(|sample| (NODE_DURATION, sample)).collect(),
        header: Vec::new(),
    }
}

fn world(nodes: &[(u32, &str)]) -> Vec<u8> {
    let default_node_id = nodes.first().map_or(0, |node| node.0);
    let header = WorldHeader { name_atom_id: 1, default_node_id, flags: 0 };
    let imaging = |mode, quality, direct_draw| {
        let imaging =
            PanoramaImaging { mode, valid: 7, correction: 2, quality, direct_draw, extra: [0; 6] };
        leaf(b"impn", mode, &imaging.write())
    };
    let location =
        NodeLocation { node_type: FourCc(*b"pano"), location_flags: 0, location_data: 0 };
    let node = |&(id, _): &(u32, &str)| atom(b"vrni", id, &[leaf(b"nloc", 1, &location.write())]);
    container(&[
        leaf(b"vrsc", 1, &header.write()),
        string(1, "Sample scene"),
        atom(
            b"imgp",
            1,
            &[
                imaging(PanoramaImaging::MOTION, 0x100, 1),
                imaging(PanoramaImaging::STATIC, 0x300, 0),
            ],
        ),
        atom(b"vrnp", 1, &nodes.iter().map(node).collect::<Vec<_>>()),
    ])
}

fn panorama_track(nodes: Vec<Vec<Vec<u8>>>, has_hot_spots: bool) -> Track {
    let mut references = vec![(*b"imgt", vec![3])];
    if has_hot_spots {
        references.push((*b"hott", vec![4]));
    }
    let samples = nodes.into_iter().map(|atoms| (NODE_DURATION, container(&atoms)));
    Track {
        media: *b"pano",
        enabled: true,
        size: (320, 240),
        references,
        description: bare_description(),
        samples: samples.collect(),
        header: Vec::new(),
    }
}
