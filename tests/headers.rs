//! The classic headers compile: in every language of the promise, alone, twice, in any order, beside
//! the system's own, under both byte-order contracts, and without a warning.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;

const C: &[&str] = &["gnu89", "c99", "c17"];
const CPP: &[&str] = &["c++11", "c++20"];

/// All headers together are also read in the languages between.
const EVERY_C: &[&str] = &["gnu89", "c99", "gnu99", "gnu11", "c17", "gnu17"];
const EVERY_CPP: &[&str] = &["c++11", "c++14", "c++17", "c++20", "gnu++20"];

const SYSTEM_HEADERS: &[&str] = &[
    "stdio.h",
    "stdlib.h",
    "string.h",
    "math.h",
    "float.h",
    "limits.h",
    "stdint.h",
    "stdbool.h",
    "time.h",
    "unistd.h",
    "sys/types.h",
    "sys/stat.h",
    "fcntl.h",
    "pthread.h",
];

#[test]
fn every_header_compiles_alone_and_twice() {
    let texts: Vec<(String, String)> = header_names()
        .iter()
        .map(|name| {
            (
                file_name(name),
                format!("#include <{name}>\n#include <{name}>\ntypedef int not_empty;\n"),
            )
        })
        .collect();
    let sources = Sources::new("alone", &texts);
    for_each_compiler(C, CPP, &["limits.h", "math.h"], |compiler| {
        compiler.accepts(&sources, &[]);
    });
}

#[test]
fn the_headers_compile_together_forwards_and_backwards() {
    let mut names = header_names();
    let forward = includes(&names);
    names.reverse();
    let texts = [("forward".to_owned(), forward), ("backward".to_owned(), includes(&names))];
    let sources = Sources::new("together", &texts);
    for_each_compiler(EVERY_C, EVERY_CPP, &["limits.h", "math.h"], |compiler| {
        compiler.accepts(&sources, &[]);
    });
}

#[test]
fn the_headers_compile_in_any_order_beside_those_of_the_system() {
    let names = header_names();
    let system: Vec<String> = SYSTEM_HEADERS.iter().map(|name| (*name).to_owned()).collect();
    let forward = [&names[..], &system].concat();
    let backward: Vec<String> = forward.iter().rev().cloned().collect();
    // Every third name first, so that neighbours of the alphabet meet in another order too.
    let shuffled: Vec<String> =
        (0..3).flat_map(|start| forward.iter().skip(start).step_by(3).cloned()).collect();
    let texts: Vec<(String, String)> =
        [("forward", forward), ("backward", backward), ("shuffled", shuffled)]
            .into_iter()
            .map(|(order, names)| (order.to_owned(), includes(&names)))
            .collect();
    let sources = Sources::new("order", &texts);
    for_each_compiler(C, CPP, SYSTEM_HEADERS, |compiler| compiler.accepts(&sources, &[]));
}

#[test]
fn the_headers_compile_under_both_byte_order_contracts() {
    let contracts = [
        "-DTARGET_RT_LITTLE_ENDIAN=1",
        "-DTARGET_RT_BIG_ENDIAN=0",
        "-DTARGET_RT_BIG_ENDIAN=1",
        "-DTARGET_OS_WIN32=1",
        "-DTARGET_API_MAC_CARBON=0",
        "-DOLDROUTINENAMES=1",
    ];
    let source = includes(&header_names()) + ENDIAN_CONSTANTS;
    let sources = Sources::new("contract", &[("contract".to_owned(), source)]);
    for_each_compiler(C, CPP, &["limits.h", "math.h"], |compiler| {
        for option in contracts {
            compiler.accepts(&sources, &[option]);
        }
    });
}

/// The macros work where a constant is asked for, whichever contract holds.
const ENDIAN_CONSTANTS: &str = "
static const UInt32 swapped[] = {EndianU32_BtoN(0x01020304), EndianU32_NtoB(kQTVRQTVRType)};
typedef char wide_enough[EndianU16_BtoN(0x0101) == 0x0101 ? 1 : -1];
typedef char back_again[EndianS32_BtoN(EndianS32_NtoB(-2)) == -2 ? 1 : -1];
extern UInt32 use_of_swapped(int);
UInt32 use_of_swapped(int which) { return swapped[which]; }
";

/// One compiler in one language.
struct Compiler {
    command: &'static str,
    standard: &'static str,
    options: &'static [&'static str],
}

impl Compiler {
    fn accepts(&self, sources: &Sources, options: &[&str]) {
        let output = Command::new(self.command)
            .arg(format!("-std={}", self.standard))
            .args(["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I"])
            .arg(include_directory())
            .args(self.options)
            .args(options)
            .args(if self.standard.contains("++") { &sources.cpp } else { &sources.c })
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "{} -std={} {:?} {options:?}:\n{}",
            self.command,
            self.standard,
            self.options,
            String::from_utf8_lossy(&output.stderr)
        );
    }
}

/// The same programs as files of both languages.
struct Sources {
    c: Vec<PathBuf>,
    cpp: Vec<PathBuf>,
}

impl Sources {
    fn new(group: &str, texts: &[(String, String)]) -> Self {
        Self { c: Self::write(group, "c", texts), cpp: Self::write(group, "cc", texts) }
    }

    fn write(group: &str, suffix: &str, texts: &[(String, String)]) -> Vec<PathBuf> {
        let directory =
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("headers-{group}-{suffix}"));
        fs::create_dir_all(&directory).unwrap();
        let write = |(name, text): &(String, String)| {
            let file = directory.join(format!("{name}.{suffix}"));
            fs::write(&file, text).unwrap();
            file
        };
        texts.iter().map(write).collect()
    }
}

/// Runs `check` with each compiler that finds the system's headers, in each language and width; the
/// compilers side by side.
fn for_each_compiler(
    c: &[&'static str],
    cpp: &[&'static str],
    needed: &[&str],
    check: impl Fn(&Compiler) + Sync,
) {
    assert!(is_there("cc", &[], needed), "a C compiler called cc is needed");
    let check = &check;
    thread::scope(|scope| {
        for (command, standards) in [("cc", c), ("clang", c), ("c++", cpp), ("clang++", cpp)] {
            for options in [&[][..], &["-m32"]] {
                if !is_there(command, options, needed) {
                    println!("skipped: {command} {options:?} does not find {needed:?}");
                    continue;
                }
                scope.spawn(move || {
                    for standard in standards {
                        check(&Compiler { command, standard, options });
                    }
                });
            }
        }
    });
}

/// Whether the command compiles a program that includes these headers.
fn is_there(command: &str, options: &[&str], headers: &[&str]) -> bool {
    let program: String = headers.iter().map(|name| format!("#include <{name}>\n")).collect();
    let started = Command::new(command)
        .args(options)
        .args(["-fsyntax-only", "-x", if command.contains("++") { "c++" } else { "c" }, "-"])
        .stdin(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let Ok(mut child) = started else { return false };
    let mut input = child.stdin.take().unwrap();
    // A compiler that refuses an option may be gone already.
    let _ = input.write_all(program.as_bytes());
    drop(input);
    child.wait().unwrap().success()
}

/// The headers as programs name them, those of the framework folders with the folder.
fn header_names() -> Vec<String> {
    let mut names = Vec::new();
    for folder in ["", "QuickTime/", "Carbon/", "CoreServices/", "ApplicationServices/"] {
        for entry in fs::read_dir(include_directory().join(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.ends_with(".h") {
                names.push(format!("{folder}{name}"));
            }
        }
    }
    names.sort();
    assert!(names.iter().any(|name| name == "QuickTimeVR.h"), "{names:?}");
    names
}

fn includes(names: &[String]) -> String {
    names.iter().map(|name| format!("#include <{name}>\n")).collect()
}

fn file_name(header: &str) -> String {
    header.replace(['/', '.'], "_")
}

fn include_directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("include")
}
