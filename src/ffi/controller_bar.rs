//! `Movies.h`, "Movie Controllers": the control bar, as it is seen and pressed.

use super::movie_controllers::MovieController;
use super::ports::{self, CGrafPtr};
use super::quicktime_vr::callouts::Application;
use super::quicktime_vr::types::QTVRInstance;
use crate::base::mac_text;
use crate::base::{Error, FourCc, Point, Rect, Result};
use crate::manager::bar::{Bar, Button, Look, SUPPRESS_HELP, SUPPRESS_NAMES, is_shown};
use crate::manager::{
    self, Access, BarPicture, Destination, NodeTarget, Pointer, draw_badge as draw_badge_picture,
    draw_bar, draw_volume, go_to_node,
};
use crate::raster::PixelsMut;
use crate::runtime::controllers::{Controller, bar_below};
use crate::runtime::instances;

/// `kQTVRTranslation`.
const TRANSLATION: u32 = 7;
/// Pixels of the volume's column above its button.
const VOLUME_HEIGHT: i16 = 72;
/// Width and height of the badge.
const BADGE: (i16, i16) = (20, 14);
/// The loudest volume.
const FULL_VOLUME: i32 = 256;

/// Where the bar is, if it is to be seen.
pub(super) fn rect(controller: &Controller) -> Option<Rect> {
    let settings = controller.settings();
    if !settings.visible {
        return None;
    }
    if !settings.attached {
        return settings.bar_rect;
    }
    let movie_box = controller.movie()?.with(|state| state.box_rect);
    Some(bar_below(movie_box))
}

/// Where the controller is: its movie with the bar, or the bar alone where that is detached.
pub(super) fn bounds(controller: &Controller) -> Result<Rect> {
    let movie = controller.movie().ok_or(Error::InvalidMovie)?;
    let movie_box = movie.with(|state| state.box_rect);
    Ok(match rect(controller) {
        Some(bar) if controller.settings().attached => movie_box.union(bar),
        Some(bar) => bar,
        None => movie_box,
    })
}

/// What the bar shows now.
fn describe(mc: MovieController, controller: &Controller) -> Option<Bar> {
    let rect = rect(controller)?;
    let settings = controller.settings();
    let movie = controller.movie()?;
    let (has_sound, volume) = movie.with(|state| {
        let sound = FourCc(*b"soun");
        let has = state.movie.tracks.iter().any(|track| track.media.handler == sound);
        (has, state.volume)
    });
    let instance = instances::of_controller(mc.token()).into_iter().next();
    let scene = instance.map(|(_, cell)| {
        cell.with_movie(|instance, movie| {
            let id = instance.hot_spot_under_mouse();
            let name = instance.hot_spot(id).and_then(|spot| spot.name.as_ref());
            let name = name.and_then(|name| mac_text::to_utf8(&name.bytes, name.encoding).ok());
            Shows {
                several_nodes: instance.scene().nodes().len() > 1,
                can_go_back: instance.last_view().is_some(),
                name: name.map(|name| name.into_owned()).unwrap_or_default(),
                has_hot_spots: instance.has_hot_spots(movie),
                hot_spots_shown: instance.hot_spots_shown(),
                can_translate: instance.control_setting(TRANSLATION).unwrap_or(false),
                translates: instance.is_set_to_translate(),
            }
        })
    });
    let is_scene = scene.is_some();
    let scene = scene.unwrap_or_default();
    let wanted = [
        (Button::Speaker, has_sound, true, false),
        (Button::Back, scene.several_nodes, scene.can_go_back, false),
        (Button::ZoomOut, is_scene, true, false),
        (Button::ZoomIn, is_scene, true, false),
        (Button::HotSpots, is_scene, scene.has_hot_spots, scene.hot_spots_shown),
        (Button::Translate, scene.can_translate, true, scene.translates),
        (Button::Custom, false, true, false),
    ];
    let shown = wanted
        .into_iter()
        .filter(|(button, by_itself, ..)| is_shown(*button, *by_itself, settings.flags));
    let placed: Vec<_> = shown
        .map(|(button, _, enabled, on)| {
            let look = match (enabled, settings.pressed == Some(button), on) {
                (false, ..) => Look::Disabled,
                (_, true, _) => Look::Pressed,
                (_, _, true) => Look::On,
                _ => Look::Ready,
            };
            (button, look)
        })
        .collect();
    let suppressed = |flag: u32| settings.flags[0] & flag != 0;
    let label = match settings.hover {
        Some(button) if !suppressed(SUPPRESS_HELP) => button.help().to_owned(),
        None if !suppressed(SUPPRESS_NAMES) => scene.name,
        _ => String::new(),
    };
    let mut bar = Bar::new(rect, &placed, label);
    bar.volume = (settings.pressed == Some(Button::Speaker)).then_some(volume);
    Some(bar)
}

/// What an instance tells its bar.
#[derive(Debug, Default)]
struct Shows {
    several_nodes: bool,
    can_go_back: bool,
    name: String,
    has_hot_spots: bool,
    hot_spots_shown: bool,
    can_translate: bool,
    translates: bool,
}

/// Draws the bar in the movie's port, where it has changed or where it must be.
pub(super) fn draw(mc: MovieController, controller: &Controller, must: bool) -> Result<()> {
    let Some(bar) = describe(mc, controller) else { return Ok(()) };
    let port = controller.movie().map_or(0, |movie| movie.with(|state| state.port));
    if !controller.note_bar((port, bar.clone())) && !must {
        return Ok(());
    }
    if port == 0 {
        // A bar that is nowhere is no error: QTVRUpdate tells of a missing port.
        return Ok(());
    }
    let picture = draw_bar(&bar);
    let column = bar.volume.and_then(|volume| {
        let rect = volume_rect(&bar)?;
        let (width, height) = (rect.width() as usize, rect.height() as usize);
        Some((rect, draw_volume(volume, width, height)))
    });
    ports::with_pixels(CGrafPtr::at(port), |pixels, bounds| {
        put(pixels, bounds, bar.rect, &picture);
        if let Some((rect, picture)) = &column {
            put(pixels, bounds, *rect, picture);
        }
    })
}

/// Where the volume's column is: above the speaker.
fn volume_rect(bar: &Bar) -> Option<Rect> {
    let speaker = bar.buttons.iter().find(|placed| placed.button == Button::Speaker)?;
    let Rect { left, top, right, .. } = speaker.rect;
    Some(Rect::new(left, top.saturating_sub(VOLUME_HEIGHT), right, top))
}

fn put(pixels: &mut PixelsMut<'_>, bounds: Rect, rect: Rect, picture: &BarPicture) {
    let first = i32::from(rect.left) - i32::from(bounds.left);
    let skipped = first.min(0).unsigned_abs() as usize;
    let x = first.max(0) as usize;
    let room = pixels.width().saturating_sub(x);
    for (row, y) in picture.colors.chunks(picture.width.max(1)).zip(i32::from(rect.top)..) {
        let y = y - i32::from(bounds.top);
        let Ok(y) = usize::try_from(y) else { continue };
        let part = row.get(skipped..).unwrap_or_default();
        if y < pixels.height() && room > 0 && !part.is_empty() {
            pixels.put_row_argb(y, x, &part[..part.len().min(room)]);
        }
    }
}

/// Where the badge is: in the lower left corner of a movie whose bar is hidden, if it is used and fits.
pub(super) fn badge_rect(controller: &Controller) -> Option<Rect> {
    let settings = controller.settings();
    if !settings.badge || settings.visible {
        return None;
    }
    let movie_box = controller.movie()?.with(|state| state.box_rect);
    let (width, height) = BADGE;
    let (left, bottom) = (movie_box.left.saturating_add(4), movie_box.bottom.saturating_sub(4));
    let rect = Rect::new(left, bottom.saturating_sub(height), left.saturating_add(width), bottom);
    (rect.right <= movie_box.right && rect.top >= movie_box.top).then_some(rect)
}

/// Draws the badge, where it is used.
pub(super) fn draw_badge(controller: &Controller) -> Result<()> {
    let Some(rect) = badge_rect(controller) else { return Ok(()) };
    let port = controller.movie().map_or(0, |movie| movie.with(|state| state.port));
    if port == 0 {
        return Ok(());
    }
    let picture = draw_badge_picture(rect.width() as usize, rect.height() as usize);
    ports::with_pixels(CGrafPtr::at(port), |pixels, bounds| put(pixels, bounds, rect, &picture))
}

/// Whether a point is on the bar.
pub(super) fn contains(controller: &Controller, point: Point) -> bool {
    rect(controller).is_some_and(|bar| bar.contains(point))
}

/// The button goes down on the bar.
pub(super) fn press(mc: MovieController, controller: &Controller, pointer: Pointer) -> Result<()> {
    let placed = describe(mc, controller).and_then(|bar| bar.button_at(pointer.at));
    let pressed = placed.filter(|placed| placed.look != Look::Disabled);
    controller.change(|settings| {
        settings.bar_held = true;
        settings.pressed = pressed.map(|placed| placed.button);
        settings.hover = placed.map(|placed| placed.button);
    });
    hold(mc, controller, pointer)?;
    draw(mc, controller, false)
}

/// The button is held on the bar: zooming goes on, the volume follows.
pub(super) fn hold(mc: MovieController, controller: &Controller, pointer: Pointer) -> Result<()> {
    let Some(pressed) = controller.settings().pressed else { return Ok(()) };
    match pressed {
        Button::ZoomIn | Button::ZoomOut => {
            for (token, cell) in instances::of_controller(mc.token()) {
                let application =
                    Application { qtvr: QTVRInstance::from_token(token), cell: &cell };
                manager::zoom_by(&*cell, pressed == Button::ZoomIn, pointer.when, &application);
            }
        }
        Button::Speaker => {
            let column = describe(mc, controller).as_ref().and_then(volume_rect);
            if let Some((column, movie)) = column.zip(controller.movie()) {
                let above = i32::from(column.bottom) - i32::from(pointer.at.v);
                let volume = (above * FULL_VOLUME / i32::from(VOLUME_HEIGHT)).clamp(0, FULL_VOLUME);
                if above > 0 {
                    movie.with(|state| state.volume = volume as i16);
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// The button goes up again: what was pressed is done, if the pointer is still on it.
pub(super) fn release(
    mc: MovieController,
    controller: &Controller,
    pointer: Pointer,
) -> Result<()> {
    let pressed = controller.settings().pressed;
    controller.change(|settings| {
        settings.bar_held = false;
        settings.pressed = None;
    });
    let over = describe(mc, controller).and_then(|bar| bar.button_at(pointer.at));
    let chosen = over.map(|placed| placed.button).filter(|button| pressed == Some(*button));
    for (token, cell) in instances::of_controller(mc.token()) {
        let application = Application { qtvr: QTVRInstance::from_token(token), cell: &cell };
        manager::end_zoom(&*cell);
        match chosen {
            Some(Button::Back) => {
                go_to_node(&*cell, NodeTarget::Previous, Destination::Last, &application)?;
            }
            Some(Button::HotSpots) => cell.with(|instance| {
                let shown = instance.hot_spots_shown();
                instance.show_hot_spots(!shown);
            }),
            Some(Button::Translate) => cell.with(|instance| {
                let on = instance.is_set_to_translate();
                instance.set_to_translate(!on);
            }),
            _ => {}
        }
        if pressed == Some(Button::Speaker) {
            // The picture below the column comes back.
            cell.with(|instance| instance.forget_drawn());
        }
    }
    draw(mc, controller, false)
}

/// The pointer moves over the bar or away from it: the label tells what a button does.
pub(super) fn follow(mc: MovieController, controller: &Controller, at: Point) {
    let hover = describe(mc, controller).and_then(|bar| bar.button_at(at));
    controller.change(|settings| settings.hover = hover.map(|placed| placed.button));
}
