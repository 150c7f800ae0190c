import { localIso } from '../../lib/geo/local-time.ts';
import { FAULTS } from './faults.ts';
import { type Behaviour, startGeoServer } from './server.ts';
import { PROVIDERS } from './wire.ts';

// Arguments such as "osrm=stall" or "all=html" set faults.
const now = () => localIso(Date.now(), 'Asia/Shanghai');
const server = await startGeoServer({ port: Number(process.env.PORT ?? 20322), today: now().slice(0, 10), now });
for (const argument of process.argv.slice(2)) {
  const [name = '', fault = ''] = argument.split('=');
  const provider = [...PROVIDERS, 'all' as const].find((each) => each === name);
  const behaviour: Behaviour | undefined = FAULTS.find((each) => each === fault);
  if (!provider || !behaviour)
    throw new Error(`"${argument}": have ${PROVIDERS.join(', ')}, all = ${FAULTS.join(', ')}`);
  server.set(provider, behaviour);
}
const lines = Object.entries(server.env).map(([name, value]) => `  ${name}=${value}`);
console.log(
  `Geo providers as recorded listen on ${server.origin}. Put in front of the product's start:\n\n${lines.join(' \\\n')}`,
);
