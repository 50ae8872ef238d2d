/** The formats that projects are written to and read from, as `visavis formats` and the dialogs list them. */
export const formats = [
  /** Everything, in one document: visavis-json.ts. */
  { id: 'visavis-json', extension: 'json', mediaType: 'application/json', exports: true, imports: true },
  /** The W3C Web Annotation Data Model as JSON-LD: web-annotation.ts. */
  { id: 'web-annotation', extension: 'jsonld', mediaType: 'application/ld+json', exports: true, imports: false },
  /** Claims × articles, to be read (HTML, Markdown) or sorted and counted elsewhere (CSV): app/comparison. */
  { id: 'claims-html', extension: 'html', mediaType: 'text/html', exports: true, imports: false },
  { id: 'claims-markdown', extension: 'md', mediaType: 'text/markdown', exports: true, imports: false },
  { id: 'claims-csv', extension: 'csv', mediaType: 'text/csv', exports: true, imports: false },
  /** Verdicts on propositions as schema.org has them: claim-review.ts. */
  { id: 'claim-review', extension: 'jsonld', mediaType: 'application/ld+json', exports: true, imports: false },
  /** All of a comparison in one file, to be read, printed or sent: app/report. */
  { id: 'report-html', extension: 'html', mediaType: 'text/html', exports: true, imports: false },
  { id: 'report-markdown', extension: 'md', mediaType: 'text/markdown', exports: true, imports: false },
  /** The glossary: glossary-csv.ts, tbx.ts. */
  { id: 'glossary-csv', extension: 'csv', mediaType: 'text/csv', exports: true, imports: true },
  { id: 'tbx', extension: 'tbx', mediaType: 'application/xml', exports: true, imports: false },
  /** Working translations: xliff.ts, tmx.ts, and to be read app/translation. */
  { id: 'xliff', extension: 'xlf', mediaType: 'application/xliff+xml', exports: true, imports: false },
  { id: 'tmx', extension: 'tmx', mediaType: 'application/xml', exports: true, imports: false },
  { id: 'translation-html', extension: 'html', mediaType: 'text/html', exports: true, imports: false },
  { id: 'translation-text', extension: 'txt', mediaType: 'text/plain', exports: true, imports: false },
] as const satisfies readonly Format[];

export interface Format {
  /** What it is called on the command line. */
  readonly id: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly exports: boolean;
  readonly imports: boolean;
}

export type FormatId = (typeof formats)[number]['id'];

/** What our files say wrote them. */
export const generator = 'Vis-à-vis';
