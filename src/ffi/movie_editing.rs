//! `Movies.h`, "Making and Saving Movies": what changes a movie. Movies are only read so far.

use core::ffi::{c_long, c_ulong};

use super::boundary::{OSErr, Out};
use super::files::FSSpec;
use super::media::Media;
use super::memory::Handle;
use super::movies::Movie;
use super::names::SampleDescriptionHandle;
use super::tracks::Track;
use crate::base::Fixed;

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn AddMediaSample(
    _the_media: Media,
    _data_in: Handle,
    _in_offset: c_long,
    _size: c_ulong,
    _duration_per_sample: i32,
    _sample_description_h: SampleDescriptionHandle,
    _number_of_samples: c_long,
    _sample_flags: i16,
    _sample_time: Out<i32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn AddMediaSample_BigEndianData(
    _the_media: Media,
    _data_in: Handle,
    _in_offset: c_long,
    _size: c_ulong,
    _duration_per_sample: i32,
    _sample_description_h: SampleDescriptionHandle,
    _number_of_samples: c_long,
    _sample_flags: i16,
    _sample_time: Out<i32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn AddMediaSampleReference(
    _the_media: Media,
    _data_offset: c_long,
    _size: c_ulong,
    _duration_per_sample: i32,
    _sample_description_h: SampleDescriptionHandle,
    _number_of_samples: c_long,
    _sample_flags: i16,
    _sample_time: Out<i32>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn AddMovieResource(
    _the_movie: Movie,
    _res_ref_num: i16,
    _res_id: Out<i16>,
    _res_name: *const u8,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn AddTrackReference(
    _the_track: Track,
    _ref_track: Track,
    _ref_type: u32,
    _added_index: Out<c_long>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn BeginMediaEdits(_the_media: Media) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn CreateMovieFile(
    _file_spec: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    _create_movie_file_flags: c_long,
    _res_ref_num: Out<i16>,
    _newmovie: Out<Movie>,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteMovieFile(_file_spec: *const FSSpec) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn DeleteTrackReference(_the_track: Track, _ref_type: u32, _index: c_long) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeMovieTrack(_the_track: Track) {}

/// Not done yet: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn DisposeTrackMedia(_the_media: Media) {}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn EndMediaEdits(_the_media: Media) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn FlattenMovie(
    _the_movie: Movie,
    _movie_flatten_flags: c_long,
    _the_file: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    _create_movie_file_flags: c_long,
    _res_id: Out<i16>,
    _res_name: *const u8,
) {
}

/// Not done yet: always nil.
#[unsafe(no_mangle)]
pub extern "C" fn FlattenMovieData(
    _the_movie: Movie,
    _movie_flatten_flags: c_long,
    _the_file: *const FSSpec,
    _creator: u32,
    _script_tag: i16,
    _create_movie_file_flags: c_long,
) -> Movie {
    Movie::NIL
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn InsertMediaIntoTrack(
    _the_track: Track,
    _track_start: i32,
    _media_time: i32,
    _media_duration: i32,
    _media_rate: Fixed,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always nil.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovie(_flags: c_long) -> Movie {
    Movie::NIL
}

/// Not done yet: always nil.
#[unsafe(no_mangle)]
pub extern "C" fn NewMovieTrack(
    _the_movie: Movie,
    _width: Fixed,
    _height: Fixed,
    _track_volume: i16,
) -> Track {
    Track::NIL
}

/// Not done yet: always nil.
#[unsafe(no_mangle)]
pub extern "C" fn NewTrackMedia(
    _the_track: Track,
    _media_type: u32,
    _time_scale: i32,
    _data_ref: Handle,
    _data_ref_type: u32,
) -> Media {
    Media::NIL
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaPropertyAtom(_the_media: Media, _property_atom: Handle) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn SetMediaPropertyAtom_BigEndianData(
    _the_media: Media,
    _property_atom: Handle,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: does nothing.
#[unsafe(no_mangle)]
pub extern "C" fn SetMovieTimeScale(_the_movie: Movie, _time_scale: i32) {}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn SetTrackReference(
    _the_track: Track,
    _ref_track: Track,
    _ref_type: u32,
    _index: c_long,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}

/// Not done yet: always `unimpErr`.
#[unsafe(no_mangle)]
pub extern "C" fn UpdateMovieResource(
    _the_movie: Movie,
    _res_ref_num: i16,
    _res_id: i16,
    _res_name: *const u8,
) -> OSErr {
    OSErr::UNIMPLEMENTED
}
