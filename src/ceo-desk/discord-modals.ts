import type {
  APILabelComponent,
  APIModalInteractionResponseCallbackData,
  APIStringSelectComponent,
  APITextInputComponent,
} from 'discord-api-types/v10';
import { customId, type Verb } from './discord-ids.ts';
import { label } from './discord-text.ts';

// Forms over the chat. https://discord.com/developers/docs/components/reference#label · title and labels 45 characters,
// descriptions 100, five fields at most. A form must be the first answer to a click, so nothing is asked before it opens.

export type Modal = APIModalInteractionResponseCallbackData;
/** What a form carries with it from the click that opened it. */
interface Of {
  caseId: number;
  revision: number;
}

/** As many characters as a private preview can show whole. */
export const LONGEST_DRAFT = 3000;
const LONGEST_NOTE = 1000;
const LONGEST_ADDRESS = 500;

const modal = (verb: Verb, of: Of, title: string, components: APILabelComponent[]): Modal => ({
  custom_id: customId(verb, of),
  title: label(title, 45),
  components,
});
const field = (
  says: string,
  component: APITextInputComponent | APIStringSelectComponent,
  description?: string,
): APILabelComponent => ({
  type: 18,
  label: says,
  component,
  ...(description === undefined ? {} : { description }),
});
const typed = (
  custom_id: string,
  most: number,
  more: { value?: string | undefined; required?: boolean; short?: boolean } = {},
): APITextInputComponent => ({
  type: 4,
  custom_id,
  style: more.short ? 1 : 2,
  max_length: most,
  required: more.required ?? false,
  ...(more.value === undefined ? {} : { value: more.value }),
});

/** `draft`: the present words, when there are any; those too long for the form are not put in, so that none gets lost. */
export function replyModal(of: Of, draft: string | undefined): Modal {
  const fits = draft !== undefined && draft.length <= LONGEST_DRAFT;
  const says =
    draft !== undefined && !fits
      ? 'The draft is too long for this form and stays on the console; what you write here replaces it.'
      : 'Nothing goes out yet: next you see how it will look.';
  return modal('reply', of, `Your answer, case ${of.caseId}`, [
    field(
      'Your words, for everybody to read',
      typed('words', LONGEST_DRAFT, { required: true, value: fits ? draft : undefined }),
      says,
    ),
  ]);
}

export function handOverModal(of: Of): Modal {
  return modal('hand-over', of, `Hand case ${of.caseId} over to support`, [
    field(
      'A note for support',
      typed('note', LONGEST_NOTE),
      'It stays inside. What should they do, or promise?',
    ),
  ]);
}

/** Why a case is let go; the rules can learn from it. */
const REASONS = {
  support: 'Support can do this better',
  solved: 'It is solved already',
  nothing: 'An answer from me would not help',
  wrong: 'This should not have come to me',
  other: 'Another reason, see below',
} as const;

export function letGoModal(of: Of): Modal {
  const options = Object.entries(REASONS).map(([value, says]) => ({ value, label: says }));
  return modal('let-go', of, `Let case ${of.caseId} go`, [
    field('Why', { type: 3, custom_id: 'reason', options, required: true, placeholder: 'Pick one' }),
    field(
      'In your own words',
      typed('note', LONGEST_NOTE),
      'Only needed for another reason. It stays inside.',
    ),
  ]);
}

/** The reason as it is kept. Empty: they picked “another reason” and did not say which. */
export function reasonOf(picked: string | undefined, note: string): string {
  const said = note.trim();
  const known = Object.entries(REASONS).find(([value]) => value === picked && value !== 'other')?.[1];
  return [known, said].filter((one) => one !== undefined && one !== '').join(': ');
}

/** Where a mention belongs that should not have come to the CEO. */
const BELONGS = {
  support: 'Support',
  ideas: 'Ideas, for those who build the product',
  nobody: 'Nobody, it asks for nothing',
  unsaid: 'I cannot say',
} as const;

export function wrongCallModal(of: Of): Modal {
  const options = Object.entries(BELONGS).map(([value, says]) => ({ value, label: says }));
  return modal('wrong-call', of, `Wrong call, case ${of.caseId}`, [
    field(
      'Where should this have gone?',
      { type: 3, custom_id: 'belongs', options, required: true, placeholder: 'Pick one' },
      'The people who own the rules read it. Nothing else changes.',
    ),
  ]);
}

/** null: they could not say. */
export function belongsTo(picked: string | undefined): 'support' | 'ideas' | 'nobody' | null {
  return picked === 'support' || picked === 'ideas' || picked === 'nobody' ? picked : null;
}

/** They let it go because it should not have come to them: that is a wrong call, too. */
export const isWrongCall = (picked: string | undefined): boolean => picked === 'wrong';

/** `draft`: the words we know they meant to publish. */
export function byHandModal(of: Of, draft: string | undefined): Modal {
  const value = draft !== undefined && draft.length <= LONGEST_DRAFT ? draft : undefined;
  return modal('by-hand', of, `You answered case ${of.caseId} by hand`, [
    field(
      'What you published',
      typed('words', LONGEST_DRAFT, { value, required: draft === undefined }),
      'The case keeps it. Change it here if you changed it there.',
    ),
    field(
      'Its address',
      typed('url', LONGEST_ADDRESS, { short: true }),
      'Copy it from the post, so that the card can link to it. May be empty.',
    ),
  ]);
}

export function isThereModal(of: Of): Modal {
  return modal('is-there', of, `Our answer is there, case ${of.caseId}`, [
    field(
      'Its address',
      typed('url', LONGEST_ADDRESS, { short: true }),
      'Copy it from our answer. May be empty.',
    ),
  ]);
}
