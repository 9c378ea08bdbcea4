//! `Endian.h`: the functions behind the macros, for programs that need their addresses.
//!
//! They follow the classic contract, in which native and big-endian are the same.

macro_rules! turning {
    ($doc:literal, $turn:ident: $($name:ident: $type:ty),* $(,)?) => {
        $(
            #[doc = $doc]
            #[unsafe(no_mangle)]
            pub extern "C" fn $name(value: $type) -> $type {
                turn::$turn(value)
            }
        )*
    };
}

/// What the functions do to a number.
mod turn {
    /// Native and big-endian are one.
    pub(super) fn keep<T>(value: T) -> T {
        value
    }

    /// A number that turns its bytes.
    pub(super) trait Number {
        fn swapped(self) -> Self;
        fn little(self) -> Self;
    }

    macro_rules! numbers {
        ($($type:ty),*) => {
            $(
                impl Number for $type {
                    fn swapped(self) -> Self {
                        self.swap_bytes()
                    }

                    fn little(self) -> Self {
                        self.to_le()
                    }
                }
            )*
        };
    }

    numbers!(i16, u16, i32, u32, i64, u64);

    /// To or from little-endian, as seen from this machine.
    pub(super) fn little<T: Number>(value: T) -> T {
        value.little()
    }

    /// The other way round, whatever the machine.
    pub(super) fn swap<T: Number>(value: T) -> T {
        value.swapped()
    }
}

turning! { "The number as it is.", keep:
    EndianS16_BtoN: i16, EndianS16_NtoB: i16, EndianU16_BtoN: u16, EndianU16_NtoB: u16,
    EndianS32_BtoN: i32, EndianS32_NtoB: i32, EndianU32_BtoN: u32, EndianU32_NtoB: u32,
    EndianS64_BtoN: i64, EndianS64_NtoB: i64, EndianU64_BtoN: u64, EndianU64_NtoB: u64,
}

turning! { "To or from little-endian.", little:
    EndianS16_LtoN: i16, EndianS16_NtoL: i16, EndianS16_LtoB: i16, EndianS16_BtoL: i16,
    EndianU16_LtoN: u16, EndianU16_NtoL: u16, EndianU16_LtoB: u16, EndianU16_BtoL: u16,
    EndianS32_LtoN: i32, EndianS32_NtoL: i32, EndianS32_LtoB: i32, EndianS32_BtoL: i32,
    EndianU32_LtoN: u32, EndianU32_NtoL: u32, EndianU32_LtoB: u32, EndianU32_BtoL: u32,
    EndianS64_LtoN: i64, EndianS64_NtoL: i64, EndianS64_LtoB: i64, EndianS64_BtoL: i64,
    EndianU64_LtoN: u64, EndianU64_NtoL: u64, EndianU64_LtoB: u64, EndianU64_BtoL: u64,
}

turning! { "Turns the bytes round.", swap:
    Endian16_Swap: u16, Endian32_Swap: u32, Endian64_Swap: u64,
}
