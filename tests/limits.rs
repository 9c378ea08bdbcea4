//! Each limit of `docs/limits.md`: what is as large as it, and what is larger. The table names the
//! constants of `base::limits` with their values, and the case that tries each.

#[path = "support/house.rs"]
mod house;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use qtvr::base::{Error, Fixed, FourCc, Rect, limits};
use qtvr::manager::{Instance, Mode, ViewAngles, Wishes};
use qtvr::movie::{Edit, Media, Movie, NewSamples, SampleTable, Store, UserData};
use qtvr::raster::Surface;
use qtvr::runtime::files;
use qtvr::vr::Scene;
use qtvr::vr::records::{NodeHeader, NodeLocation, PanoramaSample};

fn atom(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    [&(8 + body.len() as u32).to_be_bytes()[..], kind, body].concat()
}

/// An atom of a container.
fn inner(kind: FourCc, id: u32, children: usize, body: &[u8]) -> Vec<u8> {
    let size = (20 + body.len() as u32).to_be_bytes();
    let count = (children as u16).to_be_bytes();
    [&size[..], &kind.0, &id.to_be_bytes(), &[0; 2], &count, &[0; 4], body].concat()
}

fn container(children: usize, body: &[u8]) -> Vec<u8> {
    [vec![0; 12], inner(FourCc(*b"sean"), 1, children, body)].concat()
}

/// A folder of a test's own.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// The lines of the table: a constant, its value, and where it is tried.
fn table() -> Vec<(String, u64, String)> {
    let text = fs::read_to_string(house::root().join("docs/limits.md")).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `MAX_"));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let value = cells[1].replace(',', "").parse().unwrap_or_else(|_| panic!("{line}"));
        (cells[0].trim_matches('`').to_owned(), value, cells[cells.len() - 1].to_owned())
    };
    rows.map(row).collect()
}

/// What a constant is in the code: a number, or a power of two.
fn constants() -> Vec<(String, u64)> {
    let text = fs::read_to_string(house::root().join("src/base/limits.rs")).unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("pub const "));
    let constant = |line: &str| {
        let (name, rest) = line.split_once(':').unwrap();
        let value = rest.split_once('=').unwrap().1.trim().trim_end_matches(';');
        let value = match value.split_once("<<") {
            Some((one, power)) => {
                one.trim().parse::<u64>().unwrap() << power.trim().parse::<u32>().unwrap()
            }
            None => value.parse().unwrap(),
        };
        (name.to_owned(), value)
    };
    lines.map(constant).collect()
}

#[test]
fn the_table_is_that_of_the_code() {
    let mut told: Vec<(String, u64)> =
        table().into_iter().map(|(name, value, _)| (name, value)).collect();
    let mut known = constants();
    told.sort();
    known.sort();
    assert_eq!(told, known);
}

#[test]
fn each_limit_is_tried_somewhere() {
    for (name, _, cases) in table() {
        for case in cases.split(' ') {
            let (file, function) =
                case.trim_matches('`').split_once("::").unwrap_or_else(|| panic!("{name}: {case}"));
            let text = fs::read_to_string(house::root().join(file)).expect(file);
            let is_there = ["fn ", "static void "]
                .iter()
                .any(|begin| text.contains(&format!("{begin}{function}(")));
            assert!(is_there, "{name}: {file} has no case {function}");
        }
    }
}

#[test]
fn pictures_have_so_many_pixels() {
    let side = limits::MAX_IMAGE_SIDE as usize;
    assert!(Surface::argb(side, 1).is_ok());
    assert_eq!(Surface::argb(side + 1, 1).err(), Some(Error::NoMemory));
    let width = 1 << 14;
    let height = limits::MAX_IMAGE_PIXELS as usize / width;
    // Memory that nobody touches is not there.
    assert!(Surface::argb(width, height).is_ok());
    // The next number of pixels that sides can have.
    assert_eq!(6452 * 41605, limits::MAX_IMAGE_PIXELS + 4);
    assert_eq!(Surface::argb(6452, 41605).err(), Some(Error::NoMemory));
}

#[test]
fn lists_of_headers_have_so_many_entries() {
    let item = atom(b"\xA9nam", b"");
    let most = limits::MAX_HEADER_ENTRIES;
    for (items, kept) in [(most, most), (most + 1, most)] {
        assert_eq!(UserData::read(&item.repeat(items)).unwrap().count(FourCc(*b"\xA9nam")), kept);
    }
}

#[test]
fn a_movie_is_made_of_so_many_tracks() {
    let mut movie = Movie::default();
    movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
    let mut track = movie.tracks[0].clone();
    for id in 2..=limits::MAX_TRACKS as u32 {
        track.id = id;
        movie.tracks.push(track.clone());
    }
    assert_eq!(movie.add_track(Fixed(0), Fixed(0), 0), Err(Error::NoMemory));
    movie.tracks.pop();
    assert!(movie.add_track(Fixed(0), Fixed(0), 0).is_ok());
}

#[test]
fn a_track_has_so_many_edits() {
    let mut movie = Movie::default();
    let id = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
    let track = movie.track_mut(id).unwrap();
    track.set_media(FourCc(*b"vide"), 600, &Store::memory()).unwrap();
    track.media.edit(true).unwrap();
    let description = atom(b"raw ", &[0; 78]);
    track.media.add_samples(&[0; 4], (1, 10), &description, true).unwrap();
    let edit = Edit { duration: 10, media_time: 0, rate: Fixed::ONE };
    track.edits = vec![edit; limits::MAX_EDITS - 1];
    track.insert_media(-1, (0, 10), Fixed::ONE).unwrap();
    assert_eq!(track.insert_media(-1, (0, 10), Fixed::ONE), Err(Error::NoMemory));
    assert_eq!(track.edits.len(), limits::MAX_EDITS);
}

fn samples(count: u32, size: u32) -> NewSamples {
    NewSamples { count, size, duration: 1, description: 1, offset: 0, sync: true }
}

#[test]
fn a_media_has_so_many_samples() {
    let mut table = SampleTable::default();
    table.add(samples(limits::MAX_SAMPLES, 1)).unwrap();
    assert_eq!(table.add(samples(1, 1)), Err(Error::Param));
    assert_eq!(table.len(), limits::MAX_SAMPLES);
}

#[test]
fn a_sample_has_so_many_bytes() {
    let read = |size: u64| {
        let mut media = Media::default();
        media.samples.add(samples(1, size as u32)).unwrap();
        media.read_sample(1).err()
    };
    // There are no data, which are looked for only where they may be read.
    assert_eq!(read(limits::MAX_SAMPLE_BYTES), Some(Error::CouldNotResolveDataRef));
    assert_eq!(read(limits::MAX_SAMPLE_BYTES + 1), Some(Error::NoMemory));
}

#[test]
fn a_header_has_so_many_bytes() {
    let folder = Folder::new("large-headers");
    let open = |size: u64| {
        let path = folder.write("large.mov", &[&(size as u32).to_be_bytes()[..], b"moov"].concat());
        fs::File::options().write(true).open(&path).unwrap().set_len(size).unwrap();
        Movie::open_path(&path).err()
    };
    assert_eq!(open(limits::MAX_MOVIE_HEADER), Some(Error::BadPublicMovieAtom));
    assert_eq!(open(limits::MAX_MOVIE_HEADER + 1), Some(Error::NoMemory));
}

#[test]
fn so_many_atoms_are_looked_through() {
    let open = |before: usize| {
        let movie = Movie::default().write().unwrap();
        let file = [atom(b"free", b"").repeat(before), movie].concat();
        Movie::from_bytes(Arc::from(file)).err()
    };
    assert_eq!(open(limits::MAX_TOP_LEVEL_ATOMS - 1), None);
    assert_eq!(open(limits::MAX_TOP_LEVEL_ATOMS), Some(Error::NoMovieFound));
}

/// A movie that only names others.
fn naming(names: &[String]) -> Vec<u8> {
    let alternate = |name: &String| {
        let len = (name.len() as u32).to_be_bytes();
        let rdrf = atom(b"rdrf", &[&[0; 4][..], b"url ", &len, name.as_bytes()].concat());
        atom(b"rmda", &rdrf)
    };
    let all: Vec<u8> = names.iter().flat_map(alternate).collect();
    atom(b"moov", &atom(b"rmra", &all))
}

#[test]
fn so_many_references_are_followed() {
    let folder = Folder::new("references");
    folder.write("0.mov", &Movie::default().write().unwrap());
    for number in 1..=limits::MAX_REFERENCE_DEPTH + 1 {
        folder.write(&format!("{number}.mov"), &naming(&[format!("{}.mov", number - 1)]));
    }
    let open = |number: usize| Movie::open_path(&folder.0.join(format!("{number}.mov"))).err();
    assert_eq!(open(limits::MAX_REFERENCE_DEPTH), None);
    assert_eq!(open(limits::MAX_REFERENCE_DEPTH + 1), Some(Error::CouldNotResolveDataRef));
}

#[test]
fn so_many_files_are_looked_at() {
    let folder = Folder::new("alternates");
    folder.write("there.mov", &Movie::default().write().unwrap());
    let open = |files: usize| {
        // The list itself is a file, and so is the movie.
        let mut names: Vec<String> = (2..files).map(|number| format!("not{number}.mov")).collect();
        names.push("there.mov".to_owned());
        Movie::open_path(&folder.write("list.mov", &naming(&names))).err()
    };
    assert_eq!(open(limits::MAX_REFERENCE_FILES), None);
    assert_eq!(open(limits::MAX_REFERENCE_FILES + 1), Some(Error::CouldNotResolveDataRef));
}

#[test]
fn so_many_files_are_open() {
    let folder = Folder::new("open-files");
    let path = folder.write("one.mov", b"");
    let open = || files::open(&path, files::Permission::Read);
    let numbers: Vec<i16> = (0..limits::MAX_OPEN_FILES).map(|_| open().unwrap()).collect();
    assert_eq!(open(), Err(Error::TooManyFiles));
    for number in numbers {
        files::close(number).unwrap();
    }
    files::close(open().unwrap()).unwrap();
}

/// A scene of panoramas, each of which has the same record, and short tiles of this size.
fn scene(nodes: u32, record: &PanoramaSample, tile: (u16, u16)) -> Movie {
    let kind = FourCc(*b"pano");
    let location = NodeLocation { node_type: kind, ..NodeLocation::default() }.write();
    let location = inner(NodeLocation::TYPE, 1, 0, &location);
    let listed: Vec<u8> =
        (1..=nodes).flat_map(|id| inner(FourCc(*b"vrni"), id, 1, &location)).collect();
    let world = container(1, &inner(FourCc(*b"vrnp"), 1, nodes as usize, &listed));
    let header = |node_id| {
        let header = NodeHeader { node_type: kind, node_id, ..NodeHeader::default() }.write();
        container(1, &inner(NodeHeader::TYPE, 1, 0, &header))
    };
    let panorama = container(1, &inner(PanoramaSample::TYPE, 1, 0, &record.write()));
    let describe =
        |kind: &[u8; 4], rest: &[u8]| atom(kind, &[&[0, 0, 0, 0, 0, 0, 0, 1][..], rest].concat());
    let (width, height) = (tile.0.to_be_bytes(), tile.1.to_be_bytes());
    let tiles = u32::from(record.image_tiles.0.max(1)) * u32::from(record.image_tiles.1.max(1));
    let image = [&[0; 16][..], &width, &height, &[0; 50]].concat();
    let tracks = [
        (*b"qtvr", (1..=nodes).flat_map(header).collect(), nodes, describe(b"qtvr", &world)),
        (*b"pano", panorama.repeat(nodes as usize), nodes, describe(b"pano", &[])),
        (*b"vide", vec![0; 64 * tiles as usize], tiles, describe(b"raw ", &image)),
    ];
    let (mut movie, store) = (Movie::default(), Store::memory());
    for (kind, data, count, description) in tracks {
        let id = movie.add_track(Fixed(0), Fixed(0), 0).unwrap();
        let track = movie.track_mut(id).unwrap();
        track.set_media(FourCc(kind), 600, &store).unwrap();
        track.media.edit(true).unwrap();
        let media: Vec<u8> = data;
        track.media.add_samples(&media, (count, 10), &description, true).unwrap();
        track.media.edit(false).unwrap();
        track.insert_media(0, (0, i64::from(count) * 10), Fixed::ONE).unwrap();
    }
    movie.track_mut(1).unwrap().add_reference(kind, 2).unwrap();
    movie.track_mut(2).unwrap().add_reference(FourCc(*b"imgt"), 3).unwrap();
    movie
}

#[test]
fn a_scene_has_so_many_nodes() {
    for (told, kept) in [(0, 0), (1, 0)] {
        let scene = scene(limits::MAX_NODES + told, &PanoramaSample::default(), (4, 4));
        let scene = Scene::open(&scene).unwrap();
        assert_eq!(scene.nodes().len() as u32, limits::MAX_NODES + kept);
        assert!(scene.node(limits::MAX_NODES).is_some());
        assert!(scene.node(limits::MAX_NODES + 1).is_none());
    }
}

/// A scene of one panorama.
fn panorama(tiles: (u16, u16), tile: (u16, u16)) -> Movie {
    let side = |tiles: u16, tile: u16| u32::from(tiles) * u32::from(tile);
    let record = PanoramaSample {
        image_reference: 1,
        pan: (0.0, 360.0),
        tilt: (-30.0, 30.0),
        image_size: (side(tiles.0, tile.0), side(tiles.1, tile.1)),
        image_tiles: tiles,
        ..PanoramaSample::default()
    };
    scene(1, &record, tile)
}

#[test]
fn a_picture_has_so_many_tiles() {
    let open = |tiles: (u16, u16)| {
        let movie = panorama(tiles, (4, 4));
        Scene::open(&movie).unwrap().panorama(&movie, 1).err()
    };
    assert_eq!(limits::MAX_TILES, 128 * 128);
    assert_eq!(open((128, 128)), None);
    // One more: 16,385.
    assert_eq!(open((113, 145)), Some(Error::InvalidNodeFormat));
}

#[test]
fn a_panorama_of_so_many_pixels_is_held_whole() {
    // Pixels, and the bytes that are held of them when a narrow view was looked at.
    let open = |tiles: (u16, u16), tile: (u16, u16)| {
        let movie = panorama(tiles, tile);
        let scene = Arc::new(Scene::open(&movie).unwrap());
        let size = scene.panorama(&movie, 1).unwrap().image;
        let mut instance = Instance::open(&movie, scene, Rect::new(0, 0, 30, 40)).unwrap();
        instance.set_wishes(Wishes { pixel_format: 16, ..Wishes::default() }).unwrap();
        instance.show_view(ViewAngles { pan: 3.0, tilt: 0.0, field_of_view: 0.02 });
        instance.picture(&movie, Mode::Static).unwrap();
        (u64::from(size.width) * u64::from(size.height), instance.bytes_held().0 as u64)
    };
    let (pixels, bytes) = open((32, 32), (256, 256));
    assert_eq!(pixels, limits::MAX_WHOLE_PANORAMA);
    assert_eq!(bytes, 2 * pixels);
    let (pixels, bytes) = open((5, 53), (1613, 157));
    assert_eq!(pixels, limits::MAX_WHOLE_PANORAMA + 1);
    assert!(0 < bytes && bytes < pixels, "{bytes}");
}
