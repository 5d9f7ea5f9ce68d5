"""What logs may hold."""

import logging
import re

_TOKEN = re.compile(r"(/d/)[^/\s]+")


class TokenFilter(logging.Filter):
    """Cuts the token out of delegates' own addresses: who reads a log could open their pages."""

    def filter(self, record):
        record.msg, record.args = _TOKEN.sub(r"\1…", record.getMessage()), None
        return True
