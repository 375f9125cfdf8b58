/** How often a costly property is tried: so often by `npm run test:all`, a quarter of it by `npm test`. */
export const runs = (all: number): { readonly numRuns: number } => ({
  numRuns: process.env['MODE'] === 'all' ? all : Math.ceil(all / 4),
});
