import type { Passage, Word } from './passage.ts';

/** A passage's words with what their letters and the marks around them say. */
export interface Lettered extends Word {
  readonly lower: string;
  /** Begins with a capital, as names do. */
  readonly isCapital: boolean;
  /** Capitals only, two or more: “OTAN”. */
  readonly isAcronym: boolean;
  /** What stands between the word before and this one. */
  readonly gapBefore: string;
  /** Begins a sentence, a quotation or what follows a colon, where a capital says nothing. */
  readonly isInitial: boolean;
}

/** The words of a passage as rules for names look at them. A heading in capitals has no acronyms. */
export function lettered({ text, words }: Passage): Lettered[] {
  const capitals = words.filter((word) => isAcronym(word.text)).length;
  const isShouted = words.length > 3 && capitals * 2 > words.length;
  return words.map((word, i) => {
    const before = words[i - 1];
    const gapBefore =
      before?.end === word.start - 1 ? text.charAt(before.end) : text.slice(before?.end ?? 0, word.start);
    const isCapital = beginsWithCapital(word.text);
    return {
      text: word.text,
      start: word.start,
      end: word.end,
      lower: word.text.toLowerCase(),
      isCapital,
      isAcronym: isCapital && !isShouted && isAcronym(word.text),
      gapBefore,
      isInitial: before === undefined || (gapBefore !== ' ' && endsSentence(before.text, gapBefore)),
    };
  });
}

function beginsWithCapital(word: string): boolean {
  const unit = word.charCodeAt(0);
  return unit < 0x80 ? unit >= 0x41 && unit <= 0x5a : /^\p{Lu}/u.test(word);
}

/** Whether a capital behind a word and what follows it says nothing. */
function endsSentence(word: string, gap: string): boolean {
  return /[.!?…:;«»“”"„–—•\n]/u.test(gap) && !(/^\.\s+$/u.test(gap) && shortened.test(word));
}

/** Words whose point ends no sentence: “M.”, “Mr.”, initials. */
const shortened = /^(?:M|MM|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Sen|Rep|Gov|Prof|\p{Lu})$/u;

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,}s?$/u.test(word) && !/^[IVXLC]+$/u.test(word);
}

/** Whether nothing but one space, or a hyphen, is between a word and the one before it. */
export function isJoined({ gapBefore }: Lettered): boolean {
  return /^(?:\s{1,2}|[-‑])$/u.test(gapBefore);
}

/** Whether words go on as one phrase: spaces, hyphens and apostrophes between them, no other mark. */
export function isPhrase({ gapBefore }: Lettered): boolean {
  return /^(?:\s{1,2}|[-‑'’])$/u.test(gapBefore);
}
