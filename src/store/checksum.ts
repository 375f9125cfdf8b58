import { buf } from 'crc-32';

/** CRC-32 of some bytes, as eight hexadecimal digits. It finds accidents, not forgers. */
export const checksum = (bytes: Uint8Array): string =>
  (buf(bytes) >>> 0).toString(16).padStart(8, '0');
