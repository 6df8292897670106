import { ButtonStyle, ComponentType, MessageFlags } from 'discord-api-types/v10';
import { type Component, everyComponent } from './components.ts';
import type { Problem } from './errors.ts';

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

const classicSelects: number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

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

function componentProblems(components: Component[]): Problem[] {
  return [
    ...duplicates(components, ['components']),
    ...everyComponent(components, ['components']).flatMap(({ component, path }) => [
      ...(component.type === ComponentType.ActionRow ? rowProblems(component, path) : []),
      ...(component.type === ComponentType.Button ? buttonProblems(component, path) : []),
      ...(classicSelects.includes(component.type) ? selectProblems(component, path) : []),
    ]),
  ];
}

/** Custom ids must be unique in a message or a modal, and so must the numbers given to components. */
function duplicates(components: Component[], base: string[]): Problem[] {
  const seen = new Set<string | number>();
  return everyComponent(components, base).flatMap(({ component, path }) => {
    const problems: Problem[] = [];
    for (const key of ['custom_id', 'id'] as const) {
      const value = component[key];
      if (!value) continue;
      if (seen.has(value)) {
        const code = key === 'custom_id' ? 'COMPONENT_CUSTOM_ID_DUPLICATED' : 'COMPONENT_ID_DUPLICATED';
        problems.push(
          problem([...path, key], code, `Component ${key.replace('_', ' ')} cannot be duplicated`),
        );
      }
      seen.add(value);
    }
    return problems;
  });
}

function rowProblems(row: Component, path: string[]): Problem[] {
  const width = (row.components ?? []).reduce(
    (sum, each) => sum + (each.type === ComponentType.Button ? 1 : 5),
    0,
  );
  if (width <= 5) return [];
  return [
    problem(
      [...path, 'components'],
      'COMPONENT_LAYOUT_WIDTH_EXCEEDED',
      'The specified component exceeds the maximum width',
    ),
  ];
}

function buttonProblems(button: Component, path: string[]): Problem[] {
  const problems: Problem[] = [];
  if (button.style === ButtonStyle.Premium) return problems;
  if (!button.label && !button.emoji) problems.push(required([...path, 'label']));
  if (button.style === ButtonStyle.Link) {
    if (!button.url) problems.push(required([...path, 'url']));
    if (button.custom_id) {
      problems.push(
        problem(
          [...path, 'custom_id'],
          'COMPONENT_CUSTOM_ID_INVALID',
          'A link button cannot have a custom id',
        ),
      );
    }
  } else {
    if (!button.custom_id) problems.push(required([...path, 'custom_id']));
    if (button.url)
      problems.push(problem([...path, 'url'], 'COMPONENT_URL_INVALID', 'Only a link button can have a url'));
  }
  return problems;
}

export function selectProblems(select: Component, path: string[]): Problem[] {
  const problems: Problem[] = [];
  const min = Number(select.min_values ?? 1);
  const max = Number(select.max_values ?? 1);
  if (min > max)
    problems.push(problem([...path, 'min_values'], 'BASE_TYPE_BAD_INT', 'min_values exceeds max_values'));
  if (!Array.isArray(select.options)) return problems;
  const values = select.options.map((option) => option.value);
  if (new Set(values).size < values.length) {
    problems.push(
      problem(
        [...path, 'options'],
        'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
        'The specified option value is already used',
      ),
    );
  }
  if (max > values.length) {
    problems.push(problem([...path, 'options'], 'BASE_TYPE_BAD_LENGTH', `Must be ${max} or more in length.`));
  }
  return problems;
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

/** A modal holds one to five top-level components, each with its own custom id. */
export function modalProblems(modal: { components: Component[] }): Problem[] {
  const base = ['data', 'components'];
  const all = everyComponent(modal.components, base);
  return [
    ...(modal.components.length > 5 ? [tooMany(base, 5)] : []),
    ...duplicates(modal.components, base),
    ...all.flatMap(({ component, path }) => [
      ...(component.type === ComponentType.TextInput ? textInputProblems(component, path) : []),
      ...(classicSelects.includes(component.type) ? selectProblems(component, path) : []),
    ]),
  ];
}

function textInputProblems(input: Component, path: string[]): Problem[] {
  const problems: Problem[] = [];
  const inLabel = path.at(-1) === 'component';
  if (!inLabel && !input.label) problems.push(required([...path, 'label']));
  if (inLabel && input.label) {
    problems.push(
      problem(
        [...path, 'label'],
        'BASE_TYPE_UNEXPECTED',
        'A text input inside a label has no label of its own',
      ),
    );
  }
  const max = Number(input.max_length ?? 4000);
  if (Number(input.min_length ?? 0) > max) {
    problems.push(problem([...path, 'min_length'], 'BASE_TYPE_BAD_INT', 'min_length exceeds max_length'));
  }
  if (length(String(input.value ?? '')) > max) problems.push(tooLong([...path, 'value'], max));
  return problems;
}

export function length(text: string): number {
  return [...text].length;
}

export function problem(path: string[], code: string, message: string): Problem {
  return { path, code, message };
}

export function required(path: string[]): Problem {
  return problem(path, 'BASE_TYPE_REQUIRED', 'This field is required');
}

function tooLong(path: string[], most: number): Problem {
  return problem(path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer in length.`);
}

function tooMany(path: string[], most: number): Problem {
  return problem(path, 'BASE_TYPE_BAD_LENGTH', `Must be between 1 and ${most} in length.`);
}
