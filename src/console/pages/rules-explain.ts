import type { FactValue } from '../../domain/decision.ts';
import type { LabCondition, LabExplanation, LabRule, MentionLine, MentionStory } from '../../ports.ts';
import { chip, html, type Markup, nothing, speakerLine } from '../markup.ts';
import { shown, snippet } from '../text.ts';
import type { TimePrinter } from '../times.ts';
import { counted, DESK_NAMES, factText, isMoney, PASSED_NAMES, POOL_NAMES } from '../words.ts';

export interface ExplainParts {
  /** What the person asked for, as typed. */
  asked: string;
  story: MentionStory | null;
  /** null: the text cannot be used, or the mention is not decided yet. */
  explanation: LabExplanation | null;
  /** Why there is nothing to explain; a sentence. */
  trouble: string | null;
}

/** Who may be chosen without knowing an id. */
export function choosePart(asked: string, recent: readonly MentionLine[], wrong: readonly string[]): Markup {
  return html`<div class="lab-choose">
    <label class="field"><span class="field-name">A mention <span class="soft">by its id, such as x:123, or the network’s own</span></span>
      <input name="mention" value="${asked}" autocomplete="off" spellcheck="false" maxlength="300"></label>
    <button class="button button-small" type="submit" name="do" value="explain">Explain it</button>
    ${
      recent.length === 0
        ? nothing
        : html`<details class="more"><summary>Choose one of the last ${recent.length}</summary><ul class="lab-changes">${recent.map(
            (line) =>
              html`<li class="lab-change"><p class="lab-words" dir="auto">${
                line.gone ? html`<em class="gone">These words are gone.</em>` : shown(snippet(line.text, 110))
              }</p><p class="soft">${line.rule === null ? 'not decided yet' : html`decided by <code>${line.rule}</code>`}</p>${pickButton(line.id)}</li>`,
          )}</ul></details>`
    }
    ${
      wrong.length === 0
        ? nothing
        : html`<details class="more"><summary>Choose one that somebody called wrong</summary><ul class="plain-list">${wrong.map(
            (id) => html`<li><code>${id}</code> ${pickButton(id)}</li>`,
          )}</ul></details>`
    }
  </div>`;
}

const pickButton = (id: string): Markup =>
  html`<button class="plain lab-pick" type="submit" name="pick" value="${id}">Explain<span class="visually-hidden"> this mention</span></button>`;

/** One mention under the text that is being edited, beside what really happened to it. */
export function explainPart(
  { asked, story, explanation, trouble }: ExplainParts,
  times: TimePrinter,
): Markup {
  if (asked === '')
    return html`<p class="soft">Choose a mention, and each rule shows here what it saw in it: what held, what did not, and by how much.</p>`;
  if (story === null || explanation === null)
    return html`<p class="notice notice-refused" role="alert">${trouble ?? 'There is nothing to explain.'}</p>`;
  const { decision, seat } = story;
  const last = story.revisions.at(-1);
  const gone = story.deletedAt !== null || last === undefined || last.erased;
  const asBefore = decision?.rule === explanation.rule;
  return html`<p class="moment-top">${speakerLine(story.speaker)}</p>
    <blockquote class="voice voice-small" dir="auto">${gone ? html`<em class="gone">These words are gone.</em>` : shown(snippet(last.text, 400))}</blockquote>
    <p class="soft"><code>${story.id}</code> <a href="/mentions/${encodeURIComponent(story.id)}" target="_blank" rel="noopener">The mention with all its scores<span class="visually-hidden"> (opens in a new tab)</span></a></p>
    <dl class="lab-two">
      <div><dt>It went to</dt><dd>${
        decision === null
          ? 'not decided yet'
          : html`${DESK_NAMES[decision.desk]} by <code>${decision.rule}</code>, priority ${Math.round(decision.priority)}. ${seat === null ? '' : seatNow(seat)} <span class="soft">${times.date(decision.decidedAt)}</span>`
      }</dd></div>
      <div><dt>With this text</dt><dd>${
        explanation.joins
          ? html`It joins a case of the same customer that is open then; no rule is asked. Asked, they would say: `
          : nothing
      }<b>${DESK_NAMES[explanation.desk]}</b> by <code>${explanation.rule}</code>${asBefore ? ' as before' : ''}, priority ${Math.round(explanation.priority)}. ${seatThen(explanation)}</dd></div>
    </dl>
    <p class="lab-flip">${flipSentence(explanation)}</p>
    <p class="soft">${prioritySentence(explanation)}</p>
    <h3>Rule by rule</h3>
    ${explanation.rules.filter(({ state }) => state !== 'not-asked').map(ruleStep)}
    ${restOfRules(explanation.rules.filter(({ state }) => state === 'not-asked'))}`;
}

function seatNow(seat: NonNullable<MentionStory['seat']>): string {
  if (seat.status === 'seated') return `It got ${seat.pool === null ? 'a seat' : POOL_NAMES[seat.pool]}.`;
  if (seat.status === 'waiting') return 'It waits for a seat.';
  return `No seat: ${seat.reason === null ? 'no reason was kept' : PASSED_NAMES[seat.reason]}.`;
}

function seatThen({ seat, candidate }: LabExplanation): string {
  if (seat === null) return candidate ? 'It asks for a seat.' : '';
  if (seat.status === 'seated') return `It would get ${POOL_NAMES[seat.pool]}.`;
  if (seat.status === 'waiting') return 'It would wait for a seat.';
  return `It would get no seat: ${PASSED_NAMES[seat.reason]}.`;
}

function flipSentence({ flip, desk }: LabExplanation): Markup | string {
  if (flip === null) return 'No change of a single fact would send it elsewhere.';
  const to = flip.outcome in DESK_NAMES ? DESK_NAMES[flip.outcome as keyof typeof DESK_NAMES] : flip.outcome;
  const change = isMoney(flip.fact)
    ? html`another <code>${flip.fact}</code>`
    : html`<code>${flip.fact}</code> <b>${exactText(flip.fact, flip.to)}</b> instead of ${exactText(flip.fact, flip.from)}`;
  return html`The smallest change: with ${change} it would go to ${to} by <code>${flip.rule}</code>, and not to ${DESK_NAMES[desk]}.`;
}

/** The smallest change may be smaller than what pages show elsewhere. */
function exactText(fact: string, value: FactValue): string {
  return typeof value === 'number' ? String(Math.round(value * 1000) / 1000) : factText(fact, value);
}

const PART_NAMES: Record<string, string> = {
  worth: 'worth a personal answer',
  harm: 'harm',
  'repeated-failure': 'repeated failure',
  spread: 'spread',
};

/** What a customer spends is never shown, so value and tenure are one figure. */
function prioritySentence({ parts, bonus, credibility, priority }: LabExplanation): string {
  const named = parts.filter(({ part }) => part in PART_NAMES);
  const customer = parts.filter(({ part }) => !(part in PART_NAMES));
  const said = named.map(
    ({ part, points, known }) =>
      `${PART_NAMES[part] ?? part} ${points.toFixed(0)}${known ? '' : ' (not known)'}`,
  );
  const own = customer.reduce((sum, { points }) => sum + points, 0);
  if (customer.length > 0) said.push(`the customer ${own.toFixed(0)}`);
  if (bonus !== 0) said.push(`the rule ${bonus > 0 ? '+' : '−'}${Math.abs(bonus)}`);
  return `Priority ${Math.round(priority)} of 100: ${said.join(', ')}. It is a real complaint at ${Math.round(credibility * 100)} %.`;
}

function ruleStep(rule: LabRule): Markup {
  const decided = rule.state === 'decided';
  return html`<div class="rule ${decided ? 'rule-decided' : ''}"><p class="rule-name">${decided ? chip(`decides: ${DESK_NAMES[rule.send]}`, 'calm') : chip('no')} <code>${rule.rule}</code></p>
    ${decided ? html`<p class="soft">${shown(rule.description)}</p>` : nothing}${conditions(rule.conditions)}</div>`;
}

function restOfRules(rules: readonly LabRule[]): Markup {
  if (rules.length === 0) return nothing;
  return html`<details class="more"><summary>${counted(rules.length, 'rule')} below were not asked</summary>${rules.map(
    (rule) =>
      html`<div class="rule"><p class="rule-name">${chip(rule.wouldMatch ? 'would match' : 'no', rule.wouldMatch ? 'wait' : 'quiet')} <code>${rule.rule}</code></p>${conditions(rule.conditions)}</div>`,
  )}</details>`;
}

function conditions(list: readonly LabCondition[]): Markup {
  if (list.length === 0) return html`<p class="soft">No condition: it takes what no rule before it took.</p>`;
  const any = list.filter((one) => one.any);
  return html`<ul class="conditions">${list.filter((one) => !one.any).map(conditionLine)}${
    any.length === 0
      ? nothing
      : html`<li class="any-of">one of these:<ul class="conditions">${any.map(conditionLine)}</ul></li>`
  }</ul>`;
}

function conditionLine({ condition, holds, saw, because }: LabCondition): Markup {
  const money = Object.keys(saw).some(isMoney);
  const values = Object.entries(saw).map(
    ([name, value]: [string, FactValue]) => `${name} is ${factText(name, value)}`,
  );
  // What stood against it names the value and how far it is off; a customer's money stays out of both.
  const says = because === undefined || money ? values.join(', ') : because;
  return html`<li class="holds-${holds === null ? 'unknown' : holds ? 'yes' : 'no'}"><span class="visually-hidden">${
    holds === null ? 'not known' : holds ? 'holds' : 'does not hold'
  }: </span><code>${condition}</code> <span class="saw">${shown(says)}</span></li>`;
}
