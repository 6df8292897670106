import type {
  APIActionRowComponent,
  APIButtonComponentWithCustomId,
  APIButtonComponentWithURL,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIContainerComponent,
  APISeparatorComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import { customId, type Verb } from './discord-ids.ts';
import { label } from './discord-text.ts';

// Components as Discord's API takes them; numbers and limits of https://discord.com/developers/docs/components/reference

/** A message of components: headings and large words, which classic embeds do not have on a phone. Cannot be taken off. */
export const COMPONENTS_V2 = 1 << 15;
/** Characters of all text displays together are 4,000; a margin is kept. */
export const TEXT_ROOM = 3900;
const BUTTONS_A_ROW = 5;
const LABEL = 80;

export type Text = APITextDisplayComponent;
type Row = APIActionRowComponent<APIComponentInMessageActionRow>;
export type Container = APIContainerComponent;
export type Button = APIButtonComponentWithCustomId | APIButtonComponentWithURL;
/** What a message is made of. */
export type Part = Text | Row | Container | APISeparatorComponent;

export const text = (content: string, id?: number): Text => ({
  type: 10,
  content,
  ...(id === undefined ? {} : { id }),
});
export const separator = (): APISeparatorComponent => ({ type: 14, divider: true, spacing: 1 });
export const container = (colour: number, components: APIComponentInContainer[], id?: number): Container => ({
  type: 17,
  accent_color: colour,
  components,
  ...(id === undefined ? {} : { id }),
});

const STYLES = { primary: 1, plain: 2, good: 3, danger: 4 } as const;
export const button = (
  verb: Verb,
  says: string,
  of: { caseId: number; revision: number },
  style: keyof typeof STYLES = 'plain',
): Button => ({ type: 2, style: STYLES[style], label: label(says, LABEL), custom_id: customId(verb, of) });
/** `url` as `webAddress` returned it. */
export const link = (says: string, url: string): Button => ({
  type: 2,
  style: 5,
  label: label(says, LABEL),
  url,
});

/** As many rows as the buttons need. */
export function rows(buttons: readonly Button[]): Row[] {
  const made: Row[] = [];
  for (let from = 0; from < buttons.length; from += BUTTONS_A_ROW) {
    made.push({ type: 1, components: buttons.slice(from, from + BUTTONS_A_ROW) });
  }
  return made;
}
