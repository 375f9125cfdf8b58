import type { Row } from '../row';
import { nodeArguments } from './node-arguments';
import { optionArguments } from './option-arguments';

/** Command lines: rows 35 to 53, and 139 to 178. */
export const commandLines: readonly Row[] = [...nodeArguments, ...optionArguments];
