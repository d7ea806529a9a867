// DossierSite: a dossier → the files of its site. `Pipeline` calls everything in order.
//
// `Composing/`  statements → Markdown, with an outline of what stands in each page
// `Rendering/`  Markdown → HTML, and the records that templates are filled with
// `Templates/`  which template is filled with which fields; faults of templates in words
// `Annotating/`, `Maps/`, `Symbols/`, `Timeline/`, `Names/`, `Citing/`  what pages print of each
// `Search/`     the index and its parts
// `Data/`       exports
// `Checks/`     all rules in order (`Rule+All`), links, what is open, the severities of dossier.yml
// `Explaining/` where a sentence comes from
//
// The page on coverage is filled last, since it tells what was found on the others.
