/**
 * For pages that show an article in a frame (embed.html): each frame becomes as high as what is in it.
 * A frame is listened to only if it shows what its `src` says.
 */

const frames = () => [...document.querySelectorAll('iframe[data-sayso]')];
const originOf = (frame) => new URL(frame.src, document.baseURI).origin;
/** What a frame may ask for at most, in pixels. */
const HIGHEST = 100_000;

/** Tells a frame who may hear its height. */
function greet(frame) {
  frame.contentWindow?.postMessage({ type: 'sayso-hello' }, originOf(frame));
}

addEventListener('message', ({ data, origin, source }) => {
  const frame = frames().find((frame) => frame.contentWindow === source && originOf(frame) === origin);
  if (!frame) return;
  if (data?.type === 'sayso-here') greet(frame);
  if (data?.type === 'sayso-height' && data.height > 0 && data.height <= HIGHEST) frame.height = Math.ceil(data.height);
});

// Those that were there before this script; others say that they are here.
frames().forEach((frame) => {
  try {
    greet(frame);
  } catch {
    // Not loaded yet: it will say so.
  }
});
