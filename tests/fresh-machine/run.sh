#!/bin/sh
# Runs README's two commands on a machine that has Node, npm and coreutils, and nothing else.
#
#   sudo tests/fresh-machine/run.sh [option ...] [node binary ...]
#
#   --lang NAME   LANG; unset where NAME is empty (default tr_TR.UTF-8)
#   --tz ZONE     TZ (default Pacific/Auckland)
#   --umask MASK  (default 077)
#   --ci          set CI
#   --root        as root, not as a user without rights
#   --lf          clone without core.autocrlf
#   --all         npm run test:all in the place of npm test
#
# Each run gets an empty root folder (chroot), a home and a clone whose paths hold blanks and umlauts,
# and a closed standard input. Prints one line for each command, with its exit code and its seconds;
# exits 1 where one failed. Where chroot is not allowed, the same happens in an emptied environment,
# as whoever runs it. FRESH_MACHINE_LOG keeps the output.
set -eu

lang=tr_TR.UTF-8
zone=Pacific/Auckland
mask=077
ci=
user=1000
crlf=true
tests='npm test'
while [ $# -gt 0 ]; do
  case $1 in
    --lang) lang=$2 && shift ;;
    --tz) zone=$2 && shift ;;
    --umask) mask=$2 && shift ;;
    --ci) ci=true ;;
    --root) user=0 ;;
    --lf) crlf=false ;;
    --all) tests='npm run test:all' ;;
    -*) echo "unknown option $1" >&2 && exit 2 ;;
    *) break ;;
  esac
  shift
done

project=$(cd "$(dirname "$0")/../.." && pwd)
log=${FRESH_MACHINE_LOG:-/dev/null}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Copies a program and the libraries it is linked with.
add() {
  for file in "$1" $(ldd "$1" 2>/dev/null | grep -o '/[^ ]*' || true); do
    mkdir -p "$root$(dirname "$file")"
    cp -Ln "$file" "$root$file"
  done
}

# The programs of coreutils, without those that belong to other packages.
coreutils='cat chmod cp cut date dirname basename env expr false head id ln ls mkdir mkfifo mktemp mv
  nproc printf pwd readlink realpath rm rmdir sleep sort stat tail tee test touch tr true uname uniq wc'

# An empty root with one version of Node.
make_root() {
  mkdir -p "$root/tmp" "$root/proc" "$root/dev" "$root/etc" "$root/usr/bin" "$root/bin"
  chmod 1777 "$root/tmp"
  for name in sh $coreutils; do
    program=$(command -v "$name" || true)
    case $program in /*) add "$program" ;; esac
  done
  [ -e "$root/bin/sh" ] || ln -s "$(command -v sh)" "$root/bin/sh"
  [ -e "$root/usr/bin/env" ] || ln -s "$(command -v env)" "$root/usr/bin/env"
  # All of the C library: native packages are linked with parts that Node does not use.
  for file in $(ldd "$node" | grep -o "/[^ ]*/libc.so.6" | sed "s/libc.so.6//")lib*.so.*; do
    case $file in */librt.* | */libutil.* | */libresolv.* | */libnss_*) add "$file" ;; esac
  done
  add "$node"
  [ "$node" = /usr/bin/node ] || cp -L "$node" "$root/usr/bin/node"
  mkdir -p "$root/usr/lib/node_modules"
  cp -R "$(npm root --global)/npm" "$root/usr/lib/node_modules/npm"
  ln -s ../lib/node_modules/npm/bin/npm-cli.js "$root/usr/bin/npm"
  ln -s ../lib/node_modules/npm/bin/npx-cli.js "$root/usr/bin/npx"
  # How this machine reaches the network.
  for file in /etc/resolv.conf /etc/hosts /etc/nsswitch.conf "$certificates"; do
    [ -e "$file" ] || continue
    mkdir -p "$root$(dirname "$file")"
    cp -L "$file" "$root$file"
  done
  printf 'root:x:0:0::/root:/bin/sh\nlearner:x:1000:1000::/home:/bin/sh\n' > "$root/etc/passwd"
  printf 'root:x:0:\nlearner:x:1000:\n' > "$root/etc/group"
}

# The project as a clone would have it, also on a machine that likes CRLF.
make_clone() {
  mkdir -p "$outside$home"
  git -c safe.directory="$project" -c core.autocrlf="$crlf" clone -q "$project" "$outside$clone"
  [ -z "$outside" ] || chown -R "$user:$user" "$outside$home"
}

# Runs a command line in the clone; the environment is all there is.
inside() {
  set -- HOME="$home" TZ="$zone" ${lang:+LANG="$lang"} ${ci:+CI="$ci"} CLONE="$clone" LINE="$1" \
    MASK="$mask" npm_config_registry="$registry" \
    ${certificates:+npm_config_cafile="$certificates"}
  in_clone='cd "$CLONE" && umask "$MASK" && eval "$LINE"'
  if [ -n "$outside" ]; then
    env -i "$@" ROOT="$root" ID="$user" PATH="$PATH" IN_CLONE="$in_clone" unshare --mount --fork sh -c '
      mount --rbind /dev "$ROOT/dev" && mount -t proc proc "$ROOT/proc" && PATH=/usr/bin:/bin \
        exec '"$(command -v chroot)"' --userspec="$ID:$ID" "$ROOT" sh -c "$IN_CLONE"' <&-
  else
    env -i "$@" PATH="$root/usr/bin:$root/bin" sh -c "$in_clone" <&-
  fi
}

tried() {
  start=$(date +%s)
  code=0
  inside "$1" >> "$log" 2>&1 || code=$?
  echo "$version: $1: exit $code after $(($(date +%s) - start)) s"
  [ "$code" = 0 ] || status=1
}

status=0
# How this machine reaches the registry of npm.
registry=$(npm config get registry --prefix "$project")
certificates=${npm_config_cafile:-${NODE_EXTRA_CA_CERTS:-}}
[ $# -gt 0 ] || set -- "$(command -v node)"
for node; do
  version=$("$node" --version)
  root="$work/$version"
  make_root
  # In a root of its own the home lies in the root; else in the folder of this run.
  if [ "$(id -u)" = 0 ] && unshare --mount --fork chroot / true 2> /dev/null; then
    outside=$root
    home='/home/Jürgen Ünal'
  else
    outside=
    home="$work/Jürgen Ünal"
  fi
  clone="$home/my projects/röadmap"
  make_clone
  tried 'npm ci && npm run build && node bin/roadmap.js show'
  tried "npm ci && $tests"
  rm -rf "$root" "$work/Jürgen Ünal"
done
exit "$status"
