/** Lets the page work without a network, and brings a newer version in when its visitor reloads. */

if ('serviceWorker' in navigator) {
  const policy = globalThis.trustedTypes?.createPolicy('sayso-offline', { createScriptURL: (url) => url });
  const address = policy?.createScriptURL('sw.js') ?? 'sw.js';
  navigator.serviceWorker.register(address).then(({ waiting }) => {
    if (!waiting) return;
    // The page has just been loaded: nobody loses anything.
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('take-over');
  }, (error) => console.info('sayso: the page will not work offline', error));
}
