//! What the documents name is there: files, targets of `make`, tests, names of C and of the code, modules,
//! dependencies; and the manual pages, the help and the tools themselves know the same options.

#[path = "support/house.rs"]
mod house;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use house::{relative, root};

/// Words between backquotes that are other people's.
const NOT_OURS: &[&str] = &["AVCodecParameters", "behaviour.md", "formats.md", "golden.md"];

/// What ends the names of our files.
const ENDINGS: &[&str] =
    &[".rs", ".c", ".h", ".md", ".txt", ".toml", ".awk", ".cmake", ".py", ".png", ".symbols"];

fn read(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn documents() -> Vec<String> {
    let mut names: Vec<String> =
        ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map(str::to_owned).to_vec();
    names.extend(
        files().into_iter().filter(|name| name.starts_with("docs/") && name.ends_with(".md")),
    );
    assert!(names.len() > 8, "the documents: {names:?}");
    names
}

/// Every file of the project below its root, without what was built.
fn files() -> Vec<String> {
    let built = [".git", "target", "build", "out", "corpus", "artifacts"];
    let mut waiting: Vec<PathBuf> = vec![root()];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            if path.is_dir() && !path.is_symlink() {
                if !built.contains(&name.as_str()) {
                    waiting.push(path);
                }
            } else {
                found.push(relative(&path));
            }
        }
    }
    found.sort();
    found
}

/// What stands between backquotes, in one line; blocks of code are left out.
fn quoted(text: &str) -> Vec<String> {
    let prose: String = text.split("```").step_by(2).collect();
    let spans = prose.split('`').skip(1).step_by(2);
    spans.map(|span| span.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c| !is_word(c)).filter(|word| !word.is_empty())
}

/// Whether a file or folder of the project is called so; its folders may be left out, and a `*` stands
/// for a part of its name.
fn is_there(name: &str, files: &[String]) -> bool {
    let name = name.trim_end_matches('/');
    files.iter().any(|file| match name.split_once('*') {
        Some((before, after)) => file.match_indices(before).any(|(at, _)| {
            (at == 0 || file[..at].ends_with('/')) && file[at + before.len()..].ends_with(after)
        }),
        None => format!("/{file}/").contains(&format!("/{name}/")),
    })
}

#[test]
fn files_that_are_named_are_there() {
    let files = files();
    let (mut missing, mut count) = (Vec::new(), 0);
    for document in documents() {
        for span in quoted(&read(&document)) {
            // The first word may be a program with its arguments; a test stands behind two colons.
            let name = span.split(' ').next().unwrap();
            let name = match name.split_once("::") {
                Some((file, _)) if ENDINGS.iter().any(|ending| file.ends_with(ending)) => {
                    file.to_owned()
                }
                Some((module, _)) if module.contains('/') => format!("{module}.rs"),
                Some(_) => continue,
                None => name.to_owned(),
            };
            let plain = name.chars().all(|c| is_word(c) || "./-*".contains(c));
            let built = name.starts_with("build/") || name.starts_with("out/");
            let ended = ENDINGS.iter().any(|ending| name.ends_with(ending) && name != *ending);
            if NOT_OURS.contains(&name.as_str())
                || !plain
                || built
                || !(ended || name.contains('/'))
            {
                continue;
            }
            count += 1;
            if !is_there(&name, &files) {
                missing.push(format!("{document}: {name}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    assert!(count > 100, "the documents name files: {count}");
}

#[test]
fn links_lead_to_files() {
    let mut missing = Vec::new();
    for document in documents() {
        let folder = root().join(&document).parent().map(Path::to_path_buf).unwrap();
        for rest in read(&document).split("](").skip(1) {
            let target = rest.split(')').next().unwrap();
            if !target.contains("://") && !folder.join(target).exists() {
                missing.push(format!("{document}: {target}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

/// The targets of the Makefile that stand for no file, and its variables.
fn make_names() -> (BTreeSet<String>, BTreeSet<String>) {
    let text = read("Makefile");
    let targets = text.lines().find_map(|line| line.strip_prefix(".PHONY:")).unwrap();
    let variables = text.lines().filter_map(|line| {
        let (name, _) = line.split_once('=')?;
        let name = name.trim();
        (!name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase())).then(|| name.to_owned())
    });
    (targets.split_whitespace().map(str::to_owned).collect(), variables.collect())
}

#[test]
fn make_knows_what_it_is_asked_for() {
    let (targets, variables) = make_names();
    let mut wrong = Vec::new();
    let makefile = read("Makefile");
    let head: Vec<&str> = makefile.lines().take_while(|line| line.starts_with('#')).collect();
    let mut told: Vec<(String, String)> =
        head.iter().map(|line| ("Makefile".to_owned(), line[1..].trim().to_owned())).collect();
    for document in documents() {
        let text = read(&document);
        let blocks = text.split("```").skip(1).step_by(2).flat_map(str::lines).map(str::to_owned);
        told.extend(quoted(&text).into_iter().chain(blocks).map(|span| (document.clone(), span)));
    }
    let mut named = BTreeSet::new();
    for (place, line) in told {
        // By itself it is the library that is made.
        let Some(rest) = line.strip_prefix("make ").filter(|rest| !rest.starts_with(' ')) else {
            continue;
        };
        let mut spoken = rest.split(['#', ';']).next().unwrap().split_whitespace();
        // The target comes first, unless there is only a variable.
        let first = spoken.next().unwrap_or_default();
        if !first.contains('=') && !targets.contains(first) {
            wrong.push(format!("{place}: make has no target {first}"));
        }
        named.insert(first.to_owned());
        for word in spoken.filter_map(|word| word.trim_start_matches('[').split_once('=')) {
            if !variables.contains(word.0) && word.0 != "DESTDIR" {
                wrong.push(format!("{place}: make has no variable {}", word.0));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let inner = ["all", "build", "tools"].map(str::to_owned);
    let silent: Vec<_> = targets.iter().filter(|name| !named.contains(*name)).collect();
    assert!(silent.iter().all(|name| inner.contains(*name)), "nobody tells of make {silent:?}");
}

#[test]
fn tests_that_are_to_be_run_are_there() {
    for document in documents() {
        for span in quoted(&read(&document)) {
            for rest in span.split("--test ").skip(1) {
                let name: String = rest.chars().take_while(|c| is_word(*c)).collect();
                assert!(root().join(format!("tests/{name}.rs")).exists(), "{document}: {span}");
            }
        }
    }
}

/// Every word of the project's code, its documents and this test aside.
fn words_of_the_code() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files() {
        let data =
            file.ends_with(".md") || file.contains("/expected/") || file.starts_with("fuzz/seeds");
        if data || file == "tests/documents.rs" {
            continue;
        }
        found.extend(words(&file).map(str::to_owned));
        if let Ok(text) = fs::read_to_string(root().join(&file)) {
            found.extend(words(&text).map(str::to_owned));
        }
    }
    found
}

#[test]
fn names_are_those_of_the_code() {
    let known = words_of_the_code();
    let (mut wrong, mut count) = (Vec::new(), 0);
    for document in documents() {
        for span in quoted(&read(&document)) {
            // A name by itself, or a call, or a path of modules.
            let name = span.split('(').next().unwrap();
            if NOT_OURS.contains(&name) || !name.chars().all(|c| is_word(c) || c == ':') {
                continue;
            }
            for word in words(name) {
                count += 1;
                if !known.contains(word) && !root().join("src").join(word).exists() {
                    wrong.push(format!("{document}: {span}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(count > 500, "the documents name much of the code: {count}");
}

#[test]
fn functions_of_c_are_those_of_the_headers() {
    let headers: String = files()
        .iter()
        .filter(|name| name.starts_with("include/"))
        .map(|name| fs::read_to_string(root().join(name)).unwrap())
        .collect();
    let known: BTreeSet<&str> = words(&headers).collect();
    let mut wrong = Vec::new();
    // Documents about C; the map of the house has names of the inside.
    for document in ["CHANGELOG.md", "docs/compatibility.md", "docs/limits.md"] {
        for span in quoted(&read(document)) {
            let name = span.split('(').next().unwrap();
            let of_c = name.chars().all(is_word)
                && name.chars().any(|c| c.is_ascii_uppercase())
                && name.chars().any(|c| c.is_ascii_lowercase())
                && name.len() > 4;
            if of_c && !known.contains(name) {
                wrong.push(format!("{document}: {name}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The part of a text between two words.
fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
    let rest = text.split_once(start).unwrap_or_else(|| panic!("no {start}")).1;
    rest.split_once(end).map_or(rest, |(part, _)| part)
}

#[test]
fn every_dependency_has_its_reason() {
    let manifest = read("Cargo.toml");
    let mut used = BTreeSet::new();
    for section in ["\n[dependencies]\n", "dev-dependencies]\n"] {
        let lines = between(&manifest, section, "\n[").lines();
        used.extend(lines.filter_map(|line| Some(line.split_once(" = ")?.0.to_owned())));
    }
    let document = read("docs/architecture.md");
    let section = between(&document, "\n## Dependencies\n", "\n## ");
    let told: BTreeSet<String> = section
        .split("\n* ")
        .skip(1)
        .flat_map(|line| quoted(line.split_once(": ").unwrap().0))
        .collect();
    assert_eq!(used, told, "Cargo.toml and docs/architecture.md");
}

#[test]
fn every_module_is_on_the_map() {
    let document = read("docs/architecture.md");
    let section = between(&document, "\n## Layers\n", "\n## ");
    let rows = section.lines().filter_map(|line| line.strip_prefix("| `"));
    let told: BTreeSet<String> =
        rows.filter_map(|row| Some(row.split_once('`')?.0.to_owned())).collect();
    let there: BTreeSet<String> = fs::read_dir(root().join("src"))
        .unwrap()
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    assert_eq!(told, there);
    let order = between(section, "```\n", "```");
    assert_eq!(
        words(order).map(str::to_owned).collect::<BTreeSet<_>>(),
        there,
        "the order of layers"
    );
}

/// The options that a text names, as `--json`.
fn options(text: &str) -> BTreeSet<String> {
    let named = text.split("--").skip(1).filter_map(|rest| {
        let name: String =
            rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
        name.starts_with(|c: char| c.is_ascii_lowercase()).then(|| format!("--{name}"))
    });
    named.collect()
}

/// The options that a program compares its words with.
fn known_options(source: &str) -> BTreeSet<String> {
    let literals = source.split('"').skip(1).step_by(2);
    literals
        .filter(|text| {
            text.starts_with("--") && options(text) == BTreeSet::from([text.to_string()])
        })
        .map(str::to_owned)
        .collect()
}

/// The exit codes that a help text tells, as in `Exit codes: 0 all is sound; 1 ...`.
fn codes_of_help(help: &str) -> BTreeSet<String> {
    let text = help.split_once("Exit codes:").map_or("", |(_, rest)| rest);
    let parts = text.split([';', '\n']).filter_map(|part| part.split_whitespace().next());
    parts.filter(|word| word.chars().all(|c| c.is_ascii_digit())).map(str::to_owned).collect()
}

/// The terms of a section of a manual page, which are in bold.
fn terms(page: &str, section: &str) -> Vec<String> {
    let lines: Vec<&str> = between(page, section, "\n.S").lines().collect();
    let terms = lines
        .windows(2)
        .filter(|pair| pair[0] == ".TP")
        .filter_map(|pair| Some(pair[1].strip_prefix(".B ")?.trim_matches('"').to_owned()));
    terms.collect()
}

#[test]
fn pages_help_and_tools_know_the_same_options() {
    let readme = read("README.md");
    let mut pages = BTreeMap::new();
    for tool in ["qtvr-info", "qtvr-check", "qtvr-render", "qtvr-repair"] {
        let page = read(&format!("tools_c/{tool}.1")).replace("\\-", "-");
        let help = read(&format!("tools_c/expected/{tool}-help.txt"));
        let source = read(&format!("tools_c/{}.c", tool.replace('-', "_")));
        let known = known_options(&(source + &read("tools_c/tool.c")));
        assert_eq!(options(&help), known, "{tool} and its help");
        assert_eq!(options(&page), known, "{tool} and its manual page");
        let codes: BTreeSet<String> = terms(&page, "\n.SH EXIT STATUS\n").into_iter().collect();
        assert!(codes.len() >= 3, "{tool}: {codes:?}");
        assert_eq!(codes_of_help(&help), codes, "exit codes of {tool}");
        assert!(readme.contains(tool), "README.md says nothing of {tool}");
        pages.insert(tool, page);
    }
    for (tool, page) in &pages {
        let also = between(page, "\n.SH SEE ALSO\n", "\n.SH");
        let others: BTreeSet<&str> =
            also.lines().filter_map(|line| line.strip_prefix(".BR ")?.split(' ').next()).collect();
        let wanted: BTreeSet<&str> = pages.keys().copied().filter(|name| name != tool).collect();
        assert_eq!(others, wanted, "what {tool} sends readers to");
    }
    let kinds: Vec<String> = terms(&pages["qtvr-render"], "\n.SS Kinds\n");
    let help = read("tools_c/expected/qtvr-render-help.txt");
    let told = between(&help, "KIND is:\n\n", "\n\n").lines();
    let told: Vec<&str> = told.map(|line| line.split_whitespace().next().unwrap()).collect();
    assert_eq!(kinds, told, "kinds of qtvr-render");
}

#[test]
fn the_players_help_knows_its_options() {
    let help = read("examples_c/expected/player-help.txt");
    assert_eq!(options(&help), known_options(&read("examples_c/player/options.c")));
}

/// What the library itself asks the environment for is told to its users.
#[test]
fn variables_of_the_environment_are_told() {
    let told: String = documents().iter().map(|name| read(name)).collect();
    let headers = files().into_iter().filter(|name| name.starts_with("include/"));
    let told: String = told + &headers.map(|name| read(&name)).collect::<String>();
    let known: BTreeSet<&str> = words(&told).collect();
    let mut count = 0;
    for file in files().iter().filter(|name| name.starts_with("src/") && name.ends_with(".rs")) {
        let text = read(file);
        if !text.contains("env::var") {
            continue;
        }
        for literal in text.split('"').skip(1).step_by(2) {
            if literal.starts_with("QTVR_") && literal.chars().all(is_word) {
                count += 1;
                assert!(known.contains(literal), "{file}: {literal} is told nowhere");
            }
        }
    }
    assert!(count >= 3, "variables of the environment: {count}");
}
