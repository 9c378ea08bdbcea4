//! The programs that draw, compiled and waiting.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Error, Result, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use super::samples;

/// A program that waits for tasks.
pub struct Peer {
    child: Child,
    asked: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Peer {
    fn start(program: &Path, threads: usize, folder: &Path) -> Option<Self> {
        let mut command = Command::new(program);
        command.arg(threads.to_string()).arg(folder).stdin(Stdio::piped()).stdout(Stdio::piped());
        command.env("RAYON_NUM_THREADS", threads.to_string()).env("LD_LIBRARY_PATH", folder);
        let mut child = command.spawn().ok()?;
        let (asked, answers) = (child.stdin.take()?, BufReader::new(child.stdout.take()?));
        Some(Self { child, asked, answers })
    }

    /// What a task took, in nanoseconds a pixel.
    pub fn measure(&mut self, task: &str) -> Option<f64> {
        writeln!(self.asked, "{task}").ok()?;
        let mut line = String::new();
        self.answers.read_line(&mut line).ok()?;
        line.trim().parse().ok()
    }
}

impl Drop for Peer {
    fn drop(&mut self) {
        // It has done its work, however it ends.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// All programs, and those of them that run, by their number of threads.
pub struct Programs {
    folder: PathBuf,
    compiled: HashMap<&'static str, PathBuf>,
    running: HashMap<(String, usize), Option<Peer>>,
}

impl Programs {
    /// Compiles what can be, and makes the movies.
    pub fn new() -> Result<Self> {
        let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("views");
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let library = Path::new(env!("CARGO_TARGET_TMPDIR")).join("../release/libqtvr.so");
        if !library.is_file() {
            return Err(Error::other(format!("no {} (cargo build --release)", library.display())));
        }
        samples::make(&library, &folder, &["--measured"]);
        let mut compiled = HashMap::new();
        let flags = |name: &str| packages(name);
        let paths =
            [("-I", root.join("include")), ("-I", root.join("c_tests")), ("-L", folder.clone())];
        let mut ours: Vec<String> =
            paths.iter().map(|(flag, path)| format!("{flag}{}", path.display())).collect();
        ours.extend(["-lqtvr", "-lm"].map(str::to_owned));
        for (name, file, flags) in [
            ("ours", "ours.c", Some(ours)),
            ("remap", "remap.cpp", flags("opencv4").map(only_remap)),
            ("v360", "v360.c", flags("libavfilter libavutil")),
        ] {
            let program = folder.join(name);
            let source = root.join("benches/views").join(file);
            if flags.is_some_and(|flags| compile(&source, &flags, &program)) {
                compiled.insert(name, program);
            } else {
                eprintln!("{name} is left out: it could not be compiled");
            }
        }
        Ok(Self { folder, compiled, running: HashMap::new() })
    }

    /// A program, started when it is first needed.
    pub fn get(&mut self, name: &str, threads: usize) -> Option<&mut Peer> {
        let program = self.compiled.get(name)?;
        let folder = &self.folder;
        let peer = self.running.entry((name.to_owned(), threads));
        peer.or_insert_with(|| Peer::start(program, threads, folder)).as_mut()
    }
}

/// What pkg-config says of packages.
fn packages(names: &str) -> Option<Vec<String>> {
    let mut command = Command::new("pkg-config");
    command.args(["--cflags", "--libs"]).args(names.split(' '));
    let output = command.output().ok().filter(|output| output.status.success())?;
    let flags = String::from_utf8(output.stdout).ok()?;
    Some(flags.split_whitespace().map(str::to_owned).collect())
}

/// All of OpenCV takes long to load.
fn only_remap(flags: Vec<String>) -> Vec<String> {
    let mut flags: Vec<_> =
        flags.into_iter().filter(|flag| !flag.starts_with("-lopencv")).collect();
    flags.extend(["-lopencv_imgproc", "-lopencv_core"].map(str::to_owned));
    flags
}

fn compile(source: &Path, flags: &[String], program: &Path) -> bool {
    let is_c = source.extension().is_some_and(|extension| extension == "c");
    let (variable, usual) = if is_c { ("CC", "cc") } else { ("CXX", "c++") };
    let compiler = std::env::var(variable).unwrap_or_else(|_| usual.to_owned());
    let mut command = Command::new(compiler);
    command.args(["-O3", "-march=native", "-ffast-math"]).arg(source).args(flags);
    command.arg("-lm").arg("-o").arg(program);
    command.status().is_ok_and(|status| status.success())
}
