"""Reading a page of each kind: narrow, enlarged, by keyboard, without JavaScript, from a folder."""

import site_files

# How far the page can be scrolled sideways, in pixels.
SIDEWAYS = "() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
# The length of the text, without the choices in lists that only a script offers.
WORDS = """() => {
  const length = one => one.innerText.replace(/\\s+/g, ' ').trim().length;
  const main = document.querySelector('main');
  return [...main.querySelectorAll('select')].reduce((sum, one) => sum - length(one), length(main));
}"""
MOVING = """() => [...document.querySelectorAll('*')].filter(one => {
  const style = getComputedStyle(one);
  const longest = text => Math.max(...text.split(',').map(part => parseFloat(part)));
  return longest(style.transitionDuration) > 0.05
    || (style.animationName !== 'none' && longest(style.animationDuration) > 0.05);
}).map(one => one.outerHTML.slice(0, 60))"""


def grow(page, rules):
    """Lays a style over the page, as a reader's own settings would."""
    page.evaluate(
        """rules => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules);
        document.adoptedStyleSheets = [sheet]; }""",
        rules,
    )


def test_no_page_scrolls_sideways_at_320_pixels(reader):
    window = reader(viewport={"width": 320, "height": 800})
    wide = {}
    for path in site_files.paths():
        if path == "404.html":
            continue
        more = window.open(path).evaluate(SIDEWAYS)
        if more > 1:
            wide[path] = more
    assert wide == {}


def test_text_with_more_space_fits(reader, kind_page):
    page = reader(viewport={"width": 320, "height": 800}).open(kind_page)
    grow(
        page,
        """* { line-height: 1.5 !important; letter-spacing: .12em !important;
        word-spacing: .16em !important } p { margin-bottom: 2em !important }""",
    )
    assert page.evaluate(SIDEWAYS) <= 1


def test_nothing_moves_for_those_who_ask_for_it(reader, kind_page):
    page = reader(reduced_motion="reduce").open(kind_page)
    assert page.evaluate(MOVING) == []
    assert page.evaluate("getComputedStyle(document.documentElement).scrollBehavior") != "smooth"


def test_the_page_says_the_same_without_javascript_and_from_a_folder(reader, kind_page):
    served = reader().open(kind_page)
    page = reader(java_script_enabled=False).open(kind_page)
    text = " ".join(page.locator("main").inner_text().split())
    assert len(text) >= 0.9 * served.evaluate(WORDS)
    opened = reader(root=site_files.root().as_uri() + "/").open(kind_page)
    looks = "() => [document.styleSheets.length, getComputedStyle(document.body).backgroundColor]"
    assert opened.evaluate(looks) == served.evaluate(looks)
    assert opened.evaluate(WORDS) == served.evaluate(WORDS)


def test_light_and_dark_differ(reader, kind_page):
    ground = "() => getComputedStyle(document.documentElement).backgroundColor"
    page = reader(color_scheme="light").open(kind_page)
    light = page.evaluate(ground)
    page.emulate_media(color_scheme="dark")
    assert page.evaluate(ground) != light
