import { expect, test } from 'vitest';
import { type Check, type CheckupModel, checkupPage } from '../../src/commands/doctor.page';
import { draw } from '../../src/page/draw';
import { pictures } from './drawing';

const FIX = 'roadmap doctor --fix';

const SOUND: readonly Check[] = [
  { name: 'program', ok: true, message: 'roadmap 1.2.3 on Node v20.20.2' },
  { name: 'folder', ok: true, message: '/home/ada/.config/roadmap' },
];

const WRONG: readonly Check[] = [
  {
    name: 'history',
    ok: false,
    message:
      '/home/ada/.config/roadmap/history.jsonl holds 12 changes. 2 damaged lines are passed over: gone, unless config.json held what it said.',
    fix: `Repair it: ${FIX}`,
  },
  {
    name: 'settings',
    ok: false,
    message:
      'The setting hours is "-5\u001b[31m", which means nothing; it takes a number from 0.25 to 168.',
    fix: 'roadmap config hours 10',
  },
  { name: 'saving', ok: false, message: 'The next mark could not be saved.' },
  { name: 'clock', ok: true, message: 'Today is 2026-11-22.' },
];

const SCREENS: readonly (readonly [string, CheckupModel])[] = [
  ['checkup-sound', { checks: SOUND, repairs: undefined }],
  ['checkup-wrong', { checks: [...SOUND, ...WRONG], repairs: undefined }],
  ['checkup-repaired', { checks: SOUND, repairs: ['Closed /home/ada/.config/roadmap to others.'] }],
  ['checkup-needless', { checks: SOUND, repairs: [] }],
  ['checkup-unrepaired', { checks: WRONG.slice(2), repairs: [] }],
];

test.each(SCREENS)('%s', async (name, model) => {
  const picture = pictures((screen) => draw(checkupPage(model), screen));
  await expect(picture).toMatchFileSnapshot(`./goldens/${name}.txt`);
});
