import type { Card } from '../../src/domain/card.ts';
import type { ActionResult, CeoActions } from '../../src/ports.ts';

/** Keeps one card and answers every action alike; remembers what was asked of it. */
export class FakeActions implements CeoActions {
  now: Card | null;
  answer: () => Promise<ActionResult>;
  readonly asked: { action: string; revision: number; words: string; by: string }[] = [];

  constructor(card: Card) {
    this.now = card;
    this.answer = async () => ({ ok: true, card, said: 'Done.' });
  }
  async card(): Promise<Card | null> {
    return this.now;
  }
  draft: CeoActions['draft'] = (_case, revision, text, by) => this.#ask('draft', revision, text, by.id);
  confirm: CeoActions['confirm'] = (_case, revision, by) => this.#ask('confirm', revision, '', by.id);
  undo: CeoActions['undo'] = (_case, revision, by) => this.#ask('undo', revision, '', by.id);
  handOver: CeoActions['handOver'] = (_case, revision, note, by) =>
    this.#ask('hand-over', revision, note, by.id);
  letGo: CeoActions['letGo'] = (_case, revision, reason, by) => this.#ask('let-go', revision, reason, by.id);
  wrongCall: CeoActions['wrongCall'] = (_case, revision, shouldBe, by) =>
    this.#ask('wrong-call', revision, shouldBe ?? '', by.id);
  settle: CeoActions['settle'] = (_case, revision, outcome, by) =>
    this.#ask(`settle-${outcome.kind}`, revision, JSON.stringify(outcome), by.id);

  #ask(action: string, revision: number, words: string, by: string): Promise<ActionResult> {
    this.asked.push({ action, revision, words, by });
    return this.answer();
  }
}
