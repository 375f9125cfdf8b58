import crc32 from 'crc/calculators/crc32';

/** From this many bytes on, Node's own CRC-32 wins over a table although it has to be loaded. */
const LARGE = 64 * 1024;

const crcOf = (bytes: Uint8Array): number =>
  bytes.length < LARGE ? crc32(bytes) : process.getBuiltinModule('node:zlib').crc32(bytes);

/** CRC-32 of some bytes, as eight hexadecimal digits. It finds accidents, not forgers. */
export const checksum = (bytes: Uint8Array): string =>
  (crcOf(bytes) >>> 0).toString(16).padStart(8, '0');
