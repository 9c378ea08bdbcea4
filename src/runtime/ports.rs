//! What the library keeps of a port: where it is.

/// The address of a port's record; it is looked up among the known ports before it is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[repr(transparent)]
pub struct Port(usize);

impl Port {
    /// No port.
    pub const NIL: Self = Self(0);

    /// The port whose record is at `address`.
    pub const fn at(address: usize) -> Self {
        Self(address)
    }

    /// Where its record is; 0 for no port.
    pub const fn address(self) -> usize {
        self.0
    }

    /// Whether this is no port.
    pub const fn is_nil(self) -> bool {
        self.0 == 0
    }
}
