//! Lists of wired actions: XML and paths of any bytes.

use qtvr::base::Result;
use qtvr::wired::lists::List;
use qtvr::wired::number::{action, operand};
use qtvr::wired::{Argument, Call, Context, Target, Value};

fn with<R>(number: u32, arguments: &[Argument], body: impl FnOnce(&Call<'_>) -> R) -> R {
    let (target, context) = (Target::default(), Context::default());
    body(&Call { number, target: &target, arguments, context: &context })
}

fn text(text: &[u8]) -> Argument {
    Argument::Text(text.to_vec())
}

fn perform(list: &mut List, number: u32, arguments: &[Argument]) -> Result<()> {
    with(number, arguments, |call| list.perform(call))
}

fn ask(list: &List, number: u32, arguments: &[Argument]) -> Result<Value> {
    with(number, arguments, |call| list.ask(call))
}

/// The list as XML; nothing where it is empty.
fn written(list: &List) -> Option<Vec<u8>> {
    let count = match ask(list, operand::LIST_COUNT_ELEMENTS, &[text(b"")]) {
        Ok(Value::Number(count)) => count as i32,
        _ => 0,
    };
    let all = [text(b""), Argument::Long(1), Argument::Long(count)];
    match ask(list, operand::LIST_COPY_TO_XML, &all) {
        Ok(Value::Text(xml)) => Some(xml),
        _ => None,
    }
}

/// Pastes `bytes` into a list, which comes back as it was written; then takes them for actions and
/// operands: a number, an index, and a path and a text of the lengths told.
pub fn edit(bytes: &[u8]) {
    let mut list = List::default();
    let paste = |list: &mut List, xml: &[u8]| {
        let arguments = [text(xml), text(b""), Argument::Long(0)];
        perform(list, action::LIST_PASTE_FROM_XML, &arguments)
    };
    if paste(&mut list, bytes).is_ok() {
        if let Some(xml) = written(&list) {
            let mut again = List::default();
            assert_eq!(paste(&mut again, &xml), Ok(()));
            assert_eq!(again, list);
        }
    }
    let mut rest = bytes;
    while let Some(([number, index, path, value], behind)) = rest.split_first_chunk() {
        let (path, behind) = behind.split_at(usize::from(path & 0x1F).min(behind.len()));
        let (value, behind) = behind.split_at(usize::from(*value).min(behind.len()));
        rest = behind;
        let index = Argument::Long(i32::from(*index as i8));
        let (path, value) = (text(path), text(value));
        let number = u32::from(number % 19);
        if let Some(number) = number.checked_sub(12) {
            let number = operand::LIST_COUNT_ELEMENTS + number;
            let second = match number {
                operand::LIST_GET_ATTRIBUTE_VALUE => value,
                _ => index.clone(),
            };
            let _ = ask(&list, number, &[path, second, index]);
            continue;
        }
        let number = action::LIST_ADD_ELEMENT + number;
        let arguments = match number {
            action::LIST_ADD_ELEMENT | action::LIST_ADD_ATTRIBUTE => [path, index, value],
            action::LIST_PASTE_FROM_XML | action::LIST_SET_MATCHING_FROM_XML => {
                [value, path, index]
            }
            action::LIST_SET_ATTRIBUTE_VALUE => [path, value.clone(), value],
            action::LIST_SET_ELEMENT_VALUE => [path, value, index],
            _ => [path, index, Argument::Long(i32::MAX)],
        };
        let _ = perform(&mut list, number, &arguments);
    }
    let _ = written(&list);
}
