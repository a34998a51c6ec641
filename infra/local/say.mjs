/** Plain lines about the set-up. They go to stderr, so that nothing mixes into what a command prints. */

const root = new URL('../../', import.meta.url);

/** Path of the repository's root, without a slash at its end. */
export const ROOT = decodeURIComponent(root.pathname)
  .replace(/^\/([A-Za-z]:)/, '$1')
  .replace(/\/$/, '');

/** Prints one line. @param {string} line */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Says every five seconds that something still goes on.
 * @param {string} what for example 'Installing packages'
 * @returns {() => void} ends it
 */
export function progress(what) {
  const start = Date.now();
  say(`${what} …`);
  const timer = setInterval(() => say(`${what} … ${Math.round((Date.now() - start) / 1000)} s`), 5000);
  timer.unref();
  return () => clearInterval(timer);
}
