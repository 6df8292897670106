// The rules lab: an editor over the text field, errors in place, and pictures that follow the text.
(() => {
  const form = document.getElementById('lab');
  const area = document.getElementById('lab-text');
  if (!form || !area || !window.CodeMirror) return;
  const { CodeMirror } = window;
  const byId = (id) => document.getElementById(id);
  const say = (text) => {
    const said = byId('said');
    if (said) said.textContent = text;
  };
  for (const one of document.querySelectorAll('[data-scripted]')) one.hidden = false;
  for (const one of form.querySelectorAll('[data-check]')) one.hidden = true;

  // ---- asking the server

  const fields = (extra = {}) => {
    const data = new FormData(form);
    data.set('text', cm.getValue());
    for (const [name, value] of Object.entries(extra)) data.set(name, value);
    return data;
  };
  const asking = new Map();
  /** Asks once; an older question of the same kind is dropped. null: dropped, or no answer. */
  const ask = async (path, extra) => {
    asking.get(path)?.abort();
    const abort = new AbortController();
    asking.set(path, abort);
    try {
      const answer = await fetch(path, { method: 'POST', body: fields(extra), signal: abort.signal });
      if (answer.redirected || answer.status === 401 || answer.status === 403) {
        trouble('This page was open for too long. Copy your text, then load the page again.');
        return null;
      }
      if (answer.status === 413) {
        trouble(
          'This text is too long to be checked or saved here. A rules file has at most 500,000 characters.',
        );
        return null;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      calm();
      return answer;
    } catch (error) {
      if (error.name !== 'AbortError')
        trouble('There is no answer just now. Your text is still here; go on, and it is tried again.');
      return null;
    }
  };
  /** One line above it all; a lasting one stays until the page is loaded again. */
  const trouble = (text, lasting = false) => {
    const id = lasting ? 'lab-changed' : 'lab-trouble';
    let note = byId(id);
    if (!note) {
      note = document.createElement('p');
      note.id = id;
      note.className = 'notice notice-refused';
      note.setAttribute('role', 'alert');
      form.prepend(note);
    }
    if (note.textContent !== text) note.textContent = text;
  };
  const calm = () => byId('lab-trouble')?.remove();

  // ---- errors in place

  /** What stands between backticks is code. */
  const coded = (text) =>
    text.split('`').map((part, i) => {
      if (i % 2 === 0) return part;
      const code = document.createElement('code');
      code.textContent = part;
      return code;
    });
  const problemLine = ({ line, column, message, todo }) => {
    const item = document.createElement('li');
    const go = document.createElement('button');
    go.type = 'button';
    go.className = 'plain';
    go.dataset.line = line;
    go.dataset.column = column;
    go.textContent = `Line ${line}`;
    const words = document.createElement('span');
    const what = document.createElement('b');
    what.append(...coded(`${message.charAt(0).toUpperCase()}${message.slice(1)}.`));
    words.append(what, ' ', ...coded(todo ?? ''));
    item.append(go, ' ', words);
    return item;
  };
  const counted = (n, one, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;
  const check = async (done) => {
    const answer = await ask('/rules/check');
    if (answer === null) return;
    const found = await answer.json();
    const problems = found.ok ? [] : found.problems;
    const state = byId('lab-state');
    const text = found.ok
      ? `${counted(found.rules, 'rule')}, ${counted(found.examples, 'example')} as expected`
      : found.usable
        ? `${counted(problems.length, 'example comes', 'examples come')} out otherwise`
        : `${counted(problems.length, 'problem')} to mend`;
    if (state.textContent !== text) state.textContent = text;
    state.classList.toggle('lab-state-bad', !found.ok);
    byId('lab-problems').replaceChildren(...problems.map(problemLine));
    const usable = found.ok || found.usable;
    byId('lab-results').classList.toggle('lab-old', !usable);
    byId('lab-explained').classList.toggle('lab-old', !usable);
    if (found.file !== form.dataset.base)
      trouble('Somebody else has changed the file meanwhile. Saving will show you both texts first.', true);
    done(
      problems.map(({ line, column, length, message, todo }) => ({
        from: CodeMirror.Pos(line - 1, column - 1),
        to: CodeMirror.Pos(line - 1, column - 1 + length),
        message: todo === undefined ? message : `${message}. ${todo}`,
        severity: 'error',
      })),
    );
    if (!usable || cm.getValue() === drawn) return;
    drawn = cm.getValue();
    redraw();
  };

  // ---- the editor

  const cm = CodeMirror.fromTextArea(area, {
    mode: 'yaml',
    lineNumbers: true,
    lineWrapping: true,
    indentUnit: 2,
    tabSize: 2,
    inputStyle: 'contenteditable',
    spellcheck: false,
    screenReaderLabel: 'The rules',
    gutters: ['CodeMirror-linenumbers', 'CodeMirror-lint-markers'],
    extraKeys: {
      Tab: (editor) =>
        editor.somethingSelected() ? editor.indentSelection('add') : editor.replaceSelection('  '),
      'Shift-Tab': (editor) => editor.indentSelection('subtract'),
      Esc: () => (form.querySelector('.actions button:not([hidden])') ?? byId('see-changes')).focus(),
      'Ctrl-Space': (editor) => editor.showHint({ hint: CodeMirror.hint.facts, completeSingle: false }),
      'Ctrl-S': () => save(),
      'Cmd-S': () => save(),
    },
  });
  let drawn = cm.getValue();
  cm.setOption('lint', { getAnnotations: (_text, done) => void check(done), async: true, delay: 250 });
  // A wrapped line goes on under its own words.
  cm.on('renderLine', (editor, line, place) => {
    const columns = CodeMirror.countColumn(line.text, null, editor.getOption('tabSize'));
    const off = columns * editor.defaultCharWidth();
    place.style.textIndent = `-${off}px`;
    place.style.paddingLeft = `${off + 4}px`;
  });
  cm.refresh();
  cm.on('inputRead', (editor, change) => {
    if (editor.state.completionActive || !/^[\w.]$/.test(change.text[0] ?? '')) return;
    editor.showHint({ hint: CodeMirror.hint.facts, completeSingle: false });
  });
  const save = () => form.querySelector('button[value=save]')?.click();
  document.addEventListener('click', (event) => {
    const go = event.target.closest?.('[data-line]');
    if (!go) return;
    cm.focus();
    cm.setCursor(Number(go.dataset.line) - 1, Number(go.dataset.column) - 1);
    cm.scrollIntoView(null, 120);
  });

  // What is typed is not lost: not by leaving, and not with a session that ended.
  const opened = cm.getValue();
  let leaving = false;
  addEventListener('beforeunload', (event) => {
    if (!leaving && cm.getValue() !== opened) event.preventDefault();
  });
  const DRAFT = 'openseat-rules-draft';
  const draft = sessionStorage.getItem(DRAFT);
  if (document.querySelector('.notice-done') || draft === opened) sessionStorage.removeItem(DRAFT);
  else if (draft !== null) {
    const note = document.createElement('p');
    note.className = 'notice';
    const back = document.createElement('button');
    back.type = 'button';
    back.className = 'plain';
    back.textContent = 'Bring it back';
    back.addEventListener('click', () => {
      cm.setValue(draft);
      note.remove();
    });
    note.append('You wrote something here that was not saved. ', back);
    form.prepend(note);
  }
  cm.on('change', () => sessionStorage.setItem(DRAFT, cm.getValue()));

  // ---- pictures and the explanation

  const draw = async (path, id, extra) => {
    const place = byId(id);
    place.setAttribute('aria-busy', 'true');
    const answer = await ask(path, extra);
    if (answer === null) return place.removeAttribute('aria-busy');
    const open = [...place.querySelectorAll('details')].map((one) => one.open);
    place.innerHTML = await answer.text();
    place.querySelectorAll('details').forEach((one, i) => {
      one.open = open[i] ?? one.open;
    });
    place.removeAttribute('aria-busy');
    place.classList.remove('lab-old');
  };
  const mention = form.elements.mention;
  const explain = () => draw('/rules/explain', 'lab-explained');
  const redraw = () => {
    void draw('/rules/results', 'lab-results');
    if (mention.value.trim() !== '') void explain();
  };
  for (const select of form.querySelectorAll('.lab-range select')) select.addEventListener('change', redraw);
  mention.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void explain();
  });
  form.addEventListener('submit', (event) => {
    const { name, value } = event.submitter ?? {};
    if (name !== 'pick' && value !== 'explain') {
      leaving = true;
      return;
    }
    event.preventDefault();
    if (name === 'pick') mention.value = value;
    byId('see-mention').checked = true;
    void explain().then(() => {
      say('Explained');
      byId('lab-explained').scrollIntoView({ block: 'nearest' });
    });
  });
})();
