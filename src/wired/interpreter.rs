//! The interpreter: walks a handler, works out its arguments, and has the world act.
//!
//! Each action, test and operand is a step. A handler that has used up its steps ends where it is:
//! the movie stays usable, and the report tells.

use std::io::Read;

use super::adjust::{adjust, wants_present};
use super::argument::Argument;
use super::budget::Budget;
use super::expression::apply;
use super::grammar::{Action, Expression, Given, Operand, Parameter, TargetAtom};
use super::number::{action, operand};
use super::text;
use super::world::{Call, Context, Event, MovieTarget, SpriteTarget, Target, TrackTarget, World};
use crate::atoms::Value;
use crate::atoms::parameters::{self, Kind};
use crate::atoms::{Container, ROOT};
use crate::base::{Error, FourCc, Result};

/// Deepest chain of events that actions send to one another.
const DEEPEST: u32 = 16;
/// Largest container that compressed actions may become.
const MAX_INFLATED: usize = 1 << 20;
/// Steps of what takes longer than others: reading from the movie's file, and walking a list.
const READING_STEPS: usize = 500;
const LIST_STEPS: usize = 20;
/// What somebody else does takes as long as it likes.
const CUSTOM_STEPS: usize = 100;
/// A sprite more makes all that looks for one slower.
const SPRITE_STEPS: usize = 50;
/// Longest text that an expression may make.
const LONGEST_TEXT: usize = 1 << 16;

/// What became of a handler's actions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Report {
    /// Actions that were done.
    pub performed: u32,
    /// Actions that this library cannot do.
    pub skipped: u32,
    /// Actions that could have been done, but failed.
    pub failed: u32,
    /// The number of the last action that was skipped or failed; 0 for none.
    pub last_trouble: u32,
    /// Whether the steps were used up.
    pub is_exhausted: bool,
}

impl Report {
    /// Adds what another handler's actions became.
    pub fn add(&mut self, other: Self) {
        self.performed = self.performed.saturating_add(other.performed);
        self.skipped = self.skipped.saturating_add(other.skipped);
        self.failed = self.failed.saturating_add(other.failed);
        if other.last_trouble != 0 {
            self.last_trouble = other.last_trouble;
        }
        self.is_exhausted |= other.is_exhausted;
    }
}

/// Runs the handlers of one event.
pub struct Interpreter<'a> {
    world: &'a mut dyn World,
    budget: &'a Budget,
    depth: u32,
    report: Report,
}

impl std::fmt::Debug for Interpreter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Interpreter").field("budget", self.budget).finish_non_exhaustive()
    }
}

impl<'a> Interpreter<'a> {
    /// An interpreter that takes its steps from a budget, which others may share.
    pub fn new(world: &'a mut dyn World, budget: &'a Budget) -> Self {
        Self { world, budget, depth: 0, report: Report::default() }
    }

    /// What became of the actions so far.
    pub fn report(&self) -> Report {
        self.report
    }

    /// Does actions, one after the other. None of them keeps the next from being done, but for the
    /// end of the steps.
    pub fn run(&mut self, actions: &[Action], context: &Context) {
        for action in actions {
            if self.report.is_exhausted {
                return;
            }
            match self.perform(action, context) {
                Ok(()) => self.report.performed = self.report.performed.saturating_add(1),
                Err(_) if self.report.is_exhausted => {}
                Err(error) => {
                    let count = match error {
                        Error::FeatureUnsupported => &mut self.report.skipped,
                        _ => &mut self.report.failed,
                    };
                    *count = count.saturating_add(1);
                    self.report.last_trouble = action.number;
                }
            }
        }
    }

    /// Takes a step; an error where there is none left.
    fn step(&mut self, cost: usize) -> Result<()> {
        let taken = self.budget.take(u32::try_from(cost).unwrap_or(u32::MAX).max(1));
        self.report.is_exhausted |= !taken;
        if taken { Ok(()) } else { Err(Error::NoMemory) }
    }

    fn perform(&mut self, action: &Action, context: &Context) -> Result<()> {
        self.step(1)?;
        if let Some(custom) = &action.custom {
            let target = self.target(&action.target, context)?;
            self.step(CUSTOM_STEPS)?;
            return self.world.perform_custom(custom, &target, context);
        }
        match action.number {
            action::CASE => self.case(action, context),
            action::WHILE => self.repeat(action, context),
            action::SEND_QT_EVENT_TO_SPRITE | action::SEND_QT_EVENT_TO_TRACK_OBJECT => {
                self.send(action, context)
            }
            action::DO_COMPRESSED_ACTIONS => self.inflate(action, context),
            _ => self.act(action, context),
        }
    }

    /// Does the actions of the first test that holds.
    fn case(&mut self, action: &Action, context: &Context) -> Result<()> {
        for test in &action.tests {
            self.step(1)?;
            if self.value(&test.condition, context)?.is_true() {
                self.run(&test.actions, context);
                return Ok(());
            }
        }
        Ok(())
    }

    /// Does the actions of the first test that holds, again and again.
    fn repeat(&mut self, action: &Action, context: &Context) -> Result<()> {
        'again: while !self.report.is_exhausted {
            for test in &action.tests {
                self.step(1)?;
                if self.value(&test.condition, context)?.is_true() {
                    self.run(&test.actions, context);
                    continue 'again;
                }
            }
            break;
        }
        Ok(())
    }

    /// Sends an event to something in the movie, whose handler runs at once.
    fn send(&mut self, action: &Action, context: &Context) -> Result<()> {
        let [to, event] = action.parameters.as_slice() else {
            return Err(Error::MissingRequiredParameter);
        };
        let target = match &to.given {
            Given::Target(target) => self.target(target, context)?,
            _ => Target::default(),
        };
        let Given::Data(event) = &event.given else { return Err(Error::Param) };
        let event = Event::read(event)?;
        if self.depth >= DEEPEST {
            return Err(Error::FeatureUnsupported);
        }
        let handlers = self.world.handlers(&target, context, &event)?;
        self.depth += 1;
        for (context, actions) in &handlers {
            self.run(actions, &Context { event, ..*context });
        }
        self.depth -= 1;
        Ok(())
    }

    /// Runs actions that are stored compressed.
    fn inflate(&mut self, action: &Action, context: &Context) -> Result<()> {
        let Some(Parameter { given: Given::Data(data), .. }) = action.parameters.first() else {
            return Err(Error::MissingRequiredParameter);
        };
        let (head, packed) = data.split_at_checked(8).ok_or(Error::Param)?;
        let size = head.get(4..).and_then(super::argument::integer).unwrap_or(0);
        let size = usize::try_from(size).map_err(|_| Error::Param)?;
        if !head.starts_with(b"zlib") || size > MAX_INFLATED {
            return Err(Error::FeatureUnsupported);
        }
        if self.depth >= DEEPEST {
            return Err(Error::FeatureUnsupported);
        }
        self.step(size / 64)?;
        let mut container = Vec::new();
        let mut inflated = flate2::read::ZlibDecoder::new(packed).take(size as u64);
        inflated.read_to_end(&mut container).map_err(|_| Error::CodecBadData)?;
        let actions = super::decode::handler(&Container::open(&container)?, ROOT)?;
        self.depth += 1;
        self.run(&actions, context);
        self.depth -= 1;
        Ok(())
    }

    /// Works out the arguments of an action, and has the world do it.
    fn act(&mut self, action: &Action, context: &Context) -> Result<()> {
        let target = self.target(&action.target, context)?;
        let kinds = parameters::of_action(action.number);
        let mut arguments = Vec::with_capacity(kinds.len());
        for (parameter, kind) in action.parameters.iter().zip(kinds) {
            let given = self.argument(&parameter.given, *kind, context)?;
            let call =
                Call { number: action.number, target: &target, arguments: &arguments, context };
            let present = if wants_present(parameter) {
                self.world.present(&call, arguments.len())
            } else {
                None
            };
            arguments.push(adjust(*kind, given, parameter, present.as_ref())?);
        }
        match action.number {
            action::QTVR_GO_TO_NODE_ID | action::SPRITE_TRACK_NEW_IMAGE => {
                self.step(READING_STEPS)?;
            }
            action::SPRITE_TRACK_NEW_SPRITE => self.step(SPRITE_STEPS)?,
            action::LIST_ADD_ELEMENT..=action::LIST_SET_ATTRIBUTE_VALUE => self.step(LIST_STEPS)?,
            _ => {}
        }
        let call = Call { number: action.number, target: &target, arguments: &arguments, context };
        self.world.perform(&call)
    }

    fn argument(&mut self, given: &Given, kind: Kind, context: &Context) -> Result<Argument> {
        match given {
            Given::Data(data) if kind == Kind::Atoms && data.is_empty() => {
                Ok(Argument::Target(Target::default()))
            }
            Given::Data(data) => {
                self.step(data.len() / 64)?;
                Argument::read(kind, data)
            }
            Given::Expression(expression) => {
                let value = self.value(expression, context)?;
                Argument::from_value(kind, &value)
            }
            Given::Target(target) => self.target(target, context).map(Argument::Target),
        }
    }

    /// The value of an expression. It is no deeper than the container that it came from.
    fn value(&mut self, expression: &Expression, context: &Context) -> Result<Value> {
        self.step(1)?;
        match expression {
            Expression::Constant(number) => Ok(Value::Number(*number)),
            Expression::Operation(operator, operands) => {
                let mut values = Vec::with_capacity(operands.len());
                for operand in operands {
                    values.push(self.value(operand, context)?.number());
                }
                apply(*operator, &values).map(Value::Number)
            }
            Expression::Operand(operand) => self.asked(operand, context),
        }
    }

    fn asked(&mut self, operand: &Operand, context: &Context) -> Result<Value> {
        let target = self.target(&operand.target, context)?;
        let kinds = parameters::of_operand(operand.number);
        let mut arguments = Vec::with_capacity(kinds.len());
        for (given, kind) in operand.parameters.iter().zip(kinds) {
            arguments.push(self.argument(given, *kind, context)?);
        }
        let call = Call { number: operand.number, target: &target, arguments: &arguments, context };
        if let operand::LIST_COUNT_ELEMENTS..=operand::LIST_GET_ATTRIBUTE_VALUE = operand.number {
            self.step(LIST_STEPS)?;
        }
        let value = match operand.number {
            operand::EVENT_PARAMETER => event_parameter(&call)?,
            _ => match text::compute(&call) {
                Some(value) => value?,
                None => self.world.ask(&call)?,
            },
        };
        if let Value::Text(text) = &value {
            self.step(text.len() / 64)?;
            if text.len() > LONGEST_TEXT {
                return Err(Error::NoMemory);
            }
        }
        Ok(value)
    }

    /// The target that its atoms lead to; any of them may be an expression.
    fn target(&mut self, atoms: &[TargetAtom], context: &Context) -> Result<Target> {
        let mut target = Target::default();
        let mut of_type = None;
        for atom in atoms {
            self.step(1)?;
            match &atom.kind.0 {
                b"moov" => target.movie = MovieTarget::Own,
                b"moro" => target.movie = MovieTarget::Root,
                b"mopa" => target.movie = MovieTarget::Parent,
                b"mona" => target.movie = MovieTarget::Named(self.name(atom, context)?),
                b"moid" => target.movie = MovieTarget::Id(self.number(atom, context)?),
                b"motn" | b"moti" | b"motx" | b"momn" | b"momi" => {
                    target.movie = MovieTarget::Child;
                }
                b"trna" => target.track = TrackTarget::Named(self.name(atom, context)?),
                b"trid" => target.track = TrackTarget::Id(self.number(atom, context)? as u32),
                b"trty" => {
                    of_type = Some(FourCc::from_u32(self.number(atom, context)? as u32));
                }
                b"trin" => target.track = TrackTarget::Index(self.number(atom, context)?),
                b"spna" => target.sprite = SpriteTarget::Named(self.name(atom, context)?),
                b"spid" => target.sprite = SpriteTarget::Id(self.number(atom, context)? as u32),
                b"spin" => target.sprite = SpriteTarget::Index(self.number(atom, context)?),
                b"evpa" => target.is_event = true,
                _ => target.is_foreign = true,
            }
        }
        if let Some(kind) = of_type {
            let index = match target.track {
                TrackTarget::Index(index) => index,
                _ => 1,
            };
            target.track = TrackTarget::OfType(kind, index);
        }
        Ok(target)
    }

    fn number(&mut self, atom: &TargetAtom, context: &Context) -> Result<i32> {
        match self.argument(&atom.given, Kind::Long, context)? {
            Argument::Long(number) => Ok(number),
            _ => Err(Error::Param),
        }
    }

    fn name(&mut self, atom: &TargetAtom, context: &Context) -> Result<Vec<u8>> {
        match self.argument(&atom.given, Kind::Pascal, context)? {
            Argument::Text(name) => Ok(name),
            _ => Err(Error::Param),
        }
    }
}

/// A parameter of the event, from 1.
fn event_parameter(call: &Call<'_>) -> Result<Value> {
    let place = usize::try_from(call.long(0)?).ok().and_then(|index| index.checked_sub(1));
    let parameter = place.and_then(|place| call.context.event.parameters.get(place));
    parameter.map(|parameter| Value::from(*parameter)).ok_or(Error::Param)
}
