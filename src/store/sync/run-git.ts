import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { RoadmapError } from '../../roadmap/errors';
import { systemCode } from '../files';
import { endWithUs } from './end-with-us';

/** How a run of git ended. */
export interface Ended {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** It was ended for want of an answer. */
  readonly isLate: boolean;
}

/** What somebody may have set for all their repositories and would stop or change what we do. */
const OVERRIDES: readonly string[] = [
  `core.hooksPath=${devNull}`,
  'core.fsmonitor=false',
  'core.logAllRefUpdates=false',
  'core.filesRefLockTimeout=1000',
  'commit.gpgSign=false',
  'push.gpgSign=false',
  'push.followTags=false',
  // Empties the list.
  'push.pushOption=',
  'push.recurseSubmodules=no',
  'fetch.recurseSubmodules=false',
  'fetch.writeCommitGraph=false',
  'fetch.bundleURI=',
  'gc.autoDetach=false',
  'maintenance.autoDetach=false',
  'i18n.commitEncoding=UTF-8',
  // A connection over which nothing comes is given up after 30 seconds.
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=30',
].flatMap((setting) => ['-c', setting]);

/** Variables that point git to a repository, as they are set within a hook. */
const LOCAL =
  /^GIT_(DIR|WORK_TREE|IMPLICIT_WORK_TREE|INDEX_FILE|INDEX_VERSION|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|COMMON_DIR|NAMESPACE|CONFIG|CONFIG_PARAMETERS|PREFIX|GRAFT_FILE|SHALLOW_FILE|REPLACE_REF_BASE|NO_REPLACE_OBJECTS|QUARANTINE_PATH|DEFAULT_HASH|TEMPLATE_DIR|TRACE.*|REDIRECT_.*|AUTHOR_.*|COMMITTER_.*)$/;

const AUTHOR = { NAME: 'roadmap', EMAIL: 'roadmap@localhost' };

/** The environment git runs in: it asks nothing, speaks English, and knows one author. */
const environment = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !LOCAL.test(name))),
  GIT_TERMINAL_PROMPT: '0',
  // "ext::" would run a program.
  GIT_ALLOW_PROTOCOL: 'file:git:http:https:ssh',
  GIT_AUTHOR_NAME: AUTHOR.NAME,
  GIT_AUTHOR_EMAIL: AUTHOR.EMAIL,
  GIT_COMMITTER_NAME: AUTHOR.NAME,
  GIT_COMMITTER_EMAIL: AUTHOR.EMAIL,
  LC_ALL: 'C',
  LANGUAGE: 'C',
});

/** So long a server may take: 2 minutes. */
const PATIENCE_MS = 120_000;

const noGit = (): RoadmapError =>
  new RoadmapError(
    'program-missing',
    'git could not be started.',
    'Install git, or use a folder that your machines share: roadmap sync <folder>',
  );

/**
 * Runs git, without a shell.
 *
 * @param folder where it runs; it looks for no repository above it
 * @param patience how long it may take, in milliseconds
 */
export const runGit = (
  folder: string,
  args: readonly string[],
  input: Buffer | string = '',
  patience = PATIENCE_MS,
): Promise<Ended> =>
  new Promise((done, failed) => {
    const env = { ...environment(process.env), GIT_CEILING_DIRECTORIES: folder };
    const options = {
      cwd: folder,
      env,
      encoding: 'buffer',
      maxBuffer: 2 ** 30,
      timeout: patience,
    } as const;
    const child = endWithUs((stop) =>
      execFile('git', [...OVERRIDES, ...args], options, (error, stdout, stderr) => {
        stop();
        if (['ENOENT', 'EACCES'].includes(systemCode(error))) failed(noGit());
        else {
          const isLate = error?.killed === true;
          const late = isLate ? `there was no answer within ${patience / 1000} seconds\n` : '';
          const code = error ? Number(error.code) || 1 : 0;
          done({ code, stdout, stderr: late + stderr.toString(), isLate });
        }
      }),
    );
    // It may end before it has read everything; its exit code tells.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
