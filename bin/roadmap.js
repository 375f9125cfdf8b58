#!/usr/bin/env node
'use strict';
const { dirname } = require('node:path');

require('../dist/main.js').main(dirname(__dirname));
