import type { LiveFileAt, Settings } from '../../config/index.ts';
import { SettingsError } from '../domain/errors.ts';
import type { Instant } from '../domain/mention.ts';
import type { Events } from '../ports.ts';
import { checkRules } from '../route/check.ts';
import type { RuleSet } from '../route/rule-set.ts';
import { loadScoring, type ScoringSettings } from '../score/settings.ts';
import type { Database } from '../store/database.ts';
import { type LiveFileKey, type LiveFilesStore, liveFilesStore } from '../store/live-files.ts';
import { rulesVersionsStore } from '../store/rules-versions.ts';
import { type LiveFile, openLiveFile } from './live-file.ts';

/** Rules that are tried out: their examples need not come out yet, since nothing is decided by them. */
export interface ShadowRules {
  set: RuleSet;
  /** What must change before the file can go live; empty: it could. */
  examples: string[];
}

/** The files that are read anew while the house runs, as this process sees them. */
export interface LiveRules {
  readonly files: {
    rules: LiveFile<RuleSet>;
    scoring: LiveFile<ScoringSettings>;
    shadow: LiveFile<ShadowRules>;
  };
  /** What decides now. Looks at the file first, so what one turn asked once stays the same for all of that turn. */
  rules(): { set: RuleSet; text: string };
  scoring(): ScoringSettings;
  /** Looks at all files and tells the house what is new. A database that is away hears it at a later look. */
  look(): Promise<void>;
}

/**
 * Reads the files. A rules file that is broken does not stop the house when there is a last good version: that one goes on
 * deciding, and the trouble is told. Without one, and for a broken scoring file, throws SettingsError with every problem.
 */
export async function openLiveRules(
  settings: Pick<Settings, 'live'>,
  needs: { db: Database; clock: { now(): Instant }; events: Events },
): Promise<LiveRules> {
  const store = liveFilesStore(needs.db);
  const files = {
    rules: await openRules(settings.live.rules, store, needs.db),
    scoring: openScoring(settings.live.scoring),
    shadow: openLiveFile<ShadowRules>({
      ...settings.live.shadow,
      check: (text) => shadowOf(text, settings.live.shadow.name),
      optional: true,
    }),
  };
  files.shadow.lookNow();
  const reported = new Map<LiveFileKey, string>();

  async function tell(key: LiveFileKey, file: LiveFile<unknown>): Promise<void> {
    const { good, broken, name } = file;
    const seen = `${good?.version} ${broken?.version}`;
    if (reported.get(key) === seen) return;
    // A house that never had a shadow needs no row that says so.
    if (key === 'shadow' && good === null && broken === null && !reported.has(key)) {
      if ((await store.row(key)) === null) return void reported.set(key, seen);
    }
    const news = await store.report(key, { name, good, broken }, needs.clock.now());
    const known = reported.has(key);
    reported.set(key, seen);
    const { events } = needs;
    if (good !== null && (news.tookOver || known)) {
      events.count(`${key}-in-force`, { version: good.version.slice(0, 12) });
    }
    if (broken !== null && news.broke) {
      const error = new SettingsError(broken.problems);
      events.trouble('error', `${key}-file-broken`, error, {
        version: broken.version.slice(0, 12),
        n: broken.problems.length,
      });
    }
    if (news.mended) events.count(`${key}-file-mended`);
  }

  return {
    files,
    rules: () => {
      files.rules.look();
      return inForce(files.rules);
    },
    scoring: () => {
      files.scoring.look();
      const { good } = files.scoring;
      if (good === null) throw new SettingsError(files.scoring.broken?.problems ?? []);
      return good.value;
    },
    look: async () => {
      for (const key of ['rules', 'scoring', 'shadow'] as const) {
        files[key].look();
        await tell(key, files[key]);
      }
    },
  };
}

function inForce(file: LiveFile<RuleSet>): { set: RuleSet; text: string } {
  const { good } = file;
  if (good === null) throw new SettingsError(file.broken?.problems ?? []);
  return { set: good.value, text: good.text };
}

export function ruleSetOf(
  text: string,
  name: string,
): { ok: true; value: RuleSet } | { ok: false; problems: string[] } {
  const checked = checkRules(text, name);
  return checked.ok ? { ok: true, value: checked.rules } : checked;
}

function shadowOf(
  text: string,
  name: string,
): { ok: true; value: ShadowRules } | { ok: false; problems: string[] } {
  const checked = checkRules(text, name);
  if (checked.ok) return { ok: true, value: { set: checked.rules, examples: [] } };
  const { untested, problems } = checked;
  return untested === null ? checked : { ok: true, value: { set: untested, examples: problems } };
}

async function openRules(where: LiveFileAt, store: LiveFilesStore, db: Database): Promise<LiveFile<RuleSet>> {
  const check = (text: string) => ruleSetOf(text, where.name);
  const file = openLiveFile({ ...where, check });
  file.lookNow();
  if (file.good !== null) return file;
  const problems = file.broken?.problems ?? [];
  const version = (await store.row('rules'))?.version ?? null;
  const kept = version === null ? [] : await rulesVersionsStore(db).find(version);
  const [last] = kept;
  const checked = last === undefined ? null : check(last.text);
  if (last === undefined || checked?.ok !== true) throw new SettingsError(problems);
  const again = openLiveFile({ ...where, check }, { ...last, value: checked.value });
  again.lookNow();
  return again;
}

function openScoring(where: LiveFileAt): LiveFile<ScoringSettings> {
  const file = openLiveFile<ScoringSettings>({
    ...where,
    check: (text) => {
      try {
        return { ok: true, value: loadScoring(text, where.name) };
      } catch (error) {
        if (error instanceof SettingsError) return { ok: false, problems: [...error.problems] };
        throw error;
      }
    },
  });
  file.lookNow();
  if (file.good === null) throw new SettingsError(file.broken?.problems ?? []);
  return file;
}
