//! Where the demonstration keeps its facts.

use crate::db::DatabaseUrl;
use crate::ids::ParkedId;
use anyhow::Context;
use std::path::PathBuf;

/// A temporary folder with the demonstration's database; it goes when the demonstration ends.
pub struct Folder(PathBuf);

impl Folder {
    /// Makes a folder of its own.
    pub fn new() -> anyhow::Result<Self> {
        let path = std::env::temp_dir().join(format!("leerkring-demo-{}", ParkedId::random()));
        std::fs::create_dir(&path).with_context(|| format!("cannot make {}", path.display()))?;
        Ok(Self(path))
    }

    /// The database in it.
    pub fn database(&self) -> DatabaseUrl {
        DatabaseUrl::Sqlite(self.0.join("leerkring.db"))
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A folder that stays behind is the system's to clean.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
