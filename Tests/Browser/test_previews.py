"""Previews of notes: how they open and close, where the focus goes, what they show, where they stand."""

import site_files
from test_accessibility import violations

MARK = '[role="doc-noteref"]'
POP = ".pop"
# The focus on the mark that the test calls its own, inside the preview, or elsewhere.
FOCUS = """() => { const one = document.activeElement;
  return one.closest('.pop') ? 'preview' : one === window.mark ? 'mark' : one.outerHTML.slice(0, 80); }"""
# How far a preview stands out of the window on each side, in pixels.
OUTSIDE = """() => { const box = document.querySelector('.pop').getBoundingClientRect();
  return [-box.left, -box.top, box.right - document.documentElement.clientWidth,
    box.bottom - document.documentElement.clientHeight].map(Math.round).filter(much => much > 0); }"""
PINNED = f"{POP}:focus-within"


def a_day():
    return site_files.longest_of("day")


def mark(page, selector=MARK):
    """The first mark of the page, in the middle of the window and known to the page as its mark."""
    found = page.locator(selector).first
    found.evaluate("one => { window.mark = one; one.scrollIntoView({block: 'center', behavior: 'instant'}); }")
    return found


def note_text(page):
    """What the mark's note says, without its ways back."""
    return page.evaluate(
        """() => { const note = document.getElementById(window.mark.hash.slice(1)).cloneNode(true);
        note.querySelectorAll('.backlinks').forEach(one => one.remove());
        return note.textContent.replace(/\\s+/g, ' ').trim(); }"""
    )


def shown(page):
    return " ".join(page.locator(POP).text_content().split())


def test_a_click_opens_a_preview_of_the_note_and_stays_on_the_page(reader):
    page = reader().open(a_day())
    mark(page).click()
    page.mouse.move(5, 5)
    page.wait_for_timeout(500)
    assert note_text(page) in shown(page)
    assert page.url.endswith(a_day())
    assert page.evaluate(FOCUS) == "preview"
    assert page.evaluate("window.mark.getAttribute('aria-expanded')") == "true"


def test_a_tap_opens_a_preview_and_a_tap_beside_it_closes_it(reader):
    page = reader(viewport={"width": 320, "height": 640}, has_touch=True, is_mobile=True).open(a_day())
    mark(page).tap()
    page.wait_for_timeout(500)
    assert note_text(page) in shown(page)
    page.touchscreen.tap(4, 4)
    page.wait_for_selector(POP, state="detached")
    assert page.url.endswith(a_day())


def test_enter_and_space_open_a_preview(reader):
    for key in ("Enter", "Space"):
        page = reader().open(a_day())
        mark(page).focus()
        height = page.evaluate("scrollY")
        page.keyboard.press(key)
        page.wait_for_selector(PINNED)
        assert page.evaluate("scrollY") == height, f"{key} scrolls the page"


def test_the_pointer_shows_a_preview_in_passing_and_may_move_into_it(reader):
    page = reader().open(a_day())
    mark(page).hover()
    page.wait_for_selector(POP)
    assert page.evaluate("document.activeElement === document.body"), "a preview in passing leaves the focus alone"
    page.locator(POP).hover()
    page.wait_for_timeout(500)
    assert page.locator(POP).count() == 1
    page.mouse.move(5, 5)
    page.wait_for_selector(POP, state="detached")


def test_escape_closes_a_preview_in_passing_and_leaves_the_focus_alone(reader):
    page = reader().open(a_day())
    mark(page).hover()
    page.wait_for_selector(POP)
    page.keyboard.press("Escape")
    assert page.locator(POP).count() == 0
    assert page.evaluate("document.activeElement === document.body")


def test_escape_and_the_button_close_a_preview_and_the_focus_returns_to_the_mark(reader):
    for close in (lambda page: page.keyboard.press("Escape"), lambda page: page.locator(f"{POP} .x").click()):
        page = reader().open(a_day())
        mark(page).press("Enter")
        page.wait_for_selector(PINNED)
        close(page)
        assert page.locator(POP).count() == 0
        assert page.evaluate(FOCUS) == "mark"
        assert page.evaluate("window.mark.hasAttribute('aria-expanded')") is False


def test_a_click_outside_closes_a_preview(reader):
    page = reader().open(a_day())
    mark(page).click()
    page.mouse.click(5, 5)
    assert page.locator(POP).count() == 0


def test_a_second_mark_takes_the_place_of_the_first(reader):
    page = reader().open(a_day())
    page.locator(MARK).nth(3).press("Enter")
    page.locator(MARK).nth(4).press("Enter")
    assert page.locator(POP).count() == 1
    assert page.locator("[aria-expanded]").count() == 1


def test_the_tab_key_leaves_a_preview_at_both_ends(reader):
    page = reader().open(a_day())
    for keys in (["Shift+Tab"], ["Tab"] * 12):
        mark(page).press("Enter")
        page.wait_for_selector(PINNED)
        for key in keys:
            page.keyboard.press(key)
        assert page.locator(POP).count() == 0
        # Shift goes back to the mark, Tab on from it.
        follows = "() => window.mark.compareDocumentPosition(document.activeElement) & 4"
        assert page.evaluate(FOCUS) == "mark" if len(keys) == 1 else page.evaluate(follows)


def test_a_preview_holds_the_quoted_words_where_the_work_is_held(reader):
    page = reader().open(a_day())
    held = page.evaluate(
        """mark => { const one = [...document.querySelectorAll(`.st ${mark}`)].find(link =>
        document.getElementById(link.hash.slice(1)).querySelector('a.badge[data-held]'));
        if (one) one.id = 'held-mark'; return !!one; }""",
        MARK,
    )
    assert held, "no mark of the page leads to a work that the dossier holds"
    link = mark(page, "#held-mark")
    words = link.evaluate(
        """one => { const copy = one.closest('.st').cloneNode(true);
        copy.querySelectorAll('sup').forEach(mark => mark.remove());
        return copy.textContent.replace(/\\s+/g, ' ').trim(); }"""
    )
    link.press("Enter")
    assert f"“{words}”" in shown(page)
    path, fragment = site_files.target(a_day(), page.locator(f"{POP} .held a").get_attribute("href"))
    assert fragment in site_files.document(path).ids


def test_a_preview_doubles_no_id_and_breaks_no_rule(reader):
    page = reader(reduced_motion="reduce").open(site_files.longest_of("district"))
    # The notes of a site need have no anchors inside; those of an editor may.
    page.evaluate("document.querySelector('[role=doc-endnotes] li > *').id = 'inside-a-note'")
    for selector in (MARK, "a.pm[href^='#s-']"):
        mark(page, selector).press("Enter")
        page.wait_for_selector(PINNED)
        ids = page.evaluate("[...document.querySelectorAll('[id]')].map(one => one.id)")
        assert len(ids) == len(set(ids))
        assert violations(page) == []
        page.keyboard.press("Escape")


def test_every_preview_of_a_page_fits_in_a_small_window(reader):
    for height in (640, 256):
        page = reader(viewport={"width": 320, "height": height}, reduced_motion="reduce").open(a_day())
        for place in range(0, page.locator(MARK).count(), 9):
            link = page.locator(MARK).nth(place)
            for block in ("start", "center", "end"):
                link.evaluate("(one, block) => { one.scrollIntoView({block}); one.click(); }", block)
                assert page.evaluate(OUTSIDE) == [], f"mark {place} at the {block} of {height} pixels"
                page.keyboard.press("Escape")


def test_a_preview_fits_where_text_is_twice_as_large(reader):
    page = reader(viewport={"width": 320, "height": 640}).open(a_day())
    page.evaluate(
        """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('html { font-size: 200% }');
        document.adoptedStyleSheets = [sheet]; }"""
    )
    mark(page).press("Enter")
    assert page.evaluate(OUTSIDE) == []


def test_a_name_shows_what_it_stands_for_and_still_leads_to_its_page(reader):
    page = reader().open(a_day())
    link = mark(page, "main a.ent[data-name]")
    link.hover()
    page.wait_for_selector(POP)
    assert link.get_attribute("data-name") in shown(page)
    link.click()
    page.wait_for_load_state()
    assert not page.url.endswith(a_day())


def test_without_javascript_a_mark_leads_to_its_note_and_back(reader):
    page = reader(java_script_enabled=False).open(a_day())
    link = page.locator(MARK).first
    href, own = link.get_attribute("href"), link.get_attribute("id")
    link.click()
    assert page.url.endswith(href)
    page.locator(f"{href} [role='doc-backlink']").first.click()
    assert page.url.endswith(f"#{own}")
