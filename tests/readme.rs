//! The programs of the README and of the documents compile, and what they quote is in its file.
#![cfg(unix)]

#[path = "support/house.rs"]
mod house;

use std::fs;
use std::path::Path;
use std::process::Command;

/// The programs in C of a document.
fn programs(document: &str) -> Vec<String> {
    let text = fs::read_to_string(house::root().join(document)).unwrap();
    let parts = text.split("```c\n").skip(1);
    parts.filter_map(|rest| rest.split("```").next().map(str::to_owned)).collect()
}

#[test]
fn the_programs_of_the_documents_compile() {
    for document in ["README.md", "docs/porting.md"] {
        let programs = programs(document);
        assert!(!programs.is_empty(), "{document}: a program in C");
        for (number, program) in programs.iter().enumerate() {
            let name = format!("{}-{number}.c", document.replace('/', "-"));
            let source = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
            fs::write(&source, program).unwrap();
            let output = Command::new("cc")
                .args(["-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-I"])
                .arg(house::root().join("include"))
                .arg(&source)
                .output()
                .expect("a C compiler called cc");
            let errors = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "{document}: {errors}");
        }
    }
}

/// What a document quotes of files, which are named behind the language.
fn quotations(document: &str) -> Vec<(String, String)> {
    let text = fs::read_to_string(house::root().join(document)).unwrap();
    let parts = text.split("```c ").skip(1);
    let quoted = parts.filter_map(|rest| {
        let (file, rest) = rest.split_once('\n')?;
        Some((file.to_owned(), rest.split("```").next()?.to_owned()))
    });
    quoted.collect()
}

#[test]
fn what_the_documents_quote_is_in_the_files() {
    let quotations = quotations("docs/porting.md");
    assert!(quotations.len() > 5, "a worked port quotes its files");
    for (file, quotation) in quotations {
        let text = fs::read_to_string(house::root().join(&file)).unwrap();
        assert!(text.contains(&quotation), "{file} has not:\n{quotation}");
    }
}
