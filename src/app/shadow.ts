import type { Instant } from '../domain/mention.ts';
import type { DecidedStore, Divergence, ShadowCount } from '../ports.ts';
import { divergencesOf } from '../route/shadow.ts';
import type { LiveFilesStore } from '../store/live-files.ts';
import type { LiveRules } from './live-rules.ts';

const DAY = 86_400_000;
/** How far back is looked unless somebody says otherwise, on the clock of each lane. */
export const SHADOW_DAYS = 30;

export interface ShadowDiff {
  mentions: number;
  /** The oldest of them, on the clock of its lane; null: there are none. */
  from: Instant | null;
  divergences: Divergence[];
}

/**
 * What the shadow file would have decided otherwise. `since` null: the last 30 days of each lane, on its own clock. `most`:
 * of each lane the latest ones alone. null: there is no shadow file, or it is broken.
 */
export async function shadowDiff(
  { live, decided }: { live: LiveRules; decided: DecidedStore },
  since: Instant | null,
  most?: number,
): Promise<ShadowDiff | null> {
  const shadow = live.files.shadow.good;
  if (shadow === null || live.files.shadow.broken !== null) return null;
  const { set } = live.rules();
  const all: ShadowDiff = { mentions: 0, from: null, divergences: [] };
  for (const { lane, last } of await decided.lanes()) {
    if (lane === 'canary') continue;
    const mentions = await decided.decided({
      since: since ?? last - SHADOW_DAYS * DAY,
      lanes: [lane],
      ...(most === undefined ? {} : { limit: most }),
    });
    all.mentions += mentions.length;
    for (const { at } of mentions.slice(0, 1)) all.from = Math.min(at, all.from ?? at);
    all.divergences.push(...divergencesOf(mentions, set, shadow.value));
  }
  return all;
}

/** Of each lane: what can be counted again and again beside other work. */
const COUNTED = 10_000;
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
}): AsyncDisposable {
  const { live, decided, store } = needs;
  let counted = '';
  let notBefore = 0;
  let counting: Promise<void> | null = null;

  async function count(): Promise<void> {
    const shadow = live.files.shadow.good;
    if (shadow === null || performance.now() < notBefore) return;
    const marks = (await decided.lanes()).map(({ lane, decisions, last }) => `${lane} ${decisions} ${last}`);
    const mark = [shadow.version, live.rules().set.version, ...marks].join(' ');
    if (mark === counted) return;
    const began = performance.now();
    const diff = await shadowDiff({ live, decided }, null, COUNTED);
    if (diff === null) return;
    const figures: ShadowCount = {
      from: diff.from ?? needs.now(),
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
  }, LOOK_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await counting;
    },
  };
}
