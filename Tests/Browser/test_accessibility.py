"""WCAG 2.2 A and AA as far as axe-core can tell, on the longest page of each kind."""

import importlib.util
from pathlib import Path

import pytest

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
AXE = Path(importlib.util.find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text("utf-8")


# In the other colours nothing but the contrast can differ.
ALL, COLOURS = {"type": "tag", "values": TAGS}, {"type": "rule", "values": ["color-contrast"]}


def violations(page, rules=ALL):
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", rules)
    assert found["passes"], "no rule was tried"
    return [
        f"{one['id']}: {' '.join(map(str, node['target']))}" for one in found["violations"] for node in one["nodes"]
    ]


@pytest.mark.parametrize("width", [320, 1280])
def test_axe_finds_no_violation(reader, kind_page, width):
    window = reader(viewport={"width": width, "height": 800}, color_scheme="light", reduced_motion="reduce")
    page = window.open(kind_page)
    assert violations(page) == []
    page.emulate_media(color_scheme="dark")
    assert violations(page, COLOURS) == []


def test_axe_sees_a_violation(chromium):
    page = chromium.new_page()
    page.set_content('<html lang="en"><title>A</title><main><p style="color:#999;background:#fff">Pale</p></main>')
    assert violations(page) == ["color-contrast: p"]
    page.close()
