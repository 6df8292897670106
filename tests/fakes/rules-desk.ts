import { readFileSync } from 'node:fs';
import type { Person } from '../../src/domain/person.ts';
import { mayChangeRules } from '../../src/domain/person.ts';
import type { BrokenFile, RulesDesk, RulesVersion, SavedRules, ShadowState } from '../../src/ports.ts';
import { checkRules, versionOf } from '../../src/route/check.ts';

const SHIPPED = readFileSync(new URL('../../config/routing.yaml', import.meta.url), 'utf8');

/** A rules file that lives in memory: checks as the real one does, and writes nothing. */
export class FakeRulesDesk implements RulesDesk {
  readonly name = 'config/routing.yaml';
  file: string;
  inForce: string;
  shadowText: string | null = null;
  brokenFile: BrokenFile | null = null;
  readonly kept = new Map<string, { text: string; at: number; by: string | null }>();
  at = 0;

  constructor(text: string = SHIPPED, at = Date.now()) {
    this.file = text;
    this.inForce = text;
    this.at = at;
    this.keep(text, null);
  }

  private keep(text: string, by: string | null): void {
    this.at += 1000;
    this.kept.set(versionOf(text), { text, at: this.at, by });
  }

  /** Somebody else writes the file. */
  writtenBy(text: string, by: string | null): void {
    this.file = text;
    this.inForce = text;
    this.keep(text, by);
  }

  async current(): ReturnType<RulesDesk['current']> {
    const version = versionOf(this.inForce);
    return {
      version,
      text: this.inForce,
      name: this.name,
      since: this.kept.get(version)?.at ?? null,
      by: this.kept.get(version)?.by ?? null,
      file: { version: versionOf(this.file), text: this.file },
    };
  }

  async broken(): Promise<BrokenFile | null> {
    return this.brokenFile;
  }

  async save(text: string, expected: string, by: Person): Promise<SavedRules> {
    if (!mayChangeRules(by)) return { ok: false, why: 'refused', because: 'Only a support lead or ops may.' };
    const checked = checkRules(text, this.name);
    if (!checked.ok) return { ok: false, why: 'broken', problems: checked.problems };
    const now = versionOf(this.file);
    if (now !== expected) return { ok: false, why: 'changed', because: 'It was changed.', version: now };
    this.writtenBy(text, `person:${by.id}`);
    return { ok: true, version: versionOf(text) };
  }

  async versions(): Promise<RulesVersion[]> {
    const inForce = versionOf(this.inForce);
    return [...this.kept]
      .map(([version, { at, by }]) => ({
        version,
        firstSeen: at,
        lastUsed: at,
        by,
        decisions: 0,
        inForce: version === inForce,
      }))
      .sort((a, b) => Number(b.inForce) - Number(a.inForce) || b.firstSeen - a.firstSeen);
  }

  async text(version: string): Promise<{ version: string; text: string } | null> {
    if (this.shadowText !== null && versionOf(this.shadowText).startsWith(version))
      return { version: versionOf(this.shadowText), text: this.shadowText };
    const found = [...this.kept].find(([one]) => one.startsWith(version));
    return found === undefined ? null : { version: found[0], text: found[1].text };
  }

  async restore(version: string, by: Person): Promise<SavedRules> {
    const kept = await this.text(version);
    if (kept === null) return { ok: false, why: 'refused', because: 'There is none.' };
    return this.save(kept.text, versionOf(this.file), by);
  }

  async shadow(): Promise<ShadowState | null> {
    if (this.shadowText === null) return null;
    const version = versionOf(this.shadowText);
    return {
      version,
      name: 'config/routing.shadow.yaml',
      text: this.shadowText,
      examples: [],
      since: this.at,
      count: null,
    };
  }

  async brokenShadow(): Promise<BrokenFile | null> {
    return null;
  }
}
