import type { Instant, Mention, MentionId } from '../domain/mention.ts';
import type { StoryMention } from '../ports.ts';

/** Mentions with their newest words, account and the words before the last edit; append `where …`. */
export const STORY_MENTION = `select m.id, m.seq, m.network, m.external_id, m.origin, m.account_id, m.customer_id,
    a.handle, a.name, a.followers, a.verified, coalesce(t.body, '') as text, m.revision, m.content_hash, m.lang,
    m.created_at, m.received_at, m.url, m.in_reply_to, m.metrics, m.brand, m.nps, m.mentions_us, m.reply_way,
    m.reply_reason, m.reply_link, m.reply_handle, coalesce(m.deleted_at, t.erased_at) as deleted_at, b.body as before
  from mentions m
  left join accounts a on a.id = m.account_id
  left join texts t on t.kind = 'mention' and t.mention_id = m.id and t.revision = m.revision
  left join texts b on b.kind = 'mention' and b.mention_id = m.id and b.revision = m.revision - 1
    and b.erased_at is null`;

export interface StoryMentionRow {
  id: MentionId;
  seq: number;
  network: string;
  external_id: string;
  origin: Mention['origin'];
  account_id: string | null;
  customer_id: number | null;
  handle: string | null;
  name: string | null;
  followers: number | null;
  verified: boolean | null;
  text: string;
  revision: number;
  content_hash: string;
  lang: string | null;
  created_at: Instant;
  received_at: Instant;
  url: string | null;
  in_reply_to: string | null;
  metrics: Mention['metrics'] | null;
  brand: string | null;
  nps: number | null;
  mentions_us: boolean | null;
  reply_way: Mention['replyability']['way'];
  reply_reason: string;
  reply_link: string | null;
  reply_handle: Record<string, string> | null;
  deleted_at: Instant | null;
  before: string | null;
}

export function storyMentionOf(row: StoryMentionRow): StoryMention {
  return {
    id: row.id,
    seq: row.seq,
    network: row.network,
    externalId: row.external_id,
    origin: row.origin,
    accountId: row.account_id,
    customerId: row.customer_id,
    author: given({
      handle: row.handle,
      name: row.name,
      followers: row.followers,
      verified: row.verified,
    }),
    text: row.deleted_at === null ? row.text : '',
    revision: row.revision,
    contentHash: row.content_hash,
    createdAt: row.created_at,
    receivedAt: row.received_at,
    replyability: { way: row.reply_way, reason: row.reply_reason, ...given({ link: row.reply_link }) },
    handle: row.reply_handle ?? {},
    ...given({
      lang: row.lang,
      url: row.url,
      inReplyTo: row.in_reply_to,
      metrics: row.metrics,
      brand: row.brand,
      nps: row.nps,
      mentionsUs: row.mentions_us,
      deletedAt: row.deleted_at,
      before: row.deleted_at === null ? row.before : null,
    }),
  };
}

/** Without what is null: absent means unknown. */
export function given<T extends Record<string, unknown>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
