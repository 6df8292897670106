import type { RulesInForce, RulesVersion } from '../../ports.ts';
import type { View } from '../layout.ts';
import { type DiffLine, lineDiff } from '../line-diff.ts';
import { chip, html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown } from '../text.ts';
import { counted } from '../words.ts';

/** Lines around a change that are shown with it. */
const AROUND = 3;

export const shortVersion = (version: string): string => version.slice(0, 12);

/** Who put a version there, and when it was used. */
function storyOf({ firstSeen, lastUsed, by, decisions, inForce }: RulesVersion, view: View): Markup {
  const who = by === null ? 'in an editor' : html`by <bdi>${shown(view.nameOf(by))}</bdi>`;
  const first = timeTag(firstSeen, view.now, view.times, 'short');
  return html`written ${who}, first seen ${first}${
    inForce ? '' : html`, last used ${timeTag(lastUsed, view.now, view.times, 'short')}`
  } · ${counted(decisions, 'decision')}`;
}

/** The history beside the editor. */
export function versionList(versions: readonly RulesVersion[], view: View): Markup {
  if (versions.length === 0)
    return html`<p class="soft">No version is kept yet. The first one is kept when it decides for the first time.</p>`;
  return html`<ol class="plain-list lab-versions">${versions.map(
    (one) =>
      html`<li><p><a href="/rules/versions/${one.version}"><code>${shortVersion(one.version)}</code></a> ${
        one.inForce ? chip('in force', 'calm') : nothing
      }</p><p class="soft">${storyOf(one, view)}</p></li>`,
  )}</ol>`;
}

/** One version: what differs from the one in force, all of it, and the way back into the editor. */
export function versionBody(
  version: { version: string; text: string },
  story: RulesVersion | undefined,
  current: RulesInForce,
  view: View,
): Markup {
  const inForce = version.version === current.version;
  return html`<h1 class="hero">Version ${shortVersion(version.version)} of the rules.</h1>
    <p class="lab-lead">${inForce ? chip('in force', 'calm') : nothing} ${story === undefined ? nothing : storyOf(story, view)}</p>
    <p class="actions">${
      inForce
        ? nothing
        : html`<a class="button button-strong" href="/rules?from=${version.version}">Open it in the editor</a>`
    }<a class="button" href="/rules">Back to the rules</a></p>
    ${
      inForce
        ? nothing
        : html`<section class="panel"><h2 class="section">What differs from the file in force</h2>
          <p class="soft">Lines with − are in force now, lines with + are in this version.</p>
          ${diffPart(current.text, version.text)}</section>`
    }
    <section class="panel"><h2 class="section">The whole text</h2><pre class="raw lab-text">${version.text}</pre></section>`;
}

/** Changed lines with a few around them. */
export function diffPart(before: string, after: string): Markup {
  const lines = lineDiff(before, after);
  const near = new Set<number>();
  lines.forEach(({ kind }, i) => {
    if (kind === 'same') return;
    for (let at = i - AROUND; at <= i + AROUND; at++) near.add(at);
  });
  if (near.size === 0) return html`<p class="soft">Nothing. The two are the same.</p>`;
  return html`<div class="diff" role="group" aria-label="Changed lines" tabindex="0">${lines.map(
    (line, i) => {
      if (near.has(i)) return diffLine(line);
      return near.has(i - 1) && i < lines.length - 1 ? html`<p class="diff-gap">⋯</p>` : nothing;
    },
  )}</div>`;
}

function diffLine({ kind, text, before, after }: DiffLine): Markup {
  const number = html`<span class="diff-n" aria-hidden="true">${after ?? before}</span>`;
  switch (kind) {
    case 'same':
      return html`<p class="diff-same">${number}<span class="diff-sign"> </span>${text}</p>`;
    case 'gone':
      return html`<p class="diff-gone">${number}<span class="diff-sign" aria-hidden="true">−</span><del>${text}</del></p>`;
    case 'new':
      return html`<p class="diff-new">${number}<span class="diff-sign" aria-hidden="true">+</span><ins>${text}</ins></p>`;
    default:
      return kind satisfies never;
  }
}
