import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { codeOf } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import { mayChangeRules } from '../domain/person.ts';
import type { BrokenFile, Events, RulesDesk, SavedRules, ShadowCount } from '../ports.ts';
import { versionOf } from '../route/check.ts';
import type { Database } from '../store/database.ts';
import { type LiveFileKey, liveFilesStore } from '../store/live-files.ts';
import { rulesVersionsStore } from '../store/rules-versions.ts';
import type { LiveFile } from './live-file.ts';
import { type LiveRules, ruleSetOf } from './live-rules.ts';

export interface RulesDeskNeeds {
  live: LiveRules;
  /** Where the rules file may be, the company's own first. */
  paths: readonly string[];
  db: Database;
  clock: { now(): Instant };
  events: Events;
}

/** As RulesDesk, also for who has no name in people.yaml: a person at a terminal of this machine. */
export interface RulesFileDesk extends RulesDesk {
  saveAs(text: string, expectedVersion: string, actor: string): Promise<SavedRules>;
  restoreAs(version: string, actor: string): Promise<SavedRules>;
}

const NOT_YOURS = 'Only a support lead or ops can change the rules. Nothing was changed.';
const CHANGED = 'The file was changed since you loaded it. Load it again, then make your change once more.';

/** The rules file for the people who own it: what is in force, its versions, saving. */
export function createRulesDesk({ live, paths, db, clock, events }: RulesDeskNeeds): RulesFileDesk {
  const store = liveFilesStore(db);
  const versions = rulesVersionsStore(db);
  const { rules: file, shadow } = live.files;

  async function find(beginning: string): Promise<{ version: string; text: string } | null> {
    if (!/^[0-9a-f]{6,64}$/.test(beginning)) return null;
    const [one, other] = await versions.find(beginning);
    return one === undefined || other !== undefined ? null : one;
  }

  async function brokenOf(key: LiveFileKey, of: LiveFile<unknown>): Promise<BrokenFile | null> {
    of.look();
    const { broken } = of;
    if (broken === null) return null;
    const row = (await store.row(key))?.broken;
    return { ...broken, name: of.name, since: row?.version === broken.version ? row.since : clock.now() };
  }

  async function saveAs(text: string, expected: string, actor: string): Promise<SavedRules> {
    const whole = text.replace(/\r\n?/gu, '\n');
    const checked = ruleSetOf(whole, file.name);
    if (!checked.ok) return { ok: false, why: 'broken', problems: checked.problems };
    const { version } = checked.value;
    try {
      await versions.save({ version, text: whole, by: actor }, clock.now(), () => {
        const before = fileNow(paths).version;
        if (before !== expected) throw new ChangedError(before);
        writeWhole(paths[0] ?? '', whole);
      });
    } catch (error) {
      if (error instanceof ChangedError)
        return { ok: false, why: 'changed', because: CHANGED, version: error.version };
      const because = whyNotWritten(file.name, error);
      if (because === null) throw error;
      events.trouble('warn', 'rules-not-saved', error);
      return { ok: false, why: 'refused', because };
    }
    events.count('rules-saved', { version: version.slice(0, 12) });
    file.lookNow();
    // It is written and decides; that the house hears of it can wait for the next look.
    await live.look().catch((error) => events.trouble('warn', 'live-files-not-told', error));
    return { ok: true, version };
  }

  async function restoreAs(version: string, actor: string): Promise<SavedRules> {
    const kept = await find(version);
    if (kept === null) {
      const because = `There is no version ${version}, or more than one begins so. See the list of versions.`;
      return { ok: false, why: 'refused', because };
    }
    const before = fileNow(paths);
    if (before.version === kept.version)
      return { ok: false, why: 'refused', because: `${file.name} says that already.` };
    return saveAs(kept.text, before.version, actor);
  }

  return {
    current: async () => {
      const { set, text } = live.rules();
      const row = await store.row('rules');
      return {
        version: set.version,
        text,
        name: file.name,
        since: row?.version === set.version ? row.since : null,
        by: await versions.savedBy(set.version),
        file: fileNow(paths),
      };
    },
    broken: () => brokenOf('rules', file),
    save: async (text, expected, by) =>
      mayChangeRules(by)
        ? saveAs(text, expected, `person:${by.id}`)
        : { ok: false, why: 'refused', because: NOT_YOURS },
    versions: () => versions.list(clock.now()),
    text: find,
    restore: async (version, by) =>
      mayChangeRules(by)
        ? restoreAs(version, `person:${by.id}`)
        : { ok: false, why: 'refused', because: NOT_YOURS },
    shadow: async () => {
      shadow.look();
      const { good } = shadow;
      if (good === null) return null;
      const row = await store.row('shadow');
      return {
        version: good.version,
        name: shadow.name,
        text: good.text,
        examples: good.value.examples,
        since: row?.version === good.version && row.since !== null ? row.since : clock.now(),
        count: await store.figures<ShadowCount>('shadow', good.version),
      };
    },
    brokenShadow: () => brokenOf('shadow', shadow),
    saveAs,
    restoreAs,
  };
}

class ChangedError extends Error {
  readonly version: string;
  constructor(version: string) {
    super('the file was changed');
    this.version = version;
  }
}

/** The file as it stands this moment; an empty one where there is none. */
function fileNow(paths: readonly string[]): { version: string; text: string } {
  for (const path of paths) {
    try {
      const text = readFileSync(path, 'utf8');
      return { version: versionOf(text), text };
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return { version: versionOf(''), text: '' };
}

/** All of it or nothing: whoever reads meanwhile sees the old file or the new one. */
function writeWhole(path: string, text: string): void {
  const target = statSync(path, { throwIfNoEntry: false }) === undefined ? path : realpathSync(path);
  const mode = statSync(target, { throwIfNoEntry: false })?.mode ?? 0o644;
  const beside = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const handle = openSync(beside, 'wx', mode & 0o777);
    try {
      writeFileSync(handle, text);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(beside, target);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

/** What a person can do about it; null: it has nothing to do with the file. */
function whyNotWritten(name: string, error: unknown): string | null {
  switch (codeOf(error)) {
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return `${name} cannot be written here (${codeOf(error)}). Change it where it is kept, or make its folder writable for Openseat (docs/rules-live.md).`;
    case 'EBUSY':
    case 'EXDEV':
      return `${name} is mounted as a single file, so it cannot be replaced in one step. Mount its folder instead (docs/rules-live.md).`;
    case 'ENOENT':
      return `The folder of ${name} is missing. Make it, or correct OPENSEAT_CONFIG.`;
    case 'ENOSPC':
      return `There is no room left on the disk for ${name}.`;
    default:
      return null;
  }
}
