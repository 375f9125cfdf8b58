import crc32 from 'crc/calculators/crc32';

/** CRC-32 of some bytes, as eight hexadecimal digits. It finds accidents, not forgers. */
export const checksum = (bytes: Uint8Array): string =>
  (crc32(bytes) >>> 0).toString(16).padStart(8, '0');
