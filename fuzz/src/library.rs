//! The library's functions, as the bodies call them: the one place that declares them by tokens.
//!
//! Only `calls` has declarations of its own, the types of which tell how arguments are made.

use std::ffi::{c_char, c_long, c_void};

use super::tokens::{Handle, Point, Rect, Token};

// What is called here is what the library exports.
use qtvr as _;

/// An `FSSpec`.
#[repr(C)]
pub struct FSSpec {
    pub volume: i16,
    pub folder: i32,
    pub name: [u8; 64],
}

/// A `MatrixRecord`.
pub type Matrix = [i32; 9];

// Handles, regions and pixels.
unsafe extern "C" {
    pub fn DisposeGWorld(world: Token);
    pub fn DisposeHandle(handle: Handle);
    pub fn DisposeRgn(region: Handle);
    pub fn GetHandleSize(handle: Handle) -> c_long;
    pub fn NewGWorld(
        world: *mut Token,
        depth: i16,
        bounds: *const Rect,
        colors: Token,
        device: Token,
        flags: u32,
    ) -> i16;
    pub fn NewHandle(size: c_long) -> Handle;
    pub fn NewRgn() -> Handle;
}

// Movies and their files.
unsafe extern "C" {
    pub fn CloseMovieFile(number: i16) -> i16;
    pub fn DisposeMovie(movie: Token);
    pub fn EnterMovies() -> i16;
    pub fn FlattenMovieData(
        movie: Token,
        flags: c_long,
        file: *const FSSpec,
        creator: u32,
        script: i16,
        create: c_long,
    ) -> Token;
    pub fn GetMovieBoundsRgn(movie: Token) -> Handle;
    pub fn GetMovieBox(movie: Token, rect: *mut Rect);
    pub fn GetMovieClipRgn(movie: Token) -> Handle;
    pub fn GetMovieColorTable(movie: Token, table: *mut Handle) -> i16;
    pub fn GetMovieDuration(movie: Token) -> i32;
    pub fn GetMovieIndTrack(movie: Token, index: c_long) -> Token;
    pub fn GetMovieMatrix(movie: Token, matrix: *mut Matrix);
    pub fn GetMovieNaturalBoundsRect(movie: Token, rect: *mut Rect);
    pub fn GetMovieNextInterestingTime(
        movie: Token,
        flags: i16,
        types: i16,
        which: *const u32,
        time: i32,
        rate: i32,
        found: *mut i32,
        duration: *mut i32,
    );
    pub fn GetMovieTimeBase(movie: Token) -> Token;
    pub fn GetMovieTimeScale(movie: Token) -> i32;
    pub fn GetMovieTrackCount(movie: Token) -> c_long;
    pub fn GetMovieUserData(movie: Token) -> Token;
    pub fn NativePathNameToFSSpec(name: *mut c_char, spec: *mut FSSpec, flags: c_long) -> i16;
    pub fn NewMovie(flags: c_long) -> Token;
    pub fn NewMovieFromDataFork(m: *mut Token, n: i16, at: c_long, flags: i16, c: *mut u8) -> i16;
    pub fn NewMovieFromFile(
        movie: *mut Token,
        number: i16,
        id: *mut i16,
        name: *mut u8,
        flags: i16,
        changed: *mut u8,
    ) -> i16;
    pub fn NewMovieFromHandle(movie: *mut Token, h: Handle, flags: i16, changed: *mut u8) -> i16;
    pub fn OpenMovieFile(spec: *const FSSpec, number: *mut i16, permission: i8) -> i16;
    pub fn PtInMovie(movie: Token, point: Point) -> u8;
    pub fn PutMovieIntoHandle(movie: Token, handle: Handle) -> i16;
    pub fn SetMovieBox(movie: Token, bounds: *const Rect);
    pub fn SetMovieGWorld(movie: Token, port: Token, device: Token);
    pub fn SetMovieTimeValue(movie: Token, time: i32);
}

// Tracks.
unsafe extern "C" {
    pub fn GetNextTrackReferenceType(track: Token, kind: u32) -> u32;
    pub fn GetTrackBoundsRgn(track: Token) -> Handle;
    pub fn GetTrackClipRgn(track: Token) -> Handle;
    pub fn GetTrackDimensions(track: Token, width: *mut i32, height: *mut i32);
    pub fn GetTrackDuration(track: Token) -> i32;
    pub fn GetTrackEditRate(track: Token, time: i32) -> i32;
    pub fn GetTrackMatrix(track: Token, matrix: *mut Matrix);
    pub fn GetTrackMedia(track: Token) -> Token;
    pub fn GetTrackNextInterestingTime(
        track: Token,
        flags: i16,
        time: i32,
        rate: i32,
        found: *mut i32,
        duration: *mut i32,
    );
    pub fn GetTrackOffset(track: Token) -> i32;
    pub fn GetTrackReference(track: Token, kind: u32, index: c_long) -> Token;
    pub fn GetTrackReferenceCount(track: Token, kind: u32) -> c_long;
    pub fn GetTrackUserData(track: Token) -> Token;
    pub fn NewMovieTrack(movie: Token, width: i32, height: i32, volume: i16) -> Token;
    pub fn NewTrackMedia(track: Token, kind: u32, scale: i32, data: Handle, kind_of: u32) -> Token;
    pub fn TrackTimeToMediaTime(time: i32, track: Token) -> i32;
}

// Media.
unsafe extern "C" {
    pub fn GetMediaDataRef(
        media: Token,
        index: i16,
        reference: *mut Handle,
        kind: *mut u32,
        attributes: *mut c_long,
    ) -> i16;
    pub fn GetMediaDataRefCount(media: Token, count: *mut i16) -> i16;
    pub fn GetMediaDuration(media: Token) -> i32;
    pub fn GetMediaHandlerDescription(m: Token, kind: *mut u32, name: *mut u8, maker: *mut u32);
    pub fn GetMediaInputMap(media: Token, container: *mut Handle) -> i16;
    pub fn GetMediaInputMap_BigEndianData(media: Token, container: *mut Handle) -> i16;
    pub fn GetMediaNextInterestingTime(
        media: Token,
        flags: i16,
        time: i32,
        rate: i32,
        found: *mut i32,
        duration: *mut i32,
    );
    pub fn GetMediaPropertyAtom(media: Token, container: *mut Handle) -> i16;
    pub fn GetMediaPropertyAtom_BigEndianData(media: Token, container: *mut Handle) -> i16;
    pub fn GetMediaSample(
        media: Token,
        data: Handle,
        grow: c_long,
        size: *mut c_long,
        time: i32,
        sample_time: *mut i32,
        duration: *mut i32,
        description: Handle,
        index: *mut c_long,
        max: c_long,
        count: *mut c_long,
        flags: *mut i16,
    ) -> i16;
    pub fn GetMediaSampleCount(media: Token) -> c_long;
    pub fn GetMediaSampleDescription(media: Token, index: c_long, description: Handle);
    pub fn GetMediaSampleDescriptionCount(media: Token) -> c_long;
    pub fn GetMediaSyncSampleCount(media: Token) -> c_long;
    pub fn GetMediaUserData(media: Token) -> Token;
    pub fn MediaTimeToSampleNum(m: Token, time: i32, n: *mut c_long, at: *mut i32, long: *mut i32);
    pub fn SampleNumToMediaTime(media: Token, number: c_long, time: *mut i32, duration: *mut i32);
    pub fn SetMediaInputMap(media: Token, container: Handle) -> i16;
    pub fn SetMediaInputMap_BigEndianData(media: Token, container: Handle) -> i16;
    pub fn SetMediaPropertyAtom(media: Token, container: Handle) -> i16;
    pub fn SetMediaPropertyAtom_BigEndianData(media: Token, container: Handle) -> i16;
}

// User data.
unsafe extern "C" {
    pub fn CountUserDataType(data: Token, kind: u32) -> i16;
    pub fn GetNextUserDataType(data: Token, kind: u32) -> c_long;
    pub fn GetUserData(data: Token, handle: Handle, kind: u32, index: c_long) -> i16;
    pub fn GetUserDataText(d: Token, handle: Handle, kind: u32, index: c_long, region: i16) -> i16;
}

// Controllers.
unsafe extern "C" {
    pub fn DisposeMovieController(controller: Token);
    pub fn MCIdle(controller: Token) -> c_long;
    pub fn NewMovieController(movie: Token, bounds: *const Rect, flags: c_long) -> Token;
}

// Atom containers.
unsafe extern "C" {
    pub fn QTCopyAtom(container: Handle, atom: i32, copy: *mut Handle) -> i16;
    pub fn QTCopyAtomDataToHandle(container: Handle, atom: i32, target: Handle) -> i16;
    pub fn QTCopyAtomDataToPtr(
        container: Handle,
        atom: i32,
        less_is_fine: u8,
        size: c_long,
        target: *mut c_void,
        actual: *mut c_long,
    ) -> i16;
    pub fn QTCountChildrenOfType(container: Handle, parent: i32, kind: u32) -> i16;
    pub fn QTFindChildByID(c: Handle, parent: i32, kind: u32, id: i32, index: *mut i16) -> i32;
    pub fn QTFindChildByIndex(c: Handle, parent: i32, kind: u32, index: i16, id: *mut i32) -> i32;
    pub fn QTGetAtomDataPtr(c: Handle, atom: i32, size: *mut c_long, data: *mut *mut u8) -> i16;
    pub fn QTGetAtomParent(container: Handle, atom: i32) -> i32;
    pub fn QTGetAtomTypeAndID(c: Handle, atom: i32, kind: *mut u32, id: *mut i32) -> i16;
    pub fn QTGetNextChildType(container: Handle, parent: i32, kind: u32) -> u32;
    pub fn QTInsertChild(
        container: Handle,
        parent: i32,
        kind: u32,
        id: i32,
        index: i16,
        size: c_long,
        data: *const c_void,
        atom: *mut i32,
    ) -> i16;
    pub fn QTInsertChildren(container: Handle, parent: i32, children: Handle) -> i16;
    pub fn QTLockContainer(container: Handle) -> i16;
    pub fn QTNewAtomContainer(container: *mut Handle) -> i16;
    pub fn QTNextChildAnyType(c: Handle, parent: i32, current: i32, next: *mut i32) -> i16;
    pub fn QTRemoveAtom(container: Handle, atom: i32) -> i16;
    pub fn QTRemoveChildren(container: Handle, atom: i32) -> i16;
    pub fn QTReplaceAtom(target: Handle, atom: i32, replacement: Handle, by: i32) -> i16;
    pub fn QTSetAtomData(container: Handle, atom: i32, size: c_long, data: *const c_void) -> i16;
    pub fn QTSetAtomID(container: Handle, atom: i32, id: i32) -> i16;
    pub fn QTSwapAtoms(container: Handle, first: i32, second: i32) -> i16;
    pub fn QTUnlockContainer(container: Handle) -> i16;
}

// Wired actions and tweens.
unsafe extern "C" {
    pub fn MovieExecuteWiredActions(movie: Token, flags: c_long, actions: Handle) -> i16;
    pub fn MovieExecuteWiredActions_BigEndianData(
        movie: Token,
        flags: c_long,
        actions: Handle,
    ) -> i16;
    pub fn QTDisposeTween(tween: Token) -> i16;
    pub fn QTDoTween(
        tween: Token,
        time: i32,
        result: Handle,
        size: *mut c_long,
        procedure: Token,
        ref_con: Token,
    ) -> i16;
    pub fn QTNewTween_BigEndianData(
        tween: *mut Token,
        container: Handle,
        atom: i32,
        max_time: i32,
    ) -> i16;
}

// QuickTime VR.
unsafe extern "C" {
    pub fn QTVREnableFrameAnimation(qtvr: Token, enable: u8) -> i16;
    pub fn QTVREnableHotSpot(qtvr: Token, flag: u32, value: u32, enable: u8) -> i16;
    pub fn QTVRExtSetTickProc(procedure: Option<extern "C" fn(Token) -> u32>, ref_con: Token);
    pub fn QTVRGetCurrentNodeID(qtvr: Token) -> u32;
    pub fn QTVRGetCurrentViewDuration(qtvr: Token) -> i32;
    pub fn QTVRGetHotSpotRegion(qtvr: Token, spot: u32, region: Handle) -> i16;
    pub fn QTVRGetHotSpotType(qtvr: Token, spot: u32, kind: *mut u32) -> i16;
    pub fn QTVRGetNodeInfo(qtvr: Token, node: u32, info: *mut Handle) -> i16;
    pub fn QTVRGetNodeInfo_BigEndianData(qtvr: Token, node: u32, info: *mut Handle) -> i16;
    pub fn QTVRGetNodeType(qtvr: Token, node: u32) -> u32;
    pub fn QTVRGetQTVRInstance(qtvr: *mut Token, track: Token, controller: Token) -> i16;
    pub fn QTVRGetQTVRTrack(movie: Token, index: i32) -> Token;
    pub fn QTVRGetVRWorld(qtvr: Token, world: *mut Handle) -> i16;
    pub fn QTVRGetVRWorld_BigEndianData(qtvr: Token, world: *mut Handle) -> i16;
    pub fn QTVRGetViewParameter(
        q: Token,
        which: u32,
        value: *mut c_void,
        i: u32,
        o: *mut u32,
    ) -> i16;
    pub fn QTVRGetViewStateCount(qtvr: Token) -> u16;
    pub fn QTVRGetViewingLimits(qtvr: Token, kind: u16, low: *mut f32, high: *mut f32) -> i16;
    pub fn QTVRGetVisibleHotSpots(qtvr: Token, list: Handle) -> u32;
    pub fn QTVRGoToNodeID(qtvr: Token, node: u32) -> i16;
    pub fn QTVRMouseDown(
        qtvr: Token,
        at: Point,
        when: u32,
        keys: u16,
        spot: *mut u32,
        w: Token,
    ) -> i16;
    pub fn QTVRMouseEnter(qtvr: Token, at: Point, spot: *mut u32, window: Token) -> i16;
    pub fn QTVRMouseUp(qtvr: Token, at: Point, spot: *mut u32, window: Token) -> i16;
    pub fn QTVRNudge(qtvr: Token, direction: u32) -> i16;
    pub fn QTVRPtToHotSpotID(qtvr: Token, at: Point, spot: *mut u32) -> i16;
    pub fn QTVRSetFieldOfView(qtvr: Token, angle: f32) -> i16;
    pub fn QTVRSetFrameRate(qtvr: Token, rate: f32) -> i16;
    pub fn QTVRSetPanAngle(qtvr: Token, angle: f32) -> i16;
    pub fn QTVRSetTiltAngle(qtvr: Token, angle: f32) -> i16;
    pub fn QTVRSetViewCurrentTime(qtvr: Token, time: i32) -> i16;
    pub fn QTVRSetViewState(qtvr: Token, kind: u32, state: u16) -> i16;
    pub fn QTVRTriggerHotSpot(qtvr: Token, spot: u32, info: Handle, atom: i32) -> i16;
    pub fn QTVRUpdate(qtvr: Token, mode: u32) -> i16;
}
