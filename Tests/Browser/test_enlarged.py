"""Text at twice its size: nothing scrolls sideways, is cut off or covers other text."""

import pytest
from test_reading import SIDEWAYS, grow

# The boxes of all words that a reader sees, with what may scroll by itself left out.
BOXES = """() => {
  const boxes = [], range = document.createRange();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const parent = node.parentElement;
    if (!node.data.trim() || parent.closest('.scroll, .evidence, .vh, .skip, script, svg, sup')) continue;
    if (parent.closest('details:not([open]) > :not(summary)')) continue;
    if (!parent.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      if (box.width > 1 && box.height > 1) boxes.push({node, box});
    }
  }
  return boxes;
}"""
CUT = f"""() => {{
  const faults = [];
  for (const {{node, box}} of ({BOXES})()) {{
    for (let one = node.parentElement; one; one = one.parentElement) {{
      const style = getComputedStyle(one), edge = one.getBoundingClientRect();
      const cuts = one === document.documentElement
        ? box.left + scrollX < -1
        : style.overflowX !== 'visible' && (box.right > edge.right + 1 || box.left < edge.left - 1)
          || style.overflowY !== 'visible' && (box.bottom > edge.bottom + 1 || box.top < edge.top - 1);
      if (cuts) {{ faults.push(`${{one.tagName}}.${{one.className}} cuts ${{node.data.trim().slice(0, 40)}}`); break; }}
    }}
  }}
  return faults;
}}"""
# Boxes of lines have room above and below their letters, so that some overlap is none of ink.
COVERED = f"""() => {{
  const boxes = ({BOXES})().sort((a, b) => a.box.top - b.box.top), faults = [];
  boxes.forEach((one, place) => {{
    for (let next = place + 1; next < boxes.length && boxes[next].box.top < one.box.bottom; next += 1) {{
      const other = boxes[next];
      if (other.node === one.node) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (wide > 3 && high > 0.45 * Math.min(one.box.height, other.box.height)) {{
        faults.push(`${{one.node.data.trim().slice(0, 40)}} | ${{other.node.data.trim().slice(0, 40)}}`);
      }}
    }}
  }});
  return faults;
}}"""
TWICE = "html { font-size: 200% }"


def test_text_of_twice_the_size_fits(reader, kind_page):
    page = reader(viewport={"width": 320, "height": 800}).open(kind_page)
    grow(page, TWICE)
    for width in [320, 1280]:
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(SIDEWAYS) <= 1, width
        assert page.evaluate(CUT) == [], width
        assert page.evaluate(COVERED) == [], width


@pytest.mark.parametrize(
    "fault, script",
    [
        ("p { height: 1em; overflow: hidden }", CUT),
        ("p + p { margin-top: -2em }", COVERED),
        ("p { width: 2000px }", SIDEWAYS),
    ],
)
def test_a_fault_of_layout_is_seen(chromium, fault, script):
    page = chromium.new_page()
    page.set_content("<p>Words of one paragraph<p>Words of another" + "<p>and more" * 5)
    assert not page.evaluate(script)
    grow(page, fault + TWICE)
    assert page.evaluate(script)
    page.close()
