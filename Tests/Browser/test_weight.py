"""What a reader must load, compressed as hosts do, in bytes."""

import gzip

import pytest
import site_files

# Chosen colours must stand before the first paint, so their script cannot wait for the page.
EARLY = "assets/theme.js"


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


@pytest.mark.parametrize("page", [path for path in site_files.paths() if path != "404.html"])
def test_a_page_with_its_sheets_and_scripts_is_light(page):
    sheets = sum(map(weight, loaded(page, "link")))
    scripts = sum(map(weight, loaded(page, "script")))
    assert weight(page) + sheets + scripts < 100_000
    assert sheets < 15_000
    assert scripts < 20_000


def test_the_search_index_is_light():
    assert "search.html" in site_files.paths()
    folder = site_files.root() / "assets" / "search"
    index = sorted(path.relative_to(site_files.root()).as_posix() for path in folder.glob("*.js"))
    assert index
    assert sum(map(weight, index)) < 100_000


@pytest.mark.parametrize("page", site_files.paths())
def test_a_page_allows_no_inline_script_or_style(page):
    document = site_files.document(page)
    policy = [one.get("content") for one in document.all("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    assert len(policy) == 1 and "unsafe" not in policy[0] and "default-src 'none'" in policy[0]
    assert [one.name for one in document.elements if "style" in one.attributes] == []
    for script in document.all("script"):
        assert script.get("src") or script.get("type") == "application/ld+json"
        assert script.get("src") is None or "defer" in script.attributes or is_early(page, script)
