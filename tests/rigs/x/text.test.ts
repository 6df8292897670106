import { describe, expect, it } from 'vitest';
import { firstIdAt, isNewer, Snowflakes, timeOfId } from './snowflake.ts';
import { renderPost, weightedLength } from './text.ts';
import { World } from './world.ts';

function world(): World {
  const made = new World({ now: () => Date.parse('2026-08-01T12:00:00Z') }, true);
  made.user({ username: 'openseat_demo' });
  return made;
}

describe('text as the API gives it', () => {
  it('escapes, shortens links, and counts characters, not code units', () => {
    const here = world();
    const post = here.post({
      by: 'maria',
      text: '😡 <A&B> see https://example.com/long @openseat_demo @who',
    });
    const { text, entities } = renderPost(post, here);
    const letters = [...text];
    const at = ({ start, end }: { start: number; end: number }): string => letters.slice(start, end).join('');
    expect(text).toMatch(/^😡 &lt;A&amp;B&gt; see https:\/\/t\.co\/\w{10} @openseat_demo @who$/);
    expect(entities.mentions?.map(at)).toEqual(['@openseat_demo']);
    expect(entities.urls?.map((url) => [at(url) === url.url, url.expanded_url])).toEqual([
      [true, 'https://example.com/long'],
    ]);
  });

  it('cuts a long post, and keeps all of it in the note', () => {
    const here = world();
    const typed = `${'long '.repeat(80)}end`;
    const { text, note } = renderPost(here.post({ by: 'maria', text: typed }), here);
    expect(weightedLength(text)).toBeLessThanOrEqual(280);
    expect(text).toMatch(/… https:\/\/t\.co\/\w{10}$/);
    expect(note?.text).toBe(typed);
  });

  it('starts a reply with the handles it answers, each once, and says where the shown part begins', () => {
    const here = world();
    const root = here.post({ by: 'maria', text: '@openseat_demo and @tom' });
    here.user({ username: 'tom' });
    const reply = here.post({ by: 'openseat_demo', text: '@maria hi', inReplyTo: root.id });
    const { text, shown } = renderPost(reply, here);
    expect(text).toBe('@tom @maria hi');
    expect(shown).toEqual([5, 14]);
  });

  it('cuts a repost at 140', () => {
    const here = world();
    const root = here.post({ by: 'maria', text: 'a'.repeat(200) });
    const { text } = renderPost(here.post({ by: 'tom', reposts: root.id }), here);
    expect([...text]).toHaveLength(140);
    expect(text).toMatch(/^RT @maria: a+…$/);
  });
});

it('ids sort by time, also within one millisecond, and tell their time', () => {
  const ids = new Snowflakes();
  const now = Date.parse('2026-08-01T12:00:00Z');
  const [second, third] = [ids.next(now), ids.next(now)];
  const first = ids.next(now - 1);
  const fourth = ids.next(now + 1);
  const inOrder = [first, firstIdAt(now), second, third, fourth];
  expect(inOrder.map(timeOfId)).toEqual([now - 1, now, now, now, now + 1]);
  expect([isNewer(second, first), isNewer(third, second), isNewer(fourth, third)]).toEqual([
    true,
    true,
    true,
  ]);
});
