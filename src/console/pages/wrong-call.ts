import { DESKS, type Desk } from '../../domain/decision.ts';
import { csrfField, type View } from '../layout.ts';
import { html, type Markup } from '../markup.ts';

const BELONGS: Record<Desk, string> = {
  ceo: 'the CEO',
  support: 'support',
  ideas: 'ideas, for those who build the product',
  nobody: 'nobody, it asks for nothing',
};

/** Where a mention should have gone, as far as the person can say. */
export function belongsField(desks: readonly Desk[]): Markup {
  return html`<label class="field"><span class="field-name">Where should it have gone?</span><select name="belongs" autofocus><option value="">I cannot say</option>${desks.map(
    (desk) => html`<option value="${desk}">${BELONGS[desk]}</option>`,
  )}</select></label>`;
}

/** Says that the rules sent a case or a mention the wrong way; `path` is where it stands. */
export function wrongCallForm(path: string, view: View, back: Markup): Markup {
  return html`<form class="reply-form" method="post" action="${path}/wrong-call">${csrfField(view)}
    ${belongsField(DESKS)}
    <div class="actions"><button class="button" type="submit">Wrong call</button>${back}</div>
    <p class="soft">The people who own the rules read it. This decision stays as it was.</p></form>`;
}

/** What `belongsField` sends; null: they could not say. */
export function belongsOf(form: Readonly<Record<string, string>>): Desk | null {
  return DESKS.find((desk) => desk === form.belongs) ?? null;
}
