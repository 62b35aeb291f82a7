//! The files of `static/`, embedded, compressed once, under addresses that change when they do.

use super::gzip;
use crate::keys;
use actix_web::http::header::{self, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;
use std::collections::HashMap;
use std::sync::LazyLock;

#[derive(RustEmbed)]
#[folder = "static"]
struct Files;

struct Asset {
    kind: &'static str,
    version: String,
    plain: web::Bytes,
    gzip: LazyLock<Option<web::Bytes>, Box<dyn FnOnce() -> Option<web::Bytes> + Send>>,
}

static ASSETS: LazyLock<HashMap<String, Asset>> =
    LazyLock::new(|| Files::iter().filter_map(|name| Some((name.to_string(), load(&name)?))).collect());

fn load(name: &str) -> Option<Asset> {
    let file = Files::get(name)?;
    let plain = web::Bytes::from(if name.ends_with(".css") { with_versions(&file.data) } else { file.data.into_owned() });
    let source = plain.clone();
    let compressible = !name.ends_with(".woff2");
    let gzip = LazyLock::new(Box::new(move || compressible.then(|| gzip::well(&source)).flatten()) as Box<_>);
    Some(Asset { kind: kind(name), version: version(&plain), plain, gzip })
}

/// A stylesheet whose fonts are named with their versions, so that its own version changes when theirs do.
fn with_versions(css: &[u8]) -> Vec<u8> {
    let fonts = Files::iter().filter(|name| name.starts_with("fonts/"));
    let versioned = fonts.filter_map(|name| Some((format!("../{name}\""), format!("../{name}?v={}\"", version(&Files::get(&name)?.data)))));
    versioned.fold(String::from_utf8_lossy(css).into_owned(), |css, (plain, versioned)| css.replace(&plain, &versioned)).into_bytes()
}

/// The bytes of a file of ours, for what is not a page.
pub fn bytes(name: &str) -> Option<web::Bytes> {
    ASSETS.get(name).map(|asset| asset.plain.clone())
}

fn version(bytes: &[u8]) -> String {
    use sha2::Digest;
    data_encoding::HEXLOWER.encode(&sha2::Sha256::digest(bytes)[..6])
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "png" => "image/png",
        "webmanifest" => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

/// The address of a file of `static/`, with its version.
pub fn address(name: &str) -> String {
    match ASSETS.get(name) {
        Some(asset) => format!("/static/{name}?v={}", asset.version),
        None => {
            debug_assert!(false, "no static file {name}");
            format!("/static/{name}")
        }
    }
}

/// Serves a file of `static/`; with its version in the address a browser keeps it for a year.
pub async fn serve(req: HttpRequest, name: web::Path<String>) -> HttpResponse {
    let Some(asset) = ASSETS.get(name.as_str()) else {
        return HttpResponse::NotFound().finish();
    };
    let current = req.query_string().strip_prefix("v=").is_some_and(|v| keys::same(v.as_bytes(), asset.version.as_bytes()));
    let keep = if current { "public, max-age=31536000, immutable" } else { "public, max-age=300" };
    let mut response = HttpResponse::Ok();
    response.insert_header((header::CONTENT_TYPE, HeaderValue::from_static(asset.kind)));
    response.insert_header((header::CACHE_CONTROL, HeaderValue::from_static(keep)));
    response.insert_header((header::VARY, HeaderValue::from_static("accept-encoding")));
    match asset.gzip.as_ref().filter(|_| gzip::is_taken(&req)) {
        Some(small) => response.insert_header((header::CONTENT_ENCODING, HeaderValue::from_static("gzip"))).body(small.clone()),
        None => response.body(asset.plain.clone()),
    }
}
