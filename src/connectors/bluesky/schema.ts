import { z } from 'zod';
import { postAt } from './at-uri.ts';

// What we read of Bluesky's answers. Unknown fields are ignored and known ones optional, because clients write into records
// what they like; what makes no sense makes one post unreadable, never a page (law 6).

const count = z.number().int().min(0).optional().catch(undefined);
const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);

const Ref = z.object({ uri: z.string(), cid: z.string().min(1) });
const Label = z.object({ val: z.string(), src: text, neg: flag });
const labels = z
  .array(Label.catch({ val: '', src: undefined, neg: undefined }))
  .default([])
  .catch([]);

const Author = z.object({
  did: z.string().startsWith('did:'),
  handle: text,
  displayName: text,
  createdAt: text,
  labels,
  verification: z.object({ verifiedStatus: text, trustedVerifierStatus: text }).optional().catch(undefined),
});

const Facet = z.object({ features: z.array(z.object({ did: text })) });

const Record = z.object({
  text: z.string(),
  createdAt: text,
  langs: z.array(z.string()).optional().catch(undefined),
  facets: z
    .array(Facet.catch({ features: [] }))
    .default([])
    .catch([]),
  reply: z.object({ root: Ref, parent: Ref }).optional().catch(undefined),
  /** Of many kinds; a quote is `record`, or `record.record` beside pictures. */
  embed: z
    .object({ record: z.object({ uri: text, record: z.object({ uri: text }).optional().catch(undefined) }) })
    .optional()
    .catch(undefined),
});

/** A post of a list of posts, and a notification about one: the same where we look. */
export const BlueskyPost = z.object({
  uri: z.string().refine((uri) => postAt(uri) !== null, 'is no address of a post'),
  cid: z.string().min(1),
  author: Author,
  record: Record,
  /** When the network saw it, or when it says it was written, whichever came first. */
  indexedAt: text,
  likeCount: count,
  repostCount: count,
  replyCount: count,
  viewer: z.object({ replyDisabled: flag }).optional().catch(undefined),
});
export type BlueskyPost = z.infer<typeof BlueskyPost>;

export const BlueskyProfile = z.object({
  did: z.string(),
  handle: text,
  followersCount: count,
});
export type BlueskyProfile = z.infer<typeof BlueskyProfile>;

const rows = z.array(z.unknown());
const cursor = z.string().min(1).optional().catch(undefined);

/** Lists, whose rows are read one by one. */
export const Notifications = z.object({ notifications: rows, cursor });
export const Posts = z.object({ posts: rows, cursor });
export const Profiles = z.object({ profiles: rows });

/** One post alone, by kind of row: itself, not found, or behind a block. */
export const Thread = z.object({ thread: z.object({ $type: text, post: z.unknown().optional() }) });

export const StoredRecord = z.object({
  uri: z.string(),
  value: z.object({
    createdAt: text,
    reply: z.object({ parent: z.object({ uri: z.string() }) }).optional(),
  }),
});

export const Created = z.object({ uri: z.string(), cid: z.string() });
