//! The settings of the authoring components, and the containers that carry them.
//!
//! `QuickTimeVRFormat.h`; defaults: "Inside QuickTime", `golden.md` 30. Leaves have the file's bytes.

use crate::atoms::{self, Container, ROOT};
use crate::base::{ByteReader, ByteWriter, FourCc, Result};

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
}

impl Default for FlattenerSettings {
    fn default() -> Self {
        Self {
            resolution: 4,
            creates_preview: true,
            imports_preview: false,
            import_spec: Vec::new(),
            blurs: true,
        }
    }
}

impl FlattenerSettings {
    /// The parent of all settings.
    pub const PARENT: FourCc = FourCc(*b"VRWe");

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
        container(Some(Self::PARENT), &leaves)
    }
}

/// How the splitter works. What it does if nothing is told is our choice [I].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SplitterSettings {
    /// `'Ghtm'`: whether each movie gets a page.
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
            overwrites: false,
            flattens: true,
            shows_controller: true,
            targets_itself: true,
        }
    }
}

impl SplitterSettings {
    /// The parent of all settings.
    pub const PARENT: FourCc = FourCc(*b"VRSp");

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
        )
    }
}

/// How the object exporter works. The types of the two numbers are guesses [?].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectExporterSettings {
    /// `'bsiz'`: 1 to 4, for views that are compressed by themselves, and blocks of 3, 5 or 7 views
    /// in each direction.
    pub block_size: i16,
    /// `'tsiz'`: how many bytes the views should have; 0 for any number.
    pub target_size: i32,
}

impl Default for ObjectExporterSettings {
    fn default() -> Self {
        Self { block_size: 1, target_size: 0 }
    }
}

impl ObjectExporterSettings {
    /// Takes over what a container says.
    pub fn take(&mut self, container: &[u8]) -> Result<()> {
        let told = Told { container: Container::open(container)?, parent: Some(ROOT) };
        if let Some(size) = told.short(b"bsiz") {
            self.block_size = size;
        }
        if let Some(size) = told.long(b"tsiz") {
            self.target_size = size;
        }
        Ok(())
    }

    /// A container that says it all.
    pub fn container(&self) -> Result<Vec<u8>> {
        let long = self.target_size.to_be_bytes().to_vec();
        container(None, &[(b"bsiz", short(self.block_size)), (b"tsiz", long)])
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

fn container(parent: Option<FourCc>, leaves: &[(&[u8; 4], Vec<u8>)]) -> Result<Vec<u8>> {
    let mut bytes = atoms::new_container();
    let above = match parent {
        Some(parent) => atoms::insert_child(&mut bytes, ROOT, parent, ID, 0, &[])?,
        None => ROOT,
    };
    for (kind, data) in leaves {
        atoms::insert_child(&mut bytes, above, FourCc(**kind), ID, 0, data)?;
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_come_back() {
        let told = FlattenerSettings {
            resolution: 5,
            creates_preview: false,
            imports_preview: true,
            import_spec: b"file".to_vec(),
            blurs: false,
        };
        let mut back = FlattenerSettings::default();
        back.take(&told.container().unwrap()).unwrap();
        assert_eq!((back.times_smaller(), &back), (6, &told));
        let told = SplitterSettings { overwrites: true, makes_pages: false, ..Default::default() };
        let mut back = SplitterSettings::default();
        back.take(&told.container().unwrap()).unwrap();
        assert_eq!(back, told);
        let told = ObjectExporterSettings { block_size: 3, target_size: 70_000 };
        let mut back = ObjectExporterSettings::default();
        back.take(&told.container().unwrap()).unwrap();
        assert_eq!(back, told);
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
