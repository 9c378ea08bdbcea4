//! Lists as XML, which actions read and an operand writes: elements with attributes, text and the five
//! entities that XML knows by itself. What comes before an element and what is said about it in
//! comments and instructions is passed over.

use super::lists::{DEEPEST, Element, MOST};
use crate::base::{Error, Result};

/// The elements at the top of a text.
pub(super) fn read(xml: &[u8]) -> Result<Vec<Element>> {
    let mut reader = Reader { rest: xml, count: 0 };
    let mut top = Element::default();
    reader.content(&mut top, 0)?;
    if reader.rest.is_empty() { Ok(top.children) } else { Err(Error::Param) }
}

/// Writes elements, one after the other.
pub(super) fn write(elements: &[Element], xml: &mut Vec<u8>) {
    for element in elements {
        xml.push(b'<');
        xml.extend(&element.name);
        for (name, value) in &element.attributes {
            xml.push(b' ');
            xml.extend(name);
            xml.extend(b"=\"");
            escape(value, xml);
            xml.push(b'"');
        }
        if element.value.is_empty() && element.children.is_empty() {
            xml.extend(b"/>");
            continue;
        }
        xml.push(b'>');
        escape(&element.value, xml);
        // Lists are never deep.
        write(&element.children, xml);
        xml.extend(b"</");
        xml.extend(&element.name);
        xml.push(b'>');
    }
}

const ENTITIES: [(&[u8], u8); 5] =
    [(b"&lt;", b'<'), (b"&gt;", b'>'), (b"&amp;", b'&'), (b"&quot;", b'"'), (b"&apos;", b'\'')];

fn escape(text: &[u8], xml: &mut Vec<u8>) {
    for byte in text {
        match ENTITIES.iter().find(|(_, known)| known == byte) {
            Some((entity, _)) => xml.extend(*entity),
            None => xml.push(*byte),
        }
    }
}

fn plain(mut text: &[u8]) -> Vec<u8> {
    let mut found = Vec::with_capacity(text.len());
    while let Some((first, rest)) = text.split_first() {
        let entity = ENTITIES.iter().find(|(entity, _)| text.starts_with(entity));
        found.push(entity.map_or(*first, |(_, byte)| *byte));
        text = entity.map_or(rest, |(entity, _)| &text[entity.len()..]);
    }
    found
}

struct Reader<'a> {
    rest: &'a [u8],
    count: usize,
}

impl<'a> Reader<'a> {
    /// Takes what comes before `end`, and that too.
    fn until(&mut self, end: &[u8]) -> Result<&'a [u8]> {
        let place = self.rest.windows(end.len()).position(|window| window == end);
        let (taken, rest) = self.rest.split_at(place.ok_or(Error::Param)?);
        self.rest = &rest[end.len()..];
        Ok(taken)
    }

    fn take(&mut self, start: &[u8]) -> bool {
        let rest = self.rest.strip_prefix(start);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn name(&mut self) -> Result<&'a [u8]> {
        let is_end = |byte: &u8| byte.is_ascii_whitespace() || b"<>/=\"'&".contains(byte);
        let len = self.rest.iter().position(is_end).filter(|len| *len > 0);
        let (name, rest) = self.rest.split_at(len.ok_or(Error::Param)?);
        self.rest = rest;
        Ok(name)
    }

    /// One more element or attribute.
    fn counted(&mut self) -> Result<()> {
        self.count += 1;
        if self.count > MOST { Err(Error::NoMemory) } else { Ok(()) }
    }

    /// Text and elements, as far as the end of their parent.
    fn content(&mut self, parent: &mut Element, depth: usize) -> Result<()> {
        if depth > DEEPEST {
            return Err(Error::NoMemory);
        }
        let mut text = Vec::new();
        while !self.rest.is_empty() && !self.rest.starts_with(b"</") {
            if self.take(b"<!--") {
                self.until(b"-->")?;
            } else if self.take(b"<![CDATA[") {
                text.extend(self.until(b"]]>")?);
            } else if self.rest.starts_with(b"<?") || self.rest.starts_with(b"<!") {
                self.until(b">")?;
            } else if self.take(b"<") {
                parent.children.push(self.element(depth)?);
            } else {
                let len = self.rest.iter().position(|byte| *byte == b'<');
                let (run, rest) = self.rest.split_at(len.unwrap_or(self.rest.len()));
                self.rest = rest;
                text.extend(plain(run));
            }
        }
        parent.value = text.trim_ascii().to_vec();
        Ok(())
    }

    /// An element, whose `<` was taken.
    fn element(&mut self, depth: usize) -> Result<Element> {
        self.counted()?;
        let name = self.name()?;
        let mut element = Element { name: name.to_vec(), ..Element::default() };
        loop {
            self.rest = self.rest.trim_ascii_start();
            if self.take(b"/>") {
                return Ok(element);
            }
            if self.take(b">") {
                break;
            }
            self.counted()?;
            let attribute = self.name()?.to_vec();
            self.rest = self.rest.trim_ascii_start();
            if !self.take(b"=") {
                return Err(Error::Param);
            }
            self.rest = self.rest.trim_ascii_start();
            let quote: &[u8] = if self.take(b"\"") {
                b"\""
            } else if self.take(b"'") {
                b"'"
            } else {
                return Err(Error::Param);
            };
            element.attributes.push((attribute, plain(self.until(quote)?)));
        }
        self.content(&mut element, depth + 1)?;
        if !self.take(b"</") || self.until(b">")?.trim_ascii_end() != name {
            return Err(Error::Param);
        }
        Ok(element)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_is_written_again() {
        let xml = b"<?xml version='1.0'?><rooms><!-- two --><room name = 'a &amp; b'> hall </room>\
                    <room><![CDATA[1 < 2]]></room></rooms><end />";
        let elements = read(xml).unwrap();
        assert_eq!(elements.len(), 2);
        let mut written = Vec::new();
        write(&elements, &mut written);
        let expected =
            "<rooms><room name=\"a &amp; b\">hall</room><room>1 &lt; 2</room></rooms><end/>";
        assert_eq!(String::from_utf8(written.clone()).unwrap(), expected);
        assert_eq!(read(&written).unwrap(), elements);
    }

    #[test]
    fn damage_is_refused_or_read() {
        let whole = b"<a b='c &lt;'>d<!-- e --><f g=\"h\"/><![CDATA[i]]></a><?j?>".to_vec();
        let mut noise = 7_u32;
        for _ in 0..20_000 {
            let mut xml = whole.clone();
            for _ in 0..3 {
                noise = noise.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                let place = (noise >> 8) as usize % xml.len();
                xml[place] = b"<>/='\"&;!?[]- ab"[(noise >> 3) as usize % 16];
            }
            if let Ok(elements) = read(&xml) {
                let mut written = Vec::new();
                write(&elements, &mut written);
                assert_eq!(read(&written), Ok(elements));
            }
        }
    }

    #[test]
    fn what_is_no_xml_is_refused() {
        for xml in
            ["<a", "<a>", "<a></b>", "</a>", "<a b></a>", "<a b=c/>", "<a b='c/>", "<>", "<!--"]
        {
            assert_eq!(read(xml.as_bytes()), Err(Error::Param), "{xml}");
        }
        for (depth, error) in [(DEEPEST, None), (DEEPEST + 1, Some(Error::NoMemory))] {
            let xml = format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
            assert_eq!(read(xml.as_bytes()).err(), error, "{depth}");
        }
        assert_eq!(read("<a/>".repeat(MOST + 1).as_bytes()), Err(Error::NoMemory));
    }
}
