export type LogLevel = 'debug' | 'info' | 'warn' | 'error';
export type LogFields = Record<string, string | number | boolean | null | undefined>;

/** One JSON line per event. Fields contain codes, sizes and times; no key, cookie, message text or exact coordinate. */
export type Log = (level: LogLevel, event: string, fields?: LogFields) => void;

const ORDER: readonly string[] = ['debug', 'info', 'warn', 'error', 'silent'];
const SECRETS =
  /sk-[\w-]{4,}|(?<=\b(?:key|token|secret|password|authorization)=)[^&\s"]+|(?<=:\/\/[^/\s:@]*:)[^@\s]+(?=@)/gi;

/** level: the lowest that is written. write: takes one line without a line break. */
export function createLog(
  level: LogLevel | 'silent',
  write: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
  clock: () => number = Date.now,
): Log {
  return (at, event, fields = {}) => {
    if (ORDER.indexOf(at) < ORDER.indexOf(level)) return;
    const clean = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redacted(value)]));
    write(JSON.stringify({ time: new Date(clock()).toISOString(), level: at, event, ...clean }));
  };
}

function redacted(value: LogFields[string]): LogFields[string] {
  return typeof value === 'string' ? value.replace(SECRETS, '[redacted]').slice(0, 500) : value;
}
