//! `Components.h`: the components that really work, in a fixed table, and those of the program.
//!
//! "Inside Macintosh: More Macintosh Toolbox", *Component Manager*. A `Component` and a
//! `ComponentInstance` are numbers that are never followed.

use super::boundary::{OSErr, Out, read, status, value};
use super::component_calls;
use super::component_table::{APPLE, COMPRESSOR, DECOMPRESSOR, KNOWN, Known, MEDIA_HANDLER, fits};
use super::memory::{self, Handle};
use super::types::ComponentDescription;
use crate::base::{Error, Result};
use crate::runtime::components::{self, Object};
use crate::runtime::instances;
use crate::runtime::programs_components::{self, Registered};
use crate::vr::authoring::Exporter;

/// A `Component`: nil, or an even number that tells its place in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct Component(usize);

/// Tells a component from other numbers.
const FIRST: usize = 0x0001_0000;
/// The same for those that the program registers.
const FIRST_OF_PROGRAM: usize = 0x0100_0000;

impl Component {
    /// No component.
    pub(super) const NIL: Self = Self(0);

    /// Whether it leaves the choice of a codec to the Manager: `anyCodec`, which is nil, and
    /// `bestSpeedCodec` to `bestCompressionCodec`, -1 to -3.
    pub(super) fn is_any(self) -> bool {
        self == Self::NIL || self.0 > usize::MAX - 3
    }

    /// The first component of a type and subtype, or nil.
    pub(super) fn of(kind: [u8; 4], sub_kind: [u8; 4]) -> Self {
        let [kind, sub_kind] = [kind, sub_kind].map(u32::from_be_bytes);
        let looking = ComponentDescription { kind, sub_kind, ..Default::default() };
        find(&looking).unwrap_or(Self::NIL)
    }

    /// The type and subtype of a component.
    pub(super) fn types(self) -> Result<([u8; 4], [u8; 4])> {
        self.known().map(|known| (known.kind, known.sub_kind))
    }

    fn at(index: usize) -> Self {
        Self(FIRST + index * 2)
    }

    /// The component that the program registered under a number.
    pub(super) fn of_program(number: usize) -> Self {
        Self(FIRST_OF_PROGRAM + number * 2)
    }

    /// The number of a component of the program's.
    pub(super) fn programs(self) -> Option<usize> {
        let number = self.0.checked_sub(FIRST_OF_PROGRAM).filter(|offset| offset % 2 == 0)? / 2;
        programs_components::get(number).map(|_| number)
    }

    /// What tells it from others.
    pub(super) const fn address(self) -> usize {
        self.0
    }

    fn index(self) -> Option<usize> {
        let index = self.0.checked_sub(FIRST).filter(|offset| offset % 2 == 0)? / 2;
        (index < KNOWN.len()).then_some(index)
    }

    fn known(self) -> Result<&'static Known> {
        self.index().and_then(|index| KNOWN.get(index)).ok_or(Error::InvalidComponent)
    }
}

/// A `ComponentInstance`: nil, or a token that is never followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(transparent)]
pub struct ComponentInstance(pub(super) usize);

impl ComponentInstance {
    /// No instance.
    pub(super) const NIL: Self = Self(0);

    /// A new instance of the component of a type and subtype.
    pub(super) fn open(kind: [u8; 4], sub_kind: [u8; 4]) -> Result<Self> {
        open_default(u32::from_be_bytes(kind), u32::from_be_bytes(sub_kind))
    }

    /// The token; 0 for what cannot be one.
    pub(super) fn token(self) -> u32 {
        u32::try_from(self.0).unwrap_or(0)
    }
}

/// All components that fit, in the order in which they are found.
pub(super) fn all(looking: &ComponentDescription) -> Vec<Component> {
    let programs = |last| {
        let numbers = programs_components::numbers(last).into_iter();
        numbers.filter(|number| {
            let component = programs_components::get(*number);
            component.is_some_and(|component| fits(&described(&component), looking))
        })
    };
    let known = KNOWN.iter().enumerate().filter(|(_, known)| known.fits(looking));
    let known = known.map(|(index, _)| Component::at(index));
    let programs = |last| programs(last).map(Component::of_program);
    programs(false).chain(known).chain(programs(true)).collect()
}

/// The description of a component of the program's.
fn described(component: &Registered) -> ComponentDescription {
    let [kind, sub_kind, manufacturer, flags] = component.description;
    ComponentDescription { kind, sub_kind, manufacturer, flags, flags_mask: 0 }
}

fn find(looking: &ComponentDescription) -> Option<Component> {
    all(looking).first().copied()
}

pub(super) fn open(component: Component) -> Result<ComponentInstance> {
    if let Some(number) = component.programs() {
        return component_calls::open(number).map(ComponentInstance);
    }
    let known = component.known()?;
    let object = match known.kind {
        COMPRESSOR | DECOMPRESSOR | MEDIA_HANDLER => Object::Plain(known.kind, known.sub_kind),
        _ => (known.open)()?,
    };
    Ok(ComponentInstance(components::insert(object)? as usize))
}

fn open_default(kind: u32, sub_kind: u32) -> Result<ComponentInstance> {
    let looking = ComponentDescription { kind, sub_kind, ..Default::default() };
    open(find(&looking).ok_or(Error::NoComponent)?)
}

/// The first component after `component`, nil for the first at all, that fits a description; 0 in
/// its fields fits anything. Nil where there is none.
///
/// # Safety
///
/// `looking` is null or valid for a read.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn FindNextComponent(
    component: Component,
    looking: *mut ComponentDescription,
) -> Component {
    value("FindNextComponent", Component::NIL, || {
        // SAFETY: as this function's own contract.
        let looking = unsafe { read(looking)? };
        if component == Component::NIL {
            return Ok(find(&looking).unwrap_or(Component::NIL));
        }
        // All are gone through, since the last one need not fit what is looked for now.
        let every = all(&ComponentDescription::default());
        let at = every.iter().position(|one| *one == component);
        let rest = &every[at.ok_or(Error::InvalidComponent)? + 1..];
        let fitting = all(&looking);
        Ok(rest.iter().find(|one| fitting.contains(one)).copied().unwrap_or(Component::NIL))
    })
}

/// What a component is: its description, its name as a Pascal string, no information and no icon.
/// Each place may be nil. An instance is taken for its component.
///
/// # Safety
///
/// `description` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetComponentInfo(
    component: Component,
    description: Out<ComponentDescription>,
    name: Handle,
    info: Handle,
    icon: Handle,
) -> OSErr {
    status("GetComponentInfo", || {
        let programs = component_calls::component_of(component);
        if let Some(programs) = programs.and_then(programs_components::get) {
            for (handle, text) in [name, info, icon].into_iter().zip(&programs.texts) {
                if handle != Handle::NIL {
                    memory::replace_bytes(handle, text)?;
                }
            }
            // SAFETY: as this function's own contract.
            unsafe { description.write_if_wanted(described(&programs)) };
            return Ok(OSErr::OK);
        }
        let known = component.known().or_else(|_| component_of(component.0))?;
        if name != Handle::NIL {
            let len = u8::try_from(known.name.len()).unwrap_or(u8::MAX);
            let text = [&[len], known.name.as_bytes()].concat();
            memory::replace_bytes(name, &text)?;
        }
        for empty in [info, icon].into_iter().filter(|handle| *handle != Handle::NIL) {
            memory::replace_bytes(empty, &[])?;
        }
        // SAFETY: as this function's own contract.
        unsafe { description.write_if_wanted(known.description()) };
        Ok(OSErr::OK)
    })
}

fn component_of(instance: usize) -> Result<&'static Known> {
    let object = components::find(ComponentInstance(instance).token());
    let (kind, sub_kind, manufacturer) = match &*object.ok_or(Error::InvalidComponent)? {
        Object::GraphicsExporter(export) => (*b"grex", export.lock().format.to_be_bytes(), APPLE),
        Object::GraphicsImporter(import) => (*b"grip", import.lock().format.to_be_bytes(), APPLE),
        Object::MovieController(_) => (*b"play", *b"qtvr", APPLE),
        Object::Tween(_) => (*b"twen", [0; 4], APPLE),
        Object::MovieImporter(format) => (*b"eat ", format.to_be_bytes(), APPLE),
        Object::StandardCompression(_) => (*b"scdi", *b"imag", APPLE),
        Object::MediaHandler(media) => {
            (MEDIA_HANDLER, media.with(|track| Ok(track.media.handler.0))?, APPLE)
        }
        Object::Plain(kind, sub_kind) => (*kind, *sub_kind, APPLE),
        Object::Programs(_) => return Err(Error::InvalidComponent),
        Object::MovieExporter(exporter) => match &*exporter.lock() {
            Exporter::Flattener(_) => (*b"spit", *b"MooV", *b"vrwe"),
            Exporter::Splitter(_) => (*b"spit", *b"MooV", *b"vrsp"),
            Exporter::Objects(_) => (*b"spit", *b"MooV", *b"vrob"),
        },
    };
    let code = (kind, sub_kind, manufacturer);
    let found = KNOWN.iter().find(|known| (known.kind, known.sub_kind, known.manufacturer) == code);
    found.ok_or(Error::InvalidComponent)
}

/// Opens a component; nil where it cannot be opened.
#[unsafe(no_mangle)]
pub extern "C" fn OpenComponent(component: Component) -> ComponentInstance {
    value("OpenComponent", ComponentInstance::NIL, || open(component))
}

/// Closes what was opened; `invalidComponentID` for what is not, or no longer, open. A movie
/// controller takes its `QTVRInstance` along; a media handler stays with its media.
#[unsafe(no_mangle)]
pub extern "C" fn CloseComponent(instance: ComponentInstance) -> OSErr {
    status("CloseComponent", || {
        let token = instance.token();
        let object = components::find(token).ok_or(Error::InvalidComponent)?;
        match *object {
            Object::MediaHandler(_) => return Ok(OSErr::OK),
            Object::MovieController(_) => instances::close_controller(token),
            Object::Programs(_) => return Ok(component_calls::close(token)),
            Object::GraphicsExporter(_)
            | Object::GraphicsImporter(_)
            | Object::MovieExporter(_)
            | Object::MovieImporter(_)
            | Object::Plain(..)
            | Object::StandardCompression(_)
            | Object::Tween(_) => {}
        }
        components::remove(token);
        Ok(OSErr::OK)
    })
}

/// Opens the first component of a type and subtype, 0 for any; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn OpenDefaultComponent(kind: u32, sub_kind: u32) -> ComponentInstance {
    value("OpenDefaultComponent", ComponentInstance::NIL, || open_default(kind, sub_kind))
}

/// Opens the first component of a type and subtype, 0 for any.
///
/// `couldntGetRequiredComponent`, and nil, where there is none.
///
/// # Safety
///
/// `instance` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn OpenADefaultComponent(
    kind: u32,
    sub_kind: u32,
    instance: Out<ComponentInstance>,
) -> OSErr {
    status("OpenADefaultComponent", || {
        if instance.is_null() {
            return Err(Error::Param);
        }
        let opened = open_default(kind, sub_kind);
        // SAFETY: as this function's own contract.
        unsafe { instance.write(opened.unwrap_or(ComponentInstance::NIL))? };
        opened.map(|_| OSErr::OK)
    })
}
