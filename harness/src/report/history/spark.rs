//! A line of small bars: how much passed, run after run. This module does no I/O.
#![deny(clippy::disallowed_methods)]

use super::run::Counts;

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// A bar for each run, or for several where there are more runs than columns: then the lowest of them, so that a bad day
/// shows. The highest bar is all that was run; the lowest is the worst share there is. Where nothing was run there is a blank.
pub fn line(runs: &[Counts], columns: usize) -> String {
    let shares: Vec<Option<f64>> = (0..columns.min(runs.len()))
        .map(|column| {
            let at = |column: usize| column * runs.len() / columns.min(runs.len());
            let some = &runs[at(column)..at(column + 1)];
            some.iter().filter_map(Counts::share).reduce(f64::min)
        })
        .collect();
    let lowest = shares.iter().flatten().copied().fold(1.0, f64::min);
    let bar = |share: f64| {
        let of_range = if lowest < 1.0 { (share - lowest) / (1.0 - lowest) } else { 1.0 };
        BARS[((of_range * 7.0).floor() as usize).min(7)]
    };
    shares.into_iter().map(|share| share.map_or(' ', bar)).collect()
}

/// The lowest and the highest share that passed, in whole per cent. Only if all passed is it 100.
pub fn range(runs: &[Counts]) -> Option<(usize, usize)> {
    let percents = runs.iter().filter_map(|counts| Some((counts.share()? * 100.0).floor() as usize));
    let (least, most) = percents.fold((usize::MAX, 0), |(least, most), one| (least.min(one), most.max(one)));
    (least != usize::MAX).then_some((least, most))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(passed: usize, failed: usize) -> Counts {
        Counts { passed, failed, skipped: 3 }
    }

    #[test]
    fn all_is_the_highest_bar_and_the_worst_the_lowest() {
        let runs = [run(5, 5), run(10, 0), run(0, 0), run(3, 1)];
        assert_eq!(line(&runs, 80), "▁█ ▄");
        assert_eq!(range(&runs), Some((50, 100)));
        assert_eq!(line(&[run(7, 0)], 80), "█");
        assert_eq!((line(&[], 80), range(&[run(0, 0)])), (String::new(), None));
        assert_eq!(range(&[run(999, 1)]), Some((99, 99)), "not all, and not rounded up to it");
    }

    #[test]
    fn one_bad_day_shows_among_many() {
        let mut runs = vec![run(9, 1); 1000];
        runs[321] = run(1, 9);
        let text = line(&runs, 40);
        assert_eq!((text.chars().count(), text.matches('▁').count()), (40, 1));
    }
}
