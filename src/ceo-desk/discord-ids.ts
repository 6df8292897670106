import { unquoted } from './discord-text.ts';

/** What a button or a modal asks for; the custom id carries nothing else but case and revision. */
const VERBS = [
  'reply',
  'look',
  'confirm',
  'edit',
  'undo',
  'hand-over',
  'let-go',
  'wrong-call',
  'by-hand',
  'is-there',
  'not-there',
  'not-there-sure',
] as const;
export type Verb = (typeof VERBS)[number];

export interface CustomId {
  verb: Verb;
  caseId: number;
  /** Of the card as it was when the button was drawn; an older one than the card's is refused. */
  revision: number;
}

/** `verb:caseId:revision`, at most 100 characters (Discord's limit for a custom id). */
export function customId(verb: Verb, of: { caseId: number; revision: number }): string {
  return `${verb}:${of.caseId}:${of.revision}`;
}

/** null: not one of ours, or of a version that we no longer speak. */
export function readCustomId(text: string): CustomId | null {
  const [, verb, caseId, revision] = /^([a-z-]{1,20}):([1-9]\d{0,9}):(\d{1,9})$/u.exec(text) ?? [];
  const known = VERBS.find((one) => one === verb);
  return known ? { verb: known, caseId: Number(caseId), revision: Number(revision) } : null;
}

/**
 * Marks the card of a case for good, also when it has no button left: the number of its outermost component. It keeps
 * clear of the small numbers that Discord gives to the others.
 */
export const cardMark = (caseId: number): number => 1_000_000 + caseId;
/** Marks the text that is the whole draft, so that it can be read back from a message. */
export const DRAFT_MARK = 900_001;

/** A component in any form, as Discord sends it back. */
export interface AnyComponent {
  id?: number;
  custom_id?: string;
  content?: string;
  components?: AnyComponent[];
}
function everyComponent(components: readonly AnyComponent[]): AnyComponent[] {
  return components.flatMap((one) => [one, ...everyComponent(one.components ?? [])]);
}

/** Is this message the card of that case? */
export function isCardOf(caseId: number, components: readonly AnyComponent[]): boolean {
  return everyComponent(components).some(
    ({ id, custom_id }) =>
      id === cardMark(caseId) || (custom_id !== undefined && readCustomId(custom_id)?.caseId === caseId),
  );
}

/** The whole draft that a message shows, as it was typed; null: it shows none, or not all of it. */
export function markedDraft(components: readonly AnyComponent[]): string | null {
  const content = everyComponent(components).find(({ id }) => id === DRAFT_MARK)?.content;
  return content === undefined ? null : unquoted(content);
}
