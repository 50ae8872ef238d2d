import { ArrowUp, Plus, X } from 'lucide-react';
import { useRef } from 'react';
import { Button, FieldError, Input, TextField } from 'react-aria-components';
import { isIdentifier, tidyIdentifier } from '../../annotations/register/identifiers.ts';
import { isLanguage } from '../dialogs/source-fields.tsx';
import { t } from '../words.ts';
import type { Described } from './candidates.ts';

/** The names of an entity, each with its language; the first is the canonical one. */
export function NameFields({
  names,
  isFixed,
  onChange,
}: {
  names: Described['names'];
  isFixed: boolean;
  onChange: (names: Described['names']) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const set = (at: number, fields: Partial<Described['names'][number]>) =>
    onChange(names.map((name, i) => (i === at ? { ...name, ...fields } : name)));
  const isNameless = names.every(({ text }) => text.trim() === '');
  const isBad = names.some(({ language }) => !isLanguage(language));
  return (
    <div className="field group">
      <span className="react-aria-Label">{t('entities.form.names')}</span>
      <ul ref={list} className="lines">
        {names.map((name, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its words change with every letter.
          <li key={i}>
            <TextField
              aria-label={i === 0 ? t('entities.form.canonical') : t('entities.form.name', { number: i + 1 })}
              value={name.text}
              isDisabled={isFixed}
              autoFocus={i === 0}
              isInvalid={isNameless}
              onChange={(text) => set(i, { text })}
            >
              <Input className="input" />
            </TextField>
            <TextField
              className="language"
              aria-label={t('entities.form.languageOf', { number: i + 1 })}
              value={name.language}
              isDisabled={isFixed}
              isInvalid={!isLanguage(name.language)}
              onChange={(language) => set(i, { language: language.trim() })}
            >
              <Input className="input" placeholder={t('entities.form.languageHint')} />
            </TextField>
            {!isFixed && names.length > 1 && (
              <>
                <Button
                  className="icon"
                  isDisabled={i === 0}
                  aria-label={t('entities.form.first', { name: name.text })}
                  onPress={() => onChange([name, ...names.toSpliced(i, 1)])}
                >
                  <ArrowUp size={14} aria-hidden />
                </Button>
                <Button
                  className="icon"
                  aria-label={t('entities.form.removeName', { name: name.text })}
                  onPress={() => {
                    onChange(names.toSpliced(i, 1));
                    focusLine(list.current, Math.max(0, i - 1));
                  }}
                >
                  <X size={14} aria-hidden />
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {isNameless && <p className="hint bad">{t('entities.form.noName')}</p>}
      {isBad && <p className="hint bad">{t('entities.form.badLanguage')}</p>}
      {!isFixed && (
        <Button
          className="plain"
          onPress={() => {
            onChange([...names, { text: '', language: '' }]);
            focusLine(list.current, names.length);
          }}
        >
          <Plus size={13} aria-hidden /> {t('entities.form.addName')}
        </Button>
      )}
    </div>
  );
}

/** Whether an identifier is one, or not written yet. */
export function isFine(identifier: string): boolean {
  return identifier.trim() === '' || isIdentifier(tidyIdentifier(identifier));
}

/** What identifies an entity elsewhere: Wikidata items and web addresses. */
export function IdentifierFields({
  identifiers,
  isFixed,
  onChange,
}: {
  identifiers: readonly string[];
  isFixed: boolean;
  onChange: (identifiers: readonly string[]) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  return (
    <div className="field group">
      <span className="react-aria-Label">{t('entities.form.identifiers')}</span>
      <ul ref={list} className="lines">
        {identifiers.map((identifier, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; its words change with every letter.
          <li key={i}>
            <TextField
              aria-label={t('entities.form.identifier', { number: i + 1 })}
              value={identifier}
              isDisabled={isFixed}
              isInvalid={!isFine(identifier)}
              onChange={(next) => onChange(identifiers.map((other, at) => (at === i ? next : other)))}
            >
              <Input className="input" placeholder={t('entities.form.identifierHint')} />
              <FieldError className="hint bad">{t('entities.form.badIdentifier', { identifier })}</FieldError>
            </TextField>
            {!isFixed && (
              <Button
                className="icon"
                aria-label={t('entities.form.removeIdentifier', { identifier })}
                onPress={() => {
                  onChange(identifiers.toSpliced(i, 1));
                  focusLine(list.current, Math.max(0, i - 1));
                }}
              >
                <X size={14} aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!isFixed && (
        <Button
          className="plain"
          onPress={() => {
            onChange([...identifiers, '']);
            focusLine(list.current, identifiers.length);
          }}
        >
          <Plus size={13} aria-hidden /> {t('entities.form.addIdentifier')}
        </Button>
      )}
    </div>
  );
}

/** Put the focus into a line once it is drawn. */
function focusLine(list: HTMLElement | null, line: number): void {
  requestAnimationFrame(() => list?.children[line]?.querySelector('input')?.focus());
}
