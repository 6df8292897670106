import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { faults, refuse } from './errors.ts';
import { type Problem, problem, required } from './problems.ts';
import type { World } from './world.ts';

type Option = APIApplicationCommandOption & { options?: Option[] };
interface CommandBody {
  name: string;
  type?: ApplicationCommandType;
  description?: string;
  options?: Option[];
  default_member_permissions?: string | null;
  [key: string]: unknown;
}

const chatInputName = /^[-_'\p{Ll}\p{Lm}\p{Lo}\p{N}\p{Script=Devanagari}\p{Script=Thai}]{1,32}$/u;

/** The application's commands: for the whole application (guild null) or for the one server. */
export class Commands {
  readonly #world: World;
  readonly #commands = new Map<string, APIApplicationCommand>();

  constructor(world: World) {
    this.#world = world;
  }

  list(guildId: string | null): APIApplicationCommand[] {
    return [...this.#commands.values()].filter((command) => (command.guild_id ?? null) === guildId);
  }

  get(guildId: string | null, id: string): APIApplicationCommand {
    const command = this.#commands.get(id);
    if (!command || (command.guild_id ?? null) !== guildId) throw faults.unknownCommand();
    return command;
  }

  /** The chat-input command people would type: the server's own before the application's. */
  named(name: string): APIApplicationCommand | undefined {
    return [...this.list(this.#world.guild.id), ...this.list(null)].find(
      (command) => command.name === name && command.type === ApplicationCommandType.ChatInput,
    );
  }

  /** Adds one; one of the same name and type is replaced and keeps its id. */
  add(guildId: string | null, body: CommandBody): APIApplicationCommand {
    refuse(commandProblems(body));
    const known = this.list(guildId).find((each) => sameKind(each, body));
    if (!known && this.list(guildId).length >= 100) throw faults.tooManyCommands();
    return this.#store(guildId, known?.id ?? this.#world.ids.next(), body);
  }

  replaceAll(guildId: string | null, bodies: CommandBody[]): APIApplicationCommand[] {
    const seen = new Set<string>();
    refuse(
      bodies.flatMap((body, index) => {
        const key = `${body.type ?? 1} ${body.name}`;
        const twice = seen.has(key);
        seen.add(key);
        return [
          ...commandProblems(body).map((each) => ({ ...each, path: [String(index), ...each.path] })),
          ...(twice ? [duplicate([String(index), 'name'])] : []),
        ];
      }),
    );
    if (bodies.length > 100) throw faults.tooManyCommands();
    const ids = bodies.map((body) => this.list(guildId).find((each) => sameKind(each, body))?.id);
    for (const old of this.list(guildId)) this.#commands.delete(old.id);
    return bodies.map((body, index) => this.#store(guildId, ids[index] ?? this.#world.ids.next(), body));
  }

  edit(guildId: string | null, id: string, patch: Partial<CommandBody>): APIApplicationCommand {
    const merged = { ...(this.get(guildId, id) as unknown as CommandBody), ...patch };
    refuse(commandProblems(merged));
    return this.#store(guildId, id, merged);
  }

  remove(guildId: string | null, id: string): void {
    this.#commands.delete(this.get(guildId, id).id);
  }

  #store(guildId: string | null, id: string, body: CommandBody): APIApplicationCommand {
    const command = {
      id,
      application_id: this.#world.applicationId,
      version: this.#world.ids.next(),
      type: body.type ?? ApplicationCommandType.ChatInput,
      name: body.name,
      name_localizations: null,
      description: body.description ?? '',
      description_localizations: null,
      default_member_permissions:
        body.default_member_permissions == null ? null : String(body.default_member_permissions),
      nsfw: false,
      ...(body.options && body.options.length > 0 && { options: body.options.map(storedOption) }),
      ...(guildId !== null && { guild_id: guildId }),
    } as unknown as APIApplicationCommand;
    this.#commands.set(id, command);
    return command;
  }
}

function sameKind(command: APIApplicationCommand, body: CommandBody): boolean {
  return command.name === body.name && command.type === (body.type ?? ApplicationCommandType.ChatInput);
}

function storedOption(option: Option): Option {
  const kept = Object.fromEntries(
    Object.entries(option).filter(([, value]) => value !== null && value !== undefined),
  );
  if (Array.isArray(kept.options)) kept.options = kept.options.map(storedOption);
  return kept as unknown as Option;
}

/** What the document leaves open: names, descriptions, order of options, and the 8,000 characters in all. */
function commandProblems(body: CommandBody): Problem[] {
  const isChatInput = (body.type ?? ApplicationCommandType.ChatInput) === ApplicationCommandType.ChatInput;
  if (!isChatInput) {
    return body.description
      ? [problem(['description'], 'APPLICATION_COMMAND_DESCRIPTION', 'must be empty')]
      : [];
  }
  return [
    ...nameProblems(body.name, ['name']),
    ...(body.description ? [] : [required(['description'])]),
    ...optionProblems(body.options ?? [], ['options']),
    ...(textLength(body) > 8000
      ? [problem([], 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')]
      : []),
  ];
}

function nameProblems(name: string, path: string[]): Problem[] {
  if (chatInputName.test(name)) return [];
  return [problem(path, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')];
}

function optionProblems(options: Option[], path: string[]): Problem[] {
  const names = new Set<string>();
  let optionalSeen = false;
  return options.flatMap((option, index) => {
    const at = [...path, String(index)];
    const problems = nameProblems(option.name, [...at, 'name']);
    if (names.has(option.name)) problems.push(duplicate([...at, 'name']));
    names.add(option.name);
    const isGroup = option.type <= ApplicationCommandOptionType.SubcommandGroup;
    if (!isGroup && option.required && optionalSeen) {
      const say = 'Required options must be placed before non-required options';
      problems.push(problem(at, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', say));
    }
    if (!isGroup && !option.required) optionalSeen = true;
    return [...problems, ...optionProblems(option.options ?? [], [...at, 'options'])];
  });
}

function textLength(of: { name: string; description?: string; options?: Option[] }): number {
  const own = of.name.length + (of.description?.length ?? 0);
  return (of.options ?? []).reduce((sum, option) => sum + textLength(option), own);
}

function duplicate(path: string[]): Problem {
  return problem(path, 'APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
}

/** One argument as the person gives it; a person, role or channel by id. */
export type Argument = string | number | boolean;

interface GivenOption {
  name: string;
  type: number;
  value?: Argument;
  options?: GivenOption[];
}

/** Turns named arguments into what an interaction carries; `words` are the subcommand's names, outermost first. */
export function givenOptions(
  defined: Option[],
  words: string[],
  args: Record<string, Argument>,
): GivenOption[] {
  const [word, ...rest] = words;
  if (word !== undefined) {
    const option = defined.find((each) => each.name === word);
    if (!option) throw new Error(`the command has no subcommand ${word}`);
    return [{ name: word, type: option.type, options: givenOptions(option.options ?? [], rest, args) }];
  }
  for (const name of Object.keys(args)) {
    if (!defined.some((option) => option.name === name)) throw new Error(`the command has no option ${name}`);
  }
  return defined.flatMap((option) => {
    const value = args[option.name];
    if (value === undefined) {
      if ('required' in option && option.required) throw new Error(`the option ${option.name} is required`);
      return [];
    }
    const choices = 'choices' in option ? option.choices : undefined;
    if (choices?.length && !choices.some((choice) => choice.value === value)) {
      throw new Error(`${value} is not among the choices of ${option.name}`);
    }
    return [{ name: option.name, type: option.type, value }];
  });
}
