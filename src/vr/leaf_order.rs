//! Byte order of a container's leaves: the walk, and the leaves whose type another leaf tells.
//!
//! Parameters and limits of a wired action have the types that its number tells, those of an
//! operand the types of the operand, and the values of a tween the type of the tween.

use std::ops::Range;

use super::byte_order::{Direction, layout_of};
use super::container::root_of;
use super::custom_leaves::CustomLeaves;
use crate::atoms::Child;
use crate::atoms::parameters::{self, Kind};
use crate::base::byte_order::Field::{Long, Short, Wide};
use crate::base::byte_order::Layout;
use crate::base::{FourCc, limits};

/// An atom whose children are being walked: where the rest of them lies, and how many are left.
struct Parent {
    kind: FourCc,
    children: Range<usize>,
    count: u16,
    told: Told,
}

/// What the children of an atom tell of one another.
enum Told {
    Nothing,
    /// Types of the parameters, each with its ID.
    Parameters(Vec<(u32, Kind)>),
    /// The type of a tween's values.
    Tween(Option<Layout<'static>>),
}

impl Parent {
    /// What is below an atom whose parent is of type `above`, before any of it is turned.
    fn new(container: &[u8], atom: Child, above: FourCc, direction: Direction) -> Self {
        let mut parent = Self {
            kind: atom.kind,
            children: atom.inside(),
            count: atom.children,
            told: Told::Nothing,
        };
        parent.told = match &atom.kind.0 {
            b"actn" => {
                let number = parent.number(container, *b"whic", direction);
                parent.parameters(container, parameters::of_action(number))
            }
            b"twen" => Told::Tween(tween_layout(parent.number(container, *b"twnt", direction))),
            _ if &above.0 == b"oprn" => {
                let kinds = parameters::of_operand(atom.kind.to_u32());
                parent.parameters(container, kinds)
            }
            _ => Told::Nothing,
        };
        parent
    }

    /// All its children.
    fn all(&self, container: &[u8]) -> impl Iterator<Item = Child> {
        let (mut rest, mut left) = (self.children.clone(), self.count);
        std::iter::from_fn(move || {
            left = left.checked_sub(1)?;
            let child = Child::read(container, rest.clone())?;
            rest.start = child.inside().end;
            Some(child)
        })
    }

    /// The number in a leaf, in the order that it has now; 0 where there is none.
    fn number(&self, container: &[u8], kind: [u8; 4], direction: Direction) -> u32 {
        let leaf = self.all(container).find(|child| child.kind == FourCc(kind));
        let bytes = leaf.and_then(|leaf| container.get(leaf.inside())?.first_chunk());
        let bytes = bytes.copied().unwrap_or_default();
        match direction {
            Direction::ToHost => u32::from_be_bytes(bytes),
            Direction::ToFile => u32::from_ne_bytes(bytes),
        }
    }

    fn parameters(&self, container: &[u8], kinds: &[Kind]) -> Told {
        let given = self.all(container).filter(|child| &child.kind.0 == b"parm");
        Told::Parameters(given.map(|child| child.id).zip(kinds.iter().copied()).collect())
    }

    /// The layout of a leaf among its children.
    fn layout<'a>(&self, leaf: Child, custom: &'a CustomLeaves) -> Option<Layout<'a>> {
        match (&self.told, &leaf.kind.0) {
            (Told::Parameters(kinds), b"parm" | b"minv" | b"maxv") => {
                kinds.iter().find(|(id, _)| *id == leaf.id)?.1.layout()
            }
            // The type of the data is documented under two names.
            (Told::Tween(layout), b"data" | b"twdt") => *layout,
            _ => layout_of(self.kind, leaf.kind).or_else(|| custom.find(self.kind, leaf.kind)),
        }
    }
}

/// The layout of the values of a tween. `Movies.h`, `kTweenType…`.
fn tween_layout(kind: u32) -> Option<Layout<'static>> {
    Some(match kind {
        1 | 4 | 5 | 6 | 8 => Layout::array(&[Short(1)]),
        2 | 3 | 7 | 10 | 12 => Layout::array(&[Long(1)]),
        9 => Layout::array(&[Long(1), Short(3)]),
        11 => Layout::array(&[Wide(1)]),
        kind => match &kind.to_be_bytes() {
            b"poly" | b"spin" | b"gxmt" | b"gxpr" | b"gxmr" | b"gxfp" | b"gxxy" | b"gxyx" => {
                Layout::array(&[Long(1)])
            }
            _ => return None,
        },
    })
}

/// Turns the known leaves of a container, as far as it is well formed.
pub(super) fn convert_leaves(container: &mut [u8], direction: Direction, custom: &CustomLeaves) {
    let Some(root) = root_of(container) else { return };
    let mut open = vec![Parent::new(container, root, FourCc::default(), direction)];
    while let Some(parent) = open.last_mut() {
        let child = match parent.count {
            0 => None,
            _ => Child::read(container, parent.children.clone()),
        };
        let Some(child) = child else {
            open.pop();
            continue;
        };
        parent.count -= 1;
        parent.children.start = child.inside().end;
        let above = parent.kind;
        if child.children == 0 {
            if let Some(layout) = parent.layout(child, custom) {
                layout.convert(container.get_mut(child.inside()).unwrap_or_default());
            }
        } else if open.len() < limits::MAX_ATOM_DEPTH {
            open.push(Parent::new(container, child, above, direction));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::container::{container, leaf, parent};
    use super::*;

    const fn four(number: u32) -> FourCc {
        FourCc::from_u32(number)
    }

    /// An action with an expression, and a tween.
    fn file() -> Vec<u8> {
        let asked = parent(four(3079), 1, &[leaf(FourCc(*b"parm"), 1, &[0, 0, 0, 9])]);
        let operands = [
            parent(FourCc(*b"oprn"), 1, &[leaf(four(2), 1, &1.5f32.to_be_bytes())]),
            parent(FourCc(*b"oprn"), 2, &[asked]),
        ];
        let operator = parent(FourCc(*b"oper"), 7, &operands);
        let given = parent(FourCc(*b"parm"), 2, &[parent(FourCc(*b"expr"), 1, &[operator])]);
        let action = [
            leaf(FourCc(*b"parm"), 5, &[0, 0, 0, 3]),
            leaf(FourCc(*b"minv"), 5, &[0, 0, 0, 1]),
            given,
            leaf(FourCc(*b"whic"), 1, &7168u32.to_be_bytes()),
            leaf(FourCc(*b"flag"), 5, &[0, 0, 0, 2]),
            parent(FourCc(*b"targ"), 1, &[leaf(FourCc(*b"spin"), 1, &[0, 4])]),
        ];
        let text = [
            leaf(FourCc(*b"whic"), 1, &6146u32.to_be_bytes()),
            leaf(FourCc(*b"parm"), 1, b"http\0"),
        ];
        let tween =
            [leaf(FourCc(*b"data"), 1, &[0, 1, 0, 2]), leaf(FourCc(*b"twnt"), 1, &[0, 0, 0, 1])];
        container(&[
            parent(FourCc(*b"actn"), 1, &action),
            parent(FourCc(*b"actn"), 2, &text),
            parent(FourCc(*b"twen"), 1, &tween),
        ])
    }

    #[test]
    fn leaves_are_turned_by_what_their_siblings_tell() {
        let file = file();
        let mut host = file.clone();
        convert_leaves(&mut host, Direction::ToHost, &CustomLeaves::default());
        let at = |kind: &[u8; 4]| host.windows(4).position(|bytes| bytes == kind).unwrap() + 16;
        let shorts = |place: usize| u16::from_ne_bytes([host[place], host[place + 1]]);
        let longs = |place: usize| u32::from_ne_bytes(host[place..place + 4].try_into().unwrap());
        assert_eq!(longs(at(b"parm")), 3);
        assert_eq!(longs(at(b"minv")), 1);
        assert_eq!(longs(at(b"flag")), 2);
        assert_eq!(longs(at(&7168u32.to_ne_bytes()) - 16), 7168);
        assert_eq!(shorts(at(b"spin")), 4);
        // A constant: a leaf of 24 bytes and the type 2, where others have the ID 2.
        let constant = host.windows(8).position(|bytes| bytes == [0, 0, 0, 24, 0, 0, 0, 2]);
        assert_eq!(longs(constant.unwrap() + 20), 1.5f32.to_bits());
        // The parameter of the operand, behind its own header.
        assert_eq!(longs(at(&3079u32.to_be_bytes()) + 20), 9);
        assert!(host.windows(5).any(|bytes| bytes == b"http\0"));
        assert_eq!((shorts(at(b"data")), shorts(at(b"data") + 2)), (1, 2));
        convert_leaves(&mut host, Direction::ToFile, &CustomLeaves::default());
        assert_eq!(host, file);
    }
}
