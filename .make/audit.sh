#!/usr/bin/env bash
# Lighthouse's opinion of the public pages, each of which must reach the mark in every category.
set -euo pipefail
cd "$(dirname "$0")/.."

.make/python.sh requirements-dev.txt
.make/libraries.sh
.make/browser.sh alone
.make/npm.sh
HOINGHI_LOOPBACK=1 .venv/bin/python manage.py compile_catalogues
exec .venv/bin/python -m tests.e2e.lighthouse
