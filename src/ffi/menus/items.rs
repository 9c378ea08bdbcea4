//! `Menus.h`: the items of menus.

use super::{CHECK, MENUS, change};
use crate::base::Result;
use crate::ffi::boundary::{Boolean, OSErr, Out, status, value};
use crate::ffi::files::pascal;
use crate::ffi::memory::Handle;
use crate::ffi::names::MenuHandle;
use crate::ffi::text_utils::put_pascal;

/// Puts a check before an item, or takes its mark away.
#[unsafe(no_mangle)]
pub extern "C" fn CheckItem(menu: MenuHandle, item: i16, checked: Boolean) {
    let mark = if checked.into() { CHECK } else { 0 };
    value("CheckItem", (), || {
        change(menu, |menu| {
            menu.item(item)?.mark = mark;
            Ok(())
        })
    });
}

/// The mark of an item; 0 for none.
///
/// # Safety
///
/// `mark` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetItemMark(menu: MenuHandle, item: i16, mark: Out<i16>) {
    value("GetItemMark", (), || {
        let found = MENUS.lock().menu(menu)?.item(item)?.mark;
        // SAFETY: as this function's own contract.
        unsafe { mark.write(found.into()) }
    });
}

fn enable(name: &'static str, menu: Handle, item: i16, on: bool) {
    value(name, (), || {
        change(menu, |menu| {
            match item {
                0 => menu.disabled = !on,
                _ => menu.item(item)?.disabled = !on,
            }
            Ok(())
        })
    });
}

/// Gives an item a text and lets it be chosen or not.
pub(in crate::ffi) fn set_up(menu: MenuHandle, item: i16, text: &[u8], on: bool) -> Result<()> {
    change(menu, |menu| {
        let item = menu.item(item)?;
        item.text = text.to_vec();
        item.disabled = !on;
        Ok(())
    })
}

/// Lets an item be chosen, or the whole menu for 0.
#[unsafe(no_mangle)]
pub extern "C" fn EnableMenuItem(menu: MenuHandle, item: u16) {
    enable("EnableMenuItem", menu, item as i16, true);
}

/// Keeps an item from being chosen, or the whole menu for 0.
#[unsafe(no_mangle)]
pub extern "C" fn DisableMenuItem(menu: MenuHandle, item: u16) {
    enable("DisableMenuItem", menu, item as i16, false);
}

/// Whether an item can be chosen, or the menu for 0.
#[unsafe(no_mangle)]
pub extern "C" fn IsMenuItemEnabled(menu: MenuHandle, item: u16) -> Boolean {
    value("IsMenuItemEnabled", false.into(), || {
        let mut menus = MENUS.lock();
        let menu = menus.menu(menu)?;
        Ok((if item == 0 { !menu.disabled } else { menu.can_choose(item) }).into())
    })
}

/// Changes the text of an item; marks have no meaning in it.
///
/// # Safety
///
/// `text` is null or a Pascal string.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn SetMenuItemText(menu: MenuHandle, item: u16, text: *const u8) {
    value("SetMenuItemText", (), || {
        // SAFETY: as this function's own contract.
        let text = unsafe { pascal(text)? }.to_vec();
        change(menu, |menu| {
            menu.item(item as i16)?.text = text;
            Ok(())
        })
    });
}

/// The text of an item.
///
/// # Safety
///
/// `text` is null or valid for writes of 256 bytes.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMenuItemText(menu: MenuHandle, item: u16, text: Out<[u8; 256]>) {
    value("GetMenuItemText", (), || {
        let found = MENUS.lock().menu(menu)?.item(item as i16)?.text.clone();
        // SAFETY: as this function's own contract.
        unsafe { put_pascal(&found, text) }
    });
}

/// The modifiers that an item's key needs besides the command key.
#[unsafe(no_mangle)]
pub extern "C" fn SetMenuItemModifiers(menu: MenuHandle, item: u16, modifiers: u8) -> OSErr {
    status("SetMenuItemModifiers", || {
        change(menu, |menu| {
            menu.item(item as i16)?.modifiers = modifiers;
            Ok(())
        })?;
        Ok(OSErr::OK)
    })
}

/// What [`SetMenuItemModifiers`] set; 0 at first.
///
/// # Safety
///
/// `modifiers` is null or valid for a write.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn GetMenuItemModifiers(
    menu: MenuHandle,
    item: u16,
    modifiers: Out<u8>,
) -> OSErr {
    status("GetMenuItemModifiers", || {
        let found = MENUS.lock().menu(menu)?.item(item as i16)?.modifiers;
        // SAFETY: as this function's own contract.
        unsafe { modifiers.write(found)? };
        Ok(OSErr::OK)
    })
}
