//! `leerkring`: names the command and hands over.

use anyhow::Context;
use clap::{Parser, Subcommand};
use leerkring::app;
use leerkring::clock::Clock;
use leerkring::config::{Config, Sealing, Settings, Storage};
use leerkring::i18n::{Language, Texts};
use leerkring::people::rules::{Email, Name, Role};
use leerkring::people::{roles, store};
use leerkring::web::Error;
use std::net::{SocketAddr, TcpListener};
use std::process::ExitCode;
use std::sync::Arc;

#[derive(Parser)]
#[command(name = "leerkring", version, about = "Learning networks of career coaches")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve for real use
    Serve(Box<Settings>),
    /// Show a season of believable networks; nothing leaves the machine
    Demo {
        /// Address to listen on, loopback only; port 0 takes a free one
        #[arg(long, env = "LEERKRING_LISTEN", default_value = "127.0.0.1:8080")]
        listen: SocketAddr,
    },
    /// Bring the database to the schema of this program, and stop
    Migrate {
        #[command(flatten)]
        storage: Storage,
    },
    /// Manage the keys that seal cases
    Keys {
        #[command(subcommand)]
        command: KeysCommand,
    },
    /// Manage people from the command line
    Person {
        #[command(subcommand)]
        command: PersonCommand,
    },
}

#[derive(Subcommand)]
enum KeysCommand {
    /// Bring every sealed case under the newest key, so that the older ones can go
    Rotate {
        #[command(flatten)]
        storage: Storage,
        #[command(flatten)]
        sealing: Sealing,
    },
}

#[derive(Subcommand)]
enum PersonCommand {
    /// Add a person, or give a known one a role
    Add {
        /// Address of the mails
        #[arg(long)]
        email: String,
        /// Name as others see it
        #[arg(long)]
        name: String,
        /// What the person may be: coach, facilitator, officer or admin
        #[arg(long)]
        role: String,
        #[command(flatten)]
        storage: Storage,
    },
}

#[actix_web::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    leerkring::log::start();
    match run(cli.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            complain(&error);
            ExitCode::FAILURE
        }
    }
}

/// Whoever set `RUST_BACKTRACE` wants to know where a fault is, and what stops the program here is none.
#[allow(clippy::print_stderr)]
fn complain(error: &anyhow::Error) {
    match error.downcast_ref() {
        Some(Error::Refused(refusal)) => eprintln!("Error: {}", Texts::refusal(Language::English, refusal)),
        _ => eprintln!("Error: {error:#}"),
    }
}

async fn run(command: Command) -> anyhow::Result<()> {
    match command {
        Command::Serve(settings) => serve(*settings).await,
        Command::Demo { listen } => demo(listen).await,
        Command::Migrate { storage } => app::open(storage.address()?, None, Default::default()).await.map(drop),
        Command::Keys { command: KeysCommand::Rotate { storage, sealing } } => rotate(storage, sealing).await,
        Command::Person { command } => person(command).await,
    }
}

async fn serve(settings: Settings) -> anyhow::Result<()> {
    let listener = bind(settings.listen)?;
    let config = Config::from_settings(settings, listener.local_addr()?)?;
    let address = config.public_url.clone();
    let state = app::build(config, Clock::default()).await?;
    announce(address.as_str());
    app::run(state, listener).await
}

async fn demo(listen: SocketAddr) -> anyhow::Result<()> {
    anyhow::ensure!(listen.ip().is_loopback(), "the demonstration listens on loopback only: {listen}");
    let listener = bind(listen)?;
    let folder = leerkring::demo::Folder::new()?;
    let config = Config { demo: true, ..Config::alone(listener.local_addr()?, folder.database())? };
    let address = config.public_url.clone();
    let state = app::build(config, Clock::default()).await?;
    let now = state.clock.now();
    state.write(move |db| leerkring::demo::fill(db, now)).await?;
    announce(address.as_str());
    app::run(state, listener).await
}

fn bind(listen: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(listen).with_context(|| format!("cannot listen on {listen}"))
}

#[allow(clippy::print_stdout)]
fn announce(address: &str) {
    println!("Leerkring: {address}");
}

#[allow(clippy::print_stdout)]
async fn rotate(storage: Storage, sealing: Sealing) -> anyhow::Result<()> {
    let database = app::open(storage.address()?, Some(Arc::new(sealing.vault()?)), Default::default()).await?;
    let rekeyed = leerkring::cases::rekey_all(&database).await?;
    println!("{} locks brought under the newest key", rekeyed.done);
    let stuck = rekeyed.stuck;
    anyhow::ensure!(stuck.is_empty(), "{} locks open with none of the keys and stay as they are: {}", stuck.len(), stuck.join(", "));
    Ok(())
}

async fn person(command: PersonCommand) -> anyhow::Result<()> {
    let PersonCommand::Add { email, name, role, storage } = command;
    let email = Email::parse(&email).map_err(|_| anyhow::anyhow!("not an e-mail address: {email}"))?;
    let name = Name::parse(&name).map_err(|_| anyhow::anyhow!("a name has 1 to 80 characters"))?;
    let role = Role::typed(&role).map_err(|_| anyhow::anyhow!("not a role: {role}; use coach, facilitator, officer or admin"))?;
    let now = Clock::default().now();
    let database = app::open(storage.address()?, None, Default::default()).await?;
    database
        .write(move |db| {
            let person = store::person_for(db, &email, name.as_str(), now)?;
            roles::give(db, &person, role)
        })
        .await?;
    Ok(())
}
