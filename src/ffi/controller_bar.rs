//! `Movies.h`, "Movie Controllers": the control bar, as it is seen and pressed.

use super::controller_actions::{action, is_filtered};
use super::controller_frame;
use super::controller_time::{self, Hand};
use super::drawing;
use super::movie_controllers::MovieController;
use super::ports::{self, CGrafPtr};
use super::quicktime_vr::callouts::Application;
use super::quicktime_vr::types::QTVRInstance;
use super::types::EventRecord;
use crate::base::mac_text;
use crate::base::{Error, FourCc, Point, Rect, Result};
use crate::manager::bar::{
    Bar, Button, Look, SUPPRESS_HELP, SUPPRESS_NAMES, Slider, Timeline, is_shown,
};
use crate::manager::{
    self, Access, BarPicture, Destination, NodeTarget, Pointer, draw_badge as draw_badge_picture,
    draw_bar, draw_volume, go_to_node,
};
use crate::raster::{PixelsMut, Region};
use crate::runtime::controllers::{Controller, bar_below};
use crate::runtime::instances;

/// `mouseDown`.
const MOUSE_DOWN: u16 = 1;
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
    Some(bar_below(controller_frame::around(controller)?))
}

/// Where the controller is: its movie with the bar, or the bar alone where that is detached.
pub(super) fn bounds(controller: &Controller) -> Result<Rect> {
    let movie_box = controller_frame::around(controller).ok_or(Error::InvalidMovie)?;
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
    let (has_sound, volume, line, plays) = movie.with(|state| {
        let sound = FourCc(*b"soun");
        let has = state.movie.tracks.iter().any(|track| track.media.handler == sound);
        let (start, length) = state.movie.header.selection;
        let line = Timeline {
            time: state.time,
            duration: state.movie.duration(),
            selection: (start.into(), length.into()),
            held: settings.slider_held,
        };
        (has, state.volume, line, state.rate.0 != 0)
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
    let can_play = line.duration > 0;
    let wanted = [
        (Button::Speaker, has_sound, true, false),
        (Button::Play, !is_scene, can_play, plays),
        (Button::Back, scene.several_nodes, scene.can_go_back, false),
        (Button::ZoomOut, is_scene, true, false),
        (Button::ZoomIn, is_scene, true, false),
        (Button::HotSpots, is_scene, scene.has_hot_spots, scene.hot_spots_shown),
        (Button::Translate, scene.can_translate, true, scene.translates),
        (Button::StepBack, !is_scene, can_play, false),
        (Button::StepForward, !is_scene, can_play, false),
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
    let mut bar = if is_scene {
        Bar::new(rect, &placed, label)
    } else {
        // The time line is between what plays it and what goes along it.
        let is_before =
            |(button, _): &(Button, Look)| matches!(button, Button::Speaker | Button::Play);
        let (before, behind): (Vec<_>, Vec<_>) = placed.into_iter().partition(is_before);
        Bar::new(rect, &before, label).with_slider(&behind, &line)
    };
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
    controller_frame::draw(controller, must)?;
    let Some(bar) = describe(mc, controller) else { return Ok(()) };
    let port = controller.movie().map_or(0, |movie| movie.with(|state| state.port));
    // The movie may have been drawn where the volume's column is.
    if !controller.note_bar((port, bar.clone())) && !must && bar.volume.is_none() {
        return Ok(());
    }
    if port == 0 {
        // A bar that is nowhere is no error: QTVRUpdate tells of a missing port.
        return Ok(());
    }
    let picture = draw_bar(&bar)?;
    let column = bar.volume.and_then(|volume| Some((volume, volume_rect(controller, &bar)?)));
    let column = column.map(|(volume, rect)| {
        draw_volume(volume, rect.width() as usize, rect.height() as usize)
            .map(|picture| (rect, picture))
    });
    let column = column.transpose()?;
    ports::with_pixels(CGrafPtr::at(port), |pixels, bounds| {
        put(pixels, bounds, bar.rect, &picture);
        if let Some((rect, picture)) = &column {
            put(pixels, bounds, *rect, picture);
        }
    })
}

/// Where the volume's column is: above the speaker, as far as there is movie.
fn volume_rect(controller: &Controller, bar: &Bar) -> Option<Rect> {
    let speaker = bar.buttons.iter().find(|placed| placed.button == Button::Speaker)?;
    let Rect { left, top, right, .. } = speaker.rect;
    let mut highest = top.saturating_sub(VOLUME_HEIGHT);
    if controller.settings().attached {
        highest = highest.max(controller.movie()?.with(|state| state.box_rect.top));
    }
    Some(Rect::new(left, highest.min(top), right, top))
}

pub(super) fn put(pixels: &mut PixelsMut<'_>, bounds: Rect, rect: Rect, picture: &BarPicture) {
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
    let picture = draw_badge_picture(rect.width() as usize, rect.height() as usize)?;
    ports::with_pixels(CGrafPtr::at(port), |pixels, bounds| put(pixels, bounds, rect, &picture))
}

/// Where the slider of a plain movie is; nothing where its bar has none, or is not seen.
pub(super) fn slider_rect(mc: MovieController, controller: &Controller) -> Rect {
    let slider = describe(mc, controller).and_then(|bar| bar.slider);
    slider.map(|slider| slider.rect).unwrap_or_default()
}

/// Whether a point is on the bar.
pub(super) fn contains(controller: &Controller, point: Point) -> bool {
    // The empty rectangle contains nothing.
    rect(controller).unwrap_or_default().contains(point)
}

/// The button goes down on the bar.
pub(super) fn press(mc: MovieController, controller: &Controller, pointer: Pointer) -> Result<()> {
    let bar = describe(mc, controller);
    let placed = bar.as_ref().and_then(|bar| bar.button_at(pointer.at));
    let slider = bar.as_ref().and_then(|bar| bar.slider);
    let pressed = placed.filter(|placed| placed.look != Look::Disabled);
    controller.change(|settings| {
        settings.bar_held = true;
        settings.pressed = pressed.map(|placed| placed.button);
        settings.hover = placed.map(|placed| placed.button);
        settings.slider_held = slider.is_some_and(|slider| slider.rect.contains(pointer.at));
    });
    hold(mc, controller, pointer)?;
    draw(mc, controller, false)
}

/// The button is held on the bar: zooming goes on, the volume and the slider follow.
pub(super) fn hold(mc: MovieController, controller: &Controller, pointer: Pointer) -> Result<()> {
    if controller.settings().slider_held {
        let slider = describe(mc, controller).and_then(|bar| bar.slider);
        return slider.map_or(Ok(()), |slider| slide(mc, controller, slider, pointer));
    }
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
            let bar = describe(mc, controller);
            let column = bar.as_ref().and_then(|bar| volume_rect(controller, bar));
            if let Some((column, movie)) = column.zip(controller.movie()) {
                let above = i32::from(column.bottom) - i32::from(pointer.at.v);
                let volume = above * FULL_VOLUME / column.height().max(1);
                if above > 0 {
                    movie.with(|state| state.volume = volume.clamp(0, FULL_VOLUME) as i16);
                }
            }
        }
        _ => {}
    }
    Ok(())
}

/// Has a plain movie go where its slider was pulled to.
fn slide(
    mc: MovieController,
    controller: &Controller,
    slider: Slider,
    pointer: Pointer,
) -> Result<()> {
    let Some(movie) = controller.movie() else { return Ok(()) };
    let (time, duration) = movie.with(|state| (state.time, state.movie.duration()));
    let wanted = slider.time_at(pointer.at.h, duration);
    if wanted == time {
        return Ok(());
    }
    controller_time::by_hand(mc, controller, Hand::GoTo(wanted))
}

/// The button goes up again: what was pressed is done, if the pointer is still on it.
pub(super) fn release(
    mc: MovieController,
    controller: &Controller,
    pointer: Pointer,
) -> Result<()> {
    let bar = describe(mc, controller);
    let pressed = controller.settings().pressed;
    controller.change(|settings| {
        settings.bar_held = false;
        settings.pressed = None;
        settings.slider_held = false;
    });
    if pressed == Some(Button::Speaker) {
        // The picture below the column comes back.
        let column = bar.as_ref().and_then(|bar| volume_rect(controller, bar));
        if let Some((column, movie)) = column.zip(controller.movie()) {
            drawing::invalidate(&movie, &Region::rect(column));
            controller_frame::draw(controller, true)?;
        }
    }
    let over = bar.and_then(|bar| bar.button_at(pointer.at));
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
    }
    match chosen {
        Some(Button::Play) => controller_time::by_hand(mc, controller, Hand::Play)?,
        Some(Button::StepBack) => controller_time::by_hand(mc, controller, Hand::Step(-1))?,
        Some(Button::StepForward) => controller_time::by_hand(mc, controller, Hand::Step(1))?,
        Some(Button::Custom) => tell_custom_click(mc, pointer),
        _ => {}
    }
    // An application may have disposed of the controller when it heard of that.
    if mc.resolve().is_err() {
        return Ok(());
    }
    draw(mc, controller, false)
}

/// The filter hears of a click on the application's own button, which does nothing else.
fn tell_custom_click(mc: MovieController, pointer: Pointer) {
    let Pointer { at, when, modifiers } = pointer;
    let mut event = EventRecord { what: MOUSE_DOWN, message: 0, when, place: at, modifiers };
    is_filtered(mc, action::CUSTOM_BUTTON, (&raw mut event).cast());
}

/// The pointer moves over the bar or away from it: the label tells what a button does.
pub(super) fn follow(mc: MovieController, controller: &Controller, at: Point) {
    let hover = describe(mc, controller).and_then(|bar| bar.button_at(at));
    controller.change(|settings| settings.hover = hover.map(|placed| placed.button));
}
