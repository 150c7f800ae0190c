import { weatherGlyph } from '../../lib/domain/weather-codes.ts';
import { Circle } from '../ui/icons/circle.ts';
import { Cloud } from '../ui/icons/cloud.ts';
import { CloudDrizzle } from '../ui/icons/cloud-drizzle.ts';
import { CloudFog } from '../ui/icons/cloud-fog.ts';
import { CloudHail } from '../ui/icons/cloud-hail.ts';
import { CloudLightning } from '../ui/icons/cloud-lightning.ts';
import { CloudMoon } from '../ui/icons/cloud-moon.ts';
import { CloudRain } from '../ui/icons/cloud-rain.ts';
import { CloudRainWind } from '../ui/icons/cloud-rain-wind.ts';
import { CloudSnow } from '../ui/icons/cloud-snow.ts';
import { CloudSun } from '../ui/icons/cloud-sun.ts';
import type { Icon } from '../ui/icons/icon.tsx';
import { Moon } from '../ui/icons/moon.ts';
import { Sun } from '../ui/icons/sun.ts';

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
} satisfies Record<Exclude<ReturnType<typeof weatherGlyph>, 'none'>, Icon>;

/** A glyph for a WMO code's sky, a muted dot where none is known; decoration next to words that say the same. */
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
  if (glyph === 'none')
    return <Circle className="wt-glyph m-1 text-muted" size={size / 2} fill="currentColor" aria-hidden="true" />;
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
