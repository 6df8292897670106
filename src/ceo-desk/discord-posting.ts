import type { APIMessage } from 'discord-api-types/v10';
import type { Card } from '../domain/card.ts';
import type { Instant } from '../domain/mention.ts';
import type { Clock, Events, ShownCard } from '../ports.ts';
import { cardPayload } from './discord-card.ts';
import type { DiscordApi } from './discord-channel.ts';
import { isGone, isThreadThere } from './discord-faults.ts';
import { type AnyComponent, isCardOf } from './discord-ids.ts';
import { COMPONENTS_V2, text } from './discord-parts.ts';
import { small } from './discord-says.ts';
import { inline } from './discord-text.ts';

export interface PostingNeeds {
  api: DiscordApi;
  channelId: string;
  clock: Clock;
  events: Events;
  /** Known once the channel was looked at. */
  botId(): string | null;
  /** Just before customers' words go up for the first time. Throws RefusedError when the channel is not fit for them. */
  mayPost(): Promise<void>;
}

export interface Posting {
  /** Posts once or edits. Throws what Discord's client throws. */
  show(card: Card, shown: ShownCard | null): Promise<ShownCard>;
  /** A notice of the house, on no case. Throws what Discord's client throws. */
  say(sentence: string): Promise<void>;
  /** Brings a card up to date if it is known where it stands; never posts. */
  refresh(card: Card, messageId?: string): Promise<void>;
  /** The card as last seen by this process. */
  latest(caseId: number): Card | undefined;
  keep(card: Card): void;
}

const PAGE = 100;
/** Further back than this we do not look for a lost card. */
const MOST_PAGES = 20;
/** A network's clock may be wrong by that much. */
const SLACK = 86_400_000;
const DISCORD_EPOCH = 1_420_070_400_000;
/** A quiet thread closes by itself after a week, in minutes. */
const THREAD_DAYS = 10_080;
const KEPT = 500;

/** One message for each case, and never a second. */
export function createPosting(needs: PostingNeeds): Posting {
  const { api, channelId, events } = needs;
  const cards = new Map<number, Card>();
  const places = new Map<number, ShownCard>();
  const turns = new Map<number, Promise<unknown>>();
  const messages = `/channels/${channelId}/messages` as const;

  /** One after another for a case, so that an older card is never written over a newer one. */
  function inTurn<T>(caseId: number, work: () => Promise<T>): Promise<T> {
    const turn = (turns.get(caseId) ?? Promise.resolve()).then(work, work);
    const ended = turn
      .catch(() => undefined)
      .finally(() => turns.get(caseId) === ended && turns.delete(caseId));
    turns.set(caseId, ended);
    return turn;
  }

  function keep(card: Card): void {
    if ((cards.get(card.caseId)?.revision ?? -1) > card.revision) return;
    cards.delete(card.caseId);
    cards.set(card.caseId, card);
    const [oldest] = cards.keys();
    if (cards.size > KEPT && oldest !== undefined) {
      cards.delete(oldest);
      places.delete(oldest);
    }
  }

  const isOld = (card: Card): boolean => (cards.get(card.caseId)?.revision ?? -1) > card.revision;

  /** false: somebody deleted it. */
  async function edit(card: Card, messageId: string): Promise<boolean> {
    const { components, allowed_mentions } = cardPayload(card);
    try {
      await api.patch(`${messages}/${messageId}`, { components, allowed_mentions });
      return true;
    } catch (error) {
      if (isGone(error)) return false;
      throw error;
    }
  }

  /** A card of this case in the channel: an answer may have been lost, or the database restored. */
  async function find(card: Card): Promise<ShownCard | null> {
    const since = Math.min(needs.clock.now(), ...card.words.map(({ at }) => at)) - SLACK;
    let before: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const found = await api.get<APIMessage[]>(messages, {
        limit: String(PAGE),
        ...(before === undefined ? {} : { before }),
      });
      const its = found.find(
        ({ author, components }) =>
          author.id === needs.botId() && isCardOf(card.caseId, (components ?? []) as AnyComponent[]),
      );
      if (its) return { channelId, messageId: its.id, ...(its.thread ? { threadId: its.thread.id } : {}) };
      before = found.at(-1)?.id;
      if (found.length < PAGE || before === undefined || timeOf(before) < since) return null;
    }
    return null;
  }

  /** The nonce makes Discord's client safe to repeat; one of its own when a deleted card is posted anew. */
  async function post(card: Card, deleted: string | undefined): Promise<ShownCard> {
    await needs.mayPost();
    const nonce = `c${card.caseId}${deleted === undefined ? '' : `-${BigInt(deleted).toString(36)}`}`;
    const made = await api.post<APIMessage>(messages, { ...cardPayload(card), nonce, enforce_nonce: true });
    events.count('discord-card-posted', { case: card.caseId });
    return { channelId, messageId: made.id };
  }

  /** A place to talk under the card. It stays inside: no word in it is ever read or sent anywhere by us. */
  async function withThread(card: Card, place: ShownCard): Promise<ShownCard> {
    if (place.threadId !== undefined) return place;
    try {
      await api.post(`${messages}/${place.messageId}/threads`, {
        name: `Case ${card.caseId}, among ourselves`,
        auto_archive_duration: THREAD_DAYS,
      });
    } catch (error) {
      if (!isThreadThere(error)) {
        events.trouble('warn', 'discord-thread-not-opened', error, { case: card.caseId });
        return place;
      }
    }
    return { ...place, threadId: place.messageId };
  }

  async function stand(card: Card, shown: ShownCard | null): Promise<ShownCard> {
    const here = shown?.channelId === channelId ? shown : null;
    const known = here ?? places.get(card.caseId) ?? (await find(card));
    if (known && isOld(card)) return known;
    if (known && (await edit(card, known.messageId))) return known;
    // Somebody deleted it. A card with nothing left to do on it is not put up again.
    if (known && card.actions.length === 0) return known;
    const other = known ? await find(card) : null;
    if (other && (await edit(card, other.messageId))) return other;
    return post(card, known?.messageId);
  }

  return {
    show: (card, shown) =>
      inTurn(card.caseId, async () => {
        const place = await withThread(card, await stand(card, shown));
        places.set(card.caseId, place);
        keep(card);
        return place;
      }),
    say: async (sentence) => {
      await needs.mayPost();
      await api.post(messages, {
        flags: COMPONENTS_V2,
        components: [text(small(inline(sentence, 700)))],
        allowed_mentions: { parse: [] },
      });
    },
    refresh: (card, messageId) =>
      inTurn(card.caseId, async () => {
        const id = messageId ?? places.get(card.caseId)?.messageId;
        if (id === undefined || isOld(card)) return;
        await edit(card, id);
        keep(card);
      }),
    latest: (caseId) => cards.get(caseId),
    keep,
  };
}

/** When a message was posted: its id says so. https://discord.com/developers/docs/reference#snowflakes */
const timeOf = (id: string): Instant => Number(BigInt(id) >> 22n) + DISCORD_EPOCH;
