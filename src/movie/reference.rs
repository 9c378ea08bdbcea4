//! Reference movies: a list of other movies to choose from.
//!
//! "QuickTime File Format", *Reference Movies*. The first alternate of the highest quality whose
//! file is there is taken; every machine of today passes the speed checks.

use super::alias::DataReference;
use super::atom::{atoms, child};
use crate::base::{ByteReader, FourCc, Result, limits, room};

/// The movies that the body of an `'rmra'` atom names, the best first.
pub fn alternates(rmra: &[u8]) -> Vec<DataReference> {
    let descriptors = atoms(rmra).filter(|atom| atom.kind == FourCc(*b"rmda"));
    let mut found: Vec<_> = descriptors
        .take(limits::MAX_HEADER_ENTRIES)
        .filter_map(|atom| read(atom.body).ok())
        .collect();
    // The sort is stable: among equals the first stays first.
    found.sort_by_key(|(quality, _)| std::cmp::Reverse(*quality));
    found.into_iter().map(|(_, reference)| reference).collect()
}

fn read(rmda: &[u8]) -> Result<(u32, DataReference)> {
    let kind = FourCc(*b"rdrf");
    let mut r = ByteReader::new(kind, child(rmda, kind).unwrap_or_default());
    let flags = r.u32()?;
    let kind = r.four_cc()?;
    let len = r.u32()? as usize;
    let data = room::copied(r.rest().get(..len).unwrap_or(r.rest()))?;
    let quality = child(rmda, FourCc(*b"rmqu")).and_then(|body| body.first_chunk());
    let quality = quality.map_or(0, |quality| u32::from_be_bytes(*quality));
    Ok((quality, DataReference { kind, same_file: flags & 1 != 0, data }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn atom(kind: &[u8; 4], body: &[u8]) -> Vec<u8> {
        [&(8 + body.len() as u32).to_be_bytes()[..], kind, body].concat()
    }

    fn alternate(name: &[u8], quality: u32) -> Vec<u8> {
        let len = (name.len() as u32).to_be_bytes();
        let rdrf = atom(b"rdrf", &[&[0; 4][..], b"url ", &len, name].concat());
        let rmqu = atom(b"rmqu", &quality.to_be_bytes());
        atom(b"rmda", &[rdrf, rmqu].concat())
    }

    #[test]
    fn the_best_alternate_comes_first() {
        let rmra = [alternate(b"a.mov", 1), alternate(b"b.mov", 5), alternate(b"c.mov", 5)];
        let names: Vec<_> =
            alternates(&rmra.concat()).iter().flat_map(DataReference::file_names).collect();
        assert_eq!(names, ["b.mov", "c.mov", "a.mov"]);
    }
}
