//! `Components.h`, "Components of the program": registered, opened, and called through their
//! dispatchers.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Component Manager*. Parameters are 32-bit words, as
//! on the original; what the Memory Manager gives out fits in them.

use core::ffi::c_long;
use std::collections::HashMap;
use std::sync::LazyLock;

use parking_lot::Mutex;

use super::boundary::{OSErr, Out, read, status, value};
use super::components::{self, Component, ComponentInstance};
use super::memory::{self, Handle};
use super::types::ComponentDescription;
use crate::base::{Error, Result};
use crate::runtime::components::{self as open_components, Object};
use crate::runtime::programs_components::{self as programs, Opened, Registered};

/// A `ComponentResult`.
pub type ComponentResult = i32;

/// `badComponentInstance`.
pub(super) const BAD_INSTANCE: ComponentResult = 0x8000_8001_u32 as i32;
/// `badComponentSelector`.
const BAD_SELECTOR: ComponentResult = 0x8000_8002_u32 as i32;
/// `kComponentOpenSelect`, and the selectors below it.
const OPEN: i16 = -1;
const CLOSE: i16 = -2;
const CAN_DO: i16 = -3;
const VERSION: i16 = -4;
const REGISTER: i16 = -5;
const TARGET: i16 = -6;
const UNREGISTER: i16 = -7;
/// `cmpWantsRegisterMessage` and `componentWantsUnregister` of the flags.
const WANTS_REGISTER: u32 = 1 << 31;
/// `registerComponentNoDuplicates` and `registerComponentAfterExisting`.
const NO_DUPLICATES: i16 = 2;
const AFTER_EXISTING: i16 = 4;
/// The version of the library's own components [I].
pub(super) const OWN_VERSION: ComponentResult = 0x0001_0001;

/// What a dispatcher is called with: a selector and words, as many bytes as `size` tells.
#[derive(Debug, Clone, Copy)]
#[repr(C, packed(2))]
pub struct ComponentParameters {
    /// 0.
    pub flags: u8,
    /// Bytes of the words.
    pub size: u8,
    /// The selector.
    pub what: i16,
    /// The words; there may be more.
    pub params: [i32; 1],
}

/// The dispatcher of a component.
pub type ComponentRoutineUPP =
    Option<unsafe extern "C" fn(*mut ComponentParameters, Handle) -> ComponentResult>;

/// The result codes that were set for instances.
static ERRORS: LazyLock<Mutex<HashMap<usize, i16>>> = LazyLock::new(Mutex::default);

/// The number of the program's component that a component or an instance of it is.
pub(super) fn component_of(component: Component) -> Option<usize> {
    component.programs().or_else(|| {
        let object = open_components::find(u32::try_from(component.address()).ok()?)?;
        let Object::Programs(opened) = &*object else { return None };
        Some(opened.lock().component)
    })
}

/// Calls the dispatcher of an instance.
///
/// # Safety
///
/// `parameters` is valid for reads and writes of what it says it has.
pub(super) unsafe fn dispatch(
    instance: ComponentInstance,
    parameters: *mut ComponentParameters,
) -> Result<ComponentResult> {
    let object = open_components::find(instance.token()).ok_or(Error::InvalidComponent)?;
    let Object::Programs(opened) = &*object else {
        // SAFETY: as this function's own contract.
        let parameters = unsafe { read(parameters)? };
        return Ok(match (parameters.what, parameters.params[0]) {
            (VERSION, _) => OWN_VERSION,
            (CAN_DO, what) => i32::from((i32::from(VERSION)..=i32::from(OPEN)).contains(&what)),
            _ => BAD_SELECTOR,
        });
    };
    // No lock is held while the component runs.
    let (component, storage) = {
        let opened = opened.lock();
        (opened.component, opened.storage)
    };
    let entry = programs::get(component).ok_or(Error::InvalidComponent)?.entry;
    let entry = core::ptr::with_exposed_provenance::<()>(entry);
    // SAFETY: the address is that of a dispatcher; `RegisterComponent` took no other.
    let entry = unsafe { core::mem::transmute::<*const (), ComponentRoutineUPP>(entry) };
    let entry = entry.ok_or(Error::InvalidComponent)?;
    let storage = Handle(core::ptr::with_exposed_provenance_mut(storage));
    // SAFETY: who registered the component promised that it can be called.
    Ok(unsafe { entry(parameters, storage) })
}

/// Calls an instance with one word, or none.
fn ask(instance: ComponentInstance, what: i16, word: Option<i32>) -> Result<ComponentResult> {
    let (size, word) = (if word.is_some() { 4 } else { 0 }, word.unwrap_or(0));
    let mut parameters = ComponentParameters { flags: 0, size, what, params: [word] };
    // SAFETY: the parameters are here.
    unsafe { dispatch(instance, &mut parameters) }
}

/// The version that an instance tells.
pub(super) fn version(instance: ComponentInstance) -> Result<ComponentResult> {
    ask(instance, VERSION, None)
}

fn token_of(instance: ComponentInstance) -> i32 {
    instance.token() as i32
}

/// Opens an instance of a component of the program's, and gives its token, or the result code of
/// the component.
fn open_told(number: usize) -> Result<std::result::Result<usize, OSErr>> {
    let opened = Opened { component: number, storage: 0 };
    let token = open_components::insert(Object::Programs(Mutex::new(opened)))?;
    let instance = ComponentInstance(token as usize);
    let result = ask(instance, OPEN, Some(token_of(instance)))?;
    if result != 0 {
        open_components::remove(token);
        return Ok(Err(OSErr(result as i16)));
    }
    Ok(Ok(token as usize))
}

/// As [`open_told`], for those who cannot tell the code.
pub(super) fn open(number: usize) -> Result<usize> {
    open_told(number)?.map_err(|_| Error::InvalidComponent)
}

/// Closes an instance of a component of the program's.
pub(super) fn close(token: u32) -> OSErr {
    let instance = ComponentInstance(token as usize);
    let result = ask(instance, CLOSE, Some(token_of(instance))).unwrap_or(0);
    open_components::remove(token);
    ERRORS.lock().remove(&instance.0);
    OSErr(result as i16)
}

/// Registers a component: its description, the dispatcher, and handles, which are copied and may be
/// nil, with its name, information and icon. Nil where it cannot be, or does not want to be.
///
/// # Safety
///
/// `cd` is null or valid for a read; the dispatcher can be called until it is unregistered.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn RegisterComponent(
    cd: *mut ComponentDescription,
    component_entry_point: ComponentRoutineUPP,
    global: i16,
    component_name: Handle,
    component_info: Handle,
    component_icon: Handle,
) -> Component {
    value("RegisterComponent", Component::NIL, || {
        // SAFETY: as this function's own contract.
        let ComponentDescription { kind, sub_kind, manufacturer, flags, .. } = unsafe { read(cd)? };
        let entry = component_entry_point.ok_or(Error::Param)?;
        let mask = u32::MAX;
        let same = ComponentDescription { kind, sub_kind, manufacturer, flags, flags_mask: mask };
        if global & NO_DUPLICATES != 0 && !components::all(&same).is_empty() {
            return Err(Error::Param);
        }
        let text = |handle| match handle {
            Handle::NIL => Ok(Vec::new()),
            handle => memory::bytes_of(handle),
        };
        let number = programs::insert(Registered {
            description: [kind, sub_kind, manufacturer, flags],
            entry: (entry as *const ()).expose_provenance(),
            texts: [text(component_name)?, text(component_info)?, text(component_icon)?],
            ref_con: 0,
            is_last: global & AFTER_EXISTING != 0,
        });
        let number = number.ok_or(Error::NoMemory)?;
        if flags & WANTS_REGISTER != 0 {
            let token = open(number).inspect_err(|_| drop(programs::remove(number)))?;
            let refused = ask(ComponentInstance(token), REGISTER, None)? != 0;
            close(token as u32);
            if refused {
                programs::remove(number);
                return Ok(Component::NIL);
            }
        }
        Ok(Component::of_program(number))
    })
}

/// Takes a component away; `validInstancesExist` as long as it is open, `invalidComponentID` for what
/// the program did not register.
#[unsafe(no_mangle)]
pub extern "C" fn UnregisterComponent(a_component: Component) -> OSErr {
    status("UnregisterComponent", || {
        let number = a_component.programs().ok_or(Error::InvalidComponent)?;
        if instances(number) > 0 {
            return Err(Error::InstancesExist);
        }
        let flags = programs::get(number).map_or(0, |component| component.description[3]);
        // `componentWantsUnregister` is a flag of a resource; who wants to know of the one is told
        // of the other too.
        if flags & WANTS_REGISTER != 0 {
            let token = open(number)?;
            ask(ComponentInstance(token), UNREGISTER, None)?;
            close(token as u32);
        }
        programs::remove(number);
        Ok(OSErr::OK)
    })
}

fn instances(number: usize) -> usize {
    open_components::count(
        |object| matches!(object, Object::Programs(opened) if opened.lock().component == number),
    )
}

/// The number of open instances of a component that the program registered.
#[unsafe(no_mangle)]
pub extern "C" fn CountComponentInstances(a_component: Component) -> c_long {
    value(
        "CountComponentInstances",
        0,
        || Ok(a_component.programs().map_or(0, instances) as c_long),
    )
}

/// The number of components that fit a description; 0 in its fields fits anything.
///
/// # Safety
///
/// `looking` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CountComponents(looking: *mut ComponentDescription) -> c_long {
    value("CountComponents", 0, || {
        // SAFETY: as this function's own contract.
        Ok(components::all(&unsafe { read(looking)? }).len() as c_long)
    })
}

/// Opens a component, and tells why where it cannot be opened; nil then.
///
/// # Safety
///
/// `ci` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenAComponent(
    a_component: Component,
    ci: Out<ComponentInstance>,
) -> OSErr {
    status("OpenAComponent", || {
        if ci.is_null() {
            return Err(Error::Param);
        }
        let opened = match a_component.programs() {
            Some(number) => open_told(number)?.map(ComponentInstance),
            None => components::open(a_component).map_err(OSErr::from),
        };
        // SAFETY: as this function's own contract.
        unsafe { ci.write(opened.unwrap_or(ComponentInstance::NIL))? };
        Ok(opened.err().unwrap_or(OSErr::OK))
    })
}

fn known(instance: ComponentInstance) -> Result<()> {
    open_components::find(instance.token()).map(|_| ()).ok_or(Error::InvalidComponent)
}

/// The result code that was set for an instance, which becomes 0.
#[unsafe(no_mangle)]
pub extern "C" fn GetComponentInstanceError(instance: ComponentInstance) -> OSErr {
    status("GetComponentInstanceError", || {
        known(instance)?;
        Ok(OSErr(ERRORS.lock().remove(&instance.0).unwrap_or(0)))
    })
}

/// Sets the result code of an instance.
#[unsafe(no_mangle)]
pub extern "C" fn SetComponentInstanceError(instance: ComponentInstance, the_error: OSErr) {
    value("SetComponentInstanceError", (), || {
        known(instance)?;
        ERRORS.lock().insert(instance.0, the_error.0);
        Ok(())
    });
}

fn opened<R>(instance: ComponentInstance, body: impl FnOnce(&mut Opened) -> R) -> Result<R> {
    let object = open_components::find(instance.token()).ok_or(Error::InvalidComponent)?;
    match &*object {
        Object::Programs(opened) => Ok(body(&mut opened.lock())),
        _ => Err(Error::InvalidComponent),
    }
}

/// What a component keeps for an instance; its dispatcher is called with it.
#[unsafe(no_mangle)]
pub extern "C" fn GetComponentInstanceStorage(instance: ComponentInstance) -> Handle {
    value("GetComponentInstanceStorage", Handle::NIL, || {
        opened(instance, |opened| Handle(core::ptr::with_exposed_provenance_mut(opened.storage)))
    })
}

/// Sets what a component keeps for an instance.
#[unsafe(no_mangle)]
pub extern "C" fn SetComponentInstanceStorage(instance: ComponentInstance, the_storage: Handle) {
    value("SetComponentInstanceStorage", (), || {
        let storage = the_storage.0.expose_provenance();
        opened(instance, |opened| opened.storage = storage)
    });
}

/// Calls a component: what its dispatcher gives, or `badComponentInstance`.
///
/// # Safety
///
/// `cp` is null or valid for what it says it has.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn CallComponent(
    ci: ComponentInstance,
    cp: *mut ComponentParameters,
) -> ComponentResult {
    value("CallComponent", BAD_INSTANCE, || {
        if cp.is_null() {
            return Err(Error::Param);
        }
        // SAFETY: as this function's own contract.
        unsafe { dispatch(ci, cp) }
    })
}

/// Passes a call on to another component.
///
/// # Safety
///
/// As [`CallComponent`].
#[unsafe(no_mangle)]
pub unsafe extern "C" fn DelegateComponentCall(
    original_params: *mut ComponentParameters,
    ci: ComponentInstance,
) -> ComponentResult {
    // SAFETY: as this function's own contract.
    unsafe { CallComponent(ci, original_params) }
}

/// Whether a component knows a selector.
#[unsafe(no_mangle)]
pub extern "C" fn ComponentFunctionImplemented(ci: ComponentInstance, ftn: i16) -> c_long {
    let answer = value("ComponentFunctionImplemented", 0, || ask(ci, CAN_DO, Some(ftn.into())));
    answer.into()
}

/// The version of a component: that of its interface in the upper half.
#[unsafe(no_mangle)]
pub extern "C" fn GetComponentVersion(ci: ComponentInstance) -> c_long {
    value("GetComponentVersion", BAD_INSTANCE, || version(ci)).into()
}

/// Tells a component that calls to itself are to go to `target`, which uses it.
#[unsafe(no_mangle)]
pub extern "C" fn ComponentSetTarget(ci: ComponentInstance, target: ComponentInstance) -> c_long {
    let told = || ask(ci, TARGET, Some(token_of(target)));
    value("ComponentSetTarget", BAD_INSTANCE, told).into()
}

/// A number of the program's for a component.
#[unsafe(no_mangle)]
pub extern "C" fn GetComponentRefcon(a_component: Component) -> c_long {
    value("GetComponentRefcon", 0, || {
        let number = component_of(a_component).ok_or(Error::InvalidComponent)?;
        Ok(programs::get(number).map_or(0, |component| component.ref_con) as c_long)
    })
}

/// Sets the number that [`GetComponentRefcon`] gives.
#[unsafe(no_mangle)]
pub extern "C" fn SetComponentRefcon(a_component: Component, the_refcon: c_long) {
    value("SetComponentRefcon", (), || {
        let number = component_of(a_component).ok_or(Error::InvalidComponent)?;
        let set = programs::change(number, |component| component.ref_con = the_refcon as usize);
        set.ok_or(Error::InvalidComponent)
    });
}
