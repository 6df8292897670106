import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Head, Reading } from '../../domain/assessment.ts';
import { type PlainText, plainText } from '../../domain/plain-text.ts';
import type { TextModel } from '../../ports.ts';
import { COLUMNS, readFeatures } from '../lexicon/features.ts';
import { decodeBundle, type HeadName } from './bundle.ts';
import { Names } from './names.ts';
import { Readout } from './readout.ts';
import { Scorer } from './scorer.ts';

/** What stays unknown of a text in a language that we do not read, or without words: its values are guesses, and say so. */
const NEED_LANGUAGE: readonly Head[] = [
  'sentiment',
  'complaint',
  'severity',
  'urgency',
  'intent',
  'idea',
  'spam',
  'review',
  'worth',
];

/** The text model in a bundle's bytes. Throws SettingsError when they are not whole or do not fit this version. */
export function linearModel(file: Buffer, name: string): TextModel {
  const bundle = decodeBundle(file, COLUMNS, name);
  const names = new Names(bundle.names, bundle.common);
  const scorer = new Scorer(bundle, names);
  const readout = new Readout(bundle);
  const { licenceNote, unlearnt = [] } = bundle.card;
  const untaught = unlearnt.map((head): Head => VALUE_OF[head] ?? (head as Head));
  return {
    name,
    version: versionOf(name, bundle.checksum),
    ...(licenceNote === undefined ? {} : { licenceNote }),
    read(came, claimedLanguage) {
      const plain = plainText(came);
      const features = readFeatures(plain.text, claimedLanguage, names);
      const found = readout.read(scorer.score(plain.text, features), features);
      const reading = plain.text === came ? found : { ...found, reasons: placedIn(plain, found.reasons) };
      const words = features.tokens.some(({ kind }) => kind === 'word');
      if (words && bundle.languages.includes(features.language))
        return untaught.length === 0 ? reading : withoutThose(untaught, reading);
      const shown = EMOJI.some((column) => features.values[column] !== 0);
      const { sentiment } = reading.reasons;
      return {
        ...reading,
        reasons: shown && sentiment !== undefined ? { sentiment } : {},
        abstained: ['language', ...NEED_LANGUAGE.filter((head) => !(shown && head === 'sentiment'))],
      };
    },
  };
}

/** What a head's value is called where it is not the head's own name. */
const VALUE_OF: Partial<Record<HeadName, Head>> = { grade: 'severity', harm: 'severity' };

function withoutThose(untaught: readonly Head[], { reasons, ...reading }: Reading): Reading {
  const kept = Object.entries(reasons).filter(([head]) => !untaught.includes(head as Head));
  return { ...reading, reasons: Object.fromEntries(kept), abstained: [...untaught] };
}

/** Reasons with the offsets of the text as it came. */
function placedIn({ whence }: PlainText, reasons: Reading['reasons']): Reading['reasons'] {
  return Object.fromEntries(
    Object.entries(reasons).map(([head, list]) => [
      head,
      list.map(({ spans, ...reason }) =>
        spans === undefined
          ? reason
          : { ...reason, spans: spans.map(([start, end]) => [whence(start), whence(end)]) },
      ),
    ]),
  );
}

/**
 * Name, weights and what reads with them, so that a kept decision names exactly what read it (law 7): the first figure changes
 * with every weight, the second with every line of code or words.
 */
function versionOf(name: string, checksum: string): string {
  const weights = createHash('sha256').update(checksum).digest('hex');
  return `${name}-${weights.slice(0, 12)}-${readersHash().slice(0, 8)}`;
}

let hashed: string | undefined;

/** Of the source of everything that turns a text into values. */
function readersHash(): string {
  hashed ??= sourcesHash(
    ['../lexicon/', './', '../../domain/plain-text.ts'].map((place) => new URL(place, import.meta.url)),
  );
  return hashed;
}

/** Of the files at these places; of a folder, of those in it. */
export function sourcesHash(places: readonly URL[]): string {
  const hash = createHash('sha256');
  for (const place of places) {
    const files = place.pathname.endsWith('/')
      ? readdirSync(place)
          .sort()
          .map((file) => new URL(file, place))
      : [place];
    for (const file of files) hash.update(basename(file.pathname)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** Emoji tell a feeling in any language. */
const EMOJI = ['emoji.good', 'emoji.bad'].map((key) => COLUMNS.indexOf(key));
