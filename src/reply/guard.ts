import { readAlike } from '../domain/incident-answer.ts';
import type { GuardVerdict } from '../domain/reply.ts';
import type { Guard, ReplyManners } from '../ports.ts';
import { cardNumbers, emails, namesOf, phones } from './private-data.ts';
import { aiMarks, internalMarks, placeholders } from './residue.ts';

export interface GuardSettings {
  ownHandles: readonly string[];
  ownContacts: readonly string[];
  internalWords: readonly string[];
}

// Control and format characters (bidi, zero-width, tags). Tab and newline may stand; U+200C and U+200D build words and emoji.
const HIDDEN = /(?![\t\n\u200c\u200d])[\p{Cc}\p{Cf}]/u;
const LONE_SURROGATE = /\p{Cs}/u;

const COPIED =
  'It reads like an answer that another customer with the same trouble gets: say it in other words, for this customer.';

/** The one guard before a reply is approved and again before it is published. Its sentences never repeat private data. */
export function createGuard(manners: ReplyManners, settings: GuardSettings): Guard {
  return {
    check: ({ text, network, to, stopped, sensitive, others = [] }): GuardVerdict => {
      const because = [
        ...(stopped ? ['This customer asked us to stop replying.'] : []),
        ...emptiness(text),
        ...tooLong(manners, network, text, to),
        ...residue(text, settings.internalWords),
        ...leaks(text, to.handle, settings),
        ...(others.some((other) => readAlike(text, other)) ? [COPIED] : []),
        ...(HIDDEN.test(text) || LONE_SURROGATE.test(text)
          ? ['It has invisible or control characters, which readers may see differently: type it anew.']
          : []),
      ];
      if (because.length > 0) return { allowed: false, because };
      return {
        allowed: true,
        warnings: sensitive.map(
          (subject) => `This touches a sensitive subject (${subject}): let its owner read it first.`,
        ),
      };
    },
  };
}

function emptiness(text: string): string[] {
  const words = text.replace(/@[\w.-]+(@[\w.-]+)?/gu, '').replace(/[\s\p{P}\p{C}]/gu, '');
  if (words !== '') return [];
  return text.trim() === '' ? ['It is empty.'] : ['It says nothing besides a name.'];
}

function tooLong(manners: ReplyManners, network: string, text: string, to: { handle?: string }): string[] {
  const { used, max, unit } = manners.length(network, text, to);
  return used > max ? [`It is too long for ${network}: ${used} of ${max} ${unit}.`] : [];
}

function residue(text: string, internalWords: readonly string[]): string[] {
  const [blank] = placeholders(text);
  const [inside] = internalMarks(text, internalWords);
  return [
    ...(blank ? [`It still has a blank to fill in: ${blank}`] : []),
    ...(inside ? [`It has words that are meant to stay inside: ${inside}`] : []),
    ...(aiMarks(text) ? ['It has leftovers of a text program; say it in your own words.'] : []),
  ];
}

function leaks(text: string, handle: string | undefined, settings: GuardSettings): string[] {
  const own = new Set([...settings.ownHandles, ...(handle ? [handle] : [])].map(plainName));
  const isOwn = ownContact(settings.ownContacts);
  return [
    ...(namesOf(text).some((name) => !own.has(plainName(name)))
      ? ['It names another account: an answer is for one customer.']
      : []),
    ...(emails(text).some((email) => !isOwn(email))
      ? ['It has an e-mail address that is not ours: leave private data out of public.']
      : []),
    ...(phones(text).some((phone) => !isOwn(phone))
      ? ['It has a telephone number that is not ours: leave private data out of public.']
      : []),
    ...(cardNumbers(text) ? ['It has a bank card or account number: leave it out.'] : []),
  ];
}

const plainName = (name: string): string => name.replace(/^@/u, '').toLowerCase();

/** Ours: the very address or number, or an address at one of our domains. */
function ownContact(contacts: readonly string[]): (found: string) => boolean {
  const own = contacts.map((contact) => contact.toLowerCase());
  const numbers = new Set(own.map(digits).filter((number) => number.length >= 6));
  return (found) => {
    const plain = found.toLowerCase();
    if (plain.includes('@')) {
      return own.some((contact) => plain === contact || plain.endsWith(`@${contact.replace(/^@/u, '')}`));
    }
    return numbers.has(digits(plain));
  };
}

const digits = (text: string): string => text.replace(/\D/gu, '').replace(/^00/u, '');
