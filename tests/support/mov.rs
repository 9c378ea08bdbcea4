//! The least of a movie reader: video descriptions and samples of an uncompressed, flat file.

/// A track with an `stsd` that has the size of an image description at least.
#[derive(Debug)]
pub struct VideoTrack {
    /// The first entry of `stsd`, its size in front.
    pub description: Vec<u8>,
    /// Offset and size of each sample.
    pub samples: Vec<(usize, usize)>,
}

impl VideoTrack {
    /// The bytes of a sample, from 0.
    pub fn sample<'a>(&self, file: &'a [u8], number: usize) -> &'a [u8] {
        let (offset, size) = self.samples[number];
        &file[offset..offset + size]
    }
}

/// The video tracks of a file, in order.
pub fn video_tracks(file: &[u8]) -> Vec<VideoTrack> {
    let moov = children(file).find(|(kind, _)| kind == b"moov").expect("a flat movie").1;
    let traks = children(moov).filter(|(kind, _)| kind == b"trak");
    traks.filter_map(|(_, trak)| video_track(trak)).collect()
}

fn video_track(trak: &[u8]) -> Option<VideoTrack> {
    let mdia = child(trak, b"mdia")?;
    if child(mdia, b"hdlr")?.get(8..12)? != b"vide" {
        return None;
    }
    let stbl = child(child(mdia, b"minf")?, b"stbl")?;
    let stsd = child(stbl, b"stsd")?;
    let size = u32_at(stsd, 8) as usize;
    let description = stsd[8..8 + size].to_vec();

    let stsz = child(stbl, b"stsz")?;
    let (fixed, count) = (u32_at(stsz, 4), u32_at(stsz, 8) as usize);
    let size_of = |n: usize| if fixed != 0 { fixed } else { u32_at(stsz, 12 + 4 * n) } as usize;
    let (stco, stsc) = (child(stbl, b"stco")?, child(stbl, b"stsc")?);
    let runs: Vec<_> = (0..u32_at(stsc, 4) as usize)
        .map(|run| (u32_at(stsc, 8 + 12 * run), u32_at(stsc, 12 + 12 * run)))
        .collect();
    let mut samples = Vec::new();
    for chunk in 0..u32_at(stco, 4) {
        let mut offset = u32_at(stco, 8 + 4 * chunk as usize) as usize;
        let in_chunk = runs.iter().rev().find(|run| run.0 <= chunk + 1).map_or(0, |run| run.1);
        for _ in 0..in_chunk {
            if samples.len() < count {
                let size = size_of(samples.len());
                samples.push((offset, size));
                offset += size;
            }
        }
    }
    Some(VideoTrack { description, samples })
}

fn children(bytes: &[u8]) -> impl Iterator<Item = ([u8; 4], &[u8])> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| rest.len() >= 8)?;
        let size = match u32_at(rest, 0) as usize {
            0 => rest.len(),
            size => size.clamp(8, rest.len()),
        };
        at += size;
        Some(([rest[4], rest[5], rest[6], rest[7]], &rest[8..size]))
    })
}

fn child<'a>(bytes: &'a [u8], kind: &[u8; 4]) -> Option<&'a [u8]> {
    children(bytes).find(|(found, _)| found == kind).map(|(_, body)| body)
}

fn u32_at(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"))
}

fn atom(kind: &[u8; 4], parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    [&(body.len() as u32 + 8).to_be_bytes()[..], kind, &body].concat()
}

fn words(words: &[u32]) -> Vec<u8> {
    words.iter().flat_map(|word| word.to_be_bytes()).collect()
}

/// A movie with one video track; every sample but the first changes the one before.
#[allow(dead_code)] // For programs that let others read what we write.
pub fn write(description: &[u8], samples: &[&[u8]]) -> Vec<u8> {
    const MATRIX: [u32; 9] = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x4000_0000];
    let (count, scale) = (samples.len() as u32, 10);
    let size = |at: usize| u32::from(description[at]) << 24 | u32::from(description[at + 1]) << 16;
    let mdat = atom(b"mdat", samples);
    let offsets = samples.iter().scan(8, |at, sample| {
        *at += sample.len() as u32;
        Some(*at - sample.len() as u32)
    });
    let offsets: Vec<u32> = offsets.collect();
    let sizes: Vec<u32> = samples.iter().map(|sample| sample.len() as u32).collect();
    let table = |kind, head: &[u32], list: &[u32]| atom(kind, &[&words(head), &words(list)]);
    let stbl = atom(
        b"stbl",
        &[
            &atom(b"stsd", &[&words(&[0, 1]), description]),
            &table(b"stts", &[0, 1, count, 1], &[]),
            &table(b"stss", &[0, 1, 1], &[]),
            &table(b"stsc", &[0, 1, 1, 1, 1], &[]),
            &table(b"stsz", &[0, 0, count], &sizes),
            &table(b"stco", &[0, count], &offsets),
        ],
    );
    let handler = |kind: &[u8; 4], subtype: &[u8; 4]| {
        atom(b"hdlr", &[&[0; 4], kind, subtype, &[0; 12], &[0]])
    };
    let dinf =
        atom(b"dinf", &[&atom(b"dref", &[&words(&[0, 1]), &atom(b"url ", &[&words(&[1])])])]);
    let vmhd = atom(b"vmhd", &[&words(&[1, 0, 0])]);
    let minf = atom(b"minf", &[&vmhd, &handler(b"dhlr", b"url "), &dinf, &stbl]);
    let mdhd = atom(b"mdhd", &[&words(&[0, 0, 0, scale, count, 0])]);
    let mdia = atom(b"mdia", &[&mdhd, &handler(b"mhlr", b"vide"), &minf]);
    let tkhd = [&[7, 0, 0, 1, 0, count, 0, 0, 0, 0][..], &MATRIX, &[size(32), size(34)]].concat();
    let trak = atom(b"trak", &[&atom(b"tkhd", &[&words(&tkhd)]), &mdia]);
    let mvhd = [&[0, 0, 0, scale, count, 0x10000, 0, 0, 0][..], &MATRIX, &[0; 6], &[2]].concat();
    let moov = atom(b"moov", &[&atom(b"mvhd", &[&words(&mvhd)]), &trak]);
    [mdat, moov].concat()
}
