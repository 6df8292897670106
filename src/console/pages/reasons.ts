import { type Assessment, HEADS, type Head, type Reach, type Reason } from '../../domain/assessment.ts';
import type { Decision, RuleTrace } from '../../domain/decision.ts';
import type { Instant } from '../../domain/mention.ts';
import type { MentionStory } from '../../ports.ts';
import { chip, html, type Markup, nothing, timeTag } from '../markup.ts';
import { shown, stretches } from '../text.ts';
import type { TimePrinter } from '../times.ts';
import {
  countsIn,
  DESK_NAMES,
  factText,
  figure,
  HEAD_NAMES,
  PASSED_NAMES,
  POOL_NAMES,
  percent,
  SEVERITY_NAMES,
  spoken,
} from '../words.ts';

/** What matters most to a person who reads a complaint. */
const FIRST_HEADS: readonly Head[] = ['severity', 'complaint', 'worth'];
/** Reasons weaker than this share of a value's strongest one are left out where several values are marked at once. */
const STRONG = 0.5;

/**
 * The words with the places that moved the scores marked in them; offsets belong to this very revision. Without `head`
 * the strongest reasons of what matters most; with it, all reasons of that value.
 */
export function markedWords(story: MentionStory, head: Head | null = null): Markup {
  const { assessment } = story;
  const text =
    story.revisions.find((one) => one.revision === assessment?.revision) ??
    story.revisions[story.revisions.length - 1];
  if (text === undefined || text.erased || story.deletedAt !== null)
    return html`<p class="gone">These words were taken back by their author or erased. The decision is kept without them.</p>`;
  const heads = head === null ? FIRST_HEADS : [head];
  const reasons = heads.flatMap((one) => {
    const all = assessment?.reasons[one] ?? [];
    const strongest = Math.max(0, ...all.map(({ weight }) => Math.abs(weight)));
    return all
      .filter(({ weight }) => head !== null || Math.abs(weight) >= STRONG * strongest)
      .map((reason) => ({ ...reason, key: `${HEAD_NAMES[one]}: ${spoken(reason.key)}` }));
  });
  const parts = stretches(text.text, text.revision === assessment?.revision ? reasons : []);
  return html`<blockquote class="voice voice-case" dir="auto">${parts.map(({ text: part, keys, weight }) =>
    keys.length === 0
      ? shown(part)
      : html`<mark class="${weight >= 0 ? 'mark-for' : 'mark-against'}" title="${keys.join('\n')}">${shown(part)}</mark>`,
  )}</blockquote>`;
}

/** Which value's reasons are marked: all that point to places in the words. */
export function headTabs(story: MentionStory, chosen: Head | null): Markup {
  const reasons = story.assessment?.reasons ?? {};
  const heads = HEADS.filter((head) => reasons[head]?.some(({ spans }) => (spans?.length ?? 0) > 0));
  if (heads.length < 2 || story.deletedAt !== null) return nothing;
  const path = `/mentions/${encodeURIComponent(story.id)}`;
  const tab = (head: Head | null, label: string): Markup =>
    html`<a href="${path}${head === null ? '' : `?head=${head}`}" ${head === chosen ? html`aria-current="true"` : nothing}>${label}</a>`;
  return html`<nav class="tabs tabs-small" aria-label="Which reasons to mark">${tab(null, 'What matters most')}${heads.map((head) => tab(head, HEAD_NAMES[head]))}</nav>`;
}

/** Everything that was found, decided and settled about one mention (law 7). `whole`: with every reason of every value. */
export function reasonsPart(story: MentionStory, now: Instant, times: TimePrinter, whole: boolean): Markup {
  return html`${decisionPart(story, now, times)}${risesPart(story, now, times)}${seatPart(story, now, times)}${assessmentPart(story, whole)}`;
}

function decisionPart({ decision, stage }: MentionStory, now: Instant, times: TimePrinter): Markup {
  if (decision === null)
    return html`<p class="soft">Not decided yet: ${stage === 'stored' ? 'it is being read' : 'it waits for its turn'}.</p>`;
  const matched = decision.trace[decision.trace.length - 1];
  const before = decision.trace.slice(0, -1);
  return html`<section class="panel"><h3>Why it went to: ${DESK_NAMES[decision.desk]}</h3>
    <ul class="reasons">${decision.because.map((one) => html`<li>${shown(one)}</li>`)}</ul>
    <p class="soft">Rule <code>${decision.rule}</code>, priority ${Math.round(decision.priority)} of 100, decided ${timeTag(decision.decidedAt, now, times, 'short')}${
      decision.late ? '. It came late and was decided with what was known then' : ''
    }.${decision.tags.length === 0 ? '' : ` Tags: ${decision.tags.join(', ')}.`}</p>
    ${matched === undefined ? nothing : ruleTrace(matched)}
    ${
      before.length === 0
        ? nothing
        : html`<details class="more"><summary>${figure(before.length)} ${before.length === 1 ? 'rule was' : 'rules were'} asked before and did not match</summary>${before.map(ruleTrace)}</details>`
    }
    ${factsPart(decision)}
    <p class="versions">rules <code>${short(decision.rulesVersion)}</code> · model <code>${short(decision.modelVersion)}</code> · scoring <code>${short(decision.scoringVersion)}</code></p>
  </section>`;
}

const short = (version: string): string => (version.length > 16 ? version.slice(0, 12) : version);

function ruleTrace({ rule, matched, conditions }: RuleTrace): Markup {
  return html`<div class="rule"><p class="rule-name">${matched ? chip('matched', 'calm') : chip('no')} <code>${rule}</code></p>${
    conditions.length === 0
      ? html`<p class="soft">No condition: it takes what no rule before it took.</p>`
      : html`<ul class="conditions">${conditions.map(
          ({ condition, holds, saw }) =>
            html`<li class="holds-${holds === null ? 'unknown' : holds ? 'yes' : 'no'}"><span class="visually-hidden">${
              holds === null ? 'not known' : holds ? 'holds' : 'does not hold'
            }: </span><code>${condition}</code> <span class="saw">${Object.entries(saw).map(
              ([name, value], index) =>
                html`${index === 0 ? '' : ', '}${name} = ${shown(factText(name, value))}`,
            )}</span></li>`,
        )}</ul>`
  }</div>`;
}

function factsPart({ facts }: Decision): Markup {
  const entries = Object.entries(facts).sort(([a], [b]) => a.localeCompare(b));
  if (entries.length === 0) return nothing;
  return html`<details class="more"><summary>All ${entries.length} facts as they were then</summary><dl class="facts">${entries.map(
    ([name, value]) =>
      html`<div><dt>${name}</dt><dd class="${value === null ? 'soft' : ''}">${shown(factText(name, value))}</dd></div>`,
  )}</dl></details>`;
}

/** What later figures changed. */
function risesPart({ rises }: MentionStory, now: Instant, times: TimePrinter): Markup {
  if (rises.length === 0) return nothing;
  return html`<section class="panel"><h3>How it spread since</h3><ul class="reasons">${rises.map(
    ({ readAt, metrics, reach, ruled }) =>
      html`<li>${timeTag(readAt, now, times, 'short')}: ${countsIn(metrics).join(', ')}. ${reachText(reach)}${
        ruled?.asked === true
          ? html` It asked for a seat then, by the rule <code>${ruled.rule}</code>, priority ${Math.round(ruled.priority)}. ${shown(ruled.because[0] ?? '')}`
          : ruled === null
            ? nothing
            : ' That changed nothing.'
      }</li>`,
  )}</ul></section>`;
}

function reachText(reach: Reach | null): string {
  if (reach === null || reach.value === null) return 'Its reach is not known yet.';
  const speed = reach.speed === null ? '' : `, speed ${Math.round(reach.speed)}`;
  return `Reach ${Math.round(reach.value)} of 100${speed}.`;
}

function seatPart({ seat }: MentionStory, now: Instant, times: TimePrinter): Markup {
  if (seat === null) return nothing;
  const when = seat.settledAt === null ? nothing : html` ${timeTag(seat.settledAt, now, times, 'short')}`;
  const says =
    seat.status === 'seated'
      ? html`It got ${seat.pool === null ? 'a seat' : POOL_NAMES[seat.pool]},${when}.`
      : seat.status === 'waiting'
        ? html`It waits for a seat${seat.until === null ? '' : html`, until ${timeTag(seat.until, now, times, 'short')}`}.`
        : html`Passed over${when}: ${seat.reason === null ? 'no reason was kept' : PASSED_NAMES[seat.reason]}.`;
  return html`<section class="panel"><h3>The seat</h3><p>${says}${
    seat.displacedBy === null
      ? ''
      : html` Its place went to ${
          seat.displacedBy.caseId === null
            ? html`<a href="/mentions/${encodeURIComponent(seat.displacedBy.id)}">another mention</a>`
            : html`<a href="/cases/${seat.displacedBy.caseId}">case ${seat.displacedBy.caseId}</a>`
        }.`
  }</p></section>`;
}

function assessmentPart(story: MentionStory, whole: boolean): Markup {
  const { id, assessment } = story;
  if (assessment === null) return nothing;
  const words = wordsOf(story);
  const heads = whole ? HEADS : HEADS.filter((head) => BRIEF.includes(head));
  return html`<section class="panel"><h3>What was read out of the words</h3><dl class="heads">${heads.map((head) => headLine(assessment, head, whole ? 40 : 3, words))}</dl>
    ${assessment.abstained.length === 0 ? nothing : html`<p class="soft">Not known here, so people decide: ${assessment.abstained.map((head) => HEAD_NAMES[head].toLowerCase()).join(', ')}.</p>`}
    ${whole ? nothing : html`<p class="moment-links"><a href="/mentions/${encodeURIComponent(id)}">All values and every reason</a></p>`}
  </section>`;
}

const BRIEF: readonly Head[] = ['complaint', 'severity', 'worth', 'topics', 'sensitive', 'reach'];

/** A value with its strongest reasons. */
function headLine(assessment: Assessment, head: Head, most: number, words: string): Markup {
  const reasons = [...(assessment.reasons[head] ?? [])].sort(
    (a, b) => Math.abs(b.weight) - Math.abs(a.weight),
  );
  const more = reasons.length - most;
  return html`<div class="head"><dt>${HEAD_NAMES[head]}</dt><dd><span class="head-value">${readingOf(assessment, head)}</span>${
    reasons.length === 0
      ? nothing
      : html`<ul class="head-reasons">${reasons.slice(0, most).map((reason) => reasonLine(reason, words))}${more > 0 ? html`<li>and ${more} smaller</li>` : nothing}</ul>`
  }</dd></div>`;
}

function reasonLine({ key, weight, spans }: Reason, words: string): Markup {
  const sign = weight >= 0 ? '+' : '−';
  const [from, to] = spans?.[0] ?? [0, 0];
  const name =
    key === 'word' && words !== '' ? html`“${shown(words.slice(from, to))}”` : html`${spoken(key)}`;
  return html`<li><span class="${weight >= 0 ? 'for' : 'against'}">${sign}${Math.abs(weight).toFixed(2)}</span> ${name}</li>`;
}

/** The very words that were read; empty when they were taken back. */
function wordsOf({ revisions, assessment, deletedAt }: MentionStory): string {
  const read = revisions.find(({ revision }) => revision === assessment?.revision);
  return read === undefined || read.erased || deletedAt !== null ? '' : read.text;
}

function readingOf(assessment: Assessment, head: Head): string {
  const { language, sentiment, complaint, severity, intent, idea, spam, reach } = assessment;
  switch (head) {
    case 'language':
      return `${language.label} (${percent(language.probability)})`;
    case 'sentiment':
      return `${{ neg: 'negative', neu: 'neutral', pos: 'positive' }[sentiment.label]} (${percent(sentiment[sentiment.label])})`;
    case 'complaint':
      return `${yesNo(complaint.label)} (${percent(complaint.probability)})`;
    case 'severity':
      return `${severity.label}, ${SEVERITY_NAMES[severity.label]} (${percent(severity.probabilities[severity.label])})`;
    case 'urgency':
      return percent(assessment.urgency.probability);
    case 'intent':
      return `${intent.label} (${percent(intent.probabilities[intent.label])})`;
    case 'idea':
      return `${yesNo(idea.label)} (${percent(idea.probability)})`;
    case 'spam':
      return `${yesNo(spam.label)} (${percent(spam.probability)})`;
    case 'review':
      return assessment.review.label;
    case 'worth':
      return percent(assessment.worth.probability);
    case 'topics':
      return assessment.topics.length === 0 ? 'none' : assessment.topics.map(spoken).join(', ');
    case 'sensitive':
      return assessment.sensitive.length === 0 ? 'none' : assessment.sensitive.join(', ');
    case 'reach':
      return reach.value === null
        ? 'not known'
        : `${Math.round(reach.value)} of 100${reach.speed === null ? '' : `, speed ${Math.round(reach.speed)}`}`;
    default:
      return head satisfies never;
  }
}
const yesNo = (label: 0 | 1): string => (label === 1 ? 'yes' : 'no');
