//! Byte order of records: a layout is a list of fields, and its fields are swapped in place.
//!
//! Which layout a record has is told elsewhere; here is only how it is applied.

/// Fields that follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// So many bytes that have no order: text, flags, what is unknown.
    Bytes(usize),
    /// So many 16-bit fields.
    Short(usize),
    /// So many 32-bit fields.
    Long(usize),
    /// So many 64-bit fields.
    Wide(usize),
    /// One integer as large as what is left.
    Rest,
}

impl Field {
    /// Bytes of one of the fields, and how many there are; `left` bytes are at hand.
    pub fn extent(self, left: usize) -> (usize, usize) {
        match self {
            Self::Bytes(count) => (1, count),
            Self::Short(count) => (2, count),
            Self::Long(count) => (4, count),
            Self::Wide(count) => (8, count),
            Self::Rest if matches!(left, 2 | 4 | 8) => (left, 1),
            Self::Rest => (1, left),
        }
    }
}

/// The layout of a record: a head, then the same fields again and again to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout<'a> {
    /// Fields that stand once.
    pub head: &'a [Field],
    /// Fields of each entry of an array behind the head; empty where there is none.
    pub entry: &'a [Field],
}

impl<'a> Layout<'a> {
    /// A record of these fields and no more.
    pub const fn once(head: &'a [Field]) -> Self {
        Self { head, entry: &[] }
    }

    /// An array of entries of these fields.
    pub const fn array(entry: &'a [Field]) -> Self {
        Self { head: &[], entry }
    }

    /// Turns `record` between the order of files and that of this machine, either way.
    ///
    /// A record that ends early is turned as far as it has whole fields. Nothing happens where
    /// both orders are the same.
    pub fn convert(&self, record: &mut [u8]) {
        if cfg!(target_endian = "little") {
            self.swap(record);
        }
    }

    /// Reverses the bytes of every field.
    fn swap(&self, record: &mut [u8]) {
        let Some(mut rest) = swap_fields(self.head, record) else { return };
        while !rest.is_empty() && !self.entry.is_empty() {
            let left = rest.len();
            match swap_fields(self.entry, rest) {
                // Entries without bytes would never come to an end.
                Some(after) if after.len() < left => rest = after,
                _ => return,
            }
        }
    }
}

/// Swaps the fields at the start of `record` and gives what is behind them, or nothing where the
/// record ends before the fields do.
fn swap_fields<'a>(fields: &[Field], record: &'a mut [u8]) -> Option<&'a mut [u8]> {
    let mut rest = record;
    for field in fields {
        let (width, count) = field.extent(rest.len());
        let wanted = width.saturating_mul(count);
        let (here, behind) = rest.split_at_mut(wanted.min(rest.len()));
        if width > 1 {
            here.chunks_exact_mut(width).for_each(<[u8]>::reverse);
        }
        if here.len() < wanted {
            return None;
        }
        rest = behind;
    }
    Some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &[Field] = &[Field::Short(1), Field::Bytes(1), Field::Long(1)];

    fn swapped(layout: Layout, len: u8) -> Vec<u8> {
        let mut record: Vec<u8> = (0..len).collect();
        layout.swap(&mut record);
        record
    }

    #[test]
    fn fields_are_turned_where_they_stand() {
        assert_eq!(swapped(Layout::once(HEAD), 9), [1, 0, 2, 6, 5, 4, 3, 7, 8]);
    }

    #[test]
    fn a_short_record_is_turned_as_far_as_it_goes() {
        assert_eq!(swapped(Layout::once(HEAD), 6), [1, 0, 2, 3, 4, 5]);
        assert_eq!(swapped(Layout::once(&[Field::Short(3)]), 5), [1, 0, 3, 2, 4]);
    }

    #[test]
    fn entries_repeat_to_the_end() {
        let layout =
            Layout { head: &[Field::Short(1)], entry: &[Field::Bytes(1), Field::Short(1)] };
        assert_eq!(swapped(layout, 10), [1, 0, 2, 4, 3, 5, 7, 6, 8, 9]);
        assert_eq!(swapped(Layout::array(&[Field::Bytes(0)]), 2), [0, 1]);
    }

    #[test]
    fn the_rest_is_one_integer() {
        let rest = Layout::once(&[Field::Rest]);
        assert_eq!(swapped(rest, 2), [1, 0]);
        assert_eq!(swapped(rest, 4), [3, 2, 1, 0]);
        assert_eq!(swapped(rest, 3), [0, 1, 2]);
    }

    #[test]
    fn turning_twice_changes_nothing() {
        for len in 0..40 {
            let layout = Layout { head: HEAD, entry: &[Field::Wide(1), Field::Short(2)] };
            let mut record: Vec<u8> = (0..len).collect();
            layout.swap(&mut record);
            layout.swap(&mut record);
            assert_eq!(record, (0..len).collect::<Vec<u8>>());
        }
    }
}
