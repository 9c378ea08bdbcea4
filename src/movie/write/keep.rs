//! What was not changed is written as it was read, byte for byte.
//!
//! A header is written anew twice: as it is now, and as it was when it was read. Where an atom is
//! the same in both, the bytes of the file stand for it, in the file's order; so nothing gets lost
//! that the reader does not know or that a writer would say in another way.

use std::collections::HashMap;

use super::atom;
use crate::base::{FourCc, Result, room};
use crate::movie::atom::AtomHeader;

/// Which child of an atom is meant: its type, and its number among those or its track's ID.
type Key = (FourCc, u32);

/// Atoms whose children are looked at one by one.
const PARENTS: [&[u8; 4]; 7] = [b"trak", b"mdia", b"minf", b"stbl", b"dinf", b"edts", b"udta"];

/// A child of an atom.
struct Child<'a> {
    key: Key,
    whole: &'a [u8],
    body: &'a [u8],
}

/// The body of an atom that was read as `file` has it and is now `new`; the writer would have
/// written `old` for what was read.
pub fn merge(file: &[u8], old: &[u8], new: &[u8]) -> Result<Vec<u8>> {
    let (kept, rest) = children(file)?;
    let (old, _) = children(old)?;
    let (new, _) = children(new)?;
    let old = by_key(&old)?;
    let at = by_key(&new)?;
    let mut last: HashMap<FourCc, usize> = HashMap::new();
    for (place, child) in kept.iter().enumerate() {
        last.insert(child.key.0, place);
    }
    let known = by_key(&kept)?;
    let mut added: HashMap<FourCc, Vec<&Child<'_>>> = HashMap::new();
    // What the writer would have added to the old one too is in the file in another way.
    let is_new = |child: &Child<'_>| {
        let was = old.get(&child.key).is_some_and(|old| old.body == child.body);
        !was && !known.contains_key(&child.key)
    };
    for child in new.iter().filter(|child| is_new(child)) {
        room::push(added.entry(child.key.0).or_default(), child)?;
    }
    let mut body = room::reserved(file.len())?;
    for (place, child) in kept.iter().enumerate() {
        match (old.get(&child.key), at.get(&child.key)) {
            (Some(old), Some(new)) if old.body == new.body => body.extend(child.whole),
            (Some(old), Some(new)) if PARENTS.contains(&&child.key.0.0) => {
                let merged = merge(child.body, old.body, new.body)?;
                body.extend(atom(&child.key.0.0, &merged));
            }
            (_, Some(new)) => body.extend(new.whole),
            // It is gone.
            (Some(_), None) => {}
            // Nobody understood it.
            (None, None) => body.extend(child.whole),
        }
        if last.get(&child.key.0) == Some(&place) {
            for new in added.remove(&child.key.0).unwrap_or_default() {
                body.extend(new.whole);
            }
        }
    }
    for child in &new {
        if added.contains_key(&child.key.0) && is_new(child) {
            body.extend(child.whole);
        }
    }
    // The end of a list of user data, or what no atom is made of.
    body.extend(rest);
    Ok(body)
}

fn by_key<'a>(children: &'a [Child<'a>]) -> Result<HashMap<Key, &'a Child<'a>>> {
    let mut all = HashMap::new();
    room::ask(|| all.try_reserve(children.len()))?;
    all.extend(children.iter().map(|child| (child.key, child)));
    Ok(all)
}

/// The children of an atom, and what is behind the last one.
fn children(body: &[u8]) -> Result<(Vec<Child<'_>>, &[u8])> {
    let mut children = Vec::new();
    let mut counts: HashMap<FourCc, u32> = HashMap::new();
    let mut rest = body;
    while let Some(header) = AtomHeader::read(rest, rest.len() as u64) {
        let end = usize::try_from(header.size).unwrap_or(usize::MAX);
        // Size 0 in user data is the end of the list.
        let is_end = rest.first_chunk() == Some(&[0; 4]);
        let (Some(whole), false) = (rest.get(..end), is_end) else { break };
        let inside = whole.get(header.header_size..).unwrap_or_default();
        let count = counts.entry(header.kind).or_insert(0);
        *count += 1;
        let number = if header.kind == FourCc(*b"trak") { track_id(inside) } else { *count };
        let child = Child { key: (header.kind, number), whole, body: inside };
        room::push(&mut children, child)?;
        rest = rest.get(end..).unwrap_or_default();
    }
    Ok((children, rest))
}

/// The ID in a track's header, or 0.
fn track_id(trak: &[u8]) -> u32 {
    let header = crate::movie::atom::child(trak, FourCc(*b"tkhd")).unwrap_or_default();
    let place = if header.first() == Some(&1) { 20 } else { 12 };
    let id = header.get(place..).and_then(<[u8]>::first_chunk);
    id.map_or(0, |id| u32::from_be_bytes(*id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn join(parts: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
        parts.iter().flat_map(|(kind, body)| atom(kind, body)).collect()
    }

    #[test]
    fn what_is_the_same_stays_as_the_file_has_it() {
        let file = join(&[(b"odd ", b"??"), (b"tkhd", b"one, in other words"), (b"udta", b"u")]);
        let old = join(&[(b"tkhd", b"one"), (b"udta", b"u"), (b"odd ", b"??")]);
        assert_eq!(merge(&file, &old, &old).as_deref(), Ok(&file[..]));
        let new = join(&[(b"tkhd", b"two"), (b"tref", b"r"), (b"odd ", b"??")]);
        let expected = join(&[(b"odd ", b"??"), (b"tkhd", b"two"), (b"tref", b"r")]);
        assert_eq!(merge(&file, &old, &new).as_deref(), Ok(&expected[..]));
        // What the reader supplies is not written.
        let more = [&old[..], &join(&[(b"edts", b"all")])].concat();
        assert_eq!(merge(&file, &more, &more).as_deref(), Ok(&file[..]));
    }

    #[test]
    fn a_change_inside_leaves_the_rest() {
        let inside = |parts: &[(&[u8; 4], &[u8])], end: &[u8]| {
            atom(b"udta", &[&join(parts)[..], end].concat())
        };
        let file = inside(&[(b"name", b"Hall, said well"), (b"WLOC", b"1")], &[]);
        let old = inside(&[(b"name", b"Hall"), (b"WLOC", b"1")], &[0; 4]);
        let new = inside(&[(b"name", b"Hall"), (b"WLOC", b"2"), (b"WLOC", b"3")], &[0; 4]);
        let expected =
            inside(&[(b"name", b"Hall, said well"), (b"WLOC", b"2"), (b"WLOC", b"3")], &[]);
        assert_eq!(merge(&file, &old, &new).as_deref(), Ok(&expected[..]));
    }
}
