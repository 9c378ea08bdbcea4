//! QT atom containers, written from the leaves up.

/// An atom with its children or its data.
pub fn atom(kind: &[u8; 4], id: u32, children: &[Vec<u8>]) -> Vec<u8> {
    raw(kind, id, children.len() as u16, &children.concat())
}

/// An atom with data.
pub fn leaf(kind: &[u8; 4], id: u32, data: &[u8]) -> Vec<u8> {
    raw(kind, id, 0, data)
}

/// A whole container with the given atoms at its root.
pub fn container(children: &[Vec<u8>]) -> Vec<u8> {
    [vec![0; 12], atom(b"sean", 1, children)].concat()
}

fn raw(kind: &[u8; 4], id: u32, children: u16, body: &[u8]) -> Vec<u8> {
    let mut bytes = (20 + body.len() as u32).to_be_bytes().to_vec();
    bytes.extend(kind);
    bytes.extend(id.to_be_bytes());
    bytes.extend([0; 2]);
    bytes.extend(children.to_be_bytes());
    bytes.extend([0; 4]);
    bytes.extend(body);
    bytes
}
