#!/usr/bin/env bash
# Compiles translations and gathers static files, whose compressing takes long, when they changed.
set -euo pipefail

var=${VAR_DIR:-var}
digest=$({ cat requirements.txt; find static locale -type f ! -name '*.mo' -exec sha256sum {} + | sort; } \
    | sha256sum)
stamp=$var/static/.gathered
[ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && exit

.venv/bin/python manage.py compile_catalogues
.venv/bin/python manage.py collectstatic --no-input --clear --ignore scss --verbosity 0
echo "$digest" >"$stamp"
