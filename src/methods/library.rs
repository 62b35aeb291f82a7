//! The methods that everybody has, as the build script checked them.

use super::format::Method;
use std::sync::LazyLock;

const CHECKED: &str = include_str!(concat!(env!("OUT_DIR"), "/methods.json"));

static LIBRARY: LazyLock<Vec<Method>> = LazyLock::new(|| {
    serde_json::from_str(CHECKED).unwrap_or_else(|slip| {
        debug_assert!(false, "the library that was built cannot be read: {slip}");
        Vec::new()
    })
});

/// Every method of the library, in the order of the handbook.
pub fn library() -> &'static [Method] {
    &LIBRARY
}

/// One method of the library.
pub fn named(id: &str) -> Option<&'static Method> {
    LIBRARY.iter().find(|method| method.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HANDBOOK: [(&str, u32); 18] = [
        ("incident_method", 65),
        ("five_step_method", 60),
        ("ten_step_method", 105),
        ("gossip_method", 45),
        ("balint_method", 85),
        ("raguse_method", 70),
        ("socratic_dialogue", 120),
        ("solution_focused_intervision", 35),
        ("clinic_method", 50),
        ("peer_consultation", 55),
        ("troika_consulting", 30),
        ("wise_crowds", 60),
        ("case_clinic", 70),
        ("reflecting_team", 60),
        ("core_quadrant_method", 70),
        ("dynamic_judgement", 90),
        ("appreciative_intervision", 60),
        ("deep_democracy_round", 85),
    ];

    #[test]
    fn the_library_has_the_methods_of_the_handbook_with_their_minutes() {
        let found: Vec<_> = library().iter().map(|method| (method.id.as_str(), method.minutes())).collect();
        assert_eq!(found, HANDBOOK);
    }

    #[test]
    fn every_method_of_the_library_can_be_run_and_is_found_by_its_name() {
        for method in library() {
            assert_eq!(method.check(), Ok(()), "{}", method.id);
            assert_eq!(named(&method.id), Some(method));
        }
        assert_eq!(named("shouting"), None);
    }
}
