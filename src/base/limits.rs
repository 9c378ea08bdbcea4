//! Limits on what a file or an argument may ask for, each with its reason.

/// Deepest nesting of atoms and atom containers: real files stay below ten, wired actions below
/// thirty; deeper ones are made to exhaust something.
pub const MAX_ATOM_DEPTH: usize = 64;

/// Largest picture that is decoded, in pixels: a 30,000 × 8,000 panorama fits.
pub const MAX_IMAGE_PIXELS: u64 = 1 << 28;

/// Largest width or height of a picture; the classic descriptions have 16-bit sizes.
pub const MAX_IMAGE_SIDE: u32 = 1 << 16;

/// Most tiles of one picture; the largest known has 216.
pub const MAX_TILES: u32 = 1 << 14;

/// Most pixels of a panorama that are held whole. Of a larger one only what is seen is held, with the
/// columns of tiles that it is in: its pixels could take a gigabyte.
pub const MAX_WHOLE_PANORAMA: u64 = 1 << 26;

/// Most nodes of one scene; the largest known has 35.
pub const MAX_NODES: u32 = 1 << 14;

/// Largest `moov` that is held in memory, compressed or not.
pub const MAX_MOVIE_HEADER: u64 = 1 << 28;

/// Most tracks, descriptions, references or user data items of one list: each takes more memory than
/// the eight bytes that it may have in a file. References count in 16 bits, real lists in tens.
pub const MAX_HEADER_ENTRIES: usize = 1 << 16;

/// Most atoms at the top of a file, each of which is read by itself.
pub const MAX_TOP_LEVEL_ATOMS: usize = 1 << 18;

/// Most bytes that one sample may have.
pub const MAX_SAMPLE_BYTES: u64 = 1 << 29;

/// Most tracks of a movie that is made.
pub const MAX_TRACKS: usize = 1 << 14;

/// Most edits of a track that is edited.
pub const MAX_EDITS: usize = 1 << 16;

/// Most samples of a media that is added to.
pub const MAX_SAMPLES: u32 = 1 << 24;

/// Most variables of a sprite track, and the longest text of one: far beyond what real movies have.
pub const MAX_VARIABLES: usize = 1 << 12;
/// The longest text of a variable, in bytes.
pub const MAX_VARIABLE_TEXT: usize = 1 << 16;

/// Most elements and attributes of a list that wired actions fill.
pub const MAX_LIST_ELEMENTS: usize = 1 << 12;
/// The deepest element of such a list.
pub const MAX_LIST_DEPTH: usize = 32;

/// Deepest chain of procedures on one thread; real programs stay below ten.
pub const MAX_PROCEDURE_DEPTH: usize = 16;

/// Most movie files that can be open at once.
pub const MAX_OPEN_FILES: usize = 1000;

/// Most reference movies that are followed one after another.
pub const MAX_REFERENCE_DEPTH: usize = 4;

/// Most files that are looked at while reference movies are followed.
pub const MAX_REFERENCE_FILES: usize = 64;

/// Memory that is kept back for when the system has none: tables of a header, and what is needed to
/// say that a call cannot go on.
pub const MAX_MEMORY_RESERVE: usize = 1 << 23;
