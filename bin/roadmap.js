#!/usr/bin/env node

const { dirname, join } = require('node:path');
const { load } = require('./load.js');

const root = dirname(__dirname);

load(join(root, 'dist', 'main.js')).main(root);
