const CONFIG = /bad .*config|bad zlib|GIT_CONFIG|command-line config|configuration files/;
const SIGN_IN = /could not read (Username|Password)|Authentication failed|publickey/;
const FORBIDDEN = /error: 403|access denied|permission|not allowed|read.only|not enabled/i;

/** Where a repository on this machine belongs to another user, git says what to type. */
const TRUST = /^\s*(git config --global --add safe\.directory .*\S)\s*$/m;

/** What to do where git says what is wrong, here or there; undefined where its words do not tell. */
const knownHint = (words: string, url: string): string | undefined => {
  const [, trust] = TRUST.exec(words) ?? [];
  if (trust) return `If you trust that folder, type: ${trust}`;
  if (CONFIG.test(words)) {
    return 'Something in your git configuration is broken. Look at it: git config --list --show-origin';
  }
  if (SIGN_IN.test(words)) {
    return `Let git sign in there first, for example with: git ls-remote ${url}`;
  }
  if (/No space left|quota/i.test(words)) return 'Free some space, then type the same again.';
  if (FORBIDDEN.test(words))
    return 'Check that you may read and write there, then type the same again.';
  return undefined;
};

/** What to do where a remote could not be talked to. */
export const unreachableHint = (words: string, url: string): string =>
  knownHint(words, url) ?? `Check the connection and the address. By hand: git ls-remote ${url}`;

/** What to do where git fails although the remote can be talked to. */
export const localHint = (words: string, url: string, copy: string): string =>
  knownHint(words, url) ?? `Try it by hand: git --git-dir=${JSON.stringify(copy)} fetch ${url}`;

/** What to do where a remote does not take what it is sent. */
export const refusedHint = (words: string, url: string, branch: string): string => {
  if (/checked out/.test(words)) {
    return `${branch} is the branch in use in that working tree. Use another one there: git switch <branch>`;
  }
  if (/\.lock': File exists/.test(words)) {
    return 'A push that was broken off may have left that lock. If no machine is exchanging now, remove it there.';
  }
  if (/exists; cannot create/.test(words)) {
    return `A branch there stands in the way of ${branch}. Rename it or remove it.`;
  }
  return (
    knownHint(words, url) ??
    `See what is asked of a push to the branch ${branch} there, then type the same again.`
  );
};
