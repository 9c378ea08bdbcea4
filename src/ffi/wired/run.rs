//! Running a handler: the filter looks first, and no handler runs on without end.

use std::cell::Cell;

use super::resolved::{Shown, is_shown_and_taken};
use super::stage::{Source, Stage};
use crate::atoms::Container;
use crate::base::{FourCc, Result};
use crate::ffi::controller_actions::action;
use crate::ffi::nesting;
use crate::wired::{self, Budget, Context, Interpreter, Report, number};

thread_local! {
    static BUDGET: Budget = const { Budget::new(0) };
    static DEPTH: Cell<u32> = const { Cell::new(0) };
}

/// A handler that is running. The outermost one fills up the steps, which all share.
struct Running(());

impl Running {
    fn enter() -> Self {
        if DEPTH.replace(DEPTH.get() + 1) == 0 {
            BUDGET.with(Budget::refill);
        }
        Self(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        DEPTH.set(DEPTH.get() - 1);
    }
}

/// An event happened for which there is a handler in a container, which has the file's bytes.
///
/// A handler that cannot be read does nothing, and counts as one action that failed.
pub(in crate::ffi) fn raise(source: &Source, container: &[u8], atom: u32, context: &Context) {
    let Some(_nested) = nesting::enter() else { return };
    let _running = Running::enter();
    let shown = Shown::new(source, container, context);
    if is_shown_and_taken(source, &shown, action::EXECUTE_ALL, atom) {
        return;
    }
    let _ = execute(source, container, atom, context, Some(&shown));
}

/// Does the actions of a handler, after the filter has seen each of those at its top.
pub(in crate::ffi) fn execute(
    source: &Source,
    container: &[u8],
    atom: u32,
    context: &Context,
    shown: Option<&Shown>,
) -> Result<Report> {
    let _running = Running::enter();
    let actions = match read(container, atom) {
        Ok(actions) => actions,
        Err(error) => {
            note(source, Report { failed: 1, ..Report::default() });
            return Err(error);
        }
    };
    let mut total = Report::default();
    for (atom, action) in &actions {
        // What is for the application it sees with its parameters worked out.
        let is_its_own = action.number == number::action::APPLICATION_NUMBER_AND_STRING;
        let shown = shown.filter(|_| !is_its_own);
        let seen = shown
            .is_some_and(|shown| is_shown_and_taken(source, shown, action::EXECUTE_ONE, *atom));
        if seen {
            continue;
        }
        let report = BUDGET.with(|budget| {
            let mut stage = Stage { source };
            let mut interpreter = Interpreter::new(&mut stage, budget);
            interpreter.run(std::slice::from_ref(action), context);
            interpreter.report()
        });
        total.add(report);
        if report.is_exhausted {
            break;
        }
    }
    note(source, total);
    Ok(total)
}

/// The actions below an atom, or the one that it is, with their places.
fn read(container: &[u8], atom: u32) -> Result<Vec<(u32, wired::Action)>> {
    let container = Container::open(container)?;
    let root = container.atom(atom)?;
    let is_action = |kind: FourCc| kind == FourCc(*b"actn");
    if is_action(root.kind) {
        return Ok(vec![(atom, wired::action(&container, atom)?)]);
    }
    let mut places = Vec::new();
    for child in container.children_of(root) {
        let child = child?;
        if is_action(child.kind) {
            places.push(child.offset);
        }
    }
    Ok(places.into_iter().zip(wired::handler(&container, atom)?).collect())
}

fn note(source: &Source, report: Report) {
    source.movie.with(|state| state.wired.report.add(report));
}
