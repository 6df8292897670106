export const ROLES = ['ceo', 'deputy', 'communications', 'support-lead', 'support', 'ops'] as const;
export type Role = (typeof ROLES)[number];

/** Someone of config/people.yaml who may act. */
export interface Person {
  /** Stable key of people.yaml, lower-case slug; histories name it. */
  id: string;
  name: string;
  roles: Role[];
  discordId?: string;
}

/** Who did something: a person, or a named part of the house such as `rule:stale-case`. */
export type Actor = { kind: 'person'; id: string; name: string } | { kind: 'house'; id: string };

/** May this person speak for the company on the CEO desk? */
export function maySpeak(person: Pick<Person, 'roles'>): boolean {
  return person.roles.includes('ceo') || person.roles.includes('deputy');
}

/** May this person work support's cases? */
export function mayWorkCases(person: Pick<Person, 'roles'>): boolean {
  return person.roles.some(
    (role) => role === 'support' || role === 'support-lead' || role === 'communications',
  );
}

/** May this person change the routing rules for the whole house? */
export function mayChangeRules(person: Pick<Person, 'roles'>): boolean {
  return person.roles.some((role) => role === 'support-lead' || role === 'ops');
}
