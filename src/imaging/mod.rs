//! Surface to view: cylinders and cubes.
