//! A process under measurement: its address, its CPU, its memory, its end.

use std::fs::read_to_string;
use std::io::{BufRead, BufReader};
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
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// User and system time of a process; the kernel counts in hundredths of a second.
pub fn cpu_of(pid: u32) -> Duration {
    let stat = read_to_string(format!("/proc/{pid}/stat")).unwrap();
    // The name of the program stands in brackets and may hold spaces: count from behind it.
    let fields: Vec<u64> = stat.rsplit(')').next().unwrap().split_whitespace().map(|field| field.parse().unwrap_or(0)).collect();
    Duration::from_millis((fields[11] + fields[12]) * 10)
}
