/** Seats that are free at every hour of every day, so that no test depends on the hour. */
export const seatsAtAllHours = (perDay = 150): string => `seats:
  perDay: ${perDay}
  reserve: 0
  ordinary: 0
  timeZone: UTC
  workdays: [mon, tue, wed, thu, fri, sat, sun]
  workingHours: { from: "00:00", to: "00:01" }
  quietHours: { from: "00:00", to: "00:00" }
`;

/** Rules of two lines: complaints ask for a seat at `worth`, everything else goes to `rest`. Seats are free at all hours. */
export function rulesText(
  options: { rule?: string; at?: number; send?: string; rest?: string; perDay?: number } = {},
): string {
  const { rule = 'complaints', at = 0.5, send = 'ceo', rest = 'nobody', perDay = 150 } = options;
  return `${seatsAtAllHours(perDay)}rules:
  - name: ${rule}
    description: Complaints, as the test wants them.
    when: ["complaint.probability >= ${at}"]
    send: ${send}
    examples: [{ about: a complaint, facts: { complaint.probability: ${Math.min(1, at + 0.1)} }, expect: ${send} }]
  - name: the-rest
    description: Everything else that comes in.
    send: ${rest}
    examples: [{ about: chatter, facts: { complaint.probability: 0 }, expect: ${rest} }]
`;
}
