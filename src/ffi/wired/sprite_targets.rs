//! Sprite actions and operands.

use super::sprite_tracks::{given_mode, mode_of, track_of_sprites, with_sprite, with_track};
use super::stage::Stage;
use crate::atoms::Container;
use crate::base::{Error, Fixed, Matrix, Point, Result};
use crate::sprite::{Changes, HitTest, Properties};
use crate::wired::number::{action, operand};
use crate::wired::{Argument, Call, Context, Event, Handlers, Present, Target, Value};

/// Does an action on a sprite.
pub(super) fn perform(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let mut changes = Changes::default();
    match call.number {
        action::SPRITE_SET_MATRIX => changes.matrix = Some(matrix(call, 0)?),
        action::SPRITE_SET_IMAGE_INDEX => changes.image_index = Some(call.long(0)? as i16),
        action::SPRITE_SET_VISIBLE => changes.visible = Some(call.flag(0)?),
        action::SPRITE_SET_LAYER => changes.layer = Some(call.long(0)? as i16),
        action::SPRITE_SET_GRAPHICS_MODE => changes.mode = Some(mode_of(call, 0)?),
        action::SPRITE_SET_CAN_BE_HIT_TESTED => changes.can_be_hit = Some(call.flag(0)?),
        action::SPRITE_TRANSLATE
        | action::SPRITE_SCALE
        | action::SPRITE_ROTATE
        | action::SPRITE_STRETCH => return transform(stage, call),
        _ => return Err(Error::FeatureUnsupported),
    }
    with_sprite(stage, call, |scene, id| scene.set(id, changes))
}

fn matrix(call: &Call<'_>, index: usize) -> Result<Matrix> {
    match call.arguments.get(index) {
        Some(Argument::Matrix(matrix)) => Ok(*matrix),
        _ => Err(Error::MissingRequiredParameter),
    }
}

/// Moves, scales, turns or stretches a sprite; scaled and turned it is about its own (0, 0), where
/// its image's registration point lies.
fn transform(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let fixed = |index: usize| call.number(index).map(Fixed::from_f64);
    let origin = (Fixed(0), Fixed(0));
    with_sprite(stage, call, |scene, id| {
        let mut now = scene.sprite(id)?.properties.matrix;
        let matrix = match call.number {
            action::SPRITE_TRANSLATE => {
                let (x, y) = (fixed(0)?, fixed(1)?);
                let is_absolute = call.arguments.len() > 2 && call.flag(2)?;
                let [to_x, to_y, _] = &mut now.0[2];
                let from = if is_absolute { (0, 0) } else { (*to_x, *to_y) };
                *to_x = from.0.saturating_add(x.0);
                *to_y = from.1.saturating_add(y.0);
                now
            }
            action::SPRITE_SCALE => Matrix::scaling(fixed(0)?, fixed(1)?, origin).then(&now),
            action::SPRITE_ROTATE => Matrix::rotation(fixed(0)?, origin).then(&now),
            _ => {
                let mut corners = [(0.0, 0.0); 4];
                for (index, corner) in corners.iter_mut().enumerate() {
                    *corner = (call.number(2 * index)?, call.number(2 * index + 1)?);
                }
                scene.matrix_to(id, corners)?
            }
        };
        scene.set(id, Changes { matrix: Some(matrix), ..Changes::default() })
    })
}

/// Does an action on a sprite track.
pub(super) fn perform_on_track(stage: &Stage<'_>, call: &Call<'_>) -> Result<()> {
    let id = |index| call.long(index).map(|id| id as u32);
    with_track(stage, call, |scene| match call.number {
        action::SPRITE_TRACK_NEW_SPRITE => {
            let given = call.arguments.len();
            let properties = Properties {
                image_index: call.long(1)? as i16,
                matrix: if given > 2 { matrix(call, 2)? } else { Matrix::IDENTITY },
                visible: given <= 3 || call.flag(3)?,
                layer: if given > 4 { call.long(4)? as i16 } else { 0 },
                mode: if given > 5 { mode_of(call, 5)? } else { Properties::default().mode },
                action_handler: if given > 6 { id(6)? } else { 0 },
                ..Properties::default()
            };
            scene.add_sprite(id(0)?, properties)
        }
        action::SPRITE_TRACK_DISPOSE_SPRITE => scene.dispose_sprite(id(0)?),
        action::SPRITE_TRACK_SET_ALL_SPRITES_HIT_TESTING_MODE => {
            scene.set_hit_mode(crate::sprite::HitMode::from_number(call.long(0)?));
            Ok(())
        }
        action::SPRITE_TRACK_NEW_IMAGE => {
            let reference = call.text(0)?.to_vec();
            scene.add_image(id(1)?, crate::base::FourCc(*b"url "), reference).map(drop)
        }
        action::SPRITE_TRACK_DISPOSE_IMAGE => scene.dispose_image(call.long(0)? as i16),
        _ => Err(Error::FeatureUnsupported),
    })
}

/// What an action on a sprite would change.
pub(super) fn present(stage: &Stage<'_>, call: &Call<'_>, index: usize) -> Option<Present> {
    let found = with_sprite(stage, call, |scene, id| {
        Ok((scene.sprite(id)?.properties, scene.images().len()))
    });
    let (properties, images) = found.ok()?;
    let short = |value: i16| Some(Present::free(Argument::Short(value)));
    match (call.number, index) {
        (action::SPRITE_SET_MATRIX, 0) => Some(Present::free(Argument::Matrix(properties.matrix))),
        (action::SPRITE_SET_IMAGE_INDEX, 0) => Some(Present {
            value: Argument::Short(properties.image_index),
            range: Some((1.0, images as f64)),
            is_circle: false,
        }),
        (action::SPRITE_SET_GRAPHICS_MODE, 0) => {
            let mode = properties.mode;
            Some(Present::free(given_mode(mode.mode, mode.op_color)))
        }
        (action::SPRITE_SET_VISIBLE, 0) => short(properties.visible.into()),
        (action::SPRITE_SET_LAYER, 0) => short(properties.layer),
        (action::SPRITE_SET_CAN_BE_HIT_TESTED, 0) => short(properties.can_be_hit.into()),
        _ => None,
    }
}

/// The value of an operand of a sprite or a sprite track.
pub(super) fn ask(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    match call.number {
        operand::SPRITE_TRACK_NUM_SPRITES
        | operand::SPRITE_TRACK_NUM_IMAGES
        | operand::SPRITE_TRACK_SPRITE_ID_AT_POINT
        | operand::SPRITE_TRACK_ALL_SPRITES_HIT_TESTING_MODE
        | operand::SPRITE_TRACK_IMAGE_ID_BY_INDEX
        | operand::SPRITE_TRACK_IMAGE_INDEX_BY_ID => ask_track(stage, call),
        _ => ask_sprite(stage, call),
    }
}

fn ask_track(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    with_track(stage, call, |scene| {
        Ok(match call.number {
            operand::SPRITE_TRACK_NUM_SPRITES => Value::from(scene.sprites().len() as i64),
            operand::SPRITE_TRACK_NUM_IMAGES => Value::from(scene.images().len() as i64),
            operand::SPRITE_TRACK_SPRITE_ID_AT_POINT => {
                let point = (call.number(0)? + 0.5, call.number(1)? + 0.5);
                Value::from(scene.hit(point, HitTest::default()).unwrap_or(0))
            }
            operand::SPRITE_TRACK_ALL_SPRITES_HIT_TESTING_MODE => {
                Value::from(i32::from(scene.track.hit_mode.number()))
            }
            operand::SPRITE_TRACK_IMAGE_ID_BY_INDEX => {
                Value::from(scene.image(call.long(0)? as i16)?.id)
            }
            _ => {
                let id = call.long(0)? as u32;
                let place = scene.images().iter().position(|image| image.id == id);
                Value::from(place.map_or(0, |place| place as i64 + 1))
            }
        })
    })
}

fn ask_sprite(stage: &Stage<'_>, call: &Call<'_>) -> Result<Value> {
    with_sprite(stage, call, |scene, id| {
        let properties = scene.sprite(id)?.properties;
        let corner = |number: usize| {
            let corners = scene.corners(id)?;
            corners.get(number).copied().ok_or(Error::Internal)
        };
        let registration = || {
            let image = scene.image(properties.image_index)?;
            Ok::<_, Error>((image.registration.0.to_f64(), image.registration.1.to_f64()))
        };
        Ok(match call.number {
            operand::SPRITE_BOUNDS_LEFT => Value::from(scene.bounds_of(id)?.left),
            operand::SPRITE_BOUNDS_TOP => Value::from(scene.bounds_of(id)?.top),
            operand::SPRITE_BOUNDS_RIGHT => Value::from(scene.bounds_of(id)?.right),
            operand::SPRITE_BOUNDS_BOTTOM => Value::from(scene.bounds_of(id)?.bottom),
            operand::SPRITE_IMAGE_INDEX => Value::from(i32::from(properties.image_index)),
            operand::SPRITE_VISIBLE => properties.visible.into(),
            operand::SPRITE_LAYER => Value::from(i32::from(properties.layer)),
            operand::SPRITE_ID => Value::from(id),
            operand::SPRITE_INDEX => Value::from(scene.index_of(id)? as i64),
            operand::SPRITE_FIRST_CORNER_X => Value::from(corner(0)?.0),
            operand::SPRITE_FIRST_CORNER_Y => Value::from(corner(0)?.1),
            operand::SPRITE_SECOND_CORNER_X => Value::from(corner(1)?.0),
            operand::SPRITE_SECOND_CORNER_Y => Value::from(corner(1)?.1),
            operand::SPRITE_THIRD_CORNER_X => Value::from(corner(2)?.0),
            operand::SPRITE_THIRD_CORNER_Y => Value::from(corner(2)?.1),
            operand::SPRITE_FOURTH_CORNER_X => Value::from(corner(3)?.0),
            operand::SPRITE_FOURTH_CORNER_Y => Value::from(corner(3)?.1),
            operand::SPRITE_IMAGE_REGISTRATION_POINT_X => Value::from(registration()?.0),
            operand::SPRITE_IMAGE_REGISTRATION_POINT_Y => Value::from(registration()?.1),
            operand::SPRITE_NAME => Value::Text(scene.sprite(id)?.name.clone()),
            operand::SPRITE_CAN_BE_HIT_TESTED => properties.can_be_hit.into(),
            _ => return Err(Error::FeatureUnsupported),
        })
    })
}

/// The handlers that an event sent to a sprite leads to.
pub(super) fn handlers(
    stage: &Stage<'_>,
    target: &Target,
    context: &Context,
    event: &Event,
) -> Result<Handlers> {
    let call = Call { number: 0, target, arguments: &[], context };
    let track = track_of_sprites(stage, &call)?;
    let found = with_sprite(stage, &call, |scene, id| {
        let id = scene.action_handler(id)?;
        Ok(scene.handler(id, event.kind).map(|(bytes, atom)| (id, bytes, atom)))
    })?;
    let Some((object, bytes, atom)) = found else { return Ok(Handlers::new()) };
    let actions = crate::wired::handler(&Container::open(&bytes)?, atom)?;
    let event = Event {
        at: if event.at == Point::default() { context.event.at } else { event.at },
        ..*event
    };
    Ok(vec![(Context { track, object, event }, actions)])
}
