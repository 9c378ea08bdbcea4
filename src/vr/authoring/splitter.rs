//! Movies of one node each, whose links lead to one another as addresses.
//!
//! "Inside QuickTime", *The QTVR Splitter*: scenes of many nodes for a server. Names of files and the
//! look of pages are our choice [I].

use super::settings::SplitterSettings;
use crate::atoms::{self, Container, ROOT};
use crate::base::{Error, FourCc, Result};
use crate::movie::Movie;
use crate::vr::container;
use crate::vr::records::{HotSpotInfo, Link, Url, WorldHeader};
use crate::vr::scene::{Node, Scene};

const LINK: FourCc = FourCc(*b"link");
const QTVR: FourCc = FourCc(*b"qtvr");

/// A movie of one node.
#[derive(Debug, Clone)]
pub struct Part {
    /// The node.
    pub node: u32,
    /// The name of its file.
    pub name: String,
    /// The movie.
    pub movie: Movie,
    /// A page that shows it, with its name, if there is to be one.
    pub page: Option<(String, String)>,
}

/// The movies that a scene is split into. The node that is shown first gets `name`; `.mov` ends it, or
/// is added to the names of pages only. `featureUnsupported` for a movie of version 1.0.
pub fn split(movie: &Movie, name: &str, settings: &SplitterSettings) -> Result<Vec<Part>> {
    let scene = Scene::open(movie)?;
    if scene.is_version_one() {
        return Err(Error::FeatureUnsupported);
    }
    let names = Names::new(name, scene.default_node());
    scene.nodes().iter().map(|node| part(movie, &scene, node, &names, settings)).collect()
}

/// What the files of a scene are called.
struct Names<'a> {
    stem: &'a str,
    ending: &'a str,
    first: u32,
}

impl<'a> Names<'a> {
    fn new(name: &'a str, first: u32) -> Self {
        let dot = name.rfind('.').filter(|dot| *dot > 0).unwrap_or(name.len());
        let (stem, ending) = name.split_at(dot);
        Self { stem, ending, first }
    }

    fn with(&self, node: u32, ending: &str) -> String {
        let stem = self.stem;
        if node == self.first {
            format!("{stem}{ending}")
        } else {
            format!("{stem}_{node}{ending}")
        }
    }

    fn movie(&self, node: u32) -> String {
        self.with(node, self.ending)
    }

    fn page(&self, node: u32) -> String {
        self.with(node, ".html")
    }
}

fn part(
    movie: &Movie,
    scene: &Scene,
    node: &Node,
    names: &Names<'_>,
    settings: &SplitterSettings,
) -> Result<Part> {
    let mut one = movie.excerpt(&scene.interval(node.id)?)?;
    let info = with_addresses(&scene.node_info(movie, node.id)?, node.id, names, settings)?;
    let world = world_of(scene.world(), node.id)?;
    // Tracks that show nothing any more only name others.
    let empty = one.tracks.iter().filter(|track| track.media.samples.is_empty());
    let empty: Vec<u32> = empty.map(|track| track.id).collect();
    empty.into_iter().try_for_each(|id| one.remove_track(id))?;
    let track = one.tracks.iter_mut().find(|track| track.media.handler == QTVR);
    let media = &mut track.ok_or(Error::Internal)?.media;
    media.set_first_description(&world)?;
    media.replace_samples(&[info], &crate::movie::Store::memory())?;
    let page = settings.makes_pages.then(|| {
        (names.page(node.id), page(&names.movie(node.id), movie, settings.shows_controller))
    });
    Ok(Part { node: node.id, name: names.movie(node.id), movie: one, page })
}

/// The world with one node.
fn world_of(world: &[u8], node: u32) -> Result<Vec<u8>> {
    let mut bytes = container::usual(world).ok_or(Error::InvalidNodeFormat)?;
    let find = |bytes: &[u8], kind: &[u8; 4]| {
        let found = Container::open(bytes)?.find_by_index(ROOT, FourCc(*kind), 1);
        Ok::<_, Error>(found.map(|atom| atom.offset))
    };
    if let Some(nodes) = find(&bytes, b"vrnp")? {
        loop {
            let others = Container::open(&bytes)?;
            let Some(other) = others.children(nodes).find(|child| child.id != node) else { break };
            atoms::remove(&mut bytes, other.offset)?;
        }
    }
    if let Some(header) = find(&bytes, b"vrsc")? {
        let record = WorldHeader::read(Container::open(&bytes)?.leaf(header)?)?;
        let record = WorldHeader { default_node_id: node, ..record };
        atoms::set_data(&mut bytes, header, &record.write())?;
    }
    Ok(bytes)
}

/// A node's information whose links to other nodes are addresses of their movies.
fn with_addresses(
    info: &[u8],
    node: u32,
    names: &Names<'_>,
    settings: &SplitterSettings,
) -> Result<Vec<u8>> {
    let mut bytes = container::usual(info).ok_or(Error::InvalidNodeFormat)?;
    let read = Container::open(&bytes)?;
    let parent = read.find_by_index(ROOT, FourCc(*b"hspa"), 1);
    let spots: Vec<u32> = parent
        .map(|parent| read.children(parent.offset).map(|spot| spot.id).collect())
        .unwrap_or_default();
    for spot in spots {
        turn_link(&mut bytes, spot, node, names, settings)?;
    }
    Ok(bytes)
}

/// Turns the link of one hot spot, if it has one that leads away.
fn turn_link(
    bytes: &mut Vec<u8>,
    spot: u32,
    node: u32,
    names: &Names<'_>,
    settings: &SplitterSettings,
) -> Result<()> {
    let read = Container::open(bytes)?;
    let found = read
        .find_by_index(ROOT, FourCc(*b"hspa"), 1)
        .and_then(|parent| read.find_by_id(parent.offset, FourCc(*b"hots"), spot));
    let Some((parent, _)) = found else { return Ok(()) };
    let child = |kind: FourCc| read.find_by_index(parent.offset, kind, 1);
    let (Some(head), Some(link)) = (child(FourCc(*b"hsin")), child(LINK)) else { return Ok(()) };
    let info = HotSpotInfo::read(read.data(head)?)?;
    let target = Link::read(read.data(link)?)?.to_node_id;
    if info.kind != LINK || target == node {
        return Ok(());
    }
    let address = if settings.makes_pages && !settings.targets_itself {
        names.page(target)
    } else {
        names.movie(target)
    };
    let address = if settings.targets_itself { format!("<{address}> T<myself>") } else { address };
    let record = HotSpotInfo { kind: Url::TYPE, ..info }.write();
    // Behind the header of a hot spot its other atoms may move.
    let (parent, head, link) = (parent.offset, head.offset, link.offset);
    let data = Url(address.into_bytes()).write();
    atoms::set_data(bytes, head, &record)?;
    atoms::remove(bytes, link)?;
    atoms::insert_child(bytes, parent, Url::TYPE, 1, 0, &data)?;
    Ok(())
}

/// A page that shows a movie.
fn page(name: &str, movie: &Movie, controller: bool) -> String {
    /// How high the control bar is.
    const BAR: i32 = 16;
    let qtvr = movie.tracks.iter().find(|track| track.media.handler == QTVR);
    let (width, height) =
        qtvr.map_or((320, 240), |track| (track.width.0 >> 16, track.height.0 >> 16));
    let height = if controller { height + BAR } else { height };
    let name = escaped(name);
    format!(
        "<!DOCTYPE html>\n<html>\n<head><title>{name}</title></head>\n<body>\n\
         <embed src=\"{name}\" type=\"video/quicktime\" width=\"{width}\" height=\"{height}\" \
         controller=\"{controller}\">\n</body>\n</html>\n"
    )
}

/// Text as it may stand in a page.
fn escaped(text: &str) -> String {
    let mut safe = String::new();
    for letter in text.chars() {
        match letter {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            letter => safe.push(letter),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_node() {
        let names = Names::new("my.scene.mov", 7);
        assert_eq!(
            (names.movie(7).as_str(), names.movie(9).as_str()),
            ("my.scene.mov", "my.scene_9.mov")
        );
        assert_eq!(names.page(9), "my.scene_9.html");
        assert_eq!(Names::new("scene", 7).movie(9), "scene_9");
    }

    #[test]
    fn a_page_cannot_be_broken_by_a_name() {
        let page = page("a\"><b.mov", &Movie::default(), true);
        assert!(page.contains("src=\"a&quot;&gt;&lt;b.mov\"") && page.contains("height=\"256\""));
    }
}
