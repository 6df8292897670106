import { me } from './account.ts';
import { openApi, type XApi } from './api.ts';
import type { XNeeds } from './needs.ts';
import { PACE } from './pace.ts';
import { usd } from './prices.ts';
import { questionsFor } from './query.ts';
import { listeningState } from './reporting.ts';
import type { XSettings } from './settings.ts';
import { openSpending, spentOn } from './spending.ts';
import { addRules, listRules } from './stream-rules.ts';
import { NETWORK } from './to-mention.ts';
import { XTrouble } from './trouble.ts';

/** One thing that doctor looked at. `todo` says what a person should do; null: nothing. */
export interface Finding {
  name: string;
  ok: boolean;
  says: string;
  todo: string | null;
}

/** Looks at everything that listening and answering on X need. Changes nothing on X; costs one user read ($0.01). */
export async function probeX(settings: XSettings, needs: XNeeds): Promise<Finding[]> {
  const pace = { ...PACE, ...needs.pace };
  using api = openApi(needs.credentials, needs.clock, pace.requestMs);
  return [
    await looking('X: bearer token', () => bearer(api)),
    await looking('X: what is asked for', () => rules(api, settings)),
    await looking('X: the account that answers', () => account(api, settings, needs)),
    await looking('X: listening', () => listening(needs)),
    await looking('X: costs', () => costs(settings, needs)),
  ];
}

async function looking(name: string, look: () => Promise<Omit<Finding, 'name'>>): Promise<Finding> {
  try {
    return { name, ...(await look()) };
  } catch (error) {
    if (!(error instanceof XTrouble)) throw error;
    return { name, ok: false, says: `X did not answer as hoped: ${error.message}`, todo: TODO[error.kind] };
  }
}

const TODO: Record<XTrouble['kind'], string> = {
  credentials: 'put working keys into the environment, as .env.example describes',
  'not-permitted': 'give the app access to the API on console.x.com',
  credits: 'buy credits, or raise the spending limit, on console.x.com',
  limited: 'wait a quarter of an hour and look again',
  busy: 'stop whatever else uses this app, or give it an app of its own',
  'no-rules': 'start listening: it makes the rules',
  refused: 'change networks.x in sources.yaml as X says',
  'not-sent': 'check the network of this machine: api.x.com must be reachable',
  'no-answer': 'look again in a while; docs.x.com/status tells about outages',
};

async function bearer(api: XApi): Promise<Omit<Finding, 'name'>> {
  const { ours, others } = await listRules(api);
  const says = `accepted; ${ours} stream rules are ours, ${others} belong to others`;
  if (others === 0) return { ok: true, says, todo: null };
  return {
    ok: true,
    says,
    todo: 'give Openseat an app of its own: posts that meet other rules are paid for as well',
  };
}

async function rules(api: XApi, settings: XSettings): Promise<Omit<Finding, 'name'>> {
  const questions = questionsFor(settings);
  const { refused } = await addRules(api, questions, true);
  if (refused.length === 0) return { ok: true, says: `X takes all ${questions.length} rules`, todo: null };
  const says = refused.map(({ tag, says: why }) => `${tag}: ${why}`).join('; ');
  return { ok: false, says, todo: 'change the words of networks.x in sources.yaml' };
}

async function account(api: XApi, settings: XSettings, needs: XNeeds): Promise<Omit<Finding, 'name'>> {
  const { username } = await me(api, openSpending(needs.spend, needs.clock, settings), 'reply');
  const [first] = settings.handles;
  if (username.toLowerCase() === first?.toLowerCase()) return { ok: true, says: `@${username}`, todo: null };
  return {
    ok: false,
    says: `the keys belong to @${username}, and sources.yaml names @${first} first`,
    todo: `put ${username} first in networks.x.handles, or use the keys of @${first}`,
  };
}

async function listening({ state, clock }: XNeeds): Promise<Omit<Finding, 'name'>> {
  const kept = await listeningState(state);
  if (kept === null) return { ok: true, says: 'not started yet', todo: null };
  const minutes = Math.max(0, Math.round((clock.now() - kept.since) / 60_000));
  const says = `${kept.says} (for ${minutes} min)`;
  if (kept.how === 'stream') return { ok: true, says, todo: null };
  if (kept.how === 'search') return { ok: true, says, todo: null };
  return { ok: false, says, todo: kept.how === 'capped' ? 'raise networks.x.monthlyCapUsd' : TODO.credits };
}

async function costs(settings: XSettings, { spend, clock }: XNeeds): Promise<Omit<Finding, 'name'>> {
  const lines = await spend.spentThisMonth(NETWORK, clock.now());
  const reads = spentOn('reads', lines);
  const cap = settings.monthlyCapUsd * 1e6;
  const says = `${usd(reads)} of ${usd(cap)} for reading, ${usd(spentOn('replies', lines))} for replies this month`;
  if (reads >= cap)
    return { ok: false, says, todo: 'raise networks.x.monthlyCapUsd, or wait for the next month' };
  const close = reads >= 0.8 * cap;
  return {
    ok: true,
    says,
    todo: close ? 'the cap is near: raise networks.x.monthlyCapUsd or name fewer words' : null,
  };
}
