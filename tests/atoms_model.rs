//! Atom containers under random edits, against a tree of vectors.

use qtvr::atoms::{self, Container, ROOT};
use qtvr::base::{Error, FourCc, Result, limits};

/// The naive model: children in order, or data.
#[derive(Debug, Clone, PartialEq)]
struct Node {
    kind: FourCc,
    id: u32,
    children: Vec<Node>,
    data: Vec<u8>,
}

impl Node {
    fn new(kind: FourCc, id: u32, data: &[u8]) -> Self {
        Self { kind, id, children: Vec::new(), data: data.to_vec() }
    }

    fn write(&self, out: &mut Vec<u8>) {
        let start = out.len();
        out.extend([0; 4]);
        out.extend(self.kind.0);
        out.extend(self.id.to_be_bytes());
        out.extend([0; 2]);
        out.extend((self.children.len() as u16).to_be_bytes());
        out.extend([0; 4]);
        out.extend(&self.data);
        self.children.iter().for_each(|child| child.write(out));
        let size = (out.len() - start) as u32;
        out[start..start + 4].copy_from_slice(&size.to_be_bytes());
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = vec![0; 12];
        self.write(&mut bytes);
        bytes
    }

    fn at(&mut self, path: &[usize]) -> &mut Node {
        path.iter().fold(self, |node, child| &mut node.children[*child])
    }

    fn paths(&self) -> Vec<Vec<usize>> {
        let mut paths = vec![Vec::new()];
        for (index, child) in self.children.iter().enumerate() {
            paths.extend(child.paths().into_iter().map(|path| [vec![index], path].concat()));
        }
        paths
    }
}

/// The offset of the atom at a path of child numbers.
fn offset(bytes: &[u8], path: &[usize]) -> u32 {
    let container = Container::open(bytes).unwrap();
    path.iter().fold(ROOT, |parent, child| container.children(parent).nth(*child).unwrap().offset)
}

/// A small generator with a fixed seed: every run makes the same edits.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % end.max(1)
    }

    fn data(&mut self) -> Vec<u8> {
        let len = self.below(40);
        (0..len).map(|_| self.below(256) as u8).collect()
    }

    fn path(&mut self, tree: &Node) -> Vec<usize> {
        let paths = tree.paths();
        paths[self.below(paths.len())].clone()
    }
}

fn insert_in_model(node: &mut Node, kind: FourCc, id: u32, index: u16, data: &[u8]) -> Result<()> {
    if !node.data.is_empty() {
        return Err(Error::CannotBeLeafAtom);
    }
    let same: Vec<usize> =
        (0..node.children.len()).filter(|place| node.children[*place].kind == kind).collect();
    if same.iter().any(|place| node.children[*place].id == id) {
        return Err(Error::DuplicateAtom);
    }
    if usize::from(index) > same.len() + 1 {
        return Err(Error::AtomIndexInvalid);
    }
    let highest = same.iter().map(|place| node.children[*place].id).max().unwrap_or(0);
    let id = if id == 0 { highest + 1 } else { id };
    let place = usize::from(index).checked_sub(1).and_then(|index| same.get(index));
    let place = place.copied().unwrap_or(node.children.len());
    node.children.insert(place, Node::new(kind, id, data));
    Ok(())
}

#[test]
fn random_edits_agree_with_the_model() {
    let kinds = [FourCc(*b"hots"), FourCc(*b"vrsg"), FourCc(*b"link")];
    for seed in 0..40 {
        let mut random = Random(seed);
        let mut tree = Node::new(FourCc(*b"sean"), 1, &[]);
        let mut bytes = atoms::new_container();
        for _ in 0..150 {
            let path = random.path(&tree);
            let atom = offset(&bytes, &path);
            match random.below(8) {
                0..=3 if path.len() < 6 => {
                    let kind = kinds[random.below(3)];
                    let (id, index) = (random.below(6) as u32, random.below(4) as u16);
                    let data = if random.below(2) == 0 { Vec::new() } else { random.data() };
                    let expected = insert_in_model(tree.at(&path), kind, id, index, &data);
                    let done = atoms::insert_child(&mut bytes, atom, kind, id, index, &data);
                    assert_eq!(done.map(drop), expected);
                }
                4 if !path.is_empty() => {
                    let (last, above) = path.split_last().unwrap();
                    tree.at(above).children.remove(*last);
                    atoms::remove(&mut bytes, atom).unwrap();
                }
                5 if !path.is_empty() => {
                    let data = random.data();
                    let node = tree.at(&path);
                    let done = atoms::set_data(&mut bytes, atom, &data);
                    if node.children.is_empty() {
                        node.data = data;
                        assert_eq!(done, Ok(()));
                    } else {
                        assert_eq!(done, Err(Error::NotLeafAtom));
                    }
                }
                6 => {
                    let other = random.path(&tree);
                    swap(&mut tree, &mut bytes, &path, &other);
                }
                7 if !path.is_empty() => {
                    let copied = atoms::copy(&bytes, atom).unwrap();
                    let mut model = Node::new(FourCc(*b"sean"), 1, &[]);
                    model.children.push(tree.at(&path).clone());
                    assert_eq!(copied, model.bytes());
                    let to = random.path(&tree);
                    replace(&mut tree, &mut bytes, &copied, &to);
                }
                _ => {}
            }
            assert_eq!(bytes, tree.bytes(), "seed {seed}");
            Container::open(&bytes).unwrap().check().unwrap();
        }
    }
}

fn swap(tree: &mut Node, bytes: &mut Vec<u8>, first: &[usize], second: &[usize]) {
    let done = atoms::swap(bytes, offset(bytes, first), offset(bytes, second));
    let nested = first.starts_with(second) || second.starts_with(first);
    let (a, b) = (tree.at(first).clone(), tree.at(second).clone());
    if first.is_empty() || second.is_empty() {
        assert_eq!(done, Err(Error::InvalidAtom));
    } else if a.kind != b.kind {
        assert_eq!(done, Err(Error::AtomsNotOfSameType));
    } else if nested && first != second {
        assert_eq!(done, Err(Error::InvalidAtom));
    } else {
        assert_eq!(done, Ok(()));
        let place = |node: &mut Node, from: Node| {
            node.children = from.children;
            node.data = from.data;
        };
        place(tree.at(first), b);
        place(tree.at(second), a);
    }
}

fn replace(tree: &mut Node, bytes: &mut Vec<u8>, from: &[u8], to: &[usize]) {
    let source = Container::open(from).unwrap().children(ROOT).next().unwrap();
    let target = offset(bytes, to);
    let done = atoms::replace(bytes, target, from, source.offset);
    let kind = if to.is_empty() { FourCc(*b"sean") } else { tree.at(to).kind };
    if kind != source.kind {
        assert_eq!(done, Err(Error::AtomsNotOfSameType));
        return;
    }
    assert_eq!(done, Ok(()));
    let model = read(from, source.offset);
    let node = tree.at(to);
    node.children = model.children;
    node.data = model.data;
}

fn read(bytes: &[u8], atom: u32) -> Node {
    let container = Container::open(bytes).unwrap();
    let child = container.atom(atom).unwrap();
    let mut node = Node::new(child.kind, child.id, container.leaf(atom).unwrap_or_default());
    node.children = container.children(atom).map(|child| read(bytes, child.offset)).collect();
    node
}

#[test]
fn damaged_containers_are_refused_or_survived() {
    let mut tree = Node::new(FourCc(*b"sean"), 1, &[]);
    for id in 1..5 {
        let mut node = Node::new(FourCc(*b"hots"), id, &[]);
        node.children.push(Node::new(FourCc(*b"hsin"), 1, &[7; 12]));
        tree.children.push(node);
    }
    let whole = tree.bytes();
    for len in 0..whole.len() {
        assert!(Container::open(&whole[..len]).is_err());
    }
    let mut random = Random(7);
    for _ in 0..20_000 {
        let mut bytes = whole.clone();
        for _ in 0..1 + random.below(4) {
            let place = random.below(bytes.len());
            bytes[place] = random.below(256) as u8;
        }
        let Ok(container) = Container::open(&bytes) else { continue };
        let _ = container.check();
        let _ = container.find_by_id(ROOT, FourCc(*b"hots"), 3);
        let atom = random.below(whole.len()) as u32;
        let _ = (container.atom(atom), container.parent(atom), container.leaf(atom));
        let _ = atoms::copy(&bytes, atom);
        let mut edited = bytes.clone();
        let _ = atoms::insert_child(&mut edited, atom, FourCc(*b"vrsg"), 0, 0, b"name");
        let _ = atoms::remove(&mut edited, atom);
        let _ = atoms::swap(&mut edited, atom, 32);
        let _ = atoms::insert_children(&mut edited, ROOT, &bytes);
    }
}

#[test]
fn a_tree_too_deep_is_refused() {
    let mut bytes = atoms::new_container();
    let mut parent = ROOT;
    let refused = (1..200).find_map(|depth| {
        match atoms::insert_child(&mut bytes, parent, FourCc(*b"deep"), 1, 0, &[]) {
            Ok(atom) => parent = atom,
            Err(error) => return Some((depth, error)),
        }
        None
    });
    // The root is the first.
    assert_eq!(refused, Some((limits::MAX_ATOM_DEPTH, Error::InvalidAtomContainer)));
    Container::open(&bytes).unwrap().check().unwrap();
}

#[test]
fn a_locked_container_keeps_its_size() {
    let mut bytes = atoms::new_container();
    let atom = atoms::insert_child(&mut bytes, ROOT, FourCc(*b"vrsg"), 1, 0, b"hall").unwrap();
    bytes[11] = 1;
    let inserted = atoms::insert_child(&mut bytes, ROOT, FourCc(*b"vrsg"), 2, 0, b"");
    assert_eq!(inserted, Err(Error::Locked));
    assert_eq!(atoms::set_data(&mut bytes, atom, b"lobby"), Err(Error::Locked));
    assert_eq!(atoms::set_data(&mut bytes, atom, b"nook"), Ok(()));
}

#[test]
fn children_beyond_the_count_are_refused() {
    let mut tree = Node::new(FourCc(*b"sean"), 1, &[]);
    tree.children = (1..=65_535).map(|id| Node::new(FourCc(*b"many"), id, &[])).collect();
    let mut bytes = tree.bytes();
    let inserted = atoms::insert_child(&mut bytes, ROOT, FourCc(*b"many"), 0, 0, b"");
    assert_eq!(inserted, Err(Error::NoMemory));
}
