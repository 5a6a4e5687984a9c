// The colours that the reader has set, before anything is drawn. Loaded by the page's head, without waiting.
try {
  const theme = /^theme=(light|dark)$/m.exec(localStorage.getItem('sayso:settings') ?? '')?.[1];
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is forbidden: the system's colours do.
}
