import { describe, expect, it } from 'vitest';
import { cardPayload } from '../../src/ceo-desk/discord-card.ts';
import { galleryCards } from '../../src/ceo-desk/gallery.ts';
import { discordLook } from '../../src/cli/discord-look.ts';
import { galleryPage } from '../../src/cli/gallery.ts';
import type { Card } from '../../src/domain/card.ts';

const NOW = Date.UTC(2026, 2, 4, 12);

describe('the gallery', () => {
  it('shows every state, on Discord and on the console', async () => {
    const page = await galleryPage(NOW);
    for (const { state, says } of galleryCards(NOW)) {
      expect(page).toContain(`id="${state}"`);
      expect(page).toContain(says);
    }
    const n = galleryCards(NOW).length;
    expect(page.split('class="dc"')).toHaveLength(n + 1);
    expect(page.split('<article class="card')).toHaveLength(n + 1);
  });

  it('loads nothing, and leads nowhere into a house that is not there', async () => {
    const page = await galleryPage(NOW);
    expect(page).not.toMatch(/<(script|link|img|iframe)\b|@import|url\(/u);
    expect(page).not.toMatch(/(href|action|src|hx-\w+)="\//u);
  });
});

describe('a card as Discord shows it', () => {
  const [{ card: waiting } = { card: null }] = galleryCards(NOW);
  const look = async (words: string): Promise<string> => {
    const card = { ...waiting!, words: [{ ...waiting!.words[0]!, text: words }] } satisfies Card;
    return String(await discordLook(cardPayload(card), NOW));
  };

  it.each([
    ['words stay words', '**not bold** <b>', '**not bold** &lt;b&gt;'],
    ['a name pings nobody', '@everyone # no heading', '@everyone # no heading'],
  ])('%s', async (_name, words, shown) => {
    expect(await look(words)).toContain(`<h4>${shown}</h4>`);
  });

  it('has our bold, our times and our buttons', async () => {
    const page = await look('Where is my train?');
    expect(page).toContain('<b>Nora Quist</b>');
    expect(page).toContain('<span class="dc-time">3 hours ago</span>');
    expect(page).toContain('<span class="dc-button dc-1">Reply</span>');
  });
});
