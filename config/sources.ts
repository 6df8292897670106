import { z } from 'zod';
import { IntakeSettings } from '../src/intake/settings.ts';
import { ReplySettings } from '../src/reply/settings.ts';

const handle = z.string().min(1).transform((text) => text.replace(/^@/, ''));

/** sources.yaml: who we are, where we listen, and how long things take. Absent sections take their defaults. */
export const sourcesFile = z.strictObject({
  brand: z.strictObject({
    name: z.string().min(1),
    /** Words that name the company in public; a post with one of them is a mention. */
    words: z.array(z.string().min(2)).min(1),
    /** Our own accounts by network, for instance `x: [acme, acme_help]`: what they post is never a mention. */
    handles: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), z.array(handle)).default({}),
  }),
  networks: z
    .strictObject({
      x: z.record(z.string(), z.unknown()).optional(),
      bluesky: z.record(z.string(), z.unknown()).optional(),
    })
    .default({}),
  replies: ReplySettings.prefault({}),
  intake: IntakeSettings.prefault({}),
});
export type SourcesFile = z.infer<typeof sourcesFile>;

/** The company of the bundled samples, used until sources.yaml exists. */
export const SAMPLE_BRAND = 'config/samples/sources.yaml';
