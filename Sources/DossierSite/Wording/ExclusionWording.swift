import DossierDocuments
import DossierLanguages

extension InterfaceWords {
  /// Why a range belongs to no statement, as the data tell it; an editor's own words stay as they are.
  func exclusion(_ reason: String) -> String {
    ExclusionReason.Known(rawValue: reason).map { self[$0.word] } ?? reason
  }
}

extension ExclusionReason.Known {
  fileprivate var word: InterfaceWord {
    switch self {
    case .anchor: .leftOutAnchor
    case .archivedCopy: .leftOutArchivedCopy
    case .articleMetadata: .leftOutArticleMetadata
    case .attribution: .leftOutAttribution
    case .boilerplate: .leftOutBoilerplate
    case .byline: .leftOutByline
    case .byteOrderMark: .leftOutByteOrderMark
    case .category: .leftOutCategory
    case .comment: .leftOutComment
    case .coordinates: .leftOutCoordinates
    case .credits: .leftOutCredits
    case .dateLine: .leftOutDateLine
    case .icon: .leftOutIcon
    case .imageMap: .leftOutImageMap
    case .infoboxSyntax: .leftOutInfoboxSyntax
    case .languageNote: .leftOutLanguageNote
    case .layout: .leftOutLayout
    case .linkToAnotherLanguage: .leftOutLinkToAnotherLanguage
    case .listSyntax: .leftOutListSyntax
    case .maintenanceTag: .leftOutMaintenanceTag
    case .map: .leftOutMap
    case .markOfMissingSentence: .leftOutMarkOfMissingSentence
    case .marksWithoutWords: .leftOutMarksWithoutWords
    case .markup: .leftOutMarkup
    case .nameOfOutlet: .leftOutNameOfOutlet
    case .navigation: .leftOutNavigation
    case .noteOnInflation: .leftOutNoteOnInflation
    case .noteOnOrigin: .leftOutNoteOnOrigin
    case .oldMark: .leftOutOldMark
    case .pictures: .leftOutPictures
    case .pictureSyntax: .leftOutPictureSyntax
    case .referenceList: .leftOutReferenceList
    case .rule: .leftOutRule
    case .sortKey: .leftOutSortKey
    case .tableSyntax: .leftOutTableSyntax
    case .template: .leftOutTemplate
    case .unknownTemplate: .leftOutUnknownTemplate
    case .whiteSpace: .leftOutWhiteSpace
    }
  }
}
