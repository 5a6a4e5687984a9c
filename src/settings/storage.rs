//! What is kept on the device, in the browser's local storage. Every access can fail: storage may be forbidden, or full.

use web_sys::Storage;

/// Storage is forbidden or full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Denied;

/// What is kept under a key.
///
/// # Errors
/// If the browser gives no storage.
pub fn get(key: &str) -> Result<Option<String>, Denied> {
    storage()?.get_item(key).map_err(|_| Denied)
}

/// Keeps `value`; nothing is kept of an empty one.
///
/// # Errors
/// If the browser gives no storage, or it is full.
pub fn set(key: &str, value: &str) -> Result<(), Denied> {
    let storage = storage()?;
    if value.is_empty() { storage.remove_item(key) } else { storage.set_item(key, value) }.map_err(|_| Denied)
}

fn storage() -> Result<Storage, Denied> {
    gloo::utils::window().local_storage().ok().flatten().ok_or(Denied)
}
