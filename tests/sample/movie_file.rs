//! A movie file with all that QTVR needs and nothing else: `mdat` and then `moov`.
//!
//! "QuickTime File Format", *Movie Atoms* and *Sample Table Atoms*.

use super::canvas::{Canvas, Colour};

/// Units of a second in all time scales.
pub const TIME_SCALE: u32 = 600;

/// A track; its ID is its place in the movie, from 1.
pub struct Track {
    /// The media's handler subtype.
    pub media: [u8; 4],
    /// Whether the track is shown by itself.
    pub enabled: bool,
    /// Width and height of its box.
    pub size: (u16, u16),
    /// References: type and track IDs.
    pub references: Vec<([u8; 4], Vec<u32>)>,
    /// The one sample description.
    pub description: Vec<u8>,
    /// Samples with their durations.
    pub samples: Vec<(u32, Vec<u8>)>,
    /// Atoms of the media's own inside of `gmhd`.
    pub header: Vec<u8>,
}

/// Writes a movie whose controller is `controller`.
pub fn movie_file(controller: &[u8; 4], tracks: &[Track]) -> Vec<u8> {
    let mut file = Vec::new();
    let mut offsets = Vec::new();
    let data: Vec<u8> = tracks.iter().flat_map(|t| &t.samples).flat_map(|s| s.1.clone()).collect();
    file.extend(atom(b"wide", &[]));
    let mut offset = file.len() as u32 + 8;
    for track in tracks {
        let mut of_track = Vec::new();
        for (_, bytes) in &track.samples {
            of_track.push(offset);
            offset += bytes.len() as u32;
        }
        offsets.push(of_track);
    }
    file.extend(atom(b"mdat", &data));
    let duration = tracks.iter().map(Track::duration).max().unwrap_or(0);
    let mut moov = atom(b"mvhd", &movie_header(duration, tracks.len() as u32 + 1));
    for ((id, track), offsets) in (1..).zip(tracks).zip(&offsets) {
        moov.extend(track.atom(id, offsets));
    }
    moov.extend(atom(b"udta", &[atom(b"ctyp", controller), vec![0; 4]].concat()));
    file.extend(atom(b"moov", &moov));
    file
}

impl Track {
    fn duration(&self) -> u32 {
        self.samples.iter().map(|(duration, _)| duration).sum()
    }

    fn atom(&self, id: u32, offsets: &[u32]) -> Vec<u8> {
        let mut body = atom(b"tkhd", &self.track_header(id));
        let edit = longs(&[0, 1, self.duration(), 0, 0x0001_0000]);
        body.extend(atom(b"edts", &atom(b"elst", &edit)));
        if !self.references.is_empty() {
            let references = self.references.iter();
            let lists: Vec<u8> =
                references.flat_map(|(kind, ids)| atom(kind, &longs(ids))).collect();
            body.extend(atom(b"tref", &lists));
        }
        body.extend(atom(b"mdia", &self.media_atom(offsets)));
        atom(b"trak", &body)
    }

    fn track_header(&self, id: u32) -> Vec<u8> {
        let flags = if self.enabled { 0xF } else { 0xE };
        let mut bytes = longs(&[flags, 0, 0, id, 0, self.duration(), 0, 0, 0, 0]);
        bytes.extend(MATRIX);
        bytes.extend(longs(&[u32::from(self.size.0) << 16, u32::from(self.size.1) << 16]));
        bytes
    }

    fn media_atom(&self, offsets: &[u32]) -> Vec<u8> {
        let mut body = atom(b"mdhd", &longs(&[0, 0, 0, TIME_SCALE, self.duration(), 0]));
        body.extend(atom(b"hdlr", &handler(b"mhlr", &self.media)));
        let mut minf = if &self.media == b"vide" {
            atom(b"vmhd", &longs(&[1, 0, 0]))
        } else {
            let general = longs(&[0, 0x0040_8000, 0x8000_8000, 0]);
            atom(b"gmhd", &[atom(b"gmin", &general), self.header.clone()].concat())
        };
        minf.extend(atom(b"hdlr", &handler(b"dhlr", b"alis")));
        let reference = atom(b"alis", &[0, 0, 0, 1]);
        minf.extend(atom(b"dinf", &atom(b"dref", &[longs(&[0, 1]), reference].concat())));
        minf.extend(atom(b"stbl", &self.sample_table(offsets)));
        body.extend(atom(b"minf", &minf));
        body
    }

    fn sample_table(&self, offsets: &[u32]) -> Vec<u8> {
        let count = self.samples.len() as u32;
        let times = self.samples.iter().flat_map(|(duration, _)| [1, *duration]);
        let sizes = self.samples.iter().map(|(_, bytes)| bytes.len() as u32);
        let mut body = atom(b"stsd", &[longs(&[0, 1]), self.description.clone()].concat());
        body.extend(atom(b"stts", &table(count, times)));
        body.extend(atom(b"stsc", &longs(&[0, 1, 1, 1, 1])));
        let sizes: Vec<u32> = [0, 0, count].into_iter().chain(sizes).collect();
        body.extend(atom(b"stsz", &longs(&sizes)));
        body.extend(atom(b"stco", &table(count, offsets.iter().copied())));
        body
    }
}

/// A video track of uncompressed tiles that is not shown by itself.
pub fn tile_track(depth: u16, size: (usize, usize), tiles: Vec<Vec<u8>>, each: u32) -> Track {
    let size = (size.0 as u16, size.1 as u16);
    Track {
        media: *b"vide",
        enabled: false,
        size,
        references: Vec::new(),
        description: raw_description(depth, size),
        samples: tiles.into_iter().map(|tile| (each, tile)).collect(),
        header: Vec::new(),
    }
}

/// The bytes of an uncompressed tile of 24 bits.
pub fn rgb_bytes(tile: &Canvas<Colour>) -> Vec<u8> {
    tile.pixels.concat()
}

fn raw_description(depth: u16, (width, height): (u16, u16)) -> Vec<u8> {
    let mut bytes = longs(&[86]);
    bytes.extend(b"raw ");
    bytes.extend(longs(&[0, 1, 0]));
    bytes.extend(b"appl");
    bytes.extend(longs(&[0, 0x3FF]));
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(longs(&[72 << 16, 72 << 16, 0]));
    bytes.extend([0, 1]);
    let mut name = b"\x04None".to_vec();
    name.resize(32, 0);
    bytes.extend(name);
    bytes.extend(depth.to_be_bytes());
    bytes.extend([0xFF, 0xFF]);
    bytes
}

/// A sample description that says nothing but where the data are.
pub fn bare_description() -> Vec<u8> {
    longs(&[16, 0, 0, 1])
}

fn movie_header(duration: u32, next_track: u32) -> Vec<u8> {
    let mut bytes = longs(&[0, 0, 0, TIME_SCALE, duration, 0x0001_0000]);
    bytes.extend([0x00, 0xFF]);
    bytes.extend([0; 10]);
    bytes.extend(MATRIX);
    bytes.extend(longs(&[0, 0, 0, 0, 0, 0, next_track]));
    bytes
}

fn handler(kind: &[u8; 4], subtype: &[u8; 4]) -> Vec<u8> {
    let mut bytes = vec![0; 4];
    bytes.extend(kind);
    bytes.extend(subtype);
    bytes.extend(b"appl");
    bytes.extend([0; 8]);
    bytes.push(6);
    bytes.extend(b"Sample");
    bytes
}

const MATRIX: [u8; 36] = {
    let mut matrix = [0; 36];
    matrix[1] = 1;
    matrix[17] = 1;
    matrix[32] = 0x40;
    matrix
};

/// A classic atom.
pub fn atom(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
    let mut bytes = (8 + body.len() as u32).to_be_bytes().to_vec();
    bytes.extend(kind);
    bytes.extend(body);
    bytes
}

fn longs(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_be_bytes()).collect()
}

fn table(count: u32, values: impl Iterator<Item = u32>) -> Vec<u8> {
    let values: Vec<u32> = [0, count].into_iter().chain(values).collect();
    longs(&values)
}
