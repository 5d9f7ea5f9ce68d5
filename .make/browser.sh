#!/usr/bin/env bash
# What the browser tests need beside Python packages; `browser.sh alone` leaves out the checkers.
set -euo pipefail

# libatomic is for the Node inside Playwright; a plain Debian lacks it.
.make/debian.sh chromium command:chromium libatomic1 library:libatomic.so.1
[ "${1:-}" = alone ] && exit
.make/debian.sh default-jre-headless command:java \
    || echo "   Going on without Java: html-validate alone judges the HTML."

.make/npm.sh
