//! What a user of the page does, in real browsers.
