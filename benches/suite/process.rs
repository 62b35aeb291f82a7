//! A process under measurement: its address, its CPU, its memory, its end.

use nix::time::clock_getcpuclockid;
use nix::unistd::Pid;
use std::fs::read_to_string;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// One running server, ended when dropped.
pub struct Process {
    child: Child,
    /// Where it answers.
    pub address: String,
    /// How long it took from start to saying so.
    pub started_in: Duration,
}

impl Process {
    /// Starts one of the limit servers.
    pub fn limit(which: &str) -> Self {
        Self::start(Command::new(std::env::current_exe().unwrap()).args(["limit", which]))
    }

    /// Starts a server, and waits for the first address that it prints.
    pub fn start(command: &mut Command) -> Self {
        let begin = Instant::now();
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut words = lines.map_while(Result::ok).flat_map(|line| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        let address = words.find(|word| word.starts_with("http://")).expect("the server tells its address");
        Self { child, address: address.trim_end_matches('/').to_owned(), started_in: begin.elapsed() }
    }

    /// Starts a server that will answer at this address, and waits until it does.
    pub fn answering(command: &mut Command, address: &str) -> Self {
        let begin = Instant::now();
        let child = command.stdout(Stdio::null()).spawn().unwrap();
        while !answers(address) {
            assert!(begin.elapsed() < Duration::from_secs(30), "nobody answers at {address}");
            std::thread::sleep(Duration::from_millis(1));
        }
        Self { child, address: address.to_owned(), started_in: begin.elapsed() }
    }

    /// Ends it now.
    pub fn end(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }

    /// User and system time used so far.
    pub fn cpu(&self) -> Duration {
        cpu_of(self.child.id())
    }

    /// Memory that is its own, with its share of what it shares.
    pub fn memory_mib(&self) -> f64 {
        let rollup = read_to_string(format!("/proc/{}/smaps_rollup", self.child.id())).unwrap();
        let line = rollup.lines().find(|line| line.starts_with("Pss:")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// User and system time of a process, to the nanosecond: `/proc/<pid>/stat` counts in hundredths of a second, which is as
/// long as a few votes take.
pub fn cpu_of(pid: u32) -> Duration {
    let clock = clock_getcpuclockid(Pid::from_raw(pid.try_into().unwrap())).unwrap();
    clock.now().unwrap().into()
}

/// Whether the server draws its first page: being ready to is not enough.
fn answers(address: &str) -> bool {
    let ask = || {
        let mut stream = TcpStream::connect(address.trim_start_matches("http://"))?;
        stream.write_all(b"GET /sign-in HTTP/1.0\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok::<_, std::io::Error>(answer.lines().next().is_some_and(|status| status.contains(" 200 ")))
    };
    ask().unwrap_or(false)
}
