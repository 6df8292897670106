import type { Author, Instant } from '../domain/mention.ts';

const DAY = 86_400_000;
/** A name as people write theirs, with the word last: Bot is a family name too. */
const SURNAME = /^(?:\p{Lu}[\p{Ll}.'’-]* )+(?:\p{Ll}+ ){0,2}\p{Lu}\p{Ll}+$/u;
const partsOf = (name: string): string[] => name.split(/[^\p{L}\p{N}]+/u);

/**
 * How likely the account is automated, 0–1, from what the network says about it and the shape of the post: each sign
 * has its own chance p of being right, together 1 − Π(1 − p), and no account is certain to be a machine. null when the
 * source names no account. Only an account that calls itself a bot comes above 0.9; young accounts of people do not, nor
 * somebody whose family name it may be.
 */
export function botLikelihood(
  author: Author,
  text: string,
  createdAt: Instant,
  settings: { newAccountDays: number; names: readonly string[] },
): number | null {
  const { handle, name, verified, accountCreatedAt, followers } = author;
  if (handle === undefined) return null;
  const signs: number[] = [];
  const says = new Set(settings.names.map((word) => word.toLowerCase()));
  if (partsOf(handle).some((part) => says.has(part.toLowerCase()))) signs.push(0.92);
  else if (partsOf(name ?? '').some((part) => says.has(part.toLowerCase()))) {
    signs.push(SURNAME.test(name ?? '') ? 0.4 : 0.92);
  }
  if (/\d{6}$/.test(handle)) signs.push(0.25);
  if (accountCreatedAt !== undefined && createdAt - accountCreatedAt < settings.newAccountDays * DAY) {
    signs.push(0.25);
  }
  if (followers === 0) signs.push(0.1);
  const shape = text.slice(0, 2_000);
  const words = shape.match(/(?<![#@/\w])\p{L}{2,}/gu)?.length ?? 0;
  const links = shape.match(/https?:\/\//g)?.length ?? 0;
  const tags = shape.match(/#\p{L}/gu)?.length ?? 0;
  if (links > 0 && words < 4 * links) signs.push(0.2);
  if (tags >= 5 && tags > words / 3) signs.push(0.3);
  const likely = 1 - signs.reduce((none, sign) => none * (1 - sign), 1);
  return Math.round((verified === true ? likely * 0.5 : likely) * 100) / 100;
}
