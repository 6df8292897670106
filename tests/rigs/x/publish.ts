import twitter from 'twitter-text';
import { type Answer, type Call, ok, type Parts, refuse } from './call.ts';
import { participants, splitLeadingHandles } from './prefix.ts';
import { generic, invalidRequest } from './problems.ts';
import type { Post, User } from './world.ts';

const DAY = 86_400_000;

const REFUSALS = {
  deletedParent: 'You attempted to reply to a Tweet that is deleted or not visible to you.',
  restricted: 'The original Tweet author restricted who can reply to this Tweet.',
  notSummoned:
    'Reply to this conversation is not allowed because you have not been mentioned or otherwise engaged ' +
    'by the author of the post you are replying to.',
  answered: 'You are not allowed to reply to the same Tweet again.',
  duplicate: 'You are not allowed to create a Tweet with duplicate content.',
  notYours: 'You are not authorized to delete this Tweet.',
};

const SIMULATED = ['text', 'reply', 'quote_tweet_id'];

interface CreateBody {
  text?: string;
  quote_tweet_id?: string;
  reply?: {
    in_reply_to_tweet_id: string;
    auto_populate_reply_metadata?: boolean;
    exclude_reply_user_ids?: string[];
  };
}

/** POST /2/tweets in the brand's name. What is stored stays stored, whatever becomes of the answer. */
export function createPost({ body }: Call, parts: Parts): Answer {
  const { text = '', reply, quote_tweet_id: quoted } = body as CreateBody;
  const { world, settings, billing } = parts;
  const brand = world.userById(settings.brandId);
  if (!brand) throw new Error(`the brand's account ${settings.brandId} left the world`);
  const beyond = Object.keys(body as object).filter((field) => !SIMULATED.includes(field));
  if (beyond.length > 0) throw new Error(`it does not simulate [${beyond.join()}] in POST /2/tweets`);
  const parent = reply ? world.find(reply.in_reply_to_tweet_id) : null;
  if (text.trim() === '') {
    const message = 'Requires either text or media to be set';
    return refuse(400, invalidRequest([{ message, parameters: {} }]));
  }
  if (!twitter.parseTweet(counted(text, parent, brand, parts)).valid) {
    const detail =
      'Your Tweet text is too long. For more information on how Twitter determines text length see';
    return refuse(400, generic(400, `${detail} https://github.com/twitter/twitter-text.`));
  }
  if (quoted !== undefined && !world.find(quoted)) return refuse(403, generic(403, REFUSALS.deletedParent));
  const refusal = reply ? replyRefusal(parent, brand, parts) : null;
  if (refusal) return refuse(403, generic(403, refusal));
  if (settings.refuseDuplicates && isDuplicate(text, parent, brand, parts)) {
    return refuse(403, generic(403, REFUSALS.duplicate));
  }
  if (settings.oneReplyPerPost && parent && isAnswered(parent, brand, parts)) {
    return refuse(403, generic(403, REFUSALS.answered));
  }
  const post = world.post(
    {
      by: brand.username,
      text,
      ...(reply ? { inReplyTo: reply.in_reply_to_tweet_id } : {}),
      ...(quoted === undefined ? {} : { quotes: quoted }),
    },
    {
      throughApi: true,
      noPrefix: reply?.auto_populate_reply_metadata === false,
      withoutPrefixFor: reply?.exclude_reply_user_ids ?? [],
    },
  );
  billing.chargeCreated(text, parent !== null && summons(parent, brand, parts));
  const { id, text: shown } = parts.shape.post(post, nothingMore) as { id: string; text: string };
  return { status: 201, body: { data: { id, text: shown, edit_history_tweet_ids: [id] } } };
}

const nothingMore = { tweet: new Set<string>(), user: new Set<string>(), expansions: new Set<string>() };

/** DELETE /2/tweets/{id}. Deleting what is gone already succeeds. */
export function deletePost({ params }: Call, { world, settings }: Parts): Answer {
  const post = world.find(params.id ?? '');
  if (post && post.author.id !== settings.brandId) return refuse(403, generic(403, REFUSALS.notYours));
  if (post) world.delete(post.id);
  return ok({ data: { deleted: true } });
}

/** The text without the handles that cost nothing: those it starts with, of people it answers anyway. */
function counted(text: string, parent: Post | null, brand: User, { world }: Parts): string {
  if (!parent) return text;
  const { handles, rest } = splitLeadingHandles(text);
  const free = participants(parent, brand, world).map((user) => user.username.toLowerCase());
  return handles.every((handle) => free.includes(handle)) ? rest : text;
}

function replyRefusal(parent: Post | null, brand: User, parts: Parts): string | null {
  const { world, settings, shape } = parts;
  if (!parent || shape.unseen(parent, 'id')) return REFUSALS.deletedParent;
  if (parent.author === brand) return null;
  if (parent.replySettings !== 'everyone' && !world.mentioned(parent).includes(brand))
    return REFUSALS.restricted;
  return settings.summonedOnly && !summons(parent, brand, parts) ? REFUSALS.notSummoned : null;
}

/** The author mentioned the brand in this post, or quotes a post of the brand with it. */
function summons(parent: Post, brand: User, { world }: Parts): boolean {
  return world.mentioned(parent).includes(brand) || parent.quotes?.author === brand;
}

function isAnswered(parent: Post, brand: User, { world }: Parts): boolean {
  if (parent.author === brand) return false;
  return world
    .postsBy(brand)
    .some((post) => !post.deleted && post.inReplyTo !== null && parent.history.includes(post.inReplyTo.id));
}

function isDuplicate(text: string, parent: Post | null, brand: User, { world, settings }: Parts): boolean {
  const since = settings.clock.now() - DAY;
  return world
    .postsBy(brand)
    .some(
      (post) =>
        !post.deleted &&
        post.createdAt > since &&
        post.typed.trim() === text.trim() &&
        post.inReplyTo?.author === parent?.author,
    );
}
