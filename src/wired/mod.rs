//! Wired actions: what a movie does by itself when something happens to it.
//!
//! "QuickTime File Format", *Wired Action Grammar*; `Movies.h`, *Wired Actions*. Handlers are QT
//! atoms: [`decode`] makes a tree of them, checked whole, and [`Interpreter`] walks it with a budget
//! of steps, so that no loop hangs the program. What an action does to a movie is the business of a
//! [`World`], which the layers above provide.

mod adjust;
mod argument;
mod budget;
mod decode;
mod expression;
mod find;
mod grammar;
mod interpreter;
mod list_xml;
pub mod lists;
mod memory;
pub mod number;
mod text;
mod world;

pub use crate::atoms::{Value, Variables};
pub use argument::{Argument, GraphicsMode};
pub use budget::{Budget, STEPS};
pub use decode::{action, handler};
pub use find::{find_global, find_of_hot_spot, find_of_sprite};
pub use grammar::{
    Action, Custom, Expression, Given, Operand, Operator, Parameter, TargetAtom, Test,
};
pub use interpreter::{Interpreter, Report};
pub use memory::Memory;
pub use world::{
    Call, Context, Event, Handlers, MovieTarget, Present, SpriteTarget, Target, TrackTarget, World,
};
