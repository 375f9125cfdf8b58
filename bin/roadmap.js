#!/usr/bin/env node

const { dirname } = require('node:path');

require('../dist/main.js').main(dirname(__dirname));
