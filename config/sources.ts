import { z } from 'zod';
import { BlueskySettings } from '../src/connectors/bluesky/settings.ts';
import { XSettings } from '../src/connectors/x/settings.ts';
import { FollowThroughSettings } from '../src/follow-through/settings.ts';
import { IntakeSettings } from '../src/intake/settings.ts';
import { ReplySettings } from '../src/reply/settings.ts';
import { SupportDeskSettings } from '../src/support-desk/settings.ts';

const handle = z
  .string()
  .min(1)
  .transform((text) => text.replace(/^@/, ''));

/** sources.yaml: who we are, where we listen, and how long things take. Absent sections take their defaults. */
export const SourcesFile = z.strictObject({
  brand: z.strictObject({
    name: z.string().min(1),
    /** Our own accounts by network, for instance `x: [acme, acme_help]`: what they post is never a mention. */
    handles: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(handle)).default({}),
  }),
  networks: z.strictObject({ x: XSettings.optional(), bluesky: BlueskySettings.optional() }).prefault({}),
  replies: ReplySettings.prefault({}),
  support: SupportDeskSettings.prefault({}),
  followThrough: FollowThroughSettings.prefault({}),
  intake: IntakeSettings.prefault({}),
});
export type SourcesFile = z.infer<typeof SourcesFile>;
