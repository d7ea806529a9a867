"""What a reader must load, compressed as hosts do, in bytes."""

import functools
import gzip

import pytest
import site_files

# One process reads the files of the site.
pytestmark = pytest.mark.xdist_group("files")

# Chosen colours must stand before the first paint, so their script cannot wait for the page.
EARLY = "assets/theme.js"


@functools.cache
def weight(path):
    return len(gzip.compress((site_files.root() / path).read_bytes(), 9))


def loaded(page, *names):
    """The style sheets and scripts of a page, as paths under the root."""
    found = []
    for element in site_files.document(page).all(*names):
        href = element.get("src") or (element.get("href") if element.get("rel") == "stylesheet" else None)
        if href:
            found.append(site_files.target(page, href)[0])
    return found


def is_early(page, script):
    """Whether a script may run before the page is drawn: the one that sets the chosen colours."""
    return site_files.target(page, script.get("src"))[0] == EARLY and weight(EARLY) < 1_000


def what_is_heavy(page):
    sheets = sum(map(weight, loaded(page, "link")))
    scripts = sum(map(weight, loaded(page, "script")))
    if weight(page) + sheets + scripts >= 100_000:
        yield f"{weight(page) + sheets + scripts} bytes in all"
    if sheets >= 15_000:
        yield f"{sheets} bytes of sheets"
    if scripts >= 20_000:
        yield f"{scripts} bytes of scripts"


def test_every_page_with_its_sheets_and_scripts_is_light():
    assert site_files.faults_of(what_is_heavy, site_files.served()) == []


def test_the_search_index_is_light():
    assert "search.html" in site_files.paths()
    folder = site_files.root() / "assets" / "search"
    index = sorted(path.relative_to(site_files.root()).as_posix() for path in folder.glob("*.js"))
    assert index
    assert sum(map(weight, index)) < 100_000


def what_is_inline(page):
    document = site_files.document(page)
    policy = [one.get("content") for one in document.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    if len(policy) != 1 or "unsafe" in policy[0] or "default-src 'none'" not in policy[0]:
        yield f"policies: {policy}"
    for one in document.elements:
        if "style" in one.attributes:
            yield f"<{one.name} style>"
    for script in document.all("script"):
        if not script.get("src") and script.get("type") != "application/ld+json":
            yield "a script without an address"
        if script.get("src") and "defer" not in script.attributes and not is_early(page, script):
            yield f"{script.get('src')} keeps the page waiting"


def test_no_page_allows_an_inline_script_or_style():
    assert site_files.faults_of(what_is_inline, site_files.paths()) == []
