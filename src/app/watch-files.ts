import type { CardDesk, Events } from '../ports.ts';
import type { LiveFilesStore } from '../store/live-files.ts';
import type { LiveRules } from './live-rules.ts';

/** How often the files are looked at while nothing is decided; a turn looks by itself. */
const LOOK_MS = 1_000;

/** Looks at the files every second, and tells the CEO's chat of a broken one where this process has the chat open. */
export function watchFiles(needs: {
  live: LiveRules;
  store: LiveFilesStore;
  events: Events;
  chat(): CardDesk | null;
  everyMs?: number;
}): AsyncDisposable {
  const { live, store, events } = needs;
  let looking = Promise.resolve();
  let busy = false;

  async function look(): Promise<void> {
    await live.look();
    const chat = needs.chat();
    if (chat === null || chat.trouble() !== null) return;
    for (const { file, name, broken } of await store.takeUntold()) {
      try {
        await chat.say(broken === null ? `${name} can be used again.` : brokenSays(broken));
      } catch (error) {
        await store.untell(file);
        throw error;
      }
    }
  }

  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    looking = look()
      .catch((error) => events.trouble('warn', 'live-files-not-told', error))
      .finally(() => {
        busy = false;
      });
  }, needs.everyMs ?? LOOK_MS);
  return {
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await looking;
    },
  };
}

/** A notice for the desk: what is wrong, what it means for them, who mends it. */
export function brokenSays({ name, problems }: { name: string; problems: readonly string[] }): string {
  const n = problems.length;
  return [
    `${name} was changed and cannot be used: ${n === 1 ? 'one problem' : `${n} problems`}.`,
    name.endsWith('.shadow.yaml')
      ? 'It was only compared with the live rules; nothing is decided by it.'
      : 'Nothing is lost: what was in force before still decides.',
    'You need not do anything. Whoever owns the file sees on the console, under House, what to change.',
  ].join(' ');
}
