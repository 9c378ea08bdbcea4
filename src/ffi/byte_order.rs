//! The two contracts of byte order, chosen when a source file is compiled.
//!
//! *Classic*, the default: structures that the library knows are handed out and taken in the
//! host's order, so that sources which read atoms in place are right. *Big-endian data*: leaves
//! are the file's bytes, and the `Endian…` macros swap. Both twins of a function are one thin line
//! over one core function; conversion happens here and nowhere else.

use crate::base::FourCc;
use crate::runtime::leaf_layouts;
use crate::vr::byte_order::{self, Direction};

/// Which contract a call was compiled for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Contract {
    /// The plain symbol.
    #[default]
    Classic,
    /// The twin whose name ends in `_BigEndianData`.
    BigEndianData,
}

impl Contract {
    /// Turns a container with the file's bytes into what this contract hands out.
    pub(super) fn container_from_file(self, container: &mut [u8]) {
        if self == Self::Classic {
            byte_order::leaves_to_host(container, &leaf_layouts::all());
        }
    }

    /// Turns a container that came from the application into the file's bytes.
    pub(super) fn container_to_file(self, container: &mut [u8]) {
        if self == Self::Classic {
            byte_order::leaves_to_file(container, &leaf_layouts::all());
        }
    }

    /// Turns a sample that came from the application into the file's bytes.
    pub(super) fn sample_to_file(self, media: FourCc, sample: &mut [u8]) {
        if self == Self::Classic {
            byte_order::convert_sample(media, sample, Direction::ToFile, &leaf_layouts::all());
        }
    }

    /// Turns a sample description that came from the application into the file's bytes.
    pub(super) fn description_to_file(self, media: FourCc, description: &mut [u8]) {
        if self == Self::BigEndianData && media == FourCc(*b"qtvr") {
            byte_order::leaves_to_host(
                description.get_mut(16..).unwrap_or_default(),
                &leaf_layouts::all(),
            );
        }
        byte_order::convert_description(
            media,
            description,
            Direction::ToFile,
            &leaf_layouts::all(),
        );
    }

    /// Turns a sample of a media type into what this contract hands out.
    pub(super) fn sample_from_file(self, media: FourCc, sample: &mut [u8]) {
        if self == Self::Classic {
            byte_order::convert_sample(media, sample, Direction::ToHost, &leaf_layouts::all());
        }
    }

    /// Turns a sample description of a media type into what this contract hands out. Its fields are
    /// in host order under both contracts [I]; containers inside are not.
    pub(super) fn description_from_file(self, media: FourCc, description: &mut [u8]) {
        byte_order::convert_description(
            media,
            description,
            Direction::ToHost,
            &leaf_layouts::all(),
        );
        if self == Self::BigEndianData && media == FourCc(*b"qtvr") {
            byte_order::leaves_to_file(
                description.get_mut(16..).unwrap_or_default(),
                &leaf_layouts::all(),
            );
        }
    }

    /// Turns a user data item into what this contract hands out.
    pub(super) fn user_data_from_file(self, kind: FourCc, item: &mut [u8]) {
        if self == Self::Classic {
            byte_order::convert_user_data(kind, item);
        }
    }

    /// Turns a user data item that came from the application into the file's bytes.
    pub(super) fn user_data_to_file(self, kind: FourCc, item: &mut [u8]) {
        // A layout is turned the same way in both directions.
        self.user_data_from_file(kind, item);
    }
}
