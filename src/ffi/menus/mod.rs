//! `Menus.h`: menus, and the bar that they hang in.
//!
//! "Inside Macintosh: Macintosh Toolbox Essentials", *Menu Manager*. Nobody pulls a menu down: what
//! is chosen next is told by `QTVRExtChooseMenuItem`.

pub mod items;

use core::ffi::c_long;
use std::collections::VecDeque;

use parking_lot::Mutex;

use super::boundary::value;
use super::files::pascal;
use super::memory::{self, Handle};
use super::names::MenuHandle;
use crate::base::{ByteReader, Error, FourCc, Point, Result};
use crate::runtime::desktop;

/// An item of a menu.
#[derive(Debug, Clone, Default)]
struct Item {
    text: Vec<u8>,
    key: u8,
    mark: u8,
    modifiers: u8,
    disabled: bool,
}

#[derive(Debug)]
struct Menu {
    handle: usize,
    id: i16,
    title: Vec<u8>,
    disabled: bool,
    items: Vec<Item>,
}

#[derive(Debug)]
struct Menus {
    all: Vec<Menu>,
    bar: Vec<usize>,
    chosen: VecDeque<(i16, u16)>,
    lit: i16,
}

static MENUS: Mutex<Menus> =
    Mutex::new(Menus { all: Vec::new(), bar: Vec::new(), chosen: VecDeque::new(), lit: 0 });

/// The most items of a menu.
const MOST: usize = 1000;
/// The mark of an item that is checked.
const CHECK: u8 = 18;

fn handle_at(address: usize) -> Handle {
    Handle(core::ptr::with_exposed_provenance_mut(address))
}

impl Menus {
    fn menu(&mut self, handle: Handle) -> Result<&mut Menu> {
        let address = handle.address();
        self.all.iter_mut().find(|menu| menu.handle == address).ok_or(Error::Param)
    }

    /// The menus of the bar.
    fn in_bar(&self) -> impl Iterator<Item = &Menu> {
        let menu = |handle: &usize| self.all.iter().find(|menu| menu.handle == *handle);
        self.bar.iter().filter_map(menu)
    }
}

impl Menu {
    fn item(&mut self, number: i16) -> Result<&mut Item> {
        let at = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
        at.and_then(|at| self.items.get_mut(at)).ok_or(Error::Param)
    }

    /// Whether an item, counted from 1, can be chosen.
    fn can_choose(&self, number: u16) -> bool {
        let item = usize::from(number).checked_sub(1).and_then(|at| self.items.get(at));
        !self.disabled && item.is_some_and(|item| !item.disabled && item.text != b"-")
    }

    /// The front of a `MenuInfo`: number, width, height, definition, enable flags, title.
    fn record(&self) -> Vec<u8> {
        let flag = |(at, item): (usize, &Item)| u32::from(!item.disabled) << (at + 1);
        let flags: u32 = self.items.iter().take(31).enumerate().map(flag).sum();
        let mut bytes = self.id.to_ne_bytes().to_vec();
        bytes.extend([0; 4]);
        bytes.extend([0; size_of::<usize>()]);
        bytes.extend((c_long::from(flags as i32) | c_long::from(!self.disabled)).to_ne_bytes());
        bytes.push(self.title.len().min(255) as u8);
        bytes.extend(self.title.iter().take(255));
        bytes.resize(6 + size_of::<usize>() + size_of::<c_long>() + 256, 0);
        bytes
    }
}

/// The items of a text with the marks of `AppendMenu`: `;` parts items, `(` disables, `/` gives a
/// key, `!` a mark; icons and styles are left out.
fn items_of(text: &[u8]) -> Vec<Item> {
    let parts = text.split(|byte| matches!(byte, b';' | b'\r'));
    parts
        .map(|part| {
            let mut item = Item::default();
            let mut bytes = part.iter().copied();
            while let Some(byte) = bytes.next() {
                match byte {
                    b'(' => item.disabled = true,
                    b'/' => item.key = bytes.next().unwrap_or(0),
                    b'!' => item.mark = bytes.next().unwrap_or(0),
                    b'<' | b'^' => drop(bytes.next()),
                    _ => item.text.push(byte),
                }
            }
            item
        })
        .collect()
}

/// Changes a menu and its record.
fn change<R>(handle: Handle, change: impl FnOnce(&mut Menu) -> Result<R>) -> Result<R> {
    let (result, record) = {
        let mut menus = MENUS.lock();
        let menu = menus.menu(handle)?;
        let result = change(menu)?;
        (result, menu.record())
    };
    memory::replace_bytes(handle, &record)?;
    Ok(result)
}

fn make(id: i16, title: &[u8], items: Vec<Item>, disabled: bool) -> Result<Handle> {
    let mut menu = Menu { handle: 0, id, title: title.to_vec(), disabled, items };
    let handle = memory::new_handle(&menu.record())?;
    menu.handle = handle.0.expose_provenance();
    MENUS.lock().all.push(menu);
    Ok(handle)
}

fn text<'a>(from: &mut ByteReader<'a>) -> Result<&'a [u8]> {
    let len = from.u8()?;
    from.take(len.into())
}

/// The menu of a `'MENU'` resource.
fn read_resource(id: i16) -> Result<Handle> {
    let bytes = super::resources::bytes(*b"MENU", id)?;
    let mut from = ByteReader::new(FourCc(*b"MENU"), &bytes);
    let id = from.i16()?;
    from.skip(8)?;
    let flags = from.u32()?;
    let title = text(&mut from)?;
    let mut items = Vec::new();
    // What makes the length even may follow the end, which may be missing.
    while from.rest().len() > 1 && items.len() < MOST {
        let name = text(&mut from)?;
        if name.is_empty() {
            break;
        }
        from.skip(1)?;
        let (key, mark) = (from.u8()?, from.u8()?);
        // The style of the last item may be missing.
        let _ = from.skip(1);
        let number = items.len() + 1;
        let disabled = number < 32 && flags >> number & 1 == 0;
        items.push(Item { text: name.to_vec(), key, mark, modifiers: 0, disabled });
    }
    make(id, title, items, flags & 1 == 0)
}

/// Begins without menus.
#[unsafe(no_mangle)]
pub extern "C" fn InitMenus() {
    ClearMenuBar();
}

/// Makes an empty menu, which is in no bar.
///
/// # Safety
///
/// `title` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn NewMenu(menu_id: i16, title: *const u8) -> MenuHandle {
    value("NewMenu", Handle::NIL, || {
        // SAFETY: as this function's own contract.
        make(menu_id, unsafe { pascal(title)? }, Vec::new(), false)
    })
}

/// Makes the menu of a `'MENU'` resource; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetMenu(resource_id: i16) -> MenuHandle {
    value("GetMenu", Handle::NIL, || read_resource(resource_id))
}

fn dispose(menu: Handle) -> Result<()> {
    {
        let mut menus = MENUS.lock();
        menus.menu(menu)?;
        menus.all.retain(|known| known.handle != menu.address());
        menus.bar.retain(|known| *known != menu.address());
    }
    memory::dispose(menu)
}

/// Disposes of a menu and takes it out of the bar.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMenu(menu: MenuHandle) {
    value("DisposeMenu", (), || dispose(menu));
}

/// Adds items to a menu; the text has the marks that the header tells.
///
/// # Safety
///
/// `data` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn AppendMenu(menu: MenuHandle, data: *const u8) {
    value("AppendMenu", (), || {
        // SAFETY: as this function's own contract.
        let items = items_of(unsafe { pascal(data)? });
        change(menu, |menu| {
            menu.items.extend(items);
            menu.items.truncate(MOST);
            Ok(())
        })
    });
}

/// Takes an item out of a menu.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteMenuItem(menu: MenuHandle, item: i16) {
    value("DeleteMenuItem", (), || {
        change(menu, |menu| {
            menu.item(item)?;
            menu.items.remove(item as usize - 1);
            Ok(())
        })
    });
}

/// The number of items.
#[unsafe(no_mangle)]
pub extern "C" fn CountMenuItems(menu: MenuHandle) -> u16 {
    value("CountMenuItems", 0, || Ok(MENUS.lock().menu(menu)?.items.len() as u16))
}

/// Puts a menu into the bar, before the menu with this number, or behind all for 0.
#[unsafe(no_mangle)]
pub extern "C" fn InsertMenu(menu: MenuHandle, before_id: i16) {
    value("InsertMenu", (), || {
        let mut menus = MENUS.lock();
        menus.menu(menu)?;
        if !menus.bar.contains(&menu.address()) {
            let at = menus.in_bar().position(|menu| before_id != 0 && menu.id == before_id);
            let at = at.unwrap_or(menus.bar.len());
            menus.bar.insert(at, menu.address());
        }
        Ok(())
    });
}

/// Takes a menu out of the bar.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteMenu(menu_id: i16) {
    value("DeleteMenu", (), || {
        let mut menus = MENUS.lock();
        let handle = menus.in_bar().find(|menu| menu.id == menu_id).map(|menu| menu.handle);
        menus.bar.retain(|known| Some(*known) != handle);
        Ok(())
    });
}

/// Takes all menus out of the bar.
#[unsafe(no_mangle)]
pub extern "C" fn ClearMenuBar() {
    value("ClearMenuBar", (), || {
        MENUS.lock().bar.clear();
        Ok(())
    });
}

/// Draws nothing: nobody sees the bar.
#[unsafe(no_mangle)]
pub extern "C" fn DrawMenuBar() {}

/// Makes the menus of an `'MBAR'` resource; a Handle with their Handles, nil without the resource.
#[unsafe(no_mangle)]
pub extern "C" fn GetNewMBar(menu_bar_id: i16) -> Handle {
    value("GetNewMBar", Handle::NIL, || {
        let bytes = super::resources::bytes(*b"MBAR", menu_bar_id)?;
        let mut from = ByteReader::new(FourCc(*b"MBAR"), &bytes);
        let mut made = Vec::new();
        for _ in 0..from.u16()?.min(64) {
            match from.i16().and_then(read_resource) {
                Ok(menu) => made.push(menu),
                Err(error) => {
                    made.into_iter().try_for_each(dispose)?;
                    return Err(error);
                }
            }
        }
        let list: Vec<u8> = made.iter().flat_map(|menu| menu.address().to_ne_bytes()).collect();
        memory::new_handle(&list)
    })
}

/// Makes a list of menus the bar.
#[unsafe(no_mangle)]
pub extern "C" fn SetMenuBar(menu_list: Handle) {
    value("SetMenuBar", (), || {
        let bytes = memory::bytes_of(menu_list)?;
        let mut menus = MENUS.lock();
        let address = |part: &[u8]| part.try_into().map_or(0, usize::from_ne_bytes);
        let list: Vec<usize> = bytes.chunks_exact(size_of::<usize>()).map(address).collect();
        menus.bar = list;
        Ok(())
    });
}

/// The menu of the bar with this number; nil where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn GetMenuHandle(menu_id: i16) -> MenuHandle {
    value("GetMenuHandle", Handle::NIL, || {
        let menus = MENUS.lock();
        let found = menus.in_bar().find(|menu| menu.id == menu_id).map(|menu| menu.handle);
        Ok(handle_at(found.ok_or(Error::Param)?))
    })
}

/// The number of the menu in the high and that of the item in the low word.
fn choice(id: i16, item: u16) -> c_long {
    c_long::from(i32::from(id) << 16 | i32::from(item))
}

/// The item that `QTVRExtChooseMenuItem` told, if it can be chosen, else 0; takes the release of
/// the mouse.
#[unsafe(no_mangle)]
pub extern "C" fn MenuSelect(start_pt: Point) -> c_long {
    value("MenuSelect", 0, || {
        desktop::with(|desktop| desktop.follow(start_pt, None));
        let mut menus = MENUS.lock();
        let Some((id, item)) = menus.chosen.pop_front() else { return Ok(0) };
        let can = menus.in_bar().any(|menu| menu.id == id && menu.can_choose(item));
        menus.lit = if can { id } else { 0 };
        Ok(if can { choice(id, item) } else { 0 })
    })
}

/// The item of the bar with this key, in upper or lower case; 0 where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn MenuKey(ch: i16) -> c_long {
    value("MenuKey", 0, || {
        let key = (ch as u8).to_ascii_uppercase();
        let mut menus = MENUS.lock();
        let found = menus.in_bar().find_map(|menu| {
            let has = |item: &Item| item.key != 0 && item.key.to_ascii_uppercase() == key;
            let number = menu.items.iter().position(has)? as u16 + 1;
            menu.can_choose(number).then_some((menu.id, number))
        });
        menus.lit = found.map_or(0, |(id, _)| id);
        Ok(found.map_or(0, |(id, item)| choice(id, item)))
    })
}

/// Marks the title of a menu, or none for 0.
#[unsafe(no_mangle)]
pub extern "C" fn HiliteMenu(menu_id: i16) {
    value("HiliteMenu", (), || {
        MENUS.lock().lit = menu_id;
        Ok(())
    });
}

/// The menu whose title is marked; 0 for none.
#[unsafe(no_mangle)]
pub extern "C" fn LMGetTheMenu() -> i16 {
    value("LMGetTheMenu", 0, || Ok(MENUS.lock().lit))
}

/// Tells what the next [`MenuSelect`] chooses; several wait in order.
#[unsafe(no_mangle)]
pub extern "C" fn QTVRExtChooseMenuItem(menu_id: i16, item: u16) {
    value("QTVRExtChooseMenuItem", (), || {
        let mut menus = MENUS.lock();
        if menus.chosen.len() < MOST {
            menus.chosen.push_back((menu_id, item));
        }
        Ok(())
    });
}
