//! Components that the program registers, by number.

use parking_lot::Mutex;

/// What a program says of its component.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Registered {
    /// Type, subtype, manufacturer and flags.
    pub description: [u32; 4],
    /// The address of its dispatcher.
    pub entry: usize,
    /// Its name, as a Pascal string, its information, and its icon.
    pub texts: [Vec<u8>; 3],
    /// For the program's use.
    pub ref_con: usize,
    /// Found after those of the library.
    pub is_last: bool,
}

/// An open instance of such a component.
#[derive(Debug, Default)]
pub struct Opened {
    /// The number of its component.
    pub component: usize,
    /// What the component keeps for the instance.
    pub storage: usize,
}

/// Numbers are not used again.
static COMPONENTS: Mutex<Vec<Option<Registered>>> = Mutex::new(Vec::new());

/// Most components that a program can register.
const MOST: usize = 1 << 16;

/// Takes a component in, and gives its number.
pub fn insert(component: Registered) -> Option<usize> {
    let mut components = COMPONENTS.lock();
    if components.len() >= MOST {
        return None;
    }
    components.push(Some(component));
    Some(components.len() - 1)
}

/// A component by its number.
pub fn get(number: usize) -> Option<Registered> {
    COMPONENTS.lock().get(number).cloned().flatten()
}

/// Changes a component.
pub fn change(number: usize, change: impl FnOnce(&mut Registered)) -> Option<()> {
    COMPONENTS.lock().get_mut(number).and_then(Option::as_mut).map(change)
}

/// Forgets a component.
pub fn remove(number: usize) -> Option<Registered> {
    COMPONENTS.lock().get_mut(number).and_then(Option::take)
}

/// The numbers of the components that are found before those of the library, the last one first, or
/// after them.
pub fn numbers(last: bool) -> Vec<usize> {
    let components = COMPONENTS.lock();
    let here = components.iter().enumerate();
    let mut found: Vec<usize> = here
        .filter(|(_, known)| known.as_ref().is_some_and(|known| known.is_last == last))
        .map(|(number, _)| number)
        .collect();
    if !last {
        found.reverse();
    }
    found
}
