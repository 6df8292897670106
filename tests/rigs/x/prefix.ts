import twitter from 'twitter-text';
import type { Post, User, World } from './world.ts';

/** Handles in the text, without @, each once, in order. */
export function mentionedUsernames(text: string): string[] {
  return [...new Set(twitter.extractMentions(text))];
}

/** The handles a text starts with, in lower case, and what is left after them. */
export function splitLeadingHandles(text: string): { handles: string[]; rest: string } {
  const lead = /^(?:@[A-Za-z0-9_]{1,15}\s+)*/.exec(text)?.[0] ?? '';
  return { handles: lead.toLowerCase().match(/[a-z0-9_]+/g) ?? [], rest: text.slice(lead.length) };
}

/** Whom a reply to this post answers: its author, then those it mentions, without the one who replies. */
export function participants(parent: Post, replier: User, world: World): User[] {
  return [...new Set([parent.author, ...world.mentioned(parent)])].filter((user) => user !== replier);
}

/** What the network puts before a reply: the handles of its participants that the text does not start with. */
export function replyPrefix(
  typed: string,
  author: User,
  parent: Post,
  without: readonly string[],
  world: World,
): string {
  const { handles } = splitLeadingHandles(`${typed} `);
  return participants(parent, author, world)
    .filter((user) => !without.includes(user.id) && !handles.includes(user.username.toLowerCase()))
    .map((user) => `@${user.username} `)
    .join('');
}
