//! Operators: what they make of their operands.
//!
//! Values are 32-bit floats, true is whatever is not 0, and comparisons give 1 or 0. More than two
//! operands are folded from the left [I]; a division by 0 gives 0 [I].

use super::grammar::Operator;
use crate::base::{Error, Result};

/// The value of an operation.
pub(super) fn apply(operator: Operator, operands: &[f32]) -> Result<f32> {
    let (first, rest) = operands.split_first().ok_or(Error::MissingRequiredParameter)?;
    let truth = |is: bool| f32::from(u8::from(is));
    match operator {
        Operator::Unknown => Err(Error::FeatureUnsupported),
        Operator::Not => Ok(truth(*first == 0.0)),
        Operator::AbsoluteValue => Ok(first.abs()),
        Operator::Negate => Ok(-first),
        // One operand of an operator that wants two is that operand.
        _ => Ok(rest.iter().fold(*first, |a, b| two(operator, a, *b))),
    }
}

fn two(operator: Operator, a: f32, b: f32) -> f32 {
    let truth = |is: bool| f32::from(u8::from(is));
    match operator {
        Operator::Add => a + b,
        Operator::Subtract => a - b,
        Operator::Multiply => a * b,
        Operator::Divide => divided(a / b),
        Operator::Or => truth(a != 0.0 || b != 0.0),
        Operator::And => truth(a != 0.0 && b != 0.0),
        Operator::LessThan => truth(a < b),
        Operator::LessThanEqualTo => truth(a <= b),
        Operator::EqualTo => truth(a == b),
        Operator::NotEqualTo => truth(a != b),
        Operator::GreaterThan => truth(a > b),
        Operator::GreaterThanEqualTo => truth(a >= b),
        Operator::Modulo => divided(a % b),
        Operator::IntegerDivide => divided((a.trunc() / b.trunc()).trunc()),
        Operator::Not | Operator::AbsoluteValue | Operator::Negate | Operator::Unknown => a,
    }
}

fn divided(value: f32) -> f32 {
    if value.is_finite() { value } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_operator_does_what_it_says() {
        use Operator::*;
        for (operator, operands, value) in [
            (Add, &[1.0, 2.0, 3.0][..], 6.0),
            (Subtract, &[5.0, 2.0, 1.0], 2.0),
            (Multiply, &[3.0, -2.0], -6.0),
            (Divide, &[7.0, 2.0], 3.5),
            (Divide, &[7.0, 0.0], 0.0),
            (Or, &[0.0, 2.0], 1.0),
            (Or, &[0.0, 0.0], 0.0),
            (And, &[1.0, 2.0], 1.0),
            (And, &[1.0, 0.0], 0.0),
            (Not, &[0.0], 1.0),
            (Not, &[3.0], 0.0),
            (LessThan, &[1.0, 2.0], 1.0),
            (LessThan, &[2.0, 2.0], 0.0),
            (LessThanEqualTo, &[2.0, 2.0], 1.0),
            (EqualTo, &[2.0, 2.0], 1.0),
            (NotEqualTo, &[2.0, 2.0], 0.0),
            (GreaterThan, &[3.0, 2.0], 1.0),
            (GreaterThanEqualTo, &[1.0, 2.0], 0.0),
            (Modulo, &[7.0, 4.0], 3.0),
            (Modulo, &[7.0, 0.0], 0.0),
            (IntegerDivide, &[7.9, 2.0], 3.0),
            (IntegerDivide, &[7.0, 0.5], 0.0),
            (AbsoluteValue, &[-4.0], 4.0),
            (Negate, &[4.0], -4.0),
        ] {
            assert_eq!(apply(operator, operands), Ok(value), "{operator:?} {operands:?}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_an_error() {
        assert_eq!(apply(Operator::Unknown, &[1.0]), Err(Error::FeatureUnsupported));
        assert_eq!(apply(Operator::Add, &[]), Err(Error::MissingRequiredParameter));
    }
}
