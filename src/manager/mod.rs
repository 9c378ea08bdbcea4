//! What a QTVR instance does: view, limits, nodes.
