import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { type Component, everyComponent } from './components.ts';
import { length, type Problem, problem, required, tooLong, tooMany } from './problems.ts';

const classicSelects: number[] = [
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/** What holds for the components of a message, in either form. */
export function componentProblems(components: Component[]): Problem[] {
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

function selectProblems(select: Component, path: string[]): Problem[] {
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
