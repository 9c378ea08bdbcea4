//! Names of sprites and images.

/// The text of a name atom. Some writers put a length byte in front, some do not: one that tells
/// exactly what follows is no letter.
pub fn text(leaf: &[u8]) -> &[u8] {
    match leaf.split_first() {
        Some((len, text)) if usize::from(*len) == text.len() => text,
        _ => leaf,
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn both_kinds_of_name_are_read() {
        assert_eq!(text(b"\x05Tower"), b"Tower");
        assert_eq!(text(b"Tower"), b"Tower");
        assert_eq!(text(b"\x04Tower"), b"\x04Tower");
        assert_eq!(text(b""), b"");
        assert_eq!(text(b"\0"), b"");
    }
}
