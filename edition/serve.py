"""A live preview: build, serve on loopback, build again when a file changes, and have the open pages reload.

What belongs here is watching and serving; what is built is `build`'s. The site on disk is not touched: the script that
reloads is added to pages as they are sent.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

from edition.build import Built, build, load_edition
from edition.errors import EditionError, OutputError

HOST = "127.0.0.1"
_OWN_NAMES = (HOST, "localhost")
"""what a browser on this machine calls us: a page from elsewhere that had its name lead here calls us by its own"""
VERSION = "/.edition/version.js"
RELOADER = "/.edition/reload.js"
_SECONDS_BETWEEN_LOOKS = 0.5

_RELOAD_SCRIPT = b"""(() => {
  "use strict";
  let seen = null;
  const look = () => {
    const script = document.createElement("script");
    script.src = "/.edition/version.js?" + Date.now();
    script.onload = () => {
      if (seen !== null && seen !== window.editionVersion) location.reload();
      seen = window.editionVersion;
      script.remove();
      setTimeout(look, 700);
    };
    script.onerror = () => { script.remove(); setTimeout(look, 2000); };
    document.head.append(script);
  };
  look();
})();
"""

Told = Callable[[Built | EditionError], None]
"""called after each build with what came of it"""


class Preview:
    """A server for one edition. Use as a context manager; `url` is where it listens."""

    def __init__(self, folder: Path, *, port: int = 0, engine: str = "processes") -> None:
        self.folder = folder
        config = load_edition(folder)
        self.site = config.path(config.publish.out)
        self.version = 0
        self._engine = engine
        self._server = _listen(port, partial(_Pages, directory=str(self.site), preview=self))

    @property
    def url(self) -> str:
        """The address of the home page."""
        return f"http://{HOST}:{self._server.server_address[1]}/"

    def __enter__(self) -> Preview:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def build(self, tell: Told) -> None:
        """Build once and say what came of it; a failure leaves the last site being served."""
        try:
            built: Built | EditionError = build(self.folder, engine=self._engine)
        except EditionError as error:
            built = error
        self.version += 1
        tell(built)

    def watch(self, tell: Told, stop: threading.Event | None = None) -> None:
        """Build again after every change, until `stop` is set."""
        for _ in changes(self.folder, self.site, stop or threading.Event()):
            self.build(tell)


def changes(folder: Path, site: Path, stop: threading.Event) -> Iterator[None]:
    """One None after each change below `folder`; the site itself, and whatever is hidden, does not count.

    Uses watchfiles where it is installed (`pip install edition[serve]`), else looks every half second.
    """
    folder, site = folder.resolve(), site.resolve()
    try:
        from watchfiles import watch  # an extra: polling does without it
    except ImportError:
        yield from _polled(folder, site, stop)
        return
    for changed in watch(folder, stop_event=stop, yield_on_timeout=False):
        if any(_counts(Path(path), folder, site) for _, path in changed):
            yield None


def _polled(folder: Path, site: Path, stop: threading.Event) -> Iterator[None]:
    seen = _snapshot(folder, site)
    while not stop.wait(_SECONDS_BETWEEN_LOOKS):
        now = _snapshot(folder, site)
        if now != seen:
            yield None
            now = _snapshot(folder, site)
        seen = now


def _snapshot(folder: Path, site: Path) -> dict[Path, tuple[float, int]]:
    found = {}
    for path in folder.rglob("*"):
        if _counts(path, folder, site) and path.is_file():
            with contextlib.suppress(OSError):
                stat = path.stat()
                found[path] = (stat.st_mtime, stat.st_size)
    return found


def _counts(path: Path, folder: Path, site: Path) -> bool:
    """Whether a path below `folder` is an editor's: what a build leaves beside the site has a hidden name."""
    hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
    return not hidden and not path.is_relative_to(site)


def _listen(port: int, handler: Callable[..., SimpleHTTPRequestHandler]) -> ThreadingHTTPServer:
    try:
        return ThreadingHTTPServer((HOST, port), handler)
    except OSError as error:
        raise OutputError(f"cannot listen on port {port}: {error.strerror}. Choose another with --port") from error


class _Pages(SimpleHTTPRequestHandler):
    """The files of the site, with the reloading script added to pages."""

    def __init__(self, *args: object, preview: Preview, **kwargs: object) -> None:
        self.preview = preview
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Answer a request for a page, for the script, or for the number of the last build."""
        path = urlsplit(self.path).path
        if (self.headers.get("Host") or HOST).rsplit(":", 1)[0] not in _OWN_NAMES:
            self.send_error(403, "This preview answers to this machine only")
        elif path == VERSION:
            self._send(f"window.editionVersion = {self.preview.version};".encode(), "text/javascript")
        elif path == RELOADER:
            self._send(_RELOAD_SCRIPT, "text/javascript")
        elif (page := self._page(path)) is not None:
            self._send(page, "text/html; charset=utf-8")
        else:
            super().do_GET()

    def _page(self, path: str) -> bytes | None:
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        if file.suffix != ".html" or not file.is_file():
            return None
        script = f'<script src="{RELOADER}" defer></script></head>'.encode()
        return file.read_bytes().replace(b"</head>", script, 1)

    def _send(self, content: bytes, kind: str) -> None:
        self.send_response(200)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  (http.server's name)
        """Requests are not worth a line."""
