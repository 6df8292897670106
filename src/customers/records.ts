import type { CustomerRecord } from '../domain/customer.ts';
import { type CsvRow, readCsv } from './csv.ts';

/** Columns of customers.csv; only `id` must be there. */
export const COLUMNS = [
  'id',
  'name',
  'email',
  'phone',
  'handles',
  'since',
  'tier',
  'value',
  'consent',
] as const;
type Column = (typeof COLUMNS)[number];

/** What a customers.csv holds, or every problem with its line, column and what to write instead. Never both. */
export function readCustomers(text: string, file: string): { records: CustomerRecord[]; problems: string[] } {
  const { rows, problem } = readCsv(text);
  if (problem !== null) return { records: [], problems: [`${file}: ${problem}`] };
  const [head, ...body] = rows;
  if (head === undefined) return { records: [], problems: [] };
  const columns = head.cells.map((cell) => cell.trim().toLowerCase());
  const problems = headProblems(columns).map((what) => `${file}: line ${head.line}: ${what}`);
  if (problems.length > 0) return { records: [], problems };
  const taken = new Map<string, number>();
  const records: CustomerRecord[] = [];
  for (const row of body) {
    const reading = new Reading(row, columns);
    const record = reading.record();
    for (const [name, what] of claims(record)) {
      const before = taken.get(name);
      if (before === undefined) taken.set(name, row.line);
      else reading.problems.push(`${what} belongs to line ${before} already; give it to one customer`);
    }
    problems.push(...reading.problems.map((what) => `${file}: line ${row.line}: ${what}`));
    records.push(record);
  }
  return problems.length > 0 ? { records: [], problems } : { records, problems };
}

function headProblems(columns: readonly string[]): string[] {
  const known = new Set<string>(COLUMNS);
  const unknown = columns.filter((column) => !known.has(column));
  return [
    ...(columns.includes('id') ? [] : ['the first line must name the columns, id among them']),
    ...unknown.map((column) => `there is no column "${column}"; there are ${COLUMNS.join(', ')}`),
    ...columns
      .filter((column, at) => columns.indexOf(column) !== at)
      .map((column) => `the column "${column}" stands there twice`),
  ];
}

/** What only one customer can have. */
function claims(record: CustomerRecord): [name: string, what: string][] {
  return [
    ...(record.ref === '' ? [] : [[`id ${record.ref}`, 'id: it'] as [string, string]]),
    ...(record.email === undefined ? [] : [[`email ${record.email}`, 'email: it'] as [string, string]]),
    ...(record.phone === undefined ? [] : [[`phone ${record.phone}`, 'phone: it'] as [string, string]]),
    ...record.handles.map((handle): [string, string] => [handle, `handles: ${handle.split(':')[0]} account`]),
  ];
}

class Reading {
  readonly problems: string[] = [];
  readonly #cells: ReadonlyMap<string, string>;

  constructor(row: CsvRow, columns: readonly string[]) {
    this.#cells = new Map(columns.map((column, at) => [column, (row.cells[at] ?? '').trim()]));
    if (row.cells.length > columns.length)
      this.problems.push(
        `it has ${row.cells.length} cells for ${columns.length} columns; put text with commas in quotes`,
      );
  }

  record(): CustomerRecord {
    const record: CustomerRecord = {
      ref: this.#must('id'),
      handles: this.#handles(),
      consent: this.#consent(),
    };
    const name = this.#cell('name');
    const email = this.#matched('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'an e-mail address')?.toLowerCase();
    const phone = this.#matched(
      'phone',
      /^\+?[\d ()./-]{5,40}$/,
      'a telephone number such as +31 20 555 0100',
    );
    const since = this.#since();
    const tier = this.#cell('tier');
    const value = this.#value();
    if (name !== '') record.name = name;
    if (email !== undefined) record.email = email;
    if (phone !== undefined) record.phone = phone.replace(/[^\d+]/g, '');
    if (since !== undefined) record.since = since;
    if (tier !== '') record.tier = tier;
    if (value !== undefined) record.value = value;
    return record;
  }

  #cell(column: Column): string {
    return this.#cells.get(column) ?? '';
  }

  #must(column: Column): string {
    const cell = this.#cell(column);
    if (cell === '') this.problems.push(`${column}: every customer needs one`);
    return cell;
  }

  #matched(column: Column, form: RegExp, what: string): string | undefined {
    const cell = this.#cell(column);
    if (cell === '') return undefined;
    if (form.test(cell)) return cell;
    this.problems.push(`${column}: write ${what}, or leave it empty`);
    return undefined;
  }

  #handles(): string[] {
    const parts = this.#cell('handles')
      .split(/[\s,;|]+/)
      .filter((part) => part !== '');
    const handles = parts.flatMap((part) => {
      const form = /^([a-z0-9][a-z0-9._-]*):@?(\S+)$/i.exec(part);
      if (form?.[1] !== undefined && form[2] !== undefined) return [`${form[1]}:${form[2]}`.toLowerCase()];
      this.problems.push('handles: write network:handle, such as x:jane, several with spaces between');
      return [];
    });
    return [...new Set(handles)];
  }

  #since(): number | undefined {
    const cell = this.#matched('since', /^\d{4}-\d\d-\d\d$/, 'a day such as 2021-05-30');
    if (cell === undefined) return undefined;
    const at = Date.parse(`${cell}T00:00:00Z`);
    // 2021-02-30 would be taken for a day in March.
    if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== cell) {
      this.problems.push('since: there is no such day');
      return undefined;
    }
    return at;
  }

  #value(): number | undefined {
    const cell = this.#matched('value', /^\d+(\.\d+)?$/, 'an amount such as 4800 or 4800.50');
    return cell === undefined ? undefined : Number(cell);
  }

  #consent(): boolean {
    const cell = this.#cell('consent').toLowerCase();
    if (['yes', 'true', '1'].includes(cell)) return true;
    if (!['', 'no', 'false', '0'].includes(cell)) this.problems.push('consent: write yes or no');
    return false;
  }
}
