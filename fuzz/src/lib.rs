//! What the targets share: the command's readers, and what must hold for every explored article.

#[path = "../../cli/src/html.rs"]
mod html;
#[path = "../../cli/src/input.rs"]
#[allow(dead_code, reason = "the command reads folders and standard input as well")]
mod input;
#[path = "../../engine/tests/invariants/mod.rs"]
mod invariants;

use sayso_engine::{Article, Explored, explore};

/// Explores an article and checks the answer.
pub fn explore_and_check(article: Article) {
    check(&explore(article));
}

/// Panics where an explored article breaks a promise.
pub fn check(explored: &Explored) {
    invariants::check(explored);
}

/// Panics where an explored article breaks a promise that one keeps that was read from a document.
pub fn check_read(explored: &Explored) {
    invariants::check_read(explored);
}

/// Reads a file as the command does, and explores what is in it, if anything.
pub fn file(name: &str, bytes: &[u8]) {
    if let Ok(article) = input::article(name, bytes) {
        explore_and_check(article);
    }
}
