import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/customers/csv.ts';
import { readCustomers } from '../../src/customers/records.ts';

const HEAD = 'id,name,email,phone,handles,since,tier,value,consent';
const read = (...lines: string[]) => readCustomers([HEAD, ...lines].join('\n'), 'customers.csv');

describe('customers.csv', () => {
  it('becomes records', () => {
    expect(
      read(
        'C1,"Doe, Jane",Jane@Example.org,+31 (20) 555-0100,x:@Jane bluesky:jane.example x:jane,2021-05-30,gold,4800.50,yes',
        'C2,,,,,,,,',
      ),
    ).toEqual({
      problems: [],
      records: [
        {
          ref: 'C1',
          name: 'Doe, Jane',
          email: 'jane@example.org',
          phone: '+31205550100',
          handles: ['x:jane', 'bluesky:jane.example'],
          since: Date.UTC(2021, 4, 30),
          tier: 'gold',
          value: 4800.5,
          consent: true,
        },
        { ref: 'C2', handles: [], consent: false },
      ],
    });
  });

  it.each([
    ['C1,,nobody,,,,,,', 'line 2: email: write an e-mail address, or leave it empty'],
    ['C1,,,many,,,,,', 'line 2: phone: write a telephone number such as +31 20 555 0100, or leave it empty'],
    ['C1,,,,jane,,,,', 'line 2: handles: write network:handle, such as x:jane, several with spaces between'],
    ['C1,,,,,30-5-2021,,,', 'line 2: since: write a day such as 2021-05-30, or leave it empty'],
    ['C1,,,,,2021-02-30,,,', 'line 2: since: there is no such day'],
    ['C1,,,,,,,"4,800",', 'line 2: value: write an amount such as 4800 or 4800.50, or leave it empty'],
    ['C1,,,,,,,,perhaps', 'line 2: consent: write yes or no'],
    [',Jane,,,,,,,', 'line 2: id: every customer needs one'],
    ['C1,Doe,Jane,,,,,,,,', 'line 2: it has 11 cells for 9 columns; put text with commas in quotes'],
    ['C1,"Doe,,,,,,,', 'line 2: a quote is opened and never closed'],
    ['C1,,,,,,,,\nC1,,,,,,,,', 'line 3: id: it belongs to line 2 already; give it to one customer'],
    [
      'C1,,a@b.nl,,,,,,\nC2,,A@B.nl,,,,,,',
      'line 3: email: it belongs to line 2 already; give it to one customer',
    ],
    [
      'C1,,,,x:jane,,,,\nC2,,,,X:Jane,,,,',
      'line 3: handles: x account belongs to line 2 already; give it to one customer',
    ],
  ])('says what is wrong, where, and what to write: %s', (line, problem) => {
    const { records, problems } = read(line);
    expect(records).toEqual([]);
    expect(problems).toContain(`customers.csv: ${problem}`);
  });

  it('says all that is wrong at once, and never whose it is', () => {
    const { problems } = read('C1,Jane,jane@,,,,,,no', 'C2,,,,,soon,,,maybe');
    expect(problems).toHaveLength(3);
    expect(problems.join()).not.toMatch(/jane|soon|maybe/i);
  });

  it.each([
    ['name,email\nJane,', 'line 1: the first line must name the columns, id among them'],
    [
      'id,colour\n1,red',
      'line 1: there is no column "colour"; there are id, name, email, phone, handles, since, tier, value, consent',
    ],
    ['id,id\n1,2', 'line 1: the column "id" stands there twice'],
  ])('checks its first line', (text, problem) => {
    expect(readCustomers(text, 'f').problems).toEqual([`f: ${problem}`]);
  });

  it('may be empty, have columns in any order, semicolons, a byte order mark and any line ends', () => {
    expect(readCustomers('', 'f')).toEqual({ records: [], problems: [] });
    expect(readCustomers('\ufeffConsent;ID\r\nyes;C1\r\n\r\n', 'f').records).toEqual([
      { ref: 'C1', handles: [], consent: true },
    ]);
  });
});

describe('CSV', () => {
  it('gives back what was written', () => {
    const cell = fc.string().map((text) => text.replaceAll('\r', ''));
    const row = fc
      .array(cell, { minLength: 2, maxLength: 4 })
      .filter((cells) => cells.some((one) => one.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(','))
          .join('\n');
        expect(readCsv(text).rows.map((one) => one.cells)).toEqual(rows);
      }),
    );
  });

  it('knows the line on which a row begins', () => {
    expect(readCsv('a,b\n"1\n2",x\nc,d').rows.map((row) => row.line)).toEqual([1, 2, 4]);
  });
});
