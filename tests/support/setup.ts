// Nothing of the machine that runs the tests may change what they see.
for (const name of [
  'CI',
  'NO_COLOR',
  'FORCE_COLOR',
  'ROADMAP_HOME',
  'ROADMAP_FILE',
  'ROADMAP_NARRATE',
  'COLUMNS',
]) {
  delete process.env[name];
}
process.env['TZ'] = 'UTC';
