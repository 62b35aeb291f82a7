//! A mail server for tests: it keeps what it is given, and misbehaves when it is told to.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use url::Url;

/// How the server takes its next letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manners {
    /// Keeps the letter, and never says so.
    Silent,
    /// Refuses the receiver.
    Refuses,
}

/// A running mail server.
#[derive(Clone)]
pub struct MailServer {
    /// Its address, as a setting of Leerkring.
    pub url: Url,
    letters: Arc<Mutex<Vec<String>>>,
    manners: Arc<Mutex<VecDeque<Manners>>>,
}

impl MailServer {
    /// Starts one.
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("smtp://{}", listener.local_addr().unwrap()).parse().unwrap();
        let server = Self { url, letters: Arc::default(), manners: Arc::default() };
        let serving = server.clone();
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let serving = serving.clone();
                // A client that goes away in the middle is no news.
                thread::spawn(move || drop(serving.serve(stream)));
            }
        });
        server
    }

    /// How the next letters are taken, one after the other; those after them are taken well.
    pub fn behave(&self, manners: &[Manners]) {
        self.manners.lock().unwrap().extend(manners);
    }

    /// The letters that were taken, as they came.
    pub fn letters(&self) -> Vec<String> {
        self.letters.lock().unwrap().clone()
    }

    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut lines = BufReader::new(stream.try_clone()?);
        let mut manners = None;
        stream.write_all(b"220 here\r\n")?;
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let answer = match line.get(..4).map(str::to_ascii_uppercase).as_deref() {
                Some("EHLO") => "250 8BITMIME",
                Some("MAIL") => {
                    manners = self.manners.lock().unwrap().pop_front();
                    "250 fine"
                }
                Some("RCPT") if manners == Some(Manners::Refuses) => "550 nobody here",
                Some("DATA") => {
                    stream.write_all(b"354 go on\r\n")?;
                    self.take(&mut lines)?;
                    if manners == Some(Manners::Silent) {
                        lines.read_line(&mut line)?;
                        return Ok(());
                    }
                    "250 taken"
                }
                Some("QUIT") => "221 bye",
                _ => "250 fine",
            };
            stream.write_all(format!("{answer}\r\n").as_bytes())?;
        }
    }

    fn take(&self, lines: &mut impl BufRead) -> std::io::Result<()> {
        let mut letter = String::new();
        loop {
            let mut line = String::new();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line == ".\r\n" {
                self.letters.lock().unwrap().push(letter);
                return Ok(());
            }
            letter.push_str(&line);
        }
    }
}
