import type { Place } from '../../domain/place.ts';
import type { ToolContext } from '../context.ts';

export async function forecastFor(area: Place, context: ToolContext) {
  try {
    const { value, source: from } = await context.ports.weather(
      {
        at: area.at,
        ...(area.adcode && { adcode: area.adcode }),
        want: 'hours',
        days: 16,
        locale: context.locale,
        now: context.now,
      },
      context.signal,
    );
    return { ...value, source: from };
  } catch (thrown) {
    if (context.signal.aborted) throw thrown;
    // A trip without a forecast is still a trip; the card shows that the weather is missing.
    return null;
  }
}
