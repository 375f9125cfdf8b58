import type { Row } from '../row';
export const commandLines: readonly Row[] = [];
