//! Names of the headers for types that are one to Rust, so that signatures read as they do in C.

use core::ffi::c_void;

use super::memory::Handle;

/// A handle to a `ColorTable`.
pub type CTabHandle = Handle;
/// A handle to a `GDevice`.
pub type GDHandle = Handle;
/// A handle to a `PixMap`.
pub type PixMapHandle = Handle;
/// A handle to a region.
pub type RgnHandle = Handle;
/// A handle to a `Picture`.
pub type PicHandle = Handle;
/// A handle to an `ImageDescription`.
pub type ImageDescriptionHandle = Handle;
/// A handle to a sample description of any kind.
pub type SampleDescriptionHandle = Handle;
/// The type of an atom; signed in C, to no effect.
pub type QTAtomType = u32;
/// The address of a procedure.
pub type ProcPtr = *mut c_void;
/// A procedure as one calls it, which needs no more than its address.
pub type UniversalProcPtr = *mut c_void;
/// A window, which is a port.
pub type WindowRef = *mut c_void;
/// A menu; there are none.
pub type MenuRef = *mut c_void;
/// An event of a wired movie, as `Movies.h` lays it out.
pub type QTEventRecord = c_void;
/// An event, as `Events.h` lays it out.
pub type EventRecord = c_void;
/// Flags of `QDOffscreen.h`.
pub type GWorldFlags = u32;
/// A procedure that makes room in a heap.
pub type GrowZoneUPP = ProcPtr;
/// A heap.
pub type THz = *mut c_void;
/// A channel of sound.
pub type SndChannelPtr = *mut c_void;
/// A procedure that a channel calls.
pub type SndCallBackUPP = ProcPtr;
/// A mutex of `QTML.h`.
pub type QTMLMutex = *mut c_void;
/// A command to a channel of sound.
pub type SndCommand = c_void;
/// A handle to a `'snd '` resource.
pub type SndListHandle = Handle;
/// Eight rows of eight bits.
pub type Pattern = c_void;
/// A handle to an `AliasRecord`.
pub type AliasHandle = Handle;
/// A handle to a `Cursor`.
pub type CursHandle = Handle;
/// A handle to a `CCrsr`.
pub type CCrsrHandle = Handle;
/// An element of a queue of the system.
pub type QElemPtr = *mut c_void;
/// A menu: a handle with a `MenuInfo`.
pub type MenuHandle = Handle;
/// A control: a handle with a `ControlRecord`.
pub type ControlRef = Handle;
/// A procedure that a control calls while it is pressed.
pub type ControlActionUPP = ProcPtr;
/// A procedure that sees the events of a dialog first.
pub type ModalFilterUPP = ProcPtr;
/// A procedure that draws an item of a dialog.
pub type UserItemUPP = ProcPtr;
/// A procedure that handles an Apple event.
pub type AEEventHandlerUPP = ProcPtr;
/// A procedure that is told what a file dialog does.
pub type NavEventUPP = ProcPtr;
/// A procedure that says which files a dialog shows.
pub type NavObjectFilterUPP = ProcPtr;
/// A procedure that draws a preview in a file dialog.
pub type NavPreviewUPP = ProcPtr;
/// A handle to a list of types.
pub type NavTypeListHandle = Handle;
/// A procedure of a timer task.
pub type TimerUPP = ProcPtr;
/// A procedure that sees events during the colour picker.
pub type UserEventUPP = ProcPtr;
/// What the colour picker is asked for.
pub type ColorPickerInfo = c_void;
/// An object of speech recognition.
pub type SRSpeechObject = *mut c_void;
