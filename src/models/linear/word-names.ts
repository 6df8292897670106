/** Given names and brands that are plain words too: names where they have a capital that no sentence gave them. */
export const WORDS_TOO: ReadonlySet<string> = new Set(
  `action allegra american angel april art august bas blanche bolt british can carina chance charity claro clement consuelo
  correos daisy dick dolores dove drew ee ernst esperanca faith fay felice felicitas floor fortuna free gamma gay gioia graca grace
  grant gratia guy happy harmony hope jesus jolie joy june justice lance leone lieve lourdes lux luz may mega mercy merry
  meta miles noble norma olive paris pat patience paz pepe plus post poste precious prudence real remedios rich rob roos
  rose ruby sem simpel socorro sol soledad stella storm sue summer swift swiss three tide till total vera victoire violet
  vitoria vivo will`.split(/\s+/),
);

/** Of these and of brands that are words, those that often begin a sentence as the word they are. */
export const BEGINNERS: ReadonlySet<string> = new Set(
  `action american april art august british can chance charity claro dove ernst felice floor free gay guy happy hope jesus
  jolie june justice lieve lux may mega merry miles next noble norma olive paris patience plus post precious prudence real
  rich rose sem simpel socorro sol storm summer swift swiss three till total victoire vivo will wise wish`.split(
    /\s+/,
  ),
);

/** Of these, words that a language writes large in any place, or that are too telling in it to be taken for a name. */
const STAY: Readonly<Record<string, ReadonlySet<string>>> = {
  de: new Set(
    'action angel april art august bas chance ernst gamma norma olive paris plus post rose till tim total'.split(
      ' ',
    ),
  ),
  en: new Set(['free']),
};

/** Whether a capital makes the word a name, in this language. */
export function isNameLarge(form: string, language: string): boolean {
  return WORDS_TOO.has(form) && STAY[language]?.has(form) !== true;
}

/** What a person at the beginning of a sentence does, and a month or a wish seldom. */
export const DEEDS: ReadonlySet<string> = new Set(
  `is was has had from here said says told tells called calls hung helped helps asked asks promised heeft zei belde vraagt hielp
  beloofde ist war hat sagte fragt rief est etait avait dit demande fue dijo pregunta llamo foi disse pergunta ligou era chiede
  detto`.split(/\s+/),
);
