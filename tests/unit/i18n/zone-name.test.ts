import { expect, it } from 'vitest';
import { zoneName } from '../../../lib/i18n/zone-name.ts';

it.each([
  ['Asia/Kathmandu', '尼泊尔时间', 'Nepal Time'],
  ['America/Chicago', '北美中部时间', 'Central Time'],
  ['Nowhere/Atall', 'Nowhere/Atall', 'Nowhere/Atall'],
])('%s is called %s and %s', (zone, zh, en) => {
  const at = new Date('2026-11-29T12:00:00Z');
  expect([zoneName(zone, 'zh', at), zoneName(zone, 'en', at)]).toEqual([zh, en]);
});
