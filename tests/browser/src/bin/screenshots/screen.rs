//! What Chromium is told of the screen that it shows the page on.

use anyhow::Result;
use sayso_browser_tests::page::Page;
use serde_json::{Value, json};

/// A window cannot be as narrow as a phone, so the screen is told to be.
pub(super) fn set_size(page: &Page, width: u32, height: u32) -> Result<()> {
    let is_phone = width < 768;
    let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": is_phone });
    send(page, "Emulation.setDeviceMetricsOverride", metrics)
}

/// As the system colours it, for who sees little.
pub(super) fn force_colours(page: &Page) -> Result<()> {
    let features = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    send(page, "Emulation.setEmulatedMedia", features)
}

/// Has the page look as it is printed, or as it does on a screen.
pub(super) fn set_media(page: &Page, media: &str) -> Result<()> {
    send(page, "Emulation.setEmulatedMedia", json!({ "media": media }))
}

pub(super) fn hide_scrollbars(page: &Page) -> Result<()> {
    send(page, "Emulation.setScrollbarsHidden", json!({ "hidden": true }))
}

/// Has the browser forget what the page has kept on the device.
pub(super) fn forget(page: &Page, address: &str) -> Result<()> {
    let kept = json!({ "origin": address.trim_end_matches('/'), "storageTypes": "local_storage,indexeddb" });
    send(page, "Storage.clearDataForOrigin", kept)
}

fn send(page: &Page, command: &str, given: Value) -> Result<()> {
    page.session().wait_for(async |web| {
        web.cdp().send_raw(command, given).await?;
        Ok(())
    })
}
