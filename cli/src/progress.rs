//! How far a long run has come, on a terminal, and what it has passed over.

use std::io::{IsTerminal, Write, stderr};
use std::time::{Duration, Instant};

/// Counts articles.
#[derive(Debug)]
pub(crate) struct Progress {
    all: usize,
    done: usize,
    /// How many were passed over.
    pub(crate) bad: usize,
    start: Instant,
    /// When the line was last written, if there is somebody to see it.
    written: Option<Instant>,
}

/// No line before a run has taken that long, and none sooner after another.
const PAUSE: Duration = Duration::from_millis(250);

impl Progress {
    pub(crate) fn new(all: usize) -> Self {
        let start = Instant::now();
        Self { all, done: 0, bad: 0, start, written: (all > 1 && stderr().is_terminal()).then_some(start) }
    }

    /// Another article is written.
    pub(crate) fn done(&mut self) {
        self.done += 1;
        let now = Instant::now();
        if self.written.is_some_and(|written| now - written >= PAUSE) {
            self.written = Some(now);
            let line = self.line(now - self.start);
            // Nobody minds if a line of progress is lost.
            let _ = write!(stderr(), "\r{line}\x1b[K");
        }
    }

    /// A file is passed over, and why.
    pub(crate) fn passed_over(&mut self, message: &str) {
        self.bad += 1;
        self.clear();
        eprintln!("sayso: {message}");
        self.done();
    }

    /// Takes the line away.
    pub(crate) fn clear(&self) {
        if self.written.is_some() {
            let _ = write!(stderr(), "\r\x1b[K");
        }
    }

    fn line(&self, time: Duration) -> String {
        #[allow(clippy::cast_precision_loss, reason = "it is shown to a few digits")]
        let rate = self.done as f64 / time.as_secs_f64().max(0.001);
        let Self { done, all, bad, .. } = self;
        let passed_over = if *bad > 0 { format!(", {bad} passed over") } else { String::new() };
        format!("{done} of {all} articles{passed_over}, {rate:.0} a second")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_line_says_how_far_it_is() {
        let mut progress = Progress::new(10);
        progress.done();
        progress.done();
        assert_eq!(progress.line(Duration::from_secs(1)), "2 of 10 articles, 2 a second");
        progress.bad = 1;
        assert_eq!(progress.line(Duration::from_millis(500)), "2 of 10 articles, 1 passed over, 4 a second");
    }
}
