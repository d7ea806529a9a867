"""Marks, notes and backlinks of every page."""

import re

import pytest
import site_files

# One process reads the files of the site.
pytestmark = pytest.mark.xdist_group("files")


def number(mark):
    """The place that a mark stands for: 12 of [12] and [n12], 1 of [a], 27 of [aa]."""
    digits = re.search(r"\d+", mark)
    if digits:
        return int(digits[0])
    letters = re.search(r"[a-z]+", mark)[0]
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("a") + 1
    return place


def lists(document):
    """Of each list of notes its notes in order."""
    found = {}
    for element in document.all("li"):
        section = next((one for one in element.ancestors() if one.has_role("doc-endnotes")), None)
        if section is not None and not any(one.name == "li" for one in element.ancestors()):
            found.setdefault(id(section), []).append(element)
    return list(found.values())


def marks_notes_and_backlinks(page):
    """What marks, notes and backlinks of a page say against one another."""
    document = site_files.document(page)
    marks = [one for one in document.all("a") if one.has_role("doc-noteref")]
    order = {element: place for place, element in enumerate(document.elements)}
    ways = {}
    for one in document.all("a"):
        if one.has_role("doc-backlink"):
            for note in one.ancestors():
                ways.setdefault(note, []).append(one.get("href"))
    uses = {}
    for mark in marks:
        if not (mark.get("id") and mark.get("aria-label")):
            yield f"{mark.text} has no id or no label"
        uses.setdefault(mark.get("href").removeprefix("#"), []).append(mark)
    for notes in lists(document):
        for place, note in enumerate(notes, 1):
            key = note.get("id")
            if not uses.get(key):
                yield f"no mark leads to #{key}"
                continue
            if {number(mark.text) for mark in uses[key]} != {place}:
                yield f"#{key} has marks of another number"
            if ways.get(note) != [f"#{mark.get('id')}" for mark in uses[key]]:
                yield f"#{key} leads back to {ways.get(note)}"
        firsts = [order[uses[note.get("id")][0]] for note in notes if uses.get(note.get("id"))]
        if firsts != sorted(firsts):
            yield "notes are not numbered by first use"
    noted = {note.get("id") for notes in lists(document) for note in notes}
    if set(uses) != noted:
        yield f"marks or notes stand alone: {sorted(set(uses) ^ noted)}"


def test_marks_notes_and_backlinks_agree_on_every_page():
    assert site_files.faults_of(marks_notes_and_backlinks, site_files.paths()) == []


def test_each_list_of_notes_has_a_name_of_its_own():
    for page in site_files.paths():
        sections = [one for one in site_files.document(page).elements if one.has_role("doc-endnotes")]
        names = [one.get("aria-labelledby") or one.get("aria-label") for one in sections]
        assert all(names) and len(set(names)) == len(names), page


def test_the_site_has_notes_of_every_kind():
    kinds = {
        kind
        for page in site_files.paths()
        for mark in site_files.document(page).all("a")
        if mark.has_role("doc-noteref")
        for kind in [re.sub(r"[\d\[\]]+", "", mark.text.strip()) or "1"]
    }
    assert {"1", "a", "n"} <= kinds
