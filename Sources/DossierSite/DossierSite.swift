// DossierSite: a dossier → the files of its site. `Pipeline` calls everything in order.
//
// In the order in which one may name another:
//
// `Formats/`, `Running/`, `Wording/`  JSON and XML; what is kept of functions; dates, languages, scripts
// `Plan/`       what there is: pages as values, what stands on which, what is known of each thing
// `Links/`      from links in Markdown to those of the site; the links of finished HTML
// `Composing/`  statements → Markdown, with an outline of what stands in each page
// `Templates/`  the templates of a build; their faults in words
// `Symbols/`    signs of units, colours and patterns of sides
// `Rendering/`  Markdown → HTML, by the templates of the parts of pages
// `Annotating/`, `Maps/`  what pages print of the editor's layer, and of where things lie
// `Data/`       exports
// `Search/`     the index and its parts
// `Checks/`     all rules in order (`Rule+All`), links, what is open, the severities of dossier.yml
// `Sending/`    finished pages on their way out, in parts where they are long
// `Pages/`      one file a kind of page, in the list `PageKinds`; what all pages have
// `Explaining/` where a sentence comes from
//
// The page on coverage is filled last, since it tells what was found on the others.
