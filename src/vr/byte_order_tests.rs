//! Known leaves are turned there and back; others stay.

use super::*;
use crate::vr::records::checks::noise;
use crate::vr::records::*;
use crate::vr::version_one::{HotSpot, NodeSample, PanoramaHeader};

const ATOM_HEADER: usize = 20;

fn atom(kind: [u8; 4], children: u16, data: &[u8]) -> Vec<u8> {
    let mut bytes = ((ATOM_HEADER + data.len()) as u32).to_be_bytes().to_vec();
    bytes.extend(kind);
    bytes.extend([0, 0, 0, 1, 0, 0]);
    bytes.extend(children.to_be_bytes());
    bytes.extend([0; 4]);
    bytes.extend(data);
    bytes
}

fn node() -> Vec<u8> {
    let info = HotSpotInfo { kind: FourCc(*b"link"), ..HotSpotInfo::default() };
    let spot = [
        atom(*b"hsin", 0, &info.write()),
        atom(*b"link", 0, &Link { to_node_id: 2, ..Link::default() }.write()),
        atom(*b"vrsg", 0, &VrString::new(b"Tower").write()),
        atom(*b"mine", 0, &[1, 2, 3, 4]),
    ];
    let header = NodeHeader { node_id: 5, ..NodeHeader::default() };
    let root = [
        atom(*b"ndhd", 0, &header.write()),
        atom(*b"hspa", 1, &atom(*b"hots", 4, &spot.concat())),
        // Not where a link belongs.
        atom(*b"link", 0, &[1, 2, 3, 4]),
    ];
    [vec![0; 12], atom(*b"sean", 3, &root.concat())].concat()
}

/// What a program sees that reads the record in place.
fn host_long(bytes: &[u8], offset: usize) -> u32 {
    u32::from_ne_bytes(bytes[offset..offset + 4].try_into().unwrap())
}

fn find_data(container: &[u8], kind: &[u8; 4]) -> usize {
    container.windows(4).position(|bytes| bytes == kind).unwrap() + ATOM_HEADER - 4
}

#[test]
fn known_leaves_are_turned_and_others_are_not() {
    let file = node();
    let mut host = file.clone();
    leaves_to_host(&mut host, &CustomLeaves::default());
    assert_eq!(host_long(&host, find_data(&host, b"ndhd") + 8), 5);
    let spot = host.windows(4).rposition(|bytes| bytes == b"hots").unwrap();
    let inside = &host[spot..];
    assert_eq!(host_long(inside, find_data(inside, b"hsin") + 4), 0x6C69_6E6B);
    assert_eq!(&inside[find_data(inside, b"vrsg") + 4..][..5], b"Tower");
    assert_eq!(&inside[find_data(inside, b"mine")..][..4], &[1, 2, 3, 4]);
    assert!(host.ends_with(&[1, 2, 3, 4]));
    leaves_to_file(&mut host, &CustomLeaves::default());
    assert_eq!(host, file);
}

#[test]
fn every_layout_covers_its_record() {
    let covers = |kind: &[u8; 4], bytes: Vec<u8>| {
        let row = LEAVES.iter().find(|(_, known, _)| known == kind).unwrap();
        let fields = row.2.head.iter().chain(row.2.entry);
        let len: usize =
            fields.map(|field| field.extent(0)).map(|(width, count)| width * count).sum();
        assert_eq!(len, bytes.len(), "{}", FourCc(*kind));
    };
    covers(b"vrsc", WorldHeader::default().write());
    covers(b"impn", PanoramaImaging::default().write());
    covers(b"nloc", NodeLocation::default().write());
    covers(b"ndhd", NodeHeader::default().write());
    covers(b"hsin", HotSpotInfo::default().write());
    covers(b"link", Link::default().write());
    covers(b"pdat", PanoramaSample::default().write());
    covers(b"tref", TrackReferenceEntry::default().write());
    covers(b"pcon", AngleRange::default().write());
    covers(b"cuvw", CubicView::default().write());
    covers(b"cufa", CubeFace::whole([1.0, 0.0, 0.0, 0.0]).write());
    covers(b"obji", ObjectSample::default().write());
}

#[test]
fn every_description_is_covered() {
    let sizes = DESCRIPTIONS.iter().map(|(_, layout)| {
        layout
            .head
            .iter()
            .map(|field| {
                let (width, count) = field.extent(0);
                width * count
            })
            .sum::<usize>()
    });
    assert_eq!(sizes.collect::<Vec<_>>(), [86, 36, 28, PanoramaDescription::SIZE]);
}

#[test]
fn samples_of_version_one_come_back() {
    let sample = NodeSample {
        header: PanoramaHeader { node_id: 7, ..PanoramaHeader::default() },
        hot_spots: vec![HotSpot { id: 255, ..HotSpot::default() }; 2],
        ..NodeSample::default()
    };
    let file = sample.write();
    let mut host = file.clone();
    let media = FourCc(*b"STpn");
    convert_sample(media, &mut host, Direction::ToHost, &CustomLeaves::default());
    assert_eq!((host_long(&host, 0), host_long(&host, 8)), (64, 7));
    convert_sample(media, &mut host, Direction::ToFile, &CustomLeaves::default());
    assert_eq!(host, file);
}

#[test]
fn descriptions_and_user_data_are_turned_by_media_and_type() {
    let mut description = PanoramaDescription { scene_track: 9, ..Default::default() }.write();
    convert_description(
        FourCc(*b"STpn"),
        &mut description,
        Direction::ToHost,
        &CustomLeaves::default(),
    );
    assert_eq!(host_long(&description, 20), 9);
    assert_eq!(host_long(&description, 0), 152);
    let mut description = [vec![0, 0, 0, 1], vec![0; 12], node()].concat();
    convert_description(
        FourCc(*b"qtvr"),
        &mut description,
        Direction::ToHost,
        &CustomLeaves::default(),
    );
    assert_eq!(host_long(&description, 0), 1);
    let header = find_data(&description, b"ndhd");
    assert_eq!(host_long(&description, header + 8), 5);
    let mut item = *b"qtvr";
    convert_user_data(FourCc(*b"ctyp"), &mut item);
    assert_eq!(host_long(&item, 0), 0x7174_7672);
}

#[test]
fn damaged_data_are_turned_as_far_as_they_go() {
    let file = node();
    for len in 0..file.len() {
        leaves_to_host(&mut file[..len].to_vec(), &CustomLeaves::default());
        convert_sample(
            FourCc(*b"STpn"),
            &mut file[..len].to_vec(),
            Direction::ToHost,
            &CustomLeaves::default(),
        );
    }
    for seed in 0..500 {
        let mut bytes = file.clone();
        let at = seed as usize % (bytes.len() - 4);
        bytes[at..at + 4].copy_from_slice(&noise(seed, 4));
        leaves_to_host(&mut bytes, &CustomLeaves::default());
    }
}
