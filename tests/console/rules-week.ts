import type { Assessment } from '../../src/domain/assessment.ts';
import type { Database } from '../../src/store/database.ts';
import { anAssessment, aPost, DAY, HOUR, NOON, praise, serious } from '../rigs/builders.ts';
import { anIntake, aRouting, score } from '../rigs/flow.ts';

/** Short rules for the lab: the severe may get a seat, complaints are support's. */
export const LAB_RULES = `seats:
  perDay: 4
  reserve: 1
  ordinary: 1
rules:
  - name: valued
    description: A customer who spends much with us.
    when:
      - customer.value >= 5000
    send: support
  - name: severe
    description: Somebody was really harmed.
    when:
      - complaint.probability >= 0.5
      - severity.value >= 3
    send: ceo
    examples:
      - about: a harm
        facts: { complaint.probability: 0.9, severity.value: 3 }
        expect: ceo
      - about: a disappointment
        facts: { complaint.probability: 0.9, severity.value: 1 }
        expect: support
        by: complaints
  - name: complaints
    description: A complaint.
    when:
      - complaint.probability >= 0.5
    send: support
  - name: everything-else
    description: Nothing that we should act on.
    send: nobody
`;

const accused = (): Partial<Assessment> =>
  anAssessment({ severity: { label: 2, probabilities: [0.1, 0.1, 0.7, 0.1] }, worth: { probability: 0.6 } });

/** The words and what scoring finds in them, by the end of the id. */
const KINDS = {
  harm: { text: 'You sold my seat twice and left us on the platform.', found: () => serious() },
  rude: { text: 'Your driver shouted at my mother <b>again</b>.', found: accused },
  thanks: { text: 'Lovely service today, thank you.', found: () => praise() },
} as const;
type Kind = keyof typeof KINDS;

/** Twelve mentions of invented people over four working days, decided by LAB_RULES in the recorded lane: x:harm-0 and so on. */
export async function aWeek(db: Database): Promise<void> {
  const kinds: Kind[] = ['harm', 'rude', 'thanks'];
  const posts = Array.from({ length: 12 }, (_, i) => {
    const kind = kinds[i % 3] ?? 'thanks';
    return aPost({
      externalId: `${kind}-${Math.floor(i / 3)}`,
      text: KINDS[kind].text,
      createdAt: NOON + Math.floor(i / 3) * DAY + (i % 3) * HOUR,
      author: { handle: `author-${i}`, name: `Author ${i}`, followers: 40 + i },
    });
  });
  await anIntake(db).take(posts);
  await score(db, (id) => KINDS[id.replace(/^x:|-\d+$/g, '') as Kind].found());
  const { routing, route } = aRouting(db, LAB_RULES);
  await route();
  await routing.finishLane('recorded');
}
