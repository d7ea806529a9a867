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


@dataclasses.dataclass(eq=False)
class Element:
    """An element with its attributes and all the text inside it."""

    name: str
    attributes: dict
    parent: "Element | None"
    # All words of the document in order, and where those inside this element begin and end.
    words: list
    begin: int
    end: int

    @property
    def text(self):
        return "".join(self.words[self.begin : self.end])

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
        self._words = []
        self.feed(text)
        self.close()
        for element in self._open:
            element.end = len(self._words)

    def handle_starttag(self, tag, attrs):
        element = self._add(tag, attrs)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attrs):
        self._add(tag, attrs)

    def _add(self, tag, attrs):
        place = len(self._words)
        element = Element(tag, dict(attrs), self._open[-1] if self._open else None, self._words, place, place)
        self.elements.append(element)
        return element

    def handle_endtag(self, tag):
        # Paragraphs and list items may be closed by what follows; the site closes them itself.
        while self._open:
            element = self._open.pop()
            element.end = len(self._words)
            if element.name == tag:
                return

    def handle_data(self, data):
        self._words.append(data)

    def all(self, *names):
        return [element for element in self.elements if element.name in names]

    @functools.cached_property
    def ids(self):
        return [element.get("id") for element in self.elements if element.get("id")]

    @functools.cached_property
    def anchors(self):
        return frozenset(self.ids)


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


def faults_of(check, paths):
    """What a check finds on each page, as "PAGE: FAULT"; to be called by one test over all pages."""
    return [f"{path}: {fault}" for path in paths for fault in check(path)]


def served():
    """The pages that stand where they say; the one for a missing address may stand anywhere."""
    return [path for path in paths() if path != "404.html"]


def target(page, href):
    """Where a relative link leads: a path under the root and a fragment; None for one that leaves."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path)))
    return (page if not parts.path else path), unquote(parts.fragment)
