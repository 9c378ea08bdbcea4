//! The scene of three nodes, whichever version it is written in: links lead round in a circle.

use qtvr::base::Rect;

use super::canvas::Colour;
use super::scenery::{CYLINDER, Spot, spot_box};

/// A text in the encoding of an old system.
#[derive(Clone, Copy)]
pub struct Text {
    /// Its bytes.
    pub bytes: &'static [u8],
    /// A `TextEncoding`, where the file tells it.
    pub encoding: Option<u32>,
}

/// What a hot spot does.
#[derive(Clone, Copy)]
pub enum Action {
    /// It leads to the next room, with the fields of the view that count.
    Link(u32),
    /// It leads to an address; in version 1.0 it shows an object.
    Address(&'static [u8]),
    /// It means something to an application.
    Own(&'static [u8]),
    /// The node's data tell of it, but it does nothing.
    Nothing,
    /// The node's data do not tell of it.
    Bare,
}

/// A hot spot.
#[derive(Clone, Copy)]
pub struct Door {
    /// Where it is.
    pub spot: Spot,
    /// What it does.
    pub action: Action,
    /// What it is called.
    pub name: Text,
    /// What else is said about it.
    pub comment: Option<Text>,
    /// Cursors over, down and up.
    pub cursors: [i32; 3],
}

/// A node.
pub struct Room {
    /// Its ID.
    pub id: u32,
    /// Its name.
    pub name: Text,
    /// What else is said about it.
    pub comment: Option<Text>,
    /// What is written on the picture.
    pub title: &'static str,
    /// The colour below the horizon.
    pub ground: Colour,
    /// Pan, tilt and field of view at first.
    pub view: (f32, f32, f32),
    /// Pan, tilt and field of view for those who come by the link.
    pub arrival: (f32, f32, f32),
    /// Its hot spots.
    pub doors: [Door; 4],
}

/// A cursor of the world, black and white.
pub const ARROW_CURSOR: i32 = 1001;
/// Another cursor, black and white.
pub const CROSS_CURSOR: i32 = 1002;
/// A cursor with colours.
pub const COLOUR_CURSOR: i32 = 1003;

const fn plain(bytes: &'static [u8]) -> Text {
    Text { bytes, encoding: None }
}

const fn door(id: u8, pan: f64, label: &'static str, action: Action, name: Text) -> Door {
    let shade = id.wrapping_mul(5);
    let spot = Spot { id, pan, colour: [170, shade, 255 - shade], label };
    Door { spot, action, name, comment: None, cursors: [0; 3] }
}

const fn bare(id: u8, pan: f64) -> Door {
    door(id, pan, "BARE", Action::Bare, plain(b""))
}

/// The rooms; each link leads to the next.
pub const ROOMS: [Room; 3] = [
    Room {
        id: 201,
        name: plain(b"Hall"),
        comment: Some(plain(b"Where visitors begin")),
        title: "HALL",
        ground: [120, 150, 70],
        view: (0.0, 0.0, 60.0),
        arrival: (33.0, 3.0, 33.0),
        doors: [
            Door {
                comment: Some(plain(b"Smells of coffee")),
                cursors: [ARROW_CURSOR, CROSS_CURSOR, COLOUR_CURSOR],
                ..door(10, 15.0, "LINK", Action::Link(1), plain(b"To the caf\x8E"))
            },
            door(20, 345.0, "URL", Action::Address(b"http://www.example.org/hall"), plain(b"Web")),
            door(40, 60.0, "DEMO", Action::Own(b"\x00\x07Museum guide"), plain(b"Guide")),
            bare(31, 135.0),
        ],
    },
    Room {
        id: 205,
        name: Text { bytes: b"Caf\x8E", encoding: Some(0) },
        comment: None,
        title: "CAFE",
        ground: [170, 120, 80],
        view: (180.0, 5.0, 55.0),
        arrival: (90.0, 7.0, 44.0),
        doors: [
            door(10, 195.0, "LINK", Action::Link(7), plain(b"To the garden")),
            door(20, 165.0, "URL", Action::Address(b"http://www.example.org/cafe"), plain(b"Menu")),
            door(254, 30.0, "UNDF", Action::Nothing, plain(b"A picture")),
            bare(1, 300.0),
        ],
    },
    Room {
        id: 210,
        name: Text { bytes: b"\x93\xFA\x96\x7B\x92\xEB\x89\x80", encoding: Some(1) },
        comment: Some(plain(b"Japanese garden")),
        title: "GARDEN",
        ground: [60, 140, 110],
        view: (270.0, -5.0, 50.0),
        arrival: (200.0, -5.0, 40.0),
        doors: [
            door(12, 285.0, "LINK", Action::Link(0), plain(b"To the hall")),
            door(40, 45.0, "DEMO", Action::Own(b"\x00\x08Stones"), plain(b"Stones")),
            door(255, 255.0, "UNDF", Action::Nothing, plain(b"A pond")),
            bare(128, 120.0),
        ],
    },
];

impl Room {
    /// The room that the link leads to.
    pub fn next(&self) -> &'static Room {
        let place = ROOMS.iter().position(|room| room.id == self.id).unwrap_or(0);
        &ROOMS[(place + 1) % ROOMS.len()]
    }

    /// The hot spots in the picture.
    pub fn spots(&self) -> [Spot; 4] {
        self.doors.map(|door| door.spot)
    }
}

/// A hot spot's box in pixels of the upright picture.
pub fn bounds(spot: &Spot) -> Rect {
    let (left, top, width, height) = spot_box(spot, CYLINDER.0, CYLINDER.1);
    let side = |value: i32| value as i16;
    Rect::new(side(left), side(top), side(left + width), side(top + height))
}
