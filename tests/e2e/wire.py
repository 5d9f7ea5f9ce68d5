"""A wire between browser and server that counts what passes, a service worker's too."""

import re
import socket
import threading
import time
from contextlib import contextmanager, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer

REQUEST = re.compile(rb"(?:GET|POST) (\S+) HTTP/1\.1\r\n")


class Wire(ThreadingTCPServer):
    """Listens on a port of its own; `asked` and `received` are what the browser cost so far.

    Each request waits for `delay` seconds first, as on a weak signal.
    """

    daemon_threads = True
    block_on_close = False

    def __init__(self, port):
        super().__init__(("127.0.0.1", 0), Ends)
        self.port, self.asked, self.received, self.delay = port, [], 0, 0
        self.url = f"http://127.0.0.1:{self.server_address[1]}"


class Ends(BaseRequestHandler):
    def handle(self):
        with socket.create_connection(("127.0.0.1", self.server.port)) as server:
            answers = threading.Thread(target=self.pass_on_answers, args=[server])
            answers.start()
            self.pass_on_requests(server)
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            answers.join()

    def pass_on_requests(self, server):
        with suppress(OSError):
            while sent := self.request.recv(65536):
                self.server.asked += [path.decode() for path in REQUEST.findall(sent)]
                time.sleep(self.server.delay)
                server.sendall(sent)

    def pass_on_answers(self, server):
        with suppress(OSError):
            while received := server.recv(65536):
                self.server.received += len(received)
                self.request.sendall(received)
            self.request.shutdown(socket.SHUT_RDWR)


@contextmanager
def wire_to(port):
    with Wire(port) as wire:
        threading.Thread(target=wire.serve_forever, daemon=True).start()
        yield wire
        wire.shutdown()
