//! Each action, operand, operator and event that the headers number is done or refused by a C case.

use std::fs;
use std::path::Path;

/// Names that number nothing that could be done.
const NO_ACTION: &[&str] = &[
    // Bits of flags, and atoms around actions.
    "kActionFlagActionIsDelta",
    "kActionFlagParameterWrapsAround",
    "kActionFlagActionIsToggle",
    "kActionFlags",
    "kActionListAtomType",
    "kActionParameter",
    "kActionParameterMinValue",
    "kActionParameterMaxValue",
    "kActionTarget",
];

fn text(path: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(path)).unwrap()
}

/// The constants of a header whose names begin so.
fn constants(header: &str, start: &str) -> Vec<String> {
    let words = header.split(|c: char| !c.is_alphanumeric() && c != '_');
    let mut names: Vec<String> =
        words.filter(|word| word.starts_with(start)).map(String::from).collect();
    names.sort_unstable();
    names.dedup();
    names
}

#[test]
fn each_number_has_a_case() {
    let header = text("include/Movies.h");
    let programs = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("c_tests")).unwrap();
    let cases: String = programs
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "c" || kind == "h"))
        .map(|path| fs::read_to_string(path).unwrap())
        .collect();
    let named: std::collections::HashSet<&str> =
        cases.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
    for (start, least) in [("kAction", 130), ("kOperand", 130), ("kOperator", 17)] {
        let all = constants(&header, start);
        assert!(all.len() >= least, "{start}: {} constants", all.len());
        let missing: Vec<&String> = all
            .iter()
            .filter(|name| !NO_ACTION.contains(&name.as_str()) && !named.contains(name.as_str()))
            .collect();
        assert!(missing.is_empty(), "no case names {missing:?}");
    }
}
