"""The files of a built site, read without a browser."""

import dataclasses
import functools
import os
import posixpath
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

# Elements that have no end tag.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclasses.dataclass
class Element:
    """An element with its attributes and all the text inside it."""

    name: str
    attributes: dict
    parent: "Element | None"
    text: str = ""

    def get(self, name):
        return self.attributes.get(name)

    def has_role(self, role):
        return role in (self.get("role") or "").split()

    def ancestors(self):
        element = self.parent
        while element is not None:
            yield element
            element = element.parent


class Document(HTMLParser):
    """A page's elements in the order of its text."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self._open = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs), self._open[-1] if self._open else None)
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self.elements.append(Element(tag, dict(attrs), self._open[-1] if self._open else None))

    def handle_endtag(self, tag):
        # Paragraphs and list items may be closed by what follows; the site closes them itself.
        while self._open:
            if self._open.pop().name == tag:
                return

    def handle_data(self, data):
        for element in self._open:
            element.text += data

    def all(self, *names):
        return [element for element in self.elements if element.name in names]

    @functools.cached_property
    def ids(self):
        return [element.get("id") for element in self.elements if element.get("id")]


@functools.cache
def root():
    """The folder under test."""
    folder = os.environ.get("DOSSIER_SITE")
    if not folder or not (Path(folder) / "index.html").is_file():
        raise SystemExit("set DOSSIER_SITE to a built site: Scripts/test-browser does")
    return Path(folder).resolve()


@functools.cache
def paths():
    """Every page, as a path under the root."""
    return sorted(path.relative_to(root()).as_posix() for path in root().rglob("*.html"))


@functools.cache
def document(path):
    return Document((root() / path).read_text("utf-8"))


def kind(path):
    """What a page is about, as its body says."""
    return document(path).all("body")[0].get("class") or "none"


@functools.cache
def longest_of_each_kind():
    """Of each kind the page with the most bytes: what fits there fits elsewhere."""
    longest = {}
    for path in paths():
        size = (root() / path).stat().st_size
        if size > longest.get(kind(path), (0, ""))[0]:
            longest[kind(path)] = (size, path)
    return sorted(path for _, path in longest.values())


def longest_of(name):
    """The page of a kind with the most bytes; a site without that kind is a fault."""
    return next(path for path in longest_of_each_kind() if kind(path) == name)


def target(page, href):
    """Where a relative link leads: a path under the root and a fragment; None for one that leaves."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    return (page if not parts.path else path), unquote(parts.fragment)
