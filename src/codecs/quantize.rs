//! Vector quantisation: up to 256 cells that stand for many.
//!
//! Clusters are cut in two where they spread most, and then settle by moving their cells into the
//! middle of what is nearest to them (Linde, Buzo and Gray).

/// Four luminances and two colours.
pub(super) type Cell = [f32; 6];

const MOST: usize = 256;
const ROUNDS: usize = 3;
/// Cells that are looked at to make a codebook; of more, every so many.
const SAMPLE: usize = 1 << 14;

/// The squared error of a cell, in which a colour counts for the pixels that it tints.
#[inline]
pub(super) fn distance(a: &Cell, b: &Cell) -> f32 {
    let mut sum = 0.0;
    for at in 0..6 {
        let weight = if at < 4 { 1.0 } else { 4.0 };
        sum += weight * (a[at] - b[at]) * (a[at] - b[at]);
    }
    sum
}

/// The number of the nearest cell.
pub(super) fn nearest(book: &[Cell], cell: &Cell) -> u8 {
    let mut best = (f32::INFINITY, 0);
    for (number, candidate) in book.iter().enumerate() {
        let distance = distance(candidate, cell);
        if distance < best.0 {
            best = (distance, number);
        }
    }
    best.1 as u8
}

/// A codebook of up to 256 cells.
pub(super) fn codebook(cells: &[Cell]) -> Vec<Cell> {
    let step = cells.len().div_ceil(SAMPLE).max(1);
    let mut cells: Vec<Cell> = cells.iter().step_by(step).copied().collect();
    let mut book = split(&mut cells);
    for _ in 0..ROUNDS {
        let mut sums = vec![([0.0_f32; 6], 0_u32); book.len()];
        for cell in &cells {
            let number = usize::from(nearest(&book, cell));
            if let Some((sum, count)) = sums.get_mut(number) {
                sum.iter_mut().zip(cell).for_each(|(sum, value)| *sum += value);
                *count += 1;
            }
        }
        for (cell, (sum, count)) in book.iter_mut().zip(&sums) {
            if *count > 0 {
                *cell = sum.map(|value| value / *count as f32);
            }
        }
    }
    book
}

/// A part of the cells and how much it spreads.
struct Cluster {
    start: usize,
    end: usize,
    axis: usize,
    spread: f32,
}

impl Cluster {
    fn of(cells: &[Cell], start: usize, end: usize) -> Self {
        let part = cells.get(start..end).unwrap_or_default();
        let mean = mean(part);
        let variance = |axis: usize| {
            part.iter().map(|cell| (cell[axis] - mean[axis]) * (cell[axis] - mean[axis])).sum()
        };
        let (mut axis, mut spread) = (0, 0.0_f32);
        for at in 0..6 {
            let found: f32 = variance(at);
            if found > spread {
                (axis, spread) = (at, found);
            }
        }
        Self { start, end, axis, spread }
    }
}

fn mean(cells: &[Cell]) -> Cell {
    let mut sum = [0.0; 6];
    for cell in cells {
        sum.iter_mut().zip(cell).for_each(|(sum, value)| *sum += value);
    }
    sum.map(|value| value / cells.len().max(1) as f32)
}

/// The means of clusters that are cut in two until there are enough or none spreads.
fn split(cells: &mut [Cell]) -> Vec<Cell> {
    let mut clusters = vec![Cluster::of(cells, 0, cells.len())];
    while clusters.len() < MOST {
        let widest = (0..clusters.len())
            .max_by(|a, b| clusters[*a].spread.total_cmp(&clusters[*b].spread))
            .filter(|widest| clusters[*widest].spread > 0.0);
        let Some(widest) = widest else { break };
        let Cluster { start, end, axis, .. } = clusters.swap_remove(widest);
        let part = &mut cells[start..end];
        let middle = mean(part)[axis];
        part.sort_unstable_by(|a, b| a[axis].total_cmp(&b[axis]));
        let cut = part.partition_point(|cell| cell[axis] <= middle).clamp(1, part.len() - 1);
        clusters.push(Cluster::of(cells, start, start + cut));
        clusters.push(Cluster::of(cells, start + cut, end));
    }
    clusters.iter().map(|cluster| mean(&cells[cluster.start..cluster.end])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_cells_are_kept_as_they_are() {
        let cells: Vec<Cell> = (0..200).map(|n| [n as f32; 6]).collect();
        let book = codebook(&[cells.clone(), cells.clone()].concat());
        assert_eq!(book.len(), 200);
        for cell in &cells {
            assert_eq!(book[usize::from(nearest(&book, cell))], *cell);
        }
        assert_eq!(codebook(&[]).len(), 1);
    }
}
