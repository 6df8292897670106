import { readFileSync, statSync } from 'node:fs';
import { versionOf } from '../route/check.ts';

/** A file's text, and the sha256 of it in hex. */
export interface FileText {
  version: string;
  text: string;
}
export interface BrokenText {
  version: string;
  problems: string[];
}

export interface LiveFileOptions<T> {
  /** As messages show it. */
  name: string;
  /** The first that exists is the file. */
  paths: readonly string[];
  /** Every problem at once, each as a person reads it. */
  check(text: string): { ok: true; value: T } | { ok: false; problems: string[] };
  /** Such a file may be missing. */
  optional?: boolean;
  /** Monotonic milliseconds. */
  ticks?(): number;
}

/**
 * A file that is read anew when it changes. The last good content stays in force until another one passes its check, and
 * is only exchanged within `look`.
 */
export interface LiveFile<T> {
  readonly name: string;
  /** Looks whether the file changed: one cheap question, unless it did. */
  look(): void;
  /** Reads it now, whatever was known of it. */
  lookNow(): void;
  readonly good: (FileText & { value: T }) | null;
  readonly broken: BrokenText | null;
  /** As it stands on the disk; null: there is none, or it cannot be read. */
  readonly file: FileText | null;
}

/** A content must stand still for so long before it is read: editors write in more than one step. */
const SETTLES_MS = 150;

/** `first`: a content that is known to be good, for when the file is not. */
export function openLiveFile<T>(
  options: LiveFileOptions<T>,
  first: (FileText & { value: T }) | null = null,
): LiveFile<T> {
  const ticks = options.ticks ?? (() => performance.now());
  let good = first;
  let broken: BrokenText | null = null;
  let file: FileText | null = null;
  /** What the content that was last read looked like from outside. */
  let known: string | null = null;
  let changing: { mark: string; since: number } | null = null;
  /** Where it stood last: a company's own file that vanishes is not silently replaced by the one that comes along. */
  let home = options.paths.length - 1;
  const lookAt = () => markOf(options.paths.slice(0, home + 1));

  function take(path: string | null, mark: string): void {
    const read = path === null ? { problem: missing(options.name, good !== null) } : readText(path);
    if ('text' in read && lookAt().mark !== mark) {
      changing = null;
      return;
    }
    known = mark;
    changing = null;
    if ('problem' in read) {
      file = null;
      if (options.optional && path === null) [good, broken] = [null, null];
      else broken = { version: path === null ? 'missing' : 'unreadable', problems: [read.problem] };
      return;
    }
    file = { version: versionOf(read.text), text: read.text };
    home = options.paths.indexOf(path ?? '');
    if (file.version === good?.version) {
      broken = null;
      return;
    }
    if (file.version === broken?.version) return;
    const checked = options.check(read.text);
    if (checked.ok) {
      good = { ...file, value: checked.value };
      broken = null;
    } else broken = { version: file.version, problems: checked.problems };
  }

  return {
    name: options.name,
    look: () => {
      const { path, mark } = lookAt();
      if (mark === known) {
        changing = null;
        return;
      }
      if (changing?.mark !== mark) changing = { mark, since: ticks() };
      else if (ticks() - changing.since >= SETTLES_MS) take(path, mark);
    },
    lookNow: () => {
      const { path, mark } = lookAt();
      take(path, mark);
    },
    get good() {
      return good;
    },
    get broken() {
      return broken;
    },
    get file() {
      return file;
    },
  };
}

/** Changes with every change of the content, also when another file took its place. */
function markOf(paths: readonly string[]): { path: string | null; mark: string } {
  for (const path of paths) {
    try {
      const found = statSync(path, { throwIfNoEntry: false, bigint: true });
      if (found === undefined) continue;
      return { path, mark: `${path} ${found.ino} ${found.size} ${found.mtimeNs} ${found.ctimeNs}` };
    } catch (error) {
      return { path, mark: `${path} ${(error as NodeJS.ErrnoException).code}` };
    }
  }
  return { path: null, mark: 'none' };
}

function readText(path: string): { text: string } | { problem: string } {
  try {
    return { text: readFileSync(path, 'utf8') };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    return { problem: `${path} cannot be read (${code}). Make it readable for the user that runs Openseat` };
  }
}

const missing = (name: string, hadOne: boolean): string =>
  `${name} is missing. Put it back${hadOne ? '; what it last said still decides' : ''}`;
