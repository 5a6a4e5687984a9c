//! Bytes as text. What the encodings are, the browser knows.

use std::borrow::Cow;

use sayso_engine::article;
use web_sys::TextDecoder;

/// Bytes as text, in the encoding that the engine takes them to be in.
pub(super) fn decode(bytes: &[u8]) -> String {
    article::decoded(bytes, |label, bytes| {
        let text = TextDecoder::new_with_label(label).ok()?.decode_with_u8_array(bytes).ok();
        text.map(Cow::Owned)
    })
    .into_owned()
}
