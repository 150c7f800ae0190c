import type { settings as zhSettings, shortcuts as zhShortcuts } from '../zh/settings.ts';

export const settings: typeof zhSettings = {
  title: 'Settings',
  open: 'Settings',
  language: 'Language',
  theme: 'Theme',
  system: 'System',
  light: 'Light',
  dark: 'Dark',
  toLight: 'Light theme',
  toDark: 'Dark theme',
  data: 'Your data',
  exportJson: 'Export this conversation (JSON)',
  exportMarkdown: 'Export this conversation (Markdown)',
  import: 'Import conversations (JSON)',
  importing: 'Importing…',
  imported: 'Imported',
  importedList: ({ imported, unchanged, failed, failedCount }) =>
    [
      `${imported} ${imported === 1 ? 'conversation' : 'conversations'} imported`,
      unchanged > 0 && `${unchanged} already here, left unchanged`,
      failedCount > 0 &&
        `${failedCount} could not be read: ${failed.join(', ')}${failed.length < failedCount ? ' and more' : ''}`,
    ]
      .filter(Boolean)
      .join('; ')
      .concat('.'),
  importFailed: 'This file was not exported from Wentu, or it is damaged.',
  importTooLarge: 'The file is too large: at most 256 MB a file, and 16 million characters a conversation.',
  importNth: (place) => `no. ${place}`,
  downloadAll: 'Download all my data',
  deleteAll: 'Delete all my data',
  deleteAllConfirm: 'Delete every conversation and share link for good? This cannot be undone.',
  deleteAllYes: 'Delete everything',
  deletedAll: 'Everything has been deleted',
  failed: 'That did not work. Try again.',
  close: 'Close',
  cancel: 'Cancel',
  save: 'Save',
};

export const shortcuts: typeof zhShortcuts = {
  title: 'Keyboard shortcuts',
  open: 'Keyboard shortcuts',
  focus: 'Go to the message box',
  send: 'Send',
  newline: 'New line',
  stop: 'Stop the answer; close what is open',
  sessions: 'Conversations',
  new: 'New conversation',
  map: 'Go to the map',
  undo: 'Undo on the map, while the focus is there',
  redo: 'Redo on the map, while the focus is there',
  help: 'This list',
  find: 'Find in this conversation',
  singleKeys: 'Single-key shortcuts (/ g ?)',
  lastEdit: 'Edit the last message (in the empty message box)',
};
