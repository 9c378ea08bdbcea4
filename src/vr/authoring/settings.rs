//! The settings of the authoring components, and the containers that carry them.
//!
//! `QuickTimeVRFormat.h`; "What's New in QuickTime 5", *QuickTime VR Authoring Components*; defaults:
//! `golden.md` 30. Leaves have the file's bytes.

use crate::atoms::{self, Container, ROOT};
use crate::base::{ByteReader, ByteWriter, Error, FourCc, Result};

const ID: u32 = 1;

/// An authoring component with its settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Exporter {
    /// `'vrwe'`: one file, in the order in which it is needed, with previews.
    Flattener(FlattenerSettings),
    /// `'vrsp'`: a movie for each node.
    Splitter(SplitterSettings),
    /// `'vrob'`: an object whose views are compressed anew.
    Objects(ObjectExporterSettings),
}

impl Exporter {
    /// Takes over what a container says.
    pub fn take(&mut self, container: &[u8]) -> Result<()> {
        match self {
            Self::Flattener(settings) => settings.take(container),
            Self::Splitter(settings) => settings.take(container),
            Self::Objects(settings) => settings.take(container),
        }
    }

    /// A container that says it all.
    pub fn container(&self) -> Result<Vec<u8>> {
        match self {
            Self::Flattener(settings) => settings.container(),
            Self::Splitter(settings) => settings.container(),
            Self::Objects(settings) => settings.container(),
        }
    }
}

/// How pictures are compressed: what standard compression has in its `'sptl'` leaf.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compression {
    /// The format.
    pub codec: FourCc,
    /// Bits of a pixel; 0 for what suits the picture.
    pub depth: u16,
    /// 0 to 1024.
    pub quality: u32,
}

impl Compression {
    const PARENT: FourCc = FourCc(*b"vide");
    const TYPE: FourCc = FourCc(*b"sptl");

    /// What the settings of standard compression say, under `'vide'` or at the top.
    fn told(container: &Container<'_>) -> Option<Self> {
        let parent = container.find_by_index(ROOT, Self::PARENT, 1);
        let parent = parent.map_or(ROOT, |found| found.offset);
        let mut r = ByteReader::new(Self::TYPE, container.leaf_by_id(parent, Self::TYPE, ID)?);
        let codec = FourCc::from_u32(r.u32().ok()?);
        r.skip(4).ok()?;
        Some(Self { codec, depth: r.u16().ok()?, quality: r.u32().ok()? })
    }

    fn put_into(&self, container: &mut Vec<u8>) -> Result<()> {
        let mut w = ByteWriter::default();
        w.u32(self.codec.to_u32());
        w.u32(0);
        w.u16(self.depth);
        w.u32(self.quality);
        let parent = atoms::insert_child(container, ROOT, Self::PARENT, ID, 0, &[])?;
        atoms::insert_child(container, parent, Self::TYPE, ID, 0, &w.finish())?;
        Ok(())
    }
}

/// How the flattener works.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FlattenerSettings {
    /// `'PRes'`: how many times smaller the preview is.
    pub resolution: i16,
    /// `'Prev'`: whether there is to be a preview.
    pub creates_preview: bool,
    /// `'IPre'`: whether the preview comes from a picture file.
    pub imports_preview: bool,
    /// `'ISpe'`: that file, an `FSSpec` as programs have it.
    pub import_spec: Vec<u8>,
    /// `'Blur'`: whether the preview is blurred.
    pub blurs: bool,
    /// How the preview is compressed, if that was told.
    pub compression: Option<Compression>,
}

impl Default for FlattenerSettings {
    fn default() -> Self {
        Self {
            resolution: 4,
            creates_preview: true,
            imports_preview: false,
            import_spec: Vec::new(),
            blurs: true,
            compression: None,
        }
    }
}

impl FlattenerSettings {
    /// The parent of all settings.
    const PARENT: FourCc = FourCc(*b"VRWe");

    /// How many times smaller the preview is; 5 was always taken as 6.
    pub fn times_smaller(&self) -> u32 {
        match self.resolution {
            5 => 6,
            other => u32::try_from(other.clamp(1, 16)).unwrap_or(1),
        }
    }

    /// Takes over what a container says.
    pub fn take(&mut self, container: &[u8]) -> Result<()> {
        let told = Told::open(container, Self::PARENT)?;
        if let Some(resolution) = told.short(b"PRes") {
            self.resolution = resolution;
        }
        told.flag(b"Prev", &mut self.creates_preview);
        told.flag(b"IPre", &mut self.imports_preview);
        told.flag(b"Blur", &mut self.blurs);
        if let Some(file) = told.leaf(b"ISpe") {
            self.import_spec = file.to_vec();
        }
        // The listing of "What's New in QuickTime 5" has the file where the flag belongs.
        if let Some(file @ [_, _, ..]) = told.leaf(b"IPre") {
            (self.imports_preview, self.import_spec) = (true, file.to_vec());
        }
        self.compression = Compression::told(&told.container).or(self.compression);
        Ok(())
    }

    /// A container that says it all.
    pub fn container(&self) -> Result<Vec<u8>> {
        let mut leaves = vec![
            (b"PRes", short(self.resolution)),
            (b"Prev", vec![u8::from(self.creates_preview)]),
            (b"IPre", vec![u8::from(self.imports_preview)]),
            (b"Blur", vec![u8::from(self.blurs)]),
        ];
        if !self.import_spec.is_empty() {
            leaves.push((b"ISpe", self.import_spec.clone()));
        }
        container(Some(Self::PARENT), &leaves, self.compression)
    }
}

/// How the splitter works. If nothing is told it does all of it [I].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitterSettings {
    /// `'Ghtm'`: whether there is a page with a tag for each movie.
    pub makes_pages: bool,
    /// `'Owfi'`: whether files that are there are replaced.
    pub overwrites: bool,
    /// `'Usef'`: whether the movies are flattened with previews.
    pub flattens: bool,
    /// `'Shco'`: whether pages show the controller.
    pub shows_controller: bool,
    /// `'Tgtm'`: whether links take the place of the movie that has them.
    pub targets_itself: bool,
}

impl Default for SplitterSettings {
    fn default() -> Self {
        Self {
            makes_pages: true,
            overwrites: true,
            flattens: true,
            shows_controller: true,
            targets_itself: true,
        }
    }
}

impl SplitterSettings {
    /// The parent of all settings.
    const PARENT: FourCc = FourCc(*b"VRSp");

    /// Takes over what a container says.
    pub fn take(&mut self, container: &[u8]) -> Result<()> {
        let told = Told::open(container, Self::PARENT)?;
        told.flag(b"Ghtm", &mut self.makes_pages);
        told.flag(b"Owfi", &mut self.overwrites);
        told.flag(b"Usef", &mut self.flattens);
        told.flag(b"Shco", &mut self.shows_controller);
        told.flag(b"Tgtm", &mut self.targets_itself);
        Ok(())
    }

    /// A container that says it all.
    pub fn container(&self) -> Result<Vec<u8>> {
        let flag = |flag: bool| vec![u8::from(flag)];
        container(
            Some(Self::PARENT),
            &[
                (b"Ghtm", flag(self.makes_pages)),
                (b"Owfi", flag(self.overwrites)),
                (b"Usef", flag(self.flattens)),
                (b"Shco", flag(self.shows_controller)),
                (b"Tgtm", flag(self.targets_itself)),
            ],
            None,
        )
    }
}

/// How the object exporter works. What the target size counts is a guess [?].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectExporterSettings {
    /// `'bsiz'`: 1 to 4, for views that are compressed by themselves, and blocks of 3, 5 or 7 views
    /// in each direction.
    pub block_size: i32,
    /// `'tsiz'`: how many bytes the file should have; 0 for any number.
    pub target_size: i32,
    /// How views are compressed, if that was told.
    pub compression: Option<Compression>,
}

impl Default for ObjectExporterSettings {
    fn default() -> Self {
        Self { block_size: 1, target_size: 0, compression: None }
    }
}

impl ObjectExporterSettings {
    /// Takes over what a container says.
    pub fn take(&mut self, container: &[u8]) -> Result<()> {
        let told = Told { container: Container::open(container)?, parent: Some(ROOT) };
        if let Some(size) = told.long(b"bsiz") {
            self.block_size = size;
        }
        if let Some(size) = told.long(b"tsiz") {
            self.target_size = size;
        }
        self.compression = Compression::told(&told.container).or(self.compression);
        Ok(())
    }

    /// A container that says it all.
    pub fn container(&self) -> Result<Vec<u8>> {
        let long = |number: i32| number.to_be_bytes().to_vec();
        let leaves = [(b"bsiz", long(self.block_size)), (b"tsiz", long(self.target_size))];
        container(None, &leaves, self.compression)
    }

    /// The views on each side of a block.
    pub fn block_side(&self) -> Result<u32> {
        match u32::try_from(self.block_size) {
            Ok(size @ 1..=4) => Ok(2 * size - 1),
            _ => Err(Error::Param),
        }
    }
}

/// What a container says.
struct Told<'a> {
    container: Container<'a>,
    parent: Option<u32>,
}

impl<'a> Told<'a> {
    fn open(container: &'a [u8], parent: FourCc) -> Result<Self> {
        let container = Container::open(container)?;
        let parent = container.find_by_index(ROOT, parent, 1).map(|parent| parent.offset);
        Ok(Self { container, parent })
    }

    fn leaf(&self, kind: &[u8; 4]) -> Option<&'a [u8]> {
        self.container.leaf_by_id(self.parent?, FourCc(*kind), ID)
    }

    fn short(&self, kind: &[u8; 4]) -> Option<i16> {
        ByteReader::new(FourCc(*kind), self.leaf(kind)?).i16().ok()
    }

    fn long(&self, kind: &[u8; 4]) -> Option<i32> {
        ByteReader::new(FourCc(*kind), self.leaf(kind)?).i32().ok()
    }

    fn flag(&self, kind: &[u8; 4], flag: &mut bool) {
        if let Some([first, ..]) = self.leaf(kind) {
            *flag = *first != 0;
        }
    }
}

fn short(number: i16) -> Vec<u8> {
    let mut w = ByteWriter::default();
    w.i16(number);
    w.finish()
}

fn container(
    parent: Option<FourCc>,
    leaves: &[(&[u8; 4], Vec<u8>)],
    compression: Option<Compression>,
) -> Result<Vec<u8>> {
    let mut bytes = atoms::new_container();
    let above = match parent {
        Some(parent) => atoms::insert_child(&mut bytes, ROOT, parent, ID, 0, &[])?,
        None => ROOT,
    };
    for (kind, data) in leaves {
        atoms::insert_child(&mut bytes, above, FourCc(**kind), ID, 0, data)?;
    }
    if let Some(compression) = compression {
        compression.put_into(&mut bytes)?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back() {
        let compression = Some(Compression { codec: FourCc(*b"cvid"), depth: 24, quality: 0x200 });
        let told = FlattenerSettings {
            resolution: 5,
            creates_preview: false,
            imports_preview: true,
            import_spec: b"file".to_vec(),
            blurs: false,
            compression,
        };
        let mut back = FlattenerSettings::default();
        back.take(&told.container().unwrap()).unwrap();
        assert_eq!((back.times_smaller(), &back), (6, &told));
        let told = SplitterSettings { overwrites: false, makes_pages: false, ..Default::default() };
        let mut back = SplitterSettings::default();
        back.take(&told.container().unwrap()).unwrap();
        assert_eq!(back, told);
        let told = ObjectExporterSettings { block_size: 3, target_size: 70_000, compression };
        let mut back = ObjectExporterSettings::default();
        back.take(&told.container().unwrap()).unwrap();
        assert_eq!((&back, back.block_side()), (&told, Ok(5)));
    }

    #[test]
    fn what_is_not_told_stays() {
        let mut settings = FlattenerSettings { resolution: 2, ..Default::default() };
        let before = settings.clone();
        settings.take(&atoms::new_container()).unwrap();
        assert_eq!(settings, before);
        assert!(settings.take(b"nothing").is_err());
        assert_eq!(settings, before);
    }
}
