// Sets the clock of this process to TORTURE_CLOCK, in milliseconds since 1970; it goes on from there.
const real = Date;
const shift = Number(process.env.TORTURE_CLOCK) - real.now();

globalThis.Date = class extends real {
  constructor(...args) {
    super(...(args.length === 0 ? [real.now() + shift] : args));
  }

  static now() {
    return real.now() + shift;
  }
};
