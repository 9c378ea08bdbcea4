//! Regions: sets of pixels, joined and cut exactly, and the words that they are in memory.
//!
//! "Inside Macintosh: Imaging With QuickDraw", *The Region Record*, and "QuickDraw's region
//! format" as disclosed in US patent 4,622,545: lines that begin with their y and list the x where
//! the line differs from the one above, ended by 32767.

use crate::base::{Error, Point, Rect, Result};

/// Ends a line, and the region.
const END: i16 = i16::MAX;
/// Words before the lines: the size in bytes and the bounds.
const HEADER_WORDS: usize = 5;
/// The size has 16 bits.
const MAX_WORDS: usize = 0xFFFE / 2;
/// Edges of all lines, so that few words with many long lines take no more memory.
const MAX_EDGES: usize = 1 << 22;

/// The lines from `y` to the next band.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Band {
    y: i16,
    /// Where pixels begin and end, by turns, from left to right.
    edges: Vec<i16>,
}

/// A set of pixels.
#[derive(Debug, Clone, PartialEq, Eq, Default, Hash)]
pub struct Region {
    /// From top to bottom, each different from the one before; the last one is empty.
    bands: Vec<Band>,
}

/// How two regions become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Join {
    /// What is in both.
    Intersection,
    /// What is in either.
    Union,
    /// What is in the first only.
    Difference,
    /// What is in one of them only.
    Exclusive,
}

impl Join {
    fn keeps(self, first: bool, second: bool) -> bool {
        match self {
            Self::Intersection => first && second,
            Self::Union => first || second,
            Self::Difference => first && !second,
            Self::Exclusive => first != second,
        }
    }
}

impl Region {
    /// The pixels of a rectangle.
    pub fn rect(rect: Rect) -> Self {
        if rect.is_empty() {
            return Self::default();
        }
        let first = Band { y: rect.top, edges: vec![rect.left, rect.right] };
        Self { bands: vec![first, Band { y: rect.bottom, edges: Vec::new() }] }
    }

    /// The pixels between pairs of edges, row by row from top to bottom; what is not on the
    /// coordinate plane is left out.
    pub fn from_rows(rows: impl IntoIterator<Item = (i32, Vec<i32>)>) -> Self {
        let mut result = Self::default();
        let mut below = None;
        for (y, edges) in rows {
            let Ok(y) = i16::try_from(y) else { continue };
            let pin = |edge: i32| edge.clamp(i16::MIN.into(), (END - 1).into()) as i16;
            let pairs = edges.chunks_exact(2).map(|pair| (pin(pair[0]), pin(pair[1])));
            let edges = pairs.filter(|(left, right)| left < right).flat_map(|(a, b)| [a, b]);
            result.push(y, edges.collect());
            below = y.checked_add(1);
        }
        if let Some(below) = below {
            result.push(below, Vec::new());
        }
        result
    }

    /// Where lines change, from top to bottom, and their edges; the last one has none.
    pub(super) fn lines(&self) -> impl Iterator<Item = (i16, &[i16])> {
        self.bands.iter().map(|band| (band.y, &band.edges[..]))
    }

    /// The region of lines that go on until the next; the last one has no edges. Lines at the same
    /// place are the last one of them.
    pub(super) fn from_lines(lines: impl IntoIterator<Item = (i32, Vec<i32>)>) -> Self {
        let mut result = Self::default();
        for (y, edges) in lines {
            let pin = |at: i32| at.clamp(i16::MIN.into(), (END - 1).into()) as i16;
            let pairs = edges.chunks_exact(2).map(|pair| (pin(pair[0]), pin(pair[1])));
            let edges = pairs.filter(|(left, right)| left < right).flat_map(|(a, b)| [a, b]);
            result.push(pin(y), edges.collect());
        }
        result
    }

    /// Whether no pixel is inside.
    pub fn is_empty(&self) -> bool {
        self.bands.is_empty()
    }

    /// Whether the pixels fill the bounds.
    pub fn is_rect(&self) -> bool {
        self.bands.len() <= 2 && self.bands.first().is_none_or(|band| band.edges.len() == 2)
    }

    /// The smallest rectangle around all pixels.
    pub fn bounds(&self) -> Rect {
        let (Some(first), Some(last)) = (self.bands.first(), self.bands.last()) else {
            return Rect::default();
        };
        let left = self.bands.iter().filter_map(|band| band.edges.first()).min();
        let right = self.bands.iter().filter_map(|band| band.edges.last()).max();
        Rect {
            top: first.y,
            left: left.copied().unwrap_or_default(),
            bottom: last.y,
            right: right.copied().unwrap_or_default(),
        }
    }

    /// Whether the pixel below and to the right of `point` is inside.
    pub fn contains(&self, point: Point) -> bool {
        let below = self.bands.partition_point(|band| band.y <= point.v);
        let band = below.checked_sub(1).and_then(|at| self.bands.get(at));
        band.is_some_and(|band| band.edges.partition_point(|edge| *edge <= point.h) % 2 == 1)
    }

    /// The region that two become.
    pub fn join(&self, other: &Self, join: Join) -> Self {
        let mut result = Self::default();
        let (mut first, mut second) = (self.bands.iter().peekable(), other.bands.iter().peekable());
        let (mut a, mut b): (&[i16], &[i16]) = (&[], &[]);
        while let Some(y) = [first.peek(), second.peek()].into_iter().flatten().map(|b| b.y).min() {
            if let Some(band) = first.next_if(|band| band.y == y) {
                a = &band.edges;
            }
            if let Some(band) = second.next_if(|band| band.y == y) {
                b = &band.edges;
            }
            result.push(y, join_edges(a, b, join));
        }
        result
    }

    /// The same pixels elsewhere; what leaves the coordinate plane is cut off.
    pub fn offset(&self, dh: i16, dv: i16) -> Self {
        let mut result = Self::default();
        for band in &self.bands {
            let mut edges = Vec::with_capacity(band.edges.len());
            for pair in band.edges.chunks_exact(2) {
                let (left, right) = (pair[0].saturating_add(dh), pair[1].saturating_add(dh));
                if left < right {
                    edges.extend([left, right]);
                }
            }
            result.push(band.y.saturating_add(dv), edges);
        }
        result
    }

    /// Adds lines below all others.
    fn push(&mut self, y: i16, edges: Vec<i16>) {
        if self.bands.last().is_some_and(|last| last.y == y) {
            self.bands.pop();
        }
        let same = match self.bands.last() {
            Some(last) => last.edges == edges,
            None => edges.is_empty(),
        };
        if !same {
            self.bands.push(Band { y, edges });
        }
    }

    /// The region's words: a `MacRegion`, in numbers of this machine.
    pub fn to_words(&self) -> Result<Vec<i16>> {
        let bounds = self.bounds();
        let mut words = vec![0, bounds.top, bounds.left, bounds.bottom, bounds.right];
        if !self.is_rect() {
            let mut above: &[i16] = &[];
            for band in &self.bands {
                words.push(band.y.min(END - 1));
                // The end mark cannot be a place too.
                let changes = join_edges(above, &band.edges, Join::Exclusive);
                words.extend(changes.into_iter().map(|edge| edge.min(END - 1)));
                words.push(END);
                above = &band.edges;
            }
            words.push(END);
        }
        if words.len() > MAX_WORDS {
            return Err(Error::RegionTooBig);
        }
        words[0] = (words.len() * 2) as u16 as i16;
        Ok(words)
    }

    /// Reads the words of a region; those that make none are a parameter error.
    pub fn from_words(words: &[i16]) -> Result<Self> {
        let size = words.first().map_or(0, |size| usize::from(*size as u16)) / 2;
        let words = words.get(..size).filter(|words| words.len() >= HEADER_WORDS);
        let words = words.ok_or(Error::Param)?;
        if size == HEADER_WORDS {
            let (top, left, bottom, right) = (words[1], words[2], words[3], words[4]);
            return Ok(Self::rect(Rect { top, left, bottom, right }));
        }
        let mut region = Self::default();
        let mut rest = &words[HEADER_WORDS..];
        let (mut edges, mut count) = (Vec::new(), 0);
        while let Some((y, line)) = rest.split_first().filter(|(y, _)| **y != END) {
            let end = line.iter().position(|word| *word == END).ok_or(Error::Param)?;
            let (changes, below) = (&line[..end], &line[end + 1..]);
            let in_order = region.bands.last().is_none_or(|last| last.y < *y);
            if !in_order || end % 2 == 1 || changes.windows(2).any(|pair| pair[0] >= pair[1]) {
                return Err(Error::Param);
            }
            edges = join_edges(&edges, changes, Join::Exclusive);
            count += edges.len();
            if count > MAX_EDGES {
                return Err(Error::RegionTooBig);
            }
            region.push(*y, edges.clone());
            rest = below;
        }
        if edges.is_empty() { Ok(region) } else { Err(Error::Param) }
    }
}

/// The edges that those of two lines become.
fn join_edges(a: &[i16], b: &[i16], join: Join) -> Vec<i16> {
    let mut edges = Vec::with_capacity(a.len() + b.len());
    let (mut at_a, mut at_b) = (0, 0);
    while let Some(x) = [a.get(at_a), b.get(at_b)].into_iter().flatten().min() {
        at_a += usize::from(a.get(at_a) == Some(x));
        at_b += usize::from(b.get(at_b) == Some(x));
        // An odd number of edges on the left means inside.
        if join.keeps(at_a % 2 == 1, at_b % 2 == 1) != (edges.len() % 2 == 1) {
            edges.push(*x);
        }
    }
    edges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_make_a_region() {
        let rows = [(5, vec![1, 4]), (6, vec![1, 4]), (7, vec![]), (8, vec![2, 3, 9, 12])];
        let region = Region::from_rows(rows);
        assert_eq!(region.bounds(), Rect { top: 5, left: 1, bottom: 9, right: 12 });
        let inside = |v, h| region.contains(Point { v, h });
        assert!(inside(6, 3) && inside(8, 11) && !inside(7, 2) && !inside(8, 4) && !inside(9, 2));
        assert!(Region::from_rows([(0, vec![])]).is_empty());
    }

    fn rect(left: i16, top: i16, right: i16, bottom: i16) -> Region {
        Region::rect(Rect::new(left, top, right, bottom))
    }

    #[test]
    fn a_rectangle_has_ten_bytes() {
        assert_eq!(rect(2, 1, 4, 3).to_words().unwrap(), [10, 1, 2, 3, 4]);
        assert_eq!(rect(4, 1, 2, 3).to_words().unwrap(), [10, 0, 0, 0, 0]);
    }

    #[test]
    fn an_l_is_stored_by_its_changes() {
        let l = rect(0, 0, 10, 20).join(&rect(0, 10, 30, 20), Join::Union);
        let words = [
            36, 0, 0, 20, 30, // the bounds
            0, 0, 10, END, // begins with ten columns
            10, 10, 30, END, // twenty more begin
            20, 0, 30, END, // all end
            END,
        ];
        assert_eq!(l.to_words().unwrap(), words);
        assert_eq!(Region::from_words(&words), Ok(l));
    }

    #[test]
    fn joins_agree_with_single_pixels() {
        let mut seed = 1_u32;
        let mut random = move |below: i16| {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (seed >> 16) as i16 % below
        };
        for _ in 0..200 {
            let mut regions = [Region::default(), Region::default()];
            for region in &mut regions {
                for _ in 0..3 {
                    let (x, y) = (random(12) - 2, random(12) - 2);
                    let one = rect(x, y, x + random(7), y + random(7));
                    *region = region.join(&one, Join::Exclusive);
                }
            }
            let [a, b] = &regions;
            for join in [Join::Intersection, Join::Union, Join::Difference, Join::Exclusive] {
                let joined = a.join(b, join);
                for v in -3..20 {
                    for h in -3..20 {
                        let point = Point { v, h };
                        let expected = join.keeps(a.contains(point), b.contains(point));
                        assert_eq!(joined.contains(point), expected, "{a:?} {b:?} {join:?}");
                    }
                }
                let words = joined.to_words().unwrap();
                assert_eq!(Region::from_words(&words).as_ref(), Ok(&joined));
            }
        }
    }

    #[test]
    fn moving_past_the_edge_cuts() {
        let moved = rect(0, 0, 10, 10).offset(i16::MAX - 5, -3);
        assert_eq!(moved.bounds(), Rect::new(i16::MAX - 5, -3, i16::MAX, 7));
        assert!(rect(0, 0, 10, 10).offset(0, i16::MAX).is_empty());
    }

    #[test]
    fn damaged_words_are_refused() {
        for words in [
            &[][..],
            &[8, 0, 0, 1],
            &[12, 0, 0, 1, 1],
            &[12, 0, 0, 1, 1, 3],
            &[20, 0, 0, 1, 1, 0, 5, 2, END, END],
            &[18, 0, 0, 1, 1, 0, 1, END, END],
            &[20, 0, 0, 1, 1, 0, 1, 2, END, END],
        ] {
            assert_eq!(Region::from_words(words), Err(Error::Param), "{words:?}");
        }
    }
}
