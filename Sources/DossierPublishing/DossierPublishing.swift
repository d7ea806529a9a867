// DossierPublishing: files → folder, all or nothing.
//
// `Publisher` exchanges the whole site with the one that stands, holding a `FolderLock`; `Manifest`
// lists what a build wrote, so that nothing else is ever touched. `ContentWriter` writes pages into
// `Content/`. `PublishingDisk` alone asks the system; `PublishingFault` tells what it refused.
