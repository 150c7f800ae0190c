import { knownZone, momentOf } from '../geo/local-time.ts';
import { AI_JSON, AI_WORDS } from './ai-label.ts';
import { localStamp, zoneLines } from './ics-zone.ts';

export interface CalendarEvent {
  /** Stays the same when the event is written again: the calendar then updates it. */
  uid: string;
  /** Local, "2026-11-25T09:30". */
  start: string;
  end: string;
  title: string;
  where?: string | undefined;
  notes?: string | undefined;
  at?: { lng: number; lat: number } | undefined;
}

export interface Calendar {
  name: string;
  events: readonly CalendarEvent[];
  /** IANA, of all the times; unknown: they are "floating", the same on every clock. */
  timeZone?: string | undefined;
  writtenAt: Date;
}

/**
 * A generated calendar as a file, which says so. Source: RFC 5545; the name also under the older property that most
 * programs read.
 */
export function toICS({ name, events, timeZone, writtenAt }: Calendar): string {
  const zone = knownZone(timeZone);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wentu//Wentu//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${icsText(name)}`,
    `X-WR-CALNAME:${icsText(name)}`,
    `X-WR-CALDESC:${icsText(AI_WORDS)}`,
    `X-AIGC:${icsText(AI_JSON)}`,
    ...(zone && events.length > 0 ? zoneLines(zone, momentsOf(events, zone)) : []),
    ...events.flatMap((event) => eventLines(event, zone, writtenAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

const momentsOf = (events: readonly CalendarEvent[], zone: string) =>
  events.flatMap(({ start, end }) => [momentOf(start, zone), momentOf(end, zone)]);

function eventLines({ uid, start, end, title, where, notes, at }: CalendarEvent, zone: string | undefined, now: Date) {
  const inZone = zone ? `;TZID=${zone}` : '';
  return [
    'BEGIN:VEVENT',
    `UID:${icsText(uid)}`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART${inZone}:${localStamp(start)}`,
    `DTEND${inZone}:${localStamp(end)}`,
    `SUMMARY:${icsText(title)}`,
    ...(where ? [`LOCATION:${icsText(where)}`] : []),
    ...(at ? [`GEO:${at.lat.toFixed(6)};${at.lng.toFixed(6)}`] : []),
    ...(notes ? [`DESCRIPTION:${icsText(notes)}`] : []),
    'END:VEVENT',
  ];
}

/** A value of type TEXT, without control characters. */
const icsText = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\n\P{Cc}]|\p{Cs}/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const MOST_OCTETS = 75;
const octets = new TextEncoder();

/** A line of at most 75 octets, continued after a space; never within a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let length = 0;
  for (const character of line) {
    const size = octets.encode(character).length;
    if (length + size > MOST_OCTETS) {
      lines.push(current);
      current = '';
      // The space counts.
      length = 1;
    }
    current += character;
    length += size;
  }
  return [...lines, current].join('\r\n ');
}
