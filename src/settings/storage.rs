//! What is kept on the device, in the browser's local storage, or as long as a tab is there. Every access can fail: storage may
//! be forbidden, or full.

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
    put(&storage()?, key, value)
}

/// What the tab keeps under a key.
///
/// # Errors
/// If the browser gives no storage.
pub fn get_of_tab(key: &str) -> Result<Option<String>, Denied> {
    of_tab()?.get_item(key).map_err(|_| Denied)
}

/// Has the tab keep `value`; nothing is kept of an empty one.
///
/// # Errors
/// If the browser gives no storage, or it is full.
pub fn set_in_tab(key: &str, value: &str) -> Result<(), Denied> {
    put(&of_tab()?, key, value)
}

fn put(storage: &Storage, key: &str, value: &str) -> Result<(), Denied> {
    if value.is_empty() { storage.remove_item(key) } else { storage.set_item(key, value) }.map_err(|_| Denied)
}

fn storage() -> Result<Storage, Denied> {
    gloo::utils::window().local_storage().ok().flatten().ok_or(Denied)
}

fn of_tab() -> Result<Storage, Denied> {
    gloo::utils::window().session_storage().ok().flatten().ok_or(Denied)
}
