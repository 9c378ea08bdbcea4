use super::*;

/// The fixed part of every vector, then what differs.
fn vector(size: u8, depth: u8, table_id: [u8; 2], extras: &[u8]) -> Vec<u8> {
    let mut bytes = vec![
        0x00, 0x00, 0x00, size, // size
        b'r', b'l', b'e', b' ', // codec
        0x00, 0x00, 0x00, 0x00, 0x00, 0x00, // reserved
        0x00, 0x01, // data reference index
        0x00, 0x02, // version
        0x00, 0x03, // revision
        b'a', b'p', b'p', b'l', // vendor
        0x00, 0x00, 0x01, 0x00, // temporal quality
        0x00, 0x00, 0x03, 0xFF, // spatial quality
        0x02, 0xE2, // width 738
        0x00, 0x64, // height 100
        0x00, 0x48, 0x00, 0x00, // 72 dpi
        0x00, 0x48, 0x00, 0x00, //
        0x00, 0x00, 0x00, 0x07, // data size
        0x00, 0x01, // frames
    ];
    bytes.extend_from_slice(b"\x09Animation");
    bytes.resize(82, 0); // padding of the name
    bytes.extend_from_slice(&[0x00, depth]);
    bytes.extend_from_slice(&table_id);
    bytes.extend_from_slice(extras);
    bytes
}

const TABLE: &[u8] = &[
    0x00, 0x00, 0x00, 0x05, // seed
    0x80, 0x00, // flags
    0x00, 0x01, // last index
    0x00, 0x00, 0xFF, 0xFF, 0x80, 0x80, 0x01, 0x01, // entry 0
    0x00, 0x01, 0x00, 0x00, 0x00, 0x00, 0xAB, 0xCD, // entry 1
];

const GAMA: &[u8] = &[
    0x00, 0x00, 0x00, 0x0C, b'g', b'a', b'm', b'a', 0x00, 0x01, 0xCC, 0xCC, // 1.8
];

fn vectors() -> Vec<(ImageDescription, Vec<u8>)> {
    let mut plain = ImageDescription::new(FourCc(*b"rle "), 738, 100, 32);
    plain.version = 2;
    plain.revision = 3;
    plain.temporal_quality = 256;
    plain.spatial_quality = 0x3FF;
    plain.data_size = 7;
    plain.name[..10].copy_from_slice(b"\x09Animation");

    let mut table = plain.clone();
    table.depth = 1;
    table.color_table_id = 0;
    table.color_table = Some(ColorTable {
        seed: 5,
        flags: 0x8000,
        entries: vec![[0, 0xFFFF, 0x8080, 0x0101], [1, 0, 0, 0xABCD]],
    });

    let gama = Extension { kind: FourCc(*b"gama"), data: vec![0x00, 0x01, 0xCC, 0xCC] };
    let mut both = table.clone();
    both.extensions = vec![gama.clone()];
    both.trailer = vec![0; 4];

    // A careless writer: table ID 0 without a table.
    let mut careless = plain.clone();
    careless.color_table_id = 0;
    careless.extensions = vec![gama];

    vec![
        (plain, vector(86, 32, [0xFF, 0xFF], &[])),
        (table, vector(110, 1, [0, 0], TABLE)),
        (both, vector(126, 1, [0, 0], &[TABLE, GAMA, &[0; 4]].concat())),
        (careless, vector(98, 32, [0, 0], GAMA)),
    ]
}

#[test]
fn reads_every_vector() {
    for (value, bytes) in vectors() {
        assert_eq!(ImageDescription::read(&bytes), Ok(value));
    }
}

#[test]
fn writes_every_vector() {
    for (value, bytes) in vectors() {
        assert_eq!(value.write(), bytes);
    }
}

#[test]
fn the_fixed_part_must_be_whole() {
    let bytes = vector(86, 32, [0xFF, 0xFF], &[]);
    for len in 0..86 {
        assert_eq!(ImageDescription::read(&bytes[..len]), Err(Error::BadImageDescription));
    }
}

#[test]
fn a_size_that_lies_does_no_harm() {
    for size in [0, 200] {
        let bytes = vector(size, 32, [0xFF, 0xFF], GAMA);
        assert_eq!(ImageDescription::read(&bytes).unwrap().extensions.len(), 1, "{size}");
    }
    let bytes = vector(86, 32, [0xFF, 0xFF], GAMA);
    assert!(ImageDescription::read(&bytes).unwrap().extensions.is_empty());
}

#[test]
fn palettes_come_from_the_table_or_the_depth() {
    let all = vectors();
    let own = all[1].0.palette();
    assert_eq!(own[..3], [0xFFFF_8001, 0xFF00_00AB, 0xFF00_0000]);
    let grey = ImageDescription::new(FourCc(*b"raw "), 1, 1, 40).palette();
    assert_eq!((grey[0], grey[255]), (0xFFFF_FFFF, 0xFF00_0000));
    // Entries count by their position, whatever the values beside the colours are.
    let entries = vec![[9, 0xFFFF, 0, 0], [0, 0, 0, 0xFFFF]];
    let odd = ColorTable { entries, ..ColorTable::default() };
    assert_eq!(odd.colors(), [0xFFFF_0000, 0xFF00_00FF]);
    // A table ID of 0 without a table is none.
    let mut careless = all[3].0.clone();
    careless.depth = 8;
    assert_eq!(careless.palette(), palette::for_depth(8));
}
