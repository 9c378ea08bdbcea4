//! The control bar, drawn.

use embedded_graphics::Drawable;
use embedded_graphics::draw_target::DrawTarget;
use embedded_graphics::geometry::{OriginDimensions, Point, Size};
use embedded_graphics::mono_font::MonoTextStyle;
use embedded_graphics::mono_font::iso_8859_1::FONT_6X10;
use embedded_graphics::pixelcolor::BinaryColor;
use embedded_graphics::text::{Baseline, Text};

use super::bar::{Bar, Button, Look, Slider};
use crate::base::{Error, Rect, Result, room};

/// A drawn bar: colours row by row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BarPicture {
    /// Pixels of a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Opaque colours.
    pub colors: Vec<u32>,
}

const TOP: u32 = 0xFFF4_F4F6;
const FACE_ABOVE: [u32; 3] = [0xE9, 0xE9, 0xEC];
const FACE_BELOW: [u32; 3] = [0xC9, 0xC9, 0xCF];
const LINE: u32 = 0xFFAA_AAB2;
const PRESSED: u32 = 0xFFA8_ACB8;
const ON: u32 = 0xFF9D_BCE8;
const INK: u32 = 0xFF22_2630;
const GROOVE: u32 = 0xFFF8_F8FA;
const SELECTED: u32 = 0xFF3E_6FC4;
const PALE: u32 = 0xFFA2_A2A8;
/// Pixels of a letter from side to side.
const LETTER: i32 = 6;
/// The loudest volume.
const FULL_VOLUME: f64 = 256.0;

/// Draws a bar.
pub fn draw(bar: &Bar) -> Result<BarPicture> {
    let side = |length: i32| usize::try_from(length).unwrap_or(0);
    let (width, height) = (side(bar.rect.width()), side(bar.rect.height()));
    let mut canvas = BarPicture::new(width, height, TOP)?;
    for y in 1..height {
        let part = y as u32 * 256 / height as u32;
        let mixed =
            |index: usize| (FACE_ABOVE[index] * (256 - part) + FACE_BELOW[index] * part) / 256;
        let color = 0xFF00_0000 | mixed(0) << 16 | mixed(1) << 8 | mixed(2);
        canvas.fill(0, y, width, 1, color);
    }
    canvas.fill(0, height.saturating_sub(1), width, 1, LINE);
    for placed in &bar.buttons {
        let (left, top, width, height) = canvas.inside(bar, placed.rect);
        match placed.look {
            Look::Pressed => canvas.fill(left, top + 1, width, height.saturating_sub(2), PRESSED),
            // A button that plays tells it by its picture.
            Look::On if placed.button != Button::Play => {
                canvas.fill(left, top + 1, width, height.saturating_sub(2), ON);
            }
            Look::Ready | Look::Disabled | Look::On => {}
        }
        canvas.fill(left + width.saturating_sub(1), top, 1, height, LINE);
        let ink = if placed.look == Look::Disabled { PALE } else { INK };
        let is_on = placed.look == Look::On;
        let shape = |right: f64, up: f64| covers(placed.button, is_on, right, up);
        canvas.shape((left, top, width, height), ink, shape);
    }
    match &bar.slider {
        Some(slider) => canvas.slider(bar, slider),
        None => canvas.label(bar),
    }
    Ok(canvas)
}

impl BarPicture {
    /// A picture of one colour.
    pub fn new(width: usize, height: usize, color: u32) -> Result<Self> {
        let count = width.checked_mul(height).ok_or(Error::NoMemory)?;
        Ok(Self { width, height, colors: room::filled(color, count)? })
    }

    /// A rectangle of the port as left, top, width and height of the picture.
    fn inside(&self, bar: &Bar, rect: Rect) -> (usize, usize, usize, usize) {
        let offset = |a: i16, b: i16| usize::try_from(i32::from(a) - i32::from(b)).unwrap_or(0);
        let (left, top) = (offset(rect.left, bar.rect.left), offset(rect.top, bar.rect.top));
        let fit = |length: i32, room: usize| usize::try_from(length).unwrap_or(0).min(room);
        let width = fit(rect.width(), self.width.saturating_sub(left));
        (left, top, width, fit(rect.height(), self.height.saturating_sub(top)))
    }

    fn fill(&mut self, left: usize, top: usize, width: usize, height: usize, color: u32) {
        for row in self.colors.chunks_mut(self.width.max(1)).skip(top).take(height) {
            row.iter_mut().skip(left).take(width).for_each(|pixel| *pixel = color);
        }
    }

    /// Mixes a colour in, as far as a shape covers each pixel. Shapes tell whether a place, to the
    /// right and up from the middle of the rectangle, is theirs.
    fn shape(
        &mut self,
        (left, top, width, height): (usize, usize, usize, usize),
        ink: u32,
        covers: impl Fn(f64, f64) -> bool,
    ) {
        const FINE: usize = 4;
        let middle = (width as f64 / 2.0, height as f64 / 2.0);
        for y in 0..height {
            for x in 0..width {
                let mut covered = 0;
                for sample in 0..FINE * FINE {
                    let fine = |pixel: usize, sample: usize| {
                        pixel as f64 + (sample as f64 + 0.5) / FINE as f64
                    };
                    let right = fine(x, sample % FINE) - middle.0;
                    let up = middle.1 - fine(y, sample / FINE);
                    covered += u32::from(covers(right, up));
                }
                if let Some(pixel) = self.colors.get_mut((top + y) * self.width + left + x) {
                    *pixel = mix(*pixel, ink, covered, (FINE * FINE) as u32);
                }
            }
        }
    }

    /// A groove with the selection in it, and a thumb.
    fn slider(&mut self, bar: &Bar, slider: &Slider) {
        let place = self.inside(bar, slider.rect);
        let (left, top, width, height) = place;
        let middle = top + height / 2;
        let from = |h: i16| usize::try_from(i32::from(h) - i32::from(bar.rect.left)).unwrap_or(0);
        self.fill(left + 4, middle - middle.min(2), width.saturating_sub(8), 4, LINE);
        self.fill(left + 5, middle - middle.min(1), width.saturating_sub(10), 2, GROOVE);
        if let Some((start, end)) = slider.selected {
            let (start, end) = (from(start), from(end));
            self.fill(start, middle - middle.min(1), (end - start.min(end)).max(1), 2, SELECTED);
        }
        // The thumb is a lens with a rim.
        let thumb = (from(slider.thumb).saturating_sub(6), top, 12, height);
        let face = if slider.held { PRESSED } else { TOP };
        self.shape(thumb, INK, |x, y| x.hypot(y) < 5.2);
        self.shape(thumb, face, |x, y| x.hypot(y) < 4.2);
        self.fill(left + width.saturating_sub(1), top, 1, height, LINE);
    }

    fn label(&mut self, bar: &Bar) {
        let (left, top, width, height) = self.inside(bar, bar.label_rect);
        let room = (width as i32 - 8).max(0) / LETTER;
        let letters: String = bar.label.chars().take(room as usize).collect();
        let place = Point::new(left as i32 + 5, top as i32 + (height as i32 - 10) / 2);
        let style = MonoTextStyle::new(&FONT_6X10, BinaryColor::On);
        // Drawing on this canvas cannot fail.
        let _ = Text::with_baseline(&letters, place, style, Baseline::Top).draw(self);
    }
}

fn mix(below: u32, ink: u32, part: u32, whole: u32) -> u32 {
    let mixed = |shift: u32| {
        let (a, b) = (below >> shift & 255, ink >> shift & 255);
        ((a * (whole - part) + b * part) / whole) << shift
    };
    0xFF00_0000 | mixed(16) | mixed(8) | mixed(0)
}

impl OriginDimensions for BarPicture {
    fn size(&self) -> Size {
        Size::new(self.width as u32, self.height as u32)
    }
}

impl DrawTarget for BarPicture {
    type Color = BinaryColor;
    type Error = std::convert::Infallible;

    fn draw_iter<I>(&mut self, pixels: I) -> core::result::Result<(), Self::Error>
    where
        I: IntoIterator<Item = embedded_graphics::Pixel<BinaryColor>>,
    {
        for embedded_graphics::Pixel(place, color) in pixels {
            let inside = |at: i32, size: usize| usize::try_from(at).ok().filter(|at| *at < size);
            let place = inside(place.x, self.width).zip(inside(place.y, self.height));
            if let (Some((x, y)), BinaryColor::On) = (place, color) {
                self.colors[y * self.width + x] = INK;
            }
        }
        Ok(())
    }
}

/// Whether a button's picture covers a place.
fn covers(button: Button, is_on: bool, x: f64, y: f64) -> bool {
    let bar = |along: f64, across: f64, length: f64| along.abs() < length && across.abs() < 0.75;
    let lens = |x: f64, y: f64| (x.hypot(y) - 3.6).abs() < 0.7;
    let handle = |x: f64, y: f64| (x + y).abs() < 1.0 && x > 2.0 && x < 5.8;
    match button {
        Button::Speaker => {
            let magnet = (-5.0..-2.5).contains(&x) && y.abs() < 1.8;
            let horn = (-2.5..0.5).contains(&x) && y.abs() < 1.8 + (x + 2.5);
            let wave = |radius: f64| ((x + 0.5).hypot(y) - radius).abs() < 0.5 && x > y.abs() * 0.8;
            magnet || horn || wave(3.0) || wave(5.2)
        }
        Button::Back => {
            let head = x < 0.5 && x > -5.0 && y.abs() < (x + 5.0) * 0.9;
            head || ((0.0..5.0).contains(&x) && y.abs() < 1.4)
        }
        Button::ZoomOut | Button::ZoomIn => {
            let (right, up) = (x + 1.2, y - 1.2);
            let minus = bar(right, up, 1.9);
            let plus = button == Button::ZoomIn && bar(up, right, 1.9);
            lens(right, up) || handle(x, y) || minus || plus
        }
        Button::HotSpots => {
            let frame = x.abs().max(y.abs());
            let dashes = (4.2..5.4).contains(&frame) && (x + y).rem_euclid(3.0) < 2.0;
            let arrow = y < 3.0 && y > -0.5 && x.abs() < (3.0 - y) * 0.8;
            dashes || arrow || (x.abs() < 0.9 && (-3.0..0.0).contains(&y))
        }
        Button::Translate => {
            let (a, b) = (x.abs(), y.abs());
            let arms = (a < 0.7 && b < 4.0) || (b < 0.7 && a < 4.0);
            let head = |along: f64, across: f64| {
                (3.0..6.0).contains(&along) && across < (6.0 - along) * 0.8
            };
            arms || head(a, b) || head(b, a)
        }
        Button::Play if is_on => y.abs() < 4.5 && (1.2..3.6).contains(&x.abs()),
        Button::Play => (-3.5..4.5).contains(&x) && y.abs() < (4.5 - x) * 0.62,
        Button::StepBack | Button::StepForward => {
            let x = if button == Button::StepForward { x } else { -x };
            (-4.6..-3.2).contains(&x) && y.abs() < 4.0
                || (-1.8..4.2).contains(&x) && y.abs() < (4.2 - x) * 0.68
        }
        Button::Custom => y < 2.0 && y > -3.0 && x.abs() < (y + 3.0) * 0.9,
    }
}

/// Draws the volume as a column that is filled from below; colours row by row.
pub fn draw_volume(volume: i16, width: usize, height: usize) -> Result<BarPicture> {
    let mut canvas = BarPicture::new(width, height, TOP)?;
    let part = f64::from(volume).clamp(0.0, FULL_VOLUME) / FULL_VOLUME;
    let inner = height.saturating_sub(8);
    let filled = (inner as f64 * part).round() as usize;
    let middle = (width / 2).saturating_sub(2);
    canvas.fill(middle, 4, 4, inner, PALE);
    canvas.fill(middle, 4 + inner - filled, 4, filled, INK);
    for (left, top, across, down) in
        [(0, 0, width, 1), (0, height.saturating_sub(1), width, 1), (0, 0, 1, height)]
    {
        canvas.fill(left, top, across, down, LINE);
    }
    canvas.fill(width.saturating_sub(1), 0, 1, height, LINE);
    Ok(canvas)
}

/// Draws the badge that stands for a hidden bar: a film with a mark to play it; rows of colours.
pub fn draw_badge(width: usize, height: usize) -> Result<BarPicture> {
    let mut canvas = BarPicture::new(width, height, INK)?;
    let (across, down) = (width.saturating_sub(2), height.saturating_sub(6));
    canvas.fill(1, 3, across, down, TOP);
    for left in (2..width.saturating_sub(2)).step_by(4) {
        canvas.fill(left, 1, 2, 1, TOP);
        canvas.fill(left, height.saturating_sub(2), 2, 1, TOP);
    }
    let middle = height as i32 / 2;
    for row in 0..down as i32 {
        let reach = (down as i32 / 2 - (row + 3 - middle).abs()).max(0) as usize;
        canvas.fill((width / 2).saturating_sub(2), row as usize + 3, reach, 1, INK);
    }
    Ok(canvas)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(look: Look, label: &str) -> BarPicture {
        let all = Button::ALL.map(|button| (button, look));
        draw(&Bar::new(Rect::new(0, 240, 320, 256), &all, label.to_owned())).unwrap()
    }

    #[test]
    fn every_look_differs() {
        let looks = [Look::Ready, Look::Disabled, Look::Pressed, Look::On];
        let pictures = looks.map(|look| bar(look, ""));
        for (index, picture) in pictures.iter().enumerate() {
            assert_eq!(picture.colors.len(), 320 * 16);
            assert!(pictures[..index].iter().all(|other| other != picture));
        }
    }

    #[test]
    fn a_label_is_written_and_cut() {
        let long = "x".repeat(1000);
        assert_ne!(bar(Look::Ready, "Door"), bar(Look::Ready, ""));
        assert_eq!(bar(Look::Ready, &long).colors.len(), 320 * 16);
    }

    #[test]
    fn a_bar_without_room_is_drawn() {
        let all = Button::ALL.map(|button| (button, Look::Ready));
        assert!(draw(&Bar::new(Rect::default(), &all, "x".to_owned())).unwrap().colors.is_empty());
        assert_eq!(draw_volume(128, 1, 1).unwrap().colors.len(), 1);
    }
}
