// Names of facts and desks, offered where a rule may use them.
(() => {
  const { CodeMirror } = window;
  let facts = [];
  fetch('/rules/facts').then(
    async (answer) => {
      if (answer.ok) facts = await answer.json();
    },
    () => undefined,
  );
  const DESKS = ['ceo', 'support', 'ideas', 'nobody'];
  CodeMirror.registerHelper('hint', 'facts', (editor) => {
    const at = editor.getCursor();
    const before = editor.getLine(at.line).slice(0, at.ch);
    const word = /[\w.]*$/.exec(before)?.[0] ?? '';
    const from = CodeMirror.Pos(at.line, at.ch - word.length);
    if (/^\s*(-\s*\{.*)?\b(send|expect): *\w*$/.test(before))
      return { list: DESKS.filter((desk) => desk.startsWith(word)), from, to: at };
    const inFacts = /facts:\s*\{[^}]*$/.test(before) && /[{,]\s*[\w.]*$/.test(before);
    const inCondition = /^\s*-\s[^:#]*$/.test(before) || /\bwhen(Any)?:\s*\[[^\]]*$/.test(before);
    if (!inFacts && !inCondition) return null;
    const wanted = word.toLowerCase();
    const list = facts
      .filter(({ name }) => name.toLowerCase().includes(wanted))
      .sort((a, b) => Number(b.name.startsWith(wanted)) - Number(a.name.startsWith(wanted)))
      .map(({ name, meaning, values }) => ({
        text: inFacts ? `${name}: ` : name,
        render: (place) => {
          const title = document.createElement('b');
          title.textContent = name;
          const rest = document.createElement('span');
          rest.textContent = `${meaning} It is ${values}.`;
          place.append(title, rest);
        },
      }));
    return { list, from, to: at };
  });
})();
