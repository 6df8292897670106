import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Card, Quote } from '../domain/card.ts';
import { buttonsOf, isByHand, linksOf } from './discord-buttons.ts';
import { cardMark, DRAFT_MARK } from './discord-ids.ts';
import {
  COMPONENTS_V2,
  type Container,
  container,
  rows,
  separator,
  TEXT_ROOM,
  type Text,
  text,
} from './discord-parts.ts';
import {
  footSays,
  isRedacted,
  lineOf,
  newsSay,
  small,
  waySays,
  whoSays,
  whySays,
  wordsSay,
} from './discord-says.ts';
import { fenced, inline, moment, networkName, quoted } from './discord-text.ts';

/** A card as Discord's API takes it, for posting and for editing alike. */
export interface CardPayload {
  flags: number;
  components: Container[];
  /** Nobody is pinged by what a customer wrote. */
  allowed_mentions: { parse: [] };
}

/** Amber: waits for the CEO · blue: on its way · green: answered · red: look at it · grey: at rest. */
const COLOURS = {
  waits: 0xd97706,
  goes: 0x2563eb,
  answered: 0x16a34a,
  alarm: 0xdc2626,
  rests: 0x6b7280,
} as const;

/**
 * The card of a case: the customer's words first and large, then who, why and how, then what stands about our answer,
 * with the buttons under the thumb. Once something is decided it says less. Pure; never above Discord's limits.
 */
export function cardPayload(card: Card): CardPayload {
  const words = wordsSay(card, !isOver(card) && !isAnswered(card));
  const state = stateOf(card);
  const choosing = state.length === 0;
  const about = isRedacted(card)
    ? []
    : [whySays(card, choosing ? 2 : 0), choosing || card.actions.includes('reply') ? waySays(card) : null];
  const must = [words.says, newsSay(card), whoSays(card), ...about].filter((one) => one !== null);
  const room = TEXT_ROOM - [...must, footSays(card), ...state.map(({ content }) => content)].join('').length;
  const parts: APIComponentInContainer[] = [
    ...[...must, ...before(card, room, choosing)].map((one) => text(one)),
    ...(choosing ? [] : [separator(), ...state]),
    ...rows([...buttonsOf(card), ...linksOf(card, words.whole)]),
    text(footSays(card)),
  ];
  return {
    flags: COMPONENTS_V2,
    components: [container(COLOURS[moodOf(card)], parts, cardMark(card.caseId))],
    allowed_mentions: { parse: [] },
  };
}

/** The CEO's part has ended. */
const isOver = (card: Card): boolean =>
  card.status === 'closed' || card.ceo === 'handed-over' || card.ceo === 'let-go';

/** Answered, and nothing new to answer. */
const isAnswered = (card: Card): boolean => card.reply?.status === 'published' && card.ceo !== 'seated';

function moodOf(card: Card): keyof typeof COLOURS {
  const status = card.reply?.status;
  if (status === 'unknown') return 'alarm';
  if (status === 'held' || status === 'publishing') return 'goes';
  if (isRedacted(card) || isOver(card)) return 'rests';
  if (status === 'failed' && card.ceo === 'seated') return 'alarm';
  if (card.ceo === 'replied' && card.status === 'waiting') return 'answered';
  return card.ceo === 'replied' || card.ceo === 'seated' ? 'waits' : 'rests';
}

/** What was said before, as much as there is room for; the youngest first. */
function before(card: Card, room: number, choosing: boolean): string[] {
  let left = room;
  const fits = (title: string, quotes: readonly Quote[], where: boolean): string[] => {
    const lines = [title];
    left -= title.length;
    for (const line of quotes.slice(0, 3).map((quote) => lineOf(quote, where))) {
      left -= line.length + 1;
      if (left > 0) lines.push(line);
    }
    return lines.length > 1 ? [lines.join('\n')] : [];
  };
  const shown = isAnswered(card) ? card.reply?.text : undefined;
  const earlier = card.words.slice(1).filter(({ gone, text }) => !gone && text !== shown);
  const elsewhere = choosing ? card.elsewhere.filter(({ gone }) => !gone) : [];
  return [...fits('**Before that, here**', earlier, false), ...fits('**Elsewhere**', elsewhere, true)];
}

/** Where our answer stands, just above the buttons; the draft's own words are marked so that Edit can read them back. */
function stateOf(card: Card): Text[] {
  const says = (title: string, ...more: string[]): Text =>
    text([title, ...more].filter((one) => one !== '').join('\n'));
  const done = endOf(card);
  const tasks = card.contactTasks
    .filter(({ doneAt }) => doneAt === null)
    .map(({ way, dueAt }) =>
      says(`Support ${way === 'mail' ? 'writes to' : 'calls'} them by ${moment(dueAt, 'd')}.`),
    );
  return [...replyState(card, says), ...(done === null ? [] : [says(done)]), ...tasks];
}

function replyState(card: Card, says: (title: string, ...more: string[]) => Text): Text[] {
  const { reply } = card;
  if (!reply || (reply.status === 'published' && !isAnswered(card))) return [];
  const by = inline(reply.by, 40);
  const network = networkName(card.customer.network);
  const because = reply.because === undefined ? '' : inline(reply.because, 200);
  const rehearsal = reply.rehearsal ? [small('A rehearsal: nothing leaves this house.')] : [];
  switch (reply.status) {
    case 'drafted':
      return isByHand(card)
        ? [
            says(
              `**Copy this, paste it on ${network}, then press “I answered by hand”.**`,
              fenced(reply.text, 900) ??
                small('It is too long for the card: press Edit, or copy it from the console.'),
            ),
          ]
        : [
            says(`**Draft by ${by}** – nobody outside sees it.`),
            draft(reply.text),
            says(countSays(reply.length)),
          ];
    case 'held':
      return [
        says(
          `**Goes out ${moment(reply.holdUntil ?? card.waitingSince)}**, approved by ${by}. Undo stops it.`,
          ...rehearsal,
        ),
        draft(reply.text),
      ];
    case 'publishing':
      return [
        says(`**Being published on ${network} now**, approved by ${by}.`, ...rehearsal),
        draft(reply.text),
      ];
    case 'published':
      return [
        says(reply.rehearsal ? `**Rehearsed by ${by}.** Nothing left this house.` : `**Answered by ${by}.**`),
        ...(reply.text === '' ? [] : [sent(reply.text)]),
      ];
    case 'unknown':
      return [
        says(
          `**Nobody knows yet whether this answer is on ${network}.** Open the post and look, then say what you see; a second answer must not follow the first.`,
          ...(because === '' ? [] : [small(because)]),
        ),
        sent(reply.text),
      ];
    case 'failed':
      return [says('**It was not published.**', because), draft(reply.text)];
    case 'withdrawn':
      return reply.text === ''
        ? [says('**The answer was stopped before it went out.**', because)]
        : [says('**The answer was stopped before it went out.**', because), draft(reply.text)];
  }
}

const ours = (words: string) => quoted(words, { max: 900, lines: 20 });
const sent = (words: string): Text => text(ours(words).text);
/** Ours, as it was typed; marked when it is whole. */
function draft(words: string): Text {
  const { text: content, whole } = ours(words);
  return whole ? text(content, DRAFT_MARK) : text(content);
}

/** `143 of 280 weighted characters`, or how much too long it is. */
export function countSays({ used, max, unit }: { used: number; max: number; unit: string }): string {
  const [u, m] = [used.toLocaleString('en-GB'), max.toLocaleString('en-GB')];
  if (used <= max) return small(`${u} of ${m} ${unit}`);
  return `**${(used - max).toLocaleString('en-GB')} too long:** ${u} of ${m} ${unit}`;
}

function endOf(card: Card): string | null {
  const ended = card.endedBy === undefined ? null : inline(card.endedBy, 80);
  const sentence = ended === null ? null : `**${ended.charAt(0).toUpperCase()}${ended.slice(1)}.**`;
  if (card.ceo === 'handed-over') return `${sentence ?? '**Handed over.**'} Support has it.`;
  if (card.ceo === 'let-go') return `${sentence ?? '**Let go.**'} Support keeps the case.`;
  return card.status === 'closed' ? '**This case is closed.**' : null;
}
