import { emojiFeeling } from './emoji.ts';
import { type FeatureKey, type Features, featureIndex, note, type Shape } from './feature-keys.ts';
import type { Token } from './tokens.ts';
import type { Cue } from './words.ts';

const TROUBLE: readonly Cue[] = [
  'failure',
  'waiting',
  'unanswered',
  'accuse',
  'anger',
  'stranded',
  'money-lost',
  'letdown',
];
const HARM: readonly Cue[] = ['money-lost', 'stranded', 'health', 'discrimination', 'leak', 'ruined'];

/** Reads what has nothing to do with words: length, punctuation, capitals, emoji. */
export function readShape(features: Features, tokens: readonly Token[]): void {
  const tally = {
    words: 0,
    stops: 0,
    asks: 0,
    exclaims: 0,
    dots: 0,
    capitals: 0,
    stretched: 0,
    numbers: 0,
    links: 0,
    handles: 0,
    hashtags: 0,
  };
  let good = 0;
  let bad = 0;
  let lastStop = '';
  let reply = 0;
  let insists = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    switch (token.kind) {
      case 'word':
        tally.words++;
        if (token.hashtag) tally.hashtags++;
        // One word in capitals may be a name; two in a row are a raised voice.
        if (token.capitals && tokens[at - 1]?.capitals === true) {
          tally.capitals++;
          note(features, featureIndex('shape.capitals'), at, at + 1);
        }
        if (token.stretched) {
          tally.stretched++;
          note(features, featureIndex('shape.stretched'), at, at + 1);
        }
        break;
      case 'number':
        tally.numbers++;
        note(features, featureIndex('shape.numbers'), at, at + 1);
        break;
      case 'stop':
        lastStop = token.form;
        tally.stops++;
        if (token.form.includes('?')) {
          tally.asks++;
          note(features, featureIndex('shape.asks'), at, at + 1);
        }
        if (INSISTING.test(token.form)) insists++;
        if (token.form.includes('!')) tally.exclaims += Math.min(2, token.form.length);
        if (token.form.includes('..') || token.form.includes('…')) tally.dots++;
        break;
      case 'emoji': {
        const feeling = emojiFeeling(token.form);
        if (feeling > 0) good += feeling;
        else bad -= feeling;
        if (feeling !== 0) note(features, featureIndex(feeling > 0 ? 'emoji.good' : 'emoji.bad'), at, at + 1);
        break;
      }
      case 'handle':
        if (at === 0) reply = 1;
        tally.handles++;
        break;
      case 'link':
        tally.links++;
        break;
      default:
    }
  }
  const set = (key: Shape, value: number): void => {
    features.values[featureIndex(key)] = value;
  };
  set('emoji.good', Math.log1p(good));
  set('emoji.bad', Math.log1p(bad));
  set('shape.long', Math.min(1.5, tally.words / 40));
  set('shape.short', tally.words < 8 ? 1 - tally.words / 8 : 0);
  set('shape.sentences', Math.min(1, tally.stops / 6));
  set('shape.asks', 1 - 0.5 ** tally.asks);
  set('shape.asks-last', lastStop.includes('?') ? 1 : 0);
  set('shape.exclaims', 1 - 0.6 ** tally.exclaims);
  set('shape.insists', 1 - 0.5 ** insists);
  set('shape.dots', Math.min(1, tally.dots / 2));
  set('shape.capitals', 1 - 0.7 ** tally.capitals);
  set('shape.stretched', Math.min(1, tally.stretched / 2));
  set('shape.numbers', 1 - 0.7 ** tally.numbers);
  set('shape.link', Math.min(1, tally.links));
  set('shape.handles', Math.min(1, tally.handles / 3));
  set('shape.reply', reply);
  set('shape.hashtags', Math.min(1, tally.hashtags / 4));
}

/** `??`, `?!`, `!!`: the question is no question. */
const INSISTING = /\?[?!]|!!/;

/** Things that weigh more together than one by one. */
export function mix(features: Features, counts: ReadonlyMap<Cue, number>): void {
  const value = (key: FeatureKey): number => features.values[featureIndex(key)] ?? 0;
  const most = (cues: readonly Cue[]): number => Math.max(...cues.map((cue) => value(`cue.${cue}`)));
  const kinds = (cues: readonly Cue[]): number => cues.filter((cue) => counts.has(cue)).length;
  const told =
    Math.max(value('cue.story'), value('cue.me'), value('cue.us')) * Math.min(1, value('shape.long') * 2);
  const set = (key: Shape, mixed: number): void => {
    features.values[featureIndex(key)] = mixed;
  };
  set('mix.trouble-told', (Math.min(4, kinds(TROUBLE)) / 4) * told);
  set(
    'mix.again-asked',
    value('cue.repeated') * Math.max(value('cue.contacted'), value('cue.unanswered')) * 2,
  );
  set('mix.harm-told', (Math.min(3, kinds(HARM)) / 3) * told);
  set('mix.loyal-leaving', value('cue.loyal') * value('cue.leaving') * 4);
  set(
    'mix.vulnerable-harm',
    Math.max(value('cue.vulnerable'), value('cue.family')) * most([...HARM, 'unanswered', 'accuse']) * 2,
  );
  set('mix.moment-spoiled', value('cue.moment') * most(['ruined', 'failure', 'stranded', 'money-lost']) * 2);
  set(
    'mix.praise-trouble',
    Math.max(value('cue.praise'), value('cue.thanks')) *
      most(['failure', 'waiting', 'stranded', 'anger']) *
      2,
  );
  set(
    'mix.wait-long',
    Math.max(value('cue.waiting'), value('cue.unanswered')) *
      Math.max(value('cue.duration'), value('cue.times')) *
      2,
  );
  set(
    'mix.ask-calm',
    value('shape.asks') * (1 - Math.min(1, most(['anger', 'letdown', 'accuse', 'waiting']) * 2)),
  );
}
