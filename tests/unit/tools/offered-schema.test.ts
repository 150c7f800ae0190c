import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { bindTools, mendToolInput } from '../../../lib/tools/bind.ts';
import { fieldKind, type JsonSchema } from '../../../lib/tools/mend/json-schema.ts';
import { offeredSchema } from '../../../lib/tools/offered-schema.ts';
import { type GeoToolName, geoTools, OFFERED } from '../../../lib/tools/registry.ts';
import { schemaOf } from '../../../lib/tools/schema-of.ts';
import { fakeContext, NOW } from '../../fixtures/fake-ports.ts';

const own = (name: GeoToolName) => schemaOf(geoTools[name].input as z.ZodType);
const offered = (name: GeoToolName) => offeredSchema(own(name));
const facts = { now: NOW, timeZone: 'Asia/Shanghai', selection: [], isStrict: true };

/** For each kind of field that is one string for models: what the string holds, in the form of our own schema. */
const WRITTEN: Partial<Record<ReturnType<typeof fieldKind>, [string, unknown][]>> = {
  place: [
    ['p7', { ref: 'p7' }],
    ['me', { ref: 'me' }],
    ['view', { ref: 'view' }],
    ['selection', { ref: 'selection' }],
    ['外滩, 上海', { name: '外滩', city: '上海' }],
    ['大本钟 / Big Ben, 伦敦', { name: '大本钟', name_en: 'Big Ben', city: '伦敦' }],
    ['51.5007,-0.1246', { point: { lng: -0.1246, lat: 51.5007 } }],
    ['51.5007,-0.1246 (Big Ben)', { point: { lng: -0.1246, lat: 51.5007 }, label: 'Big Ben' }],
  ],
  point: [['51.5007,-0.1246', { lng: -0.1246, lat: 51.5007 }]],
  within: [
    ['view', 'view'],
    ['a2', { ref: 'a2' }],
    ['-0.2,51.4,0.1,51.6', { bbox: [-0.2, 51.4, 0.1, 51.6] }],
    ['51.5007,-0.1246 800 m', { center: { lng: -0.1246, lat: 51.5007 }, radius_m: 800 }],
  ],
  hours: [['8-12', [8, 12]]],
};

/** The least that a call of each tool needs beside the field in question. */
const BASE: Partial<Record<GeoToolName, object>> = {
  get_weather: { span: 'now' },
  search_places: { category: 'cafe' },
  plan_route: { to: 'p1' },
  travel_times: { from: 'p1' },
  plan_trip: { area: 'p1', days: 1 },
  outing_advice: { place: 'p1' },
  map_view: { action: 'fly_to' },
  map_draw: { shape: 'circle' },
  measure: { what: 'distance' },
};

describe('what models are offered', () => {
  it.each(OFFERED)(
    '%s: every field under its own name, the same ones needed, nothing structured for a place',
    (name) => {
      const shown = offered(name);
      const whole = own(name);
      expect(Object.keys(shown.properties ?? {})).toEqual(Object.keys(whole.properties ?? {}));
      expect(shown.required ?? []).toEqual(whole.required ?? []);
      expect(JSON.stringify(shown)).not.toMatch(/anyOf|\$schema|additionalProperties|pattern|maxLength|prefixItems/);
      const bound = bindTools(fakeContext(), { timeoutMs: 1_000, messageId: 'm' })[name]?.inputSchema;
      expect(Reflect.get(bound ?? {}, 'jsonSchema')).toEqual(shown);
    },
  );

  it.each(OFFERED)('%s: whatever a field can hold can be written as the string that is offered', (name) => {
    for (const [key, field] of Object.entries<JsonSchema>(own(name).properties ?? {})) {
      const item = typeof field.items === 'object' ? field.items : undefined;
      for (const [text, held] of WRITTEN[fieldKind(item ?? field)] ?? []) {
        // Ends that must differ, and a list of at least two.
        const several = item && Array.from({ length: field.minItems ?? 1 }, () => text);
        const made = mendToolInput(name, { ...BASE[name], [key]: several ?? text }, facts);
        expect(made, `${name}.${key} "${text}"`).toMatchObject({
          input: { [key]: several ? several.map(() => held) : held },
        });
      }
    }
  });

  it('the structured forms stay accepted as they are', () => {
    for (const forms of Object.values(WRITTEN.place ?? []).map(([, held]) => held)) {
      const input = { place: forms, span: 'now' };
      expect(mendToolInput('get_weather', input, facts)).toEqual({ input, notes: [] });
    }
  });

  it('the datum of a point in brackets is no label', () => {
    const made = mendToolInput('get_weather', { place: '39.90816,116.39747 (GCJ-02)', span: 'now' }, facts);
    expect(JSON.stringify(made)).not.toContain('label');
    expect(made).toMatchObject({ notes: [expect.stringContaining('converted from GCJ02')] });
  });
});
