import { describe, expect, it } from 'vitest';
import { type CalendarEvent, toICS } from '../../../lib/domain/ics.ts';

const WRITTEN = new Date('2026-11-25T04:00:00.123Z');
const VISIT: CalendarEvent = { uid: 'a@wentu', start: '2026-11-26T09:15', end: '2026-11-26T10:45', title: '断桥' };

const calendar = (events: readonly CalendarEvent[], timeZone?: string) =>
  toICS({ name: '杭州之行', events, timeZone, writtenAt: WRITTEN });

/** Lines put together again, as RFC 5545 has it, with their values unescaped. */
function read(text: string): [name: string, value: string][] {
  return text
    .replaceAll('\r\n ', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
      return [line.slice(0, at), value];
    });
}
const valueIn = (text: string, name: string) => read(text).find(([key]) => key === name)?.[1];

describe('a calendar file', () => {
  it('opens and closes every part, and ends every line with CRLF', () => {
    const text = calendar([VISIT, { ...VISIT, uid: 'b@wentu' }], 'Asia/Shanghai');
    const open: string[] = [];
    for (const [name, value] of read(text)) {
      if (name === 'BEGIN') open.push(value);
      if (name === 'END') expect(open.pop()).toBe(value);
    }
    expect(open).toEqual([]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2);
  });

  it('has the times of its place, with the zone they are in', () => {
    const text = calendar([VISIT], 'Asia/Shanghai');
    expect(valueIn(text, 'DTSTART;TZID=Asia/Shanghai')).toBe('20261126T091500');
    expect(valueIn(text, 'DTEND;TZID=Asia/Shanghai')).toBe('20261126T104500');
    expect(valueIn(text, 'DTSTAMP')).toBe('20261125T040000Z');
    expect(text).toContain('BEGIN:STANDARD\r\nDTSTART:20261125T091500\r\nTZOFFSETFROM:+0800\r\nTZOFFSETTO:+0800');
    expect(text).not.toContain('DAYLIGHT');
  });

  it('tells of a change of the clock during the trip, and of offsets of half an hour', () => {
    const events = [VISIT, { ...VISIT, start: '2026-03-28T20:00', end: '2026-03-30T10:00' }].slice(1);
    expect(calendar(events, 'Europe/Berlin')).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20260329T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:DAYLIGHT',
    );
    expect(calendar([VISIT], 'America/St_Johns')).toContain('TZOFFSETTO:-0330');
    expect(calendar([{ ...VISIT, start: '2026-07-01T09:00', end: '2026-07-01T10:00' }], 'Europe/Berlin')).toContain(
      'BEGIN:DAYLIGHT\r\nDTSTART:20260630T090000\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0200',
    );
  });

  it('leaves times without a zone where none is known', () => {
    for (const zone of [undefined, 'Mars/Olympus']) {
      const text = calendar([VISIT], zone);
      expect(valueIn(text, 'DTSTART')).toBe('20261126T091500');
      expect(text).not.toContain('VTIMEZONE');
    }
  });

  it('keeps any text: marks, line breaks and controls', () => {
    const title = 'A; B, C\\D\nE\r\nBEGIN:VALARM\u0007\u0000';
    const text = calendar([
      { ...VISIT, title, where: '湖滨路 1 号, 杭州', notes: 'x', at: { lng: 120.1500001, lat: 30.25 } },
    ]);
    expect(valueIn(text, 'SUMMARY')).toBe('A; B, C\\D\nE\nBEGIN:VALARM');
    expect(valueIn(text, 'LOCATION')).toBe('湖滨路 1 号, 杭州');
    expect(valueIn(text, 'GEO')).toBe('30.250000;120.150000');
    expect(read(text).some(([name, value]) => name === 'BEGIN' && value === 'VALARM')).toBe(false);
  });

  it('folds lines after 75 octets, never within a character', () => {
    const title = '西湖十景'.repeat(40) + '🏯'.repeat(30);
    const text = calendar([{ ...VISIT, title }]);
    for (const line of text.split('\r\n')) {
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
      expect(line).not.toContain('\ufffd');
    }
    expect(valueIn(text, 'SUMMARY')).toBe(title);
  });
});
