// DossierPublishing: files → folder, all or nothing.
//
// `Publisher` exchanges the whole site with the one that stands, holding a `FolderLock`; `Manifest`
// lists what a build wrote, so that nothing else is ever touched. `Publisher.stands` tells whether there is
// anything to do, and `KnownFiles` spares reading the output; both rest on the `CacheFolder`. `ContentWriter` writes pages into
// `Content/`. `PublishingDisk` alone asks the system; `PublishingFault` tells what it refused.
