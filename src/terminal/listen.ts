/** Listens to the process until it is called off. */
export const listen = (event: string, listener: (...args: unknown[]) => void): (() => void) => {
  process.on(event, listener);
  return () => process.off(event, listener);
};
