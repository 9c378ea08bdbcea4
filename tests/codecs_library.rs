//! libavcodec missing, switched off, odd or of another version: codecs are missing, or those of the
//! next version are there; nothing crashes.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use qtvr::base::{Error, FourCc};
use qtvr::codecs::{self, ImageDescription};
use qtvr::ffi::movie_files::EnterMovies;

const VERSIONS: [u32; 5] = [62, 61, 60, 59, 58];

/// What the loader looks up; a library that lies has them all.
const FUNCTIONS: [&str; 19] = [
    "avcodec_find_decoder_by_name",
    "avcodec_alloc_context3",
    "avcodec_free_context",
    "avcodec_parameters_free",
    "avcodec_parameters_to_context",
    "avcodec_open2",
    "avcodec_send_packet",
    "avcodec_receive_frame",
    "avcodec_flush_buffers",
    "av_packet_alloc",
    "av_packet_free",
    "av_packet_unref",
    "av_new_packet",
    "av_frame_alloc",
    "av_frame_free",
    "av_mallocz",
    "av_opt_set",
    "av_opt_set_int",
    "av_get_pix_fmt_name",
];

/// Run by the tests below in a process of its own, since a library is loaded once.
#[test]
fn child() {
    let Ok(expected) = std::env::var("QTVR_EXPECTED") else { return };
    EnterMovies();
    let kind = FourCc(*b"SVQ1");
    assert_eq!(codecs::can_decode(kind), expected == "there");
    if expected == "missing" {
        let description = ImageDescription::new(kind, 16, 16, 24);
        assert_eq!(codecs::decode(&description, &[1, 2, 3]), Err(Error::NoCodec));
    }
}

/// Whether the system's libraries know Sorenson's codec, as a process sees them.
fn run(expected: &str, libraries: Option<&Path>, switched_off: bool) -> bool {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", "child"]).env("QTVR_EXPECTED", expected);
    command.env_remove("QTVR_NO_SYSTEM_CODECS");
    if let Some(libraries) = libraries {
        command.env("LD_LIBRARY_PATH", libraries);
    }
    if switched_off {
        command.env("QTVR_NO_SYSTEM_CODECS", "1");
    }
    command.output().unwrap().status.success()
}

/// A folder with libraries of our own making, under the names of some versions.
fn libraries(name: &str, versions: &[u32], source: impl Fn(u32) -> String) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for version in versions {
        let (c, library) = (folder.join("odd.c"), folder.join(format!("libavcodec.so.{version}")));
        fs::write(&c, source(*version)).unwrap();
        let mut cc = Command::new("cc");
        let status = cc.args(["-shared", "-fPIC", "-w", "-o"]).arg(&library).arg(&c).status();
        assert!(status.expect("a C compiler called cc").success());
    }
    folder
}

/// All functions, which tell `version` and give parameters full of `fill`.
fn liar(version: u32, fill: u8) -> String {
    let functions: String =
        FUNCTIONS.iter().map(|name| format!("void *{name}(void) {{ return 0; }}\n")).collect();
    format!(
        "#include <string.h>\nstatic char bytes[4096];\n\
         unsigned avcodec_version(void) {{ return {version}u << 16; }}\n\
         void *avcodec_parameters_alloc(void)\n\
         {{ return memset(bytes, {fill}, sizeof bytes); }}\n{functions}"
    )
}

#[test]
fn the_environment_keeps_the_library_out() {
    assert!(run("missing", None, true));
}

#[test]
fn a_library_without_the_functions_is_no_library() {
    let folder = libraries("empty-libraries", &VERSIONS, |_| "int nothing;\n".to_owned());
    assert!(run("missing", Some(&folder), false));
}

#[test]
fn a_library_whose_structures_are_not_known_is_not_used() {
    for fill in [0x00, 0xFF, 0x5A] {
        let name = format!("lying-libraries-{fill}");
        let folder = libraries(&name, &VERSIONS, |version| liar(version, fill));
        assert!(run("missing", Some(&folder), false), "{fill}");
    }
}

#[test]
fn a_library_of_another_version_than_its_name_is_not_used() {
    let folder = libraries("misnamed-libraries", &VERSIONS, |version| liar(version + 7, 0));
    assert!(run("missing", Some(&folder), false));
}

#[test]
fn an_odd_library_does_not_hide_the_one_that_works() {
    if !run("there", None, false) {
        eprintln!("skipped: no libavcodec on this machine");
        return;
    }
    let real = VERSIONS.iter().find(|version| {
        let places = ["/usr/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib", "/usr/local/lib"];
        places.iter().any(|p| Path::new(p).join(format!("libavcodec.so.{version}")).exists())
    });
    let Some(real) = real else { return };
    let odd: Vec<u32> = VERSIONS.into_iter().filter(|version| version != real).collect();
    let folder = libraries("odd-libraries", &odd, |version| liar(version, 0));
    assert!(run("there", Some(&folder), false));
}
