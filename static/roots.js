/** The roots that explorers are drawn into: where they come from, and what becomes of them. */

/** Roots that nothing is drawn into any more. Yew never lets go of one, so they are used again, whichever element they were in. */
const spares = [];

/** An empty root, not to be seen yet, and what makes it a spare one. */
export function taken() {
  const root = spares.pop() ?? document.createElement('div');
  root.hidden = true;
  const forget = forgetting(root);
  return {
    root,
    leave() {
      forget();
      // Yew takes out what it drew in a microtask.
      setTimeout(() => spares.push(root));
    },
  };
}

/** What takes all listeners off an element that are put on it from now on: Yew leaves its own, and with them all that they hold. */
function forgetting(root) {
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  const listeners = [];
  root.addEventListener = (...listener) => {
    listeners.push(listener);
    addEventListener.apply(root, listener);
  };
  return () => listeners.forEach((listener) => removeEventListener.apply(root, listener));
}

/** Has headings go on where the page's outline is, those too that are drawn later. Answers what ends it. */
export function levelled(root, headingLevel) {
  const shift = Number(headingLevel) - 1;
  if (!(shift > 0)) return () => {};
  const level = () => root.querySelectorAll(':is(h1, h2, h3, h4):not([aria-level])').forEach((heading) => {
    heading.setAttribute('aria-level', Math.min(6, Number(heading.localName[1]) + shift));
  });
  level();
  const drawn = new MutationObserver(level);
  drawn.observe(root, { childList: true, subtree: true });
  return () => drawn.disconnect();
}
