//! User data: a list of typed items of a movie, a track or a media.
//!
//! "QuickTime File Format", *User Data Atoms*. Items of one type are numbered from 1 in order. The
//! list may end with a zero word, which is no item.

use std::collections::HashSet;

use super::atom::atoms;
use crate::base::{ByteReader, ByteWriter, Error, FourCc, Result, limits, room};

/// A user data list, kept in the file's order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct UserData {
    items: Vec<(FourCc, Vec<u8>)>,
}

impl UserData {
    /// Reads the body of a `'udta'` atom.
    pub fn read(body: &[u8]) -> Result<Self> {
        let mut items = Vec::new();
        for atom in atoms(body).take(limits::MAX_HEADER_ENTRIES) {
            room::push(&mut items, (atom.kind, room::copied(atom.body)?))?;
        }
        Ok(Self { items })
    }

    /// Takes the items of another list in: with `replace` they take the place of those of the same
    /// types, else they come behind them.
    pub fn take_from(&mut self, other: &Self, replace: bool) {
        if replace {
            self.items.retain(|(kind, _)| other.count(*kind) == 0);
        }
        self.items.extend(other.items.iter().cloned());
    }

    /// Whether there is no item.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The body of a `'udta'` atom.
    pub fn write(&self) -> Vec<u8> {
        let mut w = ByteWriter::default();
        for (kind, data) in &self.items {
            w.u32(u32::try_from(data.len() + 8).unwrap_or(u32::MAX));
            w.four_cc(*kind);
            w.bytes(data);
        }
        w.u32(0);
        w.finish()
    }

    /// The items of a type, in order.
    pub fn items(&self, kind: FourCc) -> impl Iterator<Item = &[u8]> {
        self.items.iter().filter(move |item| item.0 == kind).map(|item| item.1.as_slice())
    }

    /// Item `index` of a type; the first is 1.
    pub fn get(&self, kind: FourCc, index: u32) -> Option<&[u8]> {
        self.items(kind).nth(index.checked_sub(1)? as usize)
    }

    /// How many items of a type there are.
    pub fn count(&self, kind: FourCc) -> usize {
        self.items(kind).count()
    }

    /// The type after `kind` among the types in order of their first item; the first one for
    /// `None`.
    pub fn next_kind(&self, kind: Option<FourCc>) -> Option<FourCc> {
        let mut seen = HashSet::new();
        let mut kinds = self.items.iter().map(|item| item.0).filter(|item| seen.insert(*item));
        if let Some(kind) = kind {
            kinds.find(|known| *known == kind)?;
        }
        kinds.next()
    }

    /// Appends an item.
    pub fn add(&mut self, kind: FourCc, data: &[u8]) -> Result<()> {
        room::push(&mut self.items, (kind, room::copied(data)?))
    }

    /// Replaces item `index`, or appends it where `index` is one more than there are.
    pub fn set(&mut self, kind: FourCc, index: u32, data: &[u8]) -> Result<()> {
        match self.place(kind, index) {
            Some(place) => {
                if let Some(item) = self.items.get_mut(place) {
                    item.1 = room::copied(data)?;
                }
                Ok(())
            }
            None if index as usize == self.count(kind) + 1 => self.add(kind, data),
            None => Err(Error::UserDataItemNotFound),
        }
    }

    /// Takes item `index` out.
    pub fn remove(&mut self, kind: FourCc, index: u32) -> Result<()> {
        let place = self.place(kind, index).ok_or(Error::UserDataItemNotFound)?;
        self.items.remove(place);
        Ok(())
    }

    fn place(&self, kind: FourCc, index: u32) -> Option<usize> {
        let index = index.checked_sub(1)? as usize;
        let places = self.items.iter().enumerate().filter(|(_, item)| item.0 == kind);
        places.map(|(place, _)| place).nth(index)
    }

    /// The text of item `index` in a language: international text is a list of lengths, language
    /// codes and bytes.
    pub fn text(&self, kind: FourCc, index: u32, language: u16) -> Result<&[u8]> {
        let item = self.get(kind, index).ok_or(Error::UserDataItemNotFound)?;
        texts(kind, item)
            .find(|(found, _)| *found == language)
            .map(|(_, text)| text)
            .ok_or(Error::UserDataItemNotFound)
    }

    /// Sets the text of item `index` in a language; the others stay.
    pub fn set_text(&mut self, kind: FourCc, index: u32, language: u16, text: &[u8]) -> Result<()> {
        let len = u16::try_from(text.len()).map_err(|_| Error::Param)?;
        let mut data = self.without_text(kind, index, language);
        let mut w = ByteWriter::default();
        w.u16(len);
        w.u16(language);
        w.bytes(text);
        data.extend(w.finish());
        self.set(kind, index, &data)
    }

    /// Takes the text in a language out; the item goes with its last text.
    pub fn remove_text(&mut self, kind: FourCc, index: u32, language: u16) -> Result<()> {
        self.text(kind, index, language)?;
        let data = self.without_text(kind, index, language);
        if data.is_empty() { self.remove(kind, index) } else { self.set(kind, index, &data) }
    }

    fn without_text(&self, kind: FourCc, index: u32, language: u16) -> Vec<u8> {
        let mut w = ByteWriter::default();
        for (other, text) in texts(kind, self.get(kind, index).unwrap_or_default()) {
            if other != language {
                w.u16(u16::try_from(text.len()).unwrap_or(0));
                w.u16(other);
                w.bytes(text);
            }
        }
        w.finish()
    }
}

fn texts(kind: FourCc, item: &[u8]) -> impl Iterator<Item = (u16, &[u8])> {
    let mut r = ByteReader::new(kind, item);
    std::iter::from_fn(move || {
        let len = r.u16().ok()?;
        let language = r.u16().ok()?;
        Some((language, r.take(usize::from(len)).ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAME: FourCc = FourCc([0xA9, b'n', b'a', b'm']);

    #[test]
    fn items_are_numbered_by_type() {
        let mut data = UserData::default();
        data.add(FourCc(*b"ctyp"), b"qtvr").unwrap();
        data.add(FourCc(*b"WLOC"), &[0; 4]).unwrap();
        data.add(FourCc(*b"ctyp"), b"none").unwrap();
        let mut read = UserData::read(&data.write()).unwrap();
        assert_eq!(read, data);
        assert_eq!(read.get(FourCc(*b"ctyp"), 2), Some(&b"none"[..]));
        assert_eq!(read.next_kind(None), Some(FourCc(*b"ctyp")));
        assert_eq!(read.next_kind(Some(FourCc(*b"ctyp"))), Some(FourCc(*b"WLOC")));
        assert_eq!(read.next_kind(Some(FourCc(*b"WLOC"))), None);
        assert_eq!(read.remove(FourCc(*b"ctyp"), 3), Err(Error::UserDataItemNotFound));
        assert_eq!(read.remove(FourCc(*b"ctyp"), 1), Ok(()));
        assert_eq!(read.get(FourCc(*b"ctyp"), 1), Some(&b"none"[..]));
    }

    #[test]
    fn texts_of_several_languages_share_an_item() {
        let mut data = UserData::default();
        data.set_text(NAME, 1, 0, b"hall").unwrap();
        data.set_text(NAME, 1, 2, b"Halle").unwrap();
        data.set_text(NAME, 1, 0, b"lobby").unwrap();
        assert_eq!(data.count(NAME), 1);
        assert_eq!(data.text(NAME, 1, 0), Ok(&b"lobby"[..]));
        assert_eq!(data.text(NAME, 1, 2), Ok(&b"Halle"[..]));
        data.remove_text(NAME, 1, 0).unwrap();
        data.remove_text(NAME, 1, 2).unwrap();
        assert_eq!(data.count(NAME), 0);
    }
}
