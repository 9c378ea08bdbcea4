//! The variables of a sprite track: numbers and strings by ID.

use std::collections::BTreeMap;

use crate::atoms::{Child, Container};
use crate::base::{ByteReader, Error, Result};

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Variable {
    /// A number.
    Number(f32),
    /// A string, Mac Roman, without an end mark.
    Text(Vec<u8>),
}

/// The variables of a sprite track; one that was never set is 0.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Variables(BTreeMap<u32, Variable>);

/// Most variables that a track keeps, and most bytes of a string.
const MAX_VARIABLES: usize = 1 << 16;
const MAX_TEXT: usize = 1 << 20;

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
                    Variable::Number(value.map_err(|_| Error::InvalidSpriteProperty)?)
                }
                b"strv" => Variable::Text(until_zero(leaf).to_vec()),
                _ => continue,
            };
            self.set(child.id, value)?;
        }
        Ok(())
    }

    /// Sets a variable.
    pub fn set(&mut self, id: u32, value: Variable) -> Result<()> {
        let is_long = matches!(&value, Variable::Text(text) if text.len() > MAX_TEXT);
        let is_one_too_many = self.0.len() >= MAX_VARIABLES && !self.0.contains_key(&id);
        if is_long || is_one_too_many {
            return Err(Error::NoMemory);
        }
        self.0.insert(id, value);
        Ok(())
    }

    /// The value of a variable.
    pub fn get(&self, id: u32) -> Option<&Variable> {
        self.0.get(&id)
    }

    /// A variable as a number: a string counts as the number at its start, and 0 where it has none.
    pub fn number(&self, id: u32) -> f32 {
        match self.get(id) {
            Some(Variable::Number(value)) => *value,
            Some(Variable::Text(text)) => number_at_start(text),
            None => 0.0,
        }
    }

    /// A variable as text: numbers as short as they can be written.
    pub fn text(&self, id: u32) -> Vec<u8> {
        match self.get(id) {
            Some(Variable::Number(value)) => value.to_string().into_bytes(),
            Some(Variable::Text(text)) => text.clone(),
            None => Vec::new(),
        }
    }
}

fn until_zero(text: &[u8]) -> &[u8] {
    text.split(|byte| *byte == 0).next().unwrap_or_default()
}

fn number_at_start(text: &[u8]) -> f32 {
    let text = text.trim_ascii_start();
    let is_part = |(at, byte): &(usize, &u8)| {
        byte.is_ascii_digit() || **byte == b'.' || (*at == 0 && matches!(**byte, b'-' | b'+'))
    };
    let len = text.iter().enumerate().take_while(is_part).count();
    let digits = text.get(..len).and_then(|digits| std::str::from_utf8(digits).ok());
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_strings_become_each_other() {
        let mut variables = Variables::default();
        variables.set(1, Variable::Number(2.5)).unwrap();
        variables.set(2, Variable::Text(b" -3.25 metres".to_vec())).unwrap();
        variables.set(3, Variable::Text(b"none".to_vec())).unwrap();
        assert_eq!((variables.number(1), variables.text(1)), (2.5, b"2.5".to_vec()));
        assert_eq!(
            (variables.number(2), variables.number(3), variables.number(4)),
            (-3.25, 0.0, 0.0)
        );
        let long = Variable::Text(vec![0; MAX_TEXT + 1]);
        assert_eq!(variables.set(5, long), Err(Error::NoMemory));
    }
}
