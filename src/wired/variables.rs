//! The variables of a track. A variable is a number or a text; one that was never set is 0, or "".

use std::collections::BTreeMap;

use super::value::Value;
use crate::atoms::Container;
use crate::base::{Error, FourCc, Result};

/// Most variables of a track, and the longest text of one: far beyond what real movies have.
const MOST: usize = 1 << 12;
const LONGEST: usize = 1 << 16;

/// Variables by ID.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variables(BTreeMap<u32, Value>);

impl Variables {
    /// The value of a variable.
    pub fn get(&self, id: u32) -> Value {
        self.0.get(&id).cloned().unwrap_or_default()
    }

    /// Sets a variable; `memFullErr` beyond the limits.
    pub fn set(&mut self, id: u32, value: Value) -> Result<()> {
        let is_long = matches!(&value, Value::Text(text) if text.len() > LONGEST);
        if is_long || (self.0.len() >= MOST && !self.0.contains_key(&id)) {
            return Err(Error::NoMemory);
        }
        self.0.insert(id, value);
        Ok(())
    }

    /// Joins the texts of two variables in a third.
    pub fn concat(&mut self, first: u32, second: u32, result: u32) -> Result<()> {
        let text = [self.get(first).text(), self.get(second).text()].concat();
        self.set(result, Value::Text(text))
    }

    /// Sets the variables that the shared data of a key frame give, in the atom `'vars'` below
    /// `shared`.
    pub fn set_from(&mut self, container: &Container<'_>, shared: u32) -> Result<()> {
        let Some((list, _)) = container.find_by_id(shared, FourCc(*b"vars"), 1) else {
            return Ok(());
        };
        for child in container.children_of(list) {
            let child = child?;
            let data = container.data(child)?;
            match (&child.kind.0, data.first_chunk()) {
                (b"flov", Some(bytes)) => {
                    self.set(child.id, Value::Number(f32::from_be_bytes(*bytes)))?;
                }
                (b"strv", _) => {
                    self.set(child.id, Value::Text(super::argument::c_text(data)))?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::atoms::{ROOT, insert_child, new_container};

    #[test]
    fn variables_are_set_joined_and_bounded() {
        let mut variables = Variables::default();
        assert_eq!(variables.get(1), Value::Number(0.0));
        variables.set(1, Value::from(&b"ab"[..])).unwrap();
        variables.set(2, Value::Number(3.0)).unwrap();
        variables.concat(1, 2, 3).unwrap();
        assert_eq!(variables.get(3), Value::from(&b"ab3"[..]));
        let joins = (0..40).try_for_each(|_| variables.concat(3, 3, 3));
        assert_eq!(joins, Err(Error::NoMemory));
        let many = (0..=MOST as u32).try_for_each(|id| variables.set(id, Value::default()));
        assert_eq!(many, Err(Error::NoMemory));
    }

    #[test]
    fn a_key_frame_sets_the_first_values() {
        let mut bytes = new_container();
        let shared = insert_child(&mut bytes, ROOT, FourCc(*b"dflt"), 1, 0, &[]).unwrap();
        let list = insert_child(&mut bytes, shared, FourCc(*b"vars"), 1, 0, &[]).unwrap();
        insert_child(&mut bytes, list, FourCc(*b"flov"), 7, 0, &1.5f32.to_be_bytes()).unwrap();
        insert_child(&mut bytes, list, FourCc(*b"strv"), 9, 0, b"door\0").unwrap();
        let mut variables = Variables::default();
        variables.set_from(&Container::open(&bytes).unwrap(), shared).unwrap();
        assert_eq!(variables.get(7), Value::Number(1.5));
        assert_eq!(variables.get(9), Value::from(&b"door"[..]));
    }
}
