//! What is printed in the end.

/// One line: what, ours, the limit, and how they compare with the target.
pub struct Row {
    pub what: String,
    pub ours: String,
    pub limit: String,
    pub ratio: Option<f64>,
    pub must: Option<f64>,
}

impl Row {
    /// A figure beside its limit: how many times the limit, and how many it may be.
    pub fn beside(what: &str, ours: (f64, &str), limit: (f64, &str), must: Option<f64>) -> Self {
        let shown = |(value, unit): (f64, &str)| format!("{value:.3} {unit}");
        Self { what: what.to_owned(), ours: shown(ours), limit: shown(limit), ratio: Some(ours.0 / limit.0), must }
    }

    /// A figure that has a bound of its own.
    pub fn bounded(what: &str, value: f64, unit: &str, bound: f64) -> Self {
        let shown = |value: f64| format!("{value:.1} {unit}");
        Self { what: what.to_owned(), ours: shown(value), limit: shown(bound), ratio: Some(value / bound), must: Some(1.0) }
    }

    /// A figure with nothing to compare it to.
    pub fn plain(what: &str, value: f64, unit: &str) -> Self {
        Self { what: what.to_owned(), ours: format!("{value:.3} {unit}"), limit: String::new(), ratio: None, must: None }
    }
}

/// Prints the rows, with a word for those above their target.
pub fn print(rows: &[Row]) {
    println!("\n{:<58} {:>16} {:>16} {:>8} {:>8}", "what", "ours", "limit", "ratio", "target");
    for row in rows {
        let ratio = row.ratio.map(|r| format!("{r:.2}")).unwrap_or_default();
        let must = row.must.map(|m| format!("{m:.1}")).unwrap_or_default();
        let verdict = matches!((row.ratio, row.must), (Some(r), Some(m)) if r > m).then_some("  above target").unwrap_or_default();
        println!("{:<58} {:>16} {:>16} {ratio:>8} {must:>8}{verdict}", row.what, row.ours, row.limit);
    }
}

/// The middle one of an odd number of measurements.
pub fn median<T>(mut values: Vec<T>, key: impl Fn(&T) -> f64) -> T {
    values.sort_by(|a, b| key(a).total_cmp(&key(b)));
    values.swap_remove(values.len() / 2)
}
