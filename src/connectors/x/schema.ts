import { z } from 'zod';

// What we read of X's answers. Unknown fields are ignored and known ones optional, because X adds and leaves out as it
// likes; a wrong type makes one post unreadable, never a page (law 6).

const id = z.string().regex(/^\d{1,19}$/);
const count = z.number().int().min(0).optional().catch(undefined);

const mention = z.object({ username: z.string(), id: z.string().optional() });
const url = z.object({ url: z.string(), expanded_url: z.string().optional() });
const entities = z
  .object({
    mentions: z.array(mention).optional().catch(undefined),
    urls: z.array(url).optional().catch(undefined),
  })
  .optional()
  .catch(undefined);

export const XPost = z.object({
  id,
  text: z.string(),
  author_id: id.optional(),
  created_at: z.string().optional(),
  conversation_id: z.string().optional(),
  edit_history_tweet_ids: z.array(id).min(1).optional(),
  lang: z.string().optional(),
  entities,
  note_tweet: z.object({ text: z.string(), entities }).optional().catch(undefined),
  referenced_tweets: z.array(z.object({ type: z.string(), id })).optional(),
  reply_settings: z.string().optional(),
  public_metrics: z
    .object({
      like_count: count,
      retweet_count: count,
      repost_count: count,
      reply_count: count,
      impression_count: count,
    })
    .optional()
    .catch(undefined),
});
export type XPost = z.infer<typeof XPost>;

export const XUser = z.object({
  id,
  username: z.string().regex(/^\w{1,50}$/),
  name: z.string().optional(),
  verified: z.boolean().optional().catch(undefined),
  created_at: z.string().optional().catch(undefined),
  public_metrics: z.object({ followers_count: count }).optional().catch(undefined),
});
export type XUser = z.infer<typeof XUser>;

/** Why something is not in an answer, or why there is no answer. */
export const XProblem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  type: z.string().optional(),
  resource_id: z.string().optional(),
  value: z.string().optional().catch(undefined),
  id: z.string().optional(),
  connection_issue: z.string().optional(),
  errors: z
    .array(
      z.object({ message: z.string().optional(), parameters: z.record(z.string(), z.unknown()).optional() }),
    )
    .optional()
    .catch(undefined),
});
export type XProblem = z.infer<typeof XProblem>;

const rows = z.array(z.unknown()).default([]);

/** An answer with posts: of search, look-up and timeline, and a line of the stream. Its rows are read one by one. */
export const XAnswer = z.object({
  data: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]).optional(),
  includes: z.object({ users: rows, tweets: rows }).partial().optional().catch(undefined),
  errors: rows.catch([]),
  meta: z
    .object({ next_token: z.string().optional(), result_count: z.number().optional() })
    .optional()
    .catch(undefined),
  matching_rules: z
    .array(z.object({ id: z.string(), tag: z.string().optional() }))
    .optional()
    .catch(undefined),
});
export type XAnswer = z.infer<typeof XAnswer>;

export const XRules = z.object({
  data: z.array(z.object({ id: z.string(), value: z.string(), tag: z.string().optional() })).default([]),
  errors: z.array(XProblem).default([]),
});

export type XRules = z.infer<typeof XRules>;

export const XCreated = z.object({ data: z.object({ id }) });

/** The users of an answer by id; unreadable ones are left out, their posts are then without a handle. */
export function usersIn(answer: XAnswer): Map<string, XUser> {
  const users = (answer.includes?.users ?? []).flatMap((row) => XUser.safeParse(row).data ?? []);
  return new Map(users.map((user) => [user.id, user]));
}
