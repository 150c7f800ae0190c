'use client';

import './cards.css';
import type { ComponentType, ReactNode } from 'react';
import { isMiss } from '../../lib/domain/miss.ts';
import { wordsOf } from '../../lib/i18n/words.ts';
import { type ChatTools, type GeoToolName, geoTools, isGeoToolName, toolTitle } from '../../lib/tools/registry.ts';
import { AdviceCard } from './advice.tsx';
import { AskCard } from './ask.tsx';
import { DetailsCard } from './details.tsx';
import { DrawingCard } from './drawing.tsx';
import { FailureCard } from './failure.tsx';
import { FallbackCard } from './fallback.tsx';
import { FileCard } from './file.tsx';
import { LocateCard } from './locate.tsx';
import { MapActionCard } from './map-action.tsx';
import { MeasureCard } from './measure.tsx';
import { MissCard } from './miss.tsx';
import { PlacesCard } from './places.tsx';
import type { CardContext, CardProps, ToolPart } from './props.ts';
import { RouteCard } from './route.tsx';
import { CardSkeleton } from './skeleton.tsx';
import { TimesCard } from './times.tsx';
import { TripCard } from './trip.tsx';
import { WeatherCard } from './weather.tsx';

/** One card per tool; a tool not listed here shows the fallback. */
const CARDS: { [Name in keyof ChatTools]?: ComponentType<CardProps<Name>> } = {
  get_weather: WeatherCard,
  search_places: PlacesCard,
  get_place: DetailsCard,
  locate: LocateCard,
  plan_route: RouteCard,
  travel_times: TimesCard,
  plan_trip: TripCard,
  outing_advice: AdviceCard,
  map_view: MapActionCard,
  map_edit: MapActionCard,
  map_import: FileCard,
  map_draw: DrawingCard,
  measure: MeasureCard,
  ask_user: AskCard,
};

interface ToolCardProps extends CardContext {
  part: ToolPart;
}

/** A tool call in the conversation: running, done, missed or failed. The group is named after its tool. */
export function ToolCard({ part, ...context }: ToolCardProps) {
  const name = part.type.slice('tool-'.length);
  if (!isGeoToolName(name)) return null;
  const title = toolTitle(name, context.locale);
  const past = context.pastTrips?.get(part.toolCallId);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is a form's group; this one is a card
    <div
      role="group"
      aria-label={title}
      data-call={part.toolCallId}
      className="wt-card my-2 max-w-[520px] overflow-hidden rounded-xl border border-border bg-surface"
    >
      {past ? (
        <details className="wt-fold px-3">
          <summary>{wordsOf(context.locale).cards.trip.past[past]}</summary>
          <Body part={part} name={name} title={title} context={{ ...context, onRun: undefined }} />
        </details>
      ) : (
        <Body part={part} name={name} title={title} context={context} />
      )}
    </div>
  );
}

interface BodyProps {
  part: ToolPart;
  name: GeoToolName;
  title: string;
  context: CardContext;
}

function Body({ part, name, title, context }: BodyProps): ReactNode {
  switch (part.state) {
    case 'output-available': {
      const output: unknown = part.output;
      if (isMiss(output)) return <MissCard miss={output} name={name} input={part.input} {...context} />;
      if (!geoTools[name].output.safeParse(output).success)
        return <FallbackCard title={title} output={output} {...context} />;
      // The registry pairs each tool with its card, which TypeScript cannot follow through a union of tools.
      const Card = CARDS[name] as ComponentType<CardContext & { output: unknown; input: unknown }> | undefined;
      return Card ? (
        <Card output={output} input={part.input} {...context} />
      ) : (
        <FallbackCard title={title} output={output} {...context} />
      );
    }
    case 'output-error':
      return <FailureCard name={name} title={title} part={part} {...context} />;
    default:
      return <CardSkeleton name={name} title={title} input={part.input} locale={context.locale} />;
  }
}
