import DossierModel
import DossierSite

/// Answers requests from what the board shows; the disk is never asked.
struct Responder: Sendable {
  let board: PreviewBoard
  let port: UInt16

  func answer(to request: PreviewRequest) async -> Answer {
    guard request.isFor(port: port) else {
      return .words(421, "This preview answers on 127.0.0.1:\(port) and localhost:\(port) alone.")
    }
    guard ["GET", "HEAD"].contains(request.method) else {
      return .words(
        405, "The preview can only be read: GET or HEAD.", headers: ["Allow": "GET, HEAD"])
    }
    var answer = await answer(toReading: request)
    answer.isHeadOnly = request.method == "HEAD"
    return answer
  }

  private func answer(toReading request: PreviewRequest) async -> Answer {
    if request.target == PreviewAsset.events { return await events(request) }
    if let asset = PreviewAsset.allCases.first(where: { $0.path == request.target }) {
      return Answer(status: 200, type: MediaType.of(asset.path), body: .bytes(asset.bytes))
    }
    guard case .file(let path) = RequestedFile(target: request.target) else {
      return .words(403, "There is nothing outside the site.")
    }
    return file(path, await board.state)
  }

  private func events(_ request: PreviewRequest) async -> Answer {
    guard request.isFromHere(port: port) else {
      return .words(403, "The events are for the pages of this preview.")
    }
    // Who asks for the headers alone must not be kept waiting for events.
    guard request.method == "GET" else {
      return Answer(status: 200, type: MediaType.events, body: .bytes([]))
    }
    return Answer(status: 200, type: MediaType.events, body: .events(await board.events()))
  }

  private func file(_ path: String, _ state: PreviewState) -> Answer {
    guard let files = state.files else {
      let page = StandInPage(state: state).html
      return html(Array(page.utf8), status: state.isBuilt ? 500 : 503, state, banner: false)
    }
    if let bytes = files[path] {
      guard MediaType.of(path) == MediaType.html else {
        return Answer(status: 200, type: MediaType.of(path), body: .bytes(bytes))
      }
      return html(bytes, status: 200, state)
    }
    if files["\(path)/\(PagePath.home.url)"] != nil {
      return .words(302, "Moved to /\(path)/", headers: ["Location": "/\(path)/"])
    }
    guard let page = files[PagePath.notFound.url] else {
      return .words(404, "There is no such page.")
    }
    return html(page, status: 404, state)
  }

  private func html(
    _ page: [UInt8], status: Int, _ state: PreviewState, banner: Bool = true
  ) -> Answer {
    let bytes = ServedPage.bytes(of: page, state: state, banner: banner)
    return Answer(status: status, type: MediaType.html, body: .bytes(bytes))
  }
}
