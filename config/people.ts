import { z } from 'zod';
import { type Person, ROLES } from '../src/domain/person.ts';

/** A row of people.yaml. `tokenHash` is the sha256 (hex) of a personal console token made by `openseat token`. */
const person = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/, 'a short lower-case name such as mira'),
  name: z.string().min(1),
  roles: z.array(z.enum(ROLES)).min(1),
  discordId: z
    .string()
    .regex(/^\d{15,22}$/, 'the 17 to 20 digits that Discord shows under Copy User ID')
    .optional(),
  tokenHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, '64 hex digits; make one with: npm run openseat -- token')
    .optional(),
});

export const peopleFile = z
  .strictObject({ people: z.array(person).min(1) })
  .superRefine(({ people }, context) => {
    const seen = new Map<string, number>();
    people.forEach((one, index) => {
      for (const key of [one.id, one.discordId, one.tokenHash]) {
        if (key === undefined) continue;
        const before = seen.get(key);
        if (before !== undefined) {
          context.addIssue({
            code: 'custom',
            path: ['people', index],
            message: `shares an id, discordId or tokenHash with person ${before + 1}`,
          });
        }
        seen.set(key, index);
      }
    });
  });

/** Someone of people.yaml, with the hash by which the console knows their token. */
export interface KnownPerson extends Person {
  tokenHash?: string;
}
