import { safeJson } from '../page/safe-json';
import { checksum } from './checksum';

/** A value as a line: its checksum, its JSON. */
export const lineOf = (value: object): string => {
  const json = safeJson(value);
  return `${checksum(Buffer.from(json))} ${json}`;
};

/** The JSON of a line whose checksum holds. */
const jsonOf = (line: string): string | undefined => {
  const json = line.slice(9);
  return line.startsWith(`${checksum(Buffer.from(json))} `) ? json : undefined;
};

/**
 * What a line says, where its checksum holds. That proves that the line is whole, not that we wrote
 * it: undefined also for what is no JSON.
 */
export const valueIn = (line: string): unknown => {
  try {
    return JSON.parse(jsonOf(line) ?? '');
  } catch {
    return undefined;
  }
};
