import { ChevronDown } from 'lucide-react';
import {
  type ContextType,
  type KeyboardEvent,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  Button,
  Collection,
  ComboBox,
  ComboBoxStateContext,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components';
import { typeOf } from '../../annotations/model/tagset.ts';
import type { OpenProject } from '../state/store.ts';
import { t } from '../words.ts';
import {
  type Candidate,
  type Candidates,
  type Described,
  entityOffers,
  type Offers,
  type Sought,
} from './candidates.ts';
import { useCandidates } from './use-candidates.ts';

interface PickerProps<Make> {
  label: string;
  placeholder: string;
  open: OpenProject;
  offers: Offers<Make>;
  sought: Omit<Sought, 'typed'>;
  isDisabled?: boolean;
  /** Whether it is asked to take the focus and open now. */
  isAsked?: boolean;
  onAsked?: () => void;
  onChoose: (candidate: Candidate<Make>) => void;
  /** Answers whether the focus has been put elsewhere; else the list is closed. */
  onEscape?: () => boolean;
  onBlur?: () => void;
}

/** The field for entities. */
export function EntityPicker(props: Omit<PickerProps<Described>, 'offers'>) {
  return <EntryPicker offers={entityOffers} {...props} />;
}

/**
 * A field in which an entry of a register is found while its name is typed, or made: an entity, or what else a tag can be of. Opened without anything typed it looks for the
 * mention's words. The best candidate is at hand: Enter takes it. Tab takes nothing.
 */
export function EntryPicker<Make>(props: PickerProps<Make>) {
  const {
    label,
    placeholder,
    open,
    offers,
    sought,
    isDisabled = false,
    isAsked = false,
    onAsked,
    onChoose,
    onEscape,
    onBlur,
  } = props;
  const [typed, setTyped] = useState('');
  const [isOpen, setIsOpen] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const state = useRef<State>(null);
  const { candidates, isWaiting } = useCandidates(open, offers, { ...sought, typed }, isOpen);
  const items = useMemo(() => grouped(candidates), [candidates]);

  const isBegun = useRef(false);
  /** Look for the words themselves, which what is typed next replaces. */
  const begin = () => {
    isBegun.current = true;
    setTyped(sought.words);
    state.current?.open(null, 'manual');
    // Where nothing is looked for at first, nothing that is typed opens the list once the field has the focus.
    if (sought.words === '') requestAnimationFrame(() => state.current?.open(null, 'manual'));
  };
  // Before anything is drawn: what is typed right after the key arrives here.
  useLayoutEffect(() => {
    if (!isBegun.current || typed !== sought.words) return;
    isBegun.current = false;
    input.current?.select();
  });
  useLayoutEffect(() => {
    if (!isAsked) return;
    input.current?.focus();
    begin();
    onAsked?.();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onEscape?.() === true) {
      event.preventDefault();
      event.stopPropagation();
    }
    // The field would take what is at hand, but to leave it is not to choose.
    if (event.key === 'Tab') event.stopPropagation();
    if (event.key === 'ArrowDown' && !isOpen && typed === '') begin();
  };
  return (
    <div onKeyDownCapture={onKeyDown}>
      <ComboBox
        className="field entity-picker"
        allowsEmptyCollection
        items={items}
        inputValue={typed}
        onInputChange={setTyped}
        selectedKey={null}
        onSelectionChange={(key) => {
          setTyped('');
          const chosen = candidates.find((candidate) => candidate.key === key);
          if (chosen === undefined) return;
          state.current?.close();
          onChoose(chosen);
        }}
        onOpenChange={setIsOpen}
        onBlur={() => onBlur?.()}
        isDisabled={isDisabled}
      >
        <Label>{label}</Label>
        <div className="with-icon">
          <Input ref={input} className="input" placeholder={placeholder} />
          <Button className="icon">
            <ChevronDown size={13} aria-hidden />
          </Button>
        </div>
        <Control of={state} typed={typed} first={candidates[0]?.key} />
        <Popover className="popover candidates" placement="bottom end">
          <ListBox
            className="menu"
            aria-label={offers.label}
            renderEmptyState={() => <p className="hint">{offers.nothing}</p>}
          >
            {(item: Candidate<Make> | Group<Make>) =>
              'offers' in item ? (
                <ListBoxSection id={item.key}>
                  <Header>{item.key}</Header>
                  <Collection items={item.offers}>
                    {(candidate) => <Offer candidate={candidate} open={open} />}
                  </Collection>
                </ListBoxSection>
              ) : (
                <Offer candidate={item} open={open} />
              )
            }
          </ListBox>
          {isWaiting && <p className="hint candidates-waiting">{t('authority.reading')}</p>}
        </Popover>
      </ComboBox>
    </div>
  );
}

type State = ContextType<typeof ComboBoxStateContext>;

/** Gives the field's state out, to be opened by key, and keeps the best candidate for what is typed at hand. */
function Control({ of, typed, first }: { of: RefObject<State>; typed: string; first: string | undefined }) {
  const state = useContext(ComboBoxStateContext);
  // What the field is made of is drawn once without it, to count the items.
  if (state !== null) of.current = state;
  const [atHand] = useState<{ for: string | undefined }>({ for: undefined });
  useEffect(() => {
    if (state?.isOpen !== true) {
      atHand.for = undefined;
      return;
    }
    // After the field's own effects, which put the focus on nothing whenever something was typed; and only once the list
    // has what is offered now. What comes later, from a slower source, does not move the focus.
    queueMicrotask(() => {
      const { selectionManager, collection } = state;
      if (atHand.for === typed && selectionManager.focusedKey !== null) return;
      if (first === undefined || collection.getItem(first) === null) return;
      selectionManager.setFocusedKey(first);
      atHand.for = typed;
    });
  });
  return null;
}

/** Candidates under one heading, which is also the key. */
interface Group<Make> {
  readonly key: string;
  readonly offers: Candidates<Make>;
}

/** Candidates without a heading as they are, those that follow one another under one together. */
function grouped<Make>(candidates: Candidates<Make>): (Candidate<Make> | Group<Make>)[] {
  const items: (Candidate<Make> | Group<Make>)[] = candidates.filter(({ group }) => group === undefined);
  const groups = new Set(candidates.map(({ group }) => group).filter((group) => group !== undefined));
  for (const key of groups) items.push({ key, offers: candidates.filter(({ group }) => group === key) });
  return items;
}

function Offer({ candidate, open }: { candidate: Candidate<unknown>; open: OpenProject }) {
  const { key, name, type, about } = candidate;
  const known = typeOf(open.project.tagset, 'entity', type);
  return (
    <ListBoxItem id={key} textValue={name}>
      <Text slot="label">{name}</Text>
      {type !== '' && <span className={`chip entity colour-${known?.colour ?? 'slate'}`}>{known?.label ?? type}</span>}
      {about !== '' && <Text slot="description">{about}</Text>}
    </ListBoxItem>
  );
}
