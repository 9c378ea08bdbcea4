//! Atoms to actions: a handler is read whole before anything of it is done.
//!
//! Every step down is a step deeper in the container, whose depth is bounded.

use super::grammar::{
    Action, Custom, Expression, Given, Operand, Operator, Parameter, TargetAtom, Test,
};
use crate::atoms::{Child, Container};
use crate::base::{Error, FourCc, Result, limits};

const ACTION: FourCc = FourCc(*b"actn");
const WHICH: FourCc = FourCc(*b"whic");
const PARAMETER: FourCc = FourCc(*b"parm");
const FLAGS: FourCc = FourCc(*b"flag");
const MIN: FourCc = FourCc(*b"minv");
const MAX: FourCc = FourCc(*b"maxv");
const TARGET: FourCc = FourCc(*b"targ");
const CUSTOM: FourCc = FourCc(*b"cust");
/// As the header has it, with three letters, and as documents write it.
const CUSTOM_ID: [FourCc; 2] = [FourCc(*b"\0id "), FourCc(*b"id  ")];
const CUSTOM_DESCRIPTION: FourCc = FourCc(*b"desc");
const EXPRESSION: FourCc = FourCc(*b"expr");
const OPERATOR: FourCc = FourCc(*b"oper");
const OPERAND: FourCc = FourCc(*b"oprn");
const TEST: FourCc = FourCc(*b"test");
const LIST: FourCc = FourCc(*b"list");
/// `kOperandExpression` and `kOperandConstant`.
const NESTED: u32 = 1;
const CONSTANT: u32 = 2;

/// The actions below the atom at `atom`, in order of their index: those of a handler or of a list.
///
/// `cannotFindAtomErr` where an action has no number or an expression nothing in it;
/// `invalidAtomContainerErr` for atoms that do not fit.
pub fn handler(container: &Container<'_>, atom: u32) -> Result<Vec<Action>> {
    Reader { container, depth: 0 }.actions(container.atom(atom)?)
}

/// The action in the atom at `atom`.
pub fn action(container: &Container<'_>, atom: u32) -> Result<Action> {
    Reader { container, depth: 0 }.action(container.atom(atom)?)
}

#[derive(Clone, Copy)]
struct Reader<'a> {
    container: &'a Container<'a>,
    depth: usize,
}

impl Reader<'_> {
    fn deeper(mut self) -> Result<Self> {
        self.depth += 1;
        if self.depth > limits::MAX_ATOM_DEPTH {
            return Err(Error::InvalidAtomContainer);
        }
        Ok(self)
    }

    fn children(self, parent: Child) -> impl Iterator<Item = Result<Child>> {
        self.container.children_of(parent)
    }

    fn actions(self, parent: Child) -> Result<Vec<Action>> {
        let reader = self.deeper()?;
        let mut actions = Vec::new();
        for child in self.children(parent) {
            let child = child?;
            if child.kind == ACTION {
                actions.push(reader.action(child)?);
            }
        }
        Ok(actions)
    }

    fn action(self, atom: Child) -> Result<Action> {
        let reader = self.deeper()?;
        let mut number = None;
        let mut parameters = Vec::new();
        let (mut flags, mut mins, mut maxs) = (Vec::new(), Vec::new(), Vec::new());
        let mut action = Action {
            number: 0,
            parameters: Vec::new(),
            tests: Vec::new(),
            target: Vec::new(),
            custom: None,
        };
        for child in self.children(atom) {
            let child = child?;
            match child.kind {
                WHICH => number = number.or(Some(self.integer(child)? as u32)),
                PARAMETER if self.has_tests(child)? => {
                    action.tests.extend(reader.tests(child)?);
                }
                PARAMETER => parameters.push((child.id, reader.given(child)?)),
                FLAGS => flags.push((child.id, self.integer(child)? as u32)),
                MIN => mins.push((child.id, self.container.data(child)?.to_vec())),
                MAX => maxs.push((child.id, self.container.data(child)?.to_vec())),
                TARGET => action.target = reader.target(child)?,
                CUSTOM => action.custom = Some(Box::new(reader.custom(child, atom)?)),
                _ => {}
            }
        }
        action.number = number.ok_or(Error::CannotFindAtom)?;
        let parameters = parameters.into_iter().map(|(id, given)| Parameter {
            given,
            flags: of(&flags, id).unwrap_or_default(),
            min: of(&mins, id),
            max: of(&maxs, id),
        });
        action.parameters = parameters.collect();
        Ok(action)
    }

    /// Who does an action, which gets the action whole.
    fn custom(self, atom: Child, action: Child) -> Result<Custom> {
        let container = self.container.copy_of(action)?;
        let mut custom = Custom { id: None, description: None, container };
        for child in self.children(atom) {
            let child = child?;
            match child.kind {
                kind if CUSTOM_ID.contains(&kind) => custom.id = Some(self.integer(child)?),
                CUSTOM_DESCRIPTION => {
                    custom.description = Some(self.container.data(child)?.to_vec());
                }
                _ => {}
            }
        }
        Ok(custom)
    }

    fn has_tests(self, parameter: Child) -> Result<bool> {
        Ok(self.children(parameter).next().transpose()?.is_some_and(|child| child.kind == TEST))
    }

    fn tests(self, parameter: Child) -> Result<Vec<Test>> {
        let reader = self.deeper()?;
        let mut tests = Vec::new();
        for child in self.children(parameter) {
            let child = child?;
            if child.kind == TEST {
                tests.push(reader.test(child)?);
            }
        }
        Ok(tests)
    }

    fn test(self, atom: Child) -> Result<Test> {
        let (mut condition, mut actions) = (None, Vec::new());
        for child in self.children(atom) {
            let child = child?;
            match child.kind {
                EXPRESSION => condition = Some(self.expression(child)?),
                LIST => actions = self.actions(child)?,
                _ => {}
            }
        }
        Ok(Test { condition: condition.ok_or(Error::CannotFindAtom)?, actions })
    }

    /// A leaf, an expression, or the way to something in the movie.
    fn given(self, atom: Child) -> Result<Given> {
        if atom.is_leaf() {
            return self.container.data(atom).map(|data| Given::Data(data.to_vec()));
        }
        let reader = self.deeper()?;
        for child in self.children(atom) {
            let child = child?;
            match child.kind {
                EXPRESSION => return reader.expression(child).map(Given::Expression),
                TARGET => return reader.target(child).map(Given::Target),
                _ => {}
            }
        }
        reader.target(atom).map(Given::Target)
    }

    fn target(self, atom: Child) -> Result<Vec<TargetAtom>> {
        let reader = self.deeper()?;
        let mut target = Vec::new();
        for child in self.children(atom) {
            let child = child?;
            target.push(TargetAtom { kind: child.kind, given: reader.given(child)? });
        }
        Ok(target)
    }

    fn expression(self, atom: Child) -> Result<Expression> {
        let reader = self.deeper()?;
        for child in self.children(atom) {
            let child = child?;
            match child.kind {
                OPERATOR => {
                    let operands = reader.operands(child)?;
                    return Ok(Expression::Operation(Operator::from(child.id), operands));
                }
                OPERAND => return reader.operand(child),
                _ => {}
            }
        }
        Err(Error::CannotFindAtom)
    }

    fn operands(self, atom: Child) -> Result<Vec<Expression>> {
        let reader = self.deeper()?;
        let mut operands = Vec::new();
        for child in self.children(atom) {
            let child = child?;
            if child.kind == OPERAND {
                operands.push(reader.operand(child)?);
            }
        }
        Ok(operands)
    }

    fn operand(self, atom: Child) -> Result<Expression> {
        let reader = self.deeper()?;
        let child = self.children(atom).next().ok_or(Error::CannotFindAtom)??;
        match child.kind.to_u32() {
            NESTED => reader.nested(child),
            CONSTANT => {
                let data = self.container.data(child)?;
                let bytes = data.first_chunk().ok_or(Error::CannotFindAtom)?;
                Ok(Expression::Constant(f32::from_be_bytes(*bytes)))
            }
            number => reader.asked(number, child).map(Expression::Operand),
        }
    }

    fn nested(self, atom: Child) -> Result<Expression> {
        for child in self.children(atom) {
            let child = child?;
            if child.kind == EXPRESSION {
                return self.expression(child);
            }
        }
        // The document has the expression below the operand, some writers its operator at once.
        self.expression(atom)
    }

    fn asked(self, number: u32, atom: Child) -> Result<Operand> {
        let mut operand = Operand { number, parameters: Vec::new(), target: Vec::new() };
        for child in self.children(atom) {
            let child = child?;
            match child.kind {
                PARAMETER => operand.parameters.push(self.given(child)?),
                TARGET => operand.target = self.target(child)?,
                _ => {}
            }
        }
        Ok(operand)
    }

    /// An integer of as many bytes as its leaf has.
    fn integer(self, leaf: Child) -> Result<i32> {
        super::argument::integer(self.container.data(leaf)?).ok_or(Error::CannotFindAtom)
    }
}

fn of<T: Clone>(list: &[(u32, T)], id: u32) -> Option<T> {
    list.iter().find(|(of, _)| *of == id).map(|(_, found)| found.clone())
}
