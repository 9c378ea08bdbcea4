//! Movie files: forks, atoms, tracks, sample tables, edits, user data.
