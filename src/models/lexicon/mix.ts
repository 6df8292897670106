import { type FeatureKey, type Features, featureIndex } from './feature-keys.ts';

const columns = (keys: readonly FeatureKey[]): number[] => keys.map((key) => featureIndex(key));
const TROUBLE = columns([
  'cue.failure',
  'cue.waiting',
  'cue.unanswered',
  'cue.accuse',
  'cue.anger',
  'cue.stranded',
  'cue.money-lost',
  'cue.letdown',
]);
const HARM = columns([
  'cue.money-lost',
  'cue.stranded',
  'cue.health',
  'cue.discrimination',
  'cue.leak',
  'cue.ruined',
]);
const BITTER = columns(['cue.anger', 'cue.letdown', 'cue.accuse', 'cue.waiting']);
const AT_MOMENT = columns(['cue.ruined', 'cue.failure', 'cue.stranded', 'cue.money-lost']);
const UNDER_THANKS = columns(['cue.failure', 'cue.waiting', 'cue.stranded', 'cue.anger']);
const LEFT_ALONE = [...HARM, ...columns(['cue.unanswered', 'cue.accuse'])];
const STORY = featureIndex('cue.story');
const ME = featureIndex('cue.me');
const US = featureIndex('cue.us');
const REPEATED = featureIndex('cue.repeated');
const CONTACTED = featureIndex('cue.contacted');
const UNANSWERED = featureIndex('cue.unanswered');
const LOYAL = featureIndex('cue.loyal');
const LEAVING = featureIndex('cue.leaving');
const VULNERABLE = featureIndex('cue.vulnerable');
const FAMILY = featureIndex('cue.family');
const MOMENT = featureIndex('cue.moment');
const PRAISE = featureIndex('cue.praise');
const THANKS = featureIndex('cue.thanks');
const WAITING = featureIndex('cue.waiting');
const DURATION = featureIndex('cue.duration');
const TIMES = featureIndex('cue.times');
const LONG = featureIndex('shape.long');
const ASKS = featureIndex('shape.asks');

const MIX = {
  troubleTold: featureIndex('mix.trouble-told'),
  againAsked: featureIndex('mix.again-asked'),
  harmTold: featureIndex('mix.harm-told'),
  loyalLeaving: featureIndex('mix.loyal-leaving'),
  vulnerableHarm: featureIndex('mix.vulnerable-harm'),
  momentSpoiled: featureIndex('mix.moment-spoiled'),
  praiseTrouble: featureIndex('mix.praise-trouble'),
  waitLong: featureIndex('mix.wait-long'),
  askCalm: featureIndex('mix.ask-calm'),
};

/** Things that weigh more together than one by one; after the cues and the shape. */
export function mix({ values }: Features): void {
  const told = either(values, STORY, ME, US) * Math.min(1, values[LONG]! * 2);
  values[MIX.troubleTold] = (Math.min(4, kinds(values, TROUBLE)) / 4) * told;
  values[MIX.againAsked] = values[REPEATED]! * either(values, CONTACTED, UNANSWERED) * 2;
  values[MIX.harmTold] = (Math.min(3, kinds(values, HARM)) / 3) * told;
  values[MIX.loyalLeaving] = values[LOYAL]! * values[LEAVING]! * 4;
  values[MIX.vulnerableHarm] = either(values, VULNERABLE, FAMILY) * most(values, LEFT_ALONE) * 2;
  values[MIX.momentSpoiled] = values[MOMENT]! * most(values, AT_MOMENT) * 2;
  values[MIX.praiseTrouble] = either(values, PRAISE, THANKS) * most(values, UNDER_THANKS) * 2;
  values[MIX.waitLong] = either(values, WAITING, UNANSWERED) * either(values, DURATION, TIMES) * 2;
  values[MIX.askCalm] = values[ASKS]! * (1 - Math.min(1, most(values, BITTER) * 2));
}

const either = (values: Float64Array, one: number, two: number, three = two): number =>
  Math.max(values[one]!, values[two]!, values[three]!);

function most(values: Float64Array, of: readonly number[]): number {
  let found = 0;
  for (const column of of) if (values[column]! > found) found = values[column]!;
  return found;
}

/** How many of these were seen. */
function kinds(values: Float64Array, of: readonly number[]): number {
  let found = 0;
  for (const column of of) if (values[column]! > 0) found++;
  return found;
}
