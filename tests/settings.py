"""The project's settings for tests: the loopback site, with everything it writes thrown away."""

import atexit
import os
import tempfile

_var = tempfile.TemporaryDirectory(prefix="hoinghi-tests-")
atexit.register(_var.cleanup)
os.environ |= {"HOINGHI_LOOPBACK": "1", "VAR_DIR": _var.name}

from conference.settings import *  # noqa: E402
from conference.settings import STATIC_ROOT, STORAGES  # noqa: E402

# The manifest of hashed names exists after collectstatic only, which tests do not wait for.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
# Slow on purpose everywhere else.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
# WhiteNoise warns when its folder is missing; the live server finds the files by the finders.
STATIC_ROOT.mkdir()
