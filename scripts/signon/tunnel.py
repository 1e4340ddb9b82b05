"""A council's proxy: it connects those who ask for it, and notes where to."""

import socket
import threading


class Tunnel:
    def __init__(self):
        self.asked = []

    def start(self):
        self._door = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._door.getsockname()[1]}"
        threading.Thread(target=self._serve, daemon=True).start()

    def stop(self):
        # Closing alone does not wake who waits at the door.
        self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()

    def _serve(self):
        while True:
            try:
                near, _ = self._door.accept()
            except OSError:
                return
            threading.Thread(target=self._connect, args=(near,), daemon=True).start()

    def _connect(self, near):
        head = b""
        while b"\r\n\r\n" not in head:
            part = near.recv(4096)
            if not part:
                return near.close()
            head += part
        verb, place = head.split()[:2]
        if verb != b"CONNECT":
            near.sendall(b"HTTP/1.1 405 Method Not Allowed\r\nContent-Length: 0\r\n\r\n")
            return near.close()
        self.asked.append(place.decode())
        host, port = place.decode().rsplit(":", 1)
        far = socket.create_connection((host, int(port)), timeout=10)
        near.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        threading.Thread(target=self._pass_on, args=(far, near), daemon=True).start()
        self._pass_on(near, far)

    @staticmethod
    def _pass_on(giver, taker):
        try:
            while part := giver.recv(65536):
                taker.sendall(part)
            taker.shutdown(socket.SHUT_WR)
        except OSError:
            pass
