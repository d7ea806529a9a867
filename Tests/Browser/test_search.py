"""The search: as the reader types, from a server and from a folder, by keyboard, kept in the address."""

import unicodedata
from urllib.parse import quote

import pytest
import site_files

RESULT = "#results a"


def sought():
    """The page of a district and its name, which the site's own data gives."""
    path = site_files.longest_of("district")
    return path, site_files.document(path).all("h1")[0].text.strip()


def leads_to(page, path):
    page.wait_for_selector(RESULT)
    hrefs = page.eval_on_selector_all(RESULT, "all => all.map(one => one.getAttribute('href'))")
    return path in [site_files.target("search.html", href)[0] for href in hrefs]


@pytest.mark.parametrize("served", [True, False], ids=["served", "from a folder"])
def test_a_name_is_found_while_it_is_typed(reader, base, served):
    path, name = sought()
    page = reader(root=base if served else site_files.root().as_uri() + "/").open("search.html")
    for written in (name, name.lower(), "".join(c + "\u0301" if c in "aeiou" else c for c in name)):
        page.locator("#q").fill("")
        page.locator("#q").press_sequentially(unicodedata.normalize("NFC", written))
        page.wait_for_timeout(300)
        assert leads_to(page, path), written


def test_the_address_keeps_what_was_asked(reader):
    path, name = sought()
    page = reader().open("search.html")
    page.locator("#q").fill(name)
    page.wait_for_selector(RESULT)
    assert page.url.endswith(f"#q={quote(name, safe='')}")
    page.reload()
    assert page.locator("#q").input_value() == name
    assert leads_to(page, path)


def test_the_results_are_walked_and_left_by_keyboard(reader):
    _, name = sought()
    page = reader().open("search.html")
    page.locator("#q").fill(name)
    page.wait_for_selector(RESULT)
    page.locator("#q").press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('#results a')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "q"
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.matches('#results a')")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "search.html" not in url)


def test_what_nothing_holds_is_said(reader):
    page = reader().open("search.html")
    page.locator("#q").fill("qqxzzqw")
    page.get_by_text("Nothing found.").wait_for()
    assert page.locator(RESULT).count() == 0


def test_the_key_for_the_search_can_be_switched_off(reader):
    window = reader()
    page = window.open(site_files.longest_of("day"))
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    page.locator("#slash").uncheck()
    page = window.open(site_files.longest_of("day"))
    page.keyboard.press("/")
    page.wait_for_timeout(300)
    assert not page.url.endswith("search.html")


def test_without_javascript_the_search_offers_lists(reader):
    page = reader(java_script_enabled=False).open("search.html")
    assert not page.locator("#q").is_visible()
    assert page.locator("main a[href='names.html']").first.is_visible()
