import type { Decided } from '../domain/decided.ts';
import type { Instant, Lane } from '../domain/mention.ts';
import type { DecidedStore, Divergence, ShadowCount } from '../ports.ts';
import type { RuleSet } from '../route/rule-set.ts';
import { divergencesOf } from '../route/shadow.ts';
import type { LiveFilesStore } from '../store/live-files.ts';
import type { LiveRules } from './live-rules.ts';

/** Stored decisions; what came before `from` (null: nothing) is there for what follows from it, and is not reported. */
export interface ShadowRange {
  from: Instant | null;
  mentions: Decided[];
}
export interface ShadowDiff {
  mentions: number;
  divergences: Divergence[];
}

/** What the shadow file would have decided otherwise. null: there is no shadow file, or it is broken. */
export function shadowDiff(live: LiveRules, range: ShadowRange): ShadowDiff | null {
  const shadow = live.files.shadow.good;
  if (shadow === null || live.files.shadow.broken !== null) return null;
  return rulesDiff(live.rules().set, shadow.value.set, range);
}

/** What other rules would have decided otherwise than the live ones. */
export function rulesDiff(live: RuleSet, other: RuleSet, { from, mentions }: ShadowRange): ShadowDiff {
  const counts = (at: Instant): boolean => from === null || at >= from;
  return {
    mentions: mentions.filter(({ at }) => counts(at)).length,
    divergences: divergencesOf(mentions, live, other).filter(({ at }) => counts(at)),
  };
}

const DAY = 86_400_000;
const DAYS = 30;
/** What can be counted again and again beside other work. */
const MOST = 10_000;
const COUNTED: readonly Lane[] = ['live', 'recorded', 'sample'];
const LOOK_MS = 5_000;
/** Counting takes at most this part of the time. */
const SHARE = 50;

/** Counts the divergences anew whenever something was decided or a file changed, for the page and the metrics. */
export function countShadow(needs: {
  live: LiveRules;
  decided: DecidedStore;
  store: LiveFilesStore;
  now(): Instant;
  trouble(error: unknown): void;
  /** How often is looked whether there is something to count. */
  everyMs?: number;
}): AsyncDisposable {
  const { live, decided, store } = needs;
  let counted = '';
  let notBefore = 0;
  let counting: Promise<void> | null = null;

  async function count(): Promise<void> {
    const shadow = live.files.shadow.good;
    if (shadow === null || performance.now() < notBefore) return;
    const lanes = await decided.lanes();
    // What is real, else what is rehearsed.
    const found = COUNTED.map((name) => lanes.find(({ lane }) => lane === name)).find((one) => one);
    if (found === undefined) return;
    const { lane, decisions, last } = found;
    const mark = `${shadow.version} ${live.rules().set.version} ${lane} ${decisions} ${last}`;
    if (mark === counted) return;
    const began = performance.now();
    const since = last - DAYS * DAY;
    const mentions = await decided.decided({ since, lanes: [lane], limit: MOST });
    const diff = shadowDiff(live, { from: null, mentions });
    if (diff === null) return;
    const figures: ShadowCount = {
      lane,
      from: mentions[0]?.at ?? since,
      at: needs.now(),
      mentions: diff.mentions,
      divergences: diff.divergences.length,
      seats: diff.divergences.filter(({ differs }) => differs.includes('seat')).length,
      desks: diff.divergences.filter(({ differs }) => differs.includes('desk')).length,
    };
    await store.keepFigures('shadow', shadow.version, figures);
    counted = mark;
    const ended = performance.now();
    notBefore = ended + Math.max(LOOK_MS, (ended - began) * SHARE);
  }

  const timer = setInterval(() => {
    counting ??= count()
      .catch(needs.trouble)
      .finally(() => {
        counting = null;
      });
  }, needs.everyMs ?? LOOK_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await counting;
    },
  };
}
