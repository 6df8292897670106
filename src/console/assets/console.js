// What the pages cannot do without a script: count down, copy, and notice that something has changed.
(() => {
  const said = document.getElementById('said');
  const say = (text) => {
    if (said) said.textContent = text;
  };

  // A row of tabs that is wider than the screen begins where the chosen one can be seen.
  for (const tab of document.querySelectorAll('.tabs [aria-current]')) {
    const row = tab.parentElement;
    row.scrollLeft = tab.offsetLeft - row.offsetLeft - (row.clientWidth - tab.offsetWidth) / 2;
  }

  // The hold: a bar that runs out. The server's time counts, whatever this device's clock says.
  const holds = new WeakMap();
  const countDown = () => {
    for (const hold of document.querySelectorAll('.hold[data-until]')) {
      const { until, now } = hold.dataset;
      if (!holds.has(hold)) holds.set(hold, performance.now() + Number(until) - Number(now));
      const left = Math.max(0, holds.get(hold) - performance.now());
      const text = hold.querySelector('.hold-text');
      const bar = hold.querySelector('progress');
      const seconds = Math.ceil(left / 1000);
      if (bar) bar.value = left;
      if (text)
        text.textContent =
          left === 0
            ? 'Going out now…'
            : seconds > 90
              ? `Goes out in ${Math.ceil(seconds / 60)} min.`
              : `Goes out in ${seconds} s.`;
    }
  };
  setInterval(countDown, 250);
  countDown();

  document.addEventListener('click', async (event) => {
    const button = event.target.closest?.('[data-copy]');
    if (!button) return;
    const source = document.getElementById(button.dataset.copy);
    if (!source) return;
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = 'Copied';
      say('Copied');
    } catch {
      // No clipboard without https: mark the words, so that one key copies them.
      getSelection()?.selectAllChildren(source);
      button.textContent = 'Marked: copy it now';
    }
  });

  // Ctrl or ⌘ with Enter sends what is being written.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.target.matches?.('textarea')) event.target.form?.requestSubmit();
  });

  const busyIn = (place) =>
    place.hasAttribute('data-open') ||
    [...place.querySelectorAll('input:not([type=hidden]), textarea, select')].some(
      (field) =>
        field === document.activeElement || (field.value !== field.defaultValue && field.value !== ''),
    );
  const reveal = (place) => {
    const newer = place.querySelector('.card-newer');
    if (!newer?.hidden) return;
    newer.hidden = false;
    say(newer.textContent);
  };

  // Which cards stand at which revision now. What somebody is writing in is never replaced under their hands.
  document.addEventListener('cards', (event) => {
    let cards;
    try {
      cards = JSON.parse(event.detail.data);
    } catch {
      return;
    }
    for (const [caseId, revision] of cards) {
      const card = document.getElementById(`card-${caseId}`);
      const page = document.querySelector(`#case[data-case="${caseId}"]`);
      const place = card ?? page;
      if (place && Number(place.dataset.revision) < revision) {
        if (busyIn(place) || page) reveal(place);
        else
          htmx.ajax('GET', `/ceo/cards/${caseId}`, { target: `#card-${caseId}`, swap: 'outerHTML' }).then(
            () => say(`Case ${caseId} has changed`),
            () => undefined,
          );
      }
    }
    const desk = document.querySelector('#desk');
    const count = Number.parseInt(document.getElementById('card-count')?.textContent ?? '', 10);
    const seated = document.querySelectorAll('#desk .card-live').length;
    if (desk && Number(desk.dataset.more ?? 0) === 0 && count > seated) {
      const newer = document.getElementById('desk-newer');
      if (seated === 0 && !busyIn(desk) && !desk.querySelector('[data-open]')) {
        htmx.ajax('GET', '/ceo', { target: '#desk', select: '#desk', swap: 'outerHTML' }).then(
          () => say('A new card is on the desk'),
          () => undefined,
        );
      } else if (newer?.hidden) {
        newer.hidden = false;
        say('A new card is on the desk');
      }
    }
  });

  // After a step, the eye and the reading voice go where it goes on.
  document.addEventListener('htmx:after:swap', (event) => {
    const { ctx } = event.detail;
    const id = ctx?.target?.id;
    if (!id?.startsWith('card-') || ctx.sourceElement === document.body) return;
    const card = document.getElementById(id);
    const field = card?.querySelector('[autofocus]');
    const place = field ?? card?.querySelector('.notice, .reply-state') ?? card;
    if (!place) return;
    if (!field) place.tabIndex = -1;
    place.focus({ preventScroll: true });
    (field?.closest('form') ?? place).scrollIntoView({ block: 'nearest' });
  });

  let supportMark = null;
  document.addEventListener('support', (event) => {
    const before = supportMark;
    supportMark = event.detail.data;
    const list = document.getElementById('support');
    if (before === null || before === supportMark || !list || busyIn(list)) return;
    htmx
      .ajax('GET', location.pathname + location.search, {
        target: '#support',
        select: '#support',
        swap: 'outerMorph',
      })
      .catch(() => undefined);
  });

  // An answer that is no card must not take the place of one, or what was typed would be lost.
  const trouble = (source, text) => {
    const place = source?.closest?.('form, article, main') ?? document.getElementById('main');
    let note = place.querySelector(':scope > .notice-lost');
    if (!note) {
      note = document.createElement('p');
      note.className = 'notice notice-refused notice-lost';
      note.setAttribute('role', 'alert');
      place.prepend(note);
    }
    note.textContent = text;
  };
  document.addEventListener('htmx:before:swap', (event) => {
    const { ctx } = event.detail;
    if (!ctx?.response || ctx.response.status < 400) return;
    event.preventDefault();
    if (ctx.sourceElement?.id === 'live') return;
    const text = ctx.response.headers.get('Content-Type')?.startsWith('text/plain') ? ctx.text.trim() : '';
    trouble(
      ctx.sourceElement,
      text || 'That did not work just now. Your words are still here; try again in a moment.',
    );
  });
  document.addEventListener('htmx:error', (event) => {
    const source = event.detail?.ctx?.sourceElement;
    if (!source || source.id === 'live') return;
    trouble(source, 'There is no connection. Your words are still here; try again in a moment.');
  });
})();
