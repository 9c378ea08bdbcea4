//! Byte order of what the library hands out and takes in: the table of layouts.
//!
//! Files are big-endian. Where a program wants the order of its machine, every record that the
//! library knows is turned; text, custom leaves and the headers of QT atoms stay as they are.
//! Layouts: `QuickTimeVRFormat.h`, `Movies.h`, `ImageCompression.h`, "Technote 1035".

use super::custom_leaves::CustomLeaves;
use super::leaf_order::convert_leaves;
use super::version_one::PanoramaDescription;
use crate::base::byte_order::Field::{Bytes, Long, Rest, Short};
use crate::base::byte_order::Layout;
use crate::base::{ByteReader, FourCc};

/// Which way records are turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From the order of files to that of this machine.
    ToHost,
    /// From the order of this machine to that of files.
    ToFile,
}

/// A leaf: the types that its parent may have (none for any parent), its type, its layout.
type LeafRow = (&'static [&'static [u8; 4]], [u8; 4], Layout<'static>);

const ROOT: &[&[u8; 4]] = &[b"sean"];
const SPRITE: &[&[u8; 4]] = &[b"sprt"];
const BEHAVIOUR: &[&[u8; 4]] = &[b"beha"];
const TWEEN: &[&[u8; 4]] = &[b"twen"];
const INPUT: &[&[u8; 4]] = &[b"\0\0in"];
const TARGET: &[&[u8; 4]] = &[b"targ", b"parm"];

/// The leaves of world, node, panorama, object, sprite and tween containers, of wired actions, of
/// input maps and of media properties. Those whose type another leaf tells are in `leaf_order`.
const LEAVES: &[LeafRow] = &[
    (&[], *b"vrsg", Layout::once(&[Short(2)])),
    (&[], *b"vrse", Layout::once(&[Long(1)])),
    (ROOT, *b"vrsc", Layout::once(&[Short(2), Long(5)])),
    (&[b"imgp"], *b"impn", Layout::once(&[Short(2), Long(13)])),
    (&[b"vrni"], *b"nloc", Layout::once(&[Short(2), Long(5)])),
    (&[b"vrcp"], *b"CURS", Layout::once(&[Short(34)])),
    (ROOT, *b"ndhd", Layout::once(&[Short(2), Long(6)])),
    (&[b"hots"], *b"hsin", Layout::once(&[Short(2), Long(11), Short(4), Long(3)])),
    (&[b"hots"], *b"link", Layout::once(&[Short(2), Long(17)])),
    (ROOT, *b"pdat", Layout::once(&[Short(2), Long(13), Short(2), Long(2), Short(2), Long(3)])),
    (ROOT, *b"tref", Layout::array(TRACK_REFERENCE)),
    (ROOT, *b"imtr", Layout::once(TRACK_REFERENCE)),
    (ROOT, *b"hstr", Layout::once(TRACK_REFERENCE)),
    (ROOT, *b"pcon", ANGLE_RANGE),
    (ROOT, *b"tcon", ANGLE_RANGE),
    (ROOT, *b"fcon", ANGLE_RANGE),
    (ROOT, *b"arng", ANGLE_RANGE),
    (ROOT, *b"cuvw", Layout::once(&[Long(9)])),
    (ROOT, *b"cufa", Layout::array(&[Long(8)])),
    (ROOT, *b"obji", Layout::once(&[Short(6), Long(19)])),
    (&[b"VRWe"], *b"PRes", Layout::once(&[Short(1)])),
    (ROOT, *b"bsiz", Layout::once(&[Long(1)])),
    (ROOT, *b"tsiz", Layout::once(&[Long(1)])),
    // Media properties have numbers for types: background, depth, format, idle frequency,
    // hit testing, interpretation of the depth.
    (ROOT, [0, 0, 0, 101], Layout::once(&[Short(3)])),
    (ROOT, [0, 0, 0, 102], Layout::once(&[Rest])),
    (ROOT, [0, 0, 0, 103], Layout::once(&[Rest])),
    (ROOT, [0, 0, 0, 107], Layout::once(&[Rest])),
    (ROOT, [0, 0, 0, 108], Layout::once(&[Rest])),
    (ROOT, [0, 0, 0, 109], Layout::once(&[Rest])),
    // Sprites: matrix, visible, layer, graphics mode, action handler, hit testing, image.
    (SPRITE, [0, 0, 0, 1], Layout::once(&[Long(9)])),
    (SPRITE, [0, 0, 0, 4], Layout::once(&[Rest])),
    (SPRITE, [0, 0, 0, 5], Layout::once(&[Rest])),
    (SPRITE, [0, 0, 0, 6], Layout::once(&[Long(1), Short(3)])),
    (SPRITE, [0, 0, 0, 8], Layout::once(&[Long(1)])),
    (SPRITE, [0, 0, 0, 9], Layout::once(&[Rest])),
    (SPRITE, [0, 0, 0, 100], Layout::once(&[Rest])),
    (SPRITE, *b"uses", Layout::array(&[Long(1)])),
    (BEHAVIOUR, *b"imag", Layout::once(&[Long(4)])),
    (BEHAVIOUR, *b"crsr", Layout::once(&[Long(4)])),
    (BEHAVIOUR, *b"sstr", Layout::once(&[Long(4)])),
    (&[b"imag"], *b"imda", PICTURE),
    (&[b"imag"], *b"imrt", Layout::once(&[Long(1)])),
    (&[b"imag"], *b"defi", Layout::once(&[Rest])),
    (&[b"imag"], *b"imrg", Layout::once(&[Long(2)])),
    (&[b"imag"], *b"imgr", Layout::once(&[Long(1)])),
    (&[b"vars"], *b"flov", Layout::once(&[Long(1)])),
    // Wired actions: the number, flags, targets, constants.
    (&[b"actn"], *b"whic", Layout::once(&[Long(1)])),
    (&[b"actn"], *b"flag", Layout::once(&[Long(1)])),
    (&[b"cust"], *b"id  ", Layout::once(&[Rest])),
    (&[b"cust"], *b"\0id ", Layout::once(&[Rest])),
    (&[b"cust"], *b"desc", Layout::once(&[Long(5)])),
    (TARGET, *b"moid", Layout::once(&[Rest])),
    (TARGET, *b"moti", Layout::once(&[Rest])),
    (TARGET, *b"motx", Layout::once(&[Rest])),
    (TARGET, *b"momi", Layout::once(&[Rest])),
    (TARGET, *b"trid", Layout::once(&[Rest])),
    (TARGET, *b"trty", Layout::once(&[Rest])),
    (TARGET, *b"trin", Layout::once(&[Rest])),
    (TARGET, *b"spid", Layout::once(&[Rest])),
    (TARGET, *b"spin", Layout::once(&[Rest])),
    (&[b"oprn"], [0, 0, 0, 2], Layout::once(&[Long(1)])),
    // Tweens: type, times, flags, and what changes their output.
    (TWEEN, *b"twnt", Layout::once(&[Long(1)])),
    (TWEEN, *b"twst", Layout::once(&[Long(1)])),
    (TWEEN, *b"twdu", Layout::once(&[Long(1)])),
    (TWEEN, *b"flag", Layout::once(&[Long(1)])),
    (TWEEN, *b"inro", Layout::once(&[Long(1)])),
    (TWEEN, *b"intr", Layout::once(&[Long(1)])),
    (TWEEN, *b"omin", Layout::once(&[Long(1)])),
    (TWEEN, *b"omax", Layout::once(&[Long(1)])),
    (TWEEN, *b"qdrg", Layout::array(&[Short(1)])),
    (TWEEN, *b"PICT", Layout::once(&[Short(5)])),
    (ROOT, *b"seqe", Layout::array(&[Long(3)])),
    // Input maps: type, object, input, effect source, image.
    (INPUT, [0, 0, b't', b'y'], Layout::once(&[Long(1)])),
    (INPUT, *b"obid", Layout::once(&[Long(1)])),
    (INPUT, *b"subi", Layout::once(&[Long(1)])),
    (INPUT, *b"dtst", Layout::once(&[Long(1)])),
    (INPUT, [0, 0, 0, 100], Layout::once(&[Long(1)])),
];

/// An image description, up to its extensions.
const PICTURE: Layout<'static> =
    Layout::once(&[Long(3), Short(4), Long(3), Short(2), Long(3), Short(1), Bytes(32), Short(2)]);

const TRACK_REFERENCE: &[crate::base::byte_order::Field] = &[Long(1), Short(1), Long(1)];
const ANGLE_RANGE: Layout<'static> = Layout::once(&[Long(2)]);

/// The classic atoms of a 1.0 node's sample, from their size fields on.
const VERSION_ONE_ATOMS: &[([u8; 4], Layout<'static>)] = &[
    (*b"pHdr", Layout::once(&[Long(16)])),
    (*b"pHot", list(&[Short(2), Long(5), Short(4), Long(6)])),
    (*b"pLnk", list(&[Short(2), Long(13)])),
    (*b"pNav", list(&[Short(2), Long(4), Short(4), Long(3)])),
    (*b"strT", Layout::once(&[Long(2)])),
    (*b"pInf", Layout { head: &[Long(2), Bytes(32), Long(3), Short(2)], entry: &[Long(2)] }),
];

const fn list(entry: &'static [crate::base::byte_order::Field]) -> Layout<'static> {
    Layout { head: &[Long(2), Short(2)], entry }
}

/// What every sample description begins with.
const DESCRIPTION: Layout<'static> = Layout::once(&[Long(3), Short(2)]);
const DESCRIPTION_LEN: usize = 16;

/// The sample descriptions of media whose layout goes on behind the common head.
const DESCRIPTIONS: &[([u8; 4], Layout<'static>)] = &[
    (*b"vide", PICTURE),
    (*b"soun", Layout::once(&[Long(3), Short(4), Long(1), Short(4), Long(1)])),
    (*b"sprt", Layout::once(&[Long(3), Short(2), Long(3)])),
    (*b"STpn", Layout::once(&[Long(4), Short(2), Long(27), Short(4), Long(2), Short(4)])),
];

/// User data items.
const USER_DATA: &[([u8; 4], Layout<'static>)] = &[
    (*b"ctyp", Layout::once(&[Long(1)])),
    (*b"NAVG", Layout::once(&[Short(8), Long(8)])),
    (*b"WLOC", Layout::once(&[Short(2)])),
    (*b"LOOP", Layout::once(&[Long(1)])),
];

fn find(
    table: &'static [([u8; 4], Layout<'static>)],
    kind: FourCc,
) -> Option<&'static Layout<'static>> {
    table.iter().find(|(known, _)| *known == kind.0).map(|(_, layout)| layout)
}

/// Turns the known leaves of a QT atom container to the order of this machine.
pub fn leaves_to_host(container: &mut [u8], custom: &CustomLeaves) {
    convert_leaves(container, Direction::ToHost, custom);
}

/// Turns the known leaves of a QT atom container to the order of files.
pub fn leaves_to_file(container: &mut [u8], custom: &CustomLeaves) {
    convert_leaves(container, Direction::ToFile, custom);
}

/// Turns a sample of the media with handler subtype `media`; unknown media are left alone.
pub fn convert_sample(
    media: FourCc,
    sample: &mut [u8],
    direction: Direction,
    custom: &CustomLeaves,
) {
    match &media.0 {
        // A compressed sample of sprites is no container, and stays as it is.
        b"qtvr" | b"pano" | b"obje" | b"sprt" | b"twen" => {
            convert_leaves(sample, direction, custom);
        }
        b"STpn" => convert_atoms(sample, direction),
        _ => {}
    }
}

/// Turns a sample description, from its size field on, of the media with handler subtype `media`.
pub fn convert_description(
    media: FourCc,
    description: &mut [u8],
    direction: Direction,
    custom: &CustomLeaves,
) {
    let is_short_panorama = &media.0 == b"STpn" && description.len() < PanoramaDescription::SIZE;
    let layout = find(DESCRIPTIONS, media).filter(|_| !is_short_panorama);
    layout.unwrap_or(&DESCRIPTION).convert(description);
    if &media.0 == b"qtvr" {
        let container = description.get_mut(DESCRIPTION_LEN..).unwrap_or_default();
        convert_leaves(container, direction, custom);
    }
}

/// The layout of a leaf, by its own type and that of its parent.
pub(super) fn layout_of(parent: FourCc, kind: FourCc) -> Option<Layout<'static>> {
    let known = LEAVES.iter().find(|(parents, known, _)| {
        *known == kind.0 && (parents.is_empty() || parents.iter().any(|above| **above == parent.0))
    });
    known.map(|(_, _, layout)| *layout)
}

/// Turns a user data item of type `kind`.
pub fn convert_user_data(kind: FourCc, item: &mut [u8]) {
    if let Some(layout) = find(USER_DATA, kind) {
        layout.convert(item);
    }
}

/// Turns a list of classic atoms, sizes and types with the rest, as far as it is well formed.
fn convert_atoms(bytes: &mut [u8], direction: Direction) {
    let mut rest = bytes;
    while let Some(head) = rest.first_chunk::<8>() {
        let mut head = *head;
        if direction == Direction::ToFile {
            Layout::once(&[Long(2)]).convert(&mut head);
        }
        let mut r = ByteReader::new(FourCc::default(), &head);
        let (Ok(size), Ok(kind)) = (r.u32(), r.four_cc()) else { return };
        let Some(size) = usize::try_from(size).ok().filter(|size| *size >= head.len()) else {
            return;
        };
        let (atom, behind) = rest.split_at_mut(size.min(rest.len()));
        find(VERSION_ONE_ATOMS, kind).unwrap_or(&Layout::once(&[Long(2)])).convert(atom);
        rest = behind;
    }
}

#[cfg(test)]
#[path = "byte_order_tests.rs"]
mod tests;
