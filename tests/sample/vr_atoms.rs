//! Records of version 2 in their atoms, and the tracks that hold them.

use qtvr::base::FourCc;
use qtvr::vr::records::{
    NodeHeader, NodeLocation, PanoramaImaging, StringEncoding, VrString, WorldHeader,
};

use super::NODE_DURATION;
use super::containers::{atom, container, leaf};
use super::movie_file::{Track, bare_description, movie_file, tile_track};

/// Width and height of tiles, their bytes, and how long each lasts.
pub type TileSet = ((usize, usize), Vec<Vec<u8>>, u32);

/// The name of every scene.
pub const SCENE_NAME: &str = "Sample scene";

/// How the views of most samples are drawn.
pub const IMAGING: [PanoramaImaging; 2] =
    [imaging(PanoramaImaging::MOTION, 0x100, 1), imaging(PanoramaImaging::STATIC, 0x300, 0)];

const fn imaging(mode: u32, quality: u32, direct_draw: u32) -> PanoramaImaging {
    PanoramaImaging { mode, valid: 7, correction: 2, quality, direct_draw, extra: [0; 6] }
}

/// The header of a panorama node, with the IDs of its strings.
pub fn node_header(id: u32, name: u32, comment: u32) -> Vec<u8> {
    let header = NodeHeader {
        node_type: FourCc(*b"pano"),
        node_id: id,
        name_atom_id: name,
        comment_atom_id: comment,
    };
    leaf(b"ndhd", 1, &header.write())
}

/// A string without an encoding.
pub fn string(id: u32, text: &[u8]) -> Vec<u8> {
    leaf(b"vrsg", id, &VrString::new(text).write())
}

/// The encoding of the string with the same ID.
pub fn encoding(id: u32, encoding: u32) -> Vec<u8> {
    leaf(b"vrse", id, &StringEncoding(encoding).write())
}

/// The world of these nodes, of which the first is the default, with `more` atoms at the end.
pub fn world(nodes: &[u32], imaging: &[PanoramaImaging], more: &[Vec<u8>]) -> Vec<u8> {
    let default_node_id = nodes.first().copied().unwrap_or(0);
    let header = WorldHeader { name_atom_id: 1, default_node_id, flags: 0 };
    let location =
        NodeLocation { node_type: FourCc(*b"pano"), location_flags: 0, location_data: 0 };
    let node = |id: &u32| atom(b"vrni", *id, &[leaf(b"nloc", 1, &location.write())]);
    let imaging = imaging.iter().map(|record| leaf(b"impn", record.mode, &record.write()));
    let mut atoms = vec![
        leaf(b"vrsc", 1, &header.write()),
        string(1, SCENE_NAME.as_bytes()),
        atom(b"imgp", 1, &imaging.collect::<Vec<_>>()),
        atom(b"vrnp", 1, &nodes.iter().map(node).collect::<Vec<_>>()),
    ];
    atoms.extend_from_slice(more);
    container(&atoms)
}

/// The QTVR track: the world, and the information of each node. The panorama track comes next.
pub fn qtvr_track(world: &[u8], nodes: Vec<Vec<u8>>) -> Track {
    let mut description = (16 + world.len() as u32).to_be_bytes().to_vec();
    description.extend(b"qtvr");
    description.extend([0, 0, 0, 0, 0, 0, 0, 1]);
    description.extend(world);
    Track {
        media: *b"qtvr",
        references: vec![(*b"pano", vec![2])],
        ..shown_track(description, nodes)
    }
}

/// The panorama track, which leads to these image and hot spot tracks.
pub fn panorama_track(nodes: Vec<Vec<Vec<u8>>>, images: Vec<u32>, hot_spots: Vec<u32>) -> Track {
    let mut references = vec![(*b"imgt", images)];
    if !hot_spots.is_empty() {
        references.push((*b"hott", hot_spots));
    }
    let nodes = nodes.iter().map(|atoms| container(atoms)).collect();
    Track { media: *b"pano", references, ..shown_track(bare_description(), nodes) }
}

fn shown_track(description: Vec<u8>, samples: Vec<Vec<u8>>) -> Track {
    Track {
        media: [0; 4],
        enabled: true,
        size: (320, 240),
        references: Vec::new(),
        description,
        start: 0,
        samples: samples.into_iter().map(|sample| (NODE_DURATION, sample)).collect(),
        header: Vec::new(),
        syncs: Vec::new(),
    }
}

/// A movie of one node: its name, its panorama atoms, and its image tracks of 24 bits.
pub fn single_node_movie(name: &str, panorama: Vec<Vec<u8>>, images: Vec<TileSet>) -> Vec<u8> {
    single_node_scene(name, &IMAGING, panorama, images)
}

/// A movie of one node that is drawn as `imaging` says.
pub fn single_node_scene(
    name: &str,
    imaging: &[PanoramaImaging],
    panorama: Vec<Vec<u8>>,
    images: Vec<TileSet>,
) -> Vec<u8> {
    let node = container(&[node_header(1, 1, 0), string(1, name.as_bytes())]);
    let ids = (3..).take(images.len()).collect();
    let mut tracks = vec![
        qtvr_track(&world(&[1], imaging, &[]), vec![node]),
        panorama_track(vec![panorama], ids, Vec::new()),
    ];
    tracks.extend(images.into_iter().map(|(size, tiles, each)| tile_track(24, size, tiles, each)));
    movie_file(b"qtvr", &tracks)
}
