"""Everything can be reached and left by keyboard alone, and the focus is seen."""

# What can take the focus in the order of the page; links in closed details cannot.
STOPS = """() => [...document.querySelectorAll(
  'a[href], button, input, select, textarea, summary, [tabindex="0"], svg a')].filter(one =>
  one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true})
  && !(one.type === 'radio' && !one.checked)).length"""

# The focused element: where it is, and how it looks against how it looks without the focus.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const look = () => [one, one.parentElement, one.firstElementChild, one.nextElementSibling,
      one.closest('label')].filter(Boolean).map(part => {
    const style = getComputedStyle(part);
    return [style.outlineStyle === 'none' ? '' : style.outline, style.boxShadow,
      style.backgroundColor, style.borderColor, style.textDecoration, style.stroke,
      style.strokeWidth].join('|');
  }).join('||');
  const place = one.getBoundingClientRect(), focused = look();
  const inView = place.width > 1 && place.height > 1 && place.bottom > 0 && place.right > 0
    && place.top < innerHeight && place.left < innerWidth;
  one.blur();
  const plain = look();
  one.focus({preventScroll: true});
  window.stops ??= [];
  const again = window.stops.includes(one);
  window.stops.push(one);
  return {name: one.outerHTML.slice(0, 100), inView, again, seen: focused !== plain};
}"""

# A page may put the focus where its reader begins; the walk begins at its top all the same.
TOP = """() => { document.body.tabIndex = -1; document.body.focus({preventScroll: true});
  document.body.removeAttribute('tabindex'); }"""

# A page with more stops than this is walked this far.
FURTHEST = 200


def test_the_focus_goes_through_the_page_and_is_seen(reader, kind_page):
    page = reader(reduced_motion="reduce").open(kind_page)
    expected = page.evaluate(STOPS)
    page.evaluate(TOP)
    faults, count = [], 0
    while count < FURTHEST:
        page.keyboard.press("Tab")
        stop = page.evaluate(FOCUSED)
        if stop is None or stop["again"]:
            break
        count += 1
        if not stop["inView"]:
            faults.append(f"not in view: {stop['name']}")
        if not stop["seen"]:
            faults.append(f"focus not seen: {stop['name']}")
    assert faults == []
    assert count >= min(expected, FURTHEST)


def test_the_first_stop_leads_to_the_text(reader, kind_page):
    page = reader().open(kind_page)
    page.evaluate(TOP)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    beyond = """() => { const main = document.getElementById('main'), one = document.activeElement;
      return one === document.body || main.contains(one)
        || !!(main.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING); }"""
    assert page.evaluate(beyond)
