//! How many bytes sound has: its sample tables count samples, of one byte each.
//!
//! "QuickTime File Format", *Sound Sample Descriptions*. A sample of sound is one for each channel, and
//! is told to have one byte whatever it has. What it has the description tells: of version 1 how many
//! bytes a packet has, of version 0 by its format.

use super::media::Media;
use super::sample_adding::Chunk;
use crate::base::{ByteReader, FourCc, Result};

const SOUND: FourCc = FourCc(*b"soun");

/// Bytes that so many samples have: packets of some samples, each of some bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Packets {
    samples: u32,
    bytes: u32,
}

impl Media {
    /// A chunk of the media, with all the bytes that it has.
    pub(super) fn chunk(&self, index: usize) -> Result<Option<Chunk>> {
        let chunk = self.samples.chunk(index)?;
        Ok(chunk.map(|chunk| Chunk { len: self.real_len(&chunk), ..chunk }))
    }

    fn real_len(&self, chunk: &Chunk) -> u64 {
        if self.handler != SOUND || self.samples.uniform_size != 1 {
            return chunk.len;
        }
        let description = self.description(chunk.description).unwrap_or_default();
        let bytes = packets(description).map_or(0, |packets| {
            let count = chunk.len.div_ceil(u64::from(packets.samples));
            count.saturating_mul(u64::from(packets.bytes))
        });
        if bytes >= chunk.len {
            return bytes;
        }
        // What is read as the table tells stays there, as far as the file goes, where packets have fewer
        // bytes than samples.
        let rest = self.source_of(chunk.description).map_or(0, |source| source.len());
        chunk.len.min(rest.saturating_sub(chunk.offset).max(bytes))
    }
}

/// What a sound description tells of packets; nothing where it makes no sense.
fn packets(description: &[u8]) -> Option<Packets> {
    let mut r = ByteReader::new(FourCc(*b"stsd"), description);
    r.skip(4).ok()?;
    let format = r.four_cc().ok()?;
    r.skip(8).ok()?;
    let version = r.u16().ok()?;
    r.skip(6).ok()?;
    let (channels, bits) = (u32::from(r.u16().ok()?), u32::from(r.u16().ok()?));
    if version == 1 {
        r.skip(8).ok()?;
        let samples = r.u32().ok()?;
        r.skip(4).ok()?;
        let bytes = r.u32().ok()?;
        if samples > 0 && bytes > 0 {
            return Some(Packets { samples, bytes });
        }
    }
    let (samples, bytes) = match &format.0 {
        b"raw " | b"NONE" | b"twos" | b"sowt" => (1, bits.div_ceil(8)),
        b"in24" => (1, 3),
        b"in32" | b"fl32" => (1, 4),
        b"fl64" => (1, 8),
        b"ulaw" | b"alaw" => (1, 1),
        b"ima4" => (64, 34),
        b"MAC3" => (6, 2),
        b"MAC6" => (6, 1),
        _ => return None,
    };
    let bytes = bytes * channels;
    (version < 2 && bytes > 0).then_some(Packets { samples, bytes })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::movie::samples::SampleTable;

    fn description(format: &[u8; 4], channels: u8, bits: u8, packet: Option<[u8; 2]>) -> Vec<u8> {
        let mut bytes = vec![0; 36];
        bytes[4..8].copy_from_slice(format);
        bytes[25] = channels;
        bytes[27] = bits;
        if let Some([samples, size]) = packet {
            bytes[17] = 1;
            bytes.extend([0, 0, 0, samples, 0, 0, 0, 1, 0, 0, 0, size, 0, 0, 0, 2]);
        }
        bytes
    }

    #[test]
    fn descriptions_tell_of_packets() {
        let told = |format, channels, bits, packet| {
            packets(&description(format, channels, bits, packet)).map(|p| (p.samples, p.bytes))
        };
        assert_eq!(told(b"twos", 2, 16, None), Some((1, 4)));
        assert_eq!(told(b"raw ", 1, 8, None), Some((1, 1)));
        assert_eq!(told(b"ima4", 2, 16, None), Some((64, 68)));
        assert_eq!(told(b"MAC3", 1, 8, None), Some((6, 2)));
        assert_eq!(told(b"Qclp", 1, 16, Some([160, 35])), Some((160, 35)));
        assert_eq!(told(b"Qclp", 1, 16, None), None);
        assert_eq!(told(b"twos", 0, 16, None), None);
        assert!(packets(&[0; 10]).is_none());
    }

    #[test]
    fn chunks_of_sound_have_their_bytes() {
        let table = |kind: &[u8; 4], words: &[u32]| {
            let mut bytes = (8 + 4 * words.len() as u32).to_be_bytes().to_vec();
            bytes.extend(kind);
            bytes.extend(words.iter().flat_map(|word| word.to_be_bytes()));
            bytes
        };
        let stbl = [
            table(b"stsz", &[0, 1, 100]),
            table(b"stts", &[0, 1, 100, 1]),
            table(b"stsc", &[0, 1, 1, 60, 1]),
            table(b"stco", &[0, 2, 1000, 5000]),
        ];
        let mut media = Media {
            handler: SOUND,
            descriptions: vec![description(b"twos", 2, 16, None)],
            samples: SampleTable::read(&stbl.concat()).unwrap(),
            ..Media::default()
        };
        let lens = |media: &Media| [0, 1].map(|i| media.chunk(i).unwrap().map(|chunk| chunk.len));
        assert_eq!(lens(&media), [Some(240), Some(160)]);
        media.descriptions = vec![description(b"MAC6", 1, 8, None)];
        assert_eq!(lens(&media), [Some(10), Some(7)]);
        media.handler = FourCc(*b"vide");
        assert_eq!(lens(&media), [Some(60), Some(40)]);
    }
}
