// DossierPreview: a site that is built anew while its editor writes.
//
// `Preview` starts it, `Rebuilder` is the loop: look, build, look again, wait. A look compares digests
// of all files with those that the last build read and wrote, so that no change is lost and none is
// imagined. The server answers from memory and never asks the disk.
//
// `Watching/` whether a byte of what a build reads has changed
// `Showing/`  the last good site, the faults of the newest build, and what is added to a page for them
// `Serving/`  what a request may ask for, and the answer; two files know which server sends it
// `Assets/`   the preview's own style and script
