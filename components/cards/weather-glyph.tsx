import {
  CircleHelp,
  Cloud,
  CloudDrizzle,
  CloudFog,
  CloudHail,
  CloudLightning,
  CloudMoon,
  CloudRain,
  CloudRainWind,
  CloudSnow,
  CloudSun,
  type LucideIcon,
  Moon,
  Sun,
} from 'lucide-react';
import { weatherGlyph } from '../../lib/domain/weather-codes.ts';

const DAY = {
  clear: Sun,
  partly: CloudSun,
  cloudy: Cloud,
  fog: CloudFog,
  drizzle: CloudDrizzle,
  rain: CloudRain,
  sleet: CloudHail,
  snow: CloudSnow,
  showers: CloudRainWind,
  thunder: CloudLightning,
  none: CircleHelp,
} satisfies Record<ReturnType<typeof weatherGlyph>, LucideIcon>;

/** A glyph for a WMO code's sky; decoration next to words that say the same. */
export function WeatherGlyph({
  code,
  isDay = true,
  size,
}: {
  code?: number | undefined;
  isDay?: boolean;
  size: number;
}) {
  const glyph = weatherGlyph(code);
  const Icon = !isDay && glyph === 'clear' ? Moon : !isDay && glyph === 'partly' ? CloudMoon : DAY[glyph];
  return (
    <Icon
      className={`wt-glyph wt-glyph--${isDay ? glyph : 'night'}`}
      size={size}
      strokeWidth={1.75}
      aria-hidden="true"
    />
  );
}
