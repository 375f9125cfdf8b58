import type { Row } from '../row';
export const savedProgress: readonly Row[] = [];
