import { z } from 'zod';

/** How support works its cases. */
export const SupportDeskSettings = z.strictObject({
  /** Hours until a call or mail must have been made. */
  contactDueHours: z.number().int().min(1).max(720).default(24),
});
export type SupportDeskSettings = z.infer<typeof SupportDeskSettings>;
