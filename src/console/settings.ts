import { z } from 'zod';

/** Where the console listens. `host` counts only when people are configured: without them it is loopback, always. */
export const ConsoleSettings = z.strictObject({
  port: z.int().min(0).max(65_535).default(4400),
  hooksPort: z.int().min(0).max(65_535).default(4401),
  host: z.string().min(1).default('127.0.0.1'),
  /** Under which address people outside this machine reach it. */
  publicUrl: z.url({ protocol: /^https?$/ }).optional(),
  /** The company as its replies are signed in previews. */
  company: z.string().min(1).default('Your company'),
});
export type ConsoleSettings = z.infer<typeof ConsoleSettings>;
