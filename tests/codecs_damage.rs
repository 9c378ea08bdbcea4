//! Damaged frames: every decoder answers, whatever it is given.

#[path = "support/frames.rs"]
mod frames;

use frames::frames;
use qtvr::base::FourCc;
use qtvr::codecs::{self, ColorTable, ImageDescription};

/// A small generator; the same bytes on every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as u32
    }

    fn below(&mut self, end: usize) -> usize {
        self.next() as usize % end.max(1)
    }
}

fn damage(random: &mut Random, bytes: &mut Vec<u8>) {
    for _ in 0..=random.below(6) {
        let at = random.below(bytes.len());
        match random.below(6) {
            0 => bytes.truncate(at),
            1 => bytes.insert(at, random.next() as u8),
            2 => bytes.extend_from_within(at..),
            3 => drop(bytes.get(at).is_some().then(|| bytes.remove(at))),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte = [random.next() as u8, 0, 0xFF, 0x80][random.below(4)];
                }
            }
        }
        bytes.truncate(1 << 14);
    }
}

#[test]
fn damaged_frames_give_a_picture_or_an_error() {
    let mut random = Random(1);
    for (kind, depths, whole) in frames() {
        let intact = ImageDescription::new(FourCc(*kind), 21, 13, *depths.last().expect("a depth"));
        let surface = codecs::decode(&intact, &whole);
        assert!(surface.is_ok(), "{}: {surface:?}", intact.codec);
        let mut decoded = 0;
        for round in 0..4000 {
            let mut data = whole.clone();
            if round > 0 {
                damage(&mut random, &mut data);
            }
            let depth = depths[random.below(depths.len())];
            let size = [(21, 13), (1, 1), (64, 3), (3, 64)][random.below(4)];
            let mut description = ImageDescription::new(FourCc(*kind), size.0, size.1, depth);
            if random.below(4) == 0 {
                description.color_table = Some(ColorTable::from_colors(&[0xFFFF_0000; 3]));
            }
            if let Ok(surface) = codecs::decode(&description, &data) {
                let found = (surface.width(), surface.height());
                assert_eq!(found, (usize::from(size.0), usize::from(size.1)));
                decoded += 1;
            }
        }
        assert!((10..3990).contains(&decoded), "{}: {decoded} decoded", intact.codec);
    }
}

#[test]
fn damaged_frames_over_others_give_a_picture_or_an_error() {
    let mut random = Random(3);
    for (kind, depths, whole) in frames() {
        if !matches!(kind, b"rle " | b"smc " | b"cvid" | b"rpza") {
            continue;
        }
        for round in 0..200 {
            let depth = depths[round % depths.len()];
            let description = ImageDescription::new(FourCc(*kind), 21, 13, depth);
            let mut decoder = codecs::Decoder::new(&description).unwrap();
            for _ in 0..10 {
                let mut data = whole.clone();
                damage(&mut random, &mut data);
                if let Ok(surface) = decoder.decode(&data) {
                    assert_eq!((surface.width(), surface.height()), (21, 13));
                    let onto = codecs::decode_onto(Some(&surface), &description, &data);
                    assert!(onto.is_ok(), "{}: what was decoded is not again", description.codec);
                }
            }
        }
    }
}

#[test]
fn a_huge_size_with_a_few_bytes_is_refused_before_memory_is_taken() {
    for (kind, depths, data) in frames() {
        for depth in depths {
            let description = ImageDescription::new(FourCc(*kind), 16000, 16000, *depth);
            assert!(codecs::decode(&description, &data[..data.len().min(100)]).is_err());
        }
    }
}

#[test]
fn damaged_descriptions_are_read_or_refused() {
    let mut random = Random(2);
    let mut whole = ImageDescription::new(FourCc(*b"smc "), 5, 5, 8);
    whole.color_table_id = 0;
    whole.color_table = Some(ColorTable::from_colors(&[0xFF12_3456; 16]));
    let whole = whole.write();
    for _ in 0..20_000 {
        let mut bytes = whole.clone();
        damage(&mut random, &mut bytes);
        if let Ok(description) = ImageDescription::read(&bytes) {
            let written = description.write();
            assert_eq!(ImageDescription::read(&written), Ok(description));
        }
    }
}
