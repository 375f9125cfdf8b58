// Tells on standard error, for each file of the program, what became of the code kept for it:
// used, refused by V8, or none offered.
const vm = require('node:vm');
const { basename } = require('node:path');

const told = { true: 'refused', false: 'used', undefined: 'none' };

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    const { filename, cachedData } = options;
    const verdict = cachedData ? told[this.cachedDataRejected] : 'none';
    process.stderr.write(`${basename(filename)} ${verdict}\n`);
  }
};
