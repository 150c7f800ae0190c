import { z } from 'zod';
import { userMetadata } from '../../../chat/conversation/message.ts';
import { miss } from '../../../domain/miss.ts';
import { place } from '../../../domain/place.ts';
import { searchAsked } from '../../../domain/search-asked.ts';
import { source } from '../../../domain/source.ts';
import { lngLat } from '../../../geo/lng-lat-schema.ts';
import { placeInput } from '../../../tools/place-input.ts';
import { geoTools, isGeoToolName, toolTitle } from '../../../tools/registry.ts';
import { toolBody } from '../../bodies.ts';
import { message } from '../answers.ts';
import { gives, takes } from '../components.ts';
import type { Described } from '../described.ts';
import { WRITES } from '../operation.ts';
import { json } from '../responses-of.ts';

// What tools share is described once.
takes('UserMetadata', userMetadata);
takes('PlaceInput', placeInput);
gives('Place', place);
gives('Miss', miss);
gives('Search', searchAsked);
gives('LngLat', lngLat);
gives('Source', source);

/** Each tool has a path of its own, so that input and output are documented per tool. */
export const toolPaths: Record<string, Record<string, Described>> = Object.fromEntries(
  Object.entries(geoTools).flatMap(([name, { description, input, output }]) => {
    if (!isGeoToolName(name)) return [];
    const id = pascal(name);
    takes(`${id}Input`, input);
    gives(`${id}Output`, output);
    const described: Described = {
      id: name,
      tag: 'tools',
      summary: `${toolTitle(name, 'en')}, without the model`,
      description: `${description} Arguments that nearly fit are mended, and \`notes\` say how.`,
      body: { schema: takes(`${id}Request`, toolBody.extend({ input })) },
      answers: {
        200: {
          description: 'The tool’s output; with `message`, the stored question and answer as well.',
          content: json(
            gives(
              `${id}Answer`,
              z.object({
                output,
                notes: z.array(z.string()).optional(),
                messages: z.tuple([message, message]).optional(),
              }),
            ),
          ),
        },
      },
      errors: [
        ...WRITES,
        'not_found',
        'busy',
        'empty_message',
        'message_too_long',
        'tool_failed',
        'provider_unavailable',
        'upstream_timeout',
        'quota_full',
      ],
    };
    return [[`/api/tools/${name}`, { post: described }]];
  }),
);

function pascal(name: string): string {
  return name.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
