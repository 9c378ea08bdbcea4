//! Edits of atom containers, checked against a tree that is edited in the same way.
//!
//! What comes is a container, or a short way to build one, and calls. A call that fails changes
//! nothing; one that succeeds changes a sound container as it changes the tree.

use std::ffi::c_long;
use std::ptr::null_mut;

use qtvr::atoms::{Child, Container, new_container};

use super::library::*;
use super::tokens::{Feed, Handle, Token, bytes_of, dispose, handle_of};

/// Types of which some have layouts of their own.
const KINDS: [u32; 12] = [
    fourcc(b"hots"),
    fourcc(b"hsin"),
    fourcc(b"link"),
    fourcc(b"vrsg"),
    fourcc(b"ndhd"),
    fourcc(b"nloc"),
    fourcc(b"vrsc"),
    fourcc(b"pdat"),
    fourcc(b"abcd"),
    fourcc(b"cust"),
    1,
    0,
];

const fn fourcc(code: &[u8; 4]) -> u32 {
    u32::from_be_bytes(*code)
}

/// An atom of the model.
#[derive(Debug, Clone, PartialEq, Default)]
struct Node {
    kind: u32,
    id: u32,
    data: Vec<u8>,
    children: Vec<Node>,
}

impl Node {
    fn at(&mut self, path: &[usize]) -> &mut Node {
        path.iter().fold(self, |node, place| &mut node.children[*place])
    }
}

/// Offsets of atoms, and the ways to them.
type Places = Vec<(i32, Vec<usize>)>;

/// The tree in a container and the way to each of its atoms, in the order of their offsets; nothing
/// for one that is not sound.
fn tree_of(bytes: &[u8]) -> Option<(Node, Places)> {
    let container = Container::open(bytes).ok()?;
    container.check().ok()?;
    let mut places = vec![(0, Vec::new())];
    let root = node_of(&container, container.root().ok()?, &[], &mut places);
    Some((root, places))
}

fn node_of(container: &Container<'_>, atom: Child, path: &[usize], places: &mut Places) -> Node {
    let mut node = Node { kind: atom.kind.to_u32(), id: atom.id, ..Node::default() };
    node.data = container.data(atom).map(<[u8]>::to_vec).unwrap_or_default();
    for (place, child) in container.children_of(atom).map_while(Result::ok).enumerate() {
        let path = [path, &[place]].concat();
        places.push((child.offset as i32, path.clone()));
        node.children.push(node_of(container, child, &path, places));
    }
    node
}

/// What the calls work on.
struct Bench {
    containers: [Handle; 2],
    media: Token,
}

/// Edits the container in `bytes` by the calls that follow it there.
pub fn edit(bytes: &[u8]) {
    let mut feed = Feed(bytes);
    let len = usize::from(feed.short() % 2048);
    let first = match feed.bytes(len) {
        [] => new_container(),
        bytes => bytes.to_vec(),
    };
    // SAFETY: classic calls with tokens that the library gave, and outputs on this stack.
    unsafe {
        EnterMovies();
        let movie = NewMovie(0);
        let track = NewMovieTrack(movie, 0, 0, 0);
        let media = NewTrackMedia(track, fourcc(b"sprt"), 600, null_mut(), 0);
        let bench = Bench { containers: [handle_of(&first), handle_of(&new_container())], media };
        for _ in 0..200 {
            if feed.is_empty() {
                break;
            }
            step(&bench, &mut feed);
        }
        DisposeMovie(movie);
        bench.containers.into_iter().for_each(dispose);
    }
}

/// Makes one call and compares what it did with what it does to the model.
fn step(bench: &Bench, feed: &mut Feed<'_>) {
    let op = feed.byte();
    let (own, other) = match op & 0x80 {
        0 => (bench.containers[0], bench.containers[1]),
        _ => (bench.containers[1], bench.containers[0]),
    };
    let before = bytes_of(own);
    let was = tree_of(&before);
    let atom = pick(feed.byte(), was.as_ref().map(|(_, places)| places.as_slice()));
    let kind = KINDS[usize::from(feed.byte()) % KINDS.len()];
    let number = i32::from(feed.byte() as i8);
    let edited = change(op & 0x7F, own, other, (atom, kind, number), feed);
    let after = bytes_of(own);
    match edited {
        None => {
            look(own, (atom, kind, number));
            if op & 0x7F > 40 {
                cross(bench.media, own);
            }
            assert_eq!(before.len(), bytes_of(own).len());
        }
        Some((error, _)) if error != 0 => assert_eq!(before, after, "a call that failed: {op}"),
        Some((_, change)) => {
            assert!(after.len() < 1 << 24);
            let Some((mut model, places)) = was else { return };
            let (now, _) = tree_of(&after).expect("a sound container stays sound");
            let place =
                |atom| places.iter().find(|place| place.0 == atom).expect("an atom").1.clone();
            change.apply(&mut model, &place);
            assert_eq!(model, now, "after {op} {atom} {kind} {number}");
        }
    }
    if after.len() > 1 << 16 {
        // SAFETY: as in `edit`.
        unsafe {
            while QTUnlockContainer(own) == 0 && bytes_of(own)[10..12] != [0, 0] {}
            QTRemoveChildren(own, 0);
        }
    }
}

/// An atom that is there, mostly.
fn pick(byte: u8, places: Option<&[(i32, Vec<usize>)]>) -> i32 {
    match (byte, places) {
        (255, _) => -1,
        (byte, Some(places)) if byte < 0xF0 => places[usize::from(byte) % places.len()].0,
        (byte, _) => 12 + 20 * i32::from(byte & 0x1F),
    }
}

/// What a call did, for the model.
enum Change {
    Insert { parent: i32, node: Node, index: i16 },
    InsertAll { parent: i32, nodes: Vec<Node> },
    Remove(i32),
    RemoveChildren(i32),
    Fill { atom: i32, from: Node },
    Swap(i32, i32),
    SetId(i32, u32),
    Nothing,
}

impl Change {
    fn apply(self, root: &mut Node, place: &dyn Fn(i32) -> Vec<usize>) {
        match self {
            Self::Insert { parent, mut node, index } => {
                let parent = root.at(&place(parent));
                let same = |child: &&Node| child.kind == node.kind;
                if node.id == 0 {
                    let highest = parent.children.iter().filter(same).map(|child| child.id).max();
                    let next = highest.unwrap_or(0).checked_add(1);
                    let taken =
                        |id: &u32| parent.children.iter().filter(same).any(|child| child.id == *id);
                    node.id = next.unwrap_or_else(|| (1..).find(|id| !taken(id)).unwrap_or(0));
                }
                let of_kind = parent.children.iter().enumerate();
                let mut of_kind = of_kind.filter(|(_, child)| child.kind == node.kind);
                let at = usize::try_from(index - 1).ok().and_then(|index| of_kind.nth(index));
                let at = at.map_or(parent.children.len(), |(at, _)| at);
                parent.children.insert(at, node);
            }
            Self::InsertAll { parent, nodes } => root.at(&place(parent)).children.extend(nodes),
            Self::Remove(atom) => {
                let path = place(atom);
                let (last, above) = path.split_last().expect("not the root");
                root.at(above).children.remove(*last);
            }
            // A leaf has no children to remove, and keeps its data.
            Self::RemoveChildren(atom) => root.at(&place(atom)).children.clear(),
            Self::Fill { atom, from } => {
                let node = root.at(&place(atom));
                (node.data, node.children) = (from.data, from.children);
            }
            Self::Swap(first, second) => {
                let (a, b) = (root.at(&place(first)).clone(), root.at(&place(second)).clone());
                for (atom, from) in [(first, b), (second, a)] {
                    let node = root.at(&place(atom));
                    (node.data, node.children) = (from.data, from.children);
                }
            }
            Self::SetId(atom, id) => root.at(&place(atom)).id = id,
            Self::Nothing => {}
        }
    }
}

/// Makes a call that may change the container; nothing for the calls that only look.
fn change(
    op: u8,
    own: Handle,
    other: Handle,
    (atom, kind, number): (i32, u32, i32),
    feed: &mut Feed<'_>,
) -> Option<(i16, Change)> {
    let data = feed.0.get(..usize::from(op & 0x1C)).unwrap_or_default().to_vec();
    let (pointer, size) = (data.as_ptr().cast(), data.len() as c_long);
    let second = || tree_of(&bytes_of(other));
    // SAFETY: as in `edit`; the data have the size that is told.
    unsafe {
        Some(match op % 13 {
            0..=2 => {
                let index = i16::from(feed.byte() % 5) - i16::from(op % 13 == 2);
                let error =
                    QTInsertChild(own, atom, kind, number, index, size, pointer, null_mut());
                let node = Node { kind, id: number as u32, data, children: Vec::new() };
                (error, Change::Insert { parent: atom, node, index })
            }
            3 => {
                let error = QTInsertChildren(own, atom, other);
                let nodes = second().map(|(root, _)| root.children).unwrap_or_default();
                (
                    error,
                    if error == 0 {
                        Change::InsertAll { parent: atom, nodes }
                    } else {
                        Change::Nothing
                    },
                )
            }
            4 => (QTRemoveAtom(own, atom), Change::Remove(atom)),
            5 => (QTRemoveChildren(own, atom), Change::RemoveChildren(atom)),
            6 => {
                let from = second();
                let by = pick(feed.byte(), from.as_ref().map(|(_, places)| places.as_slice()));
                let error = QTReplaceAtom(own, atom, other, by);
                let found = from.and_then(|(mut root, places)| {
                    let place = places.into_iter().find(|place| place.0 == by)?.1;
                    Some(root.at(&place).clone())
                });
                match (error, found) {
                    (0, Some(from)) => (error, Change::Fill { atom, from }),
                    (0, None) => return None,
                    _ => (error, Change::Nothing),
                }
            }
            7 => {
                let places = tree_of(&bytes_of(own));
                let places = places.as_ref().map(|(_, places)| places.as_slice());
                let with = pick(feed.byte(), places);
                (QTSwapAtoms(own, atom, with), Change::Swap(atom, with))
            }
            8 => (QTSetAtomID(own, atom, number), Change::SetId(atom, number as u32)),
            9 => {
                let error = QTSetAtomData(own, atom, size, pointer);
                (error, Change::Fill { atom, from: Node { data, ..Node::default() } })
            }
            10 => {
                let error =
                    if number & 1 == 0 { QTLockContainer(own) } else { QTUnlockContainer(own) };
                (error, Change::Nothing)
            }
            _ => return None,
        })
    }
}

/// All calls that only look.
fn look(own: Handle, (atom, kind, number): (i32, u32, i32)) {
    let (mut size, mut data, mut index, mut id, mut next) = (0, null_mut(), 0, 0, 0);
    let mut room = [0_u8; 64];
    // SAFETY: as in `edit`.
    unsafe {
        let found = QTFindChildByID(own, atom, kind, number, &mut index);
        if found != 0 {
            let mut again = 0;
            assert_eq!(QTFindChildByIndex(own, atom, kind, index, &mut again), found);
            assert_eq!(again, number);
            let mut found_kind = 0;
            assert_eq!(QTGetAtomTypeAndID(own, found, &mut found_kind, &mut id), 0);
            assert_eq!((found_kind, id), (kind, number));
            assert_eq!(QTGetAtomParent(own, found), atom);
        }
        QTFindChildByIndex(own, atom, kind, number as i16, &mut id);
        let (mut of_any, mut types) = (0_i32, 0);
        while QTNextChildAnyType(own, atom, next, &mut next) == 0 && next != 0 {
            of_any += 1;
        }
        let mut counted = 0;
        let mut last = QTGetNextChildType(own, atom, 0);
        while last != 0 && types < 100 {
            counted += i32::from(QTCountChildrenOfType(own, atom, last));
            types += 1;
            last = QTGetNextChildType(own, atom, last);
        }
        // A damaged container may have type 0, which ends the list of types.
        let all_types = types < 100 && QTFindChildByIndex(own, atom, 0, 1, &mut id) == 0;
        if all_types && tree_of(&bytes_of(own)).is_some() {
            assert_eq!(of_any, counted);
        }
        if QTGetAtomDataPtr(own, atom, &mut size, &mut data) == 0 {
            let mut actual = 0;
            let error =
                QTCopyAtomDataToPtr(own, atom, 1, 64, room.as_mut_ptr().cast(), &mut actual);
            assert_eq!(error == 0, size <= 64);
        }
        let target = handle_of(&[]);
        QTCopyAtomDataToHandle(own, atom, target);
        QTCopyAtomDataToHandle(own, atom, null_mut());
        dispose(target);
        let mut copy = null_mut();
        if QTCopyAtom(own, atom, &mut copy) == 0 {
            let copied = bytes_of(copy);
            assert!(Container::open(&copied).is_ok_and(|copied| copied.check().is_ok()));
            dispose(copy);
        }
    }
}

/// Hands the container over under one contract and takes it back under the other.
fn cross(media: Token, own: Handle) {
    let sets = [
        (SetMediaPropertyAtom as unsafe extern "C" fn(Token, Handle) -> i16, true),
        (SetMediaPropertyAtom_BigEndianData, true),
        (SetMediaInputMap, false),
        (SetMediaInputMap_BigEndianData, false),
    ];
    // SAFETY: as in `edit`.
    unsafe {
        for (number, (set, is_property)) in sets.into_iter().enumerate() {
            if set(media, own) != 0 {
                continue;
            }
            let gets: [unsafe extern "C" fn(Token, *mut Handle) -> i16; 2] = match is_property {
                true => [GetMediaPropertyAtom, GetMediaPropertyAtom_BigEndianData],
                false => [GetMediaInputMap, GetMediaInputMap_BigEndianData],
            };
            for (way, get) in gets.into_iter().enumerate() {
                let mut back = null_mut();
                if get(media, &mut back) == 0 {
                    let (given, back_bytes) = (bytes_of(own), bytes_of(back));
                    // By the way that it came, it comes back as it was.
                    if number % 2 == way && tree_of(&given).is_some() {
                        assert_eq!(tree_of(&given).map(|t| t.0), tree_of(&back_bytes).map(|t| t.0));
                    }
                    dispose(back);
                }
            }
        }
    }
}
