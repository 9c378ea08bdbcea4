//! Surfaces, pixel formats, regions, copying; knows no movie.
