//! Files in the database. Their names and contents lie sealed; only this file opens them.

use super::rules::{Accepted, Kind};
use crate::db::schema::{case_file_contents, case_files, cases};
use crate::db::types::At;
use crate::db::{Among, Db, on, unreadable};
use crate::ids::{CaseFileId, CaseId, NetworkId};
use crate::vault::Wrapped;
use case_files::dsl;
use chrono::{DateTime, Utc};
use diesel::prelude::*;

/// A file that lies with a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFile {
    /// Which file.
    pub id: CaseFileId,
    /// What it is.
    pub kind: Kind,
    /// How large it is.
    pub bytes: u32,
    /// Its name.
    pub name: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = case_files)]
struct FileRow {
    id: CaseFileId,
    kind: Kind,
    bytes: i32,
    sealed_name: String,
    key: String,
}

impl FileRow {
    fn open(self, db: &Db) -> QueryResult<(CaseFile, crate::vault::Lock)> {
        let lock = db.vault()?.unwrap(&Wrapped::stored(self.key)).map_err(unreadable)?;
        let name = lock.open(&purpose_of_name(&self.id), &self.sealed_name).map_err(unreadable)?;
        Ok((CaseFile { id: self.id, kind: self.kind, bytes: self.bytes.unsigned_abs(), name }, lock))
    }
}

fn purpose(id: &CaseFileId) -> String {
    format!("file {id}")
}

fn purpose_of_name(id: &CaseFileId) -> String {
    format!("file name {id}")
}

/// The files of a case, the oldest first.
pub fn of_case(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<Vec<CaseFile>> {
    let query = dsl::case_files.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case)).order(dsl::id);
    let rows: Vec<FileRow> = on!(db, |c| query.select(FileRow::as_select()).load(c))?;
    rows.into_iter().map(|row| Ok(row.open(db)?.0)).collect()
}

/// One file of a case, with its content.
pub fn file(db: &mut Db, network: &NetworkId, case: &CaseId, id: &CaseFileId) -> QueryResult<Option<(CaseFile, Vec<u8>)>> {
    let query = dsl::case_files
        .inner_join(
            case_file_contents::table.on(case_file_contents::network_id.eq(dsl::network_id).and(case_file_contents::file_id.eq(dsl::id))),
        )
        .filter(dsl::network_id.eq(network))
        .filter(dsl::case_id.eq(case))
        .filter(dsl::id.eq(id));
    let row: Option<(FileRow, Vec<u8>)> =
        on!(db, |c| query.select((FileRow::as_select(), case_file_contents::sealed)).first(c).optional())?;
    let Some((row, sealed)) = row else { return Ok(None) };
    let (file, lock) = row.open(db)?;
    Ok(Some((file, lock.open_bytes(&purpose(id), sealed).map_err(unreadable)?)))
}

/// Holds a case until the transaction ends: meanwhile nobody lays another file with it or erases it.
pub fn hold(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<()> {
    let row = cases::table.filter(cases::network_id.eq(network)).filter(cases::id.eq(case));
    // On PostgreSQL an update locks its row, also one that changes nothing; SQLite has one writer.
    on!(db, |c| diesel::update(row).set(cases::version.eq(cases::version)).execute(c)).map(drop)
}

/// How many files lie with a case.
pub fn count(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<i64> {
    let query = dsl::case_files.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case)).count();
    on!(db, |c| query.get_result(c))
}

/// Lays a file with a case, under a lock of its own.
pub fn insert(db: &mut Db, network: &NetworkId, case: &CaseId, new: Accepted, now: DateTime<Utc>) -> QueryResult<()> {
    let id = CaseFileId::new();
    let (lock, wrapped) = db.vault()?.forge();
    let row = (
        (dsl::network_id.eq(network), dsl::case_id.eq(case), dsl::id.eq(&id), dsl::kind.eq(new.kind)),
        dsl::bytes.eq(i32::try_from(new.bytes.len()).unwrap_or(i32::MAX)),
        (dsl::sealed_name.eq(lock.seal(&purpose_of_name(&id), &new.name)), dsl::key.eq(wrapped.as_str())),
        dsl::created_at.eq(At(now)),
    );
    on!(db, |c| diesel::insert_into(dsl::case_files).values(row).execute(c))?;
    let sealed = lock.seal_bytes(&purpose(&id), new.bytes);
    let row = (case_file_contents::network_id.eq(network), case_file_contents::file_id.eq(&id), case_file_contents::sealed.eq(sealed));
    on!(db, |c| diesel::insert_into(case_file_contents::table).values(row).execute(c)).map(drop)
}

/// Takes a file away; false when it is not there.
pub fn remove(db: &mut Db, network: &NetworkId, case: &CaseId, id: &CaseFileId) -> QueryResult<bool> {
    let row = dsl::case_files.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case)).filter(dsl::id.eq(id));
    let there = on!(db, |c| diesel::delete(row).execute(c))? == 1;
    if there {
        forget_contents(db, network, std::slice::from_ref(id))?;
    }
    Ok(there)
}

/// Takes all files of a case away.
pub fn forget(db: &mut Db, network: &NetworkId, case: &CaseId) -> QueryResult<()> {
    let files = dsl::case_files.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case));
    let ids: Vec<CaseFileId> = on!(db, |c| files.select(dsl::id).load(c))?;
    forget_contents(db, network, &ids)?;
    let files = dsl::case_files.filter(dsl::network_id.eq(network)).filter(dsl::case_id.eq(case));
    on!(db, |c| diesel::delete(files).execute(c)).map(drop)
}

fn forget_contents(db: &mut Db, network: &NetworkId, ids: &[CaseFileId]) -> QueryResult<()> {
    let contents =
        case_file_contents::table.filter(case_file_contents::network_id.eq(network)).filter(case_file_contents::file_id.among(ids));
    on!(db, |c| diesel::delete(contents).execute(c)).map(drop)
}
