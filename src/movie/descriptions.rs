//! Sample descriptions: which are the same.

use crate::base::{Error, FourCc, Result, room};

/// The data size in the description of a picture, which is that of one picture.
const PICTURE_DATA_SIZE: std::ops::Range<usize> = 44..48;

/// The index of a description, from 1; it is added where it is new.
pub(super) fn index_of(
    known: &mut Vec<Vec<u8>>,
    description: &[u8],
    handler: FourCc,
) -> Result<u32> {
    let found = position(known, description, handler);
    let place = found.unwrap_or(known.len());
    if found.is_none() {
        known.push(room::copied(description)?);
    }
    u32::try_from(place + 1).map_err(|_| Error::NoMemory)
}

/// The place of a description among those that a media has. Pictures of different size share one.
fn position(known: &[Vec<u8>], description: &[u8], handler: FourCc) -> Option<usize> {
    let is_picture = handler == FourCc(*b"vide");
    let counts = |place: &usize| !(is_picture && PICTURE_DATA_SIZE.contains(place));
    known.iter().position(|known| {
        let differs = |place: usize| known.get(place) != description.get(place);
        known.len() == description.len() && !(0..known.len()).filter(counts).any(differs)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_of_different_size_share_a_description() {
        let known = [vec![0; 86], vec![7; 16]];
        let mut description = vec![0; 86];
        description[47] = 9;
        assert_eq!(position(&known, &description, FourCc(*b"vide")), Some(0));
        assert_eq!(position(&known, &description, FourCc(*b"demo")), None);
        description[48] = 1;
        assert_eq!(position(&known, &description, FourCc(*b"vide")), None);
        assert_eq!(position(&known, &[7; 16], FourCc(*b"vide")), Some(1));
        assert_eq!(position(&known, &[7; 15], FourCc(*b"vide")), None);
    }
}
