// DossierContent: the folder that an editor works in → values, with their faults.
//
// `ContentLoader` reads it all into a `ContentFolder`; nothing that is wrong in one file keeps another
// from being read.
//
// `Disk/`        what stands where, links and bytes: only `ContentDisk` touches the disk
// `YAML/`        text → nodes → `Mapping`, which asks for keys and reports what is amiss
// `Settings/`    dossier.yml
// `Sources/`     sources.yml, the documents' bytes, the ids that passages have had
// `Gazetteer/`   units, places, people, voices; outlines in GeoJSON
// `Annotations/` leads, notes, disagreements, corrections, control, casualties
// `Pages/`       Markdown pages: those written by hand, and whether one of ours was edited
// `Writing/`     what a verb puts into an editor's files, so that the rest of them stays byte for byte
