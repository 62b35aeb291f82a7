//! Where the database is: `sqlite:path` or `postgres://…`.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// A database address, parsed once; it never prints a password.
#[derive(Clone)]
pub enum DatabaseUrl {
    /// A file of the embedded database.
    Sqlite(PathBuf),
    /// A PostgreSQL server, version 13 or later.
    Postgres(Box<tokio_postgres::Config>),
}

/// The address names no database that Leerkring knows.
#[derive(Debug, thiserror::Error)]
pub enum BadUrl {
    /// Neither of the two schemes.
    #[error("expected sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")]
    Scheme,
    /// PostgreSQL's own rules for addresses; what is wrong may be a part of the password.
    #[error("expected postgres://USER:PASSWORD@HOST/NAME, with % and two hexadecimal digits for each sign in the password that has a meaning there")]
    Postgres,
}

impl FromStr for DatabaseUrl {
    type Err = BadUrl;

    fn from_str(raw: &str) -> Result<Self, BadUrl> {
        if let Some(path) = raw.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return if path.is_empty() { Err(BadUrl::Scheme) } else { Ok(Self::Sqlite(Path::new(path).to_owned())) };
        }
        if raw.starts_with("postgres://") || raw.starts_with("postgresql://") {
            return Ok(Self::Postgres(Box::new(raw.parse().map_err(|_| BadUrl::Postgres)?)));
        }
        Err(BadUrl::Scheme)
    }
}

impl fmt::Display for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(config) => write!(f, "postgres://…/{}", config.get_dbname().unwrap_or_default()),
        }
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_never_printed() {
        let url: DatabaseUrl = "postgres://kring:geheim@localhost/leerkring".parse().unwrap();
        assert_eq!(format!("{url} {url:?}"), "postgres://…/leerkring postgres://…/leerkring");
    }

    #[test]
    fn other_schemes_are_refused() {
        for raw in ["", "sqlite:", "mysql://x", "leerkring.db"] {
            assert!(raw.parse::<DatabaseUrl>().is_err(), "{raw}");
        }
    }

    #[test]
    fn what_is_wrong_with_an_address_repeats_nothing_of_it() {
        for raw in ["postgres://kring:ge?heim@localhost/leerkring", "postgres://kring:geheim@localhost:heim/leerkring", "mysql://kring:heim@x"] {
            let said = raw.parse::<DatabaseUrl>().unwrap_err().to_string();
            assert!(said.starts_with("expected ") && !said.contains("heim"), "{said}");
        }
    }
}
