//! Lists: trees of named elements with values and attributes, which actions fill and expressions
//! read.
//!
//! `Movies.h`, `kActionList…` and `kOperandList…`. A path names elements from the outside in,
//! divided by points; an index from 1 in brackets tells which of several of one name [?].

use std::collections::{BTreeMap, VecDeque};

use super::list_xml;
use super::number::{action, operand};
use super::world::Call;
use crate::atoms::Value;
use crate::base::{Error, Result, limits};

/// Most elements and attributes of one list, the most bytes of it, and how deep it may be.
pub(super) const MOST: usize = limits::MAX_LIST_ELEMENTS;
const LONGEST: usize = 1 << 20;
pub(super) const DEEPEST: usize = limits::MAX_LIST_DEPTH;

/// A list: the elements at its top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct List {
    top: Element,
}

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) name: Vec<u8>,
    pub(super) value: Vec<u8>,
    pub(super) attributes: Vec<(Vec<u8>, Vec<u8>)>,
    pub(super) children: Vec<Element>,
}

/// The name and the index of one step of a path.
fn step(part: &[u8]) -> (&[u8], usize) {
    let Some(open) = part.iter().position(|byte| *byte == b'[') else { return (part, 1) };
    let (name, index) = part.split_at(open);
    let index = index.strip_prefix(b"[").and_then(|index| index.strip_suffix(b"]"));
    let index = index.and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
    (name, index.unwrap_or(0))
}

impl Element {
    fn place(&self, name: &[u8], index: usize) -> Option<usize> {
        let mut places = (0..).zip(&self.children).filter(|(_, child)| child.name == name);
        places.nth(index.checked_sub(1)?).map(|(place, _)| place)
    }

    /// Elements and attributes in it, and their bytes. A list is never deeper than it may be.
    fn size(&self) -> (usize, usize) {
        let own = self.attributes.iter().map(|(name, value)| name.len() + value.len());
        let own =
            (1 + self.attributes.len(), self.name.len() + self.value.len() + own.sum::<usize>());
        let sizes = self.children.iter().map(Self::size);
        sizes.fold(own, |(count, bytes), (more, longer)| (count + more, bytes + longer))
    }

    /// How many elements there are one in the other, with this one.
    fn depth(&self) -> usize {
        1 + self.children.iter().map(Self::depth).max().unwrap_or(0)
    }

    /// Takes over the values and attributes of another one, and of the elements in it that have the
    /// same name and index [I].
    fn match_with(&mut self, other: &Self) {
        if other.children.is_empty() || !other.value.is_empty() {
            self.value.clone_from(&other.value);
        }
        for (name, value) in &other.attributes {
            match self.attributes.iter_mut().find(|(known, _)| known == name) {
                Some((_, old)) => old.clone_from(value),
                None => self.attributes.push((name.clone(), value.clone())),
            }
        }
        self.match_children(&other.children);
    }

    fn match_children(&mut self, others: &[Self]) {
        // Elements of one name meet in their order.
        let mut waiting: BTreeMap<&[u8], VecDeque<&Self>> = BTreeMap::new();
        for other in others {
            waiting.entry(&other.name).or_default().push_back(other);
        }
        for own in &mut self.children {
            let other = waiting.get_mut(own.name.as_slice()).and_then(VecDeque::pop_front);
            if let Some(other) = other {
                own.match_with(other);
            }
        }
    }
}

impl List {
    fn find(&self, path: &[u8]) -> Result<&Element> {
        let mut element = &self.top;
        for part in parts(path) {
            let (name, index) = step(part);
            let place = element.place(name, index).ok_or(Error::CannotFindAtom)?;
            element = element.children.get(place).ok_or(Error::Internal)?;
        }
        Ok(element)
    }

    fn find_mut(&mut self, path: &[u8]) -> Result<&mut Element> {
        let mut element = &mut self.top;
        for part in parts(path) {
            let (name, index) = step(part);
            let place = element.place(name, index).ok_or(Error::CannotFindAtom)?;
            element = element.children.get_mut(place).ok_or(Error::Internal)?;
        }
        Ok(element)
    }

    /// Checks that there is room for one more with so many bytes.
    fn room(&self, bytes: usize) -> Result<()> {
        self.room_for((1, bytes))
    }

    /// Checks that there is room for so many with so many bytes.
    fn room_for(&self, (more, bytes): (usize, usize)) -> Result<()> {
        let (count, used) = self.top.size();
        if count.saturating_add(more) > MOST || used.saturating_add(bytes) > LONGEST {
            return Err(Error::NoMemory);
        }
        Ok(())
    }

    /// Puts the elements of a text in, before the one with an index from 1.
    fn paste(&mut self, xml: &[u8], path: &[u8], index: i32) -> Result<()> {
        let pasted = Element { children: list_xml::read(xml)?, ..Element::default() };
        self.room_for(pasted.size())?;
        // What holds the pasted elements becomes the one that the path names.
        if parts(path).count() + pasted.depth() > DEEPEST + 1 {
            return Err(Error::NoMemory);
        }
        let children = &mut self.find_mut(path)?.children;
        let place = insertion(index, children.len());
        children.splice(place..place, pasted.children);
        Ok(())
    }

    /// Does an action on lists; `featureUnsupported` for those that need a server.
    pub fn perform(&mut self, call: &Call<'_>) -> Result<()> {
        match call.number {
            action::LIST_PASTE_FROM_XML => {
                return self.paste(call.text(0)?, call.text(1)?, call.long(2)?);
            }
            action::LIST_SET_MATCHING_FROM_XML => {
                let others = list_xml::read(call.text(0)?)?;
                let size = Element { children: others.clone(), ..Element::default() }.size();
                self.room_for(size)?;
                self.find_mut(call.text(1)?)?.match_children(&others);
                return Ok(());
            }
            _ => {}
        }
        let path = call.text(0)?;
        match call.number {
            action::LIST_ADD_ELEMENT => {
                if parts(path).count() >= DEEPEST {
                    return Err(Error::NoMemory);
                }
                let (index, name) = (call.long(1)?, call.text(2)?.to_vec());
                self.room(name.len())?;
                let children = &mut self.find_mut(path)?.children;
                let place = insertion(index, children.len());
                children.insert(place, Element { name, ..Element::default() });
                Ok(())
            }
            action::LIST_REMOVE_ELEMENTS => {
                let (from, to) = (call.long(1)?, call.long(2)?);
                let children = &mut self.find_mut(path)?.children;
                let removed = span(from, to, children.len())?;
                children.drain(removed);
                Ok(())
            }
            action::LIST_SET_ELEMENT_VALUE => {
                let value = call.text(1)?.to_vec();
                self.room(value.len())?;
                self.find_mut(path)?.value = value;
                Ok(())
            }
            action::LIST_ADD_ATTRIBUTE => {
                let (index, name) = (call.long(1)?, call.text(2)?.to_vec());
                self.room(name.len())?;
                let attributes = &mut self.find_mut(path)?.attributes;
                let place = insertion(index, attributes.len());
                attributes.insert(place, (name, Vec::new()));
                Ok(())
            }
            action::LIST_REMOVE_ATTRIBUTES => {
                let (from, to) = (call.long(1)?, call.long(2)?);
                let attributes = &mut self.find_mut(path)?.attributes;
                let removed = span(from, to, attributes.len())?;
                attributes.drain(removed);
                Ok(())
            }
            action::LIST_SET_ATTRIBUTE_VALUE => {
                let (name, value) = (call.text(1)?, call.text(2)?.to_vec());
                self.room(value.len())?;
                let attributes = &mut self.find_mut(path)?.attributes;
                let found = attributes.iter_mut().find(|(known, _)| known == name);
                found.ok_or(Error::CannotFindAtom)?.1 = value;
                Ok(())
            }
            _ => Err(Error::FeatureUnsupported),
        }
    }

    /// The value of an operand on lists.
    pub fn ask(&self, call: &Call<'_>) -> Result<Value> {
        let element = self.find(call.text(0)?)?;
        let place = |index: i32| usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
        match call.number {
            operand::LIST_COUNT_ELEMENTS => Ok(Value::from(element.children.len() as i64)),
            operand::LIST_GET_ELEMENT_PATH_BY_INDEX => {
                let place = place(call.long(1)?).ok_or(Error::Param)?;
                let child = element.children.get(place).ok_or(Error::CannotFindAtom)?;
                let before = element.children.iter().take(place + 1);
                let index = before.filter(|other| other.name == child.name).count();
                let mut path = call.text(0)?.to_vec();
                if !path.is_empty() {
                    path.push(b'.');
                }
                path.extend(&child.name);
                path.extend(format!("[{index}]").into_bytes());
                Ok(Value::Text(path))
            }
            operand::LIST_GET_ELEMENT_VALUE => Ok(Value::Text(element.value.clone())),
            operand::LIST_COPY_TO_XML => {
                let copied = span(call.long(1)?, call.long(2)?, element.children.len())?;
                let mut xml = Vec::new();
                list_xml::write(element.children.get(copied).unwrap_or_default(), &mut xml);
                Ok(Value::Text(xml))
            }
            operand::LIST_COUNT_ATTRIBUTES => Ok(Value::from(element.attributes.len() as i64)),
            operand::LIST_GET_ATTRIBUTE_NAME_BY_INDEX => {
                let place = place(call.long(1)?).ok_or(Error::Param)?;
                let (name, _) = element.attributes.get(place).ok_or(Error::CannotFindAtom)?;
                Ok(Value::Text(name.clone()))
            }
            operand::LIST_GET_ATTRIBUTE_VALUE => {
                let name = call.text(1)?;
                let mut found = element.attributes.iter().filter(|(known, _)| known == name);
                let (_, value) = found.next().ok_or(Error::CannotFindAtom)?;
                Ok(Value::Text(value.clone()))
            }
            _ => Err(Error::FeatureUnsupported),
        }
    }
}

fn parts(path: &[u8]) -> impl Iterator<Item = &[u8]> {
    path.split(|byte| *byte == b'.').filter(|part| !part.is_empty())
}

/// Where something is inserted for an index from 1: 0 and what is beyond the end append.
fn insertion(index: i32, len: usize) -> usize {
    let place = usize::try_from(index).ok().and_then(|index| index.checked_sub(1));
    place.unwrap_or(len).min(len)
}

/// The places from one index to another, both from 1 and included.
fn span(from: i32, to: i32, len: usize) -> Result<std::ops::Range<usize>> {
    let (from, to) = (usize::try_from(from), usize::try_from(to));
    let (Ok(from @ 1..), Ok(to)) = (from, to) else { return Err(Error::Param) };
    if from > to || to > len { Err(Error::Param) } else { Ok(from - 1..to) }
}

#[cfg(test)]
mod tests {
    use super::super::argument::Argument;
    use super::super::world::{Context, Target};
    use super::*;

    fn with<R>(number: u32, arguments: &[Argument], body: impl FnOnce(&Call<'_>) -> R) -> R {
        let (target, context) = (Target::default(), Context::default());
        body(&Call { number, target: &target, arguments, context: &context })
    }

    fn text(text: &str) -> Argument {
        Argument::Text(text.as_bytes().to_vec())
    }

    fn perform(list: &mut List, number: u32, arguments: &[Argument]) -> Result<()> {
        with(number, arguments, |call| list.perform(call))
    }

    fn ask(list: &List, number: u32, arguments: &[Argument]) -> Value {
        with(number, arguments, |call| list.ask(call)).unwrap()
    }

    #[test]
    fn lists_are_filled_and_read() {
        let mut list = List::default();
        let add = |list: &mut List, path: &str, index, name: &str| {
            let arguments = [text(path), Argument::Long(index), text(name)];
            perform(list, action::LIST_ADD_ELEMENT, &arguments).unwrap();
        };
        add(&mut list, "", 0, "rooms");
        add(&mut list, "rooms", 0, "room");
        add(&mut list, "rooms", 0, "room");
        add(&mut list, "rooms", 1, "door");
        let second = [text("rooms.room[2]"), text("hall")];
        perform(&mut list, action::LIST_SET_ELEMENT_VALUE, &second).unwrap();
        let count = ask(&list, operand::LIST_COUNT_ELEMENTS, &[text("rooms")]);
        assert_eq!(count, Value::Number(3.0));
        let third = [text("rooms"), Argument::Long(3)];
        let path = ask(&list, operand::LIST_GET_ELEMENT_PATH_BY_INDEX, &third);
        assert_eq!(path, Value::from(&b"rooms.room[2]"[..]));
        let value = ask(&list, operand::LIST_GET_ELEMENT_VALUE, &[text("rooms.room[2]")]);
        assert_eq!(value, Value::from(&b"hall"[..]));

        let attribute = [text("rooms.door"), Argument::Long(1), text("open")];
        perform(&mut list, action::LIST_ADD_ATTRIBUTE, &attribute).unwrap();
        let yes = [text("rooms.door"), text("open"), text("yes")];
        perform(&mut list, action::LIST_SET_ATTRIBUTE_VALUE, &yes).unwrap();
        let count = ask(&list, operand::LIST_COUNT_ATTRIBUTES, &[text("rooms.door")]);
        assert_eq!(count, Value::Number(1.0));
        let first = [text("rooms.door"), Argument::Long(1)];
        let name = ask(&list, operand::LIST_GET_ATTRIBUTE_NAME_BY_INDEX, &first);
        assert_eq!(name, Value::from(&b"open"[..]));
        let open = [text("rooms.door"), text("open")];
        assert_eq!(ask(&list, operand::LIST_GET_ATTRIBUTE_VALUE, &open), Value::from(&b"yes"[..]));

        let both = [text("rooms"), Argument::Long(2), Argument::Long(3)];
        perform(&mut list, action::LIST_REMOVE_ELEMENTS, &both).unwrap();
        assert_eq!(perform(&mut list, action::LIST_REMOVE_ELEMENTS, &both), Err(Error::Param));
        let one = [text("rooms.door"), Argument::Long(1), Argument::Long(1)];
        perform(&mut list, action::LIST_REMOVE_ATTRIBUTES, &one).unwrap();
        let count = ask(&list, operand::LIST_COUNT_ELEMENTS, &[text("rooms")]);
        assert_eq!(count, Value::Number(1.0));
    }

    #[test]
    fn a_list_stays_small() {
        let mut list = List::default();
        let arguments = [text(""), Argument::Long(0), text("element")];
        let filled =
            (0..=MOST).try_for_each(|_| perform(&mut list, action::LIST_ADD_ELEMENT, &arguments));
        assert_eq!(filled, Err(Error::NoMemory));
        // The top is one of them.
        let count = ask(&list, operand::LIST_COUNT_ELEMENTS, &[text("")]);
        assert_eq!(count, Value::Number(MOST as f32 - 1.0));
    }

    #[test]
    fn a_list_stays_flat() {
        let mut list = List::default();
        let mut add = |depth: usize| {
            let path = vec!["a"; depth - 1].join(".");
            let arguments = [text(&path), Argument::Long(0), text("a")];
            perform(&mut list, action::LIST_ADD_ELEMENT, &arguments)
        };
        assert_eq!((1..=DEEPEST).try_for_each(&mut add), Ok(()));
        assert_eq!(add(DEEPEST + 1), Err(Error::NoMemory));
        for (depth, pasted) in [(DEEPEST, Ok(())), (DEEPEST + 1, Err(Error::NoMemory))] {
            let xml = format!("{}{}", "<a>".repeat(depth - 1), "</a>".repeat(depth - 1));
            let arguments = [text(&xml), text("a"), Argument::Long(0)];
            assert_eq!(perform(&mut list, action::LIST_PASTE_FROM_XML, &arguments), pasted);
        }
    }
}
