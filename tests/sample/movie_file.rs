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
    /// Movie time before the track begins.
    pub start: u32,
    /// Samples with their durations.
    pub samples: Vec<(u32, Vec<u8>)>,
    /// Atoms of the media's own inside of `gmhd`.
    pub header: Vec<u8>,
    /// Which samples are key frames; all of them where none is told.
    pub syncs: Vec<u32>,
}

/// Writes a movie whose controller is `controller`.
pub fn movie_file(controller: &[u8; 4], tracks: &[Track]) -> Vec<u8> {
    movie_file_with(controller, tracks, &[])
}

/// Writes a movie with more user data.
pub fn movie_file_with(controller: &[u8; 4], tracks: &[Track], user_data: &[u8]) -> Vec<u8> {
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
    let user_data = [&atom(b"ctyp", controller), user_data, &[0; 4]].concat();
    moov.extend(atom(b"udta", &user_data));
    file.extend(atom(b"moov", &moov));
    file
}

impl Track {
    fn duration(&self) -> u32 {
        self.start + self.media_duration()
    }

    fn media_duration(&self) -> u32 {
        self.samples.iter().map(|(duration, _)| duration).sum()
    }

    fn atom(&self, id: u32, offsets: &[u32]) -> Vec<u8> {
        let mut body = atom(b"tkhd", &self.track_header(id));
        body.extend(atom(b"edts", &atom(b"elst", &self.edits())));
        if !self.references.is_empty() {
            let references = self.references.iter();
            let lists: Vec<u8> =
                references.flat_map(|(kind, ids)| atom(kind, &longs(ids))).collect();
            body.extend(atom(b"tref", &lists));
        }
        body.extend(atom(b"mdia", &self.media_atom(offsets)));
        atom(b"trak", &body)
    }

    /// The whole media, behind an edit without media where the track begins later.
    fn edits(&self) -> Vec<u8> {
        const RATE: u32 = 0x0001_0000;
        let media = [self.media_duration(), 0, RATE];
        if self.start == 0 {
            longs(&[&[0, 1], &media[..]].concat())
        } else {
            longs(&[&[0, 2, self.start, u32::MAX, RATE], &media[..]].concat())
        }
    }

    fn track_header(&self, id: u32) -> Vec<u8> {
        let flags = if self.enabled { 0xF } else { 0xE };
        let mut bytes = longs(&[flags, 0, 0, id, 0, self.duration(), 0, 0, 0, 0]);
        bytes.extend(MATRIX);
        bytes.extend(longs(&[u32::from(self.size.0) << 16, u32::from(self.size.1) << 16]));
        bytes
    }

    fn media_atom(&self, offsets: &[u32]) -> Vec<u8> {
        let mut body = atom(b"mdhd", &longs(&[0, 0, 0, TIME_SCALE, self.media_duration(), 0]));
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
        if !self.syncs.is_empty() {
            let syncs = self.syncs.iter().copied();
            body.extend(atom(b"stss", &table(self.syncs.len() as u32, syncs)));
        }
        body.extend(atom(b"stco", &table(count, offsets.iter().copied())));
        body
    }
}

/// A video track of uncompressed tiles that is not shown by itself.
pub fn tile_track(depth: u16, size: (usize, usize), tiles: Vec<Vec<u8>>, each: u32) -> Track {
    let size = (size.0 as u16, size.1 as u16);
    let description = image_description(b"raw ", b"None", depth, size, &[]);
    image_track(description, size, tiles, each)
}

/// A video track that is not shown by itself.
pub fn image_track(
    description: Vec<u8>,
    size: (u16, u16),
    tiles: Vec<Vec<u8>>,
    each: u32,
) -> Track {
    Track {
        media: *b"vide",
        enabled: false,
        size,
        references: Vec::new(),
        description,
        start: 0,
        samples: tiles.into_iter().map(|tile| (each, tile)).collect(),
        header: Vec::new(),
        syncs: Vec::new(),
    }
}

/// The bytes of an uncompressed tile of 24 bits.
pub fn rgb_bytes(tile: &Canvas<Colour>) -> Vec<u8> {
    tile.pixels.concat()
}

/// The description of images; with a colour table if there are colours.
pub fn image_description(
    codec: &[u8; 4],
    name: &[u8],
    depth: u16,
    (width, height): (u16, u16),
    colours: &[Colour],
) -> Vec<u8> {
    let mut table = Vec::new();
    if let Some(last) = colours.len().checked_sub(1) {
        table.extend([0, 0, 0, 0, 0x80, 0]);
        table.extend((last as u16).to_be_bytes());
        for colour in colours {
            table.extend([0, 0]);
            table.extend(colour.iter().flat_map(|part| [*part, *part]));
        }
    }
    let mut bytes = longs(&[86 + table.len() as u32]);
    bytes.extend(codec);
    bytes.extend(longs(&[0, 1, 0]));
    bytes.extend(b"appl");
    bytes.extend(longs(&[0, 0x3FF]));
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(longs(&[72 << 16, 72 << 16, 0]));
    bytes.extend([0, 1, name.len() as u8]);
    bytes.extend(name);
    bytes.resize(82, 0);
    bytes.extend(depth.to_be_bytes());
    bytes.extend(if table.is_empty() { [0xFF, 0xFF] } else { [0, 0] });
    bytes.extend(table);
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

/// Numbers of 32 bits.
pub fn longs(values: &[u32]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_be_bytes()).collect()
}

/// Numbers of 16 bits.
pub fn words(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_be_bytes()).collect()
}

fn table(count: u32, values: impl Iterator<Item = u32>) -> Vec<u8> {
    let values: Vec<u32> = [0, count].into_iter().chain(values).collect();
    longs(&values)
}
