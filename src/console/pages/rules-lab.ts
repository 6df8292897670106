import type { Lane } from '../../domain/mention.ts';
import type { BrokenFile, LabCheck, MentionLine, RulesInForce, RulesVersion } from '../../ports.ts';
import type { Said } from '../flash.ts';
import { csrfField, notice, type View } from '../layout.ts';
import { html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown } from '../text.ts';
import { counted, LANE_NAMES, sentenceOf } from '../words.ts';
import { choosePart } from './rules-explain.ts';
import { shortVersion, versionList } from './rules-versions.ts';

export const RULES_VIEWS = ['lab', 'fairness', 'wrong-calls', 'shadow', 'spikes'] as const;
export type RulesView = (typeof RULES_VIEWS)[number];
const VIEW_NAMES: Record<RulesView, { href: string; name: string }> = {
  lab: { href: '/rules', name: 'The rules' },
  fairness: { href: '/rules/fairness', name: 'Fairness' },
  'wrong-calls': { href: '/rules/wrong-calls', name: 'Wrong calls' },
  shadow: { href: '/rules/shadow', name: 'Shadow' },
  spikes: { href: '/rules/spikes', name: 'Spikes' },
};
export const LAB_DAYS = [7, 30, 90, 365] as const;

export function rulesTabs(view: RulesView): Markup {
  return html`<nav class="tabs" aria-label="About the rules">${RULES_VIEWS.map(
    (one) =>
      html`<a href="${VIEW_NAMES[one].href}" ${one === view ? html`aria-current="true"` : nothing}>${VIEW_NAMES[one].name}</a>`,
  )}</nav>`;
}

/** What a person has chosen on the page. */
export interface LabChoice {
  lane: Lane;
  days: number;
  against: 'file' | 'happened';
  mention: string;
  see: 'changes' | 'mention' | 'versions';
}

export interface LabPage {
  current: RulesInForce;
  broken: BrokenFile | null;
  versions: readonly RulesVersion[];
  lanes: readonly Lane[];
  choice: LabChoice;
  /** The text in the editor. */
  text: string;
  /** Version of the file that the text was made from. */
  base: string;
  /** The text is an earlier version that was opened again. */
  from: string | null;
  check: LabCheck;
  may: boolean;
  said: Said | null;
  /** The text of somebody else against the one in the editor, when both changed the file. */
  conflict: Markup;
  results: Markup;
  explained: Markup;
  recent: readonly MentionLine[];
  wrong: readonly string[];
}

/** What Enter in a field does: the first button of a form counts, and it must not be the one that saves. */
const ENTER = html`<button type="submit" name="do" value="explain" hidden>Explain</button>`;

export function labBody(parts: LabPage, view: View): Markup {
  const { current, choice, check, text, base, may } = parts;
  return html`<h1 class="hero">${sentence(parts)}</h1>
    ${rulesTabs('lab')}
    ${notice(parts.said)}${parts.conflict}${brokenPart(parts.broken, current, view)}
    <form id="lab" class="lab" method="post" action="/rules" enctype="multipart/form-data" data-base="${base}">
      ${csrfField(view)}<input type="hidden" name="base" value="${base}">
      ${ENTER}
      <section class="lab-write" aria-labelledby="lab-file">
        <div class="lab-head"><h2 id="lab-file" class="section">${current.name}</h2>
          <p id="lab-state" class="lab-state ${check.ok ? '' : 'lab-state-bad'}" role="status">${stateText(check)}</p></div>
        ${parts.from === null ? nothing : html`<p class="notice">This is version ${shortVersion(parts.from)}. Save it to bring it back.</p>`}
        <label class="visually-hidden" for="lab-text">The rules</label>
        <textarea id="lab-text" class="lab-area" name="text" spellcheck="false" autocomplete="off" autocapitalize="off" rows="30" ${may ? nothing : html`data-reads`}>
${text}</textarea>
        ${problemList(check)}
        <div class="actions">
          ${may ? html`<button class="button button-seat" type="submit" name="do" value="save">Save the rules</button>` : nothing}
          <button class="button" type="submit" name="do" value="check" data-check>Check</button>
        </div>
        <p class="soft lab-hint">${may ? '' : 'Only the support lead and ops can save. Try what you like; nothing changes. '}<span data-scripted hidden>Names of facts are offered as you type, or with Ctrl and Space. Esc, then Tab, leaves the editor.</span></p>
      </section>
      <div class="lab-see">
        <p class="lab-down"><a class="button button-small" href="#lab-file">To the text of the rules</a></p>
        ${seeTabs(choice)}
        <section class="lab-part lab-changes-part" aria-label="What changes">
          ${rangePart(parts)}
          <div id="lab-results" aria-live="off">${parts.results}</div>
        </section>
        <section class="lab-part lab-mention-part" aria-label="One mention">
          ${choosePart(choice.mention, parts.recent, parts.wrong)}
          <div id="lab-explained">${parts.explained}</div>
        </section>
        <section class="lab-part lab-versions-part" aria-label="Versions">${versionList(parts.versions, view)}</section>
      </div>
    </form>`;
}

function sentence({ check, current }: LabPage): Markup | string {
  if (current.since === null && current.text === '') return 'There are no rules yet.';
  return check.ok
    ? html`<b>${counted(check.rules, 'rule')}</b> decide who reaches the CEO.`
    : 'Who reaches the CEO.';
}

/** One line about the text: right, or how much is wrong. */
function stateText(check: LabCheck): string {
  if (check.ok) return `${counted(check.rules, 'rule')}, ${counted(check.examples, 'example')} as expected`;
  const n = check.problems.length;
  return check.usable
    ? `${counted(n, 'example comes', 'examples come')} out otherwise`
    : `${counted(n, 'problem')} to mend`;
}

/** What stands between backticks is code. */
function coded(text: string): Markup {
  return html`${shown(text)
    .split('`')
    .map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** The script fills the same list as people type. */
function problemList(check: LabCheck): Markup {
  return html`<ol id="lab-problems" class="lab-problems">${
    check.ok
      ? nothing
      : check.problems.map(
          ({ line, column, message, todo }) =>
            html`<li><button class="plain" type="button" data-line="${line}" data-column="${column}">Line ${line}</button> <span><b>${coded(sentenceOf(message))}</b> ${todo === undefined ? '' : coded(todo)}</span></li>`,
        )
  }</ol>`;
}

const SEE: { see: LabChoice['see']; name: string }[] = [
  { see: 'changes', name: 'What changes' },
  { see: 'mention', name: 'One mention' },
  { see: 'versions', name: 'Versions' },
];

function seeTabs(choice: LabChoice): Markup {
  return html`<fieldset class="see"><legend class="visually-hidden">Show</legend>${SEE.map(
    ({ see, name }) =>
      html`<input class="see-radio" type="radio" name="see" id="see-${see}" value="${see}" ${see === choice.see ? html`checked` : nothing}><label class="see-label" for="see-${see}">${name}</label>`,
  )}</fieldset>`;
}

function rangePart({ lanes, choice }: LabPage): Markup {
  const option = (value: string | number, name: string, chosen: boolean): Markup =>
    html`<option value="${value}" ${chosen ? html`selected` : nothing}>${name}</option>`;
  return html`<div class="lab-range">
    ${
      lanes.length < 2
        ? html`<input type="hidden" name="lane" value="${choice.lane}">`
        : html`<label><span class="visually-hidden">Mentions of</span><select name="lane">${lanes.map((lane) => option(lane, LANE_NAMES[lane], lane === choice.lane))}</select></label>`
    }
    <label><span class="visually-hidden">Time</span><select name="days">${LAB_DAYS.map((days) => option(days, `the last ${days} days`, days === choice.days))}</select></label>
    <label><span class="visually-hidden">Held against</span><select name="against">${option('file', 'against the file in force', choice.against === 'file')}${option('happened', 'against what happened', choice.against === 'happened')}</select></label>
  </div>`;
}

function brokenPart(broken: BrokenFile | null, current: RulesInForce, view: View): Markup {
  if (broken === null) return nothing;
  return html`<section class="notice notice-refused" role="alert"><p>${broken.name} is broken since ${timeTag(broken.since, view.now, view.times, 'short')}. Version ${shortVersion(current.version)} decides until it is mended.</p>
    <pre class="raw">${broken.problems.join('\n\n')}</pre></section>`;
}
