import type { Clock } from './world.ts';

/** The three spellings of the share count that a client may meet; the official document knows only the first. */
type ShareSpelling = 'retweet_count' | 'repost_count' | 'both';

export interface Credentials {
  bearer: string;
  appKey: string;
  appSecret: string;
  accessToken: string;
  accessSecret: string;
}

export interface XOptions {
  brand: { id: string; username: string; name?: string };
  credentials?: Partial<Credentials>;
  shareSpelling?: ShareSpelling;
  /** Milliseconds between keep-alives on the stream. The network's own: 20,000. */
  keepAliveMs?: number;
  /** Cuts each stream line into pieces of so many bytes, also through a character. */
  chunkBytes?: number;
  /** How long a closed stream still counts as the one allowed connection. */
  slotLingerMs?: number;
  /** How long a new post stays unfindable by search. The network's own: about 30,000. */
  searchDelayMs?: number;
  /** Whether a reply's stored text starts with the handles it answers. */
  replyPrefix?: boolean;
  /** Refuse replies to people who did not summon the brand (self-serve, since 2026-02-23). */
  summonedOnly?: boolean;
  /** Refuse a second reply to the same post. Off shows a blind retry as a second post. */
  oneReplyPerPost?: boolean;
  /** Refuse the same text twice within a day. Off shows a blind retry as a second post. */
  refuseDuplicates?: boolean;
}

export interface Settings extends Required<Omit<XOptions, 'brand' | 'credentials' | 'chunkBytes'>> {
  brandId: string;
  chunkBytes: number | null;
  credentials: Credentials;
  clock: Clock;
}

/** Fills in what a test did not say. The credentials are made up, and only this double knows them. */
export function settingsFrom(options: XOptions, clock: Clock): Settings {
  return {
    brandId: options.brand.id,
    credentials: {
      bearer: 'rig-bearer',
      appKey: 'rig-app-key',
      appSecret: 'rig-app-secret',
      accessToken: `${options.brand.id}-rig-access-token`,
      accessSecret: 'rig-access-secret',
      ...options.credentials,
    },
    shareSpelling: options.shareSpelling ?? 'retweet_count',
    keepAliveMs: options.keepAliveMs ?? 20_000,
    chunkBytes: options.chunkBytes ?? null,
    slotLingerMs: options.slotLingerMs ?? 0,
    searchDelayMs: options.searchDelayMs ?? 0,
    replyPrefix: options.replyPrefix ?? true,
    summonedOnly: options.summonedOnly ?? true,
    oneReplyPerPost: options.oneReplyPerPost ?? true,
    refuseDuplicates: options.refuseDuplicates ?? true,
    clock,
  };
}
