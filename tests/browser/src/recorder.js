// Runs before anything else of a page under test, and keeps what a user would find in the console.
(() => {
  const records = [];
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      records.push(`console.${level}: ${words.map(String).join(" ")}`);
      original.apply(console, words);
    };
  }
  addEventListener(
    "error",
    (event) => {
      const what = event.message ?? `${event.target.localName} ${event.target.src ?? event.target.href}`;
      records.push(`error: ${what}`);
    },
    true,
  );
  addEventListener("unhandledrejection", (event) => records.push(`unhandled rejection: ${event.reason}`));
  addEventListener("securitypolicyviolation", (event) =>
    records.push(`forbidden by ${event.effectiveDirective}: ${event.blockedURI} ${event.sample}`),
  );
  // The element says that it is ready by an event; tests may come later than it.
  const events = [];
  const times = [];
  // What an explorer says of its quotes as it appears.
  const firstWords = [];
  for (const name of ["sayso-ready", "sayso-error"]) {
    addEventListener(name, (event) => {
      events.push(event.type);
      times.push(performance.now());
      firstWords.push(event.target.shadowRoot?.querySelector("[role=status]")?.textContent.trim());
    });
  }
  // Whether the page's policy lets scripts be made from strings. Asked in a task of the page's own, since what
  // WebDriver runs may be let off the policy.
  const evaluates = () =>
    new Promise((resolve) => {
      setTimeout(() => {
        try {
          resolve(Function("return true")());
        } catch {
          resolve(false);
        }
      });
    });
  window.underTest = { records, events, times, firstWords, evaluates };
})();
