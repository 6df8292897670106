import type { Bundle } from '../linear/bundle.ts';
import type { Verdict } from './judge.ts';

/** The model card of a bundle, in Markdown: what it is, from what, how well it reads, and where it fails. */
export function modelCard(
  { card, keys, languages }: Bundle,
  version: string,
  bytes: number,
  verdicts: readonly Verdict[],
): string {
  const sources = [...card.sources].sort((a, b) => (a.source < b.source ? -1 : 1));
  const posts = sources.reduce((sum, { source, rows }) => (source.startsWith('read-') ? sum + rows : sum), 0);
  return `# Text model \`${card.name}\`

${card.licenceNote === undefined ? 'Free to use, also commercially, as far as its sources say (see below: some state no licence).' : `**${card.licenceNote}**`}

- Weights \`${version.slice(0, version.lastIndexOf('-'))}\` (a decision names these and the code that read with them); trained ${card.trained}.
- ${(bytes / 1e6).toFixed(1)} MB: ${keys.length} groups of words and letters with one weight for each score, beside the cues written by hand.
- Languages: ${languages.join(', ')}. In any other it abstains.${card.unlearnt === undefined ? '' : `\n- Nothing in the data taught it ${card.unlearnt.join(', ')}: there it abstains.`}
- Made for: short public posts to and about companies. Not made for: judging people, long documents, anything decided without a
  person behind it.

## Figures

In per cent, on the dev sets of the data folder (\`npm run openseat -- train --data FOLDER --bundle ${card.name}\` prints them
again). The model was not told the language of a text. Sets of sentiment overlap: "all" holds every other, in all languages. "unseen":
posts that taught it are judged by heads that had not seen them (cross-validation), others by the model itself.

| value | set | rows | figures |
|---|---|---|---|
${verdicts
  .map(
    ({ head, set, rows, figures }) =>
      `| ${head} | ${set} | ${rows} | ${Object.entries(figures)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')} |`,
  )
  .join('\n')}

## Data

| source | licence | texts |
|---|---|---|
${sources.map(({ source, licence, rows }) => `| ${source} | ${licence} | ${rows} |`).join('\n')}

No text of a source is in the bundle. Leave sources out with \`--leave-out\`.

## Known failures

- Sarcasm without a set phrase; thanks told as a story with trouble in it; complaints that are only a question.
- Quiet harm in words that are neither in the cues nor in the data.
- Worth and severity 3 rest on ${posts.toLocaleString('en')} posts that were read one by one, about few companies, and on sentences of our own.
- Spam and kind of review were learnt from text messages, video comments and app reviews, not from social networks.
- Names that are also words (Hope, Will, Sem; a brand called Joy) when they are not written with a capital.
`;
}
