import type { MenuName } from '../../actions.ts';

/** The menu bar's own words; its actions are in `actions`. The letter after & is the one that Alt opens the menu with. */
export const menu = {
  project: '&Project',
  edit: '&Edit',
  view: '&View',
  go: '&Go',
  review: '&Review',
  help: '&Help',
  window: 'Window',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  'select-all': 'Select all',
  'full-screen': 'Full screen',
  minimise: 'Minimise the window',
  zoom: 'Zoom the window',
  front: 'Bring all to the front',
  developer: 'Developer tools',
  services: 'Services',
  hide: 'Hide Vis-à-vis',
  'hide-others': 'Hide others',
  'show-all': 'Show all',
  quit: 'Quit Vis-à-vis',
} as const satisfies Record<MenuName, string> & Record<string, string>;

/** The system's own dialogs: what they ask, and what the buttons do. */
export const dialogs = {
  'pick-files': 'Choose texts to add',
  'pick-folder-of-texts': 'Choose a folder of texts to add',
  'pick-new-folder': 'Choose an empty folder for the project',
  'pick-project': 'Choose a project’s folder',
  export: 'Export',
  import: 'Choose a file to import',
  'hand-over': 'Hand over to a colleague',
  'take-in': 'Choose what a colleague handed over',
  'take-in-folder': 'Choose a colleague’s copy of the project, or their folder in it',
  'save-figure': 'Save the figure',
  'save-agreement': 'Save the figures of agreement',
  'export-tagset': 'Export the tagset',
  'export-history': 'Export the history',
  'import-glossary': 'Choose a glossary to import',
  'import-tagset': 'Choose a tagset to import',
  texts: 'Texts',
  'all-files': 'All files',
  choose: 'Choose',

  'unsaved-title': '{count, plural, one {# change is not saved} other {# changes are not saved}} and would be lost',
  'unsaved-detail': '{reason}\n\nKeep the window open to try again once the reason is gone.',
  'unsaved-keep': 'Keep open',
  'unsaved-lose': '{count, plural, one {Close and lose # change} other {Close and lose # changes}}',

  'link-title': 'Open {host} in your browser?',
  'link-detail':
    '{url}\n\nVis-à-vis itself never goes online; your browser does, and {host} will see that you visit it. You are asked once for each site until you quit.',
  'link-open': 'Open',
  'link-cancel': 'Cancel',

  'crashed-title': 'The window stopped working twice in a short time',
  'crashed-detail': 'Nothing that was done is lost: it is kept outside the window. Load the window again, or close it.',
  'crashed-reload': 'Load again',
  'crashed-close': 'Close the window',

  'unexpected-title': 'Something unexpected happened',
} as const;
