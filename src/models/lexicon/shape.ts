import { emojiFeeling } from './emoji.ts';
import { type Features, featureIndex, note } from './feature-keys.ts';
import type { Token } from './tokens.ts';

const EMOJI_GOOD = featureIndex('emoji.good');
const EMOJI_BAD = featureIndex('emoji.bad');
const LONG = featureIndex('shape.long');
const SHORT = featureIndex('shape.short');
const SENTENCES = featureIndex('shape.sentences');
const ASKS = featureIndex('shape.asks');
const ASKS_LAST = featureIndex('shape.asks-last');
const EXCLAIMS = featureIndex('shape.exclaims');
const INSISTS = featureIndex('shape.insists');
const DOTS = featureIndex('shape.dots');
const CAPITALS = featureIndex('shape.capitals');
const STRETCHED = featureIndex('shape.stretched');
const NUMBERS = featureIndex('shape.numbers');
const LINK = featureIndex('shape.link');
const HANDLES = featureIndex('shape.handles');
const REPLY = featureIndex('shape.reply');
const HASHTAGS = featureIndex('shape.hashtags');

/** Reads what has nothing to do with words: length, punctuation, capitals, emoji. */
export function readShape(features: Features, tokens: readonly Token[]): void {
  const { values } = features;
  let words = 0;
  let hashtags = 0;
  let capitals = 0;
  let stretched = 0;
  let numbers = 0;
  let good = 0;
  let bad = 0;
  let handles = 0;
  let links = 0;
  const stops = { count: 0, asks: 0, exclaims: 0, insists: 0, dots: 0, asksLast: false };
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    switch (token.kind) {
      case 'word':
        words++;
        if (token.hashtag) hashtags++;
        // One word in capitals may be a name; two in a row are a raised voice.
        if (token.capitals && at > 0 && tokens[at - 1]!.capitals && tokens[at - 1]!.kind === 'word') {
          capitals++;
          note(features, CAPITALS, at, at + 1);
        }
        if (token.stretched) {
          stretched++;
          note(features, STRETCHED, at, at + 1);
        }
        break;
      case 'name':
        // However many words it is.
        if (at === 0 || tokens[at - 1]!.kind !== 'name') words++;
        if (token.hashtag) hashtags++;
        break;
      case 'number':
        numbers++;
        note(features, NUMBERS, at, at + 1);
        break;
      case 'stop':
        if (readStop(stops, token.form)) note(features, ASKS, at, at + 1);
        break;
      case 'emoji': {
        const feeling = emojiFeeling(token.form);
        if (feeling > 0) good += feeling;
        else bad -= feeling;
        if (feeling !== 0) note(features, feeling > 0 ? EMOJI_GOOD : EMOJI_BAD, at, at + 1);
        break;
      }
      case 'handle':
        if (at === 0) values[REPLY] = 1;
        handles++;
        break;
      case 'link':
        links++;
        break;
      default:
    }
  }
  if (good > 0) values[EMOJI_GOOD] = Math.log1p(good);
  if (bad > 0) values[EMOJI_BAD] = Math.log1p(bad);
  values[LONG] = Math.min(1.5, words / 40);
  values[SHORT] = words < 8 ? 1 - words / 8 : 0;
  values[SENTENCES] = Math.min(1, stops.count / 6);
  if (stops.asks > 0) values[ASKS] = 1 - 0.5 ** stops.asks;
  values[ASKS_LAST] = stops.asksLast ? 1 : 0;
  if (stops.exclaims > 0) values[EXCLAIMS] = 1 - 0.6 ** stops.exclaims;
  if (stops.insists > 0) values[INSISTS] = 1 - 0.5 ** stops.insists;
  values[DOTS] = Math.min(1, stops.dots / 2);
  if (capitals > 0) values[CAPITALS] = 1 - 0.7 ** capitals;
  values[STRETCHED] = Math.min(1, stretched / 2);
  if (numbers > 0) values[NUMBERS] = 1 - 0.7 ** numbers;
  values[LINK] = Math.min(1, links);
  values[HANDLES] = Math.min(1, handles / 3);
  values[HASHTAGS] = Math.min(1, hashtags / 4);
}

interface Stops {
  count: number;
  asks: number;
  exclaims: number;
  insists: number;
  dots: number;
  /** The last of all asks. */
  asksLast: boolean;
}

/** Whether it asks. */
function readStop(stops: Stops, form: string): boolean {
  let asks = false;
  let exclaims = false;
  let insists = false;
  let dots = false;
  let before = '';
  for (let at = 0; at < form.length; at++) {
    const sign = form[at]!;
    if (sign === '?') {
      asks = true;
      // `??`, `?!`, `!!`: the question is no question.
      if (before === '?') insists = true;
    } else if (sign === '!') {
      exclaims = true;
      if (before === '?' || before === '!') insists = true;
    } else if (sign === '…' || (sign === '.' && before === '.')) dots = true;
    before = sign;
  }
  stops.count++;
  if (asks) stops.asks++;
  if (exclaims) stops.exclaims += Math.min(2, form.length);
  if (insists) stops.insists++;
  if (dots) stops.dots++;
  stops.asksLast = asks;
  return asks;
}
