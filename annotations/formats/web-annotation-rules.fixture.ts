/**
 * For tests: the rules of the W3C Web Annotation Data Model (Recommendation of 23 February 2017) that can be seen in the
 * structure of a document. Each fault is a line that names the place and the section that says so.
 */

const context = 'http://www.w3.org/ns/anno.jsonld';

/** § 3.3.5 */
const motivations = [
  'assessing',
  'bookmarking',
  'classifying',
  'commenting',
  'describing',
  'editing',
  'highlighting',
  'identifying',
  'linking',
  'moderating',
  'questioning',
  'replying',
  'tagging',
];

type Json = Readonly<Record<string, unknown>>;

/** What is wrong with an annotation, a collection or a page; nothing when it follows the rules. */
export function faultsIn(document: unknown): string[] {
  if (!isObject(document)) return ['the document is no object'];
  const faults = document['@context'] === undefined ? ['@context is missing (§ 3.1)'] : [];
  if (!listOf(document['@context']).includes(context)) faults.push(`@context does not name ${context} (§ 3.1)`);
  return [...faults, ...faultsInResource(document, '')];
}

function faultsInResource(resource: Json, at: string): string[] {
  const types = listOf(resource.type);
  if (types.includes('AnnotationCollection')) return faultsInCollection(resource, at);
  if (types.includes('AnnotationPage')) return faultsInPage(resource, at);
  if (types.includes('Annotation')) return faultsInAnnotation(resource, at);
  return [`${at}type is not Annotation (§ 3.1)`];
}

function faultsInCollection(collection: Json, at: string): string[] {
  const { id, total, first, last } = collection;
  return [
    ...fault(!isIri(id), `${at}id is not exactly one IRI (§ 5.1)`),
    ...fault(total !== undefined && !isCount(total), `${at}total is no count (§ 5.1)`),
    ...fault(isCount(total) && total > 0 && first === undefined, `${at}first is missing (§ 5.1)`),
    ...fault(last !== undefined && !isIri(last) && !isObject(last), `${at}last is no page (§ 5.1)`),
    ...(isObject(first)
      ? faultsInPage(first, `${at}first.`)
      : fault(first !== undefined && !isIri(first), `${at}first`)),
  ];
}

function faultsInPage(page: Json, at: string): string[] {
  const { id, type, items, startIndex } = page;
  if (!Array.isArray(items)) return [`${at}items is no list (§ 5.2)`];
  return [
    ...fault(!isIri(id), `${at}id is not exactly one IRI (§ 5.2)`),
    ...fault(!listOf(type).includes('AnnotationPage'), `${at}type is not AnnotationPage (§ 5.2)`),
    ...fault(startIndex !== undefined && !isCount(startIndex), `${at}startIndex is no count (§ 5.2)`),
    ...items.flatMap((item: unknown, i) =>
      isObject(item) ? faultsInAnnotation(item, `${at}items[${i}].`) : [`${at}items[${i}] is no annotation (§ 5.2)`],
    ),
  ];
}

function faultsInAnnotation(annotation: Json, at: string): string[] {
  const { id, type, body, bodyValue, target } = annotation;
  return [
    ...fault(!isIri(id), `${at}id is not exactly one IRI (§ 3.1)`),
    ...fault(!listOf(type).includes('Annotation'), `${at}type is not Annotation (§ 3.1)`),
    ...fault(target === undefined || listOf(target).length === 0, `${at}target is missing (§ 3.1)`),
    ...fault(body !== undefined && bodyValue !== undefined, `${at}has body and bodyValue (§ 3.2.5)`),
    ...fault(bodyValue !== undefined && typeof bodyValue !== 'string', `${at}bodyValue is not one string (§ 3.2.5)`),
    ...listOf(body).flatMap((one, i) => faultsInPart(one, `${at}body[${i}].`)),
    ...listOf(target).flatMap((one, i) => faultsInPart(one, `${at}target[${i}].`)),
    ...faultsInLifecycle(annotation, at),
  ];
}

/** § 3.3: times, agents, motivation, and relations that are IRIs. */
function faultsInLifecycle(resource: Json, at: string): string[] {
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
  const times = ['created', 'modified', 'generated'].filter((key) => resource[key] !== undefined);
  const iris = ['via', 'canonical', 'rights', 'stylesheet'].filter((key) => resource[key] !== undefined);
  return [
    ...times.flatMap((key) =>
      fault(!isMatch(resource[key], time), `${at}${key} is not one xsd:dateTime in UTC (§ 3.3.1)`),
    ),
    ...iris.flatMap((key) => fault(!listOf(resource[key]).every(isIri), `${at}${key} is no IRI (§ 3.3.6)`)),
    ...['creator', 'generator'].flatMap((key) =>
      fault(
        !listOf(resource[key]).every((agent) => isIri(agent) || isObject(agent)),
        `${at}${key} is no agent (§ 3.3.2)`,
      ),
    ),
    ...['motivation', 'purpose'].flatMap((key) =>
      fault(
        !listOf(resource[key]).every((word) => isWord(word, motivations)),
        `${at}${key} is no motivation (§ 3.3.5)`,
      ),
    ),
  ];
}

/** § 3.2 and § 4: a body or a target. */
function faultsInPart(part: unknown, at: string): string[] {
  if (typeof part === 'string') return fault(!isIri(part), `${at} is no IRI (§ 3.2.1)`);
  if (!isObject(part)) return [`${at} is neither an IRI nor a resource (§ 3.2)`];
  const types = listOf(part.type);
  const { id, items, source, value, selector, textDirection } = part;
  const isTextual = types.includes('TextualBody') || (value !== undefined && source === undefined);
  const isSpecific = types.includes('SpecificResource') || selector !== undefined || part.state !== undefined;
  return [
    ...fault(id !== undefined && !isIri(id), `${at}id is no IRI (§ 3.2.1)`),
    ...fault(isTextual && typeof value !== 'string', `${at}value is not exactly one string (§ 3.2.4)`),
    ...fault(isSpecific && !isIri(source) && !isObject(source), `${at}source is missing (§ 4)`),
    ...fault(
      !isTextual && source === undefined && id === undefined && items === undefined,
      `${at} names nothing (§ 3.2)`,
    ),
    ...fault(
      textDirection !== undefined && !isWord(textDirection, ['auto', 'ltr', 'rtl']),
      `${at}textDirection (§ 3.2.1)`,
    ),
    ...fault(types.includes('Choice') && types.length > 1, `${at}type is more than one set (§ 3.2.7)`),
    ...listOf(part.language).flatMap((tag) => fault(typeof tag !== 'string', `${at}language is no tag (§ 3.2.1)`)),
    ...listOf(part.state).flatMap((state) => faultsInState(state, at)),
    ...listOf(selector).flatMap((one, i) => faultsInSelector(one, `${at}selector[${i}].`)),
    ...faultsInLifecycle(part, at),
  ];
}

/** § 4.3 */
function faultsInState(state: unknown, at: string): string[] {
  if (!isObject(state)) return fault(!isIri(state), `${at}state is none (§ 4.3)`);
  const { type, sourceDate, cached, sourceDateStart } = state;
  const isEmpty = sourceDate === undefined && cached === undefined && sourceDateStart === undefined;
  return [
    ...fault(type === 'TimeState' && isEmpty, `${at}state says nothing (§ 4.3.1)`),
    ...fault(!listOf(cached).every(isIri), `${at}cached is no IRI (§ 4.3.1)`),
  ];
}

/** § 4.2 */
function faultsInSelector(selector: unknown, at: string): string[] {
  if (!isObject(selector)) return fault(!isIri(selector), `${at} is none (§ 4.2)`);
  const { type, start, end, exact, prefix, suffix, value } = selector;
  const one = (text: unknown) => typeof text === 'string';
  switch (type) {
    case 'TextPositionSelector':
    case 'DataPositionSelector':
      return fault(!isCount(start) || !isCount(end) || start > end, `${at}start and end are no positions (§ 4.2.5)`);
    case 'TextQuoteSelector':
      return [
        ...fault(!one(exact), `${at}exact is not exactly one string (§ 4.2.4)`),
        ...fault(prefix !== undefined && !one(prefix), `${at}prefix is no string (§ 4.2.4)`),
        ...fault(suffix !== undefined && !one(suffix), `${at}suffix is no string (§ 4.2.4)`),
      ];
    case 'FragmentSelector':
    case 'CssSelector':
    case 'XPathSelector':
      return fault(!one(value), `${at}value is not exactly one string (§ 4.2.1)`);
    default:
      return [];
  }
}

function fault(isOne: boolean, words: string): string[] {
  return isOne ? [words] : [];
}

function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** RFC 3987 as far as it can be seen at a glance: a scheme, and none of the characters that no IRI has. */
function isIri(value: unknown): boolean {
  return isMatch(value, /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/);
}

function isMatch(value: unknown, pattern: RegExp): boolean {
  return typeof value === 'string' && pattern.test(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isWord(value: unknown, words: readonly string[]): boolean {
  return typeof value === 'string' && words.includes(value);
}
