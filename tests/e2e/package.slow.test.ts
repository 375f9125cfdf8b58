import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { inlined } from '../../build/inlined.mts';
import { FILES, lean, separate } from '../../build/plugins';
import { bareEnv, freshFolder } from '../support/program';

const LIMIT = 700_000;

const folder = freshFolder();
const npm = (...args: string[]): string =>
  execFileSync('npm', [...args, '--cache', join(folder, 'cache'), '--offline', '--silent'], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder },
  });

let tarball: string;
let prefix: string;
let project: string;
beforeAll(() => {
  const names = npm('pack', '--pack-destination', folder).trim();
  tarball = join(folder, names.split('\n').at(-1) ?? '');
  prefix = join(folder, 'global');
  npm('install', '--global', '--prefix', prefix, tarball);
  project = join(folder, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  npm('install', '--prefix', project, tarball);
});

describe('the tarball', () => {
  test('is small', () => {
    expect(statSync(tarball).size).toBeLessThanOrEqual(LIMIT);
  });

  test('holds what users need, and nothing else', () => {
    const installed = join(project, 'node_modules', 'backend-roadmap');
    const top = readdirSync(installed).toSorted();
    expect(top).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD_PARTY_LICENSES',
      'bin',
      'dist',
      'package.json',
    ]);
    const dist = readdirSync(join(installed, 'dist'));
    expect(dist.filter((name) => !/\.(js|mjs|mts|json|bash|zsh|fish|ps1)$/.test(name))).toEqual([]);
    expect(readdirSync(join(installed, 'bin'))).toEqual(['keep-code.js', 'load.js', 'roadmap.js']);
  });

  test('brings nothing along, and runs nothing when it is installed', () => {
    const text = readFileSync(join(project, 'node_modules/backend-roadmap/package.json'), 'utf8');
    const manifest = z
      .looseObject({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(text));
    for (const kind of [
      'dependencies',
      'optionalDependencies',
      'peerDependencies',
      'bundleDependencies',
    ]) {
      expect(manifest).not.toHaveProperty(kind);
    }
    const hooks = ['preinstall', 'install', 'postinstall', 'prepare', 'prepublish'];
    expect(hooks.filter((name) => name in manifest.scripts)).toEqual([]);
    const lock = readFileSync(join(project, 'package-lock.json'), 'utf8');
    expect(lock.match(/"node_modules\//g)).toHaveLength(1);
  });
});

describe('installed for every folder', () => {
  const roadmap = (...args: string[]) => {
    const home = join(folder, 'home');
    const { status, stdout, stderr } = spawnSync(join(prefix, 'bin', 'roadmap'), args, {
      cwd: folder,
      env: bareEnv({ home }),
      encoding: 'utf8',
    });
    return { code: status, stdout, stderr };
  };

  test.each([
    [[], 'Backend Roadmap'],
    [['show'], '8.5 Learn Scalability Patterns'],
    [['done', '2.1.1'], 'to do → done'],
    [['next'], '2.1.2 DNS and Load Balancing'],
    [['search', 'docker'], '5.1 Containerization'],
    [['undo'], 'done → to do'],
    [['doctor'], 'backend, 31 topics'],
    [['schema'], '$schema'],
    [['--version'], '.'],
    [['done', '--help'], 'Usage: roadmap done'],
    [['completion', 'bash'], 'complete -o default'],
    [['complete', 'fish', '1', 'done', 'sq'], 'sql\tSQL'],
  ])('roadmap %j', (args, expected) => {
    const { code, stdout, stderr } = roadmap(...args);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(expected);
  });

  test('the version is that of the package', () => {
    const { version } = z
      .looseObject({ version: z.string() })
      .parse(JSON.parse(readFileSync('package.json', 'utf8')));
    expect(roadmap('--version').stdout).toBe(`${version}\n`);
  });
});

describe('the library', () => {
  const program = `import { readFileSync } from 'node:fs';
import { loadRoadmap, NO_PROGRESS, type Snapshot, snapshotOf, suggest } from 'backend-roadmap';
const snapshot: Snapshot = snapshotOf(loadRoadmap(readFileSync('r.json', 'utf8')), NO_PROGRESS, '2026-11-22');
const title: string | undefined = suggest(snapshot).suggestions[0]?.node.title;
console.log(title);
`;

  test('is imported by an ES module', () => {
    const code = program
      .replace(', type Snapshot', '')
      .replace(/: (Snapshot|string \| undefined)/g, '');
    writeFileSync(join(project, 'use.mjs'), code);
    const roadmap = readFileSync(join(project, 'node_modules/backend-roadmap/dist/backend.json'));
    writeFileSync(join(project, 'r.json'), roadmap);
    const { stdout, stderr } = spawnSync(process.execPath, ['use.mjs'], {
      cwd: project,
      encoding: 'utf8',
    });
    expect({ stdout, stderr }).toEqual({ stdout: 'Basics of HTTP/HTTPS\n', stderr: '' });
  });

  test('gives the roadmap itself', () => {
    const code = `console.log(import.meta.resolve('backend-roadmap/roadmap.json'))`;
    const args = ['--input-type=module', '-e', code];
    const { stdout } = spawnSync(process.execPath, args, { cwd: project, encoding: 'utf8' });
    expect(existsSync(new URL(stdout.trim()))).toBe(true);
  });

  const typecheck = (source: string) => {
    writeFileSync(join(project, 'use.ts'), source);
    const compilerOptions = {
      module: 'nodenext',
      moduleResolution: 'nodenext',
      target: 'es2023',
      strict: true,
      noEmit: true,
      types: ['node'],
      typeRoots: [resolve('node_modules/@types')],
    };
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['use.ts'] }),
    );
    const tsc = resolve('node_modules/typescript/bin/tsc');
    return spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' }).stdout;
  };

  test('has types, which need nothing else', () => {
    expect(typecheck(program)).toBe('');
  });

  test('its types would notice', () => {
    expect(typecheck(program.replace('string | undefined', 'number'))).toContain('TS2322');
  });
});

describe('what is bundled', () => {
  /** "node_modules/@inquirer/core/dist/index.js" → "node_modules/@inquirer/core". */
  const packageOf = (input: string): string[] =>
    /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.slice(0, 1) ?? [];

  /** Packages of which at least so many bytes reach what users run, as esbuild itself tells. */
  const bundledPackages = async (least: 0 | 1): Promise<string[]> => {
    const { metafile } = await build({
      entryPoints: FILES,
      outdir: join(folder, 'bundle'),
      bundle: true,
      format: 'cjs',
      minify: true,
      platform: 'node',
      target: 'node20',
      metafile: true,
      write: false,
      logLevel: 'silent',
      plugins: [inlined(() => {}), lean, separate],
    });
    const used = Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([path, { bytesInOutput }]) =>
        bytesInOutput >= least ? [path] : [],
      ),
    );
    return [...new Set(used.flatMap(packageOf))].toSorted();
  };

  const manifestShape = z.looseObject({ name: z.string(), version: z.string() });

  test('is named with its licence', async () => {
    const notices = readFileSync(
      join(project, 'node_modules/backend-roadmap/THIRD_PARTY_LICENSES'),
      'utf8',
    );
    const packages = await bundledPackages(1);
    expect(packages.length).toBeGreaterThan(5);
    const missing = packages.filter((path) => {
      const text = readFileSync(join(path, 'package.json'), 'utf8');
      const { name, version } = manifestShape.parse(JSON.parse(text));
      const licence = readdirSync(path).find((file) => /^licen[cs]e/i.test(file));
      const hasText =
        licence === undefined || notices.includes(readFileSync(join(path, licence), 'utf8').trim());
      return !notices.includes(`\n${name} ${version} (`) || !hasText;
    });
    expect(missing).toEqual([]);
  });

  test('nothing is named that is not there', async () => {
    const notices = readFileSync('THIRD_PARTY_LICENSES', 'utf8');
    const named = [...notices.matchAll(/^(\S+) \d+\.\d+\.\d+\S* \([^)]+\)$/gm)].map(
      ([, name]) => name,
    );
    const known = (await bundledPackages(0)).map((path) => path.replace(/^.*node_modules\//, ''));
    expect(named.filter((name) => name !== undefined && !known.includes(name))).toEqual([]);
    expect(named).not.toEqual([]);
  });
});
