extension String {
  /// Without white space and marks that only join, at both ends.
  var trimmingMarks: String {
    let marks = Set(" \n\t.,;:–—-|•*".unicodeScalars)
    let scalars = Array(unicodeScalars)
    guard let first = scalars.firstIndex(where: { !marks.contains($0) }),
      let last = scalars.lastIndex(where: { !marks.contains($0) })
    else { return "" }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[first...last])
    return String(view)
  }
}
