import { type APIMessage, ComponentType } from 'discord-api-types/v10';

/** A component in any of its forms; the document and the limits say what it may hold. */
export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  [key: string]: unknown;
}

export interface Found {
  component: Component;
  path: string[];
}

/** Every component with the nested ones, in the order they are read, each with its path. */
export function everyComponent(components: readonly Component[], path: string[] = []): Found[] {
  return components.flatMap((component, index) => withNested(component, [...path, String(index)]));
}

function withNested(component: Component, path: string[]): Found[] {
  const inner = component.components ?? [];
  const single = (['component', 'accessory'] as const).flatMap((key) => {
    const nested = component[key];
    return nested ? withNested(nested, [...path, key]) : [];
  });
  return [{ component, path }, ...everyComponent(inner, [...path, 'components']), ...single];
}

/** Finds media by its `attachment://` name among the message's own files. */
export type Unfurl = (url: string) => object;

const defaults: Record<number, object> = {
  [ComponentType.StringSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.UserSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.RoleSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.MentionableSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.ChannelSelect]: { min_values: 1, max_values: 1 },
  [ComponentType.Thumbnail]: { description: null, spoiler: false },
  [ComponentType.File]: { name: null, size: null, spoiler: false },
  [ComponentType.Separator]: { spacing: 1, divider: true },
  [ComponentType.Container]: { accent_color: null, spoiler: false },
};

/** Components as Discord stores and sends them back: numbered, defaults filled in, nulls left out. */
export function storedComponents(components: readonly Component[], unfurl: Unfurl): Component[] {
  const taken = new Set(everyComponent(components).map((each) => each.component.id));
  let last = 0;
  const number = () => {
    do last++;
    while (taken.has(last));
    return last;
  };
  const store = (from: Component): Component => {
    const given = Object.fromEntries(Object.entries(from).filter(([, value]) => value !== null));
    const made: Component = { ...defaults[from.type], ...given, type: from.type, id: from.id || number() };
    if (from.components) made.components = from.components.map(store);
    if (from.component) made.component = store(from.component);
    if (from.accessory) made.accessory = store(from.accessory);
    for (const key of ['media', 'file'] as const) {
      if (from[key]) made[key] = unfurl((from[key] as { url: string }).url);
    }
    if (Array.isArray(from.items)) {
      made.items = from.items.map((item) => ({
        description: null,
        spoiler: false,
        ...item,
        media: unfurl(item.media.url),
      }));
    }
    return made;
  };
  return components.map(store);
}

/** The buttons a person sees on a message: label, custom id or link, and whether it can be pressed. */
export function buttonsOf(
  message: APIMessage,
): { label: string; customId: string; url: string; disabled: boolean }[] {
  return everyComponent(componentsOf(message))
    .filter(({ component }) => component.type === ComponentType.Button)
    .map(({ component }) => ({
      label: String(component.label ?? ''),
      customId: component.custom_id ?? '',
      url: String(component.url ?? ''),
      disabled: component.disabled === true,
    }));
}

export function componentsOf(message: APIMessage): Component[] {
  return (message.components ?? []) as unknown as Component[];
}

/** All the words a person reads on a message: content, embeds, text displays, labels and placeholders. */
export function textOf(message: APIMessage): string {
  const embeds = message.embeds.flatMap((embed) => [
    embed.author?.name,
    embed.title,
    embed.description,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
    embed.footer?.text,
  ]);
  const components = everyComponent(componentsOf(message)).flatMap(({ component }) => [
    component.content,
    component.label,
    component.placeholder,
    ...(Array.isArray(component.options) ? component.options.map((option) => option.label) : []),
  ]);
  return [message.content, ...embeds, ...components]
    .filter((part) => typeof part === 'string' && part)
    .join('\n');
}
