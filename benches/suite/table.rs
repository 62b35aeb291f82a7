//! What is printed.

/// What a ratio should be.
#[derive(Clone, Copy)]
pub enum Target {
    None,
    AtMost(f64),
    AtLeast(f64),
}

/// One line: what, ours, the limit, and how they compare with the target.
pub struct Row {
    what: String,
    ours: String,
    limit: String,
    ratio: Option<f64>,
    target: Target,
}

fn shown((value, unit): (f64, &str)) -> String {
    format!("{value:.3} {unit}")
}

impl Row {
    /// A figure beside its limit: how many times the limit, and how many it may be.
    pub fn beside(what: &str, ours: (f64, &str), limit: (f64, &str), must: Option<f64>) -> Self {
        let target = must.map_or(Target::None, Target::AtMost);
        Self { what: what.to_owned(), ours: shown(ours), limit: shown(limit), ratio: Some(ours.0 / limit.0), target }
    }

    /// A figure that should reach a part of its limit.
    pub fn at_least(what: &str, ours: (f64, &str), limit: (f64, &str), must: f64) -> Self {
        Self { target: Target::AtLeast(must), ..Self::beside(what, ours, limit, None) }
    }

    /// A figure that has a bound of its own.
    pub fn bounded(what: &str, value: f64, unit: &str, bound: f64) -> Self {
        Self::beside(what, (value, unit), (bound, unit), Some(1.0))
    }

    /// A number of things of which there should be none.
    pub fn none(what: &str, count: usize) -> Self {
        Self { what: what.to_owned(), ours: count.to_string(), limit: "0".into(), ratio: Some(count as f64), target: Target::AtMost(0.0) }
    }

    /// A figure with nothing to compare it to.
    pub fn plain(what: &str, value: f64, unit: &str) -> Self {
        Self { what: what.to_owned(), ours: shown((value, unit)), limit: String::new(), ratio: None, target: Target::None }
    }

    fn misses(&self) -> bool {
        match (self.ratio, self.target) {
            (Some(ratio), Target::AtMost(most)) => ratio > most,
            (Some(ratio), Target::AtLeast(least)) => ratio < least,
            _ => false,
        }
    }
}

/// Prints what the columns are.
pub fn head() {
    println!("\n{:<68} {:>16} {:>16} {:>8} {:>8}", "what", "ours", "limit", "ratio", "target");
}

/// Prints rows, with a word for those that miss their target.
pub fn print(rows: &[Row]) {
    for row in rows {
        let ratio = row.ratio.map(|r| format!("{r:.2}")).unwrap_or_default();
        let target = match row.target {
            Target::None => String::new(),
            Target::AtMost(most) => format!("<= {most:.1}"),
            Target::AtLeast(least) => format!(">= {least:.1}"),
        };
        let verdict = if row.misses() { "  missed" } else { "" };
        println!("{:<68} {:>16} {:>16} {ratio:>8} {target:>8}{verdict}", row.what, row.ours, row.limit);
    }
}

/// The middle one of an odd number of measurements.
pub fn median<T>(mut values: Vec<T>, key: impl Fn(&T) -> f64) -> T {
    values.sort_by(|a, b| key(a).total_cmp(&key(b)));
    values.swap_remove(values.len() / 2)
}
