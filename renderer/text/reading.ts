import { Plugin } from 'prosemirror-state';

const refuse = (_view: unknown, event: Event): boolean => {
  event.preventDefault();
  return true;
};

/**
 * A text that can be read, walked through with a caret and selected, but not changed. The element stays editable for the
 * browser, because only then is there a caret; every way a change could come in is closed, and one that came in all the
 * same (an input method that cannot be refused) is not taken into the state, so the view draws the text again as it was.
 */
export function reading(): Plugin {
  return new Plugin({
    filterTransaction: (transaction) => !transaction.docChanged,
    props: {
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
      handleDOMEvents: { beforeinput: refuse, cut: refuse, dragstart: refuse },
    },
  });
}
