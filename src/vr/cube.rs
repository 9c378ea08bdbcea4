//! The geometry of a cube's images.
//!
//! "What's New in QuickTime 5", *Cubic Face Data*; the distance was solved with `CuTy.mov`: the
//! squared length of the quaternion tells it in half image heights.

use super::panorama::CubeFaceShape;
use super::records::CubeFace;

/// Where images stand by their records; without any, six whole faces.
pub(super) fn faces(records: &[CubeFace]) -> Vec<CubeFaceShape> {
    if records.is_empty() {
        return CubeFace::ORIENTATIONS.map(CubeFace::whole).iter().map(|r| face(r, None)).collect();
    }
    let sharing = |record: &CubeFace| {
        let same = |other: &&CubeFace| is_same_turn(record.orientation, other.orientation);
        records.iter().filter(same).count()
    };
    records.iter().map(|record| face(record, Some(sharing(record)))).collect()
}

/// Where faces of `n` by `n` tiles stand, row by row from the left upper corner.
pub(super) fn tiled_faces(n: u32) -> Vec<CubeFaceShape> {
    let last = f64::from(n) - 1.0;
    let tile = |whole: &CubeFaceShape, index: u32| {
        let (column, row) = (f64::from(index % n), f64::from(index / n));
        let centre = (2.0 * column - last, last - 2.0 * row);
        CubeFaceShape { distance: f64::from(n), centre, ..*whole }
    };
    let whole = faces(&[]);
    whole.iter().flat_map(|face| (0..n * n).map(move |index| tile(face, index))).collect()
}

/// `sharing` is how many images have the orientation of this one.
fn face(record: &CubeFace, sharing: Option<usize>) -> CubeFaceShape {
    let finite = |value: f32, otherwise: f64| {
        if value.is_finite() { f64::from(value) } else { otherwise }
    };
    let parts = record.orientation.map(|part| finite(part, 0.0));
    let length = parts.iter().map(|part| part * part).sum::<f64>();
    let orientation =
        if length > 1e-12 { parts.map(|part| part / length.sqrt()) } else { [1.0, 0.0, 0.0, 0.0] };
    let centre = (finite(record.centre.0, 0.0), finite(record.centre.1, 0.0));
    let aspect = Some(finite(record.aspect, 1.0)).filter(|aspect| *aspect > 0.0).unwrap_or(1.0);
    let distance = distance(length, centre, sharing.unwrap_or(1));
    CubeFaceShape { orientation, distance, centre, aspect, skew: finite(record.skew, 0.0) }
}

/// Images that share one orientation make up a face of 90°: a square number of them tells the
/// distance better than a quaternion copied from Apple's table, where √½ is printed ½ [I].
fn distance(length: f64, centre: (f64, f64), sharing: usize) -> f64 {
    let is_near = |value: &f64| (length - value).abs() < 1e-3;
    let root = (1..=64).find(|root: &usize| root * root == sharing);
    match root {
        Some(1) if centre == (0.0, 0.0) && [0.5, 1.0].iter().any(is_near) => 1.0,
        Some(root) if root > 1 => root as f64,
        _ if length > 1e-6 => length,
        _ => 1.0,
    }
}

/// Whether two quaternions turn alike; q and −q do.
fn is_same_turn(a: [f32; 4], b: [f32; 4]) -> bool {
    let dot = |a: [f32; 4], b: [f32; 4]| -> f64 {
        a.iter().zip(b).map(|(a, b)| f64::from(*a) * f64::from(b)).sum()
    };
    let lengths = dot(a, a) * dot(b, b);
    lengths > 0.0 && dot(a, b).powi(2) / lengths > 1.0 - 1e-6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn six_whole_faces_are_the_default() {
        let faces = faces(&[]);
        assert_eq!(faces.len(), 6);
        assert!(faces.iter().all(|face| face.distance == 1.0 && face.centre == (0.0, 0.0)));
        let [w, _, y, _] = faces[1].orientation;
        assert!((w - 0.5_f64.sqrt()).abs() < 1e-6 && (y + 0.5_f64.sqrt()).abs() < 1e-6);
    }

    // golden.md section 3, example 24; tiles that share a turn tell it by their number, whatever the
    // length of the quaternion.
    #[test]
    fn tiles_tell_their_distance() {
        for scale in [3_f32.sqrt(), 1.0, 0.3] {
            let records: Vec<CubeFace> = CubeFace::ORIENTATIONS
                .iter()
                .flat_map(|turn| {
                    (0..9).map(|i| CubeFace {
                        centre: (2.0 * (i % 3) as f32 - 2.0, 2.0 - 2.0 * (i / 3) as f32),
                        ..CubeFace::whole(turn.map(|part| part * scale))
                    })
                })
                .collect();
            let told = faces(&records);
            let computed = tiled_faces(3);
            for (told, computed) in told.iter().zip(&computed) {
                assert_eq!((told.distance, told.centre), (3.0, computed.centre));
                assert!(
                    told.orientation
                        .iter()
                        .zip(computed.orientation)
                        .all(|(a, b)| (a - b).abs() < 1e-6)
                );
            }
        }
    }

    #[test]
    fn the_misprint_of_the_table_is_understood() {
        let misprinted = CubeFace::whole([0.5, 0.0, -0.5, 0.0]);
        assert_eq!(faces(&[misprinted])[0].distance, 1.0);
    }

    #[test]
    fn numbers_that_are_none_do_no_harm() {
        let odd =
            CubeFace { aspect: f32::NAN, skew: f32::INFINITY, ..CubeFace::whole([f32::NAN; 4]) };
        let face = faces(&[odd])[0];
        assert_eq!(face, faces(&[])[0]);
    }
}
