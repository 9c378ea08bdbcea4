//! The variables of a track other than one of sprites, which has its own. A variable is a number or a text; one that was never set is 0, or "".

use std::collections::BTreeMap;

use super::value::Value;
use crate::base::{Error, Result};

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
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
