//! Compressed bytes to surfaces; one codec, one file.
