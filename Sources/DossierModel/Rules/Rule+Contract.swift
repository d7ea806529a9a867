extension Rule {
  /// What no dossier may break; none of these can be set in `dossier.yml`.
  static let contract = sourceRules + editorRules + fileRules + pageRules + templateRules

  /// On the sources, and on what is tied to their bytes.
  private static let sourceRules = [
    contract(
      "coverage", "A part of a source lies in no statement and is not left out for a reason",
      "exclude it in `sources.yml` with a reason"),
    contract(
      "changed-source", "A source is no longer the file whose SHA-256 is written down",
      "put the old file back, or take the new one with `dossier update`"),
    contract(
      "missing-digest", "A source is listed without its SHA-256",
      "add the digest that the message gives"),
    contract(
      "missing-source", "A source is listed and its file is not there",
      "put the file back, or remove the entry"),
    contract(
      "unsupported-source", "A document is of a kind that cannot be a source",
      "save it as plain text in UTF-8"),
    contract(
      "quote-not-found", "The words that an annotation quotes stand nowhere in its source",
      "quote the words as they stand there; the message shows the nearest"),
    contract(
      "quote-ambiguous", "The words that an annotation quotes stand more than once in its source",
      "quote more words, or add `prefix` or `suffix`"),
    contract(
      "hint-not-found", "The words of a hint in `sources.yml` stand nowhere in its source",
      "quote the words as they stand there"),
    contract(
      "hint-ambiguous", "The words of a hint in `sources.yml` stand more than once in its source",
      "quote more words"),
    contract(
      "correction-spans", "The words of a correction lie in several statements",
      "quote words of one sentence"),
  ]

  /// On what the editor says.
  private static let editorRules = [
    contract(
      "uncited-sentence", "A sentence of the editor's cites nothing",
      "end it with the mark of what it rests on, or with `[^editor]`"),
    contract(
      "unknown-label", "A mark of the editor's leads to no reference, source or statement",
      "write the id of one"),
    contract(
      "footnote-definition", "An annotation defines a footnote",
      "cite by id alone; the definition is made from the reference"),
    contract(
      "too-few-answers", "A disagreement has fewer than two answers",
      "add what another passage says, or make it a note"),
    contract(
      "empty-correction", "A correction changes nothing", "say what it changes, or remove it"),
    contract(
      "unknown-page", "A page is named that the site does not have",
      "name a page as in its address, without the ending"),
    contract("unknown-id", "An id is named that nothing has", "write an id of the list"),
  ]

  /// On the form of the files.
  private static let fileRules = [
    contract("missing-file", "A file is missing that no dossier does without", "write it"),
    contract("missing-key", "Something lacks a key that it needs", "add the key"),
    contract("unknown-key", "A key is written that nothing reads", "write a key of the list"),
    contract(
      "unknown-rule", "A rule is named that there is not", "write a code of `docs/checks.md`"),
    contract(
      "fixed-rule", "A rule is set that guards the contract and cannot be set", "remove the line"),
    contract("duplicate-key", "A key stands twice", "remove one of the two"),
    contract("duplicate-id", "An id is given twice", "give one of the two another"),
    contract("duplicate-file", "Two sources are one file", "remove one of the two"),
    contract("duplicate-siglum", "A siglum is given twice", "give one of the two another"),
    contract("bad-slug", "An id is no slug", "write lower-case letters, digits and hyphens"),
    contract("reserved-slug", "An id is taken by a page of the site's own", "write another"),
    contract("bad-value", "A value is none of those that its key takes", "write one of them"),
    contract("bad-date", "A date is none", "write it as 1916-07-01, 1916-07 or 1916"),
    contract(
      "bad-geojson", "A file of outlines is no GeoJSON, or an outline in it cannot be drawn",
      "export it again in WGS 84, each outline with the id of its place"),
    contract("bad-edtf", "A time is none of EDTF", "write a date, or two with a slash between"),
    contract("bad-colour", "A colour is none", "write # and six hexadecimal digits, in quotes"),
    contract("cycle", "Something lies within itself", "break the circle"),
    contract("wrong-type", "A value is of another shape than its key takes", "write that shape"),
    contract("yaml-syntax", "A file is no YAML", "mend the line"),
    contract("yaml-anchor", "A file uses an anchor or alias", "write the value out"),
    contract("yaml-tag", "A file uses a tag", "write the value without it"),
    contract("invalid-utf-8", "A file is not in UTF-8", "save it as UTF-8"),
    contract("unreadable-file", "A file cannot be read", "mend its permissions"),
    contract("link-leaves-content", "A symbolic link leads out of `Content`", "put the file there"),
    contract("front-matter", "A page's front matter is missing or not closed", "mend it"),
    contract(
      "edited-page", "A page that the loader writes was edited by hand",
      "say it in `Annotations/`, then build with `--discard-edits`"),
    contract(
      "page-in-the-way", "A page stands where the loader would write one", "rename or remove it"),
    contract("page-collision", "Two pages have one address", "give one of the two another name"),
  ]

  /// On the pages of the finished site.
  private static let pageRules = [
    contract("broken-link", "A link leads to no page or anchor", "mend the link"),
    contract("duplicate-anchor", "An anchor stands twice on a page", "rename one of the two"),
    contract(
      "loaded-from-elsewhere", "A page would load a file from another host",
      "put the file into `Templates/`"),
    contract(
      "footnote-without-definition", "A footnote mark has no definition", "add the definition"),
    contract(
      "footnote-without-mark", "No mark leads to a footnote", "put the mark, or remove the note"),
    contract("footnote-defined-twice", "A footnote is defined twice", "rename one of the two"),
    contract(
      "footnote-label", "A footnote's label holds a space or an upper-case letter",
      "write lower-case letters, digits and hyphens"),
  ]

  private static let templateRules = [
    contract("template-folder", "The folder of templates is not there", "name another"),
    contract("template-syntax", "A template cannot be read", "mend the line"),
    contract("template-tag", "A tag of a template is never closed", "close it with `}}`"),
    contract(
      "template-section", "A section of a template is not closed, or not in order", "close it"),
    contract(
      "template-variable", "A template uses a name that its page does not have",
      "write a name of `docs/templates.md`"),
    contract(
      "template-escape", "A template escapes HTML, or leaves text unescaped",
      "use two braces for text and three for HTML"),
    contract(
      "template-shape", "A template uses as text what is none", "use it as a section"),
    contract("template-partial", "A template takes in one that is not there", "write its name"),
    contract("template-cycle", "A template takes in itself", "take it out"),
  ]
}
