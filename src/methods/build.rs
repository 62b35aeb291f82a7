//! Reads the files of the library, checks each, and hands them to the program in one piece; a fault ends the build.

#[allow(dead_code)]
mod format;

use std::error::Error;
use std::path::Path;
use std::{env, fs};

const LIBRARY: &str = "src/methods/library";

// What a build script tells cargo, it prints.
#[allow(clippy::print_stdout)]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={LIBRARY}");
    println!("cargo::rerun-if-changed=src/methods/format.rs");
    let mut paths: Vec<_> = fs::read_dir(LIBRARY)?.map(|entry| entry.map(|entry| entry.path())).collect::<Result<_, _>>()?;
    paths.sort();
    let methods = paths.iter().map(|path| read(path).map_err(|fault| format!("{}: {fault}", path.display()).into()));
    let methods = methods.collect::<Result<Vec<_>, Box<dyn Error>>>()?;
    let all = Path::new(&env::var("OUT_DIR")?).join("methods.json");
    Ok(fs::write(all, serde_json::to_string(&methods)?)?)
}

fn read(path: &Path) -> Result<format::Method, Box<dyn Error>> {
    let method: format::Method = toml::from_str(&fs::read_to_string(path)?)?;
    method.check()?;
    Ok(method)
}
