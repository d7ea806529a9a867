"""What a reader's system asks for: its own colours; and what a narrow window leaves to the list of notes."""

import pytest
import site_files

# Marks, permalinks and badges that cannot be told from what is behind them.
UNSEEN = """selector => [...document.querySelectorAll(selector)].filter(one => {
  if (!one.checkVisibility()) return false;
  const style = getComputedStyle(one);
  let ground = 'rgba(0, 0, 0, 0)';
  for (let part = one; part && ground === 'rgba(0, 0, 0, 0)'; part = part.parentElement) {
    ground = getComputedStyle(part).backgroundColor;
  }
  return style.opacity !== '1' || style.visibility !== 'visible' || style.color === ground;
}).map(one => one.outerHTML.slice(0, 80))"""
SIGNS = "[role=doc-noteref], a.pm, .badge, .neq, .flag, .site [aria-current]"
# Bands of sides and states, which colour alone would tell apart: each must keep a pattern or a line.
BARE = """() => [...document.querySelectorAll('.sw, .bar, .band')].filter(one => {
  const style = getComputedStyle(one);
  return one.checkVisibility() && style.backgroundImage === 'none' && parseFloat(style.borderTopWidth) === 0
    && ![...one.children].some(part => getComputedStyle(part).backgroundImage !== 'none'
      || getComputedStyle(part).backgroundColor !== 'rgba(0, 0, 0, 0)'
      || parseFloat(getComputedStyle(part).borderTopWidth) > 0);
}).map(one => one.outerHTML.slice(0, 80))"""


def test_forced_colours_keep_all_signs_in_sight(reader, kind_page):
    page = reader(forced_colors="active").open(kind_page)
    for scheme in ["light", "dark"]:
        page.emulate_media(color_scheme=scheme, forced_colors="active")
        assert page.evaluate("matchMedia('(forced-colors: active)').matches"), scheme
        assert page.evaluate(UNSEEN, SIGNS) == [], scheme
        assert page.evaluate(BARE) == [], scheme


def test_forced_colours_leave_the_preview_an_edge(reader):
    page = reader(forced_colors="active").open(site_files.longest_of("day"))
    page.locator("[role=doc-noteref]").first.press("Enter")
    assert page.evaluate("parseFloat(getComputedStyle(document.querySelector('.pop')).borderTopWidth)") >= 1


def margin_notes(page):
    """How many notes stand in the margin, how many of them are seen, and how many marks are."""
    return page.evaluate(
        """() => { const all = selector => [...document.querySelectorAll(selector)];
        const seen = selector => all(selector).filter(one => one.checkVisibility()).length;
        return {all: document.querySelectorAll('.mnote').length, seen: seen('.mnote'),
          marks: seen("[role=doc-noteref][href^='#note-editor']"), notes: seen('.notes-editor li')}; }"""
    )


def test_a_narrow_window_leaves_margin_notes_to_marks_and_list(reader):
    window = reader(viewport={"width": 1199, "height": 900})
    page = window.open(site_files.longest_of("day"))
    narrow = margin_notes(page)
    page.set_viewport_size({"width": 1200, "height": 900})
    wide = margin_notes(page)
    assert narrow["all"] > 0 and narrow["seen"] == 0
    assert wide["seen"] > 0
    assert narrow["marks"] == wide["marks"] > 0
    assert narrow["notes"] == wide["notes"] > 0


@pytest.mark.parametrize("width", [736, 1200, 1440])
def test_margin_notes_cover_nothing(reader, width):
    page = reader(viewport={"width": width, "height": 900}).open(site_files.longest_of("day"))
    over = page.evaluate(
        """() => { const notes = [...document.querySelectorAll('.mnote')];
        const boxes = notes.map(one => [one, one.getBoundingClientRect()]);
        const words = [...document.querySelectorAll('main p, main h2, main h3, main table, main .strip')]
          .filter(one => one.checkVisibility());
        return boxes.flatMap(([note, box]) => words.filter(one => {
          if (one.contains(note) || one === note) return false;
          const place = one.getBoundingClientRect();
          return Math.min(box.right, place.right) - Math.max(box.left, place.left) > 1
            && Math.min(box.bottom, place.bottom) - Math.max(box.top, place.top) > 1;
        }).map(one => `${note.textContent.slice(0, 30)} | ${one.textContent.slice(0, 40)}`)); }"""
    )
    assert over == []
