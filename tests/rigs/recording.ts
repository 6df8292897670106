/** The same numbers for the same seed. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const SAID = [
  'you cancelled my train twice and I missed the funeral of my father. Nobody apologised.',
  'charged three times for one ticket, 900 euros are gone and I cannot pay my rent',
  'my parcel is late again, this is the third time I ask',
  'ten years a customer and now I am leaving, nobody answers my letters',
  'the app crashes when I open my ticket',
  'do you ship to Portugal?',
  'it would be great if one could choose the hour of delivery',
  'thank you, the driver waited for my mother. Wonderful people',
  'Win a free phone now!!! Click here http://prize.example',
  'waiting at the stop since seven, no bus, no word from you',
  'mijn pakket is al drie weken zoek en niemand belt terug',
  'Zum dritten Mal kein Techniker, ich habe wieder frei genommen',
  'the heating in coach four is broken and it is freezing',
  'just saw your new advert',
];

/** Invented recorded mentions over a few days, always the same: complaints, questions, edits, reposts, our own, junk, doubles. */
export function recording(size: number): string[] {
  const roll = dice(7);
  const start = Date.UTC(2026, 2, 2, 6);
  const lines: string[] = [];
  const posts: { id: string; handle: string }[] = [];
  for (let n = 1; lines.length < size; n += 1) {
    const createdAt = new Date(start + n * 9 * 60_000).toISOString();
    const handle = `person_${roll(220)}`;
    const before = posts[roll(Math.max(1, posts.length))];
    const common = { id: `r-${n}`, network: roll(4) === 0 ? 'bluesky' : 'x', createdAt, brand: 'Demo' };
    const author = { handle, followers: roll(9) === 0 ? 40_000 : roll(3_000) };
    const kind = roll(40);
    if (kind === 0) lines.push('{"id": "broken');
    else if (kind === 1)
      lines.push(
        JSON.stringify({
          ...common,
          network: 'x',
          text: 'All lines run.',
          author: { handle: 'openseat_demo' },
        }),
      );
    else if (kind === 2 && lines.length > 0) lines.push(lines[roll(lines.length)]!);
    else if (kind === 3 && before)
      lines.push(
        JSON.stringify({
          ...common,
          id: before.id,
          network: 'x',
          event: 'edit',
          text: 'Edited: it works now.',
          author: { handle: before.handle },
        }),
      );
    else if (kind === 4 && before)
      lines.push(JSON.stringify({ id: before.id, network: 'x', event: 'delete' }));
    else if (kind === 5 && before)
      lines.push(JSON.stringify({ ...common, network: 'x', text: '', repostOf: before.id, author }));
    else {
      if (common.network === 'x') posts.push({ id: common.id, handle });
      lines.push(
        JSON.stringify({
          ...common,
          text: `@openseat_demo ${SAID[roll(SAID.length)]} (${roll(1000)})`,
          author,
          metrics: { likes: roll(50), reposts: roll(9), replies: roll(5), views: roll(5_000) },
        }),
      );
    }
  }
  return lines;
}
