//! The tree of a handler, as its atoms tell it.

use crate::base::FourCc;

/// What is to be done.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// Its number.
    pub number: u32,
    /// Its parameters, in order of their index.
    pub parameters: Vec<Parameter>,
    /// What a case or a loop tests, and does.
    pub tests: Vec<Test>,
    /// What it is done to; empty for the default.
    pub target: Vec<TargetAtom>,
    /// Whose it is, where somebody else does it.
    pub custom: Option<Box<Custom>>,
}

/// A handler of somebody else's, which does an action of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Custom {
    /// The ID under which it was opened.
    pub id: Option<i32>,
    /// Its `ComponentDescription`, as the file has it.
    pub description: Option<Vec<u8>>,
    /// The action with all that is below it, in a container of its own.
    pub container: Vec<u8>,
}

/// A parameter, and how it is taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// Its value.
    pub given: Given,
    /// `kActionFlag…`.
    pub flags: u32,
    /// The data of its least value.
    pub min: Option<Vec<u8>>,
    /// The data of its greatest value.
    pub max: Option<Vec<u8>>,
}

/// A value in a handler.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    /// The data of a leaf.
    Data(Vec<u8>),
    /// What an expression gives.
    Expression(Expression),
    /// Something in the movie.
    Target(Vec<TargetAtom>),
}

/// A condition, and what is done where it holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Test {
    /// The condition: whatever is not 0 holds.
    pub condition: Expression,
    /// What is done.
    pub actions: Vec<Action>,
}

/// An expression.
#[derive(Debug, Clone, PartialEq)]
pub enum Expression {
    /// A number.
    Constant(f32),
    /// An operator with its operands, in order of their index.
    Operation(Operator, Vec<Expression>),
    /// What is asked for.
    Operand(Operand),
}

/// What an expression asks for.
#[derive(Debug, Clone, PartialEq)]
pub struct Operand {
    /// Its number.
    pub number: u32,
    /// Its parameters, in order of their index.
    pub parameters: Vec<Given>,
    /// What is asked; empty for the default.
    pub target: Vec<TargetAtom>,
}

/// One step towards a target.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetAtom {
    /// `kTarget…`.
    pub kind: FourCc,
    /// Which one of them.
    pub given: Given,
}

/// An operator.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is named after its constant in Movies.h")]
pub enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Or,
    And,
    Not,
    LessThan,
    LessThanEqualTo,
    EqualTo,
    NotEqualTo,
    GreaterThan,
    GreaterThanEqualTo,
    Modulo,
    IntegerDivide,
    AbsoluteValue,
    Negate,
    /// One that nobody knows.
    Unknown,
}

impl From<u32> for Operator {
    /// The operator with this atom ID. Short names are padded with blanks in files, while the
    /// constants of the header leave them out in front: `'=   '` and `'= '` are one.
    fn from(id: u32) -> Self {
        let bytes = id.to_be_bytes();
        let name: Vec<u8> = bytes.into_iter().filter(|byte| !matches!(byte, 0 | b' ')).collect();
        match name.as_slice() {
            b"add" => Self::Add,
            b"sub" => Self::Subtract,
            b"mult" => Self::Multiply,
            b"div" => Self::Divide,
            b"or" => Self::Or,
            b"and" => Self::And,
            b"not" => Self::Not,
            b"<" => Self::LessThan,
            b"<=" => Self::LessThanEqualTo,
            b"=" => Self::EqualTo,
            b"!=" => Self::NotEqualTo,
            b">" => Self::GreaterThan,
            b">=" => Self::GreaterThanEqualTo,
            b"mod" => Self::Modulo,
            b"idiv" => Self::IntegerDivide,
            b"abs" => Self::AbsoluteValue,
            b"neg" => Self::Negate,
            _ => Self::Unknown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn operators_are_known_however_they_are_padded() {
        for (id, operator) in [
            (0x3D20_2020, Operator::EqualTo),
            (0x3D20, Operator::EqualTo),
            (0x006F_7220, Operator::Or),
            (u32::from_be_bytes(*b"or  "), Operator::Or),
            (0x003E_3D20, Operator::GreaterThanEqualTo),
            (u32::from_be_bytes(*b"mult"), Operator::Multiply),
            (7, Operator::Unknown),
        ] {
            assert_eq!(Operator::from(id), operator);
        }
    }
}
