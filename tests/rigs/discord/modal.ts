import { ComponentType } from 'discord-api-types/v10';
import { type Component, everyComponent } from './components.ts';
import { length } from './problems.ts';

/** One thing to fill in, as the person sees it. `value` is what is already there. */
export interface ModalField {
  customId: string;
  type: number;
  label: string;
  description: string;
  placeholder: string;
  value: string;
  isRequired: boolean;
  minLength: number;
  maxLength: number;
  options: { label: string; value: string }[];
}

/** What a person types or picks: text, one or several values, or a tick. */
export type Filled = string | string[] | boolean;

/** A modal as it stands on a person's screen. */
export interface ShownModal {
  customId: string;
  title: string;
  fields: ModalField[];
  /** The texts between the fields. */
  texts: string[];
  components: Component[];
}

export function shownModal(data: { custom_id: string; title: string; components: Component[] }): ShownModal {
  const all = everyComponent(data.components);
  return {
    customId: data.custom_id,
    title: data.title,
    components: data.components,
    texts: all.flatMap(({ component }) =>
      component.type === ComponentType.TextDisplay ? [String(component.content)] : [],
    ),
    fields: data.components.flatMap((outer) => {
      const inner = outer.component ? [outer.component] : (outer.components ?? []);
      return inner.map((component) => asField(component, outer));
    }),
  };
}

function asField(component: Component, outer: Component): ModalField {
  const isText = component.type === ComponentType.TextInput;
  return {
    customId: component.custom_id ?? '',
    type: component.type,
    label: String(component.label ?? outer.label ?? ''),
    description: String(outer.description ?? ''),
    placeholder: String(component.placeholder ?? ''),
    value: String(component.value ?? ''),
    isRequired: component.required !== false && component.type !== ComponentType.Checkbox,
    minLength: Number(component.min_length ?? 0),
    maxLength: Number(component.max_length ?? (isText ? 4000 : 0)),
    options: Array.isArray(component.options) ? component.options : [],
  };
}

/** What the client sends on submit; throws where Discord's own client would not let the person submit. */
export function filledIn(modal: ShownModal, values: Record<string, Filled>): Component[] {
  for (const key of Object.keys(values)) {
    if (!modal.fields.some((field) => field.customId === key)) {
      const known = modal.fields.map((field) => field.customId).join(', ');
      throw new Error(`the modal "${modal.title}" has no field ${key}; it has ${known}`);
    }
  }
  const fill = (component: Component): Component => {
    const made: Component = { type: component.type, id: component.id ?? 0 };
    if (component.component) made.component = fill(component.component);
    if (component.components) made.components = component.components.map(fill);
    const field = modal.fields.find((each) => each.customId === component.custom_id);
    return field ? { ...made, custom_id: field.customId, ...answered(field, values[field.customId]) } : made;
  };
  return modal.components.map(fill);
}

function answered(field: ModalField, given: Filled | undefined): object {
  if (field.type === ComponentType.Checkbox) return { value: given === true };
  if (field.type === ComponentType.TextInput) return { value: typedText(field, given ?? field.value) };
  const picked = given === undefined ? [] : [given].flat().map(String);
  const unknown = picked.find(
    (value) => field.options.length > 0 && !field.options.some((each) => each.value === value),
  );
  if (unknown !== undefined) throw new Error(`${unknown} is not an option of ${field.label}`);
  if (field.isRequired && picked.length === 0) throw new Error(`${field.label} is required`);
  return field.type === ComponentType.RadioGroup ? { value: picked[0] ?? null } : { values: picked };
}

function typedText(field: ModalField, given: Filled): string {
  const text = String(given);
  const size = length(text);
  if (field.isRequired && size === 0) throw new Error(`${field.label} is required`);
  if (size > field.maxLength)
    throw new Error(`${field.label} takes ${field.maxLength} characters, not ${size}`);
  if (size > 0 && size < field.minLength)
    throw new Error(`${field.label} needs ${field.minLength} characters`);
  return text;
}
