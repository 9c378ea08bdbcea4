//! What the parameters of wired actions and operands are: how their leaves are read and turned.
//!
//! `Movies.h`, *Wired Actions*, whose comments list them. A parameter is one leaf, and nothing in
//! it tells its type: the number of the action or operand does.

use self::Kind::{
    Atoms, Byte, Component, Event, Fixed, Flag, Float, Long, Matrix, Mode, Pascal, Point, Raw,
    Region, Short, Text,
};
use crate::base::byte_order::{Field, Layout};

/// The type of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A `Boolean`.
    Flag,
    /// A character.
    Byte,
    /// 16 bits.
    Short,
    /// 32 bits.
    Long,
    /// A 16.16 number.
    Fixed,
    /// A 32-bit float.
    Float,
    /// A `MatrixRecord`.
    Matrix,
    /// A `ModifierTrackGraphicsModeRecord`.
    Mode,
    /// A text with its length in front.
    Pascal,
    /// A text that a zero byte ends.
    Text,
    /// A `Point`.
    Point,
    /// The data of a region.
    Region,
    /// A `QTEventRecord`.
    Event,
    /// A `ComponentDescription`.
    Component,
    /// Bytes that mean something to others only.
    Raw,
    /// Not a leaf: targets, or tests with their actions.
    Atoms,
}

impl Kind {
    /// The fields of its leaf; nothing for text and the like.
    pub fn layout(self) -> Option<Layout<'static>> {
        Some(match self {
            Short | Long => Layout::once(&[Field::Rest]),
            Fixed | Float => Layout::once(&[Field::Long(1)]),
            Matrix => Layout::once(&[Field::Long(9)]),
            Mode => Layout::once(&[Field::Long(1), Field::Short(3)]),
            Point => Layout::once(&[Field::Short(2)]),
            Region => Layout::array(&[Field::Short(1)]),
            Event => Layout::once(&[Field::Long(2), Field::Short(2), Field::Long(5)]),
            Component => Layout::once(&[Field::Long(5)]),
            Flag | Byte | Pascal | Text | Raw | Atoms => return None,
        })
    }
}

/// The parameters of an action, in their order; none where it has none or is unknown.
pub fn of_action(number: u32) -> &'static [Kind] {
    match number {
        1024
        | 1043
        | 2048
        | 2049
        | 2052
        | 3073..=3075
        | 3094
        | 7181
        | 7183
        | 12299
        | 12308
        | 12310 => &[Short],
        1026
        | 1027
        | 1036
        | 2054
        | 2056
        | 4100
        | 6160
        | 6164
        | 7170
        | 10243
        | 11265
        | 12296..=12298
        | 12302
        | 12303 => &[Long],
        1033 | 12293 => &[Long, Long],
        1025 | 3082 => &[Fixed],
        1044 | 3081 => &[Fixed, Fixed],
        1038 => &[Long, Fixed],
        1028 | 6148 | 6150 | 6152 => &[Pascal],
        1034 => &[Pascal, Pascal],
        1035 | 2050 | 4102 => &[Flag],
        2051 | 3072 => &[Matrix],
        2053 => &[Region],
        2055 | 3076 | 12294 | 12295 => &[Mode],
        2057 | 10240 | 12304 => &[Short, Short],
        3079 => &[Point],
        3080 => &[Fixed, Fixed, Flag],
        3083 => &[Fixed; 8],
        4096..=4098 => &[Float],
        4101 => &[Long, Flag],
        4103 => &[Float, Float],
        4109 => &[Long, Short],
        5120 => &[Long; 6],
        5121 => &[Long; 5],
        6144 | 6145 | 6162 => &[Atoms],
        6146 | 6156 | 10244 => &[Text],
        6147 | 6154 => &[Atoms, Event],
        6153 => &[Text, Long],
        6155 => &[Pascal, Text, Text],
        6157 => &[Long, Component],
        6158 => &[Long, Text, Text],
        6159 | 12292 => &[Raw],
        6161 => &[Component],
        7168 => &[Long, Float],
        7169 => &[Long, Short, Matrix, Short, Short, Mode, Long],
        7171 => &[Long, Text],
        7172 => &[Long, Long, Long],
        7173 | 7174 => &[Long, Atoms],
        7182 => &[Text, Long],
        8192 => &[Long, Pascal],
        9216..=9218 => &[Fixed, Fixed, Fixed],
        10241 => &[Short],
        10242 => &[Long; 4],
        10245 => &[Text, Text, Text, Flag],
        10246 => &[Text, Long, Long],
        11264 | 11266 => &[Long, Text],
        12288 => &[Text, Long, Long],
        12291 => &[Short; 4],
        12300 => &[Long, Long, Mode],
        12301 => &[Point, Short],
        12305 => &[Long, Pascal, Mode],
        12306 => &[Short, Long],
        12307 => &[Short, Mode],
        13312 | 13320 => &[Text, Long, Text],
        13313 | 13321 => &[Text, Long, Long],
        13314 | 13316..=13318 => &[Text, Text],
        13315 => &[Text, Text, Long],
        13319 => &[Text, Text, Long, Text],
        13322 => &[Text, Text, Text],
        _ => &[],
    }
}

/// The parameters of an operand, in their order; none where it has none or is unknown.
pub fn of_operand(number: u32) -> &'static [Kind] {
    match number {
        3 | 1042 | 7168 | 7170 | 7172 | 10240 => &[Text],
        5 | 29 | 3079 | 3108 | 4104 => &[Long],
        22 => &[Text, Text, Text],
        26 | 1041 | 3107 => &[Short],
        1043 | 7169 | 7173 => &[Text, Long],
        3094 | 5123 => &[Short, Short],
        5120 | 5121 | 5124 | 5125 => &[Atoms],
        5122 => &[Short, Byte],
        6145 => &[Long, Long],
        7171 | 10242 => &[Text, Long, Long],
        7174 | 9216 | 10243 => &[Text, Text],
        8196 => &[Float, Float],
        8192..=8201 => &[Float],
        10241 => &[Text, Text, Flag, Flag],
        _ => &[],
    }
}
