//! `Endian.h`: the functions behind the macros, for programs that need their addresses.
//!
//! They follow the classic contract, in which native and big-endian are the same.

macro_rules! identities {
    ($($name:ident: $type:ty),* $(,)?) => {
        $(
            /// The number as it is.
            #[unsafe(no_mangle)]
            pub extern "C" fn $name(value: $type) -> $type {
                value
            }
        )*
    };
}

identities! {
    EndianS16_BtoN: i16,
    EndianS16_NtoB: i16,
    EndianU16_BtoN: u16,
    EndianU16_NtoB: u16,
    EndianS32_BtoN: i32,
    EndianS32_NtoB: i32,
    EndianU32_BtoN: u32,
    EndianU32_NtoB: u32,
}
