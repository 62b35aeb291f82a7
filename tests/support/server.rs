//! Leerkring as a process of its own, for what only a process can show.

use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(30);

/// A program with its settings; started and ended as often as needed.
pub struct Server {
    settings: Vec<(&'static str, String)>,
    folder: PathBuf,
    port: u16,
    running: Option<Child>,
}

impl Server {
    /// A program for this database, on a free port, that sends mail into a folder.
    pub fn new(database: &str) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let folder = std::env::temp_dir().join(format!("leerkring-mail-{}-{port}", std::process::id()));
        let settings = vec![
            ("LEERKRING_LISTEN", format!("127.0.0.1:{port}")),
            ("LEERKRING_DATABASE_URL", database.to_owned()),
            ("LEERKRING_MAIL_DIR", folder.display().to_string()),
            ("LEERKRING_SECRET", "een geheim van de tests, lang genoeg".to_owned()),
        ];
        Self { settings, folder, port, running: None }
    }

    /// The same program with one other setting.
    pub fn with(mut self, setting: &'static str, value: &str) -> Self {
        self.settings.retain(|(name, _)| *name != setting);
        self.settings.push((setting, value.to_owned()));
        self
    }

    /// Its address.
    pub fn site(&self) -> String {
        format!("http://{}", self.address())
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Where its mails are.
    pub fn mail_folder(&self) -> PathBuf {
        self.folder.clone()
    }

    /// Runs another command of the program, which must succeed.
    pub fn run(&self, arguments: &[&str]) {
        let output = self.command(arguments).output().unwrap();
        assert!(output.status.success(), "leerkring {}: {}", arguments.join(" "), said(&output));
    }

    /// Starts serving, and waits until it answers.
    pub async fn start(&mut self) {
        self.running = Some(self.command(&["serve"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap());
        let begin = Instant::now();
        while reqwest::get(format!("{}/healthz", self.site())).await.is_err() {
            let ended = self.running.as_mut().unwrap().try_wait().unwrap();
            assert!(ended.is_none() && begin.elapsed() < PATIENCE, "leerkring serve does not answer");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Ends it as a lost machine would (SIGKILL).
    pub fn kill(&mut self) {
        let mut running = self.running.take().unwrap();
        running.kill().unwrap();
        running.wait().unwrap();
    }

    /// Asks it to end (SIGTERM), and waits until it has.
    pub fn terminate(&mut self) -> ExitStatus {
        self.ask_to_end();
        self.ends()
    }

    /// Asks it to end (SIGTERM), and waits until it lets nobody in any more.
    pub async fn close_its_door(&self) {
        self.ask_to_end();
        let begin = Instant::now();
        while TcpStream::connect(self.address()).is_ok() {
            assert!(begin.elapsed() < PATIENCE, "leerkring serve lets people in");
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    }

    /// Waits until it has ended.
    pub fn ends(&mut self) -> ExitStatus {
        self.running.take().unwrap().wait().unwrap()
    }

    fn ask_to_end(&self) {
        let running = self.running.as_ref().unwrap().id().to_string();
        assert!(Command::new("kill").args(["-TERM", &running]).status().unwrap().success());
    }

    /// Tries to serve, which must fail by itself; gives what it said.
    pub fn refuses_to_start(&self) -> String {
        self.refuses(&["serve"])
    }

    /// Tries another command of the program, which must fail by itself; gives what it said.
    pub fn refuses(&self, arguments: &[&str]) -> String {
        let output = Command::new("timeout").arg("20").arg(program()).args(arguments).envs(self.settings.clone()).output().unwrap();
        let code = output.status.code();
        assert!(code.is_some_and(|code| code != 0 && code != 124), "it did {arguments:?} with {:?}: {}", self.settings, said(&output));
        said(&output)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(program());
        command.args(arguments).envs(self.settings.clone());
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if self.running.is_some() {
            self.kill();
        }
        let _ = std::fs::remove_dir_all(&self.folder);
    }
}

/// The six digits in the newest mail of a folder; waits until there is one.
pub async fn codes_in(folder: &Path) -> String {
    let begin = Instant::now();
    loop {
        let mails = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let newest = mails.max_by_key(|mail| mail.metadata().and_then(|about| about.modified()).ok());
        if let Some(code) = newest.and_then(|mail| six_digits(&std::fs::read_to_string(mail.path()).ok()?)) {
            return code;
        }
        assert!(begin.elapsed() < PATIENCE, "no mail with a code in {}", folder.display());
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}

/// The first six digits that stand alone.
pub fn six_digits(text: &str) -> Option<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.map(str::to_owned).find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()))
}

fn program() -> &'static str {
    env!("CARGO_BIN_EXE_leerkring")
}

fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}
