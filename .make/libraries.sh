#!/usr/bin/env bash
# The shared libraries that WeasyPrint opens when it is imported.
set -euo pipefail

.make/debian.sh libpango-1.0-0 library:libpango-1.0.so.0 \
    libpangoft2-1.0-0 library:libpangoft2-1.0.so.0
# Subsets fonts faster; papers come out without it too.
.make/debian.sh libharfbuzz-subset0 library:libharfbuzz-subset.so.0 \
    || echo "   Going on without it: papers take a little longer."
