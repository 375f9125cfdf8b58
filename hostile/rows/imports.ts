import type { Row } from '../row';
export const imports: readonly Row[] = [];
