/// A page of the site as the preview serves it: with the banner and the script that loads it again.
///
/// Only this copy is touched, never the site.
enum ServedPage {
  /// The page's bytes with what the preview adds; its own stay as they are.
  static func bytes(of page: [UInt8], state: PreviewState, banner: Bool = true) -> [UInt8] {
    var served = ContentPolicy.allowingPreview(in: page)
    let head = """
      <link rel="stylesheet" href="\(PreviewAsset.style.path)">
      <script src="\(PreviewAsset.script.path)" data-revision="\(state.revision)" defer></script>

      """
    served.insert(contentsOf: head.utf8, at: ASCIISearch.first("</head", in: served[...]) ?? 0)
    if banner {
      let box = FaultBanner(state: state).html
      served.insert(
        contentsOf: box.utf8, at: ASCIISearch.last("</body", in: served[...]) ?? served.count)
    }
    return served
  }
}
