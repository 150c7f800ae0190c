import { SAVED_ROLES, type SavedRole } from '../../domain/saved-limits.ts';
import { addDays } from '../../geo/calendar.ts';
import { knownZone, localIso } from '../../geo/local-time.ts';
import { answersIn } from '../../i18n/answers.ts';
import type { Locale } from '../../i18n/index.ts';
import type { RefBook } from '../../tools/context.ts';
import { selectionText } from '../../tools/size-of.ts';
import type { UserMetadata } from './message.ts';

export interface MessageFacts {
  locale: Locale;
  timeZone: string;
  now: Date;
  metadata: UserMetadata;
  /** A name for the middle of the view, from our own data. */
  viewName?: string | undefined;
  /** What the selected refs name. */
  refs: Pick<RefBook, 'get'>;
  /** Which of the user's own places are set; undefined where nothing is saved. */
  ownPlaces?: readonly SavedRole[] | undefined;
}

const DAYS_AHEAD = 7;

/**
 * What a message was sent with, for the model: the time, the next seven dates, the view, the selection, whether the
 * position is known, the language. It stands at the end of the message for good, so the history never changes.
 */
export function messageContext({ locale, timeZone, now, metadata, viewName, refs, ownPlaces }: MessageFacts): string {
  const { view, selection, position } = metadata;
  const zone = knownZone(timeZone) ?? 'UTC';
  const local = localIso(now.getTime(), zone);
  const today = local.slice(0, 10);
  const lines = [
    `Now: ${local.replace('T', ' ')} ${weekday(today, 'long')} (${zone}). Next: ${nextDays(today)}.`,
    view &&
      `Map view: ${viewName ? `${viewName}, ` : ''}${view.center.lat.toFixed(4)},${view.center.lng.toFixed(4)}, zoom ${view.zoom.toFixed(1)}.`,
    selection?.length &&
      `Selected on the map: ${selectionText(selection, refs.get)}; the last is the newest. "Here" and "inside" mean it.`,
    position ? 'The user\'s position is known to the tools as "me".' : "The user's position is not shared.",
    ownPlaces && ownPlacesText(ownPlaces),
    `Answer in ${answersIn(locale).promptName}.`,
  ];
  return `<context>\n${lines.filter((line) => typeof line === 'string').join('\n')}\n</context>`;
}

/** Which of the user's own places the tools know, never where they are. */
function ownPlacesText(set: readonly SavedRole[]): string {
  const unset = SAVED_ROLES.filter((role) => !set.includes(role));
  const known = set.map((role) => `"${role}" is a place of the user, `).join('');
  return `Known to the tools: ${known}"saved" as within of search_places is all that the user saved.${unset.length > 0 ? ` Not set: ${unset.join(', ')}.` : ''}`;
}

/** Said again after results, which are in English for the most part. */
export const languageReminder = (locale: Locale): string => `(Answer in ${answersIn(locale).promptName}.)`;

/** "12-01 Tue, 12-02 Wed …"; with the year where it changes. */
const nextDays = (today: string): string =>
  Array.from({ length: DAYS_AHEAD }, (_, index) => addDays(today, index + 1))
    .map((date) => `${date.startsWith(today.slice(0, 4)) ? date.slice(5) : date} ${weekday(date, 'short')}`)
    .join(', ');

const WEEKDAYS = {
  long: new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'long' }),
  short: new Intl.DateTimeFormat('en', { timeZone: 'UTC', weekday: 'short' }),
};

const weekday = (date: string, length: keyof typeof WEEKDAYS): string =>
  WEEKDAYS[length].format(Date.parse(`${date}T00:00:00Z`));
