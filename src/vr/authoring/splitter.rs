//! Movies of one node each, whose links lead to one another as addresses.
//!
//! "What's New in QuickTime 5", *The QTVR Multinode Splitter*: scenes of many nodes for a server.

use super::renewed::renewed;
use super::settings::SplitterSettings;
use crate::atoms::{self, Container, ROOT};
use crate::base::{Error, FourCc, Result};
use crate::movie::Movie;
use crate::vr::container;
use crate::vr::records::{HotSpotInfo, Link, Url, WorldHeader};
use crate::vr::scene::{Node, Scene};

const LINK: FourCc = FourCc(*b"link");
const QTVR: FourCc = FourCc(*b"qtvr");
/// Most letters that a file's name has on every system of the age.
const LONGEST_NAME: usize = 31;

/// Hot spots, and where they lead.
type Addresses = Vec<(u32, String)>;

/// A movie of one node.
#[derive(Debug, Clone)]
pub struct Part {
    /// The node.
    pub node: u32,
    /// The name of its file.
    pub name: String,
    /// The movie.
    pub movie: Movie,
    /// The hot spots with addresses.
    pub addresses: Addresses,
}

/// The movies that a scene is split into; those of version 1.0, which has no hot spots that are
/// addresses, are of version 2 then.
pub fn split(movie: &Movie, name: &str, settings: &SplitterSettings) -> Result<Vec<Part>> {
    let mut scene = Scene::open(movie)?;
    let new;
    let mut movie = movie;
    if scene.is_version_one() {
        new = renewed(movie)?;
        movie = &new;
        scene = Scene::open(movie)?;
    }
    let names = Names::new(name);
    scene.nodes().iter().map(|node| part(movie, &scene, node, &names, settings)).collect()
}

/// What the files of a scene are called.
struct Names(String);

impl Names {
    /// From the name that the user has chosen, without what a server may not like.
    fn new(name: &str) -> Self {
        let dot = name.rfind('.').filter(|dot| *dot > 0).unwrap_or(name.len());
        let stem = name.get(..dot).unwrap_or(name).replace(' ', "_");
        let is_safe = |letter: &char| letter.is_ascii_alphanumeric() || "_-".contains(*letter);
        Self(stem.chars().filter(is_safe).collect())
    }

    /// A name that ends so, and is not too long.
    fn with(&self, ending: &str) -> String {
        let room = LONGEST_NAME.saturating_sub(ending.len()).min(self.0.len());
        format!("{}{ending}", self.0.get(..room).unwrap_or_default())
    }

    fn movie(&self, node: u32) -> String {
        self.with(&format!("_node{node}.mov"))
    }
}

/// The page for movies whose scene got this name: its name, and a tag for each movie.
pub fn page(parts: &[Part], name: &str, settings: &SplitterSettings) -> (String, String) {
    let mut text = "<!DOCTYPE html>\n<html>\n<head><title></title></head>\n<body>\n".to_owned();
    for part in parts {
        text.push_str(&tag(part, settings.shows_controller));
    }
    text.push_str("</body>\n</html>\n");
    (Names::new(name).with(".html"), text)
}

fn part(
    movie: &Movie,
    scene: &Scene,
    node: &Node,
    names: &Names,
    settings: &SplitterSettings,
) -> Result<Part> {
    let mut one = movie.excerpt(&scene.interval(node.id)?)?;
    let info = scene.node_info(movie, node.id)?;
    let (info, addresses) = with_addresses(&info, node.id, names, settings)?;
    let world = world_of(scene.world(), node.id)?;
    // Tracks that show nothing any more only name others.
    let empty = one.tracks.iter().filter(|track| track.media.samples.is_empty());
    let empty: Vec<u32> = empty.map(|track| track.id).collect();
    empty.into_iter().try_for_each(|id| one.remove_track(id))?;
    let track = one.tracks.iter_mut().find(|track| track.media.handler == QTVR);
    let media = &mut track.ok_or(Error::Internal)?.media;
    media.set_first_description(&world)?;
    media.replace_samples(&[info], &crate::movie::Store::memory())?;
    Ok(Part { node: node.id, name: names.movie(node.id), movie: one, addresses })
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

/// A node's information whose links to other nodes are addresses of their movies, and all addresses.
fn with_addresses(
    info: &[u8],
    node: u32,
    names: &Names,
    settings: &SplitterSettings,
) -> Result<(Vec<u8>, Addresses)> {
    let mut bytes = container::usual(info).ok_or(Error::InvalidNodeFormat)?;
    let read = Container::open(&bytes)?;
    let parent = read.find_by_index(ROOT, FourCc(*b"hspa"), 1);
    let spots: Vec<u32> = parent
        .map(|parent| read.children(parent.offset).map(|spot| spot.id).collect())
        .unwrap_or_default();
    let mut addresses = Vec::new();
    for spot in spots {
        turn_link(&mut bytes, spot, node, names, settings)?;
        addresses.extend(address(&bytes, spot).map(|address| (spot, address)));
    }
    Ok((bytes, addresses))
}

/// The address of a hot spot.
fn address(info: &[u8], spot: u32) -> Option<String> {
    let read = Container::open(info).ok()?;
    let parent = read.find_by_index(ROOT, FourCc(*b"hspa"), 1)?;
    let (spot, _) = read.find_by_id(parent.offset, FourCc(*b"hots"), spot)?;
    let leaf = read.find_by_index(spot.offset, Url::TYPE, 1)?;
    Some(String::from_utf8_lossy(&Url::read(read.data(leaf).ok()?).0).into_owned())
}

/// Turns the link of one hot spot, if it has one that leads away.
fn turn_link(
    bytes: &mut Vec<u8>,
    spot: u32,
    node: u32,
    names: &Names,
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
    let address = names.movie(target);
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

/// What shows a movie in a page, with its hot spots in a comment.
fn tag(part: &Part, controller: bool) -> String {
    /// How high the control bar is.
    const BAR: i32 = 16;
    let qtvr = part.movie.tracks.iter().find(|track| track.media.handler == QTVR);
    let (width, height) =
        qtvr.map_or((320, 240), |track| (track.width.0 >> 16, track.height.0 >> 16));
    let height = if controller { height + BAR } else { height };
    let name = escaped(&part.name);
    let mut tag = format!(
        "<embed src=\"{name}\" type=\"video/quicktime\" width=\"{width}\" height=\"{height}\" \
         controller=\"{controller}\">\n"
    );
    for (spot, address) in &part.addresses {
        // Nothing in an address may end the comment.
        let address = escaped(address).replace('-', "&#45;");
        tag.push_str(&format!("<!-- hotspot{spot}=\"{address}\" -->\n"));
    }
    tag
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
    fn names_tell_the_node_and_suit_a_server() {
        let names = Names::new("my scene: 1.mov");
        assert_eq!(names.movie(127), "my_scene_1_node127.mov");
        assert_eq!(names.with(".html"), "my_scene_1.html");
        let long = Names::new("a scene with a very long name indeed.mov").movie(1000);
        assert_eq!((long.as_str(), long.len()), ("a_scene_with_a_ver_node1000.mov", 31));
    }

    #[test]
    fn a_page_cannot_be_broken() {
        let part = Part {
            node: 1,
            name: "a\"><b.mov".to_owned(),
            movie: Movie::default(),
            addresses: vec![(7, "--><x>".to_owned())],
        };
        let (_, page) = page(&[part], "scene", &SplitterSettings::default());
        assert!(page.contains("src=\"a&quot;&gt;&lt;b.mov\"") && page.contains("height=\"256\""));
        assert!(page.contains("<!-- hotspot7=\"&#45;&#45;&gt;&lt;x&gt;\" -->"), "{page}");
    }
}
