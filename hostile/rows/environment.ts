import type { Row } from '../row';
export const environments: readonly Row[] = [];
