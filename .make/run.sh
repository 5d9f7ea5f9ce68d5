#!/usr/bin/env bash
# From a fresh checkout to a running site; a second start repeats only what is cheap.
set -euo pipefail
cd "$(dirname "$0")/.."

step() { echo "[$1/6] $2"; }
manage() { .venv/bin/python manage.py "$@"; }
export HOINGHI_LOOPBACK=1

step 1 "Python packages in .venv"
.make/python.sh requirements.txt
step 2 "Libraries for printing"
.make/libraries.sh
step 3 "Translations and static files"
.make/assets.sh
step 4 "Database"
manage migrate --verbosity 0
step 5 "The Bắc Ninh conference"
manage load_bac_ninh
manage ensure_admin
step 6 "Starting on 127.0.0.1, port $PORT"
exec .venv/bin/python manage.py serve --port "$PORT"
