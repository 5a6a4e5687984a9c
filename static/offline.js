/** Lets the page work without a network, and brings a newer version in when its visitor reloads. */

/** Whether the visitor has done anything that a reload would lose. */
let isUsed = false;
for (const name of ['pointerdown', 'keydown', 'drop']) {
  addEventListener(name, () => { isUsed = true; }, { capture: true, once: true });
}

if ('serviceWorker' in navigator) {
  const policy = globalThis.trustedTypes?.createPolicy('sayso-offline', { createScriptURL: (url) => url });
  const address = policy?.createScriptURL('sw.js') ?? 'sw.js';
  navigator.serviceWorker.register(address).then(async ({ waiting }) => {
    // A first worker waits for a moment as well.
    if (!waiting || !navigator.serviceWorker.controller) return;
    await quiet();
    if (isUsed) return;
    navigator.serviceWorker.addEventListener('controllerchange', () => { if (!isUsed) location.reload(); }, { once: true });
    waiting.postMessage('take-over');
  }, (error) => console.info('sayso: the page will not work offline', error));
}

/**
 * Waits until the page has fetched nothing for a second. Chromium ends a worker that is to be replaced as soon as it has
 * nothing to do; if the page asks it for a file just then, it begins anew and stays.
 */
async function quiet() {
  const fetched = () => performance.getEntriesByType('resource').length;
  for (let before = -1; before !== fetched();) {
    before = fetched();
    await new Promise((resolve) => { setTimeout(resolve, 1000); });
  }
}
