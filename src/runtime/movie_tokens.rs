//! The tokens that were given out for a movie and for what it has: kept with the movie, so that
//! none has to be looked for among those of others.

use std::collections::BTreeMap;

use parking_lot::Mutex;

use super::movies::Owner;
use crate::base::{Error, Result};

/// What a token of a movie stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The movie.
    Movie,
    /// Its clock.
    Clock,
    /// The track with this ID.
    Track(u32),
    /// The media of the track with this ID.
    Media(u32),
    /// A user data list.
    UserData(Owner),
}

/// The tokens of one movie.
#[derive(Debug, Default)]
pub struct MovieTokens(Mutex<Option<BTreeMap<Part, u32>>>);

impl MovieTokens {
    /// Begins with the movie's own token.
    pub fn open(&self, movie: u32) {
        *self.0.lock() = Some(BTreeMap::from([(Part::Movie, movie)]));
    }

    /// The token of a part: the one there is, or what `make` gives. `invalidMovie` once the movie
    /// is disposed of, for nothing would take the token back.
    pub fn get_or(&self, part: Part, make: impl FnOnce() -> Result<u32>) -> Result<u32> {
        let mut tokens = self.0.lock();
        let tokens = tokens.as_mut().ok_or(Error::InvalidMovie)?;
        if let Some(token) = tokens.get(&part) {
            return Ok(*token);
        }
        let token = make()?;
        tokens.insert(part, token);
        Ok(token)
    }

    /// The movie's own token.
    pub fn movie(&self) -> Result<u32> {
        self.get_or(Part::Movie, || Err(Error::InvalidMovie))
    }

    /// Takes all tokens out; from now on there are none.
    pub fn close(&self) -> BTreeMap<Part, u32> {
        self.0.lock().take().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_keeps_its_token_until_the_end() {
        let tokens = MovieTokens::default();
        assert_eq!(tokens.movie(), Err(Error::InvalidMovie));
        tokens.open(7);
        assert_eq!(tokens.movie(), Ok(7));
        assert_eq!(tokens.get_or(Part::Track(1), || Ok(9)), Ok(9));
        assert_eq!(tokens.get_or(Part::Track(1), || Ok(11)), Ok(9));
        assert_eq!(tokens.get_or(Part::Media(1), || Err(Error::NoMemory)), Err(Error::NoMemory));
        assert_eq!(tokens.get_or(Part::Media(1), || Ok(13)), Ok(13));
        assert_eq!(tokens.close().len(), 3);
        assert_eq!(tokens.get_or(Part::Track(1), || Ok(15)), Err(Error::InvalidMovie));
    }
}
