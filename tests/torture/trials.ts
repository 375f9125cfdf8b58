import { trial as clock } from './clock';
import { trial as crowdKills } from './crowd-kills';
import { trial as diskFull } from './disk-full';
import { trial as everyByte } from './every-byte';
import { trial as fileLimit } from './file-limit';
import { trial as instant } from './instant';
import { trial as kills } from './kills';
import { trial as powerCuts } from './power-cuts';
import { trial as readOnly } from './read-only';
import { trial as replaced } from './replaced';
import { trial as signals } from './signals';
import { trial as steps } from './steps';
import type { Trial } from './trial';
import { trial as versions } from './versions';
import { trial as writers } from './writers';

/** All trials, in the order in which they run. */
export const TRIALS: readonly Trial[] = [
  writers,
  instant,
  steps,
  kills,
  crowdKills,
  signals,
  diskFull,
  fileLimit,
  everyByte,
  powerCuts,
  readOnly,
  clock,
  replaced,
  versions,
];
