import { ComponentType, MessageFlags } from 'discord-api-types/v10';
import { componentProblems } from './component-limits.ts';
import { type Component, everyComponent } from './components.ts';
import { length, type Problem, problem, required, tooLong, tooMany } from './problems.ts';

/** Discord's limits that its OpenAPI document does not state. Lengths count code points, as the document's do. */

interface EmbedText {
  title?: string | null;
  description?: string | null;
  author?: { name?: string | null } | null;
  footer?: { text?: string | null } | null;
  fields?: { name?: string | null; value?: string | null }[] | null;
  [key: string]: unknown;
}

export interface MessageShape {
  content: string;
  embeds: EmbedText[];
  components: Component[];
  flags: number;
  attachments: { filename: string }[];
}

/** Checks the message as it would be stored, after an edit was merged into it. */
export function messageProblems(message: MessageShape): Problem[] {
  const isV2 = (message.flags & MessageFlags.IsComponentsV2) !== 0;
  return [
    ...(length(message.content) > 2000 ? [tooLong(['content'], 2000)] : []),
    ...embedProblems(message.embeds),
    ...(isV2 ? v2Problems(message) : classicProblems(message.components)),
    ...componentProblems(message.components),
    ...mediaProblems(message),
  ];
}

export function isEmpty(message: MessageShape): boolean {
  return (
    message.content.trim() === '' &&
    message.embeds.length === 0 &&
    message.components.length === 0 &&
    message.attachments.length === 0
  );
}

function embedProblems(embeds: EmbedText[]): Problem[] {
  const total = embeds.reduce((sum, embed) => sum + embedLength(embed), 0);
  return [
    ...(embeds.length > 10 ? [tooMany(['embeds'], 10)] : []),
    ...(total > 6000
      ? [problem(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', 'Embed size exceeds maximum size of 6000')]
      : []),
    ...embeds.flatMap((embed, index) => {
      const hasSomething = ['title', 'description', 'author', 'footer', 'fields', 'image', 'thumbnail'].some(
        (key) => {
          const value = embed[key];
          return Array.isArray(value) ? value.length > 0 : Boolean(value);
        },
      );
      return hasSomething ? [] : [required(['embeds', String(index), 'description'])];
    }),
  ];
}

function embedLength(embed: EmbedText): number {
  const parts = [embed.title, embed.description, embed.author?.name, embed.footer?.text];
  const fields = (embed.fields ?? []).flatMap((field) => [field.name, field.value]);
  return [...parts, ...fields].reduce((sum, part) => sum + length(part ?? ''), 0);
}

function v2Problems(message: MessageShape): Problem[] {
  const all = everyComponent(message.components);
  const text = all.reduce(
    (sum, { component }) =>
      sum + (component.type === ComponentType.TextDisplay ? length(String(component.content)) : 0),
    0,
  );
  const legacy = (field: string) =>
    problem(
      [field],
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
      `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
    );
  return [
    ...(message.content ? [legacy('content')] : []),
    ...(message.embeds.length > 0 ? [legacy('embeds')] : []),
    ...(all.length > 40 ? [tooMany(['components'], 40)] : []),
    ...(text > 4000
      ? [
          problem(
            ['components'],
            'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
            'Components displayable text size exceeds maximum size of 4000',
          ),
        ]
      : []),
  ];
}

function classicProblems(components: Component[]): Problem[] {
  return [
    ...(components.length > 5 ? [tooMany(['components'], 5)] : []),
    ...components.flatMap((component, index) =>
      component.type === ComponentType.ActionRow
        ? []
        : [
            problem(
              ['components', String(index), 'type'],
              'UNION_TYPE_CHOICES',
              'Value of field "type" must be one of (1,).',
            ),
          ],
    ),
  ];
}

function mediaProblems(message: MessageShape): Problem[] {
  const names = new Set(message.attachments.map((attachment) => attachment.filename));
  const found: string[] = [];
  JSON.stringify([message.embeds, message.components], (key, value) => {
    if (key === 'url' && typeof value === 'string' && value.startsWith('attachment://'))
      found.push(value.slice(13));
    return value;
  });
  return found
    .filter((name) => !names.has(name))
    .map((name) =>
      problem(
        ['components'],
        'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
        `The referenced attachment ${name} was not found`,
      ),
    );
}
