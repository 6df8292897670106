// @ts-check
// Plain JavaScript without dependencies: the set-up uses it before anything is installed, on the Node that is there.
import { execFileSync } from 'node:child_process';
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/**
 * Who holds a claim: a process id, the mark of when that process began, and when it claimed.
 * @typedef {{ pid: number, born: string, since: string }} Holder
 */

/**
 * Claims `file` for this process, or tells who has it. A claim of a process that has died, also by SIGKILL and also when
 * its id now belongs to another process, is taken over. The folder must exist.
 * @param {string} file
 * @returns {{ held: true, release: () => void } | { held: false, holder: Holder }}
 */
export function claim(file) {
  const mine = { pid: process.pid, born: bornMark(process.pid), since: new Date().toISOString() };
  const draft = `${file}.${process.pid}`;
  for (;;) {
    if (place(draft, file, mine)) return { held: true, release: () => releaseClaim(file, mine) };
    const holder = readHolder(file);
    if (holder && isAlive(holder)) return { held: false, holder };
    clearStale(file);
  }
}

/**
 * Who holds `file` now, or null when nobody alive does.
 * @param {string} file
 * @returns {Holder | null}
 */
export function holderOf(file) {
  const holder = readHolder(file);
  return holder && isAlive(holder) ? holder : null;
}

/** @param {Holder} holder */
function isAlive(holder) {
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const born = bornMark(holder.pid);
  return born === '' || holder.born === '' || born === holder.born;
}

// A hard link appears whole or not at all, so nobody can read a claim that is half written.
/** @param {string} draft @param {string} file @param {Holder} mine */
function place(draft, file, mine) {
  writeFileSync(draft, JSON.stringify(mine));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

// Only one process at a time may judge a claim stale, or the second would remove the first one's fresh claim.
/** @param {string} file */
function clearStale(file) {
  const turn = `${file}.turn`;
  try {
    mkdirSync(turn);
  } catch {
    dropAbandoned(turn);
    return;
  }
  const holder = readHolder(file);
  if (!holder || !isAlive(holder)) rmSync(file, { force: true });
  rmdirSync(turn);
}

/** @param {string} turn */
function dropAbandoned(turn) {
  try {
    if (Date.now() - statSync(turn).mtimeMs < 5_000) return;
    const aside = `${turn}.${process.pid}`;
    renameSync(turn, aside);
    rmdirSync(aside);
  } catch {
    // Somebody else was quicker.
  }
}

/** @param {string} file @param {Holder} mine */
function releaseClaim(file, mine) {
  const holder = readHolder(file);
  if (holder?.pid === mine.pid && holder.born === mine.born) rmSync(file, { force: true });
}

/** @param {string} file @returns {Holder | null} */
function readHolder(file) {
  try {
    const { pid, born, since } = JSON.parse(readFileSync(file, 'utf8'));
    return Number.isInteger(pid) && pid > 0 ? { pid, born: String(born), since: String(since) } : null;
  } catch {
    return null;
  }
}

// Ids are reused, also after a restart of the machine: the moment a process began tells two with one id apart.
/** @param {number} pid */
function bornMark(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${boot}:${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return bornByPs(pid);
  }
}

/** @param {number} pid */
function bornByPs(pid) {
  try {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      env,
      encoding: 'utf8',
      stdio: 'pipe',
    }).trim();
  } catch {
    return '';
  }
}
