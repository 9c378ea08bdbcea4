//! Layouts of leaves that only a program knows: its own atoms in worlds, nodes and samples.
//!
//! Without one, a leaf that the library does not know keeps the bytes of the file.

use std::collections::HashMap;

use crate::base::byte_order::Field::{self, Bytes, Long, Short, Wide};
use crate::base::byte_order::Layout;
use crate::base::{Error, FourCc, Result};

/// Kinds of leaves that may be told of, and fields of one: far more than any program has.
const MOST_KINDS: usize = 1024;
const MOST_FIELDS: usize = 256;

/// The fields of one kind of leaf.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Fields {
    head: Vec<Field>,
    entry: Vec<Field>,
}

impl Fields {
    /// Reads a layout as text: a letter for each run of fields, with how many there are if that is
    /// more than one. `b` bytes, `s` 16-bit, `l` 32-bit, `w` 64-bit; in brackets at the end stands
    /// what comes again and again to the end of the leaf: `s2l(lb4)`.
    fn parse(text: &[u8]) -> Result<Self> {
        let (head, behind) = run(text)?;
        let entry = match behind {
            [] => Vec::new(),
            [b'(', inside @ .., b')'] => {
                let (entry, rest) = run(inside)?;
                if entry.is_empty() || !rest.is_empty() {
                    return Err(Error::Param);
                }
                entry
            }
            _ => return Err(Error::Param),
        };
        if head.is_empty() && entry.is_empty() {
            return Err(Error::Param);
        }
        Ok(Self { head, entry })
    }
}

/// Reads fields up to what is none, and gives that.
fn run(text: &[u8]) -> Result<(Vec<Field>, &[u8])> {
    let (mut fields, mut rest) = (Vec::new(), text);
    while let [letter, behind @ ..] = rest {
        if *letter == b'(' {
            break;
        }
        let digits = behind.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, after) = behind.split_at(digits);
        let count = number.iter().try_fold(0usize, |count, digit| {
            count.checked_mul(10)?.checked_add(usize::from(digit - b'0')).filter(|n| *n <= 65_535)
        });
        let count = if number.is_empty() { Some(1) } else { count.filter(|count| *count > 0) };
        let count = count.ok_or(Error::Param)?;
        fields.push(match letter {
            b'b' => Bytes(count),
            b's' => Short(count),
            b'l' => Long(count),
            b'w' => Wide(count),
            _ => return Err(Error::Param),
        });
        if fields.len() > MOST_FIELDS {
            return Err(Error::Param);
        }
        rest = after;
    }
    Ok((fields, rest))
}

/// What programs have told of their own leaves.
#[derive(Debug, Clone, Default)]
pub struct CustomLeaves(HashMap<(Option<FourCc>, FourCc), Fields>);

impl CustomLeaves {
    /// Tells of a kind of leaf, below parents of one type or of any; no text forgets it.
    ///
    /// # Errors
    ///
    /// [`Error::Param`] for a text that is no layout, [`Error::NoMemory`] for too many kinds.
    pub fn set(&mut self, parent: Option<FourCc>, kind: FourCc, text: Option<&[u8]>) -> Result<()> {
        let key = (parent, kind);
        let Some(text) = text else {
            self.0.remove(&key);
            return Ok(());
        };
        let fields = Fields::parse(text)?;
        if self.0.len() >= MOST_KINDS && !self.0.contains_key(&key) {
            return Err(Error::NoMemory);
        }
        self.0.insert(key, fields);
        Ok(())
    }

    /// The layout of a leaf; what was told of its parent's type comes first.
    pub(super) fn find(&self, parent: FourCc, kind: FourCc) -> Option<Layout<'_>> {
        let told = self.0.get(&(Some(parent), kind)).or_else(|| self.0.get(&(None, kind)));
        told.map(|fields| Layout { head: &fields.head, entry: &fields.entry })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_layout_is_read_from_text() {
        let fields = Fields::parse(b"s2l(lb4w)").unwrap();
        assert_eq!(fields.head, [Short(2), Long(1)]);
        assert_eq!(fields.entry, [Long(1), Bytes(4), Wide(1)]);
        assert_eq!(Fields::parse(b"(s)").unwrap().entry, [Short(1)]);
    }

    #[test]
    fn what_is_no_layout_is_refused() {
        let wrong: [&[u8]; 10] =
            [b"", b"x", b"2l", b"l0", b"l65536", b"l(", b"l()", b"(s)l", b"l(s", b"l((s))"];
        for text in wrong {
            assert_eq!(Fields::parse(text), Err(Error::Param), "{}", text.escape_ascii());
        }
    }

    #[test]
    fn the_parents_type_comes_first() {
        let (mine, above) = (FourCc(*b"mine"), FourCc(*b"abov"));
        let mut leaves = CustomLeaves::default();
        leaves.set(None, mine, Some(b"s")).unwrap();
        leaves.set(Some(above), mine, Some(b"l")).unwrap();
        assert_eq!(leaves.find(above, mine).unwrap().head, [Long(1)]);
        assert_eq!(leaves.find(mine, mine).unwrap().head, [Short(1)]);
        leaves.set(Some(above), mine, None).unwrap();
        assert_eq!(leaves.find(above, mine).unwrap().head, [Short(1)]);
    }
}
