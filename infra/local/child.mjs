/** Runs the product or the tests as a child that ends when we are told to end. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { ROOT } from './say.mjs';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Passes the signals that end us on to a child, for as long as it runs.
 * @param {import('node:child_process').ChildProcess} child
 */
export function passSignalsTo(child) {
  const handlers = SIGNALS.map((signal) => [signal, () => child.kill(signal)]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  child.on('exit', () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  });
}

/** Process id of npm: our parent, or the parent of the shell between us (seen where there is a /proc). */
function starter() {
  try {
    const [, name, parent] = /^\d+ \((.*)\) \S (\d+)/.exec(
      readFileSync(`/proc/${process.ppid}/stat`, 'utf8'),
    );
    return /^(ba|da)?sh$/.test(name) ? `${process.ppid} of ${parent}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}

/**
 * Runs a program on our own input and output until it ends, and ends with its exit code. Signals are
 * passed on. Where npm started us and is gone (kill -9), the child is told to end as well.
 * @param {string} program @param {string[]} args @param {NodeJS.ProcessEnv} env
 */
export function become(program, args, env) {
  const child = spawn(program, args, { cwd: ROOT, env, stdio: 'inherit' });
  passSignalsTo(child);
  if (process.env.npm_lifecycle_event) {
    const npm = starter();
    setInterval(() => starter() !== npm && child.kill('SIGTERM'), 1000).unref();
  }
  child.on('error', (error) => {
    process.stderr.write(`${program} could not be started: ${error.code}\n`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}
