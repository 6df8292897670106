import type { Instant } from '../domain/mention.ts';
import type { BrokenFile } from '../ports.ts';
import { at, type Database } from './database.ts';

/** The files that are read anew while the house runs. */
export type LiveFileKey = 'rules' | 'shadow' | 'scoring';

/** A file as the house last saw it. */
export interface LiveFileRow {
  file: LiveFileKey;
  name: string;
  /** In force; null: none. */
  version: string | null;
  since: Instant | null;
  broken: BrokenFile | null;
}

/** What one process sees of a file. */
export interface SeenFile {
  name: string;
  /** null: there is no file (and need not be). */
  good: { version: string; text: string } | null;
  broken: { version: string; problems: string[] } | null;
}

export interface LiveFilesStore {
  rows(): Promise<LiveFileRow[]>;
  row(file: LiveFileKey): Promise<LiveFileRow | null>;
  /** Keeps what a process sees. Says what was news to the house: of many processes, one hears it. */
  report(
    file: LiveFileKey,
    seen: SeenFile,
    now: Instant,
  ): Promise<{ tookOver: boolean; broke: boolean; mended: boolean }>;
  /** Files that broke, or were mended, since the chat was told; marks them as told. */
  takeUntold(): Promise<LiveFileRow[]>;
  /** Telling failed: tell again later. */
  untell(file: LiveFileKey): Promise<void>;
  keepFigures(file: LiveFileKey, version: string, figures: object): Promise<void>;
  figures<T>(file: LiveFileKey, version: string): Promise<T | null>;
}

interface Row {
  file: LiveFileKey;
  name: string;
  version: string | null;
  since: Instant | null;
  broken: string | null;
  broken_since: Instant | null;
  problems: string[] | null;
}

export function liveFilesStore(db: Database): LiveFilesStore {
  const rows = async (): Promise<LiveFileRow[]> =>
    (await db.query<Row>('select * from live_files order by file')).map(rowOf);
  return {
    rows,
    row: async (file) => (await rows()).find((one) => one.file === file) ?? null,
    report: (file, seen, now) => db.transaction((tx) => report(tx, file, seen, now)),
    takeUntold: async () =>
      (
        await db.query<Row>(
          'update live_files set told = broken where told is distinct from broken returning *',
        )
      ).map(rowOf),
    untell: async (file) => {
      await db.query("update live_files set told = 'not told' where file = $1", [file]);
    },
    keepFigures: async (file, version, figures) => {
      await db.query('update live_files set figures = $3 where file = $1 and version = $2', [
        file,
        version,
        JSON.stringify({ ...figures, version }),
      ]);
    },
    figures: async (file, version) => {
      const [row] = await db.query<{ figures: never }>(
        `select figures from live_files where file = $1 and figures->>'version' = $2`,
        [file, version],
      );
      return row?.figures ?? null;
    },
  };
}

function rowOf({ file, name, version, since, broken, broken_since, problems }: Row): LiveFileRow {
  return {
    file,
    name,
    version,
    since,
    broken:
      broken === null
        ? null
        : { name, version: broken, problems: problems ?? [], since: broken_since ?? since ?? 0 },
  };
}

async function report(tx: Database, file: LiveFileKey, { name, good, broken }: SeenFile, now: Instant) {
  await tx.query('insert into live_files (file, name) values ($1, $2) on conflict do nothing', [file, name]);
  const [before] = await tx.query<Row>('select * from live_files where file = $1 for update', [file]);
  const version = good?.version ?? null;
  const tookOver = before?.version !== version;
  const broke = broken !== null && before?.broken !== broken.version;
  const mended = broken === null && before?.broken != null;
  if (good !== null && file !== 'scoring' && tookOver) await keepText(tx, file, good, before?.version, now);
  await tx.query(
    `update live_files set name = $2, version = $3, since = case when version is distinct from $3 then $4 else since end,
       broken = $5, broken_since = case when broken is distinct from $5 then $4 else broken_since end, problems = $6
     where file = $1`,
    [
      file,
      name,
      version,
      at(now),
      broken?.version ?? null,
      broken === null ? null : JSON.stringify(broken.problems),
    ],
  );
  return { tookOver, broke, mended };
}

/** Every version is kept by its hash; the one that leaves was in force until now. */
async function keepText(
  tx: Database,
  file: 'rules' | 'shadow',
  good: { version: string; text: string },
  before: string | null | undefined,
  now: Instant,
): Promise<void> {
  if (file === 'shadow') {
    await tx.query(
      `insert into rules_versions (hash, body, first_used_at, last_used_at, shadow) values ($1, $2, $3, $3, true)
       on conflict do nothing`,
      [good.version, good.text, at(now)],
    );
    return;
  }
  await tx.query('update rules_versions set last_used_at = $2 where hash = $1', [before ?? '', at(now)]);
  await tx.query(
    `insert into rules_versions (hash, body, first_used_at, last_used_at) values ($1, $2, $3, $3)
     on conflict (hash) do update set last_used_at = $3, shadow = false,
       first_used_at = case when rules_versions.shadow then $3 else rules_versions.first_used_at end`,
    [good.version, good.text, at(now)],
  );
}
