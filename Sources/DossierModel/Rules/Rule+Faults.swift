extension Rule {
  /// What every build warns of.
  static let faults = [
    fault(
      "unlisted-source", "A document lies in `Sources/` that `sources.yml` does not list",
      "list it, or move it out of the folder"),
    fault("unused-file", "A file lies in `Content/` that nothing reads", "rename or move it"),
    fault(
      "byte-order-mark", "A source starts with a byte order mark", "exclude it in `sources.yml`"),
    fault(
      "shared-name",
      "A spelling belongs to several entities, and nothing around it tells which is meant, so it links none of them",
      "give units their `side` or `parent`, leave the spelling to one, or link the passage by a correction"
    ),
    fault(
      "order-of-battle", "Two sources put a unit under different ones",
      "name its `parent` in `units.yml`"),
    fault(
      "unknown-template", "The loader does not know a template of a source's wikitext",
      "read the passage and see that nothing is lost"),
    fault(
      "unknown-parameter", "The loader does not know a parameter of a citation",
      "read the reference and see that nothing is lost"),
    fault(
      "unread-box-date", "The date of an infobox can't be read, so that nothing tells the battle's",
      "write `battle:` into `dossier.yml`"),
    fault(
      "no-address", "A source gives as an address what no page can link to; it is shown as text",
      "accept it: nobody may edit a source"),
    fault(
      "undefined-reference", "A source cites a reference by a name that it never defines",
      "accept it: nobody may edit a source"),
    fault(
      "ambiguous-citation", "A source cites a work by a name that belongs to several",
      "accept it: nobody may edit a source"),
    fault(
      "unmatched-citation", "A note names a work shortly that no list of its source has",
      "look for the work in another revision, or accept it"),
    fault(
      "repeated-reference", "A source gives one name to two references that differ",
      "see which of them a mark means"),
    fault(
      "unclosed-template", "A source opens a template and never closes it",
      "read the passage and see that it reads well"),
    fault(
      "unclosed-link", "A source opens a link and never closes it",
      "read the passage and see that it reads well"),
    fault(
      "unclosed-reference", "A source opens a reference and never closes it",
      "read the passage and see that it reads well"),
    fault(
      "unclosed-comment", "A source opens a comment and never closes it, and so hides all after it",
      "read the end of the source and see that nothing is lost"),
    fault(
      "too-deep", "Templates, links or references of a source stand in one another too deep",
      "read the passage and see that it reads well"),
    fault(
      "picture", "A page written by hand holds a picture, of which only the words are shown",
      "remove the picture, or link to it"),
    fault("template-unused", "A template is taken in by none", "rename or remove it"),
    fault(
      "idle-acceptance", "A finding is accepted in `dossier.yml` that is there no more",
      "remove the entry"),
  ]

  /// What `update` and `build` say of files that they replace.
  static let notices = [
    notice(
      "lost-quote", "Words that a hint or annotation quotes do not stand in the newer revision",
      "quote other words, or remove it"),
    notice(
      "changed-kind", "The newer revision of a source is of another kind", "see that it is the one"),
    notice(
      "edited-output",
      "A file of the site was changed since the last build, and the change is gone",
      "make the change in `Content/` or `Templates/`"),
  ]
}
