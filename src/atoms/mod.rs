//! QuickTime atom containers over a byte buffer.
