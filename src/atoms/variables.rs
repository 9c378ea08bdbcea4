//! The variables of a track's actions: numbers and texts by ID.

use std::collections::BTreeMap;

use super::{Child, Container, Value};
use crate::base::{ByteReader, Error, Result, limits};

const MOST: usize = limits::MAX_VARIABLES;
const LONGEST: usize = limits::MAX_VARIABLE_TEXT;

/// Variables by ID; one that was never set is 0, or "".
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variables(BTreeMap<u32, Value>);

impl Variables {
    /// Sets what the `'vars'` atom of a key frame says; other variables stay.
    pub fn read(&mut self, container: &Container, atom: Child) -> Result<()> {
        for child in container.children_of(atom) {
            let child = child?;
            if !child.is_leaf() {
                continue;
            }
            let leaf = container.data(child)?;
            let value = match &child.kind.0 {
                b"flov" => {
                    let value = ByteReader::new(child.kind, leaf).f32();
                    Value::Number(value.map_err(|_| Error::InvalidSpriteProperty)?)
                }
                b"strv" => Value::from(until_zero(leaf)),
                _ => continue,
            };
            self.set(child.id, value)?;
        }
        Ok(())
    }

    /// The value of a variable.
    pub fn get(&self, id: u32) -> Value {
        self.0.get(&id).cloned().unwrap_or_default()
    }

    /// The value of a variable as a number.
    pub fn number(&self, id: u32) -> f32 {
        self.0.get(&id).map_or(0.0, Value::number)
    }

    /// The value of a variable as a text.
    pub fn text(&self, id: u32) -> Vec<u8> {
        self.0.get(&id).map(Value::text).unwrap_or_default()
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
        let text = [self.text(first), self.text(second)].concat();
        self.set(result, Value::Text(text))
    }
}

fn until_zero(text: &[u8]) -> &[u8] {
    text.split(|byte| *byte == 0).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_set_joined_and_bounded() {
        let mut variables = Variables::default();
        assert_eq!((variables.number(1), variables.text(1)), (0.0, Vec::new()));
        variables.set(1, Value::from(&b"ab"[..])).unwrap();
        variables.set(2, Value::Number(3.0)).unwrap();
        variables.concat(1, 2, 3).unwrap();
        variables.concat(3, 99, 3).unwrap();
        assert_eq!(variables.get(3), Value::from(&b"ab3"[..]));
        let joins = (0..40).try_for_each(|_| variables.concat(3, 3, 3));
        assert_eq!(joins, Err(Error::NoMemory));
    }

    #[test]
    fn variables_have_limits() {
        let mut variables = Variables::default();
        for id in 0..MOST as u32 {
            variables.set(id, Value::default()).unwrap();
        }
        assert_eq!(variables.set(MOST as u32, Value::default()), Err(Error::NoMemory));
        let text = |len: usize| Value::Text(vec![b'a'; len]);
        variables.set(7, text(LONGEST)).unwrap();
        assert_eq!(variables.set(7, text(LONGEST + 1)), Err(Error::NoMemory));
        assert_eq!(variables.text(7).len(), LONGEST);
    }
}
