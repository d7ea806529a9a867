"""Every link leads somewhere, inside the site, and every page can be reached."""

import collections
from urllib.parse import urlsplit

import pytest
import site_files

# One process reads the files of the site.
pytestmark = pytest.mark.xdist_group("files")

# Elements and the attributes that load or lead.
LINKS = {"a": "href", "area": "href", "link": "href", "script": "src", "img": "src", "use": "href", "form": "action"}
# What the site may name but does not load.
NOT_LOADED = {"canonical", "license"}


def links(page):
    for element in site_files.document(page).elements:
        name = LINKS.get(element.name)
        if name and element.get(name) is not None:
            yield element, element.get(name)


def links_that_fail(page):
    for element, href in links(page):
        found = site_files.target(page, href)
        if found is None:
            if element.name != "a" and (element.get("rel") or "") not in NOT_LOADED:
                yield f"loads {href}"
            continue
        path, fragment = found
        if href.startswith("/") or path.startswith(".."):
            yield f"{href} leaves the site's folder"
        elif not (site_files.root() / path).is_file():
            yield f"{href}: no file"
        elif fragment and path.endswith(".html") and fragment not in site_files.document(path).anchors:
            yield f"{href}: no such fragment"


def test_every_link_and_fragment_of_every_page_resolves():
    assert site_files.faults_of(links_that_fail, site_files.served()) == []


def ids_that_stand_twice(page):
    counts = collections.Counter(site_files.document(page).ids)
    return sorted(one for one, count in counts.items() if count > 1)


def test_no_id_stands_twice_on_any_page():
    assert site_files.faults_of(ids_that_stand_twice, site_files.paths()) == []


def test_every_page_can_be_reached_from_the_home_page():
    seen, waiting = {"index.html"}, ["index.html"]
    while waiting:
        page = waiting.pop()
        for element, href in links(page):
            found = site_files.target(page, href) if element.name in ("a", "area") else None
            if found and found[0].endswith(".html") and found[0] not in seen:
                if (site_files.root() / found[0]).is_file():
                    seen.add(found[0])
                    waiting.append(found[0])
    assert sorted(set(site_files.paths()) - seen - {"404.html"}) == []


def test_the_page_for_a_missing_address_names_paths_from_the_root():
    for _, href in links("404.html"):
        assert href.startswith(("/", "#", "data:")) or urlsplit(href).scheme in ("http", "https"), href
