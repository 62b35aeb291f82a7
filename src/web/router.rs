//! A table of addresses as a tree of scopes, a segment each.
//!
//! The router of actix tries one pattern after the other. In a tree an address of five segments is compared with what begins
//! alike, and not with two hundred patterns.

use actix_web::http::Method;
use actix_web::web;
use actix_web::{Resource, Route, Scope, guard};

/// Makes the route of an address; each worker has its own.
pub type Answer = fn() -> Route;

/// The addresses that begin alike.
#[derive(Default)]
pub struct Branch {
    /// What answers at the end of this segment.
    here: Vec<Answer>,
    /// What comes after it, by the next segment.
    on: Vec<(&'static str, Branch)>,
}

impl Branch {
    /// All addresses of a table.
    pub fn of(table: impl IntoIterator<Item = &'static (&'static str, Answer)>) -> Self {
        let mut root = Self::default();
        for (address, answer) in table {
            let segments = address.trim_start_matches('/').split('/');
            segments.fold(&mut root, |branch, segment| branch.after(segment)).here.push(*answer);
        }
        root
    }

    fn after(&mut self, segment: &'static str) -> &mut Self {
        let place = self.on.iter().position(|(known, _)| *known == segment).unwrap_or_else(|| {
            self.on.push((segment, Self::default()));
            self.on.len() - 1
        });
        &mut self.on[place].1
    }

    /// The branch below this path, exact segments first; `elsewhere` answers what fits nothing in it.
    pub fn scope(&self, path: &str, elsewhere: Answer) -> Scope {
        let mut scope = web::scope(path).default_service(elsewhere());
        if !self.here.is_empty() {
            scope = scope.service(self.resource("", elsewhere));
        }
        let (patterns, exact): (Vec<_>, Vec<_>) = self.on.iter().partition(|(segment, _)| segment.contains('{'));
        exact.into_iter().chain(patterns).fold(scope, |scope, (segment, branch)| {
            let path = format!("/{segment}");
            if branch.on.is_empty() {
                scope.service(branch.resource(&path, elsewhere))
            } else {
                scope.service(branch.scope(&path, elsewhere))
            }
        })
    }

    fn resource(&self, path: &str, elsewhere: Answer) -> Resource {
        self.here.iter().fold(web::resource(path).default_service(elsewhere()), |resource, answer| resource.route(answer()))
    }
}

/// A probe or a reader of mail may ask for the head of a page alone.
pub fn on(method: Method) -> Route {
    match method {
        Method::GET => web::route().guard(guard::Any(guard::Get()).or(guard::Head())),
        other => web::method(other),
    }
}
