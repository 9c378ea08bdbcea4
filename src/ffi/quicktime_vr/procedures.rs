//! The procedures that an application installs on an instance.

use parking_lot::Mutex;

use super::types::{QTVREnteringNodeUPP, QTVRInstance, QTVRLeavingNodeUPP};
use crate::base::{Error, Result};
use crate::ffi::boundary::{Boolean, Out};
use crate::manager::Callouts;
use crate::runtime::instances::InstanceCell;

/// What is installed on one instance, each with its refCon.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Installed {
    pub leaving: (QTVRLeavingNodeUPP, i32),
    pub entering: (QTVREnteringNodeUPP, i32),
}

#[derive(Debug, Default)]
struct Procedures(Mutex<Installed>);

/// What is installed now. A copy: no lock is held when a procedure is called.
pub(super) fn of(cell: &InstanceCell) -> Installed {
    cell.boundary::<Procedures>().map(|procedures| *procedures.0.lock()).unwrap_or_default()
}

/// Changes what is installed on `qtvr`.
pub(super) fn change(qtvr: QTVRInstance, change: impl FnOnce(&mut Installed)) -> Result<()> {
    let cell = qtvr.resolve()?;
    let procedures = cell.boundary::<Procedures>().ok_or(Error::Internal)?;
    change(&mut procedures.0.lock());
    Ok(())
}

/// The node procedures of an instance, as the manager calls them.
pub(super) struct NodeProcedures<'a> {
    pub qtvr: QTVRInstance,
    pub cell: &'a InstanceCell,
}

impl Callouts for NodeProcedures<'_> {
    fn leaving_node(&self, from: u32, to: u32) -> bool {
        let (Some(procedure), ref_con) = of(self.cell).leaving else { return true };
        let mut cancel = Boolean::default();
        // SAFETY: whoever installed the procedure promised that it can be called until replaced.
        unsafe { procedure(self.qtvr, from, to, Out(&raw mut cancel), ref_con) };
        !bool::from(cancel)
    }

    fn entering_node(&self, node: u32) {
        let (Some(procedure), ref_con) = of(self.cell).entering else { return };
        // SAFETY: as above.
        unsafe { procedure(self.qtvr, node, ref_con) };
    }
}
