"""What a printed page shows."""

import io
import re

import pypdf
import pytest
import site_files


def printed(page):
    reader = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4")))
    return re.sub(r"\s+", "", "".join(sheet.extract_text() for sheet in reader.pages))


@pytest.mark.parametrize("kind", ["day", "unit", "district"])
def test_the_notes_are_printed_with_their_addresses(reader, kind):
    path = next(one for one in site_files.longest_of_each_kind() if site_files.kind(one) == kind)
    page = reader().open(path)
    addresses = page.evaluate(
        """() => [...document.querySelectorAll('[role=doc-endnotes] a[href^=http]')]
        .map(one => one.getAttribute('href'))"""
    )
    text = printed(page)
    assert addresses and [one for one in addresses if one not in text] == []


def test_navigation_is_not_printed(reader, kind_page):
    page = reader().open(kind_page)
    page.emulate_media(media="print")
    shown = "() => [...document.querySelectorAll('nav')].filter(one => one.getClientRects().length).length"
    assert page.evaluate(shown) == 0
