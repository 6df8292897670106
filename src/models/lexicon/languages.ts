import type { LanguageWords } from './words.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';
import { spanish } from './words-es.ts';
import { french } from './words-fr.ts';
import { italian } from './words-it.ts';
import { dutch } from './words-nl.ts';
import { portuguese } from './words-pt.ts';

/** The languages this model reads; any other is `unknown`. */
export const LANGUAGES: readonly LanguageWords[] = [
  english,
  dutch,
  german,
  french,
  spanish,
  italian,
  portuguese,
];
