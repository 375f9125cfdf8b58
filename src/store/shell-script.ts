import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How each shell's script is called in the build. */
const ENDINGS: Readonly<Record<string, string>> = { powershell: 'ps1' };

/** The script that completes our command lines in a shell: bash, zsh, fish, powershell. */
export const shellScript = (root: string, shell: string): string =>
  readFileSync(join(root, 'dist', `roadmap.${ENDINGS[shell] ?? shell}`), 'utf8');
