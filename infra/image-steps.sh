#!/usr/bin/env bash
# The image without a container engine: runs the lines of infra/Dockerfile in a temporary folder, starts what came of
# it as the product behind Teams, asks /live and /health, and stops it.
#   infra/image-steps.sh            both stages, as the engine would
#   infra/image-steps.sh product    the last stage alone, with the tab that is already built in dist/tab
#   infra/image-steps.sh linked     the same, but with links to those of the installed packages that the lock file
#                                   keeps without --omit=dev, instead of npm: for tests, it takes seconds
# Debian's packages are left to the machine. What the Dockerfile says in a way that is not known here ends it with 1.
set -euo pipefail
root=$(cd "$(dirname "$0")/.." && pwd)
only=${1:-all}
work=$(mktemp -d)
running=
finish() {
  if [ -n "$running" ]; then kill -KILL "$running" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# The pinned Node of the image is the pinned Node of package.json.
export PATH="$root/node_modules/node/bin:$PATH"
command=()

# copies what git knows of a path, as .dockerignore leaves it: no dictionaries for training, no builds
copy() {
  local from=$1 to=$2
  (cd "$root" && git ls-files -z --cached --others --exclude-standard -- "$from" ':!bot/identifiers/training' ':!bot/identifiers/cli.ts' ':!bot/identifiers/eval.ts') |
    (cd "$root" && while IFS= read -r -d '' file; do if [ -f "$file" ]; then printf '%s\0' "$file"; fi; done) |
    tar --directory "$root" --null --files-from - --create | tar --directory "$to" --extract
}

# what `npm ci --omit=dev` would install, as links to what is installed here; links of files, since Node would follow
# links of folders back to where the other packages are
link_packages() {
  local to=$1
  mkdir -p "$to/node_modules"
  node - "$root" <<'JS' >"$work/kept"
const [, , root] = process.argv;
const { packages } = require(`${root}/package-lock.json`);
for (const [path, { dev, devOptional }] of Object.entries(packages))
  if (path !== '' && !dev && !devOptional && require('node:fs').existsSync(`${root}/${path}`)) console.log(path);
JS
  while IFS= read -r path; do
    mkdir -p "$to/$path"
    (cd "$root/$path" && find . -mindepth 1 -maxdepth 1 ! -name node_modules -print0) |
      (cd "$root/$path" && xargs -0 -r cp -R "$how" -t "$to/$path")
  done <"$work/kept"
}
how=--link
ln "$root/package.json" "$work/linked" 2>/dev/null || how=--preserve=timestamps

stage=
while IFS= read -r line || [ -n "$line" ]; do
  case $line in
  '' | '#'*) continue ;;
  FROM\ *\ AS\ *)
    stage=${line##* }
    folder="$work/$stage"
    mkdir -p "$folder"
    continue
    ;;
  esac
  if [ "$stage" = base ] || { [ "$only" != all ] && [ "$stage" != product ]; }; then
    case $line in
    'RUN apt-get '* | 'RUN mkdir /data '* | 'WORKDIR /app' | ENV\ *) ;;
    *) if [ "$stage" = base ]; then echo "image-steps: not known here: $line" >&2 && exit 1; fi ;;
    esac
    continue
  fi
  case $line in
  'COPY --from=build /app/dist/tab ./dist/tab')
    built="$work/build/dist/tab"
    if [ "$only" != all ]; then built="$root/dist/tab"; fi
    mkdir -p "$folder/dist"
    cp -R "$built" "$folder/dist/tab"
    ;;
  COPY\ *)
    read -r -a words <<<"${line#COPY }"
    for ((k = 0; k < ${#words[@]} - 1; k++)); do copy "${words[k]}" "$folder"; done
    ;;
  'RUN npm '* | 'RUN node '*)
    run=${line#RUN }
    # the machine's cache is not the image's to clean
    run=${run% && npm cache clean --force}
    echo "== $stage: $run"
    if [ "$only" = linked ]; then link_packages "$folder" && continue; fi
    (cd "$folder" && npm_config_prefer_offline=true eval "$run" </dev/null) >"$work/log" 2>&1 || {
      cat "$work/log" >&2
      exit 1
    }
    ;;
  CMD\ *) mapfile -t command < <(node -p "JSON.parse(process.argv[1]).join('\n')" "${line#CMD }") ;;
  ENV\ * | USER\ * | EXPOSE\ * | STOPSIGNAL\ * | HEALTHCHECK\ *) ;;
  *) echo "image-steps: not known here: $line" >&2 && exit 1 ;;
  esac
done <"$root/infra/Dockerfile"

echo "== packages: $(du -sm "$work/product/node_modules" | cut -f1) MB; all: $(du -sm "$work/product" | cut -f1) MB"

# Nobody can sign in with these, but it starts: ids are made up, the store is the embedded one.
port=$(node -p "const s = require('node:net').createServer().listen(0, '127.0.0.1', () => { console.log(s.address().port); s.close(); }); ''" | head -n 1)
mkdir "$work/data"
cd "$work/product"
env -i PATH="$PATH" HOME="$work" NODE_ENV=production PORT="$port" DATA_DIR="$work/data" \
  BOT_ID=11111111-2222-4333-8444-555555555555 BOT_TENANT_ID=21111111-2222-4333-8444-555555555555 \
  AAD_APP_CLIENT_ID=31111111-2222-4333-8444-555555555555 PUBLIC_HOST=pajakello.example \
  ALLOWED_TENANTS=21111111-2222-4333-8444-555555555555 \
  "${command[@]}" >"$work/output" 2>&1 &
running=$!
cd "$root"
ask() { node -e "fetch('http://127.0.0.1:$port/$1').then(async (answer) => { console.log(answer.status, await answer.text()); process.exit(answer.ok ? 0 : 1); }, () => process.exit(2))"; }
for _ in $(seq 1 120); do
  if ask live >/dev/null 2>&1; then break; fi
  if ! kill -0 "$running" 2>/dev/null; then break; fi
  sleep 0.5
done
for address in live health tab/; do
  if ! answer=$(ask "$address"); then
    echo "image-steps: /$address does not answer:" >&2
    cat "$work/output" >&2
    exit 1
  fi
  echo "== /$address: ${answer:0:3}"
done
kill -TERM "$running"
code=0
wait "$running" || code=$?
running=
if [ "$code" -ne 0 ]; then
  echo "image-steps: it ended with $code on SIGTERM:" >&2
  cat "$work/output" >&2
  exit 1
fi
echo '== stopped'
