//! Inputs of the fuzz targets, kept small, run through the same bodies without a fuzzer: nothing
//! crashes, hangs or panics, and what the bodies assert holds.

#[path = "../fuzz/src/lib.rs"]
mod bodies;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// Runs all inputs of a target, and tells those that failed.
fn replay(target: &str, body: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let entries = fs::read_dir(&folder).unwrap_or_else(|e| panic!("{}: {e}", folder.display()));
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    assert!(!files.is_empty(), "{} has no inputs", folder.display());
    let failed = files.iter().filter(|file| {
        let bytes = fs::read(file).expect("an input");
        // What unwinds in the library is caught at its edge; the hook still sees it.
        let before = panics();
        let ended = catch_unwind(AssertUnwindSafe(|| body(&bytes)));
        ended.is_err() || panics() > before
    });
    let failed: Vec<_> = failed.collect();
    assert!(failed.is_empty(), "{failed:?}");
}

/// How many panics this thread has seen.
fn panics() -> usize {
    use std::sync::Once;
    use std::sync::atomic::{AtomicUsize, Ordering};
    static SEEN: AtomicUsize = AtomicUsize::new(0);
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            SEEN.fetch_add(1, Ordering::Relaxed);
            usual(panic);
        }));
    });
    SEEN.load(Ordering::Relaxed)
}

#[test]
fn damaged_movies_are_opened_and_drawn() {
    replay("open_and_draw", bodies::open_and_draw);
}

#[test]
fn damaged_movies_are_read_and_written() {
    replay("movie_reader", bodies::reading::read);
}

#[test]
fn damaged_records_of_nodes_are_survived() {
    replay("nodes", bodies::nodes::look);
}

#[test]
fn edits_of_atoms_agree_with_the_model() {
    replay("atom_edits", bodies::atoms::edit);
}

#[test]
fn calls_in_any_order_end_well() {
    replay("api_calls", bodies::calls::call);
}

#[test]
fn damaged_sprite_samples_are_shown() {
    replay("sprite_sample", bodies::sprites::show);
}

#[test]
fn malformed_actions_are_done() {
    replay("wired_actions", bodies::wired::act);
}

#[test]
fn malformed_lists_are_read() {
    replay("wired_lists", bodies::lists::edit);
}

#[test]
fn damaged_frames_are_decoded() {
    replay("decode", bodies::decode);
}
