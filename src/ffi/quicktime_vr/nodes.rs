//! `QuickTimeVR.h`, "Scene and Node Location Information".

use super::callouts::Application;
use super::types::QTVRInstance;
use crate::base::{Result, room};
use crate::ffi::boundary::{OSErr, Out, status, value};
use crate::ffi::byte_order::Contract;
use crate::ffi::memory::{self, Handle};
use crate::manager::{Access, Destination, NodeTarget, go_to_node};
use crate::vr::NodeKind;

/// `kQTVRUnknownType`.
const UNKNOWN_TYPE: u32 = u32::from_be_bytes(*b"????");

/// A fresh copy of the VR world, its known leaves in host order; the caller disposes of it.
///
/// # Safety
///
/// `vr_world` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetVRWorld(qtvr: QTVRInstance, vr_world: Out<Handle>) -> OSErr {
    // SAFETY: as this function's own contract.
    status("QTVRGetVRWorld", || unsafe { get_world(qtvr, vr_world, Contract::Classic) })
}

/// As [`QTVRGetVRWorld`], with the file's bytes.
///
/// # Safety
///
/// `vr_world` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetVRWorld_BigEndianData(
    qtvr: QTVRInstance,
    vr_world: Out<Handle>,
) -> OSErr {
    // SAFETY: as this function's own contract.
    status("QTVRGetVRWorld", || unsafe { get_world(qtvr, vr_world, Contract::BigEndianData) })
}

/// A fresh copy of a node's information, its known leaves in host order; the caller disposes of
/// it.
///
/// # Safety
///
/// `node_info` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetNodeInfo(
    qtvr: QTVRInstance,
    node_id: u32,
    node_info: Out<Handle>,
) -> OSErr {
    // SAFETY: as this function's own contract.
    status("QTVRGetNodeInfo", || unsafe { get_node(qtvr, node_id, node_info, Contract::Classic) })
}

/// As [`QTVRGetNodeInfo`], with the file's bytes.
///
/// # Safety
///
/// `node_info` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn QTVRGetNodeInfo_BigEndianData(
    qtvr: QTVRInstance,
    node_id: u32,
    node_info: Out<Handle>,
) -> OSErr {
    status("QTVRGetNodeInfo", || {
        // SAFETY: as this function's own contract.
        unsafe { get_node(qtvr, node_id, node_info, Contract::BigEndianData) }
    })
}

/// Goes to a node: the special IDs are 0 (current), `kQTVRPreviousNode` and `kQTVRDefaultNode`.
///
/// The leaving procedure may refuse, which is no error; then the entering procedure is told.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGoToNodeID(qtvr: QTVRInstance, node_id: u32) -> OSErr {
    status("QTVRGoToNodeID", || {
        let cell = qtvr.resolve()?;
        let application = Application { qtvr, cell: &cell };
        go_to_node(&*cell, NodeTarget::from(node_id), Destination::Default, &application)?;
        // A node procedure may have closed the movie.
        qtvr.resolve()?;
        Ok(OSErr::OK)
    })
}

/// The ID of the current node, or 0 for an instance that is not open.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetCurrentNodeID(qtvr: QTVRInstance) -> u32 {
    value("QTVRGetCurrentNodeID", 0, || Ok(qtvr.resolve()?.with(|instance| instance.node())))
}

/// `'pano'` or `'obje'`; `'????'` for a node that the scene does not have [I].
#[unsafe(no_mangle)]
pub extern "C" fn QTVRGetNodeType(qtvr: QTVRInstance, node_id: u32) -> u32 {
    value("QTVRGetNodeType", UNKNOWN_TYPE, || {
        let target = NodeTarget::from(node_id);
        let kind = qtvr.resolve()?.with(|instance| instance.node_kind(target))?;
        Ok(match kind {
            NodeKind::Panorama => u32::from_be_bytes(*b"pano"),
            NodeKind::Object => u32::from_be_bytes(*b"obje"),
        })
    })
}

/// # Safety
///
/// `container` is null or valid for a write.
unsafe fn get_world(
    qtvr: QTVRInstance,
    container: Out<Handle>,
    contract: Contract,
) -> Result<OSErr> {
    let world = qtvr.resolve()?.with(|instance| room::copied(instance.scene().world()))?;
    // SAFETY: the caller vouches for the pointer.
    unsafe { hand_out(world, container, contract) }
}

/// # Safety
///
/// `container` is null or valid for a write.
unsafe fn get_node(
    qtvr: QTVRInstance,
    node_id: u32,
    container: Out<Handle>,
    contract: Contract,
) -> Result<OSErr> {
    let target = NodeTarget::from(node_id);
    let info = qtvr.resolve()?.with_movie(|instance, movie| {
        let id = instance.find_node(target)?;
        instance.scene().node_info(movie, id)
    })?;
    // SAFETY: the caller vouches for the pointer.
    unsafe { hand_out(info, container, contract) }
}

/// # Safety
///
/// `container` is null or valid for a write.
unsafe fn hand_out(
    mut bytes: Vec<u8>,
    container: Out<Handle>,
    contract: Contract,
) -> Result<OSErr> {
    if container.is_null() {
        return Err(crate::base::Error::Param);
    }
    contract.container_from_file(&mut bytes);
    let handle = memory::new_handle(&bytes)?;
    // SAFETY: the caller vouches for the pointer.
    unsafe { container.write(handle)? };
    Ok(OSErr::OK)
}
