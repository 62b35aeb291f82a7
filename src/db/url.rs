//! Where the database is: `sqlite:path` or `postgres://…`.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;
use tokio_postgres::Config;

/// How long a PostgreSQL server may take to let us in,
const ENTRY: Duration = Duration::from_secs(10);
/// how long one that takes nothing is believed to be there,
const UNHEARD: Duration = Duration::from_secs(30);
/// and after how much silence it is asked, instead of the two hours that are usual.
const SILENCE: Duration = Duration::from_secs(60);
const USUAL_SILENCE: Duration = Duration::from_secs(2 * 60 * 60);

/// A database address, parsed once; it never prints a password.
#[derive(Clone)]
pub enum DatabaseUrl {
    /// A file of the embedded database.
    Sqlite(PathBuf),
    /// A PostgreSQL server, version 13 or later.
    Postgres(Box<Config>),
}

/// The address names no database that Leerkring knows.
#[derive(Debug, thiserror::Error)]
pub enum BadUrl {
    /// Neither of the two schemes.
    #[error("expected sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME")]
    Scheme,
    /// PostgreSQL's own rules for addresses; what is wrong may be a part of the password.
    #[error("expected postgres://USER:PASSWORD@HOST/NAME, with %40 for @ in the password, %2F for / and so on")]
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
            return raw.parse().map(|config| Self::Postgres(Box::new(impatient(config)))).map_err(|_| BadUrl::Postgres);
        }
        Err(BadUrl::Scheme)
    }
}

/// A server that is gone is noticed, unless the address says itself when.
fn impatient(mut config: Config) -> Config {
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(ENTRY);
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(UNHEARD);
    }
    if config.get_keepalives_idle() == USUAL_SILENCE {
        config.keepalives_idle(SILENCE);
    }
    config
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
    fn a_server_that_is_gone_is_noticed_when_the_address_says_or_else_soon() {
        let waits = |raw: &str| match raw.parse() {
            Ok(DatabaseUrl::Postgres(config)) => (config.get_connect_timeout().copied(), config.get_keepalives_idle()),
            other => panic!("{other:?}"),
        };
        assert_eq!(waits("postgres://kring@localhost/leerkring"), (Some(ENTRY), SILENCE));
        let said = "postgres://kring@localhost/leerkring?connect_timeout=3&keepalives_idle=7";
        assert_eq!(waits(said), (Some(Duration::from_secs(3)), Duration::from_secs(7)));
    }

    #[test]
    fn other_schemes_are_refused() {
        for raw in ["", "sqlite:", "mysql://x", "leerkring.db"] {
            assert!(raw.parse::<DatabaseUrl>().is_err(), "{raw}");
        }
    }

    #[test]
    fn what_is_wrong_with_an_address_repeats_nothing_of_it() {
        for raw in [
            "postgres://kring:geheim@localhost/leerkring?heim=1",
            "postgres://kring:geheim@localhost:heim/leerkring",
            "mysql://kring:heim@x",
        ] {
            let said = raw.parse::<DatabaseUrl>().unwrap_err().to_string();
            assert!(said.starts_with("expected ") && !said.contains("heim"), "{said}");
        }
    }
}
