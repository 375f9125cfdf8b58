import type { Row } from '../row';
export const terminals: readonly Row[] = [];
