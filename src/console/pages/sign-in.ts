import { barePage } from '../layout.ts';
import { chair, html, type Markup, nothing } from '../markup.ts';

/** The door for people of people.yaml. */
export function signInPage(csrf: string, next: string, trouble: string | null): Markup {
  return barePage(
    'Sign in',
    html`<div class="door">${chair(false, 'chair-large')}<h1>Openseat</h1>
    <p class="soft">The chair is kept for the customer. You need a token to come in.</p>
    ${trouble === null ? nothing : html`<p class="notice notice-refused" role="alert">${trouble}</p>`}
    <form class="door-form" method="post" action="/sign-in"><input type="hidden" name="csrf" value="${csrf}"><input type="hidden" name="next" value="${next}">
      <label class="field"><span class="field-name">Your personal token</span><input name="token" type="password" autocomplete="current-password" required autofocus maxlength="200" spellcheck="false" autocapitalize="off"></label>
      <button class="button button-seat" type="submit">Sign in</button></form>
    <p class="soft">No token? Whoever runs this house makes one with <code>npm run openseat -- token</code>.</p></div>`,
  );
}

/** Something is not here, or not now: what, and where to go on. */
export function sorryPage(title: string, text: string): Markup {
  return barePage(
    title,
    html`<div class="door">${chair(false, 'chair-large')}<h1>${title}</h1><p class="soft">${text}</p><p><a class="button" href="/">Back to today</a></p></div>`,
  );
}
