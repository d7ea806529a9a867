// DossierMarkdown: Markdown → tree → HTML. The only module that names `cmark_`.
//
// `Parsing/`   cmark's nodes → values; ids of headings, numbers of notes
// `Tree/`      `MarkdownDocument` of blocks and inlines: values alone
// `HTML/`      `HTMLWriter` walks the tree and asks its caller where links lead; raw HTML never passes
// `Footnotes/` marks and definitions before cmark sees them, and what is wrong with them
// `Escaping/`  any text → Markdown that shows it
