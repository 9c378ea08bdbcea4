//! Values of expressions: numbers and texts, each of which can be taken for the other.

/// A value.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A number; the classic library counted in 32-bit floats.
    Number(f32),
    /// A text.
    Text(Vec<u8>),
}

impl Default for Value {
    fn default() -> Self {
        Self::Number(0.0)
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Number(f32::from(u8::from(flag)))
    }
}

impl From<i32> for Value {
    fn from(number: i32) -> Self {
        Self::Number(number as f32)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(number as f32)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number as f32)
    }
}

impl From<f64> for Value {
    fn from(number: f64) -> Self {
        Self::Number(number as f32)
    }
}

impl From<&[u8]> for Value {
    fn from(text: &[u8]) -> Self {
        Self::Text(text.to_vec())
    }
}

impl Value {
    /// The number, or the one that the text begins with; 0 where it begins with none.
    pub fn number(&self) -> f32 {
        match self {
            Self::Number(number) => *number,
            Self::Text(text) => leading_number(text),
        }
    }

    /// The text; a number as it is written, without a point where it is whole.
    pub fn text(&self) -> Vec<u8> {
        match self {
            Self::Number(number) => number.to_string().into_bytes(),
            Self::Text(text) => text.clone(),
        }
    }

    /// Whether it counts as true: a number other than 0.
    pub fn is_true(&self) -> bool {
        self.number() != 0.0
    }
}

fn leading_number(text: &[u8]) -> f32 {
    let text = text.trim_ascii_start();
    let is_part = |byte: &u8| byte.is_ascii_digit() || b"+-.eE".contains(byte);
    let end = text.iter().position(|byte| !is_part(byte)).unwrap_or(text.len());
    // No float needs more; a longer text is no reason to try all its beginnings.
    let longest = end.min(64);
    let prefixes = (1..=longest).rev().filter_map(|len| text.get(..len));
    let mut numbers = prefixes.filter_map(|prefix| std::str::from_utf8(prefix).ok()?.parse().ok());
    numbers.next().unwrap_or(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_count_as_the_number_they_begin_with() {
        for (text, number) in
            [("12", 12.0), (" -2.5 apples", -2.5), ("1e2x", 100.0), ("3e", 3.0), ("x", 0.0)]
        {
            assert_eq!(Value::from(text.as_bytes()).number(), number, "{text}");
        }
    }

    #[test]
    fn whole_numbers_are_written_without_a_point() {
        assert_eq!(Value::Number(3.0).text(), b"3");
        assert_eq!(Value::Number(-0.5).text(), b"-0.5");
    }
}
