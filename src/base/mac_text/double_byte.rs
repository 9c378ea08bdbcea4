//! Text of East Asia: characters of two bytes, and the single bytes that only the Mac has.

use encoding_rs::{BIG5, EUC_KR, Encoding, GBK, SHIFT_JIS};

/// An encoding of one and two bytes, which is one of the Web but for a few single bytes.
pub struct DoubleByte {
    encoding: &'static Encoding,
    /// Single bytes, and what they mean.
    own: &'static [(u8, char)],
    /// Bytes above 0x7F that stand alone as they do elsewhere.
    alone: Option<(u8, u8)>,
}

/// Mac Japanese. Halfwidth katakana stand alone.
pub const JAPANESE: DoubleByte = DoubleByte {
    encoding: SHIFT_JIS,
    own: &[(0x5C, '¥'), (0x80, '\\'), (0xA0, '\u{A0}'), (0xFD, '©'), (0xFE, '™'), (0xFF, '…')],
    alone: Some((0xA1, 0xDF)),
};

/// Mac Traditional Chinese.
pub const TRADITIONAL_CHINESE: DoubleByte = DoubleByte {
    encoding: BIG5,
    own: &[(0x80, '\\'), (0xA0, '\u{A0}'), (0xFD, '©'), (0xFE, '™'), (0xFF, '…')],
    alone: None,
};

/// Mac Korean; what 0x82 means is not certain [?].
pub const KOREAN: DoubleByte = DoubleByte {
    encoding: EUC_KR,
    own: &[(0x80, '\u{A0}'), (0x81, '₩'), (0x82, '–'), (0x83, '©'), (0xFE, '™'), (0xFF, '…')],
    alone: None,
};

/// Mac Simplified Chinese.
pub const SIMPLIFIED_CHINESE: DoubleByte = DoubleByte {
    encoding: GBK,
    own: &[(0x80, 'ü'), (0xA0, '\u{A0}'), (0xFD, '©'), (0xFE, '™'), (0xFF, '…')],
    alone: None,
};

impl DoubleByte {
    /// The text; what means nothing becomes U+FFFD.
    pub fn decode(&self, bytes: &[u8]) -> String {
        let mut text = String::with_capacity(bytes.len());
        let mut rest = bytes;
        while !rest.is_empty() {
            let (usual, after) = rest.split_at(self.usual(rest));
            text.push_str(&self.encoding.decode_without_bom_handling(usual).0);
            rest = after;
            let Some((byte, after)) = rest.split_first() else { break };
            text.extend(self.own_char(*byte));
            rest = after;
        }
        text
    }

    fn own_char(&self, byte: u8) -> Option<char> {
        self.own.iter().find(|(own, _)| *own == byte).map(|(_, meaning)| *meaning)
    }

    /// How many bytes there are before the next one of the Mac's own that is no second byte.
    fn usual(&self, bytes: &[u8]) -> usize {
        let mut at = 0;
        while let Some(byte) = bytes.get(at).filter(|byte| self.own_char(**byte).is_none()) {
            let stands_alone = self.alone.is_some_and(|(low, high)| (low..=high).contains(byte));
            at += if byte.is_ascii() || stands_alone { 1 } else { 2 };
        }
        at.min(bytes.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_bytes_are_not_taken_for_single_ones() {
        // The second byte of 表 is that of the yen sign.
        assert_eq!(JAPANESE.decode(b"\x95\x5C\x5C\xB1\x80\xFD"), "表¥ｱ\\©");
        assert_eq!(KOREAN.decode(b"\xB0\xA1\x81\xFE"), "가₩™");
        assert_eq!(SIMPLIFIED_CHINESE.decode(b"\xD6\xD0\x80\xFF"), "中ü…");
        assert_eq!(TRADITIONAL_CHINESE.decode(b"\xA4\xA4\xA0a"), "中\u{A0}a");
    }

    #[test]
    fn a_cut_character_is_told() {
        for encoding in [JAPANESE, KOREAN, SIMPLIFIED_CHINESE, TRADITIONAL_CHINESE] {
            assert_eq!(
                encoding.decode(b"a\xB0\xA1").chars().filter(|c| *c == '\u{FFFD}').count(),
                0
            );
            assert_eq!(encoding.decode(b"a\xE0"), "a\u{FFFD}");
        }
    }
}
