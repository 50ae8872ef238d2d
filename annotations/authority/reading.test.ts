import { describe, expect, test } from 'vitest';
import { Problem } from '../model/problem.ts';
import type { AuthorityRow } from './authority.ts';
import { type AuthorityReading, mostRows, readAuthority } from './reading.ts';

function read(text: string): AuthorityReading {
  const reading = readAuthority(text, 'list.csv');
  for (;;) {
    const { done, value } = reading.next();
    if (done === true) return value;
  }
}

function row(name: string, fields: Partial<AuthorityRow> = {}): AuthorityRow {
  return { names: [{ text: name, language: '' }], type: '', identifiers: [], note: '', ...fields };
}

const names = (...pairs: string[]) =>
  pairs.map((pair) => {
    const [language = '', text = ''] = pair.split(':');
    return { text, language };
  });

const files: { name: string; text: string; rows: AuthorityRow[]; unused?: string[] }[] = [
  {
    name: 'names, types and QIDs',
    text: 'Name,Type,QID\nJens Stoltenberg,person,Q57665\nOTAN,,\n',
    rows: [row('Jens Stoltenberg', { type: 'person', identifiers: ['Q57665'] }), row('OTAN')],
  },
  {
    name: 'names in several languages, written in every way',
    text: 'label_fr;Label@en;label (de);prefLabel:pt-BR;altLabel-it;note\nBakou;Baku;;Baku;"Bacu|Bachù ; Bakù";Capitale\n',
    rows: [
      row('', {
        names: names('fr:Bakou', 'en:Baku', 'pt-BR:Baku', 'it:Bacu', 'it:Bachù', 'it:Bakù'),
        note: 'Capitale',
      }),
    ],
  },
  {
    name: 'a column that says the language of the names',
    text: 'lang\tname\taliases\nfr\tKiev\tKyiv; Kyïv\n\tLviv\t\n',
    rows: [row('', { names: names('fr:Kiev', 'fr:Kyiv', 'fr:Kyïv') }), row('Lviv')],
  },
  {
    name: 'identifiers of any kind',
    text: 'name,wikidata_id,url\nA,http://www.wikidata.org/entity/Q1,https://example.org/a|viaf:12\nB,wd:q2,https://www.wikidata.org/wiki/Q2\n',
    rows: [
      row('A', { identifiers: ['Q1', 'https://example.org/a'], note: 'url: viaf:12' }),
      row('B', { identifiers: ['Q2'] }),
    ],
  },
  {
    name: 'results of the Wikidata query service, an item’s rows as one',
    text: [
      'item,itemLabel,itemAltLabel,itemDescription,type,typeLabel,country,countryLabel',
      'http://www.wikidata.org/entity/Q7184,OTAN,"NATO, Alliance atlantique",alliance,http://www.wikidata.org/entity/Q1,organisation,x,y',
      'http://www.wikidata.org/entity/Q7184,OTAN,,,http://www.wikidata.org/entity/Q2,alliance,x,y',
    ].join('\n'),
    rows: [
      row('', {
        names: names(':OTAN', ':NATO', ':Alliance atlantique'),
        type: 'organisation',
        identifiers: ['Q7184'],
        note: 'alliance',
      }),
    ],
    unused: ['type', 'country', 'countryLabel'],
  },
  {
    name: 'a query with a variable of another name',
    text: '?person\t?personLabel\nhttp://www.wikidata.org/entity/Q57665\tJens Stoltenberg\n',
    rows: [row('Jens Stoltenberg', { identifiers: ['Q57665'] })],
  },
  {
    name: 'labels of something else beside a name',
    text: 'label,country,countryLabel\nA,http://www.wikidata.org/entity/Q1,Azerbaijan\n',
    rows: [row('A')],
    unused: ['country', 'countryLabel'],
  },
  {
    name: 'columns that nobody knows, and empty ones after the last',
    text: 'name,born,,\nA,1959,,\n',
    rows: [row('A')],
    unused: ['born'],
  },
  {
    name: 'JSON objects with text',
    text: '{"name": "A", "qid": "Q1", "type": "person", "x": 1}\n\n{"label_fr": "B", "aliases": ["B, b", "C"], "id": 7}\n',
    rows: [
      row('A', { type: 'person', identifiers: ['Q1'] }),
      row('', { names: names('fr:B', ':B, b', ':C'), note: 'id: 7' }),
    ],
    unused: ['x'],
  },
  {
    name: 'JSON objects with languages',
    text: [
      '{"names": [{"text": "A", "language": "fr"}, "a"], "language": "en"}',
      '{"labels": {"fr": {"language": "fr", "value": "B"}, "en": "b"}, "aliases": {"fr": ["bé", null]}}',
    ].join('\n'),
    rows: [row('', { names: names('fr:A', 'en:a') }), row('', { names: names('fr:B', 'en:b', 'fr:bé') })],
  },
];

test.each(files)('reads $name', ({ text, rows, unused = [] }) => {
  expect(read(text)).toEqual({
    rows,
    joined: text.includes('Q7184') ? 1 : 0,
    leftOut: { count: 0, first: [] },
    unused,
  });
});

describe('what does not fit is told with its line, and the rest is read', () => {
  const long = 'x'.repeat(301);
  const faults: { name: string; text: string; told: string[] }[] = [
    { name: 'no name', text: 'name,type\nA,\n ,person\nB,', told: ['3 nameless '] },
    { name: 'only the number of an item', text: 'item,itemLabel\nQ1,A\nQ2,Q2\nQ3,B', told: ['3 nameless '] },
    { name: 'cells', text: 'name,type\nA\nB,b,c\nA,\nB,b,', told: ['2 cells 1/2', '3 cells 3/2'] },
    { name: 'quotation marks', text: 'name,type\nA,\n"A" b,c\nB,', told: ['3 quotes none'] },
    { name: 'no item', text: 'name,qid\nA,\nx,Stoltenberg\nB,Q0\nB,', told: ['3 qid Stoltenberg', '4 qid Q0'] },
    { name: 'no language', text: 'name,lang\nA,\nx,f r\nB,', told: ['3 language f r'] },
    { name: 'a long name', text: `name,x\nA,\n${long},\nB,`, told: ['3 long name'] },
    { name: 'many names', text: `name,alias\nA,\nx,${[...Array(200).keys()].join('|')}\nB,`, told: ['3 many 201'] },
    { name: 'no JSON', text: '{"name":"A"}\n\n{"name"\n{"name":"B"}', told: ['3 json '] },
    { name: 'no object', text: '{"name":"A"}\n["x"]\n"x"\n{"name":"B"}', told: ['2 object ', '3 object '] },
    {
      name: 'a value',
      text: '{"name":"A"}\n{"name":7}\n{"name":"x","type":{}}\n{"name":"B"}',
      told: ['2 value name', '3 value type'],
    },
    { name: 'a key', text: '{"name":"A"}\n{"names":{"f r":"x"}}\n{"name":"B"}', told: ['2 language f r'] },
  ];
  test.each(faults)('$name', ({ text, told }) => {
    const { rows, leftOut } = read(text);
    expect(rows.map((each) => each.names[0]?.text)).toEqual(['A', 'B']);
    expect(leftOut.first.map(({ values }) => `${values.line} ${values.reason} ${values.value}`)).toEqual(told);
    expect(leftOut.count).toBe(told.length);
  });

  test('what would join too much is left out', () => {
    const { rows, joined, leftOut } = read(`qid,name\n${Array.from({ length: 250 }, (_, i) => `Q1,n${i}\n`).join('')}`);
    expect(rows.map((each) => each.names.length)).toEqual([200]);
    expect(joined).toBe(199);
    expect(leftOut).toMatchObject({ count: 50, first: { 0: { values: { line: 202, reason: 'many', value: '201' } } } });
  });

  test('only the first of many are told one by one', () => {
    const { rows, leftOut } = read(`name,qid\nA,Q1\n${'x,y\n'.repeat(5000)}`);
    expect(rows).toHaveLength(1);
    expect(leftOut.count).toBe(5000);
    expect(leftOut.first.map(({ values }) => values.line)).toEqual(Array.from({ length: 20 }, (_, i) => i + 3));
  });
});

const refused: { name: string; text: string; problem: Problem }[] = [
  {
    name: 'no headings',
    text: 'Jens Stoltenberg,person\nIlham Aliyev,person\n',
    problem: new Problem('authority-no-names', { file: 'list.csv', columns: 'Jens Stoltenberg, person' }),
  },
  {
    name: 'headings alone',
    text: 'name,qid\n',
    problem: new Problem('authority-no-rows', { file: 'list.csv', count: 0, line: 1, reason: 'nameless', value: '' }),
  },
  {
    name: 'no record that fits',
    text: '{"x": 1}\n{"x": 2}\n',
    problem: new Problem('authority-no-rows', { file: 'list.csv', count: 2, line: 1, reason: 'nameless', value: '' }),
  },
  {
    name: 'too many rows',
    text: `name\n${'A\n'.repeat(mostRows + 1)}`,
    problem: new Problem('authority-too-long', { file: 'list.csv', limit: mostRows }),
  },
];

test.each(refused)('refuses $name', ({ text, problem }) => {
  expect(() => read(text)).toThrow(problem);
});

test('says how far it is', () => {
  const reading = readAuthority(`name\n${'A\n'.repeat(1200)}`, 'list.csv');
  expect(reading.next().value).toEqual({ done: 501, total: 1202 });
  expect(reading.next().value).toEqual({ done: 1001, total: 1202 });
  expect(reading.next().done).toBe(true);
});
