//! Text of old systems becomes UTF-8.
//!
//! Encodings are the numbers of `TextCommon.h`, which `'vrse'` atoms hold. Bits 0 to 15 name the
//! encoding, bits 26 to 29 the format of a Unicode one; the variant between them is not used.

mod double_byte;
mod tables;

use std::borrow::Cow;

use encoding_rs::{Encoding, MACINTOSH, UTF_16BE, UTF_16LE, X_MAC_CYRILLIC};

use self::tables::{Change, Table};
use super::{Error, Result};

/// Mac Roman: what text without an encoding is in.
pub const MAC_ROMAN: u32 = 0;

/// What means nothing.
const UNKNOWN: char = char::REPLACEMENT_CHARACTER;

/// The text of these bytes. What means nothing in the encoding becomes U+FFFD [I]; an encoding
/// that is not known is a parameter error [I].
pub fn to_utf8(bytes: &[u8], encoding: u32) -> Result<Cow<'_, str>> {
    let format = encoding >> 26 & 0xF;
    let text = match encoding & 0xFFFF {
        0 => whole(MACINTOSH, bytes),
        1 => double_byte::JAPANESE.decode(bytes).into(),
        2 => double_byte::TRADITIONAL_CHINESE.decode(bytes).into(),
        3 => double_byte::KOREAN.decode(bytes).into(),
        4 => from_table(&tables::ARABIC, bytes).into(),
        5 => from_table(&tables::HEBREW, bytes).into(),
        6 => from_table(&tables::GREEK, bytes).into(),
        // Mac OS 9 made Ukrainian and Cyrillic one.
        7 | 0x98 => whole(X_MAC_CYRILLIC, bytes),
        21 => from_table(&tables::THAI, bytes).into(),
        25 => double_byte::SIMPLIFIED_CHINESE.decode(bytes).into(),
        29 => from_table(&tables::CENTRAL_EUROPEAN, bytes).into(),
        35 => changed_roman(tables::TURKISH, bytes).into(),
        36 => changed_roman(tables::CROATIAN, bytes).into(),
        37 => changed_roman(tables::ICELANDIC, bytes).into(),
        38 => changed_roman(tables::ROMANIAN, bytes).into(),
        0x7E | 0x100..=0x1FF => unicode(bytes, format)?,
        0x8C => farsi(bytes).into(),
        number => whole(of_the_web(number).ok_or(Error::Param)?, bytes),
    };
    Ok(text)
}

fn whole<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> Cow<'a, str> {
    encoding.decode_without_bom_handling(bytes).0
}

/// Unicode. Files and handles hold the high byte first unless a mark at the start tells else.
fn unicode(bytes: &[u8], format: u32) -> Result<Cow<'_, str>> {
    let text = match format {
        0 => UTF_16BE.decode(bytes).0,
        2 => encoding_rs::UTF_8.decode(bytes).0,
        4 => UTF_16BE.decode_with_bom_removal(bytes).0,
        5 => UTF_16LE.decode_with_bom_removal(bytes).0,
        3 | 6 => utf_32(bytes, u32::from_be_bytes).into(),
        7 => utf_32(bytes, u32::from_le_bytes).into(),
        _ => return Err(Error::Param),
    };
    Ok(text)
}

fn utf_32(bytes: &[u8], number: fn([u8; 4]) -> u32) -> String {
    let (characters, cut) = bytes.split_at(bytes.len() - bytes.len() % 4);
    let character = |bytes: &[u8]| {
        let bytes = bytes.first_chunk().copied().unwrap_or_default();
        char::from_u32(number(bytes)).unwrap_or(UNKNOWN)
    };
    let mark = |place_and_character: &(usize, char)| *place_and_character != (0, '\u{FEFF}');
    let characters = characters.chunks_exact(4).map(character).enumerate().filter(mark);
    let cut = (!cut.is_empty()).then_some(UNKNOWN);
    characters.map(|(_, character)| character).chain(cut).collect()
}

fn from_table(table: &Table, bytes: &[u8]) -> String {
    let character = |byte: &u8| match byte.checked_sub(0x80) {
        None => char::from(*byte),
        Some(place) => table
            .get(usize::from(place))
            .and_then(|code| char::from_u32((*code).into()))
            .unwrap_or(UNKNOWN),
    };
    bytes.iter().map(character).collect()
}

/// Mac Roman but for some bytes.
fn changed_roman(changes: &[Change], bytes: &[u8]) -> String {
    let character = |byte: &u8| {
        let change = changes.iter().find(|(changed, _)| changed == byte);
        let own = change.and_then(|(_, code)| char::from_u32((*code).into()));
        own.map_or_else(|| whole(MACINTOSH, &[*byte]).chars().next(), Some).unwrap_or(UNKNOWN)
    };
    bytes.iter().map(character).collect()
}

/// Mac Arabic but for the digits.
fn farsi(bytes: &[u8]) -> String {
    let mut table = tables::ARABIC;
    for (place, digit) in (0x30..0x3A).zip(0x06F0..) {
        table[place] = digit;
    }
    from_table(&table, bytes)
}

/// The encodings of other systems that the Web knows too.
fn of_the_web(number: u32) -> Option<&'static Encoding> {
    let label = match number {
        0x0201 => "iso-8859-1",
        0x0202 => "iso-8859-2",
        0x0203 => "iso-8859-3",
        0x0204 => "iso-8859-4",
        0x0205 => "iso-8859-5",
        0x0206 => "iso-8859-6",
        0x0207 => "iso-8859-7",
        0x0208 => "iso-8859-8",
        0x0209 => "iso-8859-9",
        0x020A => "iso-8859-10",
        0x020D => "iso-8859-13",
        0x020E => "iso-8859-14",
        0x020F => "iso-8859-15",
        0x0210 => "iso-8859-16",
        0x041B => "ibm866",
        0x041D => "windows-874",
        0x0420 | 0x0628 | 0x0A01 => "shift_jis",
        0x0421 | 0x0630 | 0x0631 | 0x0930 => "gbk",
        0x0422 | 0x0640 | 0x0940 => "euc-kr",
        0x0423 | 0x0A03 | 0x0A06 => "big5",
        0x0500 | 0x0600 => "windows-1252",
        0x0501 => "windows-1250",
        0x0502 => "windows-1251",
        0x0503 => "windows-1253",
        0x0504 => "windows-1254",
        0x0505 => "windows-1255",
        0x0506 => "windows-1256",
        0x0507 => "windows-1257",
        0x0508 => "windows-1258",
        0x0632 => "gb18030",
        0x0820 => "iso-2022-jp",
        0x0920 => "euc-jp",
        0x0A02 => "koi8-r",
        0x0A04 => "macintosh",
        0x0A08 => "koi8-u",
        _ => return None,
    };
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_is_known() {
        let known = (0..=0xFFFF).filter(|number| of_the_web(*number).is_some()).count();
        assert_eq!(known, 45);
    }

    #[test]
    fn every_byte_means_something_or_is_told() {
        let bytes: Vec<u8> = (0..=255).collect();
        for encoding in 0..=0xFFFF {
            let Ok(text) = to_utf8(&bytes, encoding) else { continue };
            assert!(!text.is_empty());
            let ascii = to_utf8(b"Hall 3", encoding).unwrap();
            assert!(ascii == "Hall 3" || matches!(encoding, 0x7E | 0x100..=0x1FF), "{encoding}");
        }
    }

    #[test]
    fn tables_agree_with_their_relatives() {
        let all: Vec<u8> = (0x80..=0xFF).collect();
        let text = |encoding| to_utf8(&all, encoding).unwrap().into_owned();
        let roman = text(MAC_ROMAN);
        for (encoding, changes) in [(35, 7), (36, 20), (37, 6), (38, 6)] {
            let text = text(encoding);
            let differing = text.chars().zip(roman.chars()).filter(|(a, b)| a != b);
            assert_eq!(differing.count(), changes, "{encoding}");
        }
        assert_eq!(text(29).matches(UNKNOWN).count(), 0);
        assert_eq!(text(6).matches(UNKNOWN).count(), 0);
        assert_eq!(text(4).matches(UNKNOWN).count(), 0);
    }
}
