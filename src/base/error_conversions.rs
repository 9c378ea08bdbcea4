//! What the system's errors are to a classic program, and how ours are shown.

use super::Error;

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::NotFound => Self::FileNotFound,
            ErrorKind::PermissionDenied => Self::NoPermission,
            ErrorKind::AlreadyExists => Self::DuplicateFile,
            ErrorKind::UnexpectedEof => Self::EndOfFile,
            ErrorKind::OutOfMemory => super::room::refused(),
            // A file that may not grow has no room either.
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::WriteZero => Self::DiskFull,
            ErrorKind::ReadOnlyFilesystem => Self::WriteProtected,
            ErrorKind::NotADirectory => Self::NoSuchDirectory,
            _ => Self::Io,
        }
    }
}

impl Error {
    /// Whether the same may succeed later: what was missing has come, the memory or the disk is there
    /// again.
    pub fn may_pass(self) -> bool {
        matches!(self, Self::StreamingNodeNotReady | Self::NoMemory | Self::NodeMemory | Self::Io)
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self:?} ({})", self.os_err())
    }
}

impl std::error::Error for Error {}
