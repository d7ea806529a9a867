"""What the script adds for a reader: the switch of colours, copying, keys for the days."""

import pytest
import site_files

GROUND = "() => getComputedStyle(document.documentElement).backgroundColor"
SWITCH = ".site nav button"
PERMALINK = "a.pm[href^='#s-']"


def grounds(reader):
    """The ground of a page for a system in light and in dark colours."""
    return [reader(color_scheme=one).open("index.html").evaluate(GROUND) for one in ("light", "dark")]


def test_without_a_choice_the_colours_follow_the_system(reader):
    light, dark = grounds(reader)
    page = reader(color_scheme="light").open("index.html")
    for scheme, ground, name in (("dark", dark, "Light colours"), ("light", light, "Dark colours")):
        page.emulate_media(color_scheme=scheme)
        assert page.evaluate(GROUND) == ground
        assert page.locator(SWITCH).get_attribute("aria-label") == name


@pytest.mark.parametrize("served", [True, False], ids=["served", "from a folder"])
def test_the_chosen_colours_are_remembered(reader, base, served):
    light, dark = grounds(reader)
    window = reader(root=base if served else site_files.root().as_uri() + "/", color_scheme="light")
    page = window.open("index.html")
    page.locator(SWITCH).click()
    assert page.evaluate(GROUND) == dark
    page.reload()
    assert page.evaluate(GROUND) == dark
    assert window.open(site_files.longest_of("day")).evaluate(GROUND) == dark
    page.locator(SWITCH).press("Enter")
    page.emulate_media(color_scheme="dark")
    page.reload()
    assert page.evaluate(GROUND) == light


def test_the_chosen_colours_stand_before_anything_is_drawn(reader):
    """The chosen theme is set while the body does not exist yet: no flash of the other colours."""
    page = reader(color_scheme="light").open("index.html")
    page.locator(SWITCH).click()
    page.context.add_init_script(
        """new MutationObserver(() => { window.hadBody ??= document.body !== null; })
        .observe(document, {attributes: true, subtree: true, attributeFilter: ['data-theme']});"""
    )
    page.reload()
    assert page.evaluate("window.hadBody") is False


def statement(page):
    """The first statement with a permalink and a note; opens its menu."""
    page.evaluate(
        """() => { const one = [...document.querySelectorAll("a.pm[href^='#s-']")].find(link =>
          document.getElementById(link.hash.slice(1))?.querySelector('[role=doc-noteref]'));
        one.id = 'own-permalink'; one.scrollIntoView({block: 'center'}); }"""
    )
    link = page.locator("#own-permalink")
    link.press("Enter")
    return link.get_attribute("href")


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def test_the_link_of_a_statement_is_copied(reader):
    page = reader(permissions=["clipboard-read", "clipboard-write"]).open(site_files.longest_of("day"))
    fragment = statement(page)
    page.get_by_role("button", name="Copy its link").click()
    page.get_by_text("Copied.").wait_for()
    assert copied(page) == page.url.partition("#")[0] + fragment


def test_a_statement_is_copied_as_a_quotation_with_its_source(reader):
    page = reader(permissions=["clipboard-read", "clipboard-write"]).open(site_files.longest_of("day"))
    fragment = statement(page)
    words, addresses = page.evaluate(
        """id => { const one = document.getElementById(id), copy = one.cloneNode(true);
        copy.querySelectorAll('sup').forEach(mark => mark.remove());
        const addresses = [...one.querySelectorAll('[role=doc-noteref]')].flatMap(mark =>
          [...document.getElementById(mark.hash.slice(1)).querySelectorAll('a.url')].map(link => link.href));
        return [copy.textContent.replace(/\\s+/g, ' ').trim(), addresses]; }""",
        fragment[1:],
    )
    page.get_by_role("button", name="Copy as quotation with source").click()
    page.get_by_text("Copied.").wait_for()
    lines = copied(page).split("\n")
    assert lines[0] == f"“{words}”"
    assert addresses and [one for one in addresses if one not in "\n".join(lines[1:-1])] == []
    assert lines[-1] == f"{page.title()}. {page.url.partition('#')[0]}{fragment}"


def test_where_the_clipboard_is_closed_the_text_is_shown_for_copying(reader):
    window = reader()
    window.context.add_init_script(
        """navigator.clipboard.writeText = () => Promise.reject(new Error("closed"));
        document.execCommand = () => false;"""
    )
    page = window.open(site_files.longest_of("day"))
    fragment = statement(page)
    page.get_by_role("button", name="Copy its link").click()
    page.get_by_text("Select the text and copy it.").wait_for()
    assert page.locator(".pop textarea").input_value().endswith(fragment)


def days():
    return [path for path in site_files.paths() if site_files.kind(path) == "day"]


def neighbour(path, rel):
    link = next((one for one in site_files.document(path).all("a") if one.get("rel") == rel), None)
    return link and site_files.target(path, link.get("href"))[0]


def test_the_arrow_keys_lead_from_day_to_day(reader):
    page = reader().open(days()[0])
    visited = [days()[0]]
    while neighbour(visited[-1], "next"):
        page.keyboard.press("ArrowRight")
        visited.append(neighbour(visited[-1], "next"))
        page.wait_for_url(f"**/{visited[-1]}")
    assert visited == days() and len(visited) > 1
    page.keyboard.press("ArrowLeft")
    page.wait_for_url(f"**/{visited[-2]}")


@pytest.mark.parametrize(
    "busy",
    [
        "Alt+ArrowRight",
        "Control+ArrowRight",
        "Meta+ArrowRight",
        "Shift+ArrowRight",
        *["input", "textarea", "select", "preview", "preview in passing", "claimed"],
    ],
)
def test_the_arrow_keys_do_nothing_for_a_reader_who_is_busy(reader, busy):
    path = next(one for one in days() if neighbour(one, "next"))
    page = reader().open(path)
    if busy == "preview":
        page.locator('[role="doc-noteref"]').first.press("Enter")
    elif busy == "preview in passing":
        page.locator('[role="doc-noteref"]').first.hover()
        page.wait_for_selector(".pop")
    elif busy == "claimed":
        page.evaluate("document.body.addEventListener('keydown', event => event.preventDefault())")
    elif "Arrow" not in busy:
        page.evaluate("name => document.body.appendChild(document.createElement(name)).focus()", busy)
    page.keyboard.press(busy if "Arrow" in busy else "ArrowRight")
    page.wait_for_timeout(300)
    assert page.url.endswith(path)
