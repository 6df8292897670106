import { DUTCH } from './own/dutch.ts';
import { DUTCH_ANNOYED } from './own/dutch-annoyed.ts';
import { DUTCH_CALM } from './own/dutch-calm.ts';
import { ENGLISH } from './own/english.ts';
import { ENGLISH_SERVICE } from './own/english-service.ts';
import { FRENCH } from './own/french.ts';
import { GERMAN } from './own/german.ts';
import { ITALIAN } from './own/italian.ts';
import { PORTUGUESE } from './own/portuguese.ts';
import { SPANISH } from './own/spanish.ts';
import { TURNS } from './own/turns.ts';
import { TURN_PAIRS } from './own/turns-pairs.ts';

/** A sentence written by us, with what a careful reader makes of it. */
export interface OwnSentence {
  lang: string;
  text: string;
  label: 0 | 1;
  severity: number;
  /** 0–3, as in the guide to reading posts. */
  ceoWorth: number;
  intent: string;
  sentiment: string;
  urgent: boolean;
  /** It turns on a word or two, and so must be learnt well. */
  turns: boolean;
}

const BY_LANGUAGE: Readonly<Record<string, string>> = {
  en: ENGLISH + ENGLISH_SERVICE,
  nl: DUTCH + DUTCH_ANNOYED + DUTCH_CALM,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  it: ITALIAN,
  pt: PORTUGUESE,
};

/**
 * Our own sentences, in order. One a line: `complaint severity worth intent sentiment urgency | text`, with complaint 0 or 1,
 * severity 0–3, worth 0–3, intent complaint, question, idea, praise, other or spam, sentiment neg, neu or pos, and
 * urgency calm or urgent.
 */
export function ownSentences(): OwnSentence[] {
  const plain = Object.entries(BY_LANGUAGE).flatMap(([lang, lines]) =>
    sentences(lines).map((line) => sentence(lang, line, false)),
  );
  const turning = sentences(TURNS + TURN_PAIRS).map((line) =>
    sentence(line.slice(0, 2), line.slice(3), true),
  );
  return [...plain, ...turning];
}

const sentences = (lines: string): string[] => lines.split('\n').filter((line) => line.includes('|'));

function sentence(lang: string, line: string, turns: boolean): OwnSentence {
  const [values = '', ...text] = line.split('|');
  const [complaint, severity, worth, intent = '', sentiment = '', urgency] = values.trim().split(/\s+/);
  return {
    lang,
    text: text.join('|').trim(),
    label: complaint === '1' ? 1 : 0,
    severity: Number(severity),
    ceoWorth: Number(worth),
    intent,
    sentiment,
    urgent: urgency === 'urgent',
    turns,
  };
}
