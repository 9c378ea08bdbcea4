//! UPPs of the desktop: a UPP is the procedure itself.

use super::names::{
    AEEventHandlerUPP, ControlActionUPP, ModalFilterUPP, NavEventUPP, NavObjectFilterUPP, TimerUPP,
    UserEventUPP, UserItemUPP,
};

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewAEEventHandlerUPP(user_routine: AEEventHandlerUPP) -> AEEventHandlerUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeAEEventHandlerUPP(_user_upp: AEEventHandlerUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewControlActionUPP(user_routine: ControlActionUPP) -> ControlActionUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeControlActionUPP(_user_upp: ControlActionUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewModalFilterUPP(user_routine: ModalFilterUPP) -> ModalFilterUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeModalFilterUPP(_user_upp: ModalFilterUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewNavEventUPP(user_routine: NavEventUPP) -> NavEventUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeNavEventUPP(_user_upp: NavEventUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewNavObjectFilterUPP(user_routine: NavObjectFilterUPP) -> NavObjectFilterUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeNavObjectFilterUPP(_user_upp: NavObjectFilterUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewTimerUPP(user_routine: TimerUPP) -> TimerUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeTimerUPP(_user_upp: TimerUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewUserEventUPP(user_routine: UserEventUPP) -> UserEventUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeUserEventUPP(_user_upp: UserEventUPP) {}

/// The UPP of a procedure: the procedure itself.
#[unsafe(no_mangle)]
pub extern "C" fn NewUserItemUPP(user_routine: UserItemUPP) -> UserItemUPP {
    user_routine
}

/// Does nothing: the procedure is the application's.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeUserItemUPP(_user_upp: UserItemUPP) {}
