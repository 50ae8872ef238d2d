import { type MarkedToken, marked, type Token } from 'marked';
import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { Link } from 'react-aria-components';
import { ask } from '../bridge.ts';
import { valueOrNotice } from '../state/notices.ts';

/**
 * Characters of the longest text that is read as Markdown, and how deep its quotes and lists may lie in each other: more
 * than any guideline has, and so little that no project can hold the window up with one. What is beyond is shown as it is
 * written.
 */
const lengthLimit = 20_000;
const depthLimit = 8;

/**
 * Markdown as elements: paragraphs, headings, lists, quotes, code, emphasis and links. HTML in it is shown as it is written, and pictures as what is said of them; a link asks before the browser opens it.
 */
export function Markdown({ text }: { text: string }) {
  const tokens = useMemo(() => (text.length > lengthLimit ? undefined : lexed(text)), [text]);
  return <div className="markdown">{tokens === undefined ? <p>{text}</p> : blocks(tokens, 0)}</div>;
}

/** undefined for what nests so deep that the lexer gives up. */
function lexed(text: string): readonly Token[] | undefined {
  try {
    return marked.lexer(text, { gfm: false });
  } catch {
    return undefined;
  }
}

/** One after the other: they have no identity that a key could be. */
function blocks(tokens: readonly Token[], depth: number): ReactNode {
  return createElement(Fragment, null, ...tokens.map((token) => rendered(token, depth)));
}

function inner({ tokens }: { readonly tokens?: readonly Token[] | undefined }, text: string, depth: number): ReactNode {
  return tokens === undefined ? text : blocks(tokens, depth);
}

function rendered(token: Token, depth: number): ReactNode {
  if (!isKnown(token) || depth > depthLimit) return token.raw;
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'paragraph':
      return <p>{blocks(token.tokens, depth)}</p>;
    case 'heading':
      return <h4>{blocks(token.tokens, depth)}</h4>;
    case 'list': {
      const items = token.items.map((item) => createElement('li', null, blocks(item.tokens, depth + 1)));
      return token.ordered
        ? createElement('ol', { start: token.start === '' ? 1 : token.start }, ...items)
        : createElement('ul', null, ...items);
    }
    case 'blockquote':
      return <blockquote>{blocks(token.tokens, depth + 1)}</blockquote>;
    case 'code':
      return <pre>{token.text}</pre>;
    case 'codespan':
      return <code>{token.text}</code>;
    case 'hr':
      return <hr />;
    case 'br':
      return <br />;
    case 'strong':
      return <strong>{blocks(token.tokens, depth + 1)}</strong>;
    case 'em':
      return <em>{blocks(token.tokens, depth + 1)}</em>;
    case 'link':
      return <WebLink href={token.href}>{blocks(token.tokens, depth + 1)}</WebLink>;
    case 'image':
    case 'escape':
      return token.text;
    case 'text':
      return inner(token, token.text, depth + 1);
    default:
      return token.raw;
  }
}

/** Words of the web are only linked where they lead to it; anything else is given with its address, to be read. */
function WebLink({ href, children }: { href: string; children: ReactNode }) {
  if (!/^https?:\/\//i.test(href)) {
    return (
      <>
        {children} ({href})
      </>
    );
  }
  return (
    <Link className="plain" onPress={async () => valueOrNotice(await ask('open-link', { url: href }))}>
      {children}
    </Link>
  );
}

const known: ReadonlySet<string> = new Set<MarkedToken['type']>([
  ...(['space', 'def', 'paragraph', 'heading', 'list', 'blockquote', 'code', 'codespan', 'hr', 'br'] as const),
  ...(['strong', 'em', 'link', 'image', 'escape', 'text'] as const),
]);

/** Whether a token is one of the lexer's own, which extensions could add to. */
function isKnown(token: Token): token is MarkedToken {
  return known.has(token.type);
}
