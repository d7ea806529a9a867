"""Debian's Chromium, and a server that shows the site under a path of its own."""

import functools
import http.server
import threading
from urllib.parse import quote

import pytest
import site_files
from playwright.sync_api import sync_playwright

CHROMIUM = "/usr/lib/chromium/chromium"
PREFIX = "/some/sub/path/"


class Files(http.server.SimpleHTTPRequestHandler):
    """The site's files under PREFIX and nothing else."""

    extensions_map = {
        **http.server.SimpleHTTPRequestHandler.extensions_map,
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript",
        ".svg": "image/svg+xml",
    }

    def translate_path(self, path):
        if not path.startswith(PREFIX):
            return "/nonexistent"
        return super().translate_path(path[len(PREFIX) - 1 :])

    def log_message(self, *_):
        pass


@pytest.fixture(scope="session")
def base():
    """The address of the site's root, ending in a slash."""
    handler = functools.partial(Files, directory=str(site_files.root()))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{PREFIX}"
    server.shutdown()


@pytest.fixture(scope="session")
def chromium():
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            # No name is looked up outside: a request that leaves the site fails and is seen.
            args=["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
        )
        yield browser
        browser.close()


class Reader:
    """A window on the site, which notes all that a page may not do."""

    def __init__(self, chromium, root, **options):
        options.setdefault("viewport", {"width": 1280, "height": 800})
        self.root = root
        self.context = chromium.new_context(**options)
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("request", self._request)
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._response)
        self.page.on("console", lambda message: self.faults.append(f"console: {message.text}"))
        self.page.on("pageerror", lambda error: self.faults.append(f"uncaught: {error}"))

    def _request(self, request):
        if not request.url.startswith((self.root, "data:", "blob:")):
            self.faults.append(f"left the site: {request.url}")

    def _failed(self, request):
        # What a page was still loading when the reader left it is no fault of the page.
        if request.failure != "net::ERR_ABORTED":
            self.faults.append(f"failed: {request.url}: {request.failure}")

    def _response(self, response):
        if response.status >= 400 and not response.url.endswith("/favicon.ico"):
            self.faults.append(f"{response.status}: {response.url}")

    def open(self, path):
        parts = path.partition("#")
        self.page.goto(self.root + quote(parts[0]) + parts[1] + parts[2], wait_until="load")
        return self.page


@pytest.fixture
def reader(chromium, base):
    """Opens readers with the options of a browser context; at the end none may have complained."""
    opened = []

    def make(root=base, **options):
        opened.append(Reader(chromium, root, **options))
        return opened[-1]

    yield make
    for one in opened:
        one.context.close()
    assert [fault for one in opened for fault in one.faults] == []


def pytest_generate_tests(metafunc):
    if "kind_page" in metafunc.fixturenames:
        metafunc.parametrize("kind_page", site_files.longest_of_each_kind())
