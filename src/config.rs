//! Every setting, read once. `leerkring --help` lists them; a setting that cannot be served is refused at the start.

use crate::db::DatabaseUrl;
use crate::i18n::Language;
use crate::keys::{Keys, SHORTEST_SECRET};
use crate::vault::Vault;
use anyhow::{Context, bail, ensure};
use chrono_tz::Tz;
use clap::Args;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use url::{Host, Url};

/// The settings as flags and the environment give them.
#[derive(Debug, Clone, Args)]
pub struct Settings {
    /// Address to listen on; port 0 takes a free one
    #[arg(long, env = "LEERKRING_LISTEN", default_value = "127.0.0.1:8080")]
    pub listen: SocketAddr,
    /// Address that people and mails use, such as https://leerkring.example [default: http://LISTEN]
    #[arg(long, env = "LEERKRING_PUBLIC_URL")]
    pub public_url: Option<Url>,
    /// Where the facts are.
    #[command(flatten)]
    pub storage: Storage,
    /// Mail server: smtp://HOST:PORT or smtps://USER:PASSWORD@HOST
    #[arg(long, env = "LEERKRING_SMTP_URL", conflicts_with = "mail_dir", hide_env_values = true)]
    pub smtp_url: Option<Secret>,
    /// Folder that receives each mail as a file, instead of a mail server
    #[arg(long, env = "LEERKRING_MAIL_DIR")]
    pub mail_dir: Option<PathBuf>,
    /// Sender of all mails [default: leerkring@HOST of the public address]
    #[arg(long, env = "LEERKRING_MAIL_FROM")]
    pub mail_from: Option<String>,
    /// What seals and signs.
    #[command(flatten)]
    pub sealing: Sealing,
    /// Time zone of new networks and of digests
    #[arg(long, env = "LEERKRING_TIME_ZONE", default_value = "Europe/Brussels")]
    pub time_zone: Tz,
    /// Language for those who have not chosen one and whose browser asks for neither: nl or en
    #[arg(long, env = "LEERKRING_LANGUAGE", default_value = "nl", value_parser = language)]
    pub language: Language,
    /// Separate address that serves metrics for Prometheus at /metrics [default: none]
    #[arg(long, env = "LEERKRING_METRICS_LISTEN")]
    pub metrics_listen: Option<SocketAddr>,
}

/// The setting that says where the facts are.
#[derive(Debug, Clone, Args)]
pub struct Storage {
    /// Database: sqlite:PATH or postgres://USER:PASSWORD@HOST/NAME
    #[arg(long, env = "LEERKRING_DATABASE_URL", default_value = "sqlite:leerkring.db", hide_env_values = true)]
    database_url: Secret,
}

impl Storage {
    /// The address of the database.
    ///
    /// # Errors
    /// When it is none; the error repeats nothing of it.
    pub fn address(&self) -> anyhow::Result<DatabaseUrl> {
        self.database_url.0.parse().context("LEERKRING_DATABASE_URL cannot be used")
    }
}

/// The settings that seal and sign.
#[derive(Debug, Clone, Args)]
pub struct Sealing {
    /// Secret that signs forms, links and codes; at least 32 characters
    #[arg(long, env = "LEERKRING_SECRET", hide_env_values = true, default_value = "", hide_default_value = true)]
    pub secret: Secret,
    /// Keys that seal cases, the newest first, with commas between them; each at least 32 characters [default: one from the secret]
    #[arg(long, env = "LEERKRING_CASE_KEYS", hide_env_values = true, default_value = "", hide_default_value = true)]
    pub case_keys: Secret,
}

impl Sealing {
    fn keys(&self) -> anyhow::Result<Keys> {
        let Secret(secret) = &self.secret;
        ensure!(!secret.is_empty(), "LEERKRING_SECRET is missing: set it to at least {SHORTEST_SECRET} random characters");
        Keys::new(secret).with_context(|| format!("LEERKRING_SECRET is too short: use at least {SHORTEST_SECRET} characters"))
    }

    /// The keys that were set, and last the one that the secret gives: what was sealed before any was set opens as well.
    ///
    /// # Errors
    /// When the secret is missing, or it or a key is too short.
    pub fn vault(&self) -> anyhow::Result<Vault> {
        let listed = self.case_keys.0.split(',').map(str::trim).filter(|key| !key.is_empty());
        let listed: Option<Vec<Keys>> = listed.map(Keys::new).collect();
        let listed =
            listed.with_context(|| format!("a key of LEERKRING_CASE_KEYS is too short: use at least {SHORTEST_SECRET} characters"))?;
        let mut masters: Vec<[u8; 32]> = listed.iter().chain([&self.keys()?]).map(master).collect();
        let newest = masters.remove(0);
        Ok(Vault::new(newest, masters))
    }
}

fn master(keys: &Keys) -> [u8; 32] {
    keys.sign("sealed cases", "")
}

/// A secret, or an address with a password in it, on its way in: it never prints, not even when it cannot be used.
#[derive(Clone)]
pub struct Secret(String);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl From<&str> for Secret {
    fn from(raw: &str) -> Self {
        Self(raw.to_owned())
    }
}

/// Where mail goes.
#[derive(Clone)]
pub enum Post {
    /// To a mail server.
    Smtp(Url),
    /// Into a folder, one file a mail.
    Folder(PathBuf),
    /// Into memory, where tests and the demo read it.
    Kept,
}

/// The settings as the program uses them, checked.
#[derive(Clone)]
pub struct Config {
    /// Address to listen on.
    pub listen: SocketAddr,
    /// Address of all links; without a path.
    pub public_url: Url,
    /// Where the facts are.
    pub database: DatabaseUrl,
    /// Where mail goes.
    pub post: Post,
    /// Sender of all mails.
    pub mail_from: String,
    /// Signs forms, links and codes.
    pub keys: Keys,
    /// Seals cases.
    pub vault: Arc<Vault>,
    /// Time zone of new networks and of digests.
    pub zone: Tz,
    /// Language for those whose own is not known.
    pub language: Language,
    /// Where Prometheus reads.
    pub metrics_listen: Option<SocketAddr>,
    /// Whether this is the demonstration, in which a visitor may look as anybody.
    pub demo: bool,
}

impl Config {
    /// Checks the settings of a program that listens on `listen`; the error says what is wrong and which setting mends it.
    pub fn from_settings(settings: Settings, listen: SocketAddr) -> anyhow::Result<Self> {
        let keys = settings.sealing.keys()?;
        let vault = Arc::new(settings.sealing.vault()?);
        let public_url = match settings.public_url {
            Some(url) => url,
            None => format!("http://{listen}").parse()?,
        };
        check_public(&public_url)?;
        let post = match (settings.smtp_url, settings.mail_dir) {
            (Some(Secret(url)), _) => Post::Smtp(
                url.parse().context("LEERKRING_SMTP_URL cannot be used: expected smtp://HOST:PORT or smtps://USER:PASSWORD@HOST")?,
            ),
            (None, Some(folder)) => Post::Folder(folder),
            (None, None) => bail!("no way to send mail: set LEERKRING_SMTP_URL, or LEERKRING_MAIL_DIR to a folder"),
        };
        let mail_from = settings.mail_from.unwrap_or_else(|| sender(&public_url));
        Ok(Self {
            listen,
            public_url,
            database: settings.storage.address()?,
            post,
            mail_from,
            keys,
            vault,
            zone: settings.time_zone,
            language: settings.language,
            metrics_listen: settings.metrics_listen,
            demo: false,
        })
    }

    /// Settings for one process that stands alone: the demonstration and the tests.
    pub fn alone(listen: SocketAddr, database: DatabaseUrl) -> anyhow::Result<Self> {
        let public_url: Url = format!("http://{listen}").parse()?;
        let keys = Keys::new(&crate::keys::random_token()).context("a random secret is long enough")?;
        Ok(Self {
            listen,
            mail_from: sender(&public_url),
            vault: Arc::new(Vault::new(master(&keys), [])),
            public_url,
            database,
            post: Post::Kept,
            keys,
            zone: chrono_tz::Europe::Brussels,
            language: Language::Dutch,
            metrics_listen: None,
            demo: false,
        })
    }

    /// Whether browsers reach this program by https, so that its cookies may say so.
    pub fn is_https(&self) -> bool {
        self.public_url.scheme() == "https"
    }

    /// A full link to an address of ours.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.public_url.as_str().trim_end_matches('/'))
    }
}

fn sender(public_url: &Url) -> String {
    match public_url.host() {
        Some(Host::Domain(host)) => format!("leerkring@{host}"),
        _ => "leerkring@localhost".to_owned(),
    }
}

/// A public address is https, or http on the loopback of the machine itself; it has no path.
fn check_public(url: &Url) -> anyhow::Result<()> {
    ensure!(url.path() == "/" && url.query().is_none(), "LEERKRING_PUBLIC_URL must not have a path: {url}");
    let loopback = match url.host() {
        Some(Host::Domain(host)) => host == "localhost",
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => Ok(()),
        "http" if loopback => Ok(()),
        "http" => bail!("LEERKRING_PUBLIC_URL is plain http and not loopback: {url}; use https"),
        other => bail!("LEERKRING_PUBLIC_URL has an unknown scheme: {other}"),
    }
}

fn language(raw: &str) -> Result<Language, String> {
    Language::parse(raw).ok_or_else(|| "expected nl or en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sealing(secret: &str, case_keys: &str) -> Sealing {
        Sealing { secret: secret.into(), case_keys: case_keys.into() }
    }

    #[test]
    fn the_newest_key_seals_and_the_older_ones_still_open() {
        let (secret, first, second) = ("s".repeat(32), "een".repeat(12), "twee".repeat(9));
        let (lock, kept) = sealing(&secret, "").vault().unwrap().forge();
        let sealed = lock.seal("case", "Wie?");
        let both = sealing(&secret, &format!("{second}, {first}")).vault().unwrap();
        assert_eq!(both.unwrap(&kept).unwrap().open("case", &sealed).unwrap(), "Wie?");
        assert_ne!(both.newest_mark(), sealing(&secret, &first).vault().unwrap().newest_mark());
    }

    #[test]
    fn a_short_key_and_a_missing_secret_are_refused() {
        assert!(sealing(&"s".repeat(32), "kort").vault().is_err());
        assert!(sealing("", &"k".repeat(32)).vault().is_err());
    }

    #[derive(clap::Parser)]
    struct Typed {
        #[command(flatten)]
        settings: Settings,
    }

    fn settings(flags: &[&str]) -> Settings {
        let secret = "s".repeat(32);
        let all = ["leerkring", "--secret", secret.as_str()].into_iter().chain(flags.iter().copied());
        <Typed as clap::Parser>::parse_from(all).settings
    }

    #[test]
    fn without_a_public_address_links_lead_to_where_the_program_listens() {
        let bound = "127.0.0.1:41234".parse().unwrap();
        let config = Config::from_settings(settings(&["--mail-dir", "mail", "--listen", "127.0.0.1:0"]), bound).unwrap();
        assert_eq!(config.link("/home"), "http://127.0.0.1:41234/home");
        let config = Config::from_settings(settings(&["--mail-dir", "mail", "--public-url", "https://leerkring.example"]), bound).unwrap();
        assert_eq!(config.link("/home"), "https://leerkring.example/home");
    }

    #[test]
    fn an_address_that_cannot_be_used_is_not_repeated() {
        let database = "postgres://kring:geheim@localhost:heim/leerkring";
        for flags in [&["--smtp-url", "smtp://kring:geheim@localhost:heim"][..], &["--mail-dir", "mail", "--database-url", database]] {
            let settings = settings(flags);
            let told = format!("{settings:?}");
            let refusal = Config::from_settings(settings, "127.0.0.1:8080".parse().unwrap()).err().unwrap();
            let said = format!("{refusal:#}");
            assert!(said.contains("cannot be used: expected") && !format!("{told}{said}").contains("heim"), "{told}: {said}");
        }
    }

    #[test]
    fn plain_http_is_for_loopback_only() {
        for (raw, fine) in [
            ("https://leerkring.example", true),
            ("http://127.0.0.1:8080", true),
            ("http://[::1]:8080", true),
            ("http://localhost", true),
            ("http://leerkring.example", false),
            ("http://10.0.0.4", false),
            ("ftp://leerkring.example", false),
            ("https://leerkring.example/kring", false),
        ] {
            assert_eq!(check_public(&raw.parse().unwrap()).is_ok(), fine, "{raw}");
        }
    }
}
