import { z } from 'zod';

const mentionIds = z.strictObject({ ids: z.array(z.string().min(3)).min(1).max(100) });

/** Every queue and what its jobs carry: ids only (law 9). The worker of the same name handles it. */
export const JOBS = {
  score: mentionIds,
  route: mentionIds,
  'support-desk': mentionIds,
  'ceo-desk': z.strictObject({ caseId: z.int().positive() }),
  reply: z.strictObject({ replyId: z.int().positive() }),
  'follow-through': z.strictObject({ task: z.string().min(1) }),
} as const;

export type QueueName = keyof typeof JOBS;
export type JobData<N extends QueueName> = z.infer<(typeof JOBS)[N]>;
export const QUEUE_NAMES = Object.keys(JOBS) as QueueName[];

/** How many jobs of a queue one process works at a time. Routing is one ordered consumer (law 13). */
export const CONCURRENCY: Record<QueueName, number> = {
  score: 2,
  route: 1,
  'support-desk': 2,
  'ceo-desk': 4,
  reply: 4,
  'follow-through': 1,
};
