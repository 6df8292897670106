/** One row of a CSV file with the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/**
 * Rows of a CSV text (RFC 4180: quotes, doubled quotes, line ends within quotes; also `;` when the first line has no
 * comma). Empty lines are left out. A quote that never ends is a problem with its line.
 */
export function readCsv(text: string): { rows: CsvRow[]; problem: string | null } {
  const source = text.replace(/^\ufeff/, '');
  const first = source.slice(0, source.search(/[\r\n]|$/));
  const comma = first.includes(',') || !first.includes(';') ? ',' : ';';
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let began = 1;
  let quotedSince: number | null = null;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: began, cells });
    cells = [];
    began = line;
  };
  for (let at = 0; at < source.length; at++) {
    const char = source[at]!;
    if (char === '\n') line += 1;
    if (quotedSince !== null) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = null;
    } else if (char === '"' && cell.trim() === '') {
      cell = '';
      quotedSince = line;
    } else if (char === comma) endCell();
    else if (char === '\n') endRow();
    else if (char !== '\r') cell += char;
  }
  if (cell !== '' || cells.length > 0) endRow();
  const problem = quotedSince === null ? null : `line ${quotedSince}: a quote is opened and never closed`;
  return { rows, problem };
}
